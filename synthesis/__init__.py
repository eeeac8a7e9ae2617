"""TODO door"""

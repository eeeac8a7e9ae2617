"""Anything a workshop leaves behind → notes: typed lines, pasted lists, files."""

"""Themes to a synthesis: who was heard, which lens a note speaks to, and sentences that rest on notes."""

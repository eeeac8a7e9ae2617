"""Figures measured on this machine, each beside a named alternative: `make bench`."""

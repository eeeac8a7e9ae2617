"""Fixtures that more than one folder of tests uses."""

from postgres_server import postgres

__all__ = ["postgres"]

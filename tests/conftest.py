"""Fixtures that more than one folder of tests uses."""

from postgres_server import postgres
from programs import programs

__all__ = ["postgres", "programs"]

"""Fixtures that more than one folder of tests uses."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from model_service import ModelService
from postgres_server import postgres
from programs import programs

__all__ = ["postgres", "programs", "service"]


@pytest.fixture
def service() -> Iterator[ModelService]:
    """A service of models on this machine, for one test."""
    found = ModelService()
    yield found
    found.stop()

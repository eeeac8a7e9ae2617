"""The real encoder, loaded once."""

from __future__ import annotations

import pytest

from synthesis.clustering.embedders import use


@pytest.fixture(scope="session")
def encoder():
    return use.load()

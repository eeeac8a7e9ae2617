"""A database for the faults to happen to."""

from __future__ import annotations

import pytest
from workshops import event, full_workshop, grouped, with_text

from synthesis.storage.engine import open_store


@pytest.fixture
def database(tmp_path):
    """The path of a SQLite database that holds one of everything, closed."""
    path = tmp_path / "minga.db"
    store = open_store(f"sqlite:///{path}")
    workshop = with_text(grouped(full_workshop(40)))
    store.create(workshop, event(workshop.session.id))
    store.close()
    return path

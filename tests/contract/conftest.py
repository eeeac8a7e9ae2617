"""The stores that every contract is asked of, over one database of each kind."""

from __future__ import annotations

import pytest
from workshops import event, full_workshop

from synthesis.storage.engine import open_store

KINDS = ["memory", "sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]


@pytest.fixture(scope="session")
def contract_database(postgres):
    return postgres.new_database("contract")


@pytest.fixture(params=KINDS)
def url(request, tmp_path):
    if request.param == "memory":
        return "memory:"
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/folder/minga.db"
    found = request.getfixturevalue("contract_database")
    open_store(found).close()
    request.getfixturevalue("postgres").sql("contract", "TRUNCATE session, vector CASCADE")
    return found


@pytest.fixture
def store(url):
    opened = open_store(url)
    yield opened
    opened.close()


@pytest.fixture
def kept(store):
    """A session that is stored, with twelve notes and no themes."""
    workshop = full_workshop()
    return store.create(workshop, event(workshop.session.id, "session_created"))

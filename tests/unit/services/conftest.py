"""A workspace that forgets, and people of every role."""

from __future__ import annotations

import pytest

from synthesis.domain.activity import Activity
from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.domain.session import Group, Session
from synthesis.services.sessions import create_session
from synthesis.services.workspace import Workspace
from synthesis.settings import Settings
from synthesis.storage.memory import MemoryStore


@pytest.fixture
def ws(tmp_path) -> Workspace:
    return Workspace(Settings(folder=tmp_path, database="memory:"), MemoryStore())


@pytest.fixture
def session(ws) -> Session:
    """A session that is kept, with two groups and one activity, and no notes."""
    wanted = Session(
        id="wanted",
        title="Agenda digital",
        groups=(Group(id="norte", name="Norte"), Group(id="sur", name="Sur")),
        agenda=(Activity(id="juntos", title="Juntos"),),
    )
    return create_session(ws, LOCAL_ORGANISER, wanted).session

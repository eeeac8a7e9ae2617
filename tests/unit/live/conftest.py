from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from synthesis.domain.throttle import Bucket, Throttle
from synthesis.live import limits
from synthesis.live.routes import ROUTES, lifespan
from synthesis.services.workspace import open_workspace


@pytest.fixture
def ws(tmp_path, monkeypatch):
    """A workspace of its own, where nobody has guessed a code yet."""
    monkeypatch.setenv("MINGA_FOLDER", str(tmp_path))
    monkeypatch.delenv("MINGA_DATABASE", raising=False)
    monkeypatch.setattr(limits, "wrong_codes", Throttle())
    monkeypatch.setattr(limits, "wrong_anywhere", Bucket(100 / 60, 100))
    return open_workspace()


@pytest.fixture
def client(ws):
    with TestClient(Starlette(routes=ROUTES, lifespan=lifespan), base_url="http://minga.test") as found:
        yield found

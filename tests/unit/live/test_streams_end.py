"""A stream ends once whoever listens may no longer, asked over a real socket as browsers ask."""

from __future__ import annotations

import contextlib
import http.client
import threading
import time
from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
import uvicorn
from rooms import come_in, make_room
from signing_in import signed_in
from starlette.applications import Starlette

from synthesis.domain.account import STRANGER
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.people import Role
from synthesis.errors import Busy
from synthesis.live import hub as hubs
from synthesis.live.doors import COOKIE
from synthesis.live.routes import ROUTES, lifespan
from synthesis.services import accounts, joining, room, sessions

PATIENCE = 20
"""Seconds until a stream that should have ended counts as open."""


@pytest.fixture
def address(ws, monkeypatch):
    """The app on a port of its own; it asks often whether those who listen still may."""
    monkeypatch.setattr(hubs, "ASKED_EVERY", 0.05)
    config = uvicorn.Config(Starlette(routes=ROUTES, lifespan=lifespan), port=0, log_level="error")
    config.timeout_graceful_shutdown = 1
    server = uvicorn.Server(config)
    running = threading.Thread(target=server.run, daemon=True)
    running.start()
    deadline = time.monotonic() + PATIENCE
    while not server.started:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    running.join(PATIENCE)


@pytest.fixture
def here(ws):
    return make_room(ws)


class Listener:
    """Somebody with a stream open, who keeps what it says."""

    def __init__(self, address: str, path: str, token: str = "") -> None:
        self.asked = http.client.HTTPConnection(urlsplit(address).netloc, timeout=PATIENCE)
        self.asked.request("GET", path, headers={"Cookie": f"{COOKIE}={token}"})
        self.answer = self.asked.getresponse()
        self.over = False
        # the first words come once the hub feeds the stream
        self.heard = self.answer.read1().decode()
        self._reading = threading.Thread(target=self._read, daemon=True)
        self._reading.start()

    def _read(self) -> None:
        with contextlib.closing(self.asked), contextlib.suppress(OSError, http.client.HTTPException):
            while part := self.answer.read1():
                self.heard += part.decode()
            self.over = True

    def hears(self, what: str, times: int = 1) -> bool:
        """Whether this is said so often, sooner or later."""
        deadline = time.monotonic() + PATIENCE
        while self.heard.count(what) < times and time.monotonic() < deadline:
            time.sleep(0.02)
        return self.heard.count(what) >= times

    def ended(self) -> bool:
        """Whether the server ends the stream, sooner or later."""
        self._reading.join(PATIENCE)
        return self.over


def tell_all(ws, here) -> None:
    room.set_timer(ws, ME, here.id, "juntos", 3)


def board_of(ws, here, address, name: str) -> tuple[str, Listener]:
    """Somebody before the board, and the token of their sign-in."""
    token = signed_in(ws, name, Role.FACILITATOR, [here.id], login=name)
    return token, Listener(address, f"/api/board/{here.id}/stream", token)


def account_of(ws, name: str) -> str:
    return next(one.id for one in accounts.accounts(ws, ME) if one.name == name)


def signs_out(ws, here, token):
    accounts.sign_out(ws, STRANGER, token)


def is_revoked(ws, here, token):
    accounts.revoke(ws, ME, account_of(ws, "Ana"))


def is_sent_elsewhere(ws, here, token):
    accounts.assign(ws, ME, account_of(ws, "Ana"), [])


@pytest.mark.parametrize("happens", [signs_out, is_revoked, is_sent_elsewhere])
def test_the_board_falls_silent_for_whoever_may_not_see_it_any_more(ws, here, address, happens):
    token, ana = board_of(ws, here, address, "Ana")
    _, beto = board_of(ws, here, address, "Beto")
    tell_all(ws, here)
    assert ana.hears("event: board")
    assert beto.hears("event: board")
    happens(ws, here, token)
    assert ana.ended()
    before = ana.heard
    room.conceal_notes(ws, ME, here.id, "juntos")
    assert beto.hears("event: board", times=2)
    assert ana.heard == before
    again = Listener(address, f"/api/board/{here.id}/stream", token)
    assert again.answer.status in (401, 404)
    assert again.ended()


def test_a_board_by_pass_falls_silent_with_its_account(ws, here, address):
    token = signed_in(ws, "Ana", Role.FACILITATOR, [here.id])
    now = datetime.now(UTC)
    key = accounts.board_pass(ws, accounts.actor_of(ws, token, now), here.id, now=now)
    ana = Listener(address, f"/api/board/{here.id}/stream?pass={key}")
    is_revoked(ws, here, token)
    assert ana.ended()


def test_a_phone_falls_silent_when_its_owner_is_removed_and_the_others_do_not(ws, here, address):
    phones = {}
    for name in ("Ana", "Beto"):
        who, token = come_in(ws, here, name)
        phones[name] = who, Listener(address, f"/api/events?token={token}")
    joining.remove_participant(ws, ME, here.id, phones["Ana"][0].id)
    assert phones["Ana"][1].ended()
    tell_all(ws, here)
    assert phones["Beto"][1].hears("event: room")
    assert "event: room" not in phones["Ana"][1].heard


def test_a_wall_falls_silent_when_its_link_is_changed(ws, here, address):
    old = Listener(address, f"/api/wall/{joining.wall_key(ws, ME, here.id)}/events")
    new = Listener(address, f"/api/wall/{joining.change_wall_key(ws, ME, here.id)}/events")
    assert old.ended()
    tell_all(ws, here)
    assert new.hears("event: room")
    assert "event: room" not in old.heard


def test_every_stream_of_a_session_that_is_deleted_ends(ws, here, address):
    _, token = come_in(ws, here, "Ana")
    key = joining.wall_key(ws, ME, here.id)
    listening = [
        board_of(ws, here, address, "Beto")[1],
        Listener(address, f"/api/events?token={token}"),
        Listener(address, f"/api/wall/{key}/events"),
    ]
    sessions.delete_session(ws, ME, here.id)
    assert all(one.ended() for one in listening)


def test_trouble_with_the_store_ends_no_stream(ws, here, address, monkeypatch):
    _, token = come_in(ws, here, "Ana")
    ana = Listener(address, f"/api/events?token={token}")
    asked = threading.Semaphore(0)
    real = joining.participants

    def busy(*given):
        asked.release()
        raise Busy("storage_busy")

    monkeypatch.setattr(joining, "participants", busy)
    assert asked.acquire(timeout=PATIENCE)
    assert asked.acquire(timeout=PATIENCE)
    monkeypatch.setattr(joining, "participants", real)
    tell_all(ws, here)
    assert ana.hears("event: room")

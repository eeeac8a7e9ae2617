"""The doors, as a browser knocks at them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from signing_in import PASSWORD, QUICK
from starlette.applications import Starlette
from starlette.testclient import TestClient

from pages._ui.security import HEADERS, MIDDLEWARE
from synthesis.domain.account import STRANGER
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.people import Role
from synthesis.errors import NotFound
from synthesis.i18n import words
from synthesis.live import doors
from synthesis.services import accounts
from synthesis.services.workspace import open_workspace

SAY = words("es")


@pytest.fixture
def ws(tmp_path, monkeypatch):
    monkeypatch.setenv("MINGA_FOLDER", str(tmp_path))
    for name in ("MINGA_DATABASE", "MINGA_LANGUAGE", "MINGA_SECRET", "MINGA_ADDRESS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(accounts, "_hasher", QUICK)
    return open_workspace()


@pytest.fixture
def browser(ws):
    app = Starlette(routes=doors.ROUTES, middleware=MIDDLEWARE)
    return lambda address="http://192.168.1.7:8501": TestClient(app, base_url=address, follow_redirects=False)


def now() -> datetime:
    return datetime.now(UTC)


def fill(browser: TestClient, where: str, headers: dict | None = None, **boxes):
    """Open a page, fill in its form as it stands there, and send it."""
    token = re.search(r'name="form" value="([0-9a-f]{32})"', browser.get(where).text)[1]
    return browser.post(where, data={"form": token, **boxes}, headers=headers)


def sign_in(browser: TestClient, login="Ana", password=PASSWORD, **more):
    return fill(browser, "/signin", login=login, password=password, **more)


@pytest.fixture
def ana(ws) -> str:
    """An organiser who came in by the first key; her token."""
    key = accounts.first_key(ws, ME)
    return accounts.accept(ws, STRANGER, key, name="Ana", login="", password=PASSWORD, now=now())


# -- the first start, and invitations ---------------------------------------------------------------


def test_the_first_key_opens_once(ws, browser):
    where = f"/enter?key={accounts.first_key(ws, ME)}"
    one = browser()
    assert SAY("door_hint_organiser") in one.get(where).text
    answer = fill(one, where, name="Ana", login="", password=PASSWORD)
    assert (answer.status_code, answer.headers["location"]) == (303, "/?lang=es")
    assert accounts.actor_of(ws, one.cookies["minga"], now()).role is Role.ORGANISER
    for other in (
        one.get(where),
        browser().get(where),
        browser().get("/enter?key=x"),
        browser().get("/enter"),
    ):
        assert other.status_code == 404
        assert SAY("link_unknown") in other.text
        assert "minga=" not in other.headers.get("set-cookie", "")


def test_an_invitation_makes_the_account_it_says_and_no_other(ws, browser, ana):
    key = accounts.invite(ws, ME, Role.FACILITATOR, [], now=now())
    one = browser()
    answer = fill(one, f"/invite/{key}", name="Beto", login="", password=PASSWORD, role="organiser")
    assert answer.status_code == 303
    assert accounts.actor_of(ws, one.cookies["minga"], now()).role is Role.FACILITATOR
    assert browser().get(f"/invite/{key}").status_code == 404
    late = accounts.invite(ws, ME, Role.FACILITATOR, [], now=now() - timedelta(days=8))
    assert browser().get(f"/invite/{late}").status_code == 404


def test_what_was_wrong_is_said_beside_what_was_written_but_the_password(ws, browser):
    where = f"/enter?key={accounts.first_key(ws, ME)}"
    answer = fill(browser(), where, name='"><script>x</script>', login="ana", password="corta")
    assert answer.status_code == 422
    assert "10" in re.search(r'role="alert">(.*?)<', answer.text)[1]
    assert "<script" not in answer.text
    assert "corta" not in answer.text
    assert 'value="ana"' in answer.text


# -- signing in and out -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "secure"), [("http://192.168.1.7:8501", False), ("https://minga.example.org", True)]
)
def test_the_cookie_is_for_the_server_alone_and_secure_where_the_way_is(browser, ana, address, secure):
    answer = sign_in(browser(address))
    assert (answer.status_code, answer.headers["location"]) == (303, "/?lang=es")
    kept = next(c for c in answer.headers.get_list("set-cookie") if c.startswith("minga="))
    found = {part.strip().lower() for part in kept.split(";")[1:]}
    assert {"httponly", "samesite=lax", "path=/", f"max-age={30 * 24 * 3600}"} <= found
    assert ("secure" in found) is secure


def test_nobody_is_sent_anywhere_else(browser, ana):
    for where in (
        "/signin?next=//evil.example",
        "/signin?lang=//evil.example",
        "/signin?url=http://evil.example",
    ):
        one = browser()
        answer = fill(one, where, login="Ana", password=PASSWORD, next="//evil.example")
        assert answer.headers["location"] == "/?lang=es"


def test_wrong_ones_read_alike_and_too_many_have_to_wait(browser, ana):
    one = browser()
    unknown, wrong = sign_in(one, "nadie"), sign_in(one, password="otra cosa entera")
    assert unknown.status_code == wrong.status_code == 403
    assert unknown.text.replace("nadie", "Ana") == wrong.text
    for _ in range(9):
        sign_in(one, "nadie")
    slow = sign_in(one)
    assert slow.status_code == 429
    assert slow.headers["retry-after"] == "1"
    assert "minga" not in one.cookies


def test_a_form_of_another_site_does_nothing(browser, ana):
    one = browser()
    whole = {"login": "Ana", "password": PASSWORD}
    one.get("/signin")
    token = one.cookies["minga_form"]
    for data, headers in (
        (whole, {}),
        ({**whole, "form": ""}, {}),
        ({**whole, "form": "0" * 32}, {}),
        ({**whole, "form": token}, {"origin": "http://evil.example"}),
        ({**whole, "form": token, "more": "x" * 9_000}, {}),
    ):
        answer = one.post("/signin", data=data, headers=headers)
        assert answer.status_code == 400
        assert "minga" not in one.cookies
    for origin in ("null", "http://192.168.1.7:8501"):
        assert (
            one.post("/signin", data={**whole, "form": token}, headers={"origin": origin}).status_code == 303
        )


def test_whoever_signs_out_is_out_and_another_site_cannot_do_it(ws, browser, ana):
    one = browser()
    sign_in(one)
    token = one.cookies["minga"]
    assert one.post("/signout", data={}).status_code == 400
    assert accounts.actor_of(ws, token, now()).name == "Ana"
    assert fill(one, "/signout").status_code == 303
    assert "minga" not in one.cookies
    with pytest.raises(NotFound):
        accounts.actor_of(ws, token, now())


# -- the pages --------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_a_door_speaks_the_language_of_whoever_stands_there(browser, language):
    title = words(language)("door_sign_in")
    by_browser = browser().get("/signin", headers={"accept-language": f"{language}-XX,fr;q=0.5"})
    by_address = browser().get(f"/signin?lang={language}", headers={"accept-language": "fr"})
    for answer in (by_browser, by_address):
        assert f'<html lang="{language}">' in answer.text
        assert f"<h1>{title}</h1>" in answer.text


def test_a_door_asks_nobody_else_and_is_kept_by_nobody(browser):
    answer = browser().get("/signin")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-security-policy"] == HEADERS["Content-Security-Policy"]
    assert "<script" not in answer.text
    assert not re.search(r'(?:src|href|url\()\s*=?\s*["\(]?(?:https?:)?//', answer.text)


def test_a_page_of_another_site_opens_no_websocket(browser):
    from starlette.routing import WebSocketRoute
    from starlette.websockets import WebSocket, WebSocketDisconnect

    async def talk(socket: WebSocket) -> None:
        await socket.accept()
        await socket.receive()

    app = Starlette(routes=[WebSocketRoute("/talk", talk)], middleware=MIDDLEWARE)
    one, where = TestClient(app), "ws://192.168.1.7:8501/talk"
    with one.websocket_connect(where, headers={"origin": "http://192.168.1.7:8501"}):
        pass
    with one.websocket_connect(where):
        pass
    with (
        pytest.raises(WebSocketDisconnect),
        one.websocket_connect(where, headers={"origin": "http://evil.example"}),
    ):
        pass

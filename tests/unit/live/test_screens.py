"""As many screens as a process serves; the next one reads a sentence, and those that are open stay."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient

from pages._ui.security import MIDDLEWARE
from synthesis.live.screens import Screens


async def page(request):
    return PlainTextResponse("here")


async def stream(socket):
    await socket.accept()
    await socket.receive_text()
    await socket.close()


@pytest.fixture
def client():
    routes = [
        Route("/", page),
        Route("/room", page),
        Route("/j", page),
        WebSocketRoute("/_stcore/stream", stream),
    ]
    return TestClient(Screens(Starlette(routes=routes), pages={"", "room"}, most=2))


def test_the_next_screen_reads_why_and_there_is_room_again_when_one_goes(client):
    with client.websocket_connect("/_stcore/stream") as first:
        assert client.get("/room").text == "here"
        with client.websocket_connect("/_stcore/stream") as second:
            refused = client.get("/room", headers={"accept-language": "es"})
            assert (refused.status_code, refused.headers["retry-after"]) == (503, "20")
            assert "2 pantallas abiertas" in refused.text
            assert client.get("/").status_code == 503
            assert client.get("/j").text == "here"
            second.send_text("bye")
        assert client.get("/room").text == "here"
        first.send_text("bye")


def test_the_app_counts_the_screens_of_every_page_it_has():
    (screens,) = (one for one in MIDDLEWARE if one.cls is Screens)
    assert {"", "home", "room", "themes", "draft"} <= screens.kwargs["pages"]
    assert not any(name.startswith("_") for name in screens.kwargs["pages"])

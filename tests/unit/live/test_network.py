"""Where the app is reached from, and the second ear: opened, heard, closed."""

from __future__ import annotations

import asyncio
import ipaddress
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from loops import finish
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from synthesis.domain.people import LOCAL_ORGANISER, Actor, Role
from synthesis.errors import AccessDenied, Unavailable
from synthesis.live import network
from synthesis.live.network import Network, addresses, public_address, qr_svg, qr_text
from synthesis.services.network import close_network, open_network
from synthesis.services.workspace import Workspace
from synthesis.settings import Settings, read_settings
from synthesis.storage.memory import MemoryStore

PLAIN = Settings(folder=Path(), database="memory:")
NAMED = Settings(folder=Path(), database="memory:", address="https://minga.example.org")


@pytest.fixture
def ws() -> Workspace:
    return Workspace(PLAIN, MemoryStore())


@pytest.fixture
def at_home(monkeypatch):
    """A machine with these addresses, whatever this one has."""
    monkeypatch.setattr(network, "_on_the_way_out", lambda: iter(["192.168.1.7", "127.0.0.1"]))
    monkeypatch.setattr(network, "_of_interfaces", lambda: iter(["10.42.0.1", "192.168.1.7", "169.254.3.3"]))
    monkeypatch.setattr(network, "_by_name", lambda: iter(["127.0.1.1"]))


def test_the_addresses_are_those_that_others_find_it_at_the_likeliest_first(at_home):
    assert addresses() == ("192.168.1.7", "10.42.0.1")


def test_this_machine_has_addresses_or_none_but_never_its_own_alone():
    for address in addresses():
        assert not ipaddress.ip_address(address).is_loopback


def test_a_machine_on_no_network_has_none(monkeypatch):
    for name in ("_on_the_way_out", "_of_interfaces", "_by_name"):
        monkeypatch.setattr(network, name, lambda: iter(()))
    assert addresses() == ()
    one = Network()
    one.from_the_start = True
    assert one.reached(PLAIN) == ()
    assert one.base(PLAIN) == one.home(PLAIN)


def test_the_address_that_is_set_is_the_one_that_is_told(at_home):
    assert public_address(PLAIN, 8501) == "http://localhost:8501"
    assert public_address(NAMED, 8501) == "https://minga.example.org"
    one = Network()
    one.port = 8501
    assert one.base(PLAIN) == "http://localhost:8501"
    one.from_the_start = True
    assert one.reached(PLAIN) == ("http://192.168.1.7:8501", "http://10.42.0.1:8501")
    assert one.base(PLAIN) == "http://192.168.1.7:8501"
    assert one.reached(NAMED) == (one.base(NAMED),) == ("https://minga.example.org",)


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("https://minga.example.org/", "https://minga.example.org"),
        ("minga.example.org:8443", "http://minga.example.org:8443"),
        ("http://10.0.0.1/minga/", "http://10.0.0.1/minga"),
        ("", ""),
        ("javascript:alert(1)", ""),
        ("https://x/?a=1", ""),
        ("ftp://x", ""),
        ("http://[", ""),
    ],
)
def test_an_address_that_is_none_of_the_web_is_not_taken(given, read):
    assert read_settings({"MINGA_ADDRESS": given}).address == read


def test_a_qr_code_is_a_picture_here_and_in_a_terminal():
    assert qr_svg("http://192.168.1.7:8501").startswith("<svg")
    assert "<script" not in qr_svg("http://x/<script>")
    assert "█" in qr_text("http://192.168.1.7:8501")


# -- the second ear ---------------------------------------------------------------------------------


async def hello(request: Request) -> PlainTextResponse:
    return PlainTextResponse(request.headers["host"])


def asked(port: int) -> str:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(f"http://127.0.0.1:{port}/", timeout=5) as answer:
        return answer.read().decode()


def test_it_opens_while_the_app_runs_and_closes_again(ws):
    async def scene() -> None:
        one = Network()
        one.ready(Starlette(routes=[Route("/", hello)]), 42_317)
        assert not one.opened
        assert await asyncio.to_thread(open_network, ws, LOCAL_ORGANISER, one)
        await asyncio.to_thread(one.open)
        assert one.opened
        assert one.room_port > 42_317
        port = one.room_port
        assert await asyncio.to_thread(asked, port) == f"127.0.0.1:{port}"
        await asyncio.to_thread(close_network, ws, LOCAL_ORGANISER, one)
        await asyncio.to_thread(one.close)
        assert not one.opened
        with pytest.raises(urllib.error.URLError):
            await asyncio.to_thread(asked, port)
        await asyncio.to_thread(one.open)
        assert await asyncio.to_thread(asked, one.room_port)
        await one.stop()

    finish(scene())


def test_a_port_that_somebody_has_is_passed_by(ws):
    async def scene() -> None:
        first, second = Network(), Network()
        for one in (first, second):
            one.ready(Starlette(routes=[Route("/", hello)]), 42_417)
            await asyncio.to_thread(one.open)
        assert first.room_port != second.room_port
        await first.stop()
        await second.stop()

    finish(scene())


def test_before_the_app_runs_it_cannot_be_opened():
    with pytest.raises(Unavailable) as refused:
        Network().open()
    assert refused.value.code == "network_not_ready"


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.PARTICIPANT, Role.ANONYMOUS])
def test_only_organisers_open_it(ws, role):
    one = Network()
    for act in (open_network, close_network):
        with pytest.raises(AccessDenied):
            act(ws, Actor("x", "X", role), one)
    assert not one.opened

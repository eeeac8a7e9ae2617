"""From the first link to a facilitator who is shown out; and the room let in by another door."""

from __future__ import annotations

import re

import pytest
from app_server import Server

from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.i18n import words
from synthesis.live.network import addresses
from synthesis.services.sessions import open_sample

PASSWORD = "cuatro palabras sueltas"


@pytest.fixture
def new_server(tmp_path):
    """A server where nobody has an account."""
    found = Server(tmp_path)
    found.start()
    yield found
    found.stop()


def printed(server: Server, pattern: str) -> str:
    return re.findall(pattern, (server.folder / "server.log").read_text(encoding="utf-8"))[-1]


def make_account(visitor, link: str, name: str) -> None:
    visitor.page.goto(link)
    visitor.page.fill("#name", name)
    visitor.page.fill("#password", PASSWORD)
    visitor.page.click("button[type=submit]")
    visitor.ready()


def test_from_the_first_link_to_a_facilitator_who_is_shown_out(visit, new_server):
    link = printed(new_server, r"http://localhost:\d+/enter\?key=\S+")
    new_server.stop()
    new_server.start()
    newer = printed(new_server, r"http://localhost:\d+/enter\?key=\S+")
    assert newer != link

    ana = visit(at=new_server, stranger=True, locale="es-CL")
    ana.open()
    ana.see(ana.words("visitor_new"))
    ana.page.goto(link)
    ana.page.get_by_text(ana.words("link_unknown")).wait_for()
    ana.page.goto(newer)
    ana.page.fill("#name", "Ana")
    ana.page.fill("#password", "corta")
    assert ana.page.locator("#password").evaluate("box => !box.checkValidity()")
    make_account(ana, newer, "Ana")
    ana.see(ana.words("home_empty"))
    ana.page.get_by_role("button", name="Ana").wait_for()

    mine = open_sample(new_server.ws, LOCAL_ORGANISER, "agenda_digital_2028").session
    theirs = open_sample(new_server.ws, LOCAL_ORGANISER, "hospital_improvement_day").session
    ana.open("people")
    ana.choose(ana.words("people_invite_sessions"), mine.title)
    ana.page.keyboard.press("Escape")
    ana.click("invite")
    code = ana.page.locator(".st-key-invited code")
    code.wait_for()

    beto = visit(at=new_server, stranger=True, locale="es-CL")
    make_account(beto, code.inner_text().replace("\n", ""), "Beto")
    beto.see(mine.title)
    assert beto.page.get_by_text(theirs.title).count() == 0
    assert beto.page.get_by_role("navigation").get_by_text(beto.words("page_people")).count() == 0
    beto.open("capture", theirs.id)
    beto.see(beto.words("session_not_found"))
    beto.open("capture", mine.id)
    beto.see(beto.words("capture_wall", notes=len(mine.notes)))

    ana.open("people")
    ana.unfold(ana.words("people_revoke"))
    ana.page.get_by_role("button", name=ana.words("people_revoke_do")).click()
    ana.page.get_by_text(ana.words("people_revoked", name="Beto")).wait_for()
    box = beto.page.get_by_role("textbox", name=beto.words("capture_box"))
    box.fill("Escrito cuando ya no podía")
    box.press("Enter")
    beto.see(beto.words("visitor_title"))
    assert len(new_server.workshop(mine.id).session.notes) == len(mine.notes)
    beto.page.get_by_role("link", name=beto.words("door_sign_in")).click()
    beto.page.fill("#login", "Beto")
    beto.page.fill("#password", PASSWORD)
    beto.page.click("button[type=submit]")
    beto.page.get_by_text(beto.words("sign_in_refused")).wait_for()

    ana.page.get_by_role("button", name="Ana").click()
    ana.click("sign_out")
    ana.see(ana.words("visitor_title"))
    ana.page.get_by_role("link", name=ana.words("door_sign_in")).click()
    ana.page.fill("#login", "ana")
    ana.page.fill("#password", PASSWORD)
    ana.page.click("button[type=submit]")
    ana.ready()
    ana.see(mine.title)
    assert not ana.strangers()


def test_a_server_started_for_the_room_says_where_it_is(visit, tmp_path):
    found = Server(tmp_path)
    found.start("--server.address", "0.0.0.0")
    try:
        told = (tmp_path / "server.log").read_text(encoding="utf-8")
        assert f"{found.address}/enter?key=" in told
        say = words("es")
        others = [f"http://{address}:{found.port}" for address in addresses()]
        assert (say("start_room") if others else say("network_none")) in told
        assert all(other in told for other in others)
        assert ("█" in told) is bool(others)
        ana = visit(at=found)
        ana.open("people")
        ana.see(say("network_start_hint"))
        assert ana.page.locator("[class*=st-key-address_] code").all_inner_texts() == others
    finally:
        found.stop()


def test_the_room_is_let_in_by_another_door_and_it_is_shut_again(visit, new_server):
    ana = visit(at=new_server)
    ana.open("people")
    ana.see(ana.words("network_closed_hint"))
    ana.click("open_network")
    ana.page.locator(".st-key-close_network").wait_for()
    shown = ana.page.locator("[class*=st-key-address_] code").all_inner_texts()
    port = int(shown[0].rsplit(":", 1)[1]) if shown else new_server.port + 1
    assert port != new_server.port

    guest = visit(at=new_server, stranger=True, locale="es-CL")
    there = f"http://minga.test:{port}"  # a name the server has never heard of, as routers give
    guest.page.goto(f"{there}/?lang=es")
    guest.ready()
    guest.see(guest.words("visitor_title"))
    guest.page.goto(f"{there}/signin?lang=es")
    guest.page.get_by_label(guest.words("door_password")).wait_for()

    ana.click("close_network")
    ana.page.locator(".st-key-open_network").wait_for()
    with pytest.raises(Exception, match="ERR_CONNECTION_REFUSED"):
        guest.page.goto(f"{there}/signin")

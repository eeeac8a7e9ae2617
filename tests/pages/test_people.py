"""People: accounts and links; and what each is shown."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pages._ui import runtime
from synthesis.domain.people import LOCAL_ORGANISER, Role
from synthesis.errors import Unavailable
from synthesis.live.network import NETWORK
from synthesis.services import accounts


def everybody(room):
    return {one.name: one for one in accounts.accounts(room.ws, LOCAL_ORGANISER)}


def strangers_see(screen) -> bool:
    """Whether the screen is the door, with nothing of the app on it."""
    return 'href="/signin' in screen.html and not screen.labels()


# -- the door ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["home", "session", "capture", "themes", "draft", "document", "people"])
def test_whoever_is_not_signed_in_stays_at_the_door_of_every_page(show, room, cookie, name):
    found = room.held(title="Nadie debe ver esto")
    cookie("")
    screen = show(name, found)
    assert strangers_see(screen)
    assert screen.words("visitor_title") in screen.text
    assert "Nadie debe ver esto" not in screen.text


def test_before_the_first_account_the_door_says_where_the_link_is(show, room, cookie, language):
    for one in everybody(room).values():
        room.ws.store.strike("account", [one.id])
    screen = show("home", language=language)
    assert screen.words("visitor_new_hint") in screen.text
    assert "/signin" not in screen.html


def test_a_revoked_account_is_at_the_door_at_its_next_click(show, room, cookie):
    found = room.held()
    cookie(room.facilitator(found))
    screen = show("home")
    accounts.revoke(room.ws, LOCAL_ORGANISER, everybody(room)["Bruno"].id)
    screen.click(f"open_{found}")
    assert strangers_see(screen)
    assert not screen.app.exception


def test_whoever_signs_out_is_at_the_door(show, room):
    screen = show("home").click("sign_out")
    assert strangers_see(screen)
    assert room.ws.store.entries("sign_in", None) == ()


def test_a_database_out_of_reach_is_said_and_shows_nothing(show, room, monkeypatch):
    screen = show("home")

    def gone(*_):
        raise Unavailable("network_not_ready")

    monkeypatch.setattr(runtime, "actor_of", gone)
    screen.run()
    assert screen.errors == [screen.words("network_not_ready")]
    assert screen.labels() == []


# -- facilitators -----------------------------------------------------------------------------------


def test_facilitators_see_their_sessions_and_are_offered_no_more(show, room, cookie, language):
    mine = room.held(title="La mía")
    theirs = room.held(title="La ajena")
    cookie(room.facilitator(mine))
    screen = show("home", language=language)
    assert "La mía" in screen.text
    assert "La ajena" not in screen.text
    assert screen.words("home_new") not in screen.labels()
    assert screen.words("home_samples") not in screen.text
    assert show("capture", theirs, language).errors == [screen.words("session_not_found")]
    assert show("people", language=language).errors == [screen.words("not_allowed")]


def test_a_facilitator_without_sessions_is_told_to_wait(show, room, cookie):
    cookie(room.facilitator())
    screen = show("home")
    assert screen.words("home_none_given_hint") in screen.text


def test_what_a_facilitator_does_bears_their_name(show, room, cookie):
    found = room.held()
    cookie(room.facilitator(found))
    screen = show("capture", found)
    screen.app.text_area(key="note_text").set_value("Huertas en las plazas")
    screen.click("send_note")
    assert room.ws.store.events(found)[-1].actor == "Bruno"


# -- accounts and links -----------------------------------------------------------------------------


def test_accounts_are_listed_and_ones_own_cannot_be_removed(show, room, language):
    room.facilitator()
    screen = show("people", language=language)
    assert screen.words("people_you", name="Ana") in screen.text
    assert screen.words("people_enters_as", login="bruno") in screen.text
    removes = [b.key for b in screen.app.button if b.key.startswith("revoke_")]
    assert removes == [f"revoke_{everybody(room)['Bruno'].id}"]


def test_an_account_is_removed(show, room):
    room.facilitator()
    gone = everybody(room)["Bruno"].id
    screen = show("people").click(f"revoke_{gone}")
    assert screen.told == [screen.words("people_revoked", name="Bruno")]
    assert everybody(room).keys() == {"Ana"}


def test_sessions_are_given_to_a_facilitator(show, room):
    found = room.held()
    room.facilitator()
    account = everybody(room)["Bruno"]
    screen = show("people")
    screen.app.multiselect(key=f"sessions_{account.id}_").set_value([found])
    screen.run().click(f"assign_{account.id}")
    assert everybody(room)["Bruno"].session_ids == (found,)


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.ORGANISER])
def test_a_link_is_made_shown_once_and_opens(show, room, role):
    found = room.held()
    screen = show("people")
    screen.app.get("button_group")[1].set_value(role)
    screen.run()
    if role is Role.FACILITATOR:
        screen.app.multiselect(key="invite_sessions").set_value([found])
        screen.run()
    screen.click("invite")
    link = screen.app.get("code")[0].value
    assert link.startswith("http://localhost")
    key = link.rsplit("/invite/", 1)[1]
    asked = accounts.invitation(room.ws, LOCAL_ORGANISER, key, now=datetime.now(UTC))
    assert asked.role is role
    assert asked.session_ids == ((found,) if role is Role.FACILITATOR else None)
    withdraws = [b.key for b in screen.app.button if b.key.startswith("withdraw_")]
    screen.click(withdraws[0])
    assert accounts.invitations(room.ws, LOCAL_ORGANISER, now=datetime.now(UTC)) == ()
    assert not screen.app.get("code")


def test_names_that_look_like_markup_are_shown_as_they_are(show, room, hostile):
    for text in hostile:
        room.facilitator(name=text[:80])
    screen = show("people")
    for text in hostile:
        assert " ".join(text.replace("\u202e", " ").split())[:80] in screen.text
    assert "<script" not in screen.html


# -- the network ------------------------------------------------------------------------------------


def test_opening_to_the_network_says_what_it_does_before(show, room, monkeypatch, language):
    opened = []
    monkeypatch.setattr(NETWORK, "open", lambda: opened.append(True))
    screen = show("people", language=language)
    assert screen.words("network_closed_hint") in screen.text
    screen.click("open_network")
    assert opened == [True]


def test_while_it_is_open_addresses_and_code_are_shown(show, room, monkeypatch):
    monkeypatch.setattr(NETWORK, "from_the_start", True)
    monkeypatch.setattr(NETWORK, "port", 8501)
    monkeypatch.setattr("synthesis.live.network.addresses", lambda: ("192.168.1.7", "10.42.0.1"))
    screen = show("people")
    assert [c.value for c in screen.app.get("code")] == ["http://192.168.1.7:8501", "http://10.42.0.1:8501"]
    assert "data:image/svg+xml" in screen.html
    assert "close_network" not in [b.key for b in screen.app.button]
    monkeypatch.setattr("synthesis.live.network.addresses", lambda: ())
    assert screen.run().app.warning[0].value == screen.words("network_none")


# -- an organisation's own service ------------------------------------------------------------------


def test_an_organisation_lets_in_who_has_an_account_and_no_other(show, room, cookie, monkeypatch):
    cookie("")
    monkeypatch.setattr(runtime, "asks_organisation", lambda: True)
    monkeypatch.setattr(runtime, "vouched_for", lambda: None)
    screen = show("home")
    assert screen.words("visitor_organisation") in screen.labels()
    for refused in ("otra@muni.example", ""):
        monkeypatch.setattr(runtime, "vouched_for", lambda refused=refused: refused)
        screen.run()
        assert screen.words("sign_in_unknown") in screen.text
        assert screen.labels() == [screen.words("visitor_other")]
    monkeypatch.setattr(runtime, "vouched_for", lambda: "ANA")
    assert screen.words("home_new") in screen.run().labels()

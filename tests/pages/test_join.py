"""The room in a plain page, where the phone's own cannot be served."""

from __future__ import annotations

import pytest
from rooms import make_room

from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.services import joining
from synthesis.services import room as rooms


@pytest.fixture
def here(room):
    return make_room(room.ws)


@pytest.fixture
def joined(room, here, show, cookie):
    cookie("")
    screen = show("join")
    screen.app.text_input(key="join_code").input(joining.open_door(room.ws, ME, here.id).lower())
    screen.click("look")
    screen.app.text_input(key="join_alias").input("Ana")
    screen.app.selectbox(key="join_group").select("norte")
    return screen.click("enter")


def test_from_the_code_to_a_stored_note(room, here, joined):
    joined.app.text_area(key="sheet_juntos").input("Más luz")
    joined.click("send_juntos")
    (note,) = room.read(here.id).session.notes
    assert (note.text, note.author, note.group, note.activity) == ("Más luz", "Ana", "norte", "juntos")
    assert joined.app.text_area(key="sheet_juntos").value == ""
    joined.app.text_area(key="sheet_callado").input("En voz baja")
    joined.click("send_callado")
    assert [n.author for n in room.read(here.id).session.notes] == ["Ana", None]


def test_a_refused_note_stays_in_the_box(room, here, joined):
    rooms.close_activity(room.ws, ME, here.id, "callado")
    joined.app.text_area(key="sheet_juntos").input("x" * 2001)
    joined.click("send_juntos")
    assert joined.errors == [joined.words("note_too_long", length=2001, limit=2000)]
    assert len(joined.app.text_area(key="sheet_juntos").value) == 2001
    assert room.read(here.id).session.notes == ()


def test_a_wrong_code_is_told(show, cookie, here, language):
    cookie("")
    screen = show("join", language=language)
    assert here.title not in screen.text
    screen.app.text_input(key="join_code").input("ABCDEFGH")
    screen.click("look")
    assert screen.errors == [screen.words("code_unknown")]


def test_nothing_else_is_open_to_whoever_only_joined(joined, here, show):
    assert joined.app.query_params["p"]
    other = show("themes", here.id)
    assert other.words("visitor_title") in other.text

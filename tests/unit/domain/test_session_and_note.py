"""A session cannot be made wrong, and answers by names as people write them."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from datetime import date

import pytest

from synthesis.domain.activity import Activity
from synthesis.domain.lens import Lens
from synthesis.domain.note import Note, Standing
from synthesis.domain.session import Group, Session
from synthesis.errors import InputError, NotFound, UnknownPlugin

NOTES = (
    Note(id="a", text="Luz", ref="N001"),
    Note(id="b", text="Sombra", standing=Standing.HIDDEN),
    Note(id="c", text="Agua", standing=Standing.WITHDRAWN),
)


@pytest.fixture
def session() -> Session:
    return Session(
        id="s",
        title="Agenda",
        groups=(Group(id="lb", name="Lo Barnechea"),),
        agenda=(Activity(id="juntos", title="Juntos", prompt="¿Qué podemos hacer?"),),
        notes=NOTES,
    )


@pytest.mark.parametrize("title", ["", "  \n"])
def test_a_session_needs_a_title(title):
    with pytest.raises(InputError) as refused:
        Session(id="s", title=title)
    assert refused.value.code == "session_title_missing"


def test_a_session_does_not_end_before_it_starts():
    Session(id="s", title="x", starts_on=date(2026, 1, 2), ends_on=date(2026, 1, 2))
    with pytest.raises(InputError) as refused:
        Session(id="s", title="x", starts_on=date(2026, 1, 2), ends_on=date(2026, 1, 1))
    assert refused.value.code == "session_dates_reversed"


@pytest.mark.parametrize(
    "twice",
    [
        {"notes": (NOTES[0], NOTES[0])},
        {"groups": (Group(id="a", name="1"), Group(id="a", name="2"))},
        {"agenda": (Activity(id="a", title="1"), Activity(id="a", title="2"))},
        {"lenses": (Lens(id="a", name="1"), Lens(id="a", name="2"))},
    ],
)
def test_an_id_belongs_to_one_thing(twice):
    with pytest.raises(InputError) as refused:
        Session(id="s", title="x", **twice)
    assert (refused.value.code, refused.value.params["id"]) == ("session_inconsistent", "a")


@pytest.mark.parametrize("which", ["language", "document_language"])
def test_a_session_speaks_a_language_that_minga_speaks(which):
    with pytest.raises(UnknownPlugin) as refused:
        Session(id="s", title="x", **{which: "tlh"})
    assert refused.value.known == ("es", "en", "pt")


def test_only_active_notes_count(session):
    assert [n.id for n in session.counted_notes] == ["a"]
    assert [n.counts for n in NOTES] == [True, False, False]


def test_a_note_is_found_by_id_and_by_reference(session):
    assert session.note("a") is session.note("N001")
    assert session.note("b").label == "b"
    with pytest.raises(NotFound):
        session.note("N999")


def test_groups_and_activities_answer_to_the_names_people_use(session):
    assert session.group_called("LO  BARNECHEA").id == session.group_called("lb").id == "lb"
    assert session.group_called("otro") is None
    assert session.activity_called("¿que podemos hacer?").id == session.activity_called("JUNTOS").id
    assert session.activity("nada") is None
    assert session.group_name("lb") == "Lo Barnechea"
    assert session.group_name(None) == ""
    assert session.group_name("ido") == "ido"


def test_an_activity_without_a_prompt_does_not_answer_to_an_empty_name():
    session = Session(id="s", title="x", agenda=(Activity(id="a", title="Juntos"),))
    assert session.activity_called("") is None


def test_a_frame_has_a_row_for_each_note_hidden_ones_too(session):
    frame = session.to_frame()
    assert list(frame["id"]) == ["a", "b", "c"]
    assert list(frame["standing"]) == ["active", "hidden", "withdrawn"]
    assert len(Session(id="s", title="x").to_frame()) == 0


def test_added_notes_come_last_and_the_session_before_stays(session):
    more = session.with_notes([Note(id="d", text="Más")])
    assert [n.id for n in more.notes] == ["a", "b", "c", "d"]
    assert len(session.notes) == 3


def test_values_cannot_be_changed_in_place(session):
    with pytest.raises(FrozenInstanceError):
        session.title = "otro"
    with pytest.raises(FrozenInstanceError):
        NOTES[0].text = "otro"
    assert replace(NOTES[0], text="otro").text == "otro"


def test_repr_tells_the_story(session):
    assert repr(session) == "<Session “Agenda”: 3 notes, 1 groups, 1 activities>"

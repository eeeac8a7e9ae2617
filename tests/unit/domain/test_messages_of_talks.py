"""Which notes are messages of talks, which ideas may have come of them, and what people say of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from synthesis.domain.activity import Activity, ActivityKind
from synthesis.domain.note import Kind, Note, Standing
from synthesis.domain.review import Review, SetOff
from synthesis.domain.session import Session
from synthesis.domain.talks import came_after, ideas, is_message, messages, set_off_by

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
AGENDA = (
    Activity(id="antes", title="Antes"),
    Activity(id="charla", title="Charla", kind=ActivityKind.TALK),
    Activity(id="despues", title="Después"),
)


def held(*notes: Note) -> Session:
    return Session(id="s", title="S", agenda=AGENDA, notes=notes)


def test_messages_are_key_messages_and_all_that_was_noted_in_a_talk():
    session = held(
        Note(id="a", text="Clave", kind=Kind.KEY_MESSAGE),
        Note(id="b", text="Reflexión", kind=Kind.REFLECTION, activity="charla"),
        Note(id="c", text="Reflexión de otra parte", kind=Kind.REFLECTION, activity="despues"),
        Note(id="d", text="Oculta", kind=Kind.KEY_MESSAGE, standing=Standing.HIDDEN),
    )
    assert [n.id for n in messages(session)] == ["a", "b"]
    assert [n.id for n in ideas(session)] == ["c"]
    assert is_message(session.notes[3], session)


@pytest.mark.parametrize(
    ("idea", "after"),
    [
        (Note(id="i", text="x", activity="antes", written_at=NOON + timedelta(hours=1)), False),
        (Note(id="i", text="x", activity="despues", written_at=NOON - timedelta(hours=1)), True),
        (Note(id="i", text="x", written_at=NOON - timedelta(hours=1)), False),
        (Note(id="i", text="x", written_at=NOON + timedelta(hours=1)), True),
        (Note(id="i", text="x"), True),
    ],
)
def test_the_agenda_says_what_came_after_and_else_the_clock(idea, after):
    message = Note(id="m", text="y", activity="charla", written_at=NOON)
    assert came_after(idea, message, held()) is after


def test_only_pairs_that_hold_between_notes_that_count_are_told_in_order_of_arrival():
    session = held(
        Note(id="m", text="y", activity="charla"),
        Note(id="other", text="y", activity="charla"),
        Note(id="z", text="x", activity="despues"),
        Note(id="a", text="x", activity="despues"),
        Note(id="gone", text="x", activity="despues", standing=Standing.WITHDRAWN),
    )
    pairs = [
        SetOff(message="m", idea="a"),
        SetOff(message="m", idea="z"),
        SetOff(message="m", idea="gone"),
        SetOff(message="m", idea="never"),
        SetOff(message="other", idea="a", holds=False),
    ]
    assert set_off_by(session, Review(set_off={pair.id: pair for pair in pairs})) == {"m": ("z", "a")}

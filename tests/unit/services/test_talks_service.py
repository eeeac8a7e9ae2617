"""Ideas are suggested for messages of talks, and what people say of a pair stays said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from synthesis.domain.activity import Activity, ActivityKind
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.session import Session
from synthesis.errors import InputError, NotFound
from synthesis.services import capture, talks, theming
from synthesis.services.capture import Context
from synthesis.services.changes import change, undo
from synthesis.services.sessions import create_session, open_sample

AGENDA = (
    Activity(id="antes", title="Antes"),
    Activity(id="charla", title="Charla", kind=ActivityKind.TALK, speaker="Ana"),
    Activity(id="despues", title="Después"),
)
NOTES = {
    "early": ("antes", "Semáforos que conversan de noche"),
    "message": ("charla", "Primero el problema, después el sensor"),
    "near": ("despues", "Semáforos que conversan"),
    "back": ("despues", "Medir el ruido de las calles"),
    "far": ("despues", "Un coro para los abuelos"),
}


@pytest.fixture
def here(ws) -> str:
    """A talk with one message, and ideas before and after it; the last run found two of them near."""
    found = create_session(ws, ME, Session(id="wanted", title="Taller", agenda=AGENDA)).session.id
    for note_id, (activity, text) in NOTES.items():
        capture.write_note(ws, ME, found, text, note_id=note_id, context=Context(activity=activity))
    theming.create_theme(ws, ME, found, "Calles", ["near", "back"])

    def read(workshop):
        places = dict(workshop.themes.placements)
        places["message"] = replace(places["message"], like=("early", "near"))
        places["back"] = replace(places["back"], like=("message",))
        return replace(workshop, themes=replace(workshop.themes, placements=places))

    change(ws, ME, found, "notes_grouped", read)
    return found


def only(ws, session_id: str) -> talks.Message:
    (message,) = talks.heard_messages(ws, ME, session_id)
    return message


def test_later_ideas_that_the_last_run_found_near_are_suggested_with_where_they_ended(ws, here):
    message = only(ws, here)
    assert message.talk is not None
    assert message.talk.speaker == "Ana"
    assert [(one.note.id, one.theme) for one in message.suggested] == [("near", "Calles"), ("back", "Calles")]
    assert message.linked == ()


def test_suggestions_can_be_asked_for_some_messages_alone(ws, here):
    (message,) = talks.heard_messages(ws, ME, here, suggest=())
    assert message.suggested == ()


def test_a_confirmed_idea_is_linked_and_an_undo_takes_it_back(ws, here):
    talks.link_idea(ws, ME, here, "message", "near")
    message = only(ws, here)
    assert [one.note.id for one in message.linked] == ["near"]
    assert [one.note.id for one in message.suggested] == ["back"]
    undo(ws, ME, here)
    assert only(ws, here).linked == ()


def test_a_refused_pair_is_not_suggested_again_until_refusals_are_forgotten(ws, here):
    talks.refuse_link(ws, ME, here, "message", "near")
    message = only(ws, here)
    assert [one.note.id for one in message.suggested] == ["back"]
    assert message.refused == 1
    talks.link_idea(ws, ME, here, "message", "back")
    talks.forget_refusals(ws, ME, here, "message")
    message = only(ws, here)
    assert [one.note.id for one in message.suggested] == ["near"]
    assert [one.note.id for one in message.linked] == ["back"]
    assert message.refused == 0


def test_an_idea_that_was_not_suggested_can_be_linked_but_not_to_what_is_no_message(ws, here):
    talks.link_idea(ws, ME, here, "message", "far")
    assert [(one.note.id, one.theme) for one in only(ws, here).linked] == [("far", "")]
    with pytest.raises(InputError) as refused:
        talks.link_idea(ws, ME, here, "near", "back")
    assert refused.value.code == "link_no_message"
    with pytest.raises(InputError):
        talks.link_idea(ws, ME, here, "message", "message")
    with pytest.raises(NotFound):
        talks.link_idea(ws, ME, here, "message", "nowhere")


def test_the_sample_suggests_the_same_ideas_each_time_and_none_from_before_the_talk(ws):
    found = open_sample(ws, ME, "agenda_digital_2028").session
    theming.group_notes(ws, ME, found.id)
    first = talks.heard_messages(ws, ME, found.id)
    assert first == talks.heard_messages(ws, ME, found.id)
    assert sum(bool(message.suggested) for message in first) > len(first) / 2
    order = [activity.id for activity in found.agenda]
    for message in first:
        assert len(message.suggested) <= talks.MOST_SUGGESTED
        for one in message.suggested:
            if message.talk and one.note.activity:
                assert order.index(one.note.activity) > order.index(message.talk.id)

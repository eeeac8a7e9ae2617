"""Standing behind it: put to the groups, objected to, answered, validated; and nobody speaks for another."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace

import pytest
from workshops import event, full_workshop, grouped, with_text

from synthesis.domain.account import STRANGER
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.review import State, View
from synthesis.domain.session import Group
from synthesis.domain.standing import changed, parts_of, state_of
from synthesis.errors import AccessDenied, Closed, InputError, NotFound
from synthesis.services import consulting, theming
from synthesis.services.changes import to_undo
from synthesis.services.consulting import Said
from synthesis.services.reporting import synthesis_of


@pytest.fixture
def board(ws):
    workshop = with_text(grouped(full_workshop(30)))
    groups = (*workshop.session.groups, Group(id="valle", name="Valle"))
    workshop = replace(workshop, session=replace(workshop.session, groups=groups))
    return ws.store.create(workshop, event(workshop.session.id, "session_created"))


@pytest.fixture
def sid(board) -> str:
    return board.session.id


@pytest.fixture
def speaker(ws, sid):
    """Whoever holds the first group's link, while the document is put to the groups."""
    consulting.open_consultation(ws, ME, sid)
    key = next(iter(consulting.group_links(ws, ME, sid).values()))
    return consulting.speaker_of(ws, STRANGER, key)


@contextmanager
def refused(family, code):
    with pytest.raises(family) as found:
        yield found
    assert found.value.code == code


def review(ws, sid):
    return ws.store.load(sid).review


def about(board) -> str:
    return f"theme:{board.themes.themes[0].id}"


def objects(ws, sid, speaker, about, text="Falta el agua"):
    said = [Said(about=about, view=View.OBJECT, text=text)]
    return consulting.take_stances(ws, speaker, sid, speaker.id, "Rosa", said)


def test_an_objection_is_answered_and_the_document_validated(ws, board, sid, speaker):
    objects(ws, sid, speaker, about(board))
    with refused(InputError, "objections_unanswered") as found:
        consulting.validate(ws, ME, sid)
    assert found.value.params["objections"] == 1
    assert found.value.params["groups"] == speaker.name
    (stance,) = review(ws, sid).stances.values()
    assert (stance.view, stance.text, stance.name) == (View.OBJECT, "Falta el agua", "Rosa")
    consulting.answer_stance(ws, ME, sid, stance.id, "Se suma el agua")
    consulting.validate(ws, ME, sid)
    assert state_of(review(ws, sid)) is State.VALIDATED
    assert [edition.number for edition in review(ws, sid).editions.values()] == [1, 2]


def test_a_change_since_the_consultation_is_named_before_it_is_validated(ws, board, sid, speaker):
    theming.rename_theme(ws, ME, sid, board.themes.themes[0].id, "Otro nombre")
    with refused(InputError, "changed_since_consulted"):
        consulting.validate(ws, ME, sid)
    edition = review(ws, sid).edition
    since = changed(edition.parts, parts_of(synthesis_of(ws, ME, sid)))
    assert about(board) in since
    consulting.validate(ws, ME, sid, since)
    assert set(review(ws, sid).edition.since) == set(since)


def test_an_edit_after_validation_is_told(ws, board, sid, speaker):
    consulting.validate(ws, ME, sid)
    assert not synthesis_of(ws, ME, sid).changed
    theming.rename_theme(ws, ME, sid, board.themes.themes[0].id, "Otro nombre")
    assert about(board) in synthesis_of(ws, ME, sid).changed


def test_a_group_reads_what_was_put_to_it_whatever_was_edited_since(ws, board, sid, speaker):
    name = board.themes.themes[0].name
    theming.rename_theme(ws, ME, sid, board.themes.themes[0].id, "Otro nombre")
    found = consulting.read_consulted(ws, speaker, sid, speaker.id)
    assert found.open
    assert found.result.themes.themes[0].name == name


def test_a_group_says_it_again_in_place_of_what_it_said(ws, board, sid, speaker):
    objects(ws, sid, speaker, about(board))
    said = [Said(about=about(board), view=View.ENDORSE)]
    consulting.take_stances(ws, speaker, sid, speaker.id, "Rosa", said)
    (stance,) = review(ws, sid).stances.values()
    assert stance.view is View.ENDORSE


def test_an_answer_goes_when_the_objection_says_something_else(ws, board, sid, speaker):
    objects(ws, sid, speaker, about(board))
    (stance,) = review(ws, sid).stances.values()
    consulting.answer_stance(ws, ME, sid, stance.id, "Se suma")
    objects(ws, sid, speaker, about(board), "Falta el riego")
    (stance,) = review(ws, sid).stances.values()
    assert stance.answer == ""


def test_undo_reaches_past_what_a_group_said(ws, board, sid, speaker):
    before = to_undo(ws, ME, sid)
    objects(ws, sid, speaker, about(board))
    assert to_undo(ws, ME, sid) == before
    assert before.action == "consultation_opened"


def test_nobody_speaks_for_another_group_or_in_another_session(ws, board, sid, speaker, session):
    other = next(g.id for g in board.session.groups if g.id != speaker.id)
    for group in (other, "nobody"):
        with refused(NotFound, "consultation_unknown"):
            consulting.read_consulted(ws, speaker, sid, group)
        with refused(NotFound, "consultation_unknown"):
            consulting.take_stances(ws, speaker, sid, group, "", [])
    for session_id in (session.id, "nowhere"):  # one that there is and one that there is not: told alike
        with refused(NotFound, "session_not_found"):
            consulting.read_consulted(ws, speaker, session_id, speaker.id)
    with pytest.raises(AccessDenied):
        consulting.validate(ws, speaker, sid)


def test_a_key_is_stored_as_a_digest_and_an_old_one_opens_nothing(ws, board, sid, speaker):
    key = consulting.group_links(ws, ME, sid)[speaker.id]
    assert all(key not in str(entry) for entry in ws.store.entries("consultation", sid))
    new = consulting.change_group_link(ws, ME, sid, speaker.id)
    assert consulting.speaker_of(ws, STRANGER, new).id == speaker.id
    for wrong in (key, "", "a" * 26):
        with refused(NotFound, "consultation_unknown"):
            consulting.speaker_of(ws, STRANGER, wrong)


def test_what_is_over_takes_no_more_and_a_draft_is_not_read(ws, board, sid, speaker):
    consulting.back_to_draft(ws, ME, sid)
    with refused(Closed, "consultation_over"):
        objects(ws, sid, speaker, about(board))
    with refused(NotFound, "consultation_unknown"):
        consulting.read_consulted(ws, speaker, sid, speaker.id)
    with refused(Closed, "not_consulted"):
        consulting.validate(ws, ME, sid)


def test_an_objection_needs_words_and_an_answer_too(ws, board, sid, speaker):
    with refused(InputError, "stance_without_words"):
        objects(ws, sid, speaker, about(board), "  ")
    objects(ws, sid, speaker, about(board))
    (stance,) = review(ws, sid).stances.values()
    with refused(InputError, "answer_empty"):
        consulting.answer_stance(ws, ME, sid, stance.id, "\n ")

"""Undo, redo and the return to an earlier state: nothing that people wrote or said is taken back."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from rooms import SECRET, come_in, make_room, note_id
from workshops import event, full_workshop, grouped, state, with_text

from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.review import Area, Initiative
from synthesis.errors import NotFound
from synthesis.services import room, theming, voting
from synthesis.services.changes import change, history, redo, restore, to_redo, to_undo, undo


@pytest.fixture
def board(ws):
    workshop = with_text(grouped(full_workshop(30)))
    return ws.store.create(workshop, event(workshop.session.id, "session_created"))


def step(ws, board, number: int):
    """One edit of many kinds, whichever applies."""
    chance = random.Random(number)
    found = ws.store.load(board.session.id)
    themes, notes = found.themes.themes, [n.id for n in found.themes.notes]
    some = chance.sample(notes, 3)
    match number % 6:
        case 0:
            theming.move_notes(ws, ME, board.session.id, some, chance.choice(themes).id)
        case 1:
            theming.rename_theme(ws, ME, board.session.id, chance.choice(themes).id, f"Nombre {number}")
        case 2:
            theming.create_theme(ws, ME, board.session.id, f"Tema {number}", some)
        case 3:
            theming.merge_themes(ws, ME, board.session.id, [t.id for t in chance.sample(themes, 2)])
        case 4:
            made = Initiative(id=f"{number:04d}", what=f"Iniciativa {number}", note_ids=tuple(some))
            with_review(ws, board, lambda review: review.with_thing("initiative", made))
        case _:
            theming.park_notes(ws, ME, board.session.id, some)


def with_review(ws, board, edit):
    change(ws, ME, board.session.id, "review_edited", lambda w: replace(w, review=edit(w.review)))


def test_fifty_steps_back_and_fifty_forth(ws, board):
    states = [state(ws.store.load(board.session.id))]
    for number in range(50):
        step(ws, board, number)
        states.append(state(ws.store.load(board.session.id)))
    for number in reversed(range(50)):
        undo(ws, ME, board.session.id)
        assert state(ws.store.load(board.session.id)) == states[number]
    assert to_undo(ws, ME, board.session.id) is None
    for number in range(50):
        redo(ws, ME, board.session.id)
        assert state(ws.store.load(board.session.id)) == states[number + 1]
    with pytest.raises(NotFound) as refused:
        redo(ws, ME, board.session.id)
    assert refused.value.code == "nothing_to_redo"
    undo(ws, ME, board.session.id)
    assert state(ws.store.load(board.session.id)) == states[49]


def test_what_is_done_after_an_undo_leaves_nothing_to_redo(ws, board):
    step(ws, board, 1)
    undo(ws, ME, board.session.id)
    assert to_redo(ws, ME, board.session.id).action == "theme_renamed"
    step(ws, board, 2)
    assert to_redo(ws, ME, board.session.id) is None


def test_a_note_from_a_phone_leaves_the_redo_as_it_is(ws):
    here = make_room(ws)
    ana, _ = come_in(ws, here)
    theming.create_theme(ws, ME, here.id, "Movilidad")
    undo(ws, ME, here.id)
    room.post_note(ws, ana.actor, here.id, activity_id="juntos", note_id=note_id(), secret=SECRET, text="Luz")
    assert redo(ws, ME, here.id).action == "theme_created"
    assert [theme.name for theme in ws.store.load(here.id).themes.themes] == ["Movilidad"]


def test_a_return_to_an_earlier_state_is_one_step_and_keeps_what_came_since(ws, board):
    for number in range(8):
        step(ws, board, number)
    then = ws.store.load(board.session.id)
    with_review(ws, board, lambda review: review.with_thing("area", Area(id="0001", name="Ciudad")))
    theming.dissolve_theme(ws, ME, board.session.id, then.themes.themes[0].id)
    late = replace(board.session.notes[0], id="late", ref="", text="Tarde")
    ws.store.add_notes(board.session.id, [late], event(board.session.id, "note_written"))
    seen = ws.store.load(board.session.id)

    back = restore(ws, ME, board.session.id, then.revision)
    assert back.themes.themes == then.themes.themes
    assert {k: p for k, p in back.themes.placements.items() if k != "late"} == dict(then.themes.placements)
    assert back.themes.placements["late"].reason == "parked_not_grouped"
    assert back.review == then.review
    assert back.session == seen.session
    assert history(ws, ME, board.session.id)[-1].action == "state_restored"

    undo(ws, ME, board.session.id)
    assert state(ws.store.load(board.session.id)) == state(seen)


def test_a_vote_leaves_its_tally_when_it_is_closed_and_no_undo_takes_it(ws):
    here = make_room(ws)
    people = [come_in(ws, here, group="norte" if i < 2 else "sur")[0] for i in range(3)]
    note = room.post_note(
        ws, people[0].actor, here.id, activity_id="juntos", note_id=note_id(), secret=SECRET, text="Luz"
    )
    for person in people:
        voting.cast_ballot(ws, person.actor, here.id, "puntos", {note.id: {"dots": 2}})
    closed = room.close_activity(ws, ME, here.id, "puntos")
    tally = closed.review.tallies["puntos"]
    assert (tally.voters, dict(tally.groups), tally.names[note.id]) == (3, {"norte": 2, "sur": 1}, "Luz")
    assert dict(tally.counts[0].backers) == {"norte": 2, "sur": 1}
    assert undo(ws, ME, here.id).action == "activity_closed"
    assert ws.store.load(here.id).review.tallies["puntos"] == tally

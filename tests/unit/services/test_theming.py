"""What people decide about themes is stored, told in the history, and taken back exactly."""

from __future__ import annotations

from dataclasses import replace

import pytest
from boards import GREEN, MOBILITY, VOICE

from synthesis.clustering.embedders import EmbedderAbsent, use
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.errors import Conflict, InputError, NotFound, StorageError, SynthesisError
from synthesis.services import changes, theming
from synthesis.services.capture import Context, hide_note, paste_notes, restore_note, write_note
from synthesis.services.changes import history, to_undo, undo
from synthesis.services.sessions import read_session


@pytest.fixture(autouse=True)
def plain_words(monkeypatch):
    """Group by words alone: what is tested here is not the encoder."""

    def absent():
        raise EmbedderAbsent("package_missing")

    monkeypatch.setattr(use, "load", absent)


@pytest.fixture
def board(ws, session):
    paste_notes(ws, ME, session.id, "\n".join(MOBILITY + GREEN + VOICE), paste_id="n", context=Context())
    return theming.group_notes(ws, ME, session.id)


def now(ws, session):
    return read_session(ws, ME, session.id)


def content(workshop):
    return replace(workshop, revision=0)


def test_grouping_is_stored_with_how_it_was_made(ws, session, board):
    found = now(ws, session).themes
    assert found == board.themes
    assert len(found.themes) >= 3
    assert found.run.engine == "tfidf 1"
    assert history(ws, ME, session.id)[-1].action == "notes_grouped"


EDITS = {
    "theme_renamed": lambda ws, s, t: theming.rename_theme(ws, ME, s, t[0].id, "Moverse"),
    "strategy_renamed": lambda ws, s, t: theming.rename_strategy(ws, ME, s, t[0].strategies[0].id, "Vía"),
    "themes_merged": lambda ws, s, t: theming.merge_themes(ws, ME, s, [t[0].id, t[1].id]),
    "notes_moved": lambda ws, s, t: theming.move_notes(ws, ME, s, ["n-1", "n-9"], t[1].id),
    "notes_parked": lambda ws, s, t: theming.park_notes(ws, ME, s, ["n-1"]),
    "theme_created": lambda ws, s, t: theming.create_theme(ws, ME, s, "Nuevo", ["n-2"]),
    "strategy_created": lambda ws, s, t: theming.create_strategy(ws, ME, s, t[0].id, "Nueva", ["n-3"]),
    "theme_dissolved": lambda ws, s, t: theming.dissolve_theme(ws, ME, s, t[0].id),
    "notes_held": lambda ws, s, t: theming.hold_notes(ws, ME, s, ["n-1", "n-2"]),
    "notes_tied": lambda ws, s, t: theming.tie_notes(ws, ME, s, ["n-1", "n-9"]),
    "notes_set_apart": lambda ws, s, t: theming.set_notes_apart(ws, ME, s, ["n-1", "n-2"]),
    "theme_locked": lambda ws, s, t: theming.lock_theme(ws, ME, s, t[0].id),
    "themes_named": lambda ws, s, t: theming.name_themes(ws, ME, s, ["Agua", "Salud"]),
    "second_home_given": lambda ws, s, t: theming.give_second_home(ws, ME, s, [_in(ws, s, t[0])], t[1].id),
    "second_home_taken": lambda ws, s, t: theming.leave_one_home(ws, ME, s, ["n-1"]),
    "notes_grouped": lambda ws, s, t: theming.group_notes(ws, ME, s, themes=2, afresh=True),
}


def _in(ws, session_id, theme) -> str:
    return ws.store.load(session_id).themes.notes_in(theme.id)[0].id


@pytest.mark.parametrize("action", EDITS)
def test_every_edit_is_told_once_and_taken_back_exactly(ws, session, board, action):
    before = now(ws, session)
    after = EDITS[action](ws, session.id, board.themes.themes)
    assert content(after) != content(before)
    assert after == now(ws, session)
    event = history(ws, ME, session.id)[-1]
    assert event.action == action
    assert event.changes
    assert to_undo(ws, ME, session.id).id == event.id
    assert undo(ws, ME, session.id).id == event.id
    assert content(now(ws, session)) == content(before)
    assert history(ws, ME, session.id)[-1].action == "undone"
    assert history(ws, ME, session.id)[-1].detail == {"action": action}


def test_a_split_is_proposed_made_and_taken_back(ws, session, board):
    theme = max(board.themes.themes, key=lambda t: len(board.themes.notes_in(t.id)))
    before = now(ws, session)
    ids, name = theming.propose_split(ws, ME, session.id, theme.id)
    assert content(now(ws, session)) == content(before)
    after = theming.split_theme(ws, ME, session.id, theme.id, ids, name or "Parte").themes
    assert {n.id for n in after.notes_in(name)} == set(ids)
    undo(ws, ME, session.id)
    assert content(now(ws, session)) == content(before)


def test_notes_that_are_all_alike_cannot_be_split(ws, session):
    paste_notes(ws, ME, session.id, "Luz\nLuz\nLuz", paste_id="n", context=Context())
    theming.create_theme(ws, ME, session.id, "Luz", ["n-1", "n-2", "n-3"])
    with pytest.raises(InputError) as refused:
        theming.propose_split(ws, ME, session.id, "Luz")
    assert refused.value.code == "split_too_alike"


def test_a_run_of_edits_is_taken_back_one_by_one_to_the_start(ws, session, board):
    del board
    states = [now(ws, session)]
    for action in ("theme_renamed", "notes_parked", "theme_created", "themes_merged", "strategy_created"):
        EDITS[action](ws, session.id, now(ws, session).themes.themes)
        states.append(now(ws, session))
    for before in reversed(states[:-1]):
        undo(ws, ME, session.id)
        assert content(now(ws, session)) == content(before)
    undo(ws, ME, session.id)
    assert now(ws, session).themes is None
    undo(ws, ME, session.id)
    assert now(ws, session).session.notes == ()
    assert to_undo(ws, ME, session.id) is None
    with pytest.raises(NotFound) as refused:
        undo(ws, ME, session.id)
    assert refused.value.code == "nothing_to_undo"


@pytest.mark.parametrize(
    "edit",
    [
        lambda ws, s: theming.rename_theme(ws, ME, s, "t99", "x"),
        lambda ws, s: theming.rename_theme(ws, ME, s, "t1", " "),
        lambda ws, s: theming.merge_themes(ws, ME, s, ["t1"]),
        lambda ws, s: theming.merge_themes(ws, ME, s, []),
        lambda ws, s: theming.move_notes(ws, ME, s, ["n-99"], "t1"),
        lambda ws, s: theming.park_notes(ws, ME, s, ["n-99"]),
        lambda ws, s: theming.split_theme(ws, ME, s, "t1", [], "x"),
        lambda ws, s: theming.propose_split(ws, ME, s, "t99"),
        lambda ws, s: theming.create_theme(ws, ME, s, "x" * 121),
    ],
)
def test_an_edit_that_is_refused_changes_nothing(ws, session, board, edit):
    del board
    before = now(ws, session)
    with pytest.raises(SynthesisError):
        edit(ws, session.id)
    assert now(ws, session) == before


@pytest.mark.parametrize("which", ["move_notes", "merge_themes", "propose_split", "dissolve_theme"])
def test_before_any_grouping_there_is_no_theme_to_name(ws, session, which):
    arguments = {"move_notes": [["n1"], "t1"], "merge_themes": [["t1", "t2"]]}.get(which, ["t1"])
    with pytest.raises(NotFound) as refused:
        getattr(theming, which)(ws, ME, session.id, *arguments)
    assert refused.value.code == "theme_not_found"


def test_a_theme_may_be_made_before_any_grouping(ws, session):
    write_note(ws, ME, session.id, "Luz", note_id="n1", context=Context())
    found = theming.create_theme(ws, ME, session.id, "Luz", ["n1"]).themes
    assert [n.id for n in found.notes_in("Luz")] == ["n1"]


def test_late_notes_wait_in_the_parking_lot_and_hidden_ones_leave_it(ws, session, board):
    del board
    write_note(ws, ME, session.id, "Una más", note_id="late", context=Context())
    assert now(ws, session).themes.placements["late"].reason == "parked_not_grouped"
    hide_note(ws, ME, session.id, "late")
    assert "late" not in now(ws, session).themes.placements
    restore_note(ws, ME, session.id, "late")
    again = theming.group_notes(ws, ME, session.id)
    assert again.themes.placements["late"].reason != "parked_not_grouped"


def test_what_people_decide_while_the_machine_groups_stays(ws, session, board, monkeypatch):
    theme = board.themes.themes[0].id
    slow = theming.find_themes
    edits = iter([lambda: theming.rename_theme(ws, ME, session.id, theme, "Lo nuestro")])

    def meanwhile(*arguments, **named):
        found = slow(*arguments, **named)
        next(edits, lambda: None)()
        return found

    monkeypatch.setattr(theming, "find_themes", meanwhile)
    after = theming.group_notes(ws, ME, session.id, themes=3, afresh=True)
    assert after.themes.theme(theme).name == "Lo nuestro"


def test_an_edit_made_on_something_already_changed_is_made_again_on_what_is_there(ws, session, board):
    theme = board.themes.themes[0].id
    seen = []

    def edit(workshop):
        seen.append(workshop.themes.theme(theme).name)
        if len(seen) == 1:
            theming.rename_theme(ws, ME, session.id, theme, "Primero")
        return replace(workshop, themes=workshop.themes.rename(theme, seen[-1] + " y más"))

    changes.change(ws, ME, session.id, "theme_renamed", edit)
    assert seen[1] == "Primero"
    assert now(ws, session).themes.theme(theme).name == "Primero y más"


def test_somebody_who_is_always_first_ends_in_a_conflict(ws, session, board):
    theme = board.themes.themes[0].id
    count = iter(range(99))

    def edit(workshop):
        theming.rename_theme(ws, ME, session.id, theme, f"Otro {next(count)}")
        return replace(workshop, themes=workshop.themes.rename(theme, "Mío"))

    with pytest.raises(Conflict):
        changes.change(ws, ME, session.id, "theme_renamed", edit)
    assert now(ws, session).themes.theme(theme).name.startswith("Otro")


def test_a_store_that_fails_leaves_the_themes_as_they_were(ws, session, board, monkeypatch):
    def full(event):
        raise StorageError("storage_full", path="x")

    before = now(ws, session)
    monkeypatch.setattr(ws.store, "record", full)
    with pytest.raises(StorageError):
        theming.rename_theme(ws, ME, session.id, board.themes.themes[0].id, "x")
    assert now(ws, session) == before


def test_history_is_in_order_and_may_be_cut(ws, session, board):
    del board
    theming.create_theme(ws, ME, session.id, "A")
    found = history(ws, ME, session.id)
    assert [e.seq for e in found] == list(range(1, len(found) + 1))
    assert history(ws, ME, session.id, newest=2) == found[-2:]


def test_what_is_held_tied_or_locked_can_be_let_go(ws, session, board):
    theme = board.themes.themes[0].id
    theming.lock_theme(ws, ME, session.id, theme)
    theming.hold_notes(ws, ME, session.id, ["n-1"])
    theming.tie_notes(ws, ME, session.id, ["n-2", "n-9"])
    theming.unlock_theme(ws, ME, session.id, theme)
    theming.release_notes(ws, ME, session.id, ["n-1"])
    theming.untie_notes(ws, ME, session.id, ["n-2", "n-9"])
    assert now(ws, session).themes == board.themes
    actions = [event.action for event in history(ws, ME, session.id)[-3:]]
    assert actions == ["theme_unlocked", "notes_released", "notes_untied"]


def test_a_later_run_keeps_what_was_tied(ws, session, board):
    one, other = (board.themes.notes_in(theme.id)[0].id for theme in board.themes.themes[:2])
    theming.tie_notes(ws, ME, session.id, [one, other])
    again = theming.group_notes(ws, ME, session.id).themes
    assert again.placements[one].theme == again.placements[other].theme

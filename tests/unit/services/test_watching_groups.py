"""A watched session follows every edit of its themes, and is what the store would load."""

from __future__ import annotations

from dataclasses import replace

from rooms import make_room

from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.services import capture, changes, theming
from synthesis.services.capture import Context
from synthesis.services.watching import look


def test_what_is_kept_up_is_what_would_be_loaded(ws):
    here = make_room(ws)
    for i in range(1, 7):
        capture.write_note(ws, ME, here.id, f"Nota {i}", note_id=f"n{i}", context=Context(activity="juntos"))
    assert look(ws, ME, here.id).themes is None
    acts = (
        lambda: theming.create_theme(ws, ME, here.id, "Agua", ["n1", "n2", "n3"]),
        lambda: theming.create_theme(ws, ME, here.id, "Luz", ["n4"]),
        lambda: theming.create_strategy(ws, ME, here.id, "t1", "Riego", ["n1"]),
        lambda: theming.move_notes(ws, ME, here.id, ["n5", "n1"], "t2"),
        lambda: capture.hide_note(ws, ME, here.id, "n2"),
        lambda: theming.move_notes(ws, ME, here.id, ["n3"], "t2"),
        lambda: theming.order_themes(ws, ME, here.id, ["t2"]),
        lambda: theming.rename_theme(ws, ME, here.id, "t2", "Faroles"),
        lambda: capture.restore_note(ws, ME, here.id, "n2"),
        lambda: theming.merge_themes(ws, ME, here.id, ["t1", "t2"]),
        lambda: changes.undo(ws, ME, here.id),
        lambda: changes.redo(ws, ME, here.id),
        lambda: theming.dissolve_theme(ws, ME, here.id, "t1"),
        lambda: theming.set_notes_apart(ws, ME, here.id, ["n1", "n2"]),
        *[lambda: changes.undo(ws, ME, here.id)] * 8,
    )
    for act in acts:
        act()
        seen, stored = look(ws, ME, here.id), ws.store.load(here.id)
        counted = stored.session.counted_notes
        assert (seen.themes and seen.themes.with_notes(counted)) == stored.themes
        assert seen.review == stored.review
        assert seen.revision == stored.revision


def test_an_edit_of_what_was_seen_is_made_again_on_what_is_there(ws):
    here = make_room(ws)
    for note in ("n1", "n2"):
        capture.write_note(ws, ME, here.id, "Nota", note_id=note, context=Context(activity="juntos"))
    theming.create_theme(ws, ME, here.id, "Agua")
    theming.create_theme(ws, ME, here.id, "Luz")

    def edit(workshop):
        return replace(workshop, themes=workshop.themes.move(["n1"], "t1"))

    seen = ws.store.load(here.id)
    given = changes.change(ws, ME, here.id, "notes_moved", edit, seen=seen)
    assert given == ws.store.load(here.id)
    # what was seen is old by now, in a thing that the edit changes and in one that it does not
    theming.move_notes(ws, ME, here.id, ["n1", "n2"], "t2")
    given = changes.change(ws, ME, here.id, "notes_moved", edit, seen=seen)
    stored = ws.store.load(here.id)
    assert given == stored
    assert stored.themes.placements["n1"].theme == "t1"
    assert stored.themes.placements["n2"].theme == "t2"

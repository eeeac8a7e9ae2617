"""What became of a note and of a theme, read back from the events of a session that really happened."""

from __future__ import annotations

from dataclasses import replace

import pytest

from synthesis.domain.activity import Activity
from synthesis.domain.people import Actor, Role
from synthesis.domain.review import Initiative
from synthesis.domain.session import Group, Session
from synthesis.domain.story import TOLD, note_story, theme_story, themes_ever
from synthesis.domain.theme import Placement, Run, Strategy, Theme, ThemeSet
from synthesis.services import capture, changes, reporting, theming
from synthesis.services.capture import Context
from synthesis.services.sessions import create_session
from synthesis.services.workspace import Workspace
from synthesis.settings import Settings
from synthesis.storage.memory import MemoryStore

ANA = Actor("a1", "Ana", Role.ORGANISER)
BETO = Actor("a2", "Beto", Role.FACILITATOR)


@pytest.fixture
def ws(tmp_path) -> Workspace:
    return Workspace(Settings(folder=tmp_path, database="memory:"), MemoryStore())


@pytest.fixture
def here(ws) -> str:
    made = Session(
        id="new",
        title="Agenda",
        groups=(Group(id="norte", name="Norte"),),
        agenda=(Activity(id="ideas", title="Ideas"),),
    )
    found = create_session(ws, ANA, made).session.id
    for number, text in enumerate(("Más luz", "Más buses", "Más árboles", "Más bancos"), start=1):
        capture.write_note(ws, ANA, found, text, note_id=f"n{number}", context=Context(group="norte"))
    return found


def by_machine(ws, session_id: str) -> None:
    """What a run stores: two themes, one with a strategy, the last note left out."""

    def edit(workshop):
        notes = workshop.session.counted_notes
        homes = {"n1": ("t1", "s1"), "n2": ("t1", None), "n3": ("t2", None), "n4": (None, None)}
        places = {
            note.id: Placement(
                note_id=note.id,
                theme=homes[note.id][0],
                strategy=homes[note.id][1],
                margin=0.2,
                reason="" if homes[note.id][0] else "parked_fits_nowhere",
            )
            for note in notes
        }
        themes = (
            Theme(id="t1", name="Calles", strategies=(Strategy(id="s1", name="Alumbrar"),)),
            Theme(id="t2", name="Verde"),
        )
        run = Run(engine="tfidf", language="es")
        return replace(
            workshop, themes=ThemeSet(notes=notes, themes=themes, placements=places, run=run, minted=9)
        )

    changes.change(ws, BETO, session_id, "notes_grouped", edit)


def story(ws, session_id: str, note_id: str):
    return note_story(ws.store.load(session_id), ws.store.events(session_id), note_id)


def brief(steps) -> list[str]:
    return [step.what for step in steps]


def test_every_step_of_a_note_with_who_and_whether_it_was_the_machine(ws, here):
    by_machine(ws, here)
    theming.move_notes(ws, ANA, here, ["n1"], "t2")
    theming.rename_theme(ws, BETO, here, "t2", "Áreas verdes")
    theming.hold_notes(ws, ANA, here, ["n1"])
    theming.release_notes(ws, ANA, here, ["n1"])
    theming.give_second_home(ws, ANA, here, ["n1"], "t1")
    theming.leave_one_home(ws, ANA, here, ["n1"])
    capture.hide_note(ws, ANA, here, "n1", reason="repetida")
    capture.restore_note(ws, ANA, here, "n1")
    steps = story(ws, here, "n1")
    assert brief(steps) == [
        "wrote_typed",
        "placed_under",
        "moved",
        "theme_renamed",
        "released",
        "second_home",
        "one_home",
        "hidden_because",
        "shown_again",
    ]
    by = {step.what: (step.by, step.machine) for step in steps}
    assert by["placed_under"] == ("Beto", True)
    assert by["moved"] == ("Ana", False)
    values = {step.what: dict(step.values) for step in steps}
    assert values["placed_under"] == {"from": "", "to": "Calles", "strategy": "Alumbrar"}
    assert (values["moved"]["from"], values["moved"]["to"]) == ("Calles", "Verde")
    assert values["theme_renamed"] == {"from": "Verde", "to": "Áreas verdes"}
    assert values["hidden_because"] == {"reason": "repetida"}
    assert {step.what for step in steps} <= TOLD


def test_merging_splitting_and_dissolving_are_told_from_inside(ws, here):
    by_machine(ws, here)
    theming.merge_themes(ws, ANA, here, ["t2", "t1"])
    assert brief(story(ws, here, "n1"))[-1] == "merged"
    assert dict(story(ws, here, "n1")[-1].values)["to"] == "Verde"
    assert brief(story(ws, here, "n3"))[-1] == "theme_grew"
    theming.split_theme(ws, ANA, here, "t2", ["n1"], "Luz")
    assert brief(story(ws, here, "n1"))[-1] == "split"
    theming.dissolve_theme(ws, ANA, here, "Luz")
    assert brief(story(ws, here, "n1"))[-1] == "dissolved"
    theming.park_notes(ws, ANA, here, ["n2"])
    assert brief(story(ws, here, "n2"))[-1] == "left_by_person"
    assert brief(story(ws, here, "n4"))[-1] == "left_by_machine"


def test_going_back_and_forth_is_told_as_such(ws, here):
    by_machine(ws, here)
    state = ws.store.revision(here)
    theming.move_notes(ws, ANA, here, ["n1"], "t2")
    changes.undo(ws, BETO, here)
    changes.redo(ws, BETO, here)
    changes.restore(ws, ANA, here, state)
    steps = story(ws, here, "n1")[-4:]
    assert [(step.what, step.again, step.by) for step in steps] == [
        ("moved", "", "Ana"),
        ("moved_under", "undone", "Beto"),
        ("moved", "redone", "Beto"),
        ("moved_under", "restored", "Ana"),
    ]


def test_what_the_review_makes_of_a_note(ws, here):
    by_machine(ws, here)
    made = Initiative(id="i1", what="Luminarias", note_ids=("n1",))
    changes.change(
        ws,
        ANA,
        here,
        "review_edited",
        lambda w: replace(w, review=w.review.with_thing("initiative", made)),
    )
    reporting.add_statement(ws, ANA, here, "theme:t1", "es", "Piden más luz.", ["n1"])
    changes.change(
        ws, ANA, here, "review_edited", lambda w: replace(w, review=w.review.without("initiative", "i1"))
    )
    steps = story(ws, here, "n1")[-3:]
    assert brief(steps) == ["promoted", "cited", "not_promoted"]
    assert dict(steps[0].values) == {"name": "Luminarias"}
    assert brief(story(ws, here, "n2"))[-1] == "placed"


def test_a_note_that_came_with_its_session_begins_with_that(ws, here):
    copy = replace(ws.store.load(here).session, id="copy")
    kept = create_session(ws, ANA, copy).session.id
    steps = story(ws, kept, "n1")
    assert brief(steps) == ["brought"]
    assert dict(steps[0].values) == {"origin": "typed"}


def test_a_theme_from_its_beginning_to_its_end(ws, here):
    by_machine(ws, here)
    theming.rename_theme(ws, ANA, here, "t2", "Áreas verdes")
    theming.lock_theme(ws, ANA, here, "t2")
    theming.unlock_theme(ws, ANA, here, "t2")
    theming.move_notes(ws, ANA, here, ["n4"], "t2")
    theming.create_strategy(ws, ANA, here, "t2", "Sombra", ["n3"])
    theming.merge_themes(ws, ANA, here, ["t1", "t2"])
    workshop, events = ws.store.load(here), ws.store.events(here)
    gone = theme_story(workshop, events, "t2")
    assert brief(gone) == [
        "theme_made",
        "theme_renamed",
        "theme_locked",
        "theme_unlocked",
        "notes_came",
        "strategy_came",
        "theme_merged_into",
    ]
    assert gone[0].machine
    assert dict(gone[0].values) == {"to": "Verde", "notes": 1}
    assert dict(gone[-1].values) == {"from": "Áreas verdes", "notes": 2, "to": "Calles"}
    kept = theme_story(workshop, events, "t1")
    assert brief(kept)[-2:] == ["strategy_came", "theme_took_in"]
    assert dict(kept[-1].values) == {"from": "Áreas verdes", "notes": 2}
    assert themes_ever(workshop, events) == {"t1": "Calles", "t2": "Áreas verdes"}
    assert {step.what for step in (*gone, *kept)} <= TOLD


def test_a_split_is_told_on_both_sides_and_a_dissolved_theme_at_its_end(ws, here):
    by_machine(ws, here)
    theming.split_theme(ws, ANA, here, "t1", ["n2"], "Transporte")
    new = ws.store.load(here).themes.theme("Transporte").id
    workshop, events = ws.store.load(here), ws.store.events(here)
    assert dict(theme_story(workshop, events, new)[0].values) == {
        "to": "Transporte",
        "notes": 1,
        "from": "Calles",
    }
    assert brief(theme_story(workshop, events, "t1"))[-1] == "notes_left"
    theming.dissolve_theme(ws, ANA, here, new)
    workshop, events = ws.store.load(here), ws.store.events(here)
    assert brief(theme_story(workshop, events, new)) == ["theme_split_off", "theme_gone"]

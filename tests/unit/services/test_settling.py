"""Doubts settled one by one: each decision is stored once, in its order, and can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from boards import board

from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.theme import Hand, Placement, Run
from synthesis.errors import Conflict, InputError
from synthesis.services import capture, theming
from synthesis.services.capture import Context
from synthesis.services.changes import change, undo
from synthesis.services.settling import Act, Doubts, Verdict, counted_doubts, doubts, settle

COUNT = iter(range(10**6))


def verdict(act: Act, note: str, theme: str | None = None, strategy: str | None = None) -> Verdict:
    return Verdict(id=f"v{next(COUNT):020d}", act=act, note=note, theme=theme, strategy=strategy)


@pytest.fixture
def here(ws, session) -> str:
    """A board of 24 notes that the machine placed in three themes, two of them left out, one to be moved."""
    for note in board():
        capture.write_note(ws, ME, session.id, note.text, note_id=note.id, context=Context())
    for start, name in ((0, "Moverse"), (8, "Verde"), (16, "Voz")):
        theming.create_theme(ws, ME, session.id, name, [n.id for n in board()[start : start + 8]])

    def by_machine(workshop):
        themes = workshop.themes
        first, second = (themes.theme(name).id for name in ("Moverse", "Verde"))
        places = {
            key: replace(place, by=Hand.MACHINE, nearest=second, closeness=int(key[1:]) / 100)
            for key, place in themes.placements.items()
        }
        for key in ("n23", "n24"):
            places[key] = Placement(note_id=key, reason="parked_fits_nowhere", nearest=first)
        proposed = (Placement(note_id="n10", theme=first, margin=0.3),)
        run = Run(engine="tfidf", language="es")
        return replace(workshop, themes=replace(themes, placements=places, proposed=proposed, run=run))

    change(ws, ME, session.id, "notes_grouped", by_machine)
    return session.id


def places(ws, session_id: str):
    return ws.store.load(session_id).themes.placements


def test_each_queue_holds_its_own_notes_with_their_homes(ws, here):
    assert counted_doubts(ws, ME, here) == {Doubts.UNSURE: 4, Doubts.PROPOSED: 1, Doubts.PARKED: 2}
    unsure = doubts(ws, ME, here, Doubts.UNSURE)
    assert [doubt.note.id for doubt in unsure] == ["n01", "n02", "n03", "n04"]
    themes = ws.store.load(here).themes
    names = [themes.theme(option.theme).name for option in unsure[0].options]
    assert names[:2] == ["Moverse", "Verde"]
    assert sorted(names) == ["Moverse", "Verde", "Voz"]
    for option in unsure[0].options:
        assert len(option.like) == 2
        assert all(themes.placements[note.id].theme == option.theme for note in option.like)
    (move,) = doubts(ws, ME, here, Doubts.PROPOSED)
    assert [themes.theme(o.theme).name for o in move.options][:2] == ["Verde", "Moverse"]
    parked = doubts(ws, ME, here, Doubts.PARKED)
    assert [doubt.options[0].theme for doubt in parked] == [None, None]
    assert themes.theme(parked[0].options[1].theme).name == "Moverse"


def test_keeping_moving_and_parking_are_a_persons_decisions(ws, here):
    themes = ws.store.load(here).themes
    green = themes.theme("Verde").id
    revision = ws.store.revision(here)
    sent = [
        verdict(Act.KEEP, "n01"),
        verdict(Act.MOVE, "n02", green),
        verdict(Act.PARK, "n03"),
        verdict(Act.KEEP, "n23"),
    ]
    assert settle(ws, ME, here, sent) == {one.id: "" for one in sent}
    now = places(ws, here)
    assert (now["n01"].theme, now["n01"].by) == (themes.theme("Moverse").id, Hand.PERSON)
    assert (now["n02"].theme, now["n02"].by) == (green, Hand.PERSON)
    assert (now["n03"].theme, now["n03"].reason) == (None, "parked_by_person")
    assert (now["n23"].theme, now["n23"].reason, now["n23"].by) == (None, "parked_by_person", Hand.PERSON)
    assert ws.store.revision(here) == revision + 4
    assert counted_doubts(ws, ME, here)[Doubts.PARKED] == 1
    assert [d.note.id for d in doubts(ws, ME, here, Doubts.UNSURE)][:1] == ["n04"]


def test_what_is_sent_twice_is_stored_once(ws, here):
    green = ws.store.load(here).themes.theme("Verde").id
    sent = [verdict(Act.MOVE, "n02", green), verdict(Act.PARK, "n03")]
    settle(ws, ME, here, sent)
    revision = ws.store.revision(here)
    # somebody else has moved it since: the old decision, sent again, does not take that back
    theming.move_notes(ws, ME, here, ["n02"], "Voz")
    assert settle(ws, ME, here, sent) == {one.id: "" for one in sent}
    assert ws.store.revision(here) == revision + 1
    assert places(ws, here)["n02"].theme == ws.store.load(here).themes.theme("Voz").id


def test_a_decision_is_taken_back_also_when_others_came_after_it(ws, here):
    before = places(ws, here)["n01"]
    first, second = verdict(Act.PARK, "n01"), verdict(Act.KEEP, "n02")
    back = verdict(Act.BACK, first.id)
    assert set(settle(ws, ME, here, [first, second, back]).values()) == {""}
    assert places(ws, here)["n01"] == before
    assert places(ws, here)["n02"].pinned
    # all three sent again, as after a lost answer: nothing moves
    assert set(settle(ws, ME, here, [first, second, back]).values()) == {""}
    assert places(ws, here)["n01"] == before


def test_a_decision_that_somebody_overtook_is_not_taken_back(ws, here):
    first = verdict(Act.PARK, "n01")
    settle(ws, ME, here, [first])
    theming.move_notes(ws, ME, here, ["n01"], "Voz")
    back = verdict(Act.BACK, first.id)
    assert settle(ws, ME, here, [back]) == {back.id: "verdict_overtaken"}
    assert places(ws, here)["n01"].theme == ws.store.load(here).themes.theme("Voz").id


def test_what_cannot_be_is_refused_and_the_rest_is_stored(ws, here):
    gone, lost, good = verdict(Act.MOVE, "n01", "t99"), verdict(Act.KEEP, "n99"), verdict(Act.KEEP, "n02")
    assert settle(ws, ME, here, [gone, lost, good]) == {
        gone.id: "theme_not_found",
        lost.id: "note_not_found",
        good.id: "",
    }
    assert places(ws, here)["n02"].pinned


def test_each_decision_is_one_step_of_undo(ws, here):
    before = places(ws, here)
    settle(ws, ME, here, [verdict(Act.PARK, "n01"), verdict(Act.PARK, "n02")])
    assert undo(ws, ME, here).action == "doubt_settled"
    assert places(ws, here)["n01"].theme is None
    undo(ws, ME, here)
    assert places(ws, here) == before


def test_a_conflict_is_settled_on_what_the_other_left(ws, here, monkeypatch):
    record, others = ws.store.record, iter([True])

    def beaten_once(event):
        if event.action == "doubt_settled" and next(others, False):
            theming.rename_theme(ws, ME, here, "Voz", "La voz")
            raise Conflict("changed_meanwhile")
        return record(event)

    monkeypatch.setattr(ws.store, "record", beaten_once)
    sent = verdict(Act.PARK, "n01")
    assert settle(ws, ME, here, [sent]) == {sent.id: ""}
    assert places(ws, here)["n01"].theme is None
    assert ws.store.load(here).themes.theme("La voz")


def test_an_id_that_nobody_makes_is_refused(ws, here):
    with pytest.raises(InputError) as refused:
        settle(ws, ME, here, [Verdict(id="short", act=Act.KEEP, note="n01")])
    assert refused.value.code == "verdict_unreadable"

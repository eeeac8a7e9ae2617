"""Strategies that people merge and move, and themes that they put in order."""

from __future__ import annotations

import pytest

from synthesis.domain.note import Note
from synthesis.domain.theme import Hand, Placement, ThemeSet
from synthesis.errors import InputError, NotFound


@pytest.fixture
def themes() -> ThemeSet:
    """Two themes: t1 with strategies s3 (n1, n2) and s4 (n3), t2 with s5 (n4); n5 loose in t2."""
    notes = tuple(Note(id=f"n{i}", text=f"Nota {i}") for i in range(1, 6))
    empty = ThemeSet(notes=notes, placements={n.id: Placement(note_id=n.id) for n in notes})
    made = empty.create_theme("Movilidad").create_theme("Agua")
    made = made.create_strategy("t1", "Ciclovías", ["n1", "n2"]).create_strategy("t1", "Buses", ["n3"])
    made = made.create_strategy("t2", "Riego", ["n4"]).move(["n5"], "t2")
    return made.release([n.id for n in notes])


def test_strategies_of_one_theme_become_the_first_of_them(themes):
    merged = themes.merge_strategies("s4", "s3")
    assert [s.name for s in merged.theme("t1").strategies] == ["Buses"]
    assert [n.id for n in merged.notes_in("t1", "s4")] == ["n1", "n2", "n3"]
    assert not any(place.pinned for place in merged.placements.values())
    assert [s.name for s in themes.theme("t1").strategies] == ["Ciclovías", "Buses"]


def test_notes_that_come_from_another_theme_are_pinned(themes):
    merged = themes.merge_strategies("s3", "s5")
    assert [n.id for n in merged.notes_in("t1", "s3")] == ["n1", "n2", "n4"]
    assert merged.placements["n4"].by is Hand.PERSON
    assert merged.placements["n1"].by is Hand.MACHINE
    assert merged.theme("t2").strategies == ()
    assert [n.id for n in merged.notes_in("t2")] == ["n5"]


def test_a_merge_needs_two_strategies_that_exist(themes):
    with pytest.raises(InputError) as refused:
        themes.merge_strategies("s3", "Ciclovías")
    assert refused.value.code == "merge_needs_two_strategies"
    with pytest.raises(NotFound):
        themes.merge_strategies("s3", "s9")


def test_a_strategy_goes_to_another_theme_with_its_notes(themes):
    themes = themes.add_home(["n1"], "t2")
    moved = themes.move_strategy("s3", "t2")
    assert [s.id for s in moved.theme("t1").strategies] == ["s4"]
    assert [s.id for s in moved.theme("t2").strategies] == ["s5", "s3"]
    assert [n.id for n in moved.notes_in("t2", "s3")] == ["n1", "n2"]
    assert moved.placements["n2"].pinned
    assert moved.placements["n1"].also is None
    assert moved.theme("t2").kept
    assert themes.move_strategy("s3", "t1") is themes


def test_themes_are_put_in_order_and_the_rest_follows(themes):
    themes = themes.create_theme("Luz")
    assert [t.name for t in themes.reorder(["Luz", "t2"]).themes] == ["Luz", "Agua", "Movilidad"]
    with pytest.raises(NotFound):
        themes.reorder(["t99"])

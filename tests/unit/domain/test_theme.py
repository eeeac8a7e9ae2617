"""Every edit of themes keeps each note in one place, loses none, and leaves the value before it alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_workshops import edited, steps

from synthesis.domain.note import Note
from synthesis.domain.theme import NAME_LIMIT, ROW_FIELDS, Hand, Placement, Strategy, Theme, ThemeSet
from synthesis.errors import InputError, NotFound, SynthesisError

NOTES = tuple(Note(id=f"n{i}", text=f"nota {i}", ref=f"N{i:03d}") for i in range(1, 9))


def place(note_id: str, theme: str | None, strategy: str | None = None, **more) -> Placement:
    return Placement(note_id=note_id, theme=theme, strategy=strategy, **more)


@pytest.fixture
def board() -> ThemeSet:
    """Movilidad (n1 n2 in Ciclovías, n3 in Buses, n4 loose), Seguridad (n5 n6), n7 n8 parked."""
    return ThemeSet(
        notes=NOTES,
        themes=(
            Theme(
                id="t1",
                name="Movilidad",
                example="n1",
                strategies=(Strategy(id="s3", name="Ciclovías"), Strategy(id="s4", name="Buses")),
            ),
            Theme(id="t2", name="Seguridad", strategies=(Strategy(id="s5", name="Luz"),)),
        ),
        placements={
            "n1": place("n1", "t1", "s3", margin=0.9),
            "n2": place("n2", "t1", "s3", margin=0.2),
            "n3": place("n3", "t1", "s4", margin=0.5),
            "n4": place("n4", "t1", margin=0.4),
            "n5": place("n5", "t2", "s5"),
            "n6": place("n6", "t2"),
            "n7": place("n7", None, nearest="t2", reason="parked_fits_nowhere"),
            "n8": place("n8", None, reason="parked_no_words"),
        },
        minted=5,
    )


def ids(notes) -> list[str]:
    return [note.id for note in notes]


# -- looking ----------------------------------------------------------------------------------------


def test_themes_and_strategies_answer_to_id_and_to_name_whatever_the_case_and_accents(board):
    assert board.theme("t1") is board.theme("MOVILIDAD") is board.themes[0]
    assert board.strategy("ciclovias")[1].id == "s3"
    assert ids(board.notes_in("seguridad")) == ["n5", "n6"]
    assert ids(board.notes_in("movilidad", "ciclovias")) == ids(board.notes_in("t1", "s3")) == ["n1", "n2"]
    assert ids(board.loose_notes_in("Movilidad")) == ["n4"]
    assert ids(board.parked) == ["n7", "n8"]


@pytest.mark.parametrize(
    "ask", [lambda b: b.theme("t9"), lambda b: b.strategy("s9"), lambda b: b.notes_in("t1", "s5")]
)
def test_what_is_not_there_is_not_found(board, ask):
    with pytest.raises(NotFound) as refused:
        ask(board)
    assert refused.value.code in ("theme_not_found", "strategy_not_found")


def test_rows_name_where_each_note_stands_and_the_nearest_theme_of_a_parked_one(board):
    rows = board.rows()
    assert [row["id"] for row in rows] == ids(NOTES)
    assert tuple(rows[0]) == ROW_FIELDS
    assert list(rows[0].values()) == [
        *("n1", "nota 1", "Movilidad", "Ciclovías", "placed", 0.9),
        *("", "", "", ""),
    ]
    assert (rows[6]["theme"], rows[6]["strategy"], rows[6]["status"]) == ("Seguridad", "", "parked")
    assert rows[7]["theme"] == ""
    frame = board.to_frame()
    assert list(frame.columns) == list(rows[0])
    assert len(frame) == 8


def test_an_empty_board_still_has_the_columns():
    assert tuple(ThemeSet(notes=()).to_frame().columns) == ROW_FIELDS


def test_why_tells_what_holds_a_theme_together(board):
    why = board.why("movilidad")
    assert why["example"] == "nota 1"
    assert why["notes"] == 4
    assert why["surest"] == ("nota 1", "nota 3", "nota 4")


def test_why_tells_of_a_note_what_the_machine_read_and_what_people_did(board):
    read = replace(board.placements["n3"], nearest="t2", like=("n2", "gone"), flags=("flag_question",))
    board = replace(board, placements={**board.placements, "n3": read}).keep_apart(["n3", "n5"])
    why = board.why("N003")
    assert (why["theme"], why["nearest"], why["placed_by"]) == ("Movilidad", "Seguridad", "machine")
    assert why["like"] == ("nota 2",)
    assert why["flags"] == ("flag_question",)
    assert why["kept_apart_from"] == ("N005",)
    moved = board.move(["n3"], "t2").why("n3")
    assert (moved["theme"], moved["nearest"], moved["placed_by"]) == ("Seguridad", None, "person")
    with pytest.raises(NotFound):
        board.why("nada")


def test_why_tells_what_people_did_to_a_theme(board):
    assert board.why("t1")["people"] == ()
    edited_board = board.rename("t1", "Moverse").lock("t1").move(["n7"], "t1")
    assert edited_board.why("t1")["people"] == ("people_named", "people_locked")
    assert edited_board.why("t1")["placed_by_people"] == 1


# -- a second home, stacks, what to look at again ------------------------------------------------------


def test_a_second_home_counts_apart_from_the_first(board):
    both = board.add_home(["n1", "n2"], "t2")
    assert ids(both.also_in("t2")) == ["n1", "n2"]
    assert ids(both.notes_in("t2")) == ids(board.notes_in("t2"))
    assert both.placements["n1"].also_by is Hand.PERSON
    assert both.rows()[0]["also"] == "Seguridad"
    assert ids(both.one_home(["n1"]).also_in("t2")) == ["n2"]
    assert both.move(["n1"], "t2").placements["n1"].also is None
    assert both.park(["n1"]).placements["n1"].also is None


def test_no_second_home_for_a_parked_note_or_in_the_first(board):
    for note_id, theme in (("n7", "t1"), ("n1", "t1")):
        with pytest.raises(InputError) as caught:
            board.add_home([note_id], theme)
        assert caught.value.code == "second_home_is_first"


def test_a_second_home_follows_its_theme_when_that_is_merged_and_goes_with_it(board):
    both = board.add_home(["n1"], "t2").create_theme("Agua", ["n8"])
    water = both.theme("Agua").id
    assert both.merge(water, "t2").placements["n1"].also == water
    assert both.merge("t1", "t2").placements["n1"].also is None
    assert both.dissolve("t2").placements["n1"].also is None
    assert both.dissolve("t1").placements["n1"].also is None


def test_notes_that_say_the_same_stand_in_one_stack_and_none_is_lost(board):
    same = {n: replace(board.placements[n], stack="n1") for n in ("n1", "n2", "n4")}
    stacks = replace(board, placements={**board.placements, **same}).stacked(board.notes_in("t1"))
    assert [ids(stack) for stack in stacks] == [["n1", "n2", "n4"], ["n3"]]


def test_the_least_sure_fifth_of_what_the_machine_placed_is_to_be_looked_at(board):
    margins = {n: replace(board.placements[n], margin=m) for n, m in (("n1", 0.1), ("n2", 0.9), ("n3", 0.05))}
    board = replace(board, placements={**board.placements, **margins})
    assert len(board.to_review()) == 1
    assert ids(board.to_review(0.5))[0] in {"n1", "n3", "n4", "n5", "n6"}
    lowest = min((p.margin, p.note_id) for p in board.placements.values() if p.theme and not p.pinned)
    assert board.to_review()[0].id == lowest[1]
    assert lowest[1] not in ids(board.pin([lowest[1]]).to_review(1.0))


def test_a_move_tells_from_where_to_where_and_which_notes_there_are_alike(board):
    read = replace(board.placements["n1"], like=("n5", "n2"))
    board = replace(
        board,
        placements={**board.placements, "n1": read},
        proposed=(place("n1", "t2", margin=0.2), place("n7", "t1", margin=0.9)),
    )
    (move,) = board.moves
    assert (move.note.id, move.old.id, move.new.id, move.lead) == ("n1", "t1", "t2", 0.2)
    assert ids(move.like) == ["n5"]
    accepted = board.accept(["n1"])
    assert accepted.placements["n1"].nearest == "t1"
    assert accepted.placements["n1"].like == ("n5", "n2")
    assert accepted.moves == ()


def test_repr_tells_the_story(board):
    assert repr(board) == "<ThemeSet: 2 themes, 3 strategies, 8 notes, 2 parked>"


# -- one edit at a time -----------------------------------------------------------------------------


def test_a_new_name_is_a_persons_and_tidy(board):
    renamed = board.rename("t1", "  Moverse \n mejor\x00 ").theme("t1")
    assert (renamed.name, renamed.named_by) == ("Moverse mejor", Hand.PERSON)
    strategy = board.rename_strategy("Buses", "Micros limpias").strategy("s4")[1]
    assert (strategy.name, strategy.named_by) == ("Micros limpias", Hand.PERSON)
    assert board.theme("t1").name == "Movilidad"


@pytest.mark.parametrize("name", ["", "   ", "\x00", "\u200b\u200d", "\ud800"])
def test_a_name_of_nothing_is_refused(board, name):
    for edit in (
        lambda: board.rename("t1", name),
        lambda: board.rename_strategy("s3", name),
        lambda: board.create_theme(name),
        lambda: board.create_strategy("t1", name),
        lambda: board.split("t1", ["n1"], name),
    ):
        with pytest.raises(InputError) as refused:
            edit()
        assert refused.value.code == "name_missing"


def test_a_name_may_be_as_long_as_the_limit_and_no_longer(board):
    assert board.rename("t1", "x" * NAME_LIMIT).theme("t1").name == "x" * NAME_LIMIT
    with pytest.raises(InputError) as refused:
        board.rename("t1", "x" * (NAME_LIMIT + 1))
    assert refused.value.code == "name_too_long"
    assert refused.value.params == {"length": NAME_LIMIT + 1, "limit": NAME_LIMIT}


def test_moved_notes_are_pinned_where_they_were_put(board):
    moved = board.move(["n7", "n5"], "Movilidad", "Buses")
    for note_id in ("n7", "n5"):
        near = board.placements[note_id].nearest
        there = place(note_id, "t1", "s4", by=Hand.PERSON, margin=1.0, nearest=near)
        assert moved.placements[note_id] == there
    assert ids(moved.notes_in("t1", "s4")) == ["n3", "n5", "n7"]
    assert board.placements["n7"].theme is None


def test_a_strategy_is_looked_for_in_the_theme_it_is_named_with(board):
    twins = board.create_strategy("t2", "Buses")
    home = twins.theme("t2").strategies[-1].id
    assert twins.move(["n6"], "t2", "Buses").placements["n6"].strategy == home
    with pytest.raises(NotFound):
        board.move(["n6"], "t2", "s3")


def test_a_note_that_is_not_there_cannot_be_moved_or_parked(board):
    for edit in (lambda: board.move(["n1", "n99"], "t1"), lambda: board.park(["n99"])):
        with pytest.raises(NotFound) as refused:
            edit()
        assert (refused.value.code, refused.value.params["id"]) == ("note_not_found", "n99")


def test_parked_by_a_person_says_so(board):
    parked = board.park(["n1"]).placements["n1"]
    assert (parked.theme, parked.by, parked.reason) == (None, Hand.PERSON, "parked_by_person")


def test_a_theme_made_by_hand_holds_the_notes_given_to_it(board):
    made = board.create_theme("Datos", ["n1", "n8"])
    theme = made.themes[-1]
    assert (theme.id, theme.kept, theme.named_by) == ("t6", True, Hand.PERSON)
    assert ids(made.notes_in("t6")) == ["n1", "n8"]
    assert made.placements["n1"].pinned
    assert board.create_theme("Vacío").notes_in("Vacío") == ()


def test_a_strategy_made_by_hand_keeps_its_theme(board):
    made = board.create_strategy("Seguridad", "Cámaras", ["n6"])
    assert made.theme("t2").kept
    assert made.placements["n6"].strategy == "s6"


def test_merged_themes_become_the_first_with_all_notes_and_strategies(board):
    merged = board.merge("Seguridad", "t1")
    assert [t.id for t in merged.themes] == ["t2"]
    assert [s.id for s in merged.theme("t2").strategies] == ["s5", "s3", "s4"]
    assert ids(merged.notes_in("t2")) == ["n1", "n2", "n3", "n4", "n5", "n6"]
    assert merged.placements["n1"].strategy == "s3"
    assert merged.theme("t2").kept
    swallowed = board.merge("t1", "t2")
    assert swallowed.placements["n7"].nearest == "t1"


@pytest.mark.parametrize("names", [(), ("t1",), ("t1", "t1"), ("t1", "Movilidad")])
def test_one_theme_cannot_be_merged_with_itself(board, names):
    with pytest.raises(InputError) as refused:
        board.merge(*names)
    assert refused.value.code == "merge_needs_two"


def test_a_theme_named_twice_in_a_merge_gives_its_strategies_once(board):
    merged = board.merge("t1", "t2", "Seguridad")
    assert [s.id for s in merged.theme("t1").strategies] == ["s3", "s4", "s5"]


def test_a_split_takes_along_the_strategies_that_are_wholly_its_own(board):
    split = board.split("t1", ["n1", "n2", "n4"], "Bicicletas")
    new = split.themes[1]
    assert [t.id for t in split.themes] == ["t1", "t6", "t2"]
    assert [s.id for s in new.strategies] == ["s3"]
    assert [s.id for s in split.theme("t1").strategies] == ["s4"]
    assert ids(split.notes_in("t6")) == ["n1", "n2", "n4"]
    assert split.placements["n1"].strategy == "s3"
    assert split.theme("t1").example is None


def test_a_split_through_a_strategy_leaves_the_strategy_where_it_was(board):
    split = board.split("t1", ["n1"], "Aparte")
    assert [s.id for s in split.theme("t1").strategies] == ["s3", "s4"]
    assert split.placements["n1"] == place("n1", "t6", None, margin=0.9, nearest="t1")


@pytest.mark.parametrize("leaving", [[], ["n1", "n2", "n3", "n4"], ["n1", "n5"], ["n99"]])
def test_a_split_needs_some_of_the_notes_and_not_all(board, leaving):
    with pytest.raises(InputError) as refused:
        board.split("t1", leaving, "Parte")
    assert refused.value.code == "split_needs_some"


def test_the_notes_of_a_dissolved_theme_are_parked_in_sight(board):
    left = board.dissolve("seguridad")
    assert [t.id for t in left.themes] == ["t1"]
    assert ids(left.parked) == ["n5", "n6", "n7", "n8"]
    assert left.placements["n5"].reason == "parked_by_person"
    assert left.placements["n7"].nearest is None


def test_late_notes_are_parked_and_gone_notes_leave_nothing_behind(board):
    late = Note(id="n9", text="tarde")
    now = board.with_notes((*NOTES[1:], late))
    assert now.placements["n9"] == place("n9", None, reason="parked_not_grouped")
    assert "n1" not in now.placements
    assert now.placements["n2"] == board.placements["n2"]


@pytest.mark.parametrize(
    ("change", "stray"),
    [
        ({"placements": {}}, "n1"),
        ({"placements": {**{n.id: place(n.id, None) for n in NOTES}, "n99": place("n99", None)}}, "n99"),
        ({"placements": {**{n.id: place(n.id, None) for n in NOTES}, "n1": place("n2", None)}}, "n1"),
        ({"placements": {n.id: place(n.id, "t9") for n in NOTES}}, "t9"),
        ({"placements": {n.id: place(n.id, "t2", "s3") for n in NOTES}}, "s3"),
        ({"themes": (Theme(id="t1", name="A"), Theme(id="t1", name="B"))}, "themes"),
        (
            {
                "themes": (
                    Theme(id="t1", name="A", strategies=(Strategy(id="s1", name="x"),)),
                    Theme(id="t2", name="B", strategies=(Strategy(id="s1", name="y"),)),
                )
            },
            "themes",
        ),
    ],
)
def test_a_board_that_does_not_fit_together_cannot_be_made(board, change, stray):
    whole = {"notes": NOTES, "themes": board.themes, "placements": board.placements}
    with pytest.raises(InputError) as refused:
        ThemeSet(**{**whole, **change})
    assert (refused.value.code, refused.value.params["id"]) == ("session_inconsistent", stray)


def test_an_id_is_new_even_where_the_count_of_ids_was_lost():
    board = ThemeSet(notes=(), themes=(Theme(id="t1", name="A", strategies=(Strategy(id="s2", name="x"),)),))
    assert board.create_theme("B").themes[-1].id == "t2"
    assert board.create_theme("B").create_strategy("t1", "y").theme("t1").strategies[-1].id == "s3"


# -- any run of edits -------------------------------------------------------------------------------


def every_id(themes: ThemeSet) -> set[str]:
    return {t.id for t in themes.themes} | {s.id for t in themes.themes for s in t.strategies}


@given(steps, st.integers(0, 8))
@settings(max_examples=150, deadline=None)
def test_after_any_edits_every_note_has_one_place_and_none_is_lost(found, count):
    themes = ThemeSet(notes=()).with_notes(NOTES[:count])
    for step in found:
        before = themes
        copy = (before.themes, dict(before.placements), before.notes, before.minted)
        themes = edited(themes, step)
        assert (before.themes, dict(before.placements), before.notes, before.minted) == copy
        gone = 1 if step[0] == "with_notes" and before.notes else 0
        assert len(themes.notes) == len(before.notes) - gone
        assert themes.placements.keys() == {n.id for n in themes.notes}
        inside = [n.id for t in themes.themes for n in themes.notes_in(t.id)]
        assert sorted(inside + ids(themes.parked)) == sorted(ids(themes.notes))
        for theme in themes.themes:
            parts = [n.id for s in theme.strategies for n in themes.notes_in(theme.id, s.id)]
            parts += ids(themes.loose_notes_in(theme.id))
            assert sorted(parts) == sorted(ids(themes.notes_in(theme.id)))
        assert len(themes.rows()) == len(themes.notes)


@given(steps)
@settings(max_examples=100, deadline=None)
def test_no_id_is_ever_given_twice(found):
    themes = ThemeSet(notes=()).with_notes(NOTES)
    given_before: set[str] = set()
    for step in found:
        after = edited(themes, step)
        fresh = every_id(after) - every_id(themes)
        assert not fresh & given_before
        given_before |= fresh
        assert after.minted >= themes.minted
        themes = after


@given(steps)
@settings(max_examples=60, deadline=None)
def test_an_edit_that_cannot_be_refuses_in_the_family_of_errors(found):
    themes = ThemeSet(notes=()).with_notes(NOTES)
    for step in found:
        themes = edited(themes, step)
    for edit in (
        lambda: themes.merge("t1", "t99"),
        lambda: themes.dissolve("t99"),
        lambda: themes.move(["n99"], "t1"),
        lambda: themes.split("t99", ["n1"], "x"),
        lambda: themes.create_strategy("t99", "x"),
    ):
        with pytest.raises(SynthesisError):
            edit()

"""Two states of a board side by side."""

from __future__ import annotations

from dataclasses import replace

from workshops import full_workshop, grouped, with_text

from synthesis.domain.comparison import compare_boards
from synthesis.domain.review import Decision
from synthesis.domain.theme import ThemeSet


def test_a_board_is_like_itself():
    board = with_text(grouped(full_workshop(12)))
    assert compare_boards(board, board).nothing


def test_notes_themes_names_texts_and_decisions_that_differ():
    now = with_text(grouped(full_workshop(12)))
    themes: ThemeSet = now.themes
    first, second = (note.id for note in themes.notes_in("t1")[:2])
    third = themes.notes_in("t2")[0].id
    then = (
        themes.rename("t1", "Moverse")
        .move([first], "t2")
        .park([second])
        .keep_apart([first, third])
        .create_theme("Nuevo", [third])
    )
    decision = Decision(id="0001", text="Se hace")
    other = replace(
        with_text(now, "Otra frase."),
        themes=then,
        review=now.review.with_thing("decision", decision),
    )
    found = compare_boards(now, other)
    assert [(m.note.id, m.theme, m.other_theme) for m in found.moved] == sorted(
        [(first, "Movilidad", "Barrios"), (second, "Movilidad", ""), (third, "Barrios", "Nuevo")],
        key=lambda row: [n.id for n in themes.notes].index(row[0]),
    )
    assert found.come == ("Nuevo",)
    assert found.go == ()
    assert found.renamed == (("Movilidad", "Moverse"),)
    assert found.ties == 1
    assert found.texts == ("theme:t1/support",)
    assert found.reviewed == {"decision": 1}
    back = compare_boards(other, now)
    assert (back.go, back.renamed) == (("Nuevo",), (("Moverse", "Movilidad"),))
    assert len(back.moved) == 3


def test_strategies_that_come_go_and_are_renamed():
    now = grouped(full_workshop(12))
    renamed = replace(now, themes=now.themes.rename_strategy("s3", "Bicicletas"))
    assert compare_boards(now, renamed).strategies == (("Ciclovías", "Bicicletas"),)
    merged = replace(now, themes=now.themes.create_strategy("t2", "Plazas"))
    assert compare_boards(now, merged).strategies == (("", "Plazas"),)
    assert compare_boards(merged, now).strategies == (("Plazas", ""),)


def test_a_board_without_themes_has_every_note_nowhere():
    now = grouped(full_workshop(12))
    bare = replace(now, themes=None)
    found = compare_boards(now, bare)
    assert len(found.moved) == len(now.themes.notes) - len(now.themes.parked)
    assert found.go == ("Barrios", "Movilidad")
    assert all(move.changes_theme for move in found.moved)

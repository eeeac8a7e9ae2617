"""In how many voices something was heard, and which notes speak to a lens."""

from __future__ import annotations

import time

import pytest

from synthesis.domain.lens import Lens
from synthesis.domain.note import Note, Standing
from synthesis.domain.session import Group, Session
from synthesis.sensemaking.coverage import coverage, tables_of
from synthesis.sensemaking.lenses import notes_under


def session(*notes: Note) -> Session:
    return Session(
        id="s", title="x", groups=(Group(id="a", name="A"), Group(id="b", name="B")), notes=tuple(notes)
    )


def test_notes_are_counted_by_group_table_and_author():
    notes = (
        Note(id="1", text="x", group="a", table="Mesa 2", author="Ana Ruiz"),
        Note(id="2", text="x", group="a", table="Mesa 10", author=" ana  RUIZ"),
        Note(id="3", text="x", author="Bruno"),
        Note(id="4", text="x", group="z", table="Mesa 2"),
    )
    found = coverage(notes, session(*notes))
    assert (found.notes, found.authors, found.unsigned) == (4, 2, 1)
    assert found.by_group == {"a": 2, "b": 0}
    assert list(found.by_table.items()) == [("Mesa 2", 2), ("Mesa 10", 1)]
    assert (found.groups_heard, found.tables_heard) == (1, 2)


def test_nothing_is_heard_in_no_notes():
    found = coverage((), session())
    assert (found.notes, found.authors, found.groups_heard, found.tables_heard) == (0, 0, 0, 0)


def test_tables_stand_in_the_order_people_count():
    names = ["Mesa 10", "mesa 2", "Mesa 1", "B", "A 1b", "A 1a", "3", "12"]
    notes = [Note(id=str(i), text="x", table=name) for i, name in enumerate(names)]
    found = tables_of(session(*notes, Note(id="h", text="x", table="Oculta", standing=Standing.HIDDEN)))
    assert [n for n in found if n.lower().startswith("mesa")] == ["Mesa 1", "mesa 2", "Mesa 10"]
    assert [n for n in found if n.isdigit()] == ["3", "12"]
    assert "Oculta" not in found
    assert len(found) == len(names)


def test_odd_digits_in_a_table_do_not_break_the_order():
    notes = [Note(id=str(i), text="x", table=name) for i, name in enumerate(["Mesa ²", "Mesa ٣", "Mesa 1"])]
    assert len(tables_of(session(*notes))) == 3


def under(cue: str, *texts: str) -> tuple[str, ...]:
    notes = [Note(id=str(i), text=text) for i, text in enumerate(texts)]
    return notes_under([Lens(id="l", name="L", cues=(cue,))], notes)["l"]


@pytest.mark.parametrize(
    ("cue", "text", "speaks"),
    [
        ("dato", "Un dato abierto", True),
        ("dato", "Los datos abiertos", False),
        ("dato*", "Los datos abiertos", True),
        ("dato *", "Los datos abiertos", True),
        ("dato*", "El candidato", False),
        ("Participación", "PARTICIPACION ciudadana", True),
        ("participacion", "Participación", True),
        ("entre comunas", "Acuerdos ENTRE\ncomunas", True),
        ("entre comunas", "entre las comunas", False),
        ("entre com*", "entre comunas", True),
        ("inter-municipal", "Convenio inter municipal", True),
        ("datos", "Datos.", True),
        ("", "nada", False),
        ("*", "nada", False),
        ("...", "nada...", False),
    ],
)
def test_a_cue_is_whole_words_whatever_case_and_accents(cue, text, speaks):
    assert bool(under(cue, text)) is speaks


@pytest.mark.parametrize("pattern", ["(a+)+$", ".*", "[a-z]+", "^\\w", "a|b", "\\d{2}", "(?i)x", "("])
def test_signs_of_a_pattern_are_plain_words(pattern):
    start = time.perf_counter()
    assert under(pattern, "a" * 2000 + "!", "zzz") == ()
    assert time.perf_counter() - start < 0.5


def test_every_lens_has_its_notes_in_order_of_arrival():
    notes = [Note(id=str(i), text=t) for i, t in enumerate(["sensor", "agua", "datos y sensor", "luz"])]
    lenses = [Lens(id="a", name="A", cues=("datos", "sensor")), Lens(id="b", name="B")]
    assert notes_under(lenses, notes) == {"a": ("0", "2"), "b": ()}

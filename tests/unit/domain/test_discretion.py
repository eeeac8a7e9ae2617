"""Small groups of a confidential activity are told nowhere, and cannot be worked out from what is told."""

from __future__ import annotations

import io
import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from synthesis.domain.activity import Activity
from synthesis.domain.discretion import FEWEST_FOR_WORDS, discreet
from synthesis.domain.note import Note, Standing
from synthesis.domain.session import Group, Session
from synthesis.domain.tables import TABLES
from synthesis.domain.theme import ThemeSet
from synthesis.exporter import FORMATS
from synthesis.exporter.outline import build_report
from synthesis.sensemaking.reading import synthesise


def session(*counts: tuple[str, int], confidential: bool = True) -> Session:
    """So many people of each group, each with one note."""
    notes = tuple(
        Note(
            id=f"{group}-{i}",
            text=f"Idea {i}",
            author=f"{group}{i}",
            group=group,
            activity="a",
        )
        for group, count in counts
        for i in range(count)
    )
    names = dict.fromkeys(group for group, _ in counts)
    return Session(
        id="s",
        title="Taller",
        language="es",
        document_language="es",
        groups=tuple(Group(id=name, name=f"Grupo {name}") for name in names),
        agenda=(Activity(id="a", title="Ronda", confidential=confidential),),
        notes=notes,
    )


def named(told: Session) -> set[str | None]:
    return {note.group for note in told.notes}


def test_a_small_group_is_not_named_and_takes_the_next_smallest_with_it():
    assert named(discreet(session(("A", 20), ("B", 12), ("C", 4)))) == {"A", None}


def test_two_small_groups_take_the_next_smallest_with_them():
    assert named(discreet(session(("A", 20), ("B", 9), ("C", 4), ("D", 12)))) == {"A", None}


def test_what_does_not_count_speaks_for_nobody():
    whole = session(("A", 20), ("B", 12))
    hidden = tuple(replace(n, standing=Standing.HIDDEN) if n.group == "B" else n for n in whole.notes)
    assert named(discreet(replace(whole, notes=hidden))) == {None}


def test_groups_of_ten_are_named_and_an_open_activity_names_all():
    full = session(("A", 10), ("B", 11))
    assert discreet(full) is full
    opened = session(("A", 2), ("B", 3), confidential=False)
    assert discreet(opened) is opened


def test_people_count_and_not_their_notes():
    talkative = session(("A", 20), ("B", 12))
    once = tuple(
        replace(note, author="one and the same") if note.group == "B" else note for note in talkative.notes
    )
    assert named(discreet(replace(talkative, notes=once))) == {None}


def test_a_group_held_back_is_told_of_no_activity():
    both = session(("A", 20), ("B", 12), ("C", 4))
    more = tuple(replace(note, id=note.id + "x", activity="open") for note in both.notes)
    opened = (*both.agenda, Activity(id="open", title="Plenario"))
    told = discreet(replace(both, agenda=opened, notes=both.notes + more))
    assert named(told) == {"A", None}
    assert [group.id for group in told.groups] == ["A"]


def test_every_note_stays_in_its_own_words():
    before = session(("A", 20), ("C", 4))
    told = discreet(before)
    assert [(n.id, n.text, n.author) for n in told.notes] == [(n.id, n.text, n.author) for n in before.notes]


@given(st.lists(st.integers(0, 14), min_size=1, max_size=6))
def test_nobody_can_work_out_a_small_group(sizes):
    """Whatever is not named holds two groups, or the only one there is."""
    told = discreet(session(*((f"G{i}", size) for i, size in enumerate(sizes))))
    there = {f"G{i}": size for i, size in enumerate(sizes) if size}
    hidden = there.keys() - named(told)
    small = {name for name, size in there.items() if size < FEWEST_FOR_WORDS}
    assert small <= hidden
    assert not small or len(hidden) >= 2 or len(there) == 1


def test_a_small_group_is_in_no_output():
    """The canary: a group and a table of four, searched for in every table and every file."""
    people = session(("A", 20), ("B", 12), ("Zk7canary", 4))
    seats = tuple(
        replace(n, table="Mesa Qx9canary" if n.group == "Zk7canary" else "Mesa 1") for n in people.notes
    )
    groups = (*people.groups[:2], Group(id="Zk7canary", name="Zona once"))
    people = replace(people, notes=seats, groups=groups)
    result = synthesise(people, ThemeSet(notes=()).with_notes(people.counted_notes))
    assert "Zk7canary" not in {note.group for note in result.session.notes}
    frames = "".join(result.to_frame(what).to_csv() for what in TABLES)
    assert "Qx9canary" not in frames
    for name in FORMATS.names():
        stream = io.BytesIO()
        FORMATS.load(name).write(build_report(result), stream)
        said = said_in(stream.getvalue())
        assert "Qx9canary" not in said, name
        assert "Zona once" not in said, name


def said_in(data: bytes) -> str:
    """The words of a file, unpacked where it is a package."""
    import zipfile

    if not data.startswith(b"PK"):
        return data.decode("utf-8", "replace")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return json.dumps([package.read(name).decode("utf-8", "replace") for name in package.namelist()])

"""What may be told of who wrote the notes of a confidential activity.

A group, or a table, stands beside words, or in figures that stand beside words, from FEWEST_FOR_WORDS of
its people on. Where one is left out, the sums would give it away: the next smallest is left out with it
(complementary suppression; Willenborg & de Waal, *Elements of Statistical Disclosure Control*, 2001).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from synthesis.domain.note import Note
from synthesis.domain.session import Session
from synthesis.domain.vote import large_enough

FEWEST_FOR_WORDS = 10


def discreet(session: Session) -> Session:
    """The session as what is read in its notes may be told.

    A group too small in a confidential activity is not among its groups and beside none of its notes, in
    other activities neither: no difference of two views shall tell it. The same for tables. Every note
    stays, in its own words. The same session when there is nothing to hold back.
    """
    confidential = {activity.id for activity in session.agenda if activity.confidential}
    apart = [note for note in session.notes if note.activity in confidential]
    groups, tables = _held(apart, "group"), _held(apart, "table")
    if not groups and not tables:
        return session
    return replace(
        session,
        groups=tuple(group for group in session.groups if group.id not in groups),
        tables=tuple(table for table in session.tables if table not in tables),
        notes=tuple(
            replace(
                note,
                group=None if note.group in groups else note.group,
                table=None if note.table in tables else note.table,
            )
            for note in session.notes
        ),
    )


def _held(notes: list[Note], part: str) -> set[str]:
    """The groups, or tables, that are not told."""
    spoke: dict[str | None, dict[str, list[Note]]] = defaultdict(lambda: defaultdict(list))
    for note in notes:
        if name := getattr(note, part):
            spoke[note.activity][name].append(note)
    held: set[str] = set()
    for by in spoke.values():
        people = {name: _people(inside) for name, inside in by.items()}
        held |= people.keys() - large_enough(people, FEWEST_FOR_WORDS).keys()
    return held


def _people(notes: list[Note]) -> int:
    """How many spoke in notes that count: distinct authors; where nobody signed, every note is one."""
    counted = [note for note in notes if note.counts]
    return len({note.author for note in counted if note.author}) or len(counted)

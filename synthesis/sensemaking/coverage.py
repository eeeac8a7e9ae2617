"""In how many voices something was heard."""

from __future__ import annotations

import re
from collections.abc import Iterable

from synthesis.domain.ids import fold
from synthesis.domain.note import Note
from synthesis.domain.session import Session
from synthesis.domain.synthesis import Coverage


def coverage(notes: Iterable[Note], session: Session) -> Coverage:
    """The notes counted by group, table and author; every group and table of the session has an entry."""
    by_group = {group.id: 0 for group in session.groups}
    by_table = dict.fromkeys(tables_of(session), 0)
    authors: set[str] = set()
    total = unsigned = 0
    for note in notes:
        total += 1
        if note.group in by_group:
            by_group[note.group] += 1
        if note.table in by_table:
            by_table[note.table] += 1
        if note.author:
            authors.add(fold(note.author))
        else:
            unsigned += 1
    return Coverage(
        notes=total, authors=len(authors), unsigned=unsigned, by_group=by_group, by_table=by_table
    )


def tables_of(session: Session) -> list[str]:
    """The tables notes were written at, in the order people count (Table 2 before Table 10)."""
    found = {note.table for note in session.counted_notes if note.table}
    return sorted(found, key=_natural)


def _natural(name: str) -> list[tuple[int, str]]:
    return [
        (int(part), "") if part.isdigit() else (-1, fold(part)) for part in re.split(r"(\d+)", name) if part
    ]

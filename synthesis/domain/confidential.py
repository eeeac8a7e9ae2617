"""Confidential activities: which groups and tables may be told of their notes, on screens and on paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from synthesis.domain.activity import Activity
from synthesis.domain.note import Note
from synthesis.domain.vote import FEWEST_FOR_GROUPS, large_enough


def told_notes(notes: Sequence[Note], agenda: Iterable[Activity]) -> tuple[Note, ...]:
    """The notes, without the group or table of those written in confidence where it would say who wrote.

    In a confidential activity a group is told from five voices on, and where one is not, neither is the
    next smallest, which would give it away; tables alike. A voice is a name, or a note without one.
    """
    confidential = {activity.id for activity in agenda if activity.confidential}
    if not confidential:
        return tuple(notes)
    inside = [note for note in notes if note.activity in confidential]
    groups = {one: _told([n for n in inside if n.activity == one], "group") for one in confidential}
    tables = {one: _told([n for n in inside if n.activity == one], "table") for one in confidential}
    return tuple(
        replace(
            note,
            group=note.group if note.group in groups[note.activity] else None,
            table=note.table if note.table in tables[note.activity] else None,
        )
        if note.activity in confidential
        else note
        for note in notes
    )


def _told(notes: Iterable[Note], what: str) -> set[str]:
    voices: dict[str, set[str]] = {}
    for note in notes:
        where = getattr(note, what)
        if where and note.counts:
            voices.setdefault(where, set()).add(f"by {note.author}" if note.author else note.id)
    return set(large_enough({where: len(found) for where, found in voices.items()}, FEWEST_FOR_GROUPS))

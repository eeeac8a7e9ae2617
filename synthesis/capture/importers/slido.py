"""Slido: the questions of an audience, with how many people wanted each answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from synthesis.capture.importers import Notice, Sheet
from synthesis.capture.importers._tables import (
    called,
    cells_of,
    names_in,
    roles,
    rows_where,
    said_aside,
    whole_number,
)
from synthesis.errors import ImportRejected

TOOL = "Slido"
VERIFIED = False

_OWN = {"type", "text", "score", "event question id"}


def fits(columns: Sequence[str]) -> bool:
    """Whether there are questions by id, with their scores."""
    return names_in(columns) >= _OWN


def understood(sheet: Sheet) -> Sheet:
    """Questions alone; those deleted or not let through come in as set aside.

    Raises ImportRejected("no_notes") when there is nothing but other things.
    """
    questions = rows_where(sheet, called(sheet, "type"), lambda cell: cell.lower() == "question")
    others = len(sheet.rows) - len(questions)
    found = replace(sheet, rows=tuple(row for row in sheet.rows if row[0] in questions))
    if not found.rows:
        raise ImportRejected("no_notes", name=TOOL)
    hidden = rows_where(found, called(found, "is public"), lambda cell: cell == "false")
    hidden |= rows_where(found, called(found, "date deleted"), bool)
    left = (Notice("notice_other_rows", {"count": others}),) if others else ()
    return replace(
        found,
        roles=roles(found, text="text", id="event question id", kind="type", written_at="date created"),
        votes=sum(map(whole_number, cells_of(found, called(found, "score")))),
        hidden=hidden,
        notices=(*sheet.notices, *left, *said_aside(hidden)),
    )

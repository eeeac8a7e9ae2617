"""Parabol: a retrospective, a row for each reflection or part of its discussion; votes are of groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from synthesis.capture.importers import Notice, Sheet
from synthesis.capture.importers._tables import called, cells_of, names_in, roles, whole_number, with_column

TOOL = "Parabol"
VERIFIED = False

_OWN = {"reflection group", "author", "votes", "type", "created at", "discussion thread", "prompt", "content"}
_DISCUSSION = {"comment": "comment", "reply": "comment", "task": "action"}


def fits(columns: Sequence[str]) -> bool:
    """Whether these are the columns of a retrospective's summary."""
    return names_in(columns) >= _OWN


def understood(sheet: Sheet) -> Sheet:
    """Every prompt is an activity; comments and tasks of the discussion are told from reflections.

    The same votes stand in every row of a group: they are counted once for it.
    """
    types = [cell.strip().lower() for cell in cells_of(sheet, called(sheet, "type"))]
    found, kind = with_column(sheet, "kind", [_DISCUSSION.get(word, "") for word in types])
    cluster = called(sheet, "reflection group")
    counts = [whole_number(cell) for cell in cells_of(sheet, called(sheet, "votes"))]
    votes = dict(zip(cells_of(sheet, cluster), counts, strict=True))
    talked = sum(word in _DISCUSSION for word in types)
    notices = [Notice("notice_votes_of_groups")] if any(counts) else []
    notices += [Notice("notice_discussion_rows", {"count": talked})] if talked else []
    return replace(
        found,
        roles={
            "kind": kind,
            **roles(found, text="content", author="author", activity="prompt", written_at="created at"),
        },
        cluster=cluster,
        votes=sum(votes.values()),
        notices=(*sheet.notices, *notices),
    )

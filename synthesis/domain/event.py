"""What happened: every change is kept with who, what, when, before and after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

Plain = Mapping[str, Any]
"""A value as JSON has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing before and after; `before` None means made, `after` None means taken away.

    `kind` is session, note, theme, placement, grouping, text or one of the review's; `id` is unique
    within the kind.
    """

    kind: str
    id: str
    before: Plain | None = None
    after: Plain | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One act of one person: all its changes were stored together.

    `seq` counts from 1 within the session and is given by the store; order is by `seq`, never by
    the clock. `undoes` is the id of the event that this one takes back. `detail` holds short
    values for the history's sentence (names, counts), never the text of a note.
    """

    id: str
    session_id: str
    at: datetime
    actor: str
    action: str
    changes: tuple[Change, ...] = ()
    undoes: str | None = None
    detail: Mapping[str, str] = field(default_factory=dict)
    seq: int = 0

    def reversed_changes(self) -> tuple[Change, ...]:
        """The changes that take this event back."""
        return tuple(
            Change(kind=c.kind, id=c.id, before=c.after, after=c.before) for c in reversed(self.changes)
        )

"""A note: one idea as it was written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Kind(StrEnum):
    """What a note is: a proposal, a lack, a question, an observation, or the message of a talk."""

    IDEA = "idea"
    NEED = "need"
    QUESTION = "question"
    REFLECTION = "reflection"
    KEY_MESSAGE = "key_message"


class Standing(StrEnum):
    """Whether a note counts: hidden by a facilitator and withdrawn by its writer stay stored."""

    ACTIVE = "active"
    HIDDEN = "hidden"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One idea, verbatim, with what is known of where it came from.

    `id` is made by the writer, so that sending it again is the same note; `ref` is the short form
    people cite, given in order of arrival. `group` and `activity` are ids of the session's own.
    `origin` says how it came in ("typed", "pasted", "wall.csv, row 17"); `extra` keeps columns of
    an imported file that mean nothing to Minga.
    """

    id: str
    text: str
    ref: str = ""
    kind: Kind = Kind.IDEA
    activity: str | None = None
    author: str | None = None
    group: str | None = None
    table: str | None = None
    language: str | None = None
    written_at: datetime | None = None
    standing: Standing = Standing.ACTIVE
    origin: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)

    @property
    def label(self) -> str:
        """What a document calls this note: its reference, or its id when it has none."""
        return self.ref or self.id

    @property
    def counts(self) -> bool:
        """Whether the note takes part in grouping and figures."""
        return self.standing is Standing.ACTIVE

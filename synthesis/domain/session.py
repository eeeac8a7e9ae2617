"""A session: one workshop or event, and the notes written in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from synthesis.domain.activity import Activity
from synthesis.domain.ids import fold
from synthesis.domain.lens import Lens
from synthesis.domain.note import Note
from synthesis.domain.outline import Outline
from synthesis.errors import InputError, NotFound, UnknownPlugin
from synthesis.frames import frame
from synthesis.i18n import LANGUAGES

if TYPE_CHECKING:
    import pandas


class SessionStatus(StrEnum):
    """Where a session is in its life."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"
    ARCHIVED = "archived"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Who participants speak for: a municipality, a department."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A page that belongs to the session."""

    title: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One workshop or event: what it is for, who takes part, its agenda, and its notes as they arrived.

    `tables` are the names of the tables people sit at. With `wall_shared` participants may see the
    wall on their phones, with `wall_names` it says who wrote what in a named activity; `published`
    lets participants and viewers read the themes.
    """

    id: str
    title: str
    client: str = ""
    convenors: tuple[str, ...] = ()
    programme: str = ""
    scope: str = ""
    status: SessionStatus = SessionStatus.OPEN
    starts_on: date | None = None
    ends_on: date | None = None
    venue: str = ""
    purpose: str = ""
    links: tuple[Link, ...] = ()
    language: str = "es"
    document_language: str = "es"
    groups: tuple[Group, ...] = ()
    tables: tuple[str, ...] = ()
    lenses: tuple[Lens, ...] = ()
    agenda: tuple[Activity, ...] = ()
    outline: Outline = field(default_factory=Outline)
    wall_shared: bool = False
    wall_names: bool = False
    published: bool = False
    notes: tuple[Note, ...] = ()

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise InputError("session_title_missing")
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise InputError("session_dates_reversed")
        for language in (self.language, self.document_language):
            if language not in LANGUAGES:
                raise UnknownPlugin("unknown_language", name=language, known=tuple(LANGUAGES))
        for things in (self.groups, self.lenses, self.agenda, self.notes):
            seen: set[str] = set()
            for thing in things:
                if thing.id in seen:
                    raise InputError("session_inconsistent", id=thing.id)
                seen.add(thing.id)

    def __repr__(self) -> str:
        return (
            f"<Session “{self.title}”: {len(self.notes)} notes, {len(self.groups)} groups,"
            f" {len(self.agenda)} activities>"
        )

    @property
    def counted_notes(self) -> tuple[Note, ...]:
        """The notes that take part in grouping and figures."""
        return tuple(note for note in self.notes if note.counts)

    @property
    def own_names(self) -> tuple[str, ...]:
        """What the whole session goes by, its title and its groups: words that tell no theme from another."""
        return (self.title, *(group.name for group in self.groups))

    def with_notes(self, notes: Iterable[Note]) -> Session:
        """The session with the notes added after its own."""
        return replace(self, notes=self.notes + tuple(notes))

    def note(self, note_id: str) -> Note:
        """The note of that id or reference; NotFound when there is none."""
        for note in self.notes:
            if note_id in (note.id, note.ref):
                return note
        raise NotFound("note_not_found", id=note_id)

    def group_name(self, group_id: str | None) -> str:
        """The name people know the group by; an unknown id is its own name."""
        return next((g.name for g in self.groups if g.id == group_id), group_id or "")

    def group_called(self, name: str) -> Group | None:
        """The group of that name or id, whatever the case and accents."""
        wanted = fold(name)
        return next((g for g in self.groups if wanted and wanted in (fold(g.name), fold(g.id))), None)

    def activity(self, activity_id: str | None) -> Activity | None:
        """The activity of that id, if the agenda has it."""
        return next((a for a in self.agenda if a.id == activity_id), None)

    def activity_called(self, name: str) -> Activity | None:
        """The activity of that title, prompt or id, whatever the case and accents."""
        wanted = fold(name)
        return next(
            (a for a in self.agenda if wanted and wanted in (fold(a.title), fold(a.id), fold(a.prompt))), None
        )

    def to_frame(self) -> pandas.DataFrame:
        """One row per note, in order of arrival."""
        columns = [
            "id",
            "ref",
            "text",
            "kind",
            "activity",
            "author",
            "group",
            "table",
            "language",
            "standing",
        ]
        return frame(({c: getattr(note, c) for c in columns} for note in self.notes), columns)

"""A synthesis: themes with what they were read to say, and what was left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from synthesis.domain.event import Event
from synthesis.domain.figures import Coverage, Figures
from synthesis.domain.note import Note, Standing
from synthesis.domain.review import Initiative, Review
from synthesis.domain.session import Group, Session
from synthesis.domain.tables import TABLES
from synthesis.domain.theme import Hand, ThemeSet
from synthesis.errors import InputError
from synthesis.frames import frame

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftText:
    """What a person wrote in place of a drafted statement, or of their own.

    `key` is the statement's; an empty `text` strikes the statement out. `replaces` is the drafted
    sentence it stood against when written, so that a later change of the facts can be shown.
    """

    key: str
    language: str
    text: str
    note_ids: tuple[str, ...] = ()
    replaces: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One claim of the synthesis and the notes it rests on.

    `key` is stable from run to run ("theme:t3/support"). `drafted` is the sentence the facts give
    today; when a person wrote their own, `by` says so and `outdated` whether the facts moved since.
    """

    key: str
    text: str
    note_ids: tuple[str, ...] = ()
    by: Hand = Hand.MACHINE
    drafted: str = ""
    outdated: bool = False

    @property
    def supported(self) -> bool:
        """Whether any note stands behind it."""
        return bool(self.note_ids)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A sentence that a language model proposes in place of a drafted one.

    `key` is the statement's, `drafted` the sentence it was proposed against, `note_ids` what it
    cites; `doubts` are message keys of what does not hold. Only one without doubts may be accepted,
    and by a person.
    """

    key: str
    text: str
    note_ids: tuple[str, ...] = ()
    drafted: str = ""
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the document: `key` is summary, approach, lens:<id>, theme:<id> or strategy:<id>."""

    key: str
    title: str
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Synthesis:
    """Everything a document says, with the notes it says it from.

    `initiatives` are those that the notes suggest, `review.initiatives` those that people wrote.
    `changed` are the parts that say something else than in the edition where the document stands
    (`standing.parts_of` names them), none for a draft. `sent_to` are the services that texts ever went
    to, whatever was undone since; `figures` is everything counted, and `lens_notes` the same as its
    lenses' notes.
    Notes in = placed + parked + hidden + withdrawn, or the Synthesis cannot be made.
    """

    session: Session
    themes: ThemeSet
    language: str
    overall: Coverage
    lens_notes: Mapping[str, tuple[str, ...]]
    sections: tuple[Section, ...]
    initiatives: tuple[Initiative, ...] = ()
    quotes: Mapping[str, tuple[str, ...]]
    review: Review = field(default_factory=Review)
    edits: tuple[Event, ...] = ()
    changed: tuple[str, ...] = ()
    sent_to: tuple[str, ...] = ()
    figures: Figures = field(default_factory=Figures)

    def __post_init__(self) -> None:
        counted = {note.id for note in self.session.notes if note.counts}
        for stray in counted ^ {note.id for note in self.themes.notes}:
            raise InputError("session_inconsistent", id=stray)

    def __repr__(self) -> str:
        statements = sum(len(section.statements) for section in self.sections)
        return f"<Synthesis “{self.session.title}”: {statements} statements from {self.themes!r}>"

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups whose notes may be told, in the session's order."""
        return tuple(group for group in self.session.groups if group.id in self.overall.by_group)

    @property
    def coverage(self) -> Mapping[str, Coverage]:
        """Where each theme and strategy was heard, by its id."""
        return self.figures.coverage

    def section(self, key: str) -> Section | None:
        """The section of that key, if the draft has it."""
        return next((s for s in self.sections if s.key == key), None)

    def set_aside(self, standing: Standing) -> tuple[Note, ...]:
        """The notes that are hidden, or withdrawn."""
        return tuple(note for note in self.session.notes if note.standing is standing)

    def to_frame(self, what: str = "themes") -> pandas.DataFrame:
        """One table of what was counted: one row per theme, or any other of `tables.TABLES`.

        InputError("unknown_table") names those there are.
        """
        if what not in TABLES:
            raise InputError("unknown_table", name=what, known=", ".join(TABLES))
        columns, rows = TABLES[what](self)
        return frame(rows, columns)

"""The document before it has a format: what it says, in order, and the notes it says it from.

A writer turns each kind of block into its own format and adds nothing. Evidence, alternative texts
and the keys of editable texts stand here, so that no format can forget them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from synthesis.exporter.palette import Hue

EVIDENCE_SHOWN = 6
"""The most references a document prints behind one claim before it says how many more there are."""


class Look(StrEnum):
    """How a stretch of words stands out: not at all, strongly, in a quiet tone, or as a warning mark."""

    PLAIN = "plain"
    STRONG = "strong"
    FAINT = "faint"
    MARK = "mark"


class Role(StrEnum):
    """What a paragraph is for."""

    BODY = "body"
    LEAD = "lead"
    SMALL = "small"
    VOICES = "voices"


class Status(StrEnum):
    """Where a note ended: every note of a session is in exactly one of these."""

    PLACED = "placed"
    PARKED = "parked"
    HIDDEN = "hidden"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in one look; `note` makes them a way to that note, `language` is theirs if another."""

    text: str
    look: Look = Look.PLAIN
    note: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """Something the document asserts, and the notes it rests on."""

    text: str
    note_ids: tuple[str, ...]
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The first page; `shares` are (theme id, notes) for a band of colour that `band` describes."""

    kicker: str
    title: str
    lines: tuple[str, ...] = ()
    shares: tuple[tuple[str, int], ...] = ()
    band: str = ""
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The list of the headings down to `levels`, where the reader can jump from."""

    title: str
    levels: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of level 1 to 3; `listed` says whether the contents have it.

    `number` is what people cite a theme ("2") or strategy ("2.1") by: numbered headings come in
    order and without gaps, so that a word processor may count them itself.
    """

    text: str
    level: int
    key: str = ""
    number: str = ""
    theme: str | None = None
    starts_page: bool = False
    listed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Words; with a `key` when people may edit them, a `claim` when they assert something."""

    runs: tuple[Run, ...]
    role: Role = Role.BODY
    key: str = ""
    claim: bool = False
    note_ids: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """A list without order."""

    items: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A note in its own words, with where it comes from; `language` when not the document's."""

    note_id: str
    text: str
    source: str
    ref: str
    language: str | None = None
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: words, perhaps a way to a note, perhaps a fill by share of the most (0 to 1).

    It has a `key` when people may edit it.
    """

    text: str
    note: str | None = None
    fill: float | None = None
    language: str | None = None
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under a header; `widths` are shares of the line, `numeric` the columns set to the right.

    `themes` gives rows the colour of a theme, `evidence` the notes behind each row when the rows
    assert something.
    """

    caption: str
    description: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    numeric: frozenset[int] = frozenset()
    themes: tuple[str | None, ...] = ()
    evidence: tuple[tuple[str, ...], ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A few large numbers, each with what it counts."""

    description: str
    figures: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRow:
    """One note as the document knows it: names instead of ids, `place` where it stands, in short.

    `text` is empty for a hidden or withdrawn note. `by_hand` says that a person placed or parked it.
    """

    id: str
    ref: str
    text: str
    kind: str
    group: str
    table: str
    activity: str
    language: str
    theme: str
    strategy: str
    status: Status
    by_hand: bool
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteList:
    """Notes in full, where links to them arrive; long lists read better `as_paragraphs`."""

    title: str
    description: str
    rows: tuple[NoteRow, ...]
    as_paragraphs: bool = False


Block = Cover | Contents | Heading | Paragraph | Bullets | Quote | Table | Figures | NoteList
"""Anything a report is made of."""


@dataclass(frozen=True, kw_only=True)
class Report:
    """A document without a format.

    `notes` holds every note of the session, for the formats that are tables; `running_title` stands
    on every page; `author` is on purpose no participant.
    """

    title: str
    running_title: str
    subject: str
    author: str
    identifier: str
    language: str
    state: str
    made_on: date | None = None
    blocks: tuple[Block, ...] = ()
    notes: tuple[NoteRow, ...] = ()
    hues: Mapping[str, Hue] = field(default_factory=dict)

    def __repr__(self) -> str:
        chapters = sum(isinstance(b, Heading) and b.level == 1 for b in self.blocks)
        return f"<Report “{self.title}”: {chapters} chapters, {len(self.notes)} notes, {self.language}>"

    def claims(self) -> Iterator[Claim]:
        """Everything the document asserts, in order."""
        for block in self.blocks:
            if isinstance(block, Paragraph) and block.claim:
                yield Claim(block.text, block.note_ids, block.key)
            elif isinstance(block, Bullets):
                yield from (Claim(p.text, p.note_ids, p.key) for p in block.items if p.claim)
            elif isinstance(block, Table) and block.evidence is not None:
                for row, note_ids in zip(block.rows, block.evidence, strict=True):
                    yield Claim(row[0].text, note_ids)

    def unsupported(self) -> tuple[Claim, ...]:
        """The claims that no note stands behind; the document marks each of them."""
        return tuple(claim for claim in self.claims() if not claim.note_ids)

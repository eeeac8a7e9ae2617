"""The document before it has a format: what it says, in order, and the notes it says it from.

A writer turns each kind of block into its own format and adds nothing. Evidence, alternative texts
and the keys of editable texts stand here, so that no format can forget them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from synthesis.exporter.palette import Hue
from synthesis.i18n import Words, words

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
    """Some words in one look; `note` makes them a way to that note, `language` is theirs if another.

    `to` is the key of a chart or table: the words are then its label ("Figure 2"), told by the format.
    """

    text: str
    look: Look = Look.PLAIN
    note: str | None = None
    language: str | None = None
    to: str = ""


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
    assert something. Words elsewhere may refer to its `key`. A `whole` one shares its page with what
    stands before and after it, where it fits.
    """

    caption: str
    description: str
    key: str = ""
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    numeric: frozenset[int] = frozenset()
    themes: tuple[str | None, ...] = ()
    evidence: tuple[tuple[str, ...], ...] | None = None
    whole: bool = False


class ChartKind(StrEnum):
    """How a chart draws its numbers: bars beside each other, end to end, as shares, or bubbles on a plane."""

    BARS = "bars"
    STACKED = "stacked"
    SHARES = "shares"
    BUBBLES = "bubbles"


@dataclass(frozen=True, slots=True)
class Series:
    """One row of numbers of a chart, a number for each of its categories; `colour` as RRGGBB."""

    name: str
    values: tuple[float, ...]
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bubble:
    """A thing on a plane, `size` its weight; `mark` is what stands on it, short."""

    name: str
    mark: str
    x: float
    y: float
    size: float
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Numbers to be drawn, with their message in words.

    `description` tells a reader who cannot see it what it shows, figures included; `message` stands
    below it. Bars run to the right, categories from top to bottom, `hues` their own colours where
    there is one series. Bubbles lie between the `least` and the `most` of both axes, whose names are
    `axes` (across, up).
    """

    caption: str
    description: str
    message: str
    kind: ChartKind
    key: str = ""
    categories: tuple[str, ...] = ()
    series: tuple[Series, ...] = ()
    hues: tuple[str, ...] = ()
    bubbles: tuple[Bubble, ...] = ()
    axes: tuple[str, str] = ("", "")
    least: float = 0
    most: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTurn:
    """From here on pages are `wide`, or upright again; formats without pages pass it over."""

    wide: bool


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Counted values as a table of their own, for formats that are tables: numbers stay numbers."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | int | float | None, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What an initiative begins with: its title, the first step, who leads it and when, in words."""

    what: str
    first: str
    lead: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """A closed vote by views: what was asked, how many agreed, disagreed and were unsure of each.

    `ballots` are whole ballots without a name, in no order of arrival: a group, where enough people of
    it voted, and a view of each item (`domain.vote.AGREE` and so on, 0 for none). None are kept in a
    session file: only the room has them.
    """

    title: str
    items: tuple[str, ...]
    counts: tuple[tuple[int, int, int], ...]
    ballots: tuple[tuple[str, tuple[int, ...]], ...] = ()


Block = (
    Cover | Contents | Heading | Paragraph | Bullets | Quote | Table | Chart | PageTurn | Figures | NoteList
)
"""Anything a report is made of."""


@dataclass(frozen=True, slots=True)
class Logo:
    """Whose sign stands on the cover: PNG or JPEG, width and height in pixels, and what it shows in words."""

    picture: bytes
    width: int
    height: int
    told: str


@dataclass(frozen=True, slots=True)
class House:
    """How those who convene dress their documents: logos, and for Word a cleaned template of theirs."""

    logos: tuple[Logo, ...] = ()
    template: bytes = b""


@dataclass(frozen=True, kw_only=True)
class Report:
    """A document without a format.

    `notes` holds every note of the session, for the formats that are tables; `sheets` what was counted,
    `polls` the votes by views, `steps` what the initiatives begin with. `back` is another document of the
    same notes, for those who wrote them: where each ended. `running_title` stands on every page; `author`
    is on purpose no participant. `made_with` names the program and its version; `facts`
    are the texts that the placeholders of a template are filled with, by their keys.
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
    made_with: str = ""
    sheets: tuple[Sheet, ...] = ()
    polls: tuple[Poll, ...] = ()
    steps: tuple[Step, ...] = ()
    back: tuple[Block, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    house: House = field(default_factory=House)

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
                named = next((i for i in range(len(block.head)) if i not in block.numeric), 0)
                for row, note_ids in zip(block.rows, block.evidence, strict=True):
                    yield Claim(row[named].text, note_ids)

    def unsupported(self) -> tuple[Claim, ...]:
        """The claims that no note stands behind; the document marks each of them."""
        return tuple(claim for claim in self.claims() if not claim.note_ids)


def hidden_evidence(table: Table) -> tuple[tuple[str, ...], ...]:
    """The notes behind each row, where its cells do not already lead to all of them; else nothing."""
    if table.evidence is None:
        return ()
    pairs = zip(table.evidence, table.rows, strict=True)
    return () if all(set(ids) <= {cell.note for cell in row} for ids, row in pairs) else table.evidence


def imprint(report: Report) -> tuple[tuple[str, str], ...]:
    """What every output says of itself: session, state of the text, the date if given, program."""
    say = words(report.language)
    facts = (
        (say("doc_imprint_session"), report.title),
        (say("doc_cover_state"), report.state),
        (say("doc_cover_made_on"), say.date(report.made_on) if report.made_on else ""),
        (say("doc_imprint_made_with"), report.made_with),
    )
    return tuple((label, value) for label, value in facts if value)


def labels(report: Report) -> dict[str, str]:
    """How words refer to a chart or table of a key: "Figure 2", counted as the document counts them.

    A table that a format cuts in parts is counted by its first part.
    """
    say = words(report.language)
    counts = dict.fromkeys(("doc_table_label", "doc_chart_label"), 0)
    found: dict[str, str] = {}
    for block in report.blocks:
        if isinstance(block, (Table, Chart)):
            name = "doc_chart_label" if isinstance(block, Chart) else "doc_table_label"
            counts[name] += 1
            if block.key:
                found[block.key] = f"{say(name)} {counts[name]}"
    return found


def numbers(chart: Chart, say: Words) -> tuple[list[str], list[list[str]]]:
    """The numbers of a chart as a table, header and rows, for formats and readers that see no drawing."""
    if chart.kind is ChartKind.BUBBLES:
        rows = [[b.name, say.number(b.x), say.number(b.y), say.number(b.size)] for b in chart.bubbles]
        return ["", *chart.axes, say("table_column_voters")], rows
    head = ["", *(series.name for series in chart.series)]
    columns = [[say.number(value) for value in series.values] for series in chart.series]
    return head, [[name, *values] for name, *values in zip(chart.categories, *columns, strict=True)]


def cited_in(blocks: Iterable[Block]) -> set[str]:
    """The notes that blocks rest on or lead to."""
    found: set[str] = set()
    for block in blocks:
        if isinstance(block, (Paragraph, Bullets)):
            for paragraph in block.items if isinstance(block, Bullets) else (block,):
                found.update(paragraph.note_ids)
                found.update(run.note for run in paragraph.runs if run.note)
        elif isinstance(block, Quote):
            found.add(block.note_id)
        elif isinstance(block, Table):
            found.update(cell.note for row in block.rows for cell in row if cell.note)
            found.update(note_id for ids in block.evidence or () for note_id in ids)
    return found

"""What the group sees of its own notes and votes: every figure once, for screens, documents and tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from synthesis.domain.activity import Method, VotedOn

# -- coverage -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """In how many voices something was heard: counts of notes by group and by table.

    `authors` counts distinct names; `unsigned` notes have none and count in no author figure.
    """

    notes: int
    authors: int
    unsigned: int
    by_group: Mapping[str, int]
    by_table: Mapping[str, int]

    @property
    def groups_heard(self) -> int:
        """How many groups have at least one note here."""
        return sum(1 for count in self.by_group.values() if count)

    @property
    def tables_heard(self) -> int:
        """How many tables have at least one note here."""
        return sum(1 for count in self.by_table.values() if count)

    @property
    def absent(self) -> tuple[str, ...]:
        """The groups that have no note here."""
        return tuple(group for group, count in self.by_group.items() if not count)

    @property
    def one_voice(self) -> bool:
        """Whether all of it comes from one person: a single note, or notes that one author signed."""
        return self.notes == 1 or (self.authors == 1 and not self.unsigned)


class Spread(StrEnum):
    """How a theme or strategy lies over the groups."""

    SHARED = "shared"
    LOCAL = "local"
    ONE_VOICE = "one_voice"
    SOME = "some"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupPart:
    """One group in one theme or strategy.

    `voices` of the group's `of` are heard here; `support` is (voices + 1) / (of + 2). `ratio` is the
    group's share of the notes here over its share of all notes; `p` is Fisher's exact test of that
    (two-sided) and `adjusted` the same after Holm's correction over all themes, or all strategies.
    """

    group: str
    notes: int
    voices: int
    of: int
    support: float
    ratio: float | None = None
    p: float = 1.0
    adjusted: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """Where a theme (`strategy` None) or strategy was heard.

    `signed` says what a voice is in its `parts`: a distinct author, or where too few notes are signed, a
    note. `index` is the shared-support index (0 to 1), `reach` the share of groups with two voices or
    more; None where there are no two groups. `local_to` is the group that a local one belongs to.
    """

    theme: str
    strategy: str | None = None
    heard: Coverage
    signed: bool = True
    parts: tuple[GroupPart, ...] = ()
    index: float | None = None
    reach: float | None = None
    spread: Spread = Spread.UNKNOWN
    local_to: str | None = None

    @property
    def id(self) -> str:
        """The strategy's id, or the theme's."""
        return self.strategy or self.theme

    @property
    def uneven(self) -> tuple[GroupPart, ...]:
        """The groups that are here more or less than chance would have it (adjusted p below .05)."""
        return tuple(part for part in self.parts if part.adjusted < 0.05)


class Alone(StrEnum):
    """Why something belongs among what few said."""

    GROUP = "group"
    TABLE = "table"
    AUTHOR = "author"
    APART = "apart"


@dataclass(frozen=True, slots=True, kw_only=True)
class Minority:
    """A strategy heard from one group, table or author alone, or a note that no theme took up.

    `who` is the group's id or the table's name; no author is named, and nobody for a note that stands apart.
    """

    why: Alone
    note_ids: tuple[str, ...]
    theme: str | None = None
    strategy: str | None = None
    who: str = ""


# -- lenses -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """That a note or strategy (`thing`) may speak to a lens: by cue words in it, or by notes alike
    that people said do; for a strategy, by so many of its notes.
    """

    thing: str
    cues: tuple[str, ...] = ()
    like: tuple[str, ...] = ()
    notes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LensReading:
    """What speaks to one lens: what people confirmed, and what Minga suggests and nobody has decided.

    `facets` has for each side of the lens the notes and strategies a person put there, `facet_hints` the
    sides whose words a note holds. `notes` are confirmed and suggested notes together, in order of
    arrival; what people refused is in neither.
    """

    lens: str
    confirmed: tuple[str, ...] = ()
    suggested: tuple[Suggestion, ...] = ()
    refused: tuple[str, ...] = ()
    strategies: tuple[str, ...] = ()
    suggested_strategies: tuple[Suggestion, ...] = ()
    refused_strategies: tuple[str, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    facet_hints: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @property
    def all_strategies(self) -> tuple[str, ...]:
        """Strategies confirmed and suggested."""
        return (*self.strategies, *(found.thing for found in self.suggested_strategies))


@dataclass(frozen=True, slots=True, kw_only=True)
class LensCell:
    """A theme under a lens: how many of its notes speak to it, and how many of those people confirmed."""

    theme: str
    lens: str
    notes: int
    confirmed: int
    of: int


# -- votes --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupVote:
    """What one group said of one item: `agree` and `disagree` among the `seen` who had it before them.

    `share` is (agree + 1) / (seen + 2); `low` and `high` bound the plain share (Wilson, 95 %).
    `ratio` is the share over that of all others, `z` its test; `typical` whether the group agrees
    clearly more than others and clearly in the majority (both z above 1.2816).
    """

    group: str
    seen: int
    agree: int
    disagree: int
    share: float
    low: float
    high: float
    ratio: float | None = None
    z: float = 0.0
    typical: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemVote:
    """One item of a vote, by group. `ballot` is the vote's activity, `thing` the theme, strategy or note.

    `consensus` multiplies every group's share (group-informed consensus), `dissent` the same of
    disagreement, `bridging` is the least share; None below two groups of enough voters. `within` is
    4p(1 - p) of all who saw it; `between` the greatest difference of two groups' shares, 0 where their
    intervals overlap.
    """

    ballot: str
    thing: str
    name: str
    theme: str | None
    seen: int
    agree: int
    disagree: int
    unsure: int = 0
    groups: tuple[GroupVote, ...] = ()
    consensus: float | None = None
    dissent: float | None = None
    bridging: float | None = None
    within: float = 0.0
    between: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposed:
    """Two sides among notes of a theme; `cue` is the word that made Minga ask, `confirmed` a person's yes."""

    theme: str
    one: tuple[str, ...]
    other: tuple[str, ...]
    about: str = ""
    cue: str = ""
    confirmed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Where a theme stands: what all groups back, where they part, what is open.

    `no_agreement` and `no_division` are message keys that say why nothing qualified, empty where
    something did.
    """

    theme: str
    agreed: tuple[ItemVote, ...] = ()
    divided: tuple[ItemVote, ...] = ()
    unsure: tuple[ItemVote, ...] = ()
    opposed: tuple[Opposed, ...] = ()
    questions: tuple[str, ...] = ()
    no_agreement: str = ""
    no_division: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """An item in a ranking. `groups` are each group's part of what the item got, 0 to 1, where told."""

    thing: str
    name: str
    rank: int
    score: float
    voters: int
    groups: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """One vote by one named rule ("dots", "borda", "schulze", "marks", "views"); `ties` share a rank."""

    ballot: str
    title: str
    rule: str
    method: Method
    on: VotedOn
    voters: int
    items: tuple[Ranked, ...]
    ties: tuple[tuple[str, ...], ...] = ()
    hidden: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """An item's impact and effort from 1 to 5: first quartile, median, third quartile of the marks.

    `quick` when three in four marked its impact 4 or more and its effort 2 or less.
    """

    ballot: str
    thing: str
    name: str
    theme: str | None
    voters: int
    impact: tuple[float, float, float]
    effort: tuple[float, float, float]

    @property
    def quick(self) -> bool:
        """Whether it is a quick win: Q1 of impact at least 4 and Q3 of effort at most 2."""
        return self.impact[0] >= 4 and self.effort[2] <= 2


# -- participation ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """How much one group or table (`who`) wrote: notes, and distinct authors among those signed."""

    who: str
    notes: int
    authors: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One note in the order of writing: how many strategies had been heard by then."""

    position: int
    note: str
    theme: str | None
    strategy: str | None
    strategies: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """Who spoke, how evenly, and whether new notes still bring new strategies.

    `once` ideas were heard in one note alone: a strategy with one note, or a note in no strategy.
    `coverage` is Good's 1 - once / notes, `expected` Chao1 of how many ideas there are, seen or not,
    of the `ideas` seen. `quiet` notes came since the last one that brought a new strategy; of the last
    `run` notes, `fresh` brought one. `gini` (0 all alike, 1 one wrote all) and `top` (share of the
    notes by the `top_authors` who wrote most, a fifth of all) count signed notes; None below two authors.
    `joined` people came in by code, None where nobody did.
    """

    notes: int = 0
    strategies: int = 0
    ideas: int = 0
    once: int = 0
    coverage: float | None = None
    expected: float | None = None
    run: int = 0
    fresh: int = 0
    quiet: int = 0
    by_clock: bool = False
    authors: int = 0
    unsigned: int = 0
    gini: float | None = None
    top: float | None = None
    top_authors: int = 0
    groups: tuple[Part, ...] = ()
    tables: tuple[Part, ...] = ()
    silent_groups: tuple[str, ...] = ()
    silent_tables: tuple[str, ...] = ()
    joined: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a theme lies on the map: nearness alone means something, the axes do not."""

    theme: str
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """The themes laid out so that near ones speak alike; `shown` of the difference is kept (0 to 1)."""

    places: tuple[Place, ...] = ()
    shown: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Figures:
    """Everything counted of one session, by theme and strategy id where it is of one."""

    presence: Mapping[str, Presence] = field(default_factory=dict)
    minorities: tuple[Minority, ...] = ()
    lenses: Mapping[str, LensReading] = field(default_factory=dict)
    matrix: tuple[LensCell, ...] = ()
    every_lens: tuple[str, ...] = ()
    every_lens_strategies: tuple[str, ...] = ()
    no_lens: tuple[str, ...] = ()
    grounds: Mapping[str, Ground] = field(default_factory=dict)
    votes: tuple[ItemVote, ...] = ()
    rankings: tuple[Ranking, ...] = ()
    efforts: tuple[Effort, ...] = ()
    participation: Participation = field(default_factory=Participation)
    arrivals: tuple[Arrival, ...] = ()
    map: Map = field(default_factory=Map)

    @cached_property
    def coverage(self) -> Mapping[str, Coverage]:
        """Where each theme and strategy was heard, by its id."""
        return {thing: presence.heard for thing, presence in self.presence.items()}

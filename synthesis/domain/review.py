"""What people decide over the grouped notes: everything the review adds, each thing a value of its own.

Whatever a thing points to (a theme, a strategy, a note) may be gone by the time it is read: readers
pass over what is not there any more, nothing stored is dropped for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from synthesis.domain.activity import Method, VotedOn
from synthesis.domain.vote import Count, Share


@dataclass(frozen=True, slots=True, kw_only=True)
class LensMark:
    """A person's word on whether a note or a strategy (`thing`, its id) speaks to a lens.

    `id` is "lens/thing". `facets` are names of the lens's own sides.
    """

    lens: str
    thing: str
    speaks: bool
    facets: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """What a change calls it."""
        return f"{self.lens}/{self.thing}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Initiative:
    """A concrete proposal under a strategy, with the notes it grew from (`note_ids`, in their order).

    `what` is its title, in a person's words. `starts` and `horizon` are years, None when open.
    """

    id: str
    what: str
    strategy: str | None = None
    theme: str | None = None
    why: str = ""
    lead: str = ""
    partners: tuple[str, ...] = ()
    starts: int | None = None
    horizon: int | None = None
    first_step: str = ""
    resources: str = ""
    indicator: str = ""
    risks: str = ""
    note_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A heading that people put over several themes, named by their ids."""

    id: str
    name: str
    themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Something the group decided, or has still to decide (`settled` False): who sees to it, and by when.

    `about` is the key of a section of the draft ("theme:t3"), or empty for the whole session.
    """

    id: str
    text: str
    about: str = ""
    owner: str = ""
    due: str = ""
    settled: bool = True
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetOff:
    """A key message or reflection of a talk, and an idea that a person says it set off: two note ids.

    With `holds` False a person said that it did not: the pair is not suggested again.
    """

    message: str
    idea: str
    holds: bool = True

    @property
    def id(self) -> str:
        """What a change calls it."""
        return f"{self.message}/{self.idea}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tension:
    """Two sides that notes of one theme take, as a person read them: note ids of each.

    One that does not hold is a person's no to what Minga asked: it is never asked again.
    """

    id: str
    theme: str
    one: tuple[str, ...]
    other: tuple[str, ...]
    about: str = ""
    holds: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """Notes that a facilitator put together blind, before looking at the machine's grouping.

    `by` is the id of whose pile it is, `whose` the name they go by.
    """

    id: str
    name: str
    note_ids: tuple[str, ...] = ()
    by: str = ""
    whose: str = ""


class State(StrEnum):
    """How far the document stands behind itself."""

    DRAFT = "draft"
    CONSULTATION = "consultation"
    VALIDATED = "validated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A state that the document was put into: numbered from 1, the highest number is where it stands.

    `revision` is the session's when it was; `fingerprint` a digest of what the document said, `parts`
    one of each part of it by its key, `titles` what the themes and strategies were called then.
    `since` are the keys of parts that had changed since they were consulted, when it was validated.
    """

    number: int
    state: State
    at: datetime
    by: str = ""
    revision: int = 0
    fingerprint: str = ""
    parts: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    since: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """What a change calls it."""
        return f"{self.number:04d}"


class View(StrEnum):
    """What a group says of a part of the document."""

    ENDORSE = "endorse"
    COMMENT = "comment"
    OBJECT = "object"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """What one group says of one theme or strategy (`about`, "theme:t3") in one edition, and the answer."""

    group: str
    about: str
    edition: int
    view: View
    text: str = ""
    name: str = ""
    at: datetime | None = None
    answer: str = ""
    answered_by: str = ""

    @property
    def id(self) -> str:
        """What a change calls it."""
        return f"{self.edition}/{self.group}/{self.about}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A vote as counted when it was closed; `id` is its activity's.

    `groups` are how many voted in each group where that may be said, `hidden` how many groups are
    left out. What was voted on is named in `names`, as it was called then. Of an order `pairwise[a][b]`
    is how many put a before b; of dots, `shares` are the items that equal shares of `seats` choices would
    pay for, in the order they are bought.
    """

    id: str
    method: Method
    on: VotedOn
    counts: tuple[Count, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    voters: int = 0
    proxies: int = 0
    groups: Mapping[str, int] = field(default_factory=dict)
    hidden: int = 0
    pairwise: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    shares: tuple[Share, ...] = ()
    seats: int = 0


@dataclass(frozen=True, kw_only=True)
class Review:
    """All that the review holds of one session, each kind by id in the order it was made."""

    lens_marks: Mapping[str, LensMark] = field(default_factory=dict)
    initiatives: Mapping[str, Initiative] = field(default_factory=dict)
    areas: Mapping[str, Area] = field(default_factory=dict)
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    set_off: Mapping[str, SetOff] = field(default_factory=dict)
    tensions: Mapping[str, Tension] = field(default_factory=dict)
    piles: Mapping[str, Pile] = field(default_factory=dict)
    editions: Mapping[str, Edition] = field(default_factory=dict)
    stances: Mapping[str, Stance] = field(default_factory=dict)
    tallies: Mapping[str, Tally] = field(default_factory=dict)

    def of_kind(self, kind: str) -> Mapping[str, Any]:
        """The things of a kind, by id."""
        found: Mapping[str, Any] = getattr(self, _FIELDS[kind])
        return found

    def with_thing(self, kind: str, thing: Any) -> Review:
        """With this thing in place of the one of its id, or after all others."""
        return self.with_all(kind, {**self.of_kind(kind), thing.id: thing})

    def without(self, kind: str, thing_id: str) -> Review:
        """Without the thing of that id."""
        return self.with_all(kind, {key: t for key, t in self.of_kind(kind).items() if key != thing_id})

    def with_all(self, kind: str, things: Mapping[str, Any]) -> Review:
        """With these things of a kind in place of all there were."""
        return replace(self, **{_FIELDS[kind]: things})

    def everything(self) -> Iterator[tuple[str, Any]]:
        """Every thing with its kind."""
        for kind in KINDS:
            for thing in self.of_kind(kind).values():
                yield kind, thing

    @property
    def edition(self) -> Edition | None:
        """Where the document stands; None while it was never more than a first draft."""
        return max(self.editions.values(), key=lambda edition: edition.number, default=None)


KINDS: Mapping[str, type] = {
    "lens_mark": LensMark,
    "initiative": Initiative,
    "area": Area,
    "decision": Decision,
    "set_off": SetOff,
    "tension": Tension,
    "pile": Pile,
    "edition": Edition,
    "stance": Stance,
    "tally": Tally,
}
"""The kinds of things a review holds, as changes name them."""

_FIELDS: Mapping[str, str] = {
    "lens_mark": "lens_marks",
    "initiative": "initiatives",
    "area": "areas",
    "decision": "decisions",
    "set_off": "set_off",
    "tension": "tensions",
    "pile": "piles",
    "edition": "editions",
    "stance": "stances",
    "tally": "tallies",
}


def review_of(things: Mapping[str, Mapping[str, Any]]) -> Review:
    """A review of things by kind and id, each kind in the order of its ids."""
    return Review(
        **{_FIELDS[kind]: {key: found[key] for key in sorted(found)} for kind, found in things.items()}
    )

"""Votes: one person's ballot, what a ballot may hold, and how many are counted together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from statistics import fmean, pstdev, quantiles

from synthesis.domain.activity import Ballot, Method
from synthesis.errors import InputError

Marks = Mapping[str, Mapping[str, int]]
"""Item id → scale → value."""

SCALES: Mapping[Method, tuple[str, ...]] = {
    Method.DOTS: ("dots",),
    Method.MARKS: ("impact", "effort"),
    Method.ORDER: ("place",),
    Method.VIEWS: ("view",),
}
HIGHEST_MARK = 5
AGREE, DISAGREE, UNSURE = 1, 2, 3
"""What somebody may say of a thing in a vote by views."""
FEWEST_FOR_GROUPS = 5
"""A confidential vote shows a group's share from so many voters of that group on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """One person's whole ballot; `proxy` when a facilitator entered it for somebody without a device."""

    marks: Marks
    group: str | None = None
    table: str | None = None
    proxy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """What an item got: `voters` marked it, `backers` of them in each group.

    A vote by dots has `dots` and `groups` (dots of each group). Marks have `impact` and `effort`
    (means) with their `spread` (standard deviations) and quartiles (first, median, third, by linear
    interpolation between the marks: Hyndman and Fan 1996, type 7); an order has `points` (Borda: of n
    items the first gets n - 1) and `place` (mean place). `rank` is shared by items that are equal.
    """

    item: str
    rank: int = 0
    voters: int = 0
    dots: int = 0
    impact: float = 0.0
    effort: float = 0.0
    spread: tuple[float, float] = (0.0, 0.0)
    impact_quartiles: tuple[float, float, float] = (0.0, 0.0, 0.0)
    effort_quartiles: tuple[float, float, float] = (0.0, 0.0, 0.0)
    points: int = 0
    place: float = 0.0
    agree: int = 0
    disagree: int = 0
    unsure: int = 0
    groups: Mapping[str, int] = field(default_factory=dict)
    backers: Mapping[str, int] = field(default_factory=dict)
    agreeing: Mapping[str, int] = field(default_factory=dict)
    disagreeing: Mapping[str, int] = field(default_factory=dict)

    def among(self, groups: Collection[str]) -> Count:
        """The same, of these groups alone where it tells groups apart."""
        kept = {name: {g: n for g, n in getattr(self, name).items() if g in groups} for name in _BY_GROUP}
        return replace(self, **kept)  # type: ignore[arg-type]

    @property
    def score(self) -> float:
        """What the item is ranked by: dots, points, those who agree less those who do not, or impact
        less effort.
        """
        return self.dots or self.points or self.agree - self.disagree or round(self.impact - self.effort, 6)

    def scales(self, method: Method) -> dict[str, float]:
        """What was counted on each scale of the method: the sum of dots, how many hold each view, means."""
        if method is Method.VIEWS:
            return {"agree": self.agree, "disagree": self.disagree, "unsure": self.unsure}
        return {scale: getattr(self, scale) for scale in SCALES[method]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """An item that a room can pay for when every voter has an equal share: how many of them pay."""

    item: str
    payers: int


_BY_GROUP = ("groups", "backers", "agreeing", "disagreeing")


def checked(marks: object, way: Ballot, items: Iterable[str]) -> dict[str, dict[str, int]]:
    """The marks of a ballot, those of value 0 left out; InputError when they are not allowed.

    Raises InputError: vote_invalid, vote_item_gone, vote_over_budget(dots, limit) and
    vote_too_many_on_one(limit).
    """
    known, scales = set(items), SCALES[way.method]
    found: dict[str, dict[str, int]] = {}
    if not isinstance(marks, Mapping):
        raise InputError("vote_invalid")
    for item, given in marks.items():
        if not isinstance(given, Mapping) or not all(scale in scales for scale in given):
            raise InputError("vote_invalid")
        if any(type(value) is not int or value < 0 for value in given.values()):
            raise InputError("vote_invalid")
        if item not in known:
            raise InputError("vote_item_gone")
        kept = {scale: value for scale, value in given.items() if value}
        if kept:
            found[str(item)] = kept
    _require_within(found, way)
    return found


def _require_within(marks: Mapping[str, Mapping[str, int]], way: Ballot) -> None:
    if way.method is Method.DOTS:
        spent = sum(given["dots"] for given in marks.values())
        if spent > way.dots:
            raise InputError("vote_over_budget", dots=spent, limit=way.dots)
        if any(given["dots"] > way.per_item for given in marks.values()):
            raise InputError("vote_too_many_on_one", limit=way.per_item)
    elif way.method is Method.MARKS:
        if any(value > HIGHEST_MARK for given in marks.values() for value in given.values()):
            raise InputError("vote_invalid")
    elif way.method is Method.VIEWS:
        if any(given["view"] not in (AGREE, DISAGREE, UNSURE) for given in marks.values()):
            raise InputError("vote_invalid")
    elif sorted(given["place"] for given in marks.values()) != list(range(1, len(marks) + 1)):
        raise InputError("vote_invalid")


def tally(casts: Sequence[Cast], way: Ballot, items: Sequence[str]) -> tuple[Count, ...]:
    """Every item with what it got, the first rank first; equal scores share a rank, in the order given.

    Ranked by dots; by mean impact less mean effort; by Borda points (de Borda, 1784); or by how many more
    agree than disagree.
    """
    counts = [_count(item, casts, way, len(items)) for item in items]
    ordered = sorted(counts, key=lambda count: -count.score)
    ranks: dict[float, int] = {}
    for place, count in enumerate(ordered, start=1):
        ranks.setdefault(count.score, place)
    return tuple(replace(count, rank=ranks[count.score]) for count in ordered)


def ties(counts: Sequence[Count]) -> tuple[tuple[str, ...], ...]:
    """The items that share a rank, where somebody marked them: what has to be said aloud."""
    together: dict[int, list[str]] = {}
    for count in counts:
        if count.voters:
            together.setdefault(count.rank, []).append(count.item)
    return tuple(tuple(found) for found in together.values() if len(found) > 1)


def by_group(casts: Sequence[Cast], *, fewest: int = 1) -> Mapping[str, int]:
    """How many voted in each group; groups of fewer are left out, and then the next smallest too."""
    return large_enough(Counter(cast.group for cast in casts if cast.group is not None), fewest)


def large_enough(counts: Mapping[str, int], fewest: int) -> Mapping[str, int]:
    """The counts of at least so many; where some are less, without the smallest of the others either."""
    small = {group for group, count in counts.items() if count < fewest}
    kept = {group: count for group, count in counts.items() if group not in small}
    if small and kept:
        # what one hidden group had would follow from the total and the others
        del kept[min(kept, key=lambda group: (kept[group], group))]
    return kept


def _count(item: str, casts: Sequence[Cast], way: Ballot, items: int) -> Count:
    marked = [(cast, cast.marks[item]) for cast in casts if item in cast.marks]
    backers = Counter(cast.group for cast, _ in marked if cast.group is not None)
    if way.method is Method.DOTS:
        groups = Counter[str]()
        for cast, given in marked:
            if cast.group is not None:
                groups[cast.group] += given["dots"]
        return Count(
            item=item,
            voters=len(marked),
            dots=sum(given["dots"] for _, given in marked),
            groups=dict(groups),
            backers=dict(backers),
        )
    if way.method is Method.MARKS:
        impact = [given["impact"] for _, given in marked if "impact" in given]
        effort = [given["effort"] for _, given in marked if "effort" in given]
        return Count(
            item=item,
            voters=len(marked),
            impact=_mean(impact),
            effort=_mean(effort),
            spread=(_deviation(impact), _deviation(effort)),
            impact_quartiles=_quartiles(impact),
            effort_quartiles=_quartiles(effort),
            backers=dict(backers),
        )
    if way.method is Method.VIEWS:
        return _views(item, marked, dict(backers))
    places = [given["place"] for _, given in marked]
    return Count(
        item=item,
        voters=len(marked),
        points=sum(items - place for place in places),
        place=_mean(places),
        backers=dict(backers),
    )


def _views(item: str, marked: Sequence[tuple[Cast, Mapping[str, int]]], backers: Mapping[str, int]) -> Count:
    said = Counter(given["view"] for _, given in marked)
    by_view = {
        view: dict(Counter(c.group for c, given in marked if given["view"] == view and c.group is not None))
        for view in (AGREE, DISAGREE)
    }
    return Count(
        item=item,
        voters=len(marked),
        agree=said[AGREE],
        disagree=said[DISAGREE],
        unsure=said[UNSURE],
        backers=backers,
        agreeing=by_view[AGREE],
        disagreeing=by_view[DISAGREE],
    )


def pairwise(casts: Iterable[Cast], items: Collection[str]) -> dict[str, dict[str, int]]:
    """How many ballots of an order put each item before each other one; what is left out comes last, and
    of two left out neither comes before the other.
    """
    before: dict[str, dict[str, int]] = {}
    for cast in casts:
        placed = sorted((given["place"], item) for item, given in cast.marks.items() if item in items)
        named = [item for _, item in placed]
        for position, one in enumerate(named):
            after = [*named[position + 1 :], *(item for item in items if item not in cast.marks)]
            for other in after:
                row = before.setdefault(one, {})
                row[other] = row.get(other, 0) + 1
    return before


def _mean(values: Sequence[int]) -> float:
    return round(fmean(values), 4) if values else 0.0


def _deviation(values: Sequence[int]) -> float:
    return round(pstdev(values), 4) if values else 0.0


def _quartiles(values: Sequence[int]) -> tuple[float, float, float]:
    if len(values) < 2:
        only = float(values[0]) if values else 0.0
        return only, only, only
    first, median, third = quantiles(values, n=4, method="inclusive")
    return round(first, 4), round(median, 4), round(third, 4)

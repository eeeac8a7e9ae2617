"""What is to come first: rankings by named rules, ties said, impact against effort with its spread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from synthesis.domain.activity import Method
from synthesis.domain.figures import Effort, Ranked, Ranking
from synthesis.domain.review import Tally
from synthesis.domain.vote import Count, Share

RULES: Mapping[Method, str] = {
    Method.DOTS: "dots",
    Method.MARKS: "marks",
    Method.ORDER: "borda",
    Method.VIEWS: "views",
}


def rankings(tallies: Sequence[tuple[Tally, str]]) -> tuple[Ranking, ...]:
    """Each closed vote, with its title, by the rule of its method; dots by equal shares as well, an order by
    Borda and by Schulze.
    """
    found = []
    for tally, title in tallies:
        found.append(_ranking(tally, title, RULES[tally.method]))
        if tally.shares:
            found.append(_by_shares(tally, title))
        if tally.method is Method.ORDER and tally.pairwise:
            found.append(_ranking(tally, title, "schulze"))
    return tuple(found)


def _ranking(tally: Tally, title: str, rule: str) -> Ranking:
    if rule == "schulze":
        scores: dict[str, float] = dict(
            schulze_wins([c.item for c in tally.counts if c.voters], tally.pairwise)
        )
    else:
        scores = {count.item: count.score for count in tally.counts}
    marked = [count for count in tally.counts if count.voters]
    ordered = sorted(marked, key=lambda count: -scores[count.item])
    ranks: dict[float, int] = {}
    for place, count in enumerate(ordered, start=1):
        ranks.setdefault(scores[count.item], place)
    items = tuple(_ranked(tally, count, ranks[scores[count.item]], scores[count.item]) for count in ordered)
    together: dict[int, list[str]] = {}
    for item in items:
        together.setdefault(item.rank, []).append(item.thing)
    return Ranking(
        ballot=tally.id,
        title=title,
        rule=rule,
        method=tally.method,
        on=tally.on,
        voters=tally.voters,
        items=items,
        ties=tuple(tuple(same) for same in together.values() if len(same) > 1),
        hidden=tally.hidden,
    )


def _by_shares(tally: Tally, title: str) -> Ranking:
    counts = {count.item: count for count in tally.counts}
    items = tuple(
        _ranked(tally, counts[share.item], place, share.payers)
        for place, share in enumerate(tally.shares, start=1)
    )
    return Ranking(
        ballot=tally.id,
        title=title,
        rule="shares",
        method=tally.method,
        on=tally.on,
        voters=tally.voters,
        items=items,
        hidden=tally.hidden,
        seats=tally.seats,
    )


def _ranked(tally: Tally, count: Count, rank: int, score: float) -> Ranked:
    """An item, with the share of each group's own voters who marked it."""
    shares = {
        group: round(count.backers.get(group, 0) / voters, 6)
        for group, voters in tally.groups.items()
        if voters
    }
    return Ranked(
        thing=thing_of(count.item),
        name=tally.names.get(count.item, count.item),
        rank=rank,
        score=score,
        voters=count.voters,
        groups=shares,
    )


def thing_of(item: str) -> str:
    """The strategy, theme or note of an item: a strategy is voted on as "theme/strategy"."""
    return item.rpartition("/")[2]


def schulze_wins(items: Sequence[str], pairwise: Mapping[str, Mapping[str, int]]) -> dict[str, int]:
    """How many others each item beats by widest paths (Schulze 2011, winning votes).

    `pairwise[a][b]` is how many voters put a before b. A path is as strong as its weakest link, a link
    counts when more prefer it than not; a beats b when its strongest path to b is the stronger one.
    The order by wins is Schulze's order, for his relation is transitive.
    """

    def prefer(one: str, other: str) -> int:
        return pairwise.get(one, {}).get(other, 0)

    path = {
        a: {b: prefer(a, b) if prefer(a, b) > prefer(b, a) else 0 for b in items if b != a} for a in items
    }
    for k in items:
        for i in items:
            if i == k:
                continue
            through = path[i][k]
            for j in items:
                if j not in (i, k):
                    path[i][j] = max(path[i][j], min(through, path[k][j]))
    return {a: sum(1 for b in items if b != a and path[a][b] > path[b][a]) for a in items}


def equal_shares(ballots: Sequence[Mapping[str, int]], items: Sequence[str], seats: int) -> tuple[Share, ...]:
    """What the voters can pay for when each has an equal share of `seats` choices, in the order bought.

    The method of equal shares for additive utilities (Peters, Pierczyński and Skowron 2021), every item at
    the cost of one choice, a voter's dots their utility. Each time the item is bought that asks the least
    for each dot (ρ): whoever gave it dots pays ρ for each, or all they have left. It stops when no item's
    backers have enough: then fewer than `seats` are bought. Of equal ρ the first of `items` is bought.
    """
    if not ballots:
        return ()
    backers = {item: [v for v, ballot in enumerate(ballots) if ballot.get(item)] for item in items}
    left = [Fraction(seats, len(ballots))] * len(ballots)
    bought: list[Share] = []
    while True:
        rates = {
            item: rate
            for item, voters in backers.items()
            if (rate := _rate([(left[v], ballots[v][item]) for v in voters])) is not None
        }
        if not rates:
            return tuple(bought)
        best = min(rates, key=rates.__getitem__)
        voters = backers.pop(best)
        bought.append(Share(item=best, payers=sum(left[v] > 0 for v in voters)))
        for voter in voters:
            left[voter] -= min(left[voter], rates[best] * ballots[voter][best])


def _rate(backers: Sequence[tuple[Fraction, int]]) -> Fraction | None:
    """What each dot costs when backers (what is left to them, dots) pay one together; None if they cannot."""
    if sum(left for left, _ in backers) < 1:
        return None
    missing, dots = Fraction(1), sum(given for _, given in backers)
    for left, given in sorted(backers, key=lambda one: one[0] / one[1]):
        if missing * given <= left * dots:
            break
        # whoever runs out first pays all they have
        missing, dots = missing - left, dots - given
    return missing / dots


def efforts(tallies: Sequence[Tally], home: Mapping[str, str]) -> tuple[Effort, ...]:
    """Every item marked for impact and effort; `home` gives the theme of a strategy, theme or note."""
    return tuple(
        Effort(
            ballot=tally.id,
            thing=thing_of(count.item),
            name=tally.names.get(count.item, count.item),
            theme=home.get(thing_of(count.item)),
            voters=count.voters,
            impact=count.impact_quartiles,
            effort=count.effort_quartiles,
        )
        for tally in tallies
        if tally.method is Method.MARKS
        for count in tally.counts
        if count.voters and count.impact_quartiles[1] and count.effort_quartiles[1]
    )

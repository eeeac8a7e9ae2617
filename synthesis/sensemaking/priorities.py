"""What is to come first: rankings by named rules, ties said, impact against effort with its spread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from synthesis.domain.activity import Method
from synthesis.domain.figures import Effort, Ranked, Ranking
from synthesis.domain.review import Tally
from synthesis.domain.vote import Count

RULES: Mapping[Method, str] = {
    Method.DOTS: "dots",
    Method.MARKS: "marks",
    Method.ORDER: "borda",
    Method.VIEWS: "views",
}


def rankings(tallies: Sequence[tuple[Tally, str]]) -> tuple[Ranking, ...]:
    """Each closed vote, with its title, by the rule of its method; an order by Borda and by Schulze."""
    found = []
    for tally, title in tallies:
        found.append(_ranking(tally, title, RULES[tally.method]))
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

"""Agreement and division from votes by group.

The formulas are those of Polis (Small, Bjorkegren, Erkkilä, Shaw, Megill: "Polis: Scaling deliberation by
mapping high dimensional opinion spaces", Recerca 26(2), 2021), whose own exports they reproduce to the
last digit (docs/figures.md). An item without votes has a share of one half, never none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import prod

from synthesis.domain.figures import GroupVote
from synthesis.sensemaking.chance import CLEAR, difference, majority, smoothed, wilson

FEWEST = 5
"""Groups of fewer voters are not compared: one person would be a fifth of them."""


@dataclass(frozen=True, slots=True)
class Votes:
    """What one group said of one item: those who agreed and disagreed among those who saw it."""

    seen: int
    agree: int
    disagree: int = 0


def group_votes(by_group: Mapping[str, Votes]) -> tuple[GroupVote, ...]:
    """Each group's share with its interval, and how typical agreeing is of it beside all others."""
    found = []
    for group, votes in by_group.items():
        others = [other for name, other in by_group.items() if name != group]
        agree, seen = sum(other.agree for other in others), sum(other.seen for other in others)
        share = smoothed(votes.agree, votes.seen)
        z = difference(votes.agree, votes.seen, agree, seen) if others else 0.0
        low, high = wilson(votes.agree, votes.seen)
        found.append(
            GroupVote(
                group=group,
                seen=votes.seen,
                agree=votes.agree,
                disagree=votes.disagree,
                share=share,
                low=low,
                high=high,
                ratio=share / smoothed(agree, seen) if others else None,
                z=z,
                typical=z > CLEAR and majority(votes.agree, votes.seen) > CLEAR,
            )
        )
    return tuple(found)


def group_informed(by_group: Mapping[str, Votes]) -> float:
    """C = Π over groups of (agree + 1) / (seen + 2): high only where every group agrees."""
    return prod(smoothed(votes.agree, votes.seen) for votes in by_group.values())


def group_informed_dissent(by_group: Mapping[str, Votes]) -> float:
    """The same of disagreement."""
    return prod(smoothed(votes.disagree, votes.seen) for votes in by_group.values())


def bridging(by_group: Mapping[str, Votes]) -> float:
    """The least share over the groups: how far the least willing of them goes along."""
    return min(smoothed(votes.agree, votes.seen) for votes in by_group.values())


def divided_within(agree: int, seen: int) -> float:
    """4 p (1 - p): 0 where all say the same, 1 where half agrees; 0 when nobody was asked."""
    return 4 * (agree / seen) * (1 - agree / seen) if seen else 0.0


def divided_between(by_group: Mapping[str, Votes]) -> float:
    """The greatest difference of two groups' plain shares whose Wilson intervals do not overlap, else 0."""
    asked = [votes for votes in by_group.values() if votes.seen]
    told = [(votes.agree / votes.seen, *wilson(votes.agree, votes.seen)) for votes in asked]
    apart = [first[0] - second[0] for first in told for second in told if first[1] > second[2]]
    return max(apart, default=0.0)


def compared(by_group: Mapping[str, int], fewest: int = FEWEST) -> Sequence[str]:
    """The groups that have enough voters to be compared."""
    return [group for group, voters in by_group.items() if voters >= fewest]

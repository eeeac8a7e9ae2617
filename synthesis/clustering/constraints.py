"""What people tied, set apart or closed, kept in every grouping.

Where two wishes contradict one another, the order is: a pinned note stays where it was put, a locked
theme stays closed, notes set apart stay apart, tied notes stay together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from synthesis.clustering.grouping import Labels


@dataclass(frozen=True)
class Wishes:
    """The wishes of people over the rows of a board.

    `ties` are sets of rows that belong together, `against` the rows each row must not meet,
    `fixed` the rows that never move, `closed` the groups that take no new rows.
    """

    ties: Sequence[Sequence[int]]
    against: Mapping[int, frozenset[int]]
    fixed: NDArray[np.bool_]
    closed: frozenset[int]


def connected(pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The sets of rows that pairs connect, each in order, by their first rows."""
    leader: dict[int, int] = {}

    def lead(row: int) -> int:
        while leader.setdefault(row, row) != row:
            leader[row] = row = leader[leader[row]]
        return row

    for one, other in pairs:
        low, high = sorted((lead(one), lead(other)))
        leader[high] = low
    sets: dict[int, list[int]] = {}
    for row in sorted(leader):
        sets.setdefault(lead(row), []).append(row)
    return [rows for rows in sets.values() if len(rows) > 1]


def opposed(pairs: Iterable[tuple[int, int]]) -> dict[int, frozenset[int]]:
    """For each row those it must not meet."""
    found: dict[int, set[int]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {row: frozenset(others) for row, others in found.items()}


def honour(labels: Labels, near: NDArray[np.float64], wishes: Wishes) -> tuple[Labels, frozenset[int]]:
    """The labels with every wish kept, and the rows parked because no group was free of opponents.

    `near` is the (rows, groups) closeness of each row to each group; −1 in `labels` is parked.
    """
    kept = labels.copy()
    for tie in wishes.ties:
        _bring_together(kept, tie, near, wishes)
    tie_of = {row: tuple(tie) for tie in wishes.ties for row in tie}
    parked: set[int] = set()
    for row in sorted(wishes.against):
        for other in sorted(wishes.against[row]):
            if row < other and kept[row] >= 0 and kept[row] == kept[other]:
                parked |= _part(kept, row, other, near, wishes, tie_of)
    return kept, frozenset(parked)


def _bring_together(labels: Labels, tie: Sequence[int], near: NDArray[np.float64], wishes: Wishes) -> None:
    free = [row for row in tie if not wishes.fixed[row]]
    decided = [int(labels[row]) for row in tie if wishes.fixed[row] and labels[row] >= 0]
    home = next((label for label in decided if label not in wishes.closed), None)
    if home is None:
        homes = {int(labels[row]) for row in free if labels[row] >= 0}
        if not homes:
            return
        home = max(sorted(homes), key=lambda label: float(near[free, label].sum()))
    labels[free] = home


def _part(
    labels: Labels,
    row: int,
    other: int,
    near: NDArray[np.float64],
    wishes: Wishes,
    tie_of: Mapping[int, tuple[int, ...]],
) -> set[int]:
    """Move one of two opponents, with the rows tied to it, to the nearest group without opponents."""
    parties = [tuple(r for r in tie_of.get(r, (r,)) if not wishes.fixed[r]) for r in (row, other)]
    movable = [party for party, r in zip(parties, (row, other), strict=True) if not wishes.fixed[r]]
    if not movable:
        return set()
    here = int(labels[row])
    # the party that lies less near here goes; of two alike the later one
    party = min(movable, key=lambda rows: (round(float(near[list(rows), here].mean()), 6), -rows[0]))
    foes = frozenset().union(*(wishes.against.get(r, frozenset()) for r in party))
    taken = {int(labels[foe]) for foe in foes}
    free = [g for g in range(near.shape[1]) if g not in taken and g not in wishes.closed]
    if not free:
        labels[list(party)] = -1
        return set(party)
    labels[list(party)] = max(free, key=lambda g: (round(float(near[list(party), g].sum()), 6), -g))
    return set()

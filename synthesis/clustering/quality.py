"""How firm a theme is: whether it comes back when some of the notes are left out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from synthesis.clustering import grouping
from synthesis.clustering.embedders import Matrix
from synthesis.clustering.grouping import Labels

DRAWS = 20
SHARE = 0.8
_MOST_ROWS = 600
"""Enough rows to judge by; more would only take longer."""


def stability(rows: Matrix, labels: Labels, count: int, seed: int) -> NDArray[np.float64]:
    """How like each of `count` groups its nearest one is (0 to 1), over regroupings of 80 % of the rows.

    Cluster-wise stability by the Jaccard coefficient (Hennig, "Cluster-wise assessment of cluster
    stability", 2007), without replacement. A group with no row drawn counts as not found; NaN for
    one without rows. Rows labelled −1 are left out.
    """
    random = np.random.default_rng(seed)
    inside = np.flatnonzero(labels >= 0)
    found: NDArray[np.float64] = np.zeros((DRAWS, count))
    for draw in range(DRAWS):
        size = min(_MOST_ROWS, max(2, round(SHARE * len(inside))))
        drawn = np.sort(random.choice(inside, size, replace=False)) if len(inside) > size else inside
        again = grouping.partition(rows[drawn], count, grouping.SMALLEST_THEME)
        found[draw] = _likeness(labels[drawn], again, count)
    mean: NDArray[np.float64] = found.mean(axis=0).round(4)
    mean[[not (labels == group).any() for group in range(count)]] = np.nan
    return mean


def _likeness(before: Labels, after: Labels, count: int) -> NDArray[np.float64]:
    """For each group before the Jaccard coefficient with the group after that is most like it."""
    old = before[None, :] == np.arange(count)[:, None]
    new = after[None, :] == np.arange(int(after.max(initial=0)) + 1)[:, None]
    shared = (old[:, None, :] & new[None, :, :]).sum(axis=2)
    either = old.sum(axis=1)[:, None] + new.sum(axis=1)[None, :] - shared
    best: NDArray[np.float64] = (shared / np.maximum(either, 1)).max(axis=1)
    return best

"""Vectors to groups: smoothing over neighbours, one tree cut twice, margins, and the parking lot."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from synthesis.clustering.embedders import Matrix, unit

Labels = NDArray[np.intp]

NEIGHBOURS = (5, 10, 20)
"""How many neighbours a note is drawn to, at each of the scales that smoothing takes the mean of."""

ROUNDS = 2
SHARE = 0.7
"""Smoothing: how much of a note's vector its neighbours give, in each round."""

TREE_LIMIT = 3_000
"""The most notes a tree is grown from."""

SMALLEST_THEME = 3
SMALLEST_STRATEGY = 2
DEEPER = 2
"""How many times as many groups a tree is cut into, at most, to find enough that are large enough."""

NEIGHBOUR_DIMENSIONS = 64
NEIGHBOUR_MEGABYTES = 128
"""The largest table of distances held at once while neighbours are looked for."""

PARK_DEVIATIONS = 1.5
PARK_MARGIN = 0.03
PARK_CAP = 0.15
HYSTERESIS = 0.05
"""How much nearer another theme must be before a note that has a home leaves it."""


def theme_count(notes: int) -> int:
    """How many themes a board of this size has: 1.2 · n^0.4 (60 → 6, 400 → 13), three notes each or more."""
    rule: int = round(1.2 * float(notes) ** 0.4)
    return max(1, min(rule, notes // 3))


def smooth(rows: Matrix, nearest: Labels | None = None) -> Matrix:
    """Each row drawn towards its nearest neighbours, weighed by how many neighbours they share.

    Two rounds over the mean of three Jaccard-weighted nearest-neighbour graphs, from close to wide;
    (n, d) in, (n, d) unit rows out. `nearest` (n, k) are the rows' own neighbours, where known.
    """
    count = len(rows)
    if count < 4:
        return _centred(rows)
    scales = [min(near, max(3, count // 8), count - 1) for near in NEIGHBOURS]
    nearest = neighbours(rows, max(scales)) if nearest is None else nearest
    steps = [_step(nearest[:, :near]) for near in scales]
    drawn = rows.astype(np.float64)
    for _ in range(ROUNDS):
        towards = sum(step @ drawn for step in steps) / len(steps)
        drawn = (1 - SHARE) * drawn + SHARE * towards
    return _centred(drawn)


def _step(nearest: Labels) -> Any:
    """The (n, n) sparse matrix that takes each row to the weighed mean of itself and its neighbours."""
    import scipy.sparse as sp

    count, near = nearest.shape
    edges = sp.csr_matrix(
        (np.ones(count * near), (np.repeat(np.arange(count), near), nearest.ravel())), shape=(count, count)
    )
    edges = edges.maximum(edges.T)
    shared = (edges @ edges.T).multiply(edges).tocoo()
    degree = np.asarray(edges.sum(1)).ravel()
    weight = shared.data / (degree[shared.row] + degree[shared.col] - shared.data) + 1e-3
    graph = sp.csr_matrix((weight, (shared.row, shared.col)), shape=(count, count))
    graph = graph + (graph.max() or 1.0) * sp.eye(count)
    return sp.diags(1 / np.asarray(graph.sum(1)).ravel()) @ graph


def neighbours(rows: Matrix, count: int) -> Labels:
    """For each row the indices of its `count` nearest others by cosine, the nearest first: (n, count)."""
    from sklearn import config_context
    from sklearn.decomposition import PCA
    from sklearn.neighbors import NearestNeighbors

    if count < 1:
        return np.zeros((len(rows), 0), dtype=np.intp)
    if len(rows) > TREE_LIMIT and rows.shape[1] > NEIGHBOUR_DIMENSIONS:
        rows = PCA(NEIGHBOUR_DIMENSIONS, random_state=0).fit_transform(rows)
    found = NearestNeighbors(n_neighbors=count + 1, metric="cosine").fit(rows)
    with config_context(working_memory=NEIGHBOUR_MEGABYTES):
        indices: Labels = found.kneighbors(rows, return_distance=False)[:, 1:]
    return indices


def partition(rows: Matrix, count: int, least: int = 1) -> Labels:
    """The rows in `count` groups of at least `least` rows, numbered from 0, the largest first.

    One tree by average linkage of cosine distances, cut where it gives so many groups of that size;
    what is left over joins the nearest of them. There are fewer groups when the rows allow no more.
    Above 3,000 rows the tree is grown from evenly spaced ones and the others join the nearest centre.
    """
    count = min(count, max(1, len(rows) // least))
    # 0.0 makes one of the two zeros
    distinct = len({row.tobytes() for row in rows.round(5) + 0.0})
    if min(count, distinct) < 2:
        return np.zeros(len(rows), dtype=np.intp)
    spaced = np.linspace(0, len(rows) - 1, min(len(rows), TREE_LIMIT)).round().astype(np.intp)
    labels = _cut(_tree(rows[spaced]), min(count, distinct), min(DEEPER * count, distinct), least)
    if labels.min() < 0 or len(spaced) < len(rows):
        joined = np.asarray((rows @ centres(rows[spaced], labels, count).T).argmax(axis=1), dtype=np.intp)
        joined[spaced] = np.where(labels >= 0, labels, joined[spaced])
        labels = joined
    return by_size(labels)


def _cut(tree: NDArray[np.float64], count: int, most: int, least: int) -> Labels:
    """The first cut with `count` groups of the least size, or that with the most; −1 for the left over."""
    best = np.zeros(len(tree) + 1, dtype=np.intp)
    found = 0
    for labels in (_leaves(tree, groups) for groups in range(count, most + 1)):
        sizes = np.bincount(labels)
        large = [group for group in range(len(sizes)) if sizes[group] >= least]
        if len(large) > found:
            found = len(large)
            place = {group: i for i, group in enumerate(sorted(large, key=lambda g: -sizes[g])[:count])}
            best = np.asarray([place.get(int(label), -1) for label in labels], dtype=np.intp)
        if found >= count:
            break
    return best


def _leaves(tree: NDArray[np.float64], groups: int) -> Labels:
    """The group of each leaf where the tree falls into so many groups, numbered by first appearance.

    As scipy's cut_tree, which copies the labels of all leaves at each of its merges.
    """
    import scipy.sparse as sp
    from scipy.sparse.csgraph import connected_components

    leaves = len(tree) + 1
    merges = leaves - groups
    parts = tree[:merges, :2].astype(np.intp).ravel()
    wholes = np.repeat(np.arange(leaves, leaves + merges), 2)
    size = leaves + merges
    graph = sp.csr_matrix((np.ones(len(parts)), (parts, wholes)), shape=(size, size))
    labels = connected_components(graph, directed=False)[1][:leaves]
    _, first, place = np.unique(labels, return_index=True, return_inverse=True)
    numbers: Labels = first.argsort().argsort()[place]
    return numbers


def _tree(rows: Matrix) -> NDArray[np.float64]:
    from scipy.cluster.hierarchy import linkage
    from scipy.spatial.distance import squareform

    points = rows.astype(np.float64).round(6)
    points /= np.maximum(np.linalg.norm(points, axis=1, keepdims=True), 1e-9)
    cosines = squareform(points @ points.T, checks=False)
    tree: NDArray[np.float64] = linkage((1 - cosines).clip(0).round(9), "average")
    return tree


def by_size(labels: Labels) -> Labels:
    """The same groups numbered from 0 by falling size; equal sizes by first appearance."""
    found, first, sizes = np.unique(labels, return_index=True, return_counts=True)
    order = sorted(range(len(found)), key=lambda i: (-sizes[i], first[i]))
    renumbered = {int(found[i]): place for place, i in enumerate(order)}
    return np.asarray([renumbered[int(label)] for label in labels], dtype=np.intp)


def centres(rows: Matrix, labels: Labels, count: int) -> Matrix:
    """The unit mean of each group's rows: (count, d); a group with no rows has a row of zeros."""
    import scipy.sparse as sp

    inside = np.flatnonzero(labels >= 0)
    member = sp.csr_matrix((np.ones(len(inside)), (labels[inside], inside)), shape=(count, len(rows)))
    return unit(member @ rows.astype(np.float64))


def nearness(rows: Matrix, labels: Labels, middle: Matrix) -> NDArray[np.float64]:
    """The cosine of each row to each centre: (n, count); nothing is near the centre of an empty group."""
    near = np.asarray(rows @ middle.T, dtype=np.float64)
    near[:, np.setdiff1d(np.arange(len(middle)), labels)] = -np.inf
    return near


@dataclass(frozen=True)
class Fit:
    """How well each row sits in its group.

    `own` is the cosine to its own centre, `margin` (0 to 1) how much nearer that is than the
    nearest other centre, `lead` the same as a plain difference.
    """

    own: NDArray[np.float64]
    lead: NDArray[np.float64]
    margin: NDArray[np.float64]

    @property
    def sureness(self) -> NDArray[np.float64]:
        """How sure a placement is (0 to 1): over smoothed rows, the closeness to the own centre.

        Of the notes people would have put elsewhere, it finds more than the margin does.
        """
        return np.clip(self.own, 0.0, 1.0)


def fit(rows: Matrix, labels: Labels, middle: Matrix) -> Fit:
    """The fit of each row to the centre its label names."""
    near = np.asarray(rows @ middle.T, dtype=np.float64)
    index = np.arange(len(rows))
    own = near[index, labels]
    others = near.copy()
    others[index, labels] = -np.inf
    best_other = others.max(axis=1) if middle.shape[0] > 1 else np.zeros(len(rows))
    lead = own - best_other
    margin = np.clip(lead / np.maximum(own, 1e-6), 0.0, 1.0).round(6)
    return Fit(own=own.round(6), lead=lead.round(6), margin=margin)


def misfits(rows: Matrix, labels: Labels, middle: Matrix) -> NDArray[np.bool_]:
    """Which rows fit nowhere: far from their own centre and hardly nearer to it than to another.

    At most 15 % of the rows, the worst first.
    """
    found = fit(rows, labels, middle)
    far = np.zeros(len(rows), dtype=bool)
    for label in np.unique(labels):
        inside = labels == label
        own = found.own[inside]
        far[inside] = own < own.mean() - PARK_DEVIATIONS * own.std()
    lost = far & (found.lead < PARK_MARGIN)
    most = int(PARK_CAP * len(rows))
    if lost.sum() > most:
        worst = sorted(np.flatnonzero(lost), key=lambda i: (found.lead[i], i))[:most]
        lost = np.zeros(len(rows), dtype=bool)
        lost[worst] = True
    return lost


def better_homes(
    rows: Matrix, labels: Labels, count: int, closed: Collection[int], anchors: Labels | None = None
) -> tuple[Labels, NDArray[np.float64]]:
    """For each row the group it is nearest to, and how much nearer that is than its own (cosine).

    A row without a home (−1) has an infinite lead, or none (−inf) where every group is closed or
    empty; `closed` groups are nobody's nearest. `anchors` are the labels that centres are made
    from, where those differ from where the rows are.
    """
    held_by = labels if anchors is None else anchors
    near = nearness(rows, held_by, centres(rows, held_by, count))
    index = np.arange(len(rows))
    own = np.where(labels >= 0, near[index, np.maximum(labels, 0)], -np.inf)
    near[:, sorted(closed)] = -np.inf
    best = near.argmax(axis=1)
    reached = near[index, best]
    lead = np.full(len(rows), -np.inf)
    open_to = reached > -np.inf
    lead[open_to] = reached[open_to] - own[open_to]
    return best.astype(np.intp), lead


def _centred(rows: NDArray[Any]) -> Matrix:
    return unit(rows - rows.mean(axis=0))

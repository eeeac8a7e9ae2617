"""Vectors to groups, without any text: drawing rows together, and how sure a placement is."""

from __future__ import annotations

import numpy as np
import pytest

from synthesis.clustering import grouping
from synthesis.clustering.embedders import unit


def clouds(size: int, seed: int = 0) -> np.ndarray:
    """Rows around two directions, the first half around one and the rest around the other."""
    random = np.random.default_rng(seed)
    middles = np.repeat(np.eye(2, 16), size, axis=0)
    return unit(middles + random.normal(0, 0.1, middles.shape))


@pytest.mark.parametrize("size", [2, 3, 15, 60])
def test_smoothing_draws_rows_of_one_cloud_together(size):
    rows = clouds(size)
    drawn = grouping.smooth(rows)
    assert drawn.shape == rows.shape
    assert np.allclose(np.linalg.norm(drawn, axis=1), 1, atol=1e-5)
    if size >= 15:
        assert (drawn[:size] @ drawn[:size].T).mean() > 0.9
        assert (drawn[:size] @ drawn[size:].T).mean() < -0.5


def test_smoothing_is_the_same_again():
    assert np.array_equal(grouping.smooth(clouds(40)), grouping.smooth(clouds(40)))


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5])
def test_a_handful_of_rows_is_smoothed_too(count):
    assert grouping.smooth(clouds(3)[:count]).shape == (count, 16)


def test_neighbours_come_nearest_first():
    rows = clouds(10)
    nearest = grouping.neighbours(rows, 5)
    near = np.take_along_axis(rows @ rows.T, nearest, axis=1)
    assert (np.diff(near, axis=1) <= 1e-6).all()


def test_a_row_between_two_groups_is_the_least_sure():
    rows = np.vstack([clouds(10), unit(np.ones((1, 2)) @ np.eye(2, 16))])
    labels = np.repeat([0, 1, 0], [10, 10, 1])
    sureness = grouping.fit(rows, labels, grouping.centres(rows, labels, 2)).sureness
    assert sureness.argmin() == 20
    assert ((sureness >= 0) & (sureness <= 1)).all()

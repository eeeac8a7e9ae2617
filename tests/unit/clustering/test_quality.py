"""Firm themes come back when notes are left out, and loose ones do not."""

import numpy as np
from boards import board

from synthesis.clustering import grouping
from synthesis.clustering.pipeline import find_themes
from synthesis.clustering.quality import _likeness, stability

CORNERS = np.eye(8, dtype=np.float32)[[0, 3, 6]]


def cloud(spread: float) -> tuple[np.ndarray, np.ndarray]:
    """Thirty rows around three corners, and which corner each belongs to."""
    random = np.random.default_rng(3)
    labels = np.repeat([0, 1, 2], 10)
    rows = CORNERS[labels] + spread * random.standard_normal((30, 8)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True), labels


def test_groups_that_stand_apart_are_firm():
    rows, labels = cloud(0.05)
    assert stability(rows, labels, 3, seed=0).min() > 0.95


def test_groups_cut_through_a_cloud_are_not():
    rows, labels = cloud(3.0)
    assert stability(rows, labels, 3, seed=0).max() < 0.75


def test_the_figure_is_the_same_again_and_none_is_told_of_an_empty_group():
    rows, labels = cloud(0.4)
    first = stability(rows, labels, 4, seed=0)
    assert np.isnan(first[3])
    assert np.array_equal(first, stability(rows, labels, 4, seed=0), equal_nan=True)


def test_likeness_is_the_jaccard_coefficient_by_hand():
    before, after = np.array([0, 0, 0, 1, 1]), np.array([0, 0, 1, 1, 1])
    assert np.allclose(_likeness(before, after, 2), [2 / 3, 2 / 3])


def test_every_theme_of_a_board_tells_its_stability(encoder):
    found = find_themes(board(), themes=3, embedder=encoder)
    assert all(0 <= theme.stability <= 1 for theme in found.themes)
    assert grouping.SMALLEST_THEME == 3

"""Tests against chance and the figures of votes, each beside an independent library or worked by hand."""

from __future__ import annotations

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest, fisher_exact, norm

from synthesis.sensemaking.chance import CLEAR, difference, fisher, holm, majority, smoothed, wilson
from synthesis.sensemaking.consensus import (
    Votes,
    bridging,
    compared,
    divided_between,
    divided_within,
    group_informed,
    group_informed_dissent,
    group_votes,
)

COUNT = st.integers(0, 60)


@given(COUNT, COUNT, COUNT, COUNT)
def test_fisher_is_scipys(a, b, c, d):
    assert fisher(a, b, c, d) == pytest.approx(fisher_exact([[a, b], [c, d]]).pvalue, abs=1e-9)


def test_fisher_of_the_lady_tasting_tea():
    """Four of each, three right: 2 (16 + 1) / 70."""
    assert fisher(3, 1, 1, 3) == pytest.approx(34 / 70)


@given(st.integers(1, 300).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_is_scipys(counts):
    part, whole = counts
    known = binomtest(part, whole).proportion_ci(0.95, method="wilson")
    assert wilson(part, whole) == pytest.approx((known.low, known.high), abs=1e-6)


def test_nobody_asked_tells_nothing():
    assert wilson(0, 0) == (0.0, 1.0)
    assert smoothed(0, 0) == 0.5
    assert divided_within(0, 0) == 0.0


def test_holm_by_hand():
    """.01 × 3, then .03 × 2, then .04 kept at what came before."""
    assert holm([0.03, 0.01, 0.04]) == pytest.approx([0.06, 0.03, 0.06])
    assert holm([0.9, 0.8]) == [1.0, 1.0]
    assert holm([]) == []


def test_majority_by_hand():
    """8 of 9: 2 √10 (9/10 - 1/2)."""
    assert majority(8, 9) == pytest.approx(2 * sqrt(10) * 0.4)
    assert majority(4, 9) == pytest.approx(0.0)


def test_difference_by_hand():
    """7 of 9 against 1 of 9: .8 and .2, pooled .5 over two tens."""
    assert difference(7, 9, 1, 9) == pytest.approx(0.6 / sqrt(0.25 * 0.2))
    assert difference(1, 9, 7, 9) == -difference(7, 9, 1, 9)
    assert difference(9, 9, 9, 9) == 0.0


def test_what_is_clear_is_the_one_sided_tenth():
    assert pytest.approx(norm.ppf(0.9), abs=1e-4) == CLEAR


TWO = {"norte": Votes(seen=8, agree=7, disagree=1), "sur": Votes(seen=10, agree=2, disagree=5)}


def test_group_informed_consensus_by_hand():
    """(8/10) (3/12) = .2; of disagreement (2/10) (6/12) = .1; the least group 3/12."""
    assert group_informed(TWO) == pytest.approx(0.2)
    assert group_informed_dissent(TWO) == pytest.approx(0.1)
    assert bridging(TWO) == pytest.approx(0.25)


def test_division_by_hand():
    """.875 against .2: the Wilson intervals are .53-.98 and .06-.51, which do not touch."""
    assert divided_between(TWO) == pytest.approx(0.675)
    assert divided_within(9, 18) == 1.0
    near = {"norte": Votes(seen=8, agree=5), "sur": Votes(seen=10, agree=4)}
    assert divided_between(near) == 0.0


def test_what_is_typical_of_a_group_by_hand():
    north, south = group_votes(TWO)
    assert north.ratio == pytest.approx((8 / 10) / (3 / 12))
    assert (north.typical, south.typical) == (True, False)
    assert (north.low, north.high) == wilson(7, 8)
    assert group_votes({"sola": Votes(seen=5, agree=5)})[0].ratio is None


def test_small_groups_are_not_compared():
    assert compared({"a": 5, "b": 4}) == ["a"]

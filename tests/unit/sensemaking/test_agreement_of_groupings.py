"""Agreement of groupings: against figures worked by hand, and against the published libraries."""

from __future__ import annotations

import random
from itertools import combinations
from math import comb

import pytest
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score

from synthesis.sensemaking.agreement_of_groupings import Mixed, Scattered, agreement, mixed, scattered


def by(labels: str) -> dict[str, str]:
    return {f"n{number}": label for number, label in enumerate(labels)}


def test_a_case_worked_by_hand():
    # six notes: {0,1,2} {3,4,5} against {0,1} {2,3} {4,5}
    # pairs together: 3 + 3 = 6 and 1 + 1 + 1 = 3; in both: 01 and 45 = 2; all: 15
    # expected 6·3/15 = 1.2; the most (6 + 3)/2 = 4.5; index (2 − 1.2)/(4.5 − 1.2) = 8/33
    found = agreement(by("aaabbb"), by("xxyyzz"))
    assert (found.notes, found.pairs, found.together, found.other_together, found.both) == (6, 15, 6, 3, 2)
    assert found.adjusted_rand == pytest.approx(8 / 33)
    assert found.of_ten == 3


def test_the_same_grouping_under_other_names_agrees_wholly():
    found = agreement(by("aabbc"), by("yyxxz"))
    assert (found.adjusted_rand, found.of_ten) == (1.0, 10)
    assert found.adjusted_mutual == pytest.approx(1.0)


def test_only_notes_that_both_have_count():
    found = agreement({"n1": "a", "n2": "a", "n3": "b"}, {"n1": "x", "n2": "x", "n9": "x"})
    assert (found.notes, found.together, found.both) == (2, 1, 1)


@pytest.mark.parametrize("labels", ["", "a"])
def test_too_few_notes_have_no_index(labels):
    found = agreement(by(labels), by(labels))
    assert (found.adjusted_rand, found.adjusted_mutual, found.of_ten) == (None, None, None)


def test_notes_that_are_all_alone_have_no_pair_of_ten():
    assert agreement(by("abc"), by("xxx")).of_ten is None


@pytest.mark.parametrize("seed", range(20))
def test_chance_groupings_as_pairs_counted_one_by_one_and_as_the_library_has_them(seed):
    chance = random.Random(seed)
    size = chance.randrange(2, 60)
    one = {f"n{i:02d}": chance.choice("abcd") for i in range(size)}
    other = {f"n{i:02d}": chance.choice("vwxyz") for i in range(size)}
    found = agreement(one, other)
    pairs = list(combinations(one, 2))
    mine = {p for p in pairs if one[p[0]] == one[p[1]]}
    theirs = {p for p in pairs if other[p[0]] == other[p[1]]}
    assert (found.together, found.other_together, found.both) == (len(mine), len(theirs), len(mine & theirs))
    assert found.pairs == comb(size, 2)
    labels = [list(g.values()) for g in (one, other)]
    assert found.adjusted_rand == pytest.approx(adjusted_rand_score(*labels))
    assert found.adjusted_mutual == pytest.approx(adjusted_mutual_info_score(*labels))
    # Hubert and Arabie 1985, equation 5
    expected = len(mine) * len(theirs) / comb(size, 2)
    most = (len(mine) + len(theirs)) / 2
    if most != expected:
        assert found.adjusted_rand == pytest.approx((found.both - expected) / (most - expected))


def test_where_a_group_is_spread_out():
    groups = {"calles": ["n1", "n2", "n3", "n9"], "luz": ["n4", "n5"], "sola": ["n6"], "nadie": ["n7", "n8"]}
    homes = {"n1": "t1", "n2": "t1", "n3": "t2", "n4": "t3", "n5": "t3", "n6": "t1", "n7": None, "n8": None}
    assert scattered(groups, homes) == (
        Scattered(group="calles", home="t1", elsewhere=(("n3", "t2"),)),
        Scattered(group="nadie", home=None, elsewhere=(("n7", None), ("n8", None))),
    )


def test_where_one_home_holds_several_groups():
    groups = {"sola": ["n6"], "calles": ["n1", "n2", "n3"], "luz": ["n4", "n5"]}
    homes = {"n1": "t1", "n2": "t1", "n3": "t2", "n4": "t3", "n5": None, "n6": "t1"}
    assert mixed(groups, homes) == (Mixed(home="t1", parts=(("calles", ("n1", "n2")), ("sola", ("n6",)))),)

"""What a ballot may hold, and how ballots are counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synthesis.domain.activity import Ballot, Method
from synthesis.domain.vote import Cast, by_group, checked, tally, ties
from synthesis.errors import InputError

ITEMS = ["a", "b", "c", "d"]
DOTS, MARKS, ORDER = Ballot(), Ballot(method=Method.MARKS), Ballot(method=Method.ORDER)
VIEWS = Ballot(method=Method.VIEWS)


def dots(**given) -> Cast:
    return Cast(marks={item: {"dots": count} for item, count in given.items()})


def test_dots_are_added_and_ties_are_said():
    counts = tally([dots(a=3, b=2), dots(b=1, c=3), dots(a=1)], DOTS, ITEMS)
    assert [(c.item, c.rank, c.dots, c.voters) for c in counts] == [
        ("a", 1, 4, 2),
        ("b", 2, 3, 2),
        ("c", 2, 3, 1),
        ("d", 4, 0, 0),
    ]
    assert ties(counts) == (("b", "c"),)


def test_marks_are_means_with_their_spread():
    marks = [{"a": {"impact": 5, "effort": 1}}, {"a": {"impact": 3, "effort": 1}, "b": {"impact": 2}}]
    counts = tally([Cast(marks=m) for m in marks], MARKS, ITEMS)
    assert (counts[0].item, counts[0].impact, counts[0].effort, counts[0].spread) == ("a", 4, 1, (1, 0))
    assert counts[0].score == 3


def test_views_are_counted_by_what_people_say_and_by_group():
    said = [("n", 1), ("n", 1), ("n", 2), ("s", 3), (None, 1)]
    casts = [Cast(marks={"a": {"view": view}}, group=group) for group, view in said]
    count = tally(casts, VIEWS, ITEMS)[0]
    assert (count.item, count.agree, count.disagree, count.unsure, count.voters) == ("a", 3, 1, 1, 5)
    assert (count.agreeing, count.disagreeing, count.backers) == ({"n": 2}, {"n": 1}, {"n": 3, "s": 1})
    assert (count.score, count.scales(Method.VIEWS)) == (2, {"agree": 3, "disagree": 1, "unsure": 1})
    kept = count.among({"s"})
    assert (kept.agreeing, kept.backers) == ({}, {"s": 1})
    assert checked({"a": {"view": 3}, "b": {"view": 0}}, VIEWS, ITEMS) == {"a": {"view": 3}}


def test_an_order_counts_by_borda():
    orders = [["a", "b", "c"], ["b", "a"], ["b"]]
    casts = [Cast(marks={item: {"place": place} for place, item in enumerate(order, 1)}) for order in orders]
    counts = {c.item: c for c in tally(casts, ORDER, ITEMS)}
    assert {item: count.points for item, count in counts.items()} == {"b": 8, "a": 5, "c": 1, "d": 0}
    assert (counts["b"].rank, counts["b"].place) == (1, 1.3333)


@pytest.mark.parametrize(
    ("marks", "way"),
    [
        ({"a": {"place": 1}, "b": {"place": 1}}, ORDER),
        ({"a": {"place": 2}}, ORDER),
        ({"a": {"impact": 6}}, MARKS),
        ({"a": {"view": 4}}, VIEWS),
        ({"a": {"dots": 1}}, VIEWS),
        ({"a": {"dots": 1}}, MARKS),
        ({1: {"dots": 1}}, DOTS),
    ],
)
def test_impossible_marks_are_refused(marks, way):
    with pytest.raises(InputError):
        checked(marks, way, ITEMS)


@given(st.dictionaries(st.sampled_from(ITEMS), st.integers(-1, 7), max_size=4))
def test_an_accepted_ballot_never_spends_more_than_there_is(given_dots):
    marks = {item: {"dots": count} for item, count in given_dots.items()}
    try:
        kept = checked(marks, DOTS, ITEMS)
    except InputError:
        wrong = any(c < 0 or c > DOTS.per_item for c in given_dots.values())
        assert wrong or sum(given_dots.values()) > DOTS.dots
        return
    assert sum(m["dots"] for m in kept.values()) <= DOTS.dots
    assert kept == {item: {"dots": c} for item, c in given_dots.items() if c}


@given(st.lists(st.sampled_from(["n", "s", "e", "o", None]), max_size=60))
def test_a_small_group_is_never_told_by_subtraction(groups):
    shown = by_group([Cast(marks={}, group=g) for g in groups], fewest=5)
    assert all(count >= 5 for count in shown.values())
    hidden = {g for g in groups if g is not None} - shown.keys()
    assert not shown or len(hidden) != 1 or groups.count(next(iter(hidden))) >= 5

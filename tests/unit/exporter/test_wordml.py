"""The pieces of WordprocessingML."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from synthesis.exporter.formats._band import band
from synthesis.exporter.formats._wordml import (
    LONGEST,
    NAMESPACES,
    bookmark_name,
    note_anchors,
    paragraph,
    run,
    shared_out,
    with_room,
)

ANYTHING = st.text(st.characters(exclude_categories=()))


@given(ANYTHING, st.none() | ANYTHING)
def test_a_run_of_anything_is_well_formed(text, language):
    etree.fromstring(paragraph(run(text, language=language)).replace("<w:p>", f"<w:p {NAMESPACES}>", 1))


@given(ANYTHING)
def test_bookmark_names_are_ones_word_accepts(key):
    assert re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]{0,39}", bookmark_name("note", key))


def test_keys_that_differ_only_in_case_or_signs_get_different_names():
    keys = ["theme:t3/a-b", "theme:t3/a_b", "theme:T3/a-b", "theme:t3/a b"]
    assert len({bookmark_name("mg", key).casefold() for key in keys}) == len(keys)


def test_references_name_their_bookmarks_unless_two_notes_share_one():
    names = note_anchors({"a": "N001", "b": "n001", "c": "N001", "d": "Nota ñ"})
    assert names["a"] == "_note_N001"
    assert len({name.casefold() for name in names.values()}) == 4


@given(st.integers(1, 20_000), st.lists(st.floats(0.1, 50), min_size=1, max_size=12))
def test_columns_fill_the_line_exactly(total, shares):
    assert sum(shared_out(total, shares)) == total


COLUMNS = st.lists(
    st.tuples(st.integers(200, 6_000), st.lists(st.text("abc", min_size=1, max_size=40), max_size=4)),
    min_size=1,
    max_size=8,
)


@given(COLUMNS)
def test_columns_that_make_room_for_words_fill_the_same_line(columns):
    widths, texts = tuple(width for width, _ in columns), [found for _, found in columns]
    fitted = with_room(widths, texts)
    assert sum(fitted) == sum(widths)
    assert min(fitted) > 0


def test_a_narrow_column_is_widened_for_its_longest_word_but_not_for_an_endless_one():
    widths = (6_000, 700, 700)
    assert with_room(widths, [["Qué"], ["Outpatients"], ["Sí"]])[1] > 1_000
    assert with_room(widths, [["Qué"], ["x" * (LONGEST + 1)], ["Sí"]]) == widths
    assert with_room((700, 700), [["Outpatients"], ["Outpatients"]]) == (700, 700)


def test_a_band_shares_its_width_out():
    data = band([("FF0000", 1), ("00FF00", 0), ("0000FF", 3)])
    assert data.startswith(b"\x89PNG")
    assert data == band([("FF0000", 1), ("00FF00", 0), ("0000FF", 3)])

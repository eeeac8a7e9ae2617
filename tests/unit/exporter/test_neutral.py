"""Text made safe: nothing forbidden gets through, nothing else is touched."""

from __future__ import annotations

import re

import pytest
from exporter_samples import ARABIC, CONTROLS, FAMILY, HOSTILE
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from synthesis.exporter.neutral import cell, markdown, one_line, plain, right_to_left, runs, xlsx

ANYTHING = st.text(st.characters(exclude_categories=()))
"""Lone surrogates included."""


@given(ANYTHING)
def test_whatever_comes_in_xml_may_hold_it(text):
    element = etree.Element("t")
    element.text = plain(text).replace("\r", "")
    assert etree.fromstring(etree.tostring(element, encoding="utf-8")).text == (element.text or None)


@given(ANYTHING)
def test_doing_it_twice_changes_nothing(text):
    assert plain(plain(text)).count("\n") == plain(text).count("\n")
    assert one_line(one_line(text)).split() == one_line(text).split()


@pytest.mark.parametrize("text", [t for t in HOSTILE if "\u202e" not in t])
def test_what_is_legal_stays_as_it_is(text):
    assert plain(text) == text


def test_controls_go_and_a_lone_surrogate_is_marked():
    assert plain(CONTROLS) == "Título con [31mcontroles, sustituto \ufffd,  y \n salto"
    assert plain("a\r\nb\rc\u2029d\x85e") == "a\nb\nc\nd\ne"


def test_an_override_ends_where_its_text_ends():
    assert plain("x \u202eabc") == "\u2068x \u202eabc\u202c\u2069"
    assert plain("\u2066a\nb\u2069") == "\u2068\u2066a\u2069\u2069\nb"
    assert plain("solo \u202c cierra") == "solo  cierra"
    assert plain(ARABIC) == ARABIC


@given(ANYTHING)
def test_every_direction_mark_is_closed_within_its_line(text):
    for line in plain(text).split("\n"):
        still_open: list[str] = []
        for c in line:
            if c in "\u202a\u202b\u202d\u202e":
                still_open.append("\u202c")
            elif c in "\u2066\u2067\u2068":
                still_open.append("\u2069")
            elif c in "\u202c\u2069":
                assert still_open.pop() == c
        assert not still_open


@given(ANYTHING)
def test_a_cell_cannot_be_run_and_gives_its_text_back(text):
    guarded = cell(text)
    assert not re.match(r"[=+\-@\t\r\n\0＝＋－＠]", guarded)
    again = guarded[1:] if re.match("'(?='*[=+\\-@\t\r\n\0＝＋－＠])", guarded) else guarded
    assert again == plain(text)


def test_only_what_a_spreadsheet_would_run_is_held_back():
    assert runs("=1+1")
    assert runs("''=1+1")
    assert not runs("it's")
    assert not runs("'")
    assert not runs("")
    assert cell(FAMILY) == FAMILY


def test_a_text_longer_than_a_cell_ends_in_a_visible_mark():
    assert len(xlsx("a" * 40_000)) == 32_767
    assert xlsx("a" * 40_000).endswith("…")
    assert xlsx("a" * 2_000) == "a" * 2_000


def test_markdown_signs_are_escaped_and_words_are_not():
    assert markdown("Hora: 9:30, a-b (c)") == "Hora: 9:30, a-b (c)"
    assert markdown("**x** [y](z) <b>") == r"\*\*x\*\* \[y\](z) \<b\>"
    assert markdown("1. uno\n- dos\n+ tres") == "1\\. uno\n\\- dos\n\\+ tres"
    assert markdown(":red[z]") == r"\:red\[z\]"


def test_the_direction_of_a_text_is_that_of_most_of_its_letters():
    assert right_to_left(ARABIC)
    assert not right_to_left("hola")
    assert not right_to_left("123 👍")
    assert not right_to_left("")

"""What a team wants in its document: every chapter once, in its order, with its own words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synthesis.domain.codec import from_plain, to_plain
from synthesis.domain.outline import OWN_CHARACTERS, Chapter, Outline
from synthesis.errors import InputError


@given(st.lists(st.tuples(st.sampled_from(Chapter), st.integers(-20, 20)), max_size=12))
def test_moving_keeps_every_chapter_once(moves):
    outline = Outline()
    for chapter, by in moves:
        outline = outline.moved(chapter, by)
    assert sorted(outline.chapters) == sorted(Chapter)


def test_a_chapter_moves_as_far_as_it_goes():
    outline = Outline().moved(Chapter.SUMMARY, -1)
    assert outline.chapters == tuple(Chapter)
    assert Outline().moved(Chapter.SUMMARY, 99).chapters[-1] is Chapter.SUMMARY
    assert Outline().moved(Chapter.ROADMAP, -1).chapters.index(Chapter.ROADMAP) == 6


def test_a_chapter_that_was_never_placed_follows_the_one_it_mostly_follows():
    outline = Outline(order=(Chapter.THEMES, Chapter.SUMMARY))
    assert outline.chapters[:2] == (Chapter.THEMES, Chapter.VOTES)
    assert outline.chapters.index(Chapter.APPROACH) == outline.chapters.index(Chapter.SUMMARY) + 1


def test_off_and_on_again():
    off = Outline().switched(Chapter.GLOSSARY, on=False)
    assert not off.wants(Chapter.GLOSSARY)
    assert off.switched(Chapter.GLOSSARY, on=False).off == (Chapter.GLOSSARY,)
    assert off.switched(Chapter.GLOSSARY, on=True) == Outline()


def test_own_words_come_and_go_and_have_a_limit():
    said = Outline().saying(Chapter.SUMMARY, "  Esto es nuestro.\n")
    assert said.before == {"summary": "Esto es nuestro."}
    assert said.saying(Chapter.SUMMARY, " ").before == {}
    with pytest.raises(InputError) as refused:
        said.saying(Chapter.SUMMARY, "x" * (OWN_CHARACTERS + 1))
    assert refused.value.code == "own_text_too_long"


def test_it_is_kept_with_the_session():
    outline = (
        Outline().moved(Chapter.VOTES, -3).switched(Chapter.NOTES, on=False).saying(Chapter.PEOPLE, "Ana")
    )
    assert from_plain(Outline, to_plain(outline)) == outline

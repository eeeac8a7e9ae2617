"""What people decided stays as they decided it, however often the notes are grouped again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from boards import GREEN, MOBILITY, VOICE, board
from hypothesis import given, settings
from hypothesis import strategies as st
from random_workshops import edited, steps

from synthesis.clustering.embedders import tfidf
from synthesis.clustering.pipeline import find_themes
from synthesis.domain.note import Note
from synthesis.domain.theme import Hand, ThemeSet

PLAIN = tfidf.load()
NOTES = board()
FIRST = find_themes(NOTES, embedder=PLAIN)
LATE = [
    Note(id="x1", text="Ciclovías y estacionamientos de bicicletas para ir al metro"),
    Note(id="x2", text="Árboles y jardines con plantas nativas en las plazas"),
    Note(id="x3", text="Que los vecinos voten los presupuestos participativos"),
]


def require_kept(before: ThemeSet, after: ThemeSet) -> None:
    """Everything a person decided in `before` is so in `after`."""
    themes = {t.id: t for t in after.themes}
    strategies = {s.id: s for t in after.themes for s in t.strategies}
    assert len(after.rows()) == len(after.notes)
    for note_id, place in before.placements.items():
        if place.pinned:
            now = after.placements[note_id]
            assert (now.theme, now.strategy, now.by) == (place.theme, place.strategy, place.by)
            assert (now.margin, now.reason) == (place.margin, place.reason)
        if place.also_by is Hand.PERSON:
            now = after.placements[note_id]
            gone = place.also not in themes or now.theme in (None, place.also)
            assert now.also_by is Hand.PERSON
            assert now.also == (None if gone else place.also)
    for theme in before.themes:
        if theme.kept or theme.named_by is Hand.PERSON:
            assert themes[theme.id].name == theme.name
            assert themes[theme.id].named_by is theme.named_by
        if theme.kept:
            assert themes[theme.id].kept
            homes = {n.id: before.placements[n.id].strategy for n in before.notes_in(theme.id)}
            for note_id, strategy in homes.items():
                assert after.placements[note_id].theme == theme.id
                assert strategy is None or after.placements[note_id].strategy == strategy
        for strategy in theme.strategies:
            if strategy.kept or strategy.named_by is Hand.PERSON:
                assert strategies[strategy.id] == strategy
                assert strategy in themes[theme.id].strategies
    own = [t.name for t in after.themes if t.id not in {b.id for b in before.themes}]
    assert len(own) == len(set(own))
    assert not set(own) & {t.name for t in before.themes if t.id in themes}


@given(steps)
@settings(max_examples=40, deadline=None)
def test_any_decisions_survive_grouping_again(found):
    before = FIRST
    for step in found:
        before = edited(before, step)
    again = find_themes(before.notes, previous=before, embedder=PLAIN)
    require_kept(before, again)
    if before.themes and before.run:
        assert {t.id for t in before.themes} <= {t.id for t in again.themes}
    require_kept(again, find_themes(again.notes, previous=again, embedder=PLAIN))


@given(steps, st.sampled_from([None, 3, 7]))
@settings(max_examples=40, deadline=None)
def test_any_decisions_survive_grouping_afresh(found, asked):
    before = FIRST
    for step in found:
        before = edited(before, step)
    after = find_themes(before.notes, themes=asked, previous=before, afresh=True, embedder=PLAIN)
    require_kept(before, after)


@given(steps)
@settings(max_examples=25, deadline=None)
def test_decisions_before_any_grouping_survive_it(found):
    before = ThemeSet(notes=()).with_notes(tuple(NOTES))
    for step in found:
        before = edited(before, step)
    require_kept(before, find_themes(before.notes, previous=before, embedder=PLAIN))


def test_decisions_survive_with_the_real_encoder_too(encoder):
    first = find_themes(NOTES, embedder=encoder)
    one, two, *_ = (t.id for t in first.themes)
    moved = first.notes_in(one)[0].id
    before = first.merge(one, two).rename(one, "Lo nuestro").park([moved]).create_theme("Agua", ["n10"])
    for afresh in (False, True):
        after = find_themes([*NOTES, *LATE], previous=before, afresh=afresh, embedder=encoder)
        require_kept(before, after)
        assert two not in {t.id for t in after.themes}


# -- a board that grows -----------------------------------------------------------------------------


@pytest.mark.parametrize("afresh", [False, True])
def test_new_notes_find_a_place_or_a_reason(encoder, afresh):
    first = find_themes(NOTES, embedder=encoder)
    grown = find_themes([*NOTES, *LATE], previous=first, afresh=afresh, embedder=encoder)
    for note in LATE:
        assert grown.placements[note.id].reason != "parked_not_grouped"
    if not afresh:
        assert [(t.id, t.name) for t in grown.themes] == [(t.id, t.name) for t in first.themes]
        near = {"x1": MOBILITY, "x2": GREEN, "x3": VOICE}
        texts = {n.id: n.text for n in grown.notes}
        for note_id, subject in near.items():
            home = grown.placements[note_id].theme
            around = [texts[n.id] in subject for n in grown.notes_in(home) if n.id not in near]
            assert sum(around) * 2 > len(around)


def test_grouping_again_with_nothing_new_moves_almost_nothing(encoder):
    first = find_themes(NOTES, embedder=encoder)
    again = find_themes(NOTES, previous=first, embedder=encoder)
    moved = [
        n.id
        for n in NOTES
        if first.placements[n.id].theme and first.placements[n.id].theme != again.placements[n.id].theme
    ]
    assert len(moved) <= 2
    assert again.minted == first.minted


def test_withdrawn_notes_leave_and_themes_stay():
    fewer = [replace(n, standing=n.standing) for n in NOTES[4:]]
    again = find_themes(fewer, previous=FIRST, embedder=PLAIN)
    assert [n.id for n in again.notes] == [n.id for n in fewer]
    assert {t.id for t in again.themes} == {t.id for t in FIRST.themes}


def test_one_theme_made_by_hand_before_the_first_grouping_does_not_swallow_the_board(encoder):
    for notes in ([], ["n01"], ["n01", "n02"]):
        by_hand = ThemeSet(notes=()).with_notes(tuple(NOTES)).create_theme("Cosas", notes)
        found = find_themes(NOTES, previous=by_hand, embedder=encoder)
        assert len(found.themes) >= 3
        assert {n.id for n in found.notes_in("Cosas")} == set(notes)
        require_kept(by_hand, found)


def test_an_empty_theme_draws_no_notes_to_itself(encoder):
    before = find_themes(NOTES, embedder=encoder).create_theme("Vacío")
    after = find_themes([*NOTES, *LATE, Note(id="x4", text="zzz qqq")], previous=before, embedder=encoder)
    assert after.notes_in("Vacío") == ()
    assert all(p.nearest != after.theme("Vacío").id for p in after.placements.values())


def test_notes_a_person_split_off_are_not_taken_back(encoder):
    first = find_themes(NOTES, themes=2, embedder=encoder)
    theme = first.themes[0]
    leaving = [n.id for n in first.notes_in(theme.id)][::2]
    before = first.split(theme.id, leaving, "Aparte")
    after = find_themes(NOTES, previous=before, embedder=encoder)
    assert {n.id for n in after.notes_in("Aparte")} >= set(leaving)
    assert not {n.id for n in after.notes_in(theme.id)} & set(leaving)

"""Tied notes, notes set apart, locked themes and pins hold in every later run."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import pytest
from boards import board
from hypothesis import given, settings
from hypothesis import strategies as st
from random_workshops import edited, steps

from synthesis.clustering.constraints import connected, opposed
from synthesis.clustering.embedders import tfidf
from synthesis.clustering.pipeline import find_themes
from synthesis.domain.note import Note
from synthesis.domain.theme import ThemeSet
from synthesis.errors import InputError

PLAIN = tfidf.load()
NOTES = board()
FIRST = find_themes(NOTES, embedder=PLAIN)
IDS = [note.id for note in NOTES]
wishes = st.lists(
    st.tuples(
        st.sampled_from(("together", "apart", "lock", "pin")),
        st.lists(st.sampled_from(IDS), min_size=2, max_size=3, unique=True),
    ),
    max_size=5,
)


def wished(themes: ThemeSet, kind: str, ids: list[str]) -> ThemeSet:
    ids = [i for i in ids if i in themes.placements]
    if len(ids) < 2:
        return themes
    if kind == "lock":
        home = themes.placements[ids[0]].theme
        return themes.lock(home) if home else themes
    if kind == "pin":
        return themes.pin(ids)
    with suppress(InputError):  # a pair cannot be tied and set apart
        return themes.keep_together(ids) if kind == "together" else themes.keep_apart(ids)
    return themes


def require_honoured(before: ThemeSet, after: ThemeSet) -> None:
    place = after.placements
    locked = {t.id for t in before.themes if t.locked}
    for note_id, old in before.placements.items():
        if old.pinned or old.theme in locked:
            assert (place[note_id].theme, place[note_id].by) == (old.theme, old.by)
        elif old.theme not in locked:
            assert place[note_id].theme not in locked, "a locked theme took a note in"
    still = {i for i, p in before.placements.items() if p.pinned or p.theme in locked or decided(before, p)}
    apart = [pair for pair in before.apart if set(pair) <= place.keys()]
    for one, other in apart:
        if place[one].theme is not None and not {one, other} <= still:
            assert place[one].theme != place[other].theme
    if not before.apart:
        for one, other in (pair for pair in before.together if set(pair) <= place.keys()):
            if not {one, other} & still:
                assert place[one].theme == place[other].theme


def decided(themes: ThemeSet, place) -> bool:
    return place.theme is not None and themes.theme(place.theme).kept


@given(wishes, steps)
@settings(max_examples=60, deadline=None)
def test_every_wish_is_honoured_when_grouping_again(asked, found):
    before = FIRST
    for step in found:
        before = edited(before, step)
    for kind, ids in asked:
        before = wished(before, kind, ids)
    require_honoured(before, find_themes(before.notes, previous=before, embedder=PLAIN))


@given(wishes, st.sampled_from((None, 2, 5)))
@settings(max_examples=40, deadline=None)
def test_every_wish_is_honoured_when_grouping_afresh(asked, count):
    before = FIRST
    for kind, ids in asked:
        before = wished(before, kind, ids)
    after = find_themes(before.notes, previous=before, afresh=True, themes=count, embedder=PLAIN)
    locked = [t.id for t in before.themes if t.locked]
    for theme in locked:
        assert {n.id for n in after.notes_in(theme)} == {n.id for n in before.notes_in(theme)}
    require_honoured(before, after)


def test_tied_notes_meet_in_one_theme():
    far = [FIRST.notes_in(theme.id)[0].id for theme in FIRST.themes[:2]]
    tied = FIRST.keep_together(far)
    assert tied.placements == FIRST.placements
    again = find_themes(NOTES, previous=tied, embedder=PLAIN)
    assert again.placements[far[0]].theme == again.placements[far[1]].theme is not None


def test_a_tie_to_a_pinned_note_draws_the_other_to_it():
    one, other = (FIRST.notes_in(theme.id)[0].id for theme in FIRST.themes[:2])
    tied = FIRST.pin([other]).keep_together([one, other])
    again = find_themes(NOTES, previous=tied, embedder=PLAIN)
    assert again.placements[one].theme == FIRST.placements[other].theme


def test_notes_set_apart_part_and_one_keeps_its_place():
    one, other = (note.id for note in FIRST.notes_in(FIRST.themes[0].id)[:2])
    again = find_themes(NOTES, previous=FIRST.keep_apart([one, other]), embedder=PLAIN)
    assert again.placements[one].theme != again.placements[other].theme
    assert FIRST.themes[0].id in (again.placements[one].theme, again.placements[other].theme)


def test_more_opponents_than_themes_leave_one_parked_and_say_why():
    chosen = IDS[: len(FIRST.themes) + 1]
    again = find_themes(NOTES, previous=FIRST.keep_apart(chosen), embedder=PLAIN)
    homes = [again.placements[i].theme for i in chosen]
    assert len({h for h in homes if h}) == len([h for h in homes if h])
    assert "parked_kept_apart" in {again.placements[i].reason for i in chosen}


def test_a_locked_theme_takes_no_late_note_and_gives_none_away():
    locked = FIRST.lock(FIRST.themes[0].id)
    echo = [replace(note, id=f"late-{note.id}") for note in FIRST.notes_in(FIRST.themes[0].id)]
    again = find_themes([*NOTES, *echo], previous=locked, embedder=PLAIN)
    assert again.notes_in(FIRST.themes[0].id) == FIRST.notes_in(FIRST.themes[0].id)


def test_a_pair_cannot_be_tied_and_set_apart():
    tied = FIRST.keep_together(IDS[:2])
    with pytest.raises(InputError) as refusal:
        tied.keep_apart(IDS[:2])
    assert refusal.value.code == "pair_contradicts"
    assert tied.untie(IDS[:2]).keep_apart(IDS[:2]).apart == (tuple(sorted(IDS[:2])),)


def test_notes_tied_through_another_cannot_be_set_apart():
    tied = FIRST.keep_together(IDS[:2]).keep_together(IDS[1:3])
    with pytest.raises(InputError, match="once"):
        tied.keep_apart([IDS[0], IDS[2]])
    apart = FIRST.keep_apart([IDS[0], IDS[2]]).keep_together(IDS[:2])
    with pytest.raises(InputError, match="once"):
        apart.keep_together(IDS[1:3])


def test_one_note_is_no_pair():
    with pytest.raises(InputError) as refusal:
        FIRST.keep_together(IDS[:1])
    assert refusal.value.code == "pair_needs_two"


def test_wishes_about_notes_that_left_are_forgotten_by_the_run_and_kept_on_record():
    tied = FIRST.keep_together(IDS[:2]).keep_apart(IDS[2:4])
    rest = [note for note in NOTES if note.id != IDS[0]]
    again = find_themes(rest, previous=tied, embedder=PLAIN)
    assert (again.together, again.apart) == (tied.together, tied.apart)


def test_pairs_connect_into_sets():
    assert connected([(5, 2), (2, 9), (1, 3)]) == [[1, 3], [2, 5, 9]]
    assert connected([]) == []
    assert opposed([(1, 2), (2, 3)]) == {1: {2}, 2: {1, 3}, 3: {2}}


def test_the_same_theme_keeps_its_id_and_name_when_grouped_coarser(encoder):
    notes = [Note(id=n.id, text=n.text) for n in NOTES]
    first = find_themes(notes, themes=4, embedder=encoder)
    coarse = find_themes(notes, themes=3, previous=first, afresh=True, embedder=encoder)
    names = {theme.id: theme.name for theme in first.themes}
    same = [theme for theme in coarse.themes if theme.id in names]
    assert len(same) >= 2
    assert all(names[theme.id] == theme.name for theme in same)


# -- what a later run proposes --------------------------------------------------------------------------


def disturbed(encoder) -> tuple[ThemeSet, str]:
    """A board with one note in the wrong theme, left to the machine again."""
    first = find_themes(NOTES, themes=3, embedder=encoder)
    stray = first.notes_in(first.themes[0].id)[0].id
    return first.move([stray], first.themes[1].id).release([stray]), stray


def test_a_later_run_moves_no_note_that_has_a_home_and_proposes_instead(encoder):
    before, stray = disturbed(encoder)
    again = find_themes(NOTES, previous=before, embedder=encoder)
    assert {i: p.theme for i, p in again.placements.items()} == {
        i: p.theme for i, p in before.placements.items()
    }
    assert stray in [place.note_id for place in again.proposals]
    assert all(0 < place.margin <= 1 for place in again.proposals)


def test_an_accepted_proposal_moves_the_note_and_leaves_it_free(encoder):
    before, stray = disturbed(encoder)
    again = find_themes(NOTES, previous=before, embedder=encoder)
    proposed = next(place for place in again.proposals if place.note_id == stray)
    settled = again.accept([stray])
    assert settled.placements[stray].theme == proposed.theme
    assert not settled.placements[stray].pinned
    assert stray not in [place.note_id for place in settled.proposals]


def test_a_declined_proposal_pins_the_note_and_is_not_made_again(encoder):
    before, stray = disturbed(encoder)
    settled = find_themes(NOTES, previous=before, embedder=encoder).decline([stray])
    assert settled.placements[stray].pinned
    again = find_themes(NOTES, previous=settled, embedder=encoder)
    assert stray not in [place.note_id for place in again.proposals]
    assert again.placements[stray].theme == before.placements[stray].theme


def test_a_proposal_is_void_once_its_theme_is_gone_or_a_person_moved_the_note(encoder):
    before, stray = disturbed(encoder)
    again = find_themes(NOTES, previous=before, embedder=encoder)
    target = next(place.theme for place in again.proposals if place.note_id == stray)
    assert stray not in [p.note_id for p in again.dissolve(target).proposals]
    assert stray not in [p.note_id for p in again.move([stray], again.themes[2].id).proposals]
    dissolved = again.dissolve(target)
    assert dissolved.accept([stray]).placements == dissolved.placements

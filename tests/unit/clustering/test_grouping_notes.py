"""Notes to themes: the same for any order, nothing lost, and an answer for every odd board."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from boards import GREEN, MOBILITY, ONE_OF_EVERY_LANGUAGE, board, shuffled
from hypothesis import given, settings
from hypothesis import strategies as st

from synthesis.clustering.embedders import tfidf, unit
from synthesis.clustering.naming import Member, name_themes
from synthesis.clustering.pipeline import find_themes, halves
from synthesis.clustering.prepare import prepare
from synthesis.domain.ids import fold
from synthesis.domain.note import Note, Standing
from synthesis.domain.theme import NAME_LIMIT, ThemeSet
from synthesis.i18n import LANGUAGES, words
from synthesis.services.files import read_session
from synthesis.services.sessions import SAMPLES

PLAIN = tfidf.load()


def notes_of(*texts: str) -> list[Note]:
    return [Note(id=f"n{i:04d}", text=text) for i, text in enumerate(texts)]


def shape(themes: ThemeSet) -> list[tuple]:
    """What a grouping says, by note, whatever the order of the notes."""
    return sorted((r["id"], r["theme"], r["strategy"], r["status"], r["margin"]) for r in themes.rows())


def require_whole(themes: ThemeSet, notes: list[Note]) -> None:
    """Every note is placed in a theme or parked with a reason that can be said."""
    assert [n.id for n in themes.notes] == [n.id for n in notes if n.counts]
    for note in themes.notes:
        place = themes.placements[note.id]
        assert 0 <= place.margin <= 1
        if place.theme is None:
            assert place.strategy is None
            assert all(words(language)(place.reason) for language in LANGUAGES), place.reason
            assert place.nearest is None or themes.theme(place.nearest)
    names = [t.name for t in themes.themes]
    strategies = [s.name for t in themes.themes for s in t.strategies]
    for name in (*names, *strategies):
        assert 0 < len(name) <= NAME_LIMIT, name
        assert name == " ".join(name.split())
        assert not name[0].islower(), name
    assert len({n.casefold() for n in names}) == len(names)
    assert len({n.casefold() for n in strategies}) == len(strategies)


# -- the same again ---------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(3))
def test_the_order_in_which_notes_come_changes_nothing(encoder, seed):
    notes = board()
    once = find_themes(notes, embedder=encoder)
    again = find_themes(shuffled(notes, seed), embedder=encoder)
    assert shape(once) == shape(again)
    assert once.themes == again.themes
    assert once.run == again.run


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.json")), ids=lambda p: p.name.split("_")[0])
def test_samples_give_the_same_themes_twice_with_nothing_lost(encoder, sample):
    notes = list(read_session(sample).notes)
    once = find_themes(notes, embedder=encoder)
    require_whole(once, notes)
    assert once == find_themes(notes, embedder=encoder)
    assert shape(once) == shape(find_themes(shuffled(notes, 7), embedder=encoder))


def test_other_ids_may_move_ties_but_lose_nothing(encoder):
    notes = [replace(n, id=n.id[::-1]) for n in board()]
    require_whole(find_themes(notes, embedder=encoder), notes)


def test_clear_subjects_come_out_as_themes(encoder):
    themes = find_themes(board(), themes=3, embedder=encoder)
    rows = {r["id"]: r["theme"] for r in themes.rows() if r["status"] == "placed"}
    for first in (1, 9, 17):
        inside = [rows[f"n{i:02d}"] for i in range(first, first + 8) if f"n{i:02d}" in rows]
        assert max(inside.count(name) for name in set(inside)) >= len(inside) - 2


# -- odd boards -------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [0, 1, 2])
def test_too_few_notes_are_parked_with_that_reason(encoder, count):
    notes = board()[:count]
    for engine in (encoder, PLAIN):
        themes = find_themes(notes, embedder=engine)
        require_whole(themes, notes)
        assert themes.themes == ()
        assert {p.reason for p in themes.placements.values()} <= {"parked_too_few"}


@pytest.mark.parametrize("count", [3, 30])
def test_notes_that_all_say_the_same_are_parked_with_that_reason(encoder, count):
    notes = notes_of(*["Más luz"] * count)
    for engine in (encoder, PLAIN):
        themes = find_themes(notes, embedder=engine)
        require_whole(themes, notes)
        assert {p.reason for p in themes.placements.values()} == {"parked_all_alike"}


def test_notes_without_words_are_parked_and_the_others_grouped(encoder):
    notes = [
        *board(),
        *[Note(id=f"z{i}", text=t) for i, t in enumerate(["💡", "🚲🚲", "...", "2028", "👨‍👩‍👧", "=1+1"])],
    ]
    for engine in (encoder, PLAIN):
        themes = find_themes(notes, embedder=engine)
        require_whole(themes, notes)
        assert {themes.placements[f"z{i}"].reason for i in range(6)} == {"parked_no_words"}
        assert len(themes.themes) >= 3


def test_a_board_of_signs_alone_has_no_themes(encoder):
    notes = notes_of("💡", "!!!", "…", "12.5", "👍🏽", "—")
    for engine in (encoder, PLAIN):
        themes = find_themes(notes, embedder=engine)
        require_whole(themes, notes)
        assert {p.reason for p in themes.placements.values()} == {"parked_no_words"}


def test_one_note_of_every_language_is_grouped(encoder):
    notes = notes_of(*ONE_OF_EVERY_LANGUAGE)
    for engine in (encoder, PLAIN):
        require_whole(find_themes(notes, embedder=engine), notes)


@pytest.mark.parametrize(
    "body", ["palabra larga " * 142, "á" * 2000, "Uno. Dos. Tres! " * 125, "a b c d " * 250]
)
def test_notes_as_long_as_a_note_may_be_are_grouped_under_short_names(encoder, body):
    notes = [*notes_of(*[(f"{number} {body}")[:2000] for number in range(4)]), *board(MOBILITY)]
    for engine in (encoder, PLAIN):
        themes = find_themes(notes, embedder=engine)
        require_whole(themes, notes)
        assert themes.themes


def test_hidden_and_withdrawn_notes_take_no_part():
    notes = board()
    notes[0] = replace(notes[0], standing=Standing.HIDDEN)
    notes[1] = replace(notes[1], standing=Standing.WITHDRAWN)
    themes = find_themes(notes, embedder=PLAIN)
    require_whole(themes, notes)
    assert len(themes.notes) == len(notes) - 2


@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=60), max_size=14))
@settings(max_examples=60, deadline=None)
def test_any_texts_give_a_whole_board(texts):
    notes = notes_of(*texts)
    themes = find_themes(notes, embedder=PLAIN)
    assert {n.id for n in themes.notes} == {n.id for n in notes}
    assert len(themes.rows()) == len(notes)
    assert len({t.name for t in themes.themes}) == len(themes.themes)


# -- what was asked ---------------------------------------------------------------------------------


@pytest.mark.parametrize("asked", [1, 2, 3, 5])
def test_as_many_themes_as_were_asked_for(encoder, asked):
    for engine in (encoder, PLAIN):
        themes = find_themes(board(), themes=asked, embedder=engine)
        assert len(themes.themes) == asked
        assert themes.run.asked_themes == asked


@pytest.mark.parametrize("asked", [4, 9, 15, 25])
def test_as_many_themes_of_a_whole_wall_as_were_asked_for(encoder, asked):
    notes = read_session(SAMPLES / "agenda_digital_2028.session.json").notes
    assert len(find_themes(notes, themes=asked, embedder=encoder).themes) == asked


def test_never_more_themes_than_were_asked_for():
    for asked in (8, 24, 500):
        assert 3 <= len(find_themes(board(), themes=asked, embedder=PLAIN).themes) <= asked


def test_no_more_themes_than_different_notes():
    themes = find_themes(notes_of("Luz", "Agua", "Luz", "Agua", "Aire"), themes=25, embedder=PLAIN)
    assert len(themes.themes) <= 3


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_names_are_in_sentence_case_and_differ(encoder, language):
    themes = find_themes(board(MOBILITY, GREEN), language=language, embedder=encoder)
    require_whole(themes, board(MOBILITY, GREEN))
    assert themes.run.language == language
    shouted = notes_of(*[t.upper() for t in MOBILITY + GREEN])
    for theme in find_themes(shouted, language=language, embedder=encoder).themes:
        assert not (theme.name.isupper() and len(theme.name) > 5), theme.name


def test_each_theme_shows_a_note_of_its_own_and_words_of_its_notes(encoder):
    themes = find_themes(board(), embedder=encoder)
    for theme in themes.themes:
        inside = themes.notes_in(theme.id)
        assert theme.example in {n.id for n in inside}
        said = " ".join(n.text for n in inside).casefold()
        assert all(re.search(rf"\b{re.escape(word.casefold())}", said) for word in theme.key_words)


def test_progress_grows_and_says_what_is_done():
    told: list[tuple[float, str]] = []
    find_themes(board(), embedder=PLAIN, progress=lambda share, stage: told.append((share, stage)))
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    for _, stage in told:
        assert words("es").has(stage)


def test_the_run_says_what_it_was_made_with(encoder):
    run = find_themes(board(), embedder=encoder).run
    assert run.engine == f"use {encoder.version}"
    assert run.notes == 24
    assert {"numpy", "scipy", "scikit-learn"} <= run.versions.keys()
    assert "passed_over" not in run.parameters


def test_the_run_keeps_how_alike_its_themes_are_and_a_later_run_reads_it_again(encoder):
    notes = [*board(), *notes_of("💡")]
    themes = find_themes(notes, embedder=encoder)
    ids = [theme.id for theme in themes.themes]
    alike = themes.run.alike
    assert [(one, other) for one in alike for other in alike[one]] == list(combinations(ids, 2))
    rows = {key: [n.text for n in themes.notes_in(key)] for key in ids}
    first, second = (unit(encoder.encode(rows[key]).mean(axis=0, keepdims=True))[0] for key in ids[:2])
    assert alike[ids[0]][ids[1]] == pytest.approx(float(first @ second), abs=1e-3)
    assert find_themes(notes[::-1], embedder=encoder).run.alike == alike
    own = themes.create_theme("De mano", [themes.parked[0].id]).name_themes(["Sin notas"])
    later = find_themes(notes, embedder=encoder, previous=own)
    known = {key for one in later.run.alike for key in (one, *later.run.alike[one])}
    # what has no words has no place of its own
    assert known == {t.id for t in later.themes if any(n.text != "💡" for n in later.notes_in(t.id))}


# -- two halves -------------------------------------------------------------------------------------


def test_two_subjects_fall_into_two_halves_with_a_name(encoder):
    ids, name = halves(board(MOBILITY, GREEN), embedder=encoder)
    assert 0 < len(ids) < 16
    assert set(ids) <= {n.id for n in board(MOBILITY, GREEN)}
    assert name


@pytest.mark.parametrize("texts", [[], ["Luz"], ["Luz", "Luz", "Luz"], ["💡", "👍"]])
def test_notes_that_cannot_be_told_apart_have_no_halves(encoder, texts):
    for engine in (encoder, PLAIN):
        assert halves(notes_of(*texts), embedder=engine) == ((), "")


def test_margins_are_numbers(encoder):
    themes = find_themes(board(), embedder=encoder)
    assert all(np.isfinite(p.margin) for p in themes.placements.values())


def test_a_name_never_mixes_languages():
    catalan = ["Més arbres a la plaça", "Arbres i ombra al carrer", "Ombra d'arbres al pati", "Arbres vells"]
    spanish = ["Árboles en la plaza", "Sombra de toldos"]
    notes = [Note(id=f"c{i}", text=t, language="ca") for i, t in enumerate(catalan)]
    notes += [Note(id=f"e{i}", text=t, language="es") for i, t in enumerate(spanish)]
    members = [Member(p, 1.0) for p in prepare(notes, "pt")]
    (naming,) = name_themes([members], np.zeros((1, 2), np.float32), "pt", None)
    written = {fold(word) for text in catalan for word in text.split()}
    assert {fold(word) for word in naming.name.split()} - {"e"} <= written

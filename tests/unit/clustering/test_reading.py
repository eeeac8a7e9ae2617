"""What a run reads in each note: stacks, flags, likeness, second homes; nothing is changed for it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from boards import board, shuffled

from synthesis.clustering.board import Board
from synthesis.clustering.embedders import tfidf, use
from synthesis.clustering.flags import is_question, off_topic, says_nothing
from synthesis.clustering.pipeline import find_themes
from synthesis.clustering.prepare import prepare
from synthesis.clustering.reading import read_notes
from synthesis.domain.note import Kind, Note
from synthesis.domain.theme import Hand

PLAIN = tfidf.load()


def board_of(texts: list[str], engine=PLAIN) -> Board:
    notes = [Note(id=f"n{i:02d}", text=text) for i, text in enumerate(texts)]
    return Board(prepare(notes, "es"), engine, None, lambda share, stage: None)


def stacks_of(texts: list[str], engine=PLAIN, apart=()) -> list[list[str]]:
    found: dict[str, list[str]] = {}
    for note_id, reading in read_notes(board_of(texts, engine), apart).items():
        if reading.stack:
            found.setdefault(reading.stack, []).append(note_id)
    return sorted(found.values())


# -- stacks -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("engine", [PLAIN, use.load()], ids=["tfidf", "use"])
def test_notes_that_say_the_same_lie_on_one_stack(engine):
    others = [n.text for n in board()]
    texts = ["Semáforos coordinados", "SEMAFOROS COORDINADOS!!", "- semáforos coordinados", *others]
    assert ["n00", "n01", "n02"] in stacks_of(texts, engine)


def test_a_slip_of_the_pen_is_still_the_same_note():
    others = [n.text for n in board()]
    texts = [
        "Plataforma de datos común entre municipios",
        "Plataforma de datos comun entre municipio",
        *others,
    ]
    assert ["n00", "n01"] in stacks_of(texts, use.load())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Instalar cámaras en las plazas del centro", "No instalar cámaras en las plazas del centro"),
        ("Bajar el límite a 30 km por hora en el barrio", "Bajar el límite a 50 km por hora en el barrio"),
        ("Más autos en el centro de la ciudad", "Menos autos en el centro de la ciudad"),
    ],
)
def test_what_says_the_contrary_or_another_figure_is_never_the_same(one, other):
    others = [n.text for n in board()]
    assert not any({"n00", "n01"} <= set(stack) for stack in stacks_of([one, other, *others], use.load()))


def test_notes_set_apart_are_never_on_one_stack():
    texts = ["Más luz", "Más luz", "Más luz"]
    assert stacks_of(texts) == [["n00", "n01", "n02"]]
    assert stacks_of(texts, apart=[("n00", "n01")]) == [["n00", "n02"]]


def test_a_stack_takes_no_note_away():
    notes = [*board(), *(Note(id=f"x{i}", text="Más ciclovías seguras") for i in range(4))]
    themes = find_themes(notes, embedder=PLAIN)
    assert len(themes.rows()) == len(notes)
    assert sum(map(len, themes.stacked(themes.notes))) == len(notes)
    assert max(map(len, themes.stacked(themes.notes))) >= 4


# -- flags ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "asks"),
    [
        ("¿Quién paga el año 3?", "es", True),
        ("cómo evitamos que voten siempre los mismos", "es", True),
        ("Como en Bogotá, cerrar calles el domingo", "es", False),
        ("How can we pay for it", "en", True),
        ("When it rains the square floods", "en", False),
        ("Por que não abrir a escola no domingo", "pt", True),
        ("Onde há árvores, cuidar delas", "pt", False),
        ("Ver https://example.org/?q=1", "es", False),
        ("FINANCIAMIENTO ???", "es", True),
    ],
)
def test_a_question_is_told_from_what_only_begins_like_one(text, language, asks):
    assert is_question(text, language) is asks


@pytest.mark.parametrize(
    "text", ["👏👏", "ok", "jajajaja", "prueba prueba", "sdfghjk", "...", "Gracias!", "no"]
)
def test_what_says_no_idea_is_flagged(text):
    assert says_nothing(text)


@pytest.mark.parametrize(
    "text", ["Luz", "ciclovías", "5G", "树", "Más árboles", "LED", "AED en gimnasios", "wc"]
)
def test_a_single_word_may_be_an_idea(text):
    assert not says_nothing(text)


def test_what_is_about_the_room_or_like_nothing_else_is_off_the_topic():
    texts = [n.text for n in board()]
    found = board_of([*texts, "¿a qué hora es el café?", "la clave del wifi no funciona"], use.load())
    lost = off_topic(found.raw, found.near, found.encode)
    assert lost[-2:].all()
    assert lost[: len(texts)].sum() <= 1


def test_the_kind_a_person_gave_says_that_a_note_asks_and_no_flag_moves_a_note():
    notes = [replace(n, kind=Kind.QUESTION if n.id == "n01" else n.kind) for n in board()]
    asked, plain = find_themes(notes, embedder=PLAIN), find_themes(board(), embedder=PLAIN)
    assert asked.placements["n01"].flags == ("flag_question",)
    assert {i: p.theme for i, p in asked.placements.items()} == {
        i: p.theme for i, p in plain.placements.items()
    }


# -- likeness and second homes ------------------------------------------------------------------------


def test_every_note_names_its_nearest_notes_and_its_nearest_other_theme():
    themes = find_themes(board(), embedder=PLAIN)
    ids = {theme.id for theme in themes.themes}
    for note_id, place in themes.placements.items():
        assert 1 <= len(place.like) <= 3
        assert note_id not in place.like
        assert place.nearest in ids - {place.theme}
        assert place.also is None or place.also in ids - {place.theme}


def test_readings_do_not_depend_on_the_order_of_notes():
    one, other = find_themes(board(), embedder=PLAIN), find_themes(shuffled(board(), 3), embedder=PLAIN)
    assert dict(one.placements) == dict(other.placements)


def test_a_second_home_that_a_person_gave_or_refused_stays():
    first = find_themes(board(), embedder=PLAIN)
    note_id = next(i for i, p in first.placements.items() if p.theme)
    other = next(t.id for t in first.themes if t.id != first.placements[note_id].theme)
    given = find_themes(board(), previous=first.add_home([note_id], other), embedder=PLAIN)
    assert given.placements[note_id].also == other
    assert given.placements[note_id].also_by is Hand.PERSON
    refused = find_themes(board(), previous=given.one_home([note_id]), embedder=PLAIN)
    assert refused.placements[note_id].also is None


# -- themes named beforehand --------------------------------------------------------------------------


@pytest.mark.parametrize("engine", [PLAIN, use.load()], ids=["tfidf", "use"])
def test_a_theme_named_beforehand_gathers_what_answers_to_it_and_keeps_its_name(engine):
    names = ["Participación de los vecinos", "Árboles y jardines"]
    themes = find_themes(board(), names=names, embedder=engine)
    assert [t.name for t in themes.themes[:2]] == names
    voice, green = (themes.notes_in(t.id) for t in themes.themes[:2])
    assert any("vecinos" in n.text for n in voice)
    assert any("árboles" in n.text for n in green)
    assert len(themes.rows()) == len(board())
    again = find_themes(board(), previous=themes, afresh=True, embedder=engine)
    assert [t.name for t in again.themes[:2]] == names


def test_a_name_that_nothing_answers_to_stays_as_an_empty_theme():
    themes = find_themes(board(), names=["Xyzzy"], embedder=PLAIN)
    assert themes.themes[0].name == "Xyzzy"
    assert np.isclose(
        sum(len(themes.notes_in(t.id)) for t in themes.themes) + len(themes.parked), len(board())
    )


def test_blank_and_repeated_names_make_no_theme():
    themes = find_themes(board(), names=["Agua", "  ", "agua"], embedder=PLAIN)
    assert [t.name for t in themes.themes].count("Agua") == 1

"""Quotations and initiatives are people's own words; a claim that its notes do not bear out is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from synthesis.clustering.embedders import tfidf
from synthesis.clustering.pipeline import find_themes
from synthesis.domain.note import Kind, Note
from synthesis.domain.session import Session
from synthesis.domain.synthesis import Statement
from synthesis.domain.theme import ThemeSet
from synthesis.sensemaking.grounding import problems
from synthesis.sensemaking.quotes import MOST_INITIATIVES, MOST_QUOTES, initiatives, quotes
from synthesis.services.files import read_session
from synthesis.services.sessions import SAMPLES


@pytest.fixture(scope="module", params=sorted(SAMPLES.glob("*.json")), ids=lambda p: p.name.split("_")[0])
def themes(request) -> ThemeSet:
    return find_themes(read_session(request.param).notes, embedder=tfidf.load())


def test_quotes_are_notes_of_the_theme_said_once(themes):
    for theme in themes.themes:
        inside = themes.notes_in(theme.id)
        found = quotes(inside, themes)
        assert 0 < len(found) <= MOST_QUOTES
        assert set(found) <= {n.id for n in inside}
        said = [themes.by_id[i].text.casefold() for i in found]
        assert len(set(said)) == len(said)


def test_initiatives_are_the_notes_themselves(themes):
    found = initiatives(themes)
    assert found
    assert len({i.id for i in found}) == len(found)
    for one in found:
        assert one.what == themes.by_id[one.note_ids[0]].text
        for note_id in one.note_ids:
            place = themes.placements[note_id]
            assert (place.theme, place.strategy) == (one.theme, one.strategy)
            assert themes.by_id[note_id].kind in (Kind.IDEA, Kind.NEED)
    by_strategy = [i.strategy for i in found]
    assert max(by_strategy.count(s) for s in by_strategy) <= MOST_INITIATIVES


def board(*notes: Note) -> ThemeSet:
    themes = ThemeSet(notes=()).with_notes(notes).create_theme("Tema", [n.id for n in notes])
    return themes.create_strategy("Tema", "Vía", [n.id for n in notes])


def test_different_groups_and_people_are_quoted_first():
    long = "seis palabras o más tiene esta nota"
    notes = [
        Note(id=f"n{i}", text=f"{long} {i}", group=g, author=a)
        for i, (g, a) in enumerate([("a", "x"), ("a", "x"), ("a", "y"), ("b", "z"), ("c", "w")])
    ]
    found = quotes(notes, board(*notes))
    assert {n.group for n in notes if n.id in found} == {"a", "b", "c"}
    assert found[0] == "n0"
    assert "n1" not in found


def test_notes_that_say_the_same_are_one_initiative_and_questions_are_none():
    same = "Construir 12 ciclovías hasta Vitacura este año"
    notes = (
        Note(id="a", text=same),
        Note(id="b", text=same.upper()),
        Note(id="c", text="¿Cuándo habrá 12 ciclovías hasta Vitacura por fin?"),
        Note(id="d", text="Mejor luz"),
        Note(id="e", text="Reunir a 30 vecinos de Vitacura cada mes", kind=Kind.REFLECTION),
    )
    found = initiatives(board(*notes))
    assert [i.note_ids for i in found] in ([("a", "b")], [("b", "a")])
    assert found[0].what in (same, same.upper())


# -- grounding --------------------------------------------------------------------------------------

SESSION = Session(
    id="s",
    title="x",
    notes=(
        Note(id="a", ref="N001", text="Más luz en la plaza, 20 focos"),
        Note(id="b", ref="N002", text="Faltan árboles"),
    ),
)


def claim(text: str, *note_ids: str, drafted: str = "") -> Statement:
    return Statement(key="k", text=text, note_ids=note_ids, drafted=drafted)


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        (claim("Se pide luz."), ("claim_without_notes",)),
        (claim("Se pide luz.", "zzz"), ("claim_without_notes",)),
        (claim("Se pide luz.", "a"), ()),
        (claim("Piden «más luz en la plaza».", "a"), ()),
        (claim("Piden “MAS LUZ en la plaza…”", "a"), ()),
        (claim("Piden «menos luz en la plaza».", "a"), ("claim_misquotes",)),
        (claim('Dicen "faltan árboles".', "a"), ("claim_misquotes",)),
        (claim("En «Movilidad» se pide luz.", "a"), ()),
        (claim("Se piden 20 focos.", "a"), ()),
        (claim("Se piden 30 focos.", "a"), ("claim_new_number",)),
        (claim("Lo dicen 2 notas: N001 y N002.", "a", "b"), ()),
        (claim("Lo dicen 3 notas.", "a", "b"), ("claim_new_number",)),
        (claim("Son 231 notas.", "a", drafted="Se recogieron 231 notas."), ()),
        (claim("«Nadie dijo esto» 99 veces.", "a"), ("claim_misquotes", "claim_new_number")),
    ],
)
def test_what_the_notes_do_not_bear_out_is_told(statement, found):
    assert problems(statement, SESSION, ["Movilidad"]) == found


def test_a_drafted_sentence_may_hold_its_own_counts():
    drafted = claim("Se recogieron 231 notas.", "a", drafted="Se recogieron 231 notas.")
    assert problems(drafted, SESSION) == ()
    assert problems(replace(drafted, text="Se recogieron 232 notas."), SESSION) == ("claim_new_number",)

"""Which notes and strategies speak to a lens: what people said of them, and what Minga suggests.

Minga suggests by two signs that anybody can check: a cue word of the lens in the note, and notes alike
that people said speak to it. A person's word always wins, and nothing is suggested again that was refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from synthesis.domain.figures import LensCell, LensReading, Suggestion
from synthesis.domain.ids import fold
from synthesis.domain.lens import Lens
from synthesis.domain.note import Note
from synthesis.domain.review import LensMark
from synthesis.domain.theme import ThemeSet
from synthesis.wordforms import all_stems, is_content, words_in

DECIDED = 2
"""So many notes alike must be decided before they speak for another; of the same stack one will do."""
OF_A_STRATEGY = 0.5
"""A strategy is suggested when at least this share of its notes speaks to the lens."""

_SIDES = (
    "planificar planificación planear coordinar coordinación agenda calendario plazo meta plan mesa equipo"
    " encargado responsable etapa plan planning schedule coordinate coordination target responsible team"
    " planejar planejamento coordenar coordenação prazo calendário equipe responsável",
    "comunicar comunicación colaborar colaboración difundir informar aviso campaña escuchar conversar red"
    " diálogo communicate communication collaborate collaboration inform campaign listen network together"
    " comunicar comunicação colaborar colaboração divulgar informar aviso campanha escutar rede diálogo",
    "marco norma ordenanza ley convenio reglamento financiamiento fondo presupuesto recurso costo pagar"
    " framework law rule agreement ordinance funding budget resource cost grant money pay"
    " marco lei norma convênio regulamento financiamento fundo orçamento recurso custo verba pagar",
)
"""Words that go together with the usual sides of a lens: planning and coordination; communication and
collaboration; frameworks, financing and resources. A side named by one of a row draws on all of it."""


def notes_under(lenses: Iterable[Lens], notes: Iterable[Note]) -> Mapping[str, tuple[str, ...]]:
    """For each lens id the ids of the notes that hold one of its cues, in order of arrival.

    A cue matches whole words whatever the case and accents; a cue that ends in * matches the
    words that begin with it. Cues are plain words, never patterns.
    """
    return {lens: tuple(found) for lens, found in cues_in(lenses, notes).items()}


def cues_in(lenses: Iterable[Lens], notes: Iterable[Note]) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """For each lens id the notes that hold cues of it, by id in order of arrival, each with those cues."""
    read = [(note.id, f" {_spaced(note.text)} ") for note in notes]
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for lens in lenses:
        needles = [(cue.strip(), _needle(cue)) for cue in lens.cues if _spaced(cue)]
        held = ((note_id, tuple(cue for cue, needle in needles if needle in text)) for note_id, text in read)
        found[lens.id] = {note_id: cues for note_id, cues in held if cues}
    return found


def read_lenses(
    lenses: Sequence[Lens], themes: ThemeSet, marks: Mapping[str, LensMark]
) -> dict[str, LensReading]:
    """Each lens by its id: confirmed, suggested and refused notes and strategies, and its sides."""
    by_cue = cues_in(lenses, themes.notes)
    alike = _alike(themes)
    return {lens.id: _read(lens, themes, marks, by_cue[lens.id], alike) for lens in lenses}


def _read(
    lens: Lens,
    themes: ThemeSet,
    marks: Mapping[str, LensMark],
    by_cue: Mapping[str, tuple[str, ...]],
    alike: Mapping[str, tuple[str, ...]],
) -> LensReading:
    said = {mark.thing: mark for mark in marks.values() if mark.lens == lens.id}
    suggested = []
    for note in themes.notes:
        like = _speakers(note.id, themes, said, alike)
        if note.id not in said and (note.id in by_cue or like):
            suggested.append(Suggestion(thing=note.id, cues=by_cue.get(note.id, ()), like=like))
    confirmed = tuple(note.id for note in themes.notes if note.id in said and said[note.id].speaks)
    speaking = {*confirmed, *(found.thing for found in suggested)}
    strategies = [strategy.id for theme in themes.themes for strategy in theme.strategies]
    return LensReading(
        lens=lens.id,
        confirmed=confirmed,
        suggested=tuple(suggested),
        refused=tuple(n.id for n in themes.notes if n.id in said and not said[n.id].speaks),
        strategies=tuple(s for s in strategies if s in said and said[s].speaks),
        suggested_strategies=tuple(_strategies(themes, speaking, said)),
        refused_strategies=tuple(s for s in strategies if s in said and not said[s].speaks),
        facets={side: _in_facet(side, said, themes, strategies) for side in lens.facets},
        facet_hints=_hints(lens, [n for n in themes.notes if n.id in speaking]),
        notes=tuple(note.id for note in themes.notes if note.id in speaking),
    )


def _strategies(themes: ThemeSet, speaking: set[str], said: Mapping[str, LensMark]) -> Iterable[Suggestion]:
    for theme in themes.themes:
        for strategy in theme.strategies:
            notes = themes.notes_in(theme.id, strategy.id)
            count = sum(1 for note in notes if note.id in speaking)
            if strategy.id not in said and count and count >= OF_A_STRATEGY * len(notes):
                yield Suggestion(thing=strategy.id, notes=count)


def _alike(themes: ThemeSet) -> dict[str, tuple[str, ...]]:
    """The notes each note is near to, either way round, as the last grouping read them."""
    found: dict[str, dict[str, None]] = {note.id: {} for note in themes.notes}
    for note in themes.notes:
        for other in themes.placements[note.id].like:
            if other in found:
                found[note.id][other] = None
                found[other][note.id] = None
    return {note_id: tuple(others) for note_id, others in found.items()}


def _speakers(
    note_id: str,
    themes: ThemeSet,
    said: Mapping[str, LensMark],
    alike: Mapping[str, tuple[str, ...]],
) -> tuple[str, ...]:
    """The confirmed notes that speak for this one: most of its decided neighbours, or its own stack."""
    decided = [other for other in alike[note_id] if other in said]
    speaking = tuple(other for other in decided if said[other].speaks)
    stack = themes.placements[note_id].stack
    same = [other for other in speaking if stack and themes.placements[other].stack == stack]
    enough = len(decided) >= DECIDED or bool(same)
    return speaking if enough and 2 * len(speaking) > len(decided) else ()


def _in_facet(
    side: str, said: Mapping[str, LensMark], themes: ThemeSet, strategies: Sequence[str]
) -> tuple[str, ...]:
    order = [*(note.id for note in themes.notes), *strategies]
    speaking = [said[thing] for thing in order if thing in said and said[thing].speaks]
    return tuple(mark.thing for mark in speaking if side in mark.facets)


def _hints(lens: Lens, notes: Sequence[Note]) -> dict[str, tuple[str, ...]]:
    """For each of the notes the sides of the lens that it holds a word of, notes without any left out."""
    words = {side: _words_of(side) for side in lens.facets}
    found = {}
    for note in notes:
        stems = all_stems(word for word in words_in(note.text) if is_content(word))
        sides = tuple(side for side, own in words.items() if not stems.isdisjoint(own))
        if sides:
            found[note.id] = sides
    return found


@cache
def _words_of(side: str) -> frozenset[str]:
    """The stems of a side's own name, and of the words that go with it."""
    own = all_stems(word for word in words_in(side) if is_content(word))
    rows = (all_stems(words_in(row)) for row in _SIDES)
    return own.union(*(row for row in rows if not own.isdisjoint(row)))


def matrix(themes: ThemeSet, readings: Mapping[str, LensReading]) -> tuple[LensCell, ...]:
    """Every theme under every lens."""
    cells = []
    for theme in themes.themes:
        inside = {note.id for note in themes.notes_in(theme.id)}
        for lens, reading in readings.items():
            cells.append(
                LensCell(
                    theme=theme.id,
                    lens=lens,
                    notes=len(inside.intersection(reading.notes)),
                    confirmed=len(inside.intersection(reading.confirmed)),
                    of=len(inside),
                )
            )
    return tuple(cells)


def under_every(
    readings: Mapping[str, LensReading], themes: ThemeSet
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The notes and the strategies that speak to all lenses; none when there are not two lenses."""
    if len(readings) < 2:
        return (), ()
    notes = set.intersection(*(set(reading.notes) for reading in readings.values()))
    both = set.intersection(*(set(reading.all_strategies) for reading in readings.values()))
    order = (strategy.id for theme in themes.themes for strategy in theme.strategies)
    return tuple(n.id for n in themes.notes if n.id in notes), tuple(s for s in order if s in both)


def under_none(readings: Mapping[str, LensReading], themes: ThemeSet) -> tuple[str, ...]:
    """The notes that speak to no lens; none when there is no lens."""
    if not readings:
        return ()
    spoken = {note_id for reading in readings.values() for note_id in reading.notes}
    return tuple(note.id for note in themes.notes if note.id not in spoken)


def _needle(cue: str) -> str:
    return f" {_spaced(cue)}" if cue.rstrip().endswith("*") else f" {_spaced(cue)} "


def _spaced(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))

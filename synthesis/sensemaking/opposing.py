"""Notes of one theme that may take opposite sides: a question for people, never an answer.

Two notes are laid side by side when the last grouping read them as near, neither way round a matter of a
different subject, and exactly one of them denies what both speak of, or one wants more of what the other
wants less of.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from synthesis.domain.figures import Opposed
from synthesis.domain.ids import fold
from synthesis.domain.note import Note
from synthesis.domain.review import Tension
from synthesis.domain.theme import ThemeSet
from synthesis.wordforms import (
    PAUSE,
    all_stems,
    by_negation,
    is_content,
    likely_language,
    negations,
    stems,
    words_in,
)

MOST = 3
"""The most pairs suggested in one theme."""

_MORE = frozenset(
    "mas aumentar ampliar permitir abrir more increase allow open expand mais permitir abrir".split()
)
_LESS = frozenset(
    "menos reducir limitar prohibir cerrar eliminar evitar less fewer reduce limit ban forbid close remove"
    " avoid reduzir limitar proibir fechar eliminar evitar".split()
)
_AGAINST = frozenset("contra rechazo rechazar against oppose reject versus rejeitar".split())
_SHARED = 2
"""So many words two notes must share before a denial in one says anything about the other."""


def opposed(themes: ThemeSet, tensions: Iterable[Tension]) -> tuple[Opposed, ...]:
    """What people read as opposite first, then the pairs that a cue suggests, surest subjects first.

    A confirmed tension keeps those of its notes that its theme still has; without any on one side it is
    passed over. A pair that people have confirmed or refused is not suggested again.
    """
    said = list(tensions)
    found = [told for tension in said if tension.holds for told in _kept(tension, themes)]
    taken = [{*tension.one, *tension.other} for tension in said]
    for theme in themes.themes:
        pairs = [
            p for p in _pairs(theme.id, themes) if not any({*p.one, *p.other} <= known for known in taken)
        ]
        found += pairs[:MOST]
    return tuple(found)


def _kept(tension: Tension, themes: ThemeSet) -> Iterable[Opposed]:
    if tension.theme not in {theme.id for theme in themes.themes}:
        return
    inside = {note.id for note in themes.notes_in(tension.theme)}
    one, other = (tuple(i for i in side if i in inside) for side in (tension.one, tension.other))
    if one and other:
        yield Opposed(theme=tension.theme, one=one, other=other, about=tension.about, confirmed=tension.id)


def _pairs(theme: str, themes: ThemeSet) -> list[Opposed]:
    notes = {note.id: note for note in themes.notes_in(theme)}
    # a note stands in many pairs, and is read once
    read = cache(lambda note_id: _sides(notes[note_id]))
    found: dict[tuple[str, str], tuple[int, Opposed]] = {}
    for note in notes.values():
        for other_id in themes.placements[note.id].like:
            key = (min(note.id, other_id), max(note.id, other_id))
            if other_id not in notes or key in found:
                continue
            shared, cue = _against(read(note.id), read(other_id))
            if cue:
                pair = Opposed(theme=theme, one=(note.id,), other=(other_id,), cue=cue)
                found[key] = (shared, pair)
    return [pair for _, pair in sorted(found.values(), key=lambda one: (-one[0], one[1].one, one[1].other))]


def opposing(note: Note, other: Note) -> tuple[int, str]:
    """How many content words two notes share, and the word that sets them against one another, if any."""
    return _against(_sides(note), _sides(other))


def _against(first: _Sides, second: _Sides) -> tuple[int, str]:
    shared = sum(1 for word in first.words if not stems(word).isdisjoint(second.about))
    if shared < _SHARED:
        return 0, ""
    denied = (first.denied & second.free, second.denied & first.free)
    if any(denied) and not (first.denied & second.denied):
        return shared, (first if denied[0] else second).word
    for one, against in ((first, second), (second, first)):
        if one.less and against.more and not (one.more or against.less):
            return shared, one.less
        if one.against and not against.against:
            return shared, one.against
    return 0, ""


class _Sides:
    """What a note denies, what it says freely, and its words of more, of less and against."""

    def __init__(self, text: str, language: str) -> None:
        denied: list[str] = []
        free: list[str] = []
        self.word = ""
        for clause in PAUSE.split(text):
            under, others = by_negation(clause, language)
            denied += under
            free += others
            denies = zip(words_in(clause), negations(clause, language), strict=True)
            self.word = self.word or next((word.lower() for word, true in denies if true), "")
        self.denied, self.free = _roots(denied), _roots(free)
        self.about = self.denied | self.free
        self.words = {fold(word) for word in (*denied, *free)}
        spoken = [fold(word) for word in words_in(text)]
        self.more = next((word for word in spoken if word in _MORE), "")
        self.less = next((word for word in spoken if word in _LESS), "")
        self.against = next((word for word in spoken if word in _AGAINST), "")


def _sides(note: Note) -> _Sides:
    return _Sides(note.text, note.language or likely_language(note.text))


def _roots(words: Iterable[str]) -> frozenset[str]:
    kept = [w for w in words if is_content(w) and fold(w) not in _MORE | _LESS | _AGAINST]
    return all_stems(kept)

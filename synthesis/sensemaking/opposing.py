"""Notes of one theme that may take opposite sides: a question for people, never an answer.

Two notes are laid side by side when the last grouping read them as near, neither way round a matter of a
different subject, and in a clause of each they speak of the same things with opposite signs: one will not
have what the other says or wants, or one wants more of what the other wants less of. Few are found, and most
of them are right (docs/figures.md); what only complains, asks, supposes or tells is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from synthesis.domain.figures import Opposed
from synthesis.domain.note import Note
from synthesis.domain.review import Tension
from synthesis.domain.theme import ThemeSet
from synthesis.wordforms import all_stems, folded, is_content, likely_language, negations, stems, words_in

MOST = 3
"""The most pairs suggested in one theme."""

_MORE = frozenset(
    "mas aumentar ampliar abrir permitir more increase open expand allow mais mes augmentar obrir"
    " permetre".split()
)
_LESS = frozenset(
    "menos reducir limitar prohibir cerrar eliminar evitar quitar suprimir less fewer reduce limit ban forbid"
    " close remove abolish end stop reduzir proibir fechar menys reduir tancar".split()
)
_WISHING = frozenset(
    "querer queremos quiero quieren want wants need needs queria querem quero volem vull deber debe deben"
    " deberia deberian should must deve devem deveria deveriam cal allowed permitida permitido poder puede"
    " pueden seguir".split()
)
"""Words between a sign and what it is about."""
_OF_A_PROPOSAL = frozenset(
    "apoyo apoya apoyar propuesta propuestas proposal support acuerdo proposta".split()
)
"""Words that speak of another text, whichever that is."""
_LACKING = frozenset(
    "solo solamente only just enough suficiente basta hay existe existen tiene tienen tenemos funciona llega"
    " ha tem temos chega hi".split()
)
"""After a negation: something is missing, or is not all; nobody is against it."""
_SUPPOSING = frozenset(
    "que q that which who whose where donde onde qui if si se unless whether when cuando quando".split()
)
"""Before a negation in its clause: what follows tells of something, or supposes it."""
_SAYING_NO = frozenset("no not never nao nunca jamas jamais".split())
_AGAINST = _SAYING_NO | _LESS
_OPPOSING = frozenset("contra against".split())

_PIECE = re.compile(
    r"[.;:!…()«»“”\"\n,]|\s[-–—]\s"
    r"|\b(?:because|since|porque|pues|pois|ya que|já que|perquè|but|pero|sino|although|aunque|embora)\b",
    re.IGNORECASE,
)
"""Where one thing is said and the next begins."""
_QUESTION = re.compile(r"[^.;:!…\n]*\?")
_REACH = 4
"""How many words after a sign what it is about may stand."""
_SHARED = 2
"""So many content words two clauses must share before a denial in one says anything about the other."""


def opposed(themes: ThemeSet, tensions: Iterable[Tension], suggesting: bool = True) -> tuple[Opposed, ...]:
    """What people read as opposite, then while `suggesting` the pairs of a cue, surest subjects first.

    A confirmed tension keeps those of its notes that its theme still has; without any on one side it is
    passed over. A pair that people have confirmed or refused is not suggested again.
    """
    said = list(tensions)
    found = [told for tension in said if tension.holds for told in _kept(tension, themes)]
    taken = [{*tension.one, *tension.other} for tension in said]
    for theme in themes.themes if suggesting else ():
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
    read = cache(lambda note_id: _clauses(notes[note_id]))
    denies = cache(lambda note_id: _signed(notes[note_id].text) and any(c.minus for c in read(note_id)))
    found: dict[tuple[str, str], tuple[int, Opposed]] = {}
    for note in notes.values():
        for other_id in themes.placements[note.id].like:
            key = (min(note.id, other_id), max(note.id, other_id))
            if other_id not in notes or key in found or not (denies(note.id) or denies(other_id)):
                continue
            shared, cue = _against(read(note.id), read(other_id))
            if cue:
                pair = Opposed(theme=theme, one=(note.id,), other=(other_id,), cue=cue)
                found[key] = (shared, pair)
    return [pair for _, pair in sorted(found.values(), key=lambda one: (-one[0], one[1].one, one[1].other))]


def _signed(text: str) -> bool:
    """Whether a text may be against anything; most are not, and need no closer reading."""
    return any(word in _AGAINST or word.endswith("n't") for word in map(folded, words_in(text)))


def opposing(note: Note, other: Note) -> tuple[int, str]:
    """How many content words two clauses of the notes share, and the word that sets them against one another,
    if any.
    """
    return _against(_clauses(note), _clauses(other))


def _against(first: Sequence[_Clause], second: Sequence[_Clause]) -> tuple[int, str]:
    if any(_meet(c.minus, other.against) for c in first for other in second):
        # they have a no in common
        return 0, ""
    return max(_denied(first, second), _denied(second, first))


def _denied(deniers: Sequence[_Clause], others: Sequence[_Clause]) -> tuple[int, str]:
    """The most that a clause with a no, or less, shares with one that has the same with more, or plainly."""
    best = (0, "")
    for clause in deniers:
        for other in others if clause.minus else ():
            shared = min(_meet(clause.words, other.about), _meet(other.words, clause.about))
            longer = max(len(clause.words), len(other.words))
            signed = _meet(clause.minus, other.wanted) and 2 * shared >= longer
            plainly = (
                clause.no
                and not other.denies
                and shared >= _SHARED
                and 3 * shared >= 2 * longer
                and _meet(clause.minus, other.about)
            )
            if signed or plainly:
                best = max(best, (shared, clause.cue))
    return best


def _meet(words: Sequence[str], roots: frozenset[str]) -> int:
    """How many of the words have one of these stems."""
    return sum(1 for word in words if not stems(word).isdisjoint(roots))


@dataclass(frozen=True, slots=True)
class _Clause:
    """The content words of a clause and, in `minus`, those wanted less or not at all; their stems (`about`,
    `against`) and those of what is wanted more.

    `cue` is its first sign against something, `no` whether that is a negation; `denies` whether anything is
    denied in it, of whatever kind.
    """

    words: tuple[str, ...]
    minus: tuple[str, ...]
    about: frozenset[str]
    against: frozenset[str]
    wanted: frozenset[str]
    cue: str
    no: bool
    denies: bool


def _clauses(note: Note) -> tuple[_Clause, ...]:
    language = note.language or likely_language(note.text)
    pieces = _PIECE.split(_QUESTION.sub(" ", note.text))
    return tuple(clause for piece in pieces if (clause := _clause(piece, language)).words)


def _clause(piece: str, language: str) -> _Clause:
    words = words_in(piece)
    plain = [folded(word) for word in words]
    denying = negations(piece, language)
    signs = _MORE | _LESS | _WISHING | _OF_A_PROPOSAL
    about = [i for i, w in enumerate(words) if is_content(w) and not denying[i] and plain[i] not in signs]
    minus: list[int] = []
    plus: list[int] = []
    cues: list[int] = []
    for i, word in enumerate(plain):
        after = [j for j in about if i < j <= i + _REACH][:1]
        turned = any(denying[max(0, i - 3) : i])
        if denying[i] and _says_no(plain, i, language):
            minus += after or about
            cues.append(i)
        elif word in _LESS and after and not any(j < i for j in about) and i < _REACH:
            (plus if turned else minus).extend(after)
            cues.append(i)
        elif word in _MORE and not turned:
            plus += after
    return _Clause(
        words=tuple(words[i] for i in about),
        minus=tuple(words[i] for i in minus),
        about=all_stems(words[i] for i in about),
        against=all_stems(words[i] for i in minus),
        wanted=all_stems(words[i] for i in plus),
        cue=words[cues[0]].lower() if minus and cues else "",
        no=bool(cues) and denying[cues[0]],
        denies=any(denying) or not _OPPOSING.isdisjoint(plain),
    )


def _says_no(plain: Sequence[str], place: int, language: str) -> bool:
    """Whether a negation is somebody's no: not a lack, not part of a supposition, and not of a ban."""
    word, before, after = plain[place], plain[:place], plain[place + 1 : place + _REACH]
    if word not in _SAYING_NO and not word.endswith("n't"):
        return False
    # "que no haya …" at the start of a clause is a wish
    told = before[1:] if before[:1] in (["que"], ["q"]) and place == 1 else before
    if any(w in _SUPPOSING for w in told) or (after and after[0] in _LACKING):
        return False
    return not _meet(after, _banning()) and not (word == "no" and language == "en" and place)


@cache
def _banning() -> frozenset[str]:
    return all_stems(_LESS)

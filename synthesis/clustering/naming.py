"""Names for groups of notes, taken from their own words or from everyday policy words.

A theme that plainly speaks of a common subject is called by it; another by the phrase that sets its
notes apart from the rest of the board and lies near their middle; a strategy by the short note that
stands for the others. What sets apart is measured by log-odds with an informative Dirichlet prior
(Monroe, Colaresi and Quinn, "Fightin' Words", 2008), counted in notes.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from synthesis.clustering.embedders import Matrix
from synthesis.clustering.prepare import LANGUAGES, Prepared, every_stop_word, folded, words_of
from synthesis.clustering.subjects import fitting
from synthesis.domain.ids import fold
from synthesis.domain.note import Kind
from synthesis.i18n import words

Encode = Callable[[Sequence[str]], Matrix]
Step = Callable[[float], None]
"""Told the share done (0 to 1)."""

Stems = tuple[str, ...]

_LONGEST = 4
_LONGEST_WORD = 40
_CANDIDATES = 40
_KEY_WORDS = 3
_STRATEGY_WORDS = range(3, 13)
_STRATEGY_CHARACTERS = 90
_CLAUSE = re.compile(r"[.;:!?¿¡()\[\]\"“”«»\n]|,\s|\s[-–—/]\s|\.\.\.|…")
_INFINITIVE = re.compile(r"[^\W\d_]{2,}(?:ar|er|ir|arse|erse|irse|arlo|erlo)$")
_SNOWBALL = {"es": "spanish", "en": "english", "pt": "portuguese", "ca": "catalan"}
_ENGLISH_VERBS = frozenset(
    "add adopt allow ask avoid bring build buy change check clean close connect coordinate create cut"
    " define design develop encourage enforce ensure establish expand extend find fix fund give help hire"
    " implement improve include increase integrate invest involve join keep launch let limit link list"
    " make map measure merge move offer open organise organize pay plan post print promote protect provide"
    " publish put reduce remove repair replace require review run send set share show simplify start stop"
    " support take talk teach test train try update use walk write".split()
)


@dataclass(frozen=True)
class Naming:
    """What a group of notes is called, what its notes share, and the id of the note nearest its middle."""

    name: str
    key_words: tuple[str, ...]
    example: str | None


@dataclass(frozen=True)
class Member:
    """A note of a group with its closeness to the group's middle (cosine)."""

    prepared: Prepared
    closeness: float


@dataclass
class _Phrase:
    """A phrase of one group: how many of its notes hold it, and how they write it."""

    notes: int
    surfaces: Counter[str]
    size: int


def name_themes(
    groups: Sequence[Sequence[Member]],
    middles: Matrix,
    language: str,
    encode: Encode | None,
    taken: Sequence[str] = (),
    avoid: Collection[str] = (),
    tell: Step = lambda share: None,
) -> list[Naming]:
    """One naming per group, all different from one another and from the names taken.

    `middles` are the groups' centres in the encoder's own space, (groups, d); `encode` is None
    where phrases cannot be laid beside notes (an embedder that knows only the board). No name is
    made of a word of `avoid`: what the whole session is about tells no theme from another.
    """
    subjects = (
        fitting([[m.prepared for m in group] for group in groups], middles, language, encode)
        if encode is not None
        else {}
    )
    silent = frozenset(fold(word) for phrase in avoid for word in words_of(phrase))
    verbs = _verbs(groups) | silent
    counted = []
    for done, group in enumerate(groups):
        tell(0.5 * done / len(groups))
        counted.append(_phrases(_in_language(group, language), verbs))
    board = _board_counts(counted)
    used = [frozenset(_stems(name, language)) for name in taken]
    namings: list[Naming] = []
    for index, group in enumerate(groups):
        tell(0.5 + 0.5 * index / len(groups))
        ranked = _rank(counted[index], board, len(group), middles[index], encode)
        name, stems = _choose(ranked, used, language)
        if index in subjects and subjects[index] not in taken:
            name, stems = subjects[index], frozenset(_stems(subjects[index], language))
        if not name:
            name = _shortened(_example(group), "…")
            stems = frozenset(_stems(name, language))
        name = _unlike(name, [naming.name for naming in namings] + list(taken))
        used.append(stems)
        namings.append(Naming(name, _key_words(counted[index], board), _example_id(group)))
    return namings


def name_strategies(
    groups: Sequence[Sequence[Member]], language: str, taken: Sequence[str] = ()
) -> list[str]:
    """One name per group, all different: the short note nearest its middle, tidied at both ends."""
    names: list[str] = []
    for group in groups:
        best = max(group, key=lambda m: (_strategy_score(m, language, len(group)), m.prepared.note.id))
        name = _shortened(best.prepared.note.text, "…")
        names.append(_unlike(_sentence_case(name), [*names, *taken]))
    return names


# -- phrases ------------------------------------------------------------------------------------------


def _in_language(group: Sequence[Member], language: str) -> Sequence[Member]:
    """The notes a name is taken from: those in the document's language, or else in the group's commonest."""
    spoken = Counter(member.prepared.language for member in group)
    if spoken[language] < max(2, len(group) // 5):
        # a name never mixes languages
        language = min(spoken, key=lambda code: (-spoken[code], code), default=language)
    return [member for member in group if member.prepared.language == language]


def _phrases(group: Sequence[Member], verbs: frozenset[str]) -> dict[Stems, _Phrase]:
    found: dict[Stems, _Phrase] = {}
    for member in group:
        seen: dict[Stems, str] = {}
        for clause in _CLAUSE.split(member.prepared.note.text):
            for stems, surface in _clause_phrases(words_of(clause), member.prepared.language, verbs):
                seen.setdefault(stems, surface)
        for stems, surface in seen.items():
            phrase = found.setdefault(stems, _Phrase(0, Counter(), len(surface.split())))
            phrase.notes += 1
            phrase.surfaces[surface] += 1
    return found


def _clause_phrases(clause: list[str], language: str, verbs: frozenset[str]) -> list[tuple[Stems, str]]:
    plain = [folded(word) for word in clause]
    silent = every_stop_word()
    content = [2 < len(word) <= _LONGEST_WORD and word not in silent for word in plain]
    phrases = []
    for start in range(len(clause)):
        if not content[start] or plain[start] in verbs:
            continue
        for stop in range(start + 1, min(start + _LONGEST, len(clause)) + 1):
            if not content[stop - 1] or plain[stop - 1] in verbs:
                continue
            inside = [i for i in range(start, stop) if content[i]]
            gap = stop - start - len(inside)
            if gap > 2 or (gap and len(inside) < 2):
                continue
            stems = tuple(_stem(plain[i], language) for i in inside)
            phrases.append((stems, " ".join(clause[start:stop])))
    return phrases


def _verbs(groups: Sequence[Sequence[Member]]) -> frozenset[str]:
    # what opens notes and looks like an infinitive is a verb on this board; look-alikes elsewhere are nouns
    opening: Counter[str] = Counter()
    elsewhere: Counter[str] = Counter()
    for group in groups:
        for member in group:
            for clause in _CLAUSE.split(member.prepared.note.text):
                plain = [folded(word) for word in words_of(clause)]
                opening.update(plain[:1])
                elsewhere.update(plain[1:])
    spanish_like = {w for w in opening if _INFINITIVE.match(w) and opening[w] >= elsewhere[w]}
    return frozenset(spanish_like | {w for w in opening if w in _ENGLISH_VERBS})


def _board_counts(counted: Sequence[dict[Stems, _Phrase]]) -> Counter[Stems]:
    board: Counter[Stems] = Counter()
    for phrases in counted:
        for stems, phrase in phrases.items():
            board[stems] += phrase.notes
    return board


def _log_odds(phrase: _Phrase, stems: Stems, own: int, board: Counter[Stems], total: int) -> float:
    prior, mass = 0.01 * board[stems] + 0.01, 0.01 * total + 1.0
    here, there = phrase.notes + prior, board[stems] - phrase.notes + prior
    odds = math.log(here / (own + mass - here)) - math.log(there / (total - own + mass - there))
    return odds / math.sqrt(1 / here + 1 / there)


def _rank(
    phrases: dict[Stems, _Phrase],
    board: Counter[Stems],
    notes: int,
    middle: Matrix,
    encode: Encode | None,
) -> list[tuple[float, Stems, str]]:
    own = sum(phrase.notes for phrase in phrases.values())
    total = sum(board.values())
    scored = sorted(
        ((_log_odds(phrase, stems, own, board, total), stems) for stems, phrase in phrases.items()),
        key=lambda pair: (-pair[0], pair[1]),
    )[:_CANDIDATES]
    if not scored:
        return []
    surfaces = [_surface(phrases[stems].surfaces) for _, stems in scored]
    nearness = [0.0] * len(scored)
    if encode is not None:
        nearness = [float(x) for x in np.asarray(encode(surfaces)) @ middle]
    top = max(score for score, _ in scored) or 1.0
    closest = max(nearness) or 1.0
    ranked = []
    for (score, stems), surface, near in zip(scored, surfaces, nearness, strict=True):
        coverage = min(1.0, 4 * phrases[stems].notes / max(notes, 1))
        brevity = {1: 0.4, 2: 1.0, 3: 1.0, 4: 0.7}.get(len(surface.split()), 0.5)
        heard_once = 0.15 if phrases[stems].notes == 1 else 0.0
        value = 0.2 * max(score, 0) / top + 0.5 * near / closest + 0.2 * coverage + 0.1 * brevity - heard_once
        ranked.append((round(value, 6), stems, surface))
    return sorted(ranked, key=lambda item: (-item[0], item[2]))


def _choose(
    ranked: list[tuple[float, Stems, str]], used: list[frozenset[str]], language: str
) -> tuple[str, frozenset[str]]:
    free = [item for item in ranked if not any(_overlap(frozenset(item[1]), other) for other in used)]
    if not free:
        return "", frozenset()
    _, stems, surface = free[0]
    if len(stems) > 1:
        return _sentence_case(surface), frozenset(stems)
    # one word rarely says enough: add the next word that says something else
    for _, more, other in free[1:]:
        if len(more) == 1 and more != stems and not _alike(more[0], stems[0]):
            both = words(_spoken(language)).list([surface, _lowered(other)])
            return _sentence_case(both), frozenset(stems + more)
    return _sentence_case(surface), frozenset(stems)


def _key_words(phrases: dict[Stems, _Phrase], board: Counter[Stems]) -> tuple[str, ...]:
    own = sum(phrase.notes for phrase in phrases.values())
    total = sum(board.values())
    single = sorted(
        ((_log_odds(p, stems, own, board, total), stems) for stems, p in phrases.items() if len(stems) == 1),
        key=lambda pair: (-pair[0], pair[1]),
    )
    chosen: list[Stems] = []
    for _, stems in single:
        if not any(_alike(stems[0], other[0]) for other in chosen):
            chosen.append(stems)
        if len(chosen) == _KEY_WORDS:
            break
    return tuple(_lowered(_surface(phrases[stems].surfaces)) for stems in chosen)


def _overlap(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and 2 * len(one & other) > min(len(one), len(other))


def _alike(one: str, other: str) -> bool:
    return one[:5] == other[:5]


def _stems(text: str, language: str) -> list[str]:
    plain = [folded(word) for word in words_of(text)]
    return [_stem(word, language) for word in plain if word not in every_stop_word()]


@cache
def _stem(word: str, language: str) -> str:
    return str(_stemmer(language if language in LANGUAGES else "es").stemWord(word))


@cache
def _stemmer(language: str) -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer(_SNOWBALL[language])


def _spoken(language: str) -> str:
    return language if language in ("es", "en", "pt") else "es"


# -- wording ------------------------------------------------------------------------------------------


def _surface(surfaces: Counter[str]) -> str:
    return min(surfaces, key=lambda s: (-surfaces[s], s.isupper(), s))


def _lowered(text: str) -> str:
    return " ".join(_lower_word(word) for word in text.split())


def _lower_word(word: str) -> str:
    # an acronym keeps its capitals; a long word in capitals was only shouted
    return word if word.isupper() and 1 < len(word) <= 5 else word.lower()


def _sentence_case(text: str) -> str:
    if text.isupper() and len(text) > 5:
        text = text.lower()
    return text[:1].upper() + text[1:]


def _shortened(text: str, mark: str) -> str:
    """The text's first clause that says something, within a line's length, cut between words."""
    line = " ".join(text.split()).lstrip("-–—•*·=> ").strip()
    sentence = re.split(r"(?<=[.!?;:])\s", line)[0].rstrip(".;:, ")
    line = sentence if len(sentence.split()) >= 2 else line.rstrip(".;:, ")
    if len(line) <= _STRATEGY_CHARACTERS:
        return line
    cut = line[: _STRATEGY_CHARACTERS - 1].rsplit(" ", 1)[0].rstrip(".;:, ")
    return cut + mark


def _strategy_score(member: Member, language: str, size: int) -> float:
    note = member.prepared.note
    spoken = words_of(note.text)
    score = member.closeness
    if len(spoken) not in _STRATEGY_WORDS:
        score -= 0.25
    if member.prepared.language != language:
        score -= 0.3
    if note.kind in (Kind.QUESTION, Kind.KEY_MESSAGE, Kind.REFLECTION) or "?" in note.text:
        score -= 0.3
    first = fold(spoken[0]) if spoken else ""
    if _INFINITIVE.match(first) or first in _ENGLISH_VERBS:
        score += 0.15
    return score


def _example(group: Sequence[Member]) -> str:
    return max(group, key=lambda m: (m.closeness, m.prepared.note.id)).prepared.note.text


def _example_id(group: Sequence[Member]) -> str | None:
    return max(group, key=lambda m: (m.closeness, m.prepared.note.id)).prepared.note.id if group else None


def _unlike(name: str, taken: Sequence[str]) -> str:
    folded = {fold(other) for other in taken}
    candidate, number = name, 1
    while fold(candidate) in folded:
        number += 1
        candidate = f"{name} ({number})"
    return candidate

"""Names for groups of notes, taken from their own words or from everyday policy words.

A theme that plainly speaks of a common subject is called by it; another by the phrase that sets its
notes apart from the rest of the board and lies near their middle; a strategy by the short note that
stands for the others. What sets apart is measured by log-odds with an informative Dirichlet prior
(Monroe, Colaresi and Quinn, "Fightin' Words", 2008), counted in voices: what one author writes ten
times counts once.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np

from synthesis.clustering.embedders import Matrix
from synthesis.clustering.prepare import LANGUAGES, Prepared, every_stop_word, folded, words_of
from synthesis.clustering.subjects import OWN, fitting
from synthesis.domain.ids import fold
from synthesis.domain.note import Kind
from synthesis.i18n import words
from synthesis.wordforms import stemmer

Encode = Callable[[Sequence[str]], Matrix]
Step = Callable[[float], None]
"""Told the share done (0 to 1)."""

Stems = tuple[str, ...]

_LONGEST = 4
_LONGEST_WORD = 40
_CANDIDATES = 40
_KEY_WORDS = 3
_ABOUT = 3
_CLOSE = 0.6
_NAME_WORDS = 6
_STRATEGY_WORDS = range(3, 13)
_STRATEGY_CHARACTERS = 90
_CLAUSE = re.compile(r"[.;:!?¿¡()\[\]\"“”«»\n]|,\s|\s[-–—/]\s|\.\.\.|…")
_INFINITIVE = re.compile(r"[^\W\d_]{2,}(?:ar|er|ir|arse|erse|irse|arlo|erlo)$")
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
    """What a group of notes is called, what its notes share and are about, and the id of the middlemost."""

    name: str
    key_words: tuple[str, ...]
    about: tuple[str, ...]
    example: str | None


@dataclass(frozen=True)
class Member:
    """A note of a group with its closeness to the group's middle (cosine)."""

    prepared: Prepared
    closeness: float


@dataclass
class _Phrase:
    """A phrase of one group: how many voices say it, and how they write it."""

    voices: int
    surfaces: Counter[str]
    size: int


def name_themes(
    groups: Sequence[Sequence[Member]],
    middles: Matrix,
    language: str,
    encode: Encode | None,
    given: Sequence[str] = (),
    avoid: Collection[str] = (),
    taken: Collection[str] = (),
    tell: Step = lambda share: None,
) -> list[Naming]:
    """One naming per group, the names all different from one another and from those taken.

    `middles` are the groups' centres in the encoder's own space, (groups, d); `encode` is None
    where phrases cannot be laid beside notes (an embedder that knows only the board). `given` are
    the names that groups have and keep, "" for those that have none. No new name is made of a word
    of `avoid`: what the whole session is about tells no theme from another.
    """
    given = given or [""] * len(groups)
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
    taken = [*taken, *filter(None, given)]
    used = [frozenset(_stems(name, language)) for name in taken]
    every = _rank(counted, board, [len(_by_voice(group)) for group in groups], middles, encode)
    namings: list[Naming] = []
    for index, group in enumerate(groups):
        tell(0.5 + 0.5 * index / len(groups))
        ranked = every[index]
        key_words = _key_words(counted[index], board)
        name = given[index]
        if not name:
            subject, own = subjects.get(index, ("", 0.0))
            own_words = key_words if _spoken_in(group, language) else ()
            subject = "" if subject in taken else _filled_out(subject, own_words, language)
            name = subject if subject and own >= OWN else _choose(ranked, used, language, subject)
            name = _unlike(name or _few_words(_example(group)), taken)
            used.append(frozenset(_stems(name, language)))
            taken.append(name)
        about = _about(ranked, frozenset(_stems(name, language)))
        namings.append(Naming(name, key_words, about, _example_id(group)))
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


def _spoken_in(group: Sequence[Member], language: str) -> bool:
    """Whether the notes a name is taken from are in this language."""
    return any(member.prepared.language == language for member in _in_language(group, language))


def _phrases(group: Sequence[Member], verbs: frozenset[str]) -> dict[Stems, _Phrase]:
    found: dict[Stems, _Phrase] = {}
    for members in _by_voice(group):
        seen: dict[Stems, str] = {}
        for member in members:
            for clause in _CLAUSE.split(member.prepared.note.text):
                for stems, surface in _clause_phrases(words_of(clause), member.prepared.language, verbs):
                    seen.setdefault(stems, surface)
        for stems, surface in seen.items():
            phrase = found.setdefault(stems, _Phrase(0, Counter(), len(surface.split())))
            phrase.voices += 1
            phrase.surfaces[surface] += 1
    return found


def _by_voice(group: Sequence[Member]) -> list[list[Member]]:
    """The notes by who wrote them; each unsigned note is a voice of its own."""
    voices: dict[tuple[str, str], list[Member]] = {}
    for member in group:
        note = member.prepared.note
        voice = ("by", fold(note.author)) if note.author else ("note", note.id)
        voices.setdefault(voice, []).append(member)
    return list(voices.values())


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
            board[stems] += phrase.voices
    return board


def _log_odds(phrase: _Phrase, stems: Stems, own: int, board: Counter[Stems], total: int) -> float:
    prior, mass = 0.01 * board[stems] + 0.01, 0.01 * total + 1.0
    here, there = phrase.voices + prior, board[stems] - phrase.voices + prior
    odds = math.log(here / (own + mass - here)) - math.log(there / (total - own + mass - there))
    return odds / math.sqrt(1 / here + 1 / there)


class _Ranked(NamedTuple):
    """A phrase that a group might be called by."""

    value: float
    stems: Stems
    surface: str
    voices: int


def _rank(
    counted: Sequence[dict[Stems, _Phrase]],
    board: Counter[Stems],
    voices: Sequence[int],
    middles: Matrix,
    encode: Encode | None,
) -> list[list[_Ranked]]:
    """For each group its phrases, the best name first."""
    likeliest = [_likeliest(phrases, board) for phrases in counted]
    surfaces = [
        [_surface(counted[g][stems].surfaces) for _, stems in found] for g, found in enumerate(likeliest)
    ]
    nearness = _nearness(surfaces, middles, encode)
    ranked = []
    for group, found in enumerate(likeliest):
        top = max((score for score, _ in found), default=0.0) or 1.0
        closest = max(nearness[group], default=0.0) or 1.0
        values = [
            _Ranked(
                _value(counted[group][stems], surface, score / top, near / closest, voices[group]),
                stems,
                surface,
                counted[group][stems].voices,
            )
            for (score, stems), surface, near in zip(found, surfaces[group], nearness[group], strict=True)
        ]
        ranked.append(sorted(values, key=lambda item: (-item.value, item.surface)))
    return ranked


def _likeliest(phrases: dict[Stems, _Phrase], board: Counter[Stems]) -> list[tuple[float, Stems]]:
    """The phrases that set a group apart most, with their log-odds."""
    own = sum(phrase.voices for phrase in phrases.values())
    total = sum(board.values())
    scored = ((_log_odds(phrase, stems, own, board, total), stems) for stems, phrase in phrases.items())
    return sorted(scored, key=lambda pair: (-pair[0], pair[1]))[:_CANDIDATES]


def _nearness(surfaces: Sequence[list[str]], middles: Matrix, encode: Encode | None) -> list[list[float]]:
    """How near each group's phrases lie to its middle; 0 where phrases cannot be laid beside notes."""
    if encode is None:
        return [[0.0] * len(found) for found in surfaces]
    rows = np.asarray(encode([surface for found in surfaces for surface in found]))
    starts = np.cumsum([0, *map(len, surfaces)])
    return [[float(x) for x in rows[starts[g] : starts[g + 1]] @ middles[g]] for g in range(len(surfaces))]


def _value(phrase: _Phrase, surface: str, odds: float, near: float, voices: int) -> float:
    coverage = min(1.0, 4 * phrase.voices / max(voices, 1))
    brevity = {1: 0.4, 2: 1.0, 3: 1.0, 4: 0.7}.get(len(surface.split()), 0.5)
    heard_once = 0.15 if phrase.voices == 1 else 0.0
    return round(0.2 * max(odds, 0) + 0.5 * near + 0.2 * coverage + 0.1 * brevity - heard_once, 6)


def _choose(ranked: list[_Ranked], used: list[frozenset[str]], language: str, subject: str) -> str:
    """A phrase that several voices say; else the subject; else a phrase at all; else two words joined."""
    free = [item for item in ranked if not any(_overlap(frozenset(item.stems), other) for other in used)]
    phrases = [item for item in free if len(item.stems) > 1]
    shared = [item for item in phrases if item.voices > 1]
    if shared and (shared[0] is free[0] or not subject):
        return _sentence_case(shared[0].surface)
    if subject:
        return subject
    if phrases and phrases[0].value >= _CLOSE * free[0].value:
        return _sentence_case(phrases[0].surface)
    return _joined(free, language)


def _joined(free: list[_Ranked], language: str) -> str:
    """One word rarely says enough: the next that says something else stands beside it."""
    if not free:
        return ""
    first = free[0]
    for item in free[1:]:
        if len(item.stems) == 1 and not _alike(item.stems[0], first.stems[0]):
            both = words(_spoken(language)).list([first.surface, _lowered(item.surface)])
            return _sentence_case(both)
    return _sentence_case(first.surface)


def _about(ranked: list[_Ranked], name: frozenset[str]) -> tuple[str, ...]:
    """The phrases that say best what a group is about beside its name, whole phrases before words."""
    said = [name]
    chosen: list[str] = []
    for item in sorted(ranked, key=lambda item: len(item.stems) == 1):
        stems = frozenset(item.stems)
        if len(chosen) < _ABOUT and not any(_overlap(stems, other) for other in said):
            said.append(stems)
            chosen.append(_lowered(item.surface))
    return tuple(chosen)


def _filled_out(subject: str, key_words: Sequence[str], language: str) -> str:
    """A subject of one word with what its notes say of it behind a colon: "Agua: riego y sequía"."""
    own = {word[:5] for word in _stems(subject, language)}
    more = [word for word in key_words if not own & {stem[:5] for stem in _stems(word, language)}][:2]
    if len(subject.split()) != 1 or not more:
        return subject
    return f"{subject}: {words(_spoken(language)).list(more)}"


def _few_words(text: str) -> str:
    """The beginning of a text as a name, when nothing better is known."""
    line = _shortened(text, "…")
    return line if len(line.split()) <= _NAME_WORDS else " ".join(line.split()[:_NAME_WORDS]) + "…"


def _key_words(phrases: dict[Stems, _Phrase], board: Counter[Stems]) -> tuple[str, ...]:
    own = sum(phrase.voices for phrase in phrases.values())
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
    return str(stemmer(language if language in LANGUAGES else "es").stemWord(word))


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

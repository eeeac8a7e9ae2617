"""What two forms of one word share, and which words carry no content, in four languages at once.

Notes mix Spanish, English, Portuguese and Catalan, so a word is taken in each: two words are forms of
one when any language's stemmer (Snowball, Porter 2001) makes them the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from synthesis.domain.ids import fold

_SNOWBALL = {"es": "spanish", "en": "english", "pt": "portuguese", "ca": "catalan"}
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
PAUSE = re.compile(r"[.;:!?…()«»“”\"]")
"""Where a clause ends, and the reach of a negation in it."""

_NEGATIONS = frozenset(
    "no ni nunca jamas sin ningun ninguna ninguno ningunos ningunas nadie nada tampoco apenas not"
    " never none nobody nothing neither nor without cannot hardly nao nem jamais sem nenhum"
    " nenhuma nenhuns nenhumas ninguem tampouco mai sense cap ningu res tampoc".split()
)
_ELSEWHERE = {
    "es": frozenset("mai sense cap res".split()),
    "en": frozenset("sin mai sense cap res ni".split()),
    "pt": frozenset("no sin apenas mai sense cap res".split()),
}
"""Words that deny in another language and mean something else in this one: "no" is "in the" in Portuguese."""
_UNDER = 4


def words_in(text: str) -> list[str]:
    """The words of a text as written, apostrophes inside them kept."""
    return _WORD.findall(text)


@cache
def folded(word: str) -> str:
    """A word without case and accents, its apostrophe straight."""
    return fold(word).replace("’", "'")


@cache
def stems(word: str) -> frozenset[str]:
    """The stems of a word in every language, each with its language; forms of one word share one."""
    plain = fold(word)
    return frozenset(f"{language} {stemmer(language).stemWord(plain)}" for language in _SNOWBALL)


def all_stems(words: Iterable[str]) -> frozenset[str]:
    """The stems of all the words."""
    return frozenset().union(*(stems(word) for word in words))


@cache
def function_words() -> frozenset[str]:
    """Words of any of the languages that carry no content, folded."""
    return frozenset().union({"no"}, *(_stop_words(language) for language in _SNOWBALL))


@cache
def likely_language(text: str) -> str:
    """The language whose function words a text has most of; empty when two have as many."""
    spoken = [fold(word) for word in words_in(text)]
    counts = {code: sum(word in _stop_words(code) for word in spoken) for code in _SNOWBALL}
    best = max(counts, key=lambda code: counts[code])
    return best if list(counts.values()).count(counts[best]) == 1 else ""


@cache
def is_content(word: str) -> bool:
    """Whether a word says something by itself: no function word, no negation, more than two letters."""
    plain = fold(word)
    return len(plain) > 2 and plain not in function_words() and plain not in _NEGATIONS


def negations(clause: str, language: str) -> list[bool]:
    """For each word of a clause whether it denies, in this language."""
    denying = _NEGATIONS - _ELSEWHERE.get(language, frozenset())
    plain = [folded(word) for word in words_in(clause)]
    return [w in denying or w.endswith("n't") for w in plain]


def by_negation(clause: str, language: str) -> tuple[list[str], list[str]]:
    """The content words within four words after a negation, and all the others."""
    under: list[str] = []
    free: list[str] = []
    denies = negations(clause, language)
    for place, word in enumerate(words_in(clause)):
        if is_content(word) and not denies[place]:
            (under if any(denies[max(0, place - _UNDER) : place]) else free).append(word)
    return under, free


@cache
def _stop_words(language: str) -> frozenset[str]:
    from stop_words import get_stop_words

    return frozenset(fold(word) for word in get_stop_words(language)) - {"no"}


@cache
def stemmer(language: str) -> Any:
    """The Snowball stemmer of a language: `stemWord(word)` gives a word's stem."""
    import snowballstemmer

    return snowballstemmer.stemmer(_SNOWBALL[language])

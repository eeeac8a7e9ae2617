"""Notes made ready for grouping: cleaned for the encoder, their language and words found.

Nothing here touches the note itself: what is shown and exported stays as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from synthesis.domain.ids import fold
from synthesis.domain.note import Note

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

LANGUAGES = ("es", "en", "pt", "ca")
SURE = 0.6
"""Below this probability the board's own language is the better guess for a short note."""

_TEXTS_KEPT = 32_768
_WORDS_KEPT = 65_536

_LIST_MARK = re.compile(r"^[\s\-–—•*·>\d.)]+(?=\S)")
_SYMBOLS = re.compile(r"[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F\u200D!¡]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’·-][^\W\d_]+)*")
_ELISION = re.compile(r"^[^\W\d_]{1,2}['’]")


@dataclass(frozen=True, slots=True)
class Prepared:
    """One note as the encoder and the naming see it."""

    note: Note
    encoded: str
    language: str
    has_words: bool


def prepare(notes: Sequence[Note], language: str) -> list[Prepared]:
    """The notes in the order of their ids, each with its encoder text and its language.

    `language` is the board's: what a note is taken for when nothing better is known.
    """
    return [
        Prepared(
            note=note,
            encoded=encoder_text(note.text),
            language=note.language or detect(note.text, language),
            has_words=bool(_WORD.search(note.text)),
        )
        for note in sorted(notes, key=lambda n: n.id)
    ]


def encoder_text(text: str) -> str:
    """The text without list marks and symbols; what is shouted in capitals is lowered.

    The encoder is case-sensitive: capitals alone take a sentence far from itself.
    """
    plain = _SYMBOLS.sub(" ", _LIST_MARK.sub("", text))
    letters = [c for c in plain if c.isalpha()]
    if len(letters) > 4 and sum(c.isupper() for c in letters) > 0.7 * len(letters):
        plain = plain.lower()
    return " ".join(plain.split()) or "-"


def detect(text: str, otherwise: str) -> str:
    """The language of a text among es, en, pt and ca, or `otherwise` when it is not sure."""
    if len(text) < 4:
        return otherwise
    language, probability = _classified(text)
    return language if probability >= SURE else otherwise


def board_language(notes: Sequence[Note], otherwise: str = "es") -> str:
    """The language most notes are in, among those a document can be written in."""
    counts: dict[str, int] = {}
    for note in notes:
        language = note.language or detect(note.text, "")
        if language in ("es", "en", "pt"):
            counts[language] = counts.get(language, 0) + 1
    return max(sorted(counts), key=lambda code: counts[code]) if counts else otherwise


def words_of(text: str) -> list[str]:
    """The words of a text as written, without elided articles (l', d')."""
    return [_ELISION.sub("", word) if len(word) > 2 else word for word in _WORD.findall(text)]


@lru_cache(maxsize=_WORDS_KEPT)
def folded(word: str) -> str:
    """A word without case or accents; the commonest are remembered, a board says the same words again."""
    return fold(word)


def content_words(text: str) -> str:
    """The words of a text that name something, in lower case; empty when none does."""
    return " ".join(word.lower() for word in words_of(text) if fold(word) not in every_stop_word())


@cache
def stop_words(language: str) -> frozenset[str]:
    """Words of a language that name nothing, folded."""
    from stop_words import get_stop_words

    return frozenset(fold(word) for word in get_stop_words(language)) | _ALSO_STOP


@cache
def every_stop_word() -> frozenset[str]:
    """The stop words of every language at once, for boards that mix them."""
    return frozenset().union(*(stop_words(language) for language in LANGUAGES))


_ALSO_STOP = frozenset(
    "mas mais more less menos hay haber hacer que con sin para por los las del una uno unos unas"
    " nao sem com uma uns umas dos das nos nas pelo pela pelos pelas muy muito muita muitos tambem"
    " tener ter have has get make need needs falta faltan poder puede pueda pode should must can".split()
)


@lru_cache(maxsize=_TEXTS_KEPT)
def _classified(text: str) -> tuple[str, float]:
    # a board's own language and then each note's are asked of the same texts
    language, probability = _identifier().classify(text.lower())
    return str(language), float(probability)


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(LANGUAGES))
    return identifier

"""What a reader should know of a note before counting it: a question, no idea, off the topic.

A flag is said beside the note; the note is never rewritten, moved or left out for it.
"""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from synthesis.clustering.embedders import Matrix
from synthesis.clustering.grouping import Labels
from synthesis.clustering.naming import Encode
from synthesis.clustering.prepare import Prepared, every_stop_word, words_of
from synthesis.domain.ids import fold
from synthesis.domain.note import Kind

QUESTION = "flag_question"
NO_IDEA = "flag_no_idea"
OFF_TOPIC = "flag_off_topic"

FEWEST_TO_COMPARE = 20
FENCE = 1.5
"""Off the topic is what lies this many interquartile ranges below the first quartile (Tukey 1977)."""

ABOUT_THE_ROOM = 0.55
"""How near (cosine) a note must lie to a sentence about the room to be about the room too."""

_ABOUT_THE_ROOM = (
    "¿A qué hora es el café?",
    "¿Cuándo almorzamos?",
    "No funciona el wifi de la sala",
    "Hace mucho frío en esta sala, suban la calefacción",
    "¿Nos van a enviar las presentaciones por correo?",
    "¿Dónde está el baño?",
    "No se escucha el micrófono",
    "No se ve la pantalla desde atrás",
    "Muchas gracias por la charla, muy buena",
)

_ASKS = {
    "es": r"(por qué|para qué|qué|cómo|cuál(es)?|cuándo|dónde|quién(es)?|cuánt[oa]s?)\b",
    "en": r"(why|how (can|do|does|could|should|might|will)|(is|are) there|(do|can|could|should|will) we)\b",
    "pt": r"(por que|o que|qual|quais|será que|como (podemos|vamos|fazer))\b",
}
_MARK = re.compile(r"[?¿]")
_ADDRESS = re.compile(r"https?://\S+")
_SAYS_NOTHING = frozenset(
    "ok okay vale hola test testing prueba probando teste testando nada ninguno ninguna nenhum nenhuma none"
    " nothing gracias thanks obrigado obrigada idem asdf qwerty lorem ipsum hello buenas adios bye na".split()
)
_CODE = re.compile(r"\d[^\W\d_]|[^\W\d_]\d")
"""Letters and figures in one: 5G, B12, M4."""

_VOWEL = re.compile(r"[aeiouy]")
_REPEATED = re.compile(r"(.{1,2})\1{2,}")
_LATIN = re.compile(r"[a-z]+")


def of_words(item: Prepared) -> tuple[str, ...]:
    """What the words of a note alone tell: whether it asks, whether it says nothing."""
    asks = item.note.kind is Kind.QUESTION or is_question(item.note.text, item.language)
    return tuple(flag for flag, true in ((QUESTION, asks), (NO_IDEA, says_nothing(item.note.text))) if true)


def is_question(text: str, language: str) -> bool:
    """Whether the text asks: it has a question mark or begins as questions do in its language."""
    plain = _ADDRESS.sub("", text)
    if _MARK.search(plain):
        return True
    opening = plain.strip(" -–—•*·").lower()
    return language in _ASKS and re.match(_ASKS[language], opening) is not None


def says_nothing(text: str) -> bool:
    """Whether the text has no word that could carry an idea: greetings, tests, keys hit at random."""
    plain = _ADDRESS.sub("", text)
    spoken = [fold(word) for word in words_of(plain)]
    return not _CODE.search(plain) and not any(_tells(word) for word in spoken)


def off_topic(rows: Matrix, nearest: Labels, encode: Encode | None) -> NDArray[np.bool_]:
    """Which rows are about something else: far from everything on the board, or about the room itself.

    `rows` are (n, d) unit rows, `nearest` (n, k) the neighbours of each; `encode` is None where
    sentences from outside cannot be laid beside notes. A board of fewer than twenty notes has no
    measure for what is far.
    """
    lost = np.zeros(len(rows), dtype=bool)
    if len(rows) >= FEWEST_TO_COMPARE:
        # one neighbour at a time: all at once would take their rows twenty times over
        near = np.stack([np.einsum("nd,nd->n", rows, rows[others]) for others in nearest.T]).mean(axis=0)
        near = near.astype(np.float64).round(6)
        first, third = np.quantile(near, (0.25, 0.75))
        lost = near < first - FENCE * (third - first)
    if encode is not None and len(rows):
        lost |= (rows @ encode(_ABOUT_THE_ROOM).T).max(axis=1).round(6) >= ABOUT_THE_ROOM
    return lost


def _tells(word: str) -> bool:
    if word in _SAYS_NOTHING or word in every_stop_word() or _REPEATED.fullmatch(word):
        return False
    if len(word) == 1:
        return not _LATIN.fullmatch(word)
    # keys hit at random; an abbreviation of two or three letters may well mean something
    return not (len(word) > 3 and _LATIN.fullmatch(word) and not _VOWEL.search(word))

"""Everyday names for common subjects: what a theme is called when its notes plainly speak of one.

The subjects are messages of the catalogues (subjects.ftl), so a theme is called in the document's
language whatever its notes are written in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache

import numpy as np

from synthesis.clustering.embedders import Matrix
from synthesis.clustering.prepare import Prepared, every_stop_word, folded, words_of
from synthesis.i18n import DEFAULT, LANGUAGES, catalogue

OWN = 0.30
"""How much nearer a plain subject lies to a theme than, by and large, to the board's other themes."""

LEAST = 0.22
"""So much nearer a subject must lie to serve where the notes' own words give no name."""

SPOKEN = 0.10
"""The share of a theme's notes that must hold a word of the subject, in any language."""

_OTHERS = 0.7
_STEM = 5


def fitting(
    groups: Sequence[Sequence[Prepared]],
    middles: Matrix,
    language: str,
    encode: Callable[[Sequence[str]], Matrix],
) -> dict[int, tuple[str, float]]:
    """The subject of each group that speaks of one: group index → name and how much nearer, no name twice.

    `middles` are the groups' centres in the encoder's own space, (groups, d).
    """
    if len(groups) < 2:
        return {}
    names = _names(language)
    near = np.asarray(_rows(encode, language) @ middles.T, dtype=np.float64).round(6)
    elsewhere = (near.sum(axis=1, keepdims=True) - near) / (len(groups) - 1)
    own = near - _OTHERS * elsewhere
    found: dict[int, tuple[str, float]] = {}
    taken: set[str] = set()
    ranked = sorted(np.argwhere(own >= LEAST).tolist(), key=lambda pair: (-own[pair[0], pair[1]], pair))
    keys_in_order = list(names)
    for subject, group in ranked:
        name = names[keys_in_order[subject]]
        if group not in found and name not in taken and _spoken(keys_in_order[subject], groups[group]):
            found[group] = name, float(own[subject, group])
            taken.add(name)
    return found


@lru_cache(maxsize=8)
def _rows(encode: Callable[[Sequence[str]], Matrix], language: str) -> Matrix:
    return encode(list(_names(language).values()))


def _spoken(key: str, group: Sequence[Prepared]) -> bool:
    stems = _stems(key)
    holding = sum(1 for item in group if stems & _beginnings(item.note.text))
    return holding >= max(2, SPOKEN * len(group))


def _names(language: str) -> Mapping[str, str]:
    return catalogue(language if language in LANGUAGES else DEFAULT, "subjects")


@cache
def _stems(key: str) -> frozenset[str]:
    return frozenset().union(*(_beginnings(catalogue(code, "subjects")[key]) for code in LANGUAGES))


def _beginnings(text: str) -> frozenset[str]:
    plain = (folded(word) for word in words_of(text))
    return frozenset(word[:_STEM] for word in plain if len(word) > 2 and word not in every_stop_word())

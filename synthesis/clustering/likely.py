"""Where else a note could go: themes by how near they lie to it, each with its notes that are nearest."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from synthesis.clustering.board import VectorCache, encoded
from synthesis.clustering.embedders import Matrix, choose, unit
from synthesis.clustering.prepare import prepare
from synthesis.domain.theme import Theme, ThemeSet

MOST_LIKE = 2
"""How many of a theme's notes stand beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likely:
    """A theme that a note could go to, the strategy of it that lies nearest, and its nearest notes.

    `nearness` is the cosine of the note and the middle of the theme's other notes, 0 where either has
    no words; `like` are note ids, the nearest first.
    """

    theme: str
    strategy: str | None = None
    nearness: float = 0.0
    like: tuple[str, ...] = ()


def likely_themes(
    themes: ThemeSet, note_ids: Collection[str], language: str, cache: VectorCache | None = None
) -> dict[str, tuple[Likely, ...]]:
    """For each of these notes every theme, the nearest first; what is equally near in the board's order."""
    with threadpool_limits(limits=1):
        prepared = [item for item in prepare(themes.notes, language) if item.has_words]
        rows = unit(encoded(prepared, choose()[0], cache)) if prepared else np.zeros((0, 1), np.float32)
    index = {item.note.id: row for row, item in enumerate(prepared)}
    return {note_id: _ranked(themes, note_id, rows, index) for note_id in note_ids}


def _ranked(themes: ThemeSet, note_id: str, rows: Matrix, index: dict[str, int]) -> tuple[Likely, ...]:
    asked = index.get(note_id)
    found = [_likely(theme, themes, note_id, rows, index, asked) for theme in themes.themes]
    return tuple(sorted(found, key=lambda one: -one.nearness))


def _likely(
    theme: Theme, themes: ThemeSet, note_id: str, rows: Matrix, index: dict[str, int], asked: int | None
) -> Likely:
    others = [n.id for n in themes.notes_in(theme.id) if n.id != note_id and n.id in index]
    if asked is None or not others:
        return Likely(theme=theme.id)
    members = rows[[index[i] for i in others]]
    near: NDArray[np.float32] = members @ rows[asked]
    order = sorted(range(len(others)), key=lambda i: (-round(float(near[i]), 6), others[i]))
    return Likely(
        theme=theme.id,
        strategy=_strategy(theme, themes, others, members, rows[asked]),
        nearness=round(_to_middle(members, rows[asked]), 6),
        like=tuple(others[i] for i in order[:MOST_LIKE]),
    )


def _strategy(
    theme: Theme, themes: ThemeSet, others: list[str], members: Matrix, row: NDArray[np.float32]
) -> str | None:
    """The strategy whose notes lie nearest; None where the theme has none with notes."""
    best: tuple[float, str] | None = None
    for strategy in theme.strategies:
        inside = [i for i, key in enumerate(others) if themes.placements[key].strategy == strategy.id]
        if inside:
            near = round(_to_middle(members[inside], row), 6)
            best = max(best, (near, strategy.id)) if best else (near, strategy.id)
    return best[1] if best else None


def _to_middle(members: Matrix, row: NDArray[np.float32]) -> float:
    middle = unit(members.mean(axis=0, keepdims=True))[0]
    return float(middle @ row)

"""A grouping in numbers made into themes with names, strategies and placements."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import numpy as np

from synthesis.clustering import grouping
from synthesis.clustering.board import Board, Progress
from synthesis.clustering.embedders import Matrix
from synthesis.clustering.grouping import Labels
from synthesis.clustering.naming import name_strategies, name_themes
from synthesis.clustering.placing import Draft
from synthesis.clustering.quality import stability
from synthesis.domain.note import Note
from synthesis.domain.theme import Placement, Strategy, Theme, ThemeSet

NOTES_A_STRATEGY = 5
MOST_STRATEGIES = 6
SEED = 0


def assemble(
    notes: tuple[Note, ...],
    board: Board,
    draft: Draft,
    language: str,
    avoid: Collection[str] = (),
    tell: Progress = lambda share, stage: None,
) -> ThemeSet:
    """The ThemeSet over these notes: new themes named, strategies proposed where a theme has none."""
    minted = draft.previous.minted if draft.previous else 0
    themes, minted = _named(board, draft, language, avoid, minted, tell)
    tell(0.9, "stage_naming")
    themes = _with_stability(board, draft, themes)
    placements = _placements(notes, board, draft, themes)
    taken = [s.name for theme in themes for s in theme.strategies]
    for position, theme in enumerate(themes):
        tell(0.92 + 0.08 * position / len(themes), "stage_naming")
        inside = np.flatnonzero(draft.labels == position)
        if theme.strategies:
            homes = _newcomers(theme, board, draft, inside)
        else:
            free = [i for i in inside if not draft.pinned(board.note_id(i))]
            strategies, homes = _proposed(board, np.asarray(free, dtype=np.intp), language, minted, taken)
            minted += len(strategies)
            taken += [strategy.name for strategy in strategies]
            themes[position] = replace(theme, strategies=strategies)
        for note_id, strategy_id in homes.items():
            placements[note_id] = replace(placements[note_id], strategy=strategy_id)
    return ThemeSet(
        notes=notes,
        themes=tuple(themes),
        placements=placements,
        minted=minted,
        proposed=_proposals(board, draft, themes),
    )


def _named(
    board: Board, draft: Draft, language: str, avoid: Collection[str], minted: int, tell: Progress
) -> tuple[list[Theme], int]:
    inside = [np.flatnonzero(draft.labels == i) for i in range(len(draft.themes))]
    unnamed = [i for i, theme in enumerate(draft.themes) if theme is None]
    namings = name_themes(
        [board.members(inside[i]) for i in unnamed],
        np.stack([board.middle(inside[i]) for i in unnamed]) if unnamed else board.raw[:0],
        language,
        board.encode,
        [theme.name for theme in draft.themes if theme is not None],
        avoid,
        lambda share: tell(0.8 + 0.1 * share, "stage_naming"),
    )
    themes: list[Theme] = []
    waiting = iter(namings)
    for theme in draft.themes:
        if theme is None:
            minted += 1
            naming = next(waiting)
            theme = Theme(
                id=f"t{minted}", name=naming.name, key_words=naming.key_words, example=naming.example
            )
        themes.append(theme)
    return themes, minted


def _with_stability(board: Board, draft: Draft, themes: list[Theme]) -> list[Theme]:
    if len(themes) < 2 or not (draft.labels >= 0).any():
        return [replace(theme, stability=None) for theme in themes]
    found = stability(board.rows, draft.labels, len(themes), SEED)
    return [
        replace(theme, stability=None if np.isnan(value) else float(value))
        for theme, value in zip(themes, found, strict=True)
    ]


def _placements(
    notes: tuple[Note, ...], board: Board, draft: Draft, themes: list[Theme]
) -> dict[str, Placement]:
    near, margins = _nearness(board, draft, len(themes))
    placements: dict[str, Placement] = {}
    for note in notes:
        row = board.index.get(note.id)
        if draft.previous is not None and draft.pinned(note.id):
            placements[note.id] = draft.previous.placements[note.id]
        elif row is None or draft.labels[row] < 0:
            nearest = themes[near[row]].id if row is not None and len(near) else None
            reason = draft.reasons.get(note.id, "parked_fits_nowhere")
            placements[note.id] = Placement(note_id=note.id, nearest=nearest, reason=reason)
        else:
            theme = themes[draft.labels[row]]
            strategy = draft.strategies.get(row)
            placements[note.id] = Placement(
                note_id=note.id,
                theme=theme.id,
                strategy=strategy if strategy in {s.id for s in theme.strategies} else None,
                margin=float(margins[row]),
            )
    return placements


def _proposals(board: Board, draft: Draft, themes: list[Theme]) -> tuple[Placement, ...]:
    """The moves held back for people to accept; the margin is how much nearer the new theme is."""
    found = []
    for row, (label, lead) in sorted(draft.proposed.items()):
        theme = themes[label]
        here = {s.id: [i for i, other in draft.strategies.items() if other == s.id] for s in theme.strategies}
        alive = [strategy for strategy, rows in here.items() if rows]
        nearest = alive[int(board.nearest([row], [here[s] for s in alive])[0])] if alive else None
        found.append(
            Placement(
                note_id=board.note_id(row), theme=theme.id, strategy=nearest, margin=min(1.0, max(0.0, lead))
            )
        )
    return tuple(found)


def _nearness(board: Board, draft: Draft, count: int) -> tuple[Labels, Matrix]:
    """The nearest theme of each row, and its margin in the theme it is in; both empty without themes."""
    if not (draft.labels >= 0).any():
        return np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.float32)
    middle = grouping.centres(board.rows, draft.labels, count)
    near = grouping.nearness(board.rows, draft.labels, middle).argmax(axis=1)
    homes = np.where(draft.labels >= 0, draft.labels, near).astype(np.intp)
    margins: Matrix = grouping.fit(board.rows, homes, middle).margin.astype(np.float32)
    return near, margins


def _proposed(
    board: Board, free: Labels, language: str, minted: int, taken: list[str]
) -> tuple[tuple[Strategy, ...], dict[str, str]]:
    """Strategies for the notes of a theme that has none, and which note supports which."""
    if len(free) < grouping.SMALLEST_STRATEGY:
        return (), {}
    wanted = round(len(free) / NOTES_A_STRATEGY) if len(free) >= 2 * NOTES_A_STRATEGY else 1
    labels = grouping.partition(board.rows[free], min(MOST_STRATEGIES, wanted), grouping.SMALLEST_STRATEGY)
    groups = [free[labels == side] for side in range(int(labels.max()) + 1)]
    names = name_strategies([board.members(group) for group in groups], language, taken)
    strategies = tuple(
        Strategy(id=f"s{number}", name=name) for number, name in enumerate(names, start=minted + 1)
    )
    homes = {
        board.note_id(i): strategy.id
        for strategy, group in zip(strategies, groups, strict=True)
        for i in group
    }
    return strategies, homes


def _newcomers(theme: Theme, board: Board, draft: Draft, inside: Labels) -> dict[str, str]:
    """Notes new to a theme that has strategies: each joins the nearest one that has notes."""
    here = {s.id: [int(i) for i in inside if draft.strategies.get(int(i)) == s.id] for s in theme.strategies}
    alive = [strategy for strategy, rows in here.items() if rows]
    new = [int(i) for i in inside if _new_to(theme, draft, board.note_id(i))]
    if not alive or not new:
        return {}
    best = board.nearest(new, [here[strategy] for strategy in alive])
    return {board.note_id(i): alive[b] for i, b in zip(new, best, strict=True)}


def _new_to(theme: Theme, draft: Draft, note_id: str) -> bool:
    if draft.previous is None:
        return True
    before = draft.previous.placements[note_id]
    return not before.pinned and before.theme != theme.id

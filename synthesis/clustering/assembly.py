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
from synthesis.clustering.reading import read_notes
from synthesis.domain.note import Note
from synthesis.domain.theme import Hand, Placement, Strategy, Theme, ThemeSet

NOTES_A_STRATEGY = 5
MOST_STRATEGIES = 6
SECOND_HOME = 0.10
"""How little farther than its own a theme may lie to be a note's second home (cosine)."""

OUTERMOST = 0.10
"""The share of a theme's own notes that may lie farther from its middle than a note that has it second."""

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
    """The themes: new ones with names, all with what their notes share now; a locked one as it was."""
    inside = [np.flatnonzero(draft.labels == i) for i in range(len(draft.themes))]
    filled = [i for i, rows in enumerate(inside) if len(rows)]
    names = [theme.name if theme is not None else "" for theme in draft.themes]
    middles = np.stack([board.middle(inside[i]) for i in filled]) if filled else board.raw[:0]
    empty = [name for i, name in enumerate(names) if i not in filled]
    namings = name_themes(
        [board.members(inside[i]) for i in filled],
        middles,
        language,
        board.encode,
        [names[i] for i in filled],
        avoid,
        taken=empty,
        tell=lambda share: tell(0.8 + 0.1 * share, "stage_naming"),
    )
    found = dict(zip(filled, zip(namings, middles, strict=True), strict=True))
    themes: list[Theme] = []
    for position, theme in enumerate(draft.themes):
        if theme is None:
            minted += 1
            theme = Theme(id=f"t{minted}", name=found[position][0].name)
        if position in found and not theme.locked:
            naming, middle = found[position]
            theme = replace(
                theme,
                key_words=naming.key_words,
                about=naming.about,
                example=naming.example,
                cohesion=_cohesion(board.raw[inside[position]], middle),
            )
        themes.append(theme)
    return themes, minted


def _cohesion(rows: Matrix, middle: Matrix) -> float:
    """The mean cosine of the rows with their middle, within 0 and 1."""
    return round(float(np.clip((rows @ middle).mean(), 0.0, 1.0)), 4)


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
    near = _Nearness(board, draft, themes)
    readings = read_notes(board, draft.previous.apart if draft.previous else ())
    placements: dict[str, Placement] = {}
    for note in notes:
        row = board.index.get(note.id)
        before = draft.previous.placements[note.id] if draft.previous else Placement(note_id=note.id)
        if before.pinned:
            place = before
        elif row is None or draft.labels[row] < 0:
            place = Placement(note_id=note.id, reason=draft.reasons.get(note.id, "parked_fits_nowhere"))
        else:
            theme = themes[draft.labels[row]]
            strategy = draft.strategies.get(row)
            place = Placement(
                note_id=note.id,
                theme=theme.id,
                strategy=strategy if strategy in {s.id for s in theme.strategies} else None,
                margin=near.margin(row),
                closeness=near.closeness(row),
            )
        read = readings[note.id]
        placements[note.id] = replace(
            place, nearest=near.nearest(row, place.theme), flags=read.flags, like=read.like, stack=read.stack
        )
        placements[note.id] = _with_second_home(placements[note.id], before, near, row)
    return placements


def _with_second_home(place: Placement, before: Placement, near: _Nearness, row: int | None) -> Placement:
    """With the second home that a person gave or refused; else with the one that lies near enough."""
    if before.also_by is Hand.PERSON:
        also = before.also if place.theme not in (None, before.also) and near.knows(before.also) else None
        return replace(place, also=also, also_by=Hand.PERSON)
    return replace(place, also=near.second_home(row, place.theme), also_by=Hand.MACHINE)


class _Nearness:
    """How near each row lies to each theme's centre (cosine, smoothed rows)."""

    def __init__(self, board: Board, draft: Draft, themes: list[Theme]) -> None:
        self._themes = {theme.id: i for i, theme in enumerate(themes)}
        self._ids = [theme.id for theme in themes]
        self._closed = [i for i, theme in enumerate(themes) if theme.locked]
        self._near = np.zeros((len(board.worded), 0))
        if (draft.labels >= 0).any():
            middle = grouping.centres(board.rows, draft.labels, len(themes))
            self._near = grouping.nearness(board.rows, draft.labels, middle).round(6)
            homes = np.where(draft.labels >= 0, draft.labels, self._near.argmax(axis=1)).astype(np.intp)
            self._fit = grouping.fit(board.rows, homes, middle)
            own = self._near[np.arange(len(homes)), homes]
            self._outer = [
                float(np.quantile(own[draft.labels == i], OUTERMOST)) if (draft.labels == i).any() else np.inf
                for i in range(len(themes))
            ]

    def knows(self, theme: str | None) -> bool:
        """Whether the theme is there."""
        return theme in self._themes

    def margin(self, row: int) -> float:
        """How much nearer the row is to its own centre than to any other, as a share (0 to 1)."""
        return float(self._fit.margin[row])

    def closeness(self, row: int) -> float:
        """How near the row is to its own centre (0 to 1)."""
        return float(self._fit.sureness[row])

    def nearest(self, row: int | None, home: str | None) -> str | None:
        """The theme nearest to a row beside its own; None where there is no other."""
        best = self._best(row, [self._themes[home]] if home in self._themes else [])
        return None if best is None else self._ids[best]

    def second_home(self, row: int | None, home: str | None) -> str | None:
        """The open theme almost as near as the row's own, and no farther than most of that theme's notes."""
        if row is None or home not in self._themes:
            return None
        own = self._themes[home]
        best = self._best(row, [own, *self._closed])
        if best is None or self._near[row, best] < self._near[row, own] - SECOND_HOME:
            return None
        return self._ids[best] if self._near[row, best] >= self._outer[best] else None

    def _best(self, row: int | None, without: Collection[int]) -> int | None:
        if row is None or not self._near.shape[1]:
            return None
        near = self._near[row].copy()
        near[list(without)] = -np.inf
        best = int(near.argmax())
        return best if near[best] > -np.inf else None


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

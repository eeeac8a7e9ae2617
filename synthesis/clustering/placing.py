"""Which theme each note goes to, around what people and earlier runs have decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from synthesis.clustering import grouping
from synthesis.clustering.board import Board
from synthesis.clustering.constraints import Wishes, connected, honour, opposed
from synthesis.clustering.embedders import unit
from synthesis.clustering.grouping import Labels
from synthesis.domain.theme import Hand, Pair, Theme, ThemeSet

FEWEST = 3
"""Below this many notes with words there is nothing to group."""

SAME_AGAIN = 0.3
"""From this share of common notes on, a group is an earlier theme again (Jaccard)."""

ANSWERS = 1.0
"""How many deviations nearer to a name than most notes a note must be to answer to it."""

_FEWEST_TO_PARK = 5


@dataclass
class Draft:
    """A grouping before names.

    `themes` are those that stay, then None for each new one; `labels` name a theme for each row of
    the board, −1 for parked; `fixed` rows were decided by people; `strategies` says which strategy
    a row was in; `reasons` why a note is parked, by its id; `proposed` the theme that a row with a
    home would go to, and how much nearer it is (cosine).
    """

    themes: list[Theme | None]
    labels: Labels
    fixed: NDArray[np.bool_]
    previous: ThemeSet | None = None
    strategies: dict[int, str] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    proposed: dict[int, tuple[int, float]] = field(default_factory=dict)

    def had_home(self, note_id: str) -> bool:
        """Whether an earlier grouping had the note in a theme."""
        return self.previous is not None and self.previous.placements[note_id].theme is not None

    def pinned(self, note_id: str) -> bool:
        """Whether a person placed the note."""
        return self.previous is not None and self.previous.placements[note_id].pinned


def place(board: Board, asked: int | None, previous: ThemeSet | None, afresh: bool) -> Draft:
    """A place for every row: kept, moved to a clearly nearer theme, newly grouped, or parked."""
    draft = _standing(board, previous, afresh)
    draft.reasons.update({p.note.id: "parked_no_words" for p in board.all if not p.has_words})
    count = len(board.worded)
    free = np.flatnonzero(~draft.fixed)
    if previous is not None and previous.themes and not afresh:
        _settle(board, draft)
    elif count < FEWEST or board.alike or len(free) < FEWEST:
        reason = "parked_all_alike" if count >= FEWEST and board.alike else "parked_too_few"
        draft.reasons.update({board.note_id(i): reason for i in free})
        draft.labels[free] = -1
    else:
        _group(board, draft, asked or grouping.theme_count(count))
    _park(board, draft)
    if previous is not None and draft.themes:
        _honour(board, draft, previous)
    _drop_empty(draft)
    return draft


def _group(board: Board, draft: Draft, wanted: int) -> None:
    """New themes beside those that stay; a free note joins an open one of these where that lies nearer."""
    staying = len(draft.themes)
    called = _called(board, draft)
    free = np.flatnonzero(~draft.fixed & (called < 0))
    draft.labels = np.where(~draft.fixed & (called >= 0), called, draft.labels).astype(np.intp)
    groups = grouping.partition(board.rows[free], max(1, wanted - staying), grouping.SMALLEST_THEME)
    draft.labels[free] = groups + staying
    draft.themes += _same_again(board, draft, groups, free)
    whole = {i for i, theme in enumerate(draft.themes) if theme is not None and (theme.kept or theme.locked)}
    if len(whole) < staying:
        nearest = grouping.better_homes(board.rows, draft.labels, len(draft.themes), whole)[0]
        drawn = free[nearest[free] < staying]
        draft.labels[drawn] = nearest[drawn]


def _called(board: Board, draft: Draft) -> Labels:
    """For each free row the theme named beforehand that has no notes yet and that it answers to, or −1.

    The rows that lie nearest to a name, nearer than most rows do; at most half of what a theme
    would hold by the size rule.
    """
    called = np.full(len(board.worded), -1, dtype=np.intp)
    meant = {
        i: theme.name
        for i, theme in enumerate(draft.themes)
        if theme is not None and _named_beforehand(theme) and not (draft.labels == i).any()
    }
    if not meant or not len(called):
        return called
    empty = list(meant)
    near = board.near_names(list(meant.values()))
    near = (near - near.mean(axis=0)) / np.maximum(near.std(axis=0), 1e-9)
    most = max(1, round(len(called) / (2 * max(grouping.theme_count(len(called)), len(empty)))))
    for position, theme_index in enumerate(empty):
        answering = np.flatnonzero(
            ~draft.fixed & (near.argmax(axis=1) == position) & (near[:, position] >= ANSWERS)
        )
        nearest = sorted(answering, key=lambda row: (-round(float(near[row, position]), 6), row))
        called[nearest[:most]] = theme_index
    return called


def _standing(board: Board, previous: ThemeSet | None, afresh: bool) -> Draft:
    """What an earlier grouping leaves standing, before any free note is placed."""
    count = len(board.worded)
    draft = Draft([], np.full(count, -1, dtype=np.intp), np.zeros(count, dtype=bool), previous)
    if previous is None:
        return draft
    kept = {t.id for t in previous.themes if t.kept or t.locked}
    whole = kept | {t.id for t in previous.themes if _named_by_person(t)}
    pinned_in = {p.theme for p in previous.placements.values() if p.pinned}
    staying = [t for t in previous.themes if not afresh or t.id in whole or t.id in pinned_in]
    position = {theme.id: i for i, theme in enumerate(staying)}
    draft.themes = list(staying)
    for i, item in enumerate(board.worded):
        found = previous.placements[item.note.id]
        if found.theme in position and (not afresh or found.pinned or found.theme in whole):
            draft.labels[i] = position[found.theme]
            if found.strategy:
                draft.strategies[i] = found.strategy
        draft.fixed[i] = found.pinned or found.theme in kept or (afresh and found.theme in whole)
    return draft


def _settle(board: Board, draft: Draft) -> None:
    """Give the homeless a home; where a note with a home would be better placed, only say so."""
    called = _called(board, draft)
    anchors = np.where(called >= 0, called, draft.labels).astype(np.intp)
    best, lead = grouping.better_homes(board.rows, draft.labels, len(draft.themes), _closed(draft), anchors)
    free = (lead > grouping.HYSTERESIS) & ~draft.fixed
    for i in np.flatnonzero(free & (draft.labels >= 0)):
        draft.proposed[int(i)] = (int(best[i]), round(float(lead[i]), 6))
    draft.labels = np.where(free & (draft.labels < 0), best, draft.labels).astype(np.intp)


def _drop_empty(draft: Draft) -> None:
    """Without the new themes that ended with no note."""
    alive = [i for i, theme in enumerate(draft.themes) if theme is not None or (draft.labels == i).any()]
    position = {old: new for new, old in enumerate(alive)}
    draft.themes = [draft.themes[i] for i in alive]
    draft.labels = np.asarray([position.get(int(label), -1) for label in draft.labels], dtype=np.intp)


def _closed(draft: Draft) -> frozenset[int]:
    return frozenset(i for i, theme in enumerate(draft.themes) if theme is not None and theme.locked)


def _same_again(board: Board, draft: Draft, groups: Labels, free: Labels) -> list[Theme | None]:
    """For each new group the earlier theme it mostly is, id and name and all, or None."""
    from scipy.optimize import linear_sum_assignment

    count = int(groups.max()) + 1
    found: list[Theme | None] = [None] * count
    staying = {theme.id for theme in draft.themes if theme is not None}
    earlier = [t for t in draft.previous.themes if t.id not in staying] if draft.previous else []
    if draft.previous is None or not earlier:
        return found
    homes = [draft.previous.placements[board.note_id(i)].theme for i in free]
    before = np.asarray([[home == theme.id for home in homes] for theme in earlier])
    now = groups[None, :] == np.arange(count)[:, None]
    shared = (before[:, None, :] & now[None, :, :]).sum(axis=2)
    likeness = shared / np.maximum((before[:, None, :] | now[None, :, :]).sum(axis=2), 1)
    for old, new in zip(*linear_sum_assignment(-likeness), strict=True):
        if likeness[old, new] >= SAME_AGAIN:
            found[int(new)] = earlier[int(old)]
            for i, home in zip(free, homes, strict=True):
                strategy = draft.previous.placements[board.note_id(i)].strategy
                if home == earlier[int(old)].id and strategy:
                    draft.strategies[int(i)] = strategy
    return found


def _honour(board: Board, draft: Draft, previous: ThemeSet) -> None:
    """Keep what people tied, set apart or closed."""

    def rows(pairs: Iterable[Pair]) -> list[tuple[int, int]]:
        return [(board.index[a], board.index[b]) for a, b in pairs if a in board.index and b in board.index]

    if not (previous.together or previous.apart):
        return
    wishes = Wishes(
        ties=connected(rows(previous.together)),
        against=opposed(rows(previous.apart)),
        fixed=draft.fixed,
        closed=_closed(draft),
    )
    middle = grouping.centres(board.rows, draft.labels, len(draft.themes))
    near = np.asarray(board.rows @ middle.T, dtype=np.float64)
    draft.labels, parked = honour(draft.labels, near, wishes)
    draft.reasons.update({board.note_id(i): "parked_kept_apart" for i in parked})


def _named_beforehand(theme: Theme) -> bool:
    return theme.named_by is Hand.PERSON and not theme.kept and not theme.locked


def _named_by_person(theme: Theme) -> bool:
    return theme.named_by is Hand.PERSON or any(s.kept or s.named_by is Hand.PERSON for s in theme.strategies)


def _park(board: Board, draft: Draft) -> None:
    """Take out of their themes the free notes, new to them, that fit nowhere."""
    placed = np.flatnonzero(draft.labels >= 0)
    newly = {int(i) for i in placed if not draft.fixed[i] and not draft.had_home(board.note_id(i))}
    if len(board.worded) < _FEWEST_TO_PARK or not newly or len(draft.themes) < 2:
        return
    raw = unit(board.raw - board.raw.mean(axis=0))
    middle = grouping.centres(raw, draft.labels, len(draft.themes))
    lost = grouping.misfits(raw[placed], draft.labels[placed], middle)
    for i in newly.intersection(placed[lost].tolist()):
        draft.labels[i] = -1
        draft.reasons[board.note_id(i)] = "parked_fits_nowhere"

"""find_themes: prepare → embed → group → name, with what people decided kept as they decided it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from synthesis.clustering import grouping
from synthesis.clustering.embedders import Embedder, Matrix, choose, unit
from synthesis.clustering.grouping import Labels
from synthesis.clustering.naming import Encode, Member, name_strategies, name_themes
from synthesis.clustering.prepare import Prepared, board_language, prepare
from synthesis.domain.note import Note
from synthesis.domain.theme import Hand, Placement, Run, Strategy, Theme, ThemeSet

Progress = Callable[[float, str], None]
"""Told the share done (0 to 1) and a message key for the stage."""

SEED = 0
FEWEST = 3
"""Below this many notes with words there is nothing to group."""

_STRATEGY_NOTES = 5
_MOST_STRATEGIES = 6
_BATCH = 256


class VectorCache(Protocol):
    """Where rows already computed are kept, by key."""

    def vectors(self, keys: Sequence[str]) -> dict[str, bytes]:
        """The rows that are known, as float32 bytes."""
        ...

    def put_vectors(self, vectors: dict[str, bytes]) -> None:
        """Keep these rows."""
        ...


def find_themes(
    notes: Sequence[Note],
    *,
    themes: int | None = None,
    language: str | None = None,
    previous: ThemeSet | None = None,
    afresh: bool = False,
    embedder: Embedder | None = None,
    cache: VectorCache | None = None,
    progress: Progress | None = None,
) -> ThemeSet:
    """The notes grouped into named themes and strategies; every note placed or parked with a reason.

    `themes` asks for a number of themes (default: 1.2 · n^0.4), `language` is the names' language
    (default: the one most notes are in). With `previous`, its themes stay, its unpinned notes move
    only to a clearly nearer theme, and new notes find a place; with `afresh` as well, the board is
    grouped anew around what people decided: pinned notes, themes they made, merged or split, and
    names they wrote stay. The same notes give the same result, in whatever order they come.
    """
    counted = tuple(note for note in notes if note.counts)
    spoken = language or board_language(counted)
    tell = progress or (lambda share, stage: None)
    tell(0.0, "stage_reading")
    prepared = prepare(counted, spoken)
    engine, passed_over = (embedder, "") if embedder is not None else choose()
    with threadpool_limits(limits=1):
        board = _Board(prepared, engine, cache, tell)
        tell(0.6, "stage_grouping")
        draft = _draft(board, themes, previous.with_notes(counted) if previous else None, afresh)
        tell(0.8, "stage_naming")
        named = _assemble(counted, board, draft, spoken)
    run = Run(
        engine=f"{engine.name} {engine.version}",
        language=spoken,
        seed=SEED,
        asked_themes=themes,
        notes=len(counted),
        versions={name: version(name) for name in ("numpy", "scipy", "scikit-learn")},
        parameters=_parameters(passed_over),
    )
    tell(1.0, "stage_done")
    return replace(named, run=run)


def halves(notes: Sequence[Note], *, language: str = "es", embedder: Embedder | None = None,
           cache: VectorCache | None = None) -> tuple[tuple[str, ...], str]:
    """The smaller of the two halves a theme's notes fall into, as note ids, and a name for it.

    Empty ids and name when the notes cannot be told apart.
    """
    prepared = prepare(tuple(notes), language)
    engine = embedder or choose()[0]
    with threadpool_limits(limits=1):
        board = _Board(prepared, engine, cache, lambda share, stage: None)
        labels = grouping.partition(board.rows, 2) if len(prepared) > 1 else np.zeros(len(prepared), np.intp)
        if labels.max(initial=0) == 0:
            return (), ""
        groups = [_members(board, np.flatnonzero(labels == side)) for side in (0, 1)]
        middles = np.stack([board.middle(np.flatnonzero(labels == side)) for side in (0, 1)])
        naming = name_themes(groups, middles, language, board.encode)[1]
    return tuple(member.prepared.note.id for member in groups[1]), naming.name


# -- the board in vectors -----------------------------------------------------------------------------


class _Board:
    """The notes with words, as rows: raw from the encoder, and smoothed for grouping."""

    def __init__(
        self, prepared: list[Prepared], engine: Embedder, cache: VectorCache | None, tell: Progress
    ) -> None:
        self.all = prepared
        self.worded = [p for p in prepared if p.has_words]
        self._engine = engine
        self.raw = _encode([p.encoded for p in self.worded], engine, cache, tell)
        self.rows = self._smoothed().round(6) if len(self.worded) else self.raw
        self.index = {p.note.id: i for i, p in enumerate(self.worded)}

    def _smoothed(self) -> Matrix:
        rows = grouping.smooth(self.raw)
        said: dict[str, list[int]] = {}
        for i, item in enumerate(self.worded):
            said.setdefault(item.encoded.casefold(), []).append(i)
        for same in said.values():
            # smoothing draws equal rows to different neighbours; notes that say the same stay together
            rows[same] = rows[same].mean(axis=0)
        return rows

    @property
    def encode(self) -> Encode | None:
        """Phrases to rows, where the encoder can lay them beside the notes."""
        return self._engine.encode if self._engine.cacheable else None

    def middle(self, members: Labels) -> Matrix:
        """The unit centre of some rows in the encoder's own space."""
        mean: Matrix = unit(self.raw[members].mean(axis=0, keepdims=True))[0]
        return mean

    @property
    def alike(self) -> bool:
        """Whether all the notes say the same."""
        return len({p.encoded.casefold() for p in self.worded}) <= 1


def _encode(texts: list[str], engine: Embedder, cache: VectorCache | None, tell: Progress) -> Matrix:
    if not engine.cacheable:
        tell(0.1, "stage_encoding")
        return engine.encode(texts)
    keys = [hashlib.sha1(f"{engine.name}\0{engine.version}\0{text}".encode()).hexdigest() for text in texts]
    known = cache.vectors(sorted(set(keys))) if cache is not None else {}
    missing = {key: text for key, text in sorted(zip(keys, texts, strict=True)) if key not in known}
    fresh: dict[str, bytes] = {}
    waiting = list(missing.items())
    for start in range(0, len(waiting), _BATCH):
        tell(0.05 + 0.5 * start / max(len(waiting), 1), "stage_encoding")
        batch = waiting[start : start + _BATCH]
        rows = engine.encode([text for _, text in batch])
        fresh.update({key: row.tobytes() for (key, _), row in zip(batch, rows, strict=True)})
    if cache is not None and fresh:
        cache.put_vectors(fresh)
    known = {**known, **fresh}
    if not keys:
        return engine.encode([])
    return np.stack([np.frombuffer(known[key], dtype=np.float32) for key in keys])


# -- who goes where -----------------------------------------------------------------------------------


@dataclass
class _Draft:
    """A grouping before names: which theme each row is in (−1 parked) and what is already decided."""

    themes: list[Theme | None]
    labels: Labels
    fixed: NDArray[np.bool_]
    strategies: dict[int, str]
    reasons: dict[str, str]
    previous: ThemeSet | None


def _draft(board: _Board, asked: int | None, previous: ThemeSet | None, afresh: bool) -> _Draft:
    reasons = {p.note.id: "parked_no_words" for p in board.all if not p.has_words}
    count = len(board.worded)
    kept = _kept(board, previous, afresh)
    free = np.flatnonzero(~kept.fixed)
    if previous is not None and previous.themes and not afresh:
        kept.labels = grouping.settle(board.rows, kept.labels, kept.fixed, len(kept.themes))
    elif count < FEWEST or board.alike or len(free) < FEWEST:
        reason = "parked_all_alike" if count >= FEWEST and board.alike else "parked_too_few"
        reasons.update({board.worded[i].note.id: reason for i in free})
        kept.labels[free] = -1
    else:
        wanted = (asked or grouping.theme_count(count)) - len(kept.themes)
        groups = grouping.partition(board.rows[free], max(1, wanted))
        kept.labels[free] = groups + len(kept.themes)
        kept.themes += [None] * (int(groups.max()) + 1)
    _park(board, kept, reasons)
    kept.reasons = reasons
    return kept


def _kept(board: _Board, previous: ThemeSet | None, afresh: bool) -> _Draft:
    """What an earlier grouping leaves standing, before any free note is placed."""
    count = len(board.worded)
    labels = np.full(count, -1, dtype=np.intp)
    fixed = np.zeros(count, dtype=bool)
    strategies: dict[int, str] = {}
    if previous is None:
        return _Draft([], labels, fixed, strategies, {}, None)
    whole = {t.id for t in previous.themes if t.kept or t.named_by is Hand.PERSON or _has_own_strategies(t)}
    pinned_in = {p.theme for p in previous.placements.values() if p.pinned}
    staying = [t for t in previous.themes if not afresh or t.id in whole or t.id in pinned_in]
    position = {theme.id: i for i, theme in enumerate(staying)}
    for i, item in enumerate(board.worded):
        place = previous.placements[item.note.id]
        if place.theme in position and (not afresh or place.pinned or place.theme in whole):
            labels[i] = position[place.theme]
            if place.strategy:
                strategies[i] = place.strategy
        fixed[i] = place.pinned or (afresh and place.theme in whole)
    return _Draft(list(staying), labels, fixed, strategies, {}, previous)


def _has_own_strategies(theme: Theme) -> bool:
    return any(s.kept or s.named_by is Hand.PERSON for s in theme.strategies)


def _park(board: _Board, draft: _Draft, reasons: dict[str, str]) -> None:
    """Take out of their themes the free notes that fit nowhere."""
    placed = np.flatnonzero((draft.labels >= 0) & ~draft.fixed)
    known_home = [
        i for i in placed
        if draft.previous is not None
        and draft.previous.placements[board.worded[i].note.id].theme is not None
    ]
    newly = np.setdiff1d(placed, np.asarray(known_home, dtype=np.intp))
    if len(board.worded) < 5 or not len(newly) or len(draft.themes) < 2:
        return
    raw = unit(board.raw - board.raw.mean(axis=0))
    middle = grouping.centres(raw, draft.labels, len(draft.themes))
    lost = grouping.misfits(raw[newly], draft.labels[newly], middle)
    for i in newly[lost]:
        draft.labels[i] = -1
        reasons[board.worded[i].note.id] = "parked_fits_nowhere"


# -- themes with names --------------------------------------------------------------------------------


def _assemble(notes: tuple[Note, ...], board: _Board, draft: _Draft, language: str) -> ThemeSet:
    previous = draft.previous
    minted = previous.minted if previous else 0
    middle = grouping.centres(board.rows, draft.labels, len(draft.themes))
    inside = [np.flatnonzero(draft.labels == i) for i in range(len(draft.themes))]
    unnamed = [
        i for i, theme in enumerate(draft.themes)
        if len(inside[i]) and (theme is None or (theme.named_by is Hand.MACHINE and not theme.kept and previous is None))
    ]
    taken = [theme.name for theme in draft.themes if theme is not None]
    namings = name_themes(
        [_members(board, inside[i], middle[i]) for i in unnamed],
        np.stack([board.middle(inside[i]) for i in unnamed]) if unnamed else middle,
        language,
        board.encode,
        taken,
    )
    themes: list[Theme] = []
    for i, theme in enumerate(draft.themes):
        if i in unnamed:
            naming = namings[unnamed.index(i)]
            minted += 1
            theme = Theme(id=f"t{minted}", name=naming.name, key_words=naming.key_words, example=naming.example)
        assert theme is not None
        themes.append(theme)
    placements = _placements(notes, board, draft, themes, middle)
    strategies_taken = [s.name for theme in themes for s in theme.strategies]
    for i, theme in enumerate(themes):
        themes[i], minted, homes = _with_strategies(
            theme, board, draft, inside[i], middle[i] if len(middle) else middle, language, minted, strategies_taken
        )
        strategies_taken += [s.name for s in themes[i].strategies]
        for note_id, strategy in homes.items():
            placements[note_id] = replace(placements[note_id], strategy=strategy)
    return ThemeSet(notes=notes, themes=tuple(themes), placements=placements, minted=minted)


def _placements(
    notes: tuple[Note, ...], board: _Board, draft: _Draft, themes: list[Theme], middle: Matrix
) -> dict[str, Placement]:
    previous = draft.previous
    placements: dict[str, Placement] = {}
    nearness = np.asarray(board.rows @ middle.T, dtype=np.float64) if themes and len(board.worded) else None
    fits = None
    if nearness is not None:
        best = nearness.argmax(axis=1)
        fits = grouping.fit(board.rows, np.where(draft.labels >= 0, draft.labels, best).astype(np.intp), middle)
    for note in notes:
        before = previous.placements.get(note.id) if previous else None
        i = board.index.get(note.id)
        if before is not None and before.pinned:
            placements[note.id] = before
        elif i is None or nearness is None or fits is None or draft.labels[i] < 0:
            nearest = themes[int(nearness[i].argmax())].id if nearness is not None and i is not None else None
            reason = draft.reasons.get(note.id, "parked_fits_nowhere")
            placements[note.id] = Placement(note_id=note.id, nearest=nearest, reason=reason)
        else:
            theme = themes[int(draft.labels[i])]
            strategy = draft.strategies.get(i)
            if strategy not in {s.id for s in theme.strategies}:
                strategy = None
            placements[note.id] = Placement(
                note_id=note.id, theme=theme.id, strategy=strategy, margin=float(fits.margin[i])
            )
    return placements


def _with_strategies(
    theme: Theme,
    board: _Board,
    draft: _Draft,
    inside: Labels,
    middle: Matrix,
    language: str,
    minted: int,
    taken: list[str],
) -> tuple[Theme, int, dict[str, str]]:
    """The theme with strategies proposed for its notes: (theme, ids given so far, note id → strategy id)."""
    if len(inside) < 2:
        return theme, minted, {}
    if theme.strategies:
        return theme, minted, _join_strategies(theme, board, draft, inside)
    if theme.kept and draft.previous is not None and theme.id in {t.id for t in draft.previous.themes} and any(
        t.id == theme.id and t.strategies for t in draft.previous.themes
    ):
        return theme, minted, {}
    free = np.asarray([i for i in inside if not _pinned(draft, board, int(i))], dtype=np.intp)
    if len(free) < 2:
        return theme, minted, {}
    wanted = 1 if len(free) < 2 * _STRATEGY_NOTES else min(_MOST_STRATEGIES, round(len(free) / _STRATEGY_NOTES))
    labels = grouping.partition(board.rows[free], wanted)
    groups = [free[labels == side] for side in range(int(labels.max()) + 1)]
    groups = [group for group in groups if len(group) > 1]
    names = name_strategies([_members(board, group) for group in groups], language, taken)
    strategies: list[Strategy] = []
    homes: dict[str, str] = {}
    for name, group in zip(names, groups, strict=True):
        minted += 1
        strategies.append(Strategy(id=f"s{minted}", name=name))
        homes.update({board.worded[i].note.id: f"s{minted}" for i in group})
    return replace(theme, strategies=tuple(strategies)), minted, homes


def _join_strategies(theme: Theme, board: _Board, draft: _Draft, inside: Labels) -> dict[str, str]:
    """Notes new to a theme that has strategies: each joins the nearest one that has notes."""
    ids = [s.id for s in theme.strategies]
    here = {s: [i for i in inside if draft.strategies.get(int(i)) == s] for s in ids}
    alive = [s for s in ids if here[s]]
    previous = draft.previous
    newcomers = [
        int(i) for i in inside
        if not _pinned(draft, board, int(i))
        and (previous is None or previous.placements[board.worded[i].note.id].theme != theme.id)
    ]
    if not alive or not newcomers:
        return {}
    middles = np.stack([unit(board.rows[here[s]].mean(axis=0, keepdims=True))[0] for s in alive])
    best = np.asarray(board.rows[newcomers] @ middles.T).argmax(axis=1)
    return {board.worded[i].note.id: alive[int(b)] for i, b in zip(newcomers, best, strict=True)}


def _pinned(draft: _Draft, board: _Board, i: int) -> bool:
    if draft.previous is None:
        return False
    return draft.previous.placements[board.worded[i].note.id].pinned


def _members(board: _Board, indices: Labels, middle: Matrix | None = None) -> list[Member]:
    if middle is None:
        middle = unit(board.rows[indices].mean(axis=0, keepdims=True))[0]
    return [Member(board.worded[i], round(float(board.rows[i] @ middle), 6)) for i in indices]


def _parameters(passed_over: str) -> dict[str, str]:
    parameters = {
        "themes": "round(1.2 n^0.4)",
        "neighbours": str(grouping.NEIGHBOURS),
        "smoothing": f"{grouping.ROUNDS} x {grouping.SHARE}",
        "park_margin": str(grouping.PARK_MARGIN),
        "park_cap": str(grouping.PARK_CAP),
        "hysteresis": str(grouping.HYSTERESIS),
    }
    return {**parameters, "passed_over": passed_over} if passed_over else parameters

"""find_themes: prepare → embed → group → name, with what people decided kept as they decided it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from importlib.metadata import version

import numpy as np
from threadpoolctl import threadpool_limits

from synthesis.clustering import grouping
from synthesis.clustering.assembly import SECOND_HOME, SEED, assemble
from synthesis.clustering.board import Board, Progress, VectorCache
from synthesis.clustering.embedders import Companion, Embedder, choose
from synthesis.clustering.flags import ABOUT_THE_ROOM, FENCE
from synthesis.clustering.naming import name_themes
from synthesis.clustering.placing import place
from synthesis.clustering.prepare import board_language, prepare
from synthesis.clustering.stacks import ALIKE_LETTERS, SAME_LETTERS, SAME_SENSE
from synthesis.domain.note import Note
from synthesis.domain.theme import Run, ThemeSet


def find_themes(
    notes: Sequence[Note],
    *,
    themes: int | None = None,
    language: str | None = None,
    names: Sequence[str] = (),
    previous: ThemeSet | None = None,
    afresh: bool = False,
    avoid: Collection[str] = (),
    embedder: Embedder | None = None,
    cache: VectorCache | None = None,
    progress: Progress | None = None,
) -> ThemeSet:
    """The notes grouped into named themes and strategies; every note placed or parked with a reason.

    `themes` asks for a number of themes (default: 1.2 · n^0.4), `language` is the names' language
    (default: the one most notes are in). `names` are themes people have in mind: each gathers the
    notes that answer to it, and keeps its name. With `previous`, its themes stay, its unpinned notes move
    only to a clearly nearer theme, and new notes find a place; with `afresh` as well, the board is
    grouped anew around what people decided: pinned notes, themes they made, merged or split, and
    names they wrote stay. No theme is named by a word of `avoid`, the session's own title and groups.
    The same notes give the same result, in whatever order they come.
    """
    counted = tuple(note for note in notes if note.counts)
    if names:
        previous = (previous or ThemeSet(notes=())).with_notes(counted).name_themes(names)
    tell = progress or (lambda share, stage: None)
    tell(0.0, "stage_reading")
    spoken = language or board_language(counted)
    tell(0.02, "stage_reading")
    # themes made by hand before any grouping are not homes for the whole board
    afresh = afresh or (previous is not None and previous.run is None)
    prepared = prepare(counted, spoken)
    engine, passed_over = (embedder, "") if embedder is not None else choose()
    with threadpool_limits(limits=1):
        board = Board(prepared, engine, cache, tell)
        tell(0.6, "stage_grouping")
        draft = place(board, themes, previous.with_notes(counted) if previous else None, afresh)
        tell(0.8, "stage_naming")
        named = assemble(counted, board, draft, spoken, avoid, tell)
        alike = _alike(board, named)
    run = Run(
        engine=f"{engine.name} {engine.version}",
        language=spoken,
        seed=SEED,
        asked_themes=themes,
        notes=len(counted),
        versions={name: version(name) for name in ("numpy", "scipy", "scikit-learn")},
        parameters=_parameters(engine, passed_over),
        alike=alike,
    )
    tell(1.0, "stage_done")
    kept = previous or named
    return replace(named, run=run, together=kept.together, apart=kept.apart)


def _alike(board: Board, themes: ThemeSet) -> dict[str, dict[str, float]]:
    """How near the middles of the themes lie (cosine, the encoder's own space), each pair once."""
    inside = {
        theme.id: sorted(board.index[n.id] for n in themes.notes_in(theme.id) if n.id in board.index)
        for theme in themes.themes
    }
    filled = {key: board.middle(np.asarray(rows, dtype=np.intp)) for key, rows in inside.items() if rows}
    found: dict[str, dict[str, float]] = {}
    for position, (one, middle) in enumerate(filled.items(), start=1):
        later = list(filled.items())[position:]
        found[one] = {other: round(float(middle @ its), 4) for other, its in later}
    return found


def halves(
    notes: Sequence[Note],
    *,
    language: str = "es",
    embedder: Embedder | None = None,
    cache: VectorCache | None = None,
) -> tuple[tuple[str, ...], str]:
    """The smaller of the two halves a theme's notes fall into, as note ids, and a name for it.

    Empty ids and name when the notes cannot be told apart.
    """
    prepared = prepare(tuple(notes), language)
    engine = embedder or choose()[0]
    with threadpool_limits(limits=1):
        board = Board(prepared, engine, cache, lambda share, stage: None)
        labels = grouping.partition(board.rows, 2) if len(prepared) > 1 else np.zeros(len(prepared), np.intp)
        if labels.max(initial=0) == 0:
            return (), ""
        groups = [board.members(np.flatnonzero(labels == side)) for side in (0, 1)]
        middles = np.stack([board.middle(np.flatnonzero(labels == side)) for side in (0, 1)])
        naming = name_themes(groups, middles, language, board.encode)[1]
    return tuple(member.prepared.note.id for member in groups[1]), naming.name


def _parameters(engine: Embedder, passed_over: str) -> dict[str, str]:
    parameters = {
        "themes": "1.2 n^0.4",
        "tree": "average linkage, cosine",
        "neighbours": ", ".join(map(str, grouping.NEIGHBOURS)),
        "smoothing": f"{grouping.ROUNDS} x {grouping.SHARE}",
        "park_margin": str(grouping.PARK_MARGIN),
        "park_cap": str(grouping.PARK_CAP),
        "hysteresis": str(grouping.HYSTERESIS),
        "second_home": str(SECOND_HOME),
        "stacks": f"letters {SAME_LETTERS}, or sense {SAME_SENSE} and letters {ALIKE_LETTERS}",
        "off_topic": f"{FENCE} interquartile ranges, or {ABOUT_THE_ROOM} to the room",
    }
    if isinstance(engine, Companion):
        beside, passed_over = engine.first
        parameters["beside"] = f"{beside.name} {beside.version}"
    return {**parameters, "passed_over": passed_over} if passed_over else parameters

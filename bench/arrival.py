"""Notes that come while people work: how many old ones move, and how good the board is in the end.

A board's notes come in random order: all but sixty are grouped, then twenty come at a time, three
times. A move is an old note, pinned by nobody, whose theme is another one after the step; a parked
note that finds its home is counted apart. k-means has no memory: its groups are matched with those
before so that most notes stay (Kuhn 1955), the kindest reading of it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from statistics import mean

import numpy as np
from numpy.typing import NDArray

from bench.alternatives import size_rule
from bench.boards import Kept, Labelled, labelled
from bench.quality import agreement
from synthesis.clustering.embedders import choose
from synthesis.clustering.pipeline import find_themes
from synthesis.domain.note import Note
from synthesis.domain.theme import ThemeSet

LATE = 60
STEP = 20
SMALLEST, LARGEST = 200, 480
PINNED = 0.10

Labels = NDArray[np.intp]


@dataclass(frozen=True)
class Arrival:
    """Shares of the old notes in a step (moved, worst step, parked ones housed), pins moved, end AMI."""

    moved: float
    worst: float
    housed: float
    pinned: float
    ami: float


def arrivals(notes: Sequence[Note], seed: int) -> list[tuple[Note, ...]]:
    """The notes that are there at the start and after each step."""
    order = list(notes)
    random.Random(seed).shuffle(order)
    return [tuple(order[: len(order) - left]) for left in range(LATE, -1, -STEP)]


def step(before: ThemeSet, after: ThemeSet) -> tuple[float, float, int]:
    """Shares of the old unpinned notes moved and housed, and the number of pinned ones moved."""
    old = before.placements.values()
    free = [place for place in old if not place.pinned]
    changed = [place for place in old if after.placements[place.note_id].theme != place.theme]
    moved = sum(not place.pinned and place.theme is not None for place in changed)
    housed = sum(not place.pinned and place.theme is None for place in changed)
    return moved / len(free), housed / len(free), sum(place.pinned for place in changed)


def live(board: Labelled, seed: int, cache: Kept, settle: Callable[[ThemeSet], ThemeSet]) -> Arrival:
    """The board as it grows by later runs; `settle` is what people do after each."""
    first, *later = arrivals(board.notes, seed)
    themes = settle(find_themes(first, cache=cache))
    steps = []
    for notes in later:
        found = settle(find_themes(notes, previous=themes, cache=cache))
        steps.append(step(themes, found))
        themes = found
    moved, housed, pinned = zip(*steps, strict=True)
    return Arrival(mean(moved), max(moved), mean(housed), sum(pinned), theme_ami(board, themes))


def theme_ami(board: Labelled, themes: ThemeSet) -> float:
    """AMI of the themes with people's; a parked note counts in its nearest theme."""
    home = {row["id"]: row["theme"] for row in themes.rows()}
    return agreement(board.themes, [home[note.id] or "parked" for note in board.notes])[0]


# -- what people do after a step ----------------------------------------------------------------------


def leave(themes: ThemeSet) -> ThemeSet:
    """Nothing: proposals wait."""
    return themes


def accept(themes: ThemeSet) -> ThemeSet:
    """Every proposal is accepted."""
    return themes.accept(place.note_id for place in themes.proposals)


def pin_some(themes: ThemeSet) -> ThemeSet:
    """A tenth of the notes with a home are held where they are, always the same ones."""
    placed = sorted(p.note_id for p in themes.placements.values() if p.theme is not None)
    held = {p.note_id for p in themes.placements.values() if p.pinned}
    if held:
        return themes
    return themes.pin(random.Random(0).sample(placed, round(PINNED * len(placed))))


# -- the alternative ----------------------------------------------------------------------------------


def k_means_again(board: Labelled, seed: int, cache: Kept) -> Arrival:
    """k-means from scratch after each step, over the same encoder's rows, k by the size rule."""
    first, *later = arrivals(board.notes, seed)
    labels = _k_means(first, cache)
    moved = []
    for notes in later:
        found = _k_means(notes, cache)
        moved.append(1 - matched(labels, found[: len(labels)]) / len(labels))
        labels = found
    names = dict(zip((note.id for note in later[-1]), labels.tolist(), strict=True))
    ami = agreement(board.themes, [names[note.id] for note in board.notes])[0]
    return Arrival(mean(moved), max(moved), 0.0, 0.0, ami)


def matched(before: Labels, after: Labels) -> int:
    """How many rows keep their group when groups before and after are matched as well as can be."""
    from scipy.optimize import linear_sum_assignment

    table = np.zeros((before.max() + 1, after.max() + 1), dtype=np.intp)
    np.add.at(table, (before, after), 1)
    return int(table[linear_sum_assignment(-table)].sum())


def _k_means(notes: Sequence[Note], cache: Kept) -> Labels:
    from sklearn.cluster import KMeans

    rows = np.stack([np.frombuffer(cache.vectors([n.text])[n.text], np.float32) for n in notes])
    labels: Labels = KMeans(size_rule(len(rows)), n_init=5, random_state=0).fit_predict(rows)
    return labels


def _encoded(boards: Iterable[Labelled]) -> Kept:
    engine, _ = choose()
    kept = Kept()
    for board in boards:
        texts = [note.text for note in board.notes]
        rows = np.asarray(engine.encode(texts), dtype=np.float32)
        kept.put_vectors({text: row.tobytes() for text, row in zip(texts, rows, strict=True)})
    return kept


# -- printing -----------------------------------------------------------------------------------------


def report(patterns: Sequence[str] = ("*",), seeds: int = 1) -> None:
    """Print the table: mean over the seeds of each set of boards, then over the sets."""
    boards = [b for b in labelled(patterns) if SMALLEST <= len(b.notes) <= LARGEST]
    if not boards:
        print("no labelled boards of 200 to 480 notes: MINGA_DATA is absent")
        return
    print(
        f"{len(boards)} labelled boards of {SMALLEST} to {LARGEST} notes, {seeds} order(s) of arrival each\n"
    )
    print("| after each step | moved % | worst step % | parked housed % | pinned moved | end AMI |")
    print("|---|---|---|---|---|---|")
    for title, found in _measured(boards, seeds):
        print(
            f"| {title} | {100 * found.moved:.2f} | {100 * found.worst:.2f} | {100 * found.housed:.2f}"
            f" | {found.pinned:.0f} | {found.ami:.3f} |",
            flush=True,
        )


def _measured(boards: list[Labelled], seeds: int) -> Iterator[tuple[str, Arrival]]:
    cache, rows = Kept(), _encoded(boards)
    runs: dict[str, Callable[[Labelled, int], Arrival]] = {
        "proposals wait": lambda board, seed: live(board, seed, cache, leave),
        "a tenth pinned": lambda board, seed: live(board, seed, cache, pin_some),
        "every proposal accepted": lambda board, seed: live(board, seed, cache, accept),
        "k-means from scratch": lambda board, seed: k_means_again(board, seed, rows),
    }
    for title, run in runs.items():
        yield title, _average(boards, [[run(board, seed) for seed in range(seeds)] for board in boards])
    whole = [theme_ami(board, find_themes(board.notes, cache=cache)) for board in boards]
    yield "all at once, for comparison", _average(boards, [[Arrival(0, 0, 0, 0, ami)] for ami in whole])


def _average(boards: list[Labelled], found: list[list[Arrival]]) -> Arrival:
    """Mean over the boards of a set, then over sets; the worst step and the pins moved are those of all."""
    sets: dict[str, list[Arrival]] = {}
    for board, runs in zip(boards, found, strict=True):
        sets.setdefault(board.set, []).extend(runs)
    every = [run for runs in sets.values() for run in runs]
    means = {
        f.name: mean(mean(getattr(r, f.name) for r in runs) for runs in sets.values())
        for f in fields(Arrival)
    }
    return Arrival(**{**means, "worst": max(r.worst for r in every), "pinned": sum(r.pinned for r in every)})

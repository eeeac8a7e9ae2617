"""What the review queue catches, and what names say: two promises that only labelled boards can test.

An error is a placed note whose label is not the one most notes of its theme have. The queue is the
fifth of the placed notes that `ThemeSet.to_review` lists; where more than a fifth are errors even a perfect
queue meets only a part of them, which is told beside it.

A name is read by an embedding alone: is the theme it stands for nearer to it than four others of
its board? Beside it the usual label, the theme's three weightiest words (class-based TF-IDF).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import comb
from statistics import mean

import numpy as np
from numpy.typing import NDArray

from bench.boards import Kept, Labelled, labelled, paths, read
from synthesis.clustering.embedders import choose, unit
from synthesis.clustering.pipeline import find_themes
from synthesis.clustering.prepare import words_of
from synthesis.domain.ids import fold
from synthesis.domain.theme import ThemeSet

QUEUE = 0.20
AMONG = 5
SHORTEST, LONGEST = 2, 6

Encode = Callable[[Sequence[str]], NDArray[np.float32]]


# -- the review queue ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class Caught:
    """Shares: of the placed notes that are errors, of the errors in the queue, of those in a perfect one."""

    errors: float
    met: float
    best: float


def queue(themes: ThemeSet, labels: dict[str, str]) -> Caught | None:
    """What the queue catches of a board; None where no placed note with a label is an error."""
    placed = [p for p in themes.placements.values() if p.theme is not None and labels[p.note_id]]
    counts: dict[str | None, Counter[str]] = defaultdict(Counter)
    for place in placed:
        counts[place.theme][labels[place.note_id]] += 1
    most = {theme: min(c, key=lambda label: (-c[label], label)) for theme, c in counts.items()}
    wrong = {p.note_id for p in placed if labels[p.note_id] != most[p.theme]}
    if not wrong:
        return None
    length = round(QUEUE * len(placed))
    met = sum(note.id in wrong for note in themes.to_review(QUEUE)) / len(wrong)
    return Caught(len(wrong) / len(placed), met, min(1.0, length / len(wrong)))


# -- names --------------------------------------------------------------------------------------------


def found_among(near: NDArray[np.floating], own: int) -> float:
    """How often the theme at `own` is the nearest of five: itself and four others drawn at random.

    Exact over all draws: none of the others that are nearer may be among the four.
    """
    others = len(near) - 1
    drawn = min(AMONG - 1, others)
    nearer = int((near > near[own]).sum())
    return comb(others - nearer, drawn) / comb(others, drawn)


def heaviest_words(texts: Sequence[Sequence[str]]) -> list[str]:
    """The three words of each theme with the highest class-based TF-IDF, as topic models are labelled."""
    counts = [
        Counter(w for text in theme for w in map(fold, words_of(text)) if len(w) > 2) for theme in texts
    ]
    total = sum(counts, Counter())
    average = sum(total.values()) / max(1, len(counts))

    def weight(count: Counter[str], word: str) -> float:
        return count[word] / sum(count.values()) * float(np.log1p(average / total[word]))

    return [" ".join(sorted(count, key=lambda w: (-weight(count, w), w))[:3]) for count in counts]


def read_names(themes: ThemeSet, encode: Encode) -> tuple[list[float], list[float]]:
    """For each theme how surely its name, and its three weightiest words, lead to it among five."""
    inside = [[n.text for n in themes.notes_in(t.id)] for t in themes.themes]
    middles = np.stack([unit(encode(texts).mean(axis=0, keepdims=True))[0] for texts in inside])

    def sure(labels: Sequence[str]) -> list[float]:
        near = (encode(labels) @ middles.T).round(6)
        return [found_among(near[i], i) for i in range(len(labels))]

    return sure([theme.name for theme in themes.themes]), sure(heaviest_words(inside))


# -- printing -----------------------------------------------------------------------------------------


def report(patterns: Sequence[str] = ("*",)) -> None:
    """Print both tables; each board is grouped once."""
    cache = Kept()
    grouped = {path.stem: (read(path), path) for path in paths(patterns)}
    if not grouped:
        print("no boards: MINGA_DATA is absent")
        return
    known = {board.name for board in labelled(patterns)}
    found = {name: find_themes(board.notes, cache=cache) for name, (board, _) in grouped.items()}
    _queues([(board, found[name]) for name, (board, _) in grouped.items() if name in known])
    _names(list(found.values()))


def _queues(boards: list[tuple[Labelled, ThemeSet]]) -> None:
    sets: dict[str, list[Caught]] = defaultdict(list)
    for board, themes in boards:
        labels = dict(zip((n.id for n in board.notes), board.themes, strict=True))
        caught = queue(themes, labels)
        if caught is not None:
            sets[board.set].append(caught)
    print("| board | errors among the placed | met by the queue of 20 % | by a perfect one | by chance |")
    print("|---|---|---|---|---|")
    rows = {
        name: [mean(getattr(c, f) for c in found) for f in ("errors", "met", "best")]
        for name, found in sets.items()
    }
    rows["**mean**"] = [mean(column) for column in zip(*rows.values(), strict=True)]
    for name, (errors, met, best) in rows.items():
        print(f"| {name} | {errors:.2f} | {met:.3f} | {best:.2f} | {QUEUE:.2f} |")


def _names(found: Sequence[ThemeSet]) -> None:
    engine, _ = choose()
    sure = [read_names(themes, engine.encode) for themes in found if len(themes.themes) > 1]
    names, heaviest = ([s for pair in sure for s in pair[side]] for side in (0, 1))
    lengths = [len(words_of(theme.name)) for themes in found for theme in themes.themes]
    twice = sum(len(t.themes) - len({fold(theme.name) for theme in t.themes}) for t in found)
    fitting = sum(SHORTEST <= length <= LONGEST for length in lengths)
    print(f"\n{len(names)} themes of {len(found)} boards\n")
    print("| label | right theme among five | twice on a board | words | 2 to 6 words |")
    print("|---|---|---|---|---|")
    size = f"{min(lengths)}–{max(lengths)}, mean {mean(lengths):.1f}"
    print(f"| Minga's name | {mean(names):.3f} | {twice} | {size} | {fitting / len(lengths):.3f} |")
    print(f"| three weightiest words | {mean(heaviest):.3f} | | 3 | |")

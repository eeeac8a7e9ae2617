"""Notes that say the same, laid on one stack: none is dropped, every one stays evidence."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Sequence

from synthesis.clustering.embedders import Matrix
from synthesis.clustering.grouping import Labels
from synthesis.clustering.prepare import Prepared
from synthesis.domain.ids import fold

SAME_LETTERS = 0.90
"""Likeness of letters (cosine of groups of three) from which two notes say the same."""

SAME_SENSE = 0.92
ALIKE_LETTERS = 0.60
"""Or so near in sense (cosine of rows), with letters that are at least this much alike."""

_ALIKE_SENSE = 0.75
_TURNS_ROUND = re.compile(
    r"\b(?:no|not|non|nao|nunca|never|sin|sem|sense|without|ni|nem|jamas|nadie|ningun\w*|nenhum\w*|cap"
    r"|menos|less|mas|more|mais|mes|\d+)\b|n't\b"
)


def stacks(
    items: Sequence[Prepared], rows: Matrix, nearest: Labels, apart: Collection[tuple[int, int]]
) -> dict[int, int]:
    """For each note that says the same as an earlier one, the first of them: index → index.

    `rows` are (n, d) unit rows, `nearest` (n, k) the neighbours of each; pairs in `apart` (lower
    index first) are never on one stack. Notes with other figures or another "no", "more" or "less"
    never say the same.
    """
    folded = [fold(item.encoded) for item in items]
    first: dict[str, int] = {}
    under: dict[int, int] = {}
    for index, text in enumerate(folded):
        near = sorted({int(i) for i in nearest[index] if i < index})
        tops = dict.fromkeys([first.setdefault(text, index), *(under.get(i, i) for i in near)])
        for top in tops:
            if top != index and (top, index) not in apart and _same(index, top, folded, rows):
                under[index] = top
                break
    return under


def _same(one: int, other: int, folded: Sequence[str], rows: Matrix) -> bool:
    if folded[one] == folded[other]:
        return True
    sense = round(float(rows[one] @ rows[other]), 6)
    if sense < _ALIKE_SENSE or _turns(folded[one]) != _turns(folded[other]):
        return False
    letters = _likeness(_threes(folded[one]), _threes(folded[other]))
    return letters >= SAME_LETTERS or (sense >= SAME_SENSE and letters >= ALIKE_LETTERS)


def _turns(text: str) -> Counter[str]:
    return Counter(_TURNS_ROUND.findall(text))


def _threes(text: str) -> Counter[str]:
    padded = f" {text} "
    return Counter(padded[i : i + 3] for i in range(len(padded) - 2))


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    shared = sum(count * other[part] for part, count in one.items())
    lengths = sum(c * c for c in one.values()) * sum(c * c for c in other.values())
    return round(shared / math.sqrt(lengths), 6)

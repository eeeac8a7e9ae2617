"""The themes laid out on a plane by what their notes say: near ones speak alike."""

from __future__ import annotations

from collections import Counter
from math import log
from typing import TYPE_CHECKING

from synthesis.domain.figures import Map, Place
from synthesis.domain.theme import ThemeSet
from synthesis.wordforms import all_stems, is_content, words_in

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

_DIGITS = 6


def theme_map(themes: ThemeSet) -> Map:
    """Where the themes lie: classical scaling (Torgerson 1952) of how unlike their words are.

    The unlikeness of two themes is 1 less the cosine of their words, each stem weighed by how many of the
    theme's notes hold it and how few themes do (tf-idf). `shown` is the share of the squared
    differences that two dimensions keep. The same themes give the same map; fewer than three lie on a line.
    """
    import numpy

    if not themes.themes:
        return Map()
    rows = _rows(themes)
    unlike = 1 - rows @ rows.T
    n = len(rows)
    middle = numpy.eye(n) - 1 / n
    inner = -0.5 * middle @ (unlike**2) @ middle
    values, vectors = numpy.linalg.eigh((inner + inner.T) / 2)
    order = numpy.argsort(-values.round(_DIGITS), kind="stable")[:2]
    places = numpy.zeros((n, 2))
    for axis, which in enumerate(order):
        column = vectors[:, which] * max(0.0, values[which]) ** 0.5
        # a vector and its opposite are the same answer: the largest part points up
        places[:, axis] = column * (1 if column[numpy.abs(column).argmax()] >= 0 else -1)
    whole = float(values[values > 0].sum())
    shown = float(numpy.maximum(values[order], 0).sum()) / whole if whole > 0 else 1.0
    return Map(
        places=tuple(
            Place(theme=theme.id, x=round(float(x), _DIGITS), y=round(float(y), _DIGITS))
            for theme, (x, y) in zip(themes.themes, places, strict=True)
        ),
        shown=round(min(1.0, shown), _DIGITS),
    )


def _rows(themes: ThemeSet) -> NDArray[numpy.float64]:
    """One unit row of weighed stems for each theme, (themes, stems); a theme without words is all nought."""
    import numpy

    counts = []
    for theme in themes.themes:
        found = Counter[str]()
        for note in themes.notes_in(theme.id):
            found.update(all_stems(word for word in words_in(note.text) if is_content(word)))
        counts.append(found)
    holding = Counter(stem for found in counts for stem in found)
    columns = {stem: i for i, stem in enumerate(sorted(holding))}
    rows = numpy.zeros((len(counts), len(columns)))
    for row, found in enumerate(counts):
        for stem, count in found.items():
            rows[row, columns[stem]] = (1 + log(count)) * log(1 + len(counts) / holding[stem])
    lengths = numpy.linalg.norm(rows, axis=1, keepdims=True)
    unit: NDArray[numpy.float64] = rows / numpy.where(lengths > 0, lengths, 1)
    return unit

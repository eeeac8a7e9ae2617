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
    """Where the themes lie: classical scaling (Torgerson 1952) of how unlike they are.

    The unlikeness of two themes is 1 less the cosine of their middles in the encoder's space, as the last
    grouping left them; where people have made a theme since, of all themes' words instead, each stem weighed
    by how many of the theme's notes hold it and how few themes do (tf-idf). `shown` is the share of the
    squared differences that two dimensions keep. The same themes give the same map; fewer than three lie on a
    line.
    """
    import numpy

    if not themes.themes:
        return Map()
    sense = _by_sense(themes)
    unlike = 1 - (_by_words(themes) if sense is None else sense)
    n = len(unlike)
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
        by_sense=sense is not None,
    )


def _by_sense(themes: ThemeSet) -> NDArray[numpy.float64] | None:
    """How alike each two themes were to the last grouping, (themes, themes); None where it knew not all."""
    import numpy

    alike = themes.run.alike if themes.run else {}
    ids = [theme.id for theme in themes.themes]
    found = numpy.eye(len(ids))
    for i, one in enumerate(ids):
        for j, other in enumerate(ids[:i]):
            known = alike.get(one, {}).get(other, alike.get(other, {}).get(one))
            if known is None:
                return None
            found[i, j] = found[j, i] = known
    return found


def _by_words(themes: ThemeSet) -> NDArray[numpy.float64]:
    """The cosine of each two themes' weighed stems, (themes, themes); a theme without words is like none."""
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
    unit = rows / numpy.where(lengths > 0, lengths, 1)
    alike: NDArray[numpy.float64] = unit @ unit.T
    return alike

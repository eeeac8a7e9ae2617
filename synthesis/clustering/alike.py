"""Which notes say much the same as a text that somebody is writing."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from synthesis.clustering.board import VectorCache, encoded
from synthesis.clustering.embedders import choose
from synthesis.clustering.prepare import prepare
from synthesis.domain.note import Note

MUCH_THE_SAME = 0.60
"""The cosine of two texts from which they are offered as alike."""

MOST = 3
_REMEMBERED = 20_000

_rows: dict[str, NDArray[np.float32] | None] = {}
"""The row of each text asked for lately, None for one without words: a room asks at every note."""

_turn = threading.Lock()


def alike(text: str, notes: Sequence[Note], language: str, cache: VectorCache | None) -> tuple[Note, ...]:
    """At most three of the notes that say much the same as the text, the nearest first."""
    if not choose()[0].cacheable:
        return ()
    with _turn, threadpool_limits(limits=1):
        _learn([*notes, Note(id="asked", text=text)], language, cache)
        asked = _rows[text]
        known = [(note, row) for note in notes if (row := _rows[note.text]) is not None]
    if asked is None or not known:
        return ()
    near = (np.stack([row for _, row in known]) @ asked).round(6)
    order = sorted(range(len(known)), key=lambda i: (-near[i], known[i][0].id))
    return tuple(known[i][0] for i in order[:MOST] if near[i] >= MUCH_THE_SAME)


def _learn(notes: Iterable[Note], language: str, cache: VectorCache | None) -> None:
    fresh = list({note.text: note for note in notes if note.text not in _rows}.values())
    if len(_rows) + len(fresh) > _REMEMBERED:
        _rows.clear()
        fresh = list({note.text: note for note in notes}.values())
    prepared = prepare(fresh, language)
    worded = [item for item in prepared if item.has_words]
    _rows.update({item.note.text: None for item in prepared if not item.has_words})
    if worded:
        rows = encoded(worded, choose()[0], cache)
        _rows.update({item.note.text: row for item, row in zip(worded, rows, strict=True)})

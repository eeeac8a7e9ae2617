"""The notes of one board as rows of numbers: raw from the encoder, and smoothed for grouping."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from synthesis.clustering import grouping
from synthesis.clustering.embedders import Companion, Embedder, Matrix, unit
from synthesis.clustering.grouping import Labels
from synthesis.clustering.naming import Encode, Member
from synthesis.clustering.prepare import Prepared

Progress = Callable[[float, str], None]
"""Told the share done (0 to 1) and a message key for the stage."""

_BATCH = 256
_NEAREST = max(grouping.NEIGHBOURS)


class VectorCache(Protocol):
    """Where rows already computed are kept, by key."""

    def vectors(self, keys: Sequence[str]) -> dict[str, bytes]:
        """The rows that are known, as float32 bytes."""
        ...

    def put_vectors(self, vectors: dict[str, bytes]) -> None:
        """Keep these rows."""
        ...


class Board:
    """The notes that have words, in the order of their ids, with one row each.

    `raw` are (n, d) unit rows of the embedder that finds names, `near` (n, k) the nearest neighbours
    of each by them; `rows` are those to group by, smoothed: of the same embedder, or of a companion.
    `index` finds a note's row.
    """

    def __init__(
        self, prepared: list[Prepared], engine: Embedder, cache: VectorCache | None, tell: Progress
    ) -> None:
        self.all = prepared
        self.worded = [p for p in prepared if p.has_words]
        beside = engine if isinstance(engine, Companion) else None
        self._engine: Embedder = beside.first[0] if beside else engine
        self.raw = encoded(self.worded, self._engine, cache, _within(tell, 0.0, 0.1) if beside else tell)
        known: Labels | None
        known = self.near = grouping.neighbours(self.raw, min(_NEAREST, max(0, len(self.worded) - 1)))
        view = self.raw
        if beside:
            own = encoded(self.worded, beside, cache, _within(tell, 0.1, 0.6))
            view, known = beside.together(self.raw, own, [p.language for p in self.worded]), None
        tell(0.56, "stage_grouping")
        self.rows = self._smoothed(grouping.smooth(view, known)).round(6) if self.worded else self.raw
        self.index = {p.note.id: i for i, p in enumerate(self.worded)}

    def _smoothed(self, rows: Matrix) -> Matrix:
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

    def near_names(self, names: Sequence[str]) -> NDArray[np.float64]:
        """How near each row lies to each name, (n, names), cosine in the encoder's own space."""
        if self.encode is not None:
            return np.asarray(self.raw @ self._engine.encode(names).T, dtype=np.float64).round(6)
        texts = [self._engine.wording(p.encoded, p.language) for p in self.worded]
        rows = self._engine.encode([*texts, *names])
        return np.asarray(rows[: len(texts)] @ rows[len(texts) :].T, dtype=np.float64).round(6)

    @property
    def alike(self) -> bool:
        """Whether all the notes say the same."""
        return len({p.encoded.casefold() for p in self.worded}) <= 1

    def note_id(self, row: int | np.integer) -> str:
        """The id of the note that a row stands for."""
        return self.worded[int(row)].note.id

    def middle(self, members: Labels) -> Matrix:
        """The unit centre of some rows in the encoder's own space: (d,)."""
        return _centre(self.raw[members])

    def members(self, rows: Labels) -> list[Member]:
        """Some rows as members of a group, with their closeness to its smoothed centre."""
        centre = _centre(self.rows[rows])
        return [Member(self.worded[i], round(float(self.rows[i] @ centre), 6)) for i in rows]

    def nearest(self, rows: list[int], groups: list[list[int]]) -> Labels:
        """For each row the index of the group whose centre is nearest."""
        centres = np.stack([_centre(self.rows[group]) for group in groups])
        return np.asarray((self.rows[rows] @ centres.T).argmax(axis=1), dtype=np.intp)


def _centre(rows: Matrix) -> Matrix:
    centre: Matrix = unit(rows.mean(axis=0, keepdims=True))[0]
    return centre


def _within(tell: Progress, start: float, end: float) -> Progress:
    """Progress told within a part of the whole: the encoders' 0 to .6 as `start` to `end`."""
    return lambda share, stage: tell(start + share / 0.6 * (end - start), stage)


def encoded(
    worded: list[Prepared],
    engine: Embedder,
    cache: VectorCache | None,
    tell: Progress = lambda share, stage: None,
) -> Matrix:
    """One unit row of the engine for each note, (n, d); rows that the cache knows are not made again."""
    texts = [engine.wording(p.encoded, p.language) for p in worded]
    if not engine.cacheable or not texts:
        tell(0.1, "stage_encoding")
        return engine.encode(texts)
    keys = [hashlib.sha1(f"{engine.name}\0{engine.version}\0{text}".encode()).hexdigest() for text in texts]
    known = cache.vectors(sorted(set(keys))) if cache is not None else {}
    waiting = sorted({key: text for key, text in zip(keys, texts, strict=True) if key not in known}.items())
    fresh: dict[str, bytes] = {}
    for start in range(0, len(waiting), _BATCH):
        tell(0.05 + 0.5 * start / len(waiting), "stage_encoding")
        batch = waiting[start : start + _BATCH]
        rows = engine.encode([text for _, text in batch])
        fresh.update({key: row.tobytes() for (key, _), row in zip(batch, rows, strict=True)})
    if cache is not None and fresh:
        cache.put_vectors(fresh)
    known = {**known, **fresh}
    return np.stack([np.frombuffer(known[key], dtype=np.float32) for key in keys])

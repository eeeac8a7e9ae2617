"""What turns texts into vectors: one file per embedder, the file name is its key.

An embedder module gives `load() -> Embedder`, which raises EmbedderAbsent when what it needs is not
on this machine. One that needs what a person sets (a folder, a service) takes it as arguments.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from synthesis.registry import Registry

Matrix = NDArray[np.float32]

REGISTRY = Registry("synthesis.clustering.embedders", "minga.embedders")
PREFERRED = ("use", "tfidf")
"""The order in which the default engine is looked for; the last one is always there."""


class Embedder(Protocol):
    """Texts in, one unit row per text out; the same texts give the same rows.

    `cacheable` means that a text's row does not depend on the texts beside it.
    """

    name: str
    version: str
    cacheable: bool

    def wording(self, text: str, language: str) -> str:
        """The text as this embedder reads it best; most read it as it is."""
        ...

    def encode(self, texts: Sequence[str]) -> Matrix:
        """An (n, d) float32 matrix of unit rows; (0, d) for no texts."""
        ...


class Companion:
    """An embedder for rows alone: the built-in one stands beside it and still finds the names.

    Names are found by how near phrases lie to a theme, at thresholds measured on the built-in
    embedder, so another one is asked about notes only.
    """

    @cached_property
    def first(self) -> tuple[Embedder, str]:
        """The built-in embedder, with the reason a better one was passed over."""
        return choose()

    def together(self, first: Matrix, own: Matrix, languages: Sequence[str]) -> Matrix:
        """The rows to group by, from the built-in rows and this embedder's: here its own alone."""
        del first, languages
        return own

    def wording(self, text: str, language: str) -> str:
        """The text as it is."""
        del language
        return text


class EmbedderAbsent(Exception):
    """The embedder's package or weights are not here; `reason` is a short code for the method record."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def choose(name: str | None = None) -> tuple[Embedder, str]:
    """The named embedder, or the best one that is here, with the reason a better one was passed over.

    Raises UnknownPlugin for a name that is not registered, EmbedderAbsent for a named one that
    cannot be loaded.
    """
    if name is not None:
        embedder: Embedder = REGISTRY.load(name).load()
        return embedder, ""
    passed_over = ""
    for candidate in PREFERRED:
        try:
            return REGISTRY.load(candidate).load(), passed_over
        except EmbedderAbsent as absent:
            passed_over = f"{candidate}: {absent.reason}"
    raise EmbedderAbsent(passed_over)


def unit(rows: NDArray[np.floating]) -> Matrix:
    """The rows scaled to length one; a row of zeros stays as it is."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-9), dtype=np.float32)

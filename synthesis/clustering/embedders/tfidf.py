"""The embedder that is always there: words and letter groups, weighed by rarity, in few dimensions.

TF-IDF over words and over letter groups of 3 to 5, reduced by truncated SVD (latent semantic
analysis, Deerwester et al. 1990). It knows only the words of the board itself.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from synthesis.clustering.embedders import Matrix, unit
from synthesis.domain.ids import fold

_DIMENSIONS = 100
_LETTERS_WEIGHT = 0.6


class WordWeights:
    """Latent semantic analysis of the texts it is given, so a text's row depends on its neighbours."""

    name = "tfidf"
    version = "1"
    cacheable = False

    def wording(self, text: str, language: str) -> str:
        """The text as it is."""
        del language
        return text

    def encode(self, texts: Sequence[str]) -> Matrix:
        """An (n, d) float32 matrix of unit rows, d at most 100."""
        from scipy.sparse import hstack
        from sklearn.decomposition import TruncatedSVD
        from sklearn.feature_extraction.text import TfidfVectorizer

        if not texts:
            return np.zeros((0, 1), dtype=np.float32)
        folded = [fold(text) or "-" for text in texts]
        words = TfidfVectorizer(token_pattern=r"\S+", ngram_range=(1, 2), sublinear_tf=True)
        letters = TfidfVectorizer(
            analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, max_features=40_000
        )
        table = hstack([words.fit_transform(folded), _LETTERS_WEIGHT * letters.fit_transform(folded)]).tocsr()
        dimensions = min(_DIMENSIONS, table.shape[0] - 1, table.shape[1] - 1)
        if dimensions < 2:
            return unit(table.toarray())
        with np.errstate(
            invalid="ignore", divide="ignore"
        ):  # texts that are all the same have no variance to share out
            return unit(TruncatedSVD(dimensions, random_state=0).fit_transform(table))


def load() -> WordWeights:
    """The embedder; it needs nothing beyond scikit-learn."""
    return WordWeights()

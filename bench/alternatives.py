"""What people would do without Minga, as short as they would write it; run as a cold command.

usage: python -m bench.alternatives tutorial NOTES.csv OUT.csv | list NOTES.csv OUT.docx
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path


def tutorial(source: str, target: str) -> None:
    """The scikit-learn text clustering tutorial: TF-IDF and k-means, k by the same size rule."""
    from sklearn.cluster import KMeans
    from sklearn.feature_extraction.text import TfidfVectorizer

    rows = _rows(source)
    k = max(3, round(1.2 * len(rows) ** 0.4))
    table = TfidfVectorizer(max_df=0.5, min_df=1).fit_transform([row["text"] for row in rows])
    labels = KMeans(k, n_init=5, random_state=0).fit_predict(table)
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

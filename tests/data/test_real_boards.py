"""Real boards go through grouping and writing: every note comes out once, as it went in."""

from __future__ import annotations

import csv
import io
import os
from collections import Counter
from pathlib import Path

import pytest

from synthesis.capture.intake import clean_text
from synthesis.clustering.pipeline import find_themes
from synthesis.exporter import FORMATS
from synthesis.exporter.outline import build_report
from synthesis.i18n import words
from synthesis.sensemaking.reading import synthesise
from synthesis.services.files import read_file, read_source

pytestmark = pytest.mark.data

ROOT = Path(__file__).parents[2]
FOLDER = Path(os.environ.get("MINGA_DATA") or ROOT.parent / "shared" / "data") / "boards"
BOARDS = sorted(FOLDER.glob("*.csv"))
SMALL = 400
"""Documents are written of boards up to this many notes."""


@pytest.fixture(params=BOARDS or [None], ids=lambda p: p.stem if p else "none")
def board(request) -> Path:
    if request.param is None:
        pytest.skip(f"NO REAL BOARDS: there is no *.csv in {FOLDER}; set MINGA_DATA to test with them")
    return request.param


def test_every_note_of_a_board_comes_out_once_as_it_went_in(board):
    with board.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    reading = read_file(board)
    kept = [row for row in rows if row["text"].strip()]
    assert len(reading.notes) + len(reading.refused) >= len(kept)
    texts = Counter(clean_text(row["text"]) for row in kept if len(row["text"]) <= 2000)
    assert not texts - Counter(n.text for n in reading.notes)

    themes = find_themes(reading.notes)
    assert [row["id"] for row in themes.rows()] == [n.id for n in reading.notes]
    assert [row["text"] for row in themes.rows()] == [n.text for n in reading.notes]
    assert len(themes.themes) >= 3
    assert len(themes.parked) <= 0.25 * len(themes.notes)
    names = [t.name.casefold() for t in themes.themes]
    assert len(set(names)) == len(names)
    assert all(len(name) <= 120 for name in names)
    assert all(words("es").has(themes.placements[n.id].reason) for n in themes.parked)

    if len(reading.notes) <= SMALL:
        require_written(board, themes)


def require_written(board: Path, themes) -> None:
    """Every note stands in the notes of the document, with its text, once."""
    session = read_source(board)[0].session
    result = synthesise(session, themes.with_notes(session.counted_notes))
    statements = [s for section in result.sections for s in section.statements]
    assert statements
    assert all(s.supported for s in statements)
    report = build_report(result)
    assert sorted(n.text for n in report.notes) == sorted(n.text for n in session.notes)
    stream = io.BytesIO()
    FORMATS.load("docx").write(report, stream)
    assert stream.getvalue()[:2] == b"PK"
    stream = io.BytesIO()
    FORMATS.load("csv").write(report, stream)
    table = list(csv.DictReader(io.StringIO(stream.getvalue().decode("utf-8-sig"))))
    assert len(table) == len(session.notes)

"""Every note of real files comes out once and unchanged, by an independent reading of the same file."""

import csv
import io
import os
from pathlib import Path

import openpyxl
import pytest

from synthesis.capture.intake import clean_text
from synthesis.capture.reading import open_notes
from synthesis.errors import NoteRejected

ROOT = Path(__file__).parents[3]
DATA = Path(os.environ.get("MINGA_DATA", ROOT.parent / "shared" / "data"))
EXPORTS = {
    "kouchou-ai/dummy-comments-japan.csv": "comment-body",
    "kouchou-ai/example-polis.csv": "comment-body",
    "kouchou-ai/sample_comments.csv": "comment",
    "polis/15-per-hour-seattle/comments.csv": "comment-body",
    "polis/bg2050-volunteers/comments.csv": "comment-body",
    "polis/london.youth.policing/comments.csv": "comment-body",
    "polis/vtaiwan.uberx/comments.csv": "comment-body",
    "qualcoder/survey456.csv": "freetext",
    "tttc/Talk-to-the-City-Sample.csv": "comment",
    "tttc/missing_fields_pets.csv": "comment",
    "tttc/pets.csv": "comment",
    "tttc/speaker_pets.csv": "comment",
    "tttc/test_hard_cases_22.csv": "comment",
    "tttc/test_very_duplicates.csv": "comment",
    "tttc/tiny.csv": "comment",
    "constructed/parabol_retro.csv": "content",
    "constructed/polis_comment-groups.csv": "comment",
}

pytestmark = [
    pytest.mark.data,
    pytest.mark.skipif(not (DATA / "boards").is_dir(), reason=f"no boards in {DATA}: set MINGA_DATA"),
]


def boards():
    return sorted((DATA / "boards").glob("*.csv")) if (DATA / "boards").is_dir() else []


def independently(data, column):
    """The texts of the column as the csv module gives them, with the intake rules applied."""
    rows = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    return [kept(row[column]) for row in rows if any((cell or "").strip() for cell in row.values())]


def kept(cell):
    try:
        return clean_text(cell)
    except NoteRejected as error:
        return error.code


def outcome(reading):
    """Text of a note, or code of a refusal, row by row."""
    by_row = {int(note.origin.rpartition(" ")[2]): note.text for note in reading.notes}
    assert len(by_row) == len(reading.notes)
    by_row |= {refused.row: refused.code.removeprefix("row_") for refused in reading.refused}
    return [by_row[row] for row in sorted(by_row)]


@pytest.mark.parametrize("path", boards(), ids=lambda path: path.stem)
def test_boards(path):
    data = path.read_bytes()
    reading = open_notes(path.name, data)
    expected = independently(data, "text")
    assert outcome(reading) == expected
    assert len(expected) > 20
    assert reading.mapping.fields() == {"text": "text", "id": "id", "group": "group", "language": "lang"}
    ids = [row["id"] for row in csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))]
    assert (
        [note.id for note in reading.notes] == ids[: len(reading.notes)] or reading.refused or reading.renamed
    )


@pytest.mark.parametrize("path", EXPORTS, ids=str)
def test_exports_of_other_tools(path):
    data = (DATA / "peer_exports" / path).read_bytes()
    reading = open_notes(Path(path).name, data)
    assert reading.mapping.text == EXPORTS[path]
    assert outcome(reading) == independently(data, EXPORTS[path])
    assert reading.counts["blank"] == 0


def test_a_real_workbook_of_another_tool():
    data = (DATA / "peer_exports" / "qualcoder" / "survey789.xlsx").read_bytes()
    reading = open_notes("survey789.xlsx", data)
    rows = list(openpyxl.load_workbook(io.BytesIO(data)).active.iter_rows(values_only=True))
    column = rows[0].index(reading.mapping.text)
    assert [note.text for note in reading.notes] == [clean_text(str(row[column])) for row in rows[1:]]


def test_lines_of_a_real_text_file():
    data = (DATA / "peer_exports" / "qualcoder" / "plain_codes_categories_for_import.txt").read_bytes()
    reading = open_notes("codes.txt", data)
    assert [note.text for note in reading.notes] == [clean_text(line) for line in data.decode().splitlines()]

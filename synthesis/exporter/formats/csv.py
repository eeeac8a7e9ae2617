"""The notes as CSV: one row per note that counts, with its theme, strategy and status.

UTF-8 with a mark at the start, so that spreadsheets read the accents; every cell quoted; a cell a
spreadsheet would run begins with an apostrophe, which our importer takes off again.
"""

from __future__ import annotations

import csv
import io
from typing import IO

from synthesis.exporter.formats._sheet import head, rows
from synthesis.exporter.neutral import cell
from synthesis.exporter.report import Report

MEDIA_TYPE = "text/csv; charset=utf-8"
SUFFIX = "csv"


def write(report: Report, stream: IO[bytes]) -> None:
    """Write the notes of the report into a binary stream."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(head(report))
    writer.writerows([cell(value) for value in row] for row in rows(report))
    stream.write(text.getvalue().encode("utf-8-sig"))

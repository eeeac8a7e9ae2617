"""The notes as Talk to the City reads them: `id,interview,comment`, one row per note that counts.

The interview is the group and table a note came from: no person is named. A cell that a spreadsheet would
run begins with an apostrophe, as in our own CSV.
"""

from __future__ import annotations

import csv
import io
from typing import IO

from synthesis.exporter.neutral import cell, one_line
from synthesis.exporter.report import Report, Status

MEDIA_TYPE = "text/csv; charset=utf-8"
SUFFIX = "csv"


def write(report: Report, stream: IO[bytes]) -> None:
    """Write the notes of the report into a binary stream, as UTF-8 without a mark at the start."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(("id", "interview", "comment"))
    for row in report.notes:
        if row.status in (Status.PLACED, Status.PARKED):
            where = " · ".join(filter(None, (one_line(row.group), one_line(row.table))))
            writer.writerow((cell(row.ref), cell(where), cell(row.text)))
    stream.write(text.getvalue().encode("utf-8"))

"""The notes and the sentences as a workbook: every cell is text, nothing in it can run.

Sheets: the notes that count; the claims with their evidence; the references of the notes set aside.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, time
from typing import IO, Any

from synthesis.exporter.formats._sheet import WIDTHS, head, rows, set_aside
from synthesis.exporter.neutral import runs, xlsx
from synthesis.exporter.palette import GROUND, INK
from synthesis.exporter.report import Report
from synthesis.i18n import words

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SUFFIX = "xlsx"

_NO_DATE = datetime(2000, 1, 1)
"""Stands where the report has no date: the same report gives the same bytes."""


def write(report: Report, stream: IO[bytes]) -> None:
    """Write the notes and claims of the report into a binary stream."""
    import xlsxwriter

    say = words(report.language)
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(stream, {**options, "strings_to_numbers": False})
    made = datetime.combine(report.made_on, time(12)) if report.made_on else _NO_DATE
    book.set_properties(
        {
            "title": report.title[:255],
            "author": report.author[:255],
            "subject": report.subject,
            "created": made,
        }
    )
    refs = {row.id: row.ref for row in report.notes}
    looks = _Looks(book)
    looks.sheet(say("doc_sheet_notes"), head(report), rows(report), WIDTHS)
    claims = [
        [claim.text, ", ".join(refs[i] for i in claim.note_ids if i in refs), claim.key]
        for claim in report.claims()
    ]
    columns = [say("doc_sheet_statement"), say("doc_sheet_evidence"), say("doc_sheet_key")]
    looks.sheet(say("doc_sheet_statements"), columns, claims, (90, 50, 30))
    aside = [[row.ref, say(f"doc_status_{row.status}")] for row in set_aside(report)]
    if aside:
        looks.sheet(say("doc_sheet_set_aside"), [say("doc_ref"), say("doc_status")], aside, (12, 16))
    book.close()


class _Looks:
    """Sheets of one look: a header that stays, a filter, text that wraps."""

    def __init__(self, book: Any) -> None:
        self.book = book
        shared = {"text_wrap": True, "valign": "top", "font_name": "Calibri", "font_color": f"#{INK}"}
        self.plain = book.add_format(shared)
        # without this a spreadsheet would take "=1+1" for a formula once somebody edits the cell
        self.held = book.add_format({**shared, "quote_prefix": True})
        self.bold = book.add_format({**shared, "bold": True, "bg_color": f"#{GROUND}", "bottom": 1})

    def sheet(
        self, name: str, columns: Sequence[str], lines: Iterable[Sequence[str]], widths: Sequence[float]
    ) -> None:
        """One sheet of text cells under its header."""
        sheet = self.book.add_worksheet(name[:31])
        for column, (title, width) in enumerate(zip(columns, widths, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, title, self.bold)
        last = 0
        for last, line in enumerate(lines, 1):
            for column, value in enumerate(line):
                sheet.write_string(last, column, xlsx(value), self.held if runs(value) else self.plain)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(last, 1), len(columns) - 1)

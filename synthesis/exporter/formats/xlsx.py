"""The whole session as a workbook: words are text, figures are numbers, nothing in it can run.

Sheets: the notes that count, first, for our importer reads them back; what was counted; the claims with
their evidence; the references of the notes set aside; what the file says of itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, time
from typing import IO, Any

from synthesis.exporter.formats._sheet import WIDTHS, head, rows, set_aside
from synthesis.exporter.neutral import runs, xlsx
from synthesis.exporter.palette import GROUND, INK
from synthesis.exporter.report import Report, Sheet, imprint
from synthesis.i18n import words

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SUFFIX = "xlsx"

_NARROWEST, _WIDEST = 9, 60
_LINE, _HIGHEST = 15, 400
_NO_DATE = datetime(2000, 1, 1)
"""Stands where the report has no date: the same report gives the same bytes."""


def write(report: Report, stream: IO[bytes]) -> None:
    """Write the notes, counts and claims of the report into a binary stream."""
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
    for sheet in report.sheets:
        looks.sheet(sheet.name, sheet.columns, sheet.rows, _widths(sheet))
    claims = [
        [claim.text, ", ".join(refs[i] for i in claim.note_ids if i in refs), claim.key]
        for claim in report.claims()
    ]
    columns = [say("doc_sheet_statement"), say("doc_sheet_evidence"), say("doc_sheet_key")]
    looks.sheet(say("doc_sheet_statements"), columns, claims, (90, 50, 30))
    aside = [[row.ref, say(f"doc_status_{row.status}")] for row in set_aside(report)]
    if aside:
        looks.sheet(say("doc_sheet_set_aside"), [say("doc_ref"), say("doc_status")], aside, (12, 16))
    looks.sheet(say("doc_tab_about"), [say("doc_run_what"), say("doc_run_value")], imprint(report), (24, 70))
    book.close()


def _lines(value: str | int | float | None, width: float) -> int:
    """How many lines a cell takes in a column so wide, in characters, roughly."""
    return sum(1 + int(len(part) / width) for part in str(value).split("\n")) if value is not None else 1


def _widths(sheet: Sheet) -> list[float]:
    """Wide enough for the name of a column and most of what stands in it, in characters."""
    lines = [sheet.columns, *sheet.rows[:200]]
    longest = [
        max(len(str(line[i] if line[i] is not None else "")) for line in lines) for i in range(len(lines[0]))
    ]
    return [min(_WIDEST, max(_NARROWEST, 1.1 * length + 2)) for length in longest]


class _Looks:
    """Sheets of one look: a header that stays, a filter, text that wraps."""

    def __init__(self, book: Any) -> None:
        self.book = book
        shared = {"text_wrap": True, "valign": "top", "font_name": "Calibri", "font_color": f"#{INK}"}
        self.plain = book.add_format(shared)
        # without this a spreadsheet would take "=1+1" for a formula once somebody edits the cell
        self.held = book.add_format({**shared, "quote_prefix": True})
        self.figure = book.add_format(shared)
        self.bold = book.add_format({**shared, "bold": True, "bg_color": f"#{GROUND}", "bottom": 1})

    def sheet(
        self,
        name: str,
        columns: Sequence[str],
        lines: Iterable[Sequence[str | int | float | None]],
        widths: Sequence[float],
    ) -> None:
        """One sheet of cells under its header: text stays text, whatever it looks like."""
        sheet = self.book.add_worksheet(name[:31])
        for column, (title, width) in enumerate(zip(columns, widths, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, xlsx(title), self.bold)
        sheet.set_row(0, 5 + _LINE * max(map(_lines, columns, widths), default=1))
        last = 0
        for last, line in enumerate(lines, 1):
            # said, for not every program works it out when it opens the file
            sheet.set_row(last, min(_HIGHEST, _LINE * max(map(_lines, line, widths), default=1)))
            for column, value in enumerate(line):
                if isinstance(value, str):
                    sheet.write_string(last, column, xlsx(value), self.held if runs(value) else self.plain)
                elif value is not None:
                    sheet.write_number(last, column, value, self.figure)
        sheet.freeze_panes(1, 0)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.autofilter(0, 0, max(last, 1), len(columns) - 1)

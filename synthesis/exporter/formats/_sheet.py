"""The notes as a table, the same for every spreadsheet format: columns our importer knows again."""

from __future__ import annotations

from synthesis.exporter.report import NoteRow, Report, Status
from synthesis.i18n import words

COLUMNS = (
    "ref",
    "text",
    "theme",
    "strategy",
    "status",
    "kind",
    "group",
    "table",
    "activity",
    "language",
    "id",
)
WIDTHS = (8, 70, 26, 34, 14, 14, 20, 12, 26, 10, 30)
"""Column widths in characters, where a format has them."""


def head(report: Report) -> list[str]:
    """The names of the columns in the report's language."""
    say = words(report.language)
    return [say(f"doc_{column}") for column in COLUMNS]


def rows(report: Report) -> list[list[str]]:
    """One row per note that counts; the notes set aside have no text to print, see `set_aside`."""
    say = words(report.language)
    return [
        [say(f"doc_status_{row.status}") if c == "status" else str(getattr(row, c)) for c in COLUMNS]
        for row in report.notes
        if row.status in (Status.PLACED, Status.PARKED)
    ]


def set_aside(report: Report) -> list[NoteRow]:
    """The hidden and withdrawn notes, without their text."""
    return [row for row in report.notes if row.status in (Status.HIDDEN, Status.WITHDRAWN)]

"""What goes back to groups and tables, as a Word document: where each of their notes ended."""

from __future__ import annotations

from dataclasses import replace
from typing import IO

from synthesis.exporter.formats import docx
from synthesis.exporter.report import Report
from synthesis.i18n import words

MEDIA_TYPE = docx.MEDIA_TYPE
SUFFIX = docx.SUFFIX


def write(report: Report, stream: IO[bytes]) -> None:
    """Write the sheets of the report's `back` into a binary stream, a page or more for each."""
    docx.write(replace(report, blocks=report.back, subject=words(report.language)("doc_back")), stream)

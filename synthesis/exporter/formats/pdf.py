"""The Word document as a tagged PDF (PDF/UA), by the LibreOffice of this machine.

The same report gives the same bytes, with the same version of LibreOffice.
"""

from __future__ import annotations

import hashlib
import io
import re
from datetime import UTC, datetime, time
from typing import IO

from synthesis.exporter.formats import docx
from synthesis.exporter.formats._office import printed
from synthesis.exporter.report import Report

MEDIA_TYPE = "application/pdf"
SUFFIX = "pdf"

_NO_DATE = datetime(2000, 1, 1, 12, tzinfo=UTC)
_DATED = rb"\(D:\d{14}Z'\)"
_IDS = rb"(?:(?<=/ID \[ <)|(?<=>\n<)|(?<=/DocChecksum /))[0-9A-F]{32}"
_OPTIONS = {
    "PDFUACompliance": ("boolean", "true"),
    "UseTaggedPDF": ("boolean", "true"),
    "SelectPdfVersion": ("long", "17"),  # no PDF/A: that would bring a colour profile with a date in it
    "ExportBookmarks": ("boolean", "true"),
}


def write(report: Report, stream: IO[bytes]) -> None:
    """Write the report as a PDF into a binary stream.

    Raises JobFailed: pdf_no_program without LibreOffice, pdf_too_slow(seconds), pdf_failed.
    """
    made = io.BytesIO()
    docx.write_numbered(report, made)
    moment = datetime.combine(report.made_on, time(12), UTC) if report.made_on else _NO_DATE
    stream.write(_settled(printed(made.getvalue(), _OPTIONS), moment))


def _settled(data: bytes, moment: datetime) -> bytes:
    """The file with the moment given and an id of its content, each as long as what it replaces.

    LibreOffice writes the moment of its own clock, and an id made from it.
    """
    # LibreOffice closes the moment with a sign that not every reader takes: the blank keeps its place
    data = re.sub(_DATED, moment.strftime("(D:%Y%m%d%H%M%SZ) ").encode(), data)
    data = re.sub(rb"(?<=<xmp:CreateDate>)[-\dT:]{19}", moment.strftime("%Y-%m-%dT%H:%M:%S").encode(), data)
    digest = hashlib.md5(re.sub(_IDS, b"0" * 32, data), usedforsecurity=False).hexdigest()
    return re.sub(_IDS, digest.upper().encode(), data)

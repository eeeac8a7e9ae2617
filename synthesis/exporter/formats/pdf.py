"""The Word document as a tagged PDF (PDF/UA), by the LibreOffice of this machine.

LibreOffice runs in a process of its own with an empty profile, for as long as `TIME_LIMIT` at most: only
where nobody waits before a screen may this be called. The same report gives the same bytes.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
from datetime import UTC, datetime, time
from pathlib import Path
from typing import IO

from synthesis.errors import JobFailed
from synthesis.exporter.formats import docx
from synthesis.exporter.report import Report

MEDIA_TYPE = "application/pdf"
SUFFIX = "pdf"

TIME_LIMIT = 90
"""The most seconds LibreOffice may take."""
_NO_DATE = datetime(2000, 1, 1, 12, tzinfo=UTC)
_DATED = rb"\(D:\d{14}Z'\)"
_IDS = rb"(?:(?<=/ID \[ <)|(?<=>\n<)|(?<=/DocChecksum /))[0-9A-F]{32}"
_OPTIONS = {
    "PDFUACompliance": ("boolean", "true"),
    "UseTaggedPDF": ("boolean", "true"),
    "SelectPdfVersion": ("long", "17"),  # no PDF/A: that would bring a colour profile with a date in it
    "ExportBookmarks": ("boolean", "true"),
}
_ELSEWHERE = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)


def write(report: Report, stream: IO[bytes]) -> None:
    """Write the report as a PDF into a binary stream.

    Raises JobFailed: pdf_no_program without LibreOffice, pdf_too_slow(seconds), pdf_failed.
    """
    made = io.BytesIO()
    docx.write(report, made)
    moment = datetime.combine(report.made_on, time(12), UTC) if report.made_on else _NO_DATE
    stream.write(_settled(converted(made.getvalue()), moment))


def program() -> str | None:
    """Where LibreOffice is; None when it is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((path for path in _ELSEWHERE if Path(path).exists()), None)


def converted(document: bytes) -> bytes:
    """A Word document as LibreOffice prints it."""
    office = program()
    if office is None:
        raise JobFailed("pdf_no_program")
    with tempfile.TemporaryDirectory(prefix="minga-pdf-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / "document.docx"
        source.write_bytes(document)
        options = json.dumps({key: {"type": kind, "value": v} for key, (kind, v) in _OPTIONS.items()})
        _run(
            [
                office,
                f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                "--headless",
                "--norestore",
                "--convert-to",
                f"pdf:writer_pdf_Export:{options}",
                "--outdir",
                str(folder),
                str(source),
            ]
        )
        made = source.with_suffix(".pdf")
        if not made.is_file():
            raise JobFailed("pdf_failed")
        return made.read_bytes()


def _run(command: list[str]) -> None:
    running = subprocess.Popen(
        command,
        env={**os.environ, "TZ": "UTC"},  # what it writes of the time has one form everywhere
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        running.wait(TIME_LIMIT)
    except subprocess.TimeoutExpired:
        raise JobFailed("pdf_too_slow", seconds=TIME_LIMIT) from None
    finally:
        _end(running)


def _end(running: subprocess.Popen[bytes]) -> None:
    """The whole family: what is started is a script, the work is done by its grandchild."""
    if running.poll() is None:
        if hasattr(os, "killpg"):
            os.killpg(running.pid, signal.SIGKILL)
        else:
            running.kill()
        running.wait()


def _settled(data: bytes, moment: datetime) -> bytes:
    """The file with the moment given and an id of its content, each as long as what it replaces.

    LibreOffice writes the moment of its own clock, and an id made from it.
    """
    # LibreOffice closes the moment with a sign that not every reader takes: the blank keeps its place
    data = re.sub(_DATED, moment.strftime("(D:%Y%m%d%H%M%SZ) ").encode(), data)
    data = re.sub(rb"(?<=<xmp:CreateDate>)[-\dT:]{19}", moment.strftime("%Y-%m-%dT%H:%M:%S").encode(), data)
    digest = hashlib.md5(re.sub(_IDS, b"0" * 32, data), usedforsecurity=False).hexdigest()
    return re.sub(_IDS, digest.upper().encode(), data)

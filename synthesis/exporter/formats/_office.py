"""LibreOffice as a printer: a Word document in, a PDF out, in a process of its own.

It starts with an empty profile, for as long as `TIME_LIMIT` at most: only where nobody waits before a
screen may this be called.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from synthesis.errors import JobFailed

TIME_LIMIT = 50
"""The most seconds LibreOffice may take."""
_ELSEWHERE = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)


def program() -> str | None:
    """Where LibreOffice is; None when it is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((path for path in _ELSEWHERE if Path(path).exists()), None)


def printed(document: bytes, options: Mapping[str, tuple[str, str]]) -> bytes:
    """A Word document as LibreOffice prints it; `options` are its own for PDF, each with its type.

    Raises JobFailed: pdf_no_program without LibreOffice, pdf_too_slow(seconds), pdf_failed.
    """
    office = program()
    if office is None:
        raise JobFailed("pdf_no_program")
    with tempfile.TemporaryDirectory(prefix="minga-pdf-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / "document.docx"
        source.write_bytes(document)
        asked = json.dumps({key: {"type": kind, "value": value} for key, (kind, value) in options.items()})
        _run(
            [
                office,
                f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                "--headless",
                "--norestore",
                "--convert-to",
                f"pdf:writer_pdf_Export:{asked}",
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

"""LibreOffice as a reader of our files; without it the tests that need it are skipped, and say so."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

_PROGRAM = shutil.which("soffice")
_FOLDER = Path(_PROGRAM).resolve().parent if _PROGRAM else Path("/nowhere")


def _needs(module: str, library: str) -> list[pytest.MarkDecorator]:
    reason = f"LibreOffice {module} is not installed: nothing was converted"
    return [pytest.mark.libreoffice, pytest.mark.skipif(not (_FOLDER / library).exists(), reason=reason)]


needs_writer = _needs("Writer", "libswlo.so")
needs_calc = _needs("Calc", "libsclo.so")
needs_impress = _needs("Impress", "libsdlo.so")


def convert(source: Path, kind: str) -> Path:
    """The file in another format, beside it, by a LibreOffice of its own."""
    folder = source.parent
    profile = (folder / "profile").as_uri()
    command = [str(_PROGRAM), f"-env:UserInstallation={profile}", "--headless", "--norestore"]
    command += ["--convert-to", kind, "--outdir", str(folder), str(source)]
    done = subprocess.run(command, capture_output=True, timeout=180, check=False)
    made = source.with_suffix("." + kind.split(":")[0])
    assert made.exists(), done.stderr.decode(errors="replace")
    return made

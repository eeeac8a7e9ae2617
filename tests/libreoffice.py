"""LibreOffice as a reader of our files; without it the tests that need it are skipped, and say so."""

from __future__ import annotations

import json
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


_SYSTEM_PYTHON = Path("/usr/bin/python3")
_HANDS = _SYSTEM_PYTHON.exists() and any(Path("/usr/lib/python3").glob("dist-packages/uno.py"))
needs_hands = [
    *needs_writer,
    pytest.mark.skipif(not _HANDS, reason="python3-uno is not installed: nothing was edited in LibreOffice"),
]


def edited(source: Path, steps: list[list[str]], *saved_as: str) -> Path:
    """The file as a person left it after these steps of `uno_hands`, saved under each name in turn."""
    paths = [source.with_name(name) for name in saved_as or ("edited.docx",)]
    what = {
        "source": str(source),
        "target": str(paths[0]),
        "steps": steps,
        "then": [str(path) for path in paths[1:]],
    }
    told = source.with_suffix(".json")
    told.write_text(json.dumps(what), encoding="utf-8")
    hands = Path(__file__).with_name("uno_hands.py")
    command = [str(_SYSTEM_PYTHON), str(hands), str(told)]
    done = subprocess.run(command, capture_output=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return paths[-1]

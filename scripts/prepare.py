"""Make this machine ready: the environment, its packages, and the programs that tests drive.

usage: prepare.py run | test | machine
  run      .venv with what the app needs
  test     .venv with what the tests need too
  machine  Chromium, LibreOffice and PostgreSQL: installed by apt as root on Debian, else named
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ENV = ROOT / ".venv"
PYTHON = ENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
REQUIREMENTS = {"run": "requirements.txt", "test": "requirements-dev.txt"}
PROGRAMS = {
    "chromium": ("chromium",),
    "soffice": ("libreoffice-writer", "libreoffice-calc", "libreoffice-impress"),
    "uno": ("python3-uno",),
    "pdftoppm": ("poppler-utils",),
    "initdb": ("postgresql",),
}
FONTS = ("fonts-crosextra-carlito", "fonts-noto-color-emoji")


def main() -> int:
    what = sys.argv[1] if len(sys.argv) == 2 else ""
    if what in REQUIREMENTS:
        return environment(what)
    if what == "machine":
        return machine()
    sys.stderr.write(__doc__ or "")
    return 2


def environment(what: str) -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 — this very script may be started by an older Python
        sys.stderr.write("Minga needs Python 3.11 or newer; this is " + sys.version.split()[0] + "\n")
        return 1
    if not PYTHON.exists() and make_environment():
        return 1
    install = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    code = subprocess.call([*install, "-r", str(ROOT / REQUIREMENTS[what])])
    if code == 0:
        (ENV / ".run").touch()
        if what == "test":
            (ENV / ".test").touch()
    return code


def make_environment() -> int:
    command = [sys.executable, "-m", "venv", str(ENV)]
    if subprocess.call(command, stderr=subprocess.DEVNULL) == 0:
        return 0
    shutil.rmtree(ENV, ignore_errors=True)
    if may_install():
        # Debian keeps venv in a package of its own
        apt("python3-venv")
        return subprocess.call(command)
    sys.stderr.write("Python cannot make an environment here. On Debian: sudo apt install python3-venv\n")
    return 1


def machine() -> int:
    missing = [
        package for program, packages in PROGRAMS.items() if not found(program) for package in packages
    ]
    if not missing:
        return 0
    if may_install():
        return apt(*missing, *FONTS)
    line = "sudo apt install " + " ".join([*missing, *FONTS])
    sys.stderr.write(f"Some tests will be skipped. To run them too: {line}\n")
    return 0


def found(program: str) -> bool:
    if shutil.which(program):
        return True
    if program == "uno":
        # a module of the system's own Python: with it, tests edit documents in LibreOffice
        return Path("/usr/lib/python3/dist-packages/uno.py").exists()
    return program == "initdb" and any(Path("/usr/lib/postgresql").glob("*/bin/initdb"))


def may_install() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt(*packages: str) -> int:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.call(["apt-get", "update", "-qq"], env=quiet)
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    return subprocess.call(command, env=quiet, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())

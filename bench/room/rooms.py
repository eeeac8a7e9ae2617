"""A room to load: the app on one core with a session of its own, and what its database holds in the end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from datetime import UTC, datetime
from pathlib import Path

from bench.boards import ROOT
from bench.servers import free_port
from synthesis.domain.account import STRANGER
from synthesis.domain.activity import Activity, Stage
from synthesis.domain.people import LOCAL_ORGANISER, Role
from synthesis.domain.session import Group, Session
from synthesis.services import accounts, joining
from synthesis.services.sessions import create_session
from synthesis.services.workspace import Workspace, open_workspace
from synthesis.settings import read_settings

ACTIVITY = "juntos"
PASSWORD = "cuatro palabras sueltas"


class Room:
    """The app over a folder (or a database URL), started, killed and started again on the same port."""

    def __init__(self, folder: Path, *, core: int | None = 0, database: str = "", secret: str = "") -> None:
        self.folder, self.core = folder, core
        self.settings = {"MINGA_FOLDER": str(folder)}
        self.settings |= {"MINGA_DATABASE": database} if database else {}
        self.settings |= {"MINGA_SECRET": secret} if secret else {}
        self.port = free_port()
        self.host = "127.0.0.1"
        self._program: subprocess.Popen[bytes] | None = None

    @property
    def ws(self) -> Workspace:
        """The same store, seen from beside the app."""
        return open_workspace(read_settings(self.settings))

    def furnish(self) -> None:
        """A session with one open activity, its code, its wall, and a facilitator's sign-in."""
        made = Session(
            id="new",
            title="Agenda digital",
            groups=tuple(Group(id=f"g{i}", name=f"Grupo {i}") for i in range(3)),
            tables=tuple(str(i) for i in range(1, 31)),
            agenda=(Activity(id=ACTIVITY, title="Juntos", prompt="¿Qué hacemos juntos?", stage=Stage.OPEN),),
        )
        self.session_id = create_session(self.ws, LOCAL_ORGANISER, made).session.id
        self.code = joining.open_door(self.ws, LOCAL_ORGANISER, self.session_id)
        self.wall = joining.wall_key(self.ws, LOCAL_ORGANISER, self.session_id)
        now = datetime.now(UTC)
        key = accounts.invite(self.ws, LOCAL_ORGANISER, Role.ORGANISER, None, now=now)
        self.sign_in = accounts.accept(
            self.ws, STRANGER, key, name="Ana", login="", password=PASSWORD, now=now
        )

    def start(self) -> float:
        """The app answering; seconds it took."""
        began = time.perf_counter()
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("MINGA_", "STREAMLIT_"))}
        with (self.folder / "server.log").open("ab") as log:
            self._program = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "streamlit",
                    "run",
                    "streamlit_app.py",
                    "--server.port",
                    str(self.port),
                ],
                cwd=ROOT,
                env={"MALLOC_ARENA_MAX": "2", **kept, **self.settings},  # as `make room` starts it
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        if self.core is not None and hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(self._program.pid, {self.core})
        while not self._well():
            if self._program.poll() is not None:
                raise RuntimeError((self.folder / "server.log").read_text())
            time.sleep(0.02)
        return time.perf_counter() - began

    def kill(self) -> None:
        """As a power cut would."""
        if self._program is not None:
            self._program.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
            self._program.wait()

    def stop(self) -> None:
        """The app ended."""
        if self._program is not None and self._program.poll() is None:
            self._program.terminate()
            try:
                self._program.wait(10)
            except subprocess.TimeoutExpired:
                self.kill()

    @property
    def pid(self) -> int:
        """The app's process."""
        return self._program.pid if self._program else 0

    def stored(self) -> dict[str, str]:
        """Every note in the database: id → text."""
        return {note.id: note.text for note in self.ws.store.load(self.session_id).session.notes}

    def _well(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://{self.host}:{self.port}/api/health", timeout=2) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False


def usage(pid: int) -> dict[str, float]:
    """CPU seconds, memory in MB and open files of a process, as Linux tells them; empty elsewhere."""
    proc = Path(f"/proc/{pid}")
    if not proc.exists():
        return {}
    ticks = proc.joinpath("stat").read_text().rsplit(")", 1)[1].split()[11:13]
    resident = next(
        line.split()[1] for line in proc.joinpath("status").read_text().splitlines() if line[:6] == "VmRSS:"
    )
    return {
        "cpu": sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK"),
        "mb": int(resident) / 1024,
        "files": len(list(proc.joinpath("fd").iterdir())),
    }

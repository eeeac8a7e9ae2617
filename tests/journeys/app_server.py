"""The app as people start it, on a port of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.services.sessions import list_sessions, read_session
from synthesis.services.workspace import open_workspace
from synthesis.settings import read_settings

ROOT = Path(__file__).parents[2]


class Server:
    """The app as `streamlit run` starts it, over a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"http://localhost:{self.port}"
        self._program: subprocess.Popen | None = None

    def start(self, *options: str) -> None:
        """Start, and return when the app says that it is well."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("MINGA_", "STREAMLIT_"))}
        with (self.folder / "server.log").open("ab") as log:
            command = [sys.executable, "-m", "streamlit", "run", "streamlit_app.py"]
            self._program = subprocess.Popen(
                [*command, "--server.port", str(self.port), *options],
                cwd=ROOT,
                env={**kept, "MINGA_FOLDER": str(self.folder)},
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        deadline = time.monotonic() + 60
        while not self._well():
            assert self._program.poll() is None, (self.folder / "server.log").read_text()
            assert time.monotonic() < deadline
            time.sleep(0.1)

    def _well(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.address}/api/health", timeout=2) as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False

    def kill(self) -> None:
        """As a power cut would: no time to say anything."""
        self._program.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
        self._program.wait()

    def stop(self) -> None:
        if self._program is not None and self._program.poll() is None:
            self._program.terminate()
            try:
                self._program.wait(10)
            except subprocess.TimeoutExpired:
                self.kill()

    @property
    def ws(self):
        """The same store, seen from beside the app."""
        return open_workspace(read_settings({"MINGA_FOLDER": str(self.folder)}))

    def sessions(self):
        return list_sessions(self.ws, LOCAL_ORGANISER)

    def workshop(self, session_id: str):
        return read_session(self.ws, LOCAL_ORGANISER, session_id)

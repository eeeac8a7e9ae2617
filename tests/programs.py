"""Python programs beside the tests, to be killed or to come in at the same time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parent


class Programs:
    """Python programs started beside the test; none outlives it."""

    def __init__(self) -> None:
        self._started: list[subprocess.Popen] = []

    def start(self, *arguments: str) -> subprocess.Popen:
        paths = os.pathsep.join([str(ROOT), str(HERE)])
        started = subprocess.Popen(
            [sys.executable, *arguments],
            env={**os.environ, "PYTHONPATH": paths},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._started.append(started)
        return started

    def script(self, code: str, *arguments: str) -> subprocess.Popen:
        return self.start("-c", code, *arguments)

    def kill(self) -> None:
        for program in self._started:
            _kill_family(program)
        for program in self._started:
            program.wait()
            program.stdin.close()
            program.stdout.close()
        self._started.clear()


def _kill_family(program: subprocess.Popen) -> None:
    if os.name != "posix":
        program.kill()
    elif program.poll() is None:
        # its own children with it: they share its session and nobody else does
        os.killpg(program.pid, signal.SIGKILL)


@pytest.fixture
def programs():
    found = Programs()
    yield found
    found.kill()

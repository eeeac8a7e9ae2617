"""Databases for the faults, and programs that can be killed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from workshops import event, full_workshop, grouped, with_text

from synthesis.storage.engine import open_store

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


class Programs:
    """Python programs started beside the test; none outlives it."""

    def __init__(self) -> None:
        self._started: list[subprocess.Popen] = []

    def start(self, *arguments: str) -> subprocess.Popen:
        paths = os.pathsep.join([str(ROOT), str(HERE.parent)])
        started = subprocess.Popen(
            [sys.executable, *arguments],
            env={**os.environ, "PYTHONPATH": paths},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._started.append(started)
        return started

    def script(self, code: str, *arguments: str) -> subprocess.Popen:
        return self.start("-c", code, *arguments)

    def kill(self) -> None:
        for program in self._started:
            program.kill()
        for program in self._started:
            program.wait()
            program.stdin.close()
            program.stdout.close()
        self._started.clear()


@pytest.fixture
def programs():
    found = Programs()
    yield found
    found.kill()


@pytest.fixture
def database(tmp_path):
    """The path of a SQLite database that holds one of everything, closed."""
    path = tmp_path / "minga.db"
    store = open_store(f"sqlite:///{path}")
    workshop = with_text(grouped(full_workshop(40)))
    store.create(workshop, event(workshop.session.id))
    store.close()
    return path

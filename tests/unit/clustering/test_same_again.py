"""The same notes give the same bytes: twice, in any order, on one thread or two."""

from __future__ import annotations

import csv
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from boards import board

from synthesis.domain.note import Note
from synthesis.services.sessions import SAMPLES

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[3]
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def write(path: Path, notes: list[Note]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("id", "text"), *((n.id, n.text) for n in notes)])
    return path


def run(command: str, source: Path, target: Path, threads: int) -> bytes:
    """What a command writes, in a process of its own with so many threads and its own hash seed."""
    environment = {**os.environ, **dict.fromkeys(THREADS, str(threads)), "PYTHONHASHSEED": str(threads)}
    subprocess.run(
        [sys.executable, "-m", "synthesis", command, str(source), "-o", str(target)],
        cwd=ROOT,
        env=environment,
        check=True,
        capture_output=True,
        timeout=300,
    )
    return target.read_bytes()


@pytest.fixture(scope="module")
def notes() -> list[Note]:
    from synthesis.services.files import read_session

    sample = read_session(min(SAMPLES.glob("*.json"))).notes
    return [Note(id=f"n{i:04}", text=n.text) for i, n in enumerate([*sample, *board()])]


@pytest.mark.parametrize(("command", "suffix"), [("themes", "csv"), ("document", "docx")])
def test_two_runs_on_one_thread_and_on_two_write_the_same_bytes(tmp_path, notes, command, suffix):
    source = write(tmp_path / "notes.csv", notes)
    first = run(command, source, tmp_path / f"first.{suffix}", threads=1)
    assert first
    assert run(command, source, tmp_path / f"again.{suffix}", threads=1) == first
    assert run(command, source, tmp_path / f"two.{suffix}", threads=2) == first


def test_notes_in_another_order_are_grouped_and_named_alike(tmp_path, notes):
    shuffled = list(notes)
    random.Random(5).shuffle(shuffled)
    one = run("themes", write(tmp_path / "notes.csv", notes), tmp_path / "one.csv", threads=1)
    other = run("themes", write(tmp_path / "shuffled.csv", shuffled), tmp_path / "other.csv", threads=2)
    # rows come in the order of the file: sorted, they are the same bytes
    assert sorted(other.splitlines()) == sorted(one.splitlines())


def test_a_document_does_not_depend_on_the_order_the_notes_came_in(tmp_path, notes):
    from synthesis.clustering.pipeline import find_themes
    from synthesis.exporter import FORMATS
    from synthesis.sensemaking.reading import synthesise
    from synthesis.services.files import rendered, session_of

    session = session_of(notes, "Taller")
    backwards = find_themes(tuple(reversed(session.notes)))
    themes = find_themes(session.notes)
    made = [
        rendered(synthesise(session, found.with_notes(session.notes)), FORMATS.load("docx"), None)
        for found in (themes, backwards)
    ]
    assert made[0] == made[1]

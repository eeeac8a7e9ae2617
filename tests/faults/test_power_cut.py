"""F2: after a power cut at any moment, every acknowledged note is there.

A recorder writes down what the store does to its files; the disk is then rebuilt as a power cut could
have left it. What came before a file's last sync is there; of what came later, each write may be
there, be missing, or be torn at a sector. The model may be harsher than a real disk.
"""

from __future__ import annotations

import os
import random
import shutil
import struct
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from workshops import event, session

from synthesis.domain.workshop import Workshop
from synthesis.errors import StorageError
from synthesis.storage.engine import open_store

pytestmark = pytest.mark.slow
RECORDER = Path(__file__).with_name("power_cut.c")
NOTES, CUTS, SECTOR = 150, 200, 512
RECORD = struct.Struct("<c63sqq")

WRITE = """
import os, random, sys
from sqlalchemy import event as sql_event
from workshops import event, notes
from synthesis.storage.engine import open_store

url, session_id, acknowledgements, count, synchronous = sys.argv[1:]
store = open_store(url)

@sql_event.listens_for(store._engine, "connect")
def connected(connection, _record):
    # small steps, so that the log is written back many times
    connection.execute("PRAGMA wal_autocheckpoint=20").close()
    connection.execute(f"PRAGMA synchronous={synchronous}").close()

store._engine.dispose()
log = os.open(acknowledgements, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
for number in range(int(count)):
    receipt = store.add_notes(session_id, notes(1, "x" * random.randint(10, 3000)), event(session_id))
    os.write(log, f"{receipt[0].id}\\n".encode())
os._exit(0)
"""


@dataclass(frozen=True)
class Step:
    kind: str
    name: str
    offset: int
    data: bytes


def steps_in(log: bytes) -> list[Step]:
    found, place = [], 0
    while place < len(log):
        kind, name, offset, length = RECORD.unpack_from(log, place)
        place += RECORD.size
        found.append(Step(kind.decode(), name.split(b"\0")[0].decode(), offset, log[place : place + length]))
        place += length
    return found


class Disk:
    """Files as they may be after a cut, beginning with what was there before."""

    def __init__(self, before: dict[str, bytes], rng: random.Random) -> None:
        self.files = {name: bytearray(data) for name, data in before.items()}
        self.acknowledged: list[str] = []
        self._rng = rng

    def replay(self, steps: list[Step]) -> None:
        synced = {step.name: number for number, step in enumerate(steps) if step.kind == "S"}
        any_sync = max(synced.values(), default=-1)
        for number, step in enumerate(steps):
            if step.name == "acknowledged":
                self.acknowledged += step.data.decode().split()
            elif step.kind == "W":
                self._write(step, certain=number < synced.get(step.name, -1))
            elif step.kind == "T" and (number < synced.get(step.name, -1) or self._rng.random() < 0.5):
                file = self.files.setdefault(step.name, bytearray())
                del file[step.offset :]
                file.extend(bytes(step.offset - len(file)))
            elif step.kind == "U" and (number < any_sync or self._rng.random() < 0.5):
                # a journalling file system makes deletions durable with any later sync
                self.files.pop(step.name, None)

    def _write(self, step: Step, *, certain: bool) -> None:
        data = step.data
        luck = 1.0 if certain else self._rng.random()
        if luck < 0.4:
            return
        if luck < 0.6:
            data = data[: SECTOR * self._rng.randint(0, len(data) // SECTOR)]
        file = self.files.setdefault(step.name, bytearray())
        file.extend(bytes(max(0, step.offset - len(file))))
        file[step.offset : step.offset + len(data)] = data


@pytest.fixture(scope="module")
def recorder(tmp_path_factory):
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or not sys.platform.startswith("linux"):
        pytest.skip("no C compiler on Linux: power cuts are not proven here")
    library = tmp_path_factory.mktemp("recorder") / "power_cut.so"
    command = [compiler, "-shared", "-fPIC", "-O1", "-o", library, RECORDER, "-ldl", "-lpthread"]
    subprocess.run(command, check=True)
    return library


def lost_in_cuts(recorder, folder, synchronous):
    """Of how many acknowledged notes how many were lost, and in how many cuts nothing could be read."""
    live, log = folder / "live", folder / "log"
    live.mkdir()
    url = f"sqlite:///{live}/minga.db"
    made = Workshop(session=session())
    store = open_store(url)
    store.create(made, event(made.session.id))
    store.close()
    before = {path.name: path.read_bytes() for path in live.iterdir()}
    root = Path(__file__).parents[2]
    environment = {
        **os.environ,
        "LD_PRELOAD": str(recorder),
        "POWER_CUT_FOLDER": str(live),
        "POWER_CUT_LOG": str(log),
        "PYTHONPATH": os.pathsep.join([str(root), str(root / "tests")]),
    }
    arguments = [url, made.session.id, str(live / "acknowledged"), str(NOTES), synchronous]
    subprocess.run([sys.executable, "-c", WRITE, *arguments], env=environment, check=True, timeout=120)
    steps = steps_in(log.read_bytes())
    assert {step.kind for step in steps} >= {"W", "S", "A"}, "the recorder saw nothing"
    checked = lost = unreadable = 0
    for seed in range(CUTS):
        rng = random.Random(seed)
        disk = Disk(before, rng)
        disk.replay(steps[: rng.randint(0, len(steps))])
        after = folder / f"cut-{seed}"
        after.mkdir()
        for name, data in disk.files.items():
            (after / name).write_bytes(data)
        try:
            store = open_store(f"sqlite:///{after}/minga.db")
            have = {note.id for note in store.load(made.session.id).session.notes}
            store.close()
            lost += len(set(disk.acknowledged) - have)
        except StorageError:
            unreadable += 1
        checked += len(disk.acknowledged)
        shutil.rmtree(after)
    figures = f"{checked} acknowledged, {lost} lost, {unreadable} unreadable"
    print(f"synchronous={synchronous}: {CUTS} cuts, {figures}")
    return checked, lost, unreadable


def test_no_power_cut_loses_an_acknowledged_note(recorder, tmp_path):
    checked, lost, unreadable = lost_in_cuts(recorder, tmp_path, "FULL")
    assert checked > CUTS
    assert (lost, unreadable) == (0, 0)


def test_the_rig_sees_the_loss_that_a_weaker_setting_brings(recorder, tmp_path):
    _, lost, _ = lost_in_cuts(recorder, tmp_path, "NORMAL")
    assert lost > 0

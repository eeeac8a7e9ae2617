"""F1: kill -9 of many writers loses no acknowledged note and stores none twice."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

import pytest
from workshops import event, session

from synthesis.domain.workshop import Workshop
from synthesis.storage.engine import open_store

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="the writers are forked"),
]
WRITER = str(Path(__file__).with_name("writer.py"))
WRITERS, ROUNDS = 8, 5


def round_of_killing(programs, url, session_id, folder, when="on-receipt"):
    """The ids acknowledged by writers that were killed at a random moment."""
    files = [folder / f"acknowledged-{number}" for number in range(WRITERS)]
    for file in files:
        file.unlink(missing_ok=True)
    programs.start(WRITER, url, session_id, when, *map(str, files))
    deadline = time.monotonic() + 30
    while not all(file.exists() and file.stat().st_size for file in files):
        assert time.monotonic() < deadline, "writers did not start"
        time.sleep(0.02)
    time.sleep(random.uniform(0.2, 0.8))
    programs.kill()
    return [line for file in files for line in file.read_text().split()]


@pytest.fixture
def stored(tmp_path):
    url = f"sqlite:///{tmp_path}/minga.db"
    made = Workshop(session=session())
    store = open_store(url)
    store.create(made, event(made.session.id))
    store.close()
    return url, made.session.id


def test_no_acknowledged_note_is_lost_or_doubled(programs, stored, tmp_path):
    url, session_id = stored
    acknowledged: list[str] = []
    reopening = []
    for _ in range(ROUNDS):
        acknowledged += round_of_killing(programs, url, session_id, tmp_path)
        began = time.perf_counter()
        store = open_store(url)
        reopening.append(time.perf_counter() - began)
        workshop, past = store.load(session_id), store.events(session_id)
        store.close()
        have = [note.id for note in workshop.session.notes]
        assert len(have) == len(set(have)) == len({n.ref for n in workshop.session.notes})
        assert set(acknowledged) <= set(have), "acknowledged notes are missing"
        assert [e.seq for e in past] == list(range(1, workshop.revision + 1))
        assert [c.id for e in past for c in e.changes] == have
    assert len(acknowledged) == len(set(acknowledged)) > WRITERS * ROUNDS
    assert max(reopening) < 2
    load, slowest = os.getloadavg()[0], max(reopening)
    print(f"load {load:.1f}: {len(acknowledged)} acknowledged, 0 lost, reopened in {slowest:.2f} s")


def test_the_harness_sees_a_loss(programs, stored, tmp_path):
    """A writer that acknowledges too early must lose something, or the test above proves nothing."""
    url, session_id = stored
    for _ in range(ROUNDS):
        acknowledged = round_of_killing(programs, url, session_id, tmp_path, "early")
        store = open_store(url)
        have = {note.id for note in store.load(session_id).session.notes}
        store.close()
        if set(acknowledged) - have:
            return
    pytest.fail("no loss seen in writers that acknowledge before they store")

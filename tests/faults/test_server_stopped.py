"""F7: PostgreSQL stopped at once and started again loses nothing, and needs nobody's help."""

from __future__ import annotations

import os
import threading
import time

import pytest
from postgres_server import PostgresServer, server_programs
from workshops import event, notes, session

from synthesis.domain.workshop import Workshop
from synthesis.errors import Unavailable
from synthesis.storage.engine import open_store

pytestmark = [pytest.mark.postgres, pytest.mark.slow]
WRITERS = 8


@pytest.fixture(scope="module")
def server():
    folder = server_programs()
    if folder is None:
        pytest.skip("NOT PROVEN ON POSTGRESQL: no server programs (initdb, pg_ctl) on this machine")
    found = PostgresServer(folder)
    yield found
    found.remove()


class Writers:
    """Threads that capture until told to stop, and keep what was acknowledged and what was refused."""

    def __init__(self, store, session_id):
        self.acknowledged, self.refused, self.longest = [], [], 0.0
        self._store, self._session_id = store, session_id
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._write) for _ in range(WRITERS)]
        for thread in self._threads:
            thread.start()

    def _write(self):
        while not self._stop.is_set():
            began = time.monotonic()
            try:
                receipt = self._store.add_notes(self._session_id, notes(1), event(self._session_id))
                self.acknowledged.append(receipt[0].id)
            except Unavailable as error:
                self.refused.append(error)
            self.longest = max(self.longest, time.monotonic() - began)

    def stop(self):
        self._stop.set()
        for thread in self._threads:
            thread.join()


def opened(server, name, **more):
    store = open_store(server.new_database(name), **more)
    made = Workshop(session=session())
    store.create(made, event(made.session.id))
    return store, made.session.id


def test_a_server_stopped_and_started_under_writers_loses_nothing(server):
    store, session_id = opened(server, "stopped")
    writers = Writers(store, session_id)
    for mode in ("immediate", "fast"):
        time.sleep(1)
        before = len(writers.acknowledged)
        server.stop(mode)
        time.sleep(0.3)
        server.start()
        deadline = time.monotonic() + 20
        while len(writers.acknowledged) < before + 50 and time.monotonic() < deadline:
            time.sleep(0.05)
        assert len(writers.acknowledged) >= before + 50, "nobody writes after the restart"
    time.sleep(0.5)
    writers.stop()
    workshop, past = store.load(session_id), store.events(session_id)
    store.close()
    have = [note.id for note in workshop.session.notes]
    assert set(writers.acknowledged) <= set(have), "acknowledged notes are missing"
    assert len(have) == len(set(have)) == len({n.ref for n in workshop.session.notes})
    assert [c.id for e in past for c in e.changes] == have
    assert not writers.refused
    load, count, longest = os.getloadavg()[0], len(writers.acknowledged), writers.longest
    print(f"load {load:.1f}: {count} acknowledged, 0 lost, longest wait {longest:.1f} s")


def test_connections_cut_by_the_server_are_made_again(server):
    store, session_id = opened(server, "cut")
    writers = Writers(store, session_id)
    for _ in range(3):
        time.sleep(0.4)
        server.sql("postgres", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'cut'")
    time.sleep(0.4)
    writers.stop()
    have = {note.id for note in store.load(session_id).session.notes}
    store.close()
    assert set(writers.acknowledged) <= have
    assert not writers.refused


def test_a_server_that_stays_away_is_said_in_time_and_then_used_again(server):
    store, session_id = opened(server, "away", patience=1.5)
    draft = notes(1)
    server.stop("fast")
    try:
        for ask in (
            lambda: store.load(session_id),
            lambda: store.add_notes(session_id, draft, event(session_id)),
            lambda: open_store(server.url("away"), patience=0.5),
        ):
            began = time.monotonic()
            with pytest.raises(Unavailable) as refused:
                ask()
            assert time.monotonic() - began < 3
            assert refused.value.code == "storage_unavailable"
            assert refused.value.params["path"] == "127.0.0.1/away"
    finally:
        server.start()
    assert store.add_notes(session_id, draft, event(session_id))[0].id == draft[0].id
    store.close()

"""F6, F8: a database that others hold makes us wait; too long, and it is said."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from workshops import event, notes

from synthesis.errors import Busy
from synthesis.storage.engine import open_store
from synthesis.storage.turns import Turns

HOLD = """
import sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
time.sleep(float(sys.argv[2]))
connection.execute("COMMIT")
connection.close()
"""


def held(programs, database, seconds):
    program = programs.script(HOLD, str(database), str(seconds))
    assert program.stdout.readline().strip() == b"held"
    return program


def test_a_short_wait_ends_with_the_note_stored(programs, database):
    store = open_store(f"sqlite:///{database}", patience=10)
    session_id = store.sessions()[0].id
    held(programs, database, 1.0)
    began = time.monotonic()
    receipt = store.add_notes(session_id, notes(1), event(session_id))
    assert time.monotonic() - began > 0.5, "the lock was not held"
    assert store.notes(session_id, [receipt[0].id]) == receipt
    store.close()


def test_a_long_wait_is_said_and_nothing_is_stored(programs, database):
    store = open_store(f"sqlite:///{database}", patience=0.3)
    session_id = store.sessions()[0].id
    holder = held(programs, database, 60)
    before = store.load(session_id)
    draft = notes(1)
    began = time.monotonic()
    with pytest.raises(Busy) as refused:
        store.add_notes(session_id, draft, event(session_id))
    assert 0.2 < time.monotonic() - began < 5
    assert (refused.value.code, refused.value.params["path"]) == ("storage_busy", str(database))
    assert store.load(session_id) == before
    holder.kill()
    holder.wait()
    assert store.add_notes(session_id, draft, event(session_id))[0].id == draft[0].id
    store.close()


def test_many_callers_share_few_connections(database):
    store = open_store(f"sqlite:///{database}")
    session_id = store.sessions()[0].id

    def work(_):
        receipt = store.add_notes(session_id, notes(1), event(session_id))
        return receipt[0].id in {note.id for note in store.load(session_id).session.notes}

    with ThreadPoolExecutor(50) as pool:
        assert all(pool.map(work, range(100)))
    assert store._engine.pool.checkedout() == 0
    assert store._engine.pool.checkedin() <= 8
    store.close()


def test_a_caller_that_finds_no_connection_is_told_so(database):
    store = open_store(f"sqlite:///{database}", patience=0.2)
    session_id = store.sessions()[0].id
    taken = [store._engine.raw_connection() for _ in range(16)]
    with pytest.raises(Busy):
        store.load(session_id)
    for connection in taken:
        connection.close()
    assert store.load(session_id).session.notes
    store.close()


def test_turns_go_in_the_order_they_were_asked_for():
    turns, order, ready = Turns(), [], threading.Barrier(2)

    def ask(number):
        ready.wait()
        with turns.turn(5):
            order.append(number)

    with turns.turn(5):
        threads = []
        for number in range(20):
            threads.append(threading.Thread(target=ask, args=(number,)))
            threads[-1].start()
            ready.wait()
            while len(turns._waiting) <= number:
                time.sleep(0.001)
    for thread in threads:
        thread.join()
    assert order == list(range(20))


def test_giving_up_leaves_the_turns_in_order():
    turns = Turns()
    with turns.turn(1), pytest.raises(TimeoutError), turns.turn(0.01):
        pass
    with turns.turn(0.1):
        pass
    stop = time.monotonic() + 1
    counts = [0] * 8

    def hurry(number):
        while time.monotonic() < stop:
            try:
                with turns.turn(0.0005):
                    counts[number] += 1
                    time.sleep(0.0005)
            except TimeoutError:
                pass

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(hurry, range(8)))
    assert sum(counts) > 8
    with turns.turn(0.1):
        assert not turns._waiting

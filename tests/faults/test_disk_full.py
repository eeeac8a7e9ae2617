"""F4: a full disk is said, leaves nothing half-written, and is over when there is space again."""

from __future__ import annotations

import os
import subprocess

import pytest
from sqlalchemy import event as sql_event
from workshops import event, full_workshop, notes, state

from synthesis.errors import Full
from synthesis.storage.engine import open_store
from synthesis.storage.files import write_atomically


def limited(store, pages):
    """Every connection from now on may use so many pages of 4 KiB."""

    def connected(connection, _record):
        connection.execute(f"PRAGMA max_page_count={pages}").close()

    store._engine.dispose()
    sql_event.listen(store._engine, "connect", connected)
    return lambda: (sql_event.remove(store._engine, "connect", connected), store._engine.dispose())


def fill(store, session_id, most=400):
    receipts = []
    for _ in range(most):
        try:
            receipts += store.add_notes(session_id, notes(1, "x" * 1000), event(session_id))
        except Full as full:
            return receipts, full
    pytest.fail("the disk did not fill")


def check_nothing_half_written(store, session_id, before, receipts):
    now = store.load(session_id)
    assert now.session.notes == before.session.notes + tuple(receipts)
    assert now.revision == before.revision + len(receipts) == len(store.events(session_id))


def test_full_is_said_and_passes(database):
    store = open_store(f"sqlite:///{database}")
    session_id = store.sessions()[0].id
    before = store.load(session_id)
    free = limited(store, database.stat().st_size // 4096 + 12)
    receipts, error = fill(store, session_id)
    assert receipts
    assert (error.code, error.params["path"]) == ("storage_full", str(database))
    check_nothing_half_written(store, session_id, before, receipts)
    big = notes(200, "y" * 500)
    with pytest.raises(Full):
        store.add_notes(session_id, big, event(session_id))
    check_nothing_half_written(store, session_id, before, receipts)
    free()
    receipts += store.add_notes(session_id, notes(1), event(session_id))
    assert store.load(session_id).session.notes == before.session.notes + tuple(receipts)
    store.close()


@pytest.fixture
def small_disk(tmp_path):
    folder = tmp_path / "disk"
    folder.mkdir()
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], capture_output=True)
    if done.returncode:
        pytest.skip("no small disk can be mounted here")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def test_a_disk_that_is_really_full(small_disk):
    store = open_store(f"sqlite:///{small_disk}/minga.db")
    made = full_workshop()
    before = store.create(made, event(made.session.id))
    receipts, _ = fill(store, made.session.id, 2000)
    check_nothing_half_written(store, made.session.id, before, receipts)
    document = small_disk / "sintesis.docx"
    with pytest.raises(Full) as refused:
        write_atomically(document, b"x" * 2_000_000)
    assert refused.value.code == "file_no_space"
    assert not list(small_disk.glob(".*.part"))
    subprocess.run(["mount", "-o", "remount,size=8m", small_disk], check=True)
    receipts += store.add_notes(made.session.id, notes(1), event(made.session.id))
    check_nothing_half_written(store, made.session.id, before, receipts)
    now = state(store.load(made.session.id))
    store.close()
    store = open_store(f"sqlite:///{small_disk}/minga.db")
    assert state(store.load(made.session.id)) == now
    store.close()

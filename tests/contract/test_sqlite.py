"""What SQLite in particular is set to, and what deletion leaves behind."""

from __future__ import annotations

import os
import stat
from contextlib import closing
from dataclasses import replace

import pytest
from workshops import NOON, event, full_workshop, grouped, move, with_text

from synthesis.domain.ids import new_id
from synthesis.domain.job import Job
from synthesis.errors import Corrupt
from synthesis.storage.engine import open_store


@pytest.fixture
def store(tmp_path):
    opened = open_store(f"sqlite:///{tmp_path}/minga.db")
    yield opened
    opened.close()


def test_every_connection_is_set_so_that_nothing_acknowledged_is_lost(store):
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "busy_timeout": 10_000,
    }
    for _ in range(2):
        with closing(store._engine.raw_connection()) as connection:
            found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
        assert found == wanted


@pytest.mark.parametrize("name", ["con espacios y ñ.db", "100 % #1 [a] 'b'.db", "~tilde.db"])
def test_a_path_may_have_any_name(tmp_path, name):
    for _ in range(2):
        opened = open_store(f"sqlite:///{tmp_path}/{name}")
        made = full_workshop()
        opened.create(made, event(made.session.id))
        opened.close()
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.skipif(os.name != "posix", reason="rights are POSIX's")
def test_a_new_database_is_its_owner_s_alone(store, tmp_path):
    canary_session(store)
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.glob("minga.db*")} == {0o600}


def test_a_damaged_vector_is_made_again_and_a_damaged_job_is_said(store):
    kept = store.create(full_workshop(), event("x"))
    job = Job(id=new_id(), session_id=kept.session.id, kind="themes", started_at=NOON, updated_at=NOON)
    store.put_job(job)
    store.put_vectors({"a": b"1234", "b": b"5678"})
    with store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE vector SET body = x'00' WHERE key = 'a'")
        connection.exec_driver_sql("UPDATE job SET body = substr(body, 9)")
    assert store.vectors(["a", "b"]) == {"b": b"5678"}
    store.put_vectors({"a": b"1234"})
    assert store.vectors(["a", "b"]) == {"a": b"1234", "b": b"5678"}
    for ask in (lambda: store.job(job.id), lambda: store.jobs(kept.session.id)):
        with pytest.raises(Corrupt):
            ask()


def canary_session(store):
    """A session whose every text holds a word that occurs nowhere else."""
    word = f"canario{new_id()}"
    made = full_workshop()
    written = tuple(
        replace(n, text=f"{word} {n.text}", author=word, extra={"x": word}) for n in made.session.notes
    )
    made = replace(made, session=replace(made.session, title=word, notes=written))
    kept = store.create(with_text(grouped(made), word), event(made.session.id, detail={"title": word}))
    now = replace(kept, session=replace(kept.session, title=f"Otro {word}"))
    move(store, kept, now)
    return word.encode(), made.session.id


def traces(folder, word):
    return {path.name: path.read_bytes().count(word) for path in folder.glob("minga.db*")}


def test_deleting_leaves_no_letter_in_the_files(store, tmp_path):
    word, session_id = canary_session(store)
    other, kept_id = canary_session(store)
    assert sum(traces(tmp_path, word).values()) > 20, "the canary was never there"
    store.delete(session_id)
    assert set(traces(tmp_path, word).values()) == {0}
    assert sum(traces(tmp_path, other).values()) > 20
    assert store.load(kept_id).session.notes


def test_deleting_while_somebody_reads_is_finished_at_closing(tmp_path):
    store = open_store(f"sqlite:///{tmp_path}/minga.db", patience=0.2)
    word, session_id = canary_session(store)
    with store._reader.connect() as reader:
        reader.exec_driver_sql("SELECT count(*) FROM note").fetchall()
        store.delete(session_id)
        assert sum(traces(tmp_path, word).values()) > 0, "the reader held nothing"
    store.close()
    assert set(traces(tmp_path, word).values()) == {0}


def test_what_is_written_after_a_held_deletion_finishes_it(tmp_path):
    store = open_store(f"sqlite:///{tmp_path}/minga.db", patience=0.2)
    word, session_id = canary_session(store)
    with store._reader.connect() as reader:
        reader.exec_driver_sql("SELECT count(*) FROM note").fetchall()
        store.delete(session_id)
    canary_session(store)
    assert set(traces(tmp_path, word).values()) == {0}
    store.close()


def test_errors_and_values_say_nothing_of_the_notes(store, tmp_path):
    word, _ = canary_session(store)
    assert word.decode() not in repr(store)
    assert (tmp_path / "minga.db").exists()

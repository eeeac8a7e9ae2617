"""F10, F11: a database that is damaged, foreign or from the future is refused and left as it was."""

from __future__ import annotations

import random
import shutil
import sqlite3
import time
from contextlib import closing

import pytest
from workshops import event, full_workshop, notes

from synthesis.errors import Corrupt, Outdated, SynthesisError, Unavailable, UnknownPlugin
from synthesis.storage.engine import open_store

VARIANTS = 100


def everything(path):
    """All that a database holds, as values."""
    store = open_store(f"sqlite:///{path}")
    try:
        sessions = store.sessions()
        return sessions, [(store.load(s.id), store.events(s.id)) for s in sessions]
    finally:
        store.close()


def flip_bits(data, rng):
    for _ in range(rng.choice([1, 1, 2, 8])):
        place = rng.randrange(len(data))
        data[place] ^= 1 << rng.randrange(8)


def random_bytes(data, rng):
    start = rng.randrange(len(data))
    data[start : start + rng.choice([1, 16, 512])] = rng.randbytes(16)


def truncate(data, rng):
    del data[rng.randrange(1, len(data)) :]


def zero_page(data, rng):
    page = rng.randrange(len(data) // 4096) * 4096
    data[page : page + 4096] = bytes(4096)


def swap_pages(data, rng):
    one, two = (rng.randrange(len(data) // 4096) * 4096 for _ in range(2))
    data[one : one + 4096], data[two : two + 4096] = data[two : two + 4096], data[one : one + 4096]


def swap_letters(data, rng):
    """A note that says something else: no database notices this by itself."""
    place = data.find("ciclovías".encode(), rng.randrange(len(data) // 2))
    data[place : place + 4] = b"tren"


SURGERY = [flip_bits, random_bytes, truncate, zero_page, swap_pages, swap_letters]


def test_a_damaged_database_is_refused_or_intact_and_never_touched(database, tmp_path):
    healthy, truth = database.read_bytes(), everything(database)
    assert healthy == database.read_bytes(), "opening changed a sound database"
    refused: dict[str, int] = {}
    silent, wrong = [], []
    for seed in range(VARIANTS):
        rng = random.Random(seed)
        data = bytearray(healthy)
        surgery = SURGERY[seed % len(SURGERY)]
        surgery(data, rng)
        path = tmp_path / f"variant-{seed}.db"
        path.write_bytes(data)
        error = None
        try:
            if everything(path) != truth:
                silent.append((seed, surgery.__name__))
        except SynthesisError as refusal:
            error = refusal
        if error is not None:
            refused[surgery.__name__] = refused.get(surgery.__name__, 0) + 1
            told = isinstance(error, Corrupt | Outdated) and str(path) in str(error)
            if not told or path.read_bytes() != data:
                wrong.append((seed, surgery.__name__, error))
    print(f"{VARIANTS} variants: {sum(refused.values())} refused {refused}")
    assert not silent
    assert not wrong
    # every kind of damage was seen at least once
    assert refused.keys() >= {"truncate", "zero_page", "swap_letters"}


@pytest.mark.parametrize(
    "content",
    [
        b"not a database",
        b"SQLite format 3\x00",
        b"SQLite format 3\x00" + bytes(4080),
        bytes(8192),
        b"PK\x03\x04",
    ],
)
def test_a_file_that_is_no_database_is_refused_and_left(tmp_path, content):
    path = tmp_path / "notas.db"
    path.write_bytes(content)
    with pytest.raises(Corrupt) as refused:
        open_store(f"sqlite:///{path}")
    assert (refused.value.code, refused.value.params["path"]) == ("database_corrupt", str(path))
    assert path.read_bytes() == content


def test_the_database_of_another_program_is_refused_and_left(tmp_path):
    path = tmp_path / "places.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
        connection.commit()
    content = path.read_bytes()
    with pytest.raises(Corrupt) as refused:
        open_store(f"sqlite:///{path}")
    assert refused.value.code == "database_foreign"
    assert path.read_bytes() == content


def test_a_database_from_the_future_is_refused_and_left(database):
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE minga_version SET version_num = '9999'")
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = database.read_bytes()
    with pytest.raises(Outdated) as refused:
        open_store(f"sqlite:///{database}")
    assert (refused.value.code, refused.value.params["found"]) == ("database_newer", "9999")
    assert database.read_bytes() == content


@pytest.mark.postgres
def test_a_server_database_from_the_future_is_refused_and_left(postgres):
    url = postgres.new_database("future")
    open_store(url).close()
    postgres.sql("future", "UPDATE minga_version SET version_num = '9999'")
    with pytest.raises(Outdated):
        open_store(url)
    postgres.sql("future", "SELECT 1 / count(*) FROM minga_version WHERE version_num = '9999'")


def test_an_empty_file_is_a_new_database(tmp_path):
    path = tmp_path / "new.db"
    path.touch()
    store = open_store(f"sqlite:///{path}")
    assert store.sessions() == ()
    store.close()


def test_a_folder_or_a_place_without_rights_is_said(tmp_path):
    with pytest.raises(Unavailable) as refused:
        open_store(f"sqlite:///{tmp_path}")
    assert refused.value.code == "storage_unavailable"
    (tmp_path / "file").touch()
    with pytest.raises(Unavailable):
        open_store(f"sqlite:///{tmp_path}/file/minga.db")


@pytest.mark.parametrize("url", ["", "minga.db", "mysql://x/y", "sqlite://", "sqlite:///:memory:", "::"])
def test_a_url_of_nothing_we_know_names_what_we_know(url):
    with pytest.raises(UnknownPlugin) as refused:
        open_store(url)
    assert refused.value.code == "unknown_database"
    assert refused.value.known == ("memory", "sqlite", "postgresql")


def test_damage_found_later_is_said_too(database):
    store = open_store(f"sqlite:///{database}")
    session_id = store.sessions()[0].id
    note_id = store.load(session_id).session.note("N003").id
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE note SET text = 'otra cosa' WHERE ref = 'N003'")
        connection.commit()
    for ask in (lambda: store.load(session_id), lambda: store.notes(session_id, [note_id])):
        with pytest.raises(Corrupt) as refused:
            ask()
        assert refused.value.params["path"] == str(database)
    store.close()


def test_opening_is_quick_and_leaves_alembic_out(database, programs):
    code = """
import sys, time
from synthesis.storage.engine import open_store
began = time.perf_counter()
store = open_store(sys.argv[1])
print(time.perf_counter() - began, "alembic" in sys.modules)
store.close()
"""
    program = programs.script(code, f"sqlite:///{database}")
    seconds, alembic = program.stdout.readline().split()
    assert float(seconds) < 0.15
    assert alembic == b"False"


MAKE = """
import sys
from synthesis.storage.engine import open_store
print("ready", flush=True)
sys.stdin.readline()
store = open_store(sys.argv[1])
print(len(store.sessions()), flush=True)
store.close()
"""


def open_together(programs, url, count=4):
    started = [programs.script(MAKE, url) for _ in range(count)]
    for program in started:
        assert program.stdout.readline().strip() == b"ready"
    for program in started:
        program.stdin.close()
    answers = [program.stdout.read().strip() for program in started]
    assert answers == [b"0"] * count


def test_four_programs_open_a_fresh_database_at_once(programs, tmp_path):
    for number in range(3):
        open_together(programs, f"sqlite:///{tmp_path}/{number}/minga.db")
        assert [p.name for p in (tmp_path / str(number)).iterdir()] == ["minga.db"]


@pytest.mark.postgres
def test_four_programs_open_a_fresh_server_database_at_once(programs, postgres):
    open_together(programs, postgres.new_database("together"))


def test_a_database_left_by_a_killed_program_opens_with_all_it_had(database, tmp_path):
    """The log beside the file, as kill -9 leaves it, is part of the database."""
    store = open_store(f"sqlite:///{database}")
    made = full_workshop()
    store.create(made, event(made.session.id))
    store.add_notes(made.session.id, notes(3), event(made.session.id))
    copied = tmp_path / "copied"
    copied.mkdir()
    for part in tmp_path.glob("minga.db*"):
        shutil.copy(part, copied)
    truth = store.load(made.session.id)
    store.close()
    assert (copied / "minga.db-wal").stat().st_size
    again = open_store(f"sqlite:///{copied}/minga.db")
    assert again.load(made.session.id) == truth
    again.close()


def test_a_large_database_still_opens_soon(tmp_path):
    url = f"sqlite:///{tmp_path}/minga.db"
    store = open_store(url)
    for _ in range(3):
        made = full_workshop(4000)
        store.create(made, event(made.session.id))
    store.close()
    began = time.perf_counter()
    open_store(url).close()
    assert time.perf_counter() - began < 0.5

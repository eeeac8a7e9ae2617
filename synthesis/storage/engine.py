"""From a URL to an open Store: checked, brought up to date, and set so that nothing acknowledged is lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy import exc as sql_errors

from synthesis.errors import Corrupt, Outdated, Unavailable, UnknownPlugin
from synthesis.storage import failures, migrations
from synthesis.storage.memory import MemoryStore
from synthesis.storage.sql import SqlStore
from synthesis.storage.store import Store
from synthesis.storage.turns import Queues

PATIENCE = 10.0
"""How long a call waits for a busy or absent database before it says so, in seconds."""

_POOL = 8
_OVERFLOW = 8
_WHOLE_CHECK_BYTES = 64 * 1024 * 1024
_SQLITE_HEADER = b"SQLite format 3\x00"
_MIGRATING = 0x4D696E6761  # "Minga", as PostgreSQL's advisory locks want a number
_DATABASES = ("memory", "sqlite", "postgresql")

_queues = Queues()


def open_store(url: str, *, patience: float = PATIENCE) -> Store:
    """The Store at a URL: `memory:`, `sqlite:///path/to/file` or `postgresql://user@host/database`.

    A database that is not there yet is made, its folder too; one of an older Minga is brought up to
    date, after a copy beside it (`<file>.before-NNNN`) when it is a SQLite file. `patience` is in
    seconds. Raises Corrupt when the file is damaged or something else, Outdated when a newer Minga
    made it — both leave it as it was — and Busy or Unavailable when it does not answer.
    """
    if url == "memory:":
        return MemoryStore()
    try:
        parsed = make_url(url)
    except sql_errors.ArgumentError:
        raise UnknownPlugin("unknown_database", name=url.partition(":")[0], known=_DATABASES) from None
    backend = parsed.drivername.partition("+")[0]
    if backend == "sqlite" and parsed.database not in (None, "", ":memory:"):
        return _open_sqlite(Path(str(parsed.database)).expanduser().absolute(), patience)
    if backend in ("postgresql", "postgres"):
        return _open_postgresql(parsed.set(drivername="postgresql+psycopg"), patience)
    raise UnknownPlugin("unknown_database", name=parsed.drivername, known=_DATABASES)


# -- SQLite ---------------------------------------------------------------------------------------


def _open_sqlite(path: Path, patience: float) -> Store:
    where = str(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # what people wrote is nobody else's on this machine: SQLite gives its log the same rights
        path.touch(mode=0o600, exist_ok=True)
        there = path.stat().st_size > 0
        if there:
            _require_sqlite(path)
    except OSError as error:
        raise Unavailable("storage_unavailable", path=where) from error
    with failures.in_our_words(where):
        version = _examined(path, patience) if there else None
        if version != migrations.known()[-1]:
            _upgrade_sqlite(path, patience)
        engine = _sqlite_engine(path, patience)
        try:
            _set_write_ahead(engine, patience)
        except BaseException:
            engine.dispose()
            raise
    turns = _queues[_name_of(path)]
    return SqlStore(engine, where=where, patience=patience, turns=lambda _session_id: turns)


def _require_sqlite(path: Path) -> None:
    with path.open("rb") as file:
        if file.read(len(_SQLITE_HEADER)) != _SQLITE_HEADER:
            raise Corrupt("database_corrupt", path=str(path))


def _examined(path: Path, patience: float) -> str | None:
    """The version of a database file that is sound and ours; None when it is still without tables."""
    # read-only, so that a file which is then refused keeps every byte
    address = f"{path.as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, timeout=patience, isolation_level=None)) as connection:
        connection.execute("PRAGMA trusted_schema=OFF")
        connection.execute("PRAGMA cell_size_check=ON")
        # the whole check also finds what an index lost, at 2 ms per MB; beyond some size opening would drag
        check = "integrity_check" if path.stat().st_size <= _WHOLE_CHECK_BYTES else "quick_check"
        if connection.execute(f"PRAGMA {check}(1)").fetchone()[0] != "ok":
            raise Corrupt("database_corrupt", path=str(path))
        names = {
            name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        }
        if names and migrations.VERSION_TABLE not in names:
            raise Corrupt("database_foreign", path=str(path))
        if not names:
            return None
        row = connection.execute(f"SELECT version_num FROM {migrations.VERSION_TABLE}").fetchone()
        return _known_version(None if row is None else row[0], str(path))


def _sqlite_engine(path: Path, patience: float, *, foreign_keys: bool = True) -> Engine:
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(path)),
        connect_args={"timeout": patience, "check_same_thread": False, "isolation_level": None},
        pool_size=_POOL,
        max_overflow=_OVERFLOW,
        pool_timeout=patience,
    )

    @event.listens_for(engine, "connect")
    def connected(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        for pragma in (
            "synchronous=FULL",  # with write-ahead log: the one setting that lost nothing in power cuts
            f"foreign_keys={'ON' if foreign_keys else 'OFF'}",
            "secure_delete=ON",
            "trusted_schema=OFF",
            "cell_size_check=ON",
            "cache_size=-512",  # KB a connection: the system keeps the file's pages once for all
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        reads = connection.get_execution_options().get("reads")
        if reads is None:
            # a writer that begins by reading would fail later, when another writer was quicker
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        elif reads == "many":
            connection.exec_driver_sql("BEGIN")

    return engine


def _set_write_ahead(engine: Engine, patience: float) -> None:
    ends = time.monotonic() + patience
    with closing(engine.raw_connection()) as connection:
        while True:
            try:
                cursor = connection.cursor()
                cursor.execute("PRAGMA journal_mode=WAL")
                cursor.close()
            except sqlite3.OperationalError as error:
                # SQLite does not wait here when another program makes the same file at the same time
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > ends:
                    raise
                time.sleep(0.02)
            else:
                return


def _upgrade_sqlite(path: Path, patience: float) -> None:
    with migrating(path, patience) as connection:
        # asked again under the lock: another program may have done it meanwhile
        version = _version(connection, str(path))
        if version == migrations.known()[-1]:
            return
        if version is not None:
            _copy_beside(path)
        migrations.upgrade(connection)


@contextmanager
def migrating(path: Path, patience: float) -> Iterator[Connection]:
    """One transaction on a SQLite file in which tables may be made anew; stored when the block ends well."""
    # SQLite changes a table by dropping it for a new one: with foreign keys on, its rows' rows would go too
    engine = _sqlite_engine(path, patience, foreign_keys=False)
    try:
        _set_write_ahead(engine, patience)
        with engine.begin() as connection:
            yield connection
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise Corrupt("database_corrupt", path=str(path))
    finally:
        engine.dispose()


def _copy_beside(path: Path) -> None:
    copy = path.with_name(f"{path.name}.before-{migrations.known()[-1]}")
    draft = copy.with_name(f"{copy.name}.{os.getpid()}.part")
    draft.unlink(missing_ok=True)
    try:
        # a second connection: the first holds the write lock, which readers do not mind
        with closing(sqlite3.connect(path, isolation_level=None)) as reader:
            reader.execute("VACUUM INTO ?", (str(draft),))
        shutil.copymode(path, draft)
        draft.replace(copy)
    finally:
        draft.unlink(missing_ok=True)


def _name_of(path: Path) -> str:
    # two stores on one file within a process share one queue
    return os.path.normcase(os.path.realpath(path))


# -- PostgreSQL -----------------------------------------------------------------------------------


def _open_postgresql(url: URL, patience: float) -> Store:
    where = f"{url.host or 'localhost'}/{url.database or ''}"
    engine = _postgresql_engine(url, patience)
    try:
        with failures.in_our_words(where):
            _upgrade_postgresql(engine, where, patience)
    except BaseException:
        engine.dispose()
        raise
    # a session's writers meet at its row: in line here, they do not take all connections to wait there
    return SqlStore(engine, where=where, patience=patience, turns=Queues().__getitem__)


def _postgresql_engine(url: URL, patience: float) -> Engine:
    engine = create_engine(
        url,
        pool_size=_POOL,
        max_overflow=_OVERFLOW,
        pool_timeout=patience,
        pool_pre_ping=True,
        connect_args={"connect_timeout": max(2, int(patience / 3)), "client_encoding": "utf8"},
    )

    @event.listens_for(engine, "connect")
    def connected(connection: Any, _record: Any) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"SET lock_timeout = {int(patience * 1000)}")
        connection.commit()

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        if connection.get_execution_options().get("reads") == "many":
            # one picture for all the statements of a reading
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")

    return engine


def _upgrade_postgresql(engine: Engine, where: str, patience: float) -> None:
    with _patiently(engine, patience) as connection:
        if _version(connection, where) == migrations.known()[-1]:
            return
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATING})
        # asked again under the lock: another program may have done it meanwhile
        if _version(connection, where) != migrations.known()[-1]:
            migrations.upgrade(connection)


@contextmanager
def _patiently(engine: Engine, patience: float) -> Iterator[Connection]:
    ends = time.monotonic() + patience
    while True:
        began = time.monotonic()
        try:
            connection = engine.connect()
            break
        except sql_errors.DBAPIError as error:
            now = time.monotonic()
            if not failures.connection_lost(error) or now + (now - began) >= ends:
                raise
        time.sleep(0.2)
    with connection, connection.begin():
        yield connection


# -- versions -------------------------------------------------------------------------------------


def _version(connection: Connection, where: str) -> str | None:
    if not inspect(connection).has_table(migrations.VERSION_TABLE):
        return None
    asked = text(f"SELECT version_num FROM {migrations.VERSION_TABLE}")
    return _known_version(connection.execute(asked).scalar(), where)


def _known_version(version: str | None, where: str) -> str | None:
    known = migrations.known()
    if version is not None and version not in known:
        raise Outdated("database_newer", path=where, found=version, known=known[-1])
    return version

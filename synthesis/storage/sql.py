"""A Store over SQL tables: the same statements for SQLite and PostgreSQL."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, closing, nullcontext, suppress
from typing import TypeVar

from sqlalchemy import Connection, Engine, delete, insert, select
from sqlalchemy import exc as sql_errors

from synthesis.domain.event import Event
from synthesis.domain.exported import KEPT, Exported
from synthesis.domain.job import Job
from synthesis.domain.note import Note
from synthesis.domain.register import Entry
from synthesis.domain.session import Session
from synthesis.domain.workshop import Workshop
from synthesis.errors import Conflict, Corrupt, InputError, NotFound, StorageError
from synthesis.storage import failures, reading, register, rows, rules, signals, tables
from synthesis.storage.desk import SqlDesk, upsert
from synthesis.storage.store import SessionSummary, newest_first
from synthesis.storage.turns import Turns

T = TypeVar("T")

_A_MOMENT, _GLANCE = 1.0, 0.05
"""How long readers are waited for when deleted text is to be wiped, in seconds."""


class SqlStore:
    """A Store in a SQLite file or a PostgreSQL database; `synthesis.storage.engine` opens it."""

    def __init__(self, engine: Engine, *, where: str, patience: float, turns: Callable[[str], Turns]) -> None:
        self._engine = engine
        self._one_reader = engine.execution_options(reads="one")
        self._reader = engine.execution_options(reads="many")
        self._where = where
        self._patience = patience
        self._turns = turns
        self._trace_left = False
        self._listeners: list[signals.Listener] = []

    # -- reading ----------------------------------------------------------------------------------

    def sessions(self) -> tuple[SessionSummary, ...]:
        """All sessions, the one changed last first."""
        return newest_first(self._read(reading.summaries))

    def load(self, session_id: str) -> Workshop:
        """The session with its notes in order of arrival, its themes, texts and revision."""
        try:
            return self._read(lambda connection: reading.workshop(connection, session_id))
        except (InputError, KeyError, ValueError) as error:
            # what was stored fitted together, so something else wrote to the database
            raise Corrupt("database_corrupt", path=self._where) from error

    def head(self, session_id: str) -> Session:
        """The session by itself, without its notes."""
        row = self._read_one(lambda connection: reading.session(connection, session_id))
        with failures.in_our_words(self._where):
            return rows.loaded(Session, rows.unsealed(row)[6])

    def revision(self, session_id: str) -> int:
        """The number of the session's newest event."""
        return int(self._read_one(lambda connection: reading.session(connection, session_id).revision))

    def notes(self, session_id: str, ids: Sequence[str]) -> tuple[Note, ...]:
        """The notes of these ids, in the order asked."""

        def work(connection: Connection) -> tuple[Note, ...]:
            found = {note.id: note for _, note in reading.notes(connection, session_id, ids)}
            if not found:
                reading.session(connection, session_id)
            return rules.in_order(found, ids)

        return self._read_one(work)

    def events(self, session_id: str, after: int = 0, newest: int | None = None) -> tuple[Event, ...]:
        """The history in order."""
        event = tables.event
        asked = select(event).where(event.c.session_id == session_id, event.c.seq > after)
        asked = asked.order_by(event.c.seq.desc()).limit(newest)

        def work(connection: Connection) -> tuple[Event, ...]:
            reading.session(connection, session_id)
            return tuple(rows.event_from(row) for row in reversed(connection.execute(asked).all()))

        return self._read(work)

    # -- writing ----------------------------------------------------------------------------------

    def record(self, event: Event) -> Event:
        """The event's changes written and the event kept; returns it with its `seq`."""
        session_id = event.session_id
        return self._write(
            session_id, lambda connection: rules.record(SqlDesk.opened(connection, session_id), event)
        )

    def add_notes(self, session_id: str, notes: Sequence[Note], event: Event) -> tuple[Note, ...]:
        """The receipt: every asked note as read back after the commit, in the order asked."""
        self._write(
            session_id,
            lambda connection: rules.add_notes(SqlDesk.opened(connection, session_id), notes, event),
        )
        return self.notes(session_id, [note.id for note in notes])

    def create(self, workshop: Workshop, event: Event, history: Sequence[Event] = ()) -> Workshop:
        """A whole new session, as it is then loaded."""
        session_id = workshop.session.id

        def work(connection: Connection) -> None:
            desk = SqlDesk(connection, session_id)
            if not reading.exists(connection, session_id):
                rules.create(desk, workshop, event, history)
            elif desk.event(event.id) is None:
                raise Conflict("session_id_taken", id=session_id)

        try:
            self._write(session_id, work)
        except Conflict as conflict:
            # two programs made it at the same moment
            raise Conflict("session_id_taken", id=session_id) from conflict
        return self.load(session_id)

    def delete(self, session_id: str) -> None:
        """The session gone, with its notes, history and jobs, from the files as well as from the tables."""

        def work(connection: Connection) -> None:
            reading.session(connection, session_id, lock=True)
            connection.execute(delete(tables.session).where(tables.session.c.id == session_id))
            signals.tell(connection, [session_id])

        self._write(session_id, work)
        self._trace_left = True
        self._wipe(_A_MOMENT)

    # -- vectors and jobs -------------------------------------------------------------------------

    def vectors(self, keys: Sequence[str]) -> dict[str, bytes]:
        """The cached vectors there are among these keys."""
        vector = tables.vector

        def work(connection: Connection) -> dict[str, bytes]:
            found: dict[str, bytes | None] = {}
            for some in reading.portions(keys):
                asked = select(vector).where(vector.c.key.in_(some))
                found |= {key: rows.vector_from(bytes(body)) for key, body in connection.execute(asked)}
            return {key: body for key, body in found.items() if body is not None}

        return self._read(work)

    def put_vectors(self, vectors: Mapping[str, bytes]) -> None:
        """The vectors cached."""
        # in one order everywhere, or two writers of the same keys would wait for each other
        values = [rows.vector_row(key, vector) for key, vector in sorted(vectors.items())]
        put = upsert(self._engine.dialect.name, tables.vector, "key")

        def work(connection: Connection) -> None:
            if values:
                connection.execute(put, values)

        self._write("", work)

    def put_job(self, job: Job) -> None:
        """The job as it is now."""

        def work(connection: Connection) -> None:
            reading.session(connection, job.session_id)
            connection.execute(upsert(connection.dialect.name, tables.job, "id"), rows.job_row(job))

        self._write(job.session_id, work)

    def job(self, job_id: str) -> Job:
        """The job of that id."""
        asked = select(tables.job.c.body).where(tables.job.c.id == job_id)

        def work(connection: Connection) -> Job:
            body = connection.execute(asked).scalar()
            if body is None:
                raise NotFound("job_not_found", id=job_id)
            return rows.job_from(body)

        return self._read_one(work)

    def jobs(self, session_id: str) -> tuple[Job, ...]:
        """The jobs of a session, the newest first."""
        job = tables.job
        asked = select(job.c.body).where(job.c.session_id == session_id).order_by(job.c.number.desc())

        def work(connection: Connection) -> tuple[Job, ...]:
            reading.session(connection, session_id)
            return tuple(rows.job_from(body) for body in connection.scalars(asked))

        return self._read(work)

    # -- documents that left ----------------------------------------------------------------------

    def put_export(self, session_id: str, exported: Exported, export_id: str = "") -> None:
        """What a document said kept, as the newest."""
        table = tables.exported
        here = table.c.session_id == session_id
        row = rows.exported_row(session_id, export_id or exported.snapshot.id, exported)

        def work(connection: Connection) -> None:
            reading.session(connection, session_id)
            connection.execute(delete(table).where(here, table.c.id == row["id"]))
            connection.execute(insert(table), row)
            newest = select(table.c.number).where(here).order_by(table.c.number.desc()).limit(KEPT)
            kept = list(connection.scalars(newest))
            connection.execute(delete(table).where(here, table.c.number.not_in(kept)))

        self._write(session_id, work)

    def export(self, session_id: str, export_id: str) -> Exported | None:
        """What the document of that id said, if it is kept."""
        return self._exports(session_id, export_id).get(export_id)

    def exports(self, session_id: str) -> Mapping[str, Exported]:
        """What documents said when they left, the newest first."""
        return self._exports(session_id)

    def _exports(self, session_id: str, only: str = "") -> Mapping[str, Exported]:
        table = tables.exported
        columns = [column for column in table.columns if column.name != "number"]
        asked = select(*columns).where(table.c.session_id == session_id).order_by(table.c.number.desc())
        asked = asked.where(table.c.id == only) if only else asked

        def work(connection: Connection) -> Mapping[str, Exported]:
            reading.session(connection, session_id)
            return dict(rows.exported_from(row) for row in connection.execute(asked))

        return self._read(work)

    # -- the register -----------------------------------------------------------------------------

    def enter(self, entries: Sequence[Entry], *, new: bool = False) -> None:
        """The entries in the register; all of them or none."""
        for entry in entries:
            rules.require_storable_entry(entry)
        self._write(_place(entries), lambda connection: register.enter(connection, entries, new=new))

    def strike(self, kind: str, ids: Sequence[str]) -> None:
        """The entries out of the register."""
        self._write("", lambda connection: register.strike(connection, kind, ids))

    def entry(self, kind: str, entry_id: str) -> Entry | None:
        """The entry of that kind and id, if there is one."""
        return self._read_one(lambda connection: register.entry(connection, kind, entry_id))

    def entries(self, kind: str, session_id: str | None, owner: str | None = None) -> tuple[Entry, ...]:
        """The entries of a kind in a session, or in none; by id."""
        return self._read_one(lambda connection: register.entries(connection, kind, session_id, owner))

    def tide(self, session_id: str) -> int:
        """How often the register of this session has changed."""
        return self._read_one(lambda connection: register.tide(connection, session_id))

    def listen(self, heard: Callable[[str], None]) -> Callable[[], None] | None:
        """Tell `heard` the id of each session that anybody changes; None in SQLite, which cannot."""
        if self._engine.dialect.name != "postgresql":
            return None
        listener = signals.Listener(self._engine, heard)
        self._listeners.append(listener)
        return listener.stop

    def close(self) -> None:
        """Every connection closed."""
        for listener in self._listeners:
            listener.stop()
        if self._trace_left:
            self._wipe(_A_MOMENT)
        self._engine.dispose()

    # -- transactions -----------------------------------------------------------------------------

    def _read(self, work: Callable[[Connection], T]) -> T:
        """Several statements that see one and the same state."""
        return self._done(work, self._reader, nullcontext())

    def _read_one(self, work: Callable[[Connection], T]) -> T:
        """A single statement, which needs no transaction around it."""
        return self._done(work, self._one_reader, nullcontext())

    def _write(self, session_id: str, work: Callable[[Connection], T]) -> T:
        # one writer at a time within the process, in the order they came; the database sees to the rest
        done = self._done(work, self._engine, self._turns(session_id).turn(self._patience))
        if self._trace_left:
            self._wipe(_GLANCE)
        return done

    def _done(self, work: Callable[[Connection], T], engine: Engine, turn: AbstractContextManager[None]) -> T:
        ends = time.monotonic() + self._patience
        with failures.in_our_words(self._where), turn:
            while True:
                began = time.monotonic()
                try:
                    with engine.begin() as connection:
                        return work(connection)
                except sql_errors.DBAPIError as error:
                    # it may have been stored before the answer was lost, but every call may be repeated
                    now = time.monotonic()
                    if not failures.passing(error) or now + (now - began) >= ends:
                        raise
                time.sleep(random.uniform(0.05, 0.25))

    def _wipe(self, seconds: float) -> None:
        """Deleted text wiped from the files; what cannot be done now, the next writing or closing does."""
        # the deletion itself is stored: to fail here would say that it is not
        with suppress(StorageError), failures.in_our_words(self._where):
            if self._engine.dialect.name == "sqlite":
                self._trace_left = not _log_emptied(self._engine, seconds)
            else:
                _vacuumed(self._engine)
                self._trace_left = False


def _place(entries: Sequence[Entry]) -> str:
    return next((entry.session_id for entry in entries if entry.session_id), "")


def _log_emptied(engine: Engine, seconds: float) -> bool:
    # past SQLAlchemy, which would open a transaction first
    with closing(engine.raw_connection()) as connection, closing(connection.cursor()) as cursor:
        cursor.execute("PRAGMA busy_timeout")
        patience = int(cursor.fetchall()[0][0])
        cursor.execute(f"PRAGMA busy_timeout={int(seconds * 1000)}")
        try:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            busy, _, _ = cursor.fetchall()[0]
        finally:
            cursor.execute(f"PRAGMA busy_timeout={patience}")
        return not busy


def _vacuumed(engine: Engine) -> None:
    with engine.connect() as connection:
        plain = connection.execution_options(isolation_level="AUTOCOMMIT")
        for table in tables.metadata.sorted_tables:
            plain.exec_driver_sql(f'VACUUM "{table.name}"')

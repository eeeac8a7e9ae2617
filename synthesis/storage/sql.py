"""A Store over SQL tables: the same statements for SQLite and PostgreSQL."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, Select, Table, case, delete, func, insert, select, update
from sqlalchemy import exc as sql_errors
from sqlalchemy.dialects import postgresql, sqlite

from synthesis.domain.difference import Grouping
from synthesis.domain.event import Event
from synthesis.domain.job import Job
from synthesis.domain.note import Note, Standing
from synthesis.domain.session import Session
from synthesis.domain.synthesis import DraftText
from synthesis.domain.theme import Theme
from synthesis.domain.workshop import Workshop
from synthesis.errors import Conflict, Corrupt, InputError, NotFound
from synthesis.storage import failures, rows, rules, tables
from synthesis.storage.store import SessionSummary, newest_first
from synthesis.storage.turns import Turns

T = TypeVar("T")

_AT_ONCE = 500
"""How many ids one statement asks for: below every driver's limit of parameters."""


class SqlStore:
    """A Store in a SQLite file or a PostgreSQL database; `synthesis.storage.engine` opens it."""

    def __init__(self, engine: Engine, *, where: str, patience: float, turns: Turns | None = None) -> None:
        self._engine = engine
        self._where = where
        self._patience = patience
        self._turns = turns
        self._trace_left = False

    # -- reading ----------------------------------------------------------------------------------

    def sessions(self) -> tuple[SessionSummary, ...]:
        """All sessions, the one changed last first."""
        return newest_first(self._read(_summaries))

    def load(self, session_id: str) -> Workshop:
        """The session with its notes in order of arrival, its themes, texts and revision."""

        def work(connection: Connection) -> Workshop:
            try:
                return _workshop(connection, session_id)
            except (InputError, KeyError, ValueError) as error:
                # what was stored fitted together, so something else wrote to the file
                raise Corrupt("database_corrupt", path=self._where) from error

        return self._read(work)

    def revision(self, session_id: str) -> int:
        """The number of the session's newest event."""

        def work(connection: Connection) -> int:
            asked = select(tables.session.c.revision).where(tables.session.c.id == session_id)
            found = connection.execute(asked).scalar()
            if found is None:
                raise NotFound("session_not_found", id=session_id)
            return int(found)

        return self._read(work)

    def notes(self, session_id: str, ids: Sequence[str]) -> tuple[Note, ...]:
        """The notes of these ids, in the order asked."""

        def work(connection: Connection) -> tuple[Note, ...]:
            _session(connection, session_id)
            return rules.in_order({n.id: n for _, n in _notes(connection, session_id, ids)}, ids)

        return self._read(work)

    def events(self, session_id: str, after: int = 0, newest: int | None = None) -> tuple[Event, ...]:
        """The history in order."""
        event = tables.event

        def work(connection: Connection) -> tuple[Event, ...]:
            _session(connection, session_id)
            asked = select(event).where(event.c.session_id == session_id, event.c.seq > after)
            asked = asked.order_by(event.c.seq.desc()).limit(newest)
            return tuple(rows.event_from(row) for row in reversed(connection.execute(asked).all()))

        return self._read(work)

    # -- writing ----------------------------------------------------------------------------------

    def record(self, event: Event) -> Event:
        """The event's changes written and the event kept; returns it with its `seq`."""
        return self._write(lambda connection: rules.record(_Desk.opened(connection, event.session_id), event))

    def add_notes(self, session_id: str, notes: Sequence[Note], event: Event) -> tuple[Note, ...]:
        """The receipt: every asked note as read back after the commit, in the order asked."""
        self._write(lambda connection: rules.add_notes(_Desk.opened(connection, session_id), notes, event))
        return self.notes(session_id, [note.id for note in notes])

    def create(self, workshop: Workshop, event: Event, history: Sequence[Event] = ()) -> Workshop:
        """A whole new session, as it is then loaded."""
        session_id = workshop.session.id

        def work(connection: Connection) -> None:
            if not _exists(connection, session_id):
                rules.create(_Desk(connection, session_id), workshop, event, history)
            elif _Desk(connection, session_id).event(event.id) is None:
                raise Conflict("session_id_taken", id=session_id)

        try:
            self._write(work)
        except Conflict as conflict:
            # two programs made it at the same moment
            raise Conflict("session_id_taken", id=session_id) from conflict
        return self.load(session_id)

    def delete(self, session_id: str) -> None:
        """The session gone, with its notes, history and jobs, from the files as well as from the tables."""

        def work(connection: Connection) -> None:
            _session(connection, session_id)
            connection.execute(delete(tables.session).where(tables.session.c.id == session_id))

        self._write(work)
        self._trace_left = True
        self._wipe()

    # -- vectors and jobs -------------------------------------------------------------------------

    def vectors(self, keys: Sequence[str]) -> dict[str, bytes]:
        """The cached vectors there are among these keys."""
        vector = tables.vector

        def work(connection: Connection) -> dict[str, bytes]:
            found: dict[str, bytes] = {}
            for some in _portions(keys):
                asked = select(vector).where(vector.c.key.in_(some))
                found |= {key: bytes(body) for key, body in connection.execute(asked)}
            return found

        return self._read(work)

    def put_vectors(self, vectors: Mapping[str, bytes]) -> None:
        """The vectors cached; one that is there already stays."""
        if not vectors:
            return
        values = [{"key": key, "body": body} for key, body in sorted(vectors.items())]

        def work(connection: Connection) -> None:
            connection.execute(_insert(connection, tables.vector).on_conflict_do_nothing(), values)

        self._write(work)

    def put_job(self, job: Job) -> None:
        """The job as it is now."""

        def work(connection: Connection) -> None:
            _session(connection, job.session_id)
            made = _insert(connection, tables.job)
            connection.execute(
                made.on_conflict_do_update(index_elements=["id"], set_={"body": made.excluded.body}),
                rows.job_row(job),
            )

        self._write(work)

    def job(self, job_id: str) -> Job:
        """The job of that id."""

        def work(connection: Connection) -> Job:
            body = connection.execute(select(tables.job.c.body).where(tables.job.c.id == job_id)).scalar()
            if body is None:
                raise NotFound("job_not_found", id=job_id)
            return rows.job_from(body)

        return self._read(work)

    def jobs(self, session_id: str) -> tuple[Job, ...]:
        """The jobs of a session, the newest first."""
        job = tables.job

        def work(connection: Connection) -> tuple[Job, ...]:
            _session(connection, session_id)
            asked = select(job.c.body).where(job.c.session_id == session_id).order_by(job.c.number.desc())
            return tuple(rows.job_from(body) for body in connection.scalars(asked))

        return self._read(work)

    def close(self) -> None:
        """Every connection closed."""
        if self._trace_left:
            self._wipe()
        self._engine.dispose()

    # -- transactions -----------------------------------------------------------------------------

    def _read(self, work: Callable[[Connection], T]) -> T:
        return self._done(work, self._engine.execution_options(reads=True), nullcontext())

    def _write(self, work: Callable[[Connection], T]) -> T:
        # one writer at a time within the process, in the order they came; the database sees to the rest
        turn = self._turns.turn(self._patience) if self._turns else nullcontext()
        return self._done(work, self._engine, turn)

    def _done(self, work: Callable[[Connection], T], engine: Engine, turn: AbstractContextManager[None]) -> T:
        ends = time.monotonic() + self._patience
        with failures.in_our_words(self._where), turn:
            while True:
                began = time.monotonic()
                try:
                    with engine.begin() as connection:
                        return work(connection)
                except sql_errors.DBAPIError as error:
                    if not (failures.connection_lost(error) or failures.lost_a_race(error)):
                        raise
                    # the work may have been stored before the answer was lost: every call may be repeated
                    now = time.monotonic()
                    if now + (now - began) >= ends:
                        raise
                time.sleep(random.uniform(0.05, 0.25))

    def _wipe(self) -> None:
        """Deleted text wiped from the log; readers may hold it, then the next try or closing does it."""
        with failures.in_our_words(self._where):
            if self._engine.dialect.name == "sqlite":
                self._trace_left = not _log_emptied(self._engine)
            else:
                _vacuumed(self._engine)
                self._trace_left = False


class _Desk:
    """One session inside one transaction, for the rules."""

    def __init__(self, connection: Connection, session_id: str) -> None:
        self.session_id = session_id
        self.revision = 0
        self.last_ref = 0
        self._connection = connection
        self._arrivals = 0
        self._session: Session | None = None
        self._grouping: Grouping | None = None
        self._seqs: dict[str, int] = {}

    @classmethod
    def opened(cls, connection: Connection, session_id: str) -> _Desk:
        """The desk of a session that is there, locked until the transaction ends."""
        row = _session(connection, session_id, lock=True)
        body, grouping, revision, arrivals, last_ref, _ = rows.unsealed(row)[6:]
        desk = cls(connection, session_id)
        desk.revision, desk._arrivals, desk.last_ref = revision, arrivals, last_ref
        desk._session = rows.loaded(Session, body)
        desk._grouping = rows.loaded(Grouping, grouping) if grouping else None
        return desk

    def event(self, event_id: str) -> Event | None:
        event = tables.event
        asked = select(event).where(event.c.session_id == self.session_id, event.c.id == event_id)
        row = self._connection.execute(asked).one_or_none()
        return None if row is None else rows.event_from(row)

    def stored(self, kind: str, ids: Sequence[str]) -> dict[str, Any]:
        if kind in ("session", "grouping"):
            value = self._session if kind == "session" else self._grouping
            return {} if value is None or self.session_id not in ids else {self.session_id: value}
        if kind == "note":
            found = list(_notes(self._connection, self.session_id, ids))
            self._seqs |= {note.id: seq for seq, note in found}
            return {note.id: note for _, note in found}
        if kind == "placement":
            read = (rows.placement_from(row) for row in self._rows(tables.placement, "note_id", ids))
            return {place.note_id: place for place in read}
        table, cls = (tables.theme, Theme) if kind == "theme" else (tables.text, DraftText)
        return {row.id: rows.body_from(cls, row) for row in self._rows(table, "id", ids)}

    def taken_refs(self, refs: Sequence[str]) -> set[str]:
        return {row.ref for row in self._rows(tables.note, "ref", refs)}

    def counted(self, ids: Sequence[str]) -> set[str]:
        active = Standing.ACTIVE.value
        return {row.id for row in self._rows(tables.note, "id", ids) if row.standing == active}

    def write(self, kind: str, values: Mapping[str, Any]) -> None:
        if kind == "session":
            self._session = values[self.session_id]
            self._require_session()
        elif kind == "grouping":
            self._grouping = values[self.session_id]
        elif kind == "note":
            self._write_notes(values)
        elif kind == "placement":
            made = [rows.placement_row(self.session_id, place) for place in values.values() if place]
            self._put(tables.placement, "note_id", made)
            self._drop(tables.placement, "note_id", [key for key, place in values.items() if not place])
        else:
            table = tables.theme if kind == "theme" else tables.text
            made = [rows.body_row(self.session_id, key, value) for key, value in values.items() if value]
            self._put(table, "id", made)
            self._drop(table, "id", [key for key, value in values.items() if not value])

    def homes(self) -> dict[tuple[str, str | None], bool]:
        place, note = tables.placement, tables.note
        counts = func.max(case((note.c.standing == Standing.ACTIVE.value, 1), else_=0))
        asked = (
            select(place.c.theme, place.c.strategy, counts)
            .outerjoin(note, (note.c.session_id == place.c.session_id) & (note.c.id == place.c.note_id))
            .where(place.c.session_id == self.session_id, place.c.theme.is_not(None))
            .group_by(place.c.theme, place.c.strategy)
        )
        return {(theme, strategy): bool(any_) for theme, strategy, any_ in self._connection.execute(asked)}

    def forget(self, theme: str, strategy: str | None) -> None:
        place = tables.placement
        self._connection.execute(
            delete(place).where(
                place.c.session_id == self.session_id,
                place.c.theme == theme,
                place.c.strategy.is_not_distinct_from(strategy),
            )
        )

    def themes(self) -> dict[str, Theme]:
        return _themes(self._connection, self.session_id)

    def keep(self, event: Event) -> None:
        self._connection.execute(insert(tables.event), rows.event_row(event))
        self.revision = event.seq
        row = self._session_row(event.at.isoformat())
        session = tables.session
        self._connection.execute(update(session).where(session.c.id == self.session_id), row)

    def _session_row(self, changed_at: str) -> rows.Row:
        assert self._session is not None
        return rows.session_row(
            self._session, self._grouping, self.revision, self._arrivals, self.last_ref, changed_at
        )

    def _require_session(self) -> None:
        # the other tables refer to this row, so a new session's stands before them
        if self.revision == 0 and not _exists(self._connection, self.session_id):
            self._connection.execute(insert(tables.session), self._session_row(""))

    def _write_notes(self, values: Mapping[str, Note | None]) -> None:
        gone = [key for key, note in values.items() if note is None]
        if gone:
            left = [{"session_id": self.session_id, "note_id": k, "seq": self._seqs[k]} for k in gone]
            self._connection.execute(insert(tables.vacated), left)
            self._drop(tables.note, "id", gone)
        places = self._places([key for key, note in values.items() if note is not None])
        made = [
            rows.note_row(self.session_id, places[key], note)
            for key, note in values.items()
            if note is not None
        ]
        known = [row for row in made if row["id"] in self._seqs]
        self._put(tables.note, "id", known)
        fresh = [row for row in made if row["id"] not in self._seqs]
        if fresh:
            self._connection.execute(insert(tables.note), fresh)

    def _places(self, ids: Sequence[str]) -> dict[str, int]:
        new = [key for key in ids if key not in self._seqs]
        back = {row.note_id: row.seq for row in self._rows(tables.vacated, "note_id", new)}
        self._drop(tables.vacated, "note_id", list(back))
        places = {key: self._seqs[key] for key in ids if key in self._seqs} | back
        for key in new:
            if key not in back:
                self._arrivals += 1
                places[key] = self._arrivals
        return places

    def _rows(self, table: Table, column: str, ids: Sequence[str]) -> Iterator[Any]:
        for some in _portions(ids):
            asked = select(table).where(table.c.session_id == self.session_id, table.c[column].in_(some))
            yield from self._connection.execute(asked)

    def _put(self, table: Table, key: str, made: list[rows.Row]) -> None:
        if not made:
            return
        put = _insert(self._connection, table)
        rest = {name: put.excluded[name] for name in made[0] if name not in ("session_id", key)}
        self._connection.execute(
            put.on_conflict_do_update(index_elements=["session_id", key], set_=rest), made
        )

    def _drop(self, table: Table, column: str, ids: Sequence[str]) -> None:
        for some in _portions(ids):
            mine = table.c.session_id == self.session_id
            self._connection.execute(delete(table).where(mine, table.c[column].in_(some)))


def _summaries(connection: Connection) -> list[SessionSummary]:
    notes, themes = _counts(connection, tables.note), _counts(connection, tables.theme)
    return [
        rows.summary(row, notes.get(row.id, 0), themes.get(row.id, 0))
        for row in connection.execute(select(tables.session))
    ]


def _counts(connection: Connection, table: Table) -> dict[str, int]:
    asked = select(table.c.session_id, func.count()).group_by(table.c.session_id)
    return {session_id: count for session_id, count in connection.execute(asked)}


def _exists(connection: Connection, session_id: str) -> bool:
    asked = select(tables.session.c.id).where(tables.session.c.id == session_id)
    return connection.execute(asked).first() is not None


def _session(connection: Connection, session_id: str, *, lock: bool = False) -> Any:
    asked: Select[Any] = select(tables.session).where(tables.session.c.id == session_id)
    # SQLite's writers hold the whole database already, and it leaves FOR UPDATE out
    row = connection.execute(asked.with_for_update() if lock else asked).one_or_none()
    if row is None:
        raise NotFound("session_not_found", id=session_id)
    return row


def _notes(connection: Connection, session_id: str, ids: Sequence[str]) -> Iterator[tuple[int, Note]]:
    note = tables.note
    for some in _portions(ids):
        asked = select(note).where(note.c.session_id == session_id, note.c.id.in_(some))
        for row in connection.execute(asked):
            yield row.seq, rows.note_from(row)


def _themes(connection: Connection, session_id: str) -> dict[str, Theme]:
    asked = select(tables.theme).where(tables.theme.c.session_id == session_id)
    return {row.id: rows.body_from(Theme, row) for row in connection.execute(asked)}


def _workshop(connection: Connection, session_id: str) -> Workshop:
    note, place, text = tables.note, tables.placement, tables.text
    body, grouping, revision = rows.unsealed(_session(connection, session_id))[6:9]
    asked = select(note).where(note.c.session_id == session_id).order_by(note.c.seq)
    session = rows.loaded(Session, body).with_notes(rows.note_from(row) for row in connection.execute(asked))
    placements = [
        rows.placement_from(row)
        for row in connection.execute(select(place).where(place.c.session_id == session_id))
    ]
    texts = [
        rows.body_from(DraftText, row)
        for row in connection.execute(select(text).where(text.c.session_id == session_id))
    ]
    return Workshop(
        session=session,
        themes=rules.theme_set(
            grouping=rows.loaded(Grouping, grouping) if grouping else None,
            themes=_themes(connection, session_id),
            placements={place.note_id: place for place in placements},
            counted=session.counted_notes,
        ),
        texts={(text.key, text.language): text for text in texts},
        revision=revision,
    )


def _log_emptied(engine: Engine) -> bool:
    # past SQLAlchemy, which would open a transaction first
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        busy = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        cursor.close()
        return busy is None or not busy[0]
    finally:
        connection.close()


def _vacuumed(engine: Engine) -> None:
    with engine.connect() as connection:
        plain = connection.execution_options(isolation_level="AUTOCOMMIT")
        for table in tables.metadata.sorted_tables:
            plain.exec_driver_sql(f'VACUUM "{table.name}"')


def _insert(connection: Connection, table: Table) -> Any:
    # both dialects know ON CONFLICT and write it alike, yet not in SQLAlchemy's common insert
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    return dialect.insert(table)


def _portions(values: Iterable[str]) -> Iterator[list[str]]:
    left = iter(values)
    while some := list(islice(left, _AT_ONCE)):
        yield some

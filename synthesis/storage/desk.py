"""One session in one SQL transaction, as the rules want it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, bindparam, case, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from synthesis.domain.difference import Grouping
from synthesis.domain.event import Event
from synthesis.domain.note import Note, Standing
from synthesis.domain.review import KINDS as REVIEWED
from synthesis.domain.session import Session
from synthesis.domain.synthesis import DraftText
from synthesis.domain.theme import Theme
from synthesis.storage import reading, rows, signals, tables


class SqlDesk:
    """A `rules.Desk` over the tables; what it writes is stored when the transaction commits."""

    def __init__(self, connection: Connection, session_id: str) -> None:
        self.session_id = session_id
        self.revision = 0
        self.last_ref = 0
        self._connection = connection
        # the session's row, read and written back as it is: most events change none but its counters
        self._row: rows.Row = {name: None for name in _SESSION_COLUMNS} | {"arrivals": 0}
        self._seqs: dict[str, int] = {}

    @classmethod
    def opened(cls, connection: Connection, session_id: str) -> SqlDesk:
        """The desk of a session that is there, locked until the transaction ends; else NotFound."""
        row = reading.session(connection, session_id, lock=True)
        desk = cls(connection, session_id)
        desk._row = dict(zip(_SESSION_COLUMNS, rows.unsealed(row), strict=True))
        desk.revision, desk.last_ref = desk._row["revision"], desk._row["last_ref"]
        return desk

    # -- reading ----------------------------------------------------------------------------------

    def event(self, event_id: str) -> Event | None:
        """The stored event of that id."""
        row = next(iter(self._among(tables.event, "id", [event_id])), None)
        return None if row is None else rows.event_from(row)

    def stored(self, kind: str, ids: Sequence[str]) -> dict[str, Any]:
        """Those of the ids that are stored, by id."""
        if kind in ("session", "grouping"):
            column, cls = _OF_SESSION[kind]
            body = self._row[column] if self.session_id in ids else None
            return {} if body is None else {self.session_id: rows.loaded(cls, body)}
        if kind == "note":
            found = list(reading.notes(self._connection, self.session_id, ids))
            self._seqs |= {note.id: seq for seq, note in found}
            return {note.id: note for _, note in found}
        if kind == "placement":
            places = map(rows.placement_from, self._among(tables.placement, "note_id", ids))
            return {place.note_id: place for place in places}
        table, cls, start = _body_of(kind)
        found = self._among(table, "id", [start + key for key in ids])
        return {row.id.removeprefix(start): rows.body_from(cls, row) for row in found}

    def taken_refs(self, refs: Sequence[str]) -> set[str]:
        """Those of the references that a note of the session has."""
        return {row.ref for row in self._among(tables.note, "ref", refs)}

    def counted(self, ids: Sequence[str]) -> set[str]:
        """Those of the ids that are notes which count."""
        found = self._among(tables.note, "id", ids)
        return {row.id for row in found if row.standing == Standing.ACTIVE.value}

    def homes(self) -> dict[tuple[str, str | None], bool]:
        """Every (theme, strategy) that a placement names, and whether a note that counts is there."""
        found = self._connection.execute(_HOMES, {"session_id": self.session_id})
        return {(theme, strategy): bool(counts) for theme, strategy, counts in found}

    def themes(self) -> dict[str, Theme]:
        """All themes, by id."""
        return reading.themes(self._connection, self.session_id)

    # -- writing ----------------------------------------------------------------------------------

    def write(self, kind: str, values: Mapping[str, Any]) -> None:
        """Every value stored under its id; None takes it away."""
        if kind == "session":
            self._row |= rows.session_columns(values[self.session_id])
            self._begin()
        elif kind == "grouping":
            self._row["grouping"] = rows.grouping_column(values[self.session_id])
        elif kind == "note":
            self._write_notes(values)
        elif kind == "placement":
            made = [rows.placement_row(self.session_id, place) for place in values.values() if place]
            self._put(tables.placement, "note_id", made)
            self._drop(tables.placement, "note_id", [key for key, place in values.items() if not place])
        else:
            table, _, start = _body_of(kind)
            made = [
                rows.body_row(self.session_id, start + key, value) for key, value in values.items() if value
            ]
            self._put(table, "id", made)
            self._drop(table, "id", [start + key for key, value in values.items() if not value])

    def forget(self, theme: str, strategy: str | None) -> None:
        """The placements that name this home dropped."""
        place = tables.placement
        here = place.c.session_id == self.session_id, place.c.theme == theme
        self._connection.execute(delete(place).where(*here, place.c.strategy.is_not_distinct_from(strategy)))

    def keep(self, event: Event) -> None:
        """The event stored; its `seq` becomes the revision."""
        self._connection.execute(_INSERT_EVENT, rows.event_row(event))
        self.revision = event.seq
        row = self._sealed_row(event.at.isoformat())
        self._connection.execute(_UPDATE_SESSION, {**row, "session_id": self.session_id})
        signals.tell(self._connection, [self.session_id])

    def _begin(self) -> None:
        # the other tables refer to this row, so a new session's stands before them
        if self.revision == 0:
            self._connection.execute(insert(tables.session), self._sealed_row(""))

    def _sealed_row(self, changed_at: str) -> rows.Row:
        counters = {"revision": self.revision, "last_ref": self.last_ref, "changed_at": changed_at}
        return rows.sealed({**self._row, **counters})

    def _write_notes(self, values: Mapping[str, Note | None]) -> None:
        gone = [key for key, note in values.items() if note is None]
        if gone:
            left = [{"session_id": self.session_id, "note_id": k, "seq": self._seqs[k]} for k in gone]
            self._connection.execute(insert(tables.vacated), left)
            self._drop(tables.note, "id", gone)
        here = {key: note for key, note in values.items() if note is not None}
        known = [key for key in here if key in self._seqs]
        self._put(tables.note, "id", [self._note_row(here[key]) for key in known])
        fresh = [key for key in here if key not in self._seqs]
        self._seat(fresh)
        if fresh:
            self._connection.execute(_INSERT_NOTE, [self._note_row(here[key]) for key in fresh])

    def _note_row(self, note: Note) -> rows.Row:
        return rows.note_row(self.session_id, self._seqs[note.id], note)

    def _seat(self, ids: Sequence[str]) -> None:
        # a note that was taken away and comes back has its old place in the order of arrival
        back = {row.note_id: row.seq for row in self._among(tables.vacated, "note_id", ids)}
        self._drop(tables.vacated, "note_id", list(back))
        self._seqs |= back
        for key in ids:
            if key not in back:
                self._row["arrivals"] += 1
                self._seqs[key] = self._row["arrivals"]

    def _among(self, table: Table, column: str, values: Sequence[str]) -> Any:
        return reading.among(self._connection, table, column, self.session_id, values)

    def _put(self, table: Table, key: str, made: list[rows.Row]) -> None:
        if made:
            self._connection.execute(upsert(self._connection.dialect.name, table, "session_id", key), made)

    def _drop(self, table: Table, column: str, values: Sequence[str]) -> None:
        for some in reading.portions(values):
            mine = table.c.session_id == self.session_id
            self._connection.execute(delete(table).where(mine, table.c[column].in_(some)))


@cache
def upsert(dialect: str, table: Table, *key: str) -> Any:
    """An insert that writes over the row of the same key, all but an automatic number."""
    # both dialects write ON CONFLICT alike, SQLAlchemy's common insert lacks it
    put: Any = (postgresql if dialect == "postgresql" else sqlite).insert(table)
    rest = {column.name: column for column in put.excluded if column.name not in (*key, "number")}
    return put.on_conflict_do_update(index_elements=key, set_=rest)


_SESSION_COLUMNS = tuple(column.name for column in tables.session.columns if column.name != "seal")
_OF_SESSION: Mapping[str, tuple[str, Any]] = {
    "session": ("body", Session),
    "grouping": ("grouping", Grouping),
}
_BODIES: Mapping[str, tuple[Table, Any]] = {
    "theme": (tables.theme, Theme),
    "text": (tables.draft_text, DraftText),
}


def _body_of(kind: str) -> tuple[Table, Any, str]:
    """The table of a kind that is kept as one body, its class, and what its ids begin with there."""
    if kind in REVIEWED:
        return tables.reviewed, REVIEWED[kind], f"{kind}:"
    return *_BODIES[kind], ""


_INSERT_NOTE = insert(tables.note)
_INSERT_EVENT = insert(tables.event)
_UPDATE_SESSION = update(tables.session).where(tables.session.c.id == bindparam("session_id"))


def _homes() -> Any:
    place, note = tables.placement, tables.note
    counts = func.max(case((note.c.standing == Standing.ACTIVE.value, 1), else_=0))
    return (
        select(place.c.theme, place.c.strategy, counts)
        .outerjoin(note, (note.c.session_id == place.c.session_id) & (note.c.id == place.c.note_id))
        .where(place.c.session_id == bindparam("session_id"), place.c.theme.is_not(None))
        .group_by(place.c.theme, place.c.strategy)
    )


_HOMES = _homes()

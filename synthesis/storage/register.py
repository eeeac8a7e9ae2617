"""The register in SQL, inside a transaction that somebody else opened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy import exc as sql_errors
from sqlalchemy.dialects import postgresql, sqlite

from synthesis.domain.register import Entry
from synthesis.errors import Conflict
from synthesis.storage import reading, rows, signals, tables
from synthesis.storage.desk import upsert


def enter(connection: Connection, entries: Sequence[Entry], *, new: bool) -> None:
    """The entries in place of those of the same kind and id; Conflict when they must be new."""
    for session_id in {e.session_id for e in entries if e.session_id is not None}:
        reading.session(connection, session_id)
    made = [rows.entry_row(entry) for entry in entries]
    if not made:
        return
    if new:
        try:
            connection.execute(insert(tables.entry), made)
        except sql_errors.IntegrityError:
            raise Conflict("entry_taken") from None
    else:
        connection.execute(upsert(connection.dialect.name, tables.entry, "kind", "id"), made)
    _rise(connection, {entry.session_id for entry in entries})


def strike(connection: Connection, kind: str, ids: Sequence[str]) -> None:
    """The entries out of the register."""
    table = tables.entry
    for some in reading.portions(ids):
        here = table.c.kind == kind, table.c.id.in_(some)
        touched = set(connection.scalars(select(table.c.session_id).where(*here)))
        connection.execute(delete(table).where(*here))
        _rise(connection, touched)


def entry(connection: Connection, kind: str, entry_id: str) -> Entry | None:
    """The entry of that kind and id, if there is one."""
    table = tables.entry
    row = connection.execute(select(table).where(table.c.kind == kind, table.c.id == entry_id)).first()
    return None if row is None else rows.entry_from(row)


def entries(
    connection: Connection, kind: str, session_id: str | None, owner: str | None
) -> tuple[Entry, ...]:
    """The entries of a kind in a session, or in none; by id."""
    table = tables.entry
    asked = select(table).where(table.c.kind == kind, table.c.session_id.is_not_distinct_from(session_id))
    if owner is not None:
        asked = asked.where(table.c.owner == owner)
    found = map(rows.entry_from, connection.execute(asked))
    return tuple(sorted(found, key=lambda one: one.id))


def tide(connection: Connection, session_id: str) -> int:
    """How often the register of this session has changed."""
    table = tables.tide
    return connection.execute(select(table.c.height).where(table.c.session_id == session_id)).scalar() or 0


def _rise(connection: Connection, session_ids: set[str | None]) -> None:
    table = tables.tide
    put: Any = (postgresql if connection.dialect.name == "postgresql" else sqlite).insert(table)
    one_more = put.on_conflict_do_update(index_elements=["session_id"], set_={"height": table.c.height + 1})
    touched = sorted(found for found in session_ids if found is not None)
    for session_id in touched:
        connection.execute(one_more, {"session_id": session_id, "height": 1})
    signals.tell(connection, touched)

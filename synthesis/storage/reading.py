"""Domain values read from the tables, inside a transaction that somebody else opened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, bindparam, func, select

from synthesis.domain.difference import Grouping, theme_set
from synthesis.domain.note import Note
from synthesis.domain.review import KINDS as REVIEWED
from synthesis.domain.review import Review, review_of
from synthesis.domain.session import Session
from synthesis.domain.synthesis import DraftText
from synthesis.domain.theme import Theme
from synthesis.domain.workshop import Workshop
from synthesis.errors import NotFound
from synthesis.storage import rows, tables
from synthesis.storage.store import SessionSummary

_AT_ONCE = 500
"""How many ids one statement asks for: below every driver's limit of parameters."""

_RATHER_ALL = 2_000
"""Beyond so many, reading the whole session is quicker than asking for them."""


def summaries(connection: Connection) -> list[SessionSummary]:
    """Every session with its counts, in no order."""
    notes, themes = _counts(connection, tables.note), _counts(connection, tables.theme)
    return [
        rows.summary(row, notes.get(row.id, 0), themes.get(row.id, 0))
        for row in connection.execute(select(tables.session))
    ]


def workshop(connection: Connection, session_id: str) -> Workshop:
    """The whole of a session; NotFound when it is not there."""
    body, grouping, revision = rows.unsealed(session(connection, session_id))[6:9]
    read = rows.loaded(Session, body).with_notes(
        rows.note_from(row) for row in connection.execute(_NOTES, {"session_id": session_id})
    )
    placements = map(rows.placement_from, of_session(connection, tables.placement, session_id))
    texts = [rows.body_from(DraftText, row) for row in of_session(connection, tables.draft_text, session_id)]
    return Workshop(
        session=read,
        themes=theme_set(
            grouping=rows.loaded(Grouping, grouping) if grouping else None,
            themes=themes(connection, session_id),
            placements={place.note_id: place for place in placements},
            counted=read.counted_notes,
        ),
        texts={(text.key, text.language): text for text in texts},
        review=review(connection, session_id),
        revision=revision,
    )


def exists(connection: Connection, session_id: str) -> bool:
    """Whether there is such a session."""
    return connection.execute(_SESSION, {"session_id": session_id}).first() is not None


def session(connection: Connection, session_id: str, *, lock: bool = False) -> Row[Any]:
    """A session's row, locked against other writers when asked; NotFound when it is not there."""
    asked = _SESSION_LOCKED if lock else _SESSION
    row = connection.execute(asked, {"session_id": session_id}).first()
    if row is None:
        raise NotFound("session_not_found", id=session_id)
    return row


def notes(connection: Connection, session_id: str, ids: Iterable[str]) -> Iterator[tuple[int, Note]]:
    """Those of the notes that are there, with their places in the order of arrival."""
    for row in among(connection, tables.note, "id", session_id, ids):
        yield row.seq, rows.note_from(row)


def themes(connection: Connection, session_id: str) -> dict[str, Theme]:
    """The themes of a session, by id."""
    found = of_session(connection, tables.theme, session_id)
    return {row.id: rows.body_from(Theme, row) for row in found}


def review(connection: Connection, session_id: str) -> Review:
    """What the review of a session holds."""
    found: dict[str, dict[str, Any]] = {kind: {} for kind in REVIEWED}
    for row in of_session(connection, tables.reviewed, session_id):
        kind, _, key = row.id.partition(":")
        found[kind][key] = rows.body_from(REVIEWED[kind], row)
    return review_of(found)


def of_session(connection: Connection, table: Table, session_id: str) -> Iterable[Row[Any]]:
    """The rows of a session."""
    return connection.execute(_all_of(table), {"session_id": session_id})


def among(
    connection: Connection, table: Table, column: str, session_id: str, values: Iterable[str]
) -> Iterator[Row[Any]]:
    """The rows of a session whose column holds one of the values."""
    wanted = list(values)
    if len(wanted) > _RATHER_ALL:
        kept = set(wanted)
        rest = of_session(connection, table, session_id)
        yield from (row for row in rest if row._mapping[column] in kept)
        return
    for some in portions(wanted):
        yield from connection.execute(_some_of(table, column), {"session_id": session_id, "values": some})


def portions(values: Iterable[str]) -> Iterator[list[str]]:
    """The values, so many at once as one statement takes."""
    left = iter(values)
    while some := list(islice(left, _AT_ONCE)):
        yield some


# Statements are built once: building one takes longer than SQLite takes to answer it.


@cache
def _all_of(table: Table) -> Select[Any]:
    return select(table).where(table.c.session_id == bindparam("session_id"))


@cache
def _some_of(table: Table, column: str) -> Select[Any]:
    return _all_of(table).where(table.c[column].in_(bindparam("values", expanding=True)))


def _counts(connection: Connection, table: Table) -> dict[str, int]:
    asked = select(table.c.session_id, func.count()).group_by(table.c.session_id)
    return {session_id: count for session_id, count in connection.execute(asked)}


_NOTES = _all_of(tables.note).order_by(tables.note.c.seq)
_SESSION = select(tables.session).where(tables.session.c.id == bindparam("session_id"))
_SESSION_LOCKED = _SESSION.with_for_update()

"""Domain values as rows, and back. Every row is a dict in the order of its table's columns."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, TypeVar

from synthesis.domain import exported as snapshots
from synthesis.domain.codec import from_plain, to_plain
from synthesis.domain.difference import Grouping, plain_of
from synthesis.domain.event import Change, Event
from synthesis.domain.exported import Exported
from synthesis.domain.job import Job
from synthesis.domain.note import Kind, Note, Standing
from synthesis.domain.register import Entry
from synthesis.domain.session import Session, SessionStatus
from synthesis.domain.theme import Hand, Placement
from synthesis.errors import InputError
from synthesis.storage.store import SessionSummary

T = TypeVar("T")
Row = dict[str, Any]


class Damaged(Exception):
    """A row that is not what was written."""


def sealed(row: Row) -> Row:
    """The row with its checksum behind it."""
    return {**row, "seal": _checksum(tuple(row.values()))}


def unsealed(row: Sequence[Any]) -> Sequence[Any]:
    """The values of a row as read, without the checksum; Damaged when it does not fit them."""
    if _checksum(row[:-1]) != row[-1]:
        raise Damaged
    return row[:-1]


def _checksum(values: Sequence[Any]) -> int:
    return zlib.crc32(json.dumps(tuple(values), ensure_ascii=True, separators=(",", ":")).encode("ascii"))


# -- session --------------------------------------------------------------------------------------


def session_columns(session: Session) -> Row:
    """What the table of sessions holds of a session itself; its notes are rows of their own."""
    return {
        "id": session.id,
        "title": session.title,
        "client": session.client,
        "status": session.status.value,
        "starts_on": _iso(session.starts_on),
        "ends_on": _iso(session.ends_on),
        "body": _dumped(plain_of("session", session)),
    }


def grouping_column(grouping: Grouping | None) -> str | None:
    """A grouping beside its themes and placements."""
    return None if grouping is None else _dumped(to_plain(grouping))


def summary(row: Sequence[Any], notes: int, themes: int) -> SessionSummary:
    """One line of the list of sessions, from a row of its table."""
    key, title, client, status, starts_on, ends_on, _, _, revision, _, _, changed_at = unsealed(row)
    return SessionSummary(
        id=key,
        title=title,
        client=client,
        status=SessionStatus(status),
        starts_on=date.fromisoformat(starts_on) if starts_on else None,
        ends_on=date.fromisoformat(ends_on) if ends_on else None,
        notes=notes,
        themes=themes,
        revision=revision,
        changed_at=datetime.fromisoformat(changed_at),
    )


def loaded(cls: type[T], body: str) -> T:
    """A domain value from the JSON of its body."""
    return from_plain(cls, json.loads(body))


# -- notes, themes, texts -------------------------------------------------------------------------


def note_row(session_id: str, seq: int, note: Note) -> Row:
    """A note at its place in the order of arrival."""
    return sealed(
        {
            "session_id": session_id,
            "id": note.id,
            "seq": seq,
            "ref": note.ref,
            "text": note.text,
            "kind": note.kind.value,
            "activity": note.activity,
            "author": note.author,
            "group": note.group,
            "table": note.table,
            "language": note.language,
            "written_at": _iso(note.written_at),
            "standing": note.standing.value,
            "origin": note.origin,
            "extra": _dumped(note.extra),
        }
    )


def note_from(row: Sequence[Any]) -> Note:
    """The note of a row; field by field, because there may be 20,000."""
    (
        _,
        key,
        _,
        ref,
        text,
        kind,
        activity,
        author,
        group,
        table,
        language,
        written_at,
        standing,
        origin,
        extra,
    ) = unsealed(row)
    return Note(
        id=key,
        text=text,
        ref=ref,
        kind=Kind(kind),
        activity=activity,
        author=author,
        group=group,
        table=table,
        language=language,
        written_at=datetime.fromisoformat(written_at) if written_at else None,
        standing=Standing(standing),
        origin=origin,
        extra={} if extra == "{}" else json.loads(extra),
    )


def body_row(session_id: str, key: str, value: object) -> Row:
    """A theme, a text or a thing of the review."""
    return sealed({"session_id": session_id, "id": key, "body": _dumped(to_plain(value))})


def body_from(cls: type[T], row: Sequence[Any]) -> T:
    """The theme, text or thing of a row."""
    return loaded(cls, unsealed(row)[2])


def placement_row(session_id: str, place: Placement) -> Row:
    """Where a note stands."""
    return sealed(
        {
            "session_id": session_id,
            "note_id": place.note_id,
            "theme": place.theme,
            "strategy": place.strategy,
            "by": place.by.value,
            "margin": float(place.margin),
            "nearest": place.nearest,
            "reason": place.reason,
            "reading": _dumped(_reading(place)),
        }
    )


def placement_from(row: Sequence[Any]) -> Placement:
    """The placement of a row."""
    _, note_id, theme, strategy, by, margin, nearest, reason, reading = unsealed(row)
    known = {} if reading == "{}" else json.loads(reading)
    return Placement(
        note_id=note_id,
        theme=theme,
        strategy=strategy,
        by=Hand(by),
        margin=margin,
        nearest=nearest,
        reason=reason,
        closeness=known.get("closeness", 0.0),
        also=known.get("also"),
        also_by=Hand(known.get("also_by", Hand.MACHINE)),
        flags=tuple(known.get("flags", ())),
        like=tuple(known.get("like", ())),
        stack=known.get("stack"),
    )


def _reading(place: Placement) -> Row:
    """What there is to say of a placement beyond its place; empty when nothing is."""
    names = ("closeness", "also", "flags", "like", "stack")
    reading: Row = {name: getattr(place, name) for name in names}
    if place.also_by is not Hand.MACHINE:
        reading["also_by"] = place.also_by.value
    return {name: value for name, value in reading.items() if value}


# -- history and jobs -----------------------------------------------------------------------------


def event_row(event: Event) -> Row:
    """An event with its changes."""
    return sealed(
        {
            "session_id": event.session_id,
            "seq": event.seq,
            "id": event.id,
            "at": event.at.isoformat(),
            "actor": event.actor,
            "action": event.action,
            "undoes": event.undoes,
            "detail": _dumped(event.detail),
            "changes": _dumped([to_plain(change) for change in event.changes]),
        }
    )


def event_from(row: Sequence[Any]) -> Event:
    """The event of a row."""
    session_id, seq, key, at, actor, action, undoes, detail, changes = unsealed(row)
    return Event(
        id=key,
        session_id=session_id,
        seq=seq,
        at=datetime.fromisoformat(at),
        actor=actor,
        action=action,
        undoes=undoes,
        detail=json.loads(detail),
        changes=tuple(Change(**change) for change in json.loads(changes)),
    )


def job_row(job: Job) -> Row:
    """A job; its number is the table's own."""
    return {"session_id": job.session_id, "id": job.id, "body": _dumped(to_plain(job))}


def job_from(body: str) -> Job:
    """The job of a body; Damaged when it is none."""
    try:
        return loaded(Job, body)
    except (ValueError, InputError) as error:
        raise Damaged from error


def exported_row(session_id: str, key: str, exported: Exported) -> Row:
    """What a document said; its number is the table's own."""
    return sealed(
        {
            "session_id": session_id,
            "id": key,
            "at": exported.at.isoformat(),
            "revision": exported.revision,
            "body": snapshots.dumps(exported.snapshot),
        }
    )


def exported_from(row: Sequence[Any]) -> tuple[str, Exported]:
    """The id and what the document said, of a row without its number."""
    _, key, at, revision, body = unsealed(row)
    try:
        return key, Exported(snapshots.loads(body), datetime.fromisoformat(at), revision)
    except (ValueError, InputError) as error:
        raise Damaged from error


def vector_row(key: str, vector: bytes) -> Row:
    """A cached vector with its checksum behind it."""
    return {"key": key, "body": vector + zlib.crc32(vector).to_bytes(4, "big")}


def vector_from(body: bytes) -> bytes | None:
    """The vector of a row; None when it is damaged, for what is only cached can be made again."""
    vector, seal = body[:-4], body[-4:]
    return vector if zlib.crc32(vector).to_bytes(4, "big") == seal else None


def _dumped(plain: Mapping[str, Any] | list[Any]) -> str:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def _iso(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


# -- the register ---------------------------------------------------------------------------------


def entry_row(entry: Entry) -> Row:
    """An entry of the register."""
    return sealed(
        {
            "kind": entry.kind,
            "id": entry.id,
            "session_id": entry.session_id,
            "owner": entry.owner,
            "body": _dumped(entry.body),
        }
    )


def entry_from(row: Sequence[Any]) -> Entry:
    """The entry of a row."""
    kind, key, session_id, owner, body = unsealed(row)
    return Entry(kind=kind, id=key, session_id=session_id, owner=owner, body=json.loads(body))

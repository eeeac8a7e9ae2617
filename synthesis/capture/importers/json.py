"""JSON: a list of notes as objects or texts, or the notes of another Minga session."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from synthesis.capture.importers import Notice, Sheet
from synthesis.capture.importers._decoding import decode
from synthesis.capture.importers._headings import check_width, letters
from synthesis.capture.intake import clean_label
from synthesis.domain import archive
from synthesis.domain.ids import unlike
from synthesis.domain.note import Note
from synthesis.domain.session import Session
from synthesis.errors import ImportRejected, InputError
from synthesis.limits import CELL_CHARACTERS, ROWS

SUFFIXES = (".json",)
IN_CHILD = False

_LISTS = ("notes", "notas", "comments", "responses", "answers", "ideas", "items", "cards", "rows", "data")
_CELLS = 5_000_000
_SESSION_FIELDS = ("id", "text", "kind", "activity", "author", "group", "table", "language", "written_at")


def recognises(name: str, data: bytes) -> bool:
    """Files by this suffix; what is inside has passed the gate."""
    return name.lower().endswith(SUFFIXES)


def read(data: bytes, name: str) -> Sheet:
    """A row for each note; keys are columns, values the text they are written as.

    Raises InputError (session_unreadable, session_newer, session_damaged, session_inconsistent) and
    ImportRejected (no_notes, no_note_list, too_many_rows, too_many_columns, cell_too_long).
    """
    try:
        text, encoding = decode(data, name)
    except ImportRejected:
        raise InputError("session_unreadable", name=name, line=1, column=1) from None
    text = text.removeprefix("\ufeff")
    plain = archive.parse_json(text, name)
    if isinstance(plain, dict) and plain.get("format") == archive.FORMAT:
        return _session_sheet(archive.loads(text, name).workshop.session, name)
    return _list_sheet(_found_list(plain, name), name, encoding)


def _session_sheet(session: Session, name: str) -> Sheet:
    """The notes that count, with the names, not the ids, of their groups and activities."""
    counted = session.counted_notes
    others = len(session.notes) - len(counted)
    extras = [key for key in _in_order(note.extra for note in counted) if key not in _SESSION_FIELDS]
    rows = [(number, _session_row(note, session, extras)) for number, note in enumerate(counted, 1)]
    if not rows:
        raise ImportRejected("no_notes", name=name)
    notices = (Notice("notice_notes_not_counted", {"count": others}),) if others else ()
    return Sheet(columns=(*_SESSION_FIELDS, *extras), rows=tuple(rows), unit="item", notices=notices)


def _session_row(note: Note, session: Session, extras: list[str]) -> tuple[str, ...]:
    activity = session.activity(note.activity)
    return (
        note.id,
        note.text,
        note.kind.value,
        activity.title if activity else note.activity or "",
        note.author or "",
        session.group_name(note.group),
        note.table or "",
        note.language or "",
        note.written_at.isoformat() if note.written_at else "",
        *(note.extra.get(key, "") for key in extras),
    )


def _found_list(plain: Any, name: str) -> list[Any]:
    """The list itself, or the one list of an object that holds notes by its key or by being alone."""
    if isinstance(plain, list):
        return plain
    if isinstance(plain, dict):
        lists = {key: value for key, value in plain.items() if isinstance(value, list)}
        named = next((lists[key] for key in _LISTS if key in lists), None)
        if named is not None:
            return named
        if len(lists) == 1:
            return next(iter(lists.values()))
    raise ImportRejected("no_note_list", name=name)


def _list_sheet(items: list[Any], name: str, encoding: str) -> Sheet:
    if len(items) > ROWS:
        raise ImportRejected("too_many_rows", name=name, limit=ROWS)
    records = [(number, _record(item)) for number, item in enumerate(items, 1)]
    columns = _in_order(record for _, record in records)
    filled = [(number, record) for number, record in records if any(v.strip() for v in record.values())]
    if not filled:
        raise ImportRejected("no_notes", name=name)
    check_width(len(columns), name)
    if len(columns) * len(filled) > _CELLS:
        raise ImportRejected("too_many_rows", name=name, limit=_CELLS // len(columns))
    for number, record in filled:
        for column, cell in record.items():
            if len(cell) > CELL_CHARACTERS:
                raise ImportRejected(
                    "cell_too_long",
                    row=number,
                    column=column,
                    name=name,
                    length=len(cell),
                    limit=CELL_CHARACTERS,
                )
    return Sheet(
        columns=tuple(columns),
        rows=tuple((number, tuple(record.get(c, "") for c in columns)) for number, record in filled),
        unit="item",
        blank=len(items) - len(filled),
        encoding=encoding,
    )


def _in_order(records: Any) -> list[str]:
    return list(dict.fromkeys(key for record in records for key in record))


def _record(item: Any) -> dict[str, str]:
    if not isinstance(item, Mapping):
        return {"text": _cell(item)}
    record: dict[str, str] = {}
    for key, value in item.items():
        if isinstance(value, Mapping):
            cells = {f"{key}/{inner}": _cell(v) for inner, v in value.items()}
        else:
            cells = {key: _cell(value)}
        for wanted, cell in cells.items():
            column = clean_label(wanted) or letters(len(record))
            record[unlike(column, record)] = cell
    return record


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(v, str) for v in value):
        return ", ".join(value)
    return json.dumps(value, ensure_ascii=False)

"""What it means to record an event, whatever keeps the rows: the one home of the stores' rules.

A Desk is one session inside one open transaction. The stores lend it; the rules here read from it,
decide, and write to it. When a rule raises, the store drops the transaction.

A placement is stored only where it says something. A note that counts and has no placement stored
reads as parked and not yet grouped, which is just what loading gives it; a note that does not count
has none. So an edit made after late notes meets what it saw, and undo gives back what was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

from synthesis.domain.codec import from_plain, to_plain
from synthesis.domain.difference import (
    KINDS,
    Grouping,
    default_placement,
    grouping_of,
    text_id,
    without_notes,
)
from synthesis.domain.event import Change, Event
from synthesis.domain.ids import reference
from synthesis.domain.note import Note
from synthesis.domain.register import Entry
from synthesis.domain.theme import Theme
from synthesis.domain.workshop import Workshop
from synthesis.errors import Conflict, InputError, NotFound

_OWN_NUMBER = re.compile(r"N0*(\d{1,9})")
_SHAPE = frozenset({"note", "grouping", "theme", "placement"})


class Desk(Protocol):
    """One session inside one transaction; values are the domain's own."""

    session_id: str
    revision: int
    last_ref: int

    def event(self, event_id: str) -> Event | None:
        """The stored event of that id."""

    def stored(self, kind: str, ids: Sequence[str]) -> dict[str, Any]:
        """Those of the ids that are stored, by id."""

    def taken_refs(self, refs: Sequence[str]) -> set[str]:
        """Those of the references that a note of the session has."""

    def counted(self, ids: Sequence[str]) -> set[str]:
        """Those of the ids that are notes which count."""

    def write(self, kind: str, values: Mapping[str, Any]) -> None:
        """Every value stored under its id; None takes it away."""

    def homes(self) -> dict[tuple[str, str | None], bool]:
        """Every (theme, strategy) that a placement names, and whether a note that counts is there."""

    def forget(self, theme: str, strategy: str | None) -> None:
        """The placements that name this home dropped."""

    def themes(self) -> dict[str, Theme]:
        """All themes, by id."""

    def keep(self, event: Event) -> None:
        """The event stored; its `seq` becomes the revision."""


def record(desk: Desk, event: Event) -> Event:
    """The event's changes checked and written; returns the event as stored."""
    known = desk.event(event.id)
    if known is not None:
        if (known.at, known.action) != (event.at, event.action):
            raise Conflict("changed_meanwhile")
        return known
    changes = _with_references(desk, event.changes)
    _require_storable(changes)
    _write(desk, _checked(desk, changes))
    if any(change.kind in _SHAPE for change in changes):
        _hold_together(desk)
    return _keep(desk, replace(event, changes=changes))


def add_notes(desk: Desk, notes: Iterable[Note], event: Event) -> Event | None:
    """Those notes stored that are new, with the event; None when there was nothing new."""
    asked = tuple(notes)
    stored: dict[str, Note] = desk.stored("note", [note.id for note in asked])
    fresh: dict[str, Note] = {}
    for note in asked:
        known = stored.get(note.id) or fresh.get(note.id)
        if known is None:
            fresh[note.id] = note
        elif known.text != note.text:
            raise Conflict("note_id_taken", id=note.id)
    if not fresh:
        return None
    made = tuple(_referenced(desk, list(fresh.values())))
    changes = tuple(Change(kind="note", id=note.id, after=to_plain(note)) for note in made)
    _require_storable(changes)
    _write(desk, (("note", note.id, note) for note in made))
    return _keep(desk, replace(event, changes=changes))


def create(desk: Desk, workshop: Workshop, event: Event, history: Iterable[Event]) -> None:
    """A whole workshop written at an empty desk, with its history renumbered and then the event."""
    session = workshop.session
    notes = tuple(_referenced(desk, session.notes))
    values = list(_values(workshop, notes))
    for kind, key, value in values:
        _require_storable_value(f"{kind}:{key}", to_plain(value))
    _write(desk, values)
    seen: set[str] = set()
    for past in (*history, event):
        if past.id in seen:
            raise InputError("session_inconsistent", id=past.id)
        seen.add(past.id)
        _require_storable(past.changes)
        _require_storable(past.reversed_changes())
        _keep(desk, _moved(past, session.id))


def in_order(found: Mapping[str, Note], ids: Iterable[str]) -> tuple[Note, ...]:
    """The notes in the order of the ids; NotFound names the first that is missing."""
    asked = tuple(ids)
    for note_id in asked:
        if note_id not in found:
            raise NotFound("note_not_found", id=note_id)
    return tuple(found[note_id] for note_id in asked)


# -- references -----------------------------------------------------------------------------------


def _referenced(desk: Desk, notes: Sequence[Note]) -> Iterator[Note]:
    taken = desk.taken_refs([note.ref for note in notes if note.ref])
    own: set[str] = set()
    for note in notes:
        if note.ref and note.ref not in taken:
            taken.add(note.ref)
            own.add(note.id)
            # the counter jumps over references that came along, so it never meets one
            number = _OWN_NUMBER.fullmatch(note.ref)
            desk.last_ref = max(desk.last_ref, int(number[1]) if number else 0)
    for note in notes:
        if note.id in own:
            yield note
        else:
            desk.last_ref += 1
            yield replace(note, ref=reference(desk.last_ref))


def _with_references(desk: Desk, changes: tuple[Change, ...]) -> tuple[Change, ...]:
    bare = [from_plain(Note, c.after) for c in changes if _is_bare(c)]
    if not bare:
        return changes
    made = {note.id: to_plain(note) for note in _referenced(desk, bare)}
    return tuple(replace(c, after=made.get(c.id, c.after)) if _is_bare(c) else c for c in changes)


def _is_bare(change: Change) -> bool:
    made = change.kind == "note" and change.before is None and change.after is not None
    return made and not (change.after or {}).get("ref")


# -- checking -------------------------------------------------------------------------------------


def _checked(desk: Desk, changes: Sequence[Change]) -> list[tuple[str, str, Any]]:
    now = _Now(desk, changes)
    return [now.becomes(change) for change in changes]


class _Now:
    """What every changed thing is now, as loading would give it."""

    def __init__(self, desk: Desk, changes: Sequence[Change]) -> None:
        ids = {kind: list(dict.fromkeys(c.id for c in changes if c.kind == kind)) for kind in KINDS}
        self._values: dict[tuple[str, str], Any] = {}
        for kind, found in ids.items():
            if found:
                self._values |= {(kind, key): value for key, value in desk.stored(kind, found).items()}
        if ids["placement"]:
            self._as_loaded(desk, ids["placement"])

    def _as_loaded(self, desk: Desk, placed: list[str]) -> None:
        grouped = bool(desk.stored("grouping", [desk.session_id]))
        counted = desk.counted(placed) if grouped else set()
        for note_id in placed:
            if note_id in counted:
                self._values.setdefault(("placement", note_id), default_placement(note_id))
            else:
                self._values.pop(("placement", note_id), None)

    def becomes(self, change: Change) -> tuple[str, str, Any]:
        kind, key = change.kind, change.id
        if _parsed(kind, key, change.before) != self._values.get((kind, key)):
            raise Conflict("changed_meanwhile")
        after = _parsed(kind, key, change.after)
        self._values[kind, key] = after
        return kind, key, after


def _parsed(kind: str, key: str, plain: Any) -> Any:
    if kind not in KINDS:
        raise InputError("session_inconsistent", id=kind)
    if plain is None:
        return None
    value: Any = from_plain(KINDS[kind], plain)
    if _key_of(kind, value) not in (key, None):
        raise InputError("session_inconsistent", id=key)
    return value


def _key_of(kind: str, value: Any) -> str | None:
    if kind == "grouping":
        return None
    if kind == "placement":
        return str(value.note_id)
    return text_id(value) if kind == "text" else str(value.id)


def require_storable_entry(entry: Entry) -> None:
    """Refuse an entry of the register that holds what no database takes."""
    _require_storable_value(f"{entry.kind}:{entry.id}", [entry.kind, entry.id, entry.owner, entry.body])


def _require_storable(changes: Iterable[Change]) -> None:
    for change in changes:
        _require_storable_value(f"{change.kind}:{change.id}", change.after)


def _require_storable_value(where: str, plain: Any) -> None:
    if isinstance(plain, str):
        if "\0" in plain or not _encodable(plain):
            raise InputError("text_unstorable", id=where)
    elif isinstance(plain, Mapping):
        for key, item in plain.items():
            _require_storable_value(where, key)
            _require_storable_value(where, item)
    elif isinstance(plain, list):
        for item in plain:
            _require_storable_value(where, item)


def _encodable(text: str) -> bool:
    # half of a surrogate pair is the one thing a str may hold that UTF-8 cannot
    if text.isascii():
        return True
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


# -- writing --------------------------------------------------------------------------------------


def _values(workshop: Workshop, notes: Iterable[Note]) -> Iterator[tuple[str, str, Any]]:
    session, themes = workshop.session, workshop.themes
    yield "session", session.id, without_notes(session)
    for note in notes:
        yield "note", note.id, note
    for text in workshop.texts.values():
        yield "text", text_id(text), text
    for kind, thing in workshop.review.everything():
        yield kind, thing.id, thing
    if themes is None:
        return
    yield "grouping", session.id, grouping_of(themes)
    for theme in themes.themes:
        yield "theme", theme.id, theme
    for note_id, place in themes.placements.items():
        yield "placement", note_id, place


def _write(desk: Desk, values: Iterable[tuple[str, str, Any]]) -> None:
    by_kind: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
    for kind, key, value in values:
        said = kind != "placement" or value != default_placement(key)
        by_kind[kind][key] = value if said else None
    for stray in (by_kind["session"].keys() | by_kind["grouping"].keys()) - {desk.session_id}:
        raise InputError("session_inconsistent", id=stray)
    if None in by_kind["session"].values():
        raise InputError("session_inconsistent", id=desk.session_id)
    for kind, found in by_kind.items():
        if found:
            desk.write(kind, found)


def _hold_together(desk: Desk) -> None:
    # somebody may have merged away the theme that a note was just moved to
    themes = desk.themes()
    grouping: Grouping | None = desk.stored("grouping", [desk.session_id]).get(desk.session_id)
    order = grouping.order if grouping else ()
    if set(order) != themes.keys() or len(order) != len(themes):
        raise Conflict("changed_meanwhile")
    known = {(t.id, s.id) for t in themes.values() for s in t.strategies} | {(t, None) for t in themes}
    for home, counts in desk.homes().items():
        if home not in known:
            if counts:
                raise Conflict("changed_meanwhile")
            desk.forget(*home)


def _keep(desk: Desk, event: Event) -> Event:
    kept = replace(event, session_id=desk.session_id, seq=desk.revision + 1)
    _require_storable_value(f"event:{event.id}", [kept.id, kept.actor, kept.action, kept.detail])
    desk.keep(kept)
    return kept


def _moved(event: Event, session_id: str) -> Event:
    # a session read in again under another id keeps a history that can be undone
    return replace(event, changes=tuple(_moved_change(change, session_id) for change in event.changes))


def _moved_change(change: Change, session_id: str) -> Change:
    if change.kind not in ("session", "grouping") or change.id == session_id:
        return change
    if change.kind == "grouping":
        return replace(change, id=session_id)
    before, after = (None if p is None else {**p, "id": session_id} for p in (change.before, change.after))
    return replace(change, id=session_id, before=before, after=after)

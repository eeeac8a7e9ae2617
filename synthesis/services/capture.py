"""Notes come in: typed, pasted, or from a file; every receipt is read back from the store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from synthesis.capture.intake import clean_label, make_note, split_lines
from synthesis.capture.mapping import ColumnMapping
from synthesis.capture.reading import Reading, open_notes, open_sheet
from synthesis.domain.access import require
from synthesis.domain.activity import Activity
from synthesis.domain.codec import from_plain
from synthesis.domain.ids import fold, slug, unlike
from synthesis.domain.note import Kind, Note, Standing
from synthesis.domain.people import Actor
from synthesis.domain.session import Group, Session
from synthesis.domain.theme import Placement
from synthesis.domain.workshop import Workshop
from synthesis.errors import NoteRejected, NotFound
from synthesis.services.changes import change, new_event
from synthesis.services.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Where notes belong when they do not say so themselves."""

    activity: str | None = None
    author: str | None = None
    group: str | None = None
    table: str | None = None
    kind: Kind = Kind.IDEA


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPreview:
    """What a file would bring, before anything is stored.

    `notes` are ready to store; `known` of the file's notes are already here and would not be stored
    again; `repeats` say the same as another note; `new_groups` and `new_activities` would be added.
    """

    reading: Reading
    notes: tuple[Note, ...]
    known: int
    repeats: frozenset[str]
    renamed: tuple[tuple[str, str], ...]
    new_groups: tuple[Group, ...]
    new_activities: tuple[Activity, ...]


def write_note(
    ws: Workspace, actor: Actor, session_id: str, text: str, *, note_id: str, context: Context
) -> Note:
    """The receipt of one note: read back by its id after it was stored.

    `note_id` is made by the writer, so that sending again stores nothing twice.
    """
    require(actor, "add notes", session_id)
    return _store(ws, actor, session_id, [_note(text, note_id, context, "typed")], "note_written")[0]


def paste_notes(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    text: str,
    *,
    paste_id: str,
    context: Context,
    paper: bool = False,
) -> tuple[Note, ...]:
    """The receipts of many notes, one a line; all are stored or none, and `line` says which is wrong.

    `paper` says that they were typed from sheets written by hand.
    """
    require(actor, "add notes", session_id)
    notes = []
    for number, line in enumerate(split_lines(text), start=1):
        try:
            notes.append(_note(line, f"{paste_id}-{number}", context, "paper" if paper else "pasted"))
        except NoteRejected as error:
            raise NoteRejected(f"pasted_{error.code}", line=number, **error.params) from None
    if not notes:
        raise NoteRejected("note_empty")
    return _store(ws, actor, session_id, notes, "notes_pasted")


def columns_of(ws: Workspace, actor: Actor, session_id: str, name: str, data: bytes) -> tuple[str, ...]:
    """The columns of a file, for a person to say which one holds the notes."""
    require(actor, "add notes", session_id)
    return open_sheet(name, data)[1].columns


def column_mapping(columns: Mapping[str, str | None]) -> ColumnMapping:
    """Field → column as a person chose them; the field names are those of ColumnMapping."""
    chosen: dict[str, Any] = {field: column or None for field, column in columns.items()}
    return ColumnMapping(**chosen)


def preview_import(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    name: str,
    data: bytes,
    *,
    context: Context,
    mapping: ColumnMapping | None = None,
) -> ImportPreview:
    """What the file holds and what storing it would do; nothing is stored."""
    require(actor, "add notes", session_id)
    session = ws.store.load(session_id).session
    reading = open_notes(name, data, mapping, known_texts={n.text for n in session.notes})
    return _resolve(session, reading, context)


def import_notes(
    ws: Workspace, actor: Actor, session_id: str, preview: ImportPreview, *, leave_out_repeats: bool = False
) -> tuple[Note, ...]:
    """The receipts of a previewed file's notes; groups and activities it brought are added first."""
    require(actor, "add notes", session_id)
    wanted = [n for n in preview.notes if not (leave_out_repeats and n.id in preview.repeats)]
    if not wanted:
        return ()
    if preview.new_groups or preview.new_activities:
        now = change(ws, actor, session_id, "session_edited", lambda w: _with_headings(w, preview)).session
        wanted = _under_headings(wanted, preview, now)
    return _store(ws, actor, session_id, wanted, "notes_imported")


def hide_note(ws: Workspace, actor: Actor, session_id: str, note_id: str, *, reason: str = "") -> Workshop:
    """The session with the note out of sight and out of every count; it stays stored, with the reason."""
    require(actor, "hide note", session_id)
    why = {"reason": label} if (label := clean_label(reason)) else {}
    return _set_standing(ws, actor, session_id, note_id, Standing.HIDDEN, "note_hidden", why)


def restore_note(ws: Workspace, actor: Actor, session_id: str, note_id: str) -> Workshop:
    """The session with the hidden note back, in the theme it was in where that still is."""
    require(actor, "hide note", session_id)
    return _set_standing(ws, actor, session_id, note_id, Standing.ACTIVE, "note_restored")


def _note(text: str, note_id: str, context: Context, origin: str) -> Note:
    return make_note(
        text,
        id=note_id,
        kind=context.kind,
        activity=context.activity,
        author=context.author,
        group=context.group,
        table=context.table,
        origin=origin,
    )


def _store(
    ws: Workspace, actor: Actor, session_id: str, notes: Sequence[Note], action: str
) -> tuple[Note, ...]:
    if any(note.group or note.activity for note in notes):
        _require_places(ws.store.head(session_id), notes)
    event = new_event(actor, session_id, action, {"notes": str(len(notes))})
    return ws.store.add_notes(session_id, notes, event)


def _require_places(session: Session, notes: Sequence[Note]) -> None:
    # a note of a group that is gone could not be read back from a session file
    groups = {group.id for group in session.groups} | {None}
    activities = {activity.id for activity in session.agenda} | {None}
    for note in notes:
        if note.group not in groups:
            raise NotFound("group_not_found", id=note.group)
        if note.activity not in activities:
            raise NotFound("activity_not_found", id=note.activity)


def _set_standing(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    note_id: str,
    standing: Standing,
    action: str,
    why: Mapping[str, str] | None = None,
) -> Workshop:
    def edit(workshop: Workshop) -> Workshop:
        session = workshop.session
        if note_id not in {n.id for n in session.notes}:
            raise NotFound("note_not_found", id=note_id)
        notes = tuple(replace(n, standing=standing) if n.id == note_id else n for n in session.notes)
        after = replace(workshop, session=replace(session, notes=notes))
        place = _last_place(ws, session_id, note_id) if standing is Standing.ACTIVE else None
        if place is None or after.themes is None or note_id not in after.themes.placements:
            return after
        return replace(after, themes=after.themes.put_back(place))

    detail = {"note": ws.store.notes(session_id, [note_id])[0].label, **(why or {})}
    return change(ws, actor, session_id, action, edit, detail)


def _last_place(ws: Workspace, session_id: str, note_id: str) -> Placement | None:
    """Where the note stood when it was put out of sight; the history alone still knows."""
    for event in reversed(ws.store.events(session_id)):
        found = [one for one in event.changes if one.kind == "placement" and one.id == note_id]
        if found:
            return from_plain(Placement, found[-1].before) if found[-1].after is None else None
    return None


def _with_headings(workshop: Workshop, preview: ImportPreview) -> Workshop:
    session = workshop.session
    groups, agenda = list(session.groups), list(session.agenda)
    for group in preview.new_groups:
        if session.group_called(group.name) is None:
            groups.append(replace(group, id=unlike(group.id, {g.id for g in groups})))
    for activity in preview.new_activities:
        if session.activity_called(activity.title) is None:
            agenda.append(replace(activity, id=unlike(activity.id, {a.id for a in agenda})))
    return replace(workshop, session=replace(session, groups=tuple(groups), agenda=tuple(agenda)))


def _under_headings(notes: Sequence[Note], preview: ImportPreview, session: Session) -> list[Note]:
    """The notes under the groups and activities as stored: somebody may have made the same meanwhile."""
    groups = {new.id: session.group_called(new.name) for new in preview.new_groups}
    agenda = {new.id: session.activity_called(new.title) for new in preview.new_activities}
    placed = []
    for note in notes:
        group, activity = groups.get(note.group or ""), agenda.get(note.activity or "")
        placed.append(
            replace(
                note,
                group=group.id if group else note.group,
                activity=activity.id if activity else note.activity,
            )
        )
    return placed


def _resolve(session: Session, reading: Reading, context: Context) -> ImportPreview:
    groups: dict[str, Group] = {}
    activities: dict[str, Activity] = {}
    ids = _Ids(session.notes)
    said = {n.text for n in session.notes}
    notes: list[Note] = []
    repeats: set[str] = set()
    renamed = list(reading.renamed)
    known = 0
    for note in reading.notes:
        note_id = ids.give(note)
        if note_id is None:
            known += 1
            continue
        if note_id != note.id:
            renamed.append((note.id, note_id))
        if note.text in said:
            repeats.add(note_id)
        said.add(note.text)
        notes.append(
            replace(
                note,
                id=note_id,
                ref="",
                group=_group_id(session, note.group, groups) or context.group,
                activity=_activity_id(session, note.activity, activities) or context.activity,
                author=note.author or context.author,
                table=note.table or context.table,
            )
        )
    return ImportPreview(
        reading=reading,
        notes=tuple(notes),
        known=known,
        repeats=frozenset(repeats),
        renamed=tuple(renamed),
        new_groups=tuple(groups.values()),
        new_activities=tuple(activities.values()),
    )


class _Ids:
    """Ids for the notes of a file beside those already stored."""

    def __init__(self, stored: Sequence[Note]) -> None:
        self._texts = {note.id: note.text for note in stored}
        self._taken = set(self._texts)

    def give(self, note: Note) -> str | None:
        """The note's id, with a number behind it when another note has it; None when it is here already."""
        candidate, number = note.id, 1
        while candidate in self._taken:
            if self._texts.get(candidate) == note.text:
                # the same row of the same file, perhaps renamed when it first came
                del self._texts[candidate]
                return None
            number += 1
            candidate = f"{note.id}-{number}"
        self._taken.add(candidate)
        return candidate


def _group_id(session: Session, name: str | None, new: dict[str, Group]) -> str | None:
    if not name:
        return None
    found = session.group_called(name) or new.get(fold(name))
    if found is None:
        taken = {g.id for g in session.groups} | {g.id for g in new.values()}
        found = new[fold(name)] = Group(id=slug(name, taken), name=name)
    return found.id


def _activity_id(session: Session, name: str | None, new: dict[str, Activity]) -> str | None:
    if not name:
        return None
    found = session.activity_called(name) or new.get(fold(name))
    if found is None:
        taken = {a.id for a in session.agenda} | {a.id for a in new.values()}
        found = new[fold(name)] = Activity(id=slug(name, taken), title=name)
    return found.id

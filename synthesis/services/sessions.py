"""Sessions: list, open a sample, make, change, keep as a file."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from synthesis.domain import archive
from synthesis.domain.access import require
from synthesis.domain.ids import new_id
from synthesis.domain.people import Actor
from synthesis.domain.session import Group, Session
from synthesis.domain.workshop import Workshop
from synthesis.errors import InputError, NotFound
from synthesis.services.changes import change, new_event
from synthesis.services.files import read_archive
from synthesis.services.workspace import Workspace
from synthesis.storage.store import SessionSummary

SAMPLES = Path(__file__).parents[2] / "sample_sessions"


@dataclass(frozen=True, slots=True)
class Sample:
    """A session that comes with Minga."""

    name: str
    title: str
    language: str
    notes: int
    purpose: str


def list_sessions(ws: Workspace, actor: Actor) -> tuple[SessionSummary, ...]:
    """Every session this actor may see, the one changed last first."""
    require(actor, "list sessions")
    return tuple(s for s in ws.store.sessions() if actor.session_ids is None or s.id in actor.session_ids)


def read_session(ws: Workspace, actor: Actor, session_id: str) -> Workshop:
    """The session with its notes, themes and texts."""
    require(actor, "read session", session_id)
    return ws.store.load(session_id)


def create_session(ws: Workspace, actor: Actor, session: Session) -> Workshop:
    """The session as stored, under a new id of its own."""
    require(actor, "create session")
    made = replace(session, id=new_id())
    return ws.store.create(Workshop(session=made), new_event(actor, made.id, "session_created"))


def edit_session(ws: Workspace, actor: Actor, session_id: str, edited: Session) -> Workshop:
    """The session as in `edited`, but for its notes and the outline of its document."""
    require(actor, "edit session", session_id)

    def edit(workshop: Workshop) -> Workshop:
        _require_unused(workshop.session, edited)
        here = workshop.session
        session = replace(edited, id=session_id, notes=here.notes, outline=here.outline)
        return replace(workshop, session=session)

    return change(ws, actor, session_id, "session_edited", edit)


def _require_unused(before: Session, after: Session) -> None:
    """Refuse to take away a group or an activity that notes name: they would belong nowhere."""
    for code, things, kept, named in (
        ("group_in_use", before.groups, after.groups, [n.group for n in before.notes]),
        ("activity_in_use", before.agenda, after.agenda, [n.activity for n in before.notes]),
    ):
        gone = {thing.id for thing in things} - {thing.id for thing in kept}
        for thing in things:
            if thing.id in gone and thing.id in named:
                name = thing.name if isinstance(thing, Group) else thing.title
                raise InputError(code, name=name, notes=named.count(thing.id))


def delete_session(ws: Workspace, actor: Actor, session_id: str) -> None:
    """The session is gone, with its notes, its history and its finished documents."""
    require(actor, "delete session", session_id)
    ws.store.delete(session_id)
    shutil.rmtree(ws.settings.documents / session_id, ignore_errors=True)


def samples() -> tuple[Sample, ...]:
    """The sample sessions that are here, Spanish, English, Portuguese."""
    found = []
    for path in sorted(SAMPLES.glob("*.session.json")):
        session = read_archive(path.read_bytes(), path.name).workshop.session
        name = path.name.removesuffix(".session.json")
        found.append(Sample(name, session.title, session.language, len(session.notes), session.purpose))
    return tuple(sorted(found, key=lambda s: ("es", "en", "pt").index(s.language)))


def open_sample(ws: Workspace, actor: Actor, name: str) -> Workshop:
    """A fresh copy of a sample, to play with; the sample itself never changes."""
    require(actor, "create session")
    path = SAMPLES / f"{name}.session.json"
    if name not in {sample.name for sample in samples()}:
        raise NotFound("session_not_found")
    return open_archive(ws, actor, path.read_bytes(), path.name)


def open_archive(ws: Workspace, actor: Actor, data: bytes, name: str) -> Workshop:
    """The session of a session file as a new session here, with its history."""
    require(actor, "create session")
    found = read_archive(data, name)
    made = replace(found.workshop, session=replace(found.workshop.session, id=new_id()), revision=0)
    event = new_event(actor, made.session.id, "session_created", {"file": name})
    past = tuple(replace(e, session_id=made.session.id) for e in found.events)
    stored = ws.store.create(made, event, past)
    for export_id, exported in reversed(list(found.exports.items())):
        ws.store.put_export(made.session.id, exported, export_id)
    return stored


def export_archive(ws: Workspace, actor: Actor, session_id: str) -> bytes:
    """The session as a session file: everything, its history too, checksummed."""
    require(actor, "export", session_id)
    held = ws.store.exports(session_id)
    return archive.dumps(ws.store.load(session_id), ws.store.events(session_id), held).encode()

"""Paper for the room: the sign to hang up, sheets to write on, and pictures of what was written."""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass
from datetime import UTC, datetime

import segno

from synthesis.capture.intake import clean_label
from synthesis.capture.join import shown
from synthesis.domain.access import require
from synthesis.domain.ids import new_id
from synthesis.domain.people import Actor
from synthesis.domain.register import Entry
from synthesis.errors import InputError, NotFound
from synthesis.exporter import paper
from synthesis.services.joining import open_door
from synthesis.services.photographs import upright
from synthesis.services.workspace import Workspace

MOST_SHEETS = 60
_PICTURE = "picture"
_SIDE = 2_000
_QUALITY = 82


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A photograph of a flip chart, made anew from the file: JPEG, at most 2,000 pixels a side."""

    id: str
    activity: str
    table: str
    taken_in: datetime
    data: bytes


def room_sign(ws: Workspace, actor: Actor, session_id: str, base: str, language: str) -> bytes:
    """The sign with QR code, address and code, as PDF; the door is opened with it."""
    require(actor, "run activities", session_id)
    code = open_door(ws, actor, session_id)
    address = f"{base}/j/{code}"
    squares = tuple(tuple(bool(dark) for dark in row) for row in segno.make(address, error="m").matrix)
    title = ws.store.head(session_id).title
    return paper.sign(title, f"{base}/j", shown(code), squares, language)


def note_sheets(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    activity_id: str,
    language: str,
    *,
    sheets: int,
    table: str = "",
) -> bytes:
    """Numbered sheets for notes by hand on an activity's prompt, as PDF."""
    require(actor, "run activities", session_id)
    session = ws.store.head(session_id)
    activity = session.activity(activity_id)
    if activity is None:
        raise NotFound("activity_not_found", id=activity_id)
    if not 1 <= sheets <= MOST_SHEETS:
        raise InputError("sheets_too_many", limit=MOST_SHEETS)
    prompt = activity.prompt or activity.title
    return paper.note_sheets(session.title, prompt, language, sheets=sheets, table=table)


def keep_picture(
    ws: Workspace, actor: Actor, session_id: str, activity_id: str, data: bytes, *, table: str = ""
) -> Picture:
    """The picture as kept beside the typed notes: turned upright, without what the camera noted."""
    require(actor, "add notes", session_id)
    if ws.store.head(session_id).activity(activity_id) is None:
        raise NotFound("activity_not_found", id=activity_id)
    made = Picture(
        id=new_id(),
        activity=activity_id,
        table=clean_label(table) or "",
        taken_in=datetime.now(UTC),
        data=_made_anew(data),
    )
    body = {
        "table": made.table,
        "taken_in": made.taken_in.isoformat(),
        "jpeg": base64.b64encode(made.data).decode("ascii"),
    }
    ws.store.enter(
        [Entry(kind=_PICTURE, id=made.id, session_id=session_id, owner=activity_id, body=body)], new=True
    )
    return made


def pictures(ws: Workspace, actor: Actor, session_id: str, activity_id: str) -> tuple[Picture, ...]:
    """The pictures of an activity, in the order they came."""
    require(actor, "read session", session_id)
    found = [
        Picture(
            id=entry.id,
            activity=activity_id,
            table=entry.body["table"],
            taken_in=datetime.fromisoformat(entry.body["taken_in"]),
            data=base64.b64decode(entry.body["jpeg"]),
        )
        for entry in ws.store.entries(_PICTURE, session_id, activity_id)
    ]
    return tuple(sorted(found, key=lambda picture: (picture.taken_in, picture.id)))


def drop_picture(ws: Workspace, actor: Actor, session_id: str, picture_id: str) -> None:
    """The picture is gone; the notes typed from it stay."""
    require(actor, "add notes", session_id)
    found = ws.store.entry(_PICTURE, picture_id)
    if found is None or found.session_id != session_id:
        raise NotFound("picture_not_found")
    ws.store.strike(_PICTURE, [picture_id])


def _made_anew(data: bytes) -> bytes:
    stream = io.BytesIO()
    picture = upright(data, ("JPEG", "PNG", "WEBP"), _SIDE, "picture_unreadable")
    picture.save(stream, "JPEG", quality=_QUALITY)
    return stream.getvalue()

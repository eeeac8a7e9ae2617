"""What the room's routes and streams say, as JSON: docs/room-api.md."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from synthesis.domain.activity import Activity
from synthesis.domain.note import Note
from synthesis.domain.people import Participant
from synthesis.domain.theme import ThemeSet
from synthesis.services.joining import shown_code
from synthesis.services.watching import Seen, colours


def now() -> int:
    """The server's clock, in milliseconds since 1970."""
    return int(time.time() * 1000)


def mark(seen: Seen) -> int:
    """A number that grows with every change of the session and its register."""
    return seen.revision + seen.tide


def room(seen: Seen, wall: str | None) -> dict[str, Any]:
    """The room as every phone in it sees it."""
    written = seen.written
    return {
        "rev": mark(seen),
        "now": now(),
        "session": session(seen, wall),
        "activities": [activity(a, written[a.id]) for a in seen.session.agenda],
    }


def session(seen: Seen, wall: str | None) -> dict[str, Any]:
    """The session as phones need it."""
    return {
        "title": seen.session.title,
        "language": seen.session.language,
        "status": seen.session.status.value,
        "wall": f"/w/{wall}" if wall else None,
    }


def activity(one: Activity, notes: int) -> dict[str, Any]:
    """An activity with how many notes it has."""
    way = one.way
    return {
        "id": one.id,
        "title": one.title,
        "prompt": one.prompt,
        "kind": one.kind.value,
        "stage": one.stage.value,
        "anonymous": one.anonymous,
        "confidential": one.confidential,
        "concealed": one.concealed,
        "similar": one.similar,
        "ends_at": _milliseconds(one.ends_at),
        "notes": notes,
        "way": {
            "method": way.method.value,
            "on": way.on.value,
            "dots": way.dots,
            "per_item": way.per_item,
            "secret": way.secret,
        }
        if one.votes
        else None,
    }


def person(participant: Participant) -> dict[str, Any]:
    """Somebody, to themselves."""
    return {
        "id": participant.id,
        "alias": participant.alias,
        "group": participant.group,
        "table": participant.table,
    }


def receipt(note: Note) -> dict[str, Any]:
    """What a phone keeps as the proof that its note is stored."""
    return {
        "id": note.id,
        "ref": note.ref,
        "text": note.text,
        "activity": note.activity,
        "saved": True,
        "now": now(),
    }


def wall(seen: Seen, way_in: Mapping[str, str] | None, published: ThemeSet | None) -> dict[str, Any]:
    """The whole wall."""
    return {
        **room(seen, None),
        "join": way_in,
        "notes": papers(seen, seen.shown.values()),
        **themes(published),
    }


def door(base: str, code: str | None) -> dict[str, str] | None:
    """How people come in, at the address that the wall itself was reached at; None while nobody does."""
    return {"address": f"{base}/j/{code}", "code": shown_code(code)} if code else None


def papers(seen: Seen, notes: Iterable[Note]) -> list[dict[str, Any]]:
    """Notes as the wall may show them: no group of a confidential activity, names only where allowed."""
    steps = {a.id: a for a in seen.session.agenda}
    return [_paper(seen, note, steps.get(note.activity or "")) for note in notes]


def _paper(seen: Seen, note: Note, step: Activity | None) -> dict[str, Any]:
    named = seen.session.wall_names and not (step and step.anonymous)
    return {
        "id": note.id,
        "ref": note.ref,
        "text": note.text,
        "activity": note.activity,
        "group": None if step and step.confidential else seen.session.group_name(note.group) or None,
        "author": note.author if named else None,
        "at": _milliseconds(note.written_at),
        "voices": seen.voices.get(note.id, 0),
    }


def themes(found: ThemeSet | None) -> dict[str, Any]:
    """The themes in their order and colours, and where each note stands."""
    if found is None:
        return {"themes": [], "places": {}}
    tints = colours(found)
    return {
        "themes": [
            {"id": theme.id, "name": theme.name, "colour": f"#{tints[theme.id]}"} for theme in found.themes
        ],
        "places": {key: place.theme for key, place in found.placements.items() if place.theme},
    }


def frame(kind: str, said: Mapping[str, Any]) -> bytes:
    """One event of a stream."""
    return f"event: {kind}\ndata: {json.dumps(said, ensure_ascii=False, separators=(',', ':'))}\n\n".encode()


def _milliseconds(moment: datetime | None) -> int | None:
    return None if moment is None else int(moment.timestamp() * 1000)

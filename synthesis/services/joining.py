"""Coming into a room: its code and the link to its wall, joining, and who a phone belongs to."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from synthesis.capture import join
from synthesis.capture.intake import clean_alias
from synthesis.domain.access import require
from synthesis.domain.activity import Stage
from synthesis.domain.codec import from_plain, to_plain
from synthesis.domain.ids import new_id
from synthesis.domain.people import Actor, Participant, Role
from synthesis.domain.register import Entry
from synthesis.domain.session import Session, SessionStatus
from synthesis.errors import Closed, NotFound
from synthesis.services import keys
from synthesis.services.workspace import Workspace

_DOOR, _WALL, _PARTICIPANT = "door", "wall", "participant"


@dataclass(frozen=True, slots=True)
class Welcome:
    """What somebody reads before joining: the session by itself, and whether something in it is anonymous."""

    session: Session
    anonymous: bool


# -- the door ---------------------------------------------------------------------------------------


def join_code(ws: Workspace, actor: Actor, session_id: str) -> str | None:
    """The code that lets people into the session now; None while its door is shut."""
    require(actor, "run activities", session_id)
    door = _standing(ws, _DOOR, session_id)
    return _code(ws, session_id, door.body["turn"]) if door and door.body["open"] else None


def open_door(ws: Workspace, actor: Actor, session_id: str) -> str:
    """The code, from now on valid; the one the session had before, if it had one."""
    require(actor, "run activities", session_id)
    door = _standing(ws, _DOOR, session_id)
    return _hang_door(ws, session_id, door.body["turn"] if door else 0)


def shut_door(ws: Workspace, actor: Actor, session_id: str) -> None:
    """Nobody new comes in; who is in stays in."""
    require(actor, "run activities", session_id)
    door = _standing(ws, _DOOR, session_id)
    if door:
        ws.store.enter([replace(door, body={**door.body, "open": False})])


def change_code(ws: Workspace, actor: Actor, session_id: str) -> str:
    """Another code; the old one lets nobody in any more."""
    require(actor, "run activities", session_id)
    door = _standing(ws, _DOOR, session_id)
    if door:
        ws.store.strike(_DOOR, [door.id])
    return _hang_door(ws, session_id, door.body["turn"] + 1 if door else 0)


def shown_code(code: str) -> str:
    """The code as people read it from a wall."""
    return join.shown(code)


def _hang_door(ws: Workspace, session_id: str, turn: int) -> str:
    code = _code(ws, session_id, turn)
    body = {"turn": turn, "open": True}
    ws.store.enter([Entry(kind=_DOOR, id=keys.digest(code), session_id=session_id, body=body)])
    return code


def _code(ws: Workspace, session_id: str, turn: int) -> str:
    # made again whenever it is to be shown: what is stored is its digest
    return join.make_code(keys.derived(ws, _DOOR, session_id, str(turn)))


def _standing(ws: Workspace, kind: str, session_id: str) -> Entry | None:
    return next(iter(ws.store.entries(kind, session_id)), None)


# -- joining ----------------------------------------------------------------------------------------


def welcome(ws: Workspace, actor: Actor, code: str) -> Welcome:
    """What is told before joining; NotFound("code_unknown") whatever is wrong with the code."""
    require(actor, "join")
    session = _behind(ws, code)
    return Welcome(session, any(a.anonymous for a in session.agenda if a.stage is Stage.OPEN))


def join_session(
    ws: Workspace,
    actor: Actor,
    code: str,
    *,
    alias: str | None = None,
    group: str | None = None,
    table: str | None = None,
) -> tuple[Participant, str]:
    """Somebody in the room, and the token their phone keeps.

    Raises NotFound: code_unknown, group_not_found, table_not_found; NoteRejected("alias_too_long").
    """
    require(actor, "join")
    session = _behind(ws, code)
    if group and group not in {g.id for g in session.groups}:
        raise NotFound("group_not_found", id=group)
    if table and table not in session.tables:
        raise NotFound("table_not_found", id=table)
    made = Participant(
        id=new_id(),
        session_id=session.id,
        alias=clean_alias(alias) or "",
        group=group or None,
        table=table or None,
        joined_at=datetime.now(UTC),
    )
    ws.store.enter([_entry(made)], new=True)
    return made, keys.sign(ws, _PARTICIPANT, [session.id, made.id])


def participant_of(ws: Workspace, actor: Actor, token: str) -> Participant:
    """Whose phone this is; NotFound("token_unknown") when it is nobody's, or somebody removed."""
    require(actor, "join")
    _, participant_id = keys.signed(ws, _PARTICIPANT, token)
    found = ws.store.entry(_PARTICIPANT, participant_id)
    participant = from_plain(Participant, found.body) if found else None
    if participant is None or participant.removed:
        raise NotFound("token_unknown")
    return participant


def participants(ws: Workspace, actor: Actor, session_id: str) -> tuple[Participant, ...]:
    """Who is in the room, in the order they came; removed ones left out."""
    require(actor, "run activities", session_id)
    found = [from_plain(Participant, entry.body) for entry in ws.store.entries(_PARTICIPANT, session_id)]
    return tuple(sorted((p for p in found if not p.removed), key=lambda p: (str(p.joined_at), p.id)))


def remove_participant(ws: Workspace, actor: Actor, session_id: str, participant_id: str) -> None:
    """Somebody out of the room: refused at their next step; their notes stay."""
    require(actor, "run activities", session_id)
    found = ws.store.entry(_PARTICIPANT, participant_id)
    if found is None or found.session_id != session_id:
        raise NotFound("participant_not_found")
    ws.store.enter([_entry(replace(from_plain(Participant, found.body), removed=True))])


def in_room(ws: Workspace, actor: Actor, session_id: str) -> Participant | None:
    """The participant who acts; None for a facilitator, who is in no register."""
    require(actor, "read room", session_id)
    if actor.role is not Role.PARTICIPANT:
        return None
    found = ws.store.entry(_PARTICIPANT, actor.id)
    if found is None or found.body.get("removed"):
        raise NotFound("token_unknown")
    return from_plain(Participant, found.body)


def _behind(ws: Workspace, code: str) -> Session:
    found = ws.store.entry(_DOOR, keys.digest(join.normalised(code)))
    if found is None or found.session_id is None or not found.body["open"]:
        raise NotFound("code_unknown")
    session = ws.store.head(found.session_id)
    if session.status is not SessionStatus.OPEN:
        raise NotFound("code_unknown")
    return session


def _entry(participant: Participant) -> Entry:
    body: Mapping[str, Any] = to_plain(participant)
    return Entry(kind=_PARTICIPANT, id=participant.id, session_id=participant.session_id, body=body)


# -- the wall ---------------------------------------------------------------------------------------


def wall_key(ws: Workspace, actor: Actor, session_id: str) -> str:
    """The key of the wall's link, made when there was none; whoever has it may look, and nothing else."""
    require(actor, "run activities", session_id)
    wall = _standing(ws, _WALL, session_id)
    return _hang_wall(ws, session_id, wall.body["turn"] if wall else 0)


def shared_wall(ws: Workspace, actor: Actor, session_id: str) -> str | None:
    """The key of the wall where participants may see it too, else None."""
    require(actor, "read room", session_id)
    wall = _standing(ws, _WALL, session_id)
    if wall is None or not ws.store.head(session_id).wall_shared:
        return None
    return _wall_key(ws, session_id, wall.body["turn"])


def change_wall_key(ws: Workspace, actor: Actor, session_id: str) -> str:
    """Another key; the old link shows nothing any more."""
    require(actor, "run activities", session_id)
    wall = _standing(ws, _WALL, session_id)
    if wall:
        ws.store.strike(_WALL, [wall.id])
    return _hang_wall(ws, session_id, wall.body["turn"] + 1 if wall else 0)


def viewer_of(ws: Workspace, actor: Actor, key: str) -> Actor:
    """Whoever holds the link, as a viewer of its session; NotFound("token_unknown") for any other key."""
    require(actor, "join")
    wall = ws.store.entry(_WALL, keys.digest(key))
    if wall is None or wall.session_id is None:
        raise NotFound("token_unknown")
    return Actor("wall", "", Role.VIEWER, frozenset({wall.session_id}))


def _hang_wall(ws: Workspace, session_id: str, turn: int) -> str:
    key = _wall_key(ws, session_id, turn)
    entry = Entry(kind=_WALL, id=keys.digest(key), session_id=session_id, body={"turn": turn})
    if ws.store.entry(_WALL, entry.id) is None:
        ws.store.enter([entry])
    return key


def _wall_key(ws: Workspace, session_id: str, turn: int) -> str:
    chance = keys.derived(ws, _WALL, session_id, str(turn))[:16]
    return base64.b32encode(chance).decode("ascii").rstrip("=").lower()


def require_open(session: Session) -> None:
    """Closed("room_closed") unless the session takes notes and votes."""
    if session.status is not SessionStatus.OPEN:
        raise Closed("room_closed")

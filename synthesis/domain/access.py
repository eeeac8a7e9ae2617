"""Who may do what: one table, asked by every service through `require`."""

from __future__ import annotations

from synthesis.domain.people import Actor, Role
from synthesis.errors import AccessDenied, NotFound

_ORGANISING = frozenset({Role.ORGANISER})
_FACILITATING = _ORGANISING | {Role.FACILITATOR}
_JOINED = _FACILITATING | {Role.PARTICIPANT}
_LOOKING = _JOINED | {Role.VIEWER}
_SPEAKING = _FACILITATING | {Role.SPEAKER}
_ANYBODY = frozenset(Role)
_NOBODY = frozenset[Role]()

ALLOWED: dict[str, frozenset[Role]] = {
    # coming in
    "join": _ANYBODY,
    "sign in": _ANYBODY,
    "list sessions": _FACILITATING,
    "read session": _FACILITATING,
    "create session": _ORGANISING,
    "edit session": _ORGANISING,
    "delete session": _ORGANISING,
    "appoint": _ORGANISING,
    "open the network": _ORGANISING,
    # the room
    "read room": _JOINED,
    "see wall": _LOOKING,
    "write note": _JOINED,
    "edit own note": _JOINED,
    "rewrite another's note": _NOBODY,
    "vote": _JOINED,
    "vote for others": _FACILITATING,
    "see open tallies": _FACILITATING,
    "see authors": _FACILITATING,
    "see authors of anonymous notes": _NOBODY,
    "run activities": _FACILITATING,
    # late, paper or imported notes: logged in the history
    "add notes": _FACILITATING,
    "hide note": _FACILITATING,
    # after it
    "edit themes": _FACILITATING,
    "edit draft": _FACILITATING,
    # what people changed in an exported document, read and taken over
    "bring document back": _FACILITATING,
    "consult": _FACILITATING,
    "validate": _ORGANISING,
    # by the link of a group for that group alone; facilitators for one that answered by other ways
    "speak for a group": _SPEAKING,
    "export": _FACILITATING,
    "choose template": _FACILITATING,
    "read published": _LOOKING,
    "undo": _FACILITATING,
    "read history": _FACILITATING,
}


def allowed(actor: Actor, action: str, session_id: str | None = None) -> bool:
    """Whether the table lets this actor do this, in this session."""
    known_here = actor.session_ids is None or session_id is None or session_id in actor.session_ids
    return actor.role in ALLOWED[action] and known_here


def require(actor: Actor, action: str, session_id: str | None = None) -> None:
    """Return when allowed; refuse otherwise.

    For a session the actor is not part of the refusal is NotFound, as for one that does not exist.
    """
    if actor.session_ids is not None and session_id is not None and session_id not in actor.session_ids:
        raise NotFound("session_not_found")
    if not allowed(actor, action, session_id):
        raise AccessDenied("not_allowed")

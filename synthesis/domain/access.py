"""Who may do what: one table, asked by every service through `require`."""

from __future__ import annotations

from synthesis.domain.people import Actor, Role
from synthesis.errors import AccessDenied, NotFound

_FACILITATING = frozenset({Role.ORGANISER, Role.FACILITATOR})
_ORGANISING = frozenset({Role.ORGANISER})
_JOINED = _FACILITATING | {Role.PARTICIPANT}

ALLOWED: dict[str, frozenset[Role]] = {
    "list sessions": _FACILITATING,
    "create session": _ORGANISING,
    "edit session": _ORGANISING,
    "delete session": _ORGANISING,
    "read session": _FACILITATING,
    "write note": _JOINED,
    "add notes": _FACILITATING,
    "hide note": _FACILITATING,
    "edit themes": _FACILITATING,
    "edit draft": _FACILITATING,
    "export": _FACILITATING,
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

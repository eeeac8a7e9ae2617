"""One way to change a session: load, edit the value, store what differs with who and when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from synthesis.domain.access import require
from synthesis.domain.difference import changes
from synthesis.domain.event import Event
from synthesis.domain.ids import new_id
from synthesis.domain.people import Actor
from synthesis.domain.workshop import Workshop
from synthesis.errors import Conflict, NotFound
from synthesis.services.workspace import Workspace

_TRIES = 4
BY_PHONE = "phone"
"""What the detail of an event holds that a participant made."""


def change(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    action: str,
    edit: Callable[[Workshop], Workshop],
    detail: Mapping[str, str] | None = None,
) -> Workshop:
    """The session as stored after the edit; one event holds all that it changed.

    The edit is a function of the session as it is now, so when somebody else was first it is made
    again on what they left; Conflict when that happens too often. The caller has asked `require`.
    """
    for remaining in reversed(range(_TRIES)):
        before = ws.store.load(session_id)
        after = edit(before)
        found = changes(before, after)
        if not found:
            return before
        event = new_event(actor, session_id, action, detail, found)
        try:
            ws.store.record(event)
        except Conflict:
            if not remaining:
                raise
            continue
        return ws.store.load(session_id)
    raise AssertionError("unreachable")


def new_event(
    actor: Actor,
    session_id: str,
    action: str,
    detail: Mapping[str, str] | None = None,
    found: tuple = (),  # type: ignore[type-arg]
    undoes: str | None = None,
) -> Event:
    """An event by this actor, now."""
    return Event(
        id=new_id(),
        session_id=session_id,
        at=datetime.now(UTC),
        actor=actor.name or actor.id,
        action=action,
        changes=found,
        undoes=undoes,
        detail=dict(detail or {}),
    )


def history(ws: Workspace, actor: Actor, session_id: str, newest: int | None = None) -> tuple[Event, ...]:
    """What happened in the session, oldest first; only the newest so many when a number is given."""
    require(actor, "read history", session_id)
    return ws.store.events(session_id, newest=newest)


def to_undo(ws: Workspace, actor: Actor, session_id: str) -> Event | None:
    """The event that an undo would take back now, if there is one."""
    require(actor, "read history", session_id)
    events = ws.store.events(session_id)
    taken_back = {event.undoes for event in events if event.undoes}
    for event in reversed(events):
        if event.undoes is None and event.id not in taken_back and _undoable(event):
            return event
    return None


def _undoable(event: Event) -> bool:
    # what people sent from their phones is theirs: undo reaches past it
    return event.action != "session_created" and BY_PHONE not in event.detail


def undo(ws: Workspace, actor: Actor, session_id: str) -> Event:
    """The last event not yet taken back is taken back; returns it.

    Raises NotFound("nothing_to_undo"), and Conflict when what it changed has been changed since.
    """
    require(actor, "undo", session_id)
    event = to_undo(ws, actor, session_id)
    if event is None:
        raise NotFound("nothing_to_undo")
    back = new_event(
        actor, session_id, "undone", {"action": event.action}, event.reversed_changes(), event.id
    )
    ws.store.record(back)
    return event

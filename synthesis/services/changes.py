"""One way to change a session: load, edit the value, store what differs with who and when."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from weakref import WeakKeyDictionary

from synthesis.domain.access import require
from synthesis.domain.difference import as_before, changes
from synthesis.domain.event import Change, Event
from synthesis.domain.ids import new_id
from synthesis.domain.people import Actor
from synthesis.domain.workshop import Workshop
from synthesis.errors import Conflict, NotFound
from synthesis.services.workspace import Workspace
from synthesis.storage.store import Store

_TRIES = 4
_NOBODYS_ACT = frozenset({"session_created", "vote_counted", "wish_let_go", "wish_given_way"})
BY_PHONE = "phone"
"""What the detail of an event holds that a participant made."""


def change(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    action: str,
    edit: Callable[[Workshop], Workshop],
    detail: Mapping[str, str] | None = None,
    *,
    seen: Workshop | None = None,
) -> Workshop:
    """The session as stored after the edit; one event holds all that it changed.

    With `seen` the first try is made on that, and what it gives is returned without being read again: the
    store refuses it all the same where what it changes is no longer so, and the next try reads.

    The edit is a function of the session as it is now, so when somebody else was first it is made
    again on what they left; Conflict when that happens too often. The caller has asked `require`.
    """
    for remaining in reversed(range(_TRIES)):
        before = seen or ws.store.load(session_id)
        after = edit(before)
        found = changes(before, after)
        if not found:
            return before
        event = new_event(actor, session_id, action, detail, found)
        try:
            stored = ws.store.record(event)
        except Conflict:
            if not remaining:
                raise
            seen = None
            continue
        return replace(after, revision=stored.seq) if seen else ws.store.load(session_id)
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
    """The event that an undo would take back now, if there is one; without its changes."""
    require(actor, "read history", session_id)
    return stacks(ws.store, session_id).to_undo


def to_redo(ws: Workspace, actor: Actor, session_id: str) -> Event | None:
    """The event that a redo would bring back now, if there is one; without its changes."""
    require(actor, "read history", session_id)
    return stacks(ws.store, session_id).to_redo


@dataclass(frozen=True, slots=True)
class Stacks:
    """What can be undone and what can be redone, each with the next one last, as of the event `seq`.

    Events are kept without their changes: a session of ten thousand notes has as many.
    """

    seq: int = 0
    done: tuple[Event, ...] = ()
    undone: tuple[Event, ...] = ()

    @property
    def to_undo(self) -> Event | None:
        """The event that an undo would take back."""
        return self.done[-1] if self.done else None

    @property
    def to_redo(self) -> Event | None:
        """The event that a redo would bring back."""
        return self.undone[-1] if self.undone else None

    def after(self, events: Sequence[Event]) -> Stacks:
        """The stacks when these have happened too."""
        done, undone = list(self.done), list(self.undone)
        for event in events:
            if event.action == "redone" and undone:
                done.append(undone.pop())
            elif event.undoes is not None and done:
                undone.append(done.pop())
            elif event.undoes is None and _undoable(event):
                done.append(replace(event, changes=()))
                undone.clear()
        return Stacks(events[-1].seq if events else self.seq, tuple(done), tuple(undone))


_known_stacks: WeakKeyDictionary[Store, dict[str, Stacks]] = WeakKeyDictionary()
_keeping_up = threading.Lock()


def stacks(store: Store, session_id: str) -> Stacks:
    """What can be undone and redone now; only what happened since the last look is read."""
    with _keeping_up:
        kept = _known_stacks.setdefault(store, {})
        known = kept.get(session_id, Stacks())
        if store.revision(session_id) < known.seq:
            known = Stacks()
        kept[session_id] = known.after(store.events(session_id, after=known.seq))
        return kept[session_id]


def _whole(store: Store, event: Event | None, otherwise: str) -> Event:
    """The event with its changes; NotFound(otherwise) when there is none."""
    if event is None:
        raise NotFound(otherwise)
    return next(e for e in store.events(event.session_id, after=event.seq - 1) if e.id == event.id)


def _undoable(event: Event) -> bool:
    # what people sent from their phones is theirs: undo reaches past it
    return event.action not in _NOBODYS_ACT and BY_PHONE not in event.detail


def undo(ws: Workspace, actor: Actor, session_id: str) -> Event:
    """The last event not yet taken back is taken back; returns it.

    Raises NotFound("nothing_to_undo"), and Conflict when what it changed has been changed since.
    """
    require(actor, "undo", session_id)
    event = _whole(ws.store, to_undo(ws, actor, session_id), "nothing_to_undo")
    _record_step(ws, actor, "undone", event, event.reversed_changes())
    return event


def redo(ws: Workspace, actor: Actor, session_id: str) -> Event:
    """The event that was undone last is done again; returns it.

    Raises NotFound("nothing_to_redo"), and Conflict when what it changes has been changed since.
    """
    require(actor, "undo", session_id)
    event = _whole(ws.store, to_redo(ws, actor, session_id), "nothing_to_redo")
    _record_step(ws, actor, "redone", event, event.changes)
    return event


def _record_step(ws: Workspace, actor: Actor, action: str, event: Event, found: tuple[Change, ...]) -> None:
    ws.store.record(new_event(actor, event.session_id, action, {"action": event.action}, found, event.id))


def restore(ws: Workspace, actor: Actor, session_id: str, seq: int) -> Workshop:
    """Themes, texts and review as they were after the event of that number, as one event more.

    Notes, votes and what groups said stay as they are now: nothing that people sent is taken back.
    """
    require(actor, "undo", session_id)

    def edit(workshop: Workshop) -> Workshop:
        return as_before(workshop, ws.store.events(session_id, after=seq))

    return change(ws, actor, session_id, "state_restored", edit, {"seq": str(seq)})

"""What happens in the room: activities open and close, phones write, change and withdraw notes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from synthesis.capture.intake import clean_text, make_note
from synthesis.clustering.alike import alike
from synthesis.domain.access import allowed, require
from synthesis.domain.activity import Activity, ActivityKind, Ballot, Stage
from synthesis.domain.codec import to_plain
from synthesis.domain.event import Change, Event
from synthesis.domain.note import Kind, Note, Standing
from synthesis.domain.people import Actor, Participant, Role
from synthesis.domain.register import BALLOT, HAND, VOICE, Entry
from synthesis.domain.session import Session, SessionStatus
from synthesis.domain.workshop import Workshop
from synthesis.errors import Closed, Conflict, InputError, NotFound
from synthesis.services import keys
from synthesis.services.changes import BY_PHONE, change, new_event
from synthesis.services.joining import in_room, require_open
from synthesis.services.voting import keep_tally
from synthesis.services.watching import look
from synthesis.services.workspace import Workspace

_PHONE = "phone"
_SHORTEST_SECRET = 16
_COARSE = timedelta(minutes=5)
"""Moments of anonymous notes are kept to five minutes."""

LONGEST_TIMER = timedelta(hours=8)


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What an activity promises and offers, as the console sets it; None leaves a thing as it is."""

    anonymous: bool | None = None
    confidential: bool | None = None
    similar: bool | None = None
    ballot: Ballot | None = None


# -- activities -------------------------------------------------------------------------------------


def open_activity(ws: Workspace, actor: Actor, session_id: str, activity_id: str) -> Workshop:
    """The session with the activity open to phones; a draft session opens with it."""
    require(actor, "run activities", session_id)

    def edit(session: Session, activity: Activity) -> Session:
        if session.status is SessionStatus.DRAFT:
            session = replace(session, status=SessionStatus.OPEN)
        require_open(session)
        return _with(session, replace(activity, stage=Stage.OPEN))

    return _run(ws, actor, session_id, activity_id, "activity_opened", edit)


def close_activity(ws: Workspace, actor: Actor, session_id: str, activity_id: str) -> Workshop:
    """The session with the activity closed; what linked anonymous notes to phones is erased."""
    require(actor, "run activities", session_id)
    closed = _run(ws, actor, session_id, activity_id, "activity_closed", _closing)
    activity = closed.session.activity(activity_id)
    if activity and activity.votes:
        closed = keep_tally(ws, actor, session_id, activity_id)
    if activity and activity.anonymous:
        forget_hands(ws, actor, session_id, activity_id)
    return closed


def forget_hands(ws: Workspace, actor: Actor, session_id: str, activity_id: str) -> None:
    """What links the notes and ballots of an activity to phones is erased."""
    require(actor, "run activities", session_id)
    ws.store.strike(HAND, [entry.id for entry in ws.store.entries(HAND, session_id, activity_id)])
    ballots = ws.store.entries(BALLOT, session_id, activity_id)
    fresh = [replace(b, id=f"{session_id}/{activity_id}/{keys.digest(keys.chance())}") for b in ballots]
    ws.store.enter(fresh)
    ws.store.strike(BALLOT, [ballot.id for ballot in ballots])


def next_activity(ws: Workspace, actor: Actor, session_id: str, activity_id: str) -> Workshop:
    """The session with this activity closed and the one after it in the agenda open."""
    require(actor, "run activities", session_id)
    agenda = ws.store.head(session_id).agenda
    place = next((i for i, a in enumerate(agenda) if a.id == activity_id), None)
    if place is None:
        raise NotFound("activity_not_found", id=activity_id)
    if place + 1 == len(agenda):
        raise NotFound("activity_is_last")
    close_activity(ws, actor, session_id, activity_id)
    return open_activity(ws, actor, session_id, agenda[place + 1].id)


def conceal_notes(ws: Workspace, actor: Actor, session_id: str, activity_id: str) -> Workshop:
    """The session with the activity's notes seen by nobody but their writers and facilitators."""
    require(actor, "run activities", session_id)
    return _run(ws, actor, session_id, activity_id, "notes_concealed", _concealing(True))


def reveal_notes(ws: Workspace, actor: Actor, session_id: str, activity_id: str) -> Workshop:
    """The session with the activity's notes on the wall."""
    require(actor, "run activities", session_id)
    return _run(ws, actor, session_id, activity_id, "notes_revealed", _concealing(False))


def set_timer(ws: Workspace, actor: Actor, session_id: str, activity_id: str, minutes: float) -> Workshop:
    """The session with the activity's timer running out so many minutes from now; 0 takes it away."""
    require(actor, "run activities", session_id)
    left = _minutes(minutes)
    ends = datetime.now(UTC) + left if left else None
    edit = _editing(lambda activity: replace(activity, ends_at=ends))
    return _run(ws, actor, session_id, activity_id, "timer_set", edit)


def extend_timer(ws: Workspace, actor: Actor, session_id: str, activity_id: str, minutes: float) -> Workshop:
    """The session with so many minutes more on the timer; one that has run out starts from now."""
    require(actor, "run activities", session_id)
    more = _minutes(minutes)

    def longer(activity: Activity) -> Activity:
        now = datetime.now(UTC)
        return replace(activity, ends_at=max(activity.ends_at or now, now) + more)

    return _run(ws, actor, session_id, activity_id, "timer_extended", _editing(longer))


def promise(ws: Workspace, actor: Actor, session_id: str, activity_id: str, promised: Promise) -> Workshop:
    """The session with what the activity promises and offers.

    A promise that people wrote under is kept: Closed("promise_given") when somebody has.
    """
    require(actor, "run activities", session_id)
    wanted = {
        name: getattr(promised, name)
        for name in ("anonymous", "confidential", "similar", "ballot")
        if getattr(promised, name) is not None
    }
    workshop = ws.store.load(session_id)
    before = workshop.session.activity(activity_id)
    if before is None:
        raise NotFound("activity_not_found", id=activity_id)
    written = any(n.activity == activity_id for n in workshop.session.notes)
    written = written or bool(ws.store.entries(BALLOT, session_id, activity_id))
    for name in ("anonymous", "confidential"):
        if written and wanted.get(name, getattr(before, name)) != getattr(before, name):
            raise Closed("promise_given", name=before.title)
    if written and before.votes and wanted.get("ballot", before.ballot) != before.ballot:
        raise Closed("promise_given", name=before.title)
    edit = _editing(lambda activity: replace(activity, **wanted))
    return _run(ws, actor, session_id, activity_id, "activity_promised", edit)


def show_on_wall(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    *,
    wall_names: bool | None = None,
    wall_shared: bool | None = None,
    published: bool | None = None,
) -> Workshop:
    """The session with what its wall shows, and to whom; None leaves a thing as it is."""
    require(actor, "run activities", session_id)
    asked = {"wall_names": wall_names, "wall_shared": wall_shared, "published": published}
    wanted: dict[str, Any] = {name: value for name, value in asked.items() if value is not None}

    def edit(workshop: Workshop) -> Workshop:
        return replace(workshop, session=replace(workshop.session, **wanted))

    return change(ws, actor, session_id, "wall_set", edit)


def _closing(session: Session, activity: Activity) -> Session:
    return _with(session, replace(activity, stage=Stage.CLOSED, ends_at=None))


def _concealing(concealed: bool) -> Callable[[Session, Activity], Session]:
    return _editing(lambda activity: replace(activity, concealed=concealed))


def _editing(edit: Callable[[Activity], Activity]) -> Callable[[Session, Activity], Session]:
    return lambda session, activity: _with(session, edit(activity))


def _with(session: Session, edited: Activity) -> Session:
    return replace(session, agenda=tuple(edited if a.id == edited.id else a for a in session.agenda))


def _run(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    activity_id: str,
    action: str,
    edit: Callable[[Session, Activity], Session],
) -> Workshop:
    def work(workshop: Workshop) -> Workshop:
        activity = workshop.session.activity(activity_id)
        if activity is None:
            raise NotFound("activity_not_found", id=activity_id)
        return replace(workshop, session=edit(workshop.session, activity))

    named = ws.store.head(session_id).activity(activity_id)
    title = named.title if named else activity_id
    return change(ws, actor, session_id, action, work, {"name": title})


def _minutes(minutes: float) -> timedelta:
    try:
        found = timedelta(minutes=minutes)
    except (OverflowError, ValueError):
        raise InputError("timer_invalid") from None
    if not timedelta(0) <= found <= LONGEST_TIMER:
        raise InputError("timer_invalid")
    return found


# -- notes from phones ------------------------------------------------------------------------------


def post_note(
    ws: Workspace, actor: Actor, session_id: str, *, activity_id: str, note_id: str, secret: str, text: str
) -> Note:
    """The receipt of a note from a phone, read back after it was stored; the same again for the same id.

    Whoever holds `secret` may change the note while its activity is open. Raises Closed
    (room_closed, activity_closed), NoteRejected, NotFound; Conflict("note_id_taken").
    """
    require(actor, "write note", session_id)
    writer = in_room(ws, actor, session_id)
    session = ws.store.head(session_id)
    activity = session.activity(activity_id)
    if activity is None:
        raise NotFound("activity_not_found", id=activity_id)
    note = _written(session, activity, writer, note_id, text)
    if not _is_open(session, activity):
        # the answer to a note may have been lost on its way, and the note sent again after the end
        return _stored_already(ws, session, note)
    if not _in_hand(ws, session, activity, note, secret, writer):
        return ws.store.notes(session_id, [note_id])[0]
    event = _event(session_id, "note_written", activity, writer, {"notes": "1"})
    return ws.store.add_notes(session_id, [note], event)[0]


def edit_own_note(
    ws: Workspace, actor: Actor, session_id: str, note_id: str, *, secret: str, text: str
) -> Note:
    """The receipt of a note in its writer's new words, while its activity is open."""
    require(actor, "edit own note", session_id)
    return _change_own(
        ws, actor, session_id, note_id, secret, "note_edited", lambda n: replace(n, text=clean_text(text))
    )


def withdraw_own_note(ws: Workspace, actor: Actor, session_id: str, note_id: str, *, secret: str) -> Note:
    """The note as its writer took it back: kept, and in no count; while its activity is open."""
    require(actor, "edit own note", session_id)
    return _change_own(
        ws,
        actor,
        session_id,
        note_id,
        secret,
        "note_withdrawn",
        lambda n: replace(n, standing=Standing.WITHDRAWN),
    )


def similar_notes(
    ws: Workspace, actor: Actor, session_id: str, activity_id: str, text: str
) -> tuple[Note, ...]:
    """At most three notes of others that say much the same, where the activity offers it."""
    require(actor, "read room", session_id)
    seen = look(ws, actor, session_id)
    activity = seen.session.activity(activity_id)
    if activity is None or not activity.similar or activity.concealed:
        return ()
    said = [n for n in seen.shown.values() if n.activity == activity_id and n.text != text.strip()]
    return alike(text, said, seen.session.language, ws.store)


def add_voice(ws: Workspace, actor: Actor, session_id: str, note_id: str) -> int:
    """How many have said "me too" to a note, this person among them, once however often they say it."""
    require(actor, "write note", session_id)
    in_room(ws, actor, session_id)
    session = ws.store.head(session_id)
    note = ws.store.notes(session_id, [note_id])[0]
    activity = session.activity(note.activity)
    if activity is None or not activity.similar or activity.concealed or not note.counts:
        raise NotFound("note_not_found", id=note_id)
    if not _is_open(session, activity):
        raise Closed("activity_closed", name=activity.title)
    voice = keys.derived(ws, VOICE, session_id, note_id, actor.id).hex()
    ws.store.enter(
        [Entry(kind=VOICE, id=f"{session_id}/{voice}", session_id=session_id, owner=note_id, body={})]
    )
    return len(ws.store.entries(VOICE, session_id, note_id))


def _is_open(session: Session, activity: Activity) -> bool:
    return session.status is SessionStatus.OPEN and activity.stage is Stage.OPEN


def _written(
    session: Session, activity: Activity, writer: Participant | None, note_id: str, text: str
) -> Note:
    if activity.votes:
        raise Closed("activity_closed", name=activity.title)
    return make_note(
        text,
        id=note_id,
        kind=Kind.KEY_MESSAGE if activity.kind is ActivityKind.TALK else Kind.IDEA,
        activity=activity.id,
        author=writer.alias or None if writer and not activity.anonymous else None,
        group=writer.group if writer else None,
        table=writer.table if writer else None,
        written_at=_moment(activity),
        origin=_PHONE,
    )


def _stored_already(ws: Workspace, session: Session, note: Note) -> Note:
    try:
        known = ws.store.notes(session.id, [note.id])[0]
    except NotFound:
        known = None
    if known is None or known.text != note.text:
        require_open(session)
        activity = session.activity(note.activity)
        raise Closed("activity_closed", name=activity.title if activity else "")
    return known


def _in_hand(
    ws: Workspace,
    session: Session,
    activity: Activity,
    note: Note,
    secret: str,
    writer: Participant | None,
) -> bool:
    """Whether the note is to be stored for the holder of this secret; not when it is stored, for nobody.

    Raises Conflict("note_id_taken") when the id is another's: ids can be read from the wall.
    """
    if len(secret) < _SHORTEST_SECRET:
        raise InputError("note_secret_weak")
    key = f"{session.id}/{note.id}"
    hand = ws.store.entry(HAND, key)
    if hand is None:
        try:
            known = ws.store.notes(session.id, [note.id])[0]
        except NotFound:
            by = writer.id if writer and not activity.anonymous else ""
            body = {"hash": keys.digest(secret), "by": by}
            made = Entry(kind=HAND, id=key, session_id=session.id, owner=activity.id, body=body)
            ws.store.enter([made], new=True)
            return True
        if known.text != note.text:
            raise Conflict("note_id_taken", id=note.id)
        return False
    if hand.body["hash"] != keys.digest(secret):
        raise Conflict("note_id_taken", id=note.id)
    return True


def _change_own(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    note_id: str,
    secret: str,
    action: str,
    edit: Callable[[Note], Note],
) -> Note:
    hand = ws.store.entry(HAND, f"{session_id}/{note_id}")
    own = hand is not None and hand.body["hash"] == keys.digest(secret)
    if not own and not allowed(actor, "rewrite another's note", session_id):
        raise NotFound("note_not_found", id=note_id)
    writer = in_room(ws, actor, session_id)
    session = ws.store.head(session_id)
    before = ws.store.notes(session_id, [note_id])[0]
    activity = session.activity(before.activity)
    if activity is None or not _is_open(session, activity):
        raise Closed("activity_closed", name=activity.title if activity else "")
    after = edit(before)
    if after != before:
        changed = Change(kind="note", id=note_id, before=to_plain(before), after=to_plain(after))
        event = _event(session_id, action, activity, writer, {"note": before.label})
        ws.store.record(replace(event, changes=(changed,)))
    return ws.store.notes(session_id, [note_id])[0]


def _event(
    session_id: str, action: str, activity: Activity, writer: Participant | None, detail: dict[str, str]
) -> Event:
    # whoever reads the history learns no more of the writer than the note itself says
    name = writer.alias if writer and not activity.anonymous else ""
    made = new_event(Actor(_PHONE, name, Role.PARTICIPANT), session_id, action, {**detail, BY_PHONE: "yes"})
    return replace(made, at=_moment(activity))


def _moment(activity: Activity) -> datetime:
    now = datetime.now(UTC)
    if not activity.anonymous:
        return now
    return datetime.fromtimestamp(now.timestamp() // _COARSE.seconds * _COARSE.seconds, UTC)

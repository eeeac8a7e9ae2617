"""What talks set off: ideas that may have come from a message, and what people say of each pair."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from synthesis.clustering.alike import alike
from synthesis.domain.access import require
from synthesis.domain.activity import Activity
from synthesis.domain.note import Note
from synthesis.domain.people import Actor
from synthesis.domain.review import SetOff
from synthesis.domain.talks import came_after, ideas, is_message, messages, set_off_by
from synthesis.domain.theme import ThemeSet
from synthesis.domain.workshop import Workshop
from synthesis.errors import InputError, NotFound
from synthesis.services.changes import change
from synthesis.services.workspace import Workspace

MOST_SUGGESTED = 5
"""How many ideas are offered for one message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Landed:
    """An idea and where it ended: names of its theme and strategy, empty where it has none."""

    note: Note
    theme: str = ""
    strategy: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message of a talk, the ideas it set off as people say, and those it may have set off.

    `talk` is None for a key message that belongs to no activity. `refused` counts the pairs that
    people said no to.
    """

    note: Note
    talk: Activity | None
    linked: tuple[Landed, ...] = ()
    suggested: tuple[Landed, ...] = ()
    refused: int = 0


def heard_messages(
    ws: Workspace, actor: Actor, session_id: str, *, suggest: Collection[str] | None = None
) -> tuple[Message, ...]:
    """Every message of the talks, in order of the agenda and then of arrival.

    With `suggest`, ideas are sought only for the messages of these ids.
    """
    require(actor, "read session", session_id)
    workshop = ws.store.load(session_id)
    session, themes = workshop.session, workshop.themes
    linked = set_off_by(session, workshop.review)
    order = {activity.id: place for place, activity in enumerate(session.agenda)}
    by_id = {note.id: note for note in session.counted_notes}
    found = []
    for note in sorted(messages(session), key=lambda n: order.get(n.activity or "", len(order))):
        said = [pair for pair in workshop.review.set_off.values() if pair.message == note.id]
        wanted = suggest is None or note.id in suggest
        near = _suggested(ws, workshop, note, {pair.idea for pair in said}) if wanted else ()
        found.append(
            Message(
                note=note,
                talk=session.activity(note.activity),
                linked=tuple(_landed(by_id[i], themes) for i in linked.get(note.id, ())),
                suggested=tuple(_landed(idea, themes) for idea in near),
                refused=sum(1 for pair in said if not pair.holds),
            )
        )
    return tuple(found)


def link_idea(ws: Workspace, actor: Actor, session_id: str, message: str, idea: str) -> Workshop:
    """The message set off the idea: a person says so."""
    require(actor, "edit themes", session_id)
    pair = SetOff(message=message, idea=idea)
    return change(ws, actor, session_id, "idea_linked", lambda w: _with(w, pair))


def refuse_link(ws: Workspace, actor: Actor, session_id: str, message: str, idea: str) -> Workshop:
    """The message did not set off the idea: the pair is not suggested again."""
    require(actor, "edit themes", session_id)
    pair = SetOff(message=message, idea=idea, holds=False)
    return change(ws, actor, session_id, "link_refused", lambda w: _with(w, pair))


def forget_refusals(ws: Workspace, actor: Actor, session_id: str, message: str) -> Workshop:
    """The pairs that people refused for a message may be suggested again."""
    require(actor, "edit themes", session_id)

    def edit(workshop: Workshop) -> Workshop:
        kept = {
            key: pair
            for key, pair in workshop.review.set_off.items()
            if pair.message != message or pair.holds
        }
        return replace(workshop, review=workshop.review.with_all("set_off", kept))

    return change(ws, actor, session_id, "refusals_forgotten", edit)


def _with(workshop: Workshop, pair: SetOff) -> Workshop:
    notes = {note.id: note for note in workshop.session.notes}
    for note_id in (pair.message, pair.idea):
        if note_id not in notes:
            raise NotFound("note_not_found", id=note_id)
    if not is_message(notes[pair.message], workshop.session) or pair.message == pair.idea:
        raise InputError("link_no_message")
    return replace(workshop, review=workshop.review.with_thing("set_off", pair))


def _suggested(ws: Workspace, workshop: Workshop, message: Note, settled: set[str]) -> tuple[Note, ...]:
    """The ideas from later that lie nearest to a message: as the last run read them, then as worded."""
    session = workshop.session
    later = {n.id: n for n in ideas(session) if n.id not in settled and came_after(n, message, session)}
    near = dict.fromkeys([*_read_alike(message.id, workshop.themes, later)])
    if len(near) < MOST_SUGGESTED and later:
        worded = alike(message.text, list(later.values()), session.language, ws.store)
        near |= dict.fromkeys(note.id for note in worded)
    return tuple(later[note_id] for note_id in list(near)[:MOST_SUGGESTED])


def _read_alike(message: str, themes: ThemeSet | None, later: Iterable[str]) -> list[str]:
    """Ids of the later ideas that the last run found near the message, or the message near to them."""
    if themes is None or message not in themes.placements:
        return []
    known = list(later)
    near = [note_id for note_id in themes.placements[message].like if note_id in set(known)]
    return near + [note_id for note_id in known if message in themes.placements[note_id].like]


def _landed(note: Note, themes: ThemeSet | None) -> Landed:
    place = themes.placements.get(note.id) if themes else None
    if themes is None or place is None or place.theme is None:
        return Landed(note=note)
    strategy = themes.strategy(place.strategy)[1].name if place.strategy else ""
    return Landed(note=note, theme=themes.theme(place.theme).name, strategy=strategy)

"""The queue of doubts: notes a person looks at one by one, and what they decide, each stored once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from synthesis.clustering.likely import likely_themes
from synthesis.domain.access import require
from synthesis.domain.codec import from_plain, to_plain
from synthesis.domain.difference import changes
from synthesis.domain.event import Event
from synthesis.domain.note import Note
from synthesis.domain.people import Actor
from synthesis.domain.theme import Placement, ThemeSet
from synthesis.domain.workshop import Workshop
from synthesis.errors import Conflict, InputError, NotFound
from synthesis.services.changes import new_event
from synthesis.services.workspace import Workspace

MOST_OPTIONS = 9
"""How many homes a note is offered, its own among them: one for each figure on a keyboard."""

_TRIES = 4
_RECENT = 500
"""How many events are looked through for decisions that were stored before: those of the last minutes."""


class Doubts(StrEnum):
    """Which notes a queue holds: those Minga was least sure of, those it would move, those in no theme."""

    UNSURE = "unsure"
    PROPOSED = "proposed"
    PARKED = "parked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A home for a note, with its notes that are nearest to it; `theme` None is to stay without one."""

    theme: str | None
    strategy: str | None = None
    like: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A note to look at: where it may stay or go, its present home first, then the one that comes nearest."""

    note: Note
    options: tuple[Option, ...]


class Act(StrEnum):
    """What a person decides about a note, or that they take a decision back."""

    KEEP = "keep"
    MOVE = "move"
    PARK = "park"
    BACK = "back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One decision. `id` is made where it was taken, so that sending it again stores it once.

    `note` is a note's id, and where it goes; for BACK `note` is the id of the decision taken back.
    """

    id: str
    act: Act
    note: str
    theme: str | None = None
    strategy: str | None = None


def counted_doubts(ws: Workspace, actor: Actor, session_id: str) -> dict[Doubts, int]:
    """How many notes each queue holds now."""
    require(actor, "edit themes", session_id)
    themes = _themes(ws.store.load(session_id))
    return {kind: len(_asked(themes, kind)) for kind in Doubts}


def doubts(ws: Workspace, actor: Actor, session_id: str, kind: Doubts) -> tuple[Doubt, ...]:
    """The notes of a queue, the least sure (or the clearest proposal) first, each with its homes."""
    require(actor, "edit themes", session_id)
    workshop = ws.store.load(session_id)
    themes = _themes(workshop)
    asked = _asked(themes, kind)
    near = likely_themes(themes, [n.id for n in asked], workshop.session.document_language, ws.store)
    proposed = {place.note_id: place for place in themes.proposals} if kind is Doubts.PROPOSED else {}
    found = []
    for note in asked:
        place = themes.placements[note.id]
        options = {
            one.theme: Option(
                theme=one.theme,
                strategy=one.strategy,
                like=tuple(themes.by_id[i] for i in one.like),
            )
            for one in near[note.id]
        }
        own = options.pop(place.theme, Option(theme=None)) if place.theme else Option(theme=None)
        second = proposed[note.id].theme if note.id in proposed else place.nearest
        first = [options.pop(second)] if second in options else []
        keep = replace(own, strategy=place.strategy)
        found.append(Doubt(note=note, options=(keep, *first, *options.values())[:MOST_OPTIONS]))
    return tuple(found)


def _asked(themes: ThemeSet, kind: Doubts) -> tuple[Note, ...]:
    if kind is Doubts.PROPOSED:
        return tuple(themes.by_id[place.note_id] for place in themes.proposals)
    if kind is Doubts.PARKED:
        return tuple(n for n in themes.parked if not themes.placements[n.id].pinned) if themes.themes else ()
    return themes.to_review() if themes.run else ()


def settle(ws: Workspace, actor: Actor, session_id: str, verdicts: Sequence[Verdict]) -> dict[str, str]:
    """The decisions stored, in their order, each as one event; by their ids the code of what was refused.

    An empty code says that it is stored, now or by an earlier sending. A decision that changes nothing
    counts as stored. Raises a StorageError when the store cannot be reached: send them again.
    """
    require(actor, "edit themes", session_id)
    for verdict in verdicts:
        _require_id(verdict.id)
    board = _read(ws, session_id)
    answers: dict[str, str] = {}
    for verdict in verdicts:
        try:
            board = _store(ws, actor, board, verdict)
            answers[verdict.id] = ""
        except (NotFound, InputError, Conflict) as error:
            answers[verdict.id] = error.code
            board = _read(ws, session_id)
    return answers


@dataclass(frozen=True)
class _Board:
    """The session as it is now, and its newest events by id."""

    workshop: Workshop
    recent: Mapping[str, Event]


def _read(ws: Workspace, session_id: str) -> _Board:
    recent = ws.store.events(session_id, newest=_RECENT)
    return _Board(ws.store.load(session_id), {event.id: event for event in recent})


def _store(ws: Workspace, actor: Actor, board: _Board, verdict: Verdict) -> _Board:
    """The board after a decision, made again on what somebody else left when they were first."""
    for remaining in reversed(range(_TRIES)):
        if verdict.id in board.recent:
            return board
        after, event = _settled(actor, board, verdict)
        if event is None:
            return board
        try:
            kept = ws.store.record(event)
        except Conflict:
            if not remaining:
                raise
            board = _read(ws, board.workshop.session.id)
            continue
        return _Board(after, {**board.recent, kept.id: kept})
    raise AssertionError("unreachable")


def _require_id(verdict_id: str) -> None:
    if not (16 <= len(verdict_id) <= 64 and verdict_id.isascii() and verdict_id.isalnum()):
        raise InputError("verdict_unreadable")


def _settled(actor: Actor, board: _Board, verdict: Verdict) -> tuple[Workshop, Event | None]:
    """The workshop after a decision, and the event to keep; None where it changes nothing."""
    workshop, back = board.workshop, verdict.act is Act.BACK
    themes = _themes(workshop)
    decided = _taken_back(themes, board.recent.get(verdict.note)) if back else _decided(themes, verdict)
    after = replace(workshop, themes=decided)
    found = changes(workshop, after)
    if not found:
        return workshop, None
    session_id, detail = workshop.session.id, {"notes": "1"}
    if back:
        event = new_event(actor, session_id, "doubt_reopened", detail, found)
    else:
        name = {"name": decided.theme(verdict.theme).name} if verdict.theme else {}
        event = new_event(actor, session_id, "doubt_settled", {**detail, **name}, found)
    return after, replace(event, id=verdict.id)


def _decided(themes: ThemeSet, verdict: Verdict) -> ThemeSet:
    if verdict.act is Act.MOVE and verdict.theme is not None:
        home = themes.theme(verdict.theme)
        strategy = verdict.strategy if verdict.strategy in {s.id for s in home.strategies} else None
        return themes.move([verdict.note], home.id, strategy)
    if verdict.act is Act.PARK:
        return themes.park([verdict.note])
    pinned = themes.pin([verdict.note])
    # a note that stays without a theme is set aside by a person from now on
    return themes.park([verdict.note]) if pinned.placements[verdict.note].theme is None else pinned


def _taken_back(themes: ThemeSet, event: Event | None) -> ThemeSet:
    """The note of a decision back where it was; InputError when it has been moved since."""
    if event is None:
        return themes
    places = dict(themes.placements)
    for change in event.changes:
        if change.kind != "placement" or change.before is None or change.id not in places:
            continue
        before = from_plain(Placement, change.before)
        if to_plain(places[change.id]) != change.after or not _stands(themes, before):
            raise InputError("verdict_overtaken")
        places[change.id] = before
    return replace(themes, placements=places)


def _stands(themes: ThemeSet, place: Placement) -> bool:
    return place.theme is None or place.theme in {theme.id for theme in themes.themes}


def _themes(workshop: Workshop) -> ThemeSet:
    return workshop.themes or ThemeSet(notes=()).with_notes(workshop.session.counted_notes)

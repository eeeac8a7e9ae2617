"""What became of one note or one theme, step by step, read from the events of its session."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from synthesis.domain.difference import default_placement, plain_of
from synthesis.domain.event import Change, Event, Plain
from synthesis.domain.theme import Hand
from synthesis.domain.workshop import Workshop

BY_MINGA = frozenset({"notes_grouped"})
"""The acts in which notes are placed by the machine, whoever asked for them."""

TOLD = frozenset(
    """
    brought wrote_typed wrote_pasted wrote_paper wrote_phone imported reworded hidden hidden_because withdrawn
    shown_again placed placed_under moved moved_under merged split dissolved left_by_person left_by_machine
    under_strategy under_none pinned released second_home one_home theme_renamed theme_grew strategy_renamed
    promoted not_promoted cited not_cited set_off not_set_off in_tension not_in_tension theme_brought
    theme_made theme_split_off theme_merged_into theme_gone theme_took_in theme_locked theme_unlocked
    strategy_came strategy_went notes_came notes_left
    """.split()
)
"""Everything that a step can be."""

_FOUND = "parked_not_grouped"
_PHONE = "phone"
"""What the detail of an event holds that a participant made: nobody is named for it here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing that happened: `what` is told by the message "trace_…" of that name.

    `by` is empty where nobody's name is known; `machine` says that Minga placed it in a run that
    this person started. `again` is "undone", "redone" or "restored" when it happened by going back or
    forth in the history. `values` fill the sentence.
    """

    what: str
    at: datetime | None
    by: str = ""
    machine: bool = False
    again: str = ""
    seq: int = 0
    values: Mapping[str, str | int] = field(default_factory=dict)


_AGAIN = {"undone": "undone", "redone": "redone", "state_restored": "restored"}


@dataclass
class _Board:
    """The names and places as they are between two events, by plain values."""

    themes: dict[str, Plain]
    places: dict[str, Plain]

    def theme(self, theme_id: object) -> str:
        found = self.themes.get(str(theme_id))
        return str(found["name"]) if found else ""

    def strategy(self, place: Plain | None) -> str:
        home = self.themes.get(str(place.get("theme"))) if place else None
        inside = home.get("strategies", []) if home else []
        return next((str(s["name"]) for s in inside if place and s["id"] == place.get("strategy")), "")

    def apply(self, changes: Iterable[Change], *, back: bool = False) -> None:
        for change in changes:
            kept = {"theme": self.themes, "placement": self.places}.get(change.kind)
            value = change.before if back else change.after
            if kept is None:
                continue
            if value is None:
                kept.pop(change.id, None)
            else:
                kept[change.id] = value


def _at_the_start(now: Workshop, events: Sequence[Event]) -> _Board:
    """Themes and places as they were before the first of these events."""
    themes = now.themes
    board = _Board(
        {t.id: plain_of("theme", t) for t in themes.themes} if themes else {},
        {key: plain_of("placement", place) for key, place in themes.placements.items()} if themes else {},
    )
    for event in reversed(events):
        board.apply(reversed(event.changes), back=True)
    return board


def note_story(now: Workshop, events: Sequence[Event], note_id: str) -> tuple[Step, ...]:
    """The steps of a note, the oldest first; `events` are all there are of the session."""
    board = _at_the_start(now, events)
    steps: list[Step] = []
    known = False
    for event in events:
        before = _Board(dict(board.themes), {note_id: _place(board, note_id)})
        board.apply(event.changes)
        after = _Board(board.themes, {note_id: _place(board, note_id)})
        for change in event.changes:
            if change.kind == "note" and change.id == note_id:
                known = known or change.before is None
                steps += [_step(event, what, values) for what, values in _of_note(change, event)]
        if not _set_aside(event, note_id):
            steps += [_step(event, what, values) for what, values in _of_place(before, after, note_id)]
        steps += [_step(event, what, values) for what, values in _of_home(before, after, note_id, event)]
        steps += [_step(event, what, values) for what, values in _of_review(event, note_id)]
    return tuple(steps if known else [_came(now, note_id), *steps])


def _set_aside(event: Event, note_id: str) -> bool:
    """Whether the note stopped or began to count in this event: that it has no place is then no news."""
    for change in event.changes:
        if change.kind == "note" and change.id == note_id and change.before and change.after:
            return bool(change.before.get("standing") != change.after.get("standing"))
    return False


def _place(board: _Board, note_id: str) -> Plain:
    return board.places.get(note_id) or plain_of("placement", default_placement(note_id))


def _step(event: Event, what: str, values: Mapping[str, str | int]) -> Step:
    return Step(
        what=what,
        at=event.at,
        by="" if _PHONE in event.detail else event.actor,
        machine=event.action in BY_MINGA,
        again=_AGAIN.get(event.action, ""),
        seq=event.seq,
        values=values,
    )


def _came(now: Workshop, note_id: str) -> Step:
    note = now.session.note(note_id)
    return Step(what="brought", at=note.written_at, values={"origin": note.origin})


Told = tuple[str, Mapping[str, str | int]]


def _of_note(change: Change, event: Event) -> Iterator[Told]:
    before, after = change.before, change.after
    if after is None:
        return
    if before is None:
        origin = str(after.get("origin") or "")
        known = ("typed", "pasted", "paper", "phone")
        yield (f"wrote_{origin}", {}) if origin in known else ("imported", {"origin": origin})
        return
    if before.get("text") != after.get("text"):
        yield "reworded", {}
    now, then = after.get("standing"), before.get("standing")
    if now != then:
        reason = str(event.detail.get("reason") or "")
        key = {"hidden": "hidden_because" if reason else "hidden", "withdrawn": "withdrawn"}
        yield key.get(str(now), "shown_again"), {"reason": reason} if reason else {}


def _of_place(before: _Board, after: _Board, note_id: str) -> Iterator[Told]:
    old, new = before.places[note_id], after.places[note_id]
    theme, home = old.get("theme"), new.get("theme")
    strategy = after.strategy(new)
    names: dict[str, str | int] = {
        "from": before.theme(theme),
        "to": after.theme(home),
        "strategy": strategy,
    }
    if theme != home:
        yield _moved(before, after, old, new), names
    elif old.get("strategy") != new.get("strategy") and home is not None:
        yield ("under_strategy" if strategy else "under_none"), names
    elif old.get("by") != new.get("by"):
        yield ("pinned" if new.get("by") == Hand.PERSON else "released"), names
    elif home is None and old.get("reason") != new.get("reason") and old.get("reason") == _FOUND:
        yield f"left_{_why(new)}", names
    if old.get("also") != new.get("also"):
        also = after.theme(new.get("also")) or before.theme(old.get("also"))
        yield ("second_home" if new.get("also") else "one_home"), {"to": also}


def _moved(before: _Board, after: _Board, old: Plain, new: Plain) -> str:
    theme, home = old.get("theme"), new.get("theme")
    gone = theme is not None and str(theme) not in after.themes
    fresh = home is not None and str(home) not in before.themes
    if home is None:
        return "dissolved" if gone else f"left_{_why(new)}"
    if theme is None:
        return "placed_under" if after.strategy(new) else "placed"
    if gone:
        return "merged"
    if fresh:
        return "split"
    return "moved_under" if after.strategy(new) else "moved"


def _why(place: Plain) -> str:
    return "by_person" if place.get("by") == Hand.PERSON else "by_machine"


def _of_home(before: _Board, after: _Board, note_id: str, event: Event) -> Iterator[Told]:
    """What happened to the theme and the strategy that the note was in and stayed in."""
    old, new = before.places[note_id], after.places[note_id]
    theme = new.get("theme")
    if theme is None or old.get("theme") != theme:
        return
    was, now = before.theme(theme), after.theme(theme)
    if was != now:
        yield "theme_renamed", {"from": was, "to": now}
    took_in = _taken_in(before, after, str(theme), event)
    if took_in:
        yield "theme_grew", {"from": " + ".join(took_in), "to": now}
    if old.get("strategy") == new.get("strategy") and new.get("strategy"):
        called, calls = before.strategy(old), after.strategy(new)
        if called != calls:
            yield "strategy_renamed", {"from": called, "to": calls}


def _taken_in(before: _Board, after: _Board, theme: str, event: Event) -> list[str]:
    """The names of the themes that ended in this event and whose notes went to this one."""
    sources = {
        str(change.before.get("theme"))
        for change in event.changes
        if change.kind == "placement" and change.before and change.after
        if str(change.after.get("theme")) == theme
    }
    return [before.theme(key) for key in before.themes if key in sources and key not in after.themes]


def _of_review(event: Event, note_id: str) -> Iterator[Told]:
    for change in event.changes:
        then, now = _cites(change.before, change.kind, note_id), _cites(change.after, change.kind, note_id)
        if then == now:
            continue
        if change.kind == "initiative":
            thing = change.after if now else change.before
            name = str((thing or {}).get("what") or "")
            yield ("promoted" if now else "not_promoted"), {"name": name}
        elif change.kind == "text":
            yield ("cited" if now else "not_cited"), {}
        elif change.kind == "set_off":
            yield ("set_off" if now else "not_set_off"), {}
        elif change.kind == "tension":
            yield ("in_tension" if now else "not_in_tension"), {}


def _cites(plain: Plain | None, kind: str, note_id: str) -> bool:
    if plain is None:
        return False
    if kind == "set_off":
        return note_id in (plain.get("message"), plain.get("idea")) and bool(plain.get("holds", True))
    found: list[Any] = [*plain.get("note_ids", [])] if kind in ("initiative", "text") else []
    if kind == "tension":
        found = [*plain.get("one", []), *plain.get("other", [])]
    return note_id in found


# -- themes -----------------------------------------------------------------------------------------


def theme_story(now: Workshop, events: Sequence[Event], theme_id: str) -> tuple[Step, ...]:
    """The steps of a theme, the oldest first, also of one that is gone by now."""
    board = _at_the_start(now, events)
    steps: list[Step] = []
    if theme_id in board.themes:
        steps.append(Step(what="theme_brought", at=None, values={"to": board.theme(theme_id)}))
    for event in events:
        before = _Board(dict(board.themes), dict(board.places))
        board.apply(event.changes)
        if theme_id in before.themes or theme_id in board.themes:
            steps += [
                _step(event, what, values) for what, values in _of_theme(before, board, theme_id, event)
            ]
    return tuple(steps)


def themes_ever(now: Workshop, events: Sequence[Event]) -> dict[str, str]:
    """Every theme there is or ever was, by id with its last name: those of now first, in their order."""
    found = {theme.id: theme.name for theme in now.themes.themes} if now.themes else {}
    for event in reversed(events):
        for change in event.changes:
            plain = change.after or change.before
            if change.kind == "theme" and plain is not None:
                found.setdefault(change.id, str(plain["name"]))
    return found


def _of_theme(before: _Board, after: _Board, theme_id: str, event: Event) -> Iterator[Told]:
    was, now = before.themes.get(theme_id), after.themes.get(theme_id)
    came, left = _exchange(before, after, theme_id, event)
    if was is None and now is not None:
        others = [before.theme(key) for key in dict.fromkeys(came.values()) if key]
        split = event.action == "theme_split" and others
        values: dict[str, str | int] = {"to": str(now["name"]), "notes": len(came)}
        yield ("theme_split_off", {**values, "from": others[0]}) if split else ("theme_made", values)
        return
    if now is None and was is not None:
        homes = [after.theme(key) for key in dict.fromkeys(left.values()) if key]
        values = {"from": str(was["name"]), "notes": len(left)}
        yield ("theme_merged_into", {**values, "to": homes[0]}) if homes else ("theme_gone", values)
        return
    assert was is not None
    assert now is not None
    yield from _same_theme(was, now)
    yield from _notes_in_and_out(before, after, came, left)


def _same_theme(was: Plain, now: Plain) -> Iterator[Told]:
    if was["name"] != now["name"]:
        yield "theme_renamed", {"from": str(was["name"]), "to": str(now["name"])}
    if bool(was.get("locked")) != bool(now.get("locked")):
        yield ("theme_locked" if now.get("locked") else "theme_unlocked"), {}
    then = {s["id"]: str(s["name"]) for s in was.get("strategies", [])}
    here = {s["id"]: str(s["name"]) for s in now.get("strategies", [])}
    for key in dict.fromkeys([*then, *here]):
        if key not in then:
            yield "strategy_came", {"to": here[key]}
        elif key not in here:
            yield "strategy_went", {"from": then[key]}
        elif then[key] != here[key]:
            yield "strategy_renamed", {"from": then[key], "to": here[key]}


def _notes_in_and_out(
    before: _Board, after: _Board, came: Mapping[str, str], left: Mapping[str, str]
) -> Iterator[Told]:
    sources = [before.theme(key) for key in dict.fromkeys(came.values()) if key and key not in after.themes]
    if sources:
        yield "theme_took_in", {"from": " + ".join(sources), "notes": len(came)}
    elif came:
        yield "notes_came", {"notes": len(came)}
    if left:
        yield "notes_left", {"notes": len(left)}


def _exchange(
    before: _Board, after: _Board, theme_id: str, event: Event
) -> tuple[dict[str, str], dict[str, str]]:
    """The notes that came in with the id of where from, and those that left with that of where to."""
    came: dict[str, str] = {}
    left: dict[str, str] = {}
    for change in event.changes:
        if change.kind != "placement":
            continue
        old = str((before.places.get(change.id) or {}).get("theme") or "")
        new = str((after.places.get(change.id) or {}).get("theme") or "")
        if old == new:
            continue
        if new == theme_id:
            came[change.id] = old
        elif old == theme_id:
            left[change.id] = new
    return came, left

"""What others did since a person looked, and whether it crosses what that person wants now.

A person's edit names the revision that was on their screen. What crosses it is told with both wishes and
changes nothing; edits of different things never cross, nor does what was taken back since.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from synthesis.domain.difference import as_before
from synthesis.domain.event import Change, Event, Plain
from synthesis.domain.people import Actor
from synthesis.domain.theme import ThemeSet
from synthesis.errors import ChangedMeanwhile
from synthesis.storage.store import Store

Home = tuple[str | None, str | None]
"""Where a note stands: theme and strategy, or (None, None) when it is parked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One event of the history, without what it changed; `seq` 0 for one that was only wanted."""

    seq: int = 0
    who: str = ""
    action: str
    detail: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """One thing that two people wanted otherwise: a note's place, a name, or what becomes of a theme.

    `thing` is its id; `theirs` is how it stands now, by whom (`who`, empty when unknown) and when;
    `yours` what the person asked for. A place is (theme, strategy), a name is a text, the rest acts.
    `wanted` is what the history keeps when the person gives way, where that is not a place.
    """

    thing: str
    who: str
    at: datetime | None
    theirs: Home | str | Act
    yours: Home | str | Act
    wanted: Act | None = None


Crosses = Callable[[Event], bool]
Edit = Callable[[ThemeSet], ThemeSet]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a person had before them, and what of others' acts would cross what they want; 0 asks nothing."""

    since: int
    crosses: Crosses
    thing: str = ""


def act_of(event: Event) -> Act:
    """The event without what it changed."""
    return Act(seq=event.seq, who=event.actor, action=event.action, detail=event.detail)


def unless_crossed(
    store: Store, actor: Actor, session_id: str, look: Look | None, wanted: Act, edit: Edit
) -> Edit:
    """The edit; made after somebody else's act that crosses it, ChangedMeanwhile("edited_meanwhile")."""
    if look is None or not look.since:
        return edit

    def checked(themes: ThemeSet) -> ThemeSet:
        crossed = [event for event in _by_others(store, actor, session_id, look.since) if look.crosses(event)]
        if crossed:
            last = crossed[-1]
            clash = Clash(
                thing=look.thing,
                who=last.actor,
                at=last.at,
                theirs=act_of(last),
                yours=wanted,
                wanted=wanted,
            )
            raise ChangedMeanwhile("edited_meanwhile", (clash,), who=last.actor)
        return edit(themes)

    return checked


def _by_others(store: Store, actor: Actor, session_id: str, since: int) -> list[Event]:
    """What others did after a revision and what still holds of it, oldest first."""
    me = actor.name or actor.id
    standing: dict[str, Event] = {}
    for event in store.events(session_id, after=since):
        back = event.undoes is not None and standing.pop(event.undoes, None) is not None
        if event.actor != me and not (back and event.action == "undone"):
            standing[event.undoes if event.action == "redone" and event.undoes else event.id] = event
    return list(standing.values())


def themes_seen(store: Store, session_id: str, since: int) -> ThemeSet | None:
    """The themes as they were at that revision."""
    return as_before(store.load(session_id), store.events(session_id, after=since)).themes


# -- what crosses what ------------------------------------------------------------------------------------


def reshapes(themes: Collection[str]) -> Crosses:
    """Named, closed, merged, split or taken away: one of these themes is another now."""

    def crosses(event: Event) -> bool:
        return any(
            _by_people(before) != _by_people(after) for _, before, after in _themes(event, themes)
        ) or _regrouped(event, themes)

    return crosses


def takes(theme: str, notes: Collection[str]) -> Crosses:
    """The theme is another now, or one of the notes stands elsewhere."""
    reshaped, chosen = reshapes([theme]), frozenset(notes)
    return lambda event: reshaped(event) or any(note in chosen for note, _, _ in _moves(event))


def fills(theme: str) -> Crosses:
    """The theme is another now, or somebody has put notes into it."""
    reshaped = reshapes([theme])
    return lambda event: reshaped(event) or any(after == theme for _, _, after in _moves(event))


def turns(theme: str, *, locked: bool) -> Crosses:
    """The theme is gone, merged or split, or somebody has closed or opened it against this wish."""

    def crosses(event: Event) -> bool:
        for _, before, after in _themes(event, [theme]):
            if after is None:
                return True
            if before is not None and before.get("locked") != after.get("locked") != locked:
                return True
        return _regrouped(event, [theme])

    return crosses


def carries(strategies: Collection[str], into: str | None = None) -> Crosses:
    """One of the strategies is called otherwise, stands elsewhere or is gone; or the theme `into` is gone."""
    chosen = frozenset(strategies)

    def crosses(event: Event) -> bool:
        for theme, before, after in _themes(event):
            had, has = _strategies(before), _strategies(after)
            if any(key in chosen and has.get(key) != name for key, name in had.items()):
                return True
            if theme == into and after is None:
                return True
        return False

    return crosses


def frees(notes: Collection[str]) -> Crosses:
    """One of the notes has been placed anew."""
    chosen = frozenset(notes)
    return lambda event: any(note in chosen for note, _, _ in _moves(event))


def reorders(event: Event) -> bool:
    """Whether the themes stand in another order; that some came or went does not count."""
    for change in event.changes:
        if change.kind == "grouping" and change.before and change.after:
            had, has = change.before["order"], change.after["order"]
            if [t for t in had if t in has] != [t for t in has if t in had]:
                return True
    return False


def _themes(
    event: Event, among: Collection[str] | None = None
) -> list[tuple[str, Plain | None, Plain | None]]:
    return [
        (change.id, change.before, change.after)
        for change in event.changes
        if change.kind == "theme" and (among is None or change.id in among)
    ]


def _by_people(theme: Plain | None) -> tuple[object, ...] | None:
    """What people decide of a theme, without what a grouping measures of it."""
    if theme is None:
        return None
    return theme["name"], theme.get("locked"), theme.get("kept"), tuple(_strategies(theme).items())


def _strategies(theme: Plain | None) -> dict[str, str]:
    return {s["id"]: s["name"] for s in (theme or {}).get("strategies", ())}


def _moves(event: Event) -> list[tuple[str, str | None, str | None]]:
    """The notes that the event put in another place: from which theme, to which."""
    return [
        (change.id, (change.before or {}).get("theme"), (change.after or {}).get("theme"))
        for change in event.changes
        if change.kind == "placement" and _place(change.before) != _place(change.after)
    ]


def _place(placement: Plain | None) -> Home:
    found = placement or {}
    return found.get("theme"), found.get("strategy")


def _regrouped(event: Event, themes: Collection[str]) -> bool:
    """Whether themes came or went and notes of one of these with them: merged, split, grouped anew."""
    came_or_went = any(change.kind == "theme" and _one_sided(change) for change in event.changes)
    return came_or_went and any(before in themes or after in themes for _, before, after in _moves(event))


def _one_sided(change: Change) -> bool:
    return change.before is None or change.after is None

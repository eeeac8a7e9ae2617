"""The board: everything that is seen on it at once, and edits that say what their maker had seen."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from weakref import WeakKeyDictionary

from synthesis.clustering.prepare import detect
from synthesis.domain.access import require
from synthesis.domain.discretion import discreet
from synthesis.domain.event import Event
from synthesis.domain.lens import Lens
from synthesis.domain.note import Note, Standing
from synthesis.domain.people import Actor
from synthesis.domain.session import Session
from synthesis.domain.theme import NAME_LIMIT, Placement, ThemeSet
from synthesis.domain.workshop import Workshop
from synthesis.errors import ChangedMeanwhile, InputError, NotFound
from synthesis.exporter.palette import HUES, Hue, hues
from synthesis.sensemaking.coverage import coverage
from synthesis.sensemaking.lenses import notes_under
from synthesis.services.changes import Stacks, change, new_event, stacks
from synthesis.services.meanwhile import Act, Clash, Edit, Home, act_of
from synthesis.services.watching import Seen, look
from synthesis.services.workspace import Workspace
from synthesis.storage.store import Store

PAPERS = tuple(f"#{hue.paper}" for hue in HUES)
"""The papers that things other than themes may be coloured by, in order."""


@dataclass(frozen=True, kw_only=True)
class Board:
    """A session as the board shows it, at a revision.

    `themes` covers the notes that count now. `lenses` says for each note which lenses it speaks to,
    and whether a person said so; `languages` is what each note is written in; `groups` the group that
    may be told of each note: in a confidential activity only one of ten people or more.
    `heard` is in how many groups each theme was heard. `undo` and `redo` are what these would do now;
    `acts` the newest events, oldest first.
    """

    session: Session
    revision: int
    themes: ThemeSet
    hues: Mapping[str, Hue]
    unsure: frozenset[str]
    lenses: Mapping[str, Mapping[str, bool]]
    languages: Mapping[str, str]
    groups: Mapping[str, str | None]
    heard: Mapping[str, int]
    undo: Act | None
    redo: Act | None
    acts: tuple[Act, ...]


# -- looking ------------------------------------------------------------------------------------------


def board(ws: Workspace, actor: Actor, session_id: str) -> Board:
    """The board as it is now; what it takes long to find out is found out once a process."""
    require(actor, "edit themes", session_id)
    return _keeper(ws.store, session_id).board(look(ws, actor, session_id), ws.store)


class _Keeper:
    """What is known of one session's board between two looks; every call from any thread."""

    def __init__(self, session_id: str) -> None:
        self._id = session_id
        self._lock = threading.Lock()
        self._found: Board | None = None
        self._seq = 0
        self._acts: list[Act] = []
        self._cues: dict[str, tuple[str, tuple[Lens, ...], frozenset[str]]] = {}
        self._spoken: dict[str, tuple[str, str]] = {}

    def board(self, seen: Seen, store: Store) -> Board:
        """The board of what was seen, or of something newer."""
        with self._lock:
            if self._found is None or self._found.revision < seen.revision:
                self._catch_up(store)
                self._found = self._made(seen, stacks(store, self._id))
            return self._found

    def _catch_up(self, store: Store) -> None:
        later = store.events(self._id, after=self._seq)
        self._acts = [*self._acts, *map(act_of, later[-_NEWEST:])][-_NEWEST:]
        self._seq = later[-1].seq if later else self._seq

    def _made(self, seen: Seen, next_steps: Stacks) -> Board:
        counted = tuple(note for note in seen.notes.values() if note.counts)
        themes = (seen.themes or ThemeSet(notes=())).with_notes(counted)
        inside = {theme.id: themes.notes_in(theme.id) for theme in themes.themes}
        return Board(
            session=seen.session,
            revision=seen.revision,
            themes=themes,
            hues=hues(themes.themes),
            unsure=frozenset(note.id for note in themes.to_review()) if themes.run else frozenset(),
            lenses=self._lenses(seen, counted),
            languages=self._languages(seen.session, counted),
            groups={n.id: n.group for n in discreet(replace(seen.session, notes=counted)).notes},
            heard={key: coverage(notes, seen.session).groups_heard for key, notes in inside.items()},
            undo=act_of(next_steps.to_undo) if next_steps.to_undo else None,
            redo=act_of(next_steps.to_redo) if next_steps.to_redo else None,
            acts=tuple(self._acts),
        )

    def _lenses(self, seen: Seen, notes: Collection[Note]) -> dict[str, dict[str, bool]]:
        """The lenses of each note: True where a person says so, False where only its words suggest it."""
        lenses = seen.session.lenses
        new = [note for note in notes if self._cues.get(note.id, ("", (), None))[:2] != (note.text, lenses)]
        suggested = notes_under(lenses, new) if new else {}
        for note in new:
            speaks = frozenset(lens for lens, ids in suggested.items() if note.id in set(ids))
            self._cues[note.id] = (note.text, lenses, speaks)
        found = {note.id: dict.fromkeys(sorted(self._cues[note.id][2]), False) for note in notes}
        for mark in seen.review.lens_marks.values():
            if mark.thing in found and mark.speaks:
                found[mark.thing][mark.lens] = True
            elif mark.thing in found:
                found[mark.thing].pop(mark.lens, None)
        return found

    def _languages(self, session: Session, notes: Collection[Note]) -> dict[str, str]:
        for note in notes:
            if self._spoken.get(note.id, ("",))[0] != note.text:
                self._spoken[note.id] = (note.text, note.language or detect(note.text, session.language))
        return {note.id: self._spoken[note.id][1] for note in notes}


_NEWEST = 20
_keepers: WeakKeyDictionary[Store, dict[str, _Keeper]] = WeakKeyDictionary()
_making = threading.Lock()


def _keeper(store: Store, session_id: str) -> _Keeper:
    with _making:
        return _keepers.setdefault(store, {}).setdefault(session_id, _Keeper(session_id))


# -- edits that say what was seen -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Notes to be put somewhere: where each stood when the person looked, and where it is to go.

    `target` (None, None) is the parking lot, None each one's own place; `since` the revision of the board
    that was looked at.
    """

    stood: Mapping[str, Home]
    target: Home | None = (None, None)
    since: int = 0

    def place_of(self, note_id: str) -> Home:
        """Where the note is to stand."""
        return self.stood[note_id] if self.target is None else self.target


def place_notes(ws: Workspace, actor: Actor, session_id: str, wish: Wish) -> None:
    """The notes placed where a person puts them, or parked, and pinned there.

    Raises ChangedMeanwhile("placed_meanwhile"), and moves none, when one of them has been put
    elsewhere since the person looked; a note that is already where it is to go is no clash.
    """
    require(actor, "edit themes", session_id)

    target = wish.target or (None, None)

    def move(themes: ThemeSet) -> ThemeSet:
        theme, strategy = target
        if theme is None:
            return themes.park(wish.stood)
        return themes.move(wish.stood, themes.theme(theme).id, strategy)

    detail = {"notes": str(len(wish.stood))}
    seen = _as_seen(ws, actor, session_id)
    if target[0] is None:
        edit = _if_unmoved(ws, session_id, wish, move)
        change(ws, actor, session_id, "notes_parked", edit, detail, seen=seen)
        return
    detail["name"] = _name_of(ws, actor, session_id, target)
    edit = _if_unmoved(ws, session_id, wish, move)
    change(ws, actor, session_id, "notes_moved", edit, detail, seen=seen)


def pin_notes(ws: Workspace, actor: Actor, session_id: str, wish: Wish) -> Workshop:
    """The notes held where the person saw them; ChangedMeanwhile as in `place_notes`."""
    require(actor, "edit themes", session_id)
    stay = replace(wish, target=None)
    edit = _if_unmoved(ws, session_id, stay, lambda t: t.pin(stay.stood))
    return change(ws, actor, session_id, "notes_held", edit, {"notes": str(len(stay.stood))})


def set_out(
    ws: Workspace, actor: Actor, session_id: str, wish: Wish, name: str, theme: str | None = None
) -> Workshop:
    """A new theme with these notes, or a new strategy in a theme; ChangedMeanwhile as in `place_notes`."""
    require(actor, "edit themes", session_id)
    if theme is None:
        wanted = Act(action="theme_created", detail={"name": name})
        edit = _if_unmoved(ws, session_id, wish, lambda t: t.create_theme(name, list(wish.stood)), wanted)
        return change(ws, actor, session_id, "theme_created", edit, {"name": name})
    wanted = Act(action="strategy_created", detail={"name": name})
    edit = _if_unmoved(
        ws, session_id, wish, lambda t: t.create_strategy(theme, name, list(wish.stood)), wanted
    )
    return change(ws, actor, session_id, "strategy_created", edit, {"name": name})


def let_go(ws: Workspace, actor: Actor, session_id: str, wish: Wish) -> None:
    """The person leaves the notes where somebody else put them; the history keeps what they had wanted."""
    require(actor, "edit themes", session_id)
    target = wish.target or (None, None)
    detail = {"notes": str(len(wish.stood)), "name": _name_of(ws, actor, session_id, target)}
    ws.store.record(new_event(actor, session_id, "wish_let_go", detail))


def give_way(ws: Workspace, actor: Actor, session_id: str, wanted: Act) -> None:
    """The person leaves what somebody else did; the history keeps what they had wanted, a name for one.

    Raises InputError("request_unreadable") for an act that nobody could have wanted here.
    """
    require(actor, "edit themes", session_id)
    if wanted.action not in _WANTED:
        raise InputError("request_unreadable")
    told = {key: " ".join(wanted.detail.get(key, "").split())[:_TOLD] for key in ("name", "notes")}
    detail = {"action": wanted.action, **{key: text for key, text in told.items() if text}}
    ws.store.record(new_event(actor, session_id, "wish_given_way", detail))


_WANTED = frozenset(
    {
        *("theme_renamed", "theme_created", "themes_merged", "theme_split", "theme_dissolved"),
        *("strategy_renamed", "strategy_created", "strategies_merged", "strategy_moved"),
        *("theme_locked", "theme_unlocked", "themes_ordered", "notes_released"),
    }
)
"""What a person may have wanted on the board when somebody else was first."""

_TOLD = 4 * NAME_LIMIT


def rename(
    ws: Workspace, actor: Actor, session_id: str, thing: str, name: str, *, was: str | None = None
) -> Workshop:
    """The theme or strategy of that id under the name a person gives it, which every later run keeps.

    Raises ChangedMeanwhile("renamed_meanwhile") when it is no longer called what the person saw.
    """
    require(actor, "edit themes", session_id)

    def renamed(themes: ThemeSet) -> ThemeSet:
        is_theme = any(theme.id == thing for theme in themes.themes)
        now = themes.theme(thing).name if is_theme else themes.strategy(thing)[1].name
        if was is not None and now not in (was, " ".join(name.split())):
            wanted = Act(action="theme_renamed" if is_theme else "strategy_renamed", detail={"name": name})
            clash = _clash_of_names(ws, session_id, thing, now, wanted)
            raise ChangedMeanwhile("renamed_meanwhile", (clash,), name=now)
        return themes.rename(thing, name) if is_theme else themes.rename_strategy(thing, name)

    themes = _themes(ws.store.load(session_id))
    if any(theme.id == thing for theme in themes.themes):
        return change(ws, actor, session_id, "theme_renamed", _on_themes(renamed), {"name": name})
    return change(ws, actor, session_id, "strategy_renamed", _on_themes(renamed), {"name": name})


def hide_notes(ws: Workspace, actor: Actor, session_id: str, note_ids: Collection[str]) -> Workshop:
    """The notes out of sight and out of every figure, kept and in the history, all in one act."""
    require(actor, "hide note", session_id)

    def edit(workshop: Workshop) -> Workshop:
        session = workshop.session
        for note_id in set(note_ids) - {note.id for note in session.notes}:
            raise NotFound("note_not_found", id=note_id)
        notes = tuple(
            replace(note, standing=Standing.HIDDEN) if note.id in note_ids and note.counts else note
            for note in session.notes
        )
        return replace(workshop, session=replace(session, notes=notes))

    return change(ws, actor, session_id, "notes_hidden", edit, {"notes": str(len(note_ids))})


# -- inside -------------------------------------------------------------------------------------------


def _as_seen(ws: Workspace, actor: Actor, session_id: str) -> Workshop:
    """The session as this process has kept it up, without its texts: enough to move notes on."""
    seen = look(ws, actor, session_id)
    return Workshop(
        session=replace(seen.session, notes=tuple(seen.notes.values())),
        themes=seen.themes,
        review=seen.review,
        revision=seen.revision,
    )


def _themes(workshop: Workshop) -> ThemeSet:
    return workshop.themes or ThemeSet(notes=()).with_notes(workshop.session.counted_notes)


def _on_themes(edit: Edit) -> Callable[[Workshop], Workshop]:
    return lambda workshop: replace(workshop, themes=edit(_themes(workshop)))


def _if_unmoved(
    ws: Workspace, session_id: str, wish: Wish, edit: Edit, wanted: Act | None = None
) -> Callable[[Workshop], Workshop]:
    def checked(themes: ThemeSet) -> ThemeSet:
        moved = [
            themes.placements[note_id]
            for note_id, stood in wish.stood.items()
            if note_id in themes.placements
            and _home(themes.placements[note_id]) not in (stood, wish.place_of(note_id))
        ]
        if moved:
            clashes = _clashes(ws, session_id, wish, moved, wanted)
            who = ", ".join(dict.fromkeys(clash.who for clash in clashes if clash.who)) or "—"
            raise ChangedMeanwhile("placed_meanwhile", clashes, notes=len(clashes), who=who)
        return edit(themes)

    return _on_themes(checked)


def _home(place: Placement) -> Home:
    return place.theme, place.strategy


def _clashes(
    ws: Workspace, session_id: str, wish: Wish, moved: list[Placement], wanted: Act | None
) -> tuple[Clash, ...]:
    last = _last_changes(ws, session_id, "placement", wish.since)
    return tuple(
        Clash(
            thing=place.note_id,
            who=last[place.note_id].actor if place.note_id in last else "",
            at=last[place.note_id].at if place.note_id in last else None,
            theirs=_home(place),
            yours=wish.place_of(place.note_id),
            wanted=wanted,
        )
        for place in moved
    )


def _clash_of_names(ws: Workspace, session_id: str, thing: str, now: str, wanted: Act) -> Clash:
    found = ws.store.events(session_id, newest=_LOOKED_BACK)
    by = next((e for e in reversed(found) if e.detail.get("name") == now), None)
    return Clash(
        thing=thing,
        who=by.actor if by else "",
        at=by.at if by else None,
        theirs=now,
        yours=wanted.detail["name"],
        wanted=wanted,
    )


def _last_changes(ws: Workspace, session_id: str, kind: str, since: int) -> dict[str, Event]:
    """The last event that changed each thing of a kind after a revision."""
    later = ws.store.events(session_id, after=since) if since else ()
    found = later or ws.store.events(session_id, newest=_LOOKED_BACK)
    return {item.id: event for event in found for item in event.changes if item.kind == kind}


_LOOKED_BACK = 200


def _name_of(ws: Workspace, actor: Actor, session_id: str, home: Home) -> str:
    """What a place is called: "Theme › Strategy", or nothing for the parking lot."""
    if home[0] is None:
        return ""
    themes = look(ws, actor, session_id).themes or ThemeSet(notes=())
    theme = themes.theme(home[0])
    return " › ".join(filter(None, [theme.name, themes.strategy(home[1])[1].name if home[1] else ""]))

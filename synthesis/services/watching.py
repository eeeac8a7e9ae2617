"""A session kept up to date by its events: what walls and consoles look at, without reading it all again."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from weakref import WeakKeyDictionary, ref

from synthesis.domain.access import allowed, require
from synthesis.domain.activity import Activity
from synthesis.domain.codec import from_plain
from synthesis.domain.difference import Grouping, grouping_of, theme_set
from synthesis.domain.event import Change, Event
from synthesis.domain.note import Note
from synthesis.domain.people import Actor, Participant
from synthesis.domain.register import HAND, VOICE
from synthesis.domain.review import KINDS as REVIEWED
from synthesis.domain.review import Review
from synthesis.domain.session import Session
from synthesis.domain.theme import Placement, Theme, ThemeSet
from synthesis.domain.vote import FEWEST_FOR_GROUPS
from synthesis.exporter.palette import hues
from synthesis.services.joining import participants
from synthesis.services.workspace import Workspace
from synthesis.storage.store import Store

_GROUPING: Mapping[str, type] = {"grouping": Grouping, "theme": Theme, "placement": Placement}
"""The kinds of changes that a grouping is made of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A session as it was at a revision; `notes` are all of them, by id, in order of arrival."""

    session: Session
    revision: int
    tide: int
    notes: Mapping[str, Note]
    themes: ThemeSet | None
    voices: Mapping[str, int]
    review: Review = field(default_factory=Review)

    def shown(self) -> Iterator[Note]:
        """The notes that a wall may show: those that count, of activities that are not concealed."""
        concealed = {a.id for a in self.session.agenda if a.concealed}
        return (n for n in self.notes.values() if n.counts and n.activity not in concealed)

    @property
    def published(self) -> ThemeSet | None:
        """The themes, where participants and viewers may read them."""
        return self.themes if self.session.published else None

    def written(self) -> Counter[str]:
        """How many notes that count each activity has, concealed ones too."""
        return Counter(n.activity for n in self.notes.values() if n.counts and n.activity)


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """How many wrote, by group and by table, in one activity, and who has not.

    `joined` and `heard` count people by table; `silent` are tables with people and no note. Names are
    given only where the activity is a named one: `quiet` are the aliases of those who have not written.
    """

    notes: int
    by_group: Mapping[str, int]
    by_table: Mapping[str, int]
    joined: Mapping[str, int]
    people: int
    silent: tuple[str, ...]
    quiet: tuple[str, ...]


class Watch:
    """One session, read once and then kept up; every call from any thread."""

    def __init__(self, ws: Workspace, session_id: str) -> None:
        # held weakly: whoever holds the watch by its store must not keep the store alive
        self._store = ref(ws.store)
        self._id = session_id
        self._lock = threading.Lock()
        self._seen: Seen | None = None

    @property
    def _kept(self) -> Store:
        store = self._store()
        assert store is not None
        return store

    def look(self) -> Seen:
        """The session as it is now; the same object while nothing has changed."""
        store = self._kept
        with self._lock:
            tide = store.tide(self._id)
            revision = store.revision(self._id)
            seen = self._seen
            if seen is None or revision < seen.revision:
                self._seen = self._whole(tide)
            elif revision > seen.revision:
                self._seen = self._kept_up(seen, store.events(self._id, after=seen.revision), tide)
            elif tide != seen.tide:
                self._seen = replace(seen, tide=tide, voices=self._voices())
            return self._seen  # type: ignore[return-value]

    def _whole(self, tide: int) -> Seen:
        found = self._kept.load(self._id)
        return Seen(
            session=replace(found.session, notes=()),
            revision=found.revision,
            tide=tide,
            notes={note.id: note for note in found.session.notes},
            themes=found.themes,
            voices=self._voices(),
            review=found.review,
        )

    def _kept_up(self, seen: Seen, events: tuple[Event, ...], tide: int) -> Seen:
        changed = [change for event in events for change in event.changes]
        back = any(event.undoes for event in events)
        if any(c.kind in REVIEWED or (back and c.kind == "note") for c in changed):
            # a note that comes back has its old place among the others
            return self._whole(tide)
        notes = dict(seen.notes)
        for change in changed:
            if change.kind == "note" and change.after is None:
                notes.pop(change.id, None)
            elif change.kind == "note" and change.after is not None:
                notes[change.id] = from_plain(Note, change.after)
        grouped = [change for change in changed if change.kind in _GROUPING]
        heads = [c.after for c in changed if c.kind == "session" and c.after is not None]
        return replace(
            seen,
            session=from_plain(Session, heads[-1]) if heads else seen.session,
            revision=events[-1].seq if events else seen.revision,
            tide=tide,
            notes=notes,
            themes=_regrouped(seen.themes, grouped, notes) if grouped else seen.themes,
            voices=self._voices() if tide != seen.tide else seen.voices,
        )

    def _voices(self) -> Mapping[str, int]:
        return Counter(entry.owner for entry in self._kept.entries(VOICE, self._id))


def _regrouped(themes: ThemeSet | None, changed: list[Change], notes: Mapping[str, Note]) -> ThemeSet | None:
    """The themes with these changes made, over the notes that count now."""
    values: dict[str, dict[str, Any]] = {
        "grouping": {} if themes is None else {"": grouping_of(themes)},
        "theme": {} if themes is None else {theme.id: theme for theme in themes.themes},
        "placement": {} if themes is None else dict(themes.placements),
    }
    for change in changed:
        key = "" if change.kind == "grouping" else change.id
        if change.after is None:
            values[change.kind].pop(key, None)
        else:
            values[change.kind][key] = from_plain(_GROUPING[change.kind], change.after)
    counted = tuple(note for note in notes.values() if note.counts)
    return theme_set(values["grouping"].get(""), values["theme"], values["placement"], counted)


_watches: WeakKeyDictionary[Store, dict[str, Watch]] = WeakKeyDictionary()
_making = threading.Lock()


def look(ws: Workspace, actor: Actor, session_id: str) -> Seen:
    """The session as it is now, for a wall or a console; kept up within the process."""
    require(actor, "see wall", session_id)
    with _making:
        watch = _watches.setdefault(ws.store, {}).setdefault(session_id, Watch(ws, session_id))
    return watch.look()


def published_themes(ws: Workspace, actor: Actor, session_id: str) -> ThemeSet | None:
    """The themes for everybody in the room and at the wall; None while they are not published."""
    require(actor, "read published", session_id)
    return look(ws, actor, session_id).published


def silence(ws: Workspace, actor: Actor, session_id: str, activity_id: str) -> Silence:
    """Who has written in an activity and who has not: counts, tables, and names in a named activity only.

    In a confidential activity groups of fewer than five notes are left out.
    """
    require(actor, "run activities", session_id)
    seen = look(ws, actor, session_id)
    activity = seen.session.activity(activity_id)
    people = participants(ws, actor, session_id)
    notes = [n for n in seen.notes.values() if n.counts and n.activity == activity_id]
    by_table = Counter(n.table for n in notes if n.table)
    joined = Counter(p.table for p in people if p.table)
    return Silence(
        notes=len(notes),
        by_group=_enough(Counter(n.group for n in notes if n.group), activity),
        by_table=by_table,
        joined=joined,
        people=len(people),
        silent=tuple(table for table in sorted(joined) if not by_table[table]),
        quiet=_quiet(ws, actor, session_id, activity, people, notes),
    )


def _enough(counts: Mapping[str, int], activity: Activity | None) -> Mapping[str, int]:
    least = FEWEST_FOR_GROUPS if activity and activity.confidential else 1
    return {group: count for group, count in counts.items() if count >= least}


def _quiet(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    activity: Activity | None,
    people: tuple[Participant, ...],
    notes: list[Note],
) -> tuple[str, ...]:
    if activity is None or not allowed(actor, "see authors", session_id):
        return ()
    if activity.anonymous and not allowed(actor, "see authors of anonymous notes", session_id):
        return ()
    wrote = {entry.body["by"] for entry in ws.store.entries(HAND, session_id, activity.id)}
    heard = {note.author for note in notes}
    return tuple(p.alias for p in people if p.alias and p.id not in wrote and p.alias not in heard)


def colours(themes: ThemeSet) -> Mapping[str, str]:
    """The paper of each theme, as RRGGBB: the same as on the board and in the document."""
    return {theme: hue.paper for theme, hue in hues(themes.themes).items()}

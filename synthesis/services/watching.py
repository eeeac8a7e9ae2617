"""A session kept up to date by its events: what walls and consoles look at, without reading it all again."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from weakref import WeakKeyDictionary, ref

from synthesis.domain.access import allowed, require
from synthesis.domain.activity import Activity
from synthesis.domain.codec import from_plain
from synthesis.domain.difference import regrouped
from synthesis.domain.event import Event
from synthesis.domain.note import Note
from synthesis.domain.people import Actor, Participant
from synthesis.domain.register import VOICE
from synthesis.domain.review import KINDS as REVIEWED
from synthesis.domain.review import Review
from synthesis.domain.session import Session
from synthesis.domain.theme import ThemeSet
from synthesis.domain.vote import FEWEST_FOR_GROUPS, large_enough
from synthesis.exporter.palette import hues
from synthesis.services.joining import participants
from synthesis.services.workspace import Workspace
from synthesis.storage.store import Store

_GROUPING = frozenset({"grouping", "theme", "placement"})
"""The kinds of changes that a grouping is made of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A session as it was at a revision; `notes` are all of them, by id, in order of arrival.

    `shown` are those that a wall may show: they count, and their activity is not concealed. `written` is
    how many notes that count each activity has, concealed ones too.
    """

    session: Session
    revision: int
    tide: int
    notes: Mapping[str, Note]
    themes: ThemeSet | None
    voices: Mapping[str, int]
    shown: Mapping[str, Note]
    written: Mapping[str, int]
    review: Review = field(default_factory=Review)

    @property
    def published(self) -> ThemeSet | None:
        """The themes, where participants and viewers may read them."""
        return self.themes if self.session.published else None


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
        session = replace(found.session, notes=())
        notes = {note.id: note for note in found.session.notes}
        return Seen(
            session=session,
            revision=found.revision,
            tide=tide,
            notes=notes,
            themes=found.themes,
            voices=self._voices(),
            shown=_shown(session, notes),
            written=_written(notes),
            review=found.review,
        )

    def _kept_up(self, seen: Seen, events: tuple[Event, ...], tide: int) -> Seen:
        changed = [change for event in events for change in event.changes]
        back = any(event.undoes for event in events)
        if any(c.kind in REVIEWED or (back and c.kind == "note") for c in changed):
            # a note that comes back has its old place among the others
            return self._whole(tide)
        notes, shown, written = dict(seen.notes), dict(seen.shown), Counter(seen.written)
        concealed = _concealed(seen.session)
        for change in changed:
            if change.kind == "note":
                before = notes.pop(change.id, None) if change.after is None else notes.get(change.id)
                after = None if change.after is None else from_plain(Note, change.after)
                _recount(written, before, after)
                if after is not None:
                    notes[change.id] = after
                if after is not None and after.counts and after.activity not in concealed:
                    shown[change.id] = after
                else:
                    shown.pop(change.id, None)
        grouped = [change for change in changed if change.kind in _GROUPING]
        heads = [c.after for c in changed if c.kind == "session" and c.after is not None]
        session = from_plain(Session, heads[-1]) if heads else seen.session
        return replace(
            seen,
            session=session,
            revision=events[-1].seq if events else seen.revision,
            tide=tide,
            notes=notes,
            themes=regrouped(seen.themes, grouped, _counted(notes)) if grouped else seen.themes,
            voices=self._voices() if tide != seen.tide else seen.voices,
            # a note that is shown again has its old place among the others
            shown=_shown(session, notes) if heads or _came_back(seen, shown) else shown,
            written=written,
        )

    def _voices(self) -> Mapping[str, int]:
        return Counter(entry.owner for entry in self._kept.entries(VOICE, self._id))


def _concealed(session: Session) -> set[str | None]:
    return {activity.id for activity in session.agenda if activity.concealed}


def _shown(session: Session, notes: Mapping[str, Note]) -> dict[str, Note]:
    concealed = _concealed(session)
    return {key: n for key, n in notes.items() if n.counts and n.activity not in concealed}


def _written(notes: Mapping[str, Note]) -> Counter[str]:
    return Counter(n.activity for n in notes.values() if n.counts and n.activity)


def _counted(notes: Mapping[str, Note]) -> tuple[Note, ...]:
    return tuple(note for note in notes.values() if note.counts)


def _recount(written: Counter[str], before: Note | None, after: Note | None) -> None:
    if before is not None and before.counts and before.activity:
        written[before.activity] -= 1
    if after is not None and after.counts and after.activity:
        written[after.activity] += 1


def _came_back(seen: Seen, shown: Mapping[str, Note]) -> bool:
    """Whether a note is shown now that was there before and was not shown."""
    return any(key in seen.notes for key in shown.keys() - seen.shown.keys())


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

    In a confidential activity groups of fewer than five notes are left out, and the next smallest with them.
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
        quiet=_quiet(actor, activity, people, seen),
    )


def _enough(counts: Mapping[str, int], activity: Activity | None) -> Mapping[str, int]:
    return large_enough(counts, FEWEST_FOR_GROUPS) if activity and activity.confidential else counts


def _quiet(
    actor: Actor, activity: Activity | None, people: tuple[Participant, ...], seen: Seen
) -> tuple[str, ...]:
    if activity is None or not allowed(actor, "see authors", seen.session.id):
        return ()
    if activity.anonymous and not allowed(actor, "see authors of anonymous notes", seen.session.id):
        return ()
    # whoever took a note back has written too
    wrote = {note.author for note in seen.notes.values() if note.activity == activity.id}
    return tuple(p.alias for p in people if p.alias and p.alias not in wrote)


def colours(themes: ThemeSet) -> Mapping[str, str]:
    """The paper of each theme, as RRGGBB: the same as on the board and in the document."""
    return {theme: hue.paper for theme, hue in hues(themes.themes).items()}

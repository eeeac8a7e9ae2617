"""A store that forgets when the program ends: for notebooks, trials and tests."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from synthesis.domain.difference import KINDS, theme_set
from synthesis.domain.event import Event
from synthesis.domain.exported import KEPT, Exported
from synthesis.domain.job import Job
from synthesis.domain.note import Note
from synthesis.domain.register import Entry
from synthesis.domain.review import KINDS as REVIEWED
from synthesis.domain.review import review_of
from synthesis.domain.session import Session
from synthesis.domain.theme import Theme
from synthesis.domain.workshop import Workshop
from synthesis.errors import Conflict, NotFound
from synthesis.storage import rules
from synthesis.storage.store import SessionSummary, newest_first


@dataclass
class _Drawer:
    """One session; as a Desk it is a copy that takes the place of the old one when all went well."""

    session_id: str
    revision: int = 0
    last_ref: int = 0
    values: dict[str, dict[str, Any]] = field(default_factory=lambda: {kind: {} for kind in KINDS})
    arrived: dict[str, int] = field(default_factory=dict)
    history: list[Event] = field(default_factory=list)

    def copy(self) -> _Drawer:
        return replace(
            self,
            values={kind: dict(found) for kind, found in self.values.items()},
            arrived=dict(self.arrived),
            history=list(self.history),
        )

    def event(self, event_id: str) -> Event | None:
        return next((event for event in self.history if event.id == event_id), None)

    def stored(self, kind: str, ids: Sequence[str]) -> dict[str, Any]:
        return {key: self.values[kind][key] for key in ids if key in self.values[kind]}

    def taken_refs(self, refs: Sequence[str]) -> set[str]:
        wanted = set(refs)
        return {n.ref for n in self.values["note"].values() if n.ref in wanted} if wanted else set()

    def counted(self, ids: Sequence[str]) -> set[str]:
        return {key for key, note in self.stored("note", ids).items() if note.counts}

    def write(self, kind: str, values: Mapping[str, Any]) -> None:
        for key, value in values.items():
            if value is None:
                self.values[kind].pop(key, None)
            else:
                self.values[kind][key] = value
        if kind == "note":
            self._arrive(values)

    def _arrive(self, notes: Mapping[str, Note | None]) -> None:
        for key, note in notes.items():
            if note is not None:
                # a note that was taken away keeps its place for when that is undone
                self.arrived.setdefault(key, len(self.arrived) + 1)

    def homes(self) -> dict[tuple[str, str | None], bool]:
        found: dict[tuple[str, str | None], bool] = {}
        for key, place in self.values["placement"].items():
            if place.theme is not None:
                home = (place.theme, place.strategy)
                found[home] = found.get(home, False) or self.values["note"][key].counts
        return found

    def forget(self, theme: str, strategy: str | None) -> None:
        places = self.values["placement"]
        for key in [k for k, p in places.items() if (p.theme, p.strategy) == (theme, strategy)]:
            del places[key]

    def themes(self) -> dict[str, Theme]:
        return dict(self.values["theme"])

    def keep(self, event: Event) -> None:
        notes = self.values["note"]
        refs = {note.ref for note in notes.values()}
        if len(refs) != len(notes) or self.values["placement"].keys() - notes.keys():
            raise Conflict("changed_meanwhile")
        self.history.append(event)
        self.revision = event.seq

    def workshop(self) -> Workshop:
        notes = sorted(self.values["note"].values(), key=lambda note: self.arrived[note.id])
        session = replace(self.values["session"][self.session_id], notes=tuple(notes))
        return Workshop(
            session=session,
            themes=theme_set(
                grouping=self.values["grouping"].get(self.session_id),
                themes=self.values["theme"],
                placements=self.values["placement"],
                counted=session.counted_notes,
            ),
            texts={(text.key, text.language): text for text in self.values["text"].values()},
            review=review_of({kind: self.values[kind] for kind in REVIEWED}),
            revision=self.revision,
        )

    def summary(self) -> SessionSummary:
        session = self.values["session"][self.session_id]
        return SessionSummary(
            id=session.id,
            title=session.title,
            client=session.client,
            status=session.status,
            starts_on=session.starts_on,
            ends_on=session.ends_on,
            notes=len(self.values["note"]),
            themes=len(self.values["theme"]),
            revision=self.revision,
            changed_at=self.history[-1].at,
        )


class MemoryStore:
    """A Store that keeps everything in this process."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._drawers: dict[str, _Drawer] = {}
        self._vectors: dict[str, bytes] = {}
        self._jobs: dict[str, Job] = {}
        self._exports: dict[str, dict[str, Exported]] = {}
        self._register: dict[tuple[str, str], Entry] = {}
        self._tides: dict[str, int] = {}

    def sessions(self) -> tuple[SessionSummary, ...]:
        """All sessions, the one changed last first."""
        with self._lock:
            return newest_first(drawer.summary() for drawer in self._drawers.values())

    def load(self, session_id: str) -> Workshop:
        """The session with its notes in order of arrival, its themes, texts and revision."""
        return self._drawer(session_id).workshop()

    def head(self, session_id: str) -> Session:
        """The session by itself, without its notes."""
        session: Session = self._drawer(session_id).values["session"][session_id]
        return session

    def revision(self, session_id: str) -> int:
        """The number of the session's newest event."""
        return self._drawer(session_id).revision

    def record(self, event: Event) -> Event:
        """The event's changes written and the event kept; returns it with its `seq`."""
        with self._desk(event.session_id) as desk:
            return rules.record(desk, event)

    def add_notes(self, session_id: str, notes: Sequence[Note], event: Event) -> tuple[Note, ...]:
        """The receipt: every asked note as read back, in the order asked."""
        with self._desk(session_id) as desk:
            rules.add_notes(desk, notes, event)
        return self.notes(session_id, [note.id for note in notes])

    def notes(self, session_id: str, ids: Sequence[str]) -> tuple[Note, ...]:
        """The notes of these ids, in the order asked."""
        return rules.in_order(self._drawer(session_id).stored("note", ids), ids)

    def events(self, session_id: str, after: int = 0, newest: int | None = None) -> tuple[Event, ...]:
        """The history in order."""
        found = [event for event in self._drawer(session_id).history if event.seq > after]
        return tuple(found if newest is None else found[max(len(found) - newest, 0) :])

    def create(self, workshop: Workshop, event: Event, history: Sequence[Event] = ()) -> Workshop:
        """A whole new session, as it is then loaded."""
        session_id = workshop.session.id
        with self._lock:
            known = self._drawers.get(session_id)
            if known is None:
                desk = _Drawer(session_id)
                rules.create(desk, workshop, event, history)
                self._drawers[session_id] = desk
            elif known.event(event.id) is None:
                raise Conflict("session_id_taken", id=session_id)
        return self.load(session_id)

    def delete(self, session_id: str) -> None:
        """The session gone, with its notes, history and jobs."""
        with self._lock:
            self._drawer(session_id)
            del self._drawers[session_id]
            self._jobs = {key: job for key, job in self._jobs.items() if job.session_id != session_id}
            self._register = {k: e for k, e in self._register.items() if e.session_id != session_id}
            self._tides.pop(session_id, None)
            self._exports.pop(session_id, None)

    def vectors(self, keys: Sequence[str]) -> dict[str, bytes]:
        """The cached vectors there are among these keys."""
        return {key: self._vectors[key] for key in keys if key in self._vectors}

    def put_vectors(self, vectors: Mapping[str, bytes]) -> None:
        """The vectors cached."""
        with self._lock:
            self._vectors = {**self._vectors, **vectors}

    def put_job(self, job: Job) -> None:
        """The job as it is now."""
        with self._lock:
            self._drawer(job.session_id)
            self._jobs[job.id] = job

    def job(self, job_id: str) -> Job:
        """The job of that id."""
        if job_id not in self._jobs:
            raise NotFound("job_not_found", id=job_id)
        return self._jobs[job_id]

    def jobs(self, session_id: str) -> tuple[Job, ...]:
        """The jobs of a session, the newest first."""
        self._drawer(session_id)
        with self._lock:
            return tuple(job for job in reversed(self._jobs.values()) if job.session_id == session_id)

    def put_export(self, session_id: str, exported: Exported, export_id: str = "") -> None:
        """What a document said kept, as the newest."""
        with self._lock:
            self._drawer(session_id)
            key = export_id or exported.snapshot.id
            earlier = {k: e for k, e in self._exports.get(session_id, {}).items() if k != key}
            newest = [(key, exported), *earlier.items()]
            self._exports[session_id] = dict(newest[:KEPT])

    def export(self, session_id: str, export_id: str) -> Exported | None:
        """What the document of that id said, if it is kept."""
        return self.exports(session_id).get(export_id)

    def exports(self, session_id: str) -> Mapping[str, Exported]:
        """What documents said when they left, the newest first."""
        self._drawer(session_id)
        return dict(self._exports.get(session_id, {}))

    def enter(self, entries: Sequence[Entry], *, new: bool = False) -> None:
        """The entries in the register; all of them or none."""
        with self._lock:
            for entry in entries:
                rules.require_storable_entry(entry)
                if entry.session_id is not None:
                    self._drawer(entry.session_id)
                if new and (entry.kind, entry.id) in self._register:
                    raise Conflict("entry_taken")
            self._register |= {(entry.kind, entry.id): entry for entry in entries}
            self._rise(entry.session_id for entry in entries)

    def strike(self, kind: str, ids: Sequence[str]) -> None:
        """The entries out of the register."""
        with self._lock:
            gone = [self._register.pop((kind, key)) for key in ids if (kind, key) in self._register]
            self._rise(entry.session_id for entry in gone)

    def entry(self, kind: str, entry_id: str) -> Entry | None:
        """The entry of that kind and id, if there is one."""
        return self._register.get((kind, entry_id))

    def entries(self, kind: str, session_id: str | None, owner: str | None = None) -> tuple[Entry, ...]:
        """The entries of a kind in a session, or in none; by id."""
        with self._lock:
            found = [e for e in self._register.values() if (e.kind, e.session_id) == (kind, session_id)]
        return tuple(sorted((e for e in found if owner in (None, e.owner)), key=lambda e: e.id))

    def tide(self, session_id: str) -> int:
        """How often the register of this session has changed."""
        return self._tides.get(session_id, 0)

    def listen(self, heard: Callable[[str], None]) -> None:
        """None: nobody else writes here, and who writes knows."""

    def close(self) -> None:
        """Nothing to close."""

    def _rise(self, session_ids: Iterable[str | None]) -> None:
        for session_id in {found for found in session_ids if found is not None}:
            self._tides[session_id] = self._tides.get(session_id, 0) + 1

    def _drawer(self, session_id: str) -> _Drawer:
        with self._lock:
            if session_id not in self._drawers:
                raise NotFound("session_not_found", id=session_id)
            return self._drawers[session_id]

    @contextmanager
    def _desk(self, session_id: str) -> Iterator[_Drawer]:
        with self._lock:
            desk = self._drawer(session_id).copy()
            yield desk
            self._drawers[session_id] = desk

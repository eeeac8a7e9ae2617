"""What a store promises, whatever keeps the sessions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Protocol

from synthesis.domain.event import Event
from synthesis.domain.exported import Exported
from synthesis.domain.job import Job
from synthesis.domain.note import Note
from synthesis.domain.register import Entry
from synthesis.domain.session import Session, SessionStatus
from synthesis.domain.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionSummary:
    """One line of the list of sessions; `notes` counts all of them, hidden and withdrawn too."""

    id: str
    title: str
    client: str
    status: SessionStatus
    starts_on: date | None
    ends_on: date | None
    notes: int
    themes: int
    revision: int
    changed_at: datetime


def newest_first(summaries: Iterable[SessionSummary]) -> tuple[SessionSummary, ...]:
    """The sessions, the one changed last first; a time without a zone counts as UTC."""

    def age(one: SessionSummary) -> tuple[datetime, str]:
        at = one.changed_at
        return (at if at.tzinfo else at.replace(tzinfo=UTC)), one.id

    return tuple(sorted(summaries, key=age, reverse=True))


class Store(Protocol):
    """Sessions, their notes and their history.

    Every writing call is one transaction: it is stored whole, or it raises and nothing changed. All
    of them may be called again with the same ids after a failure, and from several threads. Beside
    the errors named here, any call may raise a StorageError: Busy, Full, Unavailable or Corrupt.
    A session that is not there raises NotFound("session_not_found").
    """

    def sessions(self) -> tuple[SessionSummary, ...]:
        """All sessions, the one changed last first."""

    def load(self, session_id: str) -> Workshop:
        """The session with its notes in order of arrival, its themes, texts and revision."""

    def head(self, session_id: str) -> Session:
        """The session by itself, without its notes: what a room asks for at every step."""

    def revision(self, session_id: str) -> int:
        """The number of the session's newest event: it grows with every change."""

    def record(self, event: Event) -> Event:
        """The event's changes written and the event kept; returns it with its `seq`.

        Raises Conflict("changed_meanwhile") when something is no longer as its change says it was
        before. An event already stored under the same id is returned as it is.
        """

    def add_notes(self, session_id: str, notes: Sequence[Note], event: Event) -> tuple[Note, ...]:
        """The receipt: every asked note as read back after the commit, in the order asked.

        A note whose id is already stored with the same text is not stored again; with another text
        it raises Conflict("note_id_taken"). New notes take the next reference unless they bring a
        free one of their own. The event keeps the new notes as its changes, and is left out when
        there are none.
        """

    def notes(self, session_id: str, ids: Sequence[str]) -> tuple[Note, ...]:
        """The notes of these ids, in the order asked; NotFound("note_not_found") names a missing one."""

    def events(self, session_id: str, after: int = 0, newest: int | None = None) -> tuple[Event, ...]:
        """The history in order: events with `seq` above `after`, or only the `newest` so many of them."""

    def create(self, workshop: Workshop, event: Event, history: Sequence[Event] = ()) -> Workshop:
        """A whole new session, as it is then loaded.

        `history` is kept before the event, numbered from 1. Raises Conflict("session_id_taken").
        """

    def delete(self, session_id: str) -> None:
        """The session gone, with its notes, history and jobs, from the files as well as from the tables."""

    def vectors(self, keys: Sequence[str]) -> dict[str, bytes]:
        """The cached vectors there are among these keys."""

    def put_vectors(self, vectors: Mapping[str, bytes]) -> None:
        """The vectors cached; a key names what its vector is of, so putting it again changes nothing."""

    def put_job(self, job: Job) -> None:
        """The job as it is now."""

    def job(self, job_id: str) -> Job:
        """The job of that id; NotFound("job_not_found")."""

    def jobs(self, session_id: str) -> tuple[Job, ...]:
        """The jobs of a session, the newest first."""

    def put_export(self, session_id: str, exported: Exported, export_id: str = "") -> None:
        """What a document said kept, as the newest; the oldest beyond `exported.KEPT` are forgotten.

        Kept under the id of its snapshot, or under another: a session that was opened from a session file
        knows its exports by the ids that its documents carry. The same id again takes the place of the first.
        """

    def export(self, session_id: str, export_id: str) -> Exported | None:
        """What the document of that id said, if it is kept."""

    def exports(self, session_id: str) -> Mapping[str, Exported]:
        """What documents said when they left, by the ids that they carry, the newest first."""

    def enter(self, entries: Sequence[Entry], *, new: bool = False) -> None:
        """The entries in the register, in place of those of the same kind and id; all of them or none.

        With `new`, Conflict("entry_taken") when one is there already. An entry of a session that is
        not there raises NotFound.
        """

    def strike(self, kind: str, ids: Sequence[str]) -> None:
        """The entries of that kind and those ids out of the register; what is not there stays so."""

    def entry(self, kind: str, entry_id: str) -> Entry | None:
        """The entry of that kind and id, if there is one."""

    def entries(self, kind: str, session_id: str | None, owner: str | None = None) -> tuple[Entry, ...]:
        """The entries of a kind in a session, or in none; those of one owner when asked; by id."""

    def tide(self, session_id: str) -> int:
        """How often the register of this session has changed: 0 when it never has."""

    def listen(self, heard: Callable[[str], None]) -> Callable[[], None] | None:
        """Tell `heard`, from a thread of the store's own, the id of each session that anybody changes.

        Returns how to stop, after which nothing more is told; None where the store has no way of
        telling, so that whoever must know has to look. Words may be lost while the database is away:
        look now and then all the same.
        """

    def close(self) -> None:
        """Every connection closed; the store answers no more."""

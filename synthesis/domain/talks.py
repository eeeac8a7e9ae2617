"""The messages of talks, the ideas that came after, and which of these people say they set off."""

from __future__ import annotations

from collections.abc import Mapping

from synthesis.domain.activity import ActivityKind
from synthesis.domain.note import Kind, Note
from synthesis.domain.review import Review
from synthesis.domain.session import Session


def talk_ids(session: Session) -> frozenset[str]:
    """The activities of the agenda that are talks."""
    return frozenset(a.id for a in session.agenda if a.kind is ActivityKind.TALK)


def is_message(note: Note, session: Session) -> bool:
    """Whether a note holds what a talk said or what people thought on hearing it."""
    return note.kind is Kind.KEY_MESSAGE or note.activity in talk_ids(session)


def messages(session: Session) -> tuple[Note, ...]:
    """The notes that count and are messages of talks, in order of arrival."""
    talks = talk_ids(session)
    return tuple(n for n in session.counted_notes if n.kind is Kind.KEY_MESSAGE or n.activity in talks)


def ideas(session: Session) -> tuple[Note, ...]:
    """The notes that count and are no messages of talks, in order of arrival."""
    of_talks = {note.id for note in messages(session)}
    return tuple(note for note in session.counted_notes if note.id not in of_talks)


def came_after(idea: Note, message: Note, session: Session) -> bool:
    """Whether an idea may have been set off by a message: unless it is known to be from before.

    The agenda says which came first; where it does not, the hours at which they were written.
    """
    order = {activity.id: place for place, activity in enumerate(session.agenda)}
    told, thought = order.get(message.activity or ""), order.get(idea.activity or "")
    if told is not None and thought is not None:
        return thought > told
    if message.written_at is not None and idea.written_at is not None:
        return idea.written_at >= message.written_at
    return True


def set_off_by(session: Session, review: Review) -> Mapping[str, tuple[str, ...]]:
    """The ids of the ideas that each message set off, as people say, in order of arrival.

    Messages without any are left out, and so are notes that do not count any more.
    """
    pairs = {(pair.message, pair.idea) for pair in review.set_off.values() if pair.holds}
    thought = ideas(session)
    found = {
        message.id: tuple(idea.id for idea in thought if (message.id, idea.id) in pairs)
        for message in messages(session)
    }
    return {message: linked for message, linked in found.items() if linked}

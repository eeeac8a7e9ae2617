"""Who acts: roles and actors, and whoever joined a room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Role(StrEnum):
    """What somebody is in a session; the rights of each are in `access`.

    A speaker holds the link of one group while the document is consulted: the actor's id is the group's.
    """

    ORGANISER = "organiser"
    FACILITATOR = "facilitator"
    PARTICIPANT = "participant"
    VIEWER = "viewer"
    SPEAKER = "speaker"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody, in one role; `session_ids` None means every session."""

    id: str
    name: str
    role: Role
    session_ids: frozenset[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Somebody who joined a session by its code, with an alias or without; group and table stay."""

    id: str
    session_id: str
    alias: str = ""
    group: str | None = None
    table: str | None = None
    joined_at: datetime | None = None
    removed: bool = False

    @property
    def actor(self) -> Actor:
        """The participant as one who acts, in this session only."""
        return Actor(self.id, self.alias, Role.PARTICIPANT, frozenset({self.session_id}))


LOCAL_ORGANISER = Actor("local", "", Role.ORGANISER)
"""Whoever works on the machine itself: the command line, and jobs it starts."""

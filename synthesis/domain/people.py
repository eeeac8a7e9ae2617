"""Who acts: roles and actors."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody is in a session; the rights of each are in `access`."""

    ORGANISER = "organiser"
    FACILITATOR = "facilitator"
    PARTICIPANT = "participant"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody, in one role; `session_ids` None means every session."""

    id: str
    name: str
    role: Role
    session_ids: frozenset[str] | None = None


LOCAL_ORGANISER = Actor("local", "", Role.ORGANISER)
"""Whoever sits at the machine: the app answers on localhost only, so this is the organiser."""

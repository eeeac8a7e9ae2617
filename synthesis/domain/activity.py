"""A step of the agenda."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ActivityKind(StrEnum):
    """What happens in an activity: a talk yields key messages, a brainstorm answers a prompt."""

    TALK = "talk"
    BRAINSTORM = "brainstorm"
    VOTE = "vote"
    PRIORITISATION = "prioritisation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One step: its day counts from 1, `starts_at` is local time as HH:MM or empty."""

    id: str
    title: str
    kind: ActivityKind = ActivityKind.BRAINSTORM
    prompt: str = ""
    speaker: str = ""
    day: int = 1
    starts_at: str = ""

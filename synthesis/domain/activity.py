"""A step of the agenda, and where it stands in the room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ActivityKind(StrEnum):
    """What happens in an activity: a talk yields key messages, a brainstorm answers a prompt."""

    TALK = "talk"
    BRAINSTORM = "brainstorm"
    VOTE = "vote"
    PRIORITISATION = "prioritisation"


class Stage(StrEnum):
    """Where an activity is: only an open one takes notes and votes from phones."""

    WAITING = "waiting"
    OPEN = "open"
    CLOSED = "closed"


class Method(StrEnum):
    """How a vote is cast: dots to hand out, marks for impact and effort, an order, or a view of each."""

    DOTS = "dots"
    MARKS = "marks"
    ORDER = "order"
    VIEWS = "views"


class VotedOn(StrEnum):
    """What a vote is about."""

    NOTES = "notes"
    STRATEGIES = "strategies"
    THEMES = "themes"
    INITIATIVES = "initiatives"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """How a vote goes: `dots` is the budget of one person, at most `per_item` of them on one thing.

    `about` is the activity whose notes are voted on, None for those of all; with `secret` tallies
    are shown to nobody but the facilitators until the vote is closed.
    """

    method: Method = Method.DOTS
    on: VotedOn = VotedOn.NOTES
    about: str | None = None
    dots: int = 5
    per_item: int = 3
    secret: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One step: its day counts from 1, `starts_at` is local time as HH:MM or empty.

    In an `anonymous` activity nobody is kept beside a note; a `confidential` one shows groups only
    from five people on, and beside words from ten (`domain.discretion`). While `concealed`, notes are
    seen by nobody but their writers and the facilitators. With `similar`, phones offer what others
    wrote alike. `ends_at` is when its timer runs out. `ballot` is how a vote goes.
    """

    id: str
    title: str
    kind: ActivityKind = ActivityKind.BRAINSTORM
    prompt: str = ""
    speaker: str = ""
    day: int = 1
    starts_at: str = ""
    stage: Stage = Stage.WAITING
    anonymous: bool = False
    confidential: bool = False
    concealed: bool = False
    similar: bool = False
    ends_at: datetime | None = None
    ballot: Ballot | None = None

    @property
    def votes(self) -> bool:
        """Whether phones vote in it rather than write."""
        return self.kind in (ActivityKind.VOTE, ActivityKind.PRIORITISATION)

    @property
    def way(self) -> Ballot:
        """How its vote goes: as set, or else by dots in a vote and by marks in a prioritisation."""
        marks = self.kind is ActivityKind.PRIORITISATION
        return self.ballot or Ballot(method=Method.MARKS if marks else Method.DOTS)

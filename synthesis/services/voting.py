"""Votes in the room: what is voted on, ballots from phones and for people without one, tallies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from synthesis.domain.access import allowed, require
from synthesis.domain.activity import Activity, Ballot, Method, Stage, VotedOn
from synthesis.domain.codec import from_plain, to_plain
from synthesis.domain.ids import new_id
from synthesis.domain.people import Actor
from synthesis.domain.register import BALLOT, Entry
from synthesis.domain.review import Tally
from synthesis.domain.roadmap import by_home
from synthesis.domain.session import Session, SessionStatus
from synthesis.domain.theme import ThemeSet
from synthesis.domain.vote import FEWEST_FOR_GROUPS, Cast, Count, Marks, by_group, checked, pairwise, tally
from synthesis.domain.workshop import Workshop
from synthesis.errors import Closed, NotFound
from synthesis.sensemaking.priorities import equal_shares
from synthesis.services import keys
from synthesis.services.changes import change
from synthesis.services.joining import in_room
from synthesis.services.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something to vote on: `under` says where it belongs (a strategy's theme, a note's activity)."""

    id: str
    text: str
    under: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A ballot paper: what may be marked, how, and what this person marked so far."""

    activity: Activity
    items: tuple[Item, ...]
    mine: Marks

    @property
    def way(self) -> Ballot:
        """How the vote goes."""
        return self.activity.way


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A vote counted: every item in order of rank, who voted, by group where that may be said.

    `hidden` is how many groups are not shown because too few of them voted.
    """

    activity: Activity
    items: Mapping[str, Item]
    counts: tuple[Count, ...]
    voters: int
    proxies: int
    groups: Mapping[str, int]
    hidden: int


def ballot_paper(ws: Workspace, actor: Actor, session_id: str, activity_id: str) -> Paper:
    """The paper of this person; Closed("vote_closed") unless the vote is open."""
    require(actor, "vote", session_id)
    in_room(ws, actor, session_id)
    workshop = ws.store.load(session_id)
    activity = _open_vote(workshop.session, activity_id)
    mine = ws.store.entry(BALLOT, _key(ws, session_id, activity_id, actor.id))
    items = votable(workshop, activity.way)
    here = {item.id for item in items}
    marks = from_plain(Cast, mine.body).marks if mine else {}
    return Paper(activity=activity, items=items, mine={k: v for k, v in marks.items() if k in here})


def cast_ballot(ws: Workspace, actor: Actor, session_id: str, activity_id: str, marks: object) -> Marks:
    """The marks as stored and read back: this person's whole ballot, in place of the one before.

    Raises Closed, and InputError as `synthesis.domain.vote.checked`.
    """
    require(actor, "vote", session_id)
    voter = in_room(ws, actor, session_id)
    key = _key(ws, session_id, activity_id, actor.id)
    place = (voter.group, voter.table) if voter else (None, None)
    return _cast(ws, session_id, activity_id, key, marks, *place)


def cast_for_others(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    activity_id: str,
    marks: object,
    *,
    ballot_id: str | None = None,
    group: str | None = None,
    table: str | None = None,
) -> str:
    """The id of a ballot entered for somebody without a device; with `ballot_id`, in place of that one."""
    require(actor, "vote for others", session_id)
    if group and group not in {g.id for g in ws.store.head(session_id).groups}:
        raise NotFound("group_not_found", id=group)
    ballot = ballot_id or new_id()
    _cast(
        ws, session_id, activity_id, f"{session_id}/{activity_id}/proxy-{ballot}", marks, group, table, True
    )
    return ballot


def items_of(ws: Workspace, actor: Actor, session_id: str, activity_id: str) -> tuple[Item, ...]:
    """What may be marked in a vote, for whoever enters ballots of others."""
    require(actor, "vote for others", session_id)
    workshop = ws.store.load(session_id)
    return votable(workshop, _vote(workshop.session, activity_id).way)


def ballots_for_others(
    ws: Workspace, actor: Actor, session_id: str, activity_id: str
) -> tuple[tuple[str, Cast], ...]:
    """The ballots that were entered for somebody, each with its id."""
    require(actor, "vote for others", session_id)
    found = ws.store.entries(BALLOT, session_id, activity_id)
    start = f"{session_id}/{activity_id}/proxy-"
    return tuple(
        (entry.id.removeprefix(start), from_plain(Cast, entry.body))
        for entry in found
        if entry.id.startswith(start)
    )


def take_back_ballot(ws: Workspace, actor: Actor, session_id: str, activity_id: str, ballot_id: str) -> None:
    """A ballot that was entered for somebody is out of the count, while the vote is open."""
    require(actor, "vote for others", session_id)
    _open_vote(ws.store.head(session_id), activity_id)
    ws.store.strike(BALLOT, [f"{session_id}/{activity_id}/proxy-{ballot_id}"])


def result(ws: Workspace, actor: Actor, session_id: str, activity_id: str) -> Result:
    """The vote counted.

    Facilitators see it at any time; others when it is closed, or while it is open and not secret:
    else Closed("tally_secret").
    """
    require(actor, "read room", session_id)
    workshop = ws.store.load(session_id)
    activity = _vote(workshop.session, activity_id)
    shown = activity.stage is Stage.CLOSED or (activity.stage is Stage.OPEN and not activity.way.secret)
    if not shown and not allowed(actor, "see open tallies", session_id):
        raise Closed("tally_secret", name=activity.title)
    return _counted(ws, workshop, activity)


def _counted(ws: Workspace, workshop: Workshop, activity: Activity) -> Result:
    return _count(workshop, activity, _casts(ws, workshop.session.id, activity.id))


def _count(workshop: Workshop, activity: Activity, casts: Sequence[Cast]) -> Result:
    items = {item.id: item for item in votable(workshop, activity.way)}
    fewest = FEWEST_FOR_GROUPS if activity.confidential else 1
    groups = by_group(casts, fewest=fewest)
    every = {cast.group for cast in casts if cast.group is not None}
    counts = tally(casts, activity.way, list(items))
    return Result(
        activity=activity,
        items=items,
        counts=tuple(count.among(groups) for count in counts),
        voters=len(casts),
        proxies=sum(cast.proxy for cast in casts),
        groups=groups,
        hidden=len(every - groups.keys()),
    )


def _casts(ws: Workspace, session_id: str, activity_id: str) -> list[Cast]:
    return [from_plain(Cast, entry.body) for entry in ws.store.entries(BALLOT, session_id, activity_id)]


def views_cast(ws: Workspace, actor: Actor, session_id: str) -> Mapping[str, tuple[Cast, ...]]:
    """The ballots of every vote by views that was counted, by its activity; nobody's name is in them."""
    require(actor, "export", session_id)
    tallies = ws.store.load(session_id).review.tallies.values()
    return {one.id: tuple(_casts(ws, session_id, one.id)) for one in tallies if one.method is Method.VIEWS}


def keep_tally(ws: Workspace, actor: Actor, session_id: str, activity_id: str) -> Workshop:
    """The session with the vote as counted now among its tallies: what the review goes by.

    A count is nobody's act, so an undo reaches past it. A vote without ballots leaves no tally.
    """
    require(actor, "run activities", session_id)

    def edit(workshop: Workshop) -> Workshop:
        casts = _casts(ws, session_id, activity_id)
        kept = tally_of(workshop, _vote(workshop.session, activity_id), casts)
        return replace(workshop, review=workshop.review.with_thing("tally", kept)) if kept else workshop

    title = _vote(ws.store.head(session_id), activity_id).title
    return change(ws, actor, session_id, "vote_counted", edit, {"name": title})


def tally_of(workshop: Workshop, activity: Activity, casts: Sequence[Cast]) -> Tally | None:
    """The ballots of a vote as counted now; None when there are none."""
    found = _count(workshop, activity, casts)
    if not found.voters:
        return None
    marked = [count.item for count in found.counts if count.voters]
    return Tally(
        id=activity.id,
        method=activity.way.method,
        on=activity.way.on,
        counts=found.counts,
        names={key: item.text for key, item in found.items.items()},
        voters=found.voters,
        proxies=found.proxies,
        groups=found.groups,
        hidden=found.hidden,
        pairwise=pairwise(casts, marked) if activity.way.method is Method.ORDER else {},
        **_equal(casts, activity.way, list(found.items)),
    )


def _equal(casts: Sequence[Cast], way: Ballot, items: Sequence[str]) -> dict[str, Any]:
    """What equal shares pay for in a vote by dots: as many choices as a person has dots."""
    if way.method is not Method.DOTS:
        return {}
    ballots = [{item: given["dots"] for item, given in cast.marks.items()} for cast in casts]
    return {"shares": equal_shares(ballots, items, way.dots), "seats": way.dots}


def votable(workshop: Workshop, way: Ballot) -> tuple[Item, ...]:
    """What may be marked: notes that count, of one activity or of all; or strategies, themes, initiatives."""
    if way.on is VotedOn.NOTES:
        return tuple(_notes(workshop.session, way.about))
    if way.on is VotedOn.INITIATIVES:
        return tuple(_initiatives(workshop))
    themes = workshop.themes.themes if workshop.themes else ()
    if way.on is VotedOn.THEMES:
        return tuple(Item(id=theme.id, text=theme.name) for theme in themes)
    return tuple(
        Item(id=f"{theme.id}/{strategy.id}", text=strategy.name, under=theme.name)
        for theme in themes
        for strategy in theme.strategies
    )


def _initiatives(workshop: Workshop) -> Iterable[Item]:
    themes = workshop.themes or ThemeSet(notes=())
    for home, inside in by_home(workshop.review.initiatives.values(), themes):
        under = home.strategy or home.theme
        for one in inside:
            yield Item(id=one.id, text=one.what, under=under.name if under else "")


def _notes(session: Session, about: str | None) -> Iterable[Item]:
    concealed = {a.id for a in session.agenda if a.concealed}
    for note in session.notes:
        if note.counts and about in (None, note.activity) and note.activity not in concealed:
            activity = session.activity(note.activity)
            yield Item(id=note.id, text=note.text, under=activity.title if activity and not about else "")


def _cast(
    ws: Workspace,
    session_id: str,
    activity_id: str,
    key: str,
    marks: object,
    group: str | None,
    table: str | None,
    proxy: bool = False,
) -> Marks:
    workshop = ws.store.load(session_id)
    activity = _open_vote(workshop.session, activity_id)
    kept = checked(marks, activity.way, (item.id for item in votable(workshop, activity.way)))
    cast = Cast(marks=kept, group=group, table=table, proxy=proxy)
    body: Mapping[str, Any] = to_plain(cast)
    ws.store.enter([Entry(kind=BALLOT, id=key, session_id=session_id, owner=activity_id, body=body)])
    stored = ws.store.entry(BALLOT, key)
    return from_plain(Cast, stored.body).marks if stored else {}


def _key(ws: Workspace, session_id: str, activity_id: str, person: str) -> str:
    # one ballot a person, without saying whose: the person follows from nothing that is stored
    return f"{session_id}/{activity_id}/{keys.derived(ws, BALLOT, session_id, activity_id, person).hex()}"


def _vote(session: Session, activity_id: str) -> Activity:
    activity = session.activity(activity_id)
    if activity is None or not activity.votes:
        raise NotFound("activity_not_found", id=activity_id)
    return activity


def _open_vote(session: Session, activity_id: str) -> Activity:
    activity = _vote(session, activity_id)
    if session.status is not SessionStatus.OPEN or activity.stage is not Stage.OPEN:
        raise Closed("vote_closed", name=activity.title)
    return activity

"""Where each theme stands: agreed, divided, unsure or open, and why nothing qualified where nothing did."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from synthesis.domain.activity import Method
from synthesis.domain.figures import Ground, ItemVote, Opposed
from synthesis.domain.note import Kind
from synthesis.domain.review import Tally
from synthesis.domain.theme import ThemeSet
from synthesis.domain.vote import Count
from synthesis.sensemaking import consensus
from synthesis.sensemaking.chance import CLEAR, majority
from synthesis.sensemaking.priorities import thing_of

TOLD = (Method.VIEWS, Method.DOTS)
"""The ways to vote that tell support: whoever gave an item a dot backs it, and agreeing is agreeing."""
UNSURE = 1 / 3
"""From this share of "not sure" on an item counts as open."""


def item_votes(tallies: Sequence[Tally], home: Mapping[str, str]) -> tuple[ItemVote, ...]:
    """Every item of every vote that tells support, by group; `home` gives its theme.

    In a vote by views only those who answered saw the item; with dots all who voted did. Groups of
    fewer than five voters are told but not compared.
    """
    return tuple(
        _item(tally, count, home)
        for tally in tallies
        if tally.method in TOLD
        for count in tally.counts
        if count.voters
    )


def _item(tally: Tally, count: Count, home: Mapping[str, str]) -> ItemVote:
    views = tally.method is Method.VIEWS
    by_group = {group: _votes(tally, count, group) for group in tally.groups}
    enough = consensus.compared({group: votes.seen for group, votes in by_group.items()})
    told = {group: by_group[group] for group in enough}
    both = len(told) >= 2
    seen, agree = (count.voters, count.agree) if views else (tally.voters, count.voters)
    return ItemVote(
        ballot=tally.id,
        thing=thing_of(count.item),
        name=tally.names.get(count.item, count.item),
        theme=home.get(thing_of(count.item)),
        seen=seen,
        agree=agree,
        disagree=count.disagree,
        unsure=count.unsure,
        groups=consensus.group_votes(by_group),
        consensus=consensus.group_informed(told) if both else None,
        dissent=consensus.group_informed_dissent(told) if both and views else None,
        bridging=consensus.bridging(told) if both else None,
        within=consensus.divided_within(agree, seen),
        between=consensus.divided_between(told) if both else 0.0,
    )


def _votes(tally: Tally, count: Count, group: str) -> consensus.Votes:
    if tally.method is Method.VIEWS:
        return consensus.Votes(
            seen=count.backers.get(group, 0),
            agree=count.agreeing.get(group, 0),
            disagree=count.disagreeing.get(group, 0),
        )
    return consensus.Votes(seen=tally.groups[group], agree=count.backers.get(group, 0))


def grounds(themes: ThemeSet, votes: Sequence[ItemVote], opposed: Sequence[Opposed]) -> dict[str, Ground]:
    """Every theme by its id."""
    return {theme.id: _ground(theme.id, themes, votes, opposed) for theme in themes.themes}


def _ground(theme: str, themes: ThemeSet, votes: Sequence[ItemVote], opposed: Sequence[Opposed]) -> Ground:
    own = [vote for vote in votes if vote.theme == theme]
    agreed = [vote for vote in own if agrees(vote)]
    divided = [vote for vote in own if vote.between]
    sides = tuple(pair for pair in opposed if pair.theme == theme)
    questions = tuple(
        note.id
        for note in themes.notes_in(theme)
        if note.kind is Kind.QUESTION or "flag_question" in themes.placements[note.id].flags
    )
    return Ground(
        theme=theme,
        agreed=tuple(sorted(agreed, key=lambda vote: -(vote.consensus or 0))),
        divided=tuple(sorted(divided, key=lambda vote: -vote.between)),
        unsure=tuple(vote for vote in own if vote.seen and vote.unsure >= UNSURE * vote.seen),
        opposed=sides,
        questions=questions,
        no_agreement="" if agreed else (_no_votes(own) or "why_no_agreement"),
        no_division="" if divided else (_no_votes(own) or "why_no_division"),
    )


def agrees(vote: ItemVote) -> bool:
    """Whether every group of enough voters backs it beyond chance (z above 1.2816 against one half)."""
    groups = [group for group in vote.groups if group.seen >= consensus.FEWEST]
    return len(groups) >= 2 and all(majority(group.agree, group.seen) > CLEAR for group in groups)


def _no_votes(own: Sequence[ItemVote]) -> str:
    if not own:
        return "why_no_votes"
    return "" if any(vote.consensus is not None for vote in own) else "why_few_voters"

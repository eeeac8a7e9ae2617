"""Sentences from votes and voices: what groups back, what parts them, what comes first, who is missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from synthesis.domain.behind import notes_behind
from synthesis.domain.figures import GroupVote, ItemVote, Ranking, Spread
from synthesis.domain.note import Note
from synthesis.domain.synthesis import Statement
from synthesis.domain.theme import Theme
from synthesis.i18n import Words
from synthesis.sensemaking.consensus import FEWEST

if TYPE_CHECKING:
    from synthesis.sensemaking.drafting import Facts

_MOST = 3
"""The most items of a kind that a theme's text names; the tables have them all."""

_FEWEST_QUIET = 20
"""So many notes without a new strategy are worth a sentence."""

_TOLD_RULES = ("dots", "borda", "marks", "views")


def of_votes(facts: Facts, say: Words, theme: Theme) -> list[Statement]:
    """What the votes say of a theme, and the two sides that a person saw in its notes."""
    key = f"theme:{theme.id}"
    found: list[Statement] = []
    ground = facts.figures.grounds.get(theme.id)
    if ground is None:
        return found
    for vote in ground.agreed[:_MOST]:
        figures = {"agree": vote.agree, "seen": vote.seen, "groups": len(_compared(vote))}
        text = say("draft_agreed", name=vote.name, **figures)
        behind = notes_behind(facts.themes, facts.review, vote.thing)
        found.append(_claim(f"{key}/agreed-{vote.ballot}-{vote.thing}", text, behind))
    for vote in ground.divided[:_MOST]:
        found += _divided(facts, say, key, vote)
    for two in ground.opposed:
        if two.confirmed:
            notes = [facts.themes.by_id[i] for i in (*two.one, *two.other) if i in facts.themes.by_id]
            said = "draft_opposed_about" if two.about else "draft_opposed"
            text = say(said, about=two.about, one=len(two.one), other=len(two.other))
            found.append(_claim(f"{key}/opposed-{two.confirmed}", text, notes))
    # two votes that came out alike are told once
    return list({statement.text: statement for statement in reversed(found)}.values())[::-1]


def spread(facts: Facts, say: Words, theme: Theme) -> list[Statement]:
    """That a theme lies evenly over all groups, where it does."""
    presence = facts.figures.presence.get(theme.id)
    if presence is None or presence.spread is not Spread.SHARED:
        return []
    notes = [n for n in facts.themes.notes_in(theme.id) if n.group]
    parts = say.list(
        say("draft_spread_part", group=facts.session.group_name(one.group), part=one.voices, whole=one.of)
        for one in presence.parts
    )
    voices = "people" if presence.signed else "notes"
    text = say("draft_spread", groups=len(presence.parts), parts=parts, voices=voices)
    return [_claim(f"theme:{theme.id}/spread", text, notes)]


def _divided(facts: Facts, say: Words, key: str, vote: ItemVote) -> list[Statement]:
    ordered = sorted(_compared(vote), key=lambda group: (-group.agree / group.seen, group.group))
    most, least = ordered[0], ordered[-1]
    text = say("draft_divided", name=vote.name, **_side(facts, "most", most), **_side(facts, "least", least))
    return [
        _claim(
            f"{key}/divided-{vote.ballot}-{vote.thing}",
            text,
            notes_behind(facts.themes, facts.review, vote.thing),
        )
    ]


def _compared(vote: ItemVote) -> list[GroupVote]:
    return [group for group in vote.groups if group.seen >= FEWEST]


def _side(facts: Facts, side: str, group: GroupVote) -> dict[str, object]:
    name = facts.voters.get(group.group) or facts.session.group_name(group.group)
    return {side: name, f"{side}_agree": group.agree, f"{side}_seen": group.seen}


def priorities(facts: Facts, say: Words) -> list[Statement]:
    """What came first in each closed vote, ties said aloud, and what promises much for little."""
    found = []
    for ranking in facts.figures.rankings:
        if ranking.items and ranking.rule in _TOLD_RULES:
            found.append(_first(facts, say, ranking))
    found += _otherwise(facts, say)
    quick = [effort for effort in facts.figures.efforts if effort.quick]
    if quick:
        names = say.list(
            say(
                "draft_quick_item",
                name=" ".join(effort.name.split()),
                impact=say.number(effort.impact[1]),
                effort=say.number(effort.effort[1]),
                voters=effort.voters,
            )
            for effort in quick
        )
        notes = [note for effort in quick for note in notes_behind(facts.themes, facts.review, effort.thing)]
        found.append(_claim("summary/quick", say("draft_quick", items=len(quick), names=names), notes))
    return found


def _quoted(say: Words, name: str) -> str:
    """A name in the middle of a sentence: a note of several lines stands there on one."""
    return say("draft_quoted", name=" ".join(name.split()))


def _first(facts: Facts, say: Words, ranking: Ranking) -> Statement:
    first = [item for item in ranking.items if item.rank == 1]
    text = say(
        f"draft_first_{ranking.rule}",
        title=ranking.title,
        items=len(first),
        names=say.list(_quoted(say, item.name) for item in first),
        score=say.number(first[0].score),
        voters=ranking.voters,
    )
    notes = [note for item in first for note in notes_behind(facts.themes, facts.review, item.thing)]
    return _claim(f"summary/vote-{ranking.ballot}-{ranking.rule}", text, notes)


def _otherwise(facts: Facts, say: Words) -> list[Statement]:
    """What equal shares would choose, where that is not what has most dots."""
    by_dots = {r.ballot: [item.thing for item in r.items] for r in facts.figures.rankings if r.rule == "dots"}
    found = []
    for ranking in facts.figures.rankings:
        chosen = [item.thing for item in ranking.items]
        if ranking.rule != "shares" or set(chosen) == set(by_dots[ranking.ballot][: len(chosen)]):
            continue
        text = say(
            "draft_shares",
            title=ranking.title,
            seats=ranking.seats,
            names=say.list(_quoted(say, item.name) for item in ranking.items),
        )
        notes = [note for thing in chosen for note in notes_behind(facts.themes, facts.review, thing)]
        found.append(_claim(f"summary/vote-{ranking.ballot}-shares", text, notes))
    return found


def participation(facts: Facts, say: Words) -> list[Statement]:
    """Whether the last notes still brought new strategies, and which tables and groups wrote nothing."""
    figures = facts.figures.participation
    found = []
    order = [facts.themes.by_id[arrival.note] for arrival in facts.figures.arrivals]
    if figures.strategies and figures.quiet >= _FEWEST_QUIET:
        text = say("draft_quiet", notes=figures.quiet)
        found.append(_claim("approach/quiet", text, order[-figures.quiet :]))
    # where the last notes are all the notes, each strategy is new in them
    elif figures.strategies and figures.fresh and figures.run < figures.notes:
        text = say("draft_still_new", fresh=figures.fresh, run=figures.run)
        found.append(_claim("approach/new", text, order[-figures.run :]))
    silent = [facts.session.group_name(group) for group in figures.silent_groups]
    silent += map(say.table, figures.silent_tables)
    if silent:
        text = say("draft_silent", count=len(silent), names=say.list(silent))
        found.append(_claim("approach/silent", text, facts.themes.notes))
    return found


def _claim(key: str, text: str, notes: Sequence[Note]) -> Statement:
    ids = tuple(dict.fromkeys(note.id for note in notes))
    return Statement(key=key, text=text, note_ids=ids, drafted=text)

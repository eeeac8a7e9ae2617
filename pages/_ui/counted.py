"""Figures of a synthesis in sentences, each with its base."""

from __future__ import annotations

from synthesis.domain.figures import Ground, ItemVote, Participation, Presence, Spread, Suggestion
from synthesis.domain.synthesis import Synthesis
from synthesis.i18n import Words


def where_heard(presence: Presence, result: Synthesis, words: Words) -> str:
    """In how many notes, groups and tables something was heard."""
    heard = presence.heard
    parts = [words("heard_notes", notes=heard.notes, of=result.overall.notes)]
    if heard.by_group:
        parts.append(words("heard_groups", groups=heard.groups_heard, of=len(heard.by_group)))
    if heard.by_table:
        parts.append(words("heard_tables", tables=heard.tables_heard, of=len(heard.by_table)))
    return " · ".join(parts)


def how_spread(presence: Presence, result: Synthesis, words: Words) -> str:
    """Shared, local or one voice, with the index; nothing where groups are not known."""
    if presence.spread is Spread.UNKNOWN or presence.index is None:
        return ""
    index = words.number(presence.index)
    if presence.spread is Spread.LOCAL:
        group = result.session.group_name(presence.local_to)
        part = next(part for part in presence.parts if part.group == presence.local_to)
        return words("spread_local", group=group, voices=part.voices, of=part.of)
    return words(f"spread_{presence.spread.value}", index=index)


def who_is_absent(presence: Presence, result: Synthesis, words: Words) -> str:
    """The groups that were not heard here, by name; nothing when all were, or none is known."""
    absent = presence.heard.absent
    if not absent or not presence.heard.groups_heard:
        return ""
    names = words.list(map(result.session.group_name, absent))
    return words("heard_absent", groups=len(absent), names=names)


def beyond_chance(presence: Presence, result: Synthesis, words: Words) -> str:
    """The groups that speak of it more or less than chance would have it."""
    told = []
    for part in presence.uneven:
        key = "heard_more" if (part.ratio or 0) > 1 else "heard_less"
        group, ratio = result.session.group_name(part.group), words.number(part.ratio or 0)
        told.append(words(key, group=group, ratio=ratio, p=_chance(part.adjusted, words)))
    return " ".join(told)


def _chance(p: float, words: Words) -> str:
    return f"< {words.number(0.01)}" if p < 0.01 else words.number(p)


def why_suggested(found: Suggestion, result: Synthesis, words: Words) -> str:
    """The sign by which Minga suggests a note for a lens."""
    parts = []
    if found.cues:
        parts.append(words("lens_why_cue", cues=words.list(words("quoted", text=cue) for cue in found.cues)))
    if found.like:
        labels = [result.themes.by_id[note_id].label for note_id in found.like]
        parts.append(words("lens_why_like", notes=words.list(labels)))
    return " · ".join(parts)


def agreement(vote: ItemVote, result: Synthesis, words: Words) -> str:
    """What all groups back, with the figures."""
    least = min(vote.groups, key=lambda group: group.share)
    if all(group.share == least.share for group in vote.groups):
        return words(
            "agreed_alike",
            vote=title_of(vote, result, words),
            name=vote.name,
            agree=vote.agree,
            of=vote.seen,
            consensus=words.number(vote.consensus or 0),
        )
    return words(
        "agreed_item",
        vote=title_of(vote, result, words),
        name=vote.name,
        agree=vote.agree,
        of=vote.seen,
        group=result.session.group_name(least.group),
        least=least.agree,
        least_of=least.seen,
        consensus=words.number(vote.consensus or 0),
    )


def division(vote: ItemVote, result: Synthesis, words: Words) -> str:
    """What sets two groups apart, with the figures."""
    told = [group for group in vote.groups if group.seen]
    high = max(told, key=lambda group: group.agree / group.seen)
    low = min(told, key=lambda group: group.agree / group.seen)
    return words(
        "divided_item",
        vote=title_of(vote, result, words),
        name=vote.name,
        high=result.session.group_name(high.group),
        high_part=high.agree,
        high_of=high.seen,
        low=result.session.group_name(low.group),
        low_part=low.agree,
        low_of=low.seen,
    )


def openness(vote: ItemVote, result: Synthesis, words: Words) -> str:
    """What many are not sure of, with the figures."""
    title = title_of(vote, result, words)
    return words("unsure_item", vote=title, name=vote.name, unsure=vote.unsure, of=vote.seen)


def title_of(vote: ItemVote, result: Synthesis, words: Words) -> str:
    """What the vote was called."""
    activity = result.session.activity(vote.ballot)
    return activity.title if activity else words("priorities_untitled")


def silences(ground: Ground, words: Words) -> list[str]:
    """Why nothing qualified, said once where both reasons are the same."""
    keys = dict.fromkeys(filter(None, [ground.no_agreement, ground.no_division]))
    return [words(key) for key in keys]


def saturation(told: Participation, words: Words) -> list[str]:
    """Whether new notes still bring new strategies, beside what the picture of their arrival says."""
    if not told.notes or told.coverage is None or told.expected is None:
        return []
    lines = [words("saturation_quiet", notes=told.quiet, of=told.notes)]
    lines.append(
        words("saturation_coverage", share=words.percent(told.coverage), once=told.once, of=told.notes)
    )
    expected = words.number(round(told.expected, 1))
    lines.append(words("saturation_expected", ideas=told.ideas, expected=expected))
    if not told.by_clock:
        lines.append(words("saturation_no_clock"))
    return lines


def evenness(told: Participation, result: Synthesis, words: Words) -> list[str]:
    """How evenly people wrote, and who is missing."""
    lines = []
    if told.gini is not None and told.top is not None:
        signed = told.notes - told.unsigned
        lines.append(words("equity_gini", gini=words.number(told.gini), authors=told.authors, notes=signed))
        share = words.percent(told.top)
        lines.append(words("equity_top", top=told.top_authors, of=told.authors, share=share))
    else:
        lines.append(words("equity_unsigned", unsigned=told.unsigned, of=told.notes))
    if told.silent_groups:
        names = words.list(map(result.session.group_name, told.silent_groups))
        lines.append(
            words("equity_silent_groups", names=names, part=len(told.silent_groups), of=len(told.groups))
        )
    elif told.groups:
        lines.append(words("equity_every_group", groups=len(told.groups)))
    if told.silent_tables:
        names = words.list(told.silent_tables)
        lines.append(
            words("equity_silent_tables", names=names, part=len(told.silent_tables), of=len(told.tables))
        )
    elif told.tables:
        lines.append(words("equity_every_table", tables=len(told.tables)))
    if told.joined is not None:
        lines.append(words("equity_joined", joined=told.joined, authors=told.authors))
    return lines

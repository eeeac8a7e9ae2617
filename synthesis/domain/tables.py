"""The tables behind the pictures: each row plain values, with names in place of ids."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from synthesis.domain.figures import ItemVote, LensReading, Presence
from synthesis.domain.roadmap import by_home

if TYPE_CHECKING:
    from synthesis.domain.synthesis import Synthesis

Row = dict[str, object]
Table = tuple[list[str], Iterator[Row]]
_PLACES = 4


def _themes(of: Synthesis) -> Table:
    columns = ["theme", "notes", "authors", "groups_heard", "tables_heard"]
    columns += [group.name for group in of.groups]
    return columns, (
        {
            "theme": theme.name,
            "notes": of.coverage[theme.id].notes,
            "authors": of.coverage[theme.id].authors,
            "groups_heard": of.coverage[theme.id].groups_heard,
            "tables_heard": of.coverage[theme.id].tables_heard,
            **{of.session.group_name(g): count for g, count in of.coverage[theme.id].by_group.items()},
        }
        for theme in of.themes.themes
    )


def _strategies(of: Synthesis) -> Table:
    def rows() -> Iterator[Row]:
        for theme in of.themes.themes:
            for strategy in theme.strategies:
                heard = of.coverage[strategy.id]
                presence = of.figures.presence[strategy.id]
                yield {
                    "theme": theme.name,
                    "strategy": strategy.name,
                    "notes": heard.notes,
                    "authors": heard.authors,
                    "groups_heard": heard.groups_heard,
                    "tables_heard": heard.tables_heard,
                    **_spread(of, presence),
                }

    columns = ["theme", "strategy", "notes", "authors", "groups_heard", "tables_heard", *_SPREAD]
    return columns, rows()


_SPREAD = ["of_groups", "of_tables", "absent", "spread", "local_to", "shared_support", "reach", "voices_are"]


def _spread(of: Synthesis, presence: Presence) -> Row:
    return {
        "of_groups": len(presence.heard.by_group),
        "of_tables": len(presence.heard.by_table),
        "absent": ", ".join(map(of.session.group_name, presence.heard.absent)),
        "spread": presence.spread.value,
        "local_to": of.session.group_name(presence.local_to),
        "shared_support": _rounded(presence.index),
        "reach": _rounded(presence.reach),
        "voices_are": "authors" if presence.signed else "notes",
    }


def _coverage(of: Synthesis) -> Table:
    columns = [
        "theme",
        "strategy",
        "group",
        "notes",
        "voices",
        "of_voices",
        "support",
        "ratio",
        "p",
        "p_adjusted",
    ]
    names = _names(of)

    def rows() -> Iterator[Row]:
        for presence in of.figures.presence.values():
            for part in presence.parts:
                yield {
                    "theme": names[presence.theme],
                    "strategy": names[presence.strategy] if presence.strategy else "",
                    "group": of.session.group_name(part.group),
                    "notes": part.notes,
                    "voices": part.voices,
                    "of_voices": part.of,
                    "support": _rounded(part.support),
                    "ratio": _rounded(part.ratio),
                    "p": _rounded(part.p),
                    "p_adjusted": _rounded(part.adjusted),
                }

    return columns, rows()


def _spreads(of: Synthesis) -> Table:
    columns = ["theme", "strategy", "notes", "groups_heard", "tables_heard", *_SPREAD]
    names = _names(of)

    def rows() -> Iterator[Row]:
        for presence in of.figures.presence.values():
            yield {
                "theme": names[presence.theme],
                "strategy": names[presence.strategy] if presence.strategy else "",
                "notes": presence.heard.notes,
                "groups_heard": presence.heard.groups_heard,
                "tables_heard": presence.heard.tables_heard,
                **_spread(of, presence),
            }

    return columns, rows()


def _minorities(of: Synthesis) -> Table:
    names, columns = _names(of), ["only_from", "who", "theme", "strategy", "notes", "refs"]
    return columns, (
        {
            "only_from": one.why.value,
            "who": of.session.group_name(one.who) if one.why == "group" else one.who,
            "theme": names.get(one.theme or "", ""),
            "strategy": names.get(one.strategy or "", ""),
            "notes": len(one.note_ids),
            "refs": ", ".join(of.themes.by_id[i].label for i in one.note_ids),
        }
        for one in of.figures.minorities
    )


def _lenses(of: Synthesis) -> Table:
    names, lenses = _names(of), {lens.id: lens.name for lens in of.session.lenses}
    return ["theme", "lens", "notes", "confirmed", "of_notes"], (
        {
            "theme": names[cell.theme],
            "lens": lenses.get(cell.lens, cell.lens),
            "notes": cell.notes,
            "confirmed": cell.confirmed,
            "of_notes": cell.of,
        }
        for cell in of.figures.matrix
    )


def _lens_notes(of: Synthesis) -> Table:
    lenses = {lens.id: lens.name for lens in of.session.lenses}

    def rows() -> Iterator[Row]:
        for reading in of.figures.lenses.values():
            why = {found.thing: found for found in reading.suggested}
            for note_id in (*reading.notes, *reading.refused):
                found = why.get(note_id)
                like = found.like if found else ()
                yield {
                    "lens": lenses.get(reading.lens, reading.lens),
                    "ref": of.themes.by_id[note_id].label,
                    "text": of.themes.by_id[note_id].text,
                    "state": _state(reading, note_id),
                    "cues": ", ".join(found.cues) if found else "",
                    "like": ", ".join(of.themes.by_id[i].label for i in like),
                    "facets": ", ".join(side for side, things in reading.facets.items() if note_id in things),
                }

    return ["lens", "ref", "text", "state", "cues", "like", "facets"], rows()


def _state(reading: LensReading, note_id: str) -> str:
    if note_id in reading.confirmed:
        return "confirmed"
    return "refused" if note_id in reading.refused else "suggested"


def _votes(of: Synthesis) -> Table:
    columns = ["vote", "theme", "item", "seen", "agree", "disagree", "unsure", "group_informed_consensus"]
    columns += ["group_informed_dissent", "bridging", "divided_within", "divided_between"]
    columns += [group.name for group in of.session.groups]
    names = _names(of)
    titles = {activity.id: activity.title for activity in of.session.agenda}
    return columns, (
        {
            "vote": titles.get(vote.ballot, vote.ballot),
            "theme": names.get(vote.theme or "", ""),
            "item": vote.name,
            "seen": vote.seen,
            "agree": vote.agree,
            "disagree": vote.disagree,
            "unsure": vote.unsure,
            "group_informed_consensus": _rounded(vote.consensus),
            "group_informed_dissent": _rounded(vote.dissent),
            "bridging": _rounded(vote.bridging),
            "divided_within": _rounded(vote.within),
            "divided_between": _rounded(vote.between),
            **_by_group(of, vote),
        }
        for vote in of.figures.votes
    )


def _by_group(of: Synthesis, vote: ItemVote) -> Row:
    return {of.session.group_name(one.group): f"{one.agree} / {one.seen}" for one in vote.groups}


def _priorities(of: Synthesis) -> Table:
    columns = ["vote", "rule", "rank", "item", "score", "voters", "of_voters"]
    columns += [group.name for group in of.session.groups]
    return columns, (
        {
            "vote": ranking.title,
            "rule": ranking.rule,
            "rank": item.rank,
            "item": item.name,
            "score": item.score,
            "voters": item.voters,
            "of_voters": ranking.voters,
            **{of.session.group_name(g): _rounded(share) for g, share in item.groups.items()},
        }
        for ranking in of.figures.rankings
        for item in ranking.items
    )


def _efforts(of: Synthesis) -> Table:
    columns = [
        "theme",
        "item",
        "voters",
        "impact_q1",
        "impact",
        "impact_q3",
        "effort_q1",
        "effort",
        "effort_q3",
    ]
    names = _names(of)
    return [*columns, "quick_win"], (
        {
            "theme": names.get(one.theme or "", ""),
            "item": one.name,
            "voters": one.voters,
            **dict(zip(columns[3:], (*one.impact, *one.effort), strict=True)),
            "quick_win": one.quick,
        }
        for one in of.figures.efforts
    )


def _participation(of: Synthesis) -> Table:
    told = of.figures.participation
    parts = [("group", of.session.group_name(part.who), part) for part in told.groups]
    parts += [("table", part.who, part) for part in told.tables]
    return ["of", "who", "notes", "authors", "of_notes"], (
        {"of": of_what, "who": who, "notes": part.notes, "authors": part.authors, "of_notes": told.notes}
        for of_what, who, part in parts
    )


def _saturation(of: Synthesis) -> Table:
    told = of.figures.participation
    figures: Mapping[str, object] = {
        "notes": told.notes,
        "strategies": told.strategies,
        "ideas": told.ideas,
        "heard_once": told.once,
        "coverage": _rounded(told.coverage),
        "ideas_expected": _rounded(told.expected),
        "last_notes": told.run,
        "new_strategies_in_them": told.fresh,
        "notes_since_last_new_strategy": told.quiet,
        "authors": told.authors,
        "unsigned": told.unsigned,
        "gini": _rounded(told.gini),
        "share_of_top_fifth": _rounded(told.top),
        "top_fifth": told.top_authors,
        "joined": told.joined,
    }
    return ["figure", "value"], ({"figure": name, "value": value} for name, value in figures.items())


def _arrivals(of: Synthesis) -> Table:
    names, notes = _names(of), of.themes.by_id
    return ["position", "ref", "written_at", "theme", "strategy", "strategies_so_far"], (
        {
            "position": one.position,
            "ref": notes[one.note].label,
            "written_at": notes[one.note].written_at,
            "theme": names.get(one.theme or "", ""),
            "strategy": names.get(one.strategy or "", ""),
            "strategies_so_far": one.strategies,
        }
        for one in of.figures.arrivals
    )


def _agreement(of: Synthesis) -> Table:
    names = _names(of)
    columns = ["theme", "agreed", "divided", "unsure", "opposed_confirmed", "opposed_suggested", "questions"]
    return columns, (
        {
            "theme": names[ground.theme],
            "agreed": len(ground.agreed),
            "divided": len(ground.divided),
            "unsure": len(ground.unsure),
            "opposed_confirmed": sum(1 for pair in ground.opposed if pair.confirmed),
            "opposed_suggested": sum(1 for pair in ground.opposed if not pair.confirmed),
            "questions": len(ground.questions),
        }
        for ground in of.figures.grounds.values()
    )


def _flow(of: Synthesis) -> Table:
    names = _names(of)

    def rows() -> Iterator[Row]:
        for presence in of.figures.presence.values():
            for part in presence.parts:
                if part.notes and presence.strategy is None:
                    group = of.session.group_name(part.group)
                    yield {"from": group, "to": names[presence.theme], "notes": part.notes}
        for presence in of.figures.presence.values():
            if presence.strategy is not None and presence.heard.notes:
                theme, strategy = names[presence.theme], names[presence.strategy]
                yield {"from": theme, "to": strategy, "notes": presence.heard.notes}

    return ["from", "to", "notes"], rows()


def _map(of: Synthesis) -> Table:
    names = _names(of)
    return ["theme", "notes", "x", "y"], (
        {"theme": names[place.theme], "notes": of.coverage[place.theme].notes, "x": place.x, "y": place.y}
        for place in of.figures.map.places
    )


def _road_map(of: Synthesis) -> Table:
    """Every initiative where the document has it; what is not decided is empty."""

    def rows() -> Iterator[Row]:
        for home, inside in by_home(of.review.initiatives.values(), of.themes):
            for one in inside:
                yield {
                    "initiative": one.what,
                    "theme": home.theme.name if home.theme else "",
                    "strategy": home.strategy.name if home.strategy else "",
                    "lead": one.lead,
                    "starts": _year(one.starts),
                    "horizon": _year(one.horizon),
                }

    return ["initiative", "theme", "strategy", "lead", "starts", "horizon"], rows()


def _year(year: int | None) -> str:
    # as text: a column of numbers with gaps would tell 2028.0
    return "" if year is None else str(year)


def _names(of: Synthesis) -> dict[str, str]:
    found = {theme.id: theme.name for theme in of.themes.themes}
    return found | {strategy.id: strategy.name for theme in of.themes.themes for strategy in theme.strategies}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _PLACES)


TABLES: Mapping[str, Callable[[Synthesis], Table]] = {
    "themes": _themes,
    "strategies": _strategies,
    "spread": _spreads,
    "coverage": _coverage,
    "minorities": _minorities,
    "lenses": _lenses,
    "lens_notes": _lens_notes,
    "agreement": _agreement,
    "votes": _votes,
    "priorities": _priorities,
    "efforts": _efforts,
    "participation": _participation,
    "saturation": _saturation,
    "arrivals": _arrivals,
    "flow": _flow,
    "map": _map,
    "roadmap": _road_map,
}
"""Every table by what it is asked for."""

"""What the charts of a document show: numbers, colours and the message in words, before they are drawn.

Each gives None when there is nothing to compare. The screens say the same sentences of the same figures.
"""

from __future__ import annotations

from collections.abc import Iterable

from synthesis.domain.activity import Method
from synthesis.domain.figures import Effort, Ranking
from synthesis.exporter.material import Material
from synthesis.exporter.neutral import one_line
from synthesis.exporter.palette import ACCENT, HUES, QUIET, hues
from synthesis.exporter.report import Bubble, Chart, ChartKind, Series

MOST = 15
"""The most bars of a chart of a vote; its table has every item."""
_GROUPS = len(HUES)
_AGREE, _UNSURE, _DISAGREE = "19A493", "D8D4CE", "D7785E"


def notes_by_theme(material: Material) -> Chart | None:
    """Notes of each theme, and the people who signed them where any did; parked notes last."""
    say, synthesis = material.say, material.synthesis
    found = synthesis.themes.themes
    if not found:
        return None
    parked, colours = synthesis.themes.parked, hues(found)
    authors = [synthesis.coverage[theme.id].authors for theme in found]
    notes = [synthesis.coverage[theme.id].notes for theme in found] + ([len(parked)] if parked else [])
    names = [material.named(theme.id, theme.name) for theme in found] + (
        [say("doc_parked")] if parked else []
    )
    signed = any(authors)
    series = [Series(say("doc_notes"), tuple(notes), ACCENT)]
    if signed:
        who = len({note.author for note in parked if note.author})
        series.append(Series(say("doc_authors"), (*authors, *([who] if parked else [])), "D8D4CE"))
    most = max(range(len(found)), key=lambda i: notes[i])
    whole = len(synthesis.themes.notes)
    message = say("chart_themes_reading", theme=one_line(found[most].name), notes=notes[most], of=whole)
    return Chart(
        key="notes_by_theme",
        kind=ChartKind.BARS,
        caption=say("doc_chart_themes_authors" if signed else "doc_chart_themes"),
        description=told(material, message, names, series),
        message=message,
        categories=tuple(names),
        series=tuple(series),
        hues=tuple(colours[t.id].bar for t in found) + ((QUIET,) if parked else ()),
    )


def notes_by_group(material: Material) -> Chart | None:
    """Notes of each theme, end to end by the group that wrote them."""
    say, synthesis = material.say, material.synthesis
    found, groups = synthesis.themes.themes, synthesis.groups
    if not found or not 1 < len(groups) <= _GROUPS:
        return None
    covered = [synthesis.coverage[theme.id].by_group for theme in found]
    series = [
        Series(one_line(group.name), tuple(by.get(group.id, 0) for by in covered), HUES[i].bar)
        for i, group in enumerate(groups)
    ]
    everywhere = sum(all(by.get(group.id) for group in groups) for by in covered)
    message = say("chart_coverage_reading", themes=everywhere, of=len(found), columns=len(groups))
    names = [material.named(theme.id, theme.name) for theme in found]
    return Chart(
        key="notes_by_group",
        kind=ChartKind.STACKED,
        caption=say("doc_chart_coverage"),
        description=told(material, message, names, series),
        message=message,
        categories=tuple(names),
        series=tuple(series),
    )


def vote(material: Material, ranking: Ranking) -> Chart | None:
    """The first items of a closed vote; of a vote by views, how all who saw each one thought."""
    say = material.say
    items = ranking.items[:MOST]
    if not items or ranking.method is Method.MARKS:
        return None
    names = [f"{item.rank}. {one_line(item.name)}" for item in items]
    lead = say(
        "doc_vote_first", names=say.list(say("quoted", text=one_line(i.name)) for i in items if i.rank == 1)
    )
    views = {v.thing: v for v in material.synthesis.figures.votes if v.ballot == ranking.ballot}
    if ranking.method is Method.VIEWS and all(item.thing in views for item in items):
        seen = [views[item.thing] for item in items]
        kind, series = (
            ChartKind.SHARES,
            [
                Series(say("doc_view_agree"), tuple(v.agree for v in seen), _AGREE),
                Series(say("doc_view_unsure"), tuple(v.unsure for v in seen), _UNSURE),
                Series(say("doc_view_disagree"), tuple(v.disagree for v in seen), _DISAGREE),
            ],
        )
    else:
        kind = ChartKind.BARS
        series = [Series(say("doc_score"), tuple(round(item.score, 2) for item in items), ACCENT)]
    return Chart(
        key=f"vote:{ranking.ballot}:{ranking.rule}",
        kind=kind,
        caption=f"{one_line(ranking.title) or say('priorities_untitled')}: {say(f'rule_{ranking.rule}')}",
        description=told(material, lead, names, series),
        message=lead,
        categories=tuple(names),
        series=tuple(series),
    )


def priorities(material: Material) -> Chart | None:
    """Impact against effort, the medians of what people marked; the more voters, the larger a bubble."""
    say, found = material.say, material.synthesis.figures.efforts[: 3 * MOST]
    if not found:
        return None
    colours = hues(material.synthesis.themes.themes)
    message = say("doc_priorities_reading", quick=sum(one.quick for one in found), of=len(found))
    named = [f"{place}. {one_line(one.name)}" for place, one in enumerate(found, 1)]
    details = [f"{name}: {effort(material, one)}" for name, one in zip(named, found, strict=True)]
    return Chart(
        key="priorities",
        kind=ChartKind.BUBBLES,
        caption=say("chart_priorities"),
        description=f"{message} {'; '.join(details)}.",
        message=message,
        bubbles=tuple(
            Bubble(
                name=named[place - 1],
                mark=str(place),
                x=one.effort[1],
                y=one.impact[1],
                size=max(1, one.voters),
                colour=colours[one.theme].bar if one.theme and one.theme in colours else QUIET,
            )
            for place, one in enumerate(found, 1)
        ),
        axes=(say("chart_axis_effort"), say("chart_axis_impact")),
        least=0,
        most=6,
    )


def effort(material: Material, one: Effort) -> str:
    """What people marked of one thing: medians, quartiles and how many marked."""
    number = material.say.number
    return material.say(
        "chart_effort_told",
        impact=number(one.impact[1]),
        impact_from=number(one.impact[0]),
        impact_to=number(one.impact[2]),
        effort=number(one.effort[1]),
        effort_from=number(one.effort[0]),
        effort_to=number(one.effort[2]),
        voters=one.voters,
    )


def told(material: Material, message: str, names: Iterable[str], series: Iterable[Series]) -> str:
    """A chart in words: its message, and the numbers of each of its rows."""
    rows = list(series)
    say = material.say
    several = len(rows) > 1
    items = []
    for place, name in enumerate(names):
        numbers = [f"{one.name} {say.number(one.values[place])}" for one in rows]
        detail = say.list(numbers) if several else say.number(rows[0].values[place])
        items.append(say("doc_chart_alt_item", theme=name, detail=detail))
    return f"{message} {'; '.join(items)}."

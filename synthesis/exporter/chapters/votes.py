"""What people voted: every closed vote by its rule, ties said, and impact against effort."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from synthesis.domain.behind import notes_behind
from synthesis.domain.figures import Ranking
from synthesis.exporter import pictures
from synthesis.exporter.material import Material
from synthesis.exporter.neutral import one_line
from synthesis.exporter.report import Block, Cell, Heading, Role, Table

_GROUP_COLUMNS = 4
_LISTED = 60
"""The most items of a vote in its table."""
_EFFORT_COLUMNS = ("item", "impact", "effort", "voters", "quick_win")


def chapter(material: Material) -> Iterator[Block]:
    """Nothing while no vote is closed."""
    figures = material.synthesis.figures
    if not figures.rankings and not figures.efforts:
        return
    yield Heading(text=material.say("doc_votes"), level=1)
    yield material.text("doc_votes_intro")
    before, rules = "", Counter(ranking.ballot for ranking in figures.rankings)
    for ranking in figures.rankings:
        if ranking.ballot != before:  # dots and orders are counted by two rules
            title = one_line(ranking.title) or material.say("priorities_untitled")
            yield Heading(text=title, level=2)
        before = ranking.ballot
        yield from _vote(material, ranking, several=rules[ranking.ballot] > 1)
    yield from _efforts(material)


def _vote(material: Material, ranking: Ranking, *, several: bool) -> Iterator[Block]:
    say = material.say
    if several:
        yield Heading(text=say(f"rule_{ranking.rule}"), level=3, listed=False)
    else:
        yield material.text(f"rule_{ranking.rule}", Role.VOICES)
    yield material.text("priorities_voters", voters=ranking.voters, items=len(ranking.items))
    names = {item.thing: one_line(item.name) for item in ranking.items}
    for tie in ranking.ties:
        tied = say.list(say("quoted", text=names[thing]) for thing in tie if thing in names)
        yield material.text("priorities_tie", names=tied)
    if chart := pictures.vote(material, ranking):
        yield chart
    yield _table(material, ranking)
    if len(ranking.items) > _LISTED:
        yield material.text("doc_votes_more", Role.SMALL, n=len(ranking.items) - _LISTED)


def _table(material: Material, ranking: Ranking) -> Table:
    """Place, what was voted on, score and voters; each group's part where it may be told."""
    say, items = material.say, ranking.items[:_LISTED]
    themes, review = material.synthesis.themes, material.synthesis.review
    told = [group for group in material.session.groups if any(group.id in item.groups for item in items)]
    groups = told if len(told) <= _GROUP_COLUMNS else []
    rows = tuple(
        (
            Cell(say.number(item.rank)),
            Cell(one_line(item.name)),
            Cell(say.number(item.score)),
            Cell(say.number(item.voters)),
            *(
                Cell(say.percent(part), fill=part) if part is not None else Cell("—")
                for part in (item.groups.get(group.id) for group in groups)
            ),
        )
        for item in items
    )
    head = [say(f"table_column_{column}") for column in ("rank", "item", "score", "voters")]
    return Table(
        caption=say("doc_votes_table", vote=one_line(ranking.title) or say("priorities_untitled")),
        description=say("doc_votes_alt"),
        head=(*head, *(one_line(group.name) for group in groups)),
        rows=rows,
        widths=(0.9, 4.4, 1.2, 1.3, *(1.5 for _ in groups)),
        numeric=frozenset({0, *range(2, 4 + len(groups))}),
        evidence=tuple(
            material.evidence(note.id for note in notes_behind(themes, review, item.thing)) for item in items
        ),
    )


def _efforts(material: Material) -> Iterator[Block]:
    say, found = material.say, material.synthesis.figures.efforts
    chart = pictures.priorities(material)
    if chart is None:
        return
    yield Heading(text=say("chart_priorities"), level=2)
    quick = [say("quoted", text=one_line(one.name)) for one in found if one.quick]
    yield (
        material.text("quick_wins", names=say.list(quick))
        if quick
        else material.text("quick_none", of=len(found))
    )
    yield material.referring("doc_priorities_figure", figure=chart.key)
    yield chart
    rows = []
    for place, one in enumerate(found, 1):
        quartiles = [_spread(material, marks) for marks in (one.impact, one.effort)]
        cells = [str(place), one_line(one.name), *quartiles, say.number(one.voters)]
        rows.append((*map(Cell, cells), Cell(say("table_quick_win_true") if one.quick else "")))
    yield Table(
        caption=say("doc_efforts_table"),
        description=say("doc_efforts_alt"),
        head=(
            say("doc_number_sign"),
            *(
                say(f"table_column_{column}")
                for column in ("item", "impact", "effort", "voters", "quick_win")
            ),
        ),
        rows=tuple(rows),
        widths=(0.6, 3.7, 1.8, 1.8, 1.2, 1.4),
        numeric=frozenset({0, 4}),
    )


def _spread(material: Material, marks: tuple[float, float, float]) -> str:
    low, middle, high = map(material.say.number, marks)
    return f"{middle} ({low}–{high})"

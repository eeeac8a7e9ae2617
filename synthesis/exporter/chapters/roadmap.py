"""The road map: when each initiative runs, and its sheet with the notes it grew from."""

from __future__ import annotations

from collections.abc import Iterator

from synthesis.domain.activity import VotedOn
from synthesis.domain.review import Initiative
from synthesis.domain.roadmap import Home, by_home, home_of, span, years
from synthesis.exporter.material import Material
from synthesis.exporter.neutral import one_line
from synthesis.exporter.report import Block, Cell, Heading, Look, PageTurn, Paragraph, Role, Run, Step, Table

_YEAR_COLUMNS = 8
"""The most years that a column each has room for."""
EDITABLE = ("lead", "partners", "years", "first_step", "resources", "indicator", "risks")
"""The entries of a sheet that come back from an edited document."""
_TITLE = 110
"""The most characters of an initiative's title in a table."""


def chapter(material: Material) -> Iterator[Block]:
    """Nothing while there is no initiative."""
    kept = list(material.synthesis.review.initiatives.values())
    if not kept:
        return
    yield PageTurn(wide=True)
    yield Heading(text=material.say("doc_roadmap"), level=1, starts_page=True)
    yield material.text("doc_roadmap_intro", n=len(kept))
    placed = by_home(kept, material.synthesis.themes)
    yield timeline(material, [one for _, inside in placed for one in inside])
    yield PageTurn(wide=False)
    before: str | None = ""
    for home, inside in placed:
        here = home.theme.id if home.theme else None
        if here != before:
            yield Heading(text=_theme_name(material, home), level=2, theme=here)
            before = here
        for one in inside:
            yield from _sheet(material, one, home)


def timeline(material: Material, found: list[Initiative]) -> Table:
    """One row per initiative: who leads it and when it runs, year by year while the line has room."""
    say = material.say
    every = years(found)
    wide = 0 < len(every) <= _YEAR_COLUMNS
    head = [say("doc_initiative"), say("doc_strategy"), say("doc_sheet_lead")]
    head += [str(year) for year in every] if wide else [say("doc_sheet_years")]
    rows = []
    for one in found:
        home = home_of(one, material.synthesis.themes)
        about = home.strategy or home.theme
        cells = [Cell(shortened(one.what)), Cell(material.numbers[about.id] if about else "—")]
        cells.append(Cell(one_line(one.lead) or "—"))
        runs = span(one)
        if wide:
            on = [runs is not None and runs[0] <= year <= runs[1] for year in every]
            cells += [Cell("●" if running else "", fill=0.55 if running else 0.0) for running in on]
        else:
            cells.append(Cell(told_years(material, one) or say("doc_sheet_open")))
        rows.append(tuple(cells))
    return Table(
        key="roadmap",
        caption=say("doc_roadmap_table"),
        description=say("doc_roadmap_alt"),
        head=tuple(head),
        rows=tuple(rows),
        widths=(4.2, 1.6, 2.6, *([0.9] * len(every) if wide else [2.0])),
        themes=tuple(_theme_of(material, one) for one in found),
        evidence=tuple(material.evidence(one.note_ids) for one in found),
    )


def steps(material: Material) -> Iterator[Step]:
    """The first step of every initiative that has one, in the order of the road map."""
    for _, inside in by_home(material.synthesis.review.initiatives.values(), material.synthesis.themes):
        for one in inside:
            if one.first_step.strip():
                yield Step(
                    what=one_line(one.what),
                    first=one.first_step.strip(),
                    lead=one_line(one.lead),
                    when=told_years(material, one),
                )


def told_years(material: Material, one: Initiative) -> str:
    """Its years in words; empty when none is known."""
    runs = span(one)
    if runs is None:
        return ""
    if one.starts is not None and one.horizon is not None and runs[0] != runs[1]:
        return f"{runs[0]}–{runs[1]}"
    key = "doc_sheet_from" if one.horizon is None else "doc_sheet_until"
    return str(runs[0]) if one.starts == one.horizon else material.say(key, year=str(runs[0]))


def shortened(title: str) -> str:
    """A title on one line that fits a cell."""
    tidy = one_line(title)
    return tidy if len(tidy) <= _TITLE else tidy[: _TITLE - 1].rstrip() + "…"


def _sheet(material: Material, one: Initiative, home: Home) -> Iterator[Block]:
    say = material.say
    notes = material.evidence(one.note_ids)
    key, theme = f"initiative:{one.id}", home.theme.id if home.theme else None
    yield Heading(text=one_line(one.what), level=3, key=f"{key}/what", theme=theme, listed=False)
    if one.why:
        yield Paragraph(runs=(Run(one.why),), key=f"{key}/why")
    rows = [
        (Cell(say(f"doc_sheet_{field}")), Cell(text, key=f"{key}/{field}" if field in EDITABLE else ""))
        for field, text in _fields(material, one, home)
        if text
    ]
    if rows:
        yield Table(
            caption=say("doc_sheet_table", what=shortened(one.what)),
            description=say("doc_sheet_alt"),
            head=(say("doc_sheet_field"), say("doc_sheet_entry")),
            rows=tuple(rows),
            widths=(2.4, 7.6),
            whole=True,
        )
    yield material.references(say("doc_sheet_sources", n=len(notes)), notes) or Paragraph(
        runs=(Run(say("doc_unsupported"), Look.MARK),), role=Role.SMALL
    )


def _fields(material: Material, one: Initiative, home: Home) -> Iterator[tuple[str, str]]:
    say = material.say
    if home.strategy:
        yield "strategy", f"{material.numbers[home.strategy.id]}  {one_line(home.strategy.name)}"
    elif home.theme is None and (one.theme or one.strategy):
        yield "strategy", say("doc_sheet_homeless")
    yield "lead", one.lead
    yield "partners", say.list(map(one_line, one.partners)) if one.partners else ""
    yield "years", told_years(material, one)
    yield "first_step", one.first_step
    yield "resources", one.resources
    yield "indicator", one.indicator
    yield "risks", one.risks
    yield "vote", _vote(material, one)


def _vote(material: Material, one: Initiative) -> str:
    """Its place in the last vote on initiatives."""
    for tally in reversed(tuple(material.synthesis.review.tallies.values())):
        if tally.on is VotedOn.INITIATIVES:
            marked = [count for count in tally.counts if count.voters]
            place = next((count.rank for count in marked if count.item == one.id), None)
            if place is None:
                return ""
            return material.say("doc_sheet_place", place=place, of=len(tally.counts), voters=tally.voters)
    return ""


def _theme_name(material: Material, home: Home) -> str:
    if home.theme is None:
        return material.say("doc_roadmap_homeless")
    return f"{material.numbers[home.theme.id]}  {home.theme.name}"


def _theme_of(material: Material, one: Initiative) -> str | None:
    home = home_of(one, material.synthesis.themes)
    return home.theme.id if home.theme else None

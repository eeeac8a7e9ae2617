"""Counts as bars and as a shaded grid of numbers, every value written where it is drawn."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from synthesis.domain.synthesis import Synthesis
from synthesis.exporter.charts.drawn import SMALL, beside, calm, empty, free, said, shown, ticks
from synthesis.exporter.material import Material
from synthesis.exporter.neutral import one_line
from synthesis.exporter.palette import FAINT, INK, QUIET, heat, hues

if TYPE_CHECKING:
    import plotly.graph_objects as go


def themes(synthesis: Synthesis) -> go.Figure:
    """Notes per theme as bars in the themes' colours, parked notes last and hatched."""
    import plotly.graph_objects as go

    material = Material(synthesis)
    say = material.say
    found = [(t.name, len(synthesis.themes.notes_in(t.id)), t.id) for t in synthesis.themes.themes]
    if not found:
        return empty(material)
    colours = hues(synthesis.themes.themes)
    parked = len(synthesis.themes.parked)
    rows = [(name, n, f"#{colours[theme].bar}", f"#{colours[theme].ink}", "") for name, n, theme in found]
    rows += [(say("doc_parked"), parked, f"#{QUIET}", f"#{FAINT}", "/")] if parked else []
    bars = go.Bar(
        orientation="h",
        y=list(range(len(rows))),
        x=[row[1] for row in rows],
        text=[f"\u2002{say.number(row[1])}" for row in rows],
        customdata=[
            [shown(row[0]), say("doc_notes_out_of", part=row[1], whole=_whole(synthesis))] for row in rows
        ],
        hovertemplate="%{customdata[0]}<br>%{customdata[1]}<extra></extra>",
        marker={
            "color": [row[2] for row in rows],
            "line": {"color": [row[3] for row in rows], "width": 1},
            "pattern": {"shape": [row[4] for row in rows], "fgcolor": "#FFFFFF"},
        },
        textposition="outside",
        cliponaxis=False,
    )
    told = [(name, material.out_of(n, _whole(synthesis))) for name, n, *_ in rows]
    figure = go.Figure(bars)
    most = max(found, key=lambda one: one[1])
    reading = say("chart_themes_reading", theme=most[0], notes=most[1], of=_whole(synthesis))
    calm(figure, [row[0] for row in rows], said(material, "doc_chart_themes", told), reading)
    figure.update_xaxes(visible=False, rangemode="tozero")
    return figure


def coverage(synthesis: Synthesis) -> go.Figure:
    """Notes of each theme by group, or by table where no group is known, as a shaded grid of numbers."""
    import plotly.graph_objects as go

    material = Material(synthesis)
    found = synthesis.themes.themes
    by_group = bool(synthesis.groups)
    columns, counts = _by_group(synthesis) if by_group else _by_table(synthesis, material)
    if not found or not columns:
        return empty(material)
    most = max((n for row in counts for n in row), default=0) or 1
    rows = [theme.name for theme in found]
    named = [[(row, column) for column in columns] for row in rows]
    grid = go.Heatmap(
        z=counts,
        x=list(range(len(columns))),
        y=list(range(len(rows))),
        text=[[material.say.number(n) for n in row] for row in counts],
        texttemplate="%{text}",
        textfont={"color": f"#{INK}"},
        customdata=[[[shown(row), shown(column)] for row, column in line] for line in named],
        hovertemplate="%{customdata[0]}<br>%{customdata[1]}: %{text}<extra></extra>",
        colorscale=[[step / 4, f"#{heat(step / 4)}"] for step in range(5)],
        zmin=0,
        zmax=most,
        showscale=False,
        xgap=3,
        ygap=3,
    )
    told = [
        (row, material.say.list(f"{c} {material.say.number(n)}" for c, n in zip(columns, line, strict=True)))
        for row, line in zip(rows, counts, strict=True)
    ]
    figure = go.Figure(grid)
    title = "doc_chart_coverage" if by_group else "doc_chart_coverage_tables"
    everywhere = sum(1 for row in counts if all(row))
    key = "chart_coverage_reading" if by_group else "chart_coverage_tables_reading"
    reading = material.say(key, themes=everywhere, of=len(rows), columns=len(columns))
    calm(figure, rows, said(material, title, told), reading)
    figure.update_xaxes(side="top", showgrid=False, ticks="", **ticks(columns))
    return figure


def _whole(synthesis: Synthesis) -> int:
    return len(synthesis.themes.notes)


def _by_group(synthesis: Synthesis) -> tuple[list[str], list[list[int]]]:
    groups = synthesis.groups
    inside = [Counter(n.group for n in synthesis.themes.notes_in(t.id)) for t in synthesis.themes.themes]
    return [group.name for group in groups], [[row[group.id] for group in groups] for row in inside]


def _by_table(synthesis: Synthesis, material: Material) -> tuple[list[str], list[list[int]]]:
    tables = list(synthesis.overall.by_table)
    inside = [Counter(n.table for n in synthesis.themes.notes_in(t.id)) for t in synthesis.themes.themes]
    return [material.say.table(t) for t in tables], [[row[table] for table in tables] for row in inside]


def heard(synthesis: Synthesis) -> go.Figure:
    """In how many of the groups, and of the tables, each theme was heard."""
    import plotly.graph_objects as go

    material = Material(synthesis)
    say, found = material.say, synthesis.themes.themes
    if not found:
        return empty(material)
    heard = [synthesis.coverage[theme.id] for theme in found]
    kinds = [
        ("groups", [(c.groups_heard, len(c.by_group)) for c in heard], "#B5532F", ""),
        ("tables", [(c.tables_heard, len(c.by_table)) for c in heard], "#E9C9B4", "/"),
    ]
    figure = go.Figure()
    told: list[list[str]] = [[] for _ in found]
    for kind, parts, colour, pattern in kinds:
        if not any(whole for _, whole in parts):
            continue
        texts = [say(f"doc_{kind}_out_of", part=part, whole=whole) for part, whole in parts]
        for line, text in zip(told, texts, strict=True):
            line.append(text)
        figure.add_bar(
            orientation="h",
            y=list(range(len(found))),
            x=[part / whole if whole else 0 for part, whole in parts],
            text=[f"\u2002{text}" for text in texts],
            hoverinfo="skip",
            textposition="outside",
            textfont={"size": SMALL},
            cliponaxis=False,
            name=say(f"chart_{kind}"),
            marker={
                "color": colour,
                "line": {"color": f"#{FAINT}", "width": 1},
                "pattern": {"shape": pattern},
            },
        )
    names = [theme.name for theme in found]
    everywhere = sum(1 for part, whole in kinds[0][1] if whole and part == whole)
    reading = say("chart_heard_reading", themes=everywhere, of=len(found))
    alt = said(material, "chart_heard", zip(names, map(" · ".join, told), strict=True))
    calm(figure, names, alt, reading)
    figure.update_xaxes(visible=False, range=[0, 1])
    figure.update_layout(bargap=0.25, bargroupgap=0.05, height=64 * max(len(found), 2) + 56)
    figure.update_layout(margin_r=beside(text for line in told for text in line))
    return figure


def lenses(synthesis: Synthesis) -> go.Figure:
    """How many notes of each theme speak to each lens, as a shaded grid of numbers with their base."""
    import plotly.graph_objects as go

    material = Material(synthesis)
    cells = {(cell.theme, cell.lens): cell for cell in synthesis.figures.matrix}
    found, lenses = synthesis.themes.themes, synthesis.session.lenses
    if not cells:
        return empty(material, "chart_lenses_empty")
    names, sides = [theme.name for theme in found], [lens.name for lens in lenses]
    counts = [[cells[theme.id, lens.id] for lens in lenses] for theme in found]
    texts = [[material.out_of(cell.notes, cell.of) for cell in row] for row in counts]
    grid = go.Heatmap(
        z=[[cell.notes / cell.of if cell.of else 0 for cell in row] for row in counts],
        x=list(range(len(sides))),
        y=list(range(len(names))),
        text=texts,
        texttemplate="%{text}",
        textfont={"color": f"#{INK}"},
        customdata=[[[shown(name), shown(side)] for side in sides] for name in names],
        hovertemplate="%{customdata[0]}<br>%{customdata[1]}: %{text}<extra></extra>",
        colorscale=[[step / 4, f"#{heat(step / 4)}"] for step in range(5)],
        zmin=0,
        zmax=1,
        showscale=False,
        xgap=3,
        ygap=3,
    )
    figure = go.Figure(grid)
    lines = [
        (name, material.say.list(f"{side} {text}" for side, text in zip(sides, row, strict=True)))
        for name, row in zip(names, texts, strict=True)
    ]
    totals = [f"{one_line(lens.name)}: {len(synthesis.lens_notes[lens.id])}" for lens in lenses]
    reading = material.say(
        "chart_lenses_reading", lenses=material.say.list(totals), of=len(synthesis.themes.notes)
    )
    calm(figure, names, said(material, "chart_lenses", lines), reading)
    figure.update_xaxes(side="top", showgrid=False, ticks="", **ticks(sides))
    return figure


def arrivals(synthesis: Synthesis) -> go.Figure:
    """How many strategies had been heard after so many notes, in the order of writing."""
    import plotly.graph_objects as go

    material = Material(synthesis)
    say, told = material.say, synthesis.figures.participation
    found = synthesis.figures.arrivals
    if not found:
        return empty(material, "chart_arrivals_empty")
    line = go.Scatter(
        x=[0, *(one.position for one in found)],
        y=[0, *(one.strategies for one in found)],
        mode="lines",
        line={"shape": "hv", "color": "#B5532F", "width": 3},
        hovertemplate="%{x} → %{y}<extra></extra>",
    )
    figure = go.Figure(line)
    reading = say("saturation_run", fresh=told.fresh, run=told.run)
    steps = [one for i, one in enumerate(found) if one.strategies > (found[i - 1].strategies if i else 0)]
    lines = [(say.number(one.position), say.number(one.strategies)) for one in steps]
    free(figure, said(material, "chart_arrivals", lines), reading, 380)
    figure.update_xaxes(title=say("chart_axis_notes"), rangemode="tozero", showgrid=False)
    # nobody hears half a strategy
    step = 1 if told.strategies < 6 else None
    figure.update_yaxes(title=say("chart_axis_strategies"), rangemode="tozero", showgrid=True, dtick=step)
    return figure

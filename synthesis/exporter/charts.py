"""Figures from a synthesis, for pages and notebooks: calm, labelled, and readable without colour.

Every value is written where it is drawn; `figure.layout.meta["alt"]` says the whole figure in words
for those who do not see it. Names are shown as text, never run as markup.
"""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from synthesis.domain.synthesis import Synthesis
from synthesis.exporter.charts_roadmap import reading as road_map_reading
from synthesis.exporter.charts_roadmap import road_map
from synthesis.exporter.charts_roadmap import rows as road_map_rows
from synthesis.exporter.material import Material
from synthesis.exporter.neutral import one_line
from synthesis.exporter.palette import FAINT, INK, QUIET, RULE, heat, hues

if TYPE_CHECKING:
    import plotly.graph_objects as go

# pages may know no other part of a stage, so the colours of themes are handed out here too
__all__ = ["coverage", "hues", "road_map", "road_map_reading", "road_map_rows", "themes"]

_LINE = 30
_LINES = 3
_ROW = 44
"""Height of a row, in pixels."""
_FONT = "Inter, Source Sans 3, Calibri, Carlito, sans-serif"


def themes(synthesis: Synthesis) -> go.Figure:
    """Notes per theme as bars in the themes' colours, parked notes last and hatched."""
    import plotly.graph_objects as go

    material = Material(synthesis)
    say = material.say
    found = [(t.name, len(synthesis.themes.notes_in(t.id)), t.id) for t in synthesis.themes.themes]
    if not found:
        return _empty(material)
    colours = hues(synthesis.themes.themes)
    parked = len(synthesis.themes.parked)
    rows = [(name, n, f"#{colours[theme].bar}", f"#{colours[theme].ink}", "") for name, n, theme in found]
    rows += [(say("doc_parked"), parked, f"#{QUIET}", f"#{FAINT}", "/")] if parked else []
    bars = go.Bar(
        orientation="h",
        y=list(range(len(rows))),
        x=[row[1] for row in rows],
        text=[say.number(row[1]) for row in rows],
        customdata=[
            [_shown(row[0]), say("doc_notes_out_of", part=row[1], whole=_whole(synthesis))] for row in rows
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
    _calm(figure, [row[0] for row in rows], _said(material, "doc_chart_themes", told))
    figure.update_xaxes(visible=False, rangemode="tozero")
    return figure


def coverage(synthesis: Synthesis) -> go.Figure:
    """Notes of each theme by group, or by table where no group is known, as a shaded grid of numbers."""
    import plotly.graph_objects as go

    material = Material(synthesis)
    found = synthesis.themes.themes
    by_group = bool(synthesis.session.groups)
    columns, counts = _by_group(synthesis) if by_group else _by_table(synthesis, material)
    if not found or not columns:
        return _empty(material)
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
        customdata=[[[_shown(row), _shown(column)] for row, column in line] for line in named],
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
    _calm(figure, rows, _said(material, title, told))
    figure.update_xaxes(side="top", showgrid=False, ticks="", **_ticks(columns))
    return figure


def _whole(synthesis: Synthesis) -> int:
    return len(synthesis.themes.notes)


def _by_group(synthesis: Synthesis) -> tuple[list[str], list[list[int]]]:
    groups = synthesis.session.groups
    inside = [Counter(n.group for n in synthesis.themes.notes_in(t.id)) for t in synthesis.themes.themes]
    return [group.name for group in groups], [[row[group.id] for group in groups] for row in inside]


def _by_table(synthesis: Synthesis, material: Material) -> tuple[list[str], list[list[int]]]:
    tables = list(synthesis.overall.by_table)
    inside = [Counter(n.table for n in synthesis.themes.notes_in(t.id)) for t in synthesis.themes.themes]
    return [material.table_name(t) for t in tables], [[row[table] for table in tables] for row in inside]


def _said(material: Material, title: str, rows: Iterable[tuple[str, str]]) -> str:
    items = (material.say("doc_chart_alt_item", theme=one_line(name), detail=detail) for name, detail in rows)
    return f"{material.say(title)}. {'; '.join(items)}."


def _calm(figure: go.Figure, rows: Sequence[str], alt: str) -> None:
    figure.update_layout(
        height=_ROW * max(len(rows), 2) + 56,
        margin={"l": 8, "r": 40, "t": 8, "b": 8},
        font={"family": _FONT, "size": 14, "color": f"#{INK}"},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        hoverlabel={"bgcolor": "#FFFFFF", "bordercolor": f"#{RULE}", "font": {"color": f"#{INK}"}},
        bargap=0.35,
        showlegend=False,
        dragmode=False,
        meta={"alt": alt},
    )
    figure.update_xaxes(zeroline=False, fixedrange=True, automargin=True)
    figure.update_yaxes(
        autorange="reversed",
        showgrid=False,
        zeroline=False,
        fixedrange=True,
        automargin=True,
        ticks="",
        ticklabelstandoff=8,
        **_ticks(rows),
    )


def _ticks(names: Sequence[str]) -> dict[str, object]:
    """Labels by position, so that two equal names stay two rows."""
    return {"tickvals": list(range(len(names))), "ticktext": [_label(name) for name in names]}


def _empty(material: Material) -> go.Figure:
    import plotly.graph_objects as go

    figure = go.Figure()
    text = material.say("doc_chart_empty")
    _calm(figure, (), text)
    figure.update_xaxes(visible=False)
    figure.update_yaxes(visible=False)
    figure.add_annotation(text=text, showarrow=False, font={"color": f"#{FAINT}"})
    return figure


def _shown(text: str) -> str:
    """The text as plotly shows it: no tag, no formula between dollars."""
    return html.escape(one_line(text), quote=False).replace("$", "&#36;")


def _label(name: str) -> str:
    """A name in a few short lines."""
    return "<br>".join(_shown(line) for line in _broken(one_line(name)))


def _broken(name: str) -> Sequence[str]:
    lines = [""]
    for word in name.split():
        if lines[-1] and len(lines[-1]) + len(word) + 1 > _LINE:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    kept = [line if len(line) <= _LINE + 10 else line[: _LINE + 9] + "…" for line in lines]
    return kept if len(kept) <= _LINES else [*kept[: _LINES - 1], kept[_LINES - 1] + "…"]

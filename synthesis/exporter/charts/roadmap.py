"""The road map as a picture: a bar for each initiative from its first year to its horizon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synthesis.domain.review import Initiative
from synthesis.domain.roadmap import by_home, home_of, span, years
from synthesis.domain.synthesis import Synthesis
from synthesis.exporter.chapters.roadmap import shortened, told_years
from synthesis.exporter.charts.drawn import calm, in_lines
from synthesis.exporter.material import Material
from synthesis.exporter.palette import QUIET, RULE, Hue, hues

if TYPE_CHECKING:
    import plotly.graph_objects as go


_NOBODYS = Hue("none", "D8D4CE", QUIET, "635B50")


def _reading(synthesis: Synthesis) -> str:
    """What the picture says, in one sentence with its figures."""
    every, material = _ordered(synthesis), Material(synthesis)
    dated, owned = [one for one in every if span(one)], [one for one in every if one.lead.strip()]
    if not every:
        return material.say("doc_chart_roadmap_none")
    reached = years(dated)
    said = material.say("doc_chart_roadmap_said", dated=len(dated), of=len(every), owned=len(owned))
    if not reached:
        return said
    return f"{said} {material.say('doc_chart_roadmap_span', first=str(reached[0]), last=str(reached[-1]))}"


def road_map(synthesis: Synthesis) -> go.Figure:
    """Initiatives with a year, in the order of the document and the colours of their themes.

    Below its name stand its years and who leads it, as far as one line goes; all of it beside the pointer.
    One whose other end is open has a bar of one year. `figure.layout.meta["alt"]` says it all in words.
    """
    import plotly.graph_objects as go

    material, every = Material(synthesis), _ordered(synthesis)
    dated = [one for one in every if span(one)]
    colours = hues(synthesis.themes.themes)
    figure = go.Figure()
    for place, one in enumerate(dated):
        theme = home_of(one, synthesis.themes).theme
        hue = colours[theme.id] if theme else _NOBODYS
        first, last = span(one) or (0, 0)
        figure.add_trace(
            go.Bar(
                orientation="h",
                y=[place],
                base=[first - 0.5],
                x=[last - first + 1],
                width=0.4,
                marker={"color": f"#{hue.paper}", "line": {"color": f"#{hue.ink}", "width": 1.5}},
                customdata=["<br>".join(map(in_lines, _told(material, one)))],
                hovertemplate="%{customdata}<extra></extra>",
            )
        )
    names = [one.what for one in dated]
    under = [" · ".join(_told(material, one)[1:]) for one in dated]
    calm(figure, names, _alt(material, every), _reading(synthesis), under)
    figure.update_layout(barmode="overlay")
    _years_above(figure, dated)
    return figure


def _told(material: Material, one: Initiative) -> list[str]:
    """Its name, its years, and who leads it where that is known."""
    return [line for line in (one.what, told_years(material, one), one.lead) if line.strip()]


def _ordered(synthesis: Synthesis) -> list[Initiative]:
    placed = by_home(synthesis.review.initiatives.values(), synthesis.themes)
    return [one for _, inside in placed for one in inside]


def _alt(material: Material, every: list[Initiative]) -> str:
    told = [(one, told_years(material, one) or material.say("doc_sheet_open")) for one in every]
    items = [
        material.say("doc_chart_alt_item", theme=shortened(one.what), detail=detail) for one, detail in told
    ]
    return f"{material.say('doc_roadmap')}. {'; '.join(items)}."


def _years_above(figure: go.Figure, dated: list[Initiative]) -> None:
    every = years(dated)
    step = max(1, -(-len(every) // 12))
    if every:
        figure.update_xaxes(range=[every[0] - 0.6, every[-1] + 0.6])
    figure.update_xaxes(
        side="top",
        tickvals=list(every[::step]),
        ticktext=[str(year) for year in every[::step]],
        showgrid=True,
        gridcolor=f"#{RULE}",
    )

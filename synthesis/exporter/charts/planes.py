"""Figures on a plane: the map of themes, impact against effort, and how groups flow into strategies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synthesis.domain.synthesis import Synthesis
from synthesis.exporter.charts.drawn import empty, free, label, said, short, shown
from synthesis.exporter.material import Material
from synthesis.exporter.palette import FAINT, INK, QUIET, RULE, hues
from synthesis.exporter.pictures import effort

if TYPE_CHECKING:
    import plotly.graph_objects as go

_LARGEST = 64
"""Across the bubble of the theme with most notes, in pixels."""
_SMALLEST = 14
_PLANE = (1100, 512)
"""How large the map mostly is, in pixels."""
_LONGEST = 26
_ASIDE, _ABOVE = 0.25, 0.18
"""The room left around the bubbles, as shares of what they span."""
_UNREADABLE = 4
"""How many times worse a name over another name is than a name over a bubble."""
MOST_STRATEGIES = 3
"""So many strategies of a theme flow by themselves; the rest flow together."""


def theme_map(synthesis: Synthesis) -> go.Figure:
    """The themes by how alike they are, in sense or in words: near means alike, and the axes mean nothing."""
    import plotly.graph_objects as go

    material = Material(synthesis)
    say, found = material.say, synthesis.figures.map
    if len(found.places) < 3:
        return empty(material, "chart_map_empty")
    colours = hues(synthesis.themes.themes)
    names = {theme.id: theme.name for theme in synthesis.themes.themes}
    counts = [synthesis.coverage[place.theme].notes for place in found.places]
    most = max(counts) or 1
    bubbles = go.Scatter(
        x=[place.x for place in found.places],
        y=[place.y for place in found.places],
        mode="markers+text",
        text=[label(f"{material.numbers[p.theme]}. {names[p.theme]}") for p in found.places],
        textposition=_beside(synthesis, names),
        textfont={"size": 13, "color": f"#{INK}"},
        customdata=[[shown(names[p.theme]), n] for p, n in zip(found.places, counts, strict=True)],
        hovertemplate="%{customdata[0]}: %{customdata[1]}<extra></extra>",
        cliponaxis=False,
        marker={
            "size": [max(_SMALLEST, _LARGEST * (n / most) ** 0.5) for n in counts],
            "color": [f"#{colours[p.theme].bar}" for p in found.places],
            "line": {"color": [f"#{colours[p.theme].ink}" for p in found.places], "width": 1.5},
            "opacity": 0.85,
        },
    )
    figure = go.Figure(bubbles)
    meaning = "chart_map_by_sense" if found.by_sense else "chart_map_by_words"
    reading = say(meaning, share=say.percent(found.shown))
    told = [
        (names[p.theme], say("doc_notes_out_of", part=n, whole=len(synthesis.themes.notes)))
        for p, n in zip(found.places, counts, strict=True)
    ]
    free(figure, said(material, "chart_map", told), reading, 560)
    across = [place.x for place in found.places]
    up = [place.y for place in found.places]
    figure.update_xaxes(visible=False, autorange=False, range=_wider(across, _ASIDE))
    figure.update_yaxes(visible=False, autorange=False, range=_wider(up, _ABOVE))
    return figure


def _beside(synthesis: Synthesis, names: dict[str, str]) -> list[str]:
    """Where each name stands by its bubble so that few lie over one another, on a plane of usual size."""
    found = synthesis.figures.map.places
    spots = _on_plane([place.x for place in found], _ASIDE, _PLANE[0])
    heights = _on_plane([-place.y for place in found], _ABOVE, _PLANE[1])
    bubbles = [(x - 32, y - 32, x + 32, y + 32) for x, y in zip(spots, heights, strict=True)]
    written: list[tuple[float, ...]] = []
    chosen = []
    for place, x, y in zip(found, spots, heights, strict=True):
        width = 4.0 * min(_LONGEST, len(names[place.theme]) + 4)
        boxes = {
            "top center": (x - width, y - 72, x + width, y - 33),
            "bottom center": (x - width, y + 33, x + width, y + 72),
            "middle right": (x + 34, y - 20, x + 34 + 2 * width, y + 20),
            "middle left": (x - 34 - 2 * width, y - 20, x - 34, y + 20),
            "top right": (x + 26, y - 66, x + 26 + 2 * width, y - 26),
            "top left": (x - 26 - 2 * width, y - 66, x - 26, y - 26),
            "bottom right": (x + 26, y + 26, x + 26 + 2 * width, y + 66),
            "bottom left": (x - 26 - 2 * width, y + 26, x - 26, y + 66),
        }
        # a name over another name cannot be read; over the edge of a bubble it can
        hit = {
            where: sum(_over(box, other) for other in bubbles)
            + _UNREADABLE * sum(_over(box, other) for other in written)
            for where, box in boxes.items()
        }
        outside = {where: box[0] < 0 or box[2] > _PLANE[0] for where, box in boxes.items()}
        best = min(boxes, key=lambda where: (hit[where], outside[where]))
        written.append(boxes[best])
        chosen.append(best)
    return chosen


def _on_plane(values: list[float], share: float, size: int) -> list[float]:
    low, high = _wider(values, share)
    return [(value - low) / (high - low) * size for value in values]


def _over(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """How much of the plane both cover."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    return max(0.0, across) * max(0.0, min(one[3], other[3]) - max(one[1], other[1]))


def _wider(values: list[float], share: float) -> list[float]:
    low, high = min(values), max(values)
    room = (high - low or 1) * share
    return [low - room, high + room]


def priorities(synthesis: Synthesis) -> go.Figure:
    """Impact against effort: the medians with their middle halves, and the corner of quick wins."""
    import plotly.graph_objects as go

    material = Material(synthesis)
    say, found = material.say, synthesis.figures.efforts
    if not found:
        return empty(material, "chart_priorities_empty")
    colours = hues(synthesis.themes.themes)
    figure = go.Figure()
    figure.add_shape(
        type="rect",
        x0=0.6,
        x1=2,
        y0=4,
        y1=5.5,
        fillcolor="#CFF2B3",
        opacity=0.45,
        line_width=0,
        layer="below",
    )
    figure.add_annotation(
        x=0.65,
        y=5.47,
        text=shown(say("chart_quick_wins")),
        showarrow=False,
        xanchor="left",
        yanchor="top",
        font={"color": f"#{INK}"},
    )
    numbers = [str(place) for place in range(1, len(found) + 1)]
    tones = [
        f"#{colours[one.theme].bar}" if one.theme and one.theme in colours else f"#{QUIET}" for one in found
    ]
    figure.add_scatter(
        x=[one.effort[1] for one in found],
        y=[one.impact[1] for one in found],
        error_x=_middle_half([one.effort for one in found]),
        error_y=_middle_half([one.impact for one in found]),
        mode="markers+text",
        text=numbers,
        textposition="top right",
        textfont={"color": f"#{INK}", "size": 14},
        customdata=[[shown(one.name), shown(effort(material, one))] for one in found],
        hovertemplate="%{customdata[0]}<br>%{customdata[1]}<extra></extra>",
        marker={"size": 14, "color": tones, "line": {"color": f"#{INK}", "width": 1}},
    )
    quick = [one.name for one in found if one.quick]
    reading = say("chart_priorities_reading", quick=len(quick), of=len(found))
    lines = [
        (f"{number}. {one.name}", effort(material, one)) for number, one in zip(numbers, found, strict=True)
    ]
    free(figure, said(material, "chart_priorities", lines), reading, 560)
    axis = {
        "autorange": False,
        "range": [0.6, 5.5],
        "tickvals": [1, 2, 3, 4, 5],
        "showgrid": True,
        "zeroline": False,
    }
    figure.update_xaxes(title=say("chart_axis_effort"), **axis)
    figure.update_yaxes(title=say("chart_axis_impact"), **axis)
    return figure


def _middle_half(quartiles: list[tuple[float, float, float]]) -> dict[str, object]:
    return {
        "type": "data",
        "symmetric": False,
        "array": [third - median for _, median, third in quartiles],
        "arrayminus": [median - first for first, median, _ in quartiles],
        "color": f"#{FAINT}",
        "thickness": 1.5,
    }


def flow(synthesis: Synthesis) -> go.Figure:
    """How the notes of each group run into themes, and on into their strategies."""
    import plotly.graph_objects as go

    material = Material(synthesis)
    say, themes = material.say, synthesis.themes
    parts = [p for t in themes.themes for p in _parts(synthesis, t.id)]
    if not parts:
        return empty(material, "chart_flow_empty")
    colours = hues(themes.themes)
    names: dict[str, str] = {f"g {g.id}": g.name for g in synthesis.groups}
    tones = dict.fromkeys(names, f"#{QUIET}")
    links: list[tuple[str, str, int, str]] = []
    for theme in themes.themes:
        hue = colours[theme.id]
        names[f"t {theme.id}"], tones[f"t {theme.id}"] = theme.name, f"#{hue.bar}"
        links += [(f"g {g}", f"t {theme.id}", n, hue.paper) for g, n in _parts(synthesis, theme.id)]
        for key, name, count in _strategies(synthesis, theme.id, material):
            names[key], tones[key] = name, f"#{hue.paper}"
            links.append((f"t {theme.id}", key, count, hue.paper))
    place = {key: i for i, key in enumerate(names)}
    figure = go.Figure(
        go.Sankey(
            node={
                "label": [short(name) for name in names.values()],
                "color": list(tones.values()),
                "line": {"color": f"#{RULE}", "width": 1},
                "pad": 16,
                "thickness": 16,
                "hovertemplate": "%{label}: %{value}<extra></extra>",
            },
            link={
                "source": [place[one] for one, _, _, _ in links],
                "target": [place[other] for _, other, _, _ in links],
                "value": [count for _, _, count, _ in links],
                "color": [_sheer(tone) for _, _, _, tone in links],
                "hovertemplate": "%{source.label} → %{target.label}: %{value}<extra></extra>",
            },
            textfont={"color": f"#{INK}", "size": 12},
        )
    )
    largest = max(links, key=lambda link: link[2] if link[0].startswith("g ") else 0)
    group, theme_name = names[largest[0]], names[largest[1]]
    reading = say("chart_flow_reading", group=group, theme=theme_name, notes=largest[2])
    told = [(f"{names[one]} → {names[other]}", say.number(count)) for one, other, count, _ in links]
    rows = sum(1 for key in names if key.startswith(("s ", "r ")))
    free(figure, said(material, "chart_flow", told), reading, max(420, 32 * max(rows, len(themes.themes))))
    return figure


def _parts(synthesis: Synthesis, theme: str) -> list[tuple[str, int]]:
    return [(group, count) for group, count in synthesis.coverage[theme].by_group.items() if count]


def _strategies(synthesis: Synthesis, theme: str, material: Material) -> list[tuple[str, str, int]]:
    """The largest strategies of a theme, and the others together."""
    strategies = synthesis.themes.theme(theme).strategies
    counted = [(s.id, s.name, synthesis.coverage[s.id].notes) for s in strategies]
    counted = sorted((one for one in counted if one[2]), key=lambda one: -one[2])
    kept = [(f"s {key}", name, count) for key, name, count in counted[:MOST_STRATEGIES]]
    rest = counted[MOST_STRATEGIES:]
    if rest:
        name = material.say("chart_other_strategies", strategies=len(rest))
        kept.append((f"r {theme}", name, sum(count for _, _, count in rest)))
    return kept


def _sheer(tone: str) -> str:
    red, green, blue = (int(tone[i : i + 2], 16) for i in (0, 2, 4))
    return f"rgba({red},{green},{blue},0.55)"

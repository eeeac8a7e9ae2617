"""What every figure shares: calm, labelled, told in words, and no name run as markup."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import TYPE_CHECKING

from synthesis.exporter.material import Material
from synthesis.exporter.neutral import one_line
from synthesis.exporter.palette import FAINT, INK, RULE

if TYPE_CHECKING:
    import plotly.graph_objects as go

_LINE = 22
_LINES = 3
_LINE_UNDER = 25
_ASIDE = 36
"""The longest line of what shows beside the pointer."""
_ROW = 44
"""The least height of a row, in pixels."""
_LETTER, _HIGH = 7.6, 18.2
"""The width of a letter and the height of a line, in pixels."""
_SIZE, SMALL = 14, 12
"""The size of letters, and of those that stand under a name, in pixels."""
_FONT = "Atkinson, Inter, 'Source Sans 3', Calibri, Carlito, sans-serif"


def said(material: Material, title: str, rows: Iterable[tuple[str, str]]) -> str:
    """A figure in words: its title, and each thing with its figures."""
    items = (material.say("doc_chart_alt_item", theme=one_line(name), detail=detail) for name, detail in rows)
    return f"{material.say(title)}. {'; '.join(items)}."


def calm(
    figure: go.Figure, rows: Sequence[str], alt: str, reading: str = "", under: Sequence[str] = ()
) -> None:
    """The look of every figure; `rows` are the names down its side, `reading` says what it shows.

    `under` has a line for each name that stands below it, smaller and on one line.
    """
    figure.update_layout(
        height=_row(rows, under) * max(len(rows), 2) + 56,
        margin={"l": _room(rows, under), "r": 40, "t": 8, "b": 8},
        font={"family": _FONT, "size": _SIZE, "color": f"#{INK}"},
        paper_bgcolor="#FFFDF8",
        plot_bgcolor="rgba(0,0,0,0)",
        hoverlabel={"bgcolor": "#FFFFFF", "bordercolor": f"#{RULE}", "font": {"color": f"#{INK}"}},
        bargap=0.35,
        showlegend=False,
        dragmode=False,
        meta={"alt": alt, "reading": reading or alt},
    )
    figure.update_xaxes(zeroline=False, fixedrange=True, automargin=True)
    figure.update_yaxes(
        autorange="reversed",
        showgrid=False,
        zeroline=False,
        fixedrange=True,
        automargin=False,
        ticks="",
        ticklabelstandoff=8,
        **ticks(rows, under),
    )


def _room(names: Sequence[str], under: Sequence[str]) -> int:
    """The width of the longest line of the names, in pixels: a browser that measures by itself cuts them
    when its font comes late.
    """
    widths = [_LETTER * len(line) for name in names for line in _broken(one_line(name))]
    widths += [_LETTER * SMALL / _SIZE * min(len(line), _LINE_UNDER) for line in under]
    return 20 + round(max(widths, default=0))


def beside(texts: Iterable[str]) -> int:
    """The width of the longest of small texts beside bars, with a little room, in pixels."""
    return 16 + round(_LETTER * SMALL / _SIZE * max(map(len, texts), default=0))


def _row(names: Sequence[str], under: Sequence[str]) -> int:
    """The height of a row that has room for the longest name."""
    lines = max((len(_broken(one_line(name))) for name in names), default=0) + bool(under)
    return max(_ROW, round(_HIGH * lines) + 8)


def free(figure: go.Figure, alt: str, reading: str, height: int) -> None:
    """The look of a figure on a plane of its own: no rows down its side."""
    calm(figure, (), alt, reading)
    figure.update_layout(height=height, margin={"l": 24, "r": 24, "t": 24, "b": 24}, yaxis_automargin=True)
    axis = {"autorange": True, "tickvals": None, "ticktext": None, "gridcolor": f"#{RULE}"}
    figure.update_yaxes(**axis)
    figure.update_xaxes(**axis)


def ticks(names: Sequence[str], under: Sequence[str] = ()) -> dict[str, object]:
    """Labels by position, so that two equal names stay two rows."""
    labels = [label(name) for name in names]
    below = [_quiet(line) for line in under] or [""] * len(labels)
    return {
        "tickvals": list(range(len(names))),
        "ticktext": list(map("".join, zip(labels, below, strict=True))),
    }


def _quiet(line: str) -> str:
    told = short(line, _LINE_UNDER)
    return f'<br><span style="font-size:{SMALL}px;color:#{FAINT}">{told}</span>' if told else ""


def empty(material: Material, key: str = "doc_chart_empty") -> go.Figure:
    """A figure that says why there is none."""
    import plotly.graph_objects as go

    figure = go.Figure()
    text = material.say(key)
    calm(figure, (), text)
    figure.update_xaxes(visible=False)
    figure.update_yaxes(visible=False)
    figure.add_annotation(text=text, showarrow=False, font={"color": f"#{FAINT}"})
    return figure


def shown(text: str) -> str:
    """The text as plotly shows it: no tag, no formula between dollars."""
    return html.escape(one_line(text), quote=False).replace("$", "&#36;")


def short(name: str, most: int = 40) -> str:
    """A name on one short line."""
    line = one_line(name)
    return shown(line if len(line) <= most else line[: most - 1].rstrip() + "…")


def label(name: str) -> str:
    """A name in a few short lines."""
    return "<br>".join(shown(line) for line in _broken(one_line(name)))


def in_lines(text: str) -> str:
    """All of a text, in lines short enough for a phone."""
    return "<br>".join(shown(line) for line in wrap(one_line(text), _ASIDE))


def _broken(name: str) -> Sequence[str]:
    lines = [""]
    for word in name.split():
        if lines[-1] and len(lines[-1]) + len(word) + 1 > _LINE:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    kept = [line if len(line) <= _LINE + 10 else line[: _LINE + 9] + "…" for line in lines]
    return kept if len(kept) <= _LINES else [*kept[: _LINES - 1], kept[_LINES - 1] + "…"]

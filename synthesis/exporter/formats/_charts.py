"""Charts that Word and PowerPoint draw themselves: their numbers stay in a workbook that people may edit.

python-pptx writes the drawing and knows both programs; what it leaves to us is mended here: labels
stay words in the workbook ("=1+1" is no formula), and axes have numbers that the schema allows.
"""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

from lxml import etree
from pptx.chart.chart import Chart as Drawn
from pptx.chart.data import BubbleChartData, CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.oxml import parse_xml
from pptx.util import Emu, Pt

from synthesis.exporter.formats._wordstyles import FONT
from synthesis.exporter.neutral import one_line
from synthesis.exporter.palette import INK, QUIET, RULE, contrast
from synthesis.exporter.report import Chart, ChartKind

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_NO_DATE = datetime(2000, 1, 1)
_KINDS = {
    ChartKind.BARS: XL_CHART_TYPE.BAR_CLUSTERED,
    ChartKind.STACKED: XL_CHART_TYPE.BAR_STACKED,
    ChartKind.SHARES: XL_CHART_TYPE.BAR_STACKED_100,
    ChartKind.BUBBLES: XL_CHART_TYPE.BUBBLE,
}
_NO_FRAME = (
    f'<c:spPr xmlns:c="{_C}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    "<a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
)
_LONGEST = 60
"""The most characters of a name beside a bar."""
_ROW, _FRAME = 0.47, 1.7
"""The height of a bar, and of what is round the bars, in centimetres."""


def height(block: Chart) -> float:
    """How high a chart is drawn on a page, in centimetres."""
    if block.kind is ChartKind.BUBBLES:
        return 9.5
    beside = len(block.series) if block.kind is ChartKind.BARS else 1
    return min(20.0, _FRAME + len(block.categories) * (0.35 + _ROW * beside))


def chart_data(block: Chart) -> Any:
    """The numbers of a chart as python-pptx takes them, its workbook made safe."""
    if block.kind is ChartKind.BUBBLES:
        plane = _Bubbles(number_format="General")
        for bubble in block.bubbles:
            plane.add_series(one_line(bubble.name)).add_data_point(bubble.x, bubble.y, bubble.size)
        return plane
    data = _Categories(number_format="General")
    data.categories = [_short(name) for name in block.categories]
    for series in block.series:
        data.add_series(one_line(series.name), series.values)
    return data


def chart_kind(block: Chart) -> XL_CHART_TYPE:
    """The kind of chart, by its name in python-pptx."""
    return _KINDS[block.kind]


def chart_xml(block: Chart, number: int, data: Any, workbook: str) -> bytes:
    """The drawing of a chart, `workbook` the relation its numbers are found by; `number` is its own."""
    space = parse_xml(data.xml_bytes(chart_kind(block)))
    dress(Drawn(space, None), block)
    mend(space, number)
    space.find(f"{{{_C}}}chart").addnext(parse_xml(_NO_FRAME))
    outside = etree.SubElement(space, f"{{{_C}}}externalData")
    outside.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id", workbook)
    etree.SubElement(outside, f"{{{_C}}}autoUpdate").set("val", "0")
    return bytes(etree.tostring(space, xml_declaration=True, encoding="UTF-8", standalone=True))


def mend(space: Any, number: int) -> None:
    """Axes numbered from above nought, as the schema asks, and no two charts alike."""
    known: dict[str, str] = {}
    for axis in space.iter(f"{{{_C}}}axId", f"{{{_C}}}crossAx"):
        axis.set("val", known.setdefault(axis.get("val"), str(1_000 * number + len(known))))


def dress(drawn: Any, block: Chart, points: float = 9) -> None:
    """Our look on a chart: one family, quiet lines, each number where it is drawn."""
    drawn.font.size, drawn.font.name = Pt(points), FONT
    drawn.font.color.rgb = _rgb(INK)
    drawn.has_title = False
    named = len(block.series) > 1
    drawn.has_legend = named
    if named:
        drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    if block.kind is ChartKind.BUBBLES:
        _plane(drawn, block, points)
    else:
        _bars(drawn, block)


def _bars(drawn: Any, block: Chart) -> None:
    across, up = drawn.value_axis, drawn.category_axis
    up.reverse_order = True  # the first stands on top
    up.format.line.color.rgb = _rgb(RULE)
    up.has_major_gridlines = False
    across.visible = across.has_major_gridlines = False
    across.minimum_scale = 0
    plot = drawn.plots[0]
    plot.gap_width = 45
    plot.vary_by_categories = False
    if block.kind is ChartKind.BARS:
        plot.overlap = -10
    for series, told in zip(plot.series, block.series, strict=True):
        _fill(series.format, told.colour)
        for place, hue in enumerate(block.hues if len(block.series) == 1 else ()):
            _fill(series.points[place].format, hue)
        labels = series.data_labels
        labels.show_value, labels.number_format, labels.number_format_is_linked = True, "#,##0;;", False
        inside = block.kind is not ChartKind.BARS
        labels.position = XL_LABEL_POSITION.CENTER if inside else XL_LABEL_POSITION.OUTSIDE_END
        dark = not inside or contrast(INK, told.colour) >= contrast("FFFFFF", told.colour)
        labels.font.color.rgb = _rgb(INK if dark else "FFFFFF")
    if block.kind is ChartKind.SHARES:
        across.maximum_scale = 1


def _plane(drawn: Any, block: Chart, points: float) -> None:
    middle = (block.least + block.most) / 2
    for axis, name in zip((drawn.category_axis, drawn.value_axis), block.axes, strict=True):
        axis.minimum_scale, axis.maximum_scale, axis.major_unit = block.least, block.most, 1
        axis.has_major_gridlines = False
        axis.format.line.color.rgb = _rgb(QUIET)
        axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
        axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = "0", False
        axis.has_title = True
        axis.axis_title.text_frame.text = one_line(name)
        titled = axis.axis_title.text_frame.paragraphs[0].runs[0].font
        titled.size, titled.bold = Pt(points), False
        # the axes cross in the middle and part the plane in four
        crosses = axis._element.find(f"{{{_C}}}crosses")
        if crosses is not None:
            at = etree.Element(f"{{{_C}}}crossesAt")
            at.set("val", f"{middle:g}")
            crosses.getparent().replace(crosses, at)
    scale = drawn._chartSpace.find(f".//{{{_C}}}bubbleScale")
    scale.set("val", "35")
    for series, bubble in zip(drawn.plots[0].series, block.bubbles, strict=True):
        _fill(series.format, bubble.colour)
        series.format.line.color.rgb, series.format.line.width = _rgb(INK), Emu(6350)
        label = series.points[0].data_label
        label.position = XL_LABEL_POSITION.RIGHT
        label.text_frame.text = one_line(bubble.mark)
        label.text_frame.paragraphs[0].runs[0].font.size = Pt(points)


def _fill(place: Any, colour: str) -> None:
    place.fill.solid()
    place.fill.fore_color.rgb = _rgb(colour)


def _rgb(colour: str) -> RGBColor:
    return RGBColor.from_string(colour)


def _short(name: str) -> str:
    line = one_line(name)
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def _workbook(data: Any) -> bytes:
    from xlsxwriter import Workbook

    stream = io.BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(stream, {**plain, "strings_to_numbers": False})
    book.set_properties({"created": _NO_DATE})
    data._workbook_writer._populate_worksheet(book, book.add_worksheet())
    book.close()
    return stream.getvalue()


class _Categories(CategoryChartData):  # type: ignore[misc]
    @property
    def xlsx_blob(self) -> bytes:
        return _workbook(self)


class _Bubbles(BubbleChartData):  # type: ignore[misc]
    @property
    def xlsx_blob(self) -> bytes:
        return _workbook(self)

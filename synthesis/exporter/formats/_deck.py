"""A deck of wide slides in our look: python-pptx's own template stretched, tidied and dressed.

Every text is measured before it is set: it gets the largest size at which it fits its box, then it is cut
with a visible mark; whoever calls puts the whole text into the speaker notes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import IO, Any

from lxml import etree
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from synthesis.exporter.formats._wordbase import save
from synthesis.exporter.formats._wordml import LOCALES
from synthesis.exporter.formats._wordstyles import FONT
from synthesis.exporter.neutral import one_line, plain, right_to_left
from synthesis.exporter.palette import ACCENT, FAINT, HUES, INK
from synthesis.exporter.report import Report

WIDTH, HEIGHT = 13.333, 7.5
"""A slide, in inches."""
MARGIN = 0.65
_FOREIGN = ("/thumbnail", "/printerSettings")
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties"
_LEADING = 1.22
_NARROW = "iljtfrI.,;:'’|()[]!¡«»/-"
"""Characters of half the width of others."""
_TITLE_ONLY = 5


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide, in inches."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph on a slide: its words, their colour, and whether they are bold or a list's."""

    text: str
    colour: str = INK
    bold: bool = False
    bullet: bool = False
    language: str | None = None
    scale: float = 1.0


def lines_needed(text: str, points: float, width: float) -> int:
    """How many lines a text takes at a size, in a box so many inches wide; rather one too many.

    Widths are shares of the size, a little more than Calibri's own.
    """
    room = max(1.0, width * 72 / points)
    return sum(1 + int(_measure(part) * 1.04 / room) for part in text.split("\n"))


def height_of(lines: Iterable[Line], points: float, width: float) -> float:
    """How high paragraphs stand at a size, in inches, with a third of a line between them."""
    found = list(lines)
    rows = sum(
        lines_needed(one.text, points * one.scale, width - 0.25 * one.bullet) * one.scale for one in found
    )
    return (rows * _LEADING + 0.33 * max(0, len(found) - 1)) * points / 72


def fitting(lines: Sequence[Line], box: Box, sizes: Sequence[float]) -> float | None:
    """The first size at which the paragraphs fit the box, or None."""
    return next((s for s in sizes if height_of(lines, s, box.width) <= box.height), None)


def cut(text: str, points: float, width: float, lines: int) -> str:
    """The text, or as many of its words as so many lines hold, with a mark."""
    if lines_needed(text, points, width) <= lines:
        return text
    kept = text
    while kept and lines_needed(kept + "…", points, width) > lines:
        shorter = kept[: max(0, len(kept) - max(1, len(kept) // 20))]
        at_word = shorter.rpartition(" ")[0]
        kept = at_word if len(at_word) > len(shorter) * 0.7 else shorter
    return kept.rstrip() + "…"


class Deck:
    """Slides of one report, one after the other."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.locale = LOCALES[report.language]
        self.show = Presentation()
        self._stretch()
        self._tidy()
        self._properties()

    def opening(self, title: str) -> Any:
        """The first slide: its title alone, large, in the lower half of its upper part."""
        return self._titled(title, Box(MARGIN, 1.3, WIDTH - 2 * MARGIN, 2.4), (54, 46, 40, 34, 28), 3)

    def slide(self, title: str, *, hue: str = ACCENT) -> Any:
        """A new slide under its title, which is cut when two lines do not hold it."""
        made = self._titled(title, Box(MARGIN, 0.4, WIDTH - 2 * MARGIN, 1.05), (34, 30, 27, 24, 21), 2)
        self.bar(made, Box(MARGIN, 1.52, 1.1, 0.07), hue)
        self._footer(made)
        return made

    def _titled(self, title: str, box: Box, sizes: Sequence[float], lines: int) -> Any:
        made = self.show.slides.add_slide(self.show.slide_layouts[_TITLE_ONLY])
        text = one_line(title) or "—"
        size = fitting([Line(text)], box, sizes) or sizes[-1]
        place(made.shapes.title, box)
        shown = Line(cut(text, size, box.width, lines), bold=True)
        self.fill(made.shapes.title, [shown], size, anchor=MSO_ANCHOR.BOTTOM)
        made.shapes.title.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT
        return made

    def text(
        self,
        slide: Any,
        box: Box,
        lines: Sequence[Line],
        sizes: Sequence[float],
        *,
        anchor: MSO_ANCHOR = MSO_ANCHOR.TOP,
    ) -> None:
        """Paragraphs in a box at the largest size that fits; what does not fit at the smallest is cut."""
        size = fitting(lines, box, sizes)
        shown = list(lines)
        if size is None:
            size = sizes[-1]
            shown = _shortened(shown, size, box)
        self.fill(put(slide, box), shown, size, anchor=anchor)

    def fill(
        self, shape: Any, lines: Sequence[Line], points: float, *, anchor: MSO_ANCHOR = MSO_ANCHOR.TOP
    ) -> None:
        """The paragraphs as the text of a shape."""
        frame = shape.text_frame
        frame.word_wrap, frame.auto_size, frame.vertical_anchor = True, MSO_AUTO_SIZE.NONE, anchor
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        for number, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if not number else frame.add_paragraph()
            if number:
                paragraph.space_before = Pt(points * 0.33)
            self._paragraph(paragraph, line, points)

    def _paragraph(self, paragraph: Any, line: Line, points: float) -> None:
        layout = paragraph._p.get_or_add_pPr()
        if line.bullet:
            layout.set("marL", "228600")
            layout.set("indent", "-228600")
            mark = etree.SubElement(layout, qn("a:buFont"))
            mark.set("typeface", "Arial")
            etree.SubElement(layout, qn("a:buChar")).set("char", "•")
        else:
            layout.set("marL", "0")
            layout.set("indent", "0")
            etree.SubElement(layout, qn("a:buNone"))
        if right_to_left(line.text):
            layout.set("rtl", "1")
        for number, part in enumerate(plain(line.text).split("\n")):
            if number:
                paragraph.add_line_break()
            piece = paragraph.add_run()
            piece.text = part.replace("\t", " ")
            piece.font.size, piece.font.bold, piece.font.name = Pt(points * line.scale), line.bold, FONT
            piece.font.color.rgb = RGBColor.from_string(line.colour)
            locale = LOCALES.get(line.language or "", self.locale)
            piece._r.get_or_add_rPr().set("lang", locale)

    def bar(self, slide: Any, box: Box, colour: str) -> Any:
        """A plain box of colour: decoration, so nothing reads it out."""
        shape = slide.shapes.add_shape(
            MSO_SHAPE.RECTANGLE, Inches(box.left), Inches(box.top), Inches(box.width), Inches(box.height)
        )
        shape.fill.solid()
        shape.fill.fore_color.rgb = RGBColor.from_string(colour)
        shape.line.fill.background()
        shape._element.remove(shape._element.find(qn("p:style")))  # it would bring a shadow
        return shape

    def notes(self, slide: Any, lines: Iterable[str]) -> None:
        """What the speaker has at hand: whole texts and their sources."""
        slide.notes_slide.notes_text_frame.text = "\n".join(plain(line) for line in lines)
        for run in slide.notes_slide.notes_text_frame._txBody.iter(qn("a:r")):
            properties = run.find(qn("a:rPr"))
            if properties is None:
                properties = etree.Element(qn("a:rPr"))
                run.insert(0, properties)
            properties.set("lang", self.locale)

    def save(self, stream: IO[bytes]) -> None:
        """The file, the same bytes for the same slides."""
        save(self.show, stream)

    # -- the template -------------------------------------------------------------------------

    def _stretch(self) -> None:
        """From the template's four by three to sixteen by nine."""
        wider = Inches(WIDTH) / self.show.slide_width
        self.show.slide_width, self.show.slide_height = Inches(WIDTH), Inches(HEIGHT)
        for page in (self.show.slide_master, *self.show.slide_layouts):
            for place_of in page.element.iter(qn("a:off"), qn("a:ext")):
                for name in ("x", "cx"):
                    if place_of.get(name):
                        place_of.set(name, str(round(int(place_of.get(name)) * wider)))

    def _tidy(self) -> None:
        package = self.show.part.package
        for relations in (package._rels, self.show.part.rels):
            for key, relation in list(relations.items()):
                if relation.reltype.endswith(_FOREIGN):
                    relations.pop(key)
        theme = next(r.target_part for r in self.show.slide_master.part.rels.values() if "theme" in r.reltype)
        tree = etree.fromstring(theme.blob)
        colours = {f"accent{i}": hue.bar for i, hue in enumerate(HUES[:6], 1)} | {"dk1": INK, "hlink": ACCENT}
        for name, colour in colours.items():
            element = tree.find(f".//{qn('a:' + name)}")
            for child in list(element):
                element.remove(child)
            etree.SubElement(element, qn("a:srgbClr")).set("val", colour)
        theme._blob = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)

    def _properties(self) -> None:
        report, core = self.report, self.show.core_properties
        core.title, core.subject, core.language = report.title[:255], report.subject[:255], self.locale
        core.author = core.last_modified_by = report.author[:255]
        core.identifier = one_line(report.identifier)[:255]
        core.comments = core.keywords = core.category = ""
        core.revision = 1
        dated = ("created", "modified")
        if report.made_on:
            core.created = core.modified = datetime.combine(report.made_on, time(12))
        else:
            for element in list(core._element):
                if etree.QName(element).localname in dated:
                    core._element.remove(element)
        told = (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns='
            '"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
            f"<Application>{report.made_with}</Application></Properties>"
        )
        package = self.show.part.package
        for relation in package._rels.values():
            if relation.reltype == _EXTENDED:
                relation.target_part._blob = told.encode()

    def _footer(self, slide: Any) -> None:
        box = Box(MARGIN, HEIGHT - 0.5, WIDTH - 2 * MARGIN - 1, 0.3)
        told = " · ".join((self.report.running_title, self.report.state))
        self.fill(put(slide, box), [Line(cut(told, 12, box.width, 1), FAINT)], 12)
        number = put(slide, Box(WIDTH - MARGIN - 0.8, HEIGHT - 0.5, 0.8, 0.3))
        self.fill(number, [], 12)
        paragraph = number.text_frame.paragraphs[0]._p
        field = etree.SubElement(paragraph, qn("a:fld"))
        field.set("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}")
        field.set("type", "slidenum")
        look = etree.SubElement(field, qn("a:rPr"))
        look.set("lang", self.locale)
        look.set("sz", "1200")
        fill = etree.SubElement(look, qn("a:solidFill"))
        etree.SubElement(fill, qn("a:srgbClr")).set("val", FAINT)
        etree.SubElement(field, qn("a:t")).text = str(len(self.show.slides))
        layout = etree.Element(qn("a:pPr"))
        layout.set("algn", "r")
        paragraph.insert(0, layout)


def put(slide: Any, box: Box) -> Any:
    """An empty text box."""
    return slide.shapes.add_textbox(Inches(box.left), Inches(box.top), Inches(box.width), Inches(box.height))


def place(shape: Any, box: Box) -> None:
    """A shape where the box is."""
    shape.left, shape.top = Inches(box.left), Inches(box.top)
    shape.width, shape.height = Inches(box.width), Inches(box.height)


def _shortened(lines: Sequence[Line], points: float, box: Box) -> list[Line]:
    """As many paragraphs as fit, the last one cut where it must be."""
    kept: list[Line] = []
    for line in lines:
        if height_of([*kept, line], points, box.width) <= box.height:
            kept.append(line)
            continue
        taken = height_of(kept, points, box.width)
        room = int((box.height - taken - 0.33 * points / 72) * 72 / (points * line.scale * _LEADING))
        if room >= 1:
            text = cut(line.text, points * line.scale, box.width - 0.25 * line.bullet, room)
            kept.append(Line(text, line.colour, line.bold, line.bullet, line.language, line.scale))
        elif kept and not kept[-1].text.endswith("…"):
            last = kept[-1]
            kept[-1] = Line(last.text + " …", last.colour, last.bold, last.bullet, last.language, last.scale)
        break
    return kept


def _measure(text: str) -> float:
    return sum(map(_wide, text))


def _wide(c: str) -> float:
    if unicodedata.east_asian_width(c) in "WF":
        return 1.05
    if c.isspace() or c in _NARROW:
        return 0.29
    return 0.68 if c.isupper() or c in "—@%&MWmw" else 0.52

"""A document in a customer's template: their pages, headers, styles and cover, our text.

The template is one that `exporter.template.cleaning` made: it has one paragraph for the text, and every
placeholder in one piece. Styles are known by their names, which are the same in every language of Word;
those we write take over our ids, those that are missing come from us, in the template's own colour.
"""

from __future__ import annotations

import copy
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.section import Section
from lxml import etree

from synthesis.exporter.formats._logos import logo_runs
from synthesis.exporter.formats._wordbase import (
    MARGINS,
    PAGE,
    Base,
    lists,
    put_fonts,
    put_theme,
    set_lines,
    set_properties,
    set_settings,
)
from synthesis.exporter.formats._wordml import LOCALES, NAMESPACES, paragraph
from synthesis.exporter.formats._wordstyles import all_styles, defaults
from synthesis.exporter.palette import ACCENT, REFERENCE, contrast
from synthesis.exporter.report import Report
from synthesis.exporter.template.placeholders import BODY, LOGOS, filled, marked

_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_READABLE = 4.5
"""The least contrast of words on white (WCAG 2.2, 1.4.3)."""
_COLOURFUL = 40
"""How far the tones of a colour lie apart (of 255) that is more than black or grey."""
_ROOM_FOR_NUMBERS = 1_134
"""The narrowest margin that the numbers of themes stand in, in twips."""
_IDS = 100_000
"""Drawings of a template are numbered from here; the text has not as many."""
_NAMING = {
    qn(f"w:{tag}")
    for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "styleLink", "numStyleLink")
}
_ONCE = ("w:titlePg", "w:pgNumType", "w:headerReference", "w:footerReference", "w:type")
"""What belongs to the first run of pages alone: the others go on with it."""


@dataclass(kw_only=True)
class _Template(Base):
    """A base with pages of its own before and after the text."""

    place: Any
    section: Any
    own_lines: bool
    turns: int = 0

    def section_end(self, wide: bool) -> str:
        """The end of a run of pages as the template has them, or laid on their side."""
        shape = copy.deepcopy(self.section)
        if self.turns:
            _go_on(shape)
        self.turns += 1
        size = shape.find(qn("w:pgSz"))
        if wide:
            sides = sorted((size.get(qn("w:w")), size.get(qn("w:h"))), key=int)
            size.set(qn("w:w"), sides[1])
            size.set(qn("w:h"), sides[0])
            size.set(qn("w:orient"), "landscape")
        return paragraph("", "MingaAfter", etree.tostring(shape).decode())

    def put_body(self, xml: str) -> None:
        """The blocks in the place that the template keeps for them."""
        for child in list(parse_xml(f"<w:body {NAMESPACES}>{xml}</w:body>")):
            self.place.addprevious(child)
        held = self.place.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None
        if held:
            for run in self.place.findall(qn("w:r")):
                self.place.remove(run)
        else:
            self.place.getparent().remove(self.place)
        if self.turns:
            _go_on(self.section)
            kind = parse_xml(f'<w:type {NAMESPACES} w:val="nextPage"/>')
            self.section.insert(0, kind)

    def set_pages(self, report: Report) -> None:
        """Our header and footer where the template has neither."""
        if not self.own_lines:
            return
        first = True
        for section in self.document.sections:
            if _has_lines(section._sectPr) or not self._ours(section._sectPr):
                continue
            section.different_first_page_header_footer = first and self.own_cover
            wide = (section.page_width or 0) > (section.page_height or 0)
            set_lines(section, report, _right_tab(self.document, self.wide if wide else self.width))
            first = False

    def _ours(self, section: Any) -> bool:
        """Whether the text runs on these pages, and not only pages of the template's own."""
        return section is self.section or _closes_ours(section.getparent())


def _right_tab(document: Any, width: int) -> str:
    """One tab at the end of a line, and none of those that the template's headers have."""
    theirs = {
        tab.get(qn("w:pos"))
        for style in document.styles.element.findall(qn("w:style"))
        if _name(style) in ("header", "footer")
        for tab in style.iter(qn("w:tab"))
    }
    cleared = "".join(
        f'<w:tab w:val="clear" w:pos="{place}"/>'
        for place in sorted((p for p in theirs if p and p.isdecimal() and p != str(width)), key=int)
    )
    return f'<w:tabs>{cleared}<w:tab w:val="right" w:pos="{width}"/></w:tabs>'


def _closes_ours(around: Any) -> bool:
    style = around.find(qn("w:pStyle"))
    return style is not None and style.get(qn("w:val")) == "MingaAfter"


def template_base(report: Report) -> Base:
    """The template of the report's house, ready for the text."""
    document = Document(io.BytesIO(report.house.template))
    locale = LOCALES[report.language]
    body = document.element.body
    place = next(p for p in body.iterchildren(qn("w:p")) if _words_of(p).strip() == marked(BODY))
    around = next(e for e in (place, *place.itersiblings()) if _section(e) is not None)
    section = _section(around)
    left, width, wide = _measured(document, section)
    if not any(r.reltype == RT.THEME for r in document.part.rels.values()):
        put_theme(document, Document().part.part_related_by(RT.THEME))
    put_fonts(document)
    accent = _accent(document)
    counted = _set_lists(document, left, accent)
    _set_styles(document, locale, width, counted - 1, accent)
    set_settings(document, locale)
    set_properties(document, report, locale)
    _fill(document, report, width)
    return _Template(
        document=document,
        width=width,
        wide=wide,
        counted=counted,
        accent=accent,
        own_cover=not _shows(place.itersiblings(preceding=True)),
        place=place,
        section=section,
        own_lines=not any(_has_lines(one) for one in body.iter(qn("w:sectPr"))),
    )


# -- pages ----------------------------------------------------------------------------------------


def _section(element: Any) -> Any:
    return element if element.tag == qn("w:sectPr") else element.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")


def _has_lines(section: Any) -> bool:
    return any(section.find(qn(f"w:{kind}Reference")) is not None for kind in ("header", "footer"))


def _go_on(section: Any) -> None:
    for tag in _ONCE:
        for found in section.findall(qn(tag)):
            section.remove(found)


def _measured(document: Any, section: Any) -> tuple[int, int, int]:
    """The left margin, the line on a page as it is and on its longer side, in twips; ours where none is."""
    found: Any = Section(section, document.part)
    if section.find(qn("w:pgSz")) is None:
        found.page_width, found.page_height = (round(side * 360_000) for side in PAGE)
    if section.find(qn("w:pgMar")) is None:
        for side, margin in MARGINS.items():
            setattr(found, f"{side}_margin", round(margin * 360_000))
        found.header_distance = found.footer_distance = round(1.25 * 360_000)
        found.gutter = 0
    left, right = (round(m.twips) for m in (found.left_margin, found.right_margin))
    gutter = round((found.gutter or 0) / 635)
    sides = [round(s.twips) for s in (found.page_width, found.page_height)]
    return left, sides[0] - left - right - gutter, max(sides) - left - right - gutter


# -- styles, lists, colours -----------------------------------------------------------------------


def _set_styles(document: Any, locale: str, width: int, bullets: int, accent: str) -> None:
    """Our ids for the styles we write, ours for those that are missing, one language for all."""
    styles = document.styles.element
    ours = all_styles(width).replace(ACCENT, accent).replace(REFERENCE, accent)
    ours = ours.replace('<w:numId w:val="1"/>', f'<w:numId w:val="{bullets}"/>')
    wrapped = parse_xml(f"<w:styles {NAMESPACES}>{defaults(locale)}{ours}</w:styles>")
    own_defaults, *own = list(wrapped)
    there = _by_name(styles)
    renamed: dict[str, str] = {}
    missing = []
    for style in own:
        kind, key = style.get(qn("w:type")), style.get(qn("w:styleId"))
        theirs = there.get((kind, _name(style)))
        if theirs is None:
            missing.append(style)
        else:
            renamed[theirs.get(qn("w:styleId"))] = key
            if _name(style) in ("toc 1", "toc 2", "toc 3"):
                _give_tabs(theirs, style)
    wanted = {style.get(qn("w:styleId")).casefold() for style in own}
    for style in styles.findall(qn("w:style")):
        key = style.get(qn("w:styleId"))
        if key not in renamed and key.casefold() in wanted:
            # the id is ours, the style is not
            renamed[key] = f"Own{key}"
    _rename(document, renamed)
    defaults_there = {s.get(qn("w:type")) for s in styles.findall(qn("w:style")) if s.get(qn("w:default"))}
    for style in missing:
        if style.get(qn("w:type")) in defaults_there:
            style.attrib.pop(qn("w:default"), None)
        styles.append(style)
    _drop_unknown(document)
    if styles.find(qn("w:docDefaults")) is None:
        styles.insert(0, own_defaults)
    _speak(styles, locale)


def _by_name(styles: Any) -> dict[tuple[str, str], Any]:
    """The template's styles by kind and name; the first of two."""
    there = {(s.get(qn("w:type")), _name(s)): s for s in reversed(styles.findall(qn("w:style")))}
    for style in styles.findall(qn("w:style")):
        if style.get(qn("w:default")) in ("1", "true", "on"):
            # whatever a program calls it: what has no style has this one
            standard = {"paragraph": "normal", "character": "default paragraph font", "table": "normal table"}
            there.setdefault(
                (style.get(qn("w:type")), standard.get(style.get(qn("w:type")), "no list")), style
            )
    return there


def _give_tabs(theirs: Any, ours: Any) -> None:
    """Our tabs for a line of the contents, whose number of the page would stand anywhere without one."""
    layout = theirs.get_or_add_pPr()
    if not any(tab.get(qn("w:val")) == "right" for tab in layout.iter(qn("w:tab"))):
        layout._remove_tabs()
        layout._insert_tabs(copy.deepcopy(ours.find(f"{qn('w:pPr')}/{qn('w:tabs')}")))


def _name(style: Any) -> str:
    name = style.find(qn("w:name"))
    return (name.get(qn("w:val"), "") if name is not None else "").split(",")[0].strip().lower()


def _rename(document: Any, renamed: dict[str, str]) -> None:
    for style in document.styles.element.findall(qn("w:style")):
        key = style.get(qn("w:styleId"))
        style.set(qn("w:styleId"), renamed.get(key, key))
    for root in (document.styles.element, document.part.numbering_part.element, *_stories(document)):
        for element in root.iter(*_NAMING):
            key = element.get(qn("w:val"), "")
            element.set(qn("w:val"), renamed.get(key, key))


def _drop_unknown(document: Any) -> None:
    """Styles and lists that the template uses and has not: what wears them looks like plain text."""
    known = {style.get(qn("w:styleId")) for style in document.styles.element.findall(qn("w:style"))}
    numbered = {one.get(qn("w:numId")) for one in document.part.numbering_part.element.findall(qn("w:num"))}
    for root in _stories(document):
        for element in list(root.iter(qn("w:pStyle"), qn("w:rStyle"), qn("w:tblStyle"))):
            if element.get(qn("w:val")) not in known:
                element.getparent().remove(element)
        for element in list(root.iter(qn("w:numPr"))):
            number = element.find(qn("w:numId"))
            if number is None or number.get(qn("w:val")) not in {*numbered, "0"}:
                element.getparent().remove(element)


def _speak(styles: Any, locale: str) -> None:
    """The language of the document in the defaults, and in no style another."""
    for spoken in list(styles.iter(qn("w:lang"))):
        spoken.getparent().remove(spoken)
    defaults = styles.find(qn("w:docDefaults"))
    around = defaults.find(qn("w:rPrDefault"))
    if around is None:
        around = parse_xml(f"<w:rPrDefault {NAMESPACES}/>")
        defaults.insert(0, around)
    look = around.find(qn("w:rPr"))
    if look is None:
        look = etree.SubElement(around, qn("w:rPr"))
    spoken = parse_xml(f'<w:lang {NAMESPACES} w:val="{locale}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>')
    behind = next((e for e in look if e.tag in (qn("w:eastAsianLayout"), qn("w:specVanish"))), None)
    if behind is None:
        look.append(spoken)
    else:
        behind.addprevious(spoken)


def _set_lists(document: Any, left: int, accent: str) -> int:
    """Our two lists beside those of the template; the number of the one that counts themes."""
    numbering = document.part.numbering_part.element
    taken = [
        int(element.get(qn(key)))
        for tag, key in (("w:abstractNum", "w:abstractNumId"), ("w:num", "w:numId"))
        for element in numbering.findall(qn(tag))
    ]
    first = max([*taken, 0]) + 1
    hanging = 850 if left >= _ROOM_FOR_NUMBERS else 0
    new = parse_xml(f"<w:numbering {NAMESPACES}>{lists(first, hanging, accent, font='')}</w:numbering>")
    before = next(iter(numbering.findall(qn("w:num"))), None)
    for element in list(new):
        if element.tag == qn("w:abstractNum") and before is not None:
            before.addprevious(element)
        else:
            clean_up = numbering.find(qn("w:numIdMacAtCleanup"))
            numbering.append(element) if clean_up is None else clean_up.addprevious(element)
    return first + 1


def _accent(document: Any) -> str:
    """The colour of its headings, else its first accent that words can wear on white; ours where none is."""
    for heading in document.styles.element.findall(qn("w:style")):
        colour = heading.find(f"{qn('w:rPr')}/{qn('w:color')}")
        value = colour.get(qn("w:val"), "") if colour is not None and _name(heading) == "heading 1" else ""
        if _wearable(value) and max(tones := bytes.fromhex(value)) - min(tones) > _COLOURFUL:
            return str(value).upper()
    theme = etree.fromstring(document.part.part_related_by(RT.THEME).blob)
    for number in range(1, 7):
        for colour in theme.iter(f"{_DRAWN}accent{number}"):
            found = colour.find(f"{_DRAWN}srgbClr")
            value = found.get("val", "") if found is not None else ""
            if _wearable(value):
                return str(value).upper()
    return ACCENT


def _wearable(colour: str) -> bool:
    return bool(re.fullmatch("[0-9A-Fa-f]{6}", colour)) and contrast(colour, "FFFFFF") >= _READABLE


# -- what the template says -----------------------------------------------------------------------


def _stories(document: Any) -> Iterator[Any]:
    yield document.element
    yield from (part.element for part in _line_parts(document))


def _line_parts(document: Any) -> list[Any]:
    found = {
        r.target_part.partname: r.target_part
        for r in document.part.rels.values()
        if r.reltype in (RT.HEADER, RT.FOOTER)
    }
    return [found[name] for name in sorted(found)]


def _fill(document: Any, report: Report, width: int) -> None:
    """Every placeholder filled, the logos put in, and every drawing numbered on its own."""
    number = _IDS
    for part in (document.part, *_line_parts(document)):
        for drawn in part.element.iter():
            if etree.QName(drawn).localname == "docPr":
                number += 1
                drawn.set("id", str(number))
        for piece in [t for t in part.element.iter(qn("w:t")) if marked(LOGOS) in (t.text or "")]:
            shown = logo_runs(report.house.logos, part, width, number + 1)
            number += len(report.house.logos)
            run = piece.getparent()
            piece.text = piece.text.replace(marked(LOGOS), "")
            for new in reversed(list(parse_xml(f"<w:p {NAMESPACES}>{shown}</w:p>"))):
                run.addnext(new)
        filled(part.element, report.facts)


def _words_of(element: Any) -> str:
    return "".join(piece.text or "" for piece in element.iter(qn("w:t")))


def _shows(elements: Iterator[Any]) -> bool:
    return any(
        (e.text or "").strip() if e.tag == qn("w:t") else True
        for element in elements
        for e in element.iter(qn("w:t"), qn("w:drawing"), qn("w:pict"))
    )

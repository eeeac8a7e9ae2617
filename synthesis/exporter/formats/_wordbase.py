"""The empty document: python-docx's template, tidied, with our styles, page, language and properties."""

from __future__ import annotations

import io
import re
import uuid
import zipfile
from dataclasses import dataclass
from datetime import datetime, time
from typing import IO, Any
from xml.sax.saxutils import escape

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm
from lxml import etree

from synthesis.domain.exported import Snapshot, dumps
from synthesis.exporter.formats._wordml import LOCALES, NAMESPACES, TWIPS, field, paragraph, run
from synthesis.exporter.formats._wordstyles import FONT, all_styles, defaults
from synthesis.exporter.neutral import one_line
from synthesis.exporter.palette import ACCENT, HUES
from synthesis.exporter.report import Report
from synthesis.exporter.roundtrip.marks import NAMESPACE, PROPERTIES
from synthesis.i18n import words

PAGE = (21.0, 29.7)
MARGINS = {"top": 2.6, "right": 3.0, "bottom": 2.4, "left": 3.0}
TEXT_WIDTH = round((PAGE[0] - MARGINS["left"] - MARGINS["right"]) * 567)
"""The width of a line, in twips."""
WIDE = round((PAGE[1] - MARGINS["left"] - MARGINS["right"]) * 567)
"""The same on a page laid on its side."""

_DATE = (1980, 1, 1, 0, 0, 0)
_LEFTOVERS = {"useFELayout", "attachedTemplate", "rsids", "docId", "savePreviewPicture", "shapeDefaults"}
_FOREIGN = ("/thumbnail", "/customXml", "/stylesWithEffects", "/printerSettings")
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."


@dataclass(kw_only=True)
class Base:
    """What a document is written into: its pages, and the few things of it that the text has to know.

    `width` is the length of a line in twips, `wide` that on a page laid on its side; `counted` the list
    that numbers themes, `accent` the one colour, `own_cover` whether a cover of ours is wanted.
    """

    document: Any
    width: int = TEXT_WIDTH
    wide: int = WIDE
    counted: int = 2
    accent: str = ACCENT
    own_cover: bool = True

    def section_end(self, wide: bool) -> str:
        """The end of a run of pages of one shape; `set_pages` gives them what stands on every page."""
        width, height = (round(side * TWIPS) for side in (reversed(PAGE) if wide else PAGE))
        turned = ' w:orient="landscape"' if wide else ""
        shape = f'<w:sectPr><w:pgSz w:w="{width}" w:h="{height}"{turned}/></w:sectPr>'
        return paragraph("", "MingaAfter", shape)

    def put_body(self, xml: str) -> None:
        """The blocks, as one text, in place of whatever the body holds."""
        body = self.document.element.body
        for child in list(body):
            if child.tag != qn("w:sectPr"):
                body.remove(child)
        for child in list(parse_xml(f"<w:body {NAMESPACES}>{xml}</w:body>")):
            body[-1].addprevious(child)

    def set_pages(self, report: Report) -> None:
        """Margins, header and footer of every section; the first page has neither."""
        for number, section in enumerate(self.document.sections):
            wide = section.orientation == WD_ORIENT.LANDSCAPE
            if not wide:
                section.page_width, section.page_height = Cm(PAGE[0]), Cm(PAGE[1])
            for side, width in MARGINS.items():
                setattr(section, f"{side}_margin", Cm(width))
            section.header_distance = section.footer_distance = Cm(1.25)
            section.different_first_page_header_footer = not number
            set_lines(section, report, _RIGHT_TAB.format(TEXT_WIDTH, WIDE) if wide else "")


def own_base(report: Report) -> Base:
    """A document without a body: Word opens it without a banner, a prompt or foreign leftovers."""
    document = Document()
    locale = LOCALES[report.language]
    _drop_leftovers(document)
    _set_styles(document, locale)
    set_settings(document, locale)
    set_properties(document, report, locale)
    return Base(document=document)


def put_footnotes(document: Any, notes: list[str]) -> None:
    """The footnotes, numbered from 1, with the two separators Word asks for."""

    def separator(number: int, kind: str) -> str:
        mark = f"<w:r><w:{kind}/></w:r>"
        return f'<w:footnote w:type="{kind}" w:id="{number}">{paragraph(mark)}</w:footnote>'

    own = "".join(f'<w:footnote w:id="{i}">{note}</w:footnote>' for i, note in enumerate(notes, 1))
    both = separator(-1, "separator") + separator(0, "continuationSeparator")
    xml = f"<w:footnotes {NAMESPACES}>{both}{own}</w:footnotes>"
    _replace(document.part, RT.FOOTNOTES, "/word/footnotes.xml", _WORD + "footnotes+xml", xml)
    listed = '<w:footnote w:id="-1"/><w:footnote w:id="0"/>'
    _into_settings(document, f"<w:footnotePr {NAMESPACES}>{listed}</w:footnotePr>", before="w:compat")


def put_origin(document: Any, snapshot: Snapshot) -> None:
    """Which session and which export the file is, and a copy of what it said, for when it comes back."""
    package = document.part.package
    kind = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    properties = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{escape(one_line(value))}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(
            zip(PROPERTIES, (snapshot.session_id, snapshot.id), strict=True), 2
        )
    )
    office = "http://schemas.openxmlformats.org/officeDocument/2006/"
    xml = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<Properties xmlns="{office}custom-properties" xmlns:vt="{office}docPropsVTypes">{properties}'
        "</Properties>"
    )
    _replace(package, RT.CUSTOM_PROPERTIES, "/docProps/custom.xml", kind, xml)
    copy = f'<export xmlns="{NAMESPACE}">{escape(dumps(snapshot))}</export>'
    data = _replace(document.part, RT.CUSTOM_XML, "/customXml/item1.xml", "application/xml", copy)
    item = str(uuid.uuid5(uuid.NAMESPACE_OID, snapshot.id)).upper()
    about = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="no"?><ds:datastoreItem ds:itemID="{{{item}}}"'
        f' xmlns:ds="{office}customXml"><ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs>'
        "</ds:datastoreItem>"
    )
    kind = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    _replace(data, RT.CUSTOM_XML_PROPS, "/customXml/itemProps1.xml", kind, about)


def save(document: Any, stream: IO[bytes]) -> None:
    """The file, the same bytes for the same document: members carry a fixed date."""
    made = io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            member = zipfile.ZipInfo(name, _DATE)
            member.external_attr = 0o600 << 16
            target.writestr(member, source.read(name), zipfile.ZIP_DEFLATED)


def _drop_leftovers(document: Any) -> None:
    for relations in (document.part.rels, document.part.package.rels):
        for key, relation in list(relations.items()):
            if relation.reltype.endswith(_FOREIGN):
                del relations[key]


def _set_styles(document: Any, locale: str) -> None:
    styles = document.styles.element
    for child in list(styles):
        if child.tag in (qn("w:style"), qn("w:docDefaults")):
            styles.remove(child)
    wrapped = f"<w:styles {NAMESPACES}>{defaults(locale)}{all_styles(TEXT_WIDTH)}</w:styles>"
    first, *rest = list(parse_xml(wrapped))
    styles.insert(0, first)
    styles.extend(rest)

    numbering = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    numbering.extend(list(parse_xml(f"<w:numbering {NAMESPACES}>{lists()}</w:numbering>")))

    put_fonts(document)
    put_theme(document, document.part.part_related_by(RT.THEME))


def put_fonts(document: Any) -> None:
    """The fonts that are named, with what to take where our own is not installed."""
    fonts = (
        f'<w:fonts {NAMESPACES}><w:font w:name="{FONT}"><w:altName w:val="Carlito"/>'
        '<w:panose1 w:val="020F0502020204030204"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )
    _replace(document.part, RT.FONT_TABLE, "/word/fontTable.xml", _WORD + "fontTable+xml", fonts)


def lists(first: int = 1, hanging: int = 850, accent: str = ACCENT, font: str = FONT) -> str:
    """The list of bullets, numbered `first`, and the one after it that numbers themes and strategies.

    The numbers of themes stand in the margin, their names in line with the text; where the margin is too
    narrow for that, `hanging` is 0 and they stand before the names.
    """
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="0"/>'
        f'</w:tabs><w:ind w:left="0" w:hanging="{hanging}"/></w:pPr>'
        f'<w:rPr><w:color w:val="{accent}"/></w:rPr></w:lvl>'
        for level, text in enumerate(("%1", "%1.%2"))
    )
    face = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:hint="default"/>' if font else ""
    kinds = (
        f'<w:abstractNum w:abstractNumId="{first}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
        '<w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>'
        '<w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="340" w:hanging="227"/></w:pPr>'
        f'<w:rPr>{face}<w:color w:val="{accent}"/></w:rPr></w:lvl></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="{first + 1}"><w:multiLevelType w:val="multilevel"/>'
        f"{levels}</w:abstractNum>"
    )
    return kinds + "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in (first, first + 1)
    )


def put_theme(document: Any, old: Any) -> None:
    """The colour theme, so that charts and tables people add later wear the same colours."""
    xml = old.blob.decode("utf-8")
    for number, colour in enumerate([ACCENT, *(hue.bar for hue in HUES[1:6])], 1):
        xml = re.sub(
            rf"(<a:accent{number}>).*?(</a:accent{number}>)",
            rf'\g<1><a:srgbClr val="{colour}"/>\g<2>',
            xml,
            flags=re.DOTALL,
        )
    xml = re.sub(r'(<a:(?:major|minor)Font>\s*<a:latin typeface=")[^"]*', rf"\g<1>{FONT}", xml)
    _replace(document.part, RT.THEME, "/word/theme/theme1.xml", old.content_type, xml)


def set_settings(document: Any, locale: str) -> None:
    """The settings without leftovers, for this Word and this language."""
    settings = document.settings.element
    for element in list(settings.iter()):
        if etree.QName(element).localname in _LEFTOVERS:
            element.getparent().remove(element)
    zoom = settings.find(qn("w:zoom"))
    if zoom is not None:
        zoom.attrib.clear()
        zoom.set(qn("w:percent"), "100")
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")  # 14 shows "Compatibility Mode" in the title bar
    decimal, separator = (".", ",") if locale.startswith("en") else (",", ";")
    shown = {"w:themeFontLang": locale, "w:decimalSymbol": decimal, "w:listSeparator": separator}
    for tag, value in shown.items():
        element = settings.find(qn(tag))
        element.attrib.clear()
        element.set(qn("w:val"), value)


_RIGHT_TAB = '<w:tabs><w:tab w:val="clear" w:pos="{}"/><w:tab w:val="right" w:pos="{}"/></w:tabs>'


def set_lines(section: Any, report: Report, layout: str) -> None:
    """Our header and footer in a section: what the document is, its state, and the number of the page."""
    page, pages = "\ue000", "\ue001"
    line = words(report.language)("doc_page_of", page=page, pages=pages)
    numbered = "".join(
        field("PAGE", run("2"))
        if part == page
        else field("NUMPAGES", run("2"))
        if part == pages
        else run(part)
        for part in re.split(f"([{page}{pages}])", line)
    )
    for part, style, content in (
        (section.header, "Header", run(f"{report.running_title}\t{report.state}")),
        (section.footer, "Footer", run(_short(report.author) + "\t") + numbered),
    ):
        part.is_linked_to_previous = False
        element = part._element  # python-docx gives no other way to whole paragraphs
        for child in list(element):
            element.remove(child)
        wrapped = f"<w:hdr {NAMESPACES}>{paragraph(content, style, layout)}</w:hdr>"
        element.extend(list(parse_xml(wrapped)))


def _short(text: str) -> str:
    return text if len(text) <= 70 else text[:69].rstrip() + "…"


def set_properties(document: Any, report: Report, locale: str) -> None:
    """Title, language and author of the file; no person is named who did not convene."""
    core = document.core_properties
    core.title, core.subject, core.language = report.title[:255], report.subject[:255], locale
    core.author = core.last_modified_by = report.author[:255]
    core.identifier = one_line(report.identifier)[:255]
    core.comments = core.keywords = core.category = ""
    core.revision = 1
    if report.made_on:
        core.created = core.modified = datetime.combine(report.made_on, time(12))
    else:
        for element in list(core._element):
            if element.tag in (qn("dcterms:created"), qn("dcterms:modified")):
                core._element.remove(element)
    app = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns='
        '"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>{report.made_with}</Application></Properties>"
    )
    package = document.part.package
    kind = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    _replace(package, RT.EXTENDED_PROPERTIES, "/docProps/app.xml", kind, app)


def _replace(owner: Any, relation: str, name: str, content_type: str, xml: str) -> Any:
    """The part of that name and relation in place of any other of the relation; returns it."""
    for key, found in list(owner.rels.items()):
        if found.reltype == relation:
            del owner.rels[key]
    package = getattr(owner, "package", owner)
    part = Part(PackURI(name), content_type, xml.encode("utf-8"), package)
    owner.relate_to(part, relation)
    return part


def _into_settings(document: Any, xml: str, before: str) -> None:
    document.settings.element.find(qn(before)).addprevious(parse_xml(xml))

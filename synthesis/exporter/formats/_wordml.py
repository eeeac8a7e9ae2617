"""WordprocessingML as text: the pieces a document body is made of, ready for one parse.

Building elements one by one costs a millisecond each; one string and one parse set 10,000 rows in
less than a second. Everything here takes raw text and makes it safe itself.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from synthesis.exporter.neutral import one_line, plain, right_to_left

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
LOCALES = {"es": "es-CL", "en": "en-GB", "pt": "pt-BR"}
TWIPS = 567
"""Twentieths of a point in a centimetre."""

LONGEST = 18
"""The most characters of a word that a column is widened for."""
_MARGIN, _CHARACTER = 180, 92
"""What a cell takes beside its words, and a character of them at most on average, in twips."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_PLAIN_REFERENCE = re.compile(r"N[0-9]{1,20}")
_UNSAFE = re.compile("[^A-Za-z0-9]+")


def attribute(text: str) -> str:
    """The text as a quoted attribute value, on one line."""
    return quoteattr(one_line(text))


def run(text: str, *, style: str = "", properties: str = "", language: str | None = None) -> str:
    """Some words; line ends become breaks, tabs become tabs, right-to-left text is told to be so."""
    text = plain(text)
    if not text:
        return ""
    if right_to_left(text):
        properties += "<w:rtl/>"
    if language and _LANGUAGE.fullmatch(language):
        properties += f'<w:lang w:val="{LOCALES.get(language, language)}"/>'
    if style:
        properties = f'<w:rStyle w:val="{style}"/>' + properties
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{look}{_words(text)}</w:r>"


def _words(text: str) -> str:
    pieces = []
    for piece in re.split("([\n\t])", text):
        if piece == "\n":
            pieces.append("<w:br/>")
        elif piece == "\t":
            pieces.append("<w:tab/>")
        elif piece:
            pieces.append(f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
    return "".join(pieces)


def paragraph(
    content: str, style: str = "", layout: str = "", *, spacing: str = "", turned: bool = False
) -> str:
    """A paragraph of ready-made runs; `spacing` is what the schema wants last, `turned` right to left."""
    name = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = name + layout + ("<w:bidi/>" if turned else "") + spacing
    return f"<w:p>{f'<w:pPr>{inner}</w:pPr>' if inner else ''}{content}</w:p>"


def link(anchor: str, content: str) -> str:
    """Runs that lead to a bookmark of this document."""
    return f'<w:hyperlink w:anchor="{anchor}" w:history="1">{content}</w:hyperlink>'


def field(instruction: str, shown: str) -> str:
    """A field with its result already there: previewers and PDF makers show it as it is."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def bookmark_name(kind: str, key: str) -> str:
    """A bookmark name for a key: same key, same name; letters, digits and _ only, at most 40, hidden.

    A note's reference stays readable; any other key gets a digest, since Word tells bookmarks apart
    without case and without signs.
    """
    if _PLAIN_REFERENCE.fullmatch(key):
        return f"_{kind}_{key}"
    readable = _UNSAFE.sub("_", key).strip("_")[:18]
    digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return f"_{kind}_{readable}_{digest}"


@dataclass
class Bookmarks:
    """Gives bookmarks their numbers, each unique in the document."""

    count: int = 0

    def around(self, name: str, content: str) -> str:
        """The bookmark round some runs."""
        self.count += 1
        return (
            f'<w:bookmarkStart w:id="{self.count}" w:name="{name}"/>{content}'
            f'<w:bookmarkEnd w:id="{self.count}"/>'
        )

    def tagged(
        self,
        name: str,
        content: str,
        style: str = "",
        layout: str = "",
        *,
        spacing: str = "",
        turned: bool = False,
    ) -> str:
        """A paragraph in a bookmark that runs from its first run to after the paragraph mark.

        Of seventeen ways to mark a text this is the one that outlives people's edits in a word
        processor: retyping, moving, joining, splitting, and saving as another format.
        """
        self.count += 1
        start = f'<w:bookmarkStart w:id="{self.count}" w:name="{name}"/>'
        whole = paragraph(start + content, style, layout, spacing=spacing, turned=turned)
        return whole + f'<w:bookmarkEnd w:id="{self.count}"/>'


@dataclass(frozen=True, kw_only=True)
class Grid:
    """The shape of a table: column widths in twips, and what a screen reader says of it."""

    widths: tuple[int, ...]
    title: str
    description: str
    style: str = "MingaTable"

    def table(self, rows: Iterable[str]) -> str:
        """The table of ready-made rows, the first of them its header."""
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in self.widths)
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{self.style}"/>'
            f'<w:tblW w:w="{sum(self.widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
            ' w:noHBand="0" w:noVBand="1"/>'
            f"<w:tblCaption w:val={attribute(self.title)}/>"
            f"<w:tblDescription w:val={attribute(self.description)}/></w:tblPr>"
            f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
        )

    def row(self, cells: Iterable[str], header: bool = False) -> str:
        """A row of ready-made cells that no page end cuts; a header row comes again on every page."""
        mark = "<w:tblHeader/>" if header else ""
        return f"<w:tr><w:trPr><w:cantSplit/>{mark}</w:trPr>{''.join(cells)}</w:tr>"


def cell(width: int, content: str, *, fill: str = "", edge: str = "") -> str:
    """A cell of ready-made paragraphs; `edge` is the colour of a bar down its left side."""
    look = f'<w:tcBorders><w:left w:val="single" w:sz="36" w:space="0" w:color="{edge}"/></w:tcBorders>'
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{look if edge else ""}'
        f"{shade if fill else ''}</w:tcPr>{content}</w:tc>"
    )


def shared_out(total: int, shares: Iterable[float]) -> tuple[int, ...]:
    """Column widths that add up to the total exactly."""
    weights = list(shares)
    scale = total / sum(weights)
    widths = [int(weight * scale) for weight in weights]
    widths[0] += total - sum(widths)
    return tuple(widths)


def with_room(widths: tuple[int, ...], texts: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """The widths with room for the longest word of each column, taken from those that have room to spare.

    As they were where that much room is not there. Words of more than LONGEST characters may break.
    """
    need = [
        _MARGIN + _CHARACTER * max((len(word) for word in found if len(word) <= LONGEST), default=0)
        for found in texts
    ]
    spare = [width - least for width, least in zip(widths, need, strict=True)]
    short = -sum(extra for extra in spare if extra < 0)
    room = sum(extra for extra in spare if extra > 0)
    if not short or short > room:
        return widths
    fitted = [
        least if extra < 0 else width - short * extra // room
        for width, least, extra in zip(widths, need, spare, strict=True)
    ]
    fitted[max(range(len(fitted)), key=fitted.__getitem__)] += sum(widths) - sum(fitted)
    return tuple(fitted)


def picture(
    relationship: str, width: int, height: int, description: str, number: int = 1, name: str = "Band"
) -> str:
    """A picture in the line, width and height in EMU, with its alternative text; `number` is its own."""
    named = f'id="{number}" name={attribute(name)} descr={attribute(description)}'
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:docPr {named}/>'
        "<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="
        '"http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f"<pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def drawing(relationship: str, width: int, height: int, number: int, name: str, description: str) -> str:
    """A chart in the line, width and height in EMU, with its alternative text; `number` is its own."""
    chart = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{number}" name={attribute(name)} descr={attribute(description)}/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{chart}">'
        f'<c:chart xmlns:c="{chart}" r:id="{relationship}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def note_anchors(references: Mapping[str, str]) -> dict[str, str]:
    """A bookmark name for each note id, after its reference while that is its own, else after its id."""
    taken: set[str] = set()
    names: dict[str, str] = {}
    for note_id, reference in references.items():
        name = bookmark_name("note", reference)
        if name.casefold() in taken or not _PLAIN_REFERENCE.fullmatch(reference):
            name = bookmark_name("note", "id " + note_id)
        taken.add(name.casefold())
        names[note_id] = name
    return names

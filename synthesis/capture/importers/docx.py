"""Word documents: each paragraph or table row a note, or a table of notes where its heading says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from synthesis.capture.importers import Notice, Row, Sheet
from synthesis.capture.importers._headings import column_names, is_blank
from synthesis.capture.importers._package import Attributes, Package, opened
from synthesis.capture.mapping import asks_for_notes, known
from synthesis.domain.ids import unlike
from synthesis.errors import FileRefused, ImportRejected
from synthesis.limits import CELL_CHARACTERS, ROWS

SUFFIXES = (".docx",)
IN_CHILD = True

_LEFT_OUT = {
    "attachedTemplate": "notice_template_left_out",
    "aFChunk": "notice_inserted_file_left_out",
    "oleObject": "notice_object_left_out",
    "package": "notice_object_left_out",
}
_SAID_OUTSIDE = {"comments": "notice_comments_left_out", "footnotes": "notice_footnotes_left_out"}
_BREAKS = {"br": "\n", "cr": "\n", "tab": " ", "noBreakHyphen": "\u2011"}
# text that was deleted, the instruction of a field, the older of two forms of one drawing, settings
_SKIPPED = frozenset({"del", "moveFrom", "instrText", "Fallback", "rPr", "tabs", "sectPr"})


def recognises(name: str, data: bytes) -> bool:
    """Files by this suffix; what is inside has passed the gate."""
    return name.lower().endswith(SUFFIXES)


def read(data: bytes, name: str) -> Sheet:
    """The body of the document, in reading order; tracked insertions are text, deletions are not.

    Headings are not notes: they stand in the column "section" of the notes under them. Raises
    ImportRejected (no_notes, too_many_rows, cell_too_long, duplicate_column) and FileRefused.
    """
    with opened(data, name) as package:
        main = package.main_part()
        body = _Body(package, main)
        tables = [table for table in body.tables if _is_table_of_notes(table)]
        sheet = _table_sheet(tables, body, name) if tables else _paragraph_sheet(body, name)
        notices = (*sheet.notices, *_left_out(package, main))
    return Sheet(columns=sheet.columns, rows=sheet.rows, notices=notices, unit=sheet.unit)


@dataclass
class _Cells:
    """A table as it is read."""

    rows: list[list[str]] = field(default_factory=list)
    section: str = ""
    nested: bool = False


@dataclass(frozen=True)
class _Piece:
    """A paragraph, or a row of a table, with the heading it stands under."""

    text: str
    section: str
    heading: bool = False
    table: _Cells | None = None


class _Body:
    """The text of a document's main part: its pieces in order, and its tables as cells."""

    def __init__(self, package: Package, part: str) -> None:
        self.pieces: list[_Piece] = []
        self.tables: list[_Cells] = []
        self._name = package.name
        self._headings = _heading_styles(package, part)
        self._section = ""
        self._skipping = 0
        self._characters = 0
        # a text box is a paragraph inside a paragraph: each keeps its own text and style
        self._paragraphs: list[tuple[list[str], list[str]]] = []
        self._open: list[_Cells] = []
        self._in_text = False
        package.parse(part, self._start, self._end, self._text)

    def _start(self, name: str, attributes: Attributes) -> None:
        if self._skipping or name in _SKIPPED:
            self._skipping += 1
        elif name == "p":
            self._paragraphs.append(([], []))
        elif name == "pStyle" and self._paragraphs:
            self._paragraphs[-1][1].append(attributes.get("val", ""))
        elif name == "t":
            self._in_text = True
        elif name in _BREAKS and self._paragraphs:
            self._paragraphs[-1][0].append(_BREAKS[name])
        elif name == "tbl":
            self._open.append(_Cells(section=self._section, nested=bool(self._open)))
        elif name == "tr" and self._open:
            self._open[-1].rows.append([])
        elif name == "tc" and self._open and self._open[-1].rows:
            self._open[-1].rows[-1].append("")

    def _text(self, data: str) -> None:
        if self._in_text and not self._skipping and self._paragraphs:
            self._characters += len(data)
            self._paragraphs[-1][0].append(data)

    def _end(self, name: str) -> None:
        if self._skipping:
            self._skipping -= 1
        elif name == "t":
            self._in_text = False
        elif name == "p" and self._paragraphs:
            pieces, styles = self._paragraphs.pop()
            self._paragraph("".join(pieces), any(style in self._headings for style in styles))
        elif name == "tr" and self._open and self._open[-1].rows:
            self._table_row(self._open[-1])
        elif name == "tbl" and self._open:
            self.tables.append(self._open.pop())

    def _paragraph(self, text: str, heading: bool) -> None:
        if not text.strip():
            return
        self._check(text)
        row = self._open[-1].rows[-1] if self._open and self._open[-1].rows else None
        if row:
            row[-1] = f"{row[-1]}\n{text}" if row[-1] else text
            self._check(row[-1])
            return
        if heading:
            self._section = " ".join(text.split())
        self._add(_Piece(text, "" if heading else self._section, heading=heading))

    def _table_row(self, table: _Cells) -> None:
        text = "\n".join(cell for cell in table.rows[-1] if cell.strip())
        if text:
            self._check(text)
            self._add(_Piece(text, table.section, table=table))

    def _add(self, piece: _Piece) -> None:
        self.pieces.append(piece)
        if len(self.pieces) > ROWS:
            raise ImportRejected("too_many_rows", name=self._name, limit=ROWS)

    def _check(self, text: str) -> None:
        if len(text) > CELL_CHARACTERS:
            row = len(self.pieces) + 1
            raise ImportRejected(
                "cell_too_long", row=row, name=self._name, length=len(text), limit=CELL_CHARACTERS
            )


def _is_table_of_notes(table: _Cells) -> bool:
    """Whether the first row names the columns and one of them is notes."""
    if table.nested or len(table.rows) < 2:
        return False
    heading, *body = table.rows
    over_words = any(
        asks_for_notes(name) and any(c.isalpha() for row in body for c in "".join(row[place : place + 1]))
        for place, name in enumerate(heading)
    )
    return over_words and all(known(cell) or asks_for_notes(cell) or len(cell) <= 60 for cell in heading)


def _table_sheet(tables: Sequence[_Cells], body: _Body, name: str) -> Sheet:
    """The rows of the tables whose heading is that of the first; the rest is counted aloud."""
    columns = column_names(tables[0].rows[0], name)
    alike = [table for table in tables if tuple(table.rows[0]) == tuple(tables[0].rows[0])]
    rows: list[Row] = []
    number = 0
    for table in alike:
        for cells in table.rows[1:]:
            number += 1
            if is_blank(cells):
                continue
            if len(cells) > len(columns):
                raise ImportRejected(
                    "row_shape", row=number, name=name, found=len(cells), expected=len(columns)
                )
            rows.append((number, (*cells, *[""] * (len(columns) - len(cells)), table.section)))
    used = {id(table) for table in alike}
    others = sum(id(piece.table) not in used and not piece.heading for piece in body.pieces)
    section = unlike("section", columns)
    notices = (Notice("notice_text_outside_table", {"count": others}),) if others else ()
    return _without_empty_section((*columns, section), rows, notices, "row", name)


def _paragraph_sheet(body: _Body, name: str) -> Sheet:
    headings = sum(piece.heading for piece in body.pieces)
    # a document of headings alone: they are the notes
    only_headings = headings == len(body.pieces)
    rows = [
        (number, (piece.text, piece.section))
        for number, piece in enumerate(body.pieces, 1)
        if only_headings or not piece.heading
    ]
    said = headings and not only_headings
    notices = (Notice("notice_headings_as_sections", {"count": headings}),) if said else ()
    return _without_empty_section(("text", "section"), rows, notices, "paragraph", name)


def _without_empty_section(
    columns: tuple[str, ...], rows: Sequence[Row], notices: tuple[Notice, ...], unit: str, name: str
) -> Sheet:
    if not rows:
        raise ImportRejected("no_notes", name=name)
    if not any(cells[-1] for _, cells in rows):
        columns, rows = columns[:-1], [(number, cells[:-1]) for number, cells in rows]
    return Sheet(columns=columns, rows=tuple(rows), notices=notices, unit=unit)


def _heading_styles(package: Package, part: str) -> frozenset[str]:
    """Ids of the heading styles: ids are translated, the names in the file are not."""
    styles = next((r.target for r in package.relationships(part) if r.kind == "styles"), None)
    found: set[str] = set()
    current = ""

    def start(name: str, attributes: Attributes) -> None:
        nonlocal current
        if name == "style":
            current = attributes.get("styleId", "")
        elif name == "name" and attributes.get("val", "").lower().startswith(
            ("heading ", "title", "subtitle")
        ):
            found.add(current)

    if styles is not None and package.has(styles):
        package.parse(styles, start)
    return frozenset(found)


def _left_out(package: Package, main: str) -> tuple[Notice, ...]:
    """What the file brings besides its own text, none of which is opened."""
    counts: Counter[str] = Counter()
    settings = [r.target for r in package.relationships(main) if r.kind == "settings"]
    for part in (main, *settings):
        for link in package.relationships(part):
            if link.kind in _LEFT_OUT:
                counts[_LEFT_OUT[link.kind]] += 1
            elif link.external and link.kind != "hyperlink":
                counts["notice_link_left_out"] += 1
            elif link.kind in _SAID_OUTSIDE and not link.external and _has_text(package, link.target):
                counts[_SAID_OUTSIDE[link.kind]] += 1
    return tuple(Notice(code, {"count": count}) for code, count in sorted(counts.items()))


def _has_text(package: Package, part: str) -> bool:
    """Whether somebody wrote something in a part beside the body."""
    inside = found = False

    def start(name: str, attributes: Attributes) -> None:
        nonlocal inside
        inside = name == "t"

    def text(data: str) -> None:
        nonlocal found
        found = found or (inside and bool(data.strip()))

    try:
        if package.has(part):
            package.parse(part, start, None, text)
    except FileRefused:
        return False
    return found

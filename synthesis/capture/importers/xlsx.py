"""Excel workbooks: the values a person sees, of the sheets and rows that are not hidden."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from synthesis.capture.importers import Notice, Row, Sheet
from synthesis.capture.importers._headings import (
    check_width,
    column_names,
    is_heading,
    letters,
    trimmed,
)
from synthesis.capture.importers._package import Attributes, Package, opened
from synthesis.capture.importers._tools import layout_of
from synthesis.capture.mapping import asks_for_notes, known, suggest
from synthesis.domain.ids import unlike
from synthesis.errors import FileRefused, ImportRejected
from synthesis.limits import CELL_CHARACTERS, ROWS, UPLOAD_BYTES

SUFFIXES = (".xlsx",)
IN_CHILD = True

_HEADING_AMONG = 15
_LISTED = 12
_SAMPLE_ROWS = 200
# a text that many cells share is stored once: what they show together is counted
_SHOWN_CHARACTERS = 2 * UPLOAD_BYTES
_SHOWN_CELLS = 5_000_000
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_DATE_FORMATS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)


def recognises(name: str, data: bytes) -> bool:
    """Files by this suffix; what is inside has passed the gate."""
    return name.lower().endswith(SUFFIXES)


def read(data: bytes, name: str) -> Sheet:
    """The first table of notes, joined by the sheets that have the same columns.

    Formulas give the value last shown; dates are ISO; error cells are empty and listed; what is
    hidden is left out and counted. Raises ImportRejected (no_notes, too_many_rows, too_many_columns,
    cell_too_long, duplicate_column) and FileRefused.
    """
    with opened(data, name) as package:
        book = _Book(package)
        grids = [grid for grid in book.grids() if grid.rows]
        if not grids:
            raise ImportRejected("no_notes", name=name)
        return _joined(grids, book, name)


# -- the workbook ------------------------------------------------------------------------------


@dataclass
class _Grid:
    """The shown cells of one sheet: row number → column position → value."""

    title: str
    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    merged: list[tuple[int, int, int]] = field(default_factory=list)
    """Column, first row, last row of each merge that goes down."""
    errors: list[str] = field(default_factory=list)
    formulas: int = 0
    unknown_formulas: int = 0
    hidden_rows: int = 0
    hidden_columns: set[int] = field(default_factory=set)
    hidden_filled: set[int] = field(default_factory=set)


class _Book:
    """A workbook's shared texts, formats and sheets."""

    def __init__(self, package: Package) -> None:
        self._package = package
        main = package.main_part()
        self._links = {link.id: link for link in package.relationships(main)}
        self.hidden_sheets = 0
        self.outside_links = sum(link.kind == "externalLink" for link in self._links.values())
        self._sheets: list[tuple[str, str]] = []
        self._epoch = datetime(1899, 12, 30)
        package.parse(main, self._workbook)
        self._texts = self._shared_texts()
        self._formats = self._number_formats()
        self._characters = self._cells = 0

    def grids(self) -> Iterable[_Grid]:
        """The sheets that are shown, in their order."""
        for title, part in self._sheets:
            yield _GridReader(self, self._package, title, part).grid

    def _workbook(self, name: str, attributes: Attributes) -> None:
        if name == "workbookPr" and attributes.get("date1904") in ("1", "true"):
            self._epoch = datetime(1904, 1, 1)
        elif name == "sheet":
            link = self._links.get(attributes.get("id", ""))
            if attributes.get("state", "visible") != "visible":
                self.hidden_sheets += 1
            elif link is not None and link.kind == "worksheet" and not link.external:
                self._sheets.append((attributes.get("name", ""), link.target))

    def _part(self, kind: str) -> str | None:
        part = next((link.target for link in self._links.values() if link.kind == kind), None)
        return part if part is not None and self._package.has(part) else None

    def _shared_texts(self) -> list[str]:
        part = self._part("sharedStrings")
        texts: list[str] = []
        reader = _TextReader()

        def end(name: str) -> None:
            reader.end(name)
            if name == "si":
                texts.append(reader.take())

        if part is not None:
            self._package.parse(part, reader.start, end, reader.text)
        return texts

    def _number_formats(self) -> list[str]:
        """The number format of each cell style: "date", or the format's own code."""
        part = self._part("styles")
        codes: dict[str, str] = {}
        found: list[str] = []
        in_cells = False

        def start(name: str, attributes: Attributes) -> None:
            nonlocal in_cells
            if name == "numFmt":
                codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
            elif name == "cellXfs":
                in_cells = True
            elif name == "xf" and in_cells:
                found.append(_format(attributes.get("numFmtId", "0"), codes))

        def end(name: str) -> None:
            nonlocal in_cells
            in_cells = in_cells and name != "cellXfs"

        if part is not None:
            self._package.parse(part, start, end)
        return found

    def shown(self, kind: str, style: str, value: str) -> str:
        """What a cell shows; a figure by the format of its style."""
        if kind == "s":
            text = self._texts[int(value)] if value else ""
        elif kind == "b":
            text = "TRUE" if value.strip() == "1" else "FALSE"
        elif kind in ("str", "inlineStr", "d"):
            text = value
        else:
            code = self._formats[int(style)] if style and int(style) < len(self._formats) else ""
            text = _figure(value, code, self._epoch)
        self._characters += len(text)
        self._cells += 1
        if self._characters > _SHOWN_CHARACTERS or self._cells > _SHOWN_CELLS:
            raise FileRefused("file_expands_too_much", name=self._package.name)
        return text


class _TextReader:
    """The text of a string element: of all its runs, without the reading aid of East Asian scripts."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._aside = 0
        self._in_text = False

    def start(self, name: str, attributes: Attributes) -> None:
        self._aside += name == "rPh"
        self._in_text = name == "t" and not self._aside

    def end(self, name: str) -> None:
        self._aside -= name == "rPh"
        self._in_text = False

    def text(self, data: str) -> None:
        if self._in_text:
            self._pieces.append(data)

    def take(self) -> str:
        """The text so far, which is then forgotten."""
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), "".join(self._pieces))
        self._pieces.clear()
        return text


class _GridReader:
    """One sheet, cell by cell."""

    def __init__(self, book: _Book, package: Package, title: str, part: str) -> None:
        self.grid = _Grid(title)
        self._book = book
        self._name = package.name
        self._row = self._column = 0
        self._row_hidden = self._formula = False
        self._kind = self._style = ""
        self._value: list[str] = []
        self._taking = False
        self._inline = _TextReader()
        package.parse(part, self._start, self._end, self._text)

    def _start(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            self._cell(attributes)
        elif name in ("v", "f"):
            self._taking = name == "v"
            self._formula = self._formula or name == "f"
        elif name == "row":
            self._row = int(attributes.get("r", self._row + 1))
            self._column = -1
            self._row_hidden = attributes.get("hidden") in ("1", "true")
        elif name == "col" and attributes.get("hidden") in ("1", "true"):
            first, last = int(attributes["min"]), int(attributes["max"])
            self.grid.hidden_columns.update(range(first - 1, min(last, first + 20_000)))
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))
        else:
            self._inline.start(name, attributes)

    def _cell(self, attributes: Attributes) -> None:
        reference = attributes.get("r", "")
        self._column = _position(reference)[1] if reference else self._column + 1
        self._kind = attributes.get("t", "n")
        self._style = attributes.get("s", "")
        self._formula = False
        self._value.clear()

    def _text(self, data: str) -> None:
        if self._taking:
            self._value.append(data)
        else:
            self._inline.text(data)

    def _end(self, name: str) -> None:
        if name == "v":
            self._taking = False
        elif name == "c":
            self._close_cell()
        elif name == "row" and self._row_hidden:
            self.grid.hidden_rows += self.grid.rows.pop(self._row, None) is not None
        else:
            self._inline.end(name)

    def _close_cell(self) -> None:
        self._taking = False
        value = self._inline.take() if self._kind == "inlineStr" else "".join(self._value)
        place = f"{letters(self._column)}{self._row}"
        if self._kind == "e":
            self.grid.errors.append(place)
            return
        if self._formula:
            self.grid.formulas += 1
            self.grid.unknown_formulas += value == "" and self._kind != "str"
        if value == "":
            return
        if self._column in self.grid.hidden_columns:
            self.grid.hidden_filled.add(self._column)
            return
        text = _ESCAPED.sub(lambda m: chr(int(m[1], 16)), value) if self._kind == "str" else value
        text = self._book.shown(self._kind, self._style, text)
        if len(text) > CELL_CHARACTERS:
            raise ImportRejected(
                "cell_too_long",
                row=self._row,
                column=letters(self._column),
                name=self._name,
                length=len(text),
                limit=CELL_CHARACTERS,
            )
        if text.strip():
            self._keep(text)

    def _keep(self, text: str) -> None:
        check_width(self._column + 1, self._name)
        self.grid.rows.setdefault(self._row, {})[self._column] = text
        # the heading, and lines above it, are more
        if len(self.grid.rows) > ROWS + _HEADING_AMONG:
            raise ImportRejected("too_many_rows", name=self._name, limit=ROWS)

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        if last:
            (top, column), (bottom, _) = _position(first), _position(last)
            if bottom > top:
                self.grid.merged.append((column, top, bottom))


def _position(reference: str) -> tuple[int, int]:
    """Row number and column position of a reference like B7."""
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        raise ValueError(reference)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column - 1


# -- figures -----------------------------------------------------------------------------------


def _format(number: str, codes: Mapping[str, str]) -> str:
    code = codes.get(number, "")
    if number.isdigit() and int(number) in _DATE_FORMATS and not code:
        return "date"
    if number in ("9", "10"):
        return "0%" if number == "9" else "0.00%"
    first = _QUOTED.sub("", code).split(";")[0].lower()
    is_date = "general" not in first and any(sign in first for sign in "ymdhs")
    return "date" if is_date else first


def _figure(value: str, code: str, epoch: datetime) -> str:
    """A number as its format shows it, as far as notes and ids need: dates, percentages, leading zeros."""
    number = float(value)
    if code == "date":
        try:
            return _moment(number, epoch)
        except OverflowError:
            return value
    if code.endswith("%"):
        decimals = code.partition(".")[2].count("0")
        return f"{number * 100:.{decimals}f}%"
    if number.is_integer() and abs(number) < 1e15:
        return f"{int(number):0{len(code)}d}" if code and set(code) == {"0"} else str(int(number))
    return f"{number:.15g}"


def _moment(days: float, epoch: datetime) -> str:
    moment = epoch + timedelta(seconds=round(days * 86_400))
    if days < 1:
        return moment.strftime("%H:%M:%S")
    return moment.isoformat(" ") if moment.time() != epoch.time() else moment.date().isoformat()


# -- the table of notes ------------------------------------------------------------------------


@dataclass(frozen=True)
class _Table:
    """A grid with its heading found; `heading` is empty when the first row is already a note."""

    grid: _Grid
    heading: tuple[str, ...]
    above: int
    body: tuple[int, ...]
    """Numbers of the rows under the heading."""

    @property
    def asks(self) -> bool:
        """Whether the heading says that it stands over notes."""
        return any(asks_for_notes(cell) for cell in self.heading)


def _joined(grids: Sequence[_Grid], book: _Book, name: str) -> Sheet:
    """The first table that is of notes, and after it those of the other sheets with the same heading."""
    tables = [_table(grid) for grid in grids]
    filled = [table for table in tables if table.body]
    if not filled:
        raise ImportRejected("no_notes", name=name)
    best = next(filter(_of_a_tool, filled), None) or next((t for t in filled if t.asks), filled[0])
    alike = [table for table in filled if table is best or (best.heading and table.heading == best.heading)]
    width = max(max(table.grid.rows[number]) + 1 for table in alike for number in table.body)
    columns = column_names([*best.heading, *[""] * (width - len(best.heading))], name)
    if sum(len(table.body) for table in alike) > ROWS:
        raise ImportRejected("too_many_rows", name=name, limit=ROWS)
    if sum(len(table.body) for table in alike) * len(columns) > _SHOWN_CELLS:
        raise FileRefused("file_expands_too_much", name=name)
    several = len(alike) > 1
    rows: list[Row] = []
    for table in alike:
        title = (table.grid.title,) if several else ()
        rows += [(number, (*cells, *title)) for number, cells in _rows(table, columns)]
    return Sheet(
        columns=(*columns, unlike("sheet", columns)) if several else columns,
        rows=tuple(rows),
        notices=tuple(_notices(alike, [t.grid.title for t in tables if t not in alike], book)),
    )


def _table(grid: _Grid) -> _Table:
    """The grid under the row, among its first, that a tool writes or that names most columns and notes."""
    numbers = sorted(grid.rows)
    for above, number in enumerate(numbers[:_HEADING_AMONG]):
        heading = tuple(trimmed(_dense(grid.rows[number])))
        if layout_of(heading):
            return _Table(grid, heading, above, tuple(numbers[above + 1 :]))
    names = {number: _names(_dense(grid.rows[number])) for number in numbers[:_HEADING_AMONG]}
    number = max(names, key=lambda number: names[number])
    cells = _dense(grid.rows[number])
    if not names[number] and not is_heading(cells):
        return _Table(grid, (), 0, tuple(numbers))
    above = numbers.index(number)
    return _Table(grid, tuple(trimmed(cells)), above, tuple(numbers[above + 1 :]))


def _of_a_tool(table: _Table) -> bool:
    return layout_of(table.heading) is not None


def _names(cells: Sequence[str]) -> int:
    asking = any(asks_for_notes(cell) for cell in cells)
    return sum(known(cell) or asks_for_notes(cell) for cell in cells) if asking else 0


def _rows(table: _Table, columns: Sequence[str]) -> list[Row]:
    cells = {number: dict(table.grid.rows[number]) for number in table.body}
    sample = [_wide(cells[number], len(columns)) for number in table.body[:_SAMPLE_ROWS]]
    notes = suggest(columns, sample).text
    for column, top, bottom in table.grid.merged:
        value = table.grid.rows.get(top, {}).get(column)
        # a merged label speaks for every row it spans; a merged note was written once
        if value is None or column >= len(columns) or columns[column] == notes:
            continue
        inside = slice(bisect_right(table.body, top), bisect_right(table.body, bottom))
        for number in table.body[inside]:
            cells[number].setdefault(column, value)
    return [(number, _wide(cells[number], len(columns))) for number in table.body]


def _dense(cells: Mapping[int, str]) -> list[str]:
    return list(_wide(cells, max(cells) + 1))


def _wide(cells: Mapping[int, str], width: int) -> tuple[str, ...]:
    return tuple(cells.get(position, "") for position in range(width))


def _notices(tables: Sequence[_Table], left: Sequence[str], book: _Book) -> Iterator[Notice]:
    """What was left out or is not what was typed, of the tables that were read."""
    grids = [table.grid for table in tables]
    errors = [place for grid in grids for place in grid.errors]
    counts = {
        "notice_hidden_sheets": book.hidden_sheets,
        "notice_hidden_rows": sum(grid.hidden_rows for grid in grids),
        "notice_hidden_columns": sum(len(grid.hidden_filled) for grid in grids),
        "notice_rows_above_heading": sum(table.above for table in tables),
        "notice_formulas_by_value": sum(grid.formulas for grid in grids),
        "notice_formulas_without_value": sum(grid.unknown_formulas for grid in grids),
        "notice_link_left_out": book.outside_links,
    }
    if not tables[0].heading:
        yield Notice("notice_first_row_is_note")
    if left:
        yield Notice("notice_other_sheets", {"count": len(left), "names": _listed(left)})
    if errors:
        yield Notice("notice_error_cells", {"count": len(errors), "cells": _listed(errors)})
    yield from (Notice(code, {"count": count}) for code, count in counts.items() if count)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:_LISTED]) + (" …" if len(names) > _LISTED else "")

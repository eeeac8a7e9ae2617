"""What the readers of other tools' files share: first lines, columns by name, tables within the limits."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from synthesis.capture.importers import Notice, Row, Sheet
from synthesis.capture.importers._decoding import decode
from synthesis.capture.importers._headings import column_names, letters
from synthesis.capture.mapping import plain_name
from synthesis.domain.ids import unlike
from synthesis.errors import ImportRejected
from synthesis.limits import CELL_CHARACTERS, NOTE_CHARACTERS, ROWS

_OPENING = 64 * 1024
_WHOLE = re.compile(r"\d{1,9}(?:\.0+)?")


def opening(data: bytes) -> str:
    """The first lines of a text in UTF-8, whole ones; what cannot be read of them is left out."""
    start = data[:_OPENING]
    whole = start if len(data) <= _OPENING or b"\n" not in start else start[: start.rindex(b"\n") + 1]
    return whole.decode("utf-8-sig", "ignore")


def heading(data: bytes) -> frozenset[str]:
    """The plain names in the first line of a delimited text."""
    first = opening(data).partition("\n")[0]
    return names_in(re.split(r"[,;\t]", first.replace('"', "")))


def text_of(data: bytes, name: str) -> tuple[str, str]:
    """The whole text and its encoding, with line feeds alone; ImportRejected("encoding_unknown")."""
    text, encoding = decode(data, name)
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), encoding


def records(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of a comma-separated text, blank ones too, each with the line it begins on.

    Quotes are taken as they come; raises ImportRejected("cell_too_long") alone.
    """
    reader = csv.reader(line + "\n" for line in text.split("\n"))
    begins = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            # the one complaint of a reader that is not strict: a cell beyond the module's own limit
            raise ImportRejected(
                "cell_too_long", row=begins, name=name, length=csv.field_size_limit(), limit=CELL_CHARACTERS
            ) from None
        yield begins, [cell.removesuffix("\n") for cell in cells]
        begins = reader.line_num + 1


def table(
    columns: Sequence[str],
    rows: Iterable[tuple[int, Sequence[str]]],
    name: str,
    **more: Any,
) -> Sheet:
    """A sheet of these rows, those with nothing in them counted and left out.

    Raises ImportRejected: no_notes, too_many_rows, cell_too_long, too_many_columns, duplicate_column.
    """
    kept: list[Row] = []
    blank = 0
    for number, cells in rows:
        if not any(cell.strip() for cell in cells):
            blank += 1
            continue
        for position, cell in enumerate(cells):
            if len(cell) > CELL_CHARACTERS:
                raise ImportRejected(
                    "cell_too_long",
                    row=number,
                    column=columns[position] or letters(position),
                    name=name,
                    length=len(cell),
                    limit=CELL_CHARACTERS,
                )
        kept.append((number, (*cells, *[""] * (len(columns) - len(cells)))))
        if len(kept) > ROWS:
            raise ImportRejected("too_many_rows", name=name, limit=ROWS)
    if not kept:
        raise ImportRejected("no_notes", name=name)
    return Sheet(columns=column_names(columns, name), rows=tuple(kept), blank=blank, **more)


# -- columns of a sheet ------------------------------------------------------------------------


def names_in(columns: Iterable[str]) -> frozenset[str]:
    """The columns as `plain_name` compares them."""
    return frozenset(plain_name(column) for column in columns)


def called(sheet: Sheet, name: str) -> str | None:
    """The column of that plain name, as the file writes it."""
    return next((column for column in sheet.columns if plain_name(column) == name), None)


def roles(sheet: Sheet, **wanted: str) -> dict[str, str]:
    """Field → column of the file, for those of the plain names that the file has."""
    found = {field: called(sheet, name) for field, name in wanted.items()}
    return {field: column for field, column in found.items() if column is not None}


def cells_of(sheet: Sheet, column: str | None) -> list[str]:
    """What stands in a column, row by row; nothing where there is no such column."""
    if column is None:
        return [""] * len(sheet.rows)
    position = sheet.columns.index(column)
    return [cells[position] for _, cells in sheet.rows]


def changed(sheet: Sheet, edits: Mapping[str | None, Callable[[str], str]]) -> Sheet:
    """The sheet with the cells of some columns rewritten."""
    places = {sheet.columns.index(column): edit for column, edit in edits.items() if column is not None}
    rows = tuple(
        (number, tuple(places[i](cell) if i in places else cell for i, cell in enumerate(cells)))
        for number, cells in sheet.rows
    )
    return replace(sheet, rows=rows)


def with_column(sheet: Sheet, wanted: str, cells: Sequence[str]) -> tuple[Sheet, str]:
    """The sheet with one column more, and what it is called."""
    column = unlike(wanted, sheet.columns)
    rows = tuple((number, (*row, cell)) for (number, row), cell in zip(sheet.rows, cells, strict=True))
    return replace(sheet, columns=(*sheet.columns, column), rows=rows), column


def with_whole_text(sheet: Sheet, title: str | None, body: str | None) -> tuple[Sheet, str]:
    """The sheet with title and body as one text, and the column that holds it.

    A body that would make the note too long stays beside it, and is told.
    """
    if title is None or body is None:
        only = title or body
        assert only is not None
        return sheet, only
    heads, bodies = cells_of(sheet, title), cells_of(sheet, body)
    whole, apart = [], 0
    for head, rest in zip(heads, bodies, strict=True):
        text = "\n".join(filter(None, (head.strip(), rest.strip())))
        too_long = bool(head.strip()) and len(text) > NOTE_CHARACTERS
        whole.append(head if too_long else text)
        apart += too_long
    used = [column for column, cells in ((title, heads), (body, bodies)) if any(c.strip() for c in cells)]
    if len(used) < 2:
        return sheet, used[0] if used else title
    joined, column = with_column(sheet, f"{title} + {body}", whole)
    if apart:
        notice = Notice("notice_body_apart", {"column": body, "count": apart})
        return replace(joined, notices=(*joined.notices, notice)), column
    return without(joined, {title, body}), column


def without(sheet: Sheet, columns: Iterable[str]) -> Sheet:
    """The sheet without these columns."""
    gone = set(columns)
    kept = [i for i, column in enumerate(sheet.columns) if column not in gone]
    return replace(
        sheet,
        columns=tuple(sheet.columns[i] for i in kept),
        rows=tuple((number, tuple(cells[i] for i in kept)) for number, cells in sheet.rows),
    )


def whole_number(cell: str) -> int:
    """The number a cell shows, 0 when it shows none."""
    return int(cell.partition(".")[0]) if _WHOLE.fullmatch(cell.strip()) else 0


def rows_where(sheet: Sheet, column: str | None, holds: Callable[[str], bool]) -> frozenset[int]:
    """The numbers of the rows whose cell in the column is so."""
    cells = cells_of(sheet, column)
    return frozenset(n for (n, _), cell in zip(sheet.rows, cells, strict=True) if holds(cell.strip()))


def said_aside(rows: frozenset[int]) -> tuple[Notice, ...]:
    """What is told of rows that the tool had set aside."""
    return (Notice("notice_set_aside", {"count": len(rows)}),) if rows else ()

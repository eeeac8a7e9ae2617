"""Tables as delimited text: strict about quotes and row lengths, so that nothing shifts or vanishes silently.

The csv module splits the cells; values stay the text they are ("NA", "007", "1e5").
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from synthesis.capture.importers import Notice, Row, Sheet
from synthesis.capture.importers._decoding import decode
from synthesis.capture.importers._headings import (
    check_width,
    column_names,
    is_blank,
    is_heading,
    letters,
    trimmed,
)
from synthesis.capture.mapping import asks_for_notes, known
from synthesis.errors import ImportRejected
from synthesis.limits import CELL_CHARACTERS, ROWS, UPLOAD_BYTES

SUFFIXES = (".csv", ".tsv", ".tab")
IN_CHILD = False

_DELIMITERS = (",", ";", "\t", "|")
_DECLARED = re.compile(r"sep=([,;\t|])\r?\n?")
_SAMPLE_ROWS = 60
_SAMPLE_CHARACTERS = 256 * 1024
# what our own spreadsheet export puts before a cell that a spreadsheet would run
_GUARD = re.compile("'(?='*[=+\\-@\t\r\n\0＝＋－＠])")

Record = tuple[int, list[str]]


def recognises(name: str, data: bytes) -> bool:
    """Files by these suffixes; what is inside has passed the gate."""
    return name.lower().endswith(SUFFIXES)


def read(data: bytes, name: str) -> Sheet:
    """The table in a delimited text file, in whatever encoding, delimiter and line ends it was saved.

    Raises ImportRejected: encoding_unknown, quote_not_closed, quote_misplaced, row_shape, cell_too_long,
    duplicate_column, too_many_rows, too_many_columns, no_notes.
    """
    text, encoding = decode(data, name)
    text = text.removeprefix("\ufeff")
    delimiter, shown, skipped = _delimiter(text, name)
    records = islice(_records(text, delimiter, name), skipped, None)
    first = next((record for record in records if not is_blank(record[1])), None)
    if first is None:
        raise ImportRejected("no_notes", name=name)
    headed = is_heading(first[1])
    # else the first row is already a note: it stays one, and the columns go by their letters
    heading = first[1] if headed else [""] * len(first[1])
    rows, blank = _rows(records if headed else chain([first], records), heading, name)
    if not rows:
        raise ImportRejected("no_notes", name=name)
    width = max(len(trimmed(heading)), max(len(cells) for _, cells in rows))
    return Sheet(
        columns=column_names([_plain(cell) for cell in [*heading, *[""] * width][:width]], name),
        rows=tuple((number, (*cells, *[""] * (width - len(cells)))) for number, cells in rows),
        notices=() if headed else (Notice("notice_first_row_is_note"),),
        blank=blank,
        encoding=encoding,
        delimiter=shown,
    )


def _plain(cell: str) -> str:
    return cell[1:] if _GUARD.match(cell) else cell


def _rows(records: Iterable[Record], heading: list[str], name: str) -> tuple[list[Row], int]:
    """The rows, as long as the heading but without their empty ends, and how many were blank."""
    width = len(heading)
    check_width(len(trimmed(heading)), name)
    rows: list[Row] = []
    blank = 0
    for number, cells in records:
        kept = trimmed(cells)
        if not kept:
            blank += 1
            continue
        if len(cells) < width or len(kept) > width:
            found = len(cells) if len(cells) < width else len(kept)
            raise ImportRejected("row_shape", row=number, name=name, found=found, expected=width)
        for position, cell in enumerate(kept):
            if len(cell) > CELL_CHARACTERS:
                _too_long(number, heading, position, len(cell), name)
        rows.append((number, tuple(_plain(cell) for cell in kept)))
        if len(rows) > ROWS:
            raise ImportRejected("too_many_rows", name=name, limit=ROWS)
    return rows, blank


def _too_long(number: int, heading: list[str], position: int, length: int, name: str) -> None:
    column = heading[position].strip() or letters(position)
    raise ImportRejected(
        "cell_too_long", row=number, column=column, name=name, length=length, limit=CELL_CHARACTERS
    )


def _records(text: str, delimiter: str, name: str) -> Iterator[Record]:
    """The rows with the numbers a spreadsheet gives them; a quote left open names the row it opened in."""
    # the module's own limit would refuse a long cell without saying where it is; this only ever raises it
    csv.field_size_limit(max(csv.field_size_limit(), UPLOAD_BYTES))
    # files written by hand have spaces before their quotes
    spaced = f'{delimiter} "' in text[:_SAMPLE_CHARACTERS]
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=delimiter, strict=True, skipinitialspace=spaced
    )
    number = 0
    while True:
        number += 1
        lines_before = reader.line_num
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            at_end = "end of data" in str(error)
            open_over_lines = at_end or reader.line_num > lines_before + 1
            code = "quote_not_closed" if open_over_lines else "quote_misplaced"
            raise ImportRejected(code, row=number, name=name) from None
        yield number, cells


def _delimiter(text: str, name: str) -> tuple[str, str, int]:
    """The delimiter to read with, the one to tell people of, and how many rows stand before the table."""
    declared = _DECLARED.match(text)
    if declared:
        return declared[1], declared[1], 1
    sample = text[:_SAMPLE_CHARACTERS]
    scores = {d: score for d in _DELIMITERS if (score := _score(sample, d, name))}
    if scores:
        best = max(scores, key=lambda delimiter: scores[delimiter])
        return best, best, 0
    # one single column: read with a character that the text does not have
    unused = next(chr(c) for c in range(0xE000, 0xF8FF) if chr(c) not in text)
    return unused, "", 0


def _score(sample: str, delimiter: str, name: str) -> tuple[bool, float, int] | None:
    """How much like a table the text is under this delimiter; None when it is not one."""
    rows = [cells for cells in _sample_rows(sample, delimiter, name) if not is_blank(cells)]
    if not rows:
        # nothing but delimiters: read with this one, it is a table of nothing
        return False, 0.0, 0
    if len(rows[0]) < 2:
        return None
    width = len(rows[0])
    alike = sum(len(cells) == width or len(trimmed(cells)) == width for cells in rows) / len(rows)
    named = _names_columns(rows[0])
    if not named and alike < (1.0 if len(rows) < 4 else 0.8):
        return None
    return named, alike, width


def _names_columns(cells: Sequence[str]) -> bool:
    return any(known(cell) or asks_for_notes(cell) for cell in cells) and all(
        len(cell) < 200 for cell in cells
    )


def _sample_rows(sample: str, delimiter: str, name: str) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for _, cells in islice(_records(sample, delimiter, name), _SAMPLE_ROWS):
            rows.append(cells)
    except ImportRejected:
        # a quote left open, here or where the sample was cut: reading the whole file will tell
        pass
    return rows

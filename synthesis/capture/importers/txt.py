"""Plain text: a note on each line, list markers taken off."""

from __future__ import annotations

from synthesis.capture.importers import Sheet
from synthesis.capture.importers._decoding import decode
from synthesis.capture.intake import numbered_lines
from synthesis.errors import ImportRejected
from synthesis.limits import CELL_CHARACTERS, ROWS

SUFFIXES = (".txt", ".md")
IN_CHILD = False


def recognises(name: str, data: bytes) -> bool:
    """Files by this suffix; what is inside has passed the gate."""
    return name.lower().endswith(SUFFIXES)


def read(data: bytes, name: str) -> Sheet:
    """One column, "text", with a row for every line that has something on it.

    Raises ImportRejected: encoding_unknown, cell_too_long, too_many_rows, no_notes.
    """
    text, encoding = decode(data, name)
    rows: list[tuple[int, tuple[str, ...]]] = []
    for number, line in numbered_lines(text.removeprefix("\ufeff")):
        if len(line) > CELL_CHARACTERS:
            raise ImportRejected(
                "cell_too_long", row=number, name=name, length=len(line), limit=CELL_CHARACTERS
            )
        rows.append((number, (line,)))
        if len(rows) > ROWS:
            raise ImportRejected("too_many_rows", name=name, limit=ROWS)
    if not rows:
        raise ImportRejected("no_notes", name=name)
    return Sheet(columns=("text",), rows=tuple(rows), unit="line", encoding=encoding)

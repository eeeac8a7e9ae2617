"""Miro: a CSV without a heading, a row for each thing on the board, frames told by a row of their own."""

from __future__ import annotations

import csv
import re
from itertools import groupby, islice

from synthesis.capture.importers import Notice, Sheet
from synthesis.capture.importers._headings import letters, trimmed
from synthesis.capture.importers._tables import opening, records, table, text_of
from synthesis.capture.mapping import asks_for_notes, known

SUFFIXES = (".csv",)
IN_CHILD = False
TOOL = "Miro"
VERIFIED = False

_OTHER_DELIMITERS = re.compile(r"[;\t|]")
_MARK = b"\xef\xbb\xbf"
_SAMPLE = 200
_NAMED = 6


def recognises(name: str, data: bytes) -> bool:
    """A CSV with a byte order mark whose first row is one cell, no heading, and whose rows stand in blocks
    or are of different lengths.
    """
    if not name.lower().endswith(SUFFIXES) or not data.startswith(_MARK):
        return False
    try:
        rows = [trimmed(row) for row in islice(csv.reader(opening(data).splitlines(keepends=True)), _SAMPLE)]
    except csv.Error:
        return False
    first = next((row for row in rows if row), [])
    if len(first) != 1 or known(first[0]) or asks_for_notes(first[0]) or _OTHER_DELIMITERS.search(first[0]):
        return False
    if any(cell.startswith(" ") for row in rows for cell in row[1:]):
        # commas of sentences, not of a table: a plain list, to be read line by line
        return False
    return len({len(row) for row in rows if row}) > 1 or _blocks(rows) > 1


def read(data: bytes, name: str) -> Sheet:
    """A row for each thing: its first text, the title of its frame, and the other cells of a table's row.

    A row alone at the head of a block is taken as the title of the frame below it, and told.
    Raises ImportRejected: encoding_unknown, no_notes, and the limits'.
    """
    text, encoding = text_of(data, name)
    rows = [(number, trimmed(cells)) for number, cells in records(text, name)]
    framed = _blocks([cells for _, cells in rows]) > 1
    found: list[tuple[int, list[str]]] = []
    frames: list[str] = []
    for filled, block in groupby(rows, key=lambda row: bool(row[1])):
        things = list(block) if filled else []
        frame = ""
        if framed and len(things) > 1 and len(things[0][1]) == 1:
            frame = things.pop(0)[1][0]
            frames.append(frame)
        for number, cells in things:
            texts = [cell for cell in cells if cell.strip()]
            found.append((number, [texts[0], frame, *texts[1:]]))
    width = max((len(cells) for _, cells in found), default=2)
    named = ", ".join(frames[:_NAMED])
    notice = Notice("notice_frames", {"count": len(frames), "names": named})
    return table(
        ("text", "frame", *(letters(i) for i in range(1, width - 1))),
        found,
        name,
        unit="line",
        encoding=encoding,
        delimiter=",",
        roles={"text": "text"},
        cluster="frame" if frames else None,
        notices=(notice,) if frames else (),
    )


def _blocks(rows: list[list[str]]) -> int:
    """How many runs of two rows and more stand between blank ones."""
    return sum(filled and len(list(block)) > 1 for filled, block in groupby(rows, key=bool))

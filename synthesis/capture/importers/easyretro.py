"""EasyRetro, as its ancestor FunRetro wrote boards: a column for each column of the board, votes left out."""

from __future__ import annotations

import csv
from itertools import islice

from synthesis.capture.importers import Notice, Sheet
from synthesis.capture.importers._tables import opening, records, table, text_of
from synthesis.capture.mapping import asks_for_notes, known

SUFFIXES = (".csv",)
IN_CHILD = False
TOOL = "EasyRetro"
VERIFIED = False

_LONGEST_TITLE = 60
_SAMPLE = 20


def recognises(name: str, data: bytes) -> bool:
    """A CSV whose every line ends in a comma, under titles that name no column Minga knows."""
    if not name.lower().endswith(SUFFIXES):
        return False
    text = opening(data)
    if "\r\n" not in text:
        return False
    try:
        rows = list(islice(csv.reader(text.splitlines(keepends=True)), _SAMPLE))
    except csv.Error:
        return False
    rows = [row for row in rows if row]
    titles = [title.strip() for title in rows[0]] if rows else []
    return (
        len(titles) > 2
        and all(len(row) == len(titles) and not row[-1] for row in rows)
        and all(0 < len(title) <= _LONGEST_TITLE for title in titles[:-1])
        and not any(known(title) or asks_for_notes(title) for title in titles[:-1])
        and any(row[:-1].count("") for row in rows[1:])
    )


def read(data: bytes, name: str) -> Sheet:
    """A row for each card, column after column of the board.

    Raises ImportRejected: encoding_unknown, no_notes, and the limits'.
    """
    text, encoding = text_of(data, name)
    rows = [(number, cells) for number, cells in records(text, name) if any(cell.strip() for cell in cells)]
    titles = rows[0][1] if rows else []
    cards = [
        (cell, title, str(number))
        for place, title in enumerate(titles)
        for number, cells in rows[1:]
        if place < len(cells) and (cell := cells[place]).strip()
    ]
    beyond = sum(bool(cell.strip()) for _, cells in rows[1:] for cell in cells[len(titles) :])
    return table(
        ("text", "column", "line"),
        enumerate(cards, 1),
        name,
        unit="item",
        encoding=encoding,
        delimiter=",",
        roles={"text": "text"},
        cluster="column",
        notices=(Notice("notice_other_rows", {"count": beyond}),) if beyond else (),
    )

"""Taguette: highlights of documents, a row for each tag of each highlight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from synthesis.capture.importers import Notice, Row, Sheet
from synthesis.capture.importers._tables import called, names_in, roles

TOOL = "Taguette"
VERIFIED = False

_OWN = {"id", "document", "tag", "content"}


def fits(columns: Sequence[str]) -> bool:
    """Whether these are the columns of exported highlights and no others."""
    return names_in(columns) == _OWN


def understood(sheet: Sheet) -> Sheet:
    """A note for each highlight with all its tags; where none has two, they are the tool's own groups."""
    place = {name: sheet.columns.index(str(called(sheet, name))) for name in _OWN}
    rows: dict[tuple[str, str, str], Row] = {}
    tags: dict[tuple[str, str, str], list[str]] = {}
    for number, cells in sheet.rows:
        key = (cells[place["id"]], cells[place["document"]], cells[place["content"]])
        rows.setdefault(key, (number, cells))
        tags.setdefault(key, []).append(cells[place["tag"]])
    several = len(sheet.rows) - len(rows)
    whole = tuple(
        (number, tuple(", ".join(tags[key]) if i == place["tag"] else cell for i, cell in enumerate(cells)))
        for key, (number, cells) in rows.items()
    )
    joined = (Notice("notice_rows_joined", {"count": several}),) if several else ()
    return replace(
        sheet,
        rows=whole,
        roles=roles(sheet, text="content", id="id"),
        cluster=None if several else called(sheet, "tag"),
        notices=(*sheet.notices, *joined),
    )

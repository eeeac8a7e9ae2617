"""Decidim: proposals with a title and a body in every language of the platform."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from synthesis.capture.importers import Sheet
from synthesis.capture.importers._tables import (
    called,
    cells_of,
    names_in,
    roles,
    rows_where,
    said_aside,
    whole_number,
    with_column,
    with_whole_text,
    without,
)

TOOL = "Decidim"
VERIFIED = False

_OWN = {"id", "component id", "reference"}
_CLUSTERS = ("taxonomies name", "category name", "category")
_VOTES = ("votes", "supports", "likes total count", "endorsements total count")


def fits(columns: Sequence[str]) -> bool:
    """Whether there are proposals of a component, with titles and bodies by language."""
    return names_in(columns) >= _OWN and bool(_spoken(columns, "title") and _spoken(columns, "body"))


def understood(sheet: Sheet) -> Sheet:
    """Title and body are one note, in the first language that has them; withdrawn ones come in set aside."""
    found = sheet
    parts = []
    for part in ("title", "body"):
        spoken = _spoken(sheet.columns, part)
        cells = [cells_of(sheet, column) for column in spoken]
        first = [next((cell for cell in row if cell.strip()), "") for row in zip(*cells, strict=True)]
        found, column = with_column(found, part, first)
        if len(spoken) == 1:
            found = without(found, spoken)
        parts.append(column)
    found, text = with_whole_text(found, *parts)
    areas = [c for wanted in _CLUSTERS for c in found.columns if _named(c, wanted)]
    votes = next(filter(None, (called(found, name) for name in _VOTES)), None)
    hidden = rows_where(found, called(found, "withdrawn"), lambda cell: cell.lower() == "true")
    hidden |= rows_where(found, called(found, "state"), lambda cell: cell.lower() == "withdrawn")
    return replace(
        found,
        roles={
            "text": text,
            **roles(found, id="id", author="author name", written_at="published at"),
        },
        cluster=next((area for area in areas if any(cells_of(found, area))), None),
        votes=sum(map(whole_number, cells_of(found, votes))),
        hidden=hidden,
        notices=(*found.notices, *said_aside(hidden)),
    )


def _spoken(columns: Sequence[str], part: str) -> list[str]:
    return [column for column in columns if "/" in column and _first_part(column) == part]


def _first_part(column: str) -> str:
    return column.partition("/")[0].strip().lower()


def _named(column: str, wanted: str) -> bool:
    plain = " ".join(column.lower().replace("/", " ").split())
    return plain == wanted or plain.startswith(f"{wanted} ")

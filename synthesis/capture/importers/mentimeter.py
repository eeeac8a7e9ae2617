"""Mentimeter: the sheet of voters, a row for each person and a column for each question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from synthesis.capture.importers import Sheet
from synthesis.capture.importers._tables import names_in, roles
from synthesis.domain.ids import unlike

TOOL = "Mentimeter"
VERIFIED = False

_OWN = {"session", "voter", "date utc"}
_ANSWER = ": answer"


def fits(columns: Sequence[str]) -> bool:
    """Whether the columns name a voter and at least one question with answers."""
    return names_in(columns) >= _OWN and any(_asks(column) for column in columns)


def understood(sheet: Sheet) -> Sheet:
    """Each question with written answers is an activity; marks on scales stay beside the notes."""
    columns: list[str] = []
    asked: list[str] = []
    for column in sheet.columns:
        name = column[: -len(_ANSWER)].strip() if _asks(column) else column
        columns.append(unlike(name, columns))
        asked += [columns[-1]] if _asks(column) else []
    found = replace(sheet, columns=tuple(columns), asked=tuple(asked))
    return replace(found, roles=roles(found, author="voter", written_at="date utc"))


def _asks(column: str) -> bool:
    return column.lower().endswith(_ANSWER) and len(column) > len(_ANSWER)

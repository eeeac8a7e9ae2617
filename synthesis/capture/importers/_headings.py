"""The names over a table's columns: found, told from a first row of notes, and made distinct."""

from __future__ import annotations

import re
from collections.abc import Sequence

from synthesis.capture.intake import clean_label
from synthesis.capture.mapping import asks_for_notes, known
from synthesis.domain.ids import fold, unlike
from synthesis.errors import ImportRejected
from synthesis.limits import COLUMNS

_FIGURE = re.compile(r"[-+]?\d[\d.,:/ T-]*Z?")


def is_heading(cells: Sequence[str]) -> bool:
    """Whether a first row names the columns; a lone cell does only if it is no note for certain."""
    filled = [cell for cell in cells if cell.strip()]
    if len(filled) < 2:
        return bool(filled) and asks_for_notes(filled[0])
    if any(known(cell) or asks_for_notes(cell) for cell in filled):
        return True
    names = {fold(cell) for cell in filled}
    return len(names) == len(filled) and not any(_FIGURE.fullmatch(cell.strip()) for cell in filled)


def column_names(cells: Sequence[str], name: str) -> tuple[str, ...]:
    """The columns' names, tidy and distinct; a column without one takes the letter a spreadsheet gives it.

    Raises ImportRejected: too_many_columns, duplicate_column naming both positions.
    """
    check_width(len(cells), name)
    tidy = [clean_label(cell) or "" for cell in cells]
    first: dict[str, int] = {}
    for position, column in enumerate(tidy, 1):
        if not column:
            continue
        if fold(column) in first:
            raise ImportRejected(
                "duplicate_column", column=column, name=name, first=first[fold(column)], second=position
            )
        first[fold(column)] = position
    return tuple(column or unlike(letters(i), tidy) for i, column in enumerate(tidy))


def check_width(width: int, name: str) -> None:
    """Refuses more columns than Minga takes."""
    if width > COLUMNS:
        raise ImportRejected("too_many_columns", name=name, found=width, limit=COLUMNS)


def letters(position: int) -> str:
    """What a spreadsheet calls the column at this position, from 0: A, B … Z, AA."""
    text = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def is_blank(cells: Sequence[str]) -> bool:
    """Whether there is nothing in any of the cells."""
    return not any(cell.strip() for cell in cells)


def trimmed(cells: Sequence[str]) -> list[str]:
    """The cells without the empty ones at the end."""
    kept = list(cells)
    while kept and not kept[-1].strip():
        kept.pop()
    return kept

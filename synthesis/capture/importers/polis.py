"""Polis: the comments of a conversation, and in files of their own the votes on them, person by person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from synthesis.capture.importers import Ballots, Cast, Notice, Sheet, csv
from synthesis.capture.importers._tables import (
    called,
    cells_of,
    heading,
    names_in,
    roles,
    rows_where,
    said_aside,
    table,
    text_of,
    whole_number,
    with_column,
)
from synthesis.domain.activity import Method
from synthesis.errors import ImportRejected

SUFFIXES = (".csv",)
IN_CHILD = False
TOOL = "Polis"
VERIFIED = True

_COMMENTS = {"comment id", "author id", "agrees", "disagrees", "moderated", "comment body"}
_BY_GROUP = {"comment id", "comment", "total votes", "total agrees", "total disagrees"}
_VOTES = {"timestamp", "comment id", "voter id", "vote"}
_PEOPLE = {"participant", "group id", "n votes", "n agree", "n disagree"}
_VALUES = {"1": 1, "-1": -1, "0": 0}
_IN_SECONDS = 10
_MILLISECONDS = 10**11
_LONGEST = 13
_BEGINS = re.compile(r"\d{9,16},")
_UNQUOTED = {"row_shape", "quote_not_closed", "quote_misplaced"}


def recognises(name: str, data: bytes) -> bool:
    """A CSV with the columns of one of its exports."""
    if not name.lower().endswith(SUFFIXES):
        return False
    columns = heading(data)
    return any(columns >= own for own in (_COMMENTS, _BY_GROUP, _VOTES, _PEOPLE))


def read(data: bytes, name: str) -> Sheet:
    """Comments as rows, those that moderators rejected set aside; of a file of votes no rows but ballots.

    Raises what the importer of CSV raises, and ImportRejected("no_votes").
    """
    columns = heading(data)
    if columns >= _PEOPLE:
        return _of_people(csv.read(data, name), name)
    if columns >= _VOTES:
        return _of_votes(csv.read(data, name), name)
    try:
        sheet = csv.read(data, name)
    except ImportRejected as error:
        if error.code not in _UNQUOTED or columns >= _BY_GROUP:
            raise
        # the server writes the body last and without quotes
        sheet = _with_bare_bodies(data, name)
    return _of_comments(sheet)


def _of_comments(sheet: Sheet) -> Sheet:
    hidden = rows_where(sheet, called(sheet, "moderated"), lambda cell: cell == "-1")
    body = "comment body" if called(sheet, "comment body") else "comment"
    counted = ("agrees", "disagrees") if called(sheet, "agrees") else ("total votes",)
    votes = sum(whole_number(cell) for name in counted for cell in cells_of(sheet, called(sheet, name)))
    notices = (Notice("notice_votes_apart"),) if votes else ()
    times = [_as_written(cell) for cell in cells_of(sheet, called(sheet, "timestamp"))]
    sheet, written = with_column(sheet, "written at", times) if any(times) else (sheet, None)
    when = {} if written is None else {"written_at": written}
    return replace(
        sheet,
        roles={**roles(sheet, text=body, id="comment id", author="author id"), **when},
        votes=votes,
        hidden=hidden,
        notices=(*sheet.notices, *notices, *said_aside(hidden)),
    )


def _as_written(cell: str) -> str:
    moment = _moment(cell)
    if not moment:
        return ""
    return datetime.fromtimestamp(moment / (1 if moment < _MILLISECONDS else 1000), UTC).isoformat()


def _with_bare_bodies(data: bytes, name: str) -> Sheet:
    text, encoding = text_of(data, name)
    first, _, rest = text.partition("\n")
    columns = first.split(",")
    if names_in(columns[-1:]) != {"comment body"}:
        raise ImportRejected("row_shape", row=2, name=name, found=0, expected=len(columns))
    rows = _bare(rest.split("\n"), len(columns))
    return table(columns, rows, name, encoding=encoding, delimiter=",")


def _bare(lines: Sequence[str], width: int) -> Iterator[tuple[int, list[str]]]:
    """Each comment with its line: it goes on until a line begins with a time."""
    begun: list[str] = []
    number = 2
    for position, line in enumerate([*lines, "000000000,"], 2):
        if _BEGINS.match(line):
            if begun:
                cells = "\n".join(begun).rstrip("\n").split(",", width - 1)
                yield number, [*cells, *[""] * (width - len(cells))]
            begun, number = [], position
        begun.append(line)


# -- votes -------------------------------------------------------------------------------------


def _of_people(sheet: Sheet, name: str) -> Sheet:
    """A row for each person, a column for each comment; the columns of sums tell which sign agrees."""
    items = {i: c.strip() for i, c in enumerate(sheet.columns) if c.strip().isdecimal()}
    people, groups = cells_of(sheet, called(sheet, "participant")), cells_of(sheet, called(sheet, "group id"))
    casts, signs = [], []
    agreed, disagreed = (
        cells_of(sheet, called(sheet, "n agree")),
        cells_of(sheet, called(sheet, "n disagree")),
    )
    for position, (_, cells) in enumerate(sheet.rows):
        said = {item: _VALUES.get(_short(cells[i])) for i, item in items.items()}
        values = {item: value for item, value in said.items() if value is not None}
        if values:
            casts.append(Cast(people[position], values, groups[position].strip()))
        yes, no = (list(values.values()).count(value) for value in (1, -1))
        told = whole_number(agreed[position]), whole_number(disagreed[position])
        signs += [1] * (told == (yes, no) != (no, yes)) + [-1] * (told == (no, yes) != (yes, no))
    return _voted(sheet, casts, _one_sign(signs), name)


def _of_votes(sheet: Sheet, name: str) -> Sheet:
    """A row for each vote ever cast, the last one of a person on a comment counts."""
    columns = ("timestamp", "comment id", "voter id", "vote")
    rows = zip(*(cells_of(sheet, called(sheet, column)) for column in columns), strict=True)
    # in the order they were cast, and of one moment in that of the file
    cast = sorted(rows, key=lambda row: _moment(row[0]))
    values: dict[str, dict[str, int]] = {}
    for _, item, voter, vote in cast:
        value = _VALUES.get(_short(vote))
        if value is not None:
            values.setdefault(voter.strip(), {})[item.strip()] = value
    found = [Cast(voter, said) for voter, said in values.items()]
    seconds = any(len(row[0].strip()) <= _IN_SECONDS for row in cast)
    return _voted(sheet, found, 0, name, in_seconds=seconds)


def _moment(cell: str) -> int:
    """A time in seconds or thousandths of them since 1970, 0 when it is none."""
    digits = cell.strip()
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= _LONGEST else 0


def _short(cell: str) -> str:
    return cell.strip().removesuffix(".0")


def _one_sign(signs: Sequence[int]) -> int:
    return signs[0] if len(set(signs)) == 1 else 0


def _voted(sheet: Sheet, casts: list[Cast], agree: int, name: str, *, in_seconds: bool = False) -> Sheet:
    if not casts:
        raise ImportRejected("no_votes", name=name)
    return Sheet(
        columns=(),
        rows=(),
        votes=sum(len(cast.values) for cast in casts),
        ballots=Ballots(method=Method.VIEWS, casts=tuple(casts), agree=agree, in_seconds=in_seconds),
        encoding=sheet.encoding,
        delimiter=sheet.delimiter,
        notices=sheet.notices,
    )

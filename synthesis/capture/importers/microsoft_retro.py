"""Microsoft's retrospectives for Azure DevOps: two tables in one CSV, its inner quotes not doubled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from synthesis.capture.importers import Notice, Sheet
from synthesis.capture.importers._tables import opening, table, text_of, whole_number

SUFFIXES = (".csv",)
IN_CHILD = False
TOOL = "Microsoft Retrospectives"
VERIFIED = False

_COLUMNS = ("Type", "Description", "Votes", "CreatedDate", "CreatedBy")
_HEADING = re.compile(r"^Feedback Items\r?\n\"?Type\"?,\"?Description\"?,\"?Votes\"?,", re.MULTILINE)
# told by its ends: what stands between the second quote and the figure may hold quotes of its own
_ITEM = re.compile(r'"([^"\n]*)","(.*)",(\d{1,9}),([^,\n]*),"?([^\n]*?)"?', re.DOTALL)
_BEGINS = re.compile(r'"[^"\n]*","')


def recognises(name: str, data: bytes) -> bool:
    """A CSV with the heading of the feedback items below that line."""
    return name.lower().endswith(SUFFIXES) and _HEADING.search(opening(data)) is not None


def read(data: bytes, name: str) -> Sheet:
    """A row for each feedback item, in the columns of the board; work items are counted and left out.

    Raises ImportRejected: encoding_unknown, no_notes, and the limits'.
    """
    text, encoding = text_of(data, name)
    lines = text.split("\n")
    start = next((i for i, line in enumerate(lines) if line.strip() == "Feedback Items"), 0)
    end = next((i for i, line in enumerate(lines) if i > start and line.strip() == "Work Items"), len(lines))
    rows = list(_items(lines[start + 2 : end], start + 3))
    work = sum(bool(line.strip()) for line in lines[end + 2 :])
    return table(
        _COLUMNS,
        rows,
        name,
        unit="line",
        encoding=encoding,
        delimiter=",",
        roles={"text": "Description", "author": "CreatedBy"},
        cluster="Type",
        votes=sum(whole_number(cells[2]) for _, cells in rows),
        notices=(Notice("notice_other_rows", {"count": work}),) if work else (),
    )


def _items(lines: list[str], first: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each item with the line it begins on; one that is not like the others is kept whole as a text."""
    begun: list[str] = []
    number = first
    for position, line in enumerate([*lines, ""], first):
        closes = position == first + len(lines)
        if begun and (closes or _BEGINS.match(line)):
            yield number, _cells("\n".join(begun).rstrip("\n"))
            begun = []
        if line.strip() or begun:
            number = number if begun else position
            begun.append(line)


def _cells(item: str) -> tuple[str, ...]:
    found = _ITEM.fullmatch(item)
    return found.groups() if found else ("", item, "", "", "")

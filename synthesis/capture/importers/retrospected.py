"""Retrospected: a board as Markdown; a heading for each column, likes and dislikes before each post."""

from __future__ import annotations

import re

from synthesis.capture.importers import Notice, Sheet
from synthesis.capture.importers._tables import opening, table, text_of

SUFFIXES = (".md", ".txt")
IN_CHILD = False
TOOL = "Retrospected"
VERIFIED = False

_COLUMN = re.compile(r"####\s+(.*\S)")
_POST = re.compile(r"\s*[*-]\s+\(\+(\d{1,6})/-(\d{1,6})\)\s*(.*)")
_GROUP = re.compile(r"\s*[*-]?\s*\*\*(.+?)\*\*\s*(?:\(\+\d{1,6}/-\d{1,6}\))?\s*")
_ACTION = re.compile(r"\s*[*-]?\s*\*\*(?:Action|Acción|Ação)\*\*:?\s*(.*)", re.IGNORECASE)


def recognises(name: str, data: bytes) -> bool:
    """A Markdown text with such a heading and a post with its likes."""
    lines = opening(data).split("\n") if name.lower().endswith(SUFFIXES) else []
    return any(_COLUMN.match(line) for line in lines) and any(_POST.match(line) for line in lines)


def read(data: bytes, name: str) -> Sheet:
    """A row for each post, in the column of the board; the group it was put in stands beside it.

    Raises ImportRejected: encoding_unknown, no_notes, and the limits'.
    """
    text, encoding = text_of(data, name)
    rows: list[tuple[int, list[str]]] = []
    column = group = ""
    votes = left = 0
    for number, line in enumerate(text.split("\n"), 1):
        if post := _POST.match(line):
            likes, dislikes, said = post.groups()
            inside = group if line[:1].isspace() else ""
            rows.append((number, [said, column, inside, likes, dislikes, ""]))
            votes += int(likes) + int(dislikes)
        elif heading := _COLUMN.match(line):
            column, group = heading[1], ""
        elif action := _ACTION.match(line):
            if rows:
                rows[-1][1][5] = action[1]
        elif named := _GROUP.fullmatch(line):
            group = named[1]
        elif line.strip() and rows and not line.startswith("#"):
            # the text of a post goes on
            rows[-1][1][0] += f"\n{line.strip()}"
        else:
            left += bool(line.strip())
    return table(
        ("text", "column", "group of posts", "likes", "dislikes", "action"),
        rows,
        name,
        unit="line",
        encoding=encoding,
        roles={"text": "text"},
        cluster="column",
        votes=votes,
        notices=(Notice("notice_other_rows", {"count": left}),) if left else (),
    )

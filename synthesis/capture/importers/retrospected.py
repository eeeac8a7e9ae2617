"""Retrospected: a board as Markdown; a heading for each column, likes and dislikes before each post."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from synthesis.capture.importers import Notice, Sheet
from synthesis.capture.importers._tables import opening, table, text_of

SUFFIXES = (".md", ".txt")
IN_CHILD = False
TOOL = "Retrospected"
VERIFIED = False

# of lines without the spaces around them; possessive, so that a line made to be long costs its length alone
_COLUMN = re.compile(r"####\s++(.+)")
_POST = re.compile(r"[*-]\s++\(\+(\d{1,6})/-(\d{1,6})\)\s*+(.*)")
_GROUP = re.compile(r"(?:[*-]\s++)?\*\*([^*]+)\*\*\s*+(?:\(\+\d{1,6}/-\d{1,6}\))?")
_ACTION = re.compile(r"(?:[*-]\s++)?\*\*(?:Action|Acción|Ação)\*\*:?\s*+(.*)", re.IGNORECASE)


def recognises(name: str, data: bytes) -> bool:
    """A Markdown text with such a heading and a post with its likes."""
    if not name.lower().endswith(SUFFIXES):
        return False
    lines = [line.strip() for line in opening(data).split("\n")]
    return any(_COLUMN.match(line) for line in lines) and any(_POST.match(line) for line in lines)


def read(data: bytes, name: str) -> Sheet:
    """A row for each post, in the column of the board; the group it was put in stands beside it.

    Raises ImportRejected: encoding_unknown, no_notes, and the limits'.
    """
    text, encoding = text_of(data, name)
    posts: list[_Post] = []
    column = group = ""
    votes = left = 0
    for number, whole in enumerate(text.split("\n"), 1):
        line = whole.strip()
        if post := _POST.match(line):
            likes, dislikes, said = post.groups()
            inside = group if whole[:1].isspace() else ""
            posts.append(_Post(number, [said], [column, inside, likes, dislikes]))
            votes += int(likes) + int(dislikes)
        elif heading := _COLUMN.match(line):
            column, group = heading[1], ""
        elif posts and (action := _ACTION.match(line)):
            posts[-1].actions.append(action[1])
        elif named := _GROUP.fullmatch(line):
            group = named[1]
        elif line and posts and not line.startswith("#"):
            # the text of a post goes on
            posts[-1].lines.append(line)
        else:
            left += bool(line)
    rows = [(post.number, ["\n".join(post.lines), *post.about, "\n".join(post.actions)]) for post in posts]
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


@dataclass
class _Post:
    """A post while its lines are read; `about` are the cells after its text."""

    number: int
    lines: list[str]
    about: list[str]
    actions: list[str] = field(default_factory=list)

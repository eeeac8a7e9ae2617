"""Three texts of one thing: as it was exported, as the file has it, and as the session has it now."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from enum import StrEnum

from synthesis.exporter.roundtrip.alignment import normal

_SHARED = 0.4
"""How much of the shorter text must stand in the other for their differences to be told word by word."""
_WORDS = re.compile(r"\s+|[^\s\w]|\w+")


class Outcome(StrEnum):
    """What a file means for a text of the session.

    `KEEP`: nothing to do. `TAKE`: only the file changed it. `CONFLICT`: both did, each in its own way.
    `REMOVED`: it is not in the file any more, which by itself takes nothing out of the session. `LOST`: the
    file changed it, and the session has it no more.
    """

    KEEP = "keep"
    TAKE = "take"
    CONFLICT = "conflict"
    REMOVED = "removed"
    LOST = "lost"


def merged(before: str, word: str | None, now: str | None) -> Outcome:
    """What to do with a text; `word` is None when the file has it no more, `now` when the session has not."""
    then = normal(before)
    if word is None:
        return Outcome.REMOVED if now is not None and normal(now) else Outcome.KEEP
    if normal(word) == then:
        return Outcome.KEEP
    if now is None:
        return Outcome.LOST
    if normal(word) == normal(now):
        return Outcome.KEEP
    return Outcome.TAKE if normal(now) == then else Outcome.CONFLICT


def pieces(before: str, after: str) -> tuple[tuple[str, str], ...]:
    """What became of the words, in order: ("same" | "out" | "in", words) each.

    A text that shares little with the one before is new as a whole: a patchwork of both could not be read.
    """
    one, other = _WORDS.findall(before), _WORDS.findall(after)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if sum(
        len("".join(one[m.a : m.a + m.size]).strip()) for m in matcher.get_matching_blocks()
    ) < _SHARED * min(len(before), len(after)):
        return (("in", after),) if after else ()
    found: list[tuple[str, str]] = []
    out = into = ""
    for step, a, b, c, d in matcher.get_opcodes():
        same = "".join(one[a:b])
        if step == "equal" and (same.strip() or not (out or into)):
            found += [("out", out), ("in", into), ("same", same)]
            out = into = ""
        else:
            # space between two changed words changes with them
            out, into = out + same, into + "".join(other[c:d])
    found += [("out", out), ("in", into)]
    return tuple((how, text) for how, text in found if text)

"""Text made safe for XML, for spreadsheets and for Markdown, in one place.

What a person wrote stays what they wrote: only what no reader may receive is touched, namely
characters that XML forbids, direction marks that would turn the words around them, and first
characters that a spreadsheet would run.
"""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_END = re.compile("\r\n|[\r\x85\u2028\u2029]")
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_EMBEDS, _ISOLATES = "\u202a\u202b\u202d\u202e", "\u2066\u2067\u2068"
_POP_EMBED, _POP_ISOLATE, _FIRST_STRONG = "\u202c", "\u2069", "\u2068"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]")
_LETTER = re.compile(r"[^\W\d_]")

_RUNS = "=+-@\t\r\n\0＝＋－＠"
CELL_LIMIT = 32_767
"""The most characters an .xlsx cell holds."""

_MARKDOWN = re.compile(
    r"([\\`*_{}\[\]<>|~$&#])|(?<!\w)(:)(?=\w)|(?m:^([ \t]*)([-+=]|\d{1,9}[.)])(?=\s|$|[-=]))"
)


def plain(text: str) -> str:
    """The text as any document may hold it: every character legal in XML, lines ended by a line feed.

    Control characters go, a lone surrogate becomes U+FFFD, and text with direction overrides is
    closed and isolated, so that its neighbours keep their own direction.
    """
    text = _LINE_END.sub("\n", text)
    text = _SURROGATE.sub("\ufffd", _FORBIDDEN.sub("", text))
    return _isolated(text) if _DIRECTION.search(text) else text


def one_line(text: str) -> str:
    """The same on one line, with single spaces: for titles, names and captions."""
    return " ".join(plain(text).split())


def undirected(text: str) -> str:
    """The text without the marks that turn or isolate words, as it is compared when a document comes back."""
    return _DIRECTION.sub("", text)


def cell(text: str) -> str:
    """The text for a CSV cell: one apostrophe before what a spreadsheet would run.

    A text that already begins with apostrophes before such a character gets one more, so that
    taking exactly one off again gives back every text.
    """
    text = plain(text)
    return "'" + text if runs(text) else text


def runs(text: str) -> bool:
    """Whether a spreadsheet might run the text as a formula, were it not held back."""
    return text.lstrip("'")[:1] in _RUNS and bool(text.lstrip("'"))


def xlsx(text: str) -> str:
    """The text for a string cell of a workbook; longer than a cell holds, it ends in a visible mark."""
    text = plain(text)
    return text if len(text) <= CELL_LIMIT else text[: CELL_LIMIT - 1] + "…"


def markdown(text: str) -> str:
    """The text for Markdown, every sign that would be markup shown as itself."""

    def escaped(found: re.Match[str]) -> str:
        if found[4] is None:
            return "\\" + (found[1] or found[2])
        mark = found[4]
        return found[3] + (f"{mark[:-1]}\\{mark[-1]}" if mark[:-1] else "\\" + mark)

    return _MARKDOWN.sub(escaped, plain(text))


def right_to_left(text: str) -> bool:
    """Whether most letters of the text are of a script that runs from right to left."""
    if not _RIGHT_TO_LEFT.search(text):
        return False  # as nearly always: the letters need not be counted
    letters = _LETTER.findall(text)
    return 2 * sum(1 for letter in letters if _RIGHT_TO_LEFT.match(letter)) > len(letters)


def _isolated(text: str) -> str:
    return "\n".join(_isolated_line(line) for line in text.split("\n"))


def _isolated_line(line: str) -> str:
    still_open: list[str] = []
    kept: list[str] = []
    for c in line:
        if c in _EMBEDS:
            still_open.append(_POP_EMBED)
        elif c in _ISOLATES:
            still_open.append(_POP_ISOLATE)
        elif c in (_POP_EMBED, _POP_ISOLATE):
            if not still_open or still_open[-1] != c:
                continue  # closes nothing of this line's own: it would close a neighbour's
            still_open.pop()
        kept.append(c)
    closed = "".join(kept) + "".join(reversed(still_open))
    return _FIRST_STRONG + closed + _POP_ISOLATE if _DIRECTION.search(closed) else closed

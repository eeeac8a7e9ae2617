"""The fields of a template: page numbers and dates stay, everything else becomes the text it shows.

A field may run a program (DDE), read a file (INCLUDETEXT) or ask a server (INCLUDEPICTURE): so what is
kept is a list, and what is not on it goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from synthesis.exporter.template.placeholders import W

HARMLESS = frozenset(
    "PAGE NUMPAGES SECTIONPAGES SECTION STYLEREF TITLE SUBJECT AUTHOR DATE TIME SAVEDATE CREATEDATE"
    " PRINTDATE IF =".split()
)
_FIRST = re.compile(r"\s*(=|[A-Za-z]+)")


@dataclass
class _Field:
    """One field: its three marks, everything of its code, and the fields in its code and in its result."""

    marks: list[Any]
    code: list[Any] = field(default_factory=list)
    asked: list[_Field] = field(default_factory=list)
    shown: list[_Field] = field(default_factory=list)
    in_code: bool = True

    @property
    def name(self) -> str:
        # letters of a field in the code are that field's
        inner = {leaf for one in self.asked for leaf in (*one.marks, *one.code)}
        own = "".join(e.text or "" for e in self.code if e.tag == W + "instrText" and e not in inner)
        return _name(own)

    @property
    def reasons(self) -> list[str]:
        """The names that may not stay: its own, or those of fields in its code."""
        own = [] if self.name in HARMLESS else [self.name]
        return own + [name for one in self.asked for name in one.reasons]


def flattened(root: Any) -> list[str]:
    """The fields of a part that may not stay made plain text; their names, "" where one has none."""
    gone: list[str] = []
    for simple in list(root.iter(W + "fldSimple")):
        name = _name(simple.get(W + "instr") or "")
        if name not in HARMLESS:
            gone.append(name)
            unwrapped(simple)
    for leaf in list(_doomed(_fields(root), gone)):
        if leaf.getparent() is not None:
            leaf.getparent().remove(leaf)
    return gone


def _name(code: str) -> str:
    found = _FIRST.match(code)
    return found[1].upper() if found else ""


def _fields(root: Any) -> list[_Field]:
    """The outermost fields of a part; one that is never closed has no third mark."""
    outermost: list[_Field] = []
    still_open: list[_Field] = []
    for leaf in (leaf for run in root.iter(W + "r") for leaf in run):
        kind = leaf.get(W + "fldCharType") if leaf.tag == W + "fldChar" else None
        for one in still_open:
            if one.in_code and leaf is not one.marks[0]:
                one.code.append(leaf)
        if kind == "begin":
            around = still_open[-1] if still_open else None
            siblings = outermost if around is None else around.asked if around.in_code else around.shown
            still_open.append(_Field([leaf]))
            siblings.append(still_open[-1])
        elif still_open and kind in ("separate", "end"):
            still_open[-1].marks.append(leaf)
            still_open[-1].in_code = False
            if kind == "end":
                still_open.pop()
        elif kind is not None or (leaf.tag == W + "instrText" and not still_open):
            # it closes nothing, or is the code of nothing
            outermost.append(_Field([leaf], in_code=False))
    for lost in still_open:
        # whatever follows is no code of it
        lost.code = [leaf for leaf in lost.code if leaf.tag == W + "instrText"]
        lost.code += [leaf for one in lost.asked for leaf in one.marks]
    return outermost


def _doomed(fields: Iterable[_Field], gone: list[str]) -> Iterator[Any]:
    for one in fields:
        closed = len(one.marks) > 1 and one.marks[-1].get(W + "fldCharType") == "end"
        if not (closed and not one.reasons):
            gone += one.reasons or [one.name]
            yield from one.marks
            yield from one.code
        yield from _doomed(one.shown, gone)


def unwrapped(element: Any) -> None:
    """The element gone, what it held in its place."""
    parent, place = element.getparent(), element.getparent().index(element)
    for number, child in enumerate(list(element)):
        parent.insert(place + number, child)
    parent.remove(element)

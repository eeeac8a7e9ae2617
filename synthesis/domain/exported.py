"""What a document said when it left: its lines, to tell later what people changed in the file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property

from synthesis.errors import InputError

KEPT = 20
"""How many exports of a session are kept; older files are read by the copy that they carry."""


class LineKind(StrEnum):
    """What a line is in the document; `END` is the heading after which nothing is read back."""

    TITLE = "title"
    TEXT = "text"
    CELL = "cell"
    END = "end"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph or cell of an exported document.

    `key` names what people may edit ("theme:t1/name"); it is empty for a line that Minga writes anew each
    time. `section` is the part of the draft that the line stands in, empty where there is none.
    """

    key: str
    kind: LineKind
    section: str
    text: str


@dataclass(frozen=True)
class Snapshot:
    """The lines of a document in their order; the same document has the same `id`."""

    session_id: str
    language: str
    lines: tuple[Line, ...]

    @cached_property
    def id(self) -> str:
        """A digest of all that it holds: 24 hexadecimal signs."""
        return hashlib.sha256(dumps(self).encode("ascii")).hexdigest()[:24]

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """The editable texts by key, in order."""
        return {line.key: line.text for line in self.lines if line.key}


@dataclass(frozen=True, slots=True)
class Exported:
    """A snapshot with when it was made, and the number of the session's newest event then."""

    snapshot: Snapshot
    at: datetime
    revision: int


def dumps(snapshot: Snapshot) -> str:
    """The snapshot as JSON of ASCII signs only, the same for the same snapshot."""
    lines = [[line.key, line.kind.value, line.section, line.text] for line in snapshot.lines]
    plain = {"session": snapshot.session_id, "language": snapshot.language, "lines": lines}
    return json.dumps(plain, ensure_ascii=True, separators=(",", ":"))


def loads(text: str) -> Snapshot:
    """The snapshot of a JSON text; InputError("snapshot_unreadable") when it is none."""
    try:
        plain = json.loads(text)
        lines = tuple(Line(key, LineKind(kind), section, said) for key, kind, section, said in plain["lines"])
        found = Snapshot(plain["session"], plain["language"], lines)
    except (ValueError, TypeError, KeyError, RecursionError):
        raise InputError("snapshot_unreadable") from None
    strings = [found.session_id, found.language, *(s for x in lines for s in (x.key, x.section, x.text))]
    if not all(isinstance(one, str) for one in strings):
        raise InputError("snapshot_unreadable")
    return found

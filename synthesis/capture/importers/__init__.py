"""File formats and the exports of other tools → a table of cells: one module each, found by its file name.

There are three sorts of modules, told apart by what they provide:

- a *plain format* reads every file of its endings: `SUFFIXES`, `IN_CHILD` (whether a file from outside is
  read in a process of its own), `recognises(name, data) -> bool`, `read(data, name) -> Sheet`;
- a *tool with a format of its own* provides the same for its files alone, and its name, `TOOL`: it is
  asked before the plain formats;
- a *tool that writes plain tables* provides `TOOL`, `fits(columns) -> bool` and `understood(sheet) -> Sheet`:
  it is asked once a plain format has read the table, whether that was CSV, Excel or JSON.

A tool says with `VERIFIED` whether its layout was read from real files of it, or only from descriptions
and code. What the cells mean is decided afterwards, in `synthesis.capture.mapping`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from synthesis.domain.activity import Method
from synthesis.registry import Registry

IMPORTERS = Registry("synthesis.capture.importers", "minga.importers")

Row = tuple[int, tuple[str, ...]]
"""The number people know the row by, and its cells."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to say aloud about a file that was read: a message key and what fills it."""

    code: str
    params: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cast:
    """What one person voted, by the ids of the file: `values` are views (1, -1, 0) or dots.

    `group` is the opinion group that the tool put the person in, "" where it tells none.
    """

    voter: str
    values: Mapping[str, int]
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballots:
    """The votes of a file, person by person.

    `agree` is the value that means yes in a vote by views: 1 or -1 where the file itself tells, else 0.
    `in_seconds` marks the exports of Polis whose signs are known to come either way round.
    """

    method: Method
    casts: tuple[Cast, ...]
    agree: int = 0
    in_seconds: bool = False

    @property
    def items(self) -> frozenset[str]:
        """The ids of what was voted on."""
        return frozenset(item for cast in self.casts for item in cast.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What an importer yields: every row has one cell, always text, for every column.

    `unit` is what a row number counts (row, line, paragraph, item); `blank` is how many rows had
    nothing in them; `encoding` and `delimiter` are told where the format has them.

    What a known tool adds: `tool`, its name, and whether its layout is `verified`; `roles`, field → column;
    `asked`, the columns that put questions to people, each an activity, when it is a form (else None);
    `cluster`, the column of the tool's own groups; `votes`, how many votes the file tells of; `ballots`;
    `hidden`, the numbers of rows that the tool had set aside (archived, rejected, withdrawn).
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    notices: tuple[Notice, ...] = ()
    unit: str = "row"
    blank: int = 0
    encoding: str = ""
    delimiter: str = ""
    tool: str = ""
    verified: bool = True
    roles: Mapping[str, str] = field(default_factory=dict)
    asked: tuple[str, ...] | None = None
    cluster: str | None = None
    votes: int = 0
    ballots: Ballots | None = None
    hidden: frozenset[int] = frozenset()


class Importer(Protocol):
    """What a module that reads files provides; a tool has `TOOL` and `VERIFIED` besides."""

    __name__: str
    SUFFIXES: tuple[str, ...]
    IN_CHILD: bool

    def recognises(self, name: str, data: bytes) -> bool:
        """Whether this module reads such a file; the gate has checked that it is what it says."""
        ...

    def read(self, data: bytes, name: str) -> Sheet:
        """The file as a table of cells; raises nothing but SynthesisError, whatever the bytes."""
        ...


class Layout(Protocol):
    """What a module provides that knows the tables of a tool."""

    __name__: str
    TOOL: str
    VERIFIED: bool

    def fits(self, columns: Sequence[str]) -> bool:
        """Whether these are the columns of the tool's export."""
        ...

    def understood(self, sheet: Sheet) -> Sheet:
        """The table with what its columns mean; raises nothing but SynthesisError."""
        ...

"""File formats → a table of cells: one module each, found by its file name.

A module provides `SUFFIXES` (of the files it reads), `IN_CHILD` (whether a file from outside is
read in a process of its own), `recognises(name, data) -> bool` and `read(data, name) -> Sheet`.
What the cells mean is decided afterwards, in `synthesis.capture.mapping`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from synthesis.registry import Registry

IMPORTERS = Registry("synthesis.capture.importers", "minga.importers")

Row = tuple[int, tuple[str, ...]]
"""The number people know the row by, and its cells."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to say aloud about a file that was read: a message key and what fills it."""

    code: str
    params: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What an importer yields: every row has one cell, always text, for every column.

    `unit` is what a row number counts (row, line, paragraph, item); `blank` is how many rows had
    nothing in them; `encoding` and `delimiter` are told where the format has them.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    notices: tuple[Notice, ...] = ()
    unit: str = "row"
    blank: int = 0
    encoding: str = ""
    delimiter: str = ""


class Importer(Protocol):
    """What a module of this folder provides."""

    __name__: str
    SUFFIXES: tuple[str, ...]
    IN_CHILD: bool

    def recognises(self, name: str, data: bytes) -> bool:
        """Whether this module reads such a file; the gate has checked that it is what it says."""
        ...

    def read(self, data: bytes, name: str) -> Sheet:
        """The file as a table of cells; raises nothing but SynthesisError, whatever the bytes."""
        ...

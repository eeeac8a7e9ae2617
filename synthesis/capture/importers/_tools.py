"""The modules of the folder by what they are: plain formats, tools with files of their own, tools' tables."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from types import ModuleType
from typing import cast

from synthesis.capture.importers import IMPORTERS, Importer, Layout


def reader_of(name: str, data: bytes, *, plain: bool = False) -> Importer:
    """The module that reads the file: a tool's own before a plain format; with `plain` no tool's.

    The gate has let the file pass, so that one of them does.
    """
    tools = () if plain else tool_readers()
    return next(found for found in (*tools, *plain_readers()) if found.recognises(name, data))


def layout_of(columns: Sequence[str]) -> Layout | None:
    """The tool whose export has these columns."""
    return next((layout for layout in layouts() if layout.fits(columns)), None)


@cache
def plain_readers() -> tuple[Importer, ...]:
    """The formats that any program writes."""
    return tuple(cast(Importer, m) for m in _modules() if not hasattr(m, "TOOL"))


@cache
def tool_readers() -> tuple[Importer, ...]:
    """The tools whose files no plain format reads rightly."""
    return tuple(cast(Importer, m) for m in _modules() if hasattr(m, "TOOL") and hasattr(m, "read"))


@cache
def layouts() -> tuple[Layout, ...]:
    """The tools that write plain tables."""
    return tuple(cast(Layout, m) for m in _modules() if hasattr(m, "fits"))


@cache
def _modules() -> tuple[ModuleType, ...]:
    # looking for the plug-ins of other packages takes longer than reading a small file
    return IMPORTERS.every()

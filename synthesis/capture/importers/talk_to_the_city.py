"""Talk to the City: the table that its reports are made from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from synthesis.capture.importers import Sheet
from synthesis.capture.importers._tables import names_in, roles

TOOL = "Talk to the City"
VERIFIED = True

_OWN = {"id", "interview", "comment"}
_ALSO = {"video", "timestamp"}


def fits(columns: Sequence[str]) -> bool:
    """Whether these are its columns and no others."""
    return _OWN <= names_in(columns) <= _OWN | _ALSO


def understood(sheet: Sheet) -> Sheet:
    """Comments of interviewed people."""
    return replace(sheet, roles=roles(sheet, text="comment", id="id", author="interview"))

"""Google Forms: when somebody answered, then a column for each question as it was put."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from synthesis.capture.importers import Sheet

TOOL = "Google Forms"
VERIFIED = False

_FIRST = {"Timestamp", "Marca temporal", "Carimbo de data/hora"}
"""What the first column is called in English, Spanish and Portuguese, letter for letter."""


def fits(columns: Sequence[str]) -> bool:
    """Whether the first column is the form's own and there are questions after it."""
    return len(columns) > 1 and columns[0] in _FIRST


def understood(sheet: Sheet) -> Sheet:
    """Each question with free answers is an activity; which ones hold ideas is for people to say."""
    return replace(sheet, roles={"written_at": sheet.columns[0]}, asked=())

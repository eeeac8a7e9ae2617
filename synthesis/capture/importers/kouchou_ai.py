"""Kouchou-AI: comments with their ids, and whatever else is known of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from synthesis.capture.importers import Sheet
from synthesis.capture.importers._tables import names_in, roles

TOOL = "Kouchou-AI"
VERIFIED = True

_OWN = {"comment id", "comment body"}
_OF_POLIS = {"author id", "agrees", "disagrees", "moderated"}


def fits(columns: Sequence[str]) -> bool:
    """Whether there are comments by id, without the columns of votes that Polis adds."""
    names = names_in(columns)
    return names >= _OWN and not names & _OF_POLIS


def understood(sheet: Sheet) -> Sheet:
    """Comments; every other column stays beside them."""
    return replace(sheet, roles=roles(sheet, text="comment body", id="comment id"))

"""Padlet: a row for each post, with a subject, a body or both, in sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from synthesis.capture.importers import Sheet
from synthesis.capture.importers._tables import called, names_in, roles, with_whole_text

TOOL = "Padlet"
VERIFIED = False

_OWN = {"created at", "author", "subject", "body", "section", "attachment"}


def fits(columns: Sequence[str]) -> bool:
    """Whether these are a post's subject, body, section and attachment."""
    return names_in(columns) >= _OWN


def understood(sheet: Sheet) -> Sheet:
    """Subject and body are one note; sections are the tool's own groups."""
    found, text = with_whole_text(sheet, called(sheet, "subject"), called(sheet, "body"))
    return replace(
        found,
        roles={"text": text, **roles(found, author="author", written_at="created at")},
        cluster=called(found, "section"),
    )

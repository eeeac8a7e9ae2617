"""Mural: a row for each sticky note, its text with HTML entities, grouped by area and colour alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import unescape

from synthesis.capture.importers import Sheet
from synthesis.capture.importers._tables import called, changed, names_in, roles

TOOL = "Mural"
VERIFIED = False

_OWN = {"text", "bg color", "sticky type", "position x", "position y", "area"}


def fits(columns: Sequence[str]) -> bool:
    """Whether the columns say where on a wall each note hangs, and in what colour."""
    return names_in(columns) >= _OWN


def understood(sheet: Sheet) -> Sheet:
    """Entities are characters again; areas are the tool's own groups, colours and places stay beside."""
    written = {called(sheet, name): unescape for name in ("text", "area", "tags")}
    return replace(
        changed(sheet, written),
        roles=roles(sheet, text="text", id="id", author="last content edited by"),
        cluster=called(sheet, "area"),
    )

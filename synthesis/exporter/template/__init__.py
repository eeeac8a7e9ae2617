"""A customer's Word template: cleaned before anything is made with it, its gaps for texts found and named.

`cleaning` makes a new file of the few parts a document needs and tells what it left behind; nothing of
the old file is copied that was not looked at. `formats._template` then writes a document into it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Told:
    """Something people should know of a template: a message key and what fills it."""

    code: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a template has: `roles` pairs each role of a style with the name it was found by, "" for none.

    `found` are the keys of the placeholders in it; `cover` says that it brings pages of its own before
    the text; `page` is width and height in centimetres.
    """

    roles: tuple[tuple[str, str], ...]
    found: tuple[str, ...]
    cover: bool
    page: tuple[float, float]
    told: tuple[Told, ...] = ()

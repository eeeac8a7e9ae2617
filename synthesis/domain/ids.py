"""Names for things: unguessable ids for what people make, readable references for what they cite."""

from __future__ import annotations

import base64
import re
import secrets
import unicodedata
from collections.abc import Collection

_LONGEST = 40
"""Signs in an id that is made of words."""


def new_id() -> str:
    """A fresh unguessable id: 128 random bits in 26 lower-case letters and digits."""
    return base64.b32encode(secrets.token_bytes(16)).decode("ascii").rstrip("=").lower()


def numbered(taken: Collection[str]) -> str:
    """A fresh id that sorts after all those taken, and is never given again: "0007-k2x9qm"."""
    last = max((int(found[1]) for known in taken if (found := re.match(r"(\d{4,})-", known))), default=0)
    return f"{last + 1:04d}-{new_id()[:6]}"


def fold(text: str) -> str:
    """The text without case, accents or surplus space: what two spellings of a name share."""
    if text.isascii():
        return " ".join(text.lower().split())
    # compatibility caseless matching, Unicode Standard 3.13, definition D146
    once = unicodedata.normalize("NFKD", unicodedata.normalize("NFD", text).casefold())
    folded = unicodedata.normalize("NFKD", once.casefold())
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    return " ".join(plain.split())


def slug(text: str, taken: Collection[str] = ()) -> str:
    """A short id of lower-case ASCII letters, digits and hyphens, unlike any already taken."""
    stem = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
    if len(stem) > _LONGEST:
        # by whole words where there are some: a year cut to its first digit reads like a number of its own
        stem = stem[: _LONGEST + 1].rpartition("-")[0] or stem[:_LONGEST]
    return unlike(stem or "item", taken)


def unlike(wanted: str, taken: Collection[str]) -> str:
    """The wanted id, with -2, -3 … behind it when it is taken."""
    candidate, number = wanted, 1
    while candidate in taken:
        number += 1
        candidate = f"{wanted}-{number}"
    return candidate


def reference(number: int) -> str:
    """What people cite a note by: N001, N002 … in order of arrival."""
    return f"N{number:03d}"

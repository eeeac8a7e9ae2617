"""What people write into sheets, decisions and answers: made fit to keep, or refused when too long."""

from __future__ import annotations

import unicodedata

from synthesis.errors import InputError


def passage(text: str, limit: int) -> str:
    """The text without control characters and without space around it; its line breaks stay.

    Raises InputError("text_too_long") past `limit` characters.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept = "\n".join("".join(c for c in line if _fit(c)).rstrip() for line in lines).strip()
    if len(kept) > limit:
        raise InputError("text_too_long", length=len(kept), limit=limit)
    return kept


def line(text: str, limit: int) -> str:
    """The same on one line, with single spaces."""
    return passage(" ".join(passage(text, max(limit, len(text))).split()), limit)


def _fit(sign: str) -> bool:
    # control characters and lone surrogates stop a database or a document
    return sign == "\t" or unicodedata.category(sign) not in ("Cc", "Cs")

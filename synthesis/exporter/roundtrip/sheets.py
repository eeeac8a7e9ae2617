"""An entry of an initiative's sheet, as somebody wrote it in a document, put into the sheet again."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from synthesis.domain.review import Initiative
from synthesis.errors import InputError
from synthesis.i18n import Words

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_BETWEEN = re.compile(r"[,;\n]+")
_FIGURES = re.compile(r"\d+")


def entered(sheet: Initiative, field: str, text: str, say: Words) -> Initiative:
    """The sheet with this text in a field, read as the document of that language writes it.

    InputError("years_unreadable") when the years are not one or two of four figures.
    """
    if field == "partners":
        return replace(sheet, partners=partners(text, sheet.partners, say))
    if field == "years":
        starts, horizon = years(text, say)
        return replace(sheet, starts=starts, horizon=horizon)
    changed: dict[str, Any] = {field: text}
    return replace(sheet, **changed)


def partners(text: str, known: tuple[str, ...], say: Words) -> tuple[str, ...]:
    """The names in a written list: those known stay whole, others end at a comma, semicolon or line end."""
    both = say.list(["\0", "\0"]).strip("\0").strip()
    places: list[tuple[int, str]] = []
    for name in sorted(filter(None, known), key=len, reverse=True):
        at = text.find(name)
        if at >= 0:
            places.append((at, name))
            text = text[:at] + "\n" * len(name) + text[at + len(name) :]
    rest = re.compile(rf"(^|\n|,|;)\s*{re.escape(both)}\s+|\s+{re.escape(both)}\s*(?=\n|$)")
    text = rest.sub(lambda found: "\n" * len(found[0]), text)
    start = 0
    for part in [*_BETWEEN.finditer(text), None]:
        piece = text[start : part.start() if part else len(text)]
        if piece.strip():
            places.append((start, piece.strip()))
        start = part.end() if part else start
    return tuple(dict.fromkeys(name for _, name in sorted(places)))


def years(text: str, say: Words) -> tuple[int | None, int | None]:
    """First and last year of "2027–2030", "2027", "from 2027" or "until 2030"; none when nothing is said."""
    found = [int(year) for year in _YEAR.findall(text)]
    if not text.strip():
        return None, None
    if len(found) not in (1, 2) or len(_FIGURES.findall(text)) != len(found):
        raise InputError("years_unreadable", text=text)
    if len(found) == 2:
        return found[0], found[1]
    said = " ".join(text.casefold().split())
    year = str(found[0])
    if said == say("doc_sheet_from", year=year).casefold():
        return found[0], None
    if said == say("doc_sheet_until", year=year).casefold():
        return None, found[0]
    return found[0], found[0]

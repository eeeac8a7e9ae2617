"""The gaps of a template, `{{ title }}`: looked up by name, never evaluated.

A word processor cuts a placeholder in several runs as it likes; here its letters are put together again,
so that whoever fills it finds it in one piece and under one name, whatever language it was written in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from synthesis.domain.ids import fold
from synthesis.errors import TemplateRejected
from synthesis.i18n import LANGUAGES, words

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

BODY, LOGOS = "body", "logos"
KEYS = (
    BODY,
    *("title", "dates", "venue", "client", "convenors", "programme", "scope", "purpose"),
    *("state", "made_on", "groups", "themes", "notes"),
    LOGOS,
)
"""Everything a template may ask for."""

_GAP = re.compile(r"\{\{\s*([^{}]{1,80}?)\s*\}\}")
_NAME = re.compile(r"[^\W\d_][\w \-]*")


def names() -> dict[str, str]:
    """The key of every name a placeholder may have, in any of the languages."""
    return {_plain(words(language)(f"template_name_{key}")): key for language in LANGUAGES for key in KEYS}


def _plain(name: str) -> str:
    return fold(re.sub(r"[_\-]", " ", name))


def marked(key: str) -> str:
    """The placeholder of a key as a cleaned template has it."""
    return f"{{{{ {key} }}}}"


@dataclass
class Gaps:
    """What was found between double braces: keys and how often, unknown names, and what is no name."""

    names: Mapping[str, str]
    found: Counter[str] = field(default_factory=Counter)
    unknown: list[str] = field(default_factory=list)
    literal: list[str] = field(default_factory=list)

    def settle(self, root: Any) -> None:
        """Every placeholder of a part put in one piece under its key; what is none stays as it is."""
        for paragraph in root.iter(W + "p"):
            pieces = list(texts(paragraph))
            whole = "".join(piece.text or "" for piece in pieces)
            if "{{" not in whole:
                continue
            # from the last to the first: what is put in moves nothing that is still to come
            for gap in reversed(list(_GAP.finditer(whole))):
                key = self._key(gap[1])
                if key:
                    self.found[key] += 1
                    _put(pieces, gap.start(), gap.end(), marked(key))

    def _key(self, name: str) -> str | None:
        key = self.names.get(_plain(name))
        if key is None:
            kept = self.unknown if _NAME.fullmatch(name) else self.literal
            kept.append(name)
        return key

    def refuse_unknown(self, file: str) -> None:
        """Raise TemplateRejected("template_placeholder") for an unknown name, with the nearest known one."""
        if self.unknown:
            first, *others = dict.fromkeys(reversed(self.unknown))
            near = get_close_matches(_plain(first), self.names, n=1)
            raise TemplateRejected(
                "template_placeholder",
                file=file,
                name=first,
                near=near[0] if near else "none",
                others=", ".join(others) or "none",
            )


def texts(paragraph: Any) -> Iterator[Any]:
    """The pieces of text of a paragraph, without those of a text box that hangs on it."""
    for piece in paragraph.iter(W + "t"):
        if next(piece.iterancestors(W + "p")) is paragraph:
            yield piece


def filled(root: Any, values: Mapping[str, str]) -> None:
    """Every placeholder of a cleaned part that has a value replaced by it, as plain text."""
    for piece in root.iter(W + "t"):
        if piece.text and "{{" in piece.text:
            piece.text = _GAP.sub(lambda gap: values.get(gap[1], gap[0]), piece.text)
            piece.set(SPACE, "preserve")


def _put(pieces: list[Any], start: int, end: int, text: str) -> None:
    """The text in place of the letters from `start` to `end`, in the piece where they begin."""
    place = 0
    for piece in pieces:
        own = piece.text or ""
        first, last = max(start - place, 0), min(end - place, len(own))
        if first < last:
            begins = start >= place
            piece.text = own[:first] + (text if begins else "") + own[last:]
            piece.set(SPACE, "preserve")
        place += len(own)

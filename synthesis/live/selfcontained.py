"""One HTML file out of its parts: words, style and program inside, so that nothing else is fetched."""

from __future__ import annotations

import base64
import gzip
import hashlib
import html
import json
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from synthesis.i18n import LANGUAGES, templates

HAND = (Path(__file__).parent / "hand.css").read_text(encoding="utf-8")
"""The look that pages held in the hand share."""


def one_file(folder: Path, language: str, data: Mapping[str, object] | None = None, look: str = "") -> bytes:
    """The page of a folder, called after it, in a language; its program finds `data` beside the words.

    `look` is style that comes before its own.
    The page itself forbids every script but its own and every request to another origin.
    """
    name = folder.name
    words = {key.removeprefix(f"{name}_"): text for key, text in templates(language, name).items()}
    told = {"lang": language, "languages": LANGUAGES, "words": words, **(data or {})}
    program = (folder / f"{name}.js").read_text(encoding="utf-8")
    style = look + (folder / f"{name}.css").read_text(encoding="utf-8")
    policy = (
        f"default-src 'none'; script-src '{_hash(program)}'; style-src '{_hash(style)}'; "
        "connect-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'"
    )
    parts = {
        "lang": language,
        "policy": policy,
        "noscript": html.escape(str(words["noscript"])),
        "style": style,
        # "<" would end the element that the words stand in
        "data": json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"),
        "program": program,
    }
    page = (folder / f"{name}.html").read_text(encoding="utf-8")
    page = re.sub(r'="([\w-]+)"', r"=\1", re.sub(r">\s*\n\s*<", "><", page))
    return re.sub(r"%(\w+)%", lambda found: parts[found[1]], page).encode()


@lru_cache(maxsize=64)
def packed(page: bytes) -> bytes:
    """The page as it goes over the wire; the same bytes each time, for there is no clock in them."""
    return gzip.compress(page, mtime=0)


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

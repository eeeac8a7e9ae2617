"""The styles a document asks a template for, by the names that Word gives them in every language."""

from __future__ import annotations

from collections.abc import Iterable

ROLES = {
    "text": "Normal",
    "title": "Title",
    "subtitle": "Subtitle",
    "heading_1": "heading 1",
    "heading_2": "heading 2",
    "heading_3": "heading 3",
    "bullet": "List Bullet",
    "quote": "Quote",
    "caption": "caption",
    "contents": "toc 1",
    "contents_title": "TOC Heading",
    "header": "header",
    "footer": "footer",
    "footnote": "footnote text",
    "link": "Hyperlink",
    "table": "Minga Table",
}
"""Each role of a style, and the name it is found by."""


def found_roles(names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Each role with the name of its style, "" where the template has none and ours is used."""
    there = {name.lower() for name in names}
    return tuple((role, name if name.lower() in there else "") for role, name in ROLES.items())

"""The whole at a glance: how the notes lie over themes and over groups, each picture with its message."""

from __future__ import annotations

from collections.abc import Iterator

from synthesis.exporter import pictures
from synthesis.exporter.material import Material
from synthesis.exporter.report import Block, Heading


def chapter(material: Material) -> Iterator[Block]:
    """Nothing while there are no themes."""
    by_theme, by_group = pictures.notes_by_theme(material), pictures.notes_by_group(material)
    if by_theme is None:
        return
    yield Heading(text=material.say("doc_panorama"), level=1)
    yield material.referring("doc_panorama_themes", figure=by_theme.key)
    yield by_theme
    if by_group:
        yield material.referring("doc_panorama_groups", figure=by_group.key)
        yield by_group

"""The logos of those who convene, side by side in lines as long as the text."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from synthesis.exporter.formats._wordml import TWIPS, paragraph, picture, run
from synthesis.exporter.report import Logo

EMU_PER_TWIP = 635
_TALL = round(1.7 * TWIPS)
_LONG = round(5.0 * TWIPS)
"""The longest a logo gets: a wide one is made lower."""
_BETWEEN = round(0.9 * TWIPS)
_IN_A_LINE = 6
_FIRST = 9_001
"""Drawings of the text are numbered from 1; a document has not as many charts."""


def logo_lines(logos: Sequence[Logo], part: Any, width: int) -> list[tuple[str, int]]:
    """Paragraphs of logos for a line of `width` twips, each with its height in points.

    `part` is the part of the package they will stand in.
    """
    found = []
    for first in range(0, len(logos), _IN_A_LINE):
        line = logos[first : first + _IN_A_LINE]
        sizes = _sizes(line, width)
        places, at = [], 0
        for wide, _ in sizes[:-1]:
            at += wide + _BETWEEN
            places.append(f'<w:tab w:val="left" w:pos="{at}"/>')
        tabs = f"<w:tabs>{''.join(places)}</w:tabs>" if places else ""
        content = run("\t").join(pictures(line, part, sizes, _FIRST + first))
        space = '<w:spacing w:after="160"/>'
        found.append(
            (paragraph(content, "MingaLogos", tabs, spacing=space), max(h for _, h in sizes) // 20 + 8)
        )
    return found


def logo_runs(logos: Sequence[Logo], part: Any, width: int, number: int) -> str:
    """The logos as runs for a paragraph of a template, `number` that of the first drawing."""
    return run("  ").join(pictures(logos, part, _sizes(logos, width), number))


def pictures(logos: Sequence[Logo], part: Any, sizes: Sequence[tuple[int, int]], number: int) -> list[str]:
    """Each logo as a run, in a size in twips."""
    found = []
    for place, (logo, (wide, high)) in enumerate(zip(logos, sizes, strict=True)):
        relation, _ = part.get_or_add_image(io.BytesIO(logo.picture))
        size = wide * EMU_PER_TWIP, high * EMU_PER_TWIP
        found.append(picture(relation, *size, logo.told, number + place, f"Logo {place + 1}"))
    return found


def _sizes(logos: Sequence[Logo], width: int) -> list[tuple[int, int]]:
    """Width and height of each in twips: one height for all, less for long ones, and the whole line fits."""
    sizes = []
    for logo in logos:
        wide = _TALL * logo.width / logo.height
        shrunk = min(1.0, _LONG / wide)
        sizes.append((wide * shrunk, _TALL * shrunk))
    room = (width - _BETWEEN * (len(logos) - 1)) / (sum(wide for wide, _ in sizes) or 1)
    scale = min(1.0, room)
    return [(max(1, int(wide * scale)), max(1, int(high * scale))) for wide, high in sizes]

"""Areas over themes: which theme stands under which heading, and the order that follows from it."""

from __future__ import annotations

from collections.abc import Iterable

from synthesis.domain.review import Area
from synthesis.domain.theme import Theme

Under = tuple[Area | None, tuple[Theme, ...]]
"""An area, or None for the themes without one, and its themes."""


def by_area(themes: Iterable[Theme], areas: Iterable[Area]) -> tuple[Under, ...]:
    """The areas that have a theme, in their order, each with its themes in theirs; themes without one last.

    Without any area all themes stand under None. A theme that two areas name is in the first.
    """
    left = {theme.id: theme for theme in themes}
    found: list[Under] = []
    for area in areas:
        inside = tuple(theme for key, theme in left.items() if key in area.themes)
        if inside:
            found.append((area, inside))
        left = {key: theme for key, theme in left.items() if key not in area.themes}
    if left:
        found.append((None, tuple(left.values())))
    return tuple(found)


def in_order(themes: Iterable[Theme], areas: Iterable[Area]) -> tuple[Theme, ...]:
    """The themes area by area."""
    return tuple(theme for _, inside in by_area(themes, areas) for theme in inside)


def area_of(theme: str, areas: Iterable[Area]) -> Area | None:
    """The area that a theme, named by its id, is in."""
    return next((area for area in areas if theme in area.themes), None)

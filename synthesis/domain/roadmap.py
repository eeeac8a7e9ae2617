"""The road map: where each initiative belongs today, which notes might become one, and the years it spans."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from synthesis.domain.review import Initiative
from synthesis.domain.theme import Strategy, Theme, ThemeSet

WHAT_LIMIT = 300
"""The longest title of an initiative, in characters."""
FIELD_LIMIT = 2_000
"""The longest text in any other field of its sheet, in characters."""
YEARS = range(1990, 2101)
"""The years that a road map may name."""


@dataclass(frozen=True, slots=True)
class Home:
    """Where an initiative belongs: no `strategy` when it serves a whole theme, neither when both are gone."""

    theme: Theme | None = None
    strategy: Strategy | None = None


def home_of(initiative: Initiative, themes: ThemeSet) -> Home:
    """The strategy it serves with that one's theme, or its theme alone, or neither when they are gone.

    Found by id: a strategy stays the same one when it is renamed or comes under another theme.
    """
    for theme in themes.themes:
        for strategy in theme.strategies:
            if strategy.id == initiative.strategy:
                return Home(theme, strategy)
    theme_left = next((theme for theme in themes.themes if theme.id == initiative.theme), None)
    return Home(theme_left)


def likely_home(initiative: Initiative, themes: ThemeSet) -> Home:
    """Where most of its notes stand now: the home to offer to an initiative that lost its own."""
    places = [themes.placements[note] for note in initiative.note_ids if note in themes.placements]
    counts = Counter((place.theme, place.strategy) for place in places if place.theme)
    if not counts:
        return Home()
    theme_id, strategy_id = max(counts, key=lambda where: (counts[where], where[1] is not None))
    theme = next(t for t in themes.themes if t.id == theme_id)
    return Home(theme, next((s for s in theme.strategies if s.id == strategy_id), None))


def by_home(
    initiatives: Iterable[Initiative], themes: ThemeSet
) -> tuple[tuple[Home, tuple[Initiative, ...]], ...]:
    """The initiatives where they belong, theme by theme; those without a strategy or a theme come last."""
    homes = {one.id: (home_of(one, themes), one) for one in initiatives}
    order: list[Home] = []
    for theme in themes.themes:
        order += [Home(theme, strategy) for strategy in theme.strategies]
        order.append(Home(theme))
    order.append(Home())
    found = ((home, tuple(one for where, one in homes.values() if where == home)) for home in order)
    return tuple((home, inside) for home, inside in found if inside)


def not_promoted(suggested: Iterable[Initiative], kept: Iterable[Initiative]) -> tuple[Initiative, ...]:
    """The suggestions whose notes stand behind no initiative yet."""
    taken = {note for one in kept for note in one.note_ids}
    return tuple(one for one in suggested if not taken.issuperset(one.note_ids))


def span(initiative: Initiative) -> tuple[int, int] | None:
    """Its first and last year; one year when only one is known, None when neither is."""
    known = [year for year in (initiative.starts, initiative.horizon) if year is not None]
    return (min(known), max(known)) if known else None


def years(initiatives: Iterable[Initiative]) -> range:
    """Every year from the first start to the last horizon; empty when no year is known."""
    spans = [found for one in initiatives if (found := span(one))]
    if not spans:
        return range(0)
    return range(min(first for first, _ in spans), max(last for _, last in spans) + 1)

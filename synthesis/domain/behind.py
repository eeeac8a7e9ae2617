"""The notes behind what people voted on."""

from __future__ import annotations

from synthesis.domain.note import Note
from synthesis.domain.review import Review
from synthesis.domain.theme import ThemeSet


def notes_behind(themes: ThemeSet, review: Review, thing: str) -> tuple[Note, ...]:
    """A note itself, those of a strategy or theme, or those an initiative grew from; none when it is gone."""
    if thing in themes.by_id:
        return (themes.by_id[thing],)
    for theme in themes.themes:
        if theme.id == thing:
            return themes.notes_in(theme.id)
        if any(strategy.id == thing for strategy in theme.strategies):
            return themes.notes_in(theme.id, thing)
    initiative = review.initiatives.get(thing)
    ids = initiative.note_ids if initiative else ()
    return tuple(themes.by_id[i] for i in ids if i in themes.by_id)

"""Which notes speak for a theme in their own words, and which are concrete enough to act on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from synthesis.domain.ids import fold
from synthesis.domain.note import Kind, Note
from synthesis.domain.review import Initiative
from synthesis.domain.theme import ThemeSet

MOST_QUOTES = 4
MOST_INITIATIVES = 3
_QUOTE_WORDS = range(6, 41)
_INITIATIVE_WORDS = range(5, 41)
_PROPOSING = (Kind.IDEA, Kind.NEED)
_CONCRETE = re.compile(r"\d+|\b[A-ZÁÉÍÓÚÂÊÔÃÕÑÇ][a-záéíóúüâêôãõñç]{2,}")
"""A number, or a name inside the sentence (words in capitals are mostly shouted)."""


def quotes(notes: Sequence[Note], themes: ThemeSet) -> tuple[str, ...]:
    """Up to four note ids of a theme, from different groups and authors first, the surest first."""
    fitting = [n for n in notes if len(n.text.split()) in _QUOTE_WORDS] or list(notes)
    waiting = sorted(fitting, key=lambda n: (-themes.placements[n.id].margin, n.id))
    said = {note.id: fold(note.text) for note in waiting}
    chosen: list[Note] = []
    while waiting and len(chosen) < MOST_QUOTES:
        heard = {n.group for n in chosen}, {n.author for n in chosen}, {said[n.id] for n in chosen}
        waiting = [n for n in waiting if said[n.id] not in heard[2]]
        if not waiting:
            break
        # of those alike in that the first is taken: the surest
        best = min(waiting, key=lambda n: (n.group in heard[0], n.author in heard[1]))
        chosen.append(best)
        waiting.remove(best)
    return tuple(note.id for note in chosen)


def initiatives(themes: ThemeSet) -> tuple[Initiative, ...]:
    """The concrete proposals under each strategy, at most three: notes that name a place, a number or a body.

    `what` is the note, verbatim; notes that say the same stand behind one initiative together.
    """
    found: list[Initiative] = []
    for theme in themes.themes:
        for strategy in theme.strategies:
            inside = [n for n in themes.notes_in(theme.id, strategy.id) if _concrete(n)]
            inside.sort(
                key=lambda n: (-len(_CONCRETE.findall(n.text[1:])), -themes.placements[n.id].margin, n.id)
            )
            seen: dict[str, list[Note]] = {}
            for note in inside:
                seen.setdefault(fold(note.text), []).append(note)
            for number, same in enumerate(list(seen.values())[:MOST_INITIATIVES], start=1):
                found.append(
                    Initiative(
                        id=f"{strategy.id}-{number}",
                        theme=theme.id,
                        strategy=strategy.id,
                        what=same[0].text,
                        note_ids=tuple(note.id for note in same),
                    )
                )
    return tuple(found)


def _concrete(note: Note) -> bool:
    return (
        note.kind in _PROPOSING
        and "?" not in note.text
        and len(note.text.split()) in _INITIATIVE_WORDS
        and bool(_CONCRETE.search(note.text[1:]))
    )

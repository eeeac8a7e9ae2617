"""Which notes say much the same as a text that somebody is writing."""

from __future__ import annotations

from collections.abc import Sequence

from threadpoolctl import threadpool_limits

from synthesis.clustering.board import VectorCache, encoded
from synthesis.clustering.embedders import choose
from synthesis.clustering.prepare import prepare
from synthesis.domain.note import Note

MUCH_THE_SAME = 0.60
"""The cosine of two texts from which they are offered as alike."""

MOST = 3


def alike(text: str, notes: Sequence[Note], language: str, cache: VectorCache | None) -> tuple[Note, ...]:
    """At most three of the notes that say much the same as the text, the nearest first."""
    engine = choose()[0]
    prepared = [item for item in prepare(notes, language) if item.has_words]
    if not prepared or not engine.cacheable:
        return ()
    with threadpool_limits(limits=1):
        rows = encoded(prepared, engine, cache)
        asked = prepare([Note(id="asked", text=text)], language)[0]
        row = engine.encode([engine.wording(asked.encoded, asked.language)])[0]
    near = (rows @ row).round(6)
    order = sorted(range(len(prepared)), key=lambda i: (-near[i], prepared[i].note.id))
    return tuple(prepared[i].note for i in order[:MOST] if near[i] >= MUCH_THE_SAME)

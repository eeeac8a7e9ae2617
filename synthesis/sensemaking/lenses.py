"""Which notes speak to a lens: plain words of its cues, found as whole words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from synthesis.domain.ids import fold
from synthesis.domain.lens import Lens
from synthesis.domain.note import Note


def notes_under(lenses: Iterable[Lens], notes: Iterable[Note]) -> Mapping[str, tuple[str, ...]]:
    """For each lens id the ids of the notes that hold one of its cues, in order of arrival.

    A cue matches whole words whatever the case and accents; a cue that ends in * matches the
    words that begin with it. Cues are plain words, never patterns.
    """
    read = [(note.id, f" {_spaced(note.text)} ") for note in notes]
    found = {}
    for lens in lenses:
        cues = [_needle(cue) for cue in lens.cues if _spaced(cue)]
        found[lens.id] = tuple(note_id for note_id, text in read if any(cue in text for cue in cues))
    return found


def _needle(cue: str) -> str:
    return f" {_spaced(cue)}" if cue.rstrip().endswith("*") else f" {_spaced(cue)} "


def _spaced(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))

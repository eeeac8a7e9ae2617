"""What a run reads in each note beside its place: flags, the notes nearest to it, its stack."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from synthesis.clustering.board import Board
from synthesis.clustering.flags import OFF_TOPIC, of_words, off_topic
from synthesis.clustering.stacks import stacks
from synthesis.domain.theme import Pair

MOST_LIKE = 3


@dataclass(frozen=True)
class Reading:
    """Message keys of flags, ids of the nearest notes, and the id that stands for the note's stack."""

    flags: tuple[str, ...] = ()
    like: tuple[str, ...] = ()
    stack: str | None = None


def read_notes(board: Board, apart: Iterable[Pair]) -> dict[str, Reading]:
    """The reading of every note of the board, by its id; notes set apart are never on one stack."""
    found = {item.note.id: Reading(flags=of_words(item)) for item in board.all}
    lost = off_topic(board.raw, board.near, board.encode)
    rows = [sorted(board.index[note_id] for note_id in pair if note_id in board.index) for pair in apart]
    under = stacks(board.worded, board.raw, board.near, {(p[0], p[1]) for p in rows if len(p) == 2})
    tops = set(under.values())
    for row, item in enumerate(board.worded):
        top = under.get(row, row)
        found[item.note.id] = Reading(
            flags=(*found[item.note.id].flags, *((OFF_TOPIC,) if lost[row] else ())),
            like=tuple(board.note_id(i) for i in board.near[row][:MOST_LIKE]),
            stack=board.note_id(top) if row in under or row in tops else None,
        )
    return found

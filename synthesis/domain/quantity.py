"""Words for shares: a fixed ladder, so that "many" means the same in every sentence of every document."""

from __future__ import annotations

LADDER: tuple[tuple[str, float], ...] = (
    ("almost_all", 0.8),
    ("large_majority", 0.6),
    ("more_than_half", 0.5),
    ("many", 0.3),
    ("some", 0.1),
    ("few", 0.0),
)
"""Each word with the least share (0 to 1) it may be said of, the largest first."""


def rung(part: int, whole: int) -> str:
    """The word for a part of a whole; "all" and "half" are said of exactly these alone.

    A share is told by the word and the two numbers together, never by the word alone.
    """
    if part == whole:
        return "all"
    if 2 * part == whole:
        return "half"
    share = part / whole
    return next(word for word, least in LADDER if share >= least)

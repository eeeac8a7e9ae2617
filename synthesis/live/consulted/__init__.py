"""A group's page: what is put to it, and a place to endorse, comment or object."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from synthesis.live.selfcontained import HAND, one_file


@cache
def page(language: str) -> bytes:
    """The group's page in a language; whose it is, its program reads from the address."""
    return one_file(Path(__file__).parent, language, look=HAND)

"""The projector's page: what the room is asked, and its notes as they arrive."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from synthesis.live.selfcontained import one_file


@lru_cache(maxsize=64)
def page(language: str, key: str) -> bytes:
    """The wall's page in a language, for the wall of that key."""
    return one_file(Path(__file__).parent, language, {"key": key})

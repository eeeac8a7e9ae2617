"""The participant's page: the prompt, a sheet of paper, Send."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from synthesis.live.selfcontained import HAND, one_file


@cache
def page(language: str) -> bytes:
    """The phone's page in a language: one HTML file of at most 30 kB, nothing else to fetch."""
    return one_file(Path(__file__).parent, language, look=HAND)

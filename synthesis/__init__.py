"""Minga: from sticky notes to synthesis. The only door: every name is loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import synthesis.exporter.charts as charts
    from synthesis.clustering.pipeline import find_themes
    from synthesis.domain.note import Note
    from synthesis.domain.session import Session
    from synthesis.domain.synthesis import Synthesis
    from synthesis.domain.theme import ThemeSet
    from synthesis.errors import SynthesisError
    from synthesis.sensemaking.reading import synthesise
    from synthesis.services.files import read_notes, read_session, write_document

__version__ = "0.1.0"

__all__ = [
    "Note",
    "Session",
    "Synthesis",
    "SynthesisError",
    "ThemeSet",
    "charts",
    "find_themes",
    "read_notes",
    "read_session",
    "synthesise",
    "write_document",
]

_HOMES = {
    "Note": "synthesis.domain.note",
    "Session": "synthesis.domain.session",
    "Synthesis": "synthesis.domain.synthesis",
    "SynthesisError": "synthesis.errors",
    "ThemeSet": "synthesis.domain.theme",
    "charts": "synthesis.exporter.charts",
    "find_themes": "synthesis.clustering.pipeline",
    "read_notes": "synthesis.services.files",
    "read_session": "synthesis.services.files",
    "synthesise": "synthesis.sensemaking.reading",
    "write_document": "synthesis.services.files",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'synthesis' has no attribute {name!r}")
    module = import_module(_HOMES[name])
    found = module if name == "charts" else getattr(module, name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])

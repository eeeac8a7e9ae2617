"""A lens: a perspective that cuts across every theme."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Lens:
    """A cross-cutting perspective of one session, as data.

    `questions` are what it asks of every topic, `facets` its sides, `cues` plain words whose
    presence suggests that a note speaks to it.
    """

    id: str
    name: str
    questions: tuple[str, ...] = ()
    facets: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()

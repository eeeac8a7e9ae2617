"""What a document holds, in which order, and what the team says before each part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from synthesis.errors import InputError

OWN_CHARACTERS = 6_000
"""The most characters of a team's own text before a chapter."""


class Chapter(StrEnum):
    """A part of the document; they stand here in the order that most documents have."""

    SUMMARY = "summary"
    APPROACH = "approach"
    LENSES = "lenses"
    TALKS = "talks"
    PANORAMA = "panorama"
    THEMES = "themes"
    VOTES = "votes"
    ROADMAP = "roadmap"
    DECISIONS = "decisions"
    PARKED = "parked"
    STANDING = "standing"
    CLOSING = "closing"
    METHOD = "method"
    PEOPLE = "people"
    GROUPS = "groups"
    GLOSSARY = "glossary"
    NOTES = "notes"

    @property
    def called(self) -> str:
        """The key of the words it is called by."""
        return {"decisions": "doc_decided", "notes": "doc_annex"}.get(self.value, f"doc_{self.value}")


SHORT = frozenset(
    {Chapter.SUMMARY, Chapter.ROADMAP, Chapter.DECISIONS, Chapter.STANDING, Chapter.CLOSING, Chapter.NOTES}
)
"""What a short version keeps; of the notes it prints those that it cites."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """The document as a team wants it: the `order` of its chapters, those `off`, own words `before` some."""

    order: tuple[Chapter, ...] = tuple(Chapter)
    off: tuple[Chapter, ...] = ()
    before: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for text in self.before.values():
            if len(text) > OWN_CHARACTERS:
                raise InputError("own_text_too_long", length=len(text), limit=OWN_CHARACTERS)

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """Every chapter once, in order: those the team never placed follow the one they mostly follow."""
        placed = list(dict.fromkeys(self.order))
        every = list(Chapter)
        for number, chapter in enumerate(every):
            if chapter not in placed:
                before = [c for c in every[:number] if c in placed]
                placed.insert(placed.index(before[-1]) + 1 if before else 0, chapter)
        return tuple(placed)

    def wants(self, chapter: Chapter) -> bool:
        """Whether the chapter is switched on."""
        return chapter not in self.off

    def switched(self, chapter: Chapter, on: bool) -> Outline:
        """The outline with the chapter on or off."""
        off = tuple(c for c in self.off if c is not chapter)
        return replace(self, off=off if on else (*off, chapter))

    def moved(self, chapter: Chapter, by: int) -> Outline:
        """The outline with the chapter so many places later (earlier when negative), as far as it goes."""
        order = list(self.chapters)
        place = order.index(chapter)
        order.insert(min(max(place + by, 0), len(order) - 1), order.pop(place))
        return replace(self, order=tuple(order))

    def saying(self, chapter: Chapter, text: str) -> Outline:
        """The outline with the team's own words before the chapter; none when empty."""
        before = {key: said for key, said in self.before.items() if key != chapter}
        return replace(self, before=before | {chapter.value: text.strip()} if text.strip() else before)

    def own(self, chapter: Chapter) -> tuple[str, ...]:
        """The paragraphs of the team's own words before the chapter."""
        return tuple(part.strip() for part in self.before.get(chapter, "").split("\n") if part.strip())

    def reworded(self, chapter: Chapter, place: int, text: str) -> Outline:
        """The outline with other words for one of those paragraphs, or without it when they are empty."""
        parts = list(self.own(chapter))
        parts[place : place + 1] = [text]
        return self.saying(chapter, "\n\n".join(filter(None, map(str.strip, parts))))


def own_key(chapter: Chapter, place: int) -> str:
    """How a paragraph of the team's own words is known in a document that people edit."""
    return f"own:{chapter}/{place}"

"""Everything that is kept of one session, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from synthesis.domain.review import Review
from synthesis.domain.session import Session
from synthesis.domain.synthesis import DraftText
from synthesis.domain.theme import ThemeSet


@dataclass(frozen=True, kw_only=True)
class Workshop:
    """A session with its notes, its themes when there are any, the texts people wrote and what
    they decided in the review.

    `texts` are by (key, language). `revision` counts the events behind this state.
    """

    session: Session
    themes: ThemeSet | None = None
    texts: Mapping[tuple[str, str], DraftText] = field(default_factory=dict)
    review: Review = field(default_factory=Review)
    revision: int = 0

    def __post_init__(self) -> None:
        # a grouping always covers the notes as they are now: late ones are parked, hidden ones left out
        if self.themes is not None and self.themes.notes != self.session.counted_notes:
            object.__setattr__(self, "themes", self.themes.with_notes(self.session.counted_notes))

    def with_text(self, text: DraftText) -> Workshop:
        """With this text in place of the one of the same key and language."""
        return replace(self, texts={**self.texts, (text.key, text.language): text})

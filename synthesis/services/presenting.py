"""The synthesis as it is walked through before a group: what each view shows, in its order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from synthesis.domain.access import require
from synthesis.domain.figures import Coverage
from synthesis.domain.note import Note
from synthesis.domain.people import Actor
from synthesis.domain.review import Decision
from synthesis.domain.synthesis import Synthesis
from synthesis.domain.theme import Theme
from synthesis.services.reporting import synthesis_of
from synthesis.services.workspace import Workspace

MOST_QUOTES = 3
QUOTED_CHARACTERS = 360
"""How much is quoted in one view, beside its first note, which is always whole."""
LINE_CHARACTERS = 45
"""What a line break takes of that."""


class Kind(StrEnum):
    """What a view is about."""

    OPENING = "opening"
    THEME = "theme"
    STRATEGY = "strategy"
    DECISIONS = "decisions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """In how many notes, groups and tables something was heard, each with its base; a base of 0: not told."""

    notes: int
    of_notes: int
    groups: int = 0
    of_groups: int = 0
    tables: int = 0
    of_tables: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction:
    """A strategy as its theme's view lists it: how many of the theme's notes support it."""

    id: str
    name: str
    notes: int
    of_notes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One view. `key` is what a decision about it is about ("theme:t3"), `id` the theme's or strategy's.

    `over` is the name of the theme that a strategy is in, `place` its id, or the theme's own.
    """

    key: str
    kind: Kind
    id: str = ""
    title: str = ""
    over: str = ""
    place: str = ""
    heard: Heard
    quotes: tuple[Note, ...] = ()
    directions: tuple[Direction, ...] = ()
    decisions: tuple[Decision, ...] = ()


def views(ws: Workspace, actor: Actor, session_id: str, language: str | None = None) -> tuple[View, ...]:
    """An opening, each theme followed by its strategies one by one, and at the end all decisions."""
    require(actor, "read session", session_id)
    result = synthesis_of(ws, actor, session_id, language)
    themes = result.themes.themes
    opening = View(
        key="opening", kind=Kind.OPENING, title=result.session.title, heard=_heard(result, result.overall)
    )
    middle = [view for theme in themes for view in _of_theme(result, theme)]
    last = View(
        key="decisions",
        kind=Kind.DECISIONS,
        heard=_heard(result, result.overall),
        decisions=tuple(result.review.decisions.values()),
    )
    return (opening, *middle, last)


def _of_theme(result: Synthesis, theme: Theme) -> Iterable[View]:
    notes = result.themes.notes_in(theme.id)
    yield View(
        key=f"theme:{theme.id}",
        kind=Kind.THEME,
        id=theme.id,
        title=theme.name,
        place=theme.id,
        heard=_heard(result, result.coverage[theme.id]),
        quotes=_quoted(result, theme.id, notes),
        directions=tuple(
            Direction(
                id=strategy.id,
                name=strategy.name,
                notes=len(result.themes.notes_in(theme.id, strategy.id)),
                of_notes=len(notes),
            )
            for strategy in theme.strategies
        ),
        decisions=_about(result, f"theme:{theme.id}"),
    )
    for strategy in theme.strategies:
        yield View(
            key=f"strategy:{strategy.id}",
            kind=Kind.STRATEGY,
            id=strategy.id,
            title=strategy.name,
            over=theme.name,
            place=theme.id,
            heard=_heard(result, result.coverage.get(strategy.id)),
            quotes=_quoted(result, strategy.id, result.themes.notes_in(theme.id, strategy.id)),
            decisions=_about(result, f"strategy:{strategy.id}"),
        )


def _heard(result: Synthesis, coverage: Coverage | None) -> Heard:
    overall = result.overall
    return Heard(
        notes=coverage.notes if coverage else 0,
        of_notes=overall.notes,
        groups=coverage.groups_heard if coverage else 0,
        of_groups=max(len(result.session.groups), overall.groups_heard),
        tables=coverage.tables_heard if coverage else 0,
        of_tables=overall.tables_heard,
    )


def _quoted(result: Synthesis, part: str, notes: Iterable[Note]) -> tuple[Note, ...]:
    """The notes that the document quotes, then others of the part, as far as one view holds them."""
    inside = {note.id: note for note in notes}
    wanted = [inside[i] for i in result.quotes.get(part, ()) if i in inside]
    found: dict[str, Note] = {}
    left = QUOTED_CHARACTERS
    for note in [*wanted, *inside.values()]:
        if note.text in {quoted.text for quoted in found.values()} or len(found) == MOST_QUOTES:
            continue
        room = len(note.text) + LINE_CHARACTERS * note.text.count("\n")
        if not found or room <= left:
            found[note.id] = note
            left -= room
    return tuple(found.values())


def _about(result: Synthesis, key: str) -> tuple[Decision, ...]:
    return tuple(one for one in result.review.decisions.values() if one.about == key)

"""What changed between two states of a workshop, as changes that a store can write and take back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from synthesis.domain.codec import to_plain
from synthesis.domain.event import Change
from synthesis.domain.session import Session
from synthesis.domain.synthesis import DraftText
from synthesis.domain.theme import Placement, Run, ThemeSet
from synthesis.domain.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """What is known of a grouping beside its themes and placements: their order, how it was made."""

    order: tuple[str, ...]
    run: Run | None = None
    minted: int = 0
    together: tuple[tuple[str, ...], ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()
    proposed: tuple[Placement, ...] = ()


def grouping_of(themes: ThemeSet | None) -> Grouping | None:
    """The grouping of a ThemeSet; None when there is no ThemeSet."""
    if themes is None:
        return None
    return Grouping(
        order=tuple(t.id for t in themes.themes),
        run=themes.run,
        minted=themes.minted,
        together=themes.together,
        apart=themes.apart,
        proposed=themes.proposed,
    )


def without_notes(session: Session) -> Session:
    """The session as it is stored by itself: its notes are stored one by one."""
    return replace(session, notes=())


def text_id(text: DraftText) -> str:
    """What a change calls a text: "key|language"."""
    return f"{text.key}|{text.language}"


def plain_of(kind: str, value: Any) -> Any:
    """A value as a change of that kind carries it; a session goes without its notes."""
    leave_out = frozenset({"notes"}) if kind == "session" else frozenset[str]()
    return None if value is None else to_plain(value, leave_out=leave_out)


def changes(before: Workshop, after: Workshop) -> tuple[Change, ...]:
    """Everything that differs, in a fixed order: session, notes, grouping, themes, placements, texts.

    Recorded in a store that holds `before`, they give `after`; reversed, they give `before` again.
    Notes are told apart by id: those that stay keep their places, new ones come after them.
    """
    return tuple(_all_changes(before, after))


def _all_changes(before: Workshop, after: Workshop) -> Iterator[Change]:
    session = after.session.id
    yield from _between(
        "session", {session: without_notes(before.session)}, {session: without_notes(after.session)}
    )
    yield from _between(
        "note", {n.id: n for n in before.session.notes}, {n.id: n for n in after.session.notes}
    )
    yield from _between("grouping", _one_grouping(before), _one_grouping(after))
    yield from _between("theme", _themes(before.themes), _themes(after.themes))
    yield from _between("placement", _placements(before.themes), _placements(after.themes))
    yield from _between(
        "text",
        {text_id(t): t for t in before.texts.values()},
        {text_id(t): t for t in after.texts.values()},
    )


def _one_grouping(workshop: Workshop) -> dict[str, Any]:
    grouping = grouping_of(workshop.themes)
    return {} if grouping is None else {workshop.session.id: grouping}


def _themes(themes: ThemeSet | None) -> dict[str, Any]:
    return {} if themes is None else {theme.id: theme for theme in themes.themes}


def _placements(themes: ThemeSet | None) -> dict[str, Any]:
    return {} if themes is None else {note.id: themes.placements[note.id] for note in themes.notes}


def _between(kind: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Change]:
    for key in (*before, *(k for k in after if k not in before)):
        old, new = before.get(key), after.get(key)
        if old != new:
            yield Change(kind=kind, id=key, before=plain_of(kind, old), after=plain_of(kind, new))

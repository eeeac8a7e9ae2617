"""What changed between two states of a workshop, as changes that a store can write and take back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from synthesis.domain.codec import from_plain, to_plain
from synthesis.domain.event import Change, Event
from synthesis.domain.note import Note
from synthesis.domain.review import KINDS as REVIEWED
from synthesis.domain.review import review_of
from synthesis.domain.session import Session
from synthesis.domain.synthesis import DraftText
from synthesis.domain.theme import Placement, Run, Theme, ThemeSet
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


KINDS: Mapping[str, type] = {
    "session": Session,
    "note": Note,
    "grouping": Grouping,
    "theme": Theme,
    "placement": Placement,
    "text": DraftText,
    **REVIEWED,
}
"""The kinds of change in the order they are written."""


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


def default_placement(note_id: str) -> Placement:
    """Where a note stands that arrived after the grouping."""
    return Placement(note_id=note_id, reason="parked_not_grouped")


def theme_set(
    grouping: Grouping | None,
    themes: Mapping[str, Theme],
    placements: Mapping[str, Placement],
    counted: tuple[Note, ...],
) -> ThemeSet | None:
    """The themes as loading gives them; None when there is no grouping."""
    if grouping is None:
        return None
    return ThemeSet(
        notes=counted,
        themes=tuple(themes[theme_id] for theme_id in grouping.order),
        placements={n.id: placements.get(n.id) or default_placement(n.id) for n in counted},
        run=grouping.run,
        minted=grouping.minted,
        together=grouping.together,
        apart=grouping.apart,
        proposed=grouping.proposed,
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
    """Everything that differs, in a fixed order: session, notes, grouping, themes, placements, texts, review.

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
    for kind in REVIEWED:
        yield from _between(kind, before.review.of_kind(kind), after.review.of_kind(kind))


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


_KEPT_AS_NOW = frozenset({"session", "note", "stance", "tally", "edition"})
"""What a restoring leaves alone: what people wrote, voted and said, and the record of states."""


def as_before(now: Workshop, later: Sequence[Event]) -> Workshop:
    """The workshop with its themes, texts and review as they were before these events, the oldest first.

    The notes are those of now: one that came later is parked and not yet grouped.
    """
    back = [change for event in reversed(later) for change in event.reversed_changes()]
    undone = [change for change in back if change.kind not in _KEPT_AS_NOW]
    texts = {text_id(text): text for text in now.texts.values()}
    return replace(
        now,
        themes=regrouped(now.themes, undone, now.session.counted_notes),
        texts={(text.key, text.language): text for text in _after(texts, "text", undone).values()},
        review=review_of(
            {kind: _after(now.review.of_kind(kind), kind, undone) for kind in REVIEWED},
        ),
    )


def regrouped(
    themes: ThemeSet | None, changes: Iterable[Change], counted: tuple[Note, ...]
) -> ThemeSet | None:
    """The themes with these changes made, over the notes that count; other kinds are passed over."""
    grouping = {} if themes is None else {"": grouping_of(themes)}
    # a session has one grouping, whatever id a change gives it
    told = [replace(change, id="") if change.kind == "grouping" else change for change in changes]
    return theme_set(
        _after(grouping, "grouping", told).get(""),
        _after(_themes(themes), "theme", told),
        _after(_placements(themes), "placement", told),
        counted,
    )


def _after(values: Mapping[str, Any], kind: str, changes: Iterable[Change]) -> dict[str, Any]:
    """The things of a kind when these changes were made to them."""
    found = dict(values)
    for change in changes:
        if change.kind == kind and change.after is None:
            found.pop(change.id, None)
        elif change.kind == kind:
            found[change.id] = from_plain(KINDS[kind], change.after)
    return found

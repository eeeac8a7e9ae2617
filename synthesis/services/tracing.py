"""Where each note went and why: histories of notes and themes, earlier states, what is told to a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from synthesis.domain.access import require
from synthesis.domain.comparison import BoardDifference, compare_boards, place_names
from synthesis.domain.difference import as_before
from synthesis.domain.discretion import discreet
from synthesis.domain.event import Event
from synthesis.domain.ids import fold
from synthesis.domain.note import Note
from synthesis.domain.people import Actor
from synthesis.domain.review import KINDS
from synthesis.domain.story import Step, note_story, theme_story, themes_ever
from synthesis.domain.theme import ThemeSet
from synthesis.domain.workshop import Workshop
from synthesis.errors import NotFound
from synthesis.services.reporting import synthesis_of
from synthesis.services.workspace import Workspace

_RETURNABLE = frozenset({"grouping", "theme", "placement", "text", *KINDS}) - {"stance", "tally", "edition"}
"""The kinds of changes that a return to an earlier state takes back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteTrace:
    """A note with its steps, the oldest first, and where it has come to.

    `theme` and `strategy` are names, empty where it has none; `reason` is a message key that says why it
    is in no theme. `quoted_in` are titles of sections of the draft that rest on it, `initiatives` those
    it grew into, `set_off_by` and `set_off` notes that people linked it with.
    """

    note: Note
    steps: tuple[Step, ...]
    theme: str = ""
    strategy: str = ""
    reason: str = ""
    quoted_in: tuple[str, ...] = ()
    initiatives: tuple[str, ...] = ()
    set_off_by: tuple[Note, ...] = ()
    set_off: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """Where one note has come to, as its writers are told: names, and titles of initiatives."""

    note: Note
    theme: str
    strategy: str
    reason: str
    initiatives: tuple[str, ...]


def revision(ws: Workspace, actor: Actor, session_id: str) -> int:
    """The number of the session's newest event: whoever shows it looks again when this grows."""
    require(actor, "read session", session_id)
    return ws.store.revision(session_id)


def trace_note(
    ws: Workspace, actor: Actor, session_id: str, note_id: str, language: str | None = None
) -> NoteTrace:
    """Everything that became of a note, named by its id or reference; section titles in that language."""
    require(actor, "read history", session_id)
    workshop = ws.store.load(session_id)
    note = workshop.session.note(note_id)
    steps = note_story(workshop, ws.store.events(session_id), note.id)
    themes = _themes(workshop)
    theme, strategy = place_names(themes, note.id)
    place = themes.placements.get(note.id)
    sections = synthesis_of(ws, actor, session_id, language).sections
    pairs = [pair for pair in workshop.review.set_off.values() if pair.holds]
    return NoteTrace(
        note=note,
        steps=steps,
        theme=theme,
        strategy=strategy,
        reason=(place.reason or "parked_fits_nowhere") if place is not None and not theme else "",
        quoted_in=tuple(s.title for s in sections if any(note.id in x.note_ids for x in s.statements)),
        initiatives=_initiatives(workshop, note.id),
        set_off_by=_notes(workshop, (pair.message for pair in pairs if pair.idea == note.id)),
        set_off=_notes(workshop, (pair.idea for pair in pairs if pair.message == note.id)),
    )


def trace_theme(ws: Workspace, actor: Actor, session_id: str, theme_id: str) -> tuple[Step, ...]:
    """The steps of a theme, the oldest first; NotFound for an id that no theme ever had."""
    require(actor, "read history", session_id)
    workshop, events = ws.store.load(session_id), ws.store.events(session_id)
    if theme_id not in themes_ever(workshop, events):
        raise NotFound("theme_not_found", id=theme_id)
    return theme_story(workshop, events, theme_id)


def traceable_themes(ws: Workspace, actor: Actor, session_id: str) -> dict[str, str]:
    """Every theme there is or ever was, by id with its last name; those of now first."""
    require(actor, "read history", session_id)
    return themes_ever(ws.store.load(session_id), ws.store.events(session_id))


def find_notes(ws: Workspace, actor: Actor, session_id: str, sought: str) -> tuple[Note, ...]:
    """The notes of that reference, or those that have every word sought, whatever the case and accents."""
    require(actor, "read history", session_id)
    notes = ws.store.load(session_id).session.notes
    wanted = fold(sought).split()
    exact = tuple(note for note in notes if fold(sought) in (fold(note.ref), fold(note.id)))
    if exact or not wanted:
        return exact
    return tuple(n for n in notes if all(word in _words_of(n) for word in wanted))


def _words_of(note: Note) -> str:
    return fold(" ".join(filter(None, [note.text, note.author, note.table])))


def states(ws: Workspace, actor: Actor, session_id: str) -> tuple[Event, ...]:
    """The events after which the board stood otherwise, the newest first: each is a state to return to."""
    require(actor, "read history", session_id)
    events = ws.store.events(session_id)
    changing = [e for e in events if any(change.kind in _RETURNABLE for change in e.changes)]
    return tuple(reversed([*(e for e in events[:1] if e not in changing), *changing]))


def difference_of_state(ws: Workspace, actor: Actor, session_id: str, seq: int) -> BoardDifference:
    """What a return to the state after the event of that number would change now; nothing is changed."""
    require(actor, "read history", session_id)
    workshop = ws.store.load(session_id)
    return compare_boards(workshop, as_before(workshop, ws.store.events(session_id, after=seq)))


def returned_to(
    ws: Workspace, actor: Actor, session_id: str, *, group: str | None = None, table: str | None = None
) -> tuple[Returned, ...]:
    """Where each note of a group, of a table, or of both has come to, in order of arrival.

    Notes that were hidden or withdrawn are left out: they count in nothing. Those of a group or table that
    a confidential activity keeps to itself are on no sheet of that group or table.
    """
    require(actor, "read history", session_id)
    workshop = ws.store.load(session_id)
    themes = _themes(workshop)
    found = []
    told = {note.id: note for note in discreet(workshop.session).notes}
    for note in (told[one.id] for one in themes.notes):
        if (group is not None and note.group != group) or (table is not None and note.table != table):
            continue
        theme, strategy = place_names(themes, note.id)
        reason = "" if theme else themes.placements[note.id].reason or "parked_fits_nowhere"
        found.append(
            Returned(
                note=note,
                theme=theme,
                strategy=strategy,
                reason=reason,
                initiatives=_initiatives(workshop, note.id),
            )
        )
    return tuple(found)


def _themes(workshop: Workshop) -> ThemeSet:
    return workshop.themes or ThemeSet(notes=()).with_notes(workshop.session.counted_notes)


def _initiatives(workshop: Workshop, note_id: str) -> tuple[str, ...]:
    return tuple(i.what for i in workshop.review.initiatives.values() if note_id in i.note_ids)


def _notes(workshop: Workshop, note_ids: Iterable[str]) -> tuple[Note, ...]:
    by_id = {note.id: note for note in workshop.session.notes}
    return tuple(by_id[note_id] for note_id in note_ids if note_id in by_id)

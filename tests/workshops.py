"""Small workshops and events for the tests of storage; ids are unique to the run."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from synthesis.domain.activity import Activity
from synthesis.domain.difference import changes
from synthesis.domain.event import Change, Event
from synthesis.domain.ids import new_id
from synthesis.domain.lens import Lens
from synthesis.domain.note import Kind, Note
from synthesis.domain.session import Group, Session
from synthesis.domain.synthesis import DraftText
from synthesis.domain.theme import Placement, Run, Strategy, Theme, ThemeSet
from synthesis.domain.workshop import Workshop
from synthesis.storage.store import Store

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def event(session_id: str, action: str = "tested", changed: tuple[Change, ...] = (), **more) -> Event:
    return Event(
        **{
            "id": new_id(),
            "session_id": session_id,
            "at": NOON,
            "actor": "ana",
            "action": action,
            "changes": changed,
            **more,
        }
    )


def notes(count: int, stem: str = "Más ciclovías 🚲 en la plaza") -> list[Note]:
    return [Note(id=new_id(), text=f"{stem} {number}") for number in range(count)]


def session(**more) -> Session:
    return Session(**{"id": new_id(), "title": "Agenda digital", **more})


def full_workshop(count: int = 12) -> Workshop:
    """One of everything that a workshop may hold."""
    written = [
        replace(
            note,
            kind=list(Kind)[number % 5],
            activity="lluvia",
            author=None if number % 3 else "Ñandú",
            group="norte" if number % 2 else None,
            table=f"Mesa {number % 4}",
            language="es",
            written_at=NOON if number % 2 else None,
            origin=f"muro.csv, fila {number}",
            extra={"colour": "amarillo"} if number % 4 == 0 else {},
        )
        for number, note in enumerate(notes(count))
    ]
    made = session(
        client="Municipio",
        convenors=("A", "B"),
        starts_on=date(2026, 11, 23),
        ends_on=date(2026, 11, 24),
        groups=(Group(id="norte", name="Norte"),),
        lenses=(Lens(id="smart", name="Inteligente", cues=("sensor",)),),
        agenda=(Activity(id="lluvia", title="Lluvia de ideas"),),
        notes=tuple(written),
    )
    return Workshop(session=made)


def grouped(workshop: Workshop) -> Workshop:
    """The workshop with its notes dealt over two themes, every fifth one parked."""
    places = {}
    for number, note in enumerate(workshop.session.counted_notes):
        home = ("t1", "s3") if number % 2 else ("t2", None)
        places[note.id] = (
            Placement(note_id=note.id, nearest="t1", reason="parked_far")
            if number % 5 == 4
            else Placement(note_id=note.id, theme=home[0], strategy=home[1], margin=0.1 + number / 1e5)
        )
    themes = ThemeSet(
        notes=workshop.session.counted_notes,
        themes=(
            Theme(id="t2", name="Barrios", key_words=("plaza", "árbol")),
            Theme(id="t1", name="Movilidad", strategies=(Strategy(id="s3", name="Ciclovías"),)),
        ),
        placements=places,
        run=Run(engine="tfidf", language="es", seed=7, notes=len(places), versions={"numpy": "2"}),
        minted=3,
    )
    return replace(workshop, themes=themes)


def with_text(workshop: Workshop, text: str = "Las vecinas piden sombra.") -> Workshop:
    first = workshop.session.notes[0].id
    return workshop.with_text(DraftText(key="theme:t1/support", language="es", text=text, note_ids=(first,)))


def move(store: Store, before: Workshop, after: Workshop, action: str = "edited") -> Event:
    """The step from one state to the other, recorded."""
    return store.record(event(before.session.id, action, changes(before, after)))


def undo(store: Store, done: Event) -> Event:
    return store.record(event(done.session_id, "undone", done.reversed_changes(), undoes=done.id))


def state(workshop: Workshop) -> Workshop:
    """The workshop without its revision, to compare what it holds."""
    return replace(workshop, revision=0)

"""Workshops of any shape, for the tests that must hold whatever people wrote and decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from typing import get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from synthesis.domain.activity import Activity, ActivityKind
from synthesis.domain.event import Change, Event
from synthesis.domain.ids import reference
from synthesis.domain.lens import Lens
from synthesis.domain.note import Kind, Note, Standing
from synthesis.domain.review import KINDS as REVIEWED
from synthesis.domain.review import Review, review_of
from synthesis.domain.session import Group, Link, Session, SessionStatus
from synthesis.domain.synthesis import DraftText
from synthesis.domain.theme import Run, ThemeSet
from synthesis.domain.workshop import Workshop
from synthesis.errors import SynthesisError

SAYINGS = ["Más árboles", "Bike lanes now", "Luz na praça", "=1+1", "«¿Y?»", "🚲🚲", "a\nb", "«x» y y"]
text = st.one_of(st.sampled_from(SAYINGS), st.text(st.characters(codec="utf-8"), min_size=1, max_size=30))
small_text = st.text(st.characters(codec="utf-8"), max_size=12)
moments = st.datetimes(datetime(2000, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC))
days = st.dates(date(2000, 1, 1), date(2060, 1, 1))

EDITS = [
    "rename", "rename_strategy", "move", "move_to_strategy", "park", "create_theme",
    "create_strategy", "merge", "split", "dissolve", "with_notes", "add_home", "one_home",
]  # fmt: skip


@st.composite
def sessions(draw, most_notes: int = 12) -> Session:
    groups = tuple(Group(id=f"g{i}", name=f"Grupo {i}") for i in range(draw(st.integers(0, 3))))
    agenda = tuple(
        Activity(
            id=f"a{i}",
            title=draw(text),
            kind=draw(st.sampled_from(ActivityKind)),
            prompt=draw(small_text),
            day=1 + i,
        )
        for i in range(draw(st.integers(0, 3)))
    )
    starts = draw(st.none() | days)
    return Session(
        id="taller",
        title="Taller " + draw(small_text),
        client=draw(small_text),
        convenors=tuple(draw(st.lists(small_text, max_size=2))),
        status=draw(st.sampled_from(SessionStatus)),
        starts_on=starts,
        ends_on=starts + timedelta(days=draw(st.integers(0, 3))) if starts else None,
        purpose=draw(small_text),
        links=tuple(
            Link(title=draw(small_text), url="https://example.org") for _ in range(draw(st.integers(0, 1)))
        ),
        language=draw(st.sampled_from(["es", "en", "pt"])),
        document_language=draw(st.sampled_from(["es", "en", "pt"])),
        groups=groups,
        lenses=tuple(
            Lens(id=f"l{i}", name=f"Lente {i}", cues=tuple(draw(st.lists(small_text, max_size=2))))
            for i in range(draw(st.integers(0, 2)))
        ),
        agenda=agenda,
        notes=tuple(_note(draw, i, groups, agenda) for i in range(1, 1 + draw(st.integers(0, most_notes)))),
    )


def _note(draw, number: int, groups: tuple[Group, ...], agenda: tuple[Activity, ...]) -> Note:
    return Note(
        id=f"n{number}",
        text=draw(text),
        ref=reference(number),
        kind=draw(st.sampled_from(Kind)),
        activity=draw(st.sampled_from([None, *(a.id for a in agenda)])),
        author=draw(st.sampled_from([None, "Ana", "ana", "Bruno"])),
        group=draw(st.sampled_from([None, *(g.id for g in groups)])),
        table=draw(st.sampled_from([None, "Mesa 1", "Mesa 2", "Mesa 10"])),
        language=draw(st.sampled_from([None, "es", "en"])),
        written_at=draw(st.none() | moments),
        standing=draw(st.sampled_from([Standing.ACTIVE, Standing.ACTIVE, Standing.ACTIVE, *Standing])),
        origin=draw(small_text),
        extra=draw(st.dictionaries(small_text, small_text, max_size=2)),
    )


@st.composite
def theme_sets(draw, notes: tuple[Note, ...]) -> ThemeSet:
    themes = ThemeSet(notes=()).with_notes(notes)
    for step in draw(steps):
        themes = edited(themes, step)
    run = Run(
        engine="tfidf 1",
        language="es",
        seed=draw(st.integers(0, 9)),
        asked_themes=draw(st.none() | st.integers(1, 9)),
        notes=len(notes),
        versions={"numpy": "2"},
        parameters=draw(st.dictionaries(small_text, small_text, max_size=2)),
    )
    return ThemeSet(
        notes=themes.notes,
        themes=themes.themes,
        placements=themes.placements,
        minted=themes.minted,
        run=draw(st.none() | st.just(run)),
    )


def anything(hint) -> st.SearchStrategy:
    """Any value of a type that the domain's dataclasses are made of."""
    if is_dataclass(hint):
        known = get_type_hints(hint)
        return st.builds(hint, **{f.name: anything(known[f.name]) for f in fields(hint)})
    simple = {str: small_text, bool: st.booleans(), int: st.integers(-9, 9), datetime: moments}
    if hint in simple:
        return simple[hint]
    if hint is float:
        return st.integers(0, 40).map(lambda quarter: quarter / 4)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    origin, inside = get_origin(hint), get_args(hint)
    if origin is tuple and inside[-1] is not Ellipsis:
        return st.tuples(*map(anything, inside))
    if origin is tuple:
        return st.lists(anything(inside[0]), max_size=2).map(tuple)
    if origin is Mapping:
        return st.dictionaries(small_text, anything(inside[1]), max_size=2)
    return st.none() | anything(inside[0])


@st.composite
def reviews(draw) -> Review:
    review = Review()
    for kind, cls in REVIEWED.items():
        for thing in draw(st.lists(anything(cls), max_size=2)):
            review = review.with_thing(kind, thing)
    return review_of({kind: review.of_kind(kind) for kind in REVIEWED})


@st.composite
def workshops(draw) -> Workshop:
    session = draw(sessions())
    themes = draw(st.none() | theme_sets(session.counted_notes))
    ids = [note.id for note in session.notes]
    texts = [
        DraftText(
            key=f"theme:t{i}/heard",
            language=draw(st.sampled_from(["es", "en", "pt"])),
            text=draw(small_text),
            note_ids=tuple(draw(st.lists(st.sampled_from(ids), max_size=3, unique=True)) if ids else ()),
            replaces=draw(small_text),
        )
        for i in range(draw(st.integers(0, 3)))
    ]
    return Workshop(
        session=session,
        themes=themes,
        texts={(t.key, t.language): t for t in texts},
        review=draw(reviews()),
    )


@st.composite
def events(draw) -> Event:
    plain = st.none() | st.dictionaries(
        small_text, st.one_of(small_text, st.integers(-9, 9), st.none()), max_size=2
    )
    return Event(
        id=draw(st.uuids()).hex,
        session_id="taller",
        at=draw(moments),
        actor=draw(small_text),
        action=draw(small_text),
        changes=tuple(
            Change(kind="note", id=str(i), before=draw(plain), after=draw(plain))
            for i in range(draw(st.integers(0, 2)))
        ),
        undoes=draw(st.none() | small_text),
        detail=draw(st.dictionaries(small_text, small_text, max_size=2)),
        seq=draw(st.integers(0, 99)),
    )


steps = st.lists(
    st.tuples(st.sampled_from(EDITS), st.integers(0, 99), st.lists(st.integers(0, 99), max_size=4)),
    max_size=12,
)
"""Edits as (what, on which theme, with which notes): numbers that are folded onto what there is."""


def edited(themes: ThemeSet, step: tuple[str, int, list[int]]) -> ThemeSet:
    """The themes after one edit; the same when it does not apply to what there is."""
    what, pick, some = step
    try:
        return _EDITS[what](themes, pick, some)
    except (SynthesisError, _DoesNotApply):
        return themes


class _DoesNotApply(Exception):
    pass


def _one(things: tuple | list, pick: int):
    if not things:
        raise _DoesNotApply
    return things[pick % len(things)]


def _some(things: tuple | list, picks: list[int]) -> list[str]:
    return [things[i % len(things)].id for i in picks] if things else []


def _strategy(themes: ThemeSet, pick: int) -> str:
    return _one([s for t in themes.themes for s in t.strategies], pick).id


def _theme(themes: ThemeSet, pick: int) -> str:
    return _one(themes.themes, pick).id


_EDITS = {
    "rename": lambda t, i, some: t.rename(_theme(t, i), f"Nombre {i}"),
    "rename_strategy": lambda t, i, some: t.rename_strategy(_strategy(t, i), f"Vía {i}"),
    "move": lambda t, i, some: t.move(_some(t.notes, some), _theme(t, i)),
    "move_to_strategy": lambda t, i, some: t.move(
        _some(t.notes, some), t.strategy(_strategy(t, i))[0].id, _strategy(t, i)
    ),
    "park": lambda t, i, some: t.park(_some(t.notes, some)),
    "create_theme": lambda t, i, some: t.create_theme(f"Tema {i}", _some(t.notes, some)),
    "create_strategy": lambda t, i, some: t.create_strategy(
        _theme(t, i), f"Vía nueva {i}", _some(t.notes, some)
    ),
    "merge": lambda t, i, some: t.merge(*_some(t.themes, [i, *some])),
    "split": lambda t, i, some: t.split(_theme(t, i), _some(t.notes_in(_theme(t, i)), some), f"Parte {i}"),
    "dissolve": lambda t, i, some: t.dissolve(_theme(t, i)),
    "add_home": lambda t, i, some: t.add_home(_some(t.notes, some), _theme(t, i)),
    "one_home": lambda t, i, some: t.one_home(_some(t.notes, some)),
    "with_notes": lambda t, i, some: t.with_notes(t.notes[: max(0, len(t.notes) - 1)]),
}

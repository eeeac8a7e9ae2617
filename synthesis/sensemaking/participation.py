"""Whether new notes still bring new strategies, and whose voice is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import ceil

from synthesis.domain.figures import Arrival, Part, Participation
from synthesis.domain.ids import fold
from synthesis.domain.note import Note
from synthesis.domain.session import Session
from synthesis.domain.theme import ThemeSet
from synthesis.sensemaking.coverage import tables_of

RUN = 40
"""How many of the last notes are looked at for new strategies."""


def arrivals(themes: ThemeSet) -> tuple[Arrival, ...]:
    """The notes in the order they were written, each with how many strategies had been heard by then."""
    heard: set[str] = set()
    found = []
    for position, note in enumerate(in_time(themes.notes), start=1):
        place = themes.placements[note.id]
        if place.strategy:
            heard.add(place.strategy)
        found.append(
            Arrival(
                position=position,
                note=note.id,
                theme=place.theme,
                strategy=place.strategy,
                strategies=len(heard),
            )
        )
    return tuple(found)


def in_time(notes: Sequence[Note]) -> list[Note]:
    """By the time of writing where every note has one, or else in the order they came."""
    timed = [(note.written_at, note) for note in notes if note.written_at is not None]
    if len(timed) < len(notes) or len({moment.tzinfo is None for moment, _ in timed}) > 1:
        return list(notes)
    return [note for _, note in sorted(timed, key=lambda one: one[0])]


def participation(
    themes: ThemeSet, session: Session, order: Sequence[Arrival], joined: int | None = None
) -> Participation:
    """How evenly people spoke and how far new notes still bring new strategies.

    `joined` is how many people came in by code, None where nobody did.
    """
    notes = themes.notes
    kinds = ideas_heard(themes)
    seen = [i for i, a in enumerate(order) if a.strategies > (order[i - 1].strategies if i else 0)]
    run = order[-RUN:]
    before = order[-RUN - 1].strategies if len(order) > RUN else 0
    wrote = Counter(fold(note.author) for note in notes if note.author)
    top_authors = ceil(len(wrote) / 5)
    by_group = Counter(note.group for note in notes if note.group)
    by_table = Counter(note.table for note in notes if note.table)
    tables = list(dict.fromkeys([*session.tables, *tables_of(session)]))
    groups = [group.id for group in session.groups]
    return Participation(
        notes=len(notes),
        strategies=order[-1].strategies if order else 0,
        ideas=len(kinds),
        once=sum(1 for count in kinds if count == 1),
        coverage=good_turing(kinds),
        expected=chao1(kinds),
        run=len(run),
        fresh=(run[-1].strategies - before) if run else 0,
        quiet=len(order) - 1 - seen[-1] if seen else len(order),
        by_clock=bool(notes) and all(note.written_at is not None for note in notes),
        authors=len(wrote),
        unsigned=sum(1 for note in notes if not note.author),
        gini=gini(wrote.values()),
        top=sum(sorted(wrote.values())[-top_authors:]) / sum(wrote.values()) if len(wrote) > 1 else None,
        top_authors=top_authors,
        groups=tuple(_part(group, "group", notes) for group in groups),
        tables=tuple(_part(table, "table", notes) for table in tables),
        silent_groups=tuple(group for group in groups if not by_group[group]),
        silent_tables=tuple(table for table in tables if not by_table[table]),
        joined=joined,
    )


def _part(who: str, what: str, notes: Iterable[Note]) -> Part:
    own = [note for note in notes if getattr(note, what) == who]
    return Part(who=who, notes=len(own), authors=len({fold(note.author) for note in own if note.author}))


def ideas_heard(themes: ThemeSet) -> tuple[int, ...]:
    """In how many notes each idea was heard: every strategy, and every note in no strategy by itself.

    Grouping gathers what is alike and leaves apart what is alone, so notes apart are what was heard
    once; without them everything would seem to have been said already.
    """
    found = Counter(place.strategy or f"alone {place.note_id}" for place in themes.placements.values())
    return tuple(found.values())


def good_turing(counts: Sequence[int]) -> float | None:
    """1 - f1 / n: how much of what people say was heard before (Good 1953); f1 ideas were heard once."""
    total = sum(counts)
    return 1 - sum(1 for count in counts if count == 1) / total if total else None


def chao1(counts: Sequence[int]) -> float | None:
    """S + f1 (f1 - 1) / (2 (f2 + 1)): how many ideas there are at least, heard or not (Chao 1984, in the
    form without bias); f1 ideas were heard once, f2 twice.
    """
    once, twice = counts.count(1), counts.count(2)
    return len(counts) + once * (once - 1) / (2 * (twice + 1)) if counts else None


def gini(counts: Iterable[int]) -> float | None:
    """Σ (2i - n - 1) x(i) / (n Σ x), times n / (n - 1): 0 when all wrote alike, 1 when one wrote all
    (Gini 1912; the correction for small numbers is Deltas 2003). None below two.
    """
    ordered = sorted(counts)
    n, total = len(ordered), sum(ordered)
    if n < 2 or not total:
        return None
    return sum((2 * i - n - 1) * x for i, x in enumerate(ordered, start=1)) / ((n - 1) * total)

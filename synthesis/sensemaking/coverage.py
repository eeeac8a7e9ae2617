"""In how many voices something was heard, from which groups and tables, and what only few said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from math import exp, log

from synthesis.domain.figures import Alone, Coverage, GroupPart, Minority, Presence, Spread
from synthesis.domain.ids import fold
from synthesis.domain.note import Note
from synthesis.domain.session import Session
from synthesis.domain.theme import ThemeSet
from synthesis.sensemaking.chance import difference, fisher, holm, smoothed

SHARED_INDEX = 0.8
"""From which shared-support index on something that reaches every group is called shared."""
LOCAL_RATIO = 2.0
LOCAL_Z = 1.28
"""A group has something for its own from this ratio of support, and this z, on."""
ENOUGH_SIGNED = 0.5
"""Voices are authors where at least this share of the notes of groups is signed; else they are notes."""


def coverage(notes: Iterable[Note], session: Session, tables: Sequence[str] | None = None) -> Coverage:
    """The notes counted by group, table and author; every group and table of the session has an entry.

    `tables` are those of `tables_of`, for whoever counts many times over one session.
    """
    by_group = {group.id: 0 for group in session.groups}
    by_table = dict.fromkeys(tables_of(session) if tables is None else tables, 0)
    authors: set[str] = set()
    total = unsigned = 0
    for note in notes:
        total += 1
        if note.group in by_group:
            by_group[note.group] += 1
        if note.table in by_table:
            by_table[note.table] += 1
        if note.author:
            authors.add(fold(note.author))
        else:
            unsigned += 1
    return Coverage(
        notes=total, authors=len(authors), unsigned=unsigned, by_group=by_group, by_table=by_table
    )


def tables_of(session: Session) -> list[str]:
    """The tables notes were written at, in the order people count (Table 2 before Table 10)."""
    found = {note.table for note in session.counted_notes if note.table}
    return sorted(found, key=_natural)


def _natural(name: str) -> list[tuple[int, str]]:
    return [
        (int(part), "") if part.isdigit() else (-1, fold(part)) for part in re.split(r"(\d+)", name) if part
    ]


def presences(themes: ThemeSet, session: Session) -> dict[str, Presence]:
    """Every theme and strategy by its id: where it was heard, and how it is spread."""
    tables = tables_of(session)
    voices = _Voices(themes.notes, [group.id for group in session.groups])

    def of(theme: str, strategy: str | None = None) -> Presence:
        notes = themes.notes_in(theme, strategy)
        heard = coverage(notes, session, tables)
        parts = _parts(notes, voices)
        return _spread(
            Presence(theme=theme, strategy=strategy, heard=heard, signed=voices.signed, parts=parts)
        )

    found = [of(theme.id) for theme in themes.themes]
    below = [of(theme.id, strategy.id) for theme in themes.themes for strategy in theme.strategies]
    return {p.id: p for p in (*_corrected(found), *_corrected(below))}


class _Voices:
    """What counts as one voice, and how many each group has in all."""

    def __init__(self, notes: Sequence[Note], groups: Sequence[str]) -> None:
        self.groups = groups
        grouped = [note for note in notes if note.group in groups]
        signed = sum(1 for note in grouped if note.author)
        self.signed = signed >= ENOUGH_SIGNED * len(grouped)
        self.notes = _count(grouped, groups, lambda note: note.id)
        self.of = self.counted(grouped)

    def counted(self, notes: Iterable[Note]) -> dict[str, int]:
        """The voices of each group among some notes."""
        return _count(notes, self.groups, _author if self.signed else lambda note: note.id)


def _author(note: Note) -> str:
    return fold(note.author or "")


def _count(notes: Iterable[Note], groups: Sequence[str], voice: Callable[[Note], str]) -> dict[str, int]:
    heard: dict[str, set[str]] = {group: set() for group in groups}
    for note in notes:
        if note.group in heard and voice(note):
            heard[note.group].add(voice(note))
    return {group: len(found) for group, found in heard.items()}


def _parts(notes: Sequence[Note], voices: _Voices) -> tuple[GroupPart, ...]:
    here = _count(notes, voices.groups, lambda note: note.id)
    spoke = voices.counted(notes)
    total, inside = sum(voices.notes.values()), sum(here.values())
    return tuple(
        GroupPart(
            group=group,
            notes=here[group],
            voices=spoke[group],
            of=voices.of[group],
            support=smoothed(spoke[group], voices.of[group]),
            ratio=representation(here[group], voices.notes[group], inside, total),
            p=fisher(
                here[group],
                voices.notes[group] - here[group],
                inside - here[group],
                total - voices.notes[group] - inside + here[group],
            ),
        )
        for group in voices.groups
    )


def representation(here: int, of_group: int, inside: int, total: int) -> float | None:
    """(n_gt / n_g) / (n_t / n): a group's share of a theme over its share of all; None when undefined."""
    return (here / of_group) / (inside / total) if of_group and inside else None


def shared_support(supports: Sequence[float]) -> float:
    """The geometric mean of the groups' supports over their mean: 1 when all are alike, towards 0 when
    one group stands alone (the ratio is Hardy, Littlewood and Pólya's, at most 1 by their inequality).
    """
    mean = sum(supports) / len(supports)
    return exp(sum(map(log, supports)) / len(supports)) / mean


def _spread(presence: Presence) -> Presence:
    parts, one = presence.parts, presence.heard.one_voice
    if len(parts) < 2 or not (one or any(part.voices for part in parts)):
        return presence
    index = shared_support([part.support for part in parts])
    reach = sum(1 for part in parts if part.voices >= 2) / len(parts)
    measured = replace(presence, index=round(index, 6), reach=round(reach, 6), spread=Spread.SOME)
    if one:
        return replace(measured, spread=Spread.ONE_VOICE)
    if reach == 1 and index >= SHARED_INDEX:
        return replace(measured, spread=Spread.SHARED)
    own = [part for part in parts if _is_local(part, parts)]
    if own:
        most = max(own, key=lambda part: part.support)
        return replace(measured, spread=Spread.LOCAL, local_to=most.group)
    return measured


def _is_local(part: GroupPart, parts: Sequence[GroupPart]) -> bool:
    others = [other for other in parts if other is not part]
    heard, of = sum(other.voices for other in others), sum(other.of for other in others)
    apart = difference(part.voices, part.of, heard, of) >= LOCAL_Z
    return apart and part.support / smoothed(heard, of) >= LOCAL_RATIO


def _corrected(found: Sequence[Presence]) -> list[Presence]:
    """Holm's correction over every group of every one of them."""
    adjusted = iter(holm([part.p for presence in found for part in presence.parts]))
    return [
        replace(p, parts=tuple(replace(part, adjusted=next(adjusted)) for part in p.parts)) for p in found
    ]


def minorities(themes: ThemeSet) -> tuple[Minority, ...]:
    """Strategies from one author, table or group alone, where there are others; and notes in no theme.

    A strategy is listed once, under the least company it has: one author before one table before one
    group. Strategies of unsigned notes have no one author.
    """
    found: list[Minority] = []
    overall = {what: _heard(themes.notes, what) for what in ("group", "table")}
    for theme in themes.themes:
        for strategy in theme.strategies:
            notes = themes.notes_in(theme.id, strategy.id)
            alone = _alone(notes, overall)
            if alone:
                why, who = alone
                ids = tuple(note.id for note in notes)
                found.append(Minority(why=why, note_ids=ids, theme=theme.id, strategy=strategy.id, who=who))
    order = list(Alone)
    found.sort(key=lambda one: (order.index(one.why), -len(one.note_ids)))
    apart = tuple(Minority(why=Alone.APART, note_ids=(note.id,)) for note in themes.parked)
    return (*found, *apart)


def _alone(notes: Sequence[Note], overall: Mapping[str, Mapping[str, int]]) -> tuple[Alone, str] | None:
    if not notes:
        return None
    authors = {_author(note) for note in notes}
    if len(authors) == 1 and "" not in authors:
        return Alone.AUTHOR, ""
    for why in (Alone.TABLE, Alone.GROUP):
        places = {getattr(note, why.value) for note in notes}
        if len(places) == 1 and None not in places and len(overall[why.value]) > 1:
            return why, str(places.pop())
    return None


def _heard(notes: Iterable[Note], what: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for note in notes:
        place = getattr(note, what)
        if place:
            found[place] = found.get(place, 0) + 1
    return found

"""Independent first: piles that a facilitator makes before looking at a grouping, and how far they agree."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from synthesis.domain.access import require
from synthesis.domain.note import Note
from synthesis.domain.people import Actor
from synthesis.domain.review import Pile
from synthesis.domain.theme import NAME_LIMIT, ThemeSet
from synthesis.domain.workshop import Workshop
from synthesis.errors import InputError, NotFound
from synthesis.sensemaking.agreement_of_groupings import (
    Agreement,
    Mixed,
    Scattered,
    agreement,
    mixed,
    scattered,
)
from synthesis.services.changes import change
from synthesis.services.workspace import Workspace

MINGA = "minga"
"""Whom piles are compared with when it is the board as it stands."""

_NOWHERE = "\0"


@dataclass(frozen=True, slots=True, kw_only=True)
class PilesCompared:
    """A facilitator's piles beside another grouping: how far they agree and where they part.

    `piles` are theirs by id; `names` the names of the other grouping's groups by id.
    """

    agreement: Agreement
    piles: Mapping[str, Pile]
    names: Mapping[str, str]
    scattered: tuple[Scattered, ...]
    mixed: tuple[Mixed, ...]


def blind_sample(ws: Workspace, actor: Actor, session_id: str, most: int | None = None) -> tuple[Note, ...]:
    """The notes to put into piles, in an order that tells nothing and stays the same; all, or so many."""
    require(actor, "edit themes", session_id)
    notes = ws.store.load(session_id).session.counted_notes
    return tuple(sorted(notes, key=lambda note: _lot(session_id, note.id))[:most])


def _lot(session_id: str, note_id: str) -> bytes:
    return hashlib.sha256(f"{session_id}/{note_id}".encode()).digest()


def own_piles(ws: Workspace, actor: Actor, session_id: str) -> tuple[Pile, ...]:
    """The piles of whoever asks, in the order they were made."""
    require(actor, "edit themes", session_id)
    return _piles(ws.store.load(session_id), actor.id)


def others_with_piles(ws: Workspace, actor: Actor, session_id: str) -> dict[str, str]:
    """The other facilitators who made piles: their names by what `compare_piles` calls them."""
    require(actor, "edit themes", session_id)
    piles = ws.store.load(session_id).review.piles.values()
    return {pile.by: pile.whose or pile.by for pile in piles if pile.by != actor.id}


def save_piles(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    piles: Sequence[Pile],
    touched: Collection[str] | None = None,
) -> Workshop:
    """The piles of whoever saves, in place of all they had; what others made stays as it is.

    With `touched`, the notes and piles (ids) that were put, named or made since this window last heard,
    only those are as sent: what the same person did in another window meanwhile stays.
    Raises InputError for a name that is missing or too long, for a note in two piles, and for a pile of
    somebody else; NotFound for a note that is not there.
    """
    require(actor, "edit themes", session_id)
    sent = {pile.id: replace(pile, by=actor.id, whose=actor.name) for pile in map(_tidy, piles)}
    held = [note_id for pile in sent.values() for note_id in pile.note_ids]
    if len(held) != len(set(held)) or len(sent) != len(piles):
        raise InputError("piles_overlap")

    def edit(workshop: Workshop) -> Workshop:
        known = {note.id for note in workshop.session.notes}
        for note_id in held:
            if note_id not in known:
                raise NotFound("note_not_found", id=note_id)
        others = {key: pile for key, pile in workshop.review.piles.items() if pile.by != actor.id}
        if others.keys() & sent.keys():
            raise InputError("piles_overlap")
        own = sent if touched is None else _brought_together(_piles(workshop, actor.id), sent, touched)
        return replace(workshop, review=workshop.review.with_all("pile", {**others, **own}))

    detail = {"notes": str(len(held))}
    return change(ws, actor, session_id, "piles_made", edit, detail)


def _brought_together(
    now: Sequence[Pile], sent: Mapping[str, Pile], touched: Collection[str]
) -> dict[str, Pile]:
    """The stored piles with what was touched as it was sent; a pile that loses its last note goes."""
    mine = {note_id: pile.id for pile in sent.values() for note_id in pile.note_ids if note_id in touched}
    found: dict[str, Pile] = {}
    for pile in now:
        stay = tuple(i for i in pile.note_ids if i not in touched or mine.get(i) == pile.id)
        if pile.id in touched and pile.id in sent:
            pile = replace(pile, name=sent[pile.id].name)
        if stay or not pile.note_ids:
            found[pile.id] = replace(pile, note_ids=stay)
    for key, pile in sent.items():
        came = [i for i in pile.note_ids if mine.get(i) == key]
        if key in found:
            here = found[key]
            new = tuple(i for i in came if i not in here.note_ids)
            found[key] = replace(here, note_ids=here.note_ids + new)
        elif came or (key in touched and not pile.note_ids):
            found[key] = replace(pile, note_ids=tuple(came))
    gone = [key for key in touched if key in found and key not in sent and not found[key].note_ids]
    return {key: pile for key, pile in found.items() if key not in gone}


def _tidy(pile: Pile) -> Pile:
    name = " ".join(pile.name.split())
    if not name:
        raise InputError("name_missing")
    if len(name) > NAME_LIMIT:
        raise InputError("name_too_long", length=len(name), limit=NAME_LIMIT)
    return replace(pile, name=name)


def compare_piles(ws: Workspace, actor: Actor, session_id: str, other: str = MINGA) -> PilesCompared:
    """The piles of whoever asks beside the board as it stands, or beside another facilitator's piles.

    Only notes in piles count. A note that the board has in no theme is with no other there.
    """
    require(actor, "edit themes", session_id)
    workshop = ws.store.load(session_id)
    piles = _piles(workshop, actor.id)
    if other == MINGA:
        themes = _themes(workshop)
        homes = {key: place.theme for key, place in themes.placements.items()}
        names = {theme.id: theme.name for theme in themes.themes}
    else:
        theirs = _piles(workshop, other)
        homes = {note_id: pile.id for pile in theirs for note_id in pile.note_ids}
        names = {pile.id: pile.name for pile in theirs}
    groups = {pile.id: [i for i in pile.note_ids if i in homes] for pile in piles}
    own = {note_id: pile for pile, ids in groups.items() for note_id in ids}
    there = {note_id: homes[note_id] or f"{_NOWHERE}{note_id}" for note_id in own}
    return PilesCompared(
        agreement=agreement(own, there),
        piles={pile.id: pile for pile in piles},
        names=names,
        scattered=scattered(groups, homes),
        mixed=mixed(groups, homes),
    )


def keep_piles_apart(
    ws: Workspace, actor: Actor, session_id: str, one: Collection[str], other: Collection[str]
) -> Workshop:
    """No note of the one lot in one theme with a note of the other, in every later run."""
    require(actor, "edit themes", session_id)

    def edit(workshop: Workshop) -> Workshop:
        themes = _themes(workshop)
        for first in one:
            for second in other:
                themes = themes.keep_apart([first, second])
        return replace(workshop, themes=themes)

    detail = {"notes": str(len(one) + len(other))}
    return change(ws, actor, session_id, "piles_set_apart", edit, detail)


def _piles(workshop: Workshop, by: str) -> tuple[Pile, ...]:
    return tuple(pile for _, pile in sorted(workshop.review.piles.items()) if pile.by == by)


def _themes(workshop: Workshop) -> ThemeSet:
    return workshop.themes or ThemeSet(notes=()).with_notes(workshop.session.counted_notes)

"""People's word on lenses: which notes and strategies speak to one, which do not, and to which side of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace

from synthesis.domain.access import require
from synthesis.domain.ids import new_id
from synthesis.domain.lens import Lens
from synthesis.domain.people import Actor
from synthesis.domain.review import LensMark, Tension
from synthesis.domain.workshop import Workshop
from synthesis.errors import InputError, NotFound
from synthesis.services.changes import change
from synthesis.services.workspace import Workspace


def mark_lens(
    ws: Workspace, actor: Actor, session_id: str, lens: str, things: Collection[str], speaks: bool
) -> Workshop:
    """These notes and strategies said to speak to the lens, or not to; sides that were set stay.

    NotFound for a lens, note or strategy that is not there.
    """
    require(actor, "edit themes", session_id)

    def edit(workshop: Workshop) -> Workshop:
        _require_things(workshop, things)
        review = workshop.review
        for thing in things:
            mark = LensMark(lens=_lens(workshop, lens).id, thing=thing, speaks=speaks)
            before = review.lens_marks.get(mark.id)
            facets = before.facets if before and speaks else ()
            review = review.with_thing("lens_mark", replace(mark, facets=facets))
        return replace(workshop, review=review)

    detail = _detail(ws, session_id, lens, things)
    if speaks:
        return change(ws, actor, session_id, "lens_confirmed", edit, detail)
    return change(ws, actor, session_id, "lens_refused", edit, detail)


def clear_lens(ws: Workspace, actor: Actor, session_id: str, lens: str, things: Collection[str]) -> Workshop:
    """Nobody's word on these notes and strategies any more: Minga may suggest them again."""
    require(actor, "edit themes", session_id)

    def edit(workshop: Workshop) -> Workshop:
        review = workshop.review
        for thing in things:
            review = review.without("lens_mark", f"{lens}/{thing}")
        return replace(workshop, review=review)

    return change(ws, actor, session_id, "lens_cleared", edit, _detail(ws, session_id, lens, things))


def set_facets(
    ws: Workspace, actor: Actor, session_id: str, lens: str, sides: Mapping[str, Collection[str]]
) -> Workshop:
    """Notes and strategies put to these sides of a lens, which they then speak to; all in one act.

    InputError("facet_unknown") for a side that the lens has not.
    """
    require(actor, "edit themes", session_id)

    def edit(workshop: Workshop) -> Workshop:
        _require_things(workshop, sides)
        found, review = _lens(workshop, lens), workshop.review
        for thing, facets in sides.items():
            for facet in facets:
                if facet not in found.facets:
                    raise InputError("facet_unknown", name=facet)
            chosen = tuple(facet for facet in found.facets if facet in facets)
            mark = LensMark(lens=found.id, thing=thing, speaks=True, facets=chosen)
            review = review.with_thing("lens_mark", mark)
        return replace(workshop, review=review)

    return change(ws, actor, session_id, "facets_set", edit, _detail(ws, session_id, lens, sides))


def confirm_tension(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    theme: str,
    one: Collection[str],
    other: Collection[str],
    about: str = "",
) -> Workshop:
    """Two sides that notes of a theme take, as a person reads them.

    InputError("tension_needs_two") when a side is empty or a note stands on both.
    """
    require(actor, "edit themes", session_id)
    tension = _tension(theme, one, other, about)
    detail = {"notes": str(len(one) + len(other))}
    return change(ws, actor, session_id, "tension_confirmed", _with_tension(tension), detail)


def refuse_tension(
    ws: Workspace, actor: Actor, session_id: str, theme: str, one: Collection[str], other: Collection[str]
) -> Workshop:
    """A person's no to a tension that Minga asked about: it is not asked again."""
    require(actor, "edit themes", session_id)
    tension = replace(_tension(theme, one, other), holds=False)
    detail = {"notes": str(len(one) + len(other))}
    return change(ws, actor, session_id, "tension_refused", _with_tension(tension), detail)


def _tension(theme: str, one: Collection[str], other: Collection[str], about: str = "") -> Tension:
    if not one or not other or set(one) & set(other):
        raise InputError("tension_needs_two")
    tidy = " ".join(about.split())
    return Tension(id=new_id(), theme=theme, one=tuple(one), other=tuple(other), about=tidy)


def _with_tension(tension: Tension) -> Callable[[Workshop], Workshop]:
    def edit(workshop: Workshop) -> Workshop:
        if workshop.themes is None:
            raise NotFound("theme_not_found", id=tension.theme)
        inside = {note.id for note in workshop.themes.notes_in(tension.theme)}
        for note_id in (*tension.one, *tension.other):
            if note_id not in inside:
                raise NotFound("note_not_found", id=note_id)
        return replace(workshop, review=workshop.review.with_thing("tension", tension))

    return edit


def drop_tension(ws: Workspace, actor: Actor, session_id: str, tension: str) -> Workshop:
    """Without that tension."""
    require(actor, "edit themes", session_id)

    def edit(workshop: Workshop) -> Workshop:
        return replace(workshop, review=workshop.review.without("tension", tension))

    return change(ws, actor, session_id, "tension_dropped", edit)


def _lens(workshop: Workshop, lens: str) -> Lens:
    for found in workshop.session.lenses:
        if found.id == lens:
            return found
    raise NotFound("lens_not_found", id=lens)


def _require_things(workshop: Workshop, things: Iterable[str]) -> None:
    known = {note.id for note in workshop.session.notes}
    themes = workshop.themes.themes if workshop.themes else ()
    known |= {strategy.id for theme in themes for strategy in theme.strategies}
    for thing in things:
        if thing not in known:
            raise NotFound("note_not_found", id=thing)


def _detail(ws: Workspace, session_id: str, lens: str, things: Collection[str]) -> dict[str, str]:
    session = ws.store.head(session_id)
    name = next((one.name for one in session.lenses if one.id == lens), lens)
    return {"name": name, "things": str(len(things))}

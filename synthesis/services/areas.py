"""Areas: one heading over several themes; a theme is under one at most."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from synthesis.domain.access import require
from synthesis.domain.ids import fold, numbered
from synthesis.domain.people import Actor
from synthesis.domain.review import Area
from synthesis.domain.theme import NAME_LIMIT, ThemeSet
from synthesis.domain.workshop import Workshop
from synthesis.domain.written import line
from synthesis.errors import InputError, NotFound
from synthesis.services.changes import change
from synthesis.services.workspace import Workspace


def create_area(
    ws: Workspace, actor: Actor, session_id: str, name: str, themes: Collection[str] = ()
) -> Workshop:
    """A new area over these themes, which leave the area they were in."""
    require(actor, "edit themes", session_id)

    def edit(workshop: Workshop) -> Workshop:
        new_id = numbered(workshop.review.areas)
        return _with(workshop, Area(id=new_id, name=_free(workshop, name)), themes)

    return change(ws, actor, session_id, "area_created", edit, {"name": name})


def rename_area(ws: Workspace, actor: Actor, session_id: str, area_id: str, name: str) -> Workshop:
    """The area under another name."""
    require(actor, "edit themes", session_id)

    def edit(workshop: Workshop) -> Workshop:
        found = _area(workshop, area_id)
        renamed = replace(found, name=_free(workshop, name, but=area_id))
        return replace(workshop, review=workshop.review.with_thing("area", renamed))

    return change(ws, actor, session_id, "area_renamed", edit, {"name": name})


def set_area_themes(
    ws: Workspace, actor: Actor, session_id: str, area_id: str, themes: Collection[str]
) -> Workshop:
    """The area over these themes, which leave the area they were in."""
    require(actor, "edit themes", session_id)
    name = _area(ws.store.load(session_id), area_id).name
    return change(
        ws,
        actor,
        session_id,
        "area_themes_set",
        lambda workshop: _with(workshop, _area(workshop, area_id), themes),
        {"name": name},
    )


def remove_area(ws: Workspace, actor: Actor, session_id: str, area_id: str) -> Workshop:
    """Without the area; its themes stay."""
    require(actor, "edit themes", session_id)
    name = _area(ws.store.load(session_id), area_id).name

    def edit(workshop: Workshop) -> Workshop:
        return replace(workshop, review=workshop.review.without("area", area_id))

    return change(ws, actor, session_id, "area_removed", edit, {"name": name})


def _with(workshop: Workshop, area: Area, themes: Collection[str]) -> Workshop:
    known = workshop.themes or ThemeSet(notes=())
    chosen = tuple(dict.fromkeys(known.theme(which).id for which in themes))
    review = workshop.review
    for other in review.areas.values():
        left = tuple(theme for theme in other.themes if theme not in chosen)
        if other.id != area.id and left != other.themes:
            review = review.with_thing("area", replace(other, themes=left))
    return replace(workshop, review=review.with_thing("area", replace(area, themes=chosen)))


def _free(workshop: Workshop, name: str, but: str = "") -> str:
    tidy = line(name, NAME_LIMIT)
    if not tidy:
        raise InputError("name_missing")
    if any(fold(tidy) == fold(area.name) for area in workshop.review.areas.values() if area.id != but):
        raise InputError("area_exists", name=tidy)
    return tidy


def _area(workshop: Workshop, area_id: str) -> Area:
    found = workshop.review.areas.get(area_id)
    if found is None:
        raise NotFound("area_not_found")
    return found

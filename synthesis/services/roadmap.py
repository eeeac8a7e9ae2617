"""The road map: notes, strategies and suggestions promoted to initiatives, and the sheet of each."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields, replace
from typing import Any

from synthesis.domain.access import require
from synthesis.domain.ids import numbered
from synthesis.domain.people import Actor
from synthesis.domain.review import Initiative
from synthesis.domain.roadmap import FIELD_LIMIT, WHAT_LIMIT, YEARS, home_of
from synthesis.domain.theme import ThemeSet
from synthesis.domain.workshop import Workshop
from synthesis.domain.written import line, passage
from synthesis.errors import Conflict, InputError, NotFound
from synthesis.services.changes import change
from synthesis.services.reporting import synthesis_of
from synthesis.services.workspace import Workspace

MOST_PARTNERS = 30
_LINES = ("lead",)
_PASSAGES = ("why", "first_step", "resources", "indicator", "risks")


def promote_notes(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    note_ids: Collection[str],
    *,
    what: str = "",
    theme: str | None = None,
    strategy: str | None = None,
) -> Workshop:
    """An initiative that grew from these notes; without a title of its own it takes the first note's words.

    Where it belongs follows from the first note when nothing is said. Its strategy and theme are left as
    they are by later groupings. Raises InputError("initiative_without_notes") and NotFound.
    """
    require(actor, "edit themes", session_id)
    chosen = tuple(dict.fromkeys(note_ids))
    if not chosen:
        raise InputError("initiative_without_notes")

    def edit(workshop: Workshop) -> Workshop:
        themes = _themes(workshop)
        _known(themes, chosen)
        place = themes.placements[chosen[0]]
        where = (theme, strategy) if theme or strategy else (place.theme, place.strategy)
        title = what if what.strip() else themes.by_id[chosen[0]].text
        return _with_new(workshop, title, chosen, *where)

    return change(
        ws, actor, session_id, "initiative_promoted", edit, {"notes": str(len(chosen)), "from": "notes"}
    )


def promote_suggested(ws: Workspace, actor: Actor, session_id: str, suggested_id: str) -> Workshop:
    """A suggestion of the synthesis as an initiative, with the notes it was read from."""
    require(actor, "edit themes", session_id)
    found = synthesis_of(ws, actor, session_id).initiatives
    suggested = next((one for one in found if one.id == suggested_id), None)
    if suggested is None:
        raise NotFound("initiative_not_found")
    chosen = suggested.note_ids

    def edit(workshop: Workshop) -> Workshop:
        _known(_themes(workshop), chosen)
        return _with_new(workshop, suggested.what, chosen, suggested.theme, suggested.strategy)

    return change(
        ws, actor, session_id, "initiative_promoted", edit, {"notes": str(len(chosen)), "from": "suggestion"}
    )


def promote_strategy(ws: Workspace, actor: Actor, session_id: str, strategy: str) -> Workshop:
    """A strategy carried out as one initiative: its name, and every note that supports it."""
    require(actor, "edit themes", session_id)

    def edit(workshop: Workshop) -> Workshop:
        themes = _themes(workshop)
        home, found = themes.strategy(strategy)
        notes = tuple(note.id for note in themes.notes_in(home.id, found.id))
        return _with_new(workshop, found.name, notes, home.id, found.id)

    name = _themes(ws.store.load(session_id)).strategy(strategy)[1].name
    return change(ws, actor, session_id, "initiative_promoted", edit, {"name": name, "from": "strategy"})


def edit_initiative(
    ws: Workspace, actor: Actor, session_id: str, seen: Initiative, wanted: Initiative
) -> Workshop:
    """The sheet with what differs between what a person saw and what they want; the rest as it is now.

    Raises Conflict("changed_meanwhile") when somebody else gave one of the same fields another text
    meanwhile; InputError for a title that is missing, a text too long or years that cannot be.
    """
    require(actor, "edit themes", session_id)
    tidy = checked(wanted)

    def edit(workshop: Workshop) -> Workshop:
        now = _initiative(workshop, seen.id)
        for field in fields(Initiative):
            old, new, mine = (getattr(one, field.name) for one in (seen, now, tidy))
            if mine != old and new not in (old, mine):
                raise Conflict("changed_meanwhile")
        differs = {f.name: getattr(tidy, f.name) for f in fields(Initiative) if _differs(seen, tidy, f.name)}
        return workshop_with(workshop, checked(replace(now, **differs)))

    return change(ws, actor, session_id, "initiative_edited", edit, _about(ws, session_id, seen.id))


def place_initiative(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    initiative_id: str,
    theme: str,
    strategy: str | None = None,
) -> Workshop:
    """The initiative under another theme or strategy, which later groupings leave as they are."""
    require(actor, "edit themes", session_id)

    def edit(workshop: Workshop) -> Workshop:
        found = _initiative(workshop, initiative_id)
        themes = _themes(workshop).keep(theme, strategy)
        moved = replace(found, theme=themes.theme(theme).id, strategy=strategy)
        return workshop_with(replace(workshop, themes=themes), moved)

    return change(ws, actor, session_id, "initiative_placed", edit, _about(ws, session_id, initiative_id))


def set_sources(
    ws: Workspace, actor: Actor, session_id: str, initiative_id: str, note_ids: Collection[str]
) -> Workshop:
    """The initiative with these notes behind it, in this order; notes that do not count any more stay too."""
    require(actor, "edit themes", session_id)
    chosen = tuple(dict.fromkeys(note_ids))

    def edit(workshop: Workshop) -> Workshop:
        found = _initiative(workshop, initiative_id)
        themes = _themes(workshop)
        _known(themes, [note for note in chosen if note not in found.note_ids])
        gone = tuple(note for note in found.note_ids if note not in themes.by_id and note not in chosen)
        return workshop_with(workshop, replace(found, note_ids=(*chosen, *gone)))

    return change(ws, actor, session_id, "initiative_sources_set", edit, {"notes": str(len(chosen))})


def remove_initiative(ws: Workspace, actor: Actor, session_id: str, initiative_id: str) -> Workshop:
    """Without the initiative; its notes stay where they are."""
    require(actor, "edit themes", session_id)

    def edit(workshop: Workshop) -> Workshop:
        _initiative(workshop, initiative_id)
        return replace(workshop, review=workshop.review.without("initiative", initiative_id))

    return change(ws, actor, session_id, "initiative_removed", edit, _about(ws, session_id, initiative_id))


def checked(sheet: Initiative) -> Initiative:
    """The sheet as it is kept; InputError for a missing title, a text too long or impossible years."""
    what = line(sheet.what, WHAT_LIMIT)
    if not what:
        raise InputError("initiative_untitled")
    partners = tuple(filter(None, (line(one, WHAT_LIMIT) for one in sheet.partners)))
    if len(partners) > MOST_PARTNERS:
        raise InputError("partners_too_many", count=len(partners), limit=MOST_PARTNERS)
    for year in (sheet.starts, sheet.horizon):
        if year is not None and year not in YEARS:
            raise InputError("year_unlikely", year=str(year), first=str(YEARS[0]), last=str(YEARS[-1]))
    if sheet.starts is not None and sheet.horizon is not None and sheet.horizon < sheet.starts:
        raise InputError("years_reversed", starts=str(sheet.starts), horizon=str(sheet.horizon))
    texts: dict[str, Any] = {name: line(getattr(sheet, name), WHAT_LIMIT) for name in _LINES}
    texts |= {name: passage(getattr(sheet, name), FIELD_LIMIT) for name in _PASSAGES}
    return replace(sheet, what=what, partners=partners, **texts)


def workshop_with(workshop: Workshop, sheet: Initiative) -> Workshop:
    """The workshop with this sheet in place of the one of its id."""
    return replace(workshop, review=workshop.review.with_thing("initiative", sheet))


def _with_new(
    workshop: Workshop, title: str, notes: tuple[str, ...], theme: str | None, strategy: str | None
) -> Workshop:
    themes, wanted = _themes(workshop), strategy
    if strategy is not None:
        home, found = themes.strategy(strategy)
        theme, wanted = home.id, found.id
    if theme is not None:
        themes = themes.keep(theme, wanted)
        theme = themes.theme(theme).id
    sheet = Initiative(
        id=numbered(workshop.review.initiatives),
        what=_shortened(title),
        theme=theme,
        strategy=wanted,
        note_ids=notes,
    )
    return workshop_with(replace(workshop, themes=themes), checked(sheet))


def _shortened(title: str) -> str:
    tidy = line(title, max(len(title), 1))
    return tidy if len(tidy) <= WHAT_LIMIT else tidy[: WHAT_LIMIT - 1].rstrip() + "…"


def _differs(one: Initiative, other: Initiative, field: str) -> bool:
    return bool(getattr(one, field) != getattr(other, field))


def _themes(workshop: Workshop) -> ThemeSet:
    return workshop.themes or ThemeSet(notes=()).with_notes(workshop.session.counted_notes)


def _known(themes: ThemeSet, note_ids: Collection[str]) -> None:
    for note_id in note_ids:
        if note_id not in themes.by_id:
            raise NotFound("note_not_found", id=note_id)


def _initiative(workshop: Workshop, initiative_id: str) -> Initiative:
    found = workshop.review.initiatives.get(initiative_id)
    if found is None:
        raise NotFound("initiative_not_found")
    return found


def _about(ws: Workspace, session_id: str, initiative_id: str) -> dict[str, str]:
    """What the history calls an initiative: what it belongs to, for its title may be the words of a note."""
    workshop = ws.store.load(session_id)
    home = home_of(_initiative(workshop, initiative_id), _themes(workshop))
    about = home.strategy or home.theme
    return {"initiative": initiative_id, **({"name": about.name} if about else {})}

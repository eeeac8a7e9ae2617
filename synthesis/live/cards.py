"""What the board's routes and stream say, as JSON: docs/room-api.md."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from synthesis.domain.note import Note
from synthesis.i18n import Words
from synthesis.live.frames import now
from synthesis.services.board import PAPERS, Board
from synthesis.services.meanwhile import Act, Clash, Home

Said = dict[str, Any]


def whole(found: Board, say: Words, *, names: bool) -> Said:
    """The whole board; authors only with `names`, and never those of an anonymous activity."""
    session = found.session
    return {
        "rev": found.revision,
        "now": now(),
        "session": {"title": session.title, "language": session.language},
        "groups": [{"id": group.id, "name": group.name} for group in session.groups],
        "tables": list(session.tables),
        "activities": [{"id": a.id, "name": a.title} for a in session.agenda if not a.votes],
        "lenses": [{"id": lens.id, "name": lens.name} for lens in session.lenses],
        "papers": list(PAPERS),
        "names": names,
        "notes": list(cards(found, names=names).values()),
        **themes(found),
        **ways_back(found, say),
    }


def delta(before: Board, after: Board, say: Words, *, names: bool) -> Said:
    """What has changed on the board between two revisions; what has not is left out."""
    old, new = cards(before, names=names), cards(after, names=names)
    said: Said = {"rev": after.revision, **ways_back(after, say)}
    changed = [card for key, card in new.items() if old.get(key) != card]
    gone = [key for key in old if key not in new]
    if changed:
        said["notes"] = changed
    if gone:
        said["gone"] = gone
    if themes(before) != themes(after):
        said |= themes(after)
    acts = [act for act in after.acts if act.seq > before.revision]
    if acts:
        said["acts"] = [{"who": act.who, "told": told(act, say)} for act in acts]
    return said


def cards(found: Board, *, names: bool) -> dict[str, Said]:
    """The notes that count, by id, in order of arrival."""
    anonymous = {a.id for a in found.session.agenda if a.anonymous}
    tables = found.themes
    return {
        note.id: _card(found, note, names=names and note.activity not in anonymous) for note in tables.notes
    }


def _card(found: Board, note: Note, *, names: bool) -> Said:
    place = found.themes.placements[note.id]
    return {
        "id": note.id,
        "ref": note.label,
        "text": note.text,
        "theme": place.theme,
        "strategy": place.strategy,
        "ink": place.pinned,
        "margin": round(place.margin, 2),
        "unsure": note.id in found.unsure,
        "reason": place.reason,
        "flags": list(place.flags),
        "also": place.also,
        "stack": place.stack,
        "group": found.groups[note.id],
        "table": note.table,
        "activity": note.activity,
        "author": note.author if names else None,
        "language": found.languages[note.id],
        "lenses": found.lenses[note.id],
    }


def themes(found: Board) -> Said:
    """The themes in their order, with their colours and strategies, and in how many groups each was heard."""
    return {
        "themes": [
            {
                "id": theme.id,
                "name": theme.name,
                "paper": f"#{found.hues[theme.id].paper}",
                "bar": f"#{found.hues[theme.id].bar}",
                "locked": theme.locked,
                "groups": found.heard[theme.id],
                "strategies": [{"id": s.id, "name": s.name} for s in theme.strategies],
            }
            for theme in found.themes.themes
        ]
    }


def ways_back(found: Board, say: Words) -> Said:
    """What undo and redo would do now, in words; None when there is nothing."""
    return {
        "undo": told(found.undo, say) if found.undo else None,
        "redo": told(found.redo, say) if found.redo else None,
    }


def told(act: Act, say: Words) -> str:
    """One event of the history, in words."""
    if act.action in ("undone", "redone"):
        of = say(f"event_{act.detail.get('action', 'session_edited')}")
        return say(f"event_{act.action}", action=of)
    if act.action == "wish_given_way":
        wanted = Act(action=act.detail.get("action", "session_edited"), detail=act.detail)
        return say("event_wish_given_way", action=told(wanted, say))
    more = act.detail.get("name") or act.detail.get("notes") or act.detail.get("note") or ""
    return say(f"event_{act.action}") + (f": {more}" if more else "")


def clash(one: Clash, say: Words) -> Said:
    """What two people wanted otherwise; `wanted` is what to send when the person gives way."""
    said = {
        "id": one.thing,
        "who": one.who,
        "at": int(one.at.timestamp() * 1000) if one.at else None,
        "theirs": _wish(one.theirs, say),
        "yours": _wish(one.yours, say),
    }
    return {**said, "wanted": {"act": one.wanted.action, **one.wanted.detail}} if one.wanted else said


def _wish(wish: Home | str | Act, say: Words) -> Mapping[str, str | None] | str:
    if isinstance(wish, Act):
        return told(wish, say)
    return wish if isinstance(wish, str) else {"theme": wish[0], "strategy": wish[1]}

"""The routes of the board: docs/room-api.md. Whoever signed in may, as the services say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from synthesis.domain.access import allowed, require
from synthesis.domain.people import Actor
from synthesis.errors import AccessDenied, ChangedMeanwhile, InputError, NotFound, SynthesisError
from synthesis.i18n import words
from synthesis.live import cards
from synthesis.live.doors import COOKIE
from synthesis.live.hub import current
from synthesis.live.reasons import reasons, texts
from synthesis.live.room import (
    answered,
    language_of,
    read_body,
    refusal,
    streamed,
    text_of,
    with_workspace,
)
from synthesis.services import accounts, board, changes, theming
from synthesis.services.board import Wish
from synthesis.services.meanwhile import Act, Clash, Home
from synthesis.services.workspace import Workspace

_MOST = 20_000
"""The most notes of one edit: as many as a session has on the screens."""

Given = dict[str, Any]


# -- looking ------------------------------------------------------------------------------------------


@answered
async def read_board(request: Request) -> Response:
    """The whole board."""
    say = words(language_of(request))

    def work(ws: Workspace) -> Given:
        actor, session_id = _actor(ws, request), request.path_params["session"]
        found = board.board(ws, actor, session_id)
        names = allowed(actor, "see authors", session_id)
        return {**cards.whole(found, say, names=names), "me": actor.name or actor.id}

    answer = JSONResponse(await with_workspace(work))
    answer.headers["Cache-Control"] = "no-store"
    return answer


@answered
async def read_card(request: Request) -> Response:
    """One note: its words, where it comes from, and why it stands where it does."""
    say = words(language_of(request))
    session_id, note_id = request.path_params["session"], request.path_params["note"]

    def work(ws: Workspace) -> Given:
        actor = _actor(ws, request)
        found = board.board(ws, actor, session_id)
        card = cards.cards(found, names=allowed(actor, "see authors", session_id)).get(note_id)
        if card is None:
            raise NotFound("note_not_found", id=note_id)
        why = found.themes.why(note_id)
        return {**card, "why": reasons(why, say), "like": texts(why["like"])}

    return JSONResponse(await with_workspace(work))


async def stream(request: Request) -> Response:
    """The stream of a board: what changes, as it changes."""
    session_id = request.path_params["session"]
    language = language_of(request)
    try:
        actor = await with_workspace(lambda ws: _looking(ws, request))
    except SynthesisError as error:
        return refusal(error, language)
    return streamed(
        lambda: current().listen_board(
            session_id,
            actor,
            language=language,
            names=allowed(actor, "see authors", session_id),
            may=lambda ws: _looking(ws, request),
        )
    )


# -- editing ------------------------------------------------------------------------------------------


@answered
async def edit(request: Request) -> Response:
    """One edit; the answer says which revision holds it."""
    _own_page(request)
    given = await read_body(request)
    action = EDITS.get(text_of(given, "action"))
    if action is None:
        raise InputError("request_unreadable")
    session_id = request.path_params["session"]

    def work(ws: Workspace) -> Given:
        said = action(ws, _actor(ws, request), session_id, given)
        return {"rev": ws.store.revision(session_id), **(said or {})}

    try:
        said = await with_workspace(work)
    except ChangedMeanwhile as error:
        language = language_of(request)
        both = [cards.clash(one, words(language)) for one in error.clashes if isinstance(one, Clash)]
        return refusal(error, language, clashes=both)
    current().wake()
    return JSONResponse(said)


Edit = Callable[[Workspace, Actor, str, Given], Given | None]


def _move(ws: Workspace, actor: Actor, session_id: str, given: Given) -> None:
    board.place_notes(ws, actor, session_id, _wish(given))


def _let_go(ws: Workspace, actor: Actor, session_id: str, given: Given) -> None:
    board.let_go(ws, actor, session_id, _wish(given))


def _give_way(ws: Workspace, actor: Actor, session_id: str, given: Given) -> None:
    detail = {"name": text_of(given, "name"), "notes": text_of(given, "notes")}
    board.give_way(ws, actor, session_id, Act(action=text_of(given, "act"), detail=detail))


def _pin(ws: Workspace, actor: Actor, session_id: str, given: Given) -> None:
    board.pin_notes(ws, actor, session_id, _wish(given))


def _set_out(ws: Workspace, actor: Actor, session_id: str, given: Given) -> None:
    theme = text_of(given, "theme") or None
    wish = _wish({**given, "theme": None, "strategy": None})
    board.set_out(ws, actor, session_id, wish, text_of(given, "name"), theme)


def _rename(ws: Workspace, actor: Actor, session_id: str, given: Given) -> None:
    was = text_of(given, "was") or None
    board.rename(ws, actor, session_id, text_of(given, "thing"), text_of(given, "name"), was=was)


def _propose_split(ws: Workspace, actor: Actor, session_id: str, given: Given) -> Given:
    notes, name = theming.propose_split(ws, actor, session_id, text_of(given, "theme"))
    return {"notes": list(notes), "name": name}


def _undo(ws: Workspace, actor: Actor, session_id: str, given: Given) -> None:
    del given
    changes.undo(ws, actor, session_id)


def _redo(ws: Workspace, actor: Actor, session_id: str, given: Given) -> None:
    del given
    changes.redo(ws, actor, session_id)


EDITS: dict[str, Edit] = {
    "move": _move,
    "let_go": _let_go,
    "give_way": _give_way,
    "set_out": _set_out,
    "rename": _rename,
    "merge": lambda ws, actor, session, given: _done(
        theming.merge_themes(ws, actor, session, _texts(given, "themes"), since=_since(given))
    ),
    "merge_strategies": lambda ws, actor, session, given: _done(
        theming.merge_strategies(ws, actor, session, _texts(given, "strategies"), since=_since(given))
    ),
    "move_strategy": lambda ws, actor, session, given: _done(
        theming.move_strategy(
            ws, actor, session, text_of(given, "strategy"), text_of(given, "theme"), since=_since(given)
        )
    ),
    "propose_split": _propose_split,
    "split": lambda ws, actor, session, given: _done(
        theming.split_theme(
            ws,
            actor,
            session,
            text_of(given, "theme"),
            _texts(given, "notes"),
            text_of(given, "name"),
            since=_since(given),
        )
    ),
    "lock": lambda ws, actor, session, given: _done(
        theming.lock_theme(ws, actor, session, text_of(given, "theme"), since=_since(given))
    ),
    "unlock": lambda ws, actor, session, given: _done(
        theming.unlock_theme(ws, actor, session, text_of(given, "theme"), since=_since(given))
    ),
    "pin": _pin,
    "release": lambda ws, actor, session, given: _done(
        theming.release_notes(ws, actor, session, _texts(given, "notes"), since=_since(given))
    ),
    "dissolve": lambda ws, actor, session, given: _done(
        theming.dissolve_theme(ws, actor, session, text_of(given, "theme"), since=_since(given))
    ),
    "order": lambda ws, actor, session, given: _done(
        theming.order_themes(ws, actor, session, _texts(given, "themes"), since=_since(given))
    ),
    "hide": lambda ws, actor, session, given: _done(
        board.hide_notes(ws, actor, session, _texts(given, "notes"))
    ),
    "undo": _undo,
    "redo": _redo,
}
"""Every edit by its name on the wire."""


def _done(found: object) -> None:
    del found


# -- what routes share ----------------------------------------------------------------------------------


def _actor(ws: Workspace, request: Request) -> Actor:
    now = datetime.now(UTC)
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    token = token if scheme.lower() == "bearer" else request.query_params.get("pass", "")
    if token:
        return accounts.actor_with_pass(ws, token, request.path_params["session"], now)
    return accounts.actor_of(ws, request.cookies.get(COOKIE, ""), now)


def _looking(ws: Workspace, request: Request) -> Actor:
    """Whoever may see the board that is asked for."""
    actor = _actor(ws, request)
    session_id = request.path_params["session"]
    require(actor, "edit themes", session_id)
    ws.store.head(session_id)
    return actor


def _own_page(request: Request) -> None:
    """Return when a page of ours sent this: no form of another site can send JSON from our own origin."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    origin = request.headers.get("origin")
    site = request.headers.get("sec-fetch-site", "same-origin")
    foreign = origin is not None and urlsplit(origin).netloc != request.headers.get("host", "")
    if kind != "application/json" or foreign or site != "same-origin":
        raise AccessDenied("not_allowed")


def _wish(given: Given) -> Wish:
    notes = given.get("notes")
    if not isinstance(notes, list) or not notes or len(notes) > _MOST:
        raise InputError("request_unreadable")
    stood: dict[str, Home] = {}
    for one in notes:
        if not isinstance(one, dict) or not text_of(one, "id"):
            raise InputError("request_unreadable")
        stood[text_of(one, "id")] = (text_of(one, "theme") or None, text_of(one, "strategy") or None)
    target = (text_of(given, "theme") or None, text_of(given, "strategy") or None)
    return Wish(stood=stood, target=target, since=_since(given))


def _since(given: Given) -> int:
    """The revision that the person saw; 0 when it is not told."""
    since = given.get("since", 0)
    if not isinstance(since, int):
        raise InputError("request_unreadable")
    return max(0, since)


def _texts(given: Given, name: str) -> list[str]:
    found = given.get(name)
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found) or len(found) > _MOST:
        raise InputError("request_unreadable")
    return found


ROUTES = [
    Route("/api/board/{session}", read_board),
    Route("/api/board/{session}/stream", stream),
    Route("/api/board/{session}/notes/{note}", read_card),
    Route("/api/board/{session}/edit", edit, methods=["POST"]),
]

"""The routes of a group's page: what is put to it, and what it says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from synthesis.domain.account import STRANGER
from synthesis.domain.people import Actor
from synthesis.domain.review import Stance, View
from synthesis.errors import InputError
from synthesis.i18n import Words, words
from synthesis.live import consulted, limits
from synthesis.live.room import answered, html_page, language_of, read_body, with_workspace
from synthesis.services import consulting
from synthesis.services.consulting import Reading, Said, heard_in
from synthesis.services.workspace import Workspace

_QUOTES = 3


async def page(request: Request) -> Response:
    """The group's page; whether its key opens anything, its data will tell."""
    return html_page(request, consulted.page(language_of(request)))


@answered
async def read(request: Request) -> Response:
    """What is put to the group, and what it said of it so far."""
    language = language_of(request)
    return JSONResponse(await _with_key(request, lambda ws, who: _reading(ws, who, language)))


@answered
async def speak(request: Request) -> Response:
    """What the group says; the answer is all that is put to it, as read back."""
    given = await read_body(request)
    language = language_of(request)
    name, said = _name(given), list(_said(given))

    def work(ws: Workspace, who: Actor) -> dict[str, Any]:
        limits.slowly(f"{_session(who)}/{who.id}")
        consulting.take_stances(ws, who, _session(who), who.id, name, said)
        return _reading(ws, who, language)

    return JSONResponse(await _with_key(request, work))


async def _with_key(request: Request, work: Any) -> Any:
    address = request.client.host if request.client else ""
    key = request.path_params["key"]

    def asked(ws: Workspace) -> Any:
        who = limits.with_code(
            address, lambda: consulting.speaker_of(ws, STRANGER, key), unknown="consultation_unknown"
        )
        return work(ws, who)

    return await with_workspace(asked)


def _session(who: Actor) -> str:
    return next(iter(who.session_ids or ()))


def _reading(ws: Workspace, who: Actor, language: str) -> dict[str, Any]:
    found = consulting.read_consulted(ws, who, _session(who), who.id)
    return {
        "session": {"title": found.result.session.title, "language": found.result.language},
        "group": who.name,
        "state": found.state.value,
        "open": found.open,
        "edition": found.asked.number,
        "at": round(found.asked.at.timestamp() * 1000),
        "parts": list(_parts(found, words(language))),
    }


def _parts(found: Reading, say: Words) -> Iterator[dict[str, Any]]:
    """The themes, each before its strategies, as the document has them."""
    result = found.result
    for theme in result.themes.themes:
        yield _part(found, f"theme:{theme.id}", theme.name, theme.id, say)
        for strategy in theme.strategies:
            yield _part(found, f"strategy:{strategy.id}", strategy.name, strategy.id, say)


def _part(found: Reading, key: str, name: str, thing: str, say: Words) -> dict[str, Any]:
    result = found.result
    section = result.section(key)
    notes = [result.themes.by_id[i] for i in result.quotes.get(thing, ()) if i in result.themes.by_id]
    # a confidential activity tells no group beside a note, on a wall as here
    apart = {a.id for a in result.session.agenda if a.confidential}
    return {
        "about": key,
        "kind": key.partition(":")[0],
        "name": name,
        "heard": heard_in(found, thing, say.language),
        "statements": [s.text for s in section.statements if s.text.strip()] if section else [],
        "quotes": [
            {"text": n.text, "group": "" if n.activity in apart else result.session.group_name(n.group)}
            for n in notes[:_QUOTES]
        ],
        "mine": _stance(found.mine.get(key)),
    }


def _stance(stance: Stance | None) -> dict[str, Any] | None:
    if stance is None:
        return None
    return {
        "view": stance.view.value,
        "text": stance.text,
        "name": stance.name,
        "answer": stance.answer,
    }


def _name(given: dict[str, Any]) -> str:
    name = given.get("name", "")
    if not isinstance(name, str):
        raise InputError("request_unreadable")
    return name


def _said(given: dict[str, Any]) -> Iterator[Said]:
    every = given.get("said")
    if not isinstance(every, list):
        raise InputError("request_unreadable")
    for one in every:
        known = isinstance(one, dict) and all(isinstance(one.get(k, ""), str) for k in ("about", "text"))
        if not known or one.get("view") not in set(View):
            raise InputError("request_unreadable")
        yield Said(about=one.get("about", ""), view=View(one["view"]), text=one.get("text", ""))


ROUTES = [
    Route("/c/{key}", page),
    Route("/api/consultation/{key}", read, methods=["GET"]),
    Route("/api/consultation/{key}", speak, methods=["PUT"]),
]

"""The doors of the app: the first start, an invitation, signing in and out; plain pages, no script."""

from __future__ import annotations

import asyncio
import hmac
import secrets
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from synthesis.domain.account import STRANGER
from synthesis.errors import AccessDenied, NotFound, SynthesisError, Throttled
from synthesis.i18n import LANGUAGES, Words, sentence, words
from synthesis.live import doors_look as look
from synthesis.services import accounts
from synthesis.services.workspace import open_workspace

COOKIE = "minga"
"""Holds the token of a sign-in."""

_FORM = "minga_form"
"""Holds what a form sent from our own page holds too."""

_LARGEST = 8_192


# -- routes -------------------------------------------------------------------------------------------


async def enter(request: Request) -> Response:
    """First start: make the organiser's account with the key that was printed."""
    return await _account_page(request, request.query_params.get("key", ""), "door_first")


async def invite(request: Request) -> Response:
    """Take up an invitation: make the account it leads to."""
    return await _account_page(request, request.path_params["key"], "door_invited")


async def signin(request: Request) -> Response:
    """Come in with name and password."""
    say = words_of(request)
    if request.method == "GET":
        return _page(request, look.sign_in(say))
    given = await _given(request)
    if given is None:
        return _page(request, look.sign_in(say, trouble=say("door_form_old")), 400)
    try:
        token = await _ask(
            accounts.sign_in,
            given.get("login", ""),
            given.get("password", ""),
            address=request.client.host if request.client else "",
            now=datetime.now(UTC),
        )
    except SynthesisError as error:
        return _refused(request, error, look.sign_in(say, given, sentence(error, say.language)))
    return _come_in(request, token)


async def signout(request: Request) -> Response:
    """Leave: the token opens nothing any more, and the browser forgets it."""
    say = words_of(request)
    if request.method == "GET":
        return _page(request, look.sign_out(say))
    if await _given(request) is None:
        return _page(request, look.sign_out(say, trouble=say("door_form_old")), 400)
    await _ask(accounts.sign_out, request.cookies.get(COOKIE, ""))
    answer = RedirectResponse("/", 303)
    answer.delete_cookie(COOKIE, path="/", httponly=True, samesite="lax")
    return answer


ROUTES = [
    Route("/enter", enter, methods=["GET", "POST"]),
    Route("/invite/{key}", invite, methods=["GET", "POST"]),
    Route("/signin", signin, methods=["GET", "POST"]),
    Route("/signout", signout, methods=["GET", "POST"]),
]


# -- inside -------------------------------------------------------------------------------------------


async def _account_page(request: Request, key: str, title: str) -> Response:
    say = words_of(request)
    now = datetime.now(UTC)
    try:
        asked = await _ask(accounts.invitation, key, now=now)
        hint = f"door_hint_{asked.role.value}"
        if request.method == "GET":
            return _page(request, look.account(say, title, hint))
        given = await _given(request)
        if given is None:
            return _page(request, look.account(say, title, hint, trouble=say("door_form_old")), 400)
        filled = {name: given.get(name, "") for name in ("name", "login", "password")}
        try:
            token = await _ask(accounts.accept, key, **filled, now=now)
        except NotFound:
            raise
        except SynthesisError as error:
            told = sentence(error, say.language)
            return _refused(request, error, look.account(say, title, hint, given, told))
    except SynthesisError as error:
        return _refused(request, error, look.message(say, "door_closed", sentence(error, say.language)))
    return _come_in(request, token)


async def _ask(use_case: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
    return await asyncio.to_thread(lambda: use_case(open_workspace(), STRANGER, *arguments, **named))


def words_of(request: Request) -> Words:
    """The language of ?lang=, else the first of the browser's that Minga speaks, else the machine's."""
    wanted = [request.query_params.get("lang", "")]
    wanted += [part.split(";")[0] for part in request.headers.get("accept-language", "").split(",")]
    spoken = (one.strip().lower().split("-")[0] for one in wanted)
    found = next((one for one in spoken if one in LANGUAGES), None)
    return words(found or open_workspace().settings.language)


async def _given(request: Request) -> Mapping[str, str] | None:
    """What the form holds; None when it did not come from a page of ours, or holds too much."""
    origin = request.headers.get("origin", "null")
    if origin != "null" and urlsplit(origin).netloc != request.headers.get("host", ""):
        return None
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _LARGEST:
            return None
    found = dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=20))
    mine, theirs = request.cookies.get(_FORM, ""), found.get("form", "")
    # Referrer-Policy makes browsers hide the origin of a form, so the form carries what only we gave out
    return found if mine and hmac.compare_digest(mine.encode(), theirs.encode()) else None


def _page(request: Request, page: Callable[[str], str], status: int = 200) -> HTMLResponse:
    """The page, its form holding the same as a cookie of the browser."""
    held = request.cookies.get(_FORM, "")
    token = held if held.isalnum() and len(held) == 32 else secrets.token_hex(16)
    answer = HTMLResponse(page(token), status, headers={"Cache-Control": "no-store"})
    answer.set_cookie(_FORM, token, path="/", httponly=True, samesite="strict", secure=_safe(request))
    return answer


def _refused(request: Request, error: SynthesisError, page: Callable[[str], str]) -> HTMLResponse:
    if isinstance(error, Throttled):
        answer = _page(request, page, 429)
        answer.headers["Retry-After"] = str(int(error.retry_after))
        return answer
    status = 404 if isinstance(error, NotFound) else 403 if isinstance(error, AccessDenied) else 422
    return _page(request, page, status)


def _come_in(request: Request, token: str) -> RedirectResponse:
    answer = RedirectResponse(
        f"/?lang={words_of(request).language}", 303, headers={"Cache-Control": "no-store"}
    )
    answer.set_cookie(
        COOKIE,
        token,
        max_age=int(accounts.SIGNED_IN_FOR.total_seconds()),
        path="/",
        httponly=True,
        samesite="lax",
        secure=_safe(request),
    )
    return answer


def _safe(request: Request) -> bool:
    """Whether the browser came over https; in a room without a certificate it comes over http."""
    return request.url.scheme == "https"

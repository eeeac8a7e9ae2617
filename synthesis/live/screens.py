"""How many screens of facilitators a process serves: the next one reads that there is no room, and why."""

from __future__ import annotations

from collections.abc import Collection

from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from synthesis.limits import SCREENS
from synthesis.live import doors_look as look
from synthesis.live.doors import words_of

_STREAM = "/_stcore/stream"
_AGAIN_AFTER = 20


class Screens:
    """ASGI middleware that counts the open screens and turns the next one away at the door.

    A screen is a websocket of Streamlit. It is refused as a page and not as a socket, so that whoever
    comes reads a sentence; those that are open stay, and come back after a cut.
    """

    def __init__(self, app: ASGIApp, pages: Collection[str], most: int = SCREENS) -> None:
        self._app, self._pages, self._most = app, frozenset(pages), most
        self._open = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer that there is no room."""
        if scope["type"] == "websocket" and scope["path"].endswith(_STREAM):
            self._open += 1
            try:
                await self._app(scope, receive, send)
            finally:
                self._open -= 1
        elif self._open >= self._most and self._is_page(scope):
            say = words_of(Request(scope))
            page = look.message(say, "screens_full_title", say("screens_full", limit=self._most))
            answer = HTMLResponse(page(""), 503, headers={"Retry-After": str(_AGAIN_AFTER)})
            await answer(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _is_page(self, scope: Scope) -> bool:
        return scope["type"] == "http" and scope["method"] == "GET" and scope["path"][1:] in self._pages

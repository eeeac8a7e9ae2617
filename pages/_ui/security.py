"""Headers that keep a browser from doing what a participant's words might ask of it."""

from __future__ import annotations

from pathlib import Path

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from synthesis.live.screens import Screens

HEADERS = {
    # Streamlit compiles its charts (eval), styles inline and loads components from blobs; nothing may call out
    "Content-Security-Policy": (
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:;"
        " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
        " connect-src 'self' ws: wss: blob: data:; worker-src 'self' blob:; object-src 'none';"
        " base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


_OVER_SAFE_WAYS = "Cross-Origin-Opener-Policy"


class SecurityHeaders:
    """ASGI middleware that puts the headers on every HTTP response."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and the answer back with the headers."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    if name != _OVER_SAFE_WAYS or _safe(scope):
                        headers[name] = value
            await send(message)

        await self._app(scope, receive, with_headers if scope["type"] == "http" else send)


def _safe(scope: Scope) -> bool:
    """Whether a browser trusts the way: over plain http in a room it would complain of the header."""
    name = Headers(scope=scope).get("host", "").rsplit(":", 1)[0]
    return scope.get("scheme") == "https" or name in ("localhost", "127.0.0.1", "[::1]")


class OwnOrigin:
    """ASGI middleware that lets no page of another site open a websocket here.

    Streamlit would refuse it too, but only after it asked the internet for this machine's address.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or turn it away."""
        if scope["type"] == "websocket":
            headers = Headers(scope=scope)
            origin = headers.get("origin")
            if origin is not None and origin.partition("://")[2] != headers.get("host"):
                await send({"type": "websocket.close", "code": 1008})
                return
        await self._app(scope, receive, send)


_PAGES = {"", *(path.stem for path in Path(__file__).parents[1].glob("[!_]*.py"))}
"""The addresses of the pages, without the stroke."""

MIDDLEWARE = [Middleware(SecurityHeaders), Middleware(OwnOrigin), Middleware(Screens, pages=_PAGES)]

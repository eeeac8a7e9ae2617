"""An organisation's own sign-in service (OIDC) on this machine: whoever comes is whom it was told of."""

from __future__ import annotations

import socket
import threading
import time
from typing import Any

import uvicorn
from joserfc import jwt
from joserfc.jwk import RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse
from starlette.routing import Route

CLIENT = "minga-tests"


class IdentityService:
    """One client, one person at a time: `person` is what the next identity token says."""

    def __init__(self) -> None:
        self.person: dict[str, Any] = {}
        self._key = RSAKey.generate_key(2048, {"kid": "one", "use": "sig", "alg": "RS256"}, private=True)
        self._asked: dict[str, str] = {}
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"http://localhost:{free.getsockname()[1]}"
        app = Starlette(
            routes=[
                Route("/.well-known/openid-configuration", self._configuration),
                Route("/keys", self._keys),
                Route("/authorize", self._authorize),
                Route("/token", self._token, methods=["POST"]),
            ]
        )
        port = int(self.address.rsplit(":", 1)[1])
        self._server = uvicorn.Server(uvicorn.Config(app, host="localhost", port=port, log_level="error"))
        self._thread = threading.Thread(target=self._server.run, daemon=True)

    def start(self) -> None:
        self._thread.start()
        deadline = time.monotonic() + 10
        while not self._server.started:
            assert time.monotonic() < deadline
            time.sleep(0.02)

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join(10)

    async def _configuration(self, request: Request) -> JSONResponse:
        return JSONResponse(
            {
                "issuer": self.address,
                "authorization_endpoint": f"{self.address}/authorize",
                "token_endpoint": f"{self.address}/token",
                "jwks_uri": f"{self.address}/keys",
                "response_types_supported": ["code"],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["RS256"],
                "code_challenge_methods_supported": ["S256"],
            }
        )

    async def _keys(self, request: Request) -> JSONResponse:
        return JSONResponse({"keys": [self._key.as_dict(private=False)]})

    async def _authorize(self, request: Request) -> RedirectResponse:
        asked = request.query_params
        self._asked["code"] = asked.get("nonce", "")
        return RedirectResponse(f"{asked['redirect_uri']}?code=code&state={asked['state']}")

    async def _token(self, request: Request) -> JSONResponse:
        now = int(time.time())
        claims = {
            "iss": self.address,
            "aud": CLIENT,
            "sub": self.person.get("email", "nobody"),
            "iat": now,
            "exp": now + 600,
            "nonce": self._asked["code"],
            **self.person,
        }
        token = jwt.encode({"alg": "RS256", "kid": "one"}, claims, self._key)
        return JSONResponse(
            {"access_token": "x", "token_type": "Bearer", "expires_in": 600, "id_token": token}
        )

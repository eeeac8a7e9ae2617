"""The server's secret, and what is made with it: tokens that only this server can have signed, codes."""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from functools import cache
from pathlib import Path
from typing import Any

from itsdangerous import BadSignature, URLSafeSerializer

from synthesis.errors import NotFound
from synthesis.services.workspace import Workspace

_FILE = "secret.key"
_SHORTEST = 32


def sign(ws: Workspace, purpose: str, value: Any) -> str:
    """A token that holds the value, for one purpose; readable by anybody, made by this server alone."""
    return URLSafeSerializer(_secret(ws), salt=purpose).dumps(value)


def signed(ws: Workspace, purpose: str, token: str) -> Any:
    """What a token holds; NotFound("token_unknown") when it was not signed here for this purpose."""
    try:
        return URLSafeSerializer(_secret(ws), salt=purpose).loads(token)
    except BadSignature:
        raise NotFound("token_unknown") from None


def derived(ws: Workspace, *parts: str) -> bytes:
    """32 bytes that follow from the parts, and that nobody can guess without the server's secret."""
    return hmac.new(_secret(ws).encode(), "\0".join(parts).encode(), hashlib.sha256).digest()


def chance() -> str:
    """A secret of 256 random bits."""
    return secrets.token_urlsafe(32)


def digest(text: str) -> str:
    """What is stored of a secret that somebody else keeps: SHA-256, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def _secret(ws: Workspace) -> str:
    return ws.settings.secret or _kept(ws.settings.folder / _FILE)


@cache
def _kept(path: Path) -> str:
    """The secret in this file, made when it is not there; nobody but the owner may read it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(_SHORTEST))
    except FileExistsError:
        pass
    return path.read_text(encoding="ascii").strip()

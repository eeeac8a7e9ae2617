"""The one door to a service outside this process: a JSON question by POST, a JSON answer or a refusal.

Nothing here is called unless a person set a service's address and chose it for this run. Questions
go straight to that address: no redirect is followed, no proxy or password file of the machine is used.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from threading import Timer
from typing import Any, Protocol
from urllib.parse import urlsplit

from synthesis.errors import ServiceFailed

SECONDS = 40.0
"""How long one answer may take, from the first byte asked to the last byte told."""

ANSWER_BYTES = 64 * 1024 * 1024
TALK_BYTES = 1024 * 1024
_ANSWERED = 200
_PIECE = 65_536


class Chat(Protocol):
    """A language model asked one thing: what to do, and the material as plain values, which are data."""

    @property
    def model(self) -> str:
        """The model's name, for the record."""
        ...

    def __call__(self, task: str, material: Mapping[str, Any]) -> Any:
        """The JSON value it answers with; None when what it says is not JSON. Raises ServiceFailed."""
        ...


@dataclass(frozen=True, slots=True)
class Service:
    """An OpenAI-compatible service: where it answers, and the key it asks for, which is never shown.

    `origin` is scheme, host and port; `path` is what stands before /v1.
    """

    origin: str
    path: str = ""
    key: str = field(default="", repr=False)

    @property
    def host(self) -> str:
        """Host and port, as people are told them: an address that no screen makes a link of."""
        return self.origin.partition("://")[2]

    def ask(
        self,
        question: str,
        body: Mapping[str, Any],
        *,
        seconds: float | None = None,
        most: int = ANSWER_BYTES,
    ) -> Any:
        """The answer to a body posted to /v1/`question`, as plain values.

        Raises ServiceFailed when nobody answers, not in time, not with 200, or not with JSON of at
        most `most` bytes. Asked once: a person decides whether to try again.
        """
        allowed = SECONDS if seconds is None else seconds
        started = time.monotonic()
        unreached: Exception | None = None
        status, answer = 0, b""
        try:
            status, answer = self._posted(question, json.dumps(body).encode(), allowed, most)
        except (OSError, HTTPException, ValueError, AttributeError) as error:
            # the last two are what a connection raises when it is cut while it is being read
            unreached = error
        if time.monotonic() - started >= allowed:
            raise ServiceFailed("service_silent", host=self.host, seconds=round(allowed))
        if unreached is not None:
            raise ServiceFailed("service_unreachable", host=self.host)
        if status != _ANSWERED:
            raise ServiceFailed("service_refused", host=self.host, status=status)
        if len(answer) > most:
            raise self.garbled()
        return self._read(answer)

    def garbled(self) -> ServiceFailed:
        """What to raise when an answer is not of the shape that was asked for."""
        return ServiceFailed("service_garbled", host=self.host)

    def _posted(self, question: str, body: bytes, seconds: float, most: int) -> tuple[int, bytes]:
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        with closing(self._connection(seconds)) as connection:
            connection.connect()
            # a socket's own time limit starts anew with every byte: this one does not
            end = Timer(seconds, _cut, [connection.sock])
            end.start()
            try:
                connection.request("POST", f"{self.path}/v1/{question}", body, headers)
                answer = connection.getresponse()
                if answer.status != _ANSWERED:
                    return answer.status, b""
                read = bytearray()
                while len(read) <= most and (piece := answer.read(_PIECE)):
                    read += piece
                return answer.status, bytes(read)
            finally:
                end.cancel()

    def _connection(self, seconds: float) -> HTTPConnection:
        parts = urlsplit(self.origin)
        kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        return kind(parts.hostname or "", parts.port, timeout=seconds)

    def _read(self, answer: bytes) -> Any:
        try:
            return plain_json(answer)
        except ValueError:
            raise self.garbled() from None


def service(address: str, key: str = "") -> Service:
    """The service at an address such as http://localhost:11434, with or without /v1 at its end.

    Raises ServiceFailed("service_address") when that is no http address, holds a user name, a
    question mark or a fragment, or when the key is not one line of plain characters.
    """
    try:
        parts = urlsplit(address.strip())
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        raise ServiceFailed("service_address") from None
    strange = parts.username or parts.password or parts.query or parts.fragment
    plain = all(c.isascii() and c.isprintable() and c != " " for c in key + parts.netloc + parts.path)
    if parts.scheme not in ("http", "https") or not parts.hostname or strange or not plain:
        raise ServiceFailed("service_address")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    path = parts.path.rstrip("/").removesuffix("/v1").rstrip("/")
    return Service(f"{parts.scheme}://{host}{port}", path, key)


@dataclass(frozen=True, slots=True)
class Model:
    """A chat model of a service; a Chat."""

    service: Service

    model: str

    def __call__(self, task: str, material: Mapping[str, Any]) -> Any:
        """One question, as cold as the service allows; None when the model says no JSON."""
        said = json.dumps(material, ensure_ascii=False)
        body = {
            "model": self.model,
            "messages": [{"role": "system", "content": task}, {"role": "user", "content": said}],
            "temperature": 0,
            "seed": 0,
            "response_format": {"type": "json_object"},
        }
        answer = self.service.ask("chat/completions", body, most=TALK_BYTES)
        try:
            content = answer["choices"][0]["message"]["content"]
        except (TypeError, KeyError, IndexError):
            raise self.service.garbled() from None
        if not isinstance(content, str):
            raise self.service.garbled()
        with suppress(ValueError):
            return plain_json(content)
        return None


def plain_json(text: str | bytes) -> Any:
    """The JSON value of a text from outside; ValueError for NaN, for too deep a nest, for no JSON."""

    def never(name: str) -> Any:
        raise ValueError(name)

    try:
        return json.loads(text, parse_constant=never)
    except RecursionError:
        raise ValueError("nested too deep") from None


def _cut(line: Any) -> None:
    import socket

    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)

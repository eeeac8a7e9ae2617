"""Cheap clients over plain sockets, HTTP/1.1 kept alive and event streams: the generator stays light."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any


class Http:
    """One kept-alive connection; asked again once when the server closed it meanwhile."""

    def __init__(self, host: str, port: int) -> None:
        self._host, self._port = host, port
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None

    async def ask(
        self, method: str, path: str, body: Any = None, token: str = ""
    ) -> tuple[int, dict[str, str], Any]:
        """Status, headers and the JSON of the answer; ConnectionError when there is none."""
        for again in (False, True):
            try:
                return await self._ask(method, path, body, token)
            except (ConnectionError, asyncio.IncompleteReadError, OSError):
                self.close()
                if again:
                    raise ConnectionError from None
        raise AssertionError("unreachable")

    def close(self) -> None:
        """The connection closed; the next question opens another."""
        if self._writer is not None:
            self._writer.close()
        self._reader = self._writer = None

    async def _ask(self, method: str, path: str, body: Any, token: str) -> tuple[int, dict[str, str], Any]:
        if self._writer is None or self._reader is None:
            self._reader, self._writer = await asyncio.open_connection(self._host, self._port)
        sent = b"" if body is None else json.dumps(body).encode()
        self._writer.write(_head(method, path, self._host, self._port, token, len(sent)) + sent)
        await self._writer.drain()
        status, headers = await read_head(self._reader)
        answer = await self._reader.readexactly(int(headers.get("content-length", "0")))
        is_json = headers.get("content-type", "").startswith("application/json")
        return status, headers, json.loads(answer) if is_json else answer


async def listen(
    host: str, port: int, path: str, heard: Callable[[bytes], None], opened: asyncio.Event | None = None
) -> None:
    """Read an event stream until it ends, telling `heard` every piece as it comes."""
    reader, writer = await asyncio.open_connection(host, port, limit=2**20)
    try:
        writer.write(_head("GET", path, host, port, "", 0))
        await writer.drain()
        status, _ = await read_head(reader)
        if status != 200:
            raise ConnectionError(str(status))
        if opened is not None:
            opened.set()
        while piece := await reader.read(65_536):
            heard(piece)
    finally:
        writer.close()


async def read_head(reader: asyncio.StreamReader) -> tuple[int, dict[str, str]]:
    """Status and headers, in lower case."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.split("\r\n")
    pairs = (line.partition(":") for line in lines if line)
    return int(first.split()[1]), {name.lower(): value.strip() for name, _, value in pairs}


def _head(method: str, path: str, host: str, port: int, token: str, length: int) -> bytes:
    lines = [f"{method} {path} HTTP/1.1", f"Host: {host}:{port}", f"Content-Length: {length}"]
    lines += ["Content-Type: application/json"] + ([f"Authorization: Bearer {token}"] if token else [])
    return ("\r\n".join(lines) + "\r\n\r\n").encode()

"""Phones in a crowd: each joins, listens and writes as the phone's page does, and sends until stored."""

from __future__ import annotations

import asyncio
import contextlib
import random
import re
import time
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from bench.room.rooms import ACTIVITY, Room
from bench.room.wire import Http, listen
from synthesis.domain.ids import new_id

_MARK = re.compile(rb"<([a-z2-7]{26})>")


@dataclass
class Seen:
    """What happened: all times in seconds, by the generator's clock."""

    joins: list[float] = field(default_factory=list)
    receipts: list[float] = field(default_factory=list)
    received: list[float] = field(default_factory=list)
    sent: dict[str, float] = field(default_factory=dict)
    acknowledged: set[str] = field(default_factory=set)
    on_wall: dict[str, float] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)

    def latencies(self) -> list[float]:
        """From the beginning of the post to its bytes at the wall's socket."""
        return [self.on_wall[key] - at for key, at in self.sent.items() if key in self.on_wall]

    def silence(self, since: float, until: float) -> float:
        """The longest time without a receipt that touches this span."""
        times = [since, *sorted(self.received), until]
        gaps = [(a, b) for a, b in pairwise(sorted(times)) if b >= since and a <= until]
        return max(b - a for a, b in gaps)


class Phone:
    """One phone, over one connection to write and one to listen; addresses may be several servers'."""

    def __init__(self, room: Room, seen: Seen, port: int | None = None) -> None:
        self._room, self._seen = room, seen
        self.port = port or room.port
        self._http = Http(room.host, self.port)
        self._token = ""
        self._stream: asyncio.Task[None] | None = None

    async def join(self) -> None:
        """In the room, with the page and the stream."""
        began = time.perf_counter()
        await self._http.ask("GET", f"/j/{self._room.code}")
        group, table = f"g{random.randrange(3)}", str(random.randrange(1, 31))
        given = {"code": self._room.code, "alias": "", "group": group, "table": table}
        status, _, answer = await self._http.ask("POST", "/api/join", given)
        if status != 201:
            self._seen.refused.append(f"join {status}")
            return
        self._token = answer["token"]
        await self._http.ask("GET", "/api/room", token=self._token)
        self._seen.joins.append(time.perf_counter() - began)
        self._stream = asyncio.create_task(self._listen())

    @property
    def joined(self) -> bool:
        """Whether it came in."""
        return bool(self._token)

    async def write(self, patience: float = 60.0) -> None:
        """One note, sent again with the same id until there is a receipt; given up after so many seconds."""
        key = new_id()
        began = time.perf_counter()
        self._seen.sent[key] = began
        body = {
            "id": key,
            "activity": ACTIVITY,
            "text": f"Una idea para el barrio <{key}>",
            "secret": key * 2,
        }
        pause = 0.25
        while time.perf_counter() - began < patience:
            with contextlib.suppress(ConnectionError):
                status, headers, _ = await self._http.ask("POST", "/api/notes", body, self._token)
                if status == 201:
                    self._seen.acknowledged.add(key)
                    self._seen.receipts.append(time.perf_counter() - began)
                    self._seen.received.append(time.perf_counter())
                    return
                if status not in (429, 503):
                    break
                pause = max(pause, float(headers.get("retry-after", "0")))
            await asyncio.sleep(pause * random.uniform(0.8, 1.2))
            pause = min(4.0, pause * 2)
        self._seen.refused.append("note")

    async def keep_writing(self, every: float, until: float) -> None:
        """A note every so many seconds on the average (Poisson), until then."""
        while True:
            pause, left = random.expovariate(1 / every), until - time.perf_counter()
            await asyncio.sleep(max(0.0, min(pause, left)))
            if pause >= left:
                return
            await self.write()

    async def _listen(self) -> None:
        while True:
            with contextlib.suppress(ConnectionError, OSError, asyncio.IncompleteReadError):
                path = f"/api/events?token={self._token}"
                await listen(self._room.host, self.port, path, lambda piece: None)
            await asyncio.sleep(random.uniform(0.5, 2.0))

    async def leave(self) -> None:
        """Gone."""
        if self._stream:
            self._stream.cancel()
            await asyncio.gather(self._stream, return_exceptions=True)
        self._http.close()


class Wall:
    """The projector's page: a stream of all notes, read to the byte."""

    def __init__(self, room: Room, seen: Seen, port: int | None = None) -> None:
        self._room, self._seen, self._port = room, seen, port or room.port
        self._left = b""
        self._task: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Listening; what arrives from now on is seen."""
        opened = asyncio.Event()
        self._task = asyncio.create_task(self._listen(opened))
        await asyncio.wait_for(opened.wait(), 30)

    async def _listen(self, opened: asyncio.Event) -> None:
        http = Http(self._room.host, self._port)
        while True:
            path = f"/api/wall/{self._room.wall}"
            begun = asyncio.Event()
            reading = asyncio.create_task(
                listen(self._room.host, self._port, f"{path}/events", self._hear, begun)
            )
            try:
                # the snapshot is asked for when the stream runs: nothing falls between the two
                await _either(begun.wait(), reading)
                opened.set()
                _, _, said = await http.ask("GET", path)
                for note in said["notes"]:
                    self._mark(note["text"].encode())
                await reading
            except (ConnectionError, OSError, asyncio.IncompleteReadError):
                await asyncio.sleep(0.5)
            finally:
                http.close()
                reading.cancel()
                await asyncio.gather(reading, return_exceptions=True)

    def _hear(self, piece: bytes) -> None:
        self._mark(self._left + piece)
        self._left = piece[-40:]

    def _mark(self, said: bytes) -> None:
        now = time.perf_counter()
        for found in _MARK.findall(said):
            self._seen.on_wall.setdefault(found.decode(), now)

    async def close(self) -> None:
        """Gone."""
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)


async def _either(event: Coroutine[Any, Any, Any], task: asyncio.Task[None]) -> None:
    """Return when the event comes; raise what the task raised when that comes first."""
    waiting = asyncio.create_task(event)
    try:
        done, _ = await asyncio.wait({waiting, task}, return_when=asyncio.FIRST_COMPLETED)
        if task in done:
            task.result()
            raise ConnectionError
    finally:
        waiting.cancel()


async def gather_crowd(phones: Sequence[Phone], seconds: float) -> None:
    """All of them joined, spread over so many seconds."""
    joining = []
    for phone in phones:
        joining.append(asyncio.create_task(phone.join()))
        await asyncio.sleep(seconds / len(phones))
    await asyncio.gather(*joining, return_exceptions=True)


def quantile(values: Sequence[float], share: float) -> float:
    """The value that so many of them do not exceed; not a number when there are none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else float("nan")

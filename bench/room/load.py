"""What the room bears, scenario by scenario; every note is looked for by its id in the database."""

from __future__ import annotations

import asyncio
import random
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.room.crowd import Phone, Seen, Wall, gather_crowd, quantile
from bench.room.rooms import Room, usage
from bench.room.screens import Screen
from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.live.doors import COOKIE
from synthesis.services.capture import Context, paste_notes

EVERY = 30.0
"""Seconds between two notes of one phone, on the average."""


@dataclass(frozen=True)
class Outcome:
    """One run of a scenario; times in seconds, cpu in per cent of one core."""

    phones: int
    joined: int
    sent: int
    lost: int
    doubled: int
    refused: int
    wall: tuple[float, float, float]
    receipt: tuple[float, float, float]
    join: tuple[float, float, float]
    cpu: float
    megabytes: float
    files: int

    def row(self, name: str) -> str:
        """A line of the table."""
        times = " | ".join(" / ".join(f"{x:.3f}" for x in t) for t in (self.wall, self.receipt))
        return (
            f"| {name} | {self.joined} of {self.phones} | {self.sent} | {self.lost} | {self.doubled}"
            f" | {self.refused} | {times} | {self.cpu:.0f} % | {self.megabytes:.0f} | {self.files} |"
        )


HEADER = (
    "| load | joined | notes | lost | doubled | refused | on the wall s, median / p95 / max"
    " | receipt s, median / p95 / max | CPU | MB | files |\n" + "|---" * 11 + "|"
)


@asynccontextmanager
async def room(**more: object) -> AsyncIterator[Room]:
    """A furnished room that runs, in a folder that goes away."""
    with tempfile.TemporaryDirectory() as folder:
        found = Room(Path(folder), **more)  # type: ignore[arg-type]
        await asyncio.to_thread(found.furnish)
        await asyncio.to_thread(found.start)
        try:
            yield found
        finally:
            await asyncio.to_thread(found.stop)


async def crowd(
    found: Room,
    phones: int,
    during: Callable[[Sequence[Phone]], Awaitable[None]],
    *,
    join_seconds: float = 15.0,
    consoles: int = 2,
    ports: Sequence[int] = (),
    settle: float = 5.0,
    seen: Seen | None = None,
) -> Outcome:
    """So many phones with a wall and consoles open, while something happens; then the count."""
    seen = seen or Seen()
    wall = Wall(found, seen, ports[0] if ports else None)
    await wall.open()
    query, cookie = f"s={found.session_id}&lang=es", f"{COOKIE}={found.sign_in}"
    tabs = [Screen(found.host, found.port, "room", query, cookie) for _ in range(consoles)]
    for tab in tabs:
        await tab.open()
    people = [Phone(found, seen, ports[i % len(ports)] if ports else None) for i in range(phones)]
    await gather_crowd(people, join_seconds)
    before, began = usage(found.pid), time.perf_counter()
    await during([phone for phone in people if phone.joined])
    elapsed, after = time.perf_counter() - began, usage(found.pid)
    await asyncio.sleep(settle)
    await asyncio.gather(*(phone.leave() for phone in people))
    for tab in tabs:
        await tab.close()
    await wall.close()
    stored = await asyncio.to_thread(found.stored)
    # the boards that a room may be filled with say some things twice by themselves
    written = [text for text in stored.values() if "barrio <" in text]
    texts = [key for key in seen.acknowledged if f"<{key}>" not in stored.get(key, "")]
    lost = len(texts) + sum(key not in seen.on_wall for key in seen.acknowledged)
    return _outcome(seen, phones, lost, written, elapsed, before, after)


def _outcome(
    seen: Seen,
    phones: int,
    lost: int,
    written: Sequence[str],
    elapsed: float,
    before: Mapping[str, float],
    after: Mapping[str, float],
) -> Outcome:
    """What was seen, with what the app's process used meanwhile."""
    return Outcome(
        phones=phones,
        joined=len(seen.joins),
        sent=len(seen.sent),
        lost=lost,
        doubled=len(written) - len(set(written)),
        refused=len(seen.refused),
        wall=_three(seen.latencies()),
        receipt=_three(seen.receipts),
        join=_three(seen.joins),
        cpu=max(0.0, 100 * (after.get("cpu", 0) - before.get("cpu", 0)) / elapsed),
        megabytes=after.get("mb", 0),
        files=int(after.get("files", 0)),
    )


def _three(values: Sequence[float]) -> tuple[float, float, float]:
    return quantile(values, 0.5), quantile(values, 0.95), max(values, default=float("nan"))


# -- what happens -----------------------------------------------------------------------------------


def writing(seconds: float, every: float = EVERY) -> Callable[[Sequence[Phone]], Awaitable[None]]:
    """Everybody writes now and then for so long."""

    async def happens(phones: Sequence[Phone]) -> None:
        until = time.perf_counter() + seconds
        await asyncio.gather(*(phone.keep_writing(every, until) for phone in phones))

    return happens


def at_once(seconds: float) -> Callable[[Sequence[Phone]], Awaitable[None]]:
    """Everybody writes one note within so many seconds."""

    async def one(phone: Phone) -> None:
        await asyncio.sleep(random.uniform(0, seconds))
        await phone.write()

    async def happens(phones: Sequence[Phone]) -> None:
        await asyncio.gather(*map(one, phones))

    return happens


def while_working(found: Room, seconds: float) -> Callable[[Sequence[Phone]], Awaitable[None]]:
    """Everybody writes while 2,000 notes are grouped and a document is built, from the pages."""

    async def happens(phones: Sequence[Phone]) -> None:
        work = asyncio.create_task(asyncio.to_thread(_work, found))
        await writing(seconds)(phones)
        await work

    return happens


def _work(found: Room) -> None:
    from datetime import date

    from synthesis.services.jobs import start_document, start_grouping

    for start in (
        lambda: start_grouping(found.ws, LOCAL_ORGANISER, found.session_id),
        lambda: start_document(
            found.ws,
            LOCAL_ORGANISER,
            found.session_id,
            format="docx",
            language="es",
            made_on=date(2026, 11, 23),
        ),
    ):
        job = start()
        while not found.ws.store.job(job.id).over:
            time.sleep(0.2)


def fill(found: Room, notes: int) -> None:
    """Notes of the shared boards typed in before."""
    from bench.speed import gather

    texts = "\n".join(" ".join(text.split()) for _, text in gather(notes)[0])
    paste_notes(found.ws, LOCAL_ORGANISER, found.session_id, texts, paste_id="before", context=Context())


def killed(found: Room, seconds: float, down: float) -> Callable[[Sequence[Phone]], Awaitable[None]]:
    """The server is killed in the middle and comes back after a while; phones find their way back."""

    async def happens(phones: Sequence[Phone]) -> None:
        going_on = asyncio.create_task(writing(seconds)(phones))
        await asyncio.sleep(seconds / 3)
        found.kill()
        await asyncio.sleep(down)
        await asyncio.to_thread(found.start)
        await going_on

    return happens


async def streamlit_phones(found: Room, phones: int, seconds: float) -> Outcome:
    """The same crowd as plain Streamlit sessions on the fallback page, for comparison."""
    from urllib.parse import urlencode

    from synthesis.domain.account import STRANGER
    from synthesis.domain.ids import new_id
    from synthesis.i18n import words
    from synthesis.services import joining

    say = words("es")
    seen = Seen()
    wall = Wall(found, seen)
    await wall.open()
    tabs: list[Screen] = []

    async def join() -> None:
        _, token = await asyncio.to_thread(joining.join_session, found.ws, STRANGER, found.code)
        tab = Screen(found.host, found.port, "join", urlencode({"lang": "es", "p": token}))
        try:
            seen.joins.append(await tab.open())
            tabs.append(tab)
        except (OSError, TimeoutError) as error:
            seen.refused.append(type(error).__name__)

    arriving = []
    for _ in range(phones):
        arriving.append(asyncio.create_task(join()))
        await asyncio.sleep(15 / phones)
    await asyncio.gather(*arriving, return_exceptions=True)
    until = time.perf_counter() + seconds
    before, began = usage(found.pid), time.perf_counter()

    async def write(tab: Screen) -> None:
        while True:
            pause = random.expovariate(1 / EVERY)
            if time.perf_counter() + pause >= until:
                return await asyncio.sleep(until - time.perf_counter())
            await asyncio.sleep(pause)
            key = new_id()
            seen.sent[key] = time.perf_counter()
            try:
                text = {say("capture_placeholder"): f"Una idea para el barrio <{key}>"}
                seen.receipts.append(await tab.press(say("capture_send"), **text))
                seen.acknowledged.add(key)
            except (OSError, TimeoutError, KeyError) as error:
                seen.refused.append(type(error).__name__)

    await asyncio.gather(*map(write, tabs))
    elapsed, after = time.perf_counter() - began, usage(found.pid)
    await asyncio.sleep(5)
    for tab in tabs:
        await tab.close()
    await wall.close()
    stored = await asyncio.to_thread(found.stored)
    texts = list(stored.values())
    missing = [key for key in seen.acknowledged if not any(f"<{key}>" in text for text in texts)]
    return _outcome(seen, phones, len(missing), texts, elapsed, before, after)

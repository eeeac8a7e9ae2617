"""Two servers over one PostgreSQL behind nginx, as deploy/ has it, and what phones notice when one dies."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from bench.room import load
from bench.room.crowd import Phone, Seen
from bench.room.load import Outcome
from bench.room.rooms import Room
from bench.servers import Nginx, PostgresServer, nginx_program, server_programs

AFTER = 5.0
"""How long after the kill receipts are watched for, in seconds."""


def missing() -> str:
    """What this machine lacks; empty when nothing."""
    if server_programs() is None:
        return "no PostgreSQL server programs (apt-get install postgresql)"
    return "" if nginx_program() else "no nginx (apt-get install nginx)"


@asynccontextmanager
async def pair() -> AsyncIterator[tuple[Room, Room, Nginx]]:
    """Two servers of one room, and the door before them."""
    programs = server_programs()
    if programs is None:
        raise RuntimeError(missing())
    database = await asyncio.to_thread(PostgresServer, programs)
    try:
        with tempfile.TemporaryDirectory() as folder:
            url = database.new_database("minga")
            rooms = [Room(Path(folder), database=url, secret="s" * 40) for _ in range(2)]
            first, second = rooms
            await asyncio.to_thread(first.furnish)
            for name in ("session_id", "code", "wall", "sign_in"):
                setattr(second, name, getattr(first, name))
            door = await asyncio.to_thread(Nginx, [room.port for room in rooms])
            try:
                for room in rooms:
                    room.settings |= {
                        "STREAMLIT_SERVER_COOKIE_SECRET": "c" * 40,
                        "MINGA_ADDRESS": f"http://{room.host}:{door.port}",
                    }
                    await asyncio.to_thread(room.start)
                yield first, second, door
            finally:
                for room in rooms:
                    await asyncio.to_thread(room.stop)
                await asyncio.to_thread(door.remove)
    finally:
        await asyncio.to_thread(database.remove)


async def run(phones: int, seconds: float, *, kill: bool) -> tuple[Outcome, str]:
    """One run, all through the door, and a line on silences; CPU, MB and files are the first server's."""
    seen = Seen()
    began = ended = died = 0.0

    async def happens(people: Sequence[Phone]) -> None:
        nonlocal began, ended, died
        began = time.perf_counter()
        going_on = asyncio.create_task(load.writing(seconds)(people))
        await asyncio.sleep(seconds / 2)
        died = time.perf_counter()
        if kill:
            await asyncio.to_thread(second.kill)
        await going_on
        ended = time.perf_counter()

    async with pair() as (first, second, door):
        out = await load.crowd(first, phones, happens, consoles=0, ports=[door.port], settle=AFTER, seen=seen)
    ordinary = seen.silence(began + 1, died - 1)
    if not kill:
        return out, f"longest time without a receipt: {ordinary:.2f} s"
    after = seen.silence(died, min(died + AFTER, ended))
    first_after = min((at for at in seen.received if at > died), default=float("nan")) - died
    return out, (
        f"first receipt {first_after:.2f} s after the kill; longest time without one: {after:.2f} s"
        f" in the {AFTER:.0f} s from the kill on, {ordinary:.2f} s before it"
    )

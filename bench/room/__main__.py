"""Print the tables of the live room.

usage: python -m bench.room [SCENARIO …] [--seconds N] [--runs N] [--phones N]
Scenarios: steady thousand streamlit now joins working killed replicas sweep soak;
all but soak when none is named.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
from collections.abc import Awaitable, Callable

from bench.room import load
from bench.room import replicas as behind
from bench.room.load import Outcome


async def steady(arguments: argparse.Namespace) -> None:
    """Phones that write every thirty seconds, with a wall and two consoles."""
    await _runs(
        arguments, f"{arguments.phones} phones", lambda: _writing(arguments.phones, arguments.seconds)
    )


async def thousand(arguments: argparse.Namespace) -> None:
    """A thousand of them."""
    await _runs(arguments, "1,000 phones", lambda: _writing(1_000, arguments.seconds, join=40))


async def streamlit(arguments: argparse.Namespace) -> None:
    """The same crowd as Streamlit sessions."""

    async def once() -> Outcome:
        async with load.room() as found:
            return await load.streamlit_phones(found, arguments.phones, arguments.seconds)

    await _runs(arguments, f"{arguments.phones} phones as Streamlit sessions", once)


async def now(arguments: argparse.Namespace) -> None:
    """Everybody within five seconds."""

    async def once() -> Outcome:
        async with load.room() as found:
            return await load.crowd(found, arguments.phones, load.at_once(5))

    await _runs(arguments, f"“everybody now”, {arguments.phones} in 5 s", once)


async def joins(arguments: argparse.Namespace) -> None:
    """Everybody comes in from one address within a minute."""

    async def once() -> Outcome:
        async with load.room() as found:
            out = await load.crowd(found, arguments.phones, load.at_once(1), join_seconds=55)
            print(f"joining s, median / p95 / max: {' / '.join(f'{x:.3f}' for x in out.join)}")
            return out

    await _runs(arguments, f"{arguments.phones} join within 60 s", once)


async def working(arguments: argparse.Namespace) -> None:
    """While 2,000 notes are grouped and a document is built; beside it the same room at rest."""

    async def once(busy: bool) -> Outcome:
        async with load.room() as found:
            await asyncio.to_thread(load.fill, found, 2_000)
            happens = load.while_working if busy else lambda _, seconds: load.writing(seconds)
            return await load.crowd(found, arguments.phones, happens(found, arguments.seconds))

    await _runs(arguments, "2,000 notes there, at rest", lambda: once(False))
    await _runs(arguments, "2,000 notes grouped, a document built", lambda: once(True))


async def killed(arguments: argparse.Namespace) -> None:
    """kill -9 in the middle, back within ten seconds."""

    async def once() -> Outcome:
        async with load.room() as found:
            happens = load.killed(found, arguments.seconds, 6)
            return await load.crowd(found, arguments.phones, happens, consoles=0, settle=8)

    await _runs(arguments, "kill -9, back after 6 s", once)


async def replicas(arguments: argparse.Namespace) -> None:
    """Two servers over one PostgreSQL behind nginx; then the same with one of them killed in the middle."""
    why = behind.missing()
    if why:
        print(f"| replicas: NOT MEASURED, {why} |", flush=True)
        return
    name = f"{arguments.phones} phones, two replicas over PostgreSQL"

    async def once(kill: bool) -> Outcome:
        out, told = await behind.run(arguments.phones, arguments.seconds, kill=kill)
        print(told, flush=True)
        return out

    await _runs(arguments, name, lambda: once(False))
    await _runs(arguments, f"{name}, one killed", lambda: once(True))


async def sweep(arguments: argparse.Namespace) -> None:
    """More and more, until the room is full."""
    for phones in (100, 300, 600, 1_000, 1_250):
        out = await _writing(phones, min(arguments.seconds, 40), join=phones / 30)
        print(out.row(f"{phones} phones"), flush=True)


async def soak(arguments: argparse.Namespace) -> None:
    """Twenty minutes: memory and open files at the beginning and at the end."""
    async with load.room() as found:

        async def happens(phones: object) -> None:
            for minute in range(0, 21, 5):
                if minute:
                    await load.writing(300)(phones)  # type: ignore[arg-type]
                said = load.usage(found.pid)
                print(f"| {minute} min | {said['mb']:.0f} MB | {said['files']:.0f} files |", flush=True)

        print((await load.crowd(found, arguments.phones, happens)).row("20 minutes"), flush=True)


async def _writing(phones: int, seconds: float, join: float = 15) -> Outcome:
    async with load.room() as found:
        return await load.crowd(found, phones, load.writing(seconds), join_seconds=join)


async def _runs(arguments: argparse.Namespace, name: str, once: Callable[[], Awaitable[Outcome]]) -> None:
    for run in range(arguments.runs):
        print((await once()).row(f"{name}, run {run + 1}"), flush=True)


SCENARIOS = {
    run.__name__: run
    for run in (steady, thousand, streamlit, now, joins, working, killed, replicas, sweep, soak)
}


def main() -> None:
    """Run what was asked for, the generator on a core of its own."""
    parser = argparse.ArgumentParser(prog="python -m bench.room", description=__doc__)
    parser.add_argument("scenarios", nargs="*", choices=[*SCENARIOS, []])
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--phones", type=int, default=300)
    arguments = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {(os.cpu_count() or 2) - 1})
    print(
        f"{platform.machine()}, {os.cpu_count()} cores: the app on one, the generator on another;"
        f" SQLite with synchronous=FULL; load average {os.getloadavg()[0]:.1f} at the start.\n"
    )
    print(load.HEADER, flush=True)
    for name in arguments.scenarios or [name for name in SCENARIOS if name != "soak"]:
        asyncio.run(SCENARIOS[name](arguments))


if __name__ == "__main__":
    main()

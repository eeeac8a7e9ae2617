"""The room with a crowd in it, in short: nothing lost, nothing doubled, nobody turned away.

How quick it is, `make load` tells; no test fails for being slow.
"""

from __future__ import annotations

import asyncio
import sys

import pytest
from loops import finish

from bench.room import load

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not sys.platform.startswith("linux"), reason="the crowd reads /proc: NO LOAD WAS TRIED"
    ),
]


def run(happens, phones: int, consoles: int = 2, **more):
    async def main():
        async with load.room(core=None) as found:
            done = happens(found) if callable(happens) else happens
            return await load.crowd(found, phones, done, consoles=consoles, join_seconds=4, **more)

    return finish(main())


def nothing_lost(outcome, phones: int, least: int) -> None:
    assert outcome.joined == phones
    assert outcome.sent >= least
    assert (outcome.lost, outcome.doubled, outcome.refused) == (0, 0, 0)


def test_a_hundred_phones_for_twenty_seconds_with_a_wall_and_two_consoles():
    outcome = run(lambda found: load.writing(20, every=8), 100, settle=3)
    nothing_lost(outcome, 100, 100)
    assert outcome.files < 100 * 2 + 150


def test_everybody_at_once():
    nothing_lost(run(lambda found: load.at_once(2), 120, settle=3), 120, 120)


def test_a_server_killed_in_the_middle_loses_and_doubles_nothing():
    outcome = run(lambda found: load.killed(found, 18, 2), 30, consoles=0, settle=6)
    nothing_lost(outcome, 30, 5)


def test_the_count_tells_a_loss():
    """A generator that cannot find a loss proves nothing: notes taken away behind its back are missed."""

    async def main():
        async with load.room(core=None) as found:

            async def happens(phones):
                await load.at_once(1)(phones)
                await asyncio.sleep(1)
                stored = found.stored
                first = sorted(stored())[0]
                found.stored = lambda: {k: v for k, v in stored().items() if k != first}

            return await load.crowd(found, 10, happens, consoles=0, join_seconds=1, settle=1)

    assert finish(main()).lost == 1

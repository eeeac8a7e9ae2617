"""Who fails waits, and nobody else."""

from __future__ import annotations

from itertools import pairwise

from synthesis.domain.throttle import Throttle


def waits(throttle: Throttle, key: str, failures: int, now: float = 0.0) -> list[float]:
    found = []
    for _ in range(failures):
        throttle.failed(key, now)
        found.append(throttle.wait(key, now))
    return found


def test_some_failures_are_free_and_then_the_wait_doubles_up_to_its_longest():
    found = waits(Throttle(free=10, first=0.2, longest=20), "ana", 30)
    assert found[:10] == [0.0] * 10
    assert found[10] == 0.2
    assert all(b == min(20, 2 * a) for a, b in pairwise(found[10:]))
    assert found[-1] == 20


def test_a_wait_is_over_when_it_is_over_and_success_forgets():
    throttle = Throttle(free=1, first=4, longest=20)
    waits(throttle, "ana", 2, now=100)
    assert [throttle.wait("ana", now) for now in (100, 101, 104, 200)] == [4, 3, 0, 0]
    assert throttle.wait("beto", 100) == 0
    throttle.succeeded("ana")
    assert throttle.wait("ana", 100) == 0


def test_a_pardon_takes_back_one_failure_and_no_more():
    throttle = Throttle(free=1, first=4, longest=20)
    waits(throttle, "ana", 2)
    throttle.pardoned("ana")
    assert throttle.wait("ana", 0) == 0
    throttle.failed("ana", 0)
    assert throttle.wait("ana", 0) == 4
    throttle.pardoned("nobody")


def test_no_attack_fills_the_memory():
    throttle = Throttle(free=1, keys=100)
    for number in range(1000):
        throttle.failed(str(number), 0)
    assert len(throttle._failures) == 100

"""How often one may try: wrong codes by address, notes by phone; right codes are never slowed."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from synthesis.domain.throttle import Bucket, Throttle
from synthesis.errors import NotFound, Throttled

T = TypeVar("T")

wrong_codes = Throttle()
wrong_anywhere = Bucket(rate=100 / 60, burst=100)
sending = Bucket(rate=2.0, burst=10)


def with_code(address: str, work: Callable[[], T], *, unknown: str = "code_unknown") -> T:
    """What `work` gives; a wrong code makes its address wait, a right one never does.

    `unknown` is the refusal of a wrong one: NotFound with that code, and Throttled("too_many_tries") in
    its place when there were too many.
    """
    try:
        return work()
    except NotFound as error:
        if error.code != unknown:
            raise
    now = time.monotonic()
    pause = max(wrong_codes.wait(address, now), wrong_anywhere.wait("", now))
    wrong_codes.failed(address, now)
    if pause:
        raise Throttled("too_many_tries", retry_after=pause)
    raise NotFound(unknown)


def slowly(phone: str) -> None:
    """Return when this phone may send; Throttled("too_fast") when it sends without end."""
    pause = sending.wait(phone, time.monotonic())
    if pause:
        raise Throttled("too_fast", retry_after=pause)

"""How long somebody waits who keeps failing: a right code or password is never slowed down."""

from __future__ import annotations

from collections import OrderedDict


class Throttle:
    """Failures by key: the first `free` cost nothing, then each doubles the wait, in seconds.

    The clock is passed in. Failures are forgotten after `memory` seconds without another; at most
    `keys` are kept, those that failed last.
    """

    def __init__(
        self,
        free: int = 10,
        first: float = 0.2,
        longest: float = 20.0,
        memory: float = 3600.0,
        keys: int = 10_000,
    ) -> None:
        self._free, self._first, self._longest = free, first, longest
        self._memory, self._keys = memory, keys
        self._failures: OrderedDict[str, tuple[int, float]] = OrderedDict()

    def wait(self, key: str, now: float) -> float:
        """Seconds until this key may try again; 0 when it may now."""
        count, last = self._failures.get(key, (0, now))
        if now - last > self._memory:
            return 0.0
        over = count - self._free
        pause = min(self._longest, self._first * 2.0 ** min(over - 1, 30)) if over > 0 else 0.0
        return max(0.0, last + pause - now)

    def failed(self, key: str, now: float) -> None:
        """One more failure of this key."""
        count, last = self._failures.pop(key, (0, now))
        self._failures[key] = (1 if now - last > self._memory else count + 1, now)
        while len(self._failures) > self._keys:
            self._failures.popitem(last=False)

    def pardoned(self, key: str) -> None:
        """One failure fewer of this key: it was none after all."""
        count, last = self._failures.get(key, (0, 0.0))
        if count > 1:
            self._failures[key] = count - 1, last
        else:
            self._failures.pop(key, None)

    def succeeded(self, key: str) -> None:
        """The failures of this key forgotten."""
        self._failures.pop(key, None)


class Bucket:
    """So many at once, and so many a second after that, for each key; the clock is passed in."""

    def __init__(self, rate: float, burst: float, keys: int = 10_000) -> None:
        self._rate, self._burst, self._keys = rate, burst, keys
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, key: str, now: float) -> float:
        """0 when one more may pass, which it then does; else the seconds until it may."""
        left, at = self._left.pop(key, (self._burst, now))
        left = min(self._burst, left + max(0.0, now - at) * self._rate)
        passes = left >= 1
        self._left[key] = (left - 1 if passes else left, now)
        while len(self._left) > self._keys:
            self._left.popitem(last=False)
        return 0.0 if passes else (1 - left) / self._rate

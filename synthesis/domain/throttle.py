"""How long somebody who guessed wrong waits before the next guess: a function of the moments passed in."""

from __future__ import annotations

from collections import OrderedDict

_MOST = 10_000


class Throttle:
    """Failures counted by key: `free` cost nothing, then each doubles a wait from `first` to `longest`.

    Waits and moments are in seconds, of any clock that the caller keeps to. At most ten thousand keys are
    remembered; whoever failed longest ago is forgotten first.
    """

    def __init__(self, free: int, first: float, longest: float, most: int = _MOST) -> None:
        self._free = free
        self._first = first
        self._longest = longest
        self._most = most
        self._failures: OrderedDict[str, tuple[int, float]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._failures)

    def wait(self, key: str, now: float) -> float:
        """Seconds until this key may try again; 0 when it may now."""
        count, last = self._failures.get(key, (0, now))
        if count < self._free:
            return 0.0
        # past 2^32 any wait is the longest one
        pause = min(self._longest, self._first * 2.0 ** min(count - self._free, 32))
        return min(pause, max(0.0, last + pause - now))

    def failed(self, key: str, now: float) -> None:
        """Count one failure more."""
        count, _ = self._failures.pop(key, (0, now))
        self._failures[key] = count + 1, now
        while len(self._failures) > self._most:
            self._failures.popitem(last=False)

    def pardoned(self, key: str) -> None:
        """Count one failure fewer: that one was none."""
        count, last = self._failures.get(key, (0, 0.0))
        if count > 1:
            self._failures[key] = count - 1, last
        else:
            self._failures.pop(key, None)

    def succeeded(self, key: str) -> None:
        """Forget what this key got wrong."""
        self._failures.pop(key, None)

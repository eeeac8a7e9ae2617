"""A lock whose threads go in the order they came: nobody starves while others come back at once."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from weakref import WeakValueDictionary


class Queues:
    """A Turns for every name, as long as somebody holds it."""

    def __init__(self) -> None:
        self._mutex = threading.Lock()
        self._turns: WeakValueDictionary[str, Turns] = WeakValueDictionary()

    def __getitem__(self, name: str) -> Turns:
        with self._mutex:
            turns = self._turns.get(name)
            if turns is None:
                turns = self._turns[name] = Turns()
            return turns


class Turns:
    """First come, first served, within one process."""

    def __init__(self) -> None:
        self._mutex = threading.Lock()
        self._waiting: deque[threading.Event] = deque()
        self._taken = False

    @contextmanager
    def turn(self, seconds: float) -> Iterator[None]:
        """The lock, held for the block; TimeoutError when it does not come within so many seconds."""
        self._take(seconds)
        try:
            yield
        finally:
            with self._mutex:
                self._pass_on()

    def _take(self, seconds: float) -> None:
        with self._mutex:
            if not self._taken:
                self._taken = True
                return
            called = threading.Event()
            self._waiting.append(called)
        came = False
        try:
            came = called.wait(seconds)
        finally:
            if not came:
                self._leave(called)
        if not came:
            raise TimeoutError

    def _leave(self, called: threading.Event) -> None:
        with self._mutex:
            if called in self._waiting:
                self._waiting.remove(called)
            else:
                # called at the very moment of giving up: the turn goes to the next
                self._pass_on()

    def _pass_on(self) -> None:
        if self._waiting:
            self._waiting.popleft().set()
        else:
            self._taken = False

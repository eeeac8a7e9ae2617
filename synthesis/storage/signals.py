"""Word of a changed session from process to process, as PostgreSQL carries it: NOTIFY and LISTEN."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from typing import Any

import psycopg
from sqlalchemy import Connection, Engine, func, select

CHANNEL = "minga"
PAUSE = 1.0
"""How long a listener waits before it connects again, in seconds."""

_BREATH = 0.5
_LONGEST = 7_999
"""PostgreSQL refuses a longer message, in bytes."""

# a connection that says nothing for hours: without these a dead line would look like a quiet one
_ALIVE = {"connect_timeout": 5, "keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 3}


def tell(connection: Connection, session_ids: Iterable[str | None]) -> None:
    """Whoever listens hears these ids when the transaction is stored; not a word when it is not."""
    if connection.dialect.name == "postgresql":
        for session_id in session_ids:
            if session_id is not None and len(session_id.encode()) <= _LONGEST:
                connection.execute(select(func.pg_notify(CHANNEL, session_id)))


class Listener:
    """A thread with a connection of its own, which tells every id it hears until it is stopped.

    What is said while the connection is down is not heard: whoever must know looks now and then.
    """

    def __init__(self, engine: Engine, heard: Callable[[str], None]) -> None:
        arguments, named = engine.dialect.create_connect_args(engine.url)
        self._arguments, self._named = arguments, {**_ALIVE, **named, "autocommit": True}
        self._heard = heard
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="minga-listens", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Nothing more is told once this returns, and the connection is closed."""
        self._over.set()
        if self._thread is not threading.current_thread():
            self._thread.join()

    def _run(self) -> None:
        while not self._over.is_set():
            try:
                with psycopg.connect(*self._arguments, **self._named) as connection:
                    connection.execute(f"LISTEN {CHANNEL}")
                    self._listen(connection)
            except (psycopg.Error, OSError):
                self._over.wait(PAUSE)

    def _listen(self, connection: psycopg.Connection[Any]) -> None:
        while not self._over.is_set():
            for said in connection.notifies(timeout=_BREATH):
                if self._over.is_set():
                    return
                self._heard(said.payload)

"""What drivers complain of, said in Minga's words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import exc

from synthesis.errors import (
    Busy,
    Conflict,
    Corrupt,
    Full,
    InputError,
    StorageError,
    SynthesisError,
    Unavailable,
)
from synthesis.storage.rows import Damaged

_SQLITE: dict[int, type[StorageError]] = {
    sqlite3.SQLITE_BUSY: Busy,
    sqlite3.SQLITE_LOCKED: Busy,
    sqlite3.SQLITE_FULL: Full,
    sqlite3.SQLITE_CORRUPT: Corrupt,
    sqlite3.SQLITE_NOTADB: Corrupt,
}
_POSTGRESQL: dict[str, type[StorageError]] = {
    "53100": Full,  # disk_full
    "53300": Busy,  # too_many_connections
    "55P03": Busy,  # lock_not_available
    "57014": Busy,  # query_canceled, by a time limit
    "40001": Busy,  # serialization_failure
    "40P01": Busy,  # deadlock_detected
    "XX001": Corrupt,  # data_corrupted
    "XX002": Corrupt,  # index_corrupted
}
_MET = ("40001", "40P01")
_CODES: dict[type[StorageError], str] = {
    Busy: "storage_busy",
    Full: "storage_full",
    Unavailable: "storage_unavailable",
    Corrupt: "database_corrupt",
}


@contextmanager
def in_our_words(where: str) -> Iterator[None]:
    """Whatever the driver raises inside comes out as a StorageError or Conflict that names the place."""
    try:
        yield
    except TimeoutError as error:
        raise Busy("storage_busy", path=where) from error
    except (exc.SQLAlchemyError, sqlite3.Error, Damaged) as error:
        raise translated(error, where) from error


def translated(error: Exception, where: str) -> SynthesisError:
    """The error a person is told of."""
    if isinstance(error, exc.IntegrityError):
        return Conflict("changed_meanwhile")
    if isinstance(error, exc.DataError):
        return InputError("text_unstorable", id=where)
    family = _family(error)
    return family(_CODES[family], path=where)


def passing(error: Exception) -> bool:
    """Whether the same work may well succeed in a moment: the server went away, or two writers met."""
    return connection_lost(error) or (isinstance(error, exc.DBAPIError) and _sqlstate(error) in _MET)


def connection_lost(error: Exception) -> bool:
    """Whether the server went away, so that a new connection is needed."""
    if not isinstance(error, exc.DBAPIError) or isinstance(error.orig, sqlite3.Error):
        return False
    state = _sqlstate(error)
    return (
        error.connection_invalidated
        or state.startswith(("08", "57P"))
        or (isinstance(error, exc.OperationalError) and not state)
    )


def _family(error: Exception) -> type[StorageError]:
    if isinstance(error, Damaged):
        return Corrupt
    if isinstance(error, exc.TimeoutError):
        return Busy
    cause: Any = error.orig if isinstance(error, exc.DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        code = getattr(cause, "sqlite_errorcode", None)
        if code is None and isinstance(cause, sqlite3.OperationalError):
            # Python's own complaint, of text that is no UTF-8
            return Corrupt
        # extended codes keep the primary one in their low byte
        return _SQLITE.get((code or 0) & 0xFF, Unavailable)
    return _POSTGRESQL.get(_sqlstate(error), Unavailable)


def _sqlstate(error: Exception) -> str:
    return str(getattr(getattr(error, "orig", None), "sqlstate", None) or "")

"""Whatever a driver complains of has a name in our family of errors."""

from __future__ import annotations

import sqlite3

import psycopg
import pytest
from sqlalchemy import exc

from synthesis.errors import Busy, Conflict, Corrupt, Full, InputError, Unavailable
from synthesis.storage.failures import connection_lost, in_our_words, passing, translated
from synthesis.storage.rows import Damaged


def of_sqlite(code: int, cls=sqlite3.OperationalError) -> sqlite3.Error:
    error = cls("complaint")
    error.sqlite_errorcode = code
    return error


def of_postgresql(state: str, cls=psycopg.OperationalError) -> psycopg.Error:
    error = cls("complaint")
    error.sqlstate = state
    return error


def wrapped(orig: Exception, cls=exc.OperationalError) -> exc.DBAPIError:
    return cls("SELECT", {}, orig)


@pytest.mark.parametrize(
    ("error", "family"),
    [
        (of_sqlite(sqlite3.SQLITE_BUSY_SNAPSHOT), Busy),
        (of_sqlite(sqlite3.SQLITE_LOCKED), Busy),
        (of_sqlite(sqlite3.SQLITE_FULL), Full),
        (of_sqlite(sqlite3.SQLITE_CORRUPT_INDEX, sqlite3.DatabaseError), Corrupt),
        (of_sqlite(sqlite3.SQLITE_NOTADB, sqlite3.DatabaseError), Corrupt),
        (of_sqlite(sqlite3.SQLITE_CANTOPEN), Unavailable),
        (of_sqlite(sqlite3.SQLITE_IOERR_WRITE), Unavailable),
        (of_sqlite(sqlite3.SQLITE_READONLY), Unavailable),
        (sqlite3.OperationalError("Could not decode to UTF-8"), Corrupt),
        (of_postgresql("53100"), Full),
        (of_postgresql("53300"), Busy),
        (of_postgresql("55P03"), Busy),
        (of_postgresql("40P01"), Busy),
        (of_postgresql("57P01"), Unavailable),
        (of_postgresql("XX001", psycopg.InternalError), Corrupt),
        (of_postgresql(""), Unavailable),
    ],
)
def test_a_complaint_of_a_driver_is_said_in_our_words(error, family):
    told = translated(wrapped(error), "minga.db")
    assert type(told) is family
    assert told.params == {"path": "minga.db"}


def test_complaints_that_are_no_driver_s():
    assert type(translated(exc.TimeoutError(), "x")) is Busy
    assert type(translated(Damaged(), "x")) is Corrupt
    assert type(translated(of_sqlite(sqlite3.SQLITE_BUSY), "x")) is Busy
    assert type(translated(wrapped(of_sqlite(19), exc.IntegrityError), "x")) is Conflict
    assert type(translated(wrapped(of_postgresql("22021"), exc.DataError), "x")) is InputError
    with pytest.raises(Busy), in_our_words("x"):
        raise TimeoutError


def test_our_own_refusals_pass_through():
    with pytest.raises(Conflict) as refused, in_our_words("x"):
        raise Conflict("note_id_taken", id="1")
    assert refused.value.code == "note_id_taken"


@pytest.mark.parametrize(
    ("error", "again"),
    [
        (of_postgresql("57P01"), True),
        (of_postgresql("08006"), True),
        (of_postgresql(""), True),
        (of_postgresql("40001"), True),
        (of_postgresql("53100"), False),
        (of_sqlite(sqlite3.SQLITE_BUSY), False),
    ],
)
def test_only_what_passes_is_tried_again(error, again):
    assert passing(wrapped(error)) is again
    assert not connection_lost(ValueError())

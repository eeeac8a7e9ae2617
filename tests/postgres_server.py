"""A PostgreSQL server of the tests' own: made in a temporary folder, on a free loopback port."""

from __future__ import annotations

import pytest

from bench.servers import PostgresServer, server_programs

__all__ = ["PostgresServer", "postgres", "server_programs"]


@pytest.fixture(scope="session")
def postgres():
    folder = server_programs()
    if folder is None:
        pytest.skip("NOT PROVEN ON POSTGRESQL: no server programs (initdb, pg_ctl) on this machine")
    server = PostgresServer(folder)
    yield server
    server.remove()

"""Accounts for tests that are about something else: made by the services, at no cost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from unittest import mock

from argon2 import PasswordHasher

from synthesis.domain.account import STRANGER
from synthesis.domain.people import LOCAL_ORGANISER, Role
from synthesis.services import accounts
from synthesis.services.workspace import Workspace

PASSWORD = "cuatro palabras sueltas"
QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


def signed_in(
    ws: Workspace,
    name: str = "Ana",
    role: Role = Role.ORGANISER,
    session_ids: Sequence[str] | None = None,
    login: str = "",
    now: datetime | None = None,
) -> str:
    """The token of somebody's first sign-in, their account made by an invitation."""
    now = now or datetime.now(UTC)
    key = accounts.invite(ws, LOCAL_ORGANISER, role, session_ids, now=now)
    with mock.patch.object(accounts, "_hasher", QUICK):
        return accounts.accept(ws, STRANGER, key, name=name, login=login, password=PASSWORD, now=now)

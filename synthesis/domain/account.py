"""Who may come in with rights of their own: accounts, and invitations to make one."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from datetime import datetime

from synthesis.domain.people import Actor, Role
from synthesis.errors import InputError

SHORTEST_PASSWORD = 10
LONGEST_PASSWORD = 200
LONGEST_NAME = 80
APPOINTED = (Role.FACILITATOR, Role.ORGANISER)
"""The roles that an account may have."""

STRANGER = Actor("stranger", "", Role.ANONYMOUS)
"""Whoever stands before the door."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Somebody who signs in; `session_ids` None means every session, `hash` is Argon2's of the password."""

    id: str
    name: str
    login: str
    role: Role
    session_ids: tuple[str, ...] | None = None
    hash: str = field(repr=False)

    @property
    def actor(self) -> Actor:
        """The account as one who acts."""
        known = None if self.session_ids is None else frozenset(self.session_ids)
        return Actor(self.id, self.name, self.role, known)


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """Leave to make one account, for whoever has its key; `id` is the digest of that key.

    `account` is the id that the account will have, so that it can be made only once. `made_by` is
    the id of whoever invited, empty for the key of a first start, which has no end of its own.
    """

    id: str
    account: str
    role: Role
    session_ids: tuple[str, ...] | None = None
    made_by: str = ""
    expires_at: datetime | None = None

    def open(self, now: datetime) -> bool:
        """Whether it still holds."""
        return self.expires_at is None or now < self.expires_at


def clean_name(text: str) -> str:
    """The name as it is kept; InputError when there is none or it is too long."""
    name = _tidy(text)
    if not name:
        raise InputError("name_missing")
    if len(name) > LONGEST_NAME:
        raise InputError("name_too_long", length=len(name), limit=LONGEST_NAME)
    return name


def clean_login(text: str) -> str:
    """An e-mail or a name as logins are compared: without case or surplus space."""
    return _tidy(unicodedata.normalize("NFKC", text).casefold())


def clean_password(text: str) -> str:
    """The password as every keyboard writes it; InputError when it is too short or too long."""
    if len(text) < SHORTEST_PASSWORD:
        raise InputError("password_too_short", least=SHORTEST_PASSWORD)
    if len(text) > LONGEST_PASSWORD:
        raise InputError("password_too_long", limit=LONGEST_PASSWORD)
    return one_spelling(text)


def one_spelling(password: str) -> str:
    """The same letters, whichever way a keyboard composes its accents."""
    return unicodedata.normalize("NFKC", password)


def _tidy(text: str) -> str:
    seen = "".join(c if unicodedata.category(c)[0] != "C" else " " for c in text)
    return " ".join(seen.split())

"""Who may come in as organiser or facilitator: the first key, invitations, accounts, sign-ins."""

from __future__ import annotations

import math
import secrets
import threading
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from synthesis.domain.access import require
from synthesis.domain.account import (
    APPOINTED,
    Account,
    Invitation,
    clean_login,
    clean_name,
    clean_password,
    one_spelling,
)
from synthesis.domain.codec import from_plain, to_plain
from synthesis.domain.ids import new_id
from synthesis.domain.people import Actor, Role
from synthesis.domain.register import Entry
from synthesis.domain.throttle import Throttle
from synthesis.errors import AccessDenied, Conflict, InputError, NotFound, Throttled
from synthesis.services.keys import digest, sign, signed
from synthesis.services.workspace import Workspace
from synthesis.settings import Settings

INVITED_FOR = timedelta(days=7)
SIGNED_IN_FOR = timedelta(days=30)
PASSED_FOR = timedelta(hours=12)
_PURPOSE = "sign_in"
_BOARD = "board"
_hasher = PasswordHasher()


# -- making accounts ----------------------------------------------------------------------------------


def is_new(ws: Workspace, actor: Actor) -> bool:
    """Whether nobody has an account yet."""
    require(actor, "sign in")
    return not ws.store.entries("account", None)


def first_key(ws: Workspace, actor: Actor) -> str | None:
    """The key to the organiser's account, in place of any before it; None once there is an account."""
    require(actor, "appoint")
    if not is_new(ws, actor):
        return None
    ws.store.strike("invitation", [e.id for e in ws.store.entries("invitation", None, owner="")])
    return _invited(ws, Role.ORGANISER, None, "", None)


def invite(
    ws: Workspace, actor: Actor, role: Role, session_ids: Sequence[str] | None, *, now: datetime
) -> str:
    """The key to one new account: a facilitator of these sessions, or another organiser; for seven days."""
    require(actor, "appoint")
    known = _assigned(ws, role, session_ids)
    return _invited(ws, role, known, actor.id, now + INVITED_FOR)


def invitations(ws: Workspace, actor: Actor, *, now: datetime) -> tuple[Invitation, ...]:
    """The invitations that nobody has taken up yet, the one that ends first before the others."""
    require(actor, "appoint")
    found = [from_plain(Invitation, e.body) for e in ws.store.entries("invitation", None)]
    still = [i for i in found if i.expires_at is not None and i.open(now)]
    return tuple(sorted(still, key=lambda i: (i.expires_at, i.id)))


def withdraw(ws: Workspace, actor: Actor, invitation_id: str) -> None:
    """The invitation opens nothing any more."""
    require(actor, "appoint")
    ws.store.strike("invitation", [invitation_id])


def invitation(ws: Workspace, actor: Actor, key: str, *, now: datetime) -> Invitation:
    """What a key leads to; NotFound("link_unknown") when it is wrong, used, withdrawn or too old."""
    require(actor, "sign in")
    entry = ws.store.entry("invitation", digest(key))
    found = from_plain(Invitation, entry.body) if entry else None
    if found is None or not found.open(now) or ws.store.entry("account", found.account):
        raise NotFound("link_unknown")
    if not found.made_by and not is_new(ws, actor):
        raise NotFound("link_unknown")
    return found


def accept(
    ws: Workspace, actor: Actor, key: str, *, name: str, login: str, password: str, now: datetime
) -> str:
    """The account that a key leads to, made; returns a token of its first sign-in.

    Without a login the name is it. InputError("login_taken") when somebody else signs in by it.
    """
    require(actor, "sign in")
    asked = invitation(ws, actor, key, now=now)
    name = clean_name(name)
    login = clean_login(login) or clean_login(name)
    hashed = _hasher.hash(clean_password(password))
    made = Account(
        id=asked.account, name=name, login=login, role=asked.role, session_ids=asked.session_ids, hash=hashed
    )
    by_login = Entry(kind="login", id=digest(login), body={"account": made.id}, owner=made.id)
    try:
        # an invitation names the account it makes, so two who come with the same one cannot both be first
        ws.store.enter([_entry(made), by_login], new=True)
    except Conflict:
        if ws.store.entry("account", made.id):
            raise NotFound("link_unknown") from None
        raise InputError("login_taken") from None
    ws.store.strike("invitation", [asked.id])
    return _signed_in(ws, made, now)


# -- keeping them -------------------------------------------------------------------------------------


def accounts(ws: Workspace, actor: Actor) -> tuple[Account, ...]:
    """Every account, by name."""
    require(actor, "appoint")
    found = (from_plain(Account, entry.body) for entry in ws.store.entries("account", None))
    return tuple(sorted(found, key=lambda one: (clean_login(one.name), one.id)))


def assign(ws: Workspace, actor: Actor, account_id: str, session_ids: Sequence[str]) -> Account:
    """The facilitator with these sessions and no others."""
    require(actor, "appoint")
    account = _account(ws, account_id)
    changed = replace(account, session_ids=_assigned(ws, account.role, session_ids))
    ws.store.enter([_entry(changed)])
    return changed


def revoke(ws: Workspace, actor: Actor, account_id: str) -> None:
    """The account is gone, with what it opened: its sign-ins die at their next step, its invitations too.

    The last organiser's stays: InputError("account_last_organiser").
    """
    require(actor, "appoint")
    account = _account(ws, account_id)
    organisers = [one for one in accounts(ws, actor) if one.role is Role.ORGANISER]
    if organisers == [account]:
        raise InputError("account_last_organiser")
    ws.store.strike("account", [account.id])
    ws.store.strike("login", [digest(account.login)])
    for kind in ("sign_in", "invitation"):
        ws.store.strike(kind, [entry.id for entry in ws.store.entries(kind, None, owner=account.id)])


# -- coming in ----------------------------------------------------------------------------------------


def sign_in(ws: Workspace, actor: Actor, login: str, password: str, *, address: str, now: datetime) -> str:
    """A token of a new sign-in, for thirty days; `address` is where the request came from.

    AccessDenied("sign_in_refused") for an unknown login and for a wrong password alike, after the
    same work. Throttled("sign_in_too_often") after too many failures of a login or from an address.
    """
    require(actor, "sign in")
    login = clean_login(login)
    door = _door(ws.settings)
    door.pass_through(login, address, now.timestamp())
    account = _by_login(ws, login)
    right = _matches(account.hash if account else _nobody(), one_spelling(password))
    if account is None or not right:
        raise AccessDenied("sign_in_refused")
    door.welcome(login, address)
    return _signed_in(ws, account, now)


def actor_of(ws: Workspace, token: str, now: datetime) -> Actor:
    """Whoever signed in with this token; NotFound("token_unknown") once that has ended, however it ended."""
    entry = ws.store.entry("sign_in", digest(str(signed(ws, _PURPOSE, token))))
    if entry is None or now >= datetime.fromisoformat(entry.body["expires_at"]):
        raise NotFound("token_unknown")
    account = ws.store.entry("account", entry.owner)
    if account is None:
        raise NotFound("token_unknown")
    return from_plain(Account, account.body).actor


def board_pass(ws: Workspace, actor: Actor, session_id: str, *, now: datetime) -> str:
    """What opens the board of one session, for twelve hours, to whoever came in without a sign-in of ours."""
    require(actor, "edit themes", session_id)
    return sign(ws, _BOARD, [actor.id, session_id, (now + PASSED_FOR).isoformat()])


def actor_with_pass(ws: Workspace, token: str, session_id: str, now: datetime) -> Actor:
    """Whose pass this is; NotFound("token_unknown") when it has ended, or is another session's."""
    account_id, of, until = signed(ws, _BOARD, token)
    account = ws.store.entry("account", account_id)
    if account is None or of != session_id or now >= datetime.fromisoformat(until):
        raise NotFound("token_unknown")
    return from_plain(Account, account.body).actor


def actor_named(ws: Workspace, actor: Actor, login: str) -> Actor:
    """The actor of the account with this login, for whom an organisation's own service has vouched."""
    require(actor, "sign in")
    account = _by_login(ws, clean_login(login))
    if account is None:
        raise AccessDenied("sign_in_unknown")
    return account.actor


def sign_out(ws: Workspace, actor: Actor, token: str) -> None:
    """End the sign-in of this token; one that never did is no matter."""
    require(actor, "sign in")
    try:
        ws.store.strike("sign_in", [digest(str(signed(ws, _PURPOSE, token)))])
    except NotFound:
        return


# -- inside -------------------------------------------------------------------------------------------


class _Door:
    """The count of failures before one server's door; a try counts as failed until it is known not to be."""

    def __init__(self) -> None:
        self._logins = Throttle(free=10, first=0.2, longest=20.0)
        self._addresses = Throttle(free=10, first=0.2, longest=20.0)
        self._one_at_a_time = threading.Lock()

    def pass_through(self, login: str, address: str, now: float) -> None:
        with self._one_at_a_time:
            wait = max(self._logins.wait(digest(login), now), self._addresses.wait(address, now))
            if wait > 0:
                raise Throttled("sign_in_too_often", retry_after=max(1, math.ceil(wait)))
            self._logins.failed(digest(login), now)
            self._addresses.failed(address, now)

    def welcome(self, login: str, address: str) -> None:
        with self._one_at_a_time:
            self._logins.succeeded(digest(login))
            self._addresses.pardoned(address)


@cache
def _door(settings: Settings) -> _Door:
    del settings  # one door for each
    return _Door()


@cache
def _nobody() -> str:
    """A hash that no password has: checked for who does not exist, so that it takes as long."""
    return _hasher.hash(secrets.token_urlsafe(32))


def _matches(hashed: str, password: str) -> bool:
    try:
        return _hasher.verify(hashed, password)
    except (VerificationError, InvalidHashError):
        return False


def _invited(
    ws: Workspace, role: Role, session_ids: tuple[str, ...] | None, made_by: str, until: datetime | None
) -> str:
    key = secrets.token_urlsafe(24)
    made = Invitation(
        id=digest(key),
        account=new_id(),
        role=role,
        session_ids=session_ids,
        made_by=made_by,
        expires_at=until,
    )
    ws.store.enter([Entry(kind="invitation", id=made.id, body=to_plain(made), owner=made_by)], new=True)
    return key


def _assigned(ws: Workspace, role: Role, session_ids: Sequence[str] | None) -> tuple[str, ...] | None:
    """The sessions of somebody in this role: an organiser has all, a facilitator those that are named."""
    if role not in APPOINTED:
        raise InputError("role_unknown")
    if role is Role.ORGANISER:
        return None
    there = {summary.id for summary in ws.store.sessions()}
    return tuple(sorted(set(session_ids or ()) & there))


def _signed_in(ws: Workspace, account: Account, now: datetime) -> str:
    kept = ws.store.entries("sign_in", None, owner=account.id)
    over = [e.id for e in kept if now >= datetime.fromisoformat(e.body["expires_at"])]
    ws.store.strike("sign_in", over)
    made = new_id()
    body = {"made_at": now.isoformat(), "expires_at": (now + SIGNED_IN_FOR).isoformat()}
    ws.store.enter([Entry(kind="sign_in", id=digest(made), body=body, owner=account.id)], new=True)
    return sign(ws, _PURPOSE, made)


def _entry(account: Account) -> Entry:
    return Entry(kind="account", id=account.id, body=to_plain(account), owner=account.role.value)


def _account(ws: Workspace, account_id: str) -> Account:
    entry = ws.store.entry("account", account_id)
    if entry is None:
        raise NotFound("account_not_found")
    return from_plain(Account, entry.body)


def _by_login(ws: Workspace, login: str) -> Account | None:
    entry = ws.store.entry("login", digest(login))
    found = ws.store.entry("account", entry.owner) if entry else None
    return from_plain(Account, found.body) if found else None

"""Who comes in: the first key, invitations, passwords, sign-ins and their ends."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

import pytest
from argon2 import PasswordHasher, extract_parameters
from signing_in import PASSWORD, QUICK

from synthesis.domain.account import STRANGER
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.people import Actor, Role
from synthesis.errors import AccessDenied, InputError, NotFound, Throttled
from synthesis.services import accounts, keys
from synthesis.services.accounts import (
    accept,
    actor_named,
    actor_of,
    assign,
    first_key,
    invitation,
    invitations,
    invite,
    is_new,
    revoke,
    sign_in,
    sign_out,
    withdraw,
)

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(accounts, "_hasher", QUICK)


def make(ws, key, name="Ana", login="", password=PASSWORD, now=NOW) -> Actor:
    return actor_of(ws, accept(ws, STRANGER, key, name=name, login=login, password=password, now=now), now)


@pytest.fixture
def ana(ws) -> Actor:
    """The organiser, who came in by the first key."""
    return make(ws, first_key(ws, ME), "Ana Pérez", "Ana@Muni.example")


def enter(ws, login="ana@muni.example", password=PASSWORD, address="10.0.0.7", now=NOW) -> str:
    return sign_in(ws, STRANGER, login, password, address=address, now=now)


def refused(error, code, act, *arguments, **named):
    with pytest.raises(error) as found:
        act(*arguments, **named)
    assert found.value.code == code
    return found.value


# -- the first key ----------------------------------------------------------------------------------


def test_the_first_key_makes_the_organiser_and_dies(ws):
    assert is_new(ws, STRANGER)
    key = first_key(ws, ME)
    assert invitation(ws, STRANGER, key, now=NOW).role is Role.ORGANISER
    ana = make(ws, key, " Ana \u202e Pérez\n")
    assert (ana.name, ana.role, ana.session_ids) == ("Ana Pérez", Role.ORGANISER, None)
    assert not is_new(ws, STRANGER)
    assert first_key(ws, ME) is None
    refused(NotFound, "link_unknown", make, ws, key, "Otra")
    assert len(accounts.accounts(ws, ana)) == 1


def test_a_new_start_makes_a_new_key_and_the_old_one_opens_nothing(ws):
    old = first_key(ws, ME)
    new = first_key(ws, ME)
    refused(NotFound, "link_unknown", make, ws, old)
    assert make(ws, new).role is Role.ORGANISER


def test_a_first_key_that_was_left_over_opens_nothing_once_somebody_organises(ws):
    key = first_key(ws, ME)
    make(ws, invite(ws, ME, Role.ORGANISER, None, now=NOW))
    refused(NotFound, "link_unknown", make, ws, key)


def test_of_many_who_come_with_the_same_key_at_once_one_gets_in(ws):
    key = first_key(ws, ME)
    got, lost = [], []

    def come(number: int) -> None:
        try:
            got.append(make(ws, key, f"Persona {number}"))
        except NotFound as error:
            lost.append(error.code)

    threads = [threading.Thread(target=come, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(got), lost) == (1, ["link_unknown"] * 7)


def test_what_is_stored_is_no_key_no_token_and_no_password(ws):
    key = first_key(ws, ME)
    token = accept(ws, STRANGER, key, name="Ana", login="", password=PASSWORD, now=NOW)
    link = invite(ws, ME, Role.ORGANISER, None, now=NOW)
    kinds = ("account", "login", "sign_in", "invitation")
    stored = repr([ws.store.entries(kind, None) for kind in kinds])
    for secret in (key, token, keys.signed(ws, "sign_in", token), link, PASSWORD):
        assert secret not in stored
    assert "$argon2id$" in stored
    assert "argon2" not in repr(accounts.accounts(ws, ME))


# -- invitations ------------------------------------------------------------------------------------


def test_a_facilitator_is_invited_for_chosen_sessions(ws, session, ana):
    key = invite(ws, ana, Role.FACILITATOR, [session.id, "nowhere"], now=NOW)
    beto = make(ws, key, "Beto")
    assert (beto.role, beto.session_ids) == (Role.FACILITATOR, frozenset({session.id}))
    assert invitations(ws, ana, now=NOW) == ()
    refused(NotFound, "link_unknown", make, ws, key, "Otro")


def test_an_invitation_lasts_seven_days_or_until_it_is_withdrawn(ws, ana):
    key = invite(ws, ana, Role.FACILITATOR, [], now=NOW)
    assert len(invitations(ws, ana, now=NOW)) == 1
    late = NOW + timedelta(days=7)
    assert invitation(ws, STRANGER, key, now=late - timedelta(seconds=1))
    refused(NotFound, "link_unknown", invitation, ws, STRANGER, key, now=late)
    refused(NotFound, "link_unknown", make, ws, key, now=late)
    assert invitations(ws, ana, now=late) == ()
    withdraw(ws, ana, invitations(ws, ana, now=NOW)[0].id)
    refused(NotFound, "link_unknown", make, ws, key)
    refused(NotFound, "link_unknown", make, ws, "never was")


def test_only_organisers_appoint_and_only_to_what_an_account_may_be(ws, session, ana):
    beto = make(ws, invite(ws, ana, Role.FACILITATOR, [session.id], now=NOW), "Beto")
    for act in (
        lambda: invite(ws, beto, Role.FACILITATOR, [session.id], now=NOW),
        lambda: revoke(ws, beto, ana.id),
        lambda: assign(ws, beto, beto.id, []),
        lambda: accounts.accounts(ws, beto),
        lambda: first_key(ws, beto),
    ):
        refused(AccessDenied, "not_allowed", act)
    refused(InputError, "role_unknown", invite, ws, ana, Role.PARTICIPANT, [], now=NOW)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"password": "corta1234"}, "password_too_short"),
        ({"password": "x" * 201}, "password_too_long"),
        ({"name": " \n"}, "name_missing"),
        ({"name": "x" * 81}, "name_too_long"),
        ({"login": "  ANA@muni.example "}, "login_taken"),
    ],
)
def test_what_cannot_be_an_account_leaves_the_link_as_it_was(ws, ana, given, code):
    key = invite(ws, ana, Role.FACILITATOR, [], now=NOW)
    refused(InputError, code, make, ws, key, **{"name": "Beto", **given})
    assert make(ws, key, "Beto").name == "Beto"


# -- signing in -------------------------------------------------------------------------------------


def test_passwords_are_kept_by_the_library_as_it_is():
    kept = PasswordHasher()
    assert (kept.time_cost, kept.memory_cost, kept.type.name) == (3, 65536, "ID")


def test_login_and_password_open_whichever_way_they_are_typed(ws, ana):
    for login in ("ana@muni.example", " ANA@Muni.Example "):
        assert actor_of(ws, enter(ws, login), NOW) == ana
    make(ws, invite(ws, ana, Role.FACILITATOR, [], now=NOW), "José Ñu", password="contraseña buena")
    assert actor_of(ws, enter(ws, "jose\u0301 n\u0303u", "contrasen\u0303a buena"), NOW).name == "José Ñu"


def test_an_unknown_login_and_a_wrong_password_read_alike(ws, ana):
    unknown = refused(AccessDenied, "sign_in_refused", enter, ws, "nadie")
    wrong = refused(AccessDenied, "sign_in_refused", enter, ws, password="otra cosa entera")
    assert unknown.params == wrong.params
    refused(AccessDenied, "sign_in_refused", enter, ws, "", "")


class CountingHasher(PasswordHasher):
    """Hashes as ever, and remembers how dear each check was."""

    def verify(self, hash, password):
        self.__dict__.setdefault("checks", []).append(extract_parameters(hash))
        return super().verify(hash, password)


def test_an_unknown_login_costs_the_same_check_as_a_wrong_password(ws, monkeypatch):
    hasher = CountingHasher(time_cost=2, memory_cost=8192, parallelism=1)
    monkeypatch.setattr(accounts, "_hasher", hasher)
    accounts._nobody.cache_clear()
    make(ws, first_key(ws, ME), "Ana")
    for login in ("nadie", "ana"):
        with pytest.raises(AccessDenied):
            enter(ws, login, "otra cosa entera", address=login)
    accounts._nobody.cache_clear()
    unknown, wrong = hasher.checks
    assert unknown == wrong


def test_failures_of_a_login_slow_that_login_down_from_every_address(ws, ana):
    for number in range(11):
        refused(
            AccessDenied, "sign_in_refused", enter, ws, password="mal mal mal", address=f"10.0.1.{number}"
        )
    error = refused(Throttled, "sign_in_too_often", enter, ws, address="10.0.2.1")
    assert error.retry_after == 1
    assert enter(ws, address="10.0.2.1", now=NOW + timedelta(seconds=0.3))
    assert enter(ws, password=PASSWORD, address="10.0.2.1")


def test_failures_from_an_address_slow_it_down_for_every_login_and_nobody_else(ws, ana):
    for number in range(11):
        refused(AccessDenied, "sign_in_refused", enter, ws, f"nadie{number}")
    refused(Throttled, "sign_in_too_often", enter, ws)
    assert enter(ws, address="10.0.0.8")


def test_an_account_of_ones_own_does_not_wash_away_failures(ws, ana):
    for number in range(10):
        refused(AccessDenied, "sign_in_refused", enter, ws, f"nadie{number}")
    assert enter(ws)
    refused(AccessDenied, "sign_in_refused", enter, ws, "nadie")
    refused(Throttled, "sign_in_too_often", enter, ws)


# -- and out ----------------------------------------------------------------------------------------


def test_a_sign_in_ends_after_thirty_days_or_when_somebody_signs_out(ws, ana):
    token, other = enter(ws), enter(ws)
    late = NOW + timedelta(days=30)
    assert actor_of(ws, token, late - timedelta(seconds=1)) == ana
    refused(NotFound, "token_unknown", actor_of, ws, token, late)
    sign_out(ws, STRANGER, token)
    sign_out(ws, STRANGER, token)
    sign_out(ws, STRANGER, "nothing")
    refused(NotFound, "token_unknown", actor_of, ws, token, NOW)
    assert actor_of(ws, other, NOW) == ana
    enter(ws, now=late)
    assert len(ws.store.entries("sign_in", None, owner=ana.id)) == 1


def test_a_token_that_was_not_signed_here_for_this_is_nobodys(ws, ana):
    token = enter(ws)
    made = keys.signed(ws, "sign_in", token)
    for forged in ("", "x", token[:-2] + "xx", keys.sign(ws, "join", made), keys.sign(ws, "sign_in", ["x"])):
        refused(NotFound, "token_unknown", actor_of, ws, forged, NOW)


def test_a_revoked_account_is_out_at_once_with_all_it_opened(ws, session, ana):
    second = make(ws, invite(ws, ana, Role.ORGANISER, None, now=NOW), "Beto")
    tokens = [enter(ws, "beto"), enter(ws, "beto")]
    left_open = invite(ws, second, Role.ORGANISER, None, now=NOW)
    revoke(ws, ana, second.id)
    for token in tokens:
        refused(NotFound, "token_unknown", actor_of, ws, token, NOW)
    refused(AccessDenied, "sign_in_refused", enter, ws, "beto")
    refused(NotFound, "link_unknown", make, ws, left_open)
    refused(NotFound, "account_not_found", revoke, ws, ana, second.id)
    assert make(ws, invite(ws, ana, Role.FACILITATOR, [], now=NOW), "Beto").id != second.id


def test_the_last_organiser_stays(ws, ana):
    make(ws, invite(ws, ana, Role.FACILITATOR, [], now=NOW), "Beto")
    refused(InputError, "account_last_organiser", revoke, ws, ana, ana.id)


def test_sessions_given_and_taken_hold_from_the_next_step(ws, session, ana):
    key = invite(ws, ana, Role.FACILITATOR, [], now=NOW)
    token = accept(ws, STRANGER, key, name="Beto", login="", password=PASSWORD, now=NOW)
    beto = actor_of(ws, token, NOW)
    assert beto.session_ids == frozenset()
    assign(ws, ana, beto.id, [session.id])
    assert actor_of(ws, token, NOW).session_ids == {session.id}
    assign(ws, ana, beto.id, [])
    assert actor_of(ws, token, NOW).session_ids == frozenset()


def test_an_organisation_vouches_for_accounts_that_are_here(ws, ana):
    assert actor_named(ws, STRANGER, "ANA@muni.example") == ana
    refused(AccessDenied, "sign_in_unknown", actor_named, ws, STRANGER, "otra@muni.example")
    refused(AccessDenied, "sign_in_unknown", actor_named, ws, STRANGER, "")

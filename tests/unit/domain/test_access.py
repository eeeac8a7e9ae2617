"""The access table, against a copy written out by hand."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from synthesis.domain.access import ALLOWED, allowed, require
from synthesis.domain.people import LOCAL_ORGANISER, Actor, Role
from synthesis.errors import AccessDenied, NotFound

TABLE = Path(__file__).parents[2] / "hostile" / "access.csv"
ROWS = list(csv.reader(TABLE.read_text(encoding="utf-8").splitlines()))[1:]
FOR_NOBODY = {"rewrite another's note", "see authors of anonymous notes"}
FOR_ANYBODY = {"join", "sign in"}
CELLS = [
    (action, role, answer == "yes")
    for action, *answers in ROWS
    for role, answer in zip(Role, answers, strict=True)
]


def actor(role: Role, *session_ids: str) -> Actor:
    return Actor("x", "X", role, frozenset(session_ids))


def test_the_table_has_these_actions_and_no_others():
    assert sorted(ALLOWED) == sorted(row[0] for row in ROWS)


@pytest.mark.parametrize(("action", "role", "may"), CELLS)
def test_each_role_may_do_what_the_table_says_in_its_own_session(action, role, may):
    assert allowed(actor(role, "s1"), action, "s1") is may
    if may:
        require(actor(role, "s1"), action, "s1")
    else:
        with pytest.raises(AccessDenied) as refused:
            require(actor(role, "s1"), action, "s1")
        assert refused.value.code == "not_allowed"


@pytest.mark.parametrize(("action", "role", "may"), CELLS)
def test_another_session_is_as_if_it_did_not_exist(action, role, may):
    del may
    assert not allowed(actor(role, "s1"), action, "s2")
    with pytest.raises(NotFound) as refused:
        require(actor(role, "s1"), action, "s2")
    assert (refused.value.code, refused.value.params) == ("session_not_found", {})


def test_whoever_works_on_the_machine_itself_may_do_all_that_anybody_may():
    assert {a for a in ALLOWED if not allowed(LOCAL_ORGANISER, a, "any")} == FOR_NOBODY


@pytest.mark.parametrize("alias", ["аdmin", "Facilitator", "organiser", "x" * 300])
def test_a_name_never_grants_a_right(alias):
    guest = Actor(alias, alias, Role.ANONYMOUS, frozenset({"s1"}))
    assert {a for a in ALLOWED if allowed(guest, a, "s1")} == FOR_ANYBODY


def test_an_action_that_is_not_in_the_table_is_a_bug_not_a_permission():
    with pytest.raises(KeyError):
        allowed(LOCAL_ORGANISER, "fly")

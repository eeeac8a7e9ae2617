"""The access table, against a copy written out by hand."""

from __future__ import annotations

import pytest

from synthesis.domain.access import ALLOWED, allowed, require
from synthesis.domain.people import LOCAL_ORGANISER, Actor, Role
from synthesis.errors import AccessDenied, NotFound

TABLE = """
action         organiser facilitator participant anonymous
list sessions  yes       yes         no          no
create session yes       no          no          no
edit session   yes       no          no          no
delete session yes       no          no          no
read session   yes       yes         no          no
write note     yes       yes         yes         no
add notes      yes       yes         no          no
hide note      yes       yes         no          no
edit themes    yes       yes         no          no
edit draft     yes       yes         no          no
export         yes       yes         no          no
undo           yes       yes         no          no
read history   yes       yes         no          no
"""
ROWS = [line.rsplit(maxsplit=4) for line in TABLE.strip().splitlines()[1:]]
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


def test_whoever_sits_at_the_machine_may_do_everything():
    assert all(allowed(LOCAL_ORGANISER, action, "any") for action in ALLOWED)


@pytest.mark.parametrize("alias", ["аdmin", "Facilitator", "organiser", "x" * 300])
def test_a_name_never_grants_a_right(alias):
    guest = Actor(alias, alias, Role.ANONYMOUS, frozenset({"s1"}))
    assert not any(allowed(guest, action, "s1") for action in ALLOWED)


def test_an_action_that_is_not_in_the_table_is_a_bug_not_a_permission():
    with pytest.raises(KeyError):
        allowed(LOCAL_ORGANISER, "fly")

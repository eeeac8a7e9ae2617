"""Coming into a room by its code, and out of it again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rooms import STRANGER, come_in, make_room

from synthesis.capture import join
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.people import Role
from synthesis.domain.session import SessionStatus
from synthesis.errors import NoteRejected, NotFound
from synthesis.services import joining
from synthesis.services.sessions import edit_session


def test_the_same_door_has_the_same_code_and_only_its_digest_is_kept(ws):
    room = make_room(ws)
    assert joining.join_code(ws, ME, room.id) is None
    code = joining.open_door(ws, ME, room.id)
    assert joining.open_door(ws, ME, room.id) == joining.join_code(ws, ME, room.id) == code
    assert len(code) == join.LENGTH
    assert set(code) <= set(join.ALPHABET)
    assert code not in str(ws.store.entries("door", room.id))


@pytest.mark.parametrize("typed", ["{}", "{0[0]}{0[1]} {0[2]}{0[3]}-{0[4]}{0[5]}{0[6]}{0[7]}", " {} "])
def test_a_code_is_read_however_it_is_typed(ws, typed):
    room = make_room(ws)
    code = joining.open_door(ws, ME, room.id)
    found = joining.welcome(ws, STRANGER, typed.format(code).lower())
    assert found.session.title == room.title
    assert found.anonymous
    assert found.session.notes == ()


@pytest.mark.parametrize("typed", ["", "ABCD-EFGH", "x" * 10_000, "\0", "AAAAAAA0", "'; DROP TABLE"])
def test_whatever_is_wrong_with_a_code_the_answer_is_the_same(ws, typed):
    make_room(ws)
    for ask in (joining.welcome, joining.join_session):
        with pytest.raises(NotFound) as refused:
            ask(ws, STRANGER, typed)
        assert (refused.value.code, refused.value.params) == ("code_unknown", {})


def test_a_code_ends_when_it_is_changed_the_door_shut_or_the_room_closed(ws):
    room = make_room(ws)
    first = joining.open_door(ws, ME, room.id)
    second = joining.change_code(ws, ME, room.id)
    assert first != second
    refuse(ws, first)
    joining.welcome(ws, STRANGER, second)
    joining.shut_door(ws, ME, room.id)
    refuse(ws, second)
    assert joining.open_door(ws, ME, room.id) == second
    edit_session(ws, ME, room.id, replace(room, status=SessionStatus.CLOSED))
    refuse(ws, second)


def refuse(ws, code):
    with pytest.raises(NotFound, match="opens no room"):
        joining.welcome(ws, STRANGER, code)


def test_somebody_joins_with_an_alias_a_group_and_a_table_or_with_nothing(ws):
    room = make_room(ws)
    ana, token = come_in(ws, room, " Ana ", group="norte", table="2")
    assert (ana.alias, ana.group, ana.table) == ("Ana", "norte", "2")
    assert joining.participant_of(ws, STRANGER, token) == ana
    nobody, _ = come_in(ws, room)
    assert (nobody.alias, nobody.group, nobody.table) == ("", None, None)
    assert ana.actor.role is Role.PARTICIPANT
    assert ana.actor.session_ids == {room.id}
    assert [p.id for p in joining.participants(ws, ME, room.id)] == [ana.id, nobody.id]


def test_what_is_not_in_the_session_cannot_be_chosen(ws):
    room = make_room(ws)
    for wrong, code in (
        ({"group": "oeste"}, "group_not_found"),
        ({"table": "9"}, "table_not_found"),
        ({"alias": "x" * 61}, "alias_too_long"),
    ):
        with pytest.raises((NotFound, NoteRejected)) as refused:
            come_in(ws, room, **{"alias": "", **wrong})
        assert refused.value.code == code
    assert joining.participants(ws, ME, room.id) == ()


@pytest.mark.parametrize("token", ["", "x", "a.b.c", "WyJhIiwiYiJd.AAAA"])
def test_a_token_that_was_not_signed_here_is_nobodys(ws, token):
    make_room(ws)
    with pytest.raises(NotFound) as refused:
        joining.participant_of(ws, STRANGER, token)
    assert refused.value.code == "token_unknown"


def test_a_token_of_one_purpose_serves_no_other(ws):
    from synthesis.services import keys

    room = make_room(ws)
    ana, _ = come_in(ws, room)
    for purpose in ("sign_in", "wall"):
        with pytest.raises(NotFound):
            joining.participant_of(ws, STRANGER, keys.sign(ws, purpose, [room.id, ana.id]))


def test_who_is_removed_is_refused_at_the_next_step(ws):
    room = make_room(ws)
    ana, token = come_in(ws, room)
    joining.remove_participant(ws, ME, room.id, ana.id)
    for step in (
        lambda: joining.participant_of(ws, STRANGER, token),
        lambda: joining.in_room(ws, ana.actor, room.id),
    ):
        with pytest.raises(NotFound) as refused:
            step()
        assert refused.value.code == "token_unknown"
    assert joining.participants(ws, ME, room.id) == ()
    with pytest.raises(NotFound) as refused:
        joining.remove_participant(ws, ME, make_room(ws).id, ana.id)
    assert refused.value.code == "participant_not_found"


def test_the_wall_is_for_whoever_has_its_link(ws):
    room = make_room(ws)
    key = joining.wall_key(ws, ME, room.id)
    assert joining.wall_key(ws, ME, room.id) == key
    viewer = joining.viewer_of(ws, STRANGER, key)
    assert (viewer.role, viewer.session_ids) == (Role.VIEWER, {room.id})
    other = joining.change_wall_key(ws, ME, room.id)
    for wrong in (key, "", "x"):
        with pytest.raises(NotFound):
            joining.viewer_of(ws, STRANGER, wrong)
    ana, _ = come_in(ws, room)
    assert joining.shared_wall(ws, ana.actor, room.id) is None
    edit_session(ws, ME, room.id, replace(room, wall_shared=True))
    assert joining.shared_wall(ws, ana.actor, room.id) == other


def test_codes_of_many_sessions_are_all_different(ws):
    codes = {joining.open_door(ws, ME, make_room(ws).id) for _ in range(60)}
    assert len(codes) == 60

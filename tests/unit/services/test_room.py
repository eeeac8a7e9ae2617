"""What happens in a room: activities, and notes from phones."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from rooms import SECRET, come_in, make_room, note_id

from synthesis.domain.activity import Ballot, Stage
from synthesis.domain.note import Kind, Standing
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.session import SessionStatus
from synthesis.errors import Closed, Conflict, InputError, NoteRejected, NotFound
from synthesis.services import changes, joining, room
from synthesis.services.capture import hide_note
from synthesis.services.room import Promise
from synthesis.services.sessions import edit_session, read_session


@pytest.fixture
def here(ws):
    return make_room(ws)


@pytest.fixture
def ana(ws, here):
    return come_in(ws, here, "Ana", group="norte", table="2")[0]


def send(ws, here, who, text="Más ciclovías", activity="juntos", **more):
    given = {"note_id": note_id(), "secret": SECRET, **more}
    return room.post_note(ws, who.actor, here.id, activity_id=activity, text=text, **given)


def step(ws, here, activity="juntos"):
    return ws.store.head(here.id).activity(activity)


# -- activities -------------------------------------------------------------------------------------


def test_an_activity_opens_closes_and_is_followed_by_the_next(ws, here):
    room.open_activity(ws, ME, here.id, "charla")
    assert step(ws, here, "charla").stage is Stage.OPEN
    room.next_activity(ws, ME, here.id, "charla")
    assert step(ws, here, "charla").stage is Stage.CLOSED
    assert step(ws, here).stage is Stage.OPEN
    with pytest.raises(NotFound) as last:
        room.next_activity(ws, ME, here.id, "orden")
    assert last.value.code == "activity_is_last"
    with pytest.raises(NotFound) as unknown:
        room.open_activity(ws, ME, here.id, "nada")
    assert unknown.value.code == "activity_not_found"


def test_opening_is_undone_like_all_else(ws, here):
    room.open_activity(ws, ME, here.id, "charla")
    room.set_timer(ws, ME, here.id, "charla", 5)
    assert changes.history(ws, ME, here.id)[-1].detail == {"name": "Charla"}
    changes.undo(ws, ME, here.id)
    assert step(ws, here, "charla").ends_at is None
    changes.undo(ws, ME, here.id)
    assert step(ws, here, "charla").stage is Stage.WAITING


def test_a_draft_session_opens_with_its_first_activity_and_a_closed_one_does_not(ws):
    draft = make_room(ws, status=SessionStatus.DRAFT)
    assert room.open_activity(ws, ME, draft.id, "charla").session.status is SessionStatus.OPEN
    closed = make_room(ws, status=SessionStatus.CLOSED)
    with pytest.raises(Closed) as refused:
        room.open_activity(ws, ME, closed.id, "charla")
    assert refused.value.code == "room_closed"


def test_the_timer_is_set_extended_and_taken_away(ws, here):
    before = datetime.now(UTC)
    room.set_timer(ws, ME, here.id, "juntos", 10)
    ends = step(ws, here).ends_at
    assert timedelta(minutes=9.9) < ends - before < timedelta(minutes=10.1)
    room.extend_timer(ws, ME, here.id, "juntos", 2)
    assert step(ws, here).ends_at == ends + timedelta(minutes=2)
    room.set_timer(ws, ME, here.id, "juntos", 0)
    assert step(ws, here).ends_at is None
    room.extend_timer(ws, ME, here.id, "juntos", 1)
    assert step(ws, here).ends_at - datetime.now(UTC) > timedelta(seconds=50)
    for wrong in (-1, 481, float("nan"), float("inf"), 1e30):
        with pytest.raises(InputError) as refused:
            room.set_timer(ws, ME, here.id, "juntos", wrong)
        assert refused.value.code == "timer_invalid"


def test_a_promise_that_people_wrote_under_is_kept(ws, here, ana):
    room.promise(ws, ME, here.id, "juntos", Promise(confidential=True, similar=True))
    assert (step(ws, here).confidential, step(ws, here).similar) == (True, True)
    send(ws, here, ana)
    for broken in (Promise(anonymous=True), Promise(confidential=False)):
        with pytest.raises(Closed) as refused:
            room.promise(ws, ME, here.id, "juntos", broken)
        assert refused.value.code == "promise_given"
    room.promise(ws, ME, here.id, "juntos", Promise(similar=False, confidential=True))
    assert not step(ws, here).similar
    room.promise(ws, ME, here.id, "puntos", Promise(ballot=Ballot(dots=3)))
    assert step(ws, here, "puntos").way.dots == 3


# -- notes ------------------------------------------------------------------------------------------


def test_a_note_of_a_named_activity_says_who_and_from_where(ws, here, ana):
    note = send(ws, here, ana, "  Más ciclovías\r\n ")
    assert (note.text, note.ref, note.author, note.group, note.table) == (
        "Más ciclovías",
        "N001",
        "Ana",
        "norte",
        "2",
    )
    assert (note.activity, note.origin, note.kind) == ("juntos", "phone", Kind.IDEA)
    assert changes.history(ws, ME, here.id)[-1].actor == "Ana"
    room.open_activity(ws, ME, here.id, "charla")
    assert send(ws, here, ana, activity="charla").kind is Kind.KEY_MESSAGE


def test_an_anonymous_note_keeps_nobody(ws, here, ana):
    note = send(ws, here, ana, activity="callado")
    assert note.author is None
    assert (note.group, note.table) == ("norte", "2")
    last = changes.history(ws, ME, here.id)[-1]
    for moment in (note.written_at, last.at):
        assert (moment.minute % 5, moment.second, moment.microsecond) == (0, 0, 0)
    kept = str([note, last, *ws.store.entries("hand", here.id)])
    assert "Ana" not in kept
    assert ana.id not in kept
    assert SECRET not in kept


def test_sending_again_is_the_same_note(ws, here, ana):
    key = note_id()
    first = send(ws, here, ana, note_id=key)
    assert send(ws, here, ana, note_id=key) == first
    assert len(read_session(ws, ME, here.id).session.notes) == 1
    with pytest.raises(Conflict) as other_text:
        send(ws, here, ana, "Otra cosa", note_id=key)
    assert other_text.value.code == "note_id_taken"


def test_an_answer_lost_before_the_end_is_given_again_after_it(ws, here, ana):
    for activity in ("juntos", "callado"):
        key = note_id()
        first = send(ws, here, ana, note_id=key, activity=activity)
        room.close_activity(ws, ME, here.id, activity)
        assert send(ws, here, ana, note_id=key, activity=activity) == first
        with pytest.raises(Closed) as late:
            send(ws, here, ana, activity=activity)
        assert late.value.code == "activity_closed"


def test_nobody_takes_over_a_note_by_its_id(ws, here, ana):
    note = send(ws, here, ana)
    beto, _ = come_in(ws, here, "Beto")
    for activity in ("juntos", "callado"):
        with pytest.raises(Conflict):
            send(ws, here, beto, note.text, note_id=note.id, secret="b" * 32, activity=activity)
    with pytest.raises(NotFound):
        room.edit_own_note(ws, beto.actor, here.id, note.id, secret="b" * 32, text="x")
    assert ws.store.notes(here.id, [note.id])[0] == note


@pytest.mark.parametrize("activity", ["juntos", "callado"])
def test_a_writer_changes_and_withdraws_a_note_while_the_activity_is_open(ws, here, ana, activity):
    note = send(ws, here, ana, activity=activity)
    changed = room.edit_own_note(ws, ana.actor, here.id, note.id, secret=SECRET, text="Menos autos")
    assert changed == replace(note, text="Menos autos")
    with pytest.raises(NoteRejected):
        room.edit_own_note(ws, ana.actor, here.id, note.id, secret=SECRET, text=" ")
    gone = room.withdraw_own_note(ws, ana.actor, here.id, note.id, secret=SECRET)
    assert gone.standing is Standing.WITHDRAWN
    assert [e.action for e in changes.history(ws, ME, here.id)[-2:]] == ["note_edited", "note_withdrawn"]
    room.close_activity(ws, ME, here.id, activity)
    with pytest.raises((Closed, NotFound)):
        room.edit_own_note(ws, ana.actor, here.id, note.id, secret=SECRET, text="Tarde")


def test_closing_an_anonymous_activity_erases_what_links_notes_to_phones(ws, here, ana):
    send(ws, here, ana, activity="callado")
    kept = send(ws, here, ana)
    room.close_activity(ws, ME, here.id, "callado")
    assert [entry.id for entry in ws.store.entries("hand", here.id)] == [f"{here.id}/{kept.id}"]


def test_a_hidden_note_stays_hidden_when_its_writer_changes_it(ws, here, ana):
    note = send(ws, here, ana)
    hide_note(ws, ME, here.id, note.id)
    changed = room.edit_own_note(ws, ana.actor, here.id, note.id, secret=SECRET, text="Otra")
    assert changed.standing is Standing.HIDDEN


def test_only_an_open_activity_of_an_open_session_takes_notes(ws, here, ana):
    for activity in ("charla", "puntos"):
        with pytest.raises(Closed) as refused:
            send(ws, here, ana, activity=activity)
        assert refused.value.code == "activity_closed"
    with pytest.raises(NotFound):
        send(ws, here, ana, activity="nada")
    with pytest.raises(InputError) as weak:
        send(ws, here, ana, secret="short")
    assert weak.value.code == "note_secret_weak"
    edit_session(ws, ME, here.id, replace(ws.store.head(here.id), status=SessionStatus.CLOSED))
    with pytest.raises(Closed) as shut:
        send(ws, here, ana)
    assert shut.value.code == "room_closed"


def test_somebody_removed_writes_no_more(ws, here, ana):
    joining.remove_participant(ws, ME, here.id, ana.id)
    with pytest.raises(NotFound) as refused:
        send(ws, here, ana)
    assert refused.value.code == "token_unknown"


def test_a_facilitators_undo_leaves_what_people_sent(ws, here, ana):
    room.set_timer(ws, ME, here.id, "juntos", 5)
    note = send(ws, here, ana)
    room.edit_own_note(ws, ana.actor, here.id, note.id, secret=SECRET, text="Más luz")
    assert changes.undo(ws, ME, here.id).action == "timer_set"
    assert ws.store.notes(here.id, [note.id])[0].text == "Más luz"
    assert step(ws, here).ends_at is None


# -- alike ------------------------------------------------------------------------------------------


def test_what_others_wrote_alike_is_offered_where_the_activity_offers_it(ws, here, ana):
    send(ws, here, ana, "Más ciclovías seguras en la avenida")
    send(ws, here, ana, "Wifi gratis en las plazas")
    asked = "Ciclovías más seguras por la avenida"
    assert room.similar_notes(ws, ana.actor, here.id, "juntos", asked) == ()
    room.promise(ws, ME, here.id, "juntos", Promise(similar=True))
    found = room.similar_notes(ws, ana.actor, here.id, "juntos", asked)
    assert [note.text for note in found] == ["Más ciclovías seguras en la avenida"]
    room.conceal_notes(ws, ME, here.id, "juntos")
    assert room.similar_notes(ws, ana.actor, here.id, "juntos", asked) == ()


def test_a_voice_counts_once_a_person(ws, here, ana):
    note = send(ws, here, ana)
    with pytest.raises(NotFound):
        room.add_voice(ws, ana.actor, here.id, note.id)
    room.promise(ws, ME, here.id, "juntos", Promise(similar=True))
    beto, _ = come_in(ws, here, "Beto")
    assert [room.add_voice(ws, who.actor, here.id, note.id) for who in (ana, ana, beto)] == [1, 1, 2]
    assert ana.id not in str(ws.store.entries("voice", here.id))

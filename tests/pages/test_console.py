"""The console: the agenda run from one screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rooms import STRANGER, come_in, make_room, note_id, room_session

from synthesis.domain.activity import Method, Stage
from synthesis.domain.note import Standing
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.session import SessionStatus
from synthesis.errors import NotFound
from synthesis.services import joining, voting
from synthesis.services import room as rooms
from synthesis.services.changes import history
from synthesis.services.sessions import edit_session


@pytest.fixture
def here(room):
    return make_room(room.ws)


def step(room, here, activity="juntos"):
    return room.ws.store.head(here.id).activity(activity)


def send(room, here, who, text, activity="juntos"):
    given = {"note_id": note_id(), "secret": "s" * 32, "text": text, "activity_id": activity}
    return rooms.post_note(room.ws, who.actor, here.id, **given)


def test_an_empty_agenda_teaches(show, room, language):
    screen = show("room", room.session(), language)
    assert screen.words("room_agenda_empty") in screen.text
    assert screen.words("room_door_shut") in screen.text


def test_the_agenda_is_run_from_here(show, room):
    found = make_room(room.ws, agenda=tuple(room_session().agenda[:1]) + tuple(room_session().agenda[3:]))
    screen = show("room", found.id)
    screen.click("open_charla")
    assert step(room, found, "charla").stage is Stage.OPEN
    screen.click("next_charla")
    assert [step(room, found, a).stage for a in ("charla", "puntos")] == [Stage.CLOSED, Stage.OPEN]
    screen.click("close_puntos")
    assert step(room, found, "puntos").stage is Stage.CLOSED
    screen.click("undo")
    assert step(room, found, "puntos").stage is Stage.OPEN


def test_the_door_opens_with_a_code_and_shuts(show, room, here):
    screen = show("room", here.id)
    screen.click("open_door")
    code = joining.join_code(room.ws, ME, here.id)
    assert f"{code[:4]}-{code[4:]}" in screen.text
    screen.click("new_code")
    assert joining.join_code(room.ws, ME, here.id) not in (None, code)
    screen.click("shut_door")
    assert joining.join_code(room.ws, ME, here.id) is None


def test_notes_are_covered_uncovered_and_timed(show, room, here):
    screen = show("room", here.id)
    screen.click("conceal_juntos")
    assert step(room, here).concealed
    screen.click("reveal_juntos")
    assert not step(room, here).concealed
    screen.app.number_input(key="minutes_juntos").set_value(3)
    screen.click("timer_juntos")
    ends = step(room, here).ends_at
    screen.click("extend_5_juntos")
    assert (step(room, here).ends_at - ends).total_seconds() == 300
    assert "m-clock" in screen.html
    screen.click("timer_off_juntos")
    assert step(room, here).ends_at is None


def test_who_has_been_heard_and_who_has_not(show, room, here, language):
    ana, _ = come_in(room.ws, here, "Ana", group="norte", table="1")
    come_in(room.ws, here, "Beto", group="sur", table="2")
    send(room, here, ana, "Más luz")
    text = show("room", here.id, language).text
    words = show("room", here.id, language).words
    assert words("room_silent", tables="2") in text
    assert words("room_quiet", names="Beto") in text
    assert "Norte" in text


def test_a_session_that_is_over_opens_nothing_until_it_is_opened_again(show, room, here):
    closed = replace(room.ws.store.head(here.id), status=SessionStatus.CLOSED)
    edit_session(room.ws, ME, here.id, closed)
    screen = show("room", here.id)
    assert screen.words("room_session_shut") in screen.text
    assert screen.app.button(key="open_charla").disabled
    screen.click("reopen_session")
    assert room.ws.store.head(here.id).status is SessionStatus.OPEN
    assert screen.words("room_session_shut") not in screen.text
    assert not screen.app.button(key="open_charla").disabled


def test_tables_are_told_by_their_names_in_the_order_of_the_session(show, room):
    here = make_room(room.ws, tables=("Mesa 2", "10", "Mesa 1"))
    for table in ("Mesa 1", "10", "Mesa 2"):
        send(room, here, come_in(room.ws, here, table=table)[0], f"De {table}")
    html = show("room", here.id).html
    assert "Mesa Mesa" not in html
    places = [html.index(f">{name}<") for name in ("Mesa 2", "Mesa 10", "Mesa 1")]
    assert places == sorted(places)


def test_nobody_is_named_in_an_anonymous_activity(show, room, here):
    rooms.close_activity(room.ws, ME, here.id, "juntos")
    come_in(room.ws, here, "Zenobia", table="2")
    screen = show("room", here.id)
    assert screen.words("room_quiet", names="Zenobia") not in screen.text
    rooms.open_activity(room.ws, ME, here.id, "juntos")
    screen = show("room", here.id)
    assert screen.words("room_quiet", names="Zenobia") in screen.text


def test_rules_are_set_before_and_kept_after(show, room, here):
    screen = show("room", here.id)
    screen.app.radio(key="anonymous_charla").set_value(True)
    screen.app.checkbox(key="confidential_charla").check()
    screen.app.checkbox(key="similar_charla").check()
    screen.click("save_rules_charla")
    now = step(room, here, "charla")
    assert (now.anonymous, now.confidential, now.similar) == (True, True, True)
    screen.app.selectbox(key="method_puntos").select(Method.ORDER)
    screen.app.number_input(key="dots_puntos").set_value(7)
    screen.click("save_rules_puntos")
    assert (step(room, here, "puntos").way.method, step(room, here, "puntos").way.dots) == ("order", 7)
    send(room, here, come_in(room.ws, here)[0], "Luz")
    screen = show("room", here.id)
    screen.app.radio(key="anonymous_juntos").set_value(True)
    screen.click("save_rules_juntos")
    assert screen.errors == [screen.words("promise_given", name="Juntos")]
    assert not step(room, here).anonymous


def test_paper_is_typed_table_by_table(show, room, here):
    screen = show("room", here.id)
    screen.app.selectbox(key="paper_activity").select("juntos")
    screen.app.selectbox(key="paper_table_of").select("3")
    screen.app.selectbox(key="paper_group").select("sur")
    screen.app.text_area(key="paper_text").input("1. Más luz\n2. Menos autos")
    screen.click("send_paper")
    stored = room.read(here.id).session.notes
    assert [(n.text, n.table, n.group, n.activity, n.origin) for n in stored] == [
        ("Más luz", "3", "sur", "juntos", "paper"),
        ("Menos autos", "3", "sur", "juntos", "paper"),
    ]
    assert screen.app.text_area(key="paper_text").value == ""


def test_a_note_is_hidden_with_a_reason_and_restored(show, room, here, hostile):
    ana, _ = come_in(room.ws, here)
    notes = [send(room, here, ana, text) for text in hostile]
    screen = show("room", here.id)
    assert all(text in screen.text for text in hostile)
    note = notes[0]
    assert screen.app.button(key=f"hide_{note.id}").disabled
    screen.app.text_input(key=f"why_{note.id}").input("Es una prueba")
    screen.run()
    screen.click(f"hide_{note.id}")
    assert room.ws.store.notes(here.id, [note.id])[0].standing is Standing.HIDDEN
    assert history(room.ws, ME, here.id)[-1].detail["reason"] == "Es una prueba"
    screen.click(f"restore_{note.id}")
    assert room.ws.store.notes(here.id, [note.id])[0].counts


def test_votes_stand_here_with_ties_and_proxies(show, room, here):
    ana, _ = come_in(room.ws, here)
    notes = [send(room, here, ana, text).id for text in ("Luz", "Agua")]
    voting.cast_ballot(room.ws, ana.actor, here.id, "puntos", {note: {"dots": 2} for note in notes})
    screen = show("room", here.id)
    assert screen.words("room_tie", names="«Luz» y «Agua»") in screen.text
    screen.app.multiselect(key="proxy_items_puntos_0").select(notes[0])
    screen.run()
    screen.app.number_input(key=f"proxy_dots_puntos_{notes[0]}").set_value(3)
    screen.run()
    screen.click("send_proxy_puntos")
    found = voting.result(room.ws, ME, here.id, "puntos")
    assert (found.voters, found.proxies, found.counts[0].dots) == (2, 1, 5)


def test_somebody_is_shown_out_and_a_vote_for_another_taken_back(show, room, here):
    ana, token = come_in(room.ws, here, "Ana", group="norte", table="2")
    note = send(room, here, ana, "Luz")
    ballot = voting.cast_for_others(room.ws, ME, here.id, "puntos", {note.id: {"dots": 1}})
    screen = show("room", here.id)
    assert "Ana · Norte · Mesa 2" in screen.text
    screen.click(f"back_{ballot}")
    assert voting.result(room.ws, ME, here.id, "puntos").voters == 0
    screen.click(f"out_{ana.id}")
    with pytest.raises(NotFound):
        joining.participant_of(room.ws, STRANGER, token)
    assert room.read(here.id).session.notes[0].counts


def test_what_the_wall_shows_is_chosen_here(show, room, here):
    screen = show("room", here.id)
    toggle = next(t for t in screen.app.toggle if t.key.startswith("published_"))
    toggle.set_value(True)
    screen.run()
    assert room.ws.store.head(here.id).published


def test_saving_the_session_keeps_the_state_of_its_activities(show, room, here):
    rooms.set_timer(room.ws, ME, here.id, "juntos", 9)
    before = room.ws.store.head(here.id)
    screen = show("session", here.id)
    save = next(b for b in screen.app.button if b.key and b.key.startswith("save_"))
    save.click()
    screen.run()
    assert room.ws.store.head(here.id) == before


def test_a_facilitator_runs_the_room_too(show, room, here, cookie):
    cookie(room.facilitator(here.id))
    screen = show("room", here.id)
    screen.click("open_charla")
    assert step(room, here, "charla").stage is Stage.OPEN

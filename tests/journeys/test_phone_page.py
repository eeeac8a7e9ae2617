"""The participant's page in a real browser, over plain http, against the wire in memory."""

from __future__ import annotations

import pytest
from live_pages import meeting
from phone_server import Refusal, Room, now

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
HOSTILE = '<img src=x onerror="window.pwn=1"><script>window.pwn=1</script>'


@pytest.fixture
def come(chromium):
    with meeting(chromium, "phone", **PHONE) as come:
        yield come


@pytest.fixture
def guest(come):
    guest = come()
    join(guest)
    return guest


def room(guest) -> Room:
    return guest.server.room


def join(guest, alias: str = "") -> None:
    guest.open("/j/abc-123")
    guest.see(guest.say("join"))
    if alias:
        guest.page.get_by_label(guest.say("alias")).fill(alias)
    guest.page.get_by_label("Valle Sur").check()
    guest.press(guest.say("join"))
    guest.page.locator("#text").wait_for()


def write(guest, text: str) -> None:
    guest.page.locator("#text").fill(text)
    guest.press(guest.say("send"))


def saved(guest, text: str):
    note = guest.page.locator("#notes li").filter(has_text=text).filter(has_text=guest.say("state_saved"))
    note.wait_for()
    return note


def waiting(guest, text: str) -> None:
    state = guest.page.locator("#notes li").filter(has_text=text).locator(".waiting, .sending")
    state.wait_for()


def stored(guest) -> list[str]:
    return [note["text"] for note in room(guest).notes.values()]


def test_a_note_is_saved_when_the_receipt_says_so(guest):
    room(guest).slow = 0.5
    write(guest, "Arreglar la bomba 🌳")
    waiting(guest, "bomba")
    assert guest.page.locator("#text").input_value() == ""
    saved(guest, "Arreglar la bomba 🌳")
    assert stored(guest) == ["Arreglar la bomba 🌳"]
    posted = room(guest).posts[0]
    assert (len(posted["id"]), len(posted["secret"])) == (26, 32)
    assert guest.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_nothing_is_kept_before_the_promise_was_shown(come):
    guest = come()
    room(guest).activities[0]["anonymous"] = True
    guest.open("/j")
    guest.page.get_by_label(guest.say("code")).fill("abc 1 23")
    guest.press(guest.say("code_go"))
    guest.see(guest.say("privacy"))
    guest.see(guest.say("privacy_anonymous"))
    assert guest.page.evaluate("localStorage.length") == 0
    guest.press(guest.say("join"))
    guest.see(guest.say("promise_anonymous"))


def test_a_named_note_says_so_above_the_sheet(come):
    guest = come()
    join(guest, "Rosa")
    guest.see(guest.say("promise_named", name="Rosa · Valle Sur"))


def test_a_code_that_nobody_knows_and_a_full_room(come):
    guest = come()
    guest.open("/j/ZZZ")
    guest.see("No hay ninguna sala con ese código.")
    guest.page.get_by_label(guest.say("code")).fill("abc123")
    guest.press(guest.say("code_go"))
    room(guest).full = True
    guest.press(guest.say("join"))
    guest.see("La sala está llena.")


def test_without_network_a_note_waits_and_is_then_saved_once(guest):
    guest.context.set_offline(True)
    write(guest, "Sin red")
    waiting(guest, "Sin red")
    guest.see(guest.say("offline"))
    assert stored(guest) == []
    guest.context.set_offline(False)
    saved(guest, "Sin red")
    assert stored(guest) == ["Sin red"]
    guest.page.locator("#net").wait_for(state="hidden")


def test_a_lost_receipt_makes_no_double(guest):
    room(guest).losing_receipts = 2
    write(guest, "Una sola vez")
    saved(guest, "Una sola vez")
    assert len(room(guest).posts) == 3
    assert stored(guest) == ["Una sola vez"]


def test_what_waits_and_what_is_half_written_outlive_a_reload(guest):
    room(guest).refuse = Refusal(503, "busy", "Ocupado")
    write(guest, "Primera")
    write(guest, "Segunda")
    waiting(guest, "Segunda")
    guest.page.locator("#text").fill("a medio escri")
    guest.page.reload()
    waiting(guest, "Segunda")
    assert guest.page.locator("#text").input_value() == "a medio escri"
    room(guest).refuse = None
    saved(guest, "Primera")
    saved(guest, "Segunda")
    assert stored(guest) == ["Primera", "Segunda"]


def test_a_room_that_is_too_busy_is_asked_again_later(guest):
    room(guest).throttle = 1
    write(guest, "Con calma")
    waiting(guest, "Con calma")
    saved(guest, "Con calma")
    assert stored(guest) == ["Con calma"]


def test_a_refused_note_keeps_its_text_and_can_be_mended(guest):
    room(guest).refuse = Refusal(422, "note_unreadable", "Demasiados acentos.")
    write(guest, "Ilegible")
    guest.see(guest.say("state_refused", name="Demasiados acentos."))
    room(guest).refuse = None
    guest.page.reload()
    guest.page.get_by_role("button", name=guest.say("edit_note", name="Ilegible")).click()
    guest.page.locator(".edit").fill("Legible")
    guest.press(guest.say("keep"))
    saved(guest, "Legible")
    assert stored(guest) == ["Legible"]


def test_a_note_is_edited_and_withdrawn_while_it_is_open(guest):
    write(guest, "Pozo")
    saved(guest, "Pozo")
    guest.page.get_by_role("button", name=guest.say("edit_note", name="Pozo")).click()
    guest.page.locator(".edit").fill("Pozo nuevo")
    guest.press(guest.say("keep"))
    saved(guest, "Pozo nuevo")
    assert stored(guest) == ["Pozo nuevo"]
    guest.page.get_by_role("button", name=guest.say("withdraw_note", name="Pozo nuevo")).click()
    guest.press(guest.say("withdraw_sure"))
    guest.page.locator("#notes li").wait_for(state="detached")
    guest.page.wait_for_timeout(200)
    assert stored(guest) == []


def test_an_edit_of_a_note_on_its_way_follows_it(guest):
    room(guest).refuse = Refusal(503, "busy", "Ocupado")
    write(guest, "Antes")
    waiting(guest, "Antes")
    guest.page.get_by_role("button", name=guest.say("edit_note", name="Antes")).click()
    guest.page.locator(".edit").fill("Después")
    guest.press(guest.say("keep"))
    room(guest).refuse = None
    saved(guest, "Después")
    assert stored(guest) == ["Después"]


def test_a_closed_activity_leaves_the_half_written_text(guest):
    guest.page.locator("#text").fill("casi termino")
    room(guest).activities[0]["stage"] = "closed"
    room(guest).changed()
    guest.page.get_by_text(guest.say("closed_draft")).wait_for()
    assert guest.page.locator("#text").input_value() == "casi termino"
    assert not guest.page.locator("#send").is_visible()


def test_activities_open_by_themselves_and_can_be_chosen(guest):
    room(guest).activities[0]["stage"] = "waiting"
    room(guest).changed()
    guest.page.get_by_text(guest.say("closed"), exact=True).wait_for()
    room(guest).activities = [
        Room.activity("b", prompt="Pregunta b"),
        Room.activity("c", prompt="Pregunta c"),
    ]
    room(guest).changed()
    guest.page.get_by_role("heading", name="Pregunta b").wait_for()
    guest.press("Actividad c")
    guest.page.get_by_role("heading", name="Pregunta c").wait_for()


def test_where_streams_are_blocked_the_phone_asks(come):
    guest = come()
    room(guest).streams = False
    join(guest)
    room(guest).activities[0]["prompt"] = "Otra pregunta"
    room(guest).changed()
    guest.page.get_by_role("heading", name="Otra pregunta").wait_for()


def test_a_revoked_access_leads_back_in_with_the_text(guest):
    guest.page.locator("#text").fill("no me pierdas")
    room(guest).revoked = True
    write(guest, "enviada sin acceso")
    guest.see(guest.say("again"))
    guest.press(guest.say("join"))
    saved(guest, "enviada sin acceso")
    assert stored(guest) == ["enviada sin acceso"]


def test_the_time_left_follows_the_server_s_clock(guest):
    room(guest).activities[0]["ends_at"] = now() + 90_500
    room(guest).changed()
    guest.page.locator("#clock").wait_for()
    assert guest.page.locator("#clock").inner_text() in ("1:31", "1:30", "1:29")
    room(guest).activities[0]["ends_at"] = now() + 30_000
    room(guest).changed()
    guest.page.locator("#clock.last").wait_for()


def test_a_voice_for_what_is_alike(guest):
    room(guest).activities[0]["similar"] = True
    room(guest).alike = [{"id": "other", "text": "Un pozo " + HOSTILE}]
    room(guest).changed()
    write(guest, "Un pozo")
    guest.see(guest.say("similar"))
    guest.page.locator("#similar li button").click()
    guest.see(guest.say("voiced"))
    assert room(guest).voices == ["other"]
    assert not list(guest.barriers())


def test_two_thousand_characters_and_no_more(guest):
    write(guest, "á" * 2001)
    guest.see(guest.say("characters_over", left=1))
    write(guest, "🌳" * 2000)
    guest.page.locator("#notes .saved").wait_for()
    assert len(stored(guest)[0]) == 2000


def test_the_language_changes_and_nothing_else_does(guest):
    write(guest, "Agua")
    saved(guest, "Agua")
    guest.page.locator("#text").fill("a medias")
    guest.page.get_by_label(guest.say("language")).select_option("pt")
    guest.page.get_by_role("button", name=guest.say("send", "pt"), exact=True).wait_for()
    guest.see(guest.say("state_saved", "pt"))
    assert guest.page.locator("#text").input_value() == "a medias"
    guest.until("document.documentElement.lang === 'pt'")
    guest.page.reload()
    guest.see(guest.say("state_saved", "pt"))


def vote(guest, method: str, **way) -> None:
    room(guest).items = [{"id": f"i{n}", "text": f"Idea {n}", "under": "Agua"} for n in (1, 2, 3)]
    plain = {"method": method, "on": "notes", "dots": 3, "per_item": 2, "secret": True}
    room(guest).activities = [Room.activity("v", kind="vote", prompt="¿Qué primero?", way={**plain, **way})]
    room(guest).changed()
    guest.see("Idea 3")


def voted(guest) -> None:
    guest.page.locator(".stand .saved").wait_for()


def test_dots_end_with_the_budget_and_with_the_item(guest):
    vote(guest, "dots")
    more = guest.page.get_by_role("button", name=guest.say("more", name="Idea 1"))
    for _ in range(4):
        more.click(force=True)
    guest.see(guest.say("dots_left", left=1, of=3))
    other = guest.page.get_by_role("button", name=guest.say("more", name="Idea 2"))
    other.click()
    other.click(force=True)
    guest.see(guest.say("dots_left", left=0, of=3))
    voted(guest)
    guest.page.get_by_role("button", name=guest.say("less", name="Idea 1")).click()
    guest.page.locator(".stand .saved").wait_for(state="detached")
    voted(guest)
    assert list(room(guest).ballots.values()) == [{"i1": {"dots": 1}, "i2": {"dots": 1}}]
    assert not list(guest.barriers())


def test_a_vote_waits_for_the_network_and_tallies_are_drawn(guest):
    vote(guest, "marks")
    guest.context.set_offline(True)
    guest.page.locator("[data-k='impact-5-i1']").check(force=True)
    guest.page.locator("[data-k='effort-2-i1']").check(force=True)
    guest.see(guest.say("vote_waiting"))
    room(guest).tally = {"i1": {"impact": 4.5, "effort": 2}}
    guest.context.set_offline(False)
    voted(guest)
    guest.see("4,5")
    assert list(room(guest).ballots.values()) == [{"i1": {"impact": 5, "effort": 2}}]
    assert not list(guest.barriers())


def test_a_view_is_given_of_some_and_told_as_shares(guest):
    vote(guest, "views")
    guest.see(guest.say("views_hint"))
    guest.page.locator("[data-k='view-agree-i1']").check(force=True)
    guest.page.locator("[data-k='view-unsure-i2']").check(force=True)
    voted(guest)
    assert list(room(guest).ballots.values()) == [{"i1": {"view": 1}, "i2": {"view": 3}}]
    room(guest).tally = {"i1": {"agree": 6, "disagree": 2, "unsure": 2}}
    guest.page.locator("[data-k='view-disagree-i3']").check(force=True)
    guest.page.locator(".bar").nth(2).wait_for()
    shares = [bar.get_attribute("style") for bar in guest.page.locator(".bar i").all()]
    assert shares == ["width: 60%;", "width: 20%;", "width: 20%;"]
    assert not list(guest.barriers())


def test_an_order_is_made_by_keys_alone(guest):
    vote(guest, "order")
    guest.page.get_by_role("button", name=guest.say("down", name="Idea 1")).focus()
    guest.page.keyboard.press("Enter")
    guest.page.keyboard.press("Enter")
    voted(guest)
    places = {item: mark["place"] for item, mark in next(iter(room(guest).ballots.values())).items()}
    assert places == {"i2": 1, "i3": 2, "i1": 3}
    assert guest.page.evaluate("document.activeElement.dataset.k") == "down-i1"
    assert not list(guest.barriers())


def test_the_whole_way_by_keyboard(come):
    guest = come(has_touch=False, is_mobile=False)
    guest.open("/j")
    guest.page.get_by_label(guest.say("code")).wait_for()
    keys = guest.page.keyboard
    keys.press("Tab")
    keys.press("Tab")
    keys.type("abc123")
    keys.press("Enter")
    guest.until("document.activeElement.id === 'join-title'")
    keys.press("Tab")
    keys.press("Space")
    keys.press("Tab")
    keys.press("Space")
    keys.press("Tab")
    keys.type("Rosa")
    keys.press("Enter")
    guest.until("!document.querySelector('#write').hidden")
    guest.until("document.activeElement.id === 'prompt'")
    keys.press("Tab")
    keys.type("Sin ratón")
    keys.press("Control+Enter")
    saved(guest, "Sin ratón")
    note = next(iter(room(guest).notes.values()))
    assert (note["group"], note["author"]) == ("norte", "Rosa")


def test_each_screen_is_free_of_barriers(come):
    guest = come()
    guest.open("/j")
    guest.page.get_by_label(guest.say("code")).wait_for()
    assert not list(guest.barriers())
    join(guest)
    assert not list(guest.barriers())
    room(guest).refuse = Refusal(422, "no", "No se puede.")
    write(guest, "Rechazada")
    guest.see(guest.say("state_refused", name="No se puede."))
    room(guest).refuse = None
    write(guest, "Nota")
    saved(guest, "Nota")
    guest.page.get_by_role("button", name=guest.say("edit_note", name="Nota")).click()
    assert not list(guest.barriers())
    room(guest).activities = []
    room(guest).session["status"] = "closed"
    room(guest).changed()
    guest.see(guest.say("session_closed"))
    assert not list(guest.barriers())


def test_hostile_words_stay_words(guest):
    room(guest).session["title"] = HOSTILE
    room(guest).activities[0]["prompt"] = HOSTILE
    room(guest).session["wall"] = "javascript:window.pwn=1"
    room(guest).changed()
    guest.page.get_by_role("heading", name=HOSTILE).wait_for()
    write(guest, HOSTILE)
    saved(guest, HOSTILE)
    assert guest.page.evaluate("window.pwn") is None
    assert guest.page.locator("img, a[href^=javascript]").count() == 0


def test_targets_are_large_enough_for_a_thumb(guest):
    write(guest, "Nota")
    saved(guest, "Nota")
    small = "[...document.querySelectorAll('button, select, textarea, input, a')].filter(e => e.offsetParent)"
    heights = guest.page.evaluate(f"{small}.map(e => e.getBoundingClientRect().height)")
    assert min(heights) >= 44

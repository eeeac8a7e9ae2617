"""A whole room at once: a facilitator, two phones, the wall, in Spanish and in Portuguese."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from app_server import Server
from live_pages import Guest
from rooms import make_room, room_session

from synthesis.domain.activity import Stage
from synthesis.domain.note import Standing
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.services import joining, room, voting

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
BEAMER = {"viewport": {"width": 1920, "height": 1080}}
LOCALE = {"es": "es-CL", "pt": "pt-BR"}


@pytest.fixture
def app(tmp_path):
    found = Server(tmp_path)
    found.start()
    yield found
    found.stop()


@pytest.fixture
def here(app):
    waiting = tuple(replace(activity, stage=Stage.WAITING) for activity in room_session().agenda[1:4])
    return make_room(app.ws, agenda=waiting)


@pytest.fixture
def people(chromium, app, here):
    """Phones and a wall, by a name the browser does not take for secure."""
    came: list[Guest] = []
    door = SimpleNamespace(address=f"http://minga.test:{app.port}")

    def come(name: str, path: str, language: str = "es", **context) -> Guest:
        guest = Guest(chromium, door, name, locale=LOCALE[language], **context)
        came.append(guest)
        guest.open(path)
        return guest

    yield come
    for guest in came:
        bugs, strangers = guest.bugs(), guest.strangers()
        guest.close()
        assert not bugs
        assert not strangers


def join(phone: Guest, language: str, group: str, alias: str) -> None:
    phone.page.get_by_label(phone.say("alias", language)).fill(alias)
    phone.page.get_by_label(group, exact=True).check()
    phone.press(phone.say("join", language))


def write(phone: Guest, text: str, language: str = "es") -> None:
    phone.page.locator("#text").fill(text)
    phone.press(phone.say("send", language))


def saved(phone: Guest, text: str, language: str = "es") -> None:
    state = phone.say("state_saved", language)
    phone.page.locator("#notes li").filter(has_text=text).filter(has_text=state).wait_for()


def texts(app, here) -> list[str]:
    return [note.text for note in app.workshop(here.id).session.notes if note.counts]


def test_from_the_open_door_to_the_vote(visit, app, here, people):
    ana = visit("es", at=app)
    ana.open("room", here.id)
    ana.click("open_door")
    ana.see("http://localhost", exact=False)
    code = joining.join_code(app.ws, ME, here.id)
    wall = people("wall", f"/w/{joining.wall_key(app.ws, ME, here.id)}?lang=es", **BEAMER)
    rosa = people("phone", f"/j/{code}", "es", **PHONE)
    joao = people("phone", f"/j/{code}", "pt", **PHONE)
    join(rosa, "es", "Norte", "Rosa")
    join(joao, "pt", "Sur", "João")
    rosa.see(rosa.say("nothing", "es"))
    joao.see(joao.say("nothing", "pt"))

    ana.click("open_juntos")
    for phone in (rosa, joao):
        phone.see("¿Qué hacemos juntos?")
    wall.see("¿Qué hacemos juntos?")
    write(rosa, "Más ciclovías")
    saved(rosa, "Más ciclovías")
    write(joao, "Ônibus à noite", "pt")
    saved(joao, "Ônibus à noite", "pt")
    for text in ("Más ciclovías", "Ônibus à noite"):
        wall.see(text)
    assert "Rosa" not in wall.page.inner_text("body")
    ana.see("2 notas", exact=False)

    ana.unfold(ana.words("room_timer"))
    ana.click("timer_juntos")
    for guest in (rosa, joao, wall):
        guest.page.get_by_text("9:", exact=False).filter(visible=True).first.wait_for()

    ana.click("conceal_juntos")
    wall.page.get_by_text("Más ciclovías").wait_for(state="hidden")
    ana.click("reveal_juntos")
    wall.see("Más ciclovías")

    ana.click("close_juntos")
    rosa.see(rosa.say("closed", "es"))
    ana.click("open_puntos")
    for phone, language in ((rosa, "es"), (joao, "pt")):
        more = phone.say("more", language, name="Más ciclovías")
        phone.page.get_by_role("button", name=more, exact=True).click()
        phone.see(phone.say("vote_saved", language))
    found = voting.result(app.ws, ME, here.id, "puntos")
    assert (found.voters, found.counts[0].dots) == (2, 2)
    ana.see(ana.words("room_voted", voters=2, proxies=0))
    assert not ana.strangers()


def test_a_dead_network_and_a_killed_server_lose_and_double_nothing(app, here, people):
    room.open_activity(app.ws, ME, here.id, "juntos")
    code = joining.open_door(app.ws, ME, here.id)
    wall = people("wall", f"/w/{joining.wall_key(app.ws, ME, here.id)}?lang=es", **BEAMER)
    rosa, beto = (people("phone", f"/j/{code}", **PHONE) for _ in range(2))
    for phone, group in ((rosa, "Norte"), (beto, "Sur")):
        join(phone, "es", group, "")
        phone.see("¿Qué hacemos juntos?")
    rosa.context.set_offline(True)
    write(rosa, "Sin red")
    rosa.see(rosa.say("offline"))
    rosa.context.set_offline(False)
    saved(rosa, "Sin red")

    app.kill()
    write(beto, "Con el servidor caído")
    rosa.page.locator("#text").fill("A medio escribir")
    beto.page.locator("#notes li").filter(has_text="caído").locator(".waiting, .sending").wait_for()
    app.start()
    saved(beto, "Con el servidor caído")
    beto.page.reload()
    saved(beto, "Con el servidor caído")
    assert rosa.page.locator("#text").input_value() == "A medio escribir"
    rosa.press(rosa.say("send"))
    saved(rosa, "A medio escribir")
    wanted = ["A medio escribir", "Con el servidor caído", "Sin red"]
    for text in wanted:
        wall.see(text)
    assert sorted(texts(app, here)) == wanted


def test_own_notes_are_changed_and_withdrawn_and_others_are_not(app, here, people):
    room.open_activity(app.ws, ME, here.id, "callado")
    code = joining.open_door(app.ws, ME, here.id)
    rosa = people("phone", f"/j/{code}", **PHONE)
    join(rosa, "es", "Norte", "Rosa")
    write(rosa, "Primera idea")
    saved(rosa, "Primera idea")
    note = app.workshop(here.id).session.notes[0]
    assert (note.author, note.group) == (None, "norte")
    rosa.press(rosa.say("withdraw_note", name="Primera idea"))
    rosa.press(rosa.say("withdraw_sure"))
    rosa.see(rosa.say("withdrawn"))
    assert app.workshop(here.id).session.notes[0].standing is Standing.WITHDRAWN


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_barrier_on_the_console(visit, app, here, scheme):
    from axe_playwright_python.sync_playwright import Axe

    ana = visit("es", at=app, color_scheme=scheme)
    ana.open("room", here.id)
    found = Axe().run(ana.page).response["violations"]
    serious = [
        (v["id"], [n["html"][:160] for n in v["nodes"]])
        for v in found
        if v["impact"] in ("serious", "critical")
    ]
    assert not serious

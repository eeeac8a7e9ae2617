"""The projector's page in a real browser, against the wire in memory."""

from __future__ import annotations

import pytest
from live_pages import meeting
from phone_server import Room, now

HOSTILE = '<img src=x onerror="window.pwn=1">'
CARDS = ".sheet .paper"


@pytest.fixture
def wall(chromium):
    with meeting(chromium, "wall", viewport={"width": 1920, "height": 1080}) as come:
        guest = come()
        guest.open("/w/wallkey")
        guest.see("ABC-123")
        yield guest


def fill(room: Room, first: int, last: int, words: int = 8) -> None:
    for number in range(first, last + 1):
        room.add(f"Nota {number} " + "agua " * (number % words), number, group="Valle Norte")


def count(wall, number: int) -> None:
    wall.until(f"document.querySelectorAll('{CARDS}').length === {number}")


def inside(wall) -> bool:
    """Whether no paper leaves the wall, and none lies under the way in."""
    return wall.page.evaluate(
        """() => {
        const box = document.querySelector('#wall').getBoundingClientRect();
        const join = document.querySelector('#join').getBoundingClientRect();
        return [...document.querySelectorAll('.sheet:not([hidden]) .paper')].every((paper) => {
          const one = paper.getBoundingClientRect();
          const under = join.width && one.right > join.left && one.bottom > join.top;
          return one.bottom <= box.bottom + 1 && one.right <= box.right + 1 && !under;
        });
      }"""
    )


def size(wall) -> float:
    return wall.page.evaluate(f"parseFloat(getComputedStyle(document.querySelector('{CARDS}')).fontSize)")


def test_before_the_first_note_the_way_in_is_large(wall):
    assert wall.page.locator("#qr").bounding_box()["width"] > 400
    assert wall.page.get_by_role("img", name=wall.say("qr", name="http://minga.test/j")).is_visible()
    assert not list(wall.barriers())


def test_notes_arrive_change_and_go_without_a_reload(wall):
    room = wall.server.room
    fill(room, 1, 3)
    count(wall, 3)
    wall.see(wall.say("notes", notes=3))
    first = wall.page.locator(CARDS).filter(has_text="Nota 1").bounding_box()
    room.notes["other2"]["text"] = "Nota cambiada"
    room.notes["other2"]["author"] = "Rosa"
    room.changed()
    wall.see("Nota cambiada")
    wall.see("Rosa · Valle Norte")
    del room.notes["other3"]
    room.changed()
    count(wall, 2)
    assert wall.page.locator(CARDS).filter(has_text="Nota 1").bounding_box() == first


def test_a_wall_whose_link_was_changed_shows_nothing_any_more(wall):
    fill(wall.server.room, 1, 3)
    count(wall, 3)
    wall.server.room.key = "another"
    wall.server.room.closing += 1
    count(wall, 0)
    wall.see("Este muro no existe.")
    assert not wall.page.locator("#join").is_visible()


def test_papers_stay_where_they_are_when_others_arrive(wall):
    room = wall.server.room
    fill(room, 1, 4, words=3)
    count(wall, 4)
    where = [card.bounding_box() for card in wall.page.locator(CARDS).all()]
    ids = "[...document.querySelectorAll('.sheet .paper p')].map((p) => p.textContent)"
    before = dict(zip(wall.page.evaluate(ids), where, strict=True))
    fill(room, 5, 6, words=3)
    count(wall, 6)
    for text, box in before.items():
        assert wall.page.locator(CARDS).filter(has_text=text).first.bounding_box() == box


def test_words_shrink_to_twenty_points_and_then_pages_turn(wall):
    room = wall.server.room
    fill(room, 1, 3)
    count(wall, 3)
    large = size(wall)
    fill(room, 4, 120)
    count(wall, 120)
    assert inside(wall)
    assert large > size(wall) >= 20
    room.add("palabra " * 250, 121)
    fill(room, 122, 500)
    count(wall, 500)
    assert size(wall) >= 20
    pages = wall.page.locator(".sheet").count()
    assert pages > 1
    for _ in range(pages):
        assert inside(wall)
        wall.page.keyboard.press("ArrowRight")
    assert wall.page.locator(".sheet:not([hidden])").count() == 1
    wall.page.keyboard.press("Space")
    wall.press("▶ " + wall.say("turn"))
    wall.press("❚❚ " + wall.say("pause"))
    assert not list(wall.barriers())


def test_pages_turn_by_themselves(wall):
    fill(wall.server.room, 1, 200, words=20)
    count(wall, 200)
    wall.page.locator(".sheet").nth(1).wait_for(state="attached")
    before = wall.page.locator("#page").text_content()
    wall.until(f"document.querySelector('#page').textContent !== {before!r}", timeout=14_000)


def test_themes_gather_their_notes_in_their_colours(wall):
    room = wall.server.room
    fill(room, 1, 12)
    count(wall, 12)
    room.themes = [
        {"id": "t1", "name": "Pozos " + HOSTILE, "colour": "FB9D83"},
        {"id": "t2", "name": "Tarifas", "colour": "url(x)"},
    ]
    room.places = {f"other{n}": "t1" if n % 2 else "t2" for n in range(1, 12)}
    room.changed()
    wall.page.get_by_role("heading", name="Tarifas").first.wait_for()
    wall.page.get_by_role("heading", name=wall.say("without")).wait_for()
    count(wall, 12)
    assert inside(wall)
    hue = "getComputedStyle(document.querySelector('.sheet .heading')).getPropertyValue('--hue')"
    assert wall.page.evaluate(hue) == "#FB9D83"
    assert wall.page.evaluate("window.pwn") is None
    assert not list(wall.barriers())


def test_what_is_concealed_is_only_counted(wall):
    room = wall.server.room
    room.activities[0]["concealed"] = True
    fill(room, 1, 7)
    wall.see(wall.say("later", notes=7))
    assert wall.page.locator(CARDS).count() == 0
    assert "Nota 1" not in wall.page.content()
    assert not list(wall.barriers())
    room.activities[0]["concealed"] = False
    room.changed()
    count(wall, 7)


def test_after_a_broken_stream_the_wall_catches_up(wall):
    room = wall.server.room
    fill(room, 1, 2)
    count(wall, 2)
    wall.context.set_offline(True)
    room.closing += 1
    wall.see(wall.say("offline"))
    fill(room, 3, 5)
    del room.notes["other1"]
    room.changed()
    wall.context.set_offline(False)
    count(wall, 4)
    wall.until("document.querySelector('#net').textContent === ''")


def test_the_prompt_the_time_and_the_end_of_joining(wall):
    room = wall.server.room
    wall.page.get_by_role("heading", name=room.activities[0]["prompt"]).wait_for()
    room.activities[0]["ends_at"] = now() + 45_000
    room.joining = False
    room.changed()
    wall.page.locator("#clock.last").wait_for()
    wall.page.locator("#join").wait_for(state="hidden")
    wall.see(wall.say("empty"))
    assert not list(wall.barriers())


def test_hostile_words_stay_words(wall):
    room = wall.server.room
    room.session["title"] = HOSTILE
    room.add(HOSTILE, 1, author=HOSTILE, group=HOSTILE)
    wall.see(HOSTILE)
    assert wall.page.evaluate("window.pwn") is None
    assert wall.page.locator("img").count() == 1


def test_nothing_moves_for_who_asks_for_less(chromium):
    with meeting(chromium, "wall", reduced_motion="reduce") as come:
        guest = come()
        guest.open("/w/wallkey?lang=en")
        guest.see("ABC-123")
        guest.server.room.add("Note", 1)
        guest.see(guest.say("notes", "en", notes=1))
        assert guest.page.evaluate("document.getAnimations().length") == 0


def test_a_wall_that_is_not_there_says_so(chromium):
    with meeting(chromium, "wall") as come:
        guest = come()
        guest.open("/w/nothing")
        guest.see("Este muro no existe.")

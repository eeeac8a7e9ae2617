"""The synthesis walked through by keyboard before the group, and an idea of a talk found in the document."""

from __future__ import annotations

import pytest

from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.services import theming
from synthesis.services.presenting import views
from synthesis.services.reporting import make_document
from synthesis.services.sessions import open_sample

LARGE = 32
"""The smallest letters of a view's body on a screen of 1920 pixels, in pixels."""


@pytest.fixture(scope="module")
def board(server) -> str:
    found = open_sample(server.ws, ME, "agenda_digital_2028").session.id
    theming.group_notes(server.ws, ME, found)
    return found


def title(someone, text: str) -> None:
    someone.page.locator("h1.m-heading", has_text=text).filter(visible=True).first.wait_for()


def at(someone, number: int, of: int) -> None:
    told = someone.words("doc_out_of", part=number, whole=of)
    someone.page.locator(".m-count", has_text=told).wait_for()


def test_walked_through_by_keyboard_and_a_new_name_is_seen_in_another_browser(visit, server, board):
    someone, other = visit(viewport={"width": 1920, "height": 1080}), visit("pt")
    page = someone.page
    all_views = views(server.ws, ME, board)
    count = len(all_views)
    someone.open("present", board)
    other.open("present", board)
    at(someone, 1, count)
    for key, number in (
        ("ArrowRight", 2),
        ("PageDown", 3),
        ("ArrowLeft", 2),
        ("End", count),
        ("ArrowRight", count),
        ("Home", 1),
        ("ArrowLeft", 1),
    ):
        page.keyboard.press(key)
        at(someone, number, count)
    # keys pressed faster than the page is drawn all count
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    at(someone, 7, count)
    title(someone, all_views[6].title)
    page.reload()
    someone.ready()
    at(someone, 7, count)
    page.keyboard.press("Home")
    at(someone, 1, count)
    page.keyboard.press("ArrowRight")
    title(someone, all_views[1].title)
    sizes = page.eval_on_selector_all(
        ".m-stage blockquote p, .m-stage li span, .m-stage .heard span",
        "found => found.map(one => parseFloat(getComputedStyle(one).fontSize))",
    )
    assert sizes
    assert min(sizes) >= LARGE
    other.page.keyboard.press("ArrowRight")
    title(other, all_views[1].title)
    someone.click("slide_rename")
    box = page.locator(".st-key-slide_name input")
    box.fill("Cruces que")
    # in the box the arrows move in the text, not among the views
    box.press("End")
    box.press_sequentially(" conversan")
    box.press("Enter")
    title(someone, "Cruces que conversan")
    title(other, "Cruces que conversan")
    assert server.workshop(board).themes.themes[0].name == "Cruces que conversan"
    for visitor in (someone, other):
        assert visitor.said == []
        assert visitor.strangers() == []
        assert not visitor.too_wide()


def test_a_decision_is_noted_before_the_group_and_stands_there(visit, server, board):
    someone = visit()
    page, say = someone.page, someone.words
    someone.open("present", board)
    page.keyboard.press("ArrowRight")
    at(someone, 2, len(views(server.ws, ME, board)))
    someone.unfold(say("present_decide"))
    page.get_by_label(say("present_decision")).fill("Empezar con un piloto")
    page.get_by_label(say("present_owner")).fill("Marta Rojas")
    page.get_by_label(say("present_due")).fill("30 de marzo")
    page.get_by_role("button", name=say("present_note_decision"), exact=True).click()
    page.locator(".m-stage .decided", has_text="Empezar con un piloto").wait_for()
    (made,) = server.workshop(board).review.decisions.values()
    assert (made.owner, made.due, made.settled) == ("Marta Rojas", "30 de marzo", True)
    assert made.about == f"theme:{server.workshop(board).themes.themes[0].id}"
    assert someone.said == []


def test_an_idea_confirmed_for_a_talk_is_in_the_document(visit, server, board):
    someone = visit()
    page = someone.page
    someone.open("talks", board)
    before = make_document(server.ws, ME, board, "markdown").data.decode()
    assert "Encendió" not in before
    page.locator("[class*=st-key-yes_] button").first.click()
    someone.see(someone.words("talks_set_off", n=1))
    (pair,) = server.workshop(board).review.set_off.values()
    notes = {note.id: note for note in server.workshop(board).session.notes}
    document = make_document(server.ws, ME, board, "markdown").data.decode()
    line = next(line for line in document.splitlines() if "Encendió 1 de 204 ideas" in line)
    assert notes[pair.idea].ref in line
    assert notes[pair.message].text in document
    assert someone.said == []
    assert someone.strangers() == []

"""A phone of 360 points, in Portuguese."""

from __future__ import annotations

import pytest

from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.services.sessions import open_sample
from synthesis.services.theming import create_theme

PHONE = {"viewport": {"width": 360, "height": 760}, "has_touch": True, "is_mobile": True}


@pytest.fixture(scope="module")
def session_id(server):
    found = open_sample(server.ws, LOCAL_ORGANISER, "orcamento_participativo").session
    ids = [note.id for note in found.notes[:30]]
    create_theme(server.ws, LOCAL_ORGANISER, found.id, "Praças, ruas e calçadas para todas as idades", ids)
    return found.id


def test_a_note_from_a_phone(visit, session_id):
    someone = visit("pt", **PHONE)
    page, say = someone.page, someone.words
    someone.open("capture", session_id)
    page.wait_for_function("document.documentElement.lang === 'pt'")
    box = page.get_by_role("textbox", name=say("capture_box"))
    button = page.locator(".st-key-send_note button")
    for part in (box, button):
        frame = part.bounding_box()
        assert frame["y"] + frame["height"] <= 760, "the sheet and its button are there without scrolling"
    box.fill("Mais árvores na praça, por favor 🌳")
    button.tap()
    page.locator(".m-paper").filter(has_text="Mais árvores na praça, por favor 🌳").wait_for()
    assert box.input_value() == ""
    assert not someone.too_wide()


@pytest.mark.parametrize("screen", ["", "session", "capture", "themes", "draft", "document"])
def test_no_screen_is_wider_than_the_phone(visit, session_id, screen):
    someone = visit("pt", **PHONE)
    someone.open(screen, session_id)
    if screen == "themes":
        someone.papers().first.tap()
        someone.see(someone.words("themes_chosen", notes=1))
    assert not someone.too_wide()
    assert someone.strangers() == []

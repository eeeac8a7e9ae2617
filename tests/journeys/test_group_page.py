"""A group's page in a phone-size browser, over plain http: object, be answered, read the end."""

from __future__ import annotations

import re

import pytest
from app_server import Server
from test_no_barriers import barriers
from test_tour import read

from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.review import View
from synthesis.i18n import templates
from synthesis.services import consulting, theming
from synthesis.services.sessions import open_sample, read_session

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True, "locale": "pt-BR"}
HOSTILE = '<img src=x onerror="window.pwn=1"> não está certo'
SAY = {key.removeprefix("consulted_"): text for key, text in templates("pt", "consulted").items()}


@pytest.fixture
def asked(server: Server):
    """The sample in consultation, and the key of its first group."""
    session = open_sample(server.ws, ME, "agenda_digital_2028").session
    theming.group_notes(server.ws, ME, session.id)
    consulting.open_consultation(server.ws, ME, session.id)
    return session, consulting.group_links(server.ws, ME, session.id)[session.groups[0].id]


@pytest.fixture
def page(chromium):
    context = chromium.new_context(**PHONE)
    page = context.new_page()
    page.said = []
    page.on("pageerror", lambda error: page.said.append(str(error)))
    page.on("console", lambda one: page.said.append(one.text) if one.type == "error" else None)
    yield page
    assert page.said == []
    context.close()


def first(page):
    return page.locator("#parts > li").first


def test_an_objection_survives_a_reload_is_answered_and_stands_in_the_validated_document(
    visit, server, asked, page
):
    session, key = asked
    address = f"http://minga.test:{server.port}/c/{key}"
    page.goto(address)
    assert page.locator("html").get_attribute("lang") == "pt"
    page.get_by_role("heading", level=1, name=session.groups[0].name).wait_for()
    assert page.evaluate("isSecureContext") is False
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    themes = read_session(server.ws, ME, session.id).themes.themes
    assert page.locator("#parts > .theme").count() == len(themes)
    page.locator("#name").fill("Rosa")
    first(page).get_by_role("radio", name=SAY["view_object"], exact=True).check()
    first(page).locator(".go").click()
    first(page).get_by_text(SAY["words_missing"]).wait_for()
    first(page).locator("textarea").fill(HOSTILE)
    page.reload()
    first(page).locator("textarea").wait_for()
    assert first(page).locator("textarea").input_value() == HOSTILE
    assert page.locator("#name").input_value() == "Rosa"
    first(page).locator(".go").click()
    first(page).locator(".saved").wait_for()
    [stance] = read_session(server.ws, ME, session.id).review.stances.values()
    assert (stance.view, stance.text, stance.name) == (View.OBJECT, HOSTILE, "Rosa")
    organiser = visit("es", accept_downloads=True)
    organiser.open("consultation", session.id)
    say = organiser.words
    assert organiser.page.locator(".st-key-validate button").is_disabled()
    organiser.page.get_by_role("textbox", name=say("consultation_answer")).fill("Se corrige el texto.")
    organiser.page.get_by_role("button", name=say("consultation_answer_do")).click()
    organiser.see(say("consultation_answer_saved"))
    page.reload()
    first(page).get_by_text("Se corrige el texto.").wait_for()
    page.locator("#endorse-rest").click()
    page.locator("#rest").wait_for(state="hidden")
    organiser.click("validate")
    organiser.see(say("consultation_validated"))
    page.reload()
    first(page).locator(".kept").filter(has_text=HOSTILE).wait_for()
    assert page.locator("form").count() == 0
    assert page.evaluate("window.pwn") is None

    # the document that leaves the room says how far it stands, and what was objected and answered
    organiser.open("document", session.id)
    organiser.click("make_document")
    with organiser.page.expect_download() as fetched:
        organiser.page.get_by_role("button", name=re.compile(r"\.docx")).click()
    text, _ = read(fetched.value.path())
    edition = read_session(server.ws, ME, session.id).review.edition
    assert say("doc_state_validated_long", number=edition.number, date=say.date(edition.at.date())) in text
    assert say("doc_state_draft") not in text
    assert HOSTILE in text
    assert "Se corrige el texto." in text
    assert organiser.said == []


def test_no_serious_barrier_on_the_page_of_a_group(server, asked, page):
    page.goto(f"http://minga.test:{server.port}/c/{asked[1]}")
    first(page).wait_for()
    assert barriers(page, "the page of a group") == []

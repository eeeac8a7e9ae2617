"""A heading put over themes: the list of the draft, the pictures and the document follow."""

from __future__ import annotations

import re
from pathlib import Path

import docx

from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.services import theming
from synthesis.services.sessions import open_sample

AREA = "Gobierno cercano"


def headings(path: Path) -> list[str]:
    """The headings of a document, top down."""
    paragraphs = docx.Document(str(path)).paragraphs
    return [one.text for one in paragraphs if one.style.name.startswith("Heading")]


def order(texts: list[str], names: list[str]) -> list[str]:
    """These names in the order in which they first stand in the texts."""
    places = {name: next((i for i, text in enumerate(texts) if name in text), -1) for name in names}
    assert -1 not in places.values(), places
    return sorted(names, key=places.__getitem__)


def test_a_heading_over_themes_orders_draft_pictures_and_document(visit, server):
    session = open_sample(server.ws, ME, "agenda_digital_2028").session.id
    theming.group_notes(server.ws, ME, session)
    themes = server.workshop(session).themes.themes
    names = [theme.name for theme in themes]
    chosen = [names[-1], names[3]]
    wanted = [names[3], names[-1], *(name for name in names if name not in chosen)]
    assert wanted != names
    someone = visit("es", accept_downloads=True)
    page, say = someone.page, someone.words
    someone.open("themes", session)
    page.get_by_role("button", name=say("areas"), exact=True).click()
    page.get_by_role("textbox", name=say("area_new")).fill(AREA)
    for name in chosen:
        someone.choose(say("area_themes"), name)
    page.keyboard.press("Escape")
    someone.click("create_area")
    someone.see(say("area_created"))
    (area,) = server.workshop(session).review.areas.values()
    assert (area.name, set(area.themes)) == (AREA, {themes[-1].id, themes[3].id})

    # the draft lists them first, under their heading
    someone.open("draft", session)
    listed = page.locator(".st-key-draft_section label").all_inner_texts()
    assert order(listed, names) == wanted

    # so do the pictures, read from above
    someone.open("review", session)
    page.locator(".st-key-picture_heard .main-svg").first.wait_for()
    ticks = page.locator(".st-key-picture_heard .ytick text")
    drawn = ticks.evaluate_all(
        "all => all.map((one) => [one.getBoundingClientRect().top, one.textContent])"
        ".sort((a, b) => a[0] - b[0]).map((one) => one[1])"
    )
    rows = [re.sub(r"\s", "", text) for text in drawn]
    starts = {re.sub(r"\s", "", name)[:14]: name for name in names}
    assert [starts[start] for start in order(rows, list(starts))] == wanted

    # and the document, where the heading stands over both
    someone.open("document", session)
    someone.click("make_document")
    with page.expect_download() as fetched:
        page.get_by_role("button", name=re.compile(r"\.docx")).click()
    told = headings(fetched.value.path())
    assert order(told, [AREA, *names])[:3] == [AREA, *wanted[:2]]
    assert order(told, names) == wanted
    assert someone.said == []
    assert someone.strangers() == []

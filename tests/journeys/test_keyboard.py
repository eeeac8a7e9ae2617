"""The board with no mouse."""

from __future__ import annotations

from itertools import pairwise

import pytest

from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.services.sessions import open_sample
from synthesis.services.theming import create_strategy, create_theme

NAMELESS = """found => found
    .filter(box => box.tabIndex >= 0 && box.type !== "file")
    .filter(box => !box.ariaLabel && !box.labels?.length && !box.ariaLabelledByElements?.length)
    .map(box => box.outerHTML)"""


@pytest.fixture(scope="module")
def session_id(server):
    found = open_sample(server.ws, LOCAL_ORGANISER, "hospital_improvement_day").session
    ids = [note.id for note in found.notes[:8]]
    create_theme(server.ws, LOCAL_ORGANISER, found.id, "Shifts", ids)
    theme = server.workshop(found.id).themes.themes[0].id
    create_strategy(server.ws, LOCAL_ORGANISER, found.id, theme, "Fairer nights", ids[:4])
    return found.id


def test_papers_are_walked_chosen_and_let_go_by_keys(visit, session_id):
    someone = visit("en")
    page, say = someone.page, someone.words
    someone.open("themes", session_id)
    papers = someone.papers()
    papers.nth(7).wait_for()
    assert page.locator(".board").get_attribute("aria-label") == "Shifts"
    assert page.locator(".board .note[tabindex='0']").count() == 1
    papers.first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    someone.see(say("themes_chosen", notes=1))
    assert papers.nth(1).get_attribute("aria-pressed") == "true"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    someone.see(say("themes_chosen", notes=2))
    assert papers.nth(5).get_attribute("aria-pressed") == "true"
    assert page.evaluate("document.activeElement.shadowRoot.activeElement.matches(':focus-visible')")
    page.keyboard.press("Escape")
    page.locator(".st-key-choose_none").wait_for(state="detached")
    assert page.locator(".board .note[aria-pressed='true']").count() == 0


def test_headings_go_down_one_step_at_a_time_and_every_box_has_a_name(visit, session_id):
    someone = visit("en")
    for screen in ("", "session", "capture", "themes", "draft", "document"):
        someone.open(screen, session_id)
        levels = someone.page.locator("h1, h2, h3, h4").evaluate_all(
            "found => found.filter(h => h.getClientRects().length).map(h => Number(h.tagName[1]))"
        )
        assert levels[0] == 1, screen
        assert levels.count(1) == 1, screen
        assert all(after - before <= 1 for before, after in pairwise(levels)), screen
        nameless = someone.page.locator("input:visible, textarea:visible").evaluate_all(NAMELESS)
        assert nameless == [], screen

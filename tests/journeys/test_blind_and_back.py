"""Piles made blind by keyboard and then compared; and the board taken back to an earlier state."""

from __future__ import annotations

import pytest

from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.services import theming
from synthesis.services.sessions import open_sample

KEPT = ".queue .kept[data-waiting='0']"


@pytest.fixture(scope="module")
def board(server) -> str:
    found = open_sample(server.ws, ME, "agenda_digital_2028").session.id
    theming.group_notes(server.ws, ME, found)
    return found


def test_piles_by_keyboard_and_their_agreement(visit, board):
    someone = visit()
    page, say = someone.page, someone.words
    someone.open("blind", board)
    paper = page.locator(".queue .paper")
    paper.wait_for()
    names = [theme.name for theme in someone.server.workshop(board).themes.themes]
    assert not any(name in page.locator("[data-testid=stMain]").inner_text() for name in names)
    page.locator(".queue").focus()
    seen = []
    for name in ("Calles", "Datos"):
        seen.append(paper.get_attribute("data-id"))
        page.keyboard.press("n")
        page.keyboard.type(name)
        page.keyboard.press("Enter")
    for number in range(10):
        seen.append(paper.get_attribute("data-id"))
        page.keyboard.press("1" if number % 2 else "2")
    page.keyboard.press("u")
    page.wait_for_selector(KEPT, state="attached")
    piles = {pile.name: pile.note_ids for pile in someone.server.workshop(board).review.piles.values()}
    assert {name: len(ids) for name, ids in piles.items()} == {"Calles": 5, "Datos": 6}
    assert {i for ids in piles.values() for i in ids} == set(seen[:-1])

    # what is made stays when the page is loaded again
    page.reload()
    someone.see(say("blind_progress", n=11, total=30))
    page.get_by_text(say("blind_step_compare"), exact=True).click()
    someone.see(say("blind_ari"))
    someone.see(say("blind_scattered"))
    assert someone.said == []
    assert someone.strangers() == []


def test_two_windows_of_one_person_lose_nothing_of_one_another(visit, board):
    first = visit()
    first.open("blind", board)
    here = first.page
    here.locator(".queue .paper").wait_for()
    before = {p.name: set(p.note_ids) for p in first.server.workshop(board).review.piles.values()}
    there = here.context.new_page()
    there.goto(here.url)
    there.locator(".queue .paper").wait_for()
    seen = {}
    # each makes a pile of its own note; the second has not heard of the first's
    for page, name, note in ((here, "Plazas", 0), (there, "Trámites", 1)):
        page.locator(".queue").focus()
        for _ in range(note):
            page.keyboard.press("s")
        seen[name] = page.locator(".queue .paper").get_attribute("data-id")
        page.keyboard.press("n")
        page.keyboard.type(name)
        page.keyboard.press("Enter")
        page.wait_for_selector(KEPT, state="attached")
    after = {p.name: set(p.note_ids) for p in first.server.workshop(board).review.piles.values()}
    assert after == {**before, **{name: {note} for name, note in seen.items()}}
    # the window that stored last shows what the other had done
    there.locator(".piles .name", has_text="Plazas").wait_for()
    there.close()
    assert first.said == []


def test_an_earlier_state_is_seen_chosen_and_undone(visit, board):
    someone = visit()
    page, say = someone.page, someone.words
    theme = someone.server.workshop(board).themes.themes[0]
    theming.rename_theme(someone.server.ws, ME, board, theme.id, "Calles para todas las edades")
    theming.dissolve_theme(someone.server.ws, ME, board, theme.id)
    someone.open("trace", board)
    page.get_by_text(say("trace_part_states"), exact=True).click()
    someone.see(say("trace_would_change"))
    page.locator(".st-key-trace_state label").filter(has_text="Calles para todas").first.click()
    someone.see("«Calles para todas las edades»")
    someone.click("restore")
    someone.see(say("trace_restored"))
    assert someone.server.workshop(board).themes.theme(theme.id).name == "Calles para todas las edades"
    someone.click("undo")
    someone.see(say("undone", action=say("event_state_restored")))
    assert theme.id not in {one.id for one in someone.server.workshop(board).themes.themes}
    assert someone.said == []

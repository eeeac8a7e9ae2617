"""Thirty doubtful notes settled by keyboard, faster than a note every two seconds, and none of them lost."""

from __future__ import annotations

import time

import pytest

from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.theme import Hand
from synthesis.services import theming
from synthesis.services.sessions import open_sample

NOTES = 30
KEYS = ("1", "2", "3", "p")


@pytest.fixture(scope="module")
def board(server) -> str:
    found = open_sample(server.ws, ME, "agenda_digital_2028").session.id
    theming.group_notes(server.ws, ME, found)
    return found


def paper(page) -> str:
    return page.locator(".queue .paper").get_attribute("data-id")


def all_stored(page) -> None:
    page.wait_for_selector(".queue .kept[data-waiting='0']", state="attached")


def test_thirty_notes_by_keyboard(visit, board):
    someone = visit()
    page, say = someone.page, someone.words
    someone.open("queue", board)
    page.locator(".queue .paper").wait_for()
    before = someone.server.workshop(board).themes
    page.locator(".queue").focus()
    seen: list[tuple[str, str]] = []
    started = time.monotonic()
    for number in range(NOTES):
        seen.append((paper(page), KEYS[number % len(KEYS)]))
        page.keyboard.press(seen[-1][1])
    all_stored(page)
    stored = (time.monotonic() - started) / NOTES
    print(f"{stored:.3f} s a note until it is stored")
    assert len({note for note, _ in seen}) == NOTES
    after = someone.server.workshop(board).themes
    for note, key in seen:
        place, was = after.placements[note], before.placements[note]
        assert place.by is Hand.PERSON
        if key == "1":
            assert (place.theme, place.strategy) == (was.theme, was.strategy)
        elif key == "p":
            assert place.theme is None
        else:
            assert place.theme not in (None, was.theme)
        if key == "2":
            assert place.theme == was.nearest
    # the last one is taken back by its key, and stands on the screen again
    last = seen[-1][0]
    page.keyboard.press("u")
    page.locator(f".queue .paper[data-id='{last}']").wait_for()
    all_stored(page)
    assert someone.server.workshop(board).themes.placements[last] == before.placements[last]
    # skipped notes come at the end, and what is left can be worked by mouse
    skipped = paper(page)
    page.keyboard.press("s")
    assert paper(page) != skipped
    chosen = paper(page)
    page.get_by_role("button", name=say("queue_keep")).click()
    assert paper(page) not in (chosen, skipped)
    page.keyboard.press("1")
    all_stored(page)
    assert someone.server.workshop(board).themes.placements[chosen].pinned
    assert not someone.server.workshop(board).themes.placements[skipped].pinned
    assert someone.said == []
    assert someone.strangers() == []


def test_what_was_decided_while_the_server_was_away_is_stored_when_it_comes_back(visit, server, board):
    someone = visit(at=server)
    page = someone.page
    someone.open("queue", board)
    page.locator(".queue .paper").wait_for()
    page.locator(".queue").focus()
    note = paper(page)
    page.context.set_offline(True)
    page.keyboard.press("1")
    page.locator(f".queue .paper:not([data-id='{note}'])").wait_for()
    assert page.locator(".queue .kept").get_attribute("data-waiting") == "1"
    page.context.set_offline(False)
    page.reload()
    page.locator(".queue .paper").wait_for()
    all_stored(page)
    assert server.workshop(board).themes.placements[note].pinned

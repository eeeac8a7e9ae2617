"""Piles made blind by key and mouse, compared, differences settled; and the board taken back."""

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


def put_in_piles(someone, session: str, notes: dict[str, list[str]]) -> None:
    """Piles of these notes, as whoever is before the screen would have made them."""
    page = someone.page
    someone.open("blind", session)
    page.locator(".st-key-blind_size").get_by_text("231").click()
    paper = page.locator(".queue .paper")
    piled: list[str] = []
    wanted = {note_id: name for name, ids in notes.items() for note_id in ids}
    while wanted:
        here = paper.get_attribute("data-id")
        name = wanted.pop(here, None)
        page.locator(".queue").focus()
        if name is None:
            page.keyboard.press("s")
        elif name in piled:
            page.keyboard.press(str(piled.index(name) + 1))
        else:
            piled.append(name)
            page.keyboard.press("n")
            page.keyboard.type(name)
            page.keyboard.press("Enter")


def compare(someone) -> None:
    someone.page.locator(".st-key-blind_step").get_by_text(someone.words("blind_step_compare")).click()
    someone.see(someone.words("blind_ari"))


def test_differences_are_settled_from_the_list_and_taken_back(visit, server):
    session = open_sample(server.ws, ME, "agenda_digital_2028").session.id
    theming.group_notes(server.ws, ME, session)
    someone = visit()
    page, say = someone.page, someone.words
    first, second = server.workshop(session).themes.themes[:2]
    themes = server.workshop(session).themes
    ours = [note.id for note in themes.notes_in(first.id)[:3]]
    theirs = [note.id for note in themes.notes_in(second.id)[:3]]
    put_in_piles(someone, session, {"Calles": [*ours, theirs[0]], "Datos": theirs[1:2], "Luz": theirs[2:]})
    compare(someone)

    # a pile that is spread out: its stray note is brought to the rest, and taken back
    someone.see(say("blind_pile_in", stay=3, notes=4, home=first.name))
    page.get_by_role("button", name=say("blind_bring", notes=1, name=first.name)).click()
    page.get_by_text(say("blind_scattered"), exact=True).wait_for(state="detached")
    place = server.workshop(session).themes.placements[theirs[0]]
    assert (place.theme, place.pinned) == (first.id, True)
    someone.click("undo")
    someone.see(say("blind_scattered"))
    assert server.workshop(session).themes.placements[theirs[0]].theme == second.id

    # notes of several piles under one roof: one is to stay apart in what comes, another becomes a theme now
    page.get_by_role("button", name=say("blind_apart", name="Datos")).click()
    someone.see(say("event_piles_set_apart"))
    assert [set(pair) for pair in server.workshop(session).themes.apart] == [set(theirs[:2])]
    split = page.get_by_role("button", name=say("blind_split", name="Luz"))
    split.click()
    split.wait_for(state="detached")
    assert [note.id for note in server.workshop(session).themes.notes_in("Luz")] == theirs[2:]

    # a pile becomes a theme as it is, and nothing is left to settle
    page.get_by_role("button", name=say("blind_theme")).click()
    someone.see(say("blind_same", name="Minga"))
    found = {note.id for note in server.workshop(session).themes.notes_in("Calles")}
    assert found == {*ours, theirs[0]}
    assert someone.said == []
    assert someone.strangers() == []


def test_a_note_is_dragged_to_a_pile_from_pile_to_pile_and_out(visit, server):
    session = open_sample(server.ws, ME, "agenda_digital_2028").session.id
    someone = visit()
    page, say = someone.page, someone.words
    someone.open("blind", session)
    paper, piles = page.locator(".queue .paper"), page.locator(".queue .pile")
    for name in ("Calles", "Datos"):
        page.get_by_role("textbox", name=say("blind_fresh")).fill(name)
        page.get_by_role("button", name=say("blind_make"), exact=True).click()
    dragged = paper.get_attribute("data-id")
    paper.drag_to(piles.nth(1))
    page.locator(f".queue .paper[data-id='{dragged}']").wait_for(state="detached")

    def stand() -> dict[str, int]:
        page.wait_for_selector(KEPT, state="attached")
        piles = server.workshop(session).review.piles.values()
        return {pile.name: len(pile.note_ids) for pile in piles}

    assert stand() == {"Calles": 1, "Datos": 2}
    piles.nth(1).locator("summary").click()
    piles.nth(1).locator("details li").last.drag_to(piles.nth(0))
    assert stand() == {"Calles": 2, "Datos": 1}
    calles = next(p for p in server.workshop(session).review.piles.values() if p.name == "Calles")
    assert calles.note_ids[-1] == dragged

    # let go where it was, nothing happens; on the desk, it waits again; the last one takes its pile along
    piles.nth(1).locator("details li").first.drag_to(piles.nth(1))
    assert stand() == {"Calles": 2, "Datos": 1}
    piles.nth(1).locator("details li").first.drag_to(paper)
    assert stand() == {"Calles": 2}
    page.locator(".queue").focus()
    page.keyboard.press("u")
    assert stand() == {"Calles": 2, "Datos": 1}
    assert someone.said == []


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

"""The board under real hands: mouse, finger, keys; two people at once; fifty steps; five hundred notes."""

from __future__ import annotations

import time

import pytest
from conftest import Visitor
from signing_in import signed_in

from bench.board import column, drag, drops_seen, furnish, place, ready, time_to_drag
from bench.room.crowd import quantile
from synthesis.domain.ids import new_id
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.people import Actor, Role
from synthesis.services import theming


def until(check, seconds: float = 10.0) -> None:
    """Return when the check holds."""
    ends = time.monotonic() + seconds
    while not check():
        assert time.monotonic() < ends
        time.sleep(0.03)


@pytest.fixture
def held(server):
    """A session of 24 notes in three themes, the first with two strategies; two notes are parked."""
    session = furnish(server.ws, 24, themes=3)
    ids = [note.id for note in session.notes]
    theming.create_strategy(server.ws, ME, session.id, "t1", "Ciclovías", [ids[0], ids[3]])
    theming.create_strategy(server.ws, ME, session.id, "t1", "Buses", [ids[6]])
    theming.park_notes(server.ws, ME, session.id, [ids[1], ids[4]])
    return session


@pytest.fixture
def sit(chromium, server):
    """Somebody by name before the board of a session; nobody may meet a bug or a stranger."""
    came: list[Visitor] = []

    def come(session_id: str, name: str = "Ana", language: str = "es", **context) -> Visitor:
        token = signed_in(server.ws, name, login=new_id())
        came.append(Visitor(chromium, server, language, token, **context))
        ready(came[-1].page, server.address, session_id, language)
        return came[-1]

    yield come
    for visitor in came:
        bugs = [text for text in visitor.said if not text.startswith("Failed to load resource")]
        strangers = visitor.strangers()
        visitor.close()
        assert not bugs
        assert not strangers


def home_of(server, session_id: str, note_id: str) -> tuple[str | None, str | None]:
    found = server.workshop(session_id).themes.placements[note_id]
    return found.theme, found.strategy


def card(page, note_id: str):
    return page.locator(f'.card[data-id="{note_id}"]')


def told(page):
    return page.locator("[aria-live]").text_content()


def strategies(server, session_id: str) -> list[str]:
    return [s.id for s in server.workshop(session_id).themes.theme("t1").strategies]


# -- by mouse -----------------------------------------------------------------------------------------


def test_notes_are_dragged_by_mouse_one_and_several(sit, server, held):
    page = sit(held.id).page
    ids = [note.id for note in held.notes]
    drag(page, card(page, ids[2]), column(page, "t2").locator(".head"))
    until(lambda: home_of(server, held.id, ids[2]) == ("t2", None))
    assert place(page, "t2/").locator(f'.card[data-id="{ids[2]}"].ink').count() == 1
    first, _ = strategies(server, held.id)
    chosen = [ids[5], ids[8]]
    card(page, chosen[0]).locator(".note").click()
    card(page, chosen[1]).locator(".note").click(modifiers=["Control"])
    assert page.locator(".card.chosen").count() == 2
    drag(page, card(page, chosen[1]), place(page, f"t1/{first}"))
    until(lambda: all(home_of(server, held.id, i) == ("t1", first) for i in chosen))
    # shift takes all between two
    page.locator(".bar .quiet").click()
    inside = place(page, f"t1/{first}").locator(".note")
    inside.first.click()
    inside.last.click(modifiers=["Shift"])
    assert page.locator(".card.chosen").count() == inside.count() == 4


def test_a_note_let_go_by_escape_stays_where_it_was(sit, server, held):
    page = sit(held.id).page
    note_id = held.notes[2].id
    box = card(page, note_id).bounding_box()
    page.mouse.move(box["x"] + 40, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] - 300, box["y"] + 60, steps=5)
    assert page.locator(".ghost").count() == 1
    page.keyboard.press("Escape")
    page.mouse.up()
    assert page.locator(".ghost, .over, .lifted").count() == 0
    before = server.workshop(held.id).revision
    page.locator(".search").click()
    assert server.workshop(held.id).revision == before


def test_a_theme_dropped_on_another_asks_and_merges_and_comes_back(sit, server, held):
    someone = sit(held.id)
    page = someone.page
    drag(page, column(page, "t3").locator(".head h3"), column(page, "t2").locator(".body"))
    page.locator(".ask").wait_for()
    page.locator(".ask button").last.click()
    assert len(server.workshop(held.id).themes.themes) == 3
    drag(page, column(page, "t3").locator(".head h3"), column(page, "t2").locator(".body"))
    page.locator(".ask .main").click()
    column(page, "t3").wait_for(state="detached")
    until(lambda: len(server.workshop(held.id).themes.themes) == 2)
    page.locator(".line button", has_text="Deshacer").click()
    column(page, "t3").wait_for()
    assert len(server.workshop(held.id).themes.themes) == 3


def test_themes_are_named_in_place_locked_split_and_made_of_dropped_notes(sit, server, held):
    page = sit(held.id).page
    column(page, "t2").locator("h3").dblclick()
    page.keyboard.type("Moverse mejor")
    page.keyboard.press("Enter")
    until(lambda: server.workshop(held.id).themes.theme("t2").name == "Moverse mejor")
    column(page, "t2").locator("h3", has_text="Moverse mejor").wait_for()
    column(page, "t2").locator(".menu-button").first.click()
    page.get_by_role("menuitem", name="Cerrar").click()
    column(page, "t2").locator(".count", has_text="cerrado").wait_for()
    assert server.workshop(held.id).themes.theme("t2").locked
    ids = [note.id for note in held.notes]
    card(page, ids[5]).locator(".note").click()
    page.locator(".bar button", has_text="Nueva estrategia").click()
    page.locator(".bar input").fill("Sombra")
    page.keyboard.press("Enter")
    page.locator(".under h4", has_text="Sombra").wait_for()
    made = server.workshop(held.id).themes.theme("t3").strategies[0].id
    assert home_of(server, held.id, ids[5]) == ("t3", made)
    fresh = page.locator(".fresh")
    fresh.scroll_into_view_if_needed()
    parked = column(page, "").locator(".card").first
    moving = parked.get_attribute("data-id")
    drag(page, parked, fresh)
    fresh.locator("input").fill("Plazas")
    page.keyboard.press("Enter")
    page.locator(".column h3", has_text="Plazas").wait_for()
    assert server.workshop(held.id).themes.theme(home_of(server, held.id, moving)[0]).name == "Plazas"


def test_whoever_cannot_drag_moves_chosen_notes_from_a_list(sit, server, held):
    page = sit(held.id, language="en").page
    ids = [held.notes[2].id, held.notes[5].id]
    card(page, ids[0]).locator(".note").click()
    card(page, ids[1]).locator(".note").click(modifiers=["Control"])
    page.locator(".bar").get_by_label("Move to…").select_option(label="Tema 1 › Buses")
    page.locator(".bar button", has_text="Move").first.click()
    until(lambda: all(home_of(server, held.id, i) == ("t1", strategies(server, held.id)[1]) for i in ids))
    page.locator(".bar").wait_for(state="hidden")


# -- by finger ----------------------------------------------------------------------------------------


class Finger:
    """One finger on the glass, through the browser's own input."""

    def __init__(self, page) -> None:
        self._page = page
        self._wire = page.context.new_cdp_session(page)

    def _touch(self, kind: str, *points: tuple[float, float]) -> None:
        found = [{"x": x, "y": y} for x, y in points]
        self._wire.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": found})

    def drag(
        self, start: tuple[float, float], end: tuple[float, float], *, hold: bool, rest: str = ""
    ) -> None:
        self._touch("touchStart", start)
        if hold:
            self._page.locator(".ghost").wait_for()
        for step in range(1, 13):
            share = step / 12
            at = (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
            self._touch("touchMove", at)
            self._page.evaluate("new Promise(requestAnimationFrame)")
        if rest:
            # an edge that is near scrolls until the place comes
            until(lambda: self._page.locator(rest).count() > 0)
        self._touch("touchEnd")


def test_a_note_is_dragged_by_finger_by_its_grip_and_by_a_long_press(sit, server, held):
    page = sit(held.id, viewport={"width": 900, "height": 800}, has_touch=True).page
    finger = Finger(page)
    for note, part, hold in ((9, ".grip", False), (12, ".words", True)):
        note_id = held.notes[note].id
        card(page, note_id).scroll_into_view_if_needed()
        box = card(page, note_id).locator(part).bounding_box()
        target = column(page, "t2").locator(".head").bounding_box()
        end = (target["x"] + 100, target["y"] + 20)
        finger.drag((box["x"] + box["width"] / 2, box["y"] + 10), end, hold=hold)
        until(lambda note_id=note_id: home_of(server, held.id, note_id) == ("t2", None))
    # a finger that moves at once scrolls, and lifts nothing
    card(page, held.notes[15].id).scroll_into_view_if_needed()
    box = card(page, held.notes[15].id).bounding_box()
    finger.drag((box["x"] + 50, box["y"] + 20), (box["x"] + 50, box["y"] - 120), hold=False)
    assert home_of(server, held.id, held.notes[15].id) == ("t1", None)
    assert page.locator(".ghost").count() == 0


def test_on_a_phone_the_edge_brings_the_next_theme_under_the_finger(sit, server, held):
    visitor = sit(held.id, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = visitor.page
    note_id = held.notes[9].id
    card(page, note_id).scroll_into_view_if_needed()
    box = card(page, note_id).locator(".grip").bounding_box()
    Finger(page).drag(
        (box["x"] + 12, box["y"] + 12),
        (352, box["y"] - 40),
        hold=False,
        rest='.column[data-theme="t2"] .over',
    )
    until(lambda: home_of(server, held.id, note_id)[0] in ("t2", "t3"))
    assert not visitor.too_wide()


# -- by keys ------------------------------------------------------------------------------------------


def test_a_note_is_lifted_carried_and_dropped_by_keys_and_each_step_is_said(sit, server, held):
    someone = sit(held.id, language="en")
    page = someone.page
    note_id = held.notes[0].id
    assert page.locator(".note[tabindex='0']").count() == 1
    first, second = strategies(server, held.id)
    card(page, note_id).locator(".note").focus()
    page.keyboard.press("Space")
    until(lambda: told(page).startswith("Lifted a note in Tema 1 › Ciclovías."))
    page.keyboard.press("ArrowDown")
    until(lambda: told(page) == "Over Tema 1 › Buses.")
    page.keyboard.press("ArrowRight")
    until(lambda: told(page) == "Over Tema 2.")
    page.keyboard.press("Escape")
    until(lambda: told(page).startswith("Nothing changed"))
    assert home_of(server, held.id, note_id) == ("t1", first)
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    until(lambda: told(page) == "Dropped the note in Tema 1 › Buses.")
    until(lambda: home_of(server, held.id, note_id) == ("t1", second))
    focused = "document.activeElement.shadowRoot.activeElement.parentElement.dataset.id"
    assert page.evaluate(focused) == note_id
    # several, and back
    page.keyboard.press("x")
    page.keyboard.press("Shift+ArrowDown")
    until(lambda: page.locator(".card.chosen").count() == 2)
    page.keyboard.press("Space")
    until(lambda: told(page).startswith("Lifted 2 notes"))
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    until(lambda: home_of(server, held.id, note_id) == ("t2", None))
    page.keyboard.press("Control+z")
    until(lambda: home_of(server, held.id, note_id) == ("t1", second))
    page.keyboard.press("Control+Shift+z")
    until(lambda: home_of(server, held.id, note_id) == ("t2", None))


def test_one_note_at_length_opens_and_closes_by_keys(sit, held):
    page = sit(held.id, language="en").page
    note = held.notes[0]
    card(page, note.id).locator(".note").focus()
    page.keyboard.press("Enter")
    page.locator(".panel blockquote").wait_for()
    assert page.locator(".panel blockquote").text_content() == note.text
    assert "A person put it here." in page.locator(".panel").text_content()
    page.keyboard.press("Escape")
    page.locator(".panel").wait_for(state="hidden")
    focused = "document.activeElement.shadowRoot.activeElement.parentElement.dataset.id"
    assert page.evaluate(focused) == note.id


# -- finding and colouring ----------------------------------------------------------------------------


def test_filters_and_colours_move_nothing(sit, held):
    page = sit(held.id, language="en").page
    where = "cards => cards.map(card => [card.dataset.id, card.parentElement.dataset.home])"
    before = page.locator(".card").evaluate_all(where)
    page.locator(".search").fill("RUIDO en las plazas")
    until(lambda: page.locator(".card.off").count() == 19)
    assert page.locator(".found").text_content() == "5 of 24 notes"
    page.locator(".tools button", has_text="Filters").click()
    page.locator(".filters").get_by_label("Group").select_option(label="Comuna 2")
    until(lambda: page.locator(".card:not(.off)").count() == 2)
    page.locator(".filters").get_by_label("Hide the others").check()
    assert page.locator(".card:visible").count() == 2
    page.locator(".filters button", has_text="Clear").click()
    until(lambda: page.locator(".card.off").count() == 0)
    page.locator(".tools").get_by_label("Colour by").select_option("group")
    assert page.locator(".legend li").count() == 3
    colours = {c.evaluate("c => getComputedStyle(c).backgroundColor") for c in page.locator(".card").all()}
    assert len(colours) == 3
    page.locator(".tools").get_by_label("Colour by").select_option("certainty")
    assert "Placed by a person" in page.locator(".legend").text_content()
    assert page.locator(".card").evaluate_all(where) == before


# -- two at once --------------------------------------------------------------------------------------


def test_two_people_see_each_other_and_a_clash_shows_both_and_loses_neither(sit, server, held):
    ana, beto = sit(held.id), sit(held.id, "Beto")
    ids = [note.id for note in held.notes]
    drag(beto.page, card(beto.page, ids[2]), column(beto.page, "t2").locator(".head"))
    place(ana.page, "t2/").locator(f'.card[data-id="{ids[2]}"]').wait_for()
    ana.page.locator(".line", has_text="Beto").wait_for()
    # Ana holds a note that Beto moves: it stays in her hand
    box = card(ana.page, ids[5]).bounding_box()
    ana.page.mouse.move(box["x"] + 40, box["y"] + 20)
    ana.page.mouse.down()
    ana.page.mouse.move(box["x"] + 10, box["y"] + 40, steps=4)
    drag(beto.page, card(beto.page, ids[5]), column(beto.page, "t2").locator(".head"))
    until(lambda: home_of(server, held.id, ids[5]) == ("t2", None))
    drag(beto.page, card(beto.page, ids[8]), column(beto.page, "t2").locator(".head"))
    place(ana.page, "t2/").locator(f'.card[data-id="{ids[8]}"]').wait_for()
    assert place(ana.page, "t3/").locator(f'.card[data-id="{ids[5]}"].lifted').count() == 1
    target = place(ana.page, f"t1/{strategies(server, held.id)[0]}").bounding_box()
    ana.page.mouse.move(target["x"] + 80, target["y"] + 30, steps=6)
    ana.page.mouse.up()
    clash = ana.page.locator(".clash")
    clash.wait_for()
    assert "Beto: Tema 2" in clash.text_content()
    assert "Tú: Tema 1 › Ciclovías" in clash.text_content()
    assert home_of(server, held.id, ids[5]) == ("t2", None)
    place(ana.page, "t2/").locator(f'.card[data-id="{ids[5]}"]').wait_for()
    clash.locator(".main").click()
    until(lambda: home_of(server, held.id, ids[5])[0] == "t1")
    assert ana.page.locator(".clash").count() == 0
    # the way back leads through his
    ana.page.locator(".tools .icon").first.click()
    until(lambda: home_of(server, held.id, ids[5]) == ("t2", None))


def test_whoever_keeps_the_other_s_place_leaves_a_trace(sit, server, held):
    page = sit(held.id).page
    note_id = held.notes[2].id
    box = card(page, note_id).bounding_box()
    page.mouse.move(box["x"] + 40, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + 10, box["y"] + 40, steps=4)
    theming.move_notes(server.ws, ME, held.id, [note_id], "t1")
    target = column(page, "t2").locator(".head").bounding_box()
    page.mouse.move(target["x"] + 100, target["y"] + 20, steps=6)
    page.mouse.up()
    page.locator(".clash button").first.click()
    until(lambda: server.ws.store.events(held.id)[-1].action == "wish_let_go")
    assert home_of(server, held.id, note_id) == ("t1", None)


def test_a_merge_and_a_name_that_somebody_crossed_show_both_wishes_and_keep_the_one_that_gives_way(
    sit, server, held
):
    page = sit(held.id).page
    beto = Actor("beto", "Beto", Role.FACILITATOR, frozenset({held.id}))
    # she is asked whether to merge; meanwhile he closes one of the two
    drag(page, column(page, "t3").locator(".head h3"), column(page, "t2").locator(".body"))
    page.locator(".ask").wait_for()
    theming.lock_theme(server.ws, beto, held.id, "t3")
    column(page, "t3").locator(".count", has_text="cerrado").wait_for()
    page.locator(".ask .main").click()
    clash = page.locator(".clash")
    clash.wait_for()
    text = clash.text_content()
    assert "Beto: tema cerrado: Tema 3" in text
    assert "Tú: temas fusionados: Tema 2 + Tema 3" in text
    assert len(server.workshop(held.id).themes.themes) == 3
    clash.locator(".main").click()
    column(page, "t3").wait_for(state="detached")
    until(lambda: len(server.workshop(held.id).themes.themes) == 2)
    # she writes a name; meanwhile he gives another, and she leaves his
    column(page, "t2").locator("h3").dblclick()
    theming.rename_theme(server.ws, beto, held.id, "t2", "Moverse")
    page.locator(".line", has_text="Beto").wait_for()
    page.keyboard.type("Transporte")
    page.keyboard.press("Enter")
    clash.wait_for()
    assert "Beto: Moverse" in clash.text_content()
    assert "Tú: Transporte" in clash.text_content()
    clash.locator("button").first.click()
    until(lambda: server.ws.store.events(held.id)[-1].action == "wish_given_way")
    kept = server.ws.store.events(held.id)[-1]
    assert (kept.actor, dict(kept.detail)) == ("Ana", {"action": "theme_renamed", "name": "Transporte"})
    assert page.locator(".clash").count() == 0
    assert server.workshop(held.id).themes.theme("t2").name == "Moverse"


def test_fifty_steps_back_and_fifty_forth(sit, server, held):
    page = sit(held.id).page
    before = server.workshop(held.id).themes.placements
    ids = [note.id for note in held.notes]
    for turn in range(50):
        there = server.workshop(held.id).themes.placements[ids[turn % 24]].theme
        theming.move_notes(server.ws, ME, held.id, [ids[turn % 24]], "t3" if there == "t2" else "t2")
    after = server.workshop(held.id).themes.placements
    page.locator(".note").first.focus()
    for back, wanted in (("Control+z", before), ("Control+Shift+z", after)):
        seen = server.ws.store.revision(held.id)
        for _ in range(50):
            page.keyboard.press(back)
        until(lambda seen=seen: server.ws.store.revision(held.id) >= seen + 50, 60)
        assert server.workshop(held.id).themes.placements == wanted
        until(lambda wanted=wanted: _as_seen(page) == {i: p.theme for i, p in wanted.items()})


def _as_seen(page) -> dict[str, str | None]:
    found = page.locator(".card").evaluate_all(
        "cards => cards.map(card => [card.dataset.id, card.closest('.column').dataset.theme])"
    )
    return {note_id: theme or None for note_id, theme in found}


# -- how quick ----------------------------------------------------------------------------------------


def test_five_hundred_notes_follow_the_hand_and_are_seen_at_once(sit, server, capsys):
    session = furnish(server.ws, 500)
    one = sit(session.id, viewport={"width": 1440, "height": 900})
    other = sit(session.id, "Beto", viewport={"width": 1440, "height": 900})
    tries = [time_to_drag(one.page) for _ in range(3)]
    follow = sorted(found for found, _ in tries)[1]
    frames = [frame for _, found in tries for frame in found]
    seen = drops_seen(one.page, other.page, 24)
    with capsys.disabled():
        print(
            f"\n500 notes: time to drag {follow * 1000:.0f} ms; {len(frames)} frames,"
            f" p50 {quantile(frames, 0.5) * 1000:.1f} ms, p95 {quantile(frames, 0.95) * 1000:.1f} ms;"
            f" drop to second browser p50 {quantile(seen, 0.5):.3f} s, p95 {quantile(seen, 0.95):.3f} s"
        )
    # how quick is printed, and measured by `python -m bench.board`: a busy machine fails no test
    assert len(frames) > 10
    assert len(seen) == 24

"""Every screen for everybody: axe finds nothing serious, wide and narrow, in light and in dark."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from axe_playwright_python.sync_playwright import Axe
from edited_words import commented, tracked
from rooms import SECRET, STRANGER, make_room, note_id, room_session
from signing_in import signed_in

from synthesis.domain.activity import Stage
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.people import Role
from synthesis.i18n import words
from synthesis.live.doors import COOKIE
from synthesis.services import accounts, decisions, joining, reporting, room, theming, voting
from synthesis.services.sessions import open_sample

LIGHT = """() => {
  const shown = [document.querySelector('.stApp'), document.body].find(one => one);
  return Number(getComputedStyle(shown).backgroundColor.match(/\\d+/)[0]) > 127;
}"""
SIZES = ((1280, 900), (360, 740))


@pytest.fixture(scope="module")
def here(server):
    """The sample with its themes and a room with notes and votes, and the ways to all there is to see."""
    ws = server.ws
    sample = open_sample(ws, ME, "agenda_digital_2028").session
    first_theme = theming.group_notes(ws, ME, sample.id).themes.themes[0].id
    decisions.add_decision(ws, ME, sample.id, "¿Quién paga?", about=f"theme:{first_theme}", settled=False)
    three = {"juntos", "callado", "puntos"}
    agenda = [replace(a, stage=Stage.OPEN if a.id in three else Stage.WAITING) for a in room_session().agenda]
    held = make_room(ws, agenda=tuple(agenda))
    room.set_timer(ws, ME, held.id, "juntos", 10)
    code = joining.open_door(ws, ME, held.id)
    for alias, table in (("Rosa", "1"), ("João", "2")):
        me, _ = joining.join_session(ws, STRANGER, code, alias=alias, group="norte", table=table)
        wrote = {"activity_id": "juntos", "note_id": note_id(), "secret": SECRET, "text": f"Idea de {alias}"}
        note = room.post_note(ws, me.actor, held.id, **wrote)
        voting.cast_ballot(ws, me.actor, held.id, "puntos", {note.id: {"dots": 2}})
    _, guest = joining.join_session(ws, STRANGER, code, alias="Kate", table="3")
    invited = accounts.invite(ws, ME, Role.FACILITATOR, [held.id], now=datetime.now(UTC))
    first = accounts.first_key(ws, ME)
    asked = {
        "home": f"?s={sample.id}",
        "session, new": "session?s=",
        "session": f"session?s={held.id}",
        "room": f"room?s={held.id}",
        "capture": f"capture?s={sample.id}",
        "themes": f"themes?s={sample.id}",
        "road map": f"roadmap?s={sample.id}",
        "consultation": f"consultation?s={sample.id}",
        "doubts": f"queue?s={sample.id}",
        "blind": f"blind?s={sample.id}",
        "history": f"trace?s={sample.id}",
        "themes, none": f"themes?s={held.id}",
        "review": f"review?s={sample.id}",
        "review, none": f"review?s={held.id}",
        "board": f"board?s={sample.id}",
        "board, none": f"board?s={held.id}",
        "draft": f"draft?s={sample.id}",
        "document": f"document?s={sample.id}",
        "returned": f"returned?s={sample.id}",
        "people": "people?s=",
        "talks": f"talks?s={sample.id}",
        "present": f"present?s={sample.id}",
        "present, a theme": f"present?s={sample.id}&at=theme:{first_theme}",
        "present, decisions": f"present?s={sample.id}&at=decisions",
    }
    data = reporting.make_document(ws, ME, sample.id).data
    data = commented(tracked(data, f"theme:{first_theme}/name", "Otro"), f"theme:{first_theme}/name", "¿Sí?")
    corrected = server.folder / "corrected.docx"
    corrected.write_bytes(data)
    return SimpleNamespace(
        corrected=corrected,
        asked=asked,
        sample=sample.id,
        code=code,
        guest=guest,
        invited=invited,
        first=first,
    )


def barriers(page, told: str) -> list[str]:
    """What axe finds serious, at each size and in each light."""
    found = []
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            turned = time.monotonic() + 10
            while page.evaluate(LIGHT) is not (scheme == "light"):
                assert time.monotonic() < turned
                page.wait_for_timeout(40)
            page.wait_for_timeout(150)
            for one in Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]:
                if one["impact"] in ("serious", "critical"):
                    seen = [f"{n['target']} {n['html'][:160]} {n['failureSummary']}" for n in one["nodes"]]
                    found.append(f"{told}, {width} px, {scheme}: {one['id']}: {seen}")
    return found


def test_no_serious_barrier_at_the_doors_and_for_guests(chromium, server, here):
    context = chromium.new_context(locale="es-CL", reduced_motion="reduce")
    page = context.new_page()
    found = []
    for path, ready in {
        "signin": "#login",
        "signout": "button",
        f"enter?key={here.first}": "#password",
        f"invite/{here.invited}": "#password",
        "invite/nothing": ".else",
        "?lang=es": "a.m-link",
        "join?lang=es": ".st-key-join_code",
        f"join?lang=es&code={here.code}": ".st-key-join_group",
        f"join?lang=es&p={here.guest}": ".st-key-sheet_juntos",
    }.items():
        page.goto(f"{server.address}/{path}")
        page.wait_for_selector(ready)
        found += barriers(page, path)
    page.goto(f"{server.address}/signin")
    page.fill("#login", "nadie")
    page.fill("#password", "no es esta")
    page.click("button[type=submit]")
    page.wait_for_selector(".trouble")
    found += barriers(page, "refused")
    context.close()
    assert not found, "\n".join(found)


def barriers_of_the_board(page) -> list[str]:
    """With its filters, a legend, a menu, chosen notes, a box for a name and one note at length open."""
    page.locator(".tools button[aria-expanded]").click()
    page.locator(".tools .field select").select_option("group")
    page.locator(".card .note").first.click()
    page.locator(".head .menu-button").first.click()
    found = barriers(page, "board, menu")
    page.keyboard.press("Escape")
    page.locator(".column h3").nth(1).dblclick()
    found += barriers(page, "board, naming")
    page.keyboard.press("Escape")
    page.locator(".card .more").first.click()
    page.locator(".panel blockquote").wait_for()
    return found + barriers(page, "board, one note")


def test_no_serious_barrier_on_the_pages_of_whoever_is_signed_in(chromium, server, here):
    # the key of a first start, tried at the doors, is good only while nobody has an account
    token = signed_in(server.ws)
    signed_in(server.ws, "Beto", Role.FACILITATOR, [here.sample])
    context = chromium.new_context(locale="es-CL", reduced_motion="reduce")
    context.add_cookies([{"name": COOKIE, "value": token, "url": server.address}])
    page = context.new_page()
    say = words("es")
    found = []
    for told, path in here.asked.items():
        page.goto(f"{server.address}/{path}&lang=es")
        page.wait_for_selector("h1.m-heading")
        page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
        if told.startswith("board"):
            page.locator(".table.ready .card").first.wait_for()
        found += barriers(page, told)
        if told == "review":
            for part in ("lenses", "agreement", "priorities", "participation", "pictures"):
                page.locator(".st-key-review_part").get_by_text(say(f"review_{part}"), exact=True).click()
                page.wait_for_selector(f".st-key-part_{part}")
                page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
                found += barriers(page, f"review, {part}")
        if told == "returned":
            page.locator("input[type=file]").set_input_files(here.corrected)
            page.locator(".m-states").first.wait_for()
            found += barriers(page, "returned, a file")
        if told == "board":
            found += barriers_of_the_board(page)
        if told == "room":
            for tab in ("room_votes", "room_notes"):
                page.get_by_role("tab", name=say(tab)).click()
                page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
                found += barriers(page, f"room, {say(tab)}")
            page.get_by_role("button", name=say("room_rules")).nth(3).click()
            page.locator("[class*=st-key-save_rules_]").wait_for()
            found += barriers(page, "room, rules")
    context.close()
    assert not found, "\n".join(found)

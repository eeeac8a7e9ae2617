"""The power goes while somebody writes."""

from __future__ import annotations

import pytest
from app_server import Server


@pytest.fixture
def own_server(tmp_path):
    found = Server(tmp_path)
    found.start()
    yield found
    found.stop()


def test_a_killed_server_loses_no_note_and_no_half_written_one(visit, own_server):
    someone = visit(at=own_server)
    page, say = someone.page, someone.words
    someone.open()
    someone.click("new_session")
    page.get_by_label(say("field_title")).fill("Taller con cortes de luz")
    page.get_by_role("button", name=say("session_save")).click()
    someone.see(say("capture_empty"))
    session_id = someone.session_id
    box = page.get_by_role("textbox", name=say("capture_box"))
    for text in ("Primera nota", "Segunda nota\ncon dos líneas", "Tercera nota"):
        for part in text.split("\n"):
            box.press_sequentially(part)
            box.press("Shift+Enter" if part != text.split("\n")[-1] else "Enter")
        page.locator(".m-paper").filter(has_text=text.split("\n")[0]).wait_for()
    acknowledged = [note.text for note in own_server.workshop(session_id).session.notes]
    assert acknowledged == ["Primera nota", "Segunda nota\ncon dos líneas", "Tercera nota"]

    half = "Lo que estaba escribiendo cuando"
    box.press_sequentially(half)
    own_server.kill()
    own_server.start()
    assert [note.text for note in own_server.workshop(session_id).session.notes] == acknowledged
    page.locator("[data-testid=stApp][data-test-connection-state=CONNECTED]").wait_for()
    assert box.input_value() == half
    box.press_sequentially(" volvió la luz")
    someone.click("send_note")
    page.locator(".m-paper").filter(has_text="cuando volvió la luz").wait_for()
    stored = [note.text for note in own_server.workshop(session_id).session.notes]
    assert stored == [*acknowledged, half + " volvió la luz"]

    # whoever comes back by the address of a page, and not by the front door, finds the whole screen
    own_server.kill()
    own_server.start()
    someone.open("capture", session_id)
    page.get_by_role("navigation").get_by_text(say("page_themes")).wait_for()
    someone.see(say("capture_wall", notes=4))

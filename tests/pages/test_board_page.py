"""The board's page: what it leads to, and what it hands to the component."""

from __future__ import annotations

import json


def handed(screen) -> list[dict]:
    found = [json.loads(element.proto.json) for element in screen.app.get("bidi_component")]
    return [data for data in found if "address" in data]


def test_without_notes_the_page_leads_to_capture(show, room, language):
    screen = show("board", room.session(), language)
    assert screen.words("boards_no_notes") in screen.text
    assert screen.words("themes_to_capture") in screen.labels()
    assert handed(screen) == []


def test_notes_without_themes_can_be_grouped_or_moved_by_hand(show, room, language):
    held = room.held()
    screen = show("board", held, language)
    assert screen.words("boards_no_themes") in screen.text
    assert screen.words("boards_group") in screen.labels()
    (data,) = handed(screen)
    assert data["address"] == f"/api/board/{held}"
    assert data["language"] == language
    assert data["words"]["notes"][1].startswith("{notes} ")


def test_what_the_page_hands_over_does_not_change_with_the_notes(show, room):
    held = room.themed()
    screen = show("board", held, "es")
    before = handed(screen)
    assert screen.words("boards_to_themes") in screen.labels()
    room.write(held, ("Otra idea",))
    assert handed(screen.run()) == before


def test_themes_and_board_lead_to_one_another(show, room):
    held = room.themed()
    assert show("themes", held, "es").words("boards_open") in show("themes", held, "es").labels()
    assert show("board", held, "es").app.button(key="to_themes").label == "Ver por temas"

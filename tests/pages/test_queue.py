import json
from dataclasses import replace

from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.domain.theme import Placement
from synthesis.services.changes import change


def queue(screen) -> dict:
    found = (json.loads(element.proto.json) for element in screen.app.get("bidi_component"))
    return next((data for data in found if "answers" in data), {})


def parked_by_machine(room, found):
    """The last two notes left out by a run, for a person to look at."""

    def edit(workshop):
        themes = workshop.themes
        places = {
            key: place if place.theme else Placement(note_id=key, reason="parked_fits_nowhere")
            for key, place in themes.placements.items()
        }
        return replace(workshop, themes=replace(themes, placements=places))

    change(room.ws, LOCAL_ORGANISER, found, "notes_grouped", edit)


def test_without_themes_there_is_nothing_to_doubt(show, room, language):
    screen = show("queue", room.held(), language)
    assert screen.words("draft_no_themes") in screen.text
    assert not queue(screen)


def test_a_proposal_is_offered_with_where_it_is_and_where_it_would_go(show, room, language):
    found, note_id = room.proposing()
    screen = show("queue", found, language)
    screen.app.segmented_control(key="queue_which").set_value("proposed").run()
    (doubt,) = queue(screen)["notes"]
    assert doubt["id"] == note_id
    assert [option["name"] for option in doubt["options"]] == ["Movilidad", "Veredas"]
    assert doubt["options"][0]["like"] == ["Buses eléctricos de noche"]
    assert queue(screen)["labels"]["park"] == screen.words("queue_park")


def test_parked_notes_may_stay_or_go_and_an_empty_queue_says_so(show, room, language):
    found = room.themed()
    parked_by_machine(room, found)
    screen = show("queue", found, language)
    screen.app.segmented_control(key="queue_which").set_value("parked").run()
    assert [doubt["text"] for doubt in queue(screen)["notes"]] == [
        "Datos abiertos de verdad",
        "Veredas parejas",
    ]
    assert queue(screen)["notes"][0]["options"][0]["name"] == screen.words("queue_no_theme")
    screen.app.segmented_control(key="queue_which").set_value("proposed").run()
    assert screen.words("queue_empty") in screen.text

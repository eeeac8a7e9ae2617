"""What the themes page tells of what a grouping read: stacks, flags, reasons, second homes, least sure."""

from __future__ import annotations

from dataclasses import replace

import pytest
from test_themes import choose

from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.domain.theme import Hand
from synthesis.services.changes import change
from synthesis.services.theming import create_theme

TEXTS = ("Más luz", "¿Más luz?", "Más luz", "Buses de noche")


@pytest.fixture
def read(room):
    """Two themes, as a grouping leaves them: a stack, a flag, reasons and a second home."""
    found = room.themed(TEXTS, name="Luz")
    first, second, third, fourth = (note.id for note in room.read(found).session.notes)
    create_theme(room.ws, LOCAL_ORGANISER, found, "Buses", [fourth])

    def grouped(workshop):
        themes = workshop.themes.move([third], "Luz").release([first, second, third, fourth])
        light, buses = (theme.id for theme in themes.themes)
        told = {
            first: {"stack": first, "also": buses, "nearest": buses, "like": (third, second), "margin": 0.02},
            second: {"flags": ("flag_question",), "nearest": buses, "margin": 0.5},
            third: {"stack": first, "nearest": buses, "closeness": 0.9},
            fourth: {"nearest": light, "closeness": 0.1},
        }
        places = {i: replace(p, **told[i]) for i, p in themes.placements.items()}
        about = tuple(replace(t, about=("luz en la plaza",), key_words=("luz",)) for t in themes.themes)
        return replace(workshop, themes=replace(themes, placements=places, themes=about))

    change(room.ws, LOCAL_ORGANISER, found, "notes_grouped", grouped)
    return found


def test_a_stack_is_one_paper_with_all_its_notes(show, room, read, language):
    screen = show("themes", read, language)
    papers = [note for column in screen.board["columns"] for note in column["notes"]]
    stack = next(paper for paper in papers if paper["times"])
    assert (stack["times"], stack["text"], len(stack["ids"])) == ("×2", "Más luz", 2)
    assert stack["told"] == screen.words("stack_of", notes=2)
    assert sum(len(paper["ids"]) for paper in papers if paper["text"] != "Buses de noche") == 3
    screen.app.toggle(key="stacked").set_value(False).run()
    assert screen.papers.count("Más luz") == 2


def test_flags_second_homes_and_what_a_theme_is_about_are_said(show, room, read, language):
    screen = show("themes", read, language)
    say = screen.words
    under = {note["text"]: note["about"] for c in screen.board["columns"] for note in c["notes"]}
    assert say("flag_question") in under["¿Más luz?"]
    assert say("themes_also_in", theme="Buses") in under["Más luz"]
    assert say("theme_about", about="luz en la plaza") in screen.text
    screen.app.radio(key="theme_shown").set_value(room.read(read).themes.theme("Buses").id).run()
    assert say("theme_also", notes=1) in screen.text
    assert say("themes_also_here") in [column["title"] for column in screen.board["columns"]]


def test_one_chosen_note_tells_why_it_is_here(show, room, read, language):
    screen = show("themes", read, language)
    choose(screen, room, read, "Más luz")
    say = screen.words
    assert say("why_by_machine_unsure", nearest="Buses") in screen.text
    assert say("why_also_machine", theme="Buses") in screen.text
    assert "• ¿Más luz?" in screen.text


def test_a_second_home_is_given_and_taken(show, room, read):
    screen = show("themes", read)
    say = screen.words
    choose(screen, room, read, "¿Más luz?")
    next(box for box in screen.app.selectbox if box.label == say("themes_second_home")).select_index(0).run()
    screen.click("second_home")
    buses = room.read(read).themes.theme("Buses").id
    note = next(n for n in room.read(read).themes.notes if n.text == "¿Más luz?")
    assert room.read(read).themes.placements[note.id].also == buses
    choose(screen, room, read, "¿Más luz?").click("one_home")
    place = room.read(read).themes.placements[note.id]
    assert (place.also, place.also_by) == (None, Hand.PERSON)


@pytest.mark.slow
def test_names_in_mind_become_themes_and_the_least_sure_notes_are_listed(show, room):
    topics = ("ciclovías y bicicletas seguras", "buses eléctricos de noche", "datos abiertos del municipio")
    found = room.held(tuple(f"{topic} {number}" for topic in topics for number in range(6)))
    screen = show("themes", found)
    screen.app.text_area(key="theme_names").set_value("Ciclovías y bicicletas\n\nDatos abiertos")
    screen.click("group")
    room.finished(found, "themes")
    themes = room.read(found).themes
    assert [t.name for t in themes.themes[:2]] == ["Ciclovías y bicicletas", "Datos abiertos"]
    assert all("datos" in n.text for n in themes.notes_in("Datos abiertos"))
    assert themes.notes_in("Datos abiertos")
    screen.run()
    screen.app.radio(key="theme_shown").set_value("review").run()
    assert len(screen.papers) == len(themes.to_review()) > 0
    assert any(" " in note["about"] for c in screen.board["columns"] for note in c["notes"])

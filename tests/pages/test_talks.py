from dataclasses import replace

import pytest

from synthesis.domain.ids import new_id
from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.services.capture import Context, write_note
from synthesis.services.changes import change
from synthesis.services.talks import heard_messages
from synthesis.services.theming import create_theme


@pytest.fixture
def talked(room):
    """The session, a message of its talk, and a later idea that the last run found near: their ids."""
    found = room.held(("Semáforos que conversan", "Un coro de abuelos"))
    message, idea = new_id(), new_id()
    for note_id, activity, text in (
        (message, "charla", "Primero el problema"),
        (idea, "ideas", "Medir el ruido"),
    ):
        write_note(room.ws, LOCAL_ORGANISER, found, text, note_id=note_id, context=Context(activity=activity))
    create_theme(room.ws, LOCAL_ORGANISER, found, "Calles", [idea])

    def read(workshop):
        places = dict(workshop.themes.placements)
        places[message] = replace(places[message], like=(idea,))
        return replace(workshop, themes=replace(workshop.themes, placements=places))

    change(room.ws, LOCAL_ORGANISER, found, "notes_grouped", read)
    return found, message, idea


def test_without_messages_it_says_so(show, room, language):
    screen = show("talks", room.held(), language)
    assert screen.words("talks_none") in screen.text
    assert screen.words("talks_to_capture") in screen.labels()


def test_an_idea_is_confirmed_taken_away_and_proposed_again(show, room, talked, language):
    found, message, idea = talked
    screen = show("talks", found, language)
    assert screen.words("talks_speaker", name="Ana") in screen.text
    assert screen.words("talks_where", place="Calles") in screen.text
    assert screen.words("talks_summary", linked=0, messages=1) in screen.text
    screen.click(f"yes_{message}_{idea}")
    assert screen.told == [screen.words("talks_linked")]
    assert screen.words("talks_set_off", n=1) in screen.text
    assert screen.words("talks_ideas", part=1, whole=3) in screen.text
    screen.click(f"no_{message}_{idea}")
    assert screen.words("talks_refusals", n=1) in screen.text
    assert f"yes_{message}_{idea}" not in [button.key for button in screen.app.button]
    screen.click(f"again_{message}")
    assert f"yes_{message}_{idea}" in [button.key for button in screen.app.button]


def test_another_idea_is_found_by_its_words_and_linked(show, room, talked, language):
    found, message, _ = talked
    screen = show("talks", found, language)
    screen.app.text_input(key=f"sought_{message}").input("coro")
    screen.run()
    choir = next(n for n in room.read(found).session.notes if "coro" in n.text)
    screen.click(f"take_{message}_{choir.id}")
    (heard,) = heard_messages(room.ws, LOCAL_ORGANISER, found)
    assert [one.note.id for one in heard.linked] == [choir.id]
    assert screen.words("talks_nowhere") in screen.text


def test_messages_can_be_narrowed(show, talked, language):
    found, _, _ = talked
    screen = show("talks", found, language)
    screen.app.segmented_control(key="talks_which").set_value("linked_only")
    screen.run()
    assert screen.words("talks_nothing_here") in screen.text
    screen.app.segmented_control(key="talks_which").set_value("to_decide")
    screen.run()
    assert "Primero el problema" in screen.text

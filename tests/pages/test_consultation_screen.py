from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.domain.review import State, View
from synthesis.services.consulting import Said, take_stances
from synthesis.services.theming import create_theme


def put_to(room, show, language):
    """A session whose document was put to its groups on the screen."""
    found = room.themed()
    screen = show("consultation", found, language)
    assert screen.words("consultation_is_draft") in screen.text
    screen.click("open_consultation")
    assert room.read(found).review.edition.state is State.CONSULTATION
    assert screen.words("consultation_is_consultation") in screen.text
    return found, screen


def test_an_objection_stands_in_the_way_until_it_is_answered(show, room, language):
    found, screen = put_to(room, show, language)
    workshop = room.read(found)
    group, theme = workshop.session.groups[0].id, workshop.themes.themes[0].id
    said = Said(about=f"theme:{theme}", view=View.OBJECT, text="Falta el <b>barrio</b> norte")
    take_stances(room.ws, LOCAL_ORGANISER, found, group, "Ana", [said])
    screen = show("consultation", found, language)
    assert "Falta el <b>barrio</b> norte" in screen.text
    assert screen.app.button(key="validate").disabled
    (stance,) = room.read(found).review.stances.values()
    screen.app.text_area(key=f"answer_text_{stance.id}_0").input("Se agrega")
    screen.click(f"answer_do_{stance.id}")
    (stance,) = room.read(found).review.stances.values()
    assert stance.answer == "Se agrega"
    assert not screen.app.button(key="validate").disabled
    screen.click("validate")
    assert room.read(found).review.edition.state is State.VALIDATED
    assert screen.words("consultation_is_validated") in screen.text


def test_the_document_goes_back_to_a_draft(show, room, language):
    found, screen = put_to(room, show, language)
    screen.click("back_to_draft")
    assert room.read(found).review.edition.state is State.DRAFT
    assert screen.words("consultation_is_draft") in screen.text


def test_a_session_without_groups_is_told_why_nobody_can_be_asked(show, room, language):
    found = room.session()
    create_theme(room.ws, LOCAL_ORGANISER, found, "Movilidad")
    screen = show("consultation", found, language)
    assert screen.words("consultation_without_groups") in screen.text

from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.services.reporting import synthesis_of


def test_without_themes_the_page_leads_to_them(show, room, language):
    screen = show("draft", room.held(), language)
    assert screen.words("draft_no_themes") in screen.text
    assert screen.labels() == [screen.words("draft_to_themes")]


def test_every_statement_stands_beside_its_notes(show, room, language):
    found = room.themed(document_language=language)
    screen = show("draft", found, language)
    result = synthesis_of(room.ws, LOCAL_ORGANISER, found)
    for statement in result.sections[0].statements:
        assert statement.text in screen.text
    screen.app.radio(key="draft_section").set_value(f"theme:{result.themes.themes[0].id}").run()
    assert "Movilidad" in screen.text
    assert "Más ciclovías seguras" in screen.text


def test_a_persons_words_take_the_place_of_the_draft_and_can_be_taken_back(show, room, language):
    found = room.themed(document_language=language)
    screen = show("draft", found, language)
    statement = synthesis_of(room.ws, LOCAL_ORGANISER, found).sections[0].statements[0]
    screen.click(f"edit_{statement.key}")
    screen.app.text_area(key=f"text_{statement.key}").input("Dicho por nosotros.")
    screen.click(f"save_{statement.key}")
    assert "Dicho por nosotros." in screen.text
    assert screen.words("draft_by_person") in screen.text
    screen.click(f"edit_{statement.key}").click(f"restore_{statement.key}")
    assert statement.text in screen.text
    assert "Dicho por nosotros." not in screen.text


def test_a_refused_text_gives_its_sentence_and_stays_in_the_box(show, room, language):
    found = room.themed(document_language=language)
    screen = show("draft", found, language)
    statement = synthesis_of(room.ws, LOCAL_ORGANISER, found).sections[0].statements[0]
    screen.click(f"edit_{statement.key}")
    screen.app.text_area(key=f"text_{statement.key}").input("x" * 4001)
    screen.click(f"save_{statement.key}")
    assert screen.errors == [screen.words("statement_too_long", length=4001, limit=4000)]
    assert screen.app.text_area(key=f"text_{statement.key}").value == "x" * 4001


def test_a_sentence_of_ones_own_is_added(show, room):
    found = room.themed()
    screen = show("draft", found)
    screen.app.text_area(key="add_text_summary").input("   ")
    screen.click("add_do_summary")
    assert screen.errors == [screen.words("statement_empty")]
    screen.app.text_area(key="add_text_summary").input("Una frase más.")
    screen.click("add_do_summary")
    assert "Una frase más." in screen.text
    assert screen.app.text_area(key="add_text_summary").value == ""


def test_texts_and_notes_that_look_like_markup_are_shown_as_they_are(show, room, hostile):
    found = room.themed(hostile, name="<b>Tema</b>")
    screen = show("draft", found)
    screen.app.text_area(key="add_text_summary").input(hostile[1])
    screen.click("add_do_summary")
    assert hostile[1] in screen.text
    theme = room.read(found).themes.themes[0]
    screen.app.radio(key="draft_section").set_value(f"theme:{theme.id}").run()
    assert hostile[0] in screen.text
    assert "<script" not in screen.html
    assert "<img" not in screen.html
    assert "<b>" not in screen.html

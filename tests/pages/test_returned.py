"""Back from Word: nothing is shown before a file is there, and what it shows is taken only when chosen."""

import pytest
from edited_words import added, commented, texted, tracked, without

from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.services.reporting import make_document, synthesis_of
from synthesis.services.theming import rename_theme


def name_key(room, found: str) -> str:
    return f"theme:{room.read(found).themes.themes[0].id}/name"


def upload(screen, data: bytes, name: str = "vuelta.docx"):
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    screen.app.get("file_uploader")[0].set_value((name, data, kind))
    return screen.run()


def document(room, found: str) -> bytes:
    return make_document(room.ws, ME, found).data


def test_it_waits_for_a_file(show, room, language):
    screen = show("returned", room.themed(), language)
    assert screen.words("returned_hint") in screen.text
    assert screen.words("returned_do") not in screen.labels()


def test_a_renamed_theme_is_shown_taken_and_undone(show, room, language):
    found = room.themed()
    data = texted(document(room, found), name_key(room, found), "Movilidad activa")
    screen = upload(show("returned", found, language), data)
    say = screen.words
    assert say("returned_kind_theme") in screen.text
    assert "<span>Movilidad</span><ins> activa</ins>" in screen.html
    screen.click("returned_do")
    assert screen.told == [say("returned_done", n=1)]
    assert room.read(found).themes.themes[0].name == "Movilidad activa"
    assert say("returned_nothing") in [one.value for one in screen.app.success]
    screen.click("undo")
    assert room.read(found).themes.themes[0].name == "Movilidad"


def test_nothing_is_taken_that_nobody_chose(show, room):
    found = room.themed()
    key = name_key(room, found)
    data = texted(document(room, found), key, "Moverse")
    rename_theme(room.ws, ME, found, room.read(found).themes.themes[0].id, "Transporte")
    screen = upload(show("returned", found), data)
    assert screen.words("returned_conflict") in screen.text
    assert screen.words("returned_since", n=1) in screen.text
    screen.click("returned_do")
    assert screen.told == [screen.words("returned_none")]
    assert room.read(found).themes.themes[0].name == "Transporte"
    screen.app.radio(key=f"pick_{key}").set_value("take")
    screen.click("returned_do")
    assert room.read(found).themes.themes[0].name == "Moverse"


def test_a_deleted_statement_stays_unless_it_is_struck_out(show, room):
    found = room.themed()
    key = synthesis_of(room.ws, ME, found, "es").section("summary").statements[0].key
    screen = upload(show("returned", found), without(document(room, found), key))
    assert screen.app.radio(key=f"pick_{key}").value == "keep"
    screen.app.radio(key=f"pick_{key}").set_value("strike")
    screen.click("returned_do")
    assert room.read(found).texts[key, "es"].text == ""


def test_new_paragraphs_and_comments_are_shown_as_text(show, room, hostile):
    found = room.themed(hostile)
    key = name_key(room, found)
    data = added(commented(document(room, found), key, hostile[0]), key, hostile[1])
    screen = upload(show("returned", found), data)
    assert hostile[0] in screen.text
    assert hostile[1] in screen.text
    assert "<script" not in screen.html
    assert "<img" not in screen.html
    screen.click("returned_do")
    said = synthesis_of(room.ws, ME, found, "es").section(key.partition("/")[0]).statements
    assert said[-1].text == hostile[1]
    assert screen.words("returned_fresh") not in screen.text


def test_who_changed_it_with_tracking_is_named(show, room, language):
    found = room.themed()
    data = tracked(document(room, found), name_key(room, found), "Moverse")
    screen = upload(show("returned", found, language), data)
    assert screen.words("returned_tracked", names="Lucía") in screen.text


@pytest.mark.parametrize(("name", "code"), [("vuelta.docx", "file_not_what_it_says")])
def test_a_file_that_is_none_is_refused_in_a_sentence(show, room, language, name, code):
    screen = upload(show("returned", room.themed(), language), b"hola", name)
    assert screen.errors == [screen.words(code, name=name, kind="docx")]


def test_a_document_of_another_session_is_refused_by_its_title(show, room, language):
    data = document(room, room.themed(title="La otra"))
    screen = upload(show("returned", room.themed(), language), data)
    assert screen.errors == [screen.words("document_other_session", name="vuelta.docx", title="La otra")]

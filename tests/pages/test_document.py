import io

import docx
import pytest
from word_templates import PLUM, as_template, customer, field, in_body, logo

from synthesis.domain.outline import Chapter
from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.services.house import choose_template, keep_logo
from synthesis.services.jobs import document_bytes


def test_without_themes_it_says_so_and_offers_the_document_all_the_same(show, room, language):
    screen = show("document", room.session(), language)
    say = screen.words
    assert say("document_no_themes") in screen.text
    assert {say("draft_to_themes"), say("document_make")} <= set(screen.labels())


def test_figures_tell_what_will_be_in_it(show, room, language):
    screen = show("document", room.themed(), language)
    assert screen.words("document_hint") in screen.text
    assert "<dd>4</dd>" in screen.html
    assert screen.app.selectbox(key="document_format").value == "docx"


@pytest.mark.slow
def test_a_document_is_made_and_offered(show, room):
    found = room.themed()
    screen = show("document", found).click("make_document")
    job = room.finished(found, "document")
    screen.run()
    assert not job.error_code
    assert any("docx" in button.label for button in screen.app.download_button)
    made = docx.Document(io.BytesIO(document_bytes(room.ws, LOCAL_ORGANISER, job)))
    assert any("Movilidad" in paragraph.text for paragraph in made.paragraphs)
    assert screen.words("document_again") in screen.labels()


@pytest.mark.slow
def test_a_job_that_failed_says_why(show, room, monkeypatch, language):
    found = room.themed()
    monkeypatch.setattr("synthesis.services.jobs.sys.executable", "/bin/false")
    screen = show("document", found, language).click("make_document")
    room.finished(found, "document")
    screen.run()
    assert screen.errors == [screen.words("job_failed")]
    assert screen.words("document_make") in screen.labels()


def test_the_session_leaves_as_a_file(show, room, hostile):
    found = room.themed(hostile, title="<b>Taller</b>")
    screen = show("document", found)
    assert "<b>Taller</b>" in screen.text
    assert "<b>" not in screen.html
    assert screen.words("document_file_fetch") in [b.label for b in screen.app.download_button]


def test_chapters_are_switched_moved_and_introduced(show, room, language):
    found = room.themed()
    screen = show("document", found, language)
    say = screen.words
    screen.app.toggle(key="on_glossary").set_value(False).run()
    screen.click("move_-1_votes")
    screen.app.text_area(key="own_text_people").set_value("Ana Rojas, con su permiso")
    screen.click("own_save_people")
    assert say("outline_own_saved") in screen.told
    outline = room.ws.store.load(found).session.outline
    assert not outline.wants(Chapter.GLOSSARY)
    assert outline.chapters.index(Chapter.VOTES) < outline.chapters.index(Chapter.THEMES)
    assert outline.before == {"people": "Ana Rojas, con su permiso"}
    # what was written before a chapter counts among their own texts
    assert f"<dt>{say('document_own')}</dt><dd>1</dd>" in screen.html


@pytest.mark.slow
def test_a_short_document_is_made(show, room):
    found = room.themed()
    screen = show("document", found)
    screen.app.segmented_control(key="document_length").set_value("short")
    screen.click("make_document")
    job = room.finished(found, "document")
    made = docx.Document(io.BytesIO(document_bytes(room.ws, LOCAL_ORGANISER, job)))
    titles = [p.text for p in made.paragraphs if p.style.name == "Heading 1"]
    assert screen.words("doc_method") not in titles
    assert screen.words("doc_closing") in titles


def test_a_template_is_told_with_what_was_left_out_and_can_be_taken_away(show, room, language, hostile):
    found = room.themed()
    data = in_body(customer("{{ title }} {{ 7*7 }}", "{{ body }}"), field("DDEAUTO x"))
    choose_template(room.ws, LOCAL_ORGANISER, found, f"{hostile[3]}.dotx", as_template(data))
    screen = show("document", found, language)
    say = screen.words
    assert "DDEAUTO" in screen.text
    assert say("template_with_cover") in screen.text
    assert say("template_noticed") in screen.text
    assert say("logos_hint") in screen.text
    screen.click("drop_template").run()
    assert "DDEAUTO" not in screen.text
    assert say("template_hint") in screen.text


def test_a_logo_without_a_picture_is_asked_for(show, room, language):
    screen = show("document", room.themed(), language)
    screen.click("keep_logo")
    assert screen.words("logo_no_file") in screen.text


def test_a_cover_without_a_place_for_logos_is_noticed(show, room, language):
    found = room.themed()
    choose_template(room.ws, LOCAL_ORGANISER, found, "casa.docx", customer("{{ title }}", "{{ body }}"))
    keep_logo(room.ws, LOCAL_ORGANISER, found, "Mesa", logo(f"#{PLUM}"))
    screen = show("document", found, language)
    assert [w for w in screen.app.warning if screen.words("template_name_logos") in w.value]

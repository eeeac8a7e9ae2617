"""A document leaves, somebody corrects it in a word processor, and what they wrote comes into the session."""

from __future__ import annotations

import pytest
from conftest import WAIT
from libreoffice import edited, needs_hands

from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.exporter.formats._wordml import bookmark_name
from synthesis.services.changes import history
from synthesis.services.sessions import open_sample
from synthesis.services.theming import create_theme

pytestmark = needs_hands


@pytest.fixture
def board(server) -> str:
    """A sample session with a theme of ten notes."""
    made = open_sample(server.ws, ME, "agenda_digital_2028").session
    create_theme(server.ws, ME, made.id, "Movilidad", [note.id for note in made.notes[:10]])
    return made.id


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_theme_renamed_in_a_word_processor_is_renamed_here_and_back_again(
    visit, server, board, tmp_path, language
):
    visitor = visit(language)
    page, say = visitor.page, visitor.words
    visitor.open("document", board)
    visitor.click("make_document")
    fetch = page.locator(".st-key-fetch_document button")
    fetch.wait_for(timeout=4 * WAIT)
    with page.expect_download() as download:
        fetch.click()
    source = tmp_path / "sent.docx"
    download.value.save_as(source)

    theme = server.workshop(board).themes.themes[0]
    heading = bookmark_name("mg", f"theme:{theme.id}/name")
    steps = [
        ["track", "on"],
        ["retype", heading, "Moverse entre comunas"],
        ["comment", heading, "¿Así se entiende mejor?"],
    ]
    corrected = edited(source, steps)

    visitor.click("to_returned")
    page.wait_for_url("**/returned?*")
    visitor.ready()
    page.locator("input[type=file]").set_input_files(corrected)
    visitor.see("Moverse entre comunas")
    visitor.see("¿Así se entiende mejor?")
    assert server.workshop(board).themes.themes[0].name == "Movilidad"
    visitor.click("returned_do")
    visitor.see(say("returned_nothing"))
    assert server.workshop(board).themes.themes[0].name == "Moverse entre comunas"
    assert history(server.ws, ME, board)[-1].action == "document_returned"

    visitor.click("undo")
    visitor.see(say("returned_kind_theme"))
    assert server.workshop(board).themes.themes[0].name == "Movilidad"
    assert not visitor.too_wide()
    assert not visitor.strangers()

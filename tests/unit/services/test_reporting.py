"""The text as people edit it, and the documents that leave the room."""

from __future__ import annotations

from datetime import date

import pytest
from exporter_samples import BY_US

from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.synthesis import DraftText, Statement
from synthesis.domain.theme import Hand
from synthesis.errors import InputError, NotFound, UnknownPlugin
from synthesis.services.capture import Context, hide_note, paste_notes
from synthesis.services.changes import history, undo
from synthesis.services.reporting import (
    STATEMENT_CHARACTERS,
    add_statement,
    doubts,
    edit_statement,
    make_document,
    restore_statement,
    synthesis_of,
)
from synthesis.services.sessions import read_session
from synthesis.services.theming import create_theme, dissolve_theme, move_notes

KEY = "theme:t1/heard"


@pytest.fixture
def board(ws, session):
    paste_notes(
        ws, ME, session.id, "Luz en la plaza\nAgua\nAire\nSombra", paste_id="n", context=Context(group="sur")
    )
    create_theme(ws, ME, session.id, "Plaza", ["n-1", "n-2"])
    return session


def statement(ws, session, key=KEY, language="es") -> Statement | None:
    result = synthesis_of(ws, ME, session.id, language)
    found = [s for section in result.sections for s in section.statements if s.key == key]
    return found[0] if found else None


def test_a_session_without_themes_can_be_read_and_written(ws, session):
    result = synthesis_of(ws, ME, session.id)
    assert [s for section in result.sections for s in section.statements] == []
    paste_notes(ws, ME, session.id, "Luz\nAgua", paste_id="n", context=Context())
    assert len(synthesis_of(ws, ME, session.id).themes.parked) == 2
    assert make_document(ws, ME, session.id).data[:2] == b"PK"


def test_a_persons_sentence_replaces_the_drafted_one_until_it_is_taken_back(ws, board):
    drafted = statement(ws, board)
    edit_statement(ws, ME, board.id, KEY, "es", "  La plaza importa.  ", ["n-1"])
    own = statement(ws, board)
    assert (own.text, own.by, own.note_ids, own.drafted) == (
        "La plaza importa.", Hand.PERSON, ("n-1",), drafted.text,
    )  # fmt: skip
    assert statement(ws, board, language="en").by is Hand.MACHINE
    restore_statement(ws, ME, board.id, KEY, "es")
    assert statement(ws, board) == drafted
    assert undo(ws, ME, board.id).action == "text_restored"
    assert statement(ws, board) == own
    assert undo(ws, ME, board.id).action == "text_edited"
    assert statement(ws, board) == drafted


def test_a_sentence_is_marked_when_the_facts_moved_since_it_was_written(ws, board):
    edit_statement(ws, ME, board.id, KEY, "es", "La plaza importa.", ["n-1"])
    assert not statement(ws, board).outdated
    move_notes(ws, ME, board.id, ["n-3"], "t1")
    assert statement(ws, board).outdated
    edit_statement(ws, ME, board.id, KEY, "es", "La plaza importa mucho.", ["n-1"])
    assert not statement(ws, board).outdated


def test_an_empty_sentence_strikes_the_drafted_one_out(ws, board):
    edit_statement(ws, ME, board.id, KEY, "es", "", [])
    assert statement(ws, board) is None
    restore_statement(ws, ME, board.id, KEY, "es")
    assert statement(ws, board) is not None


def test_a_sentence_of_ones_own_is_added_and_edited_where_it_stands(ws, board):
    add_statement(ws, ME, board.id, "theme:t1", "es", "Nadie habló del río.", ["n-2"])
    section = synthesis_of(ws, ME, board.id, "es").section("theme:t1")
    own = section.statements[-1]
    assert (own.text, own.note_ids, own.by) == ("Nadie habló del río.", ("n-2",), Hand.PERSON)
    edit_statement(ws, ME, board.id, own.key, "es", "Pocos hablaron del río.", ["n-2"])
    assert statement(ws, board, own.key).text == "Pocos hablaron del río."


def test_two_sentences_of_ones_own_are_two(ws, board):
    add_statement(ws, ME, board.id, "summary", "es", "Uno.")
    add_statement(ws, ME, board.id, "summary", "es", "Uno.")
    assert [s.text for s in synthesis_of(ws, ME, board.id, "es").section("summary").statements][-2:] == [
        "Uno."
    ] * 2


@pytest.mark.parametrize(
    ("act", "error", "code"),
    [
        (lambda ws, s: add_statement(ws, ME, s, "theme:t1", "es", " \n"), InputError, "statement_empty"),
        (lambda ws, s: add_statement(ws, ME, s, "theme:t99", "es", "Hola."), NotFound, "section_not_found"),
        (
            lambda ws, s: edit_statement(ws, ME, s, "theme:t99/heard", "es", "x", []),
            NotFound,
            "section_not_found",
        ),
        (lambda ws, s: edit_statement(ws, ME, s, KEY, "es", "x", ["n-99"]), NotFound, "note_not_found"),
        (lambda ws, s: edit_statement(ws, ME, s, KEY, "tlh", "x", []), UnknownPlugin, "unknown_language"),
        (
            lambda ws, s: edit_statement(ws, ME, s, KEY, "es", "x" * (STATEMENT_CHARACTERS + 1), []),
            InputError,
            "statement_too_long",
        ),
    ],
)
def test_a_sentence_that_would_not_be_seen_is_refused_not_lost(ws, board, act, error, code):
    before = read_session(ws, ME, board.id)
    with pytest.raises(error) as refused:
        act(ws, board.id)
    assert refused.value.code == code
    assert read_session(ws, ME, board.id) == before


def test_doubts_know_the_names_of_the_session(ws, board):
    result = synthesis_of(ws, ME, board.id, "es")
    for section in result.sections:
        for one in section.statements:
            assert doubts(result, one) == ()
    wrong = Statement(key="x", text="«Nadie dijo esto» 77 veces", note_ids=("n-1",))
    assert doubts(result, wrong) == ("claim_misquotes", "claim_new_number")
    named = Statement(key="x", text="En «Plaza» y en «Juntos» se habló.", note_ids=("n-1",))
    assert doubts(result, named) == ()


NAMED = {
    **{("polis", language): "agenda-digital-polis" for language in ("es", "en", "pt")},
    **{("talk_to_the_city", language): "agenda-digital-talk-to-the-city" for language in ("es", "en", "pt")},
    **{(f"returned_{kind}", "es"): "agenda-digital-devolucion" for kind in ("docx", "html")},
    **{(f"returned_{kind}", "en"): "agenda-digital-back-to-you" for kind in ("docx", "html")},
    **{(f"returned_{kind}", "pt"): "agenda-digital-devolutiva" for kind in ("docx", "html")},
}
"""What files are called that another format of the same ending must not replace."""


@pytest.mark.parametrize("format", BY_US)
@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_every_format_is_written_and_named_after_the_session(ws, board, format, language):
    found = make_document(ws, ME, board.id, format, language, date(2026, 11, 23))
    assert found.name.partition(".")[0] == NAMED.get((format, language), "agenda-digital")
    assert "/" in found.media_type
    assert found.data
    assert found == make_document(ws, ME, board.id, format, language, date(2026, 11, 23))


def test_a_format_nobody_writes_is_refused_with_those_there_are(ws, board):
    with pytest.raises(UnknownPlugin) as refused:
        make_document(ws, ME, board.id, "odt")
    assert "docx" in refused.value.known


def test_a_document_stands_when_what_a_text_cites_is_hidden_or_gone(ws, board):
    edit_statement(ws, ME, board.id, KEY, "es", "La plaza importa.", ["n-1"])
    add_statement(ws, ME, board.id, "theme:t1", "es", "Y más.", ["n-1"])
    hide_note(ws, ME, board.id, "n-1")
    for format in BY_US:
        assert make_document(ws, ME, board.id, format).data
    dissolve_theme(ws, ME, board.id, "t1")
    for format in BY_US:
        assert make_document(ws, ME, board.id, format).data


def test_texts_of_a_theme_that_is_gone_come_back_with_it(ws, board):
    add_statement(ws, ME, board.id, "theme:t1", "es", "Y más.", ["n-1"])
    dissolve_theme(ws, ME, board.id, "t1")
    texts = read_session(ws, ME, board.id).texts
    assert [type(t) for t in texts.values()] == [DraftText]
    undo(ws, ME, board.id)
    assert synthesis_of(ws, ME, board.id, "es").section("theme:t1").statements[-1].text == "Y más."


def test_the_method_annex_knows_what_was_done(ws, board):
    assert [e.action for e in synthesis_of(ws, ME, board.id).edits] == [
        e.action for e in history(ws, ME, board.id)
    ]

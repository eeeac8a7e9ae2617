"""Notes made ready for grouping; the notes themselves stay as they were written."""

from __future__ import annotations

import pytest
from boards import board

from synthesis.clustering.prepare import (
    LANGUAGES,
    board_language,
    content_words,
    detect,
    encoder_text,
    every_stop_word,
    prepare,
    words_of,
)
from synthesis.domain.note import Note


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Más luz", "Más luz"),
        ("1.) Más luz", "Más luz"),
        ("¡MÁS LUZ EN LA PLAZA!", "más luz en la plaza"),
        ("Más\n\nluz  🚲", "Más luz"),
        ("ONU", "ONU"),
        ("💡", "-"),
        ("", "-"),
    ],
)
def test_the_encoder_sees_the_text_without_marks_and_shouting(text, expected):
    assert encoder_text(text) == expected


def test_the_note_itself_is_not_touched():
    note = Note(id="a", text="- ¡MÁS LUZ!")
    assert prepare([note], "es")[0].note is note


def test_notes_are_taken_in_the_order_of_their_ids():
    assert [p.note.id for p in prepare(board()[::-1], "es")] == [n.id for n in board()]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Necesitamos más ciclovías seguras en la comuna", "es"),
        ("We need more safe bike lanes in the city", "en"),
        ("Precisamos de mais ciclovias seguras na cidade", "pt"),
        ("Necessitem més carrils bici segurs a la ciutat", "ca"),
    ],
)
def test_languages_are_told_apart(text, language):
    assert detect(text, "?") == language


def test_a_text_too_short_to_tell_takes_the_boards_language():
    assert detect("wifi"[:3], "pt") == "pt"


def test_the_language_of_a_board_is_that_of_most_of_its_notes():
    spanish = board()
    english = [Note(id=f"e{i}", text="More trees and benches in the park, please") for i in range(3)]
    assert board_language([*spanish, *english]) == "es"
    assert board_language(english) == "en"
    assert board_language([]) == "es"
    assert board_language([Note(id="a", text="x", language="pt")]) == "pt"
    assert board_language([Note(id="a", text="Benvinguts a tothom", language="ca")]) in ("es", "en", "pt")


def test_words_are_as_written_without_elided_articles():
    assert words_of("L'aigua i d'altres: ciclo-vía 2028 ¡ya!") == ["aigua", "i", "altres", "ciclo-vía", "ya"]


def test_words_that_name_nothing_are_known_in_every_language():
    assert {"para", "the", "com", "mas", "falta"} <= every_stop_word()
    assert all(word == word.lower() for word in every_stop_word())
    assert len(LANGUAGES) == 4


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Que haya más sombra en la plaza del barrio", "sombra plaza barrio"),
        ("We need more shade in the square", "shade square"),
        ("Passeig de l'Estació", "passeig estació"),
        ("de los que no", ""),
        ("", ""),
    ],
)
def test_content_words_are_those_that_name_something(text, expected):
    assert content_words(text) == expected

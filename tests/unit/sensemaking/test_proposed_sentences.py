"""A sentence that a model proposes is taken only when the notes and the draft bear out every part of it."""

from __future__ import annotations

import pytest

from synthesis.domain.note import Note
from synthesis.domain.synthesis import Statement
from synthesis.sensemaking.grounding import unsound

NOTES = {
    note.id: note
    for note in (
        Note(id="a", text="Más ciclovías seguras en Vitacura, 20 kilómetros al año"),
        Note(id="b", text="No queremos autos en el centro"),
        Note(id="c", text="Buses eléctricos de noche"),
        Note(id="z", text="Una nota de otro tema"),
    )
}
DRAFTED = Statement(
    key="theme:t1/heard",
    text="«Movilidad» reúne 24 notas (10 % del total) y se escuchó en 2 de 3 grupos.",
    note_ids=("a", "b", "c"),
)
SILENT = Statement(key="theme:t1/absent", text="No se escuchó en el grupo Sur.", note_ids=("a", "b"))

TRUE = [
    "«Movilidad» reúne 24 notas.",
    "En 2 de los 3 grupos se escuchó «Movilidad», con 24 notas, el 10 % del total.",
    "Con 24 notas, «Movilidad» se escuchó en dos de tres grupos.",
    "«Movilidad» reúne 24 notas; entre ellas, «Buses eléctricos de noche».",
    "«Movilidad» reúne 24 notas, que piden «ciclovías seguras» y buses eléctricos.",
    "Las notas de «Movilidad» piden ciclovías seguras en Vitacura: «20 kilómetros al año».",
]
FALSE = [
    ("«Movilidad» reúne 25 notas.", "claim_new_number"),
    ("«Movilidad» reúne veinticinco y treinta notas.", "claim_new_number"),
    ("Las notas de «Movilidad» piden ciclovías en Vitacura, 20 kilómetros al año.", "claim_new_number"),
    ("«Movilidad» reúne 3 notas en 24 grupos.", "claim_new_number"),
    ("«Movilidad» se escuchó en 3 de 2 grupos.", "claim_new_number"),
    ("La mayoría de las notas es de «Movilidad».", "claim_new_number"),
    ("Todos los grupos hablaron de «Movilidad».", "claim_new_number"),
    ("«Movilidad» reúne una nota del total.", "claim_new_number"),
    ("«Movilidad» reúne 24 notas: «más trenes ya».", "claim_misquotes"),
    ("«Movilidad» reúne 24 notas: «queremos autos en el centro».", "claim_misquotes"),
    ("«Movilidad» reúne 24 notas: «lectricos de noche».", "claim_misquotes"),
    ("«Movilidad» reúne 24 notas: «Buses eléctricos.", "claim_misquotes"),
    ("“Seguridad” reúne 24 notas.", "claim_misquotes"),
    ("«Movilidad» reúne 24 notas de Providencia.", "claim_new_name"),
    ("Providencia reúne 24 notas de «Movilidad».", "claim_new_name"),
    ("«Movilidad» reúne 24 notas de la ONU.", "claim_new_name"),
    ("«Movilidad» no reúne 24 notas.", "claim_negation"),
    ("«Movilidad» reúne 24 notas, que piden autos en el centro.", "claim_negation"),
    ("«Movilidad» reúne 24 notas, y exigen demoler aquel viejo puente.", "claim_strays"),
    ("Hace falta pensar con calma qué significa vivir.", "claim_strays"),
    ("«Movilidad» reúne 24 notas.\u202e", "claim_unreadable"),
    ("«Movilidad» reúne\n24 notas.", "claim_unreadable"),
    ("\ud800", "claim_unreadable"),
    ("", "claim_unreadable"),
    ("«Movilidad» reúne 24 notas. " * 30, "claim_unreadable"),
]


@pytest.mark.parametrize("sentence", TRUE)
def test_what_the_notes_and_the_draft_say_holds(sentence):
    assert unsound(sentence, ["a", "b", "c"], DRAFTED, NOTES) == ()


@pytest.mark.parametrize(("sentence", "key"), FALSE)
def test_what_they_do_not_say_is_told(sentence, key):
    assert key in unsound(sentence, ["a", "b", "c"], DRAFTED, NOTES)


def test_a_drafted_sentence_holds_as_it_is():
    for drafted in (DRAFTED, SILENT):
        assert unsound(drafted.text, drafted.note_ids, drafted, NOTES) == ()


def test_a_negation_may_not_be_lost():
    assert unsound("Se escuchó en el grupo Sur.", ["a"], SILENT, NOTES) == ("claim_negation",)
    assert unsound("En el grupo Sur no se escuchó.", ["a"], SILENT, NOTES) == ()


@pytest.mark.parametrize(
    ("ids", "found"),
    [
        ([], "claim_without_notes"),
        (["z"], "claim_foreign_note"),
        (["nada"], "claim_foreign_note"),
        (["a", "z"], "claim_foreign_note"),
        ([""], "claim_foreign_note"),
    ],
)
def test_only_notes_of_the_statement_may_be_cited(ids, found):
    assert unsound(DRAFTED.text, ids, DRAFTED, NOTES) == (found,)


def test_a_quotation_counts_only_from_a_cited_note():
    sentence = "«Movilidad» reúne 24 notas: «Buses eléctricos de noche»."
    assert unsound(sentence, ["c"], DRAFTED, NOTES) == ()
    assert "claim_misquotes" in unsound(sentence, ["a"], DRAFTED, NOTES)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("“Mobility” gathers 24 notes.", ()),
        ("Most of the notes are on “Mobility”.", ("claim_new_number",)),
        ("“Mobility” doesn’t gather 24 notes.", ("claim_negation",)),
        ("“Mobility” gathers twenty-five notes.", ("claim_new_number",)),
        ("“Mobility” gathers 24 notes: “safe bike lanes”.", ()),
        ("“Mobility” gathers 24 notes, which ask for cars downtown.", ("claim_negation",)),
    ],
)
def test_english_is_checked_alike(sentence, found):
    notes = {
        "a": Note(id="a", text="More safe bike lanes"),
        "b": Note(id="b", text="We don't want cars downtown"),
    }
    drafted = Statement(key="k", text="“Mobility” gathers 24 notes (10% of the total).", note_ids=("a", "b"))
    assert unsound(sentence, ["a", "b"], drafted, notes) == found

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


# -- what a review found: sentences in three languages that turn the sense of what was said ------------

SPANISH = (
    "«Movilidad» reúne 24 notas (10 % del total) y se escuchó en 2 de 3 grupos.",
    (
        "Más ciclovías seguras en Vitacura, 20 kilómetros al año",
        "No queremos autos en el centro",
        "Buses de noche",
    ),
)
ENGLISH = (
    "“Mobility” gathers 24 notes and was heard in 2 of 3 groups.",
    ("More safe bike lanes", "We don't want cars downtown"),
)
PORTUGUESE = (
    "“Mobilidade” reúne 24 notas, 10% do total.",
    ("Ciclovias no centro da cidade", "Ônibus elétricos no período da noite", "Não queremos carros"),
)
NOT_HEARD = ("No grupo Norte não se ouviu este tema.", ("Ciclovias no centro",))
MOSTLY = ("Más de la mitad de las notas que nombran un grupo vienen de Norte: 7 de 9.", ("Buses",))
TWO_GROUPS = ("«A» fue de Norte y «B» fue de Sur.", ("Buses",))
TWO_THEMES = ("Las notas se reparten en 2 temas: «Agua» (30) y «Luz» (12).", ("Buses",))


def found_in(sentence, ground, language):
    drafted, texts = ground
    notes = {f"n{place}": Note(id=f"n{place}", text=text) for place, text in enumerate(texts)}
    statement = Statement(key="k", text=drafted, note_ids=tuple(notes))
    return unsound(sentence, list(notes), statement, notes, language)


@pytest.mark.parametrize(
    ("language", "ground", "sentence"),
    [
        ("es", SPANISH, "Destaca «Movilidad», con 24 notas (10 % del total), en 2 de 3 grupos."),
        ("es", SPANISH, "«Movilidad» suma 24 notas y aparece en 2 de 3 grupos."),
        ("es", SPANISH, "En «Movilidad» convergen 24 notas, el 10 % del total."),
        ("es", SPANISH, "«Movilidad» reúne 24 notas, que piden más ciclovías seguras."),
        ("es", MOSTLY, "De Norte vienen 7 de las 9 notas que nombran un grupo, más de la mitad."),
        ("es", TWO_THEMES, "Las notas se reparten en 2 temas: «Luz» (12) y «Agua» (30)."),
        ("en", ENGLISH, "“Mobility”, with 24 notes, was heard in 2 of 3 groups."),
        ("en", ENGLISH, "In all, 24 notes speak of “Mobility”."),
        ("pt", PORTUGUESE, "“Mobilidade” reúne 24 notas no total: 10%."),
        ("pt", PORTUGUESE, "Ao todo, “Mobilidade” reúne 24 notas."),
        ("pt", PORTUGUESE, "“Mobilidade” reúne 24 notas, que pedem ciclovias no centro da cidade."),
        ("pt", PORTUGUESE, "“Mobilidade” reúne 24 notas, com ônibus elétricos no período da noite."),
        ("pt", PORTUGUESE, "“Mobilidade” reúne 24 notas; fala-se do centro da cidade."),
        ("pt", NOT_HEARD, "Este tema não se ouviu no grupo Norte."),
    ],
)
def test_a_true_rewording_holds_in_each_language(language, ground, sentence):
    assert found_in(sentence, ground, language) == ()


@pytest.mark.parametrize(
    ("language", "ground", "sentence"),
    [
        ("es", SPANISH, "«Movilidad» reúne 24 notas contra las ciclovías."),
        ("es", SPANISH, "«Movilidad» reúne 24 notas que rechazan ciclovías seguras en Vitacura."),
        ("es", SPANISH, "«Movilidad» reúne 24 notas porque faltan buses de noche."),
        ("es", SPANISH, "«Movilidad» reúne 24 notas ya que se piden buses de noche."),
        ("es", SPANISH, "«Movilidad» reúne veintitrés notas."),
        ("es", SPANISH, "«Movilidad» reúne veintinueve notas."),
        ("es", SPANISH, "«Movilidad» reúne -24 notas."),
        ("es", SPANISH, "«Movilidad» reúne 24k notas."),
        ("es", SPANISH, "«Movilidad» reúne más de 24 notas."),
        ("es", SPANISH, "«Movilidad» reúne menos de 24 notas."),
        ("es", SPANISH, "«Movilidad» reúne al menos 24 notas."),
        ("es", SPANISH, "«Movilidad» reúne hasta 24 notas."),
        ("es", SPANISH, "«Movilidad» reúne casi 24 notas."),
        ("es", SPANISH, "«Movilidad» se escuchó solo en 2 de 3 grupos."),
        ("es", SPANISH, "«Movilidad» reúne 24 notas, muchas de Vitacura."),
        ("es", SPANISH, "«Movilidad» reúne 24 notas y pocas piden buses."),
        ("es", SPANISH, "«Movilidad» reúne 24 notas de vitacura y providencia."),
        ("es", SPANISH, "«Movilidad» reúne 24 notas 'quiero trenes'."),
        ("es", SPANISH, "«Movilidad» reúne 24 notas: ´más buses´."),
        ("es", SPANISH, "«Movilidad» reúne 24 notas: `buses`."),
        ("es", SPANISH, "«Movilidad» reúne 24 **notas**."),
        ("es", SPANISH, "# «Movilidad» reúne 24 notas."),
        ("es", SPANISH, "«Movilidad» reúne 24 _notas_."),
        ("es", SPANISH, "«Movilidad» reúne [24 notas](buses)."),
        ("es", SPANISH, "«Movilidad» debe reunir 24 notas."),
        ("es", MOSTLY, "Más de la mitad de las notas que nombran un grupo vienen de Norte: 9 de 7."),
        ("es", MOSTLY, "Menos de la mitad de las notas que nombran un grupo vienen de Norte: 7 de 9."),
        ("es", MOSTLY, "Más de la mitad de las notas vienen de Norte: 7 de 9 grupos."),
        ("es", TWO_GROUPS, "«A» fue de Sur y «B» fue de Norte."),
        ("es", TWO_GROUPS, "«A» fue de Sur."),
        ("es", TWO_GROUPS, "«B» fue de Norte y «A» fue de Sur."),
        ("es", TWO_THEMES, "Las notas se reparten en 2 temas: «Agua» (12) y «Luz» (30)."),
        ("es", TWO_THEMES, "«Luz» reúne 30 notas."),
        ("en", ENGLISH, "“Mobility” gathers 24 notes against safe bike lanes."),
        ("en", ENGLISH, "“Mobility” gathers 24 notes because safe bike lanes."),
        ("en", ENGLISH, "“Mobility” was only heard in 2 of 3 groups."),
        ("en", ENGLISH, "“Mobility” was heard in all 3 groups."),
        ("en", ENGLISH, "“Mobility” gathers at least 24 notes."),
        ("en", ENGLISH, "“Mobility” gathers 24 notes, many from groups."),
        ("en", ENGLISH, "“Mobility” gathers 24 notes, few from groups."),
        ("en", ENGLISH, "“Mobility” gathers twenty-four and five notes."),
        ("en", ENGLISH, "“Mobility” gathers 24 important notes."),
        ("pt", PORTUGUESE, "“Mobilidade” não reúne 24 notas."),
        ("pt", PORTUGUESE, "“Mobilidade” reúne 24 notas, que querem carros."),
        ("pt", PORTUGUESE, "“Mobilidade” reúne 24 notas contra as ciclovias."),
        ("pt", PORTUGUESE, "“Mobilidade” reúne 24 notas que rejeitam ciclovias."),
        ("pt", PORTUGUESE, "“Mobilidade” reúne 24 notas já que ciclovias."),
        ("pt", PORTUGUESE, "“Mobilidade” reúne apenas 24 notas."),
        ("pt", PORTUGUESE, "“Mobilidade” reúne 24 notas, muitas do centro."),
        ("pt", PORTUGUESE, "“Mobilidade” reúne 24 notas, poucas do centro."),
        ("pt", PORTUGUESE, "“Mobilidade” reúne vinte e quatro e cinco notas."),
        ("pt", NOT_HEARD, "No grupo Norte se ouviu este tema."),
        ("pt", NOT_HEARD, "No grupo Norte, no tema, se ouviu."),
    ],
)  # fmt: skip
def test_what_turns_the_sense_is_refused_in_each_language(language, ground, sentence):
    assert found_in(sentence, ground, language) != ()


def test_a_cause_or_an_opposition_of_a_cited_note_may_be_told_of_the_same_thing():
    ground = (
        "«Movilidad» reúne 24 notas.",
        ("Estamos contra las autopistas porque faltan árboles", "Ciclovías"),
    )
    assert found_in("«Movilidad» reúne 24 notas contra las autopistas.", ground, "es") == ()
    assert "claim_turned" in found_in("«Movilidad» reúne 24 notas contra las ciclovías.", ground, "es")

import json
from datetime import UTC, datetime

import pytest

from synthesis.capture.mapping import ColumnMapping
from synthesis.capture.reading import Refused, open_notes
from synthesis.domain import archive
from synthesis.domain.activity import Activity
from synthesis.domain.note import Kind, Note, Standing
from synthesis.domain.session import Group, Session
from synthesis.domain.workshop import Workshop
from synthesis.errors import ImportRejected


def opened(text, name="wall.csv", **more):
    return open_notes(name, text.encode(), **more)


def texts(reading):
    return [note.text for note in reading.notes]


def test_a_row_becomes_a_note_with_all_that_is_known_of_it():
    reading = opened(
        "id;nota;municipio;mesa;autor;actividad;tipo;idioma;fecha;color\n"
        "k7; Más buses ;Vitacura;3;Ana;Movilidad;Preguntas;es-CL;2026-09-24 10:00:00;rojo\n"
    )
    assert reading.notes == (
        Note(
            id="k7",
            text="Más buses",
            group="Vitacura",
            table="3",
            author="Ana",
            activity="Movilidad",
            kind=Kind.QUESTION,
            language="es",
            written_at=datetime(2026, 9, 24, 10, 0),
            origin="wall.csv, row 2",
            extra={"color": "rojo"},
        ),
    )
    assert (reading.kind, reading.encoding, reading.delimiter, reading.notices) == ("csv", "utf-8", ";", ())
    assert repr(reading) == "<Reading of wall.csv: 1 notes, 0 refused>"


def test_words_not_understood_stay_with_the_note_and_are_told():
    reading = opened(f"nota,tipo,idioma,fecha,autor\nuna,cosa,klingon,2/05/2028,{'a' * 61}\n")
    note = reading.notes[0]
    assert (note.kind, note.language, note.written_at, note.author) == (Kind.IDEA, None, None, None)
    assert note.extra == {"tipo": "cosa", "idioma": "klingon", "fecha": "2/05/2028", "autor": "a" * 61}
    assert {n.params["column"] for n in reading.notices} == {"tipo", "idioma", "fecha", "autor"}


@pytest.mark.parametrize(
    ("word", "language"),
    [("es", "es"), ("pt-BR", "pt"), ("EN_us", "en"), ("Español", "es"), ("português", "pt"), ("por", "pt")],
)
def test_languages_are_two_letters(word, language):
    assert opened(f"nota,idioma\nuna,{word}\n").notes[0].language == language


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Idea", Kind.IDEA),
        ("necesidades", Kind.NEED),
        ("Pergunta", Kind.QUESTION),
        ("REFLEXIÓN", Kind.REFLECTION),
        ("key_message", Kind.KEY_MESSAGE),
        ("Questions", Kind.QUESTION),
    ],
)
def test_kinds_in_three_languages(word, kind):
    assert opened(f"nota,tipo\nuna,{word}\n").notes[0].kind is kind


def test_every_row_is_a_note_or_refused_and_blank_ones_are_counted():
    reading = opened(f"nota,grupo\nuna,A\n,B\n,\n\n{'x' * 2001},C\ndos,\n")
    assert texts(reading) == ["una", "dos"]
    assert reading.refused == (
        Refused(3, "row_note_empty"),
        Refused(6, "row_note_too_long", {"length": 2001, "limit": 2000}),
    )
    assert reading.counts == {
        "rows": 4,
        "notes": 2,
        "refused": 2,
        "blank": 2,
        "duplicates": 0,
        "renamed": 0,
    }


def test_duplicates_are_evidence_kept_and_counted():
    reading = opened("nota\nuna\ndos\nuna\n una \n", known_texts={"dos"})
    assert (texts(reading), reading.duplicates) == (["una", "dos", "una", "una"], 3)


def test_an_id_that_comes_twice_gets_a_number():
    reading = opened("id,nota\na,una\na,dos\na-2,tres\na,cuatro\n,cinco\n")
    assert [note.id for note in reading.notes] == ["a", "a-2", "a-2-2", "a-3", "row-6"]
    assert reading.renamed == (("a", "a-2"), ("a-2", "a-2-2"), ("a", "a-3"))


def test_a_column_of_one_id_stays_quick():
    reading = opened("id,nota\n" + "a,una\n" * 20_000)
    assert len({note.id for note in reading.notes}) == 20_000


def test_lines_of_text_are_notes_with_the_number_of_their_line():
    reading = opened("Notas de la mesa 3\n\n- Más buses\n- Menos autos\n", "mesa 3.txt")
    assert texts(reading) == ["Notas de la mesa 3", "Más buses", "Menos autos"]
    assert [note.id for note in reading.notes] == ["line-1", "line-3", "line-4"]
    assert reading.notes[1].origin == "mesa 3.txt, line 3"


@pytest.mark.parametrize(
    "first", ["Más buses en la noche", "Ideas para el barrio: plazas", "¿Cómo financiamos esto?", "No", "007"]
)
def test_a_first_line_that_is_a_note_is_never_lost(first):
    reading = opened(f"{first}\nOtra nota\n")
    assert texts(reading) == [first, "Otra nota"]
    assert [n.code for n in reading.notices] == ["notice_first_row_is_note"]


@pytest.mark.parametrize("first", ["texto", "Comentario", "Write your idea", "¿Cuál es su propuesta?"])
def test_a_first_line_that_asks_for_notes_is_a_heading(first):
    assert texts(opened(f"{first}\nUna nota\n")) == ["Una nota"]


def test_a_table_without_heading_keeps_its_first_row():
    reading = opened("1,Más buses para la noche\n2,Menos autos en el centro\n")
    assert texts(reading) == ["Más buses para la noche", "Menos autos en el centro"]
    assert reading.columns == ("A", "B")


def test_the_mapping_can_be_told():
    mapping = ColumnMapping(text="b", group="a")
    reading = opened("a,b,texto\nV,una,otra\n", mapping=mapping)
    assert (texts(reading), reading.notes[0].group, reading.notes[0].extra) == (
        ["una"],
        "V",
        {"texto": "otra"},
    )
    with pytest.raises(ImportRejected) as refused:
        opened("a,b\n1,dos\n", mapping=ColumnMapping(text="c"))
    assert refused.value.code == "column_not_found"


def test_a_tie_without_names_asks_which():
    row = "una frase con bastantes palabras,otra frase con bastantes palabras\n"
    with pytest.raises(ImportRejected) as refused:
        opened(f"lunes,martes\n{row}")
    assert (refused.value.code, refused.value.params["columns"]) == ("which_column", "lunes, martes")


@pytest.mark.parametrize("guarded", ["'=1+1", "'+56 9", "'-5", "'@ana", "'＝1", "''=1", "'\t=x"])
def test_exactly_our_own_spreadsheet_prefix_comes_off(guarded):
    assert texts(opened(f'nota\n"{guarded}"\n')) == [guarded[1:].strip()]


@pytest.mark.parametrize("verbatim", ["'quoted'", "'tis", "=1+1", "-5", "''"])
def test_other_apostrophes_stay(verbatim):
    assert texts(opened(f"nota,grupo\n{verbatim},A\n")) == [verbatim]


def test_values_that_look_like_something_else_stay_text():
    values = ["NA", "null", "None", "007", "1e5", "true", "-", "1,5", "N/A", "nan"]
    quoted = "\n".join(f'"{value}"' for value in values)
    assert texts(opened(f"nota\n{quoted}\n")) == values
    assert texts(opened(json.dumps([{"nota": value} for value in values]), "n.json")) == values
    assert texts(opened("\n".join(values), "n.txt")) == values


def test_the_notes_of_another_session_come_with_all_they_hold():
    session = Session(
        id="s",
        title="Taller",
        groups=(Group(id="g1", name="Vitacura"),),
        agenda=(Activity(id="a1", title="Movilidad"),),
        notes=(
            Note(
                id="n1",
                ref="N001",
                text="Una\nnota",
                kind=Kind.NEED,
                activity="a1",
                author="Ana",
                group="g1",
                table="2",
                language="es",
                written_at=datetime(2026, 9, 24, tzinfo=UTC),
                extra={"color": "rojo"},
            ),
            Note(id="n2", ref="N002", text="Oculta", standing=Standing.HIDDEN),
        ),
    )
    reading = opened(archive.dumps(Workshop(session=session)), "taller.session.json")
    assert reading.notes == (
        Note(
            id="n1",
            text="Una\nnota",
            kind=Kind.NEED,
            activity="Movilidad",
            author="Ana",
            group="Vitacura",
            table="2",
            language="es",
            written_at=datetime(2026, 9, 24, tzinfo=UTC),
            extra={"color": "rojo"},
            origin="taller.session.json, item 1",
        ),
    )
    assert [(n.code, n.params) for n in reading.notices] == [("notice_notes_not_counted", {"count": 1})]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (["Una", "Dos"], ["Una", "Dos"]),
        ([{"text": "Una", "votes": 3}, {"votes": 1, "text": "Dos"}], ["Una", "Dos"]),
        ({"title": "x", "notes": [{"nota": "Una"}], "people": []}, ["Una"]),
        ({"respuestas": [{"respuesta": "Una", "autor": {"name": "Ana"}}]}, ["Una"]),
        ([{"texto": "Una", "tags": ["a", "b"]}, None, {"texto": "Dos"}], ["Una", "Dos"]),
    ],
)
def test_json_lists_of_notes(content, expected):
    assert texts(opened(json.dumps(content), "n.json")) == expected


def test_json_without_a_list_says_so():
    with pytest.raises(ImportRejected) as refused:
        opened('{"a": 1}', "n.json")
    assert refused.value.code == "no_note_list"


def test_the_name_is_shown_without_its_folders():
    assert opened("nota\nuna\n", r"C:\Users\ana\wall.csv").name == "wall.csv"

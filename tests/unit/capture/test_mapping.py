import pytest

from synthesis.capture.mapping import FIELDS, ColumnMapping, asks_for_notes, known, plain_name, suggest
from synthesis.capture.vocabulary import ASKING, COLUMN_NAMES, KINDS, LANGUAGES, NOBODY, WEAK_TEXT

LONG = "Conectar las ciclovías de las tres comunas con una sola señalética"


def test_the_vocabulary_is_written_as_names_are_compared():
    words = [
        *WEAK_TEXT,
        *ASKING,
        *NOBODY,
        *KINDS,
        *LANGUAGES,
        *(n for names in COLUMN_NAMES.values() for n in names),
    ]
    assert [word for word in words if plain_name(word) != word] == []
    assert set(COLUMN_NAMES) == set(FIELDS) - {"theme"}
    everywhere = [name for names in COLUMN_NAMES.values() for name in names]
    assert len(everywhere) == len(set(everywhere))


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (
            "id,text,lang,label,sublabel,group,votes",
            {"text": "text", "id": "id", "language": "lang", "group": "group"},
        ),
        (
            "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body",
            {"text": "comment-body", "id": "comment-id", "author": "author-id", "written_at": "datetime"},
        ),
        ("id,interview,comment", {"text": "comment", "id": "id", "author": "interview"}),
        ("participant_id,survey_text", {"text": "survey_text", "author": "participant_id"}),
        (
            "Marca temporal,¿De qué municipio viene?,Escriba su idea",
            {"text": "Escriba su idea", "group": "¿De qué municipio viene?", "written_at": "Marca temporal"},
        ),
        (
            "Carimbo de data/hora,De qual município você vem?,Escreva sua ideia",
            {
                "text": "Escreva sua ideia",
                "group": "De qual município você vem?",
                "written_at": "Carimbo de data/hora",
            },
        ),
        ("COMENTÁRIO,Mesa,Autor", {"text": "COMENTÁRIO", "table": "Mesa", "author": "Autor"}),
        (
            "reflectionGroup,author,votes,type,createdAt,discussionThread,prompt,content",
            {
                "text": "content",
                "author": "author",
                "kind": "type",
                "written_at": "createdAt",
                "activity": "prompt",
            },
        ),
    ],
)
def test_columns_go_by_their_names(header, expected):
    columns = header.split(",")
    rows = [[LONG] * len(columns), [LONG + "."] * len(columns)]
    assert suggest(columns, rows).fields() == expected


def test_a_column_of_figures_is_not_of_notes_though_its_name_says_so():
    rows = [["p1", "3", LONG], ["p2", "0", LONG + " más"]]
    assert suggest(["id", "comments", "resumen"], rows).text == "resumen"


def test_notes_may_be_figures_when_their_name_says_so():
    assert suggest(["id", "text"], [["1", "007"], ["2", "1e5"]]).text == "text"


def test_without_a_name_the_longest_free_text_is_the_notes():
    rows = [["a1", LONG, "rojo"], ["a2", LONG + " y mejor", "azul"]]
    mapping = suggest(["c1", "c2", "c3"], rows)
    assert (mapping.text, mapping.id, mapping.ambiguous) == ("c2", "c1", ())


def test_two_equal_texts_without_a_name_are_a_tie():
    mapping = suggest(["c1", "c2"], [[LONG, LONG + " a"], [LONG + " b", LONG]])
    assert (mapping.text, mapping.ambiguous) == (None, ("c1", "c2"))


def test_two_equal_names_are_told_and_the_surer_is_taken():
    mapping = suggest(["comentario", "nota"], [[LONG, LONG], [LONG, LONG]])
    assert (mapping.text, mapping.ambiguous) == ("nota", ("comentario", "nota"))


@pytest.mark.parametrize("header", ["id,date,score", "timestamp,datetime,comment-id,voter-id,vote"])
def test_no_column_of_notes(header):
    columns = header.split(",")
    rows = [["1", "2026-01-01", "3", "4", "5"], ["2", "2026-01-02", "1", "2", "3"]]
    mapping = suggest(columns, [row[: len(columns)] for row in rows])
    assert (mapping.text, mapping.ambiguous) == (None, ())


def test_a_section_of_tables_is_the_table():
    rows = [["Mesa 1", LONG], ["MESA 2", LONG]]
    assert suggest(["Section", "Body"], rows).table == "Section"


def test_one_column_is_one_field():
    fields = suggest(["nombre", "nota", "name"], [["Ana", LONG, "Ana"]]).fields()
    assert len(set(fields.values())) == len(fields)


@pytest.mark.parametrize(
    "cell", ["texto", "Comentario:", "Write your idea", "¿Cuál es su propuesta?", "body/es"]
)
def test_headings_of_notes(cell):
    assert asks_for_notes(cell)


@pytest.mark.parametrize("cell", [LONG, "Idea: más buses", "Mejorar la nota del transporte", "", "007"])
def test_notes_are_no_headings(cell):
    assert not asks_for_notes(cell)


def test_known_names():
    assert known("Município")
    assert not known("Ciclovías")
    assert ColumnMapping(text="a").fields() == {"text": "a"}

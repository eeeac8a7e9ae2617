"""What each tool's export says beyond its texts: groups, votes, authors, moments, what was set aside."""

from __future__ import annotations

import csv
import io
import json

import exports_of_tools as made
import pytest
from exports_of_tools import OF_TOOLS, rows_as_csv

from synthesis.capture.mapping import ColumnMapping
from synthesis.capture.reading import open_notes
from synthesis.domain.activity import Method
from synthesis.domain.note import Kind, Standing
from synthesis.errors import ImportRejected, InputError
from synthesis.limits import NOTE_CHARACTERS

TEXTS = [
    "Más buses de noche",
    "Ciclovías & veredas <anchas>",
    "¿Quién paga las cámaras?",
    "Datos “abiertos” ya",
]


def read(key, *arguments, **named):
    name, make = OF_TOOLS[key]
    return open_notes(name, make(TEXTS, *arguments, **named))


def codes(reading):
    return {notice.code: dict(notice.params) for notice in reading.notices}


def one(reading, text):
    return next(note for note in reading.notes if note.text == text)


def test_mural_s_entities_are_characters_and_its_areas_and_colours_stay():
    reading = read("mural", areas=("Plaza &amp; feria", "Parque"))
    assert [note.text for note in reading.notes] == TEXTS
    assert (reading.tool, reading.verified, reading.cluster, reading.clusters) == ("Mural", False, "Area", 2)
    first = reading.notes[0]
    assert (first.id, first.author, first.table) == ("mural-0", "Ana", None)
    assert (first.extra["Area"], first.extra["BG Color"], first.extra["Position X"]) == (
        "Plaza & feria",
        "#FCF281",
        "0.5",
    )


def test_areas_that_are_called_tables_are_tables():
    assert {note.table for note in read("mural", areas=("MESA 1", "MESA 2")).notes} == {"MESA 1", "MESA 2"}


def test_padlet_joins_subject_and_body_and_anonymous_is_nobody():
    reading = read("padlet", sections=("Aire", "Agua"))
    assert [note.text for note in reading.notes] == [
        "Más\nbuses de noche", TEXTS[1], "¿Quién\npaga las cámaras?", TEXTS[3],
    ]  # fmt: skip
    assert {note.author for note in reading.notes} == {None}
    assert reading.notes[0].written_at.isoformat() == "2028-05-02T14:00:00+00:00"
    assert (reading.cluster, reading.clusters) == ("Section", 2)


def test_posts_with_a_subject_or_a_body_alone_are_notes_all_the_same():
    heading = ["Created At", "Author", "Subject", "Body", "Section", "Attachment"]
    rows = [heading, ["", "", "Solo asunto", "", "", ""], ["", "", "", "Solo cuerpo", "", ""]]
    reading = open_notes("padlet.csv", rows_as_csv(rows))
    assert [note.text for note in reading.notes] == ["Solo asunto", "Solo cuerpo"]
    assert reading.refused == ()
    bodies = open_notes("padlet.csv", rows_as_csv([heading, rows[2]]))
    assert ([note.text for note in bodies.notes], bodies.mapping.text) == (["Solo cuerpo"], "Body")


def test_a_body_too_long_for_a_note_stays_beside_its_title():
    heading = ["Created At", "Author", "Subject", "Body", "Section", "Attachment"]
    body = "palabra " * (NOTE_CHARACTERS // 8)
    data = rows_as_csv([heading, ["", "", "Un título", body, "", ""], ["", "", "Otro", "corto", "", ""]])
    reading = open_notes("padlet.csv", data)
    assert [note.text for note in reading.notes] == ["Un título", "Otro\ncorto"]
    assert reading.notes[0].extra["Body"] == body.strip()
    assert codes(reading)["notice_body_apart"] == {"column": "Body", "count": 1}


def test_parabol_s_votes_are_counted_once_a_group_and_its_discussion_is_told_apart():
    reading = read("parabol", votes=5)
    assert (reading.cluster, reading.clusters, reading.votes) == ("reflectionGroup", 2, 10)
    assert [note.kind for note in reading.notes] == [Kind.REFLECTION, *[Kind.IDEA] * 3]
    assert [note.activity for note in reading.notes] == [None, *["¿Qué sigue?"] * 3]
    assert reading.notes[0].extra["votes"] == "5"
    assert codes(reading) == {"notice_votes_of_groups": {}, "notice_discussion_rows": {"count": 1}}


def test_mentimeter_s_voters_are_found_below_other_sheets_and_lines():
    reading = read("mentimeter")
    assert [note.text for note in reading.notes] == TEXTS
    assert reading.mapping.questions == ("Lo que falta",)
    assert {note.activity for note in reading.notes} == {"Lo que falta"}
    assert reading.notes[1].extra["Prioridad::Impacto"] == "4"
    assert codes(reading)["notice_other_sheets"]["names"] == "Overview"


@pytest.mark.parametrize(
    ("first", "question"),
    [
        ("Marca temporal", "Escriba aquí su idea"),
        ("Timestamp", "What would you change?"),
        ("Carimbo de data/hora", "Escreva a sua ideia"),
    ],
)
def test_a_form_s_question_is_an_activity(first, question):
    reading = read("google_forms", first=first, question=question)
    assert reading.tool == "Google Forms"
    assert (reading.mapping.questions, reading.mapping.ambiguous) == ((question,), ())
    assert [(note.text, note.activity) for note in reading.notes] == [(text, question) for text in TEXTS]
    assert {note.group for note in reading.notes} == {"Vitacura"}
    # how a form writes a date depends on where it was made: it is kept, not guessed
    assert reading.notes[0].extra[first] == "2/05/2028 10:00:00"


def test_several_questions_are_asked_about_and_each_answer_is_a_note():
    rows = [
        ["Marca temporal", "¿Qué haría usted con las calles?", "Edad", "¿Qué le preocupa de su barrio?"],
        ["1/1/2028 10:00:00", "Poner más árboles en ellas", "34", "El ruido de la noche"],
        ["1/1/2028 10:01:00", "Que haya menos autos estacionados", "51", ""],
        ["1/1/2028 10:02:00", "", "19", ""],
    ]
    reading = open_notes("respuestas.csv", rows_as_csv(rows))
    assert reading.mapping.questions == reading.mapping.ambiguous == (rows[0][1], rows[0][3])
    assert [(note.text, note.activity, note.extra["Edad"]) for note in reading.notes] == [
        (rows[1][1], rows[0][1], "34"),
        (rows[1][3], rows[0][3], "34"),
        (rows[2][1], rows[0][1], "51"),
    ]
    assert [(refused.row, refused.code) for refused in reading.refused] == [(4, "row_note_empty")]
    chosen = ColumnMapping(questions=(rows[0][3],))
    assert [n.text for n in open_notes("r.csv", rows_as_csv(rows), chosen).notes] == [rows[1][3]]


def test_a_plain_table_can_be_read_by_several_columns_of_notes():
    data = rows_as_csv([["bien", "mal"], ["Las plazas", "El ruido"], ["", "Los autos"]])
    reading = open_notes("muro.csv", data, ColumnMapping(questions=("bien", "mal")))
    assert [(n.id, n.text, n.activity) for n in reading.notes] == [
        ("row-2-1", "Las plazas", "bien"),
        ("row-2-2", "El ruido", "mal"),
        ("row-3-2", "Los autos", "mal"),
    ]


def test_slido_leaves_polls_out_and_hides_what_was_not_let_through():
    items = json.loads(made.slido(TEXTS))
    items[1]["is_public"] = False
    items[2]["date_deleted"] = "2028-05-03T00:00:00Z"
    items.append({**items[0], "event_question_id": 9, "type": "Poll", "text": "¿Sí o no?"})
    reading = open_notes("slido.json", json.dumps(items).encode())
    assert [(note.text, note.standing) for note in reading.notes] == [
        (TEXTS[0], Standing.ACTIVE),
        (TEXTS[1], Standing.HIDDEN),
        (TEXTS[2], Standing.HIDDEN),
        (TEXTS[3], Standing.ACTIVE),
    ]
    assert {note.kind for note in reading.notes} == {Kind.QUESTION}
    assert (reading.votes, codes(reading)) == (
        10,
        {"notice_other_rows": {"count": 1}, "notice_set_aside": {"count": 2}},
    )
    with pytest.raises(ImportRejected) as refused:
        open_notes("slido.json", json.dumps([items[-1]]).encode())
    assert refused.value.code == "no_notes"


def test_decidim_s_proposals_have_a_title_and_a_body_in_the_language_that_has_them():
    items = json.loads(made.decidim(TEXTS))
    items[0]["title"], items[0]["body"] = {"es": "", "ca": "Més"}, {"es": "", "ca": "autobusos"}
    items[3]["withdrawn"] = True
    reading = open_notes("proposals.json", json.dumps(items).encode())
    assert [note.text for note in reading.notes][:2] == ["Més\nautobusos", "Ciclovías\n& veredas <anchas>"]
    assert reading.notes[3].standing is Standing.HIDDEN
    assert (reading.cluster, reading.votes, reading.notes[0].id) == ("taxonomies/name", 8, "decidim-1")


def test_tables_that_went_through_a_spreadsheet_are_recognised_too():
    rows = list(csv.reader(io.StringIO(made.padlet(TEXTS).decode(), newline="")))
    assert open_notes("padlet.xlsx", made.workbook(Hoja=rows)).tool == "Padlet"
    reading = open_notes("padlet.csv", made.padlet(TEXTS).replace(b",", b";").decode().encode("cp1252"))
    assert (reading.tool, reading.delimiter, len(reading.notes)) == ("Padlet", ";", 4)


def test_decidim_s_flat_tables_are_recognised_too():
    rows = [
        [
            "id",
            "component/id",
            "title/es",
            "title/pt",
            "body/es",
            "body/pt",
            "reference",
            "likes/total_count",
            "state",
        ],
        ["7", "3", "Sombra", "", "Más árboles", "", "r-7", "4", "accepted"],
        ["8", "3", "", "Ruído", "", "Menos motos", "r-8", "1", "withdrawn"],
    ]
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerows(rows)
    reading = open_notes("proposals.csv", out.getvalue().encode())
    assert [(n.id, n.text, n.standing) for n in reading.notes] == [
        ("decidim-7", "Sombra\nMás árboles", Standing.ACTIVE),
        ("decidim-8", "Ruído\nMenos motos", Standing.HIDDEN),
    ]
    assert (reading.cluster, reading.votes) == (None, 5)


def test_taguette_s_rows_of_one_highlight_are_one_note_with_its_tags():
    rows = [
        ["id", "document", "tag", "content"],
        ["1", "Mesa 1", "Bici", "Red de ciclovías"],
        ["1", "Mesa 1", "Juntos", "Red de ciclovías"],
        ["2", "Mesa 1", "Bici", "Estacionar la bici"],
    ]
    reading = open_notes("highlights.csv", rows_as_csv(rows))
    assert [(n.id, n.text, n.extra["tag"]) for n in reading.notes] == [
        ("taguette-1", "Red de ciclovías", "Bici, Juntos"),
        ("taguette-2", "Estacionar la bici", "Bici"),
    ]
    assert (reading.cluster, codes(reading)) == (None, {"notice_rows_joined": {"count": 1}})
    assert read("taguette").cluster == "tag"


def test_trello_s_lists_labels_and_votes_are_kept_and_archived_cards_hidden():
    board = json.loads(made.trello(TEXTS))
    board["cards"][2]["closed"] = True
    board["lists"][1]["closed"] = True
    reading = open_notes("board.json", json.dumps(board).encode())
    assert [note.standing for note in reading.notes] == [
        Standing.ACTIVE, Standing.HIDDEN, Standing.HIDDEN, Standing.HIDDEN,
    ]  # fmt: skip
    first = reading.notes[0]
    assert (first.id, first.text, first.extra["list"]) == ("trello-c0", "Más\nbuses de noche", "Ideas")
    assert (first.extra["labels"], first.extra["members"], first.extra["votes"]) == ("smart", "Ana", "2")
    assert (reading.cluster, reading.clusters, reading.votes) == ("list", 2, 2)
    assert reading.ballots.method is Method.DOTS
    assert [(cast.voter, dict(cast.values)) for cast in reading.ballots.casts] == [
        ("m1", {"c0": 1}),
        ("m2", {"c0": 1}),
    ]


def test_microsoft_s_inner_quotes_and_line_breaks_stay_and_work_items_are_told():
    said = 'Llamar a esto "ventanilla única", y\nque lo sea'
    data = made.microsoft_retro([said, *TEXTS]) + b'"Una","Tarea","Task",7,"https://example/7"\n'
    reading = open_notes("retro.csv", data)
    assert [note.text for note in reading.notes] == [said, *TEXTS]
    assert (reading.cluster, reading.votes, codes(reading)) == (
        "Type",
        10,
        {"notice_other_rows": {"count": 1}},
    )
    assert reading.notes[2].extra["Votes"] == "2"


def test_retrospected_s_likes_groups_and_actions_stay_beside():
    text = (
        "# Taller\n\n#### Bien\n\n* (+3/-1) Las plazas\n  * **Action**: contarlo\n"
        "* **Ruido** (+2/-0)\n  * (+1/-0) Las motos\n    de noche\n#### Mal\n* (+0/-2) Los autos\n"
    )
    reading = open_notes("retro.md", text.encode())
    assert [(n.text, n.extra["column"], n.extra.get("group of posts")) for n in reading.notes] == [
        ("Las plazas", "Bien", None),
        ("Las motos\nde noche", "Bien", "Ruido"),
        ("Los autos", "Mal", None),
    ]
    assert reading.notes[0].extra == {"column": "Bien", "likes": "3", "dislikes": "1", "action": "contarlo"}
    assert (reading.votes, codes(reading)) == (7, {"notice_other_rows": {"count": 1}})


def test_easyretro_s_columns_are_its_groups():
    reading = read("easyretro")
    assert [(note.text, note.extra["column"]) for note in reading.notes] == [
        *((text, "Fue bien") for text in TEXTS[:3]),
        (TEXTS[3], "Por mejorar"),
    ]
    assert (reading.cluster, reading.clusters) == ("column", 2)


def test_miro_s_frames_are_told_and_a_table_s_other_cells_stay_beside():
    rows = [
        ["Marco uno"],
        ["Una idea"],
        ["Otra"],
        [],
        ["Marco dos"],
        ["Central conjunta", "Alta", "Vitacura"],
        [],
    ]
    reading = open_notes("miro.csv", rows_as_csv(rows, mark=True))
    assert [(n.text, n.extra["frame"]) for n in reading.notes] == [
        ("Una idea", "Marco uno"),
        ("Otra", "Marco uno"),
        ("Central conjunta", "Marco dos"),
    ]
    assert (reading.notes[2].extra["B"], reading.notes[2].extra["C"]) == ("Alta", "Vitacura")
    assert codes(reading)["notice_frames"] == {"count": 2, "names": "Marco uno, Marco dos"}


def test_a_file_can_be_read_as_if_no_tool_had_written_it():
    name, make = OF_TOOLS["miro"]
    reading = open_notes(name, make(TEXTS), plain=True)
    assert reading.tool == ""
    assert [note.text for note in reading.notes] == ["Marco uno", *TEXTS[:2], "Marco dos", *TEXTS[2:]]


# -- Polis -------------------------------------------------------------------------------------


def test_polis_comments_keep_their_counts_and_those_rejected_come_in_hidden():
    data = made.polis(TEXTS, counts=[(3, 1), (0, 2), (5, 5), (1, 0)], moderated=[1, -1, 0, 1])
    reading = open_notes("comments.csv", data)
    assert (reading.tool, reading.verified, reading.votes, reading.ballots) == ("Polis", True, 17, None)
    assert [note.standing is Standing.HIDDEN for note in reading.notes] == [False, True, False, False]
    first = reading.notes[0]
    assert (first.id, first.author, first.extra["agrees"]) == ("polis-0", "10", "3")
    assert first.written_at.isoformat() == "2018-11-16T22:09:36.584000+00:00"
    assert codes(reading) == {"notice_votes_apart": {}, "notice_set_aside": {"count": 1}}


def test_polis_bodies_without_quotes_keep_their_commas_quotes_and_lines():
    said = ['"Sí", dijo, y se fue', "Compartir cámaras, sensores, y datos\nentre todos, ya"]
    reading = open_notes("comments.csv", made.polis_server(said))
    assert [note.text for note in reading.notes] == said
    assert [note.id for note in reading.notes] == ["polis-0", "polis-1"]


def test_the_last_vote_of_a_person_on_a_comment_counts():
    cast = [(0, 1, 1), (0, 2, -1), (0, 1, 0), (1, 2, 1)]
    ballots = open_notes("votes.csv", made.polis_votes(cast)).ballots
    assert {c.voter: dict(c.values) for c in ballots.casts} == {"1": {"0": 0}, "2": {"0": -1, "1": 1}}
    assert (ballots.agree, ballots.in_seconds) == (0, False)
    assert open_notes("votes.csv", made.polis_votes(cast, seconds=True)).ballots.in_seconds


PEOPLE = [("0", {"0": 1, "1": 1, "2": -1}), ("1", {"0": -1, "1": -1, "2": -1}), ("", {"1": 0}), ("", {})]


@pytest.mark.parametrize("agree", [1, -1])
def test_the_sums_of_a_file_say_which_way_round_its_votes_are(agree):
    ballots = open_notes("participants-votes.csv", made.polis_people(PEOPLE, "012", agree=agree)).ballots
    assert ballots.agree == agree
    assert [(cast.voter, cast.group, dict(cast.values)) for cast in ballots.casts] == [
        ("0", "0", PEOPLE[0][1]),
        ("1", "1", PEOPLE[1][1]),
        ("2", "", PEOPLE[2][1]),
    ]


def test_where_the_sums_say_nothing_nothing_is_guessed():
    even = [("0", {"0": 1, "1": -1}), ("1", {"0": 0})]
    assert open_notes("participants-votes.csv", made.polis_people(even, "01")).ballots.agree == 0
    mixed = made.polis_people(PEOPLE, "012").replace(b"1,1,0,3,0,3,", b"1,1,0,3,3,0,")
    assert open_notes("participants-votes.csv", mixed).ballots.agree == 0


def test_a_file_without_votes_is_refused():
    for name, data in (
        ("votes.csv", made.polis_votes([(0, 1, "x")])),
        ("participants-votes.csv", made.polis_people([("0", {})], "01")),
    ):
        with pytest.raises(ImportRejected) as refused:
            open_notes(name, data)
        assert refused.value.code == "no_votes"


# -- what only looks like a tool's ---------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Más árboles\nBancos, sombra y agua\nLuz\n",
        "Una\nDos\n\nTres, cuatro y cinco\nSeis\n",
        "id;nota\n1;Una, otra\n2;Dos\n",
    ],
)
def test_a_list_whose_sentences_have_commas_is_no_board(text):
    reading = open_notes("lista.csv", b"\xef\xbb\xbf" + text.encode())
    assert reading.tool == ""
    lines = [line.rpartition(";")[2] for line in text.splitlines() if line and not line.startswith("id")]
    assert [note.text for note in reading.notes] == lines


def test_a_note_that_names_a_tool_s_keys_makes_no_board_of_a_list():
    said = [{"text": 'Una nota con "idList", "cards" y "lists"'}]
    assert open_notes("notas.json", json.dumps(said).encode()).tool == ""


@pytest.mark.parametrize("inside", ["[" * 100_000, "1" + "0" * 5_000, "NaN", '{"a": 1, "a": 2}'])
def test_a_board_of_hostile_json_is_refused(inside):
    data = b'{"lists": [], "cards": [{"idList": "x", "pos": ' + inside.encode() + b"}]}"
    with pytest.raises(InputError) as refused:
        open_notes("board.json", data)
    assert refused.value.code == "session_unreadable"


@pytest.mark.parametrize(
    "board", [{"cards": 3}, {"cards": [None, 4, "x", {"idList": 3, "labels": {}}]}, {"cards": []}]
)
def test_a_board_of_other_shapes_is_refused_and_nothing_else_leaves(board):
    with pytest.raises(ImportRejected):
        open_notes("board.json", json.dumps({"lists": [1, {"id": []}], "idList": 1, **board}).encode())


def test_numbers_beyond_all_sense_are_no_votes_and_no_times():
    board = json.loads(made.trello(TEXTS))
    board["cards"][0]["badges"]["votes"] = 10**14
    assert open_notes("board.json", json.dumps(board).encode()).votes == 2
    data = made.polis(["Una"], counts=[("9" * 4_000, "1")]).replace(b"1542406176584", b"9" * 4_000)
    reading = open_notes("comments.csv", data)
    assert (reading.votes, reading.notes[0].written_at) == (1, None)
    assert reading.notes[0].extra["agrees"] == "9" * 4_000


SPACES = " " * 19_000


@pytest.mark.parametrize(
    "line", [f"#### {SPACES}", f"{SPACES}* (+1/-0) Una", f"* (+1/-0){SPACES}Una", f"**a**{SPACES}"]
)
def test_lines_made_to_take_long_take_no_longer_than_they_are(line):
    """A pattern that goes back over such spaces would take minutes."""
    text = "#### Ideas\n* (+1/-0) Dos\n" + f"{line}\n" * 200
    assert open_notes("retro.md", text.encode()).tool == "Retrospected"

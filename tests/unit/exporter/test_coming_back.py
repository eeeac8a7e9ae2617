"""Reading an edited document: what is text, which paragraph is which text, and what three texts mean."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from edited_words import BODY, added, commented, in_body, paragraph_with, rewritten, stripped, tracked
from exporter_samples import samples, workshop
from hypothesis import given, settings
from hypothesis import strategies as st

from synthesis.domain.exported import Line, LineKind, Snapshot, dumps, loads
from synthesis.domain.outline import Chapter, Outline
from synthesis.domain.review import Initiative
from synthesis.errors import FileRefused, InputError
from synthesis.exporter.formats import docx
from synthesis.exporter.formats._wordml import bookmark_name
from synthesis.exporter.outline import build_report
from synthesis.exporter.roundtrip import marks
from synthesis.exporter.roundtrip.alignment import align, likeness, normal
from synthesis.exporter.roundtrip.difference import Outcome, merged, pieces
from synthesis.exporter.roundtrip.marks import Marked, Piece
from synthesis.exporter.roundtrip.reading import returned
from synthesis.exporter.roundtrip.sheets import entered, partners, years
from synthesis.exporter.roundtrip.snapshot import editable, snapshot_of
from synthesis.i18n import words

SAY = words("es")


def sent(result):
    report = build_report(result)
    stream = io.BytesIO()
    docx.write(report, stream)
    return snapshot_of(report), stream.getvalue()


@pytest.fixture(scope="module")
def left():
    return sent(workshop())


def back(left, data):
    return returned(marks.read(data, "x.docx"), left[0])


def word(found, key):
    return next(text.word for text in found.texts if text.line.key == key)


# -- what is text -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", samples())
def test_an_untouched_file_says_what_the_snapshot_says(name):
    left = sent(samples()[name])
    for data in (left[1], stripped(left[1])):
        found = back(left, data)
        assert [(normal(t.word or ""), t.moved) for t in found.texts] == [
            (normal(t.line.text), False) for t in found.texts
        ]
        assert (found.new, found.rewritten, found.aside, found.comments) == ((), (), (), ())


@pytest.mark.parametrize("name", samples())
def test_what_the_session_says_now_is_what_its_document_would_say(name):
    result = samples()[name]
    assert editable(result) == dict(snapshot_of(build_report(result)).texts)
    short = snapshot_of(build_report(result, short=True)).texts
    assert short.items() <= editable(result).items()


def test_a_document_with_its_notes_in_the_middle_is_read_to_its_end(left):
    order = (Chapter.NOTES, *(c for c in Chapter if c is not Chapter.NOTES))
    result = workshop()
    moved = replace(result, session=replace(result.session, outline=Outline(order=order)))
    snapshot, data = sent(moved)
    assert snapshot.texts.keys() == left[0].texts.keys()
    assert not [line for line in snapshot.lines if line.kind is LineKind.END]
    for one in (data, stripped(data)):
        found = returned(marks.read(one, "x.docx"), snapshot)
        assert all(normal(t.word or "") == normal(t.line.text) for t in found.texts)
        assert found.new == ()


def test_the_file_says_what_it_is_an_export_of_and_carries_a_copy(left):
    found = marks.read(left[1], "x.docx")
    assert (found.session_id, found.export_id) == (left[0].session_id, left[0].id)
    assert loads(found.copy) == left[0]
    assert marks.loads(marks.dumps(found)) == found


def test_the_same_document_has_the_same_id_and_another_another(left):
    assert snapshot_of(build_report(workshop())).id == left[0].id
    assert replace(left[0], session_id="other").id != left[0].id
    assert loads(dumps(left[0])).id == left[0].id


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"session":1,"language":"es","lines":[]}',
        '{"session":"a","language":"es","lines":[["k"]]}',
    ],
)
def test_a_broken_copy_is_refused(text):
    with pytest.raises(InputError) as refused:
        loads(text)
    assert refused.value.code == "snapshot_unreadable"


def test_tracked_changes_and_comments_are_read_as_word_writes_them(left):
    found = back(left, tracked(left[1], "theme:t1/name", "Moverse"))
    text = next(t for t in found.texts if t.line.key == "theme:t1/name")
    assert (text.word, text.tracked) == ("Moverse", ("Lucía",))
    found = back(left, commented(left[1], "strategy:s5/name", "¿Seguro?", done=True))
    assert [(c.key, c.remark.text, c.remark.done) for c in found.comments] == [
        ("strategy:s5/name", "¿Seguro?", True)
    ]


def test_a_paragraph_deleted_with_changes_tracked_is_gone(left):
    def change(xml: str) -> str:
        old = paragraph_with(xml, "theme:t1/name")
        about = 'w:id="9" w:author="Lucía" w:date="2026-11-23T10:00:00Z"'
        inner = old.replace("<w:r>", f"<w:del {about}><w:r>").replace("</w:r>", "</w:r></w:del>")
        return xml.replace(old, inner.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>"))

    assert word(back(left, in_body(left[1], change)), "theme:t1/name") is None


def test_a_paragraph_mark_deleted_with_changes_tracked_joins_what_follows(left):
    def change(xml: str) -> str:
        old = paragraph_with(xml, "strategy:s4/name")
        mark = '<w:rPr><w:del w:id="9" w:author="Lucía" w:date="2026-11-23T10:00:00Z"/></w:rPr></w:pPr>'
        more = "<w:p><w:r><w:t>y más</w:t></w:r></w:p>"
        return xml.replace(old, old.replace("</w:pPr>", mark, 1) + more)

    assert word(back(left, in_body(left[1], change)), "strategy:s4/name") == "Semáforos que conversan y más"


def test_words_typed_in_the_look_of_the_mark_are_kept():
    mark, name = SAY("doc_unsupported"), (bookmark_name("mg", "k"),)
    snapshot = Snapshot("s", "es", (Line("k", LineKind.TEXT, "k", "La frase"),))
    found = returned(Marked((Piece(f"La frase {mark} y sigue", LineKind.TEXT, name),)), snapshot)
    assert word(found, "k") == "La frase y sigue"
    found = returned(Marked((Piece(f"La frase {mark}", LineKind.TEXT, name),)), snapshot)
    assert word(found, "k") == "La frase"


def test_a_new_paragraph_stands_in_the_section_before_it(left):
    statement = next(k for k in left[0].texts if k.startswith("strategy:") and not k.endswith("/name"))
    found = back(left, added(left[1], statement, "Uno nuevo.", "Otro."))
    assert [(n.text, n.section, n.after) for n in found.new] == [
        (text, statement.partition("/")[0], statement) for text in ("Uno nuevo.", "Otro.")
    ]


# -- files made to do harm --------------------------------------------------------------------------


def test_a_part_with_a_document_type_is_refused(left):
    evil = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><comments>&a;</comments>'

    def members(found):
        found["word/comments.xml"] = evil

    with pytest.raises(FileRefused) as refused:
        marks.read(rewritten(left[1], members), "x.docx")
    assert refused.value.code == "file_unsafe_xml"


@pytest.mark.parametrize("part", [BODY, "word/styles.xml", "docProps/custom.xml", "[Content_Types].xml"])
@pytest.mark.parametrize("content", [b"", b"<a><b></a>", b"\xff\xfe\x00", b"<w/>" * 3, b"<" * 5000])
def test_a_part_that_is_no_xml_is_a_damaged_file(left, part, content):
    def members(found):
        found[part] = content

    with pytest.raises(FileRefused) as refused:
        marks.read(rewritten(left[1], members), "x.docx")
    assert refused.value.code == "file_damaged"


def test_every_piece_of_a_truncated_file_is_refused(left):
    data = left[1]
    for length in range(0, len(data), len(data) // 40):
        with pytest.raises(FileRefused):
            marks.read(data[:length], "x.docx")


def test_strange_numbers_and_nesting_are_only_text(left):
    strange = (
        '<w:p><w:bookmarkStart w:id="x"/><w:r><w:t/></w:r><w:ins><w:ins><w:r><w:t>hondo</w:t></w:r></w:ins>'
        '</w:ins><w:commentReference w:id="none"/></w:p><w:tbl/><w:tbl><w:tr><w:tc/></w:tr></w:tbl>'
    )
    found = back(left, in_body(left[1], lambda xml: xml.replace("<w:sectPr", strange + "<w:sectPr", 1)))
    assert all(normal(t.word) == normal(t.line.text) for t in found.texts)


# -- which is which ---------------------------------------------------------------------------------


def lines(*said: str, section: str = "theme:t1") -> Snapshot:
    return Snapshot(
        "s", "es", tuple(Line(f"k{n}", LineKind.TEXT, section, text) for n, text in enumerate(said))
    )


def read_as(snapshot: Snapshot, *texts: str | Piece) -> dict[str, str]:
    found = [one if isinstance(one, Piece) else Piece(one, LineKind.TEXT) for one in texts]
    return {
        snapshot.lines[line].key: found[piece].text for line, piece in align(snapshot, found).found.items()
    }


def test_sentences_that_differ_by_a_figure_are_told_apart_by_their_order():
    said = [f"Este tema reúne {n} notas de dos grupos." for n in range(20)]
    changed = [text.replace("grupos", "municipios") if n % 3 == 0 else text for n, text in enumerate(said)]
    del changed[7]
    found = read_as(lines(*said), *changed)
    assert found == {
        f"k{n}": text
        for n, text in enumerate(
            [t.replace("grupos", "municipios") if n % 3 == 0 else t for n, t in enumerate(said)]
        )
        if n != 7
    }


def test_a_title_is_never_taken_for_a_paragraph():
    snapshot = Snapshot("s", "es", (Line("k0", LineKind.TITLE, "", "Movilidad"),))
    assert read_as(snapshot, "Movilidad") == {}
    assert read_as(snapshot, Piece("Movilidad", LineKind.TITLE)) == {"k0": "Movilidad"}


def test_a_bookmark_that_fell_onto_a_neighbour_claims_nothing():
    kept = Piece(
        "Lo segundo es otra cosa.", LineKind.TEXT, (bookmark_name("mg", "k0"), bookmark_name("mg", "k1"))
    )
    assert read_as(lines("Lo primero se borró.", "Lo segundo es otra cosa."), kept) == {
        "k1": "Lo segundo es otra cosa."
    }
    own = Line("", LineKind.TEXT, "", "4 notas: , , ,")
    snapshot = Snapshot("s", "es", (Line("k0", LineKind.TEXT, "", "Se borró."), own))
    fallen = Piece("4 notas: , , ,", LineKind.TEXT, (bookmark_name("mg", "k0"),))
    assert "k0" not in read_as(snapshot, fallen)


def test_an_empty_paragraph_claims_nothing_and_its_text_is_sought_elsewhere():
    empty = Piece("", LineKind.TEXT, (bookmark_name("mg", "k0"),))
    assert read_as(
        lines("Se movió lejos de aquí.", "Quedó."), empty, "Quedó.", "Se movió lejos de aquí."
    ) == {
        "k0": "Se movió lejos de aquí.",
        "k1": "Quedó.",
    }


def test_a_text_typed_anew_is_known_by_its_place_when_that_is_certain():
    snapshot = lines("Antes.", "Lo viejo desaparece.", "Después.")
    assert read_as(snapshot, "Antes.", "Xyz nuevo.", "Después.")["k1"] == "Xyz nuevo."
    assert "k1" not in read_as(snapshot, "Antes.", "Xyz nuevo.", "Otro más.", "Después.")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["keep", "cut", "edit", "add"]), min_size=1, max_size=40), st.booleans())
def test_whatever_is_done_no_text_is_taken_for_another(deeds, marked):
    said = [f"La frase número {n} habla del asunto {n * n} y de nada más." for n in range(len(deeds))]
    made: list[Piece] = []
    for number, (deed, text) in enumerate(zip(deeds, said, strict=True)):
        name = (bookmark_name("mg", f"k{number}"),) if marked else ()
        if deed == "add":
            made.append(Piece(f"Intercalado {number}: otra idea, con palabras propias.", LineKind.TEXT))
        if deed != "cut":
            end = " Con un añadido." if deed == "edit" else ""
            made.append(Piece(text + end, LineKind.TEXT, name))
    found = read_as(lines(*said), *made)
    for number, deed in enumerate(deeds):
        got = found.get(f"k{number}")
        wanted = said[number] + (" Con un añadido." if deed == "edit" else "")
        if deed != "cut":
            assert got == wanted
        elif marked:
            assert got is None or got.startswith("Intercalado")
        else:
            assert got is None or got not in said


def test_likeness_is_one_for_the_same_and_none_for_nothing_in_common():
    assert likeness("Más  ciclovías", "Más ciclovías") == 1
    assert likeness("abc", "xyz") == 0
    assert likeness("", "") == 1
    assert 0.5 < likeness("Movilidad rural", "Movilidad urbana") < 1


# -- three texts ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "word", "now", "outcome"),
    [
        ("a", "a", "a", Outcome.KEEP),
        ("a", "b", "a", Outcome.TAKE),
        ("a", "a", "b", Outcome.KEEP),
        ("a", "b", "b", Outcome.KEEP),
        ("a", "b", "c", Outcome.CONFLICT),
        ("a", "b", "", Outcome.CONFLICT),
        ("a", None, "a", Outcome.REMOVED),
        ("a", None, "b", Outcome.REMOVED),
        ("a", None, "", Outcome.KEEP),
        ("a", None, None, Outcome.KEEP),
        ("a", "b", None, Outcome.LOST),
        ("a", "a", None, Outcome.KEEP),
        ("a  b", "a\u00a0b", "x", Outcome.KEEP),
    ],
)
def test_what_three_texts_mean(before, word, now, outcome):
    assert merged(before, word, now) is outcome


@given(st.text(max_size=80), st.text(max_size=80))
def test_the_pieces_give_both_texts_back(before, after):
    told = pieces(before, after)
    assert "".join(text for how, text in told if how != "out") == after
    alone = [how for how, _ in told] in (["in"], [])
    assert alone or "".join(text for how, text in told if how != "in") == before


def test_changed_words_are_told_together_and_a_new_text_as_one():
    assert pieces("Norte y Sur piden luz", "Norte y Sur quieren más luz") == (
        ("same", "Norte y Sur "),
        ("out", "piden"),
        ("in", "quieren más"),
        ("same", " luz"),
    )
    assert pieces("Plataforma de datos", "Un nombre que es otro") == (("in", "Un nombre que es otro"),)
    assert pieces("Se quitó", "") == (("out", "Se quitó"),)


# -- sheets -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2027–2030", (2027, 2030)),
        ("de 2027 a 2030", (2027, 2030)),
        ("2027", (2027, 2027)),
        ("desde 2027", (2027, None)),
        ("hasta 2030", (None, 2030)),
        ("", (None, None)),
    ],
)
def test_years_are_read_as_the_document_writes_them(text, expected):
    assert years(text, SAY) == expected


@pytest.mark.parametrize("text", ["pronto", "2027, 2028 y 2029", "27–30", "20271", "el 5 de mayo de 2027"])
def test_years_that_nobody_can_be_sure_of_are_refused(text):
    with pytest.raises(InputError) as refused:
        years(text, SAY)
    assert refused.value.code == "years_unreadable"


@pytest.mark.parametrize("language", ["es", "en", "pt"])
@pytest.mark.parametrize(
    "names", [(), ("Norte",), ("Norte", "Sur"), ("Agua y Luz", "Vecinas, en red", "Sur", "Cruz Roja")]
)
def test_a_list_of_partners_comes_back_as_it_was_written(language, names):
    say = words(language)
    assert partners(say.list(names), names, say) == names


def test_new_partners_are_told_apart_from_those_known():
    known = ("Norte y Sur", "Vecinas")
    assert partners("Norte y Sur, Cruz Roja, Vecinas y Bomberos", known, SAY) == (
        *("Norte y Sur", "Cruz Roja", "Vecinas", "Bomberos"),
    )
    assert partners("Vecinas;\nHospital", known, SAY) == ("Vecinas", "Hospital")
    assert partners("Norte y Sur", ("Norte", "Sur"), SAY) == ("Norte", "Sur")


def test_an_entry_goes_into_its_field():
    sheet = Initiative(id="i1", what="Plan", starts=2027)
    assert entered(sheet, "lead", "Ana", SAY).lead == "Ana"
    assert entered(sheet, "years", "hasta 2030", SAY) == replace(sheet, starts=None, horizon=2030)

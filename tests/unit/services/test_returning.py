"""An edited document comes back: told apart, compared with the session, taken over in one undoable step."""

from __future__ import annotations

import io
from contextlib import contextmanager
from dataclasses import replace

import docx
import pytest
from edited_words import added, commented, replaced, rewritten, stripped, texted, tracked, without
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from synthesis.domain.ids import new_id
from synthesis.domain.outline import Chapter, own_key
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.people import Actor, Role
from synthesis.domain.session import Session
from synthesis.errors import Conflict, FileRefused, InputError, NotFound, StorageError
from synthesis.exporter.roundtrip.difference import Outcome
from synthesis.i18n import words
from synthesis.services.capture import Context, write_note
from synthesis.services.changes import undo
from synthesis.services.outlining import introduce_chapter
from synthesis.services.reporting import add_statement, edit_statement, make_document, synthesis_of
from synthesis.services.returning import compare_returned, read_returned, take_returned
from synthesis.services.roadmap import edit_initiative, promote_notes
from synthesis.services.sessions import create_session, export_archive, open_archive
from synthesis.services.theming import create_strategy, create_theme, dissolve_theme, rename_theme

NOTES = (
    "Más ciclovías seguras",
    "Buses eléctricos de noche",
    "Un solo pase",
    "Veredas parejas",
    "Luz en la plaza",
)


@pytest.fixture
def board(ws, session):
    """A session with a theme, a strategy and an initiative with a full sheet."""
    for number, text in enumerate(NOTES):
        write_note(ws, ME, session.id, text, note_id=f"n{number}", context=Context(group="norte"))
    create_theme(ws, ME, session.id, "Movilidad", ["n0", "n1", "n2"])
    theme = ws.store.load(session.id).themes.themes[0].id
    create_strategy(ws, ME, session.id, theme, "Redes de ciclovías", ["n0"])
    create_theme(ws, ME, session.id, "Espacio público", ["n3", "n4"])
    promote_notes(ws, ME, session.id, ["n0"], what="Ciclovía continua")
    sheet = initiative(ws, session)
    full = replace(
        sheet,
        why="Une dos comunas.",
        lead="Ana Rojas",
        partners=("Norte y Sur", "Vecinas"),
        starts=2027,
        horizon=2030,
        first_step="Un plano común",
    )
    edit_initiative(ws, ME, session.id, sheet, full)
    return session


@contextmanager
def refused(family, code):
    with pytest.raises(family) as found:
        yield found
    assert found.value.code == code


def initiative(ws, session):
    return next(iter(ws.store.load(session.id).review.initiatives.values()))


def theme(ws, session, place: int = 0):
    return ws.store.load(session.id).themes.themes[place]


def document(ws, session, language: str = "es") -> bytes:
    return make_document(ws, ME, session.id, "docx", language).data


def compared(ws, session, data: bytes):
    read = read_returned(ws, ME, session.id, "vuelta.docx", data)
    return compare_returned(ws, ME, session.id, read)


def take_all(ws, session, data: bytes):
    seen = compared(ws, session, data)
    keys = [one.key for one in seen.differences if one.choice]
    going = {number: one.section for number, one in enumerate(seen.fresh) if one.section}
    return take_returned(ws, ME, session.id, seen, keys, going)


def statement_of(ws, session, section: str) -> str:
    return synthesis_of(ws, ME, session.id, "es").section(section).statements[0].key


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_an_untouched_document_changes_nothing(ws, board, language):
    seen = compared(ws, board, document(ws, board, language))
    assert (seen.by, seen.since, seen.language) == ("export", 0, language)
    assert (seen.differences, seen.fresh, seen.comments) == ((), (), ())
    assert (seen.moved, seen.rewritten, seen.aside) == ((), (), ())
    assert seen.same > 10
    before = ws.store.revision(board.id)
    take_returned(ws, ME, board.id, seen, [])
    assert ws.store.revision(board.id) == before


def test_everything_taken_is_one_step_that_undoes_whole(ws, board):
    name, key = theme(ws, board).name, statement_of(ws, board, f"theme:{theme(ws, board).id}")
    plan = initiative(ws, board)
    data = texted(document(ws, board), f"theme:{theme(ws, board).id}/name", "Movernos mejor")
    data = texted(data, f"strategy:{theme(ws, board).strategies[0].id}/name", "Ciclovías unidas")
    data = texted(data, key, "Tres notas hablan de moverse.")
    data = texted(data, f"initiative:{plan.id}/what", "Ciclovía de mar a cordillera")
    data = texted(data, f"initiative:{plan.id}/why", "Une tres comunas.")
    data = texted(data, f"initiative:{plan.id}/lead", "Berta Soto")
    data = texted(data, f"initiative:{plan.id}/years", "2028 a 2031")
    data = texted(data, f"initiative:{plan.id}/partners", "Norte y Sur, Vecinas y Cruz Roja")
    data = added(data, key, "Un párrafo nuevo.", "Y otro más.")
    before = ws.store.load(board.id)

    seen = compared(ws, board, data)
    assert {one.outcome for one in seen.differences} == {Outcome.TAKE}
    assert [one.text for one in seen.fresh] == ["Un párrafo nuevo.", "Y otro más."]
    after = take_all(ws, board, data)
    assert [t.name for t in after.themes.themes] == ["Movernos mejor", "Espacio público"]
    assert after.themes.themes[0].strategies[0].name == "Ciclovías unidas"
    taken = initiative(ws, board)
    assert (taken.what, taken.why, taken.lead) == (
        "Ciclovía de mar a cordillera",
        "Une tres comunas.",
        "Berta Soto",
    )
    assert (taken.starts, taken.horizon) == (2028, 2031)
    assert taken.partners == ("Norte y Sur", "Vecinas", "Cruz Roja")
    said = [s.text for s in synthesis_of(ws, ME, board.id, "es").section(key.partition("/")[0]).statements]
    assert said[0] == "Tres notas hablan de moverse."
    assert said[-2:] == ["Un párrafo nuevo.", "Y otro más."]
    assert after.revision == before.revision + 1

    again = compared(ws, board, data)
    assert not again.differences
    assert not again.fresh
    clean = compared(ws, board, document(ws, board))
    assert not clean.differences
    assert not clean.fresh

    undo(ws, ME, board.id)
    now = ws.store.load(board.id)
    assert theme(ws, board).name == name
    assert (now.themes, now.texts, now.review) == (before.themes, before.texts, before.review)


def test_what_both_changed_waits_for_a_person(ws, board):
    key = f"theme:{theme(ws, board).id}/name"
    data = texted(document(ws, board), key, "Movernos")
    rename_theme(ws, ME, board.id, theme(ws, board).id, "Transporte")
    seen = compared(ws, board, data)
    found = next(one for one in seen.differences if one.key == key)
    assert (found.before, found.word, found.now) == ("Movilidad", "Movernos", "Transporte")
    assert found.outcome is Outcome.CONFLICT
    assert seen.since == 1
    take_returned(ws, ME, board.id, seen, [])
    assert theme(ws, board).name == "Transporte"
    take_returned(ws, ME, board.id, seen, [key])
    assert theme(ws, board).name == "Movernos"


def test_what_changed_since_a_person_looked_is_not_overwritten(ws, board):
    key = f"theme:{theme(ws, board).id}/name"
    seen = compared(ws, board, texted(document(ws, board), key, "Movernos"))
    rename_theme(ws, ME, board.id, theme(ws, board).id, "Transporte")
    with refused(Conflict, "changed_meanwhile"):
        take_returned(ws, ME, board.id, seen, [key])
    assert theme(ws, board).name == "Transporte"


def test_a_deleted_statement_is_struck_out_only_when_chosen(ws, board):
    key = statement_of(ws, board, f"theme:{theme(ws, board).id}")
    seen = compared(ws, board, without(document(ws, board), key))
    found = next(one for one in seen.differences if one.key == key)
    assert (found.outcome, found.word, found.choice) == (Outcome.REMOVED, None, True)
    take_returned(ws, ME, board.id, seen, [])
    assert statement_of(ws, board, f"theme:{theme(ws, board).id}") == key
    take_returned(ws, ME, board.id, seen, [key])
    assert statement_of(ws, board, f"theme:{theme(ws, board).id}") != key


def test_a_deleted_heading_takes_no_theme_with_it(ws, board):
    key = f"theme:{theme(ws, board).id}/name"
    seen = compared(ws, board, without(document(ws, board), key))
    found = next(one for one in seen.differences if one.key == key)
    assert not found.choice
    with pytest.raises(NotFound):
        take_returned(ws, ME, board.id, seen, [key])


def test_a_statement_keeps_its_notes_and_the_sentence_it_stands_against(ws, board):
    key = statement_of(ws, board, f"theme:{theme(ws, board).id}")
    drafted = synthesis_of(ws, ME, board.id, "es").section(key.partition("/")[0]).statements[0]
    data = texted(document(ws, board), key, "Con otras palabras.")
    data = texted(data, f"theme:{theme(ws, board).id}/name", "Movernos")
    take_all(ws, board, data)
    own = ws.store.load(board.id).texts[key, "es"]
    assert own.note_ids == drafted.note_ids
    # the rename may have changed the drafted sentence; the text stands against the new one
    found = synthesis_of(ws, ME, board.id, "es").section(key.partition("/")[0]).statements[0]
    assert not found.outdated


def test_words_split_off_a_statement_keep_its_notes(ws, board):
    section = f"theme:{theme(ws, board).id}"
    add_statement(ws, ME, board.id, section, "es", "Primero las ciclovías. Después los buses.", ["n0", "n1"])
    key = synthesis_of(ws, ME, board.id, "es").section(section).statements[-1].key
    data = added(texted(document(ws, board), key, "Primero las ciclovías."), key, "Después los buses.")
    seen = compared(ws, board, data)
    assert [(one.section, one.note_ids) for one in seen.fresh] == [(section, ("n0", "n1"))]


def test_tracked_changes_count_as_made_and_name_their_author(ws, board):
    key = f"theme:{theme(ws, board).id}/name"
    found = compared(ws, board, tracked(document(ws, board), key, "Movernos")).differences
    assert [(one.key, one.word, one.tracked) for one in found] == [(key, "Movernos", ("Lucía",))]


@pytest.mark.parametrize("done", [True, False])
def test_comments_say_who_where_and_whether_settled(ws, board, done):
    key = f"theme:{theme(ws, board).id}/name"
    found = compared(ws, board, commented(document(ws, board), key, "¿Quién lidera?", done=done)).comments
    assert [(c.author, c.text, c.done, c.where, c.quote) for c in found] == [
        ("Lucía", "¿Quién lidera?", done, "Movilidad", "Movilidad")
    ]
    assert found[0].at.isoformat() == "2026-11-23T10:00:00+00:00"


def test_a_statement_that_the_session_lost_is_offered_as_new_text(ws, board):
    section = f"theme:{theme(ws, board, 1).id}"
    key = statement_of(ws, board, section)
    data = texted(document(ws, board), key, "Las plazas piden luz.")
    dissolve_theme(ws, ME, board.id, theme(ws, board, 1).id)
    seen = compared(ws, board, data)
    assert ("Las plazas piden luz.", "") in [(one.text, one.section) for one in seen.fresh]
    number = [one.text for one in seen.fresh].index("Las plazas piden luz.")
    take_returned(ws, ME, board.id, seen, [], {number: "summary"})
    said = synthesis_of(ws, ME, board.id, "es").section("summary").statements
    assert said[-1].text == "Las plazas piden luz."


def test_what_cannot_be_taken_says_why_and_leaves_the_rest(ws, board):
    plan = initiative(ws, board)
    data = texted(document(ws, board), f"initiative:{plan.id}/years", "cuando se pueda")
    data = texted(data, f"theme:{theme(ws, board).id}/name", "x" * 500)
    data = texted(data, f"initiative:{plan.id}/lead", "Berta")
    seen = compared(ws, board, data)
    trouble = {one.kind: one.trouble.code for one in seen.differences if one.trouble}
    assert trouble == {"years": "years_unreadable", "theme": "name_too_long"}
    with refused(InputError, "years_unreadable"):
        take_returned(ws, ME, board.id, seen, [f"initiative:{plan.id}/years"])
    take_all(ws, board, data)
    assert initiative(ws, board).lead == "Berta"


def test_lines_that_minga_writes_and_text_beside_the_entries_are_said_and_left(ws, board):
    fixed = words("es")("doc_method_notes")
    data = replaced(document(ws, board), fixed, fixed + " Y esto también.")
    seen = compared(ws, board, data)
    assert seen.rewritten == ((fixed, fixed + " Y esto también."),)
    assert not seen.differences
    assert not seen.fresh


# -- whose document ---------------------------------------------------------------------------------


def other_session(ws):
    made = create_session(ws, ME, Session(id="x", title="Otra agenda")).session
    write_note(ws, ME, made.id, "Luz", note_id="m1", context=Context())
    create_theme(ws, ME, made.id, "Plazas", ["m1"])
    return made


def test_a_document_of_another_session_is_refused_by_its_title(ws, board):
    data = document(ws, other_session(ws))
    with refused(InputError, "document_other_session") as found:
        compared(ws, board, data)
    assert found.value.params["title"] == "Otra agenda"
    stranger = Actor(id="b", name="Bruno", role=Role.FACILITATOR, session_ids=frozenset({board.id}))
    with refused(InputError, "document_foreign") as found:
        read_returned(ws, stranger, board.id, "x.docx", data)
    assert found.value.params == {"name": "x.docx"}


def test_a_document_without_marks_is_known_by_its_words(ws, board):
    document(ws, board, "en")
    data = stripped(texted(document(ws, board), f"theme:{theme(ws, board).id}/name", "Movilidad activa"))
    document(ws, board, "pt")
    seen = compared(ws, board, data)
    assert (seen.by, seen.language) == ("words", "es")
    assert [(one.before, one.word) for one in seen.differences] == [("Movilidad", "Movilidad activa")]
    assert not seen.fresh


def test_a_document_of_none_is_refused(ws, board):
    strange = docx.Document()
    strange.add_heading("Acta de la reunión")
    strange.add_paragraph("Se abrió la sesión a las nueve.")
    stream = io.BytesIO()
    strange.save(stream)
    for _ in range(2):
        with refused(InputError, "document_not_ours"):
            compared(ws, board, stream.getvalue())
        document(ws, board)


def test_an_export_that_is_no_longer_kept_is_read_by_its_own_copy(ws, board):
    data = texted(document(ws, board), f"theme:{theme(ws, board).id}/name", "Movernos")
    for number in range(21):
        edit_statement(ws, ME, board.id, statement_of(ws, board, "summary"), "es", f"Versión {number}", [])
        document(ws, board)
    assert len(ws.store.exports(board.id)) == 20
    seen = compared(ws, board, data)
    assert (seen.by, seen.at, seen.since) == ("copy", None, None)
    assert [one.word for one in seen.differences if one.kind == "theme"] == ["Movernos"]

    def broken(members):
        members["customXml/item1.xml"] = b'<export xmlns="urn:minga:export:1">{</export>'

    assert compared(ws, board, rewritten(data, broken)).by == "words"


def test_the_copy_of_a_session_knows_the_documents_of_the_first(ws, board):
    data = texted(document(ws, board), f"theme:{theme(ws, board).id}/name", "Movernos")
    copy = open_archive(ws, ME, export_archive(ws, ME, board.id), "x.session.json").session
    seen = compared(ws, copy, data)
    assert seen.by == "export"
    take_all(ws, copy, data)
    assert theme(ws, copy).name == "Movernos"
    assert theme(ws, board).name == "Movilidad"


def test_a_full_disk_does_not_keep_a_document_from_leaving(ws, board, monkeypatch):
    def full(*_):
        raise StorageError("database_full")

    monkeypatch.setattr(ws.store, "put_export", full)
    data = document(ws, board)
    assert compared(ws, board, data).by == "copy"


def bomb(members):
    members["word/media/big.xml"] = b"<a>" + b" " * 60_000_000 + b"</a>"


def entity(members):
    evil = b'<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    members["word/document.xml"] = evil + members["word/document.xml"].partition(b"?>")[2]


def macros(members):
    members["word/vbaProject.bin"] = b"x"


@pytest.mark.parametrize(
    ("harm", "code"),
    [(bomb, "file_expands_too_much"), (entity, "file_unsafe_xml"), (macros, "file_has_macros")],
)
def test_a_file_made_to_do_harm_is_refused_at_the_gate(ws, board, harm, code):
    with refused(FileRefused, code):
        compared(ws, board, rewritten(document(ws, board), harm))


def test_other_files_and_parts_of_files_are_refused(ws, board):
    data = document(ws, board)
    for name, content, code in (
        ("x.docm", data, "file_has_macros"),
        ("x.csv", b"texto\nhola", "file_not_word"),
        ("x.docx", b"hola", "file_not_what_it_says"),
        ("x.docx", data[: len(data) // 2], "file_damaged"),
        ("x.docx", b"", "file_empty"),
    ):
        with refused(FileRefused, code):
            read_returned(ws, ME, board.id, name, content)


# -- any edit ---------------------------------------------------------------------------------------


WRITTEN = st.text(
    alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cf", "Co", "Cn")),
    min_size=1,
    max_size=60,
).filter(lambda text: any(c.isalnum() for c in text))


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts=st.lists(WRITTEN, min_size=4, max_size=4))
@example(texts=["\ufb1d", "0", "0", "0"])  # a letter that its one spelling takes apart
def test_what_is_taken_and_exported_again_comes_back_without_a_difference(ws, board, texts):
    section = f"theme:{theme(ws, board).id}"
    data = document(ws, board)
    data = texted(data, f"{section}/name", texts[0])
    data = texted(data, statement_of(ws, board, section), texts[1])
    data = texted(data, f"initiative:{initiative(ws, board).id}/lead", texts[2])
    data = added(data, statement_of(ws, board, "summary"), f"{new_id()} {texts[3]}")
    take_all(ws, board, data)
    for again in (data, document(ws, board)):
        seen = compared(ws, board, again)
        assert not [one for one in seen.differences if one.trouble is None]
        assert not seen.fresh


def test_the_teams_own_words_come_back_changed_and_taken_away(ws, board):
    introduce_chapter(ws, ME, board.id, Chapter.SUMMARY, "Uno.\nDos.\nTres.")
    introduce_chapter(ws, ME, board.id, Chapter.PEOPLE, "Ana, con su permiso.")
    data = texted(document(ws, board), own_key(Chapter.SUMMARY, 2), "Tres, y mejor.")
    data = texted(data, own_key(Chapter.PEOPLE, 0), "Ana y Luis, con su permiso.")
    data = without(data, own_key(Chapter.SUMMARY, 0))
    seen = compared(ws, board, data)
    assert {(one.kind, one.where) for one in seen.differences} == {
        ("own", words("es")("doc_summary")),
        ("own", words("es")("doc_people")),
    }
    take_all(ws, board, data)
    outline = ws.store.load(board.id).session.outline
    assert outline.own(Chapter.SUMMARY) == ("Dos.", "Tres, y mejor.")
    assert outline.own(Chapter.PEOPLE) == ("Ana y Luis, con su permiso.",)
    undo(ws, ME, board.id)
    assert ws.store.load(board.id).session.outline.own(Chapter.SUMMARY) == ("Uno.", "Dos.", "Tres.")

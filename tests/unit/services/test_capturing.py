"""Notes come in once each, with a receipt that was read back, or not at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from synthesis.domain.note import Kind, Standing
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.session import Group
from synthesis.errors import Conflict, FileRefused, ImportRejected, NoteRejected, NotFound
from synthesis.services import theming
from synthesis.services.board import hide_notes
from synthesis.services.capture import (
    Context,
    column_mapping,
    columns_of,
    hide_note,
    import_notes,
    paste_notes,
    preview_import,
    restore_note,
    write_note,
)
from synthesis.services.changes import history, redo, undo
from synthesis.services.sessions import edit_session, export_archive, open_archive, read_session

NOWHERE = Context()


def texts(ws, session) -> list[str]:
    return [n.text for n in read_session(ws, ME, session.id).session.notes]


def preview(ws, session, data: str, name: str = "muro.csv", **more):
    return preview_import(ws, ME, session.id, name, data.encode(), context=NOWHERE, **more)


# -- typed ------------------------------------------------------------------------------------------


def test_a_note_is_stored_as_written_and_read_back(ws, session):
    context = Context(activity="juntos", author="Ana", group="norte", table="Mesa 1", kind=Kind.NEED)
    receipt = write_note(ws, ME, session.id, "  =1+1 <b>Luz</b> 🚲 ", note_id="n1", context=context)
    assert receipt == read_session(ws, ME, session.id).session.notes[0]
    assert (receipt.text, receipt.ref, receipt.origin) == ("=1+1 <b>Luz</b> 🚲", "N001", "typed")
    assert (receipt.author, receipt.group, receipt.table) == ("Ana", "norte", "Mesa 1")
    assert (receipt.activity, receipt.kind) == ("juntos", Kind.NEED)


def test_the_same_note_sent_again_is_one_note_with_the_same_receipt(ws, session):
    first = write_note(ws, ME, session.id, "Luz", note_id="n1", context=NOWHERE)
    assert write_note(ws, ME, session.id, "Luz", note_id="n1", context=NOWHERE) == first
    assert len(history(ws, ME, session.id)) == 2
    write_note(ws, ME, session.id, "Luz", note_id="n2", context=NOWHERE)
    assert texts(ws, session) == ["Luz", "Luz"]


def test_another_text_under_the_same_id_is_refused_and_the_first_stays(ws, session):
    write_note(ws, ME, session.id, "Luz", note_id="n1", context=NOWHERE)
    with pytest.raises(Conflict):
        write_note(ws, ME, session.id, "Agua", note_id="n1", context=NOWHERE)
    assert texts(ws, session) == ["Luz"]


@pytest.mark.parametrize(
    ("text", "context", "code"),
    [
        ("", NOWHERE, "note_empty"),
        ("\u200b \n", NOWHERE, "note_empty"),
        ("x" * 2001, NOWHERE, "note_too_long"),
        ("a" + "\u0301" * 500, NOWHERE, "note_unreadable"),
        ("Luz", Context(author="x" * 300), "alias_too_long"),
        ("Luz", Context(table="x" * 300), "label_too_long"),
    ],
)
def test_what_is_no_note_is_refused_and_nothing_is_stored(ws, session, text, context, code):
    with pytest.raises(NoteRejected) as refused:
        write_note(ws, ME, session.id, text, note_id="n1", context=context)
    assert refused.value.code == code
    assert texts(ws, session) == []


@pytest.mark.parametrize("alias", ["аdmin", "Facilitator", "organiser", "x" * 60])
def test_any_alias_is_only_a_name(ws, session, alias):
    context = Context(author=alias)
    assert write_note(ws, ME, session.id, "Luz", note_id="n1", context=context).author == alias


@pytest.mark.parametrize(
    ("context", "code"),
    [(Context(group="este"), "group_not_found"), (Context(activity="otra"), "activity_not_found")],
)
def test_a_note_of_a_group_that_is_gone_is_refused_because_no_file_could_hold_it(ws, session, context, code):
    with pytest.raises(NotFound) as refused:
        write_note(ws, ME, session.id, "Luz", note_id="n1", context=context)
    assert refused.value.code == code
    assert texts(ws, session) == []


# -- pasted -----------------------------------------------------------------------------------------


def test_pasted_lines_are_notes_without_their_list_marks(ws, session):
    found = paste_notes(ws, ME, session.id, "- Luz\n\n* Agua\n  Aire  \n", paste_id="p", context=NOWHERE)
    assert [(n.id, n.text, n.ref) for n in found] == [
        ("p-1", "Luz", "N001"), ("p-2", "Agua", "N002"), ("p-3", "Aire", "N003"),
    ]  # fmt: skip
    assert paste_notes(ws, ME, session.id, "- Luz\n\n* Agua\n  Aire", paste_id="p", context=NOWHERE) == found
    assert len(texts(ws, session)) == 3


def test_one_bad_line_names_itself_and_nothing_is_stored(ws, session):
    with pytest.raises(NoteRejected) as refused:
        paste_notes(ws, ME, session.id, "Luz\n" + "x" * 2001, paste_id="p", context=NOWHERE)
    assert (refused.value.code, refused.value.params["line"]) == ("pasted_note_too_long", 2)
    assert "2" in str(refused.value)
    assert texts(ws, session) == []


@pytest.mark.parametrize("text", ["", " \n\n", "\u200b"])
def test_pasting_nothing_is_said(ws, session, text):
    with pytest.raises(NoteRejected):
        paste_notes(ws, ME, session.id, text, paste_id="p", context=NOWHERE)


# -- from a file ------------------------------------------------------------------------------------

FILE = "id,texto,municipio,actividad\na,Luz,Norte,Juntos\nb,Agua,Oriente,Cierre\nc,Luz,ORIENTE,\n"


def test_a_preview_stores_nothing_and_says_what_would_come(ws, session):
    found = preview(ws, session, FILE)
    assert texts(ws, session) == []
    assert [(n.id, n.group, n.activity) for n in found.notes] == [
        ("a", "norte", "juntos"), ("b", "oriente", "cierre"), ("c", "oriente", None),
    ]  # fmt: skip
    assert [g.name for g in found.new_groups] == ["Oriente"]
    assert [a.title for a in found.new_activities] == ["Cierre"]
    assert (found.known, found.repeats, found.renamed) == (0, frozenset({"c"}), ())


def test_an_import_brings_groups_activities_and_notes_with_receipts(ws, session):
    stored = import_notes(ws, ME, session.id, preview(ws, session, FILE))
    found = read_session(ws, ME, session.id).session
    assert stored == found.notes
    assert [n.ref for n in stored] == ["N001", "N002", "N003"]
    assert [g.id for g in found.groups] == ["norte", "sur", "oriente"]
    assert [a.id for a in found.agenda] == ["juntos", "cierre"]
    assert open_archive(ws, ME, export_archive(ws, ME, session.id), "x.json").session.notes == stored


def test_the_same_file_again_adds_nothing(ws, session):
    import_notes(ws, ME, session.id, preview(ws, session, FILE))
    again = preview(ws, session, FILE)
    assert (again.notes, again.known, again.new_groups) == ((), 3, ())
    assert import_notes(ws, ME, session.id, again) == ()
    assert len(texts(ws, session)) == 3


def test_two_files_without_ids_keep_apart_and_each_adds_nothing_again(ws, session):
    one, two = "texto\nLuz\nAgua\n", "texto\nAire\nAgua\nLuz\n"
    import_notes(ws, ME, session.id, preview(ws, session, one))
    second = preview(ws, session, two, "otro.csv")
    import_notes(ws, ME, session.id, second)
    before = texts(ws, session)
    assert sorted(before)[:2] == ["Agua", "Aire"]
    for data, name in ((one, "muro.csv"), (two, "otro.csv"), (two, "otro (1).csv")):
        again = preview(ws, session, data, name)
        assert again.notes == (), name
        assert again.known == len(data.split()) - 1
    assert texts(ws, session) == before


def test_an_id_that_is_taken_by_another_text_is_changed_and_said(ws, session):
    write_note(ws, ME, session.id, "Otra cosa", note_id="a", context=NOWHERE)
    found = preview(ws, session, FILE)
    assert found.renamed == (("a", "a-2"),)
    import_notes(ws, ME, session.id, found)
    assert preview(ws, session, FILE).notes == ()


def test_repeats_may_be_left_out(ws, session):
    stored = import_notes(ws, ME, session.id, preview(ws, session, FILE), leave_out_repeats=True)
    assert [n.id for n in stored] == ["a", "b"]
    write_note(ws, ME, session.id, "Luz", note_id="z", context=NOWHERE)
    assert preview(ws, session, "texto\nLuz\n").repeats


def test_a_group_made_meanwhile_is_the_one_the_notes_join(ws, session):
    found = preview(ws, session, FILE)
    groups = (*session.groups, Group(id="o", name="Oriente"))
    edit_session(ws, ME, session.id, replace(session, groups=groups))
    stored = import_notes(ws, ME, session.id, found)
    assert [n.group for n in stored] == ["norte", "o", "o"]
    assert len(read_session(ws, ME, session.id).session.groups) == 3


def test_what_the_file_does_not_say_comes_from_the_context(ws, session):
    context = Context(activity="juntos", author="Ana", group="sur", table="Mesa 1")
    found = preview_import(ws, ME, session.id, "x.csv", FILE.encode(), context=context)
    assert [(n.group, n.activity) for n in found.notes] == [
        ("norte", "juntos"), ("oriente", "cierre"), ("oriente", "juntos"),
    ]  # fmt: skip
    assert {n.author for n in found.notes} == {"Ana"}


def test_a_person_may_say_which_column_holds_the_notes(ws, session):
    data = "uno,dos\nLuz en la plaza,Agua en el cerro\nSombra en la calle,Aire en el valle\n"
    with pytest.raises(ImportRejected) as refused:
        preview(ws, session, data)
    assert refused.value.code == "which_column"
    assert columns_of(ws, ME, session.id, "x.csv", data.encode()) == ("uno", "dos")
    mapping = column_mapping({"text": "dos", "group": "", "author": None})
    assert [n.text for n in preview(ws, session, data, mapping=mapping).notes] == [
        "Agua en el cerro", "Aire en el valle",
    ]  # fmt: skip


def test_a_file_that_cannot_be_read_stores_nothing(ws, session):
    with pytest.raises(FileRefused):
        preview(ws, session, "", "vacio.csv")
    with pytest.raises(FileRefused):
        preview(ws, session, "no es word", "plan.docx")
    assert texts(ws, session) == []


def test_an_import_is_taken_back_by_undo(ws, session):
    import_notes(ws, ME, session.id, preview(ws, session, FILE))
    assert undo(ws, ME, session.id).action == "notes_imported"
    assert undo(ws, ME, session.id).action == "session_edited"
    now = read_session(ws, ME, session.id).session
    assert (now.notes, now.groups) == ((), session.groups)


# -- hidden -----------------------------------------------------------------------------------------


def test_a_hidden_note_stays_stored_and_comes_back(ws, session):
    write_note(ws, ME, session.id, "Luz", note_id="n1", context=NOWHERE)
    assert hide_note(ws, ME, session.id, "n1").session.counted_notes == ()
    assert read_session(ws, ME, session.id).session.notes[0].standing is Standing.HIDDEN
    assert restore_note(ws, ME, session.id, "n1").session.counted_notes[0].text == "Luz"
    assert [e.action for e in history(ws, ME, session.id)][-2:] == ["note_hidden", "note_restored"]
    assert history(ws, ME, session.id)[-1].detail == {"note": "N001"}


@pytest.mark.parametrize("hide", [hide_note, lambda ws, me, here, note: hide_notes(ws, me, here, [note])])
def test_a_note_shown_again_stands_where_it_stood(ws, session, hide):
    for i in (1, 2, 3):
        write_note(ws, ME, session.id, f"Luz {i}", note_id=f"n{i}", context=NOWHERE)
    theming.create_theme(ws, ME, session.id, "Luz", ["n1", "n2", "n3"])
    theming.create_theme(ws, ME, session.id, "Noche")
    theming.create_strategy(ws, ME, session.id, "t1", "Faroles", ["n1", "n2"])
    theming.give_second_home(ws, ME, session.id, ["n1"], "t2")
    stood = read_session(ws, ME, session.id).themes.placements["n1"]
    hide(ws, ME, session.id, "n1")
    theming.rename_theme(ws, ME, session.id, "t1", "Luces")
    theming.dissolve_theme(ws, ME, session.id, "t2")
    shown = restore_note(ws, ME, session.id, "n1").themes.placements["n1"]
    assert shown == replace(stood, also=None)
    assert (shown.theme, shown.strategy, shown.pinned) == ("t1", "s3", True)
    # one step back hides it again, one forth shows it there again
    undo(ws, ME, session.id)
    assert "n1" not in read_session(ws, ME, session.id).themes.placements
    redo(ws, ME, session.id)
    assert read_session(ws, ME, session.id).themes.placements["n1"] == shown


def test_a_note_shown_again_whose_theme_is_gone_waits_without_one(ws, session):
    write_note(ws, ME, session.id, "Luz", note_id="n1", context=NOWHERE)
    theming.create_theme(ws, ME, session.id, "Luz", ["n1"])
    hide_note(ws, ME, session.id, "n1")
    theming.dissolve_theme(ws, ME, session.id, "t1")
    place = restore_note(ws, ME, session.id, "n1").themes.placements["n1"]
    assert (place.theme, place.reason) == (None, "parked_not_grouped")


def test_a_note_that_is_not_there_cannot_be_hidden(ws, session):
    with pytest.raises(NotFound) as refused:
        hide_note(ws, ME, session.id, "nada")
    assert refused.value.code == "note_not_found"


def test_history_never_holds_what_a_note_says_in_its_detail(ws, session):
    write_note(ws, ME, session.id, "Secreto de la plaza", note_id="n1", context=NOWHERE)
    paste_notes(ws, ME, session.id, "Secreto dos", paste_id="p", context=NOWHERE)
    for event in history(ws, ME, session.id):
        assert "ecreto" not in str(event.detail)

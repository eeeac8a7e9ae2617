"""Sessions are made, changed, kept as files and deleted, each in one transaction."""

from __future__ import annotations

from dataclasses import replace

import pytest

from synthesis.domain.activity import Activity
from synthesis.domain.lens import Lens
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.people import Actor, Role
from synthesis.domain.session import Group, Session
from synthesis.errors import InputError, NotFound
from synthesis.services.capture import Context, write_note
from synthesis.services.changes import history, undo
from synthesis.services.sessions import (
    create_session,
    delete_session,
    edit_session,
    export_archive,
    list_sessions,
    open_archive,
    open_sample,
    read_session,
    samples,
)
from synthesis.services.theming import create_theme


def test_a_new_session_has_an_id_of_its_own(ws):
    one = create_session(ws, ME, Session(id="x", title="A")).session
    two = create_session(ws, ME, Session(id="x", title="A")).session
    assert len({one.id, two.id, "x"}) == 3
    assert read_session(ws, ME, one.id).session == one


def test_the_list_is_what_an_actor_may_see(ws, session):
    other = create_session(ws, ME, Session(id="x", title="Otra")).session
    assert {s.id for s in list_sessions(ws, ME)} == {session.id, other.id}
    guest = Actor("f", "F", Role.FACILITATOR, frozenset({other.id}))
    assert [s.id for s in list_sessions(ws, guest)] == [other.id]


def test_editing_keeps_the_notes_and_the_id(ws, session):
    write_note(ws, ME, session.id, "Luz", note_id="n1", context=Context())
    edited = replace(session, id="otro", title="Nuevo", lenses=(Lens(id="l", name="L"),), notes=())
    found = edit_session(ws, ME, session.id, edited).session
    assert (found.id, found.title, [n.text for n in found.notes]) == (session.id, "Nuevo", ["Luz"])
    undo(ws, ME, session.id)
    assert read_session(ws, ME, session.id).session.title == "Agenda digital"


def test_an_edit_that_changes_nothing_leaves_no_trace(ws, session):
    before = len(history(ws, ME, session.id))
    edit_session(ws, ME, session.id, session)
    assert len(history(ws, ME, session.id)) == before


@pytest.mark.parametrize(("field", "code"), [("groups", "group_in_use"), ("agenda", "activity_in_use")])
def test_what_notes_belong_to_cannot_be_taken_away(ws, session, field, code):
    context = Context(group="norte", activity="juntos")
    write_note(ws, ME, session.id, "Luz", note_id="n1", context=context)
    with pytest.raises(InputError) as refused:
        edit_session(ws, ME, session.id, replace(session, **{field: ()}))
    assert refused.value.code == code
    assert refused.value.params["notes"] == 1
    renamed = replace(
        session, groups=(Group(id="norte", name="Zona norte"),), agenda=(Activity(id="juntos", title="Hoy"),)
    )
    found = edit_session(ws, ME, session.id, renamed).session
    assert found.group_name(found.notes[0].group) == "Zona norte"


def test_a_deleted_session_leaves_nothing_not_even_its_documents(ws, session):
    folder = ws.settings.documents / session.id
    folder.mkdir(parents=True)
    (folder / "documento").write_bytes(b"Luz")
    delete_session(ws, ME, session.id)
    assert not folder.exists()
    for act in (lambda: read_session(ws, ME, session.id), lambda: delete_session(ws, ME, session.id)):
        with pytest.raises(NotFound) as refused:
            act()
        assert refused.value.code == "session_not_found"


@pytest.mark.parametrize("session_id", ["", "..", "../..", ".", "x\0y", "nada"])
def test_a_session_that_does_not_exist_deletes_no_folder(ws, session_id):
    ws.settings.documents.mkdir()
    with pytest.raises(NotFound):
        delete_session(ws, ME, session_id)
    assert ws.settings.documents.is_dir()


def test_samples_are_here_in_three_languages(ws):
    found = samples()
    assert [s.language for s in found] == ["es", "en", "pt"]
    assert [s.notes for s in found] == [231, 122, 128]
    for sample in found:
        opened = open_sample(ws, ME, sample.name).session
        assert (opened.title, len(opened.notes)) == (sample.title, sample.notes)
    assert len(list_sessions(ws, ME)) == 3


@pytest.mark.parametrize("name", ["", "nada", "../README", "../../pyproject"])
def test_a_sample_that_is_not_there_is_not_found(ws, name):
    with pytest.raises(NotFound):
        open_sample(ws, ME, name)
    assert list_sessions(ws, ME) == ()


def test_a_session_file_opens_as_a_copy_with_its_history_that_can_be_undone(ws, session):
    write_note(ws, ME, session.id, "Luz en la plaza", note_id="n1", context=Context(group="sur"))
    create_theme(ws, ME, session.id, "Plaza", ["n1"])
    data = export_archive(ws, ME, session.id)
    copy = open_archive(ws, ME, data, "x.session.json")
    assert copy.session.id != session.id
    assert replace(copy.session, id=session.id) == read_session(ws, ME, session.id).session
    assert [e.action for e in history(ws, ME, copy.session.id)] == [
        "session_created", "note_written", "theme_created", "session_created",
    ]  # fmt: skip
    assert undo(ws, ME, copy.session.id).action == "theme_created"
    assert read_session(ws, ME, session.id).themes is not None


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b"PK\x03\x04"])
def test_a_file_that_is_no_session_makes_none(ws, data):
    with pytest.raises(InputError):
        open_archive(ws, ME, data, "x.json")
    assert list_sessions(ws, ME) == ()

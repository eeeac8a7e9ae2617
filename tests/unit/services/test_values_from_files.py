"""Files to values and back with no database: what scripts and notebooks use."""

from __future__ import annotations

import io
import json
from datetime import date

import pytest
from exporter_samples import BY_US

import synthesis as sy
from synthesis.clustering.embedders import tfidf
from synthesis.domain import archive
from synthesis.domain.note import Note
from synthesis.errors import ImportRejected, InputError, UnknownPlugin
from synthesis.services.files import (
    export_format,
    export_formats,
    import_formats,
    read_file,
    read_source,
    read_workshop,
    session_of,
)
from synthesis.services.sessions import SAMPLES

SAMPLE = SAMPLES / "hospital_improvement_day.session.json"


@pytest.fixture
def wall(tmp_path):
    path = tmp_path / "muro del taller.csv"
    path.write_text(
        "texto,municipio,actividad\nMás luz,Norte,Hoy\nMás agua,NORTE,\nMás aire,Sur,hoy\n", encoding="utf-8"
    )
    return path


def test_notes_are_read_from_a_path_a_name_and_an_open_file(wall):
    by_path = sy.read_notes(wall)
    assert [n.text for n in by_path] == ["Más luz", "Más agua", "Más aire"]
    assert sy.read_notes(str(wall)) == by_path
    with wall.open("rb") as file:
        assert sy.read_notes(file) == by_path
    stream = io.BytesIO(wall.read_bytes())
    assert [n.text for n in sy.read_notes(stream)] == [n.text for n in by_path]


def test_an_activity_is_given_to_notes_that_name_none(wall):
    assert [n.activity for n in sy.read_notes(wall, activity="Ayer")] == ["Hoy", "Ayer", "hoy"]


def test_a_file_of_notes_becomes_a_session_named_after_it(wall):
    session = read_workshop(wall).session
    assert (session.id, session.title, session.language) == ("muro-del-taller", "muro del taller", "es")
    assert [(g.id, g.name) for g in session.groups] == [("norte", "Norte"), ("sur", "Sur")]
    assert [(a.id, a.title) for a in session.agenda] == [("hoy", "Hoy")]
    assert [(n.ref, n.group, n.activity) for n in session.notes] == [
        ("N001", "norte", "hoy"), ("N002", "norte", None), ("N003", "sur", "hoy"),
    ]  # fmt: skip
    assert read_workshop(wall, "pt").session.document_language == "pt"


def test_what_was_noticed_in_a_file_comes_along_and_a_session_has_none(wall):
    workshop, reading = read_source(wall)
    assert reading.notes[0].text == workshop.session.notes[0].text
    workshop, reading = read_source(SAMPLE)
    assert reading is None
    assert workshop.session == sy.read_session(SAMPLE)


def test_a_json_of_notes_is_not_taken_for_a_session(tmp_path):
    path = tmp_path / "notas.json"
    path.write_text(json.dumps([{"text": "Más luz"}, {"text": "Más agua"}]), encoding="utf-8")
    assert [n.text for n in read_workshop(path).session.notes] == ["Más luz", "Más agua"]
    with pytest.raises(InputError) as refused:
        sy.read_session(path)
    assert refused.value.code == "session_unreadable"


def test_a_session_can_be_made_of_no_notes_and_of_odd_names():
    assert session_of([], "x").language == "es"
    notes = [Note(id=str(i), text="luz", group=g) for i, g in enumerate(["💡", "🚲", "Ñ", "ñ", None])]
    found = session_of(notes, "¿?")
    assert found.id == "item"
    assert len({n.group for n in found.notes if n.group}) == len(found.groups) == 3
    assert archive.loads(archive.dumps(sy_workshop(found))).workshop.session == found


def sy_workshop(session):
    from synthesis.domain.workshop import Workshop

    return Workshop(session=session)


@pytest.mark.parametrize("name", ["nada.csv", "", "\0", "x" * 5000])
def test_a_file_that_cannot_be_opened_is_refused(tmp_path, name):
    with pytest.raises(InputError) as refused:
        read_file(str(tmp_path / name) if name else str(tmp_path))
    assert refused.value.code == "file_not_found"


def test_a_file_without_notes_is_refused(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("texto\n", encoding="utf-8")
    with pytest.raises(ImportRejected):
        sy.read_notes(path)


# -- documents --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def result():
    session = sy.read_session(SAMPLE)
    return sy.synthesise(session, sy.find_themes(session.notes, embedder=tfidf.load()))


@pytest.mark.parametrize("name", BY_US)
def test_a_document_is_written_to_a_path_or_a_stream_alike(result, tmp_path, name):
    suffix = export_format(name).SUFFIX
    path = tmp_path / f"salida.{suffix.upper()}"
    sy.write_document(result, path, format=name)
    stream = io.BytesIO()
    sy.write_document(result, stream, format=name)
    assert path.read_bytes() == stream.getvalue()
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_the_date_on_the_cover_is_the_one_given_and_none_else(result, tmp_path):
    sy.write_document(result, tmp_path / "a.md", made_on=date(2026, 11, 23))
    sy.write_document(result, tmp_path / "b.md")
    assert "23 November 2026" in (tmp_path / "a.md").read_text(encoding="utf-8")
    assert "23 November 2026" not in (tmp_path / "b.md").read_text(encoding="utf-8")


def test_a_format_answers_to_its_name_and_to_its_ending():
    assert export_format("md") is export_format("markdown")
    known = {"docx": "docx", "html": "html", "csv": "csv", "zip": "polis"}
    assert {ending: export_format(ending).__name__.rpartition(".")[2] for ending in known} == known
    assert "docx" in export_formats()
    assert "csv" in import_formats()
    with pytest.raises(UnknownPlugin) as refused:
        export_format("odt")
    assert refused.value.known == export_formats()


def test_a_document_of_an_unknown_format_leaves_no_file(result, tmp_path):
    with pytest.raises(UnknownPlugin):
        sy.write_document(result, tmp_path / "x.odt")
    assert not list(tmp_path.iterdir())


def test_a_notebook_tells_the_story(result):
    assert repr(result).startswith("<Synthesis “")
    assert len(result.to_frame()) == len(result.themes.themes)
    assert "122 notes" in repr(sy.read_session(SAMPLE))

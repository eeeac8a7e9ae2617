"""The template and the logos of a session: kept, shown in its documents, taken away; nothing harmful kept."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest
from exporter_samples import workshop
from PIL import Image
from rooms import make_room
from word_package import NS, Package
from word_templates import as_template, customer, logo

from synthesis import limits
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.errors import FileRefused, InputError, NotFound, TemplateRejected
from synthesis.services import files, house, photographs
from synthesis.services.reporting import make_document
from synthesis.services.sessions import delete_session, edit_session

TEMPLATE = customer("Title::{{ title }}", "{{ body }}")


@pytest.fixture
def here(ws):
    return make_room(ws, convenors=("Vitacura", "Las Condes"), client="Mesa")


def photo(size=(400, 200), kind="JPEG", **more) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", size, "#a0c0e0").save(stream, kind, **more)
    return stream.getvalue()


def text(ws, session_id: str) -> list[str]:
    data = make_document(ws, ME, session_id).data
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


def test_documents_wear_the_template_until_it_is_taken_away(ws, here):
    assert house.template_of(ws, ME, here.id) is None
    plain = make_document(ws, ME, here.id).data
    kept = house.choose_template(ws, ME, here.id, "C:\\casa\\plantilla.dotx", as_template(TEMPLATE))
    assert house.template_of(ws, ME, here.id) == kept
    assert (kept.name, kept.reading.cover, kept.reading.found) == ("plantilla.dotx", True, ("title", "state"))
    assert text(ws, here.id)[0] == "Agenda digital"
    house.drop_template(ws, ME, here.id)
    assert house.template_of(ws, ME, here.id) is None
    assert make_document(ws, ME, here.id).data == plain


def test_another_template_takes_the_place_of_the_first_and_a_refused_one_does_not(ws, here):
    house.choose_template(ws, ME, here.id, "una.docx", TEMPLATE)
    house.choose_template(ws, ME, here.id, "otra.docx", customer("Otra {{ title }}", "{{ body }}"))
    with pytest.raises(TemplateRejected):
        house.choose_template(ws, ME, here.id, "mala.docx", customer("{{ titel }}"))
    assert house.template_of(ws, ME, here.id).name == "otra.docx"
    assert text(ws, here.id)[0] == "Otra Agenda digital"


def test_a_template_that_is_too_large_to_keep_is_refused(ws, here, monkeypatch):
    monkeypatch.setattr(files, "TEMPLATE_BYTES", 10_000)
    with pytest.raises(FileRefused) as refused:
        house.choose_template(ws, ME, here.id, "casa.docx", TEMPLATE)
    assert refused.value.code == "file_too_large"
    assert house.template_of(ws, ME, here.id) is None


def test_template_and_logos_are_the_sessions_own_and_end_with_it(ws, here):
    other = make_room(ws)
    house.choose_template(ws, ME, here.id, "casa.docx", TEMPLATE)
    mine = house.keep_logo(ws, ME, here.id, "Mesa", logo())
    assert house.template_of(ws, ME, other.id) is None
    assert house.logos(ws, ME, other.id) == ()
    with pytest.raises(NotFound):
        house.drop_logo(ws, ME, other.id, mine.id)
    delete_session(ws, ME, here.id)
    with pytest.raises(NotFound):
        house.logos(ws, ME, here.id)
    assert ws.store.entry("template", here.id) is None
    assert ws.store.entry("logo", mine.id) is None


def test_logos_stand_in_the_order_of_those_who_convene(ws, here):
    for name in ("Sur", "Otra", "Las Condes", "Mesa", "Vitacura"):
        house.keep_logo(ws, ME, here.id, name, logo(text=name))
    assert [one.of for one in house.logos(ws, ME, here.id)] == [
        "Vitacura",
        "Las Condes",
        "Mesa",
        "Sur",
        "Otra",
    ]
    data = make_document(ws, ME, here.id).data
    line = "//w:p[w:pPr/w:pStyle/@w:val='MingaLogos']//wp:docPr/@descr"
    assert Package(data).xml("word/document.xml").xpath(line, namespaces=NS) == [
        *("Logo de Vitacura", "Logo de Las Condes", "Logo de Mesa", "Logo de Sur", "Logo de Otra")
    ]


def test_a_second_logo_of_one_owner_takes_the_place_of_the_first(ws, here):
    first = house.keep_logo(ws, ME, here.id, "Vitacura", logo(), told="Escudo azul")
    second = house.keep_logo(ws, ME, here.id, " vitacura ", photo())
    assert (first.picture.told, second.picture.told) == ("Escudo azul", "")
    assert [one.id for one in house.logos(ws, ME, here.id)] == [first.id]
    told = [[one.told for one in house.house_of(ws, ME, here.id, spoken).logos] for spoken in (None, "en")]
    assert told == [["Logo de vitacura"], ["Logo of vitacura"]]
    house.drop_logo(ws, ME, here.id, first.id)
    assert house.logos(ws, ME, here.id) == ()


def test_logos_are_made_anew_without_what_a_camera_noted(ws, here):
    exif = Image.Exif()
    exif[0x010E] = "evil"
    exif[0x0112] = 6
    found = house.keep_logo(ws, ME, here.id, "Mesa", photo((3000, 1500), exif=exif) + b"evil tail").picture
    assert b"evil" not in found.picture
    assert (found.width, found.height) == (600, 1200)
    clear = io.BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(clear, "PNG")
    assert (
        Image.open(io.BytesIO(house.keep_logo(ws, ME, here.id, "x", clear.getvalue()).picture.picture)).mode
        == "RGBA"
    )


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"<svg/>", logo()[:50], photo(kind="BMP")])
def test_what_is_no_logo_is_refused(ws, here, data):
    with pytest.raises(FileRefused) as refused:
        house.keep_logo(ws, ME, here.id, "Mesa", data)
    assert refused.value.code == "logo_unreadable"
    assert house.logos(ws, ME, here.id) == ()


def test_limits_of_logos(ws, here, monkeypatch):
    monkeypatch.setattr(photographs, "PICTURE_PIXELS", 1_000)
    with pytest.raises(FileRefused) as refused:
        house.keep_logo(ws, ME, here.id, "Mesa", photo())
    assert refused.value.code == "picture_too_large"
    monkeypatch.undo()
    for name in ("", "  ", "x" * 121):
        with pytest.raises(InputError):
            house.keep_logo(ws, ME, here.id, name, logo())
    for number in range(limits.LOGOS):
        house.keep_logo(ws, ME, here.id, f"Grupo {number}", logo())
    with pytest.raises(InputError) as refused:
        house.keep_logo(ws, ME, here.id, "uno más", logo())
    assert refused.value.code == "logos_too_many"
    house.keep_logo(ws, ME, here.id, "Grupo 3", photo())


def test_a_renamed_convenor_keeps_its_logo_behind_the_others(ws, here):
    house.keep_logo(ws, ME, here.id, "Vitacura", logo())
    house.keep_logo(ws, ME, here.id, "Mesa", logo())
    edit_session(ws, ME, here.id, replace(here, convenors=("Providencia",)))
    assert [one.of for one in house.logos(ws, ME, here.id)] == ["Mesa", "Vitacura"]


def test_a_script_gives_a_template_as_a_path(tmp_path):
    (tmp_path / "casa.docx").write_bytes(TEMPLATE)
    files.write_document(workshop(), tmp_path / "a.docx", template=tmp_path / "casa.docx")
    assert docx.Document(str(tmp_path / "a.docx")).paragraphs[0].text == "Agenda Digital 2028"
    with pytest.raises(InputError) as refused:
        files.write_document(workshop(), tmp_path / "b.docx", template=tmp_path / "none.docx")
    assert refused.value.code == "file_not_found"
    assert not (tmp_path / "b.docx").exists()

"""Paper for the room, read back with other programs than those that made it."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from pypdf import PdfReader
from rooms import make_room

from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.errors import FileRefused, InputError, NotFound
from synthesis.services import joining, paper


@pytest.fixture
def here(ws):
    return make_room(ws)


def read(data: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]


def photo(width=3000, height=1000, kind="JPEG", **more) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (width, height), "#a0c0e0").save(stream, kind, **more)
    return stream.getvalue()


def test_the_sign_says_how_to_come_in(ws, here):
    made = paper.room_sign(ws, ME, here.id, "http://192.168.1.20:8502", "pt")
    code = joining.join_code(ws, ME, here.id)
    (page,) = read(made)
    for told in ("Agenda digital", f"{code[:4]}-{code[4:]}", "http://192.168.1.20:8502/j", "câmera"):
        assert told in page
    assert made == paper.room_sign(ws, ME, here.id, "http://192.168.1.20:8502", "pt")


def test_sheets_are_numbered_through(ws, here):
    pages = read(paper.note_sheets(ws, ME, here.id, "juntos", "es", sheets=3, table="7"))
    assert len(pages) == 3
    assert "¿Qué hacemos juntos?" in pages[2]
    assert "Mesa 7" in pages[2]
    assert {str(n) for n in range(13, 19)} <= set(pages[2].split())
    for wrong in (0, 61):
        with pytest.raises(InputError):
            paper.note_sheets(ws, ME, here.id, "juntos", "es", sheets=wrong)
    with pytest.raises(NotFound):
        paper.note_sheets(ws, ME, here.id, "nada", "es", sheets=1)


def test_a_long_prompt_in_another_script_fits_the_sheet(ws):
    from dataclasses import replace

    from synthesis.services.sessions import edit_session

    room = make_room(ws)
    agenda = (replace(room.agenda[1], prompt="Ñandú 💡 " + "muy largo " * 100),)
    edit_session(ws, ME, room.id, replace(room, title="T" * 200, agenda=agenda))
    assert len(read(paper.note_sheets(ws, ME, room.id, "juntos", "es", sheets=1))) == 1
    assert len(read(paper.room_sign(ws, ME, room.id, "http://x", "es"))) == 1


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_is_kept_smaller_and_without_what_the_camera_noted(ws, here, kind):
    exif = Image.Exif()
    exif[0x0110] = "SecretCamera"
    exif[0x0112] = 6  # to be turned by a quarter
    kept = paper.keep_picture(ws, ME, here.id, "juntos", photo(kind=kind, exif=exif), table="2")
    (found,) = paper.pictures(ws, ME, here.id, "juntos")
    assert found == kept
    assert found.table == "2"
    assert b"SecretCamera" not in found.data
    with Image.open(io.BytesIO(found.data)) as opened:
        assert (opened.format, max(opened.size)) == ("JPEG", 2000)
        assert opened.height > opened.width
    paper.drop_picture(ws, ME, here.id, kept.id)
    assert paper.pictures(ws, ME, here.id, "juntos") == ()
    with pytest.raises(NotFound):
        paper.drop_picture(ws, ME, here.id, kept.id)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "picture_unreadable"),
        (b"GIF89a", "picture_unreadable"),
        (b"%PDF-1.7", "picture_unreadable"),
        (photo()[:400], "picture_unreadable"),
        (photo(9000, 9000, "PNG"), "picture_too_large"),
    ],
)
def test_what_is_no_picture_is_refused(ws, here, data, code):
    with pytest.raises(FileRefused) as refused:
        paper.keep_picture(ws, ME, here.id, "juntos", data)
    assert refused.value.code == code
    assert paper.pictures(ws, ME, here.id, "juntos") == ()

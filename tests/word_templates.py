"""Word templates as customers have them, and as attackers would: made by a script, nothing binary kept."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping

from docx import Document
from docx.shared import Cm, RGBColor
from PIL import Image, ImageDraw

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPANISH = {
    "Heading1": "Ttulo1",
    "Heading2": "Ttulo2",
    "Heading3": "Ttulo3",
    "Title": "Puesto",
    "Subtitle": "Subttulo",
    "Caption": "Descripcin",
    "Quote": "Cita",
    "ListBullet": "Listaconvietas",
    "Header": "Encabezado",
    "Footer": "Piedepgina",
}
"""The ids that a Spanish Word gives to its styles; their names stay English."""

PLUM = "7A1F5C"


def logo(colour: str = "#7A1F5C", text: str = "COMARCA", size: tuple[int, int] = (300, 80)) -> bytes:
    picture = Image.new("RGB", size, colour)
    ImageDraw.Draw(picture).text((size[0] // 10, size[1] // 3), text, fill="white")
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    return stream.getvalue()


def customer(
    *body: str,
    header: str = "Comarca del Bajo Aragón · {{ estado }}",
    letter: bool = False,
    spanish: bool = True,
) -> bytes:
    """A template with a logo in its header, plum headings, ids in Spanish, and these paragraphs."""
    made = Document()
    section = made.sections[0]
    if letter:
        section.page_width, section.page_height = Cm(21.59), Cm(27.94)
        section.left_margin = section.right_margin = Cm(2.54)
    line = section.header.paragraphs[0]
    line.add_run().add_picture(io.BytesIO(logo()), width=Cm(4))
    line.add_run("  " + header)
    section.footer.paragraphs[0].text = "www.ejemplo.es"
    for name in ("Heading 1", "Heading 2", "Heading 3", "Title"):
        made.styles[name].font.color.rgb = RGBColor.from_string(PLUM)
    for text in body:
        style, _, words = text.rpartition("::")
        made.add_paragraph(words, style=style or None)
    stream = io.BytesIO()
    made.save(stream)
    return rewritten(stream.getvalue(), in_spanish) if spanish else stream.getvalue()


def in_spanish(name: str, data: bytes) -> bytes:
    if name not in ("word/styles.xml", "word/document.xml", "word/header1.xml", "word/footer1.xml"):
        return data
    text = data.decode()
    for english, local in SPANISH.items():
        text = re.sub(
            rf'(<w:(?:pStyle|basedOn|next|link) w:val|w:styleId)="{english}"', rf'\1="{local}"', text
        )
    return text.encode()


def rewritten(
    data: bytes,
    change: Callable[[str, bytes], bytes | None] = lambda _, data: data,
    extra: Mapping[str, bytes | str] | None = None,
) -> bytes:
    """The file with every member changed, those that become None left out, and others added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            made = change(name, old.read(name))
            if made is not None:
                new.writestr(name, made)
        for name, made in (extra or {}).items():
            new.writestr(name, made)
    return stream.getvalue()


def with_xml(data: bytes, part: str, **changes: str) -> bytes:
    """The file with pieces of one part replaced: `before` puts XML in front of a mark, `instead` for it."""

    def change(name: str, old: bytes) -> bytes:
        if name != part:
            return old
        mark = changes["mark"].encode()
        assert mark in old, (part, mark)
        put = changes.get("before", "").encode()
        return old.replace(
            mark, put + (b"" if "instead" in changes else mark) + changes.get("instead", "").encode(), 1
        )

    return rewritten(data, change)


def in_body(data: bytes, xml: str) -> bytes:
    """The file with this XML first in its body."""
    return with_xml(data, "word/document.xml", mark="<w:body>", instead="<w:body>" + xml)


def related(
    data: bytes, kind: str, target: str, *, outside: bool, key: str = "rId991", part: str = "document"
) -> bytes:
    """The file with one relation more."""
    mode = ' TargetMode="External"' if outside else ""
    one = f'<Relationship Id="{key}" Type="{R}/{kind}" Target="{target}"{mode}/>'
    name = f"word/_rels/{part}.xml.rels"
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        there = name in old.namelist()
    if there:
        return with_xml(data, name, mark="</Relationships>", before=one)
    spaces = "http://schemas.openxmlformats.org/package/2006/relationships"
    return rewritten(data, extra={name: f'<Relationships xmlns="{spaces}">{one}</Relationships>'})


def as_template(data: bytes) -> bytes:
    """The same as a .dotx says it."""
    return with_xml(data, "[Content_Types].xml", mark="document.main+xml", instead="template.main+xml")


def field(code: str, shown: str = "antes") -> str:
    """A paragraph with a field, as a word processor writes it."""
    return (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{shown}</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


def split(text: str) -> str:
    """A paragraph whose every letter is a run of its own."""
    return "<w:p>" + "".join(f'<w:r><w:t xml:space="preserve">{c}</w:t></w:r>' for c in text) + "</w:p>"

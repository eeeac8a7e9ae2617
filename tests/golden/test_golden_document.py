"""The Word document: complete, valid, readable by everybody, and the same twice."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date

import docx
import pytest
from docx.enum.section import WD_ORIENT
from exporter_samples import ARABIC, large, plain_notes, samples, workshop
from libreoffice import convert, needs_writer
from word_package import NS, Package, W, accessibility_faults, package_faults

from synthesis.domain.review import Initiative
from synthesis.domain.synthesis import Synthesis
from synthesis.exporter.formats import docx as word
from synthesis.exporter.neutral import plain
from synthesis.exporter.outline import build_report
from synthesis.i18n import words

SAMPLES = samples()


@pytest.fixture(scope="module")
def made():
    """Each sample as a file, written once."""
    return {name: document(synthesis) for name, synthesis in SAMPLES.items()}


def document(synthesis: Synthesis, made_on: date | None = None) -> bytes:
    stream = io.BytesIO()
    word.write(build_report(synthesis, made_on=made_on), stream)
    return stream.getvalue()


def text_of(element) -> str:
    """The words of an element as a person reads them."""
    pieces = {
        f"{{{W}}}t": lambda e: e.text or "",
        f"{{{W}}}br": lambda e: "\n",
        f"{{{W}}}tab": lambda e: "\t",
    }
    return "".join(pieces[e.tag](e) for e in element.iter(*pieces))


def annex(data: bytes) -> list[tuple[str, str]]:
    """Reference and text of every row that a bookmark makes the home of a note."""
    rows = (
        Package(data)
        .xml("word/document.xml")
        .xpath("//w:tr[w:tc[1]//w:bookmarkStart[starts-with(@w:name, '_note_')]]", namespaces=NS)
    )
    cells = [[text_of(cell) for cell in row.iterfind("w:tc", NS)] for row in rows]
    return [(row[0], row[1]) for row in cells]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_counted_note_is_in_the_annex_once_and_verbatim(made, name):
    session = SAMPLES[name].session
    expected = sorted((note.ref, plain(note.text)) for note in session.counted_notes)
    assert sorted(annex(made[name])) == expected


@pytest.mark.parametrize("name", SAMPLES)
def test_the_file_is_valid(made, name, tmp_path, openxml_validator):
    path = tmp_path / "document.docx"
    path.write_bytes(made[name])
    findings = openxml_validator.validate(path)
    assert [error.description for error in findings.errors] == []
    assert package_faults(made[name]) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_everybody_can_read_it(made, name):
    assert accessibility_faults(made[name]) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_the_same_report_gives_the_same_bytes(made, name):
    assert document(SAMPLES[name]) == made[name]


@pytest.mark.parametrize("name", SAMPLES)
def test_python_docx_opens_it_again(made, name):
    opened = docx.Document(io.BytesIO(made[name]))
    assert opened.core_properties.title
    assert any(paragraph.style.name == "Heading 1" for paragraph in opened.paragraphs)


@pytest.mark.parametrize(("language", "locale"), [("es", "es-CL"), ("en", "en-GB"), ("pt", "pt-BR")])
def test_it_speaks_one_language_throughout(language, locale, tmp_path, assert_valid_docx):
    path = tmp_path / "document.docx"
    path.write_bytes(document(workshop(language)))
    assert_valid_docx(path)
    package = Package(path.read_bytes())
    assert package.values("word/styles.xml", "//w:docDefaults//w:lang/@w:val") == [locale]
    headings = [p.text for p in docx.Document(str(path)).paragraphs if p.style.name == "Heading 1"]
    assert headings[0] == words(language)("doc_summary")
    assert headings[-1] == words(language)("doc_annex")
    assert accessibility_faults(path.read_bytes()) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_contents_made_anew_by_a_word_processor_are_the_same(made, name):
    body = Package(made[name]).xml("word/document.xml")
    (field,) = body.xpath("//w:instrText[contains(., 'TOC ')]", namespaces=NS)
    deepest = int(re.search(r"1-(\d)", field.text).group(1))
    levels = range(1, deepest + 1)

    def of_style(name: str) -> list[str]:
        found = body.xpath(f"//w:p[w:pPr/w:pStyle[@w:val='{name}']]", namespaces=NS)
        # an entry has its number in front, inside the marks that set foreign text apart
        return [text_of(paragraph).split("\t")[-1].strip("\u2068\u2069") for paragraph in found]

    for level in levels:
        assert of_style(f"TOC{level}") == of_style(f"Heading{level}")
    assert any(of_style(f"Heading{level}") for level in levels)


def test_the_sheet_of_an_initiative_holds_on_to_itself(made):
    """From its title to the notes behind it, no paragraph but the last lets a page end after it."""
    body = list(Package(made["planned"]).xml("word/document.xml").find("w:body", NS))
    start = next(i for i, block in enumerate(body) if text_of(block) == "Patrullas de las dos comunas")
    last = next(i for i, block in enumerate(body) if i > start and "N003" in text_of(block))
    sheet = [p for block in body[start:last] for p in block.iter(f"{{{W}}}p")]
    assert len(sheet) > 20
    titles = ("MingaPart3", "MingaHead", "Caption")  # these hold on by their style
    for paragraph in sheet:
        style = paragraph.xpath("string(w:pPr/w:pStyle/@w:val)", namespaces=NS)
        held = paragraph.find("w:pPr/w:keepNext", NS) is not None
        assert held or style in titles, text_of(paragraph)
    assert body[last].find("w:pPr/w:keepNext", NS) is None


def test_claims_lead_through_footnotes_to_their_notes(made):
    package = Package(made["workshop"])
    first = package.xml("word/footnotes.xml").xpath("//w:footnote[@w:id='1']", namespaces=NS)[0]
    anchors = first.xpath(".//w:hyperlink/@w:anchor", namespaces=NS)
    movilidad = SAMPLES["workshop"].themes.notes_in("t1")
    assert anchors == [f"_note_{note.ref}" for note in movilidad[:6]]
    assert f"y {len(movilidad) - 6} más" in text_of(first)


def test_a_claim_without_notes_says_so(made):
    report = build_report(SAMPLES["workshop"])
    # one was written by a person without notes, the other rests on a hidden note alone
    assert [claim.key for claim in report.unsupported()] == ["summary/own-1", "strategy:s4/heard"]
    body = text_of(Package(made["workshop"]).xml("word/document.xml"))
    assert body.count("(sin nota que lo respalde)") == 2


def test_editable_texts_are_marked_to_after_the_paragraph(made):
    body = Package(made["workshop"]).xml("word/document.xml")
    for key in ("summary_heard", "theme_t1_name", "strategy_s4_name"):
        starts = body.xpath(f"//w:bookmarkStart[starts-with(@w:name, '_mg_{key}_')]", namespaces=NS)
        assert len(starts) == 1, key
        paragraph = starts[0].getparent()
        before = [element.tag for element in paragraph[: paragraph.index(starts[0])]]
        assert before in ([], [f"{{{W}}}pPr"])
        assert paragraph.getnext().tag == f"{{{W}}}bookmarkEnd"
        assert paragraph.getnext().get(f"{{{W}}}id") == starts[0].get(f"{{{W}}}id")


def test_the_contents_are_there_before_anybody_updates_them(made):
    package = Package(made["workshop"])
    entries = package.xml("word/document.xml").xpath("//w:sdtContent/w:p[w:hyperlink]", namespaces=NS)
    shown = [text_of(entry) for entry in entries]
    assert "1\tMovilidad" in shown
    assert "1.1\tSemáforos que conversan" in shown
    assert not package.values("word/settings.xml", "//w:updateFields")


def test_participants_and_set_aside_texts_are_not_printed(made):
    body = b"".join(Package(made["workshop"]).blobs.values()).decode("utf-8", "replace")
    assert "Alias Secreto" not in body
    assert "no debe salir" not in body
    words_in = text_of(Package(made["workshop"]).xml("word/document.xml"))
    assert "Una nota oculta por la facilitación: N029." in words_in
    assert "Una nota retirada por quien la escribió: N030." in words_in


def test_a_quote_in_another_language_says_so_and_is_spelt_in_it(made):
    body = Package(made["workshop"]).xml("word/document.xml")
    quote = next(p for p in body.iter(f"{{{W}}}p") if text_of(p) == "One shared ticket for the three cities")
    assert quote.xpath(".//w:lang/@w:val", namespaces=NS) == ["en-GB"]
    assert "original en inglés" in text_of(quote.getnext())


def test_right_to_left_notes_are_set_so():
    body = Package(document(plain_notes([ARABIC]))).xml("word/document.xml")
    cell = next(
        p for p in body.iter(f"{{{W}}}p") if text_of(p) == ARABIC and p.getparent().tag.endswith("tc")
    )
    assert cell.find("w:pPr/w:bidi", NS) is not None
    assert cell.find("w:r/w:rPr/w:rtl", NS) is not None


def test_the_file_has_nothing_foreign_in_it(made):
    package = Package(made["workshop"])
    assert not [n for n in package.names if "thumbnail" in n or "Effects" in n]
    # one data part, and it is ours: what the file said when it left
    assert sorted(n for n in package.names if n.startswith("customXml/i")) == [
        "customXml/item1.xml",
        "customXml/itemProps1.xml",
    ]
    settings = package.blobs["word/settings.xml"].decode()
    assert re.search(r'compatibilityMode"[^>]*w:val="15"', settings)
    core = package.blobs["docProps/core.xml"].decode()
    assert "python-docx" not in core
    assert "2013" not in core
    assert "<dc:creator>Mesa intermunicipal</dc:creator>" in core


def test_the_date_is_the_one_given():
    dated = Package(document(workshop(), made_on=date(2026, 11, 23)))
    assert "2026-11-23T12:00:00Z" in dated.blobs["docProps/core.xml"].decode()
    assert "23 de noviembre de 2026" in text_of(dated.xml("word/document.xml"))
    assert "created" not in Package(document(workshop())).blobs["docProps/core.xml"].decode()


def test_a_long_annex_is_set_as_paragraphs_and_loses_no_note():
    synthesis = large(2_001)
    package = Package(document(synthesis))
    anchors = package.body("//w:p[w:pPr/w:pStyle/@w:val='MingaNote']/w:bookmarkStart/@w:name")
    assert sorted(anchors) == sorted(f"_note_{note.ref}" for note in synthesis.session.notes)


def test_a_theme_of_many_notes_is_cut_into_tables_of_two_hundred(made):
    tables = Package(made["three hundred in a theme"]).xml("word/document.xml").iter(f"{{{W}}}tbl")
    sizes = [
        len(rows) for table in tables if len(rows := table.xpath("w:tr[.//w:bookmarkStart]", namespaces=NS))
    ]
    assert sizes == [200, 100]


class TestLibreOffice:
    pytestmark = needs_writer

    @pytest.mark.parametrize("name", ["workshop", "hostile"])
    def test_the_pdf_has_every_note(self, made, name, tmp_path):
        from pypdf import PdfReader

        source = tmp_path / "document.docx"
        source.write_bytes(made[name])
        pages = PdfReader(convert(source, "pdf")).pages
        printed = "\n".join(page.extract_text() for page in pages)
        for note in SAMPLES[name].session.counted_notes:
            assert note.ref in printed, note.ref
        assert all(page.extract_text().strip() for page in pages), "a white page"
        if name == "workshop":
            seen = re.sub(r"\s+", "", printed)
            for note in SAMPLES[name].session.counted_notes:
                assert re.sub(r"\s+", "", note.text) in seen, note.text


def test_the_road_map_lies_on_its_side_and_every_page_has_its_lines():
    synthesis = workshop()
    initiative = Initiative(id="i1", what="Mesa de semáforos", starts=2027, horizon=2028)
    review = replace(synthesis.review, initiatives={"i1": initiative})
    data = document(replace(synthesis, review=review))
    sections = docx.Document(io.BytesIO(data)).sections
    assert [s.orientation == WD_ORIENT.LANDSCAPE for s in sections] == [False, True, False]
    assert [s.page_width < s.page_height for s in sections] == [True, False, True]
    for section in sections:
        assert synthesis.session.title in section.header.paragraphs[0].text
    assert [s.different_first_page_header_footer for s in sections] == [True, False, False]
    assert package_faults(data) == []
    assert accessibility_faults(data) == []

"""Hostile texts on their way out: shown as they are, run by nobody."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from html.parser import HTMLParser

import openpyxl
import pptx
import pytest
from exporter_samples import (
    BY_US,
    HOSTILE,
    RUN_BY_SPREADSHEETS,
    SCRIPT,
    STRINGS,
    hostile,
    plain_notes,
    workshop,
)
from libreoffice import convert, needs_calc, needs_impress
from markdown_it import MarkdownIt

from synthesis.capture.reading import open_notes
from synthesis.exporter import FORMATS
from synthesis.exporter.neutral import plain
from synthesis.exporter.outline import build_report

DANGEROUS = re.compile(r"[=+\-@\t\r\n\0＝＋－＠]")


def written(synthesis, name: str) -> bytes:
    stream = io.BytesIO()
    FORMATS.load(name).write(build_report(synthesis), stream)
    return stream.getvalue()


def members(data: bytes) -> dict[str, bytes]:
    """The files inside a file that is a package; any other file alone, without a name."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return {"": data}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


class Page(HTMLParser):
    """A web page as a browser takes it apart."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.words = self.policy = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if ("http-equiv", "Content-Security-Policy") in attrs:
            self.policy = dict(attrs)["content"]

    def handle_data(self, data):
        self.words += data


def every_cell(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("make", [hostile, workshop, lambda: plain_notes(HOSTILE)])
def test_no_csv_cell_can_be_run(make):
    rows = every_cell(written(make(), "csv"))
    assert len(rows) > 1
    assert not [cell for row in rows for cell in row if DANGEROUS.match(cell)]


@pytest.mark.parametrize("make", [hostile, workshop, lambda: plain_notes(HOSTILE)])
def test_every_workbook_cell_is_text_or_a_number_that_was_counted(make):
    data = written(make(), "xlsx")
    book = openpyxl.load_workbook(io.BytesIO(data))
    kinds = {
        sheet.title: {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None}
        for sheet in book
    }
    assert kinds.pop(book.worksheets[0].title) == {"s"}
    assert set().union(*kinds.values()) == {"s", "n"}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not [n for n in archive.namelist() if b"<f>" in archive.read(n) or "externalLink" in n]
        assert not [n for n in archive.namelist() if b"TargetMode" in archive.read(n)]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_what_a_spreadsheet_would_run_comes_back_as_it_was(kind):
    texts = [*RUN_BY_SPREADSHEETS, *STRINGS, *HOSTILE]
    back = open_notes(f"notas.{kind}", written(plain_notes(texts), kind))
    assert [note.text for note in back.notes] == [note_after_intake(text) for text in texts]
    assert not back.refused


def note_after_intake(text: str) -> str:
    from synthesis.capture.intake import clean_text

    return clean_text(plain(text))


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_note_ids_groups_and_kinds_come_back(kind):
    synthesis = workshop()
    back = open_notes(f"notas.{kind}", written(synthesis, kind))
    for found, note in zip(back.notes, synthesis.session.counted_notes, strict=True):
        assert (found.id, found.kind, found.language) == (note.id, note.kind, note.language)
        assert (found.group or "") == synthesis.session.group_name(note.group)
        assert found.table == note.table


def test_a_cell_holds_back_its_formula_after_somebody_edits_it():
    book = openpyxl.load_workbook(io.BytesIO(written(plain_notes(["=1+1", "calle"]), "xlsx")))
    sheet = book.worksheets[0]
    assert sheet["B2"].value == "=1+1"
    assert sheet["B2"].quotePrefix
    assert not sheet["B3"].quotePrefix


@pytest.mark.parametrize("name", BY_US)
def test_no_alias_and_no_set_aside_text_leaves(name):
    data = b"".join(members(written(workshop(), name)).values())
    assert b"Alias Secreto" not in data
    assert b"no debe salir" not in data


@pytest.mark.parametrize("name", BY_US)
@pytest.mark.parametrize("make", [hostile, workshop, lambda: plain_notes([])])
def test_every_format_gives_the_same_bytes_twice(name, make):
    assert written(make(), name) == written(make(), name)


def test_markdown_makes_no_markup_of_anybodys_words():
    text = written(plain_notes(HOSTILE), "markdown").decode("utf-8")
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    inline = [child for token in tokens for child in (token.children or [])]
    html = {child.content for child in inline if child.type == "html_inline"}
    assert all(re.fullmatch(r'<a id="note-\d+">|</a>|<br>', tag) for tag in html), html
    assert not [token for token in tokens if token.type in ("html_block", "code_block", "fence")]
    links = [child.attrs["href"] for child in inline if child.type == "link_open"]
    assert all(re.fullmatch(r"#note-\d+", str(link)) for link in links)
    assert not [child for child in inline if child.type in ("image", "code_inline", "em_open", "s_open")]
    shown = "".join(child.content for child in inline if child.type == "text")
    for hostile_text in HOSTILE:
        for line in hostile_text.split("\n"):
            assert line.strip().replace("\t", "") in shown.replace("\t", ""), line


@pytest.mark.parametrize("name", BY_US)
def test_no_format_reaches_outside_or_brings_what_runs(name):
    for part, data in members(written(hostile(), name)).items():
        assert not part.endswith((".bin", ".vbs", ".js"))
        if part.endswith(".rels"):
            assert b"External" not in data, part
        if part.startswith("xl/"):
            assert b"<f>" not in data, part


@pytest.mark.parametrize("name", ["html", "returned_html"])
def test_a_web_page_makes_no_markup_of_anybodys_words_and_asks_for_nothing(name):
    page = Page(written(hostile(), name).decode("utf-8"))
    assert not page.tags & {"script", "img", "iframe", "object", "embed", "link", "base", "form", "input"}
    assert not [a for a, _ in page.attributes if a.startswith("on") or a in ("src", "srcset", "action")]
    links = [value for name, value in page.attributes if name == "href"]
    assert links
    assert all(re.fullmatch(r"#[a-z0-9]+", link) for link in links)
    styles = [value for name, value in page.attributes if name == "style"]
    assert all(re.fullmatch(r"(--[a-z]+:[#0-9A-Za-z.%]+;?)+", style) for style in styles)
    assert page.policy.startswith("default-src 'none'")
    shown = "".join(page.words.split())
    for text in HOSTILE:
        if name == "html":
            assert "".join(plain(text).split()) in shown, text


def test_every_slide_holds_hostile_words_as_words():
    data = written(hostile(), "pptx")
    deck = pptx.Presentation(io.BytesIO(data))
    notes = "\n".join(slide.notes_slide.notes_text_frame.text for slide in deck.slides)
    assert SCRIPT in notes
    assert not [n for n in members(data) if "media" in n or "external" in n.lower()]
    for name, part in members(data).items():
        if name.endswith(".xlsx"):
            cells = [
                c
                for sheet in openpyxl.load_workbook(io.BytesIO(part))
                for row in sheet.iter_rows()
                for c in row
            ]
            assert {cell.data_type for cell in cells if cell.value is not None} <= {"s", "n"}


def test_tables_for_other_tools_run_in_no_spreadsheet():
    for name in ("polis", "talk_to_the_city"):
        files = members(written(plain_notes(HOSTILE), name))
        tables = [data for part, data in files.items() if part.endswith("csv") or not part]
        assert tables
        for data in tables:
            cells = [cell for row in every_cell(data) for cell in row]
            assert not [c for c in cells if DANGEROUS.match(c) and not re.fullmatch(r"-?[01]", c)]


def test_what_talk_to_the_city_takes_comes_back_as_it_was():
    back = open_notes("notas.csv", written(plain_notes(RUN_BY_SPREADSHEETS), "talk_to_the_city"))
    assert [note.text for note in back.notes] == list(RUN_BY_SPREADSHEETS)


class TestLibreOffice:
    pytestmark = needs_calc

    def test_the_workbook_opens_without_a_formula(self, tmp_path):
        source = tmp_path / "notas.xlsx"
        source.write_bytes(written(plain_notes([*RUN_BY_SPREADSHEETS, *STRINGS]), "xlsx"))
        utf8 = "csv:Text - txt - csv (StarCalc):44,34,76"
        rows = every_cell(convert(source, utf8).read_bytes())
        assert [row[1] for row in rows[1:]] == [*RUN_BY_SPREADSHEETS, *STRINGS]

    def test_the_csv_opens_without_a_formula(self, tmp_path):
        source = tmp_path / "notas.csv"
        source.write_bytes(written(plain_notes(RUN_BY_SPREADSHEETS), "csv"))
        opened = openpyxl.load_workbook(convert(source, "xlsx"))
        cells = [cell for row in opened.active.iter_rows() for cell in row]
        assert not [cell.value for cell in cells if cell.data_type == "f"]


class TestImpress:
    pytestmark = needs_impress

    @pytest.mark.parametrize("make", [hostile, workshop])
    def test_the_slides_open_one_page_each(self, make, tmp_path):
        from pypdf import PdfReader

        source = tmp_path / "slides.pptx"
        source.write_bytes(written(make(), "pptx"))
        slides = len(pptx.Presentation(source).slides)
        assert len(PdfReader(convert(source, "pdf")).pages) == slides

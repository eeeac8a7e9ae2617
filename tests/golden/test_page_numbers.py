"""Page numbers in the contents: those that LibreOffice prints, or none at all."""

from __future__ import annotations

import io
import re
from pathlib import Path

from exporter_samples import workshop
from libreoffice import convert, needs_writer
from pypdf import PdfReader
from word_package import NS, Package, accessibility_faults, package_faults

from synthesis.exporter.formats import _office
from synthesis.exporter.formats import docx as word
from synthesis.exporter.outline import build_report

pytestmark = needs_writer


def numbered() -> bytes:
    stream = io.BytesIO()
    word.write_numbered(build_report(workshop()), stream)
    return stream.getvalue()


def contents(data: bytes) -> list[tuple[str, int]]:
    """Each entry of the contents with its page."""
    body = Package(data).xml("word/document.xml")
    entries = []
    for entry in body.xpath("//w:sdtContent/w:p/w:hyperlink", namespaces=NS):
        words = ["".join(run.itertext()) for run in entry.xpath(".//w:r[w:t]", namespaces=NS)]
        entries.append((words[0], int(words[-1])))
    return entries


def test_every_heading_stands_on_the_page_that_the_contents_say(tmp_path: Path):
    data = numbered()
    assert package_faults(data) == []
    assert accessibility_faults(data) == []
    path = tmp_path / "numbered.docx"
    path.write_bytes(data)
    pages = [page.extract_text() for page in PdfReader(convert(path, "pdf")).pages]
    found = contents(data)
    assert len(found) > 15
    for text, page in found:
        heading = re.sub(r"\s", "", text.removeprefix("1").lstrip("."))
        assert heading in re.sub(r"\s", "", pages[page - 1]), (text, page)


def test_numbered_twice_it_is_the_same(tmp_path: Path):
    assert numbered() == numbered()


def test_without_libreoffice_the_contents_have_links_alone(monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.setattr(_office, "_ELSEWHERE", ())
    plain = io.BytesIO()
    word.write(build_report(workshop()), plain)
    assert numbered() == plain.getvalue()

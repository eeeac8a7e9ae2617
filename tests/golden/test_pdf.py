"""The PDF: tagged, the same twice, and a clear sentence when LibreOffice is not there or takes too long."""

from __future__ import annotations

import io
import os
import time
from datetime import date
from pathlib import Path

import pytest
from exporter_samples import workshop
from libreoffice import needs_writer

from synthesis.errors import JobFailed
from synthesis.exporter.formats import _office, pdf
from synthesis.exporter.outline import build_report


def written(made_on: date | None = None) -> bytes:
    stream = io.BytesIO()
    pdf.write(build_report(workshop(), made_on=made_on), stream)
    return stream.getvalue()


class TestLibreOffice:
    pytestmark = needs_writer

    def test_it_is_tagged_titled_and_dated_as_given(self):
        from pypdf import PdfReader

        reader = PdfReader(io.BytesIO(written(date(2026, 11, 23))))
        root = reader.trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"]
        assert root["/Lang"] == "es-CL"
        assert "/StructTreeRoot" in root
        assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data()
        assert reader.metadata.title == "Agenda Digital 2028"
        assert reader.metadata.creation_date.date() == date(2026, 11, 23)
        printed = "\n".join(page.extract_text() for page in reader.pages)
        assert "N028" in printed
        assert "Minga 0." in printed

    def test_the_same_report_gives_the_same_bytes_at_another_moment(self):
        first = written()
        time.sleep(1.1)
        assert written() == first
        assert b"/CreationDate(D:20000101120000Z) " in first


def program(folder: Path, script: str) -> Path:
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


@pytest.mark.skipif(os.name == "nt", reason="the program that stands in is a shell script")
class TestWithout:
    def test_without_libreoffice_it_says_what_to_do(self, monkeypatch):
        monkeypatch.setenv("PATH", "/nowhere")
        monkeypatch.setattr(_office, "_ELSEWHERE", ())
        with pytest.raises(JobFailed, match="LibreOffice") as caught:
            written()
        assert caught.value.code == "pdf_no_program"

    def test_one_that_takes_too_long_is_ended_with_all_its_children(self, monkeypatch, tmp_path):
        alive = tmp_path / "alive"
        program(tmp_path, f"(while true; do /bin/date > {alive}; /bin/sleep 0.05; done) & wait")
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.setattr(_office, "TIME_LIMIT", 0.5)
        with pytest.raises(JobFailed) as caught:
            written()
        assert caught.value.code == "pdf_too_slow"
        assert alive.exists()
        alive.unlink()
        time.sleep(0.4)
        assert not alive.exists()

    def test_one_that_makes_nothing_has_failed(self, monkeypatch, tmp_path):
        program(tmp_path, "exit 1")
        monkeypatch.setenv("PATH", str(tmp_path))
        with pytest.raises(JobFailed) as caught:
            written()
        assert caught.value.code == "pdf_failed"

    def test_what_it_leaves_behind_is_cleared_away(self, monkeypatch, tmp_path):
        program(tmp_path, "exit 1")
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.setenv("TMPDIR", str(tmp_path))
        monkeypatch.setattr("tempfile.tempdir", None)
        with pytest.raises(JobFailed):
            written()
        assert [path.name for path in tmp_path.iterdir()] == ["soffice"]

"""The charts of the Word document: Word draws them, their numbers can be edited, and words say the same."""

from __future__ import annotations

import io
import re
import zipfile

import openpyxl
import pytest
from exporter_samples import hostile, plain_notes
from voted import SAMPLES, grouped, reviewed
from word_package import Package, accessibility_faults, package_faults

from synthesis.domain.synthesis import Synthesis
from synthesis.exporter import charts, pictures
from synthesis.exporter.formats import docx as word
from synthesis.exporter.formats import markdown
from synthesis.exporter.material import Material
from synthesis.exporter.outline import build_report
from synthesis.exporter.palette import HUES, INK, contrast
from synthesis.exporter.report import Chart, ChartKind, Paragraph, labels
from synthesis.sensemaking.reading import synthesise

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


@pytest.fixture(scope="module", params=SAMPLES)
def voted(request) -> Synthesis:
    session, themes = grouped(request.param)
    return synthesise(session, themes, review=reviewed(session, themes))


def file_of(synthesis: Synthesis) -> bytes:
    stream = io.BytesIO()
    word.write(build_report(synthesis), stream)
    return stream.getvalue()


def charts_of(synthesis: Synthesis) -> list[Chart]:
    return [block for block in build_report(synthesis).blocks if isinstance(block, Chart)]


def test_every_kind_is_drawn_and_the_file_is_valid(voted, tmp_path, openxml_validator):
    path = tmp_path / "charts.docx"
    path.write_bytes(file_of(voted))
    findings = openxml_validator.validate(path)
    assert [error.description for error in findings.errors] == []
    assert package_faults(path.read_bytes()) == []
    assert accessibility_faults(path.read_bytes()) == []
    assert {chart.kind for chart in charts_of(voted)} == set(ChartKind)


def test_the_workbook_of_each_chart_holds_its_numbers(voted):
    package = Package(file_of(voted))
    for number, chart in enumerate(charts_of(voted), 1):
        blob = package.blobs[f"word/embeddings/Microsoft_Excel_Sheet{number}.xlsx"]
        sheet = openpyxl.load_workbook(io.BytesIO(blob)).active
        rows = [list(row) for row in sheet.iter_rows(values_only=True)]
        if chart.kind is ChartKind.BUBBLES:
            written = [tuple(row[:3]) for row in rows if isinstance(row[0], (int, float))]
            assert written == [(one.x, one.y, one.size) for one in chart.bubbles]
        else:
            assert rows[0][1:] == [series.name for series in chart.series]
            for place, series in enumerate(chart.series, 1):
                assert [row[place] for row in rows[1:]] == list(series.values)


def test_axes_have_numbers_the_schema_allows_and_no_two_charts_share_them(voted):
    package = Package(file_of(voted))
    every = []
    for name in package.names:
        if re.fullmatch(r"word/charts/chart\d+\.xml", name):
            every.append({axis.get("val") for axis in package.xml(name).iter(f"{C}axId")})
    assert all(int(one) > 0 for ids in every for one in ids)
    assert sum(map(len, every)) == len(set().union(*every))


def test_labels_that_look_like_formulas_stay_words():
    package = Package(file_of(hostile()))
    books = [name for name in package.names if name.endswith(".xlsx")]
    assert books
    for name in books:
        with zipfile.ZipFile(io.BytesIO(package.blobs[name])) as book:
            assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


def test_the_document_says_of_a_picture_what_the_screen_says(voted):
    material = Material(voted)
    by_theme, by_group = pictures.notes_by_theme(material), pictures.notes_by_group(material)
    assert by_theme
    assert by_group
    assert by_theme.message == charts.themes(voted).layout.meta["reading"]
    assert by_group.message == charts.coverage(voted).layout.meta["reading"]


def test_the_words_for_those_who_see_no_picture_hold_every_number(voted):
    say = Material(voted).say
    for chart in charts_of(voted):
        for series in chart.series:
            assert all(say.number(value) in chart.description for value in series.values)
        assert all(one.name in chart.description for one in chart.bubbles)
        assert chart.message


def test_sentences_refer_to_charts_by_the_number_in_their_caption(voted):
    report = build_report(voted)
    named = labels(report)
    asked = {run.to for b in report.blocks if isinstance(b, Paragraph) for run in b.runs if run.to}
    assert asked
    assert asked <= set(named)
    stream = io.BytesIO()
    markdown.write(report, stream)
    text = stream.getvalue().decode()
    for key in asked:
        caption = next(b.caption for b in report.blocks if isinstance(b, Chart) and b.key == key)
        assert f"{named[key]}. {caption}" in text.replace("\\", "")
        assert text.count(named[key]) >= 2


def test_numbers_on_bars_can_be_read():
    fills = [*(hue.bar for hue in HUES), "19A493", "D8D4CE", "D7785E"]
    assert all(max(contrast(INK, fill), contrast("FFFFFF", fill)) >= 4.5 for fill in fills)


def test_without_themes_or_votes_there_is_no_chart():
    assert charts_of(plain_notes([])) == []

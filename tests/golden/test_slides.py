"""The slides for the plenary: complete in their notes, inside their edges, charts native."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date

import pptx
import pytest
from exporter_samples import HOSTILE, hostile, plain_notes, samples, workshop
from openxml_audit import validate_pptx
from pptx.util import Emu
from voted import SAMPLES, grouped, reviewed

from synthesis.domain.review import Decision, Initiative
from synthesis.domain.synthesis import Synthesis
from synthesis.domain.theme import Strategy, Theme
from synthesis.exporter.formats import pptx as slides
from synthesis.exporter.formats._deck import HEIGHT, WIDTH, Box, Line, cut, fitting, height_of, lines_needed
from synthesis.exporter.outline import build_report
from synthesis.exporter.palette import FAINT, HUES, INK, contrast
from synthesis.exporter.report import Chart, Quote
from synthesis.sensemaking.reading import synthesise


def written(synthesis: Synthesis, made_on: date | None = None) -> bytes:
    stream = io.BytesIO()
    slides.write(build_report(synthesis, made_on=made_on), stream)
    return stream.getvalue()


def opened(synthesis: Synthesis):
    return pptx.Presentation(io.BytesIO(written(synthesis)))


def titles(deck) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in deck.slides]


def notes(slide) -> str:
    return slide.notes_slide.notes_text_frame.text


@pytest.fixture(scope="module")
def voted() -> Synthesis:
    session, themes = grouped(SAMPLES[0])
    review = reviewed(session, themes)
    home = themes.themes[0]
    first = Initiative(
        id="i", what="Semáforos comunes", strategy=home.strategies[0].id, lead="Tránsito", starts=2027,
        horizon=2028, first_step="Reunir a los equipos", note_ids=(themes.notes_in(home.id)[0].id,),
    )  # fmt: skip
    decision = Decision(id="d", text="La mesa se reúne cada mes", owner="Secretaría")
    return synthesise(
        session, themes, review=replace(review, initiatives={"i": first}, decisions={"d": decision})
    )


@pytest.mark.parametrize("name", samples())
def test_the_file_is_valid(name, tmp_path):
    path = tmp_path / "slides.pptx"
    path.write_bytes(written(samples()[name]))
    assert [error.description for error in validate_pptx(path).errors] == []


def test_slides_come_in_the_order_of_the_document(voted):
    found = titles(opened(voted))
    names = [f"{i} {theme.name}" for i, theme in enumerate(voted.themes.themes, 1)]
    assert found[0] == voted.session.title
    assert found[1] == "En resumen"
    assert [title for title in found if title in names] == names
    assert found.index("Notas por tema y personas que las firmaron") < found.index(names[0])
    assert found[-2:] == ["Iniciativas en el tiempo", "Próximos pasos"]


def test_every_quote_is_in_the_notes_of_its_slide_with_its_source(voted):
    report, deck = build_report(voted), opened(voted)
    by_title = dict(zip(titles(deck), deck.slides, strict=True))
    quotes = [block for block in report.blocks if isinstance(block, Quote)]
    assert len(quotes) > 20
    for quote in quotes:
        number = [theme.id for theme in voted.themes.themes].index(quote.theme) + 1
        told = notes(by_title[f"{number} {voted.themes.theme(quote.theme).name}"])
        assert f"«{quote.text}» — {quote.ref}" in told.replace("\v", "\n")


def test_claims_stand_in_the_notes_with_what_they_rest_on(voted):
    report = build_report(voted)
    told = "\n".join(notes(slide) for slide in opened(voted).slides)
    refs = {row.id: row.ref for row in report.notes}
    said = [claim for claim in report.claims() if claim.key.startswith(("summary/", "theme:"))]
    assert said
    for claim in said:
        assert f"{claim.text} [{', '.join(refs[i] for i in claim.note_ids)}]" in told


def test_one_to_three_quotes_are_shown_whole_or_with_a_mark(voted):
    texts = {note.text.strip() for note in voted.themes.notes}
    for slide in opened(voted).slides:
        shown = [s.text_frame.text for s in slide.shapes if s.has_text_frame and s.text_frame.text[:1] == "«"]
        assert len(shown) <= 3
        for text in shown:
            quoted = text.split("\n")[0].strip("«»")
            whole = [t for t in texts if " ".join(t.split()) == quoted]
            assert whole or quoted.endswith("…")


def test_charts_are_native_and_hold_the_numbers_of_the_document(voted):
    report, deck = build_report(voted), opened(voted)
    blocks = [block for block in report.blocks if isinstance(block, Chart)]
    frames = [shape for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    assert len(frames) == len(blocks)
    for block, frame in zip(blocks, frames, strict=True):
        assert frame._element.nvGraphicFramePr.cNvPr.get("descr").startswith(block.message[:40])
        if block.series:
            drawn = [tuple(series.values) for series in frame.chart.plots[0].series]
            assert drawn == [series.values for series in block.series]
    numbers = [n for frame in frames for n in frame.chart._chartSpace.xpath(".//c:axId/@val")]
    assert all(int(number) > 0 for number in numbers)


@pytest.mark.parametrize("make", [hostile, workshop, lambda: plain_notes(HOSTILE)])
def test_nothing_stands_outside_a_slide(make):
    deck = opened(make())
    assert (deck.slide_width, deck.slide_height) == (Emu(round(WIDTH * 914400)), Emu(round(HEIGHT * 914400)))
    for slide in deck.slides:
        for shape in slide.shapes:
            assert min(shape.left, shape.top) >= 0
            assert shape.left + shape.width <= deck.slide_width
            assert shape.top + shape.height <= deck.slide_height


def test_long_names_shrink_or_are_cut_and_are_whole_in_the_notes():
    long = "Una manera muy larga de decir que las tres comunas quieren moverse mejor y juntas " * 3
    synthesis = workshop()
    themes = replace(
        synthesis.themes,
        themes=(
            Theme(
                id="t1", name=long, strategies=(Strategy(id="s4", name=long), Strategy(id="s5", name=long))
            ),
            *synthesis.themes.themes[1:],
        ),
    )
    deck = opened(replace(synthesis, themes=themes))
    slide = next(slide for slide in deck.slides if slide.shapes.title.text_frame.text.startswith("1 Una"))
    title = slide.shapes.title.text_frame
    size = title.paragraphs[0].runs[0].font.size.pt
    assert lines_needed(title.text, size, Emu(slide.shapes.title.width).inches) <= 2
    assert notes(slide).count(" ".join(long.split())) == 3


def test_a_text_takes_the_largest_size_that_fits_and_is_cut_below_the_smallest():
    box = Box(0, 0, 4, 1)
    assert fitting([Line("Corto")], box, (40, 20)) == 40
    assert fitting([Line("palabra " * 20)], box, (40, 14)) == 14
    assert fitting([Line("palabra " * 400)], box, (40, 14)) is None
    short = cut("palabra " * 400, 14, 4, 3)
    assert short.endswith("…")
    assert lines_needed(short, 14, 4) <= 3
    assert height_of([Line("x" * 4_000)], 14, 4) > 10


def test_words_can_be_read_on_what_lies_behind_them():
    for hue in HUES:
        assert contrast(INK, hue.paper) >= 7
        assert contrast(hue.ink, "FFFFFF") >= 4.5
    assert contrast(FAINT, "FFFFFF") >= 4.5


def test_every_slide_has_a_title_of_its_own_and_speaks_the_language(voted):
    deck = pptx.Presentation(io.BytesIO(written(replace(voted, language="pt"))))
    assert all(titles(deck))
    spoken = {lang for slide in deck.slides for lang in slide._element.xpath(".//a:rPr/@lang")}
    assert "pt-BR" in spoken
    assert "en-US" not in spoken


def test_the_file_has_nothing_foreign_in_it():
    with zipfile.ZipFile(io.BytesIO(written(workshop(), date(2026, 11, 23)))) as archive:
        assert not [n for n in archive.namelist() if "thumbnail" in n or "printer" in n.lower()]
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core, app = archive.read("docProps/core.xml").decode(), archive.read("docProps/app.xml").decode()
    assert "2026-11-23T12:00:00Z" in core
    assert "Mesa intermunicipal" in core
    assert "Canny" not in core
    assert "<Application>Minga " in app
    assert (
        "created" not in zipfile.ZipFile(io.BytesIO(written(workshop()))).read("docProps/core.xml").decode()
    )

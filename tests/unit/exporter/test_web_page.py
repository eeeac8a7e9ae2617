"""The web page: whole, in order, and every claim a way to its notes and back."""

from __future__ import annotations

import io
import re
from datetime import date
from itertools import pairwise

import pytest
from exporter_samples import ARABIC, large, plain_notes, samples, workshop
from lxml import html as lxml_html
from voted import SAMPLES, grouped, reviewed

from synthesis.exporter.formats import html
from synthesis.exporter.neutral import plain
from synthesis.exporter.outline import build_report
from synthesis.exporter.palette import contrast
from synthesis.exporter.report import Chart, ChartKind
from synthesis.sensemaking.reading import synthesise


def page(synthesis, made_on: date | None = None):
    stream = io.BytesIO()
    html.write(build_report(synthesis, made_on=made_on), stream)
    return lxml_html.document_fromstring(stream.getvalue().decode("utf-8"))


@pytest.fixture(scope="module")
def voted():
    session, themes = grouped(SAMPLES[0])
    return synthesise(session, themes, review=reviewed(session, themes))


@pytest.mark.parametrize("name", samples())
def test_every_counted_note_is_there_once_and_verbatim(name):
    synthesis = samples()[name]
    shown = []
    for row in page(synthesis).xpath("//tr[starts-with(@id, 'n')]"):
        for way_back in row[1].xpath("./div"):
            way_back.drop_tree()
        shown.append((row[0].text_content(), "".join(row[1].text_content().split())))
    assert sorted(shown) == sorted(
        (note.ref, "".join(plain(note.text).split())) for note in synthesis.session.counted_notes
    )


@pytest.mark.parametrize("name", samples())
def test_no_id_stands_twice_and_no_link_leads_nowhere(name):
    found = page(samples()[name])
    ids = found.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in found.xpath("//@href")} <= set(ids)
    described = " ".join(found.xpath("//@aria-labelledby | //@aria-describedby")).split()
    assert set(described) <= set(ids)


def test_claims_lead_to_all_their_notes_and_notes_lead_back(voted):
    report = build_report(voted)
    found = page(voted)
    refs = {row.id: row.ref for row in report.notes}
    places = {element.get("id"): element for element in found.iter() if element.get("id")}
    ways_back = {key: {a.get("href") for a in e.iter("a")} for key, e in places.items() if key[0] == "n"}
    claims = list(report.claims())
    assert len(claims) > 50
    for number, claim in enumerate(claims, 1):
        place = places[f"c{number}"]
        links = place.xpath(".//a[starts-with(@href, '#n')]")
        after = place.getnext()
        if place.tag == "p" and after is not None and after.get("class") == "evidence":
            links += after.xpath(".//a")
        assert {link.text for link in links} == {refs[i] for i in claim.note_ids}, claim.text
        for link in links:
            assert f"#c{number}" in ways_back[link.get("href")[1:]], claim.text


def test_a_claim_without_notes_says_so():
    marks = [mark.text for mark in page(workshop()).xpath("//main//span[@class='mark']")]
    assert marks.count("(sin nota que lo respalde)") == 2


@pytest.mark.parametrize("name", samples())
def test_headings_come_in_order(name):
    levels = [int(element.tag[1]) for element in page(samples()[name]).xpath("//h1|//h2|//h3|//h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_contents_have_every_listed_heading():
    entries = [a.text_content() for a in page(workshop()).xpath("//nav//a")]
    assert entries[0] == "Resumen"
    assert "1.1Semáforos que conversan" in entries
    assert entries[-1] == "Anexo: todas las notas"


@pytest.mark.parametrize(("language", "locale"), [("es", "es-CL"), ("en", "en-GB"), ("pt", "pt-BR")])
def test_it_says_its_language_and_that_of_words_in_another(language, locale):
    found = page(workshop(language))
    assert found.get("lang") == locale
    foreign = [q.get("lang") for q in found.xpath("//blockquote") if "shared ticket" in q.text_content()]
    assert foreign == ([None] if language == "en" else ["en"])


def test_right_to_left_words_are_left_to_themselves():
    (cell,) = [td for td in page(plain_notes([ARABIC])).xpath("//td") if ARABIC in td.text_content()]
    assert cell.get("dir") == "auto"


def test_charts_are_drawn_and_have_their_numbers_in_a_table(voted):
    report, found = build_report(voted), page(voted)
    charts = [block for block in report.blocks if isinstance(block, Chart)]
    drawn = found.xpath("//figure[@class='chart']")
    assert len(drawn) == len(charts) > 3
    assert {block.kind for block in charts} == set(ChartKind)
    for block, figure in zip(charts, drawn, strict=True):
        rows = figure.xpath(".//tbody/tr")
        if block.kind is ChartKind.BUBBLES:
            assert len(rows) == len(figure.xpath(".//circle")) == len(block.bubbles)
        else:
            assert len(rows) == len(figure.xpath(".//div[@class='row']")) == len(block.categories)
            assert len(figure.xpath(".//div[@class='bars']//i")) == len(rows) * len(block.series)


def test_it_says_what_it_is_and_the_date_when_one_is_given():
    facts = page(workshop(), date(2026, 11, 23)).xpath("//footer//dd/text()")
    assert facts[:2] == ["Agenda Digital 2028", "Borrador"]
    assert facts[2] == "23 de noviembre de 2026"
    assert facts[3].startswith("Minga ")
    assert len(page(workshop()).xpath("//footer//dd")) == 3


def test_its_words_can_be_read_in_the_light_and_in_the_dark():
    style = html._STYLE.read_text("utf-8")
    rooms = re.findall(
        r"--paper: (#\w+); --ink: (#\w+); --faint: (#\w+); --accent: (#\w+); --ground: (#\w+)", style
    )
    assert len(rooms) == 3
    for paper, *inks, ground in rooms:
        for ink in inks:
            for below in (paper, ground):
                tones = [c[1:] if len(c) == 7 else "".join(x * 2 for x in c[1:]) for c in (ink, below)]
                assert contrast(*tones) >= 4.5, (ink, below)


def test_two_thousand_notes_are_one_page():
    assert len(page(large(2_001)).xpath("//tr[starts-with(@id, 'n')]")) == 2_001

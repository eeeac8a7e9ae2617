"""How the pages look: columns with room for their words, rows that hold together, a summary of two pages."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from exporter_samples import grouped, large, note, plain_notes, synthesis_of, workshop
from libreoffice import convert, needs_writer
from pypdf import PdfReader
from voted import SAMPLES, reviewed
from voted import grouped as sample
from word_package import NS, Package, W, accessibility_faults, package_faults

from synthesis.domain.activity import ActivityKind
from synthesis.domain.review import Initiative
from synthesis.domain.session import Session
from synthesis.domain.synthesis import Synthesis
from synthesis.domain.theme import Strategy, Theme
from synthesis.exporter.formats import docx as word
from synthesis.exporter.outline import build_report
from synthesis.exporter.report import Chart, Heading, Paragraph, Report, Table
from synthesis.i18n import words
from synthesis.sensemaking.reading import synthesise

LONG = "Movilidad compartida, ciclovías continuas y transporte público que cruza los límites comunales"


def document(synthesis: Synthesis) -> bytes:
    stream = io.BytesIO()
    word.write(build_report(synthesis), stream)
    return stream.getvalue()


def body(data: bytes):
    return Package(data).xml("word/document.xml")


def said(report: Report) -> str:
    return "\n".join(b.text for b in report.blocks if isinstance(b, (Paragraph, Heading)))


def voted(name: str, language: str) -> Synthesis:
    session, themes = sample(name)
    return synthesise(session, themes, language=language, review=reviewed(session, themes))


def long_names() -> Synthesis:
    """304 notes in 11 themes of 4 strategies each, every name too long for a line."""
    found = large(304, 11)
    themes = tuple(
        replace(
            theme,
            name=f"{LONG} {theme.id}",
            strategies=tuple(Strategy(id=f"{theme.id}s{i}", name=f"{LONG}, parte {i}") for i in range(4)),
        )
        for theme in found.themes.themes
    )
    where = {
        n.id: (f"t{i % 11 + 1}", f"t{i % 11 + 1}s{i // 11 % 4}") for i, n in enumerate(found.session.notes)
    }
    return synthesise(found.session, grouped(found.session.notes, themes, where))


def test_no_row_of_a_long_table_stands_alone():
    cells = "w:tr[w:tc][not(w:trPr/w:tblHeader)]"
    tables = [table.xpath(cells, namespaces=NS) for table in body(document(workshop())).iter(f"{{{W}}}tbl")]
    long = [rows for rows in tables if len(rows) > 5]
    assert long
    for rows in long:
        holds = [bool(row.xpath("w:tc/w:p/w:pPr/w:keepNext", namespaces=NS)) for row in rows]
        if not all(holds):  # a sheet holds on to itself whole
            assert holds[0]
            assert holds[-3:] == [True, True, False]


def test_a_short_name_without_a_number_reaches_the_dots_of_the_contents():
    entries = body(document(workshop())).xpath("//w:sdtContent/w:p[w:hyperlink]", namespaces=NS)
    assert entries
    for entry in entries:
        numbered = bool(entry.xpath(".//w:tab[not(parent::w:tabs)]", namespaces=NS))
        cleared = bool(entry.xpath("w:pPr/w:tabs/w:tab[@w:val='clear']", namespaces=NS))
        assert numbered != cleared, "".join(entry.itertext())


def test_a_vote_of_a_group_too_small_to_be_told_beside_words_has_its_name():
    name = next(one for one in SAMPLES if one.startswith("orcamento"))
    session, themes = sample(name)
    first = next(a.id for a in session.agenda if a.kind is ActivityKind.BRAINSTORM)
    agenda = tuple(replace(a, confidential=a.id == first) for a in session.agenda)
    apart = synthesise(replace(session, agenda=agenda), themes, review=reviewed(session, themes))
    text = said(build_report(apart))
    assert "Zona Norte" in text
    assert "zona-norte" not in text, "an id in place of a name"


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_nothing_is_said_twice_of_a_theme_and_each_language_has_its_quotation_marks(language):
    result = voted(SAMPLES[0], language)
    for section in result.sections:
        texts = [s.text for s in section.statements if s.text]
        assert len(texts) == len(set(texts)), section.key
    leads = [
        b.message for b in build_report(result).blocks if isinstance(b, Chart) and b.key.startswith("vote")
    ]
    assert leads
    assert all(("«" in lead) == (language == "es") for lead in leads)


def test_settings_of_the_grouping_are_spelt_in_their_language():
    tables = [b for b in build_report(voted(SAMPLES[0], "es")).blocks if isinstance(b, Table)]
    table = next(t for t in tables if t.caption == words("es")("doc_run_table"))
    told = {row[0].text: row[1] for row in table.rows}
    assert "scikit-learn" in told["Versiones"].text
    assert told["Parámetros"].language == "en"
    assert told["Motor"].language is None


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_a_short_version_leads_to_no_annex_that_it_has_not(language):
    report, say = build_report(workshop(language), short=True), words(language)
    assert say("doc_return_cited") in said(report)
    assert say("doc_return_sheets") not in said(report)


def test_chapters_with_nothing_in_them_are_left_out():
    say, none = words("es"), plain_notes(["Más luz", "Menos ruido"])
    assert say("doc_parked") not in said(build_report(none))
    assert say("doc_run") not in said(build_report(plain_notes([])))


def test_an_initiative_that_never_had_a_theme_has_lost_none():
    found = workshop()
    lost = words("es")("doc_sheet_homeless")

    def cells(one: Initiative) -> list[str]:
        report = build_report(replace(found, review=replace(found.review, initiatives={one.id: one})))
        return [c.text for b in report.blocks if isinstance(b, Table) for row in b.rows for c in row]

    assert lost not in cells(Initiative(id="i", what="Un fondo común", starts=2027))
    assert lost in cells(Initiative(id="i", what="Un fondo común", theme="gone"))


def test_a_table_without_groups_has_no_column_for_them():
    notes = tuple(note(i, f"Idea {i}", table=f"Mesa {i % 2}") for i in range(1, 5))
    themes = (Theme(id="t1", name="Todo"),)
    where = {n.id: ("t1", None) for n in notes}
    found = synthesis_of(Session(id="s", title="Taller", notes=notes), grouped(notes, themes, where))
    tables = [b for b in build_report(found).blocks if isinstance(b, Table)]
    by_table = next(t for t in tables if t.caption == words("es")("doc_notes_by_table"))
    assert by_table.head == ("Mesa", "Notas", "Del total")
    assert next(t for t in tables if t.head[0] == "Tema").caption == "Los temas y sus notas"


class TestLibreOffice:
    pytestmark = needs_writer

    @pytest.mark.parametrize("name", ["long names", *SAMPLES])
    def test_the_summary_has_two_pages(self, name, tmp_path):
        data = document(long_names() if name == "long names" else voted(name, "es"))
        assert package_faults(data) == []
        assert accessibility_faults(data) == []
        path = tmp_path / "document.docx"
        path.write_bytes(data)
        pages = [page.extract_text().splitlines() for page in PdfReader(convert(path, "pdf")).pages]
        starts = [
            # the contents have the title before the chapter does
            max(n for n, lines in enumerate(pages) if any(line.strip() == title for line in lines))
            for title in (words("es")("section_summary"), words("es")("section_approach"))
        ]
        assert starts[1] - starts[0] == 2

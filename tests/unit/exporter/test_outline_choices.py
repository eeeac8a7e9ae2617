"""The document as the team wants it: chapters off, moved, introduced, and the short version."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from exporter_samples import plain_notes, workshop
from word_package import package_faults

from synthesis.domain.outline import Chapter, Outline
from synthesis.domain.synthesis import Synthesis
from synthesis.exporter.formats import docx as word
from synthesis.exporter.outline import build_report
from synthesis.exporter.report import Heading, NoteList, Paragraph, Report, cited_in


def wanting(outline: Outline, synthesis: Synthesis | None = None) -> Synthesis:
    synthesis = synthesis or workshop()
    return replace(synthesis, session=replace(synthesis.session, outline=outline))


def titles(report: Report) -> list[str]:
    return [b.text for b in report.blocks if isinstance(b, Heading) and b.level == 1]


def test_a_chapter_that_is_off_is_not_there():
    report = build_report(wanting(Outline().switched(Chapter.GLOSSARY, on=False)))
    assert "Glosario" not in titles(report)
    assert len(titles(report)) == len(titles(build_report(workshop()))) - 1


def test_chapters_come_in_the_teams_order():
    report = build_report(wanting(Outline().moved(Chapter.GLOSSARY, -99)))
    assert titles(report)[0] == "Glosario"


@pytest.mark.parametrize("chapter", [c for c in Chapter if c is not Chapter.THEMES])
def test_the_teams_own_words_stand_first_under_the_heading(chapter):
    report = build_report(wanting(Outline().saying(chapter, "Primero esto.\n\nLuego esto.")))
    place = next(
        i for i, b in enumerate(report.blocks) if isinstance(b, Paragraph) and b.text == "Primero esto."
    )
    assert isinstance(report.blocks[place - 1], Heading)
    assert report.blocks[place - 1].level == 1
    assert report.blocks[place + 1].text == "Luego esto."


def test_words_before_the_themes_have_a_heading_of_their_own():
    report = build_report(wanting(Outline().saying(Chapter.THEMES, "Cómo leerlos.")))
    assert titles(report)[titles(report).index("Movilidad") - 1] == "Temas"


def test_a_chapter_of_own_words_alone_is_there_only_with_them():
    assert "Participantes" not in titles(build_report(workshop()))
    assert "Participantes" in titles(build_report(wanting(Outline().saying(Chapter.PEOPLE, "Ana, Vitacura"))))


@pytest.mark.parametrize("outline", [Outline(), Outline().switched(Chapter.NOTES, on=False)])
def test_a_short_version_prints_the_notes_it_rests_on_and_no_other(outline):
    report = build_report(wanting(outline), short=True)
    assert titles(report)[0] == "Resumen"
    assert "Movilidad" not in titles(report)
    printed = {row.id for b in report.blocks if isinstance(b, NoteList) for row in b.rows}
    counted = {note.id for note in workshop().themes.notes}
    assert printed == cited_in(report.blocks) & counted
    stream = io.BytesIO()
    word.write(report, stream)
    assert package_faults(stream.getvalue()) == []


def test_without_the_annex_every_claim_still_leads_to_its_notes():
    report = build_report(wanting(Outline().switched(Chapter.NOTES, on=False)))
    printed = {row.id for b in report.blocks if isinstance(b, NoteList) for row in b.rows}
    assert {i for claim in report.claims() for i in claim.note_ids} <= printed
    assert "Notas citadas" in titles(report)


def test_an_empty_session_still_makes_a_document():
    for short in (False, True):
        stream = io.BytesIO()
        word.write(build_report(plain_notes([]), short=short), stream)
        assert package_faults(stream.getvalue()) == []

"""The chapter of the talks tells which ideas each message set off, and where these ended."""

from __future__ import annotations

from dataclasses import replace

from exporter_samples import workshop

from synthesis.domain.review import Review, SetOff
from synthesis.exporter.outline import build_report
from synthesis.exporter.report import Bullets, Heading, Paragraph


def linked(*pairs: SetOff):
    return build_report(replace(workshop(), review=Review(set_off={pair.id: pair for pair in pairs})))


def lines(report) -> list[str]:
    return ["".join(run.text for run in b.runs) for b in report.blocks if isinstance(b, Paragraph)]


def test_without_links_the_document_is_as_it_was():
    assert linked().blocks == build_report(workshop()).blocks
    assert linked(SetOff(message="nota-26", idea="nota-1", holds=False)).blocks == linked().blocks


def test_a_message_is_followed_by_its_ideas_with_their_base_and_where_they_ended():
    report = linked(SetOff(message="nota-26", idea="nota-6"), SetOff(message="nota-26", idea="nota-1"))
    told = lines(report)
    at = next(i for i, line in enumerate(told) if line.startswith("Encendió"))
    # notes 1 to 25 are no messages of the talk, and count
    assert told[at] == "Encendió 2 de 25 ideas: N001, N006"
    assert told[at + 1] == "Terminaron en: 1.2 Movilidad › Un solo pase (2)."
    cited = [
        run.note
        for block in report.blocks
        if isinstance(block, Paragraph) and block.runs[0].text.startswith("Encendió")
        for run in block.runs
        if run.note
    ]
    assert cited == ["nota-1", "nota-6"]
    position = report.blocks.index(
        next(b for b in report.blocks if isinstance(b, Paragraph) and b.runs[0].text.startswith("Encendió"))
    )
    before = report.blocks[position - 1]
    assert isinstance(before, Bullets)
    assert before.items[-1].note_ids == ("nota-26",)


def test_a_note_of_the_talk_that_is_neither_kind_is_told_with_its_ideas():
    report = linked(SetOff(message="nota-28", idea="nota-2"))
    assert "Encendió 1 de 25 ideas: N002" in lines(report)
    assert any("nota-28" in i.note_ids for b in report.blocks if isinstance(b, Bullets) for i in b.items)


def test_a_key_message_of_no_talk_has_a_place_once_it_set_ideas_off():
    made = workshop()
    notes = tuple(replace(n, activity=None) if n.id == "nota-26" else n for n in made.session.notes)
    kept = {n.id: n for n in notes}
    themes = replace(made.themes, notes=tuple(kept[n.id] for n in made.themes.notes))
    made = replace(made, session=replace(made.session, notes=notes), themes=themes)
    title = "Otros mensajes que encendieron ideas"
    assert title not in [b.text for b in build_report(made).blocks if isinstance(b, Heading)]
    pair = SetOff(message="nota-26", idea="nota-3")
    report = build_report(replace(made, review=Review(set_off={pair.id: pair})))
    assert title in [b.text for b in report.blocks if isinstance(b, Heading)]
    assert "Encendió 1 de 25 ideas: N003" in lines(report)

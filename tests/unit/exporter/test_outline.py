"""What the document says, before it has a format."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from exporter_samples import hostile, large, plain_notes, samples, workshop

from synthesis.domain.figures import Ground
from synthesis.domain.session import Session
from synthesis.exporter.outline import build_report
from synthesis.exporter.report import (
    Bullets,
    Cover,
    Heading,
    NoteList,
    Paragraph,
    Quote,
    Report,
    Status,
    Table,
)
from synthesis.i18n import words

SOURCES = Path(__file__).parents[3] / "synthesis"


def headings(report: Report, level: int = 1) -> list[str]:
    return [b.text for b in report.blocks if isinstance(b, Heading) and b.level == level]


def table(report: Report, caption: str) -> list[tuple[str, ...]]:
    found = next(b for b in report.blocks if isinstance(b, Table) and b.caption == caption)
    return [tuple(cell.text for cell in row) for row in found.rows]


@pytest.mark.parametrize("name", samples())
def test_every_note_of_the_session_has_one_fate(name):
    synthesis = samples()[name]
    report = build_report(synthesis)
    assert [row.id for row in report.notes] == [note.id for note in synthesis.session.notes]
    fates = {status: sum(row.status is status for row in report.notes) for status in Status}
    accounts = [int(row[1].replace(".", "")) for row in table(report, "Dónde está cada nota recibida")]
    assert accounts[0] == sum(accounts[1:]) == len(synthesis.session.notes)
    assert accounts[1:] == list(fates.values())


@pytest.mark.parametrize("name", samples())
def test_the_annex_lists_every_counted_note_once(name):
    synthesis = samples()[name]
    listed = [row.id for b in build_report(synthesis).blocks if isinstance(b, NoteList) for row in b.rows]
    assert sorted(listed) == sorted(note.id for note in synthesis.session.counted_notes)


def test_chapters_come_in_order():
    assert headings(build_report(workshop())) == [
        "Resumen",
        "Enfoque y objetivos",
        "Miradas transversales",
        "Charlas: mensajes clave y reflexiones",
        "Panorama de resultados",
        "Movilidad",
        "Seguridad",
        "Participación",
        "Notas sin tema",
        "Próximos pasos y devolución",
        "Cómo se hizo",
        "Dónde quedó cada nota, por grupo",
        "Glosario",
        "Anexo: todas las notas",
    ]


def test_without_lenses_talks_or_notes_their_chapters_are_not_there():
    assert headings(build_report(plain_notes([]))) == [
        "Resumen",
        "Cómo se hizo",
        "Anexo: todas las notas",
    ]


def test_numbered_headings_count_without_gaps():
    numbers = [b.number for b in build_report(workshop()).blocks if isinstance(b, Heading) and b.number]
    assert numbers == ["1", "1.1", "1.2", "2", "2.1", "3"]


def test_statements_keep_their_keys_and_evidence_and_struck_ones_are_left_out():
    synthesis = workshop()
    said = {b.key: b for b in build_report(synthesis).blocks if isinstance(b, Paragraph) and b.claim}
    assert set(said) == {
        "summary/heard",
        "summary/own-1",
        "lens:smart/notes",
        "theme:t1/heard",
        "strategy:s4/heard",
    }
    assert said["theme:t1/heard"].note_ids == tuple(n.id for n in synthesis.themes.notes_in("t1")[:2])
    assert said["strategy:s4/heard"].note_ids == ()  # it rested on a hidden note alone


def test_claims_without_notes_are_found_on_the_model():
    unsupported = build_report(workshop()).unsupported()
    assert [(claim.key, claim.text) for claim in unsupported] == [
        ("summary/own-1", "Todo irá bien."),
        ("strategy:s4/heard", "Verde."),
    ]


def test_quotes_are_verbatim_and_say_where_they_come_from():
    quotes = {b.note_id: b for b in build_report(workshop()).blocks if isinstance(b, Quote)}
    foreign = quotes["nota-25"]
    assert foreign.text == "One shared ticket for the three cities"
    assert (foreign.ref, foreign.language) == ("N025", "en")
    assert foreign.source == "Comuna Sur · original en inglés"
    assert quotes["nota-1"].source == "Comuna Sur · Mesa 2"
    assert quotes["nota-1"].language is None


def test_numbers_come_with_their_base():
    report = build_report(workshop())
    texts = [b.text for b in report.blocks if isinstance(b, Paragraph)]
    assert any(re.match(r"15 de 28 notas · 2 de 2 grupos · 4 de 4 mesas$", text) for text in texts)
    assert "2 de 28 notas" in texts
    assert table(report, "Notas de cada tema que responden a cada mirada")[0] == (
        "1  Movilidad",
        "2 de 15",
        "1 de 15",
    )


def test_theme_by_group_sets_each_group_beside_all_its_notes():
    rows = table(build_report(workshop()), "Movilidad: notas por grupo")
    assert [row[0] for row in rows] == ["Comuna Norte", "Comuna Sur", "Sin grupo"]
    assert sum(int(row[1]) for row in rows) == 15
    assert sum(int(row[2]) for row in rows) == 28


def test_talks_keep_messages_and_reflections_apart():
    report = build_report(workshop())
    third = headings(report, 3)
    assert third == ["Mensajes clave", "Reflexiones"]


def test_edits_are_counted_by_kind_and_unknown_ones_are_shown_as_they_are():
    assert table(build_report(workshop()), "Cambios registrados, por tipo") == [
        ("Tema con otro nombre", "2"),
        ("bent", "1"),
    ]


def test_the_cover_has_what_is_known_and_nothing_else():
    cover = next(b for b in build_report(workshop()).blocks if isinstance(b, Cover))
    assert [label for label, _ in cover.facts] == [
        "Convoca",
        "Mandante",
        "Programa",
        "Alcance",
        "Estado",
        "Cómo citar",
    ]
    bare = next(b for b in build_report(plain_notes([])).blocks if isinstance(b, Cover))
    assert [label for label, _ in bare.facts] == ["Estado"]
    assert bare.lines == ()


def test_headings_never_jump():
    for name, synthesis in samples().items():
        levels = [b.level for b in build_report(synthesis).blocks if isinstance(b, Heading)]
        assert all(b - a <= 1 for a, b in zip([0, *levels], levels, strict=False)), name


def test_long_annexes_are_set_as_paragraphs():
    lists = [b for b in build_report(large(2_001)).blocks if isinstance(b, NoteList)]
    assert all(block.as_paragraphs for block in lists)


def test_many_groups_do_not_break_the_tables():
    synthesis = workshop()
    session = synthesis.session
    groups = tuple(replace(session.groups[0], id=f"g{i}", name=f"Grupo {i}") for i in range(300))
    crowded = replace(session, groups=groups)
    assert isinstance(crowded, Session)
    report = build_report(replace(synthesis, session=crowded))
    tables = [b for b in report.blocks if isinstance(b, Table)]
    assert all(len(block.head) <= 8 for block in tables)


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_every_sample_speaks_each_language(language):
    for synthesis in samples().values():
        report = build_report(replace(synthesis, language=language))
        assert report.language == language


def test_every_key_of_the_document_is_in_every_language_and_used():
    documents = [
        {k for k in words(code)._bundle._messages if k.startswith("doc_")} for code in ("es", "en", "pt")
    ]
    assert documents[0] == documents[1] == documents[2]
    code = "\n".join(path.read_text("utf-8") for path in (SOURCES / "exporter").rglob("*.py"))
    named = set(re.findall(r'f?"(doc_[a-z_]*(?:\{[^}]+\}[a-z_]*)?)', code))
    for key in named:
        pattern = re.compile(re.sub(r"\{[^}]+\}", "[a-z_]+", key) + ("[a-z_]*" if key.endswith("_") else ""))
        assert any(pattern.fullmatch(known) for known in documents[0]), key
    loose = tuple(re.sub(r"\{.*", "", key) for key in named if "{" in key or key.endswith("_"))
    unused = {key for key in documents[0] - named if not key.startswith(loose)}
    unused -= {f"doc_{k}" for k in re.findall(r'"([a-z_]+)"', code)}
    assert unused == set()


def test_singular_and_plural_agree():
    say = words("es")
    assert say("doc_lenses_shared", n=2) == "Notas que responden a las dos miradas"
    assert "las 4 miradas" in say("doc_lenses_shared_intro", part=2, whole=9, lenses=4)
    assert say("doc_signed", authors=1, unsigned=0) == "Una persona firmó sus notas; todas llevan firma."
    assert say("doc_signed", authors=0, unsigned=9) == "Ninguna nota lleva firma."
    assert words("en")("doc_tables_out_of", part=1, whole=1) == "1 of 1 table"
    assert words("pt")("doc_parked_intro", part=1, whole=9).startswith(
        "Das 9 notas, uma ainda não se encaixa"
    )


def test_one_theme_that_was_voted_on_is_not_said_to_have_had_no_vote():
    made = workshop()
    reasons = ("why_no_votes", "why_no_votes", "why_few_voters")
    names = (theme.id for theme in made.themes.themes)
    grounds = {name: Ground(theme=name, no_division=why) for name, why in zip(names, reasons, strict=True)}
    report = build_report(replace(made, figures=replace(made.figures, grounds=grounds)))
    told = {item.text for block in report.blocks if isinstance(block, Bullets) for item in block.items}
    assert words("es")("why_few_voters") in told
    assert words("es")("why_no_votes") not in told


def test_the_report_tells_its_story():
    assert repr(build_report(workshop())) == "<Report “Agenda Digital 2028”: 14 chapters, 30 notes, es>"
    assert build_report(hostile()).title.startswith("Título con")

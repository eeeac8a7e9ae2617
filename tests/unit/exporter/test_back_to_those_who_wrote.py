"""What goes back: every note on the sheet of its group and of its table, with what became of it."""

from __future__ import annotations

import io
from collections import Counter
from dataclasses import replace

import docx
from exporter_samples import note, plain_notes, samples, synthesis_of, workshop

from synthesis.domain.activity import Activity
from synthesis.domain.review import Decision, Initiative, Review
from synthesis.domain.session import Group, Session
from synthesis.domain.synthesis import Synthesis
from synthesis.domain.theme import ThemeSet
from synthesis.exporter import FORMATS
from synthesis.exporter.outline import build_report
from synthesis.exporter.report import Heading, Table
from synthesis.sensemaking.reading import synthesise


def sheets(synthesis: Synthesis) -> dict[str, list[list[str]]]:
    """The rows of each sheet, by its heading."""
    found: dict[str, list[list[str]]] = {}
    for block in build_report(synthesis).back:
        if isinstance(block, Heading):
            title = block.text
            found[title] = []
        elif isinstance(block, Table):
            found[title] += [[cell.text for cell in row] for row in block.rows]
    return found


def test_every_note_is_on_the_sheets_of_its_group_and_table_and_no_other():
    for synthesis in samples().values():
        seen = Counter(row[0] for rows in sheets(synthesis).values() for row in rows)
        expected = {
            n.ref: max(1, (n.group is not None) + (n.table is not None)) for n in synthesis.session.notes
        }
        assert seen == expected


def test_it_says_where_a_note_ended_and_what_came_of_it():
    synthesis = workshop()
    review = Review(
        initiatives={
            "i": Initiative(id="i", what="Un pase común", strategy="s5", lead="Sur", note_ids=("nota-1",))
        },
        decisions={
            "d": Decision(id="d", text="Se prueba en marzo", about="theme:t1", owner="Ana", due="marzo"),
            "o": Decision(id="o", text="Quién paga", about="strategy:s5", settled=False),
            "x": Decision(id="x", text="De otro tema", about="theme:t2"),
        },
    )
    rows = sheets(replace(synthesis, review=review))["Grupo: Comuna Sur"]
    first = next(row for row in rows if row[0] == "N001")
    assert first[2] == "1  Movilidad\n1.2  Un solo pase"
    assert first[3] == (
        "Iniciativa: Un pase común (Sur)\nPor decidir: Quién paga\nDecidido: Se prueba en marzo (Ana · marzo)"
    )
    other = next(row for row in rows if row[2].startswith("2  Seguridad"))
    assert other[3] == "Decidido: De otro tema"


def test_what_is_set_aside_is_told_without_its_text():
    rows = {row[0]: row for part in sheets(workshop()).values() for row in part}
    assert rows["N029"][1:] == [
        "—", "La facilitación la ocultó: se guarda y se cuenta, y su texto no se imprime.", "—",
    ]  # fmt: skip
    assert rows["N030"][1:] == ["—", "La retiró quien la escribió.", "—"]
    parked = rows["N026"], rows["N028"]
    assert parked[1][2] == "Llegó después de la última agrupación.\nMás cerca de: Movilidad"


def test_a_group_that_wrote_nothing_has_a_sheet_that_says_so():
    plain = plain_notes(["Una"])
    session = replace(plain.session, groups=(Group(id="g", name="Norte"),))
    synthesis = synthesis_of(session, plain.themes)
    assert sheets(synthesis)["Grupo: Norte"] == []


def test_who_wrote_in_confidence_in_a_small_group_is_on_no_sheet_of_that_group():
    agenda = (Activity(id="a", title="Quejas", confidential=True),)
    groups = (Group(id="g", name="Pequeño"), Group(id="h", name="Mediano"), Group(id="k", name="Grande"))
    notes = [
        note(i, f"Texto {i}", activity="a", group="g" if i < 4 else "h" if i < 15 else "k") for i in range(27)
    ]
    session = Session(id="s", title="Taller", agenda=agenda, groups=groups, notes=tuple(notes))
    synthesis = synthesise(session, ThemeSet(notes=()).with_notes(session.notes))
    found = sheets(synthesis)
    assert found.keys().isdisjoint({"Grupo: Pequeño", "Grupo: Mediano"})
    assert len(found["Grupo: Grande"]) == 12
    assert len(found["Notas sin grupo ni mesa"]) == 15
    for name in FORMATS.names():
        if name in ("csv", "talk_to_the_city"):
            stream = io.BytesIO()
            FORMATS.load(name).write(build_report(synthesis), stream)
            assert "Pequeño" not in stream.getvalue().decode("utf-8")


def test_it_is_a_document_with_a_page_for_each_sheet():
    stream = io.BytesIO()
    FORMATS.load("returned_docx").write(build_report(workshop()), stream)
    headings = [p.text for p in docx.Document(stream).paragraphs if p.style.name == "Heading 1"]
    assert headings == [
        "Cómo leer estas hojas", "Grupo: Comuna Norte", "Grupo: Comuna Sur",
        "Mesa 1", "Mesa 2", "Mesa 3", "Mesa 4", "Notas sin grupo ni mesa",
    ]  # fmt: skip

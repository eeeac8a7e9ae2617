"""Who stands behind the document: the parts somebody spoke of, and one line for all the others."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from exporter_samples import workshop

from synthesis.domain.review import Edition, Review, Stance, State, View
from synthesis.domain.standing import titles_of
from synthesis.exporter.chapters import standing
from synthesis.exporter.material import Material
from synthesis.exporter.report import Block, Bullets, Paragraph, Table

AT = datetime(2026, 9, 26, 10, tzinfo=UTC)


def consulted(*stances: Stance, language: str = "es") -> list[Block]:
    """The chapter of a document put to its two groups, after they said this."""
    draft = workshop(language)
    titles = titles_of(draft)
    edition = Edition(
        number=1, state=State.CONSULTATION, at=AT, parts=dict.fromkeys(titles, "same"), titles=titles
    )
    review = Review(editions={edition.id: edition}, stances={one.id: one for one in stances})
    return list(standing.chapter(Material(replace(draft, review=review))))


def says(group: str, about: str, view: View, text: str = "", answer: str = "") -> Stance:
    return Stance(group=group, about=about, edition=1, view=view, text=text, answer=answer)


def tables(blocks: list[Block]) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]


def sentences(blocks: list[Block]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("es", "Nadie se ha pronunciado sobre 3 temas y 3 estrategias. Ningún grupo ha respondido."),
        ("en", "Nobody has spoken of 3 themes and 3 strategies. No group has answered."),
        ("pt", "Ninguém se manifestou sobre 3 temas e 3 estratégias. Nenhum grupo respondeu."),
    ],
)
def test_before_the_first_answer_there_is_one_line_and_no_table(language, told):
    blocks = consulted(language=language)
    assert tables(blocks) == []
    assert sentences(blocks)[-1] == told


def test_only_parts_somebody_spoke_of_have_a_row():
    blocks = consulted(
        says("norte", "theme:t2", View.ENDORSE),
        says("norte", "strategy:s4", View.OBJECT, "Falta el agua", "Se suma"),
    )
    views, objections = tables(blocks)
    assert [[cell.text for cell in row] for row in views.rows] == [
        ["1.1  Semáforos que conversan", "—", "—", "1 de 2: Comuna Norte", "1 de 2: Comuna Sur"],
        ["2  Seguridad", "1 de 2: Comuna Norte", "—", "—", "1 de 2: Comuna Sur"],
    ]
    assert len(views.themes) == len(views.rows)
    assert [cell.text for cell in objections.rows[0]][2:] == ["Falta el agua", "Se suma"]
    assert (
        "Nadie se ha pronunciado sobre 2 temas y 2 estrategias. "
        "No ha respondido 1 de 2 grupos: Comuna Sur." in sentences(blocks)
    )


def test_nothing_is_said_of_a_rest_when_there_is_none():
    every = titles_of(workshop())
    blocks = consulted(*(says(group, key, View.ENDORSE) for key in every for group in ("norte", "sur")))
    assert len(tables(blocks)[0].rows) == len(every)
    assert sentences(blocks)[-1] == "Respaldan todo lo consultado 2 de 2 grupos: Comuna Norte y Comuna Sur."


@pytest.mark.parametrize(("parts", "lines"), [(12, 12), (13, 0)])
def test_many_changed_parts_run_on(parts, lines):
    titles = {f"theme:gone{i}": f"Tema {i}" for i in range(parts)}
    edition = Edition(number=1, state=State.CONSULTATION, at=AT, parts=titles, titles=titles)
    found = replace(workshop(), review=Review(editions={edition.id: edition}), changed=tuple(titles))
    blocks = list(standing.chapter(Material(found)))
    assert sum(len(block.items) for block in blocks if isinstance(block, Bullets)) == lines
    assert (" · ".join(titles.values()) in sentences(blocks)) == (not lines)

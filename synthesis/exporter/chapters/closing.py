"""What comes next, and how everybody who took part gets back what became of their notes."""

from __future__ import annotations

from collections.abc import Iterator

from synthesis.domain.outline import Chapter
from synthesis.exporter.material import Material
from synthesis.exporter.neutral import one_line
from synthesis.exporter.report import Block, Cell, Heading, Paragraph, Role, Run, Table


def chapter(material: Material) -> Iterator[Block]:
    """Nothing while there are no notes."""
    if not material.counted:
        return
    say, session = material.say, material.session
    yield Heading(text=say("doc_closing"), level=1)
    yield Heading(text=say("doc_next"), level=2)
    steps = _steps(material)
    if steps:
        yield material.text("doc_next_intro", n=len(steps))
        yield Table(
            caption=say("doc_next_table"),
            description=say("doc_next_alt"),
            head=(say("doc_next_what"), say("doc_next_for"), say("doc_next_who"), say("doc_next_when")),
            rows=tuple(steps),
            widths=(3.6, 2.8, 2.6, 1.2),
        )
    else:
        yield material.text("doc_next_none")
    yield Heading(text=say("doc_return"), level=2)
    shown = session.outline.wants(Chapter.GROUPS) and bool(material.synthesis.groups)
    if session.outline.wants(Chapter.NOTES):
        yield material.text("doc_return_sheets" if shown else "doc_return_annex")
    else:
        yield material.text("doc_return_cited")
    whom = one_line(session.client) or say.list(map(one_line, session.convenors))
    yield material.text("doc_return_correct", whom=whom) if whom else material.text("doc_return_correct_all")
    for link in session.links:
        said = (Run(one_line(link.title) + ": "), Run(one_line(link.url)))
        yield Paragraph(runs=said, role=Role.SMALL)


def _steps(material: Material) -> list[tuple[Cell, ...]]:
    """First steps of the initiatives, then what is still to be decided; who has it, and by when."""
    review = material.synthesis.review
    rows = [
        (one.first_step, one_line(one.what), one.lead, str(one.starts or ""))
        for one in review.initiatives.values()
        if one.first_step.strip()
    ]
    waiting = material.say("doc_next_decide")
    rows += [(one.text, waiting, one.owner, one.due) for one in review.decisions.values() if not one.settled]
    return [tuple(Cell(value.strip() or "—") for value in row) for row in rows]

"""The lenses: how each cross-cutting perspective was read through every theme."""

from __future__ import annotations

from collections.abc import Iterator

from synthesis.domain.lens import Lens
from synthesis.exporter.material import Material
from synthesis.exporter.neutral import one_line
from synthesis.exporter.report import Block, Bullets, Cell, Heading, Paragraph, Role, Run, Table

_LENS_COLUMNS = 5


def chapter(material: Material) -> Iterator[Block]:
    """One part per lens, the themes against the lenses, and the notes that speak to them all."""
    lenses, say = material.session.lenses, material.say
    if not lenses:
        return
    yield Heading(text=say("doc_lenses"), level=1)
    yield material.text("doc_lenses_intro", n=len(lenses))
    for lens in lenses:
        yield from _lens(material, lens)
    if material.synthesis.themes.themes and material.counted:
        yield Heading(text=say("doc_lenses_by_theme"), level=2)
        yield material.text("doc_lenses_by_theme_intro")
        for first in range(0, len(lenses), _LENS_COLUMNS):
            yield _matrix(material, lenses[first : first + _LENS_COLUMNS])
    if len(lenses) > 1 and material.counted:
        yield from _shared(material, lenses)


def _notes(material: Material, lens: Lens) -> tuple[str, ...]:
    return material.evidence(material.synthesis.lens_notes.get(lens.id, ()))


def _lens(material: Material, lens: Lens) -> Iterator[Block]:
    say = material.say
    yield Heading(text=lens.name, level=2)
    yield Paragraph(
        runs=(Run(say("doc_lens_heard", part=len(_notes(material, lens)), whole=len(material.counted))),),
        role=Role.VOICES,
    )
    reading = material.synthesis.figures.lenses.get(lens.id)
    if reading and reading.confirmed:
        yield material.text("lens_confirmed_part", part=len(reading.confirmed))
    if lens.questions:
        yield material.text("doc_lens_questions", n=len(lens.questions))
        yield Bullets(items=tuple(Paragraph(runs=(Run(question),)) for question in lens.questions))
    if lens.facets:
        yield material.text("doc_lens_facets", facets=say.list(map(one_line, lens.facets)))
    yield from material.statements(f"lens:{lens.id}")


def _matrix(material: Material, lenses: tuple[Lens, ...]) -> Table:
    say, themes = material.say, material.synthesis.themes
    speaking = [set(_notes(material, lens)) for lens in lenses]
    counts = {
        theme.id: [sum(note.id in ids for note in themes.notes_in(theme.id)) for ids in speaking]
        for theme in themes.themes
    }
    most = max((n for row in counts.values() for n in row), default=0) or 1
    rows = tuple(
        (
            Cell(material.named(theme.id, theme.name)),
            *(
                Cell(material.out_of(n, len(themes.notes_in(theme.id))), fill=n / most)
                for n in counts[theme.id]
            ),
        )
        for theme in themes.themes
    )
    return Table(
        caption=say("doc_lens_matrix"),
        description=say("doc_lens_matrix_alt"),
        head=(say("doc_theme"), *(lens.name for lens in lenses)),
        rows=rows,
        widths=(4, *(2 for _ in lenses)),
        numeric=frozenset(range(1, len(lenses) + 1)),
        themes=tuple(theme.id for theme in themes.themes),
    )


def _shared(material: Material, lenses: tuple[Lens, ...]) -> Iterator[Block]:
    shared = set.intersection(*(set(_notes(material, lens)) for lens in lenses))
    yield Heading(text=material.say("doc_lenses_shared", n=len(lenses)), level=2)
    yield material.text(
        "doc_lenses_shared_intro", part=len(shared), whole=len(material.counted), lenses=len(lenses)
    )
    yield from material.listed((row.id for row in material.counted if row.id in shared), limit=15)

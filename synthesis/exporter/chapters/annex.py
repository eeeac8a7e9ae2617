"""The annex: every note that counts, in its own words, once; and the references of those set aside."""

from __future__ import annotations

from collections.abc import Iterator

from synthesis.domain.note import Standing
from synthesis.exporter.material import Material
from synthesis.exporter.report import Block, Heading, NoteList, NoteRow, Paragraph, Run

_TABLES_UP_TO = 2_000
"""Longer annexes are set as paragraphs: word processors lay out thousands of rows too slowly."""


def chapter(material: Material) -> Iterator[Block]:
    """The notes by theme, then the parked ones, then those set aside."""
    say, themes = material.say, material.synthesis.themes
    yield Heading(text=say("doc_annex"), level=1, starts_page=True)
    if material.counted:
        yield material.text("doc_annex_intro", n=len(material.counted))
    else:
        yield material.text("doc_no_notes")
    for theme in themes.themes:
        rows = tuple(material.rows[note.id] for note in themes.notes_in(theme.id))
        yield from _part(material, material.named(theme.id, theme.name), rows, theme.id)
    yield from _part(material, say("doc_parked"), tuple(material.rows[note.id] for note in themes.parked))
    yield from _set_aside(material)


def _part(
    material: Material, title: str, rows: tuple[NoteRow, ...], theme: str | None = None
) -> Iterator[Block]:
    if not rows:
        return
    yield Heading(text=title, level=2, theme=theme, listed=False)
    yield NoteList(
        title=title,
        description=material.say("doc_annex_alt"),
        rows=rows,
        as_paragraphs=len(material.counted) > _TABLES_UP_TO,
    )


def _set_aside(material: Material) -> Iterator[Block]:
    say = material.say
    aside = {
        "doc_hidden_refs": material.synthesis.set_aside(Standing.HIDDEN),
        "doc_withdrawn_refs": material.synthesis.set_aside(Standing.WITHDRAWN),
    }
    if not any(aside.values()):
        return
    yield Heading(text=say("doc_set_aside"), level=2, listed=False)
    yield material.text("doc_set_aside_intro")
    for key, notes in aside.items():
        if notes:
            refs = ", ".join(material.rows[note.id].ref for note in notes)
            yield Paragraph(runs=(Run(say(key, n=len(notes), refs=refs)),))

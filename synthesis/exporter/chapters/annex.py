"""The annex: every note that counts, in its own words, once; and the references of those set aside."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from synthesis.domain.note import Standing
from synthesis.exporter.material import Material
from synthesis.exporter.report import Block, Heading, NoteList, NoteRow, Paragraph, Run

_TABLES_UP_TO = 2_000
"""Longer annexes are set as paragraphs: word processors lay out thousands of rows too slowly."""


def chapter(material: Material) -> Iterator[Block]:
    """The notes by theme, then the parked ones, then those set aside."""
    yield from _notes(material, frozenset(row.id for row in material.counted), "doc_annex", "doc_annex_intro")
    yield from _set_aside(material)


def cited(material: Material, note_ids: Collection[str]) -> Iterator[Block]:
    """Of the notes only those that the document rests on, where it does not print them all."""
    if kept := frozenset(note_ids) & material.synthesis.themes.by_id.keys():
        yield from _notes(material, kept, "doc_cited", "doc_cited_intro")


def _notes(material: Material, kept: frozenset[str], title: str, intro: str) -> Iterator[Block]:
    say, themes = material.say, material.synthesis.themes
    yield Heading(text=say(title), level=1, starts_page=bool(kept))
    if kept:
        yield material.text(intro, n=len(kept), whole=len(material.counted))
    else:
        yield material.text("doc_no_notes")
    for theme in themes.themes:
        rows = tuple(material.rows[note.id] for note in themes.notes_in(theme.id) if note.id in kept)
        yield from _part(material, material.named(theme.id, theme.name), rows, theme.id)
    parked = tuple(material.rows[note.id] for note in themes.parked if note.id in kept)
    yield from _part(material, say("doc_parked"), parked)


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

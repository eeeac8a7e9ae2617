"""The notes without a theme: shown, counted, and with the reason."""

from __future__ import annotations

from collections.abc import Iterator

from synthesis.domain.note import Note
from synthesis.exporter.material import Material
from synthesis.exporter.report import Block, Cell, Heading, Role, Table

_ROWS = 100


def chapter(material: Material) -> Iterator[Block]:
    """Every parked note with the theme it comes nearest to and why it stands apart; nothing without any."""
    say, parked = material.say, material.synthesis.themes.parked
    if not parked:
        return
    yield Heading(text=say("doc_parked"), level=1)
    yield material.text("doc_parked_intro", part=len(parked), whole=len(material.counted))
    yield Table(
        caption=say("doc_parked_table"),
        description=say("doc_parked_alt"),
        head=(say("doc_ref"), say("doc_note"), say("doc_nearest"), say("doc_reason")),
        rows=tuple(_row(material, note) for note in parked[:_ROWS]),
        widths=(1, 4.5, 2.2, 2.3),
    )
    if len(parked) > _ROWS:
        yield material.text("doc_more_in_annex", Role.SMALL, n=len(parked) - _ROWS)


def _row(material: Material, note: Note) -> tuple[Cell, ...]:
    themes = material.synthesis.themes
    place = themes.placements[note.id]
    row = material.rows[note.id]
    nearest = next((t.name for t in themes.themes if t.id == place.nearest), "—")
    return (
        Cell(row.ref, note=note.id),
        Cell(note.text, language=material.foreign(row)),
        Cell(nearest),
        Cell(reason_of(material, place.reason)),
    )


def reason_of(material: Material, reason: str) -> str:
    """Why a note is in no theme, in words."""
    for key in (f"doc_reason_{reason.removeprefix('parked_')}", reason):
        if material.say.has(key):
            return material.say(key)
    return material.say("doc_reason_other")

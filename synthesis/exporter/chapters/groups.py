"""One sheet for each group: where every one of its notes ended."""

from __future__ import annotations

from collections.abc import Iterator

from synthesis.domain.note import Note
from synthesis.domain.session import Group
from synthesis.domain.theme import Theme
from synthesis.exporter.material import Material
from synthesis.exporter.neutral import one_line
from synthesis.exporter.report import Block, Bullets, Heading, Look, Paragraph, Run


def chapter(material: Material) -> Iterator[Block]:
    """Nothing while no group has a note."""
    groups = [g for g in material.synthesis.groups if material.synthesis.overall.by_group[g.id]]
    if not groups:
        return
    yield Heading(text=material.say("doc_groups"), level=1)
    yield material.text("doc_groups_intro")
    for group in groups:
        yield from _sheet(material, group)


def _sheet(material: Material, group: Group) -> Iterator[Block]:
    say, themes = material.say, material.synthesis.themes
    inside = {t.id: [n for n in themes.notes_in(t.id) if n.group == group.id] for t in themes.themes}
    parked = [note for note in themes.parked if note.group == group.id]
    there = [theme for theme in themes.themes if inside[theme.id]]
    notes = material.synthesis.overall.by_group[group.id]
    yield Heading(text=one_line(group.name), level=2)
    yield material.text("doc_group_sheet", notes=notes, part=len(there), whole=len(themes.themes))
    items = [
        _line(material, material.named(t.id, t.name), _by_strategy(material, t, inside[t.id])) for t in there
    ]
    if parked:
        items.append(_line(material, say("doc_parked"), [("", parked)]))
    yield Bullets(items=tuple(items))


def _by_strategy(material: Material, theme: Theme, notes: list[Note]) -> list[tuple[str, list[Note]]]:
    """The notes by the number of their strategy, those in none first."""
    places = material.synthesis.themes.placements
    found = {
        strategy: [note for note in notes if places[note.id].strategy == strategy]
        for strategy in (None, *(one.id for one in theme.strategies))
    }
    return [(material.numbers[key] if key else "", own) for key, own in found.items() if own]


def _line(material: Material, name: str, parts: list[tuple[str, list[Note]]]) -> Paragraph:
    runs = [Run(name, Look.STRONG)]
    for number, notes in parts:
        runs.append(Run("  ·  " + (f"{number}: " if number else ""), Look.FAINT))
        for place, note in enumerate(notes):
            runs += [Run(", ")] if place else []
            runs.append(Run(material.rows[note.id].ref, note=note.id))
    return Paragraph(runs=tuple(runs))

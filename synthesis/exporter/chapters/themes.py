"""One chapter per theme: what it says, who said it, its strategies, initiatives and voices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from synthesis.domain.areas import by_area
from synthesis.domain.roadmap import not_promoted
from synthesis.domain.theme import Strategy, Theme
from synthesis.exporter.material import Material
from synthesis.exporter.neutral import one_line
from synthesis.exporter.report import Block, Cell, Heading, Paragraph, Role, Run, Table

_GROUP_ROWS = 30


def chapters(material: Material) -> Iterator[Block]:
    """Every theme, in the order of the board; under the areas that people put over them, if any."""
    themes = material.synthesis.themes.themes
    if not deeper(material):
        for theme in themes:
            yield from _chapter(material, theme, starts_page=theme is themes[0])
        return
    for place, (area, inside) in enumerate(by_area(themes, material.synthesis.review.areas.values())):
        name = area.name if area else material.say("doc_area_none")
        yield Heading(text=name, level=1, starts_page=not place)
        for theme in inside:
            for block in _chapter(material, theme, starts_page=False):
                yield _lower(block) if isinstance(block, Heading) else block


def deeper(material: Material) -> bool:
    """Whether themes stand one level deeper, under areas."""
    areas = by_area(material.synthesis.themes.themes, material.synthesis.review.areas.values())
    return any(area for area, _ in areas)


def _lower(heading: Heading) -> Heading:
    return replace(heading, level=min(3, heading.level + 1))


def _chapter(material: Material, theme: Theme, *, starts_page: bool) -> Iterator[Block]:
    yield Heading(
        text=theme.name,
        level=1,
        key=f"theme:{theme.id}/name",
        number=material.numbers[theme.id],
        theme=theme.id,
        starts_page=starts_page,
    )
    yield from _theme(material, theme)


def _theme(material: Material, theme: Theme) -> Iterator[Block]:
    say, synthesis = material.say, material.synthesis
    yield Paragraph(runs=(Run(material.heard(synthesis.coverage[theme.id])),), role=Role.VOICES)
    yield from material.statements(f"theme:{theme.id}")
    by_group = _by_group(material, theme)
    if by_group:
        yield by_group
    for strategy in theme.strategies:
        yield from _strategy(material, theme, strategy)
    yield from _initiatives(material, theme)
    quotes = material.evidence(synthesis.quotes.get(theme.id, ()))
    if quotes:
        yield Heading(text=say("doc_quotes"), level=2, listed=False)
        yield from (material.quote(note_id, theme) for note_id in quotes)
    loose = [note.id for note in synthesis.themes.loose_notes_in(theme.id)]
    if loose:
        title = "doc_other_notes" if theme.strategies else "doc_theme_notes"
        yield Heading(text=say(title), level=2, listed=False)
        yield from material.listed(loose)


def _by_group(material: Material, theme: Theme) -> Table | None:
    """How the theme's notes fall on the groups, each beside all that the group wrote."""
    say = material.say
    inside = Counter(note.group for note in material.synthesis.themes.notes_in(theme.id))
    overall = Counter(note.group for note in material.synthesis.themes.notes)
    names = {group.id: group.name for group in material.synthesis.groups}
    if not names:
        return None
    known: list[str | None] = [*names, *(sorted(g for g in inside if g is not None and g not in names))]
    known += [None] if inside[None] else []
    if len(known) > _GROUP_ROWS:
        known = sorted((g for g in known if inside[g]), key=lambda g: -inside[g])[:_GROUP_ROWS]
    most = max(inside.values(), default=0) or 1
    rows = tuple(
        (
            Cell(say("doc_no_group") if group is None else names.get(group, group)),
            Cell(say.number(inside[group]), fill=inside[group] / most),
            Cell(say.number(overall[group])),
            Cell(say.percent(inside[group] / overall[group] if overall[group] else 0)),
        )
        for group in known
    )
    return Table(
        caption=say("doc_theme_by_group", theme=one_line(theme.name)),
        description=say("doc_theme_by_group_alt"),
        head=(say("doc_group"), say("doc_in_theme"), say("doc_of_group"), say("doc_share_of_group")),
        rows=rows,
        widths=(4, 2, 2, 2),
        numeric=frozenset({1, 2, 3}),
    )


def _strategy(material: Material, theme: Theme, strategy: Strategy) -> Iterator[Block]:
    say, synthesis = material.say, material.synthesis
    yield Heading(
        text=strategy.name,
        level=2,
        key=f"strategy:{strategy.id}/name",
        number=material.numbers[strategy.id],
        theme=theme.id,
    )
    yield from material.statements(f"strategy:{strategy.id}")
    notes = [note.id for note in synthesis.themes.notes_in(theme.id, strategy.id)]
    coverage = synthesis.coverage.get(strategy.id)
    heard = material.heard(coverage, whole=False) if coverage else ""
    lead = " · ".join(x for x in (heard, say("doc_strategy_notes", n=len(notes))) if x)
    yield material.references(lead, notes) or material.text("doc_strategy_empty")
    for note_id in material.evidence(synthesis.quotes.get(strategy.id, ())):
        yield material.quote(note_id, theme)


def _initiatives(material: Material, theme: Theme) -> Iterator[Block]:
    say = material.say
    kept = material.synthesis.review.initiatives.values()
    found = [i for i in not_promoted(material.synthesis.initiatives, kept) if i.theme == theme.id]
    if not found:
        return
    yield Heading(text=say("doc_initiatives"), level=2, listed=False)
    rows, evidence = [], []
    for initiative in found:
        notes = material.evidence(initiative.note_ids)
        first = material.rows[notes[0]] if notes else None
        number = material.numbers.get(initiative.strategy or "", "")
        ref = Cell(first.ref, note=first.id) if first else Cell(say("doc_unsupported"))
        language = material.foreign(first) if first else None
        rows.append((Cell(initiative.what, language=language), Cell(number), ref))
        evidence.append(notes)
    yield Table(
        caption=say("doc_initiatives_table", theme=one_line(theme.name)),
        description=say("doc_initiatives_alt"),
        head=(say("doc_initiative"), say("doc_strategy"), say("doc_note")),
        rows=tuple(rows),
        widths=(7, 1.6, 1.4),
        evidence=tuple(evidence),
    )

"""What was counted, as tables for a workbook: themes, strategies, matrices, initiatives, votes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from synthesis.domain.roadmap import by_home
from synthesis.domain.tables import TABLES
from synthesis.exporter.material import Material
from synthesis.exporter.neutral import one_line
from synthesis.exporter.report import Sheet
from synthesis.i18n import Words

Value = str | int | float | None

_TABLES = ("themes", "strategies", "votes", "priorities", "efforts", "participation")
_FIXED = ("spread", "voices_are", "rule", "quick_win", "of")
"""The columns whose values are words of ours, not of people."""


def sheets(material: Material) -> Iterator[Sheet]:
    """Every table that has a row, in the order of the document."""
    counted = {name: _counted(material, name) for name in _TABLES}
    order = [
        counted["themes"],
        counted["strategies"],
        _by_group(material),
        _by_lens(material),
        _initiatives(material),
        counted["votes"],
        counted["priorities"],
        counted["efforts"],
        counted["participation"],
    ]
    yield from (sheet for sheet in order if sheet.rows)


def _counted(material: Material, name: str) -> Sheet:
    """A table that screens and notebooks show too, its columns in the words of the document."""
    say = material.say
    columns, rows = TABLES[name](material.synthesis)
    groups = {group.name for group in material.session.groups}
    fixed = {column for column in _FIXED if column in columns and column not in groups}
    heads = [
        c if c in groups or not say.has(f"table_column_{c}") else say(f"table_column_{c}") for c in columns
    ]
    return Sheet(
        name=say(f"doc_tab_{name}"),
        columns=tuple(heads),
        rows=tuple(
            tuple(_said(say, c, row.get(c)) if c in fixed else _value(row.get(c)) for c in columns)
            for row in rows
        ),
    )


def _said(say: Words, column: str, value: object) -> Value:
    key = f"table_{column}_{str(value).lower()}"
    return say(key) if say.has(key) else _value(value)


def _value(value: object) -> Value:
    return value if isinstance(value, (int, float)) or value is None else str(value)


def _by_group(material: Material) -> Sheet:
    """Notes of each theme and strategy in each group, over all notes of the group."""
    say, synthesis = material.say, material.synthesis
    groups = material.session.groups
    parts = [
        part
        for t in synthesis.themes.themes
        for part in ((t.id, t.name), *((s.id, s.name) for s in t.strategies))
    ]
    rows: list[tuple[Value, ...]] = [
        (material.numbers[key], name, *_in_groups(synthesis.coverage[key].by_group, [g.id for g in groups]))
        for key, name in parts
        if key in synthesis.coverage
    ]
    whole = _in_groups(synthesis.overall.by_group, [g.id for g in groups])
    return Sheet(
        name=say("doc_tab_by_group"),
        columns=(say("doc_number_sign"), say("doc_tab_part"), *(group.name for group in groups)),
        rows=((*rows, ("", say("doc_tab_all_notes"), *whole)) if groups and rows else ()),
    )


def _in_groups(by_group: Mapping[str, int], groups: Sequence[str]) -> tuple[int, ...]:
    return tuple(by_group.get(group, 0) for group in groups)


def _by_lens(material: Material) -> Sheet:
    """Notes of each theme that speak to each lens, and how many of them people confirmed."""
    say, synthesis = material.say, material.synthesis
    cells = {(cell.theme, cell.lens): cell for cell in synthesis.figures.matrix}
    lenses = material.session.lenses
    head = [say("doc_number_sign"), say("doc_theme"), say("doc_notes")]
    for lens in lenses:
        head += [lens.name, f"{one_line(lens.name)}: {say('doc_tab_confirmed')}"]
    rows: list[tuple[Value, ...]] = []
    for theme in synthesis.themes.themes:
        row: list[Value] = [material.numbers[theme.id], theme.name, len(synthesis.themes.notes_in(theme.id))]
        for lens in lenses:
            cell = cells.get((theme.id, lens.id))
            row += [cell.notes, cell.confirmed] if cell else [0, 0]
        rows.append(tuple(row))
    return Sheet(
        name=say("doc_tab_by_lens"), columns=tuple(head), rows=tuple(rows) if lenses and cells else ()
    )


def _initiatives(material: Material) -> Sheet:
    """The sheet of each initiative as one row."""
    say = material.say
    text = ("why", "lead", "partners", "starts", "horizon", "first_step", "resources", "indicator", "risks")
    rows: list[tuple[Value, ...]] = []
    for home, inside in by_home(material.synthesis.review.initiatives.values(), material.synthesis.themes):
        theme = material.named(home.theme.id, home.theme.name) if home.theme else ""
        strategy = material.named(home.strategy.id, home.strategy.name) if home.strategy else ""
        for one in inside:
            refs = ", ".join(material.rows[i].ref for i in material.evidence(one.note_ids))
            values = {name: getattr(one, name) for name in text}
            values["partners"] = "; ".join(one.partners)
            rows.append((one.what, theme, strategy, *(values[name] for name in text), refs))
    columns = [
        say("doc_initiative"),
        say("doc_theme"),
        say("doc_strategy"),
        *(say(f"sheet_{n}") for n in text),
    ]
    return Sheet(
        name=say("doc_tab_initiatives"), columns=(*columns, say("doc_sheet_evidence")), rows=tuple(rows)
    )

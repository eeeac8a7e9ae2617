"""The cover and the summary: what a reader with two minutes takes away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from synthesis.domain.session import Group
from synthesis.exporter.chapters import standing
from synthesis.exporter.material import Material
from synthesis.exporter.neutral import one_line
from synthesis.exporter.report import Block, Cell, Cover, Figures, Heading, Table

_GROUP_COLUMNS = 4
_LONGEST_WORD = 12
"""In the name over a narrow column, before it would be broken."""


def cover(material: Material, made_on: date | None, kicker: str = "") -> Cover:
    """Title, place and dates, who convenes, and the state of the text; `kicker` says what document it is."""
    session, say = material.session, material.say
    themes = material.synthesis.themes
    shares = tuple((t.id, len(themes.notes_in(t.id))) for t in themes.themes)
    named = [
        f"{one_line(theme.name)} {say.number(n)}" for theme, (_, n) in zip(themes.themes, shares, strict=True)
    ]
    facts = (
        (say("doc_cover_convenors"), say.list(map(one_line, session.convenors))),
        (say("doc_cover_client"), session.client),
        (say("doc_cover_programme"), session.programme),
        (say("doc_cover_scope"), session.scope),
        (say("doc_cover_state"), standing.state_in_full(material)),
        (say("doc_cover_backing"), standing.backing(material)),
        (say("doc_cover_made_on"), say.date(made_on) if made_on else ""),
    )
    return Cover(
        kicker=kicker or say("doc_kicker"),
        title=session.title,
        lines=tuple(x for x in (say.dates(session.starts_on, session.ends_on), session.venue) if x.strip()),
        shares=shares,
        band=say("doc_band", themes=say.list(named)) if named else "",
        facts=tuple((label, value) for label, value in facts if value.strip()),
    )


def summary(material: Material) -> Iterator[Block]:
    """The figures, what the synthesis says first, and its themes in one table."""
    yield Heading(text=material.title("summary", "doc_summary"), level=1, starts_page=True)
    if not material.counted:
        yield material.text("doc_no_notes")
    else:
        yield _figures(material)
    yield from material.statements("summary")
    if material.synthesis.themes.themes:
        yield _themes(material)


def _figures(material: Material) -> Figures:
    overall, themes = material.synthesis.overall, material.synthesis.themes
    counts = (
        ("notes", overall.notes),
        ("groups", overall.groups_heard),
        ("tables", overall.tables_heard),
        ("themes", len(themes.themes)),
        ("strategies", sum(len(t.strategies) for t in themes.themes)),
    )
    say = material.say
    return Figures(
        description=say("doc_figures"),
        figures=tuple((say.number(n), say(f"doc_figure_{what}", n=n)) for what, n in counts if n),
    )


def _themes(material: Material) -> Table:
    """One row per theme: its notes, in all and by group while the line has room, and its tables."""
    say, synthesis = material.say, material.synthesis
    groups = _groups_with_room(material)
    themes = synthesis.themes.themes
    counts = {t.id: Counter(n.group for n in synthesis.themes.notes_in(t.id)) for t in themes}
    most = max((counts[t.id][g.id] for t in themes for g in groups), default=0) or 1
    tables = synthesis.overall.tables_heard
    rows = []
    for theme in themes:
        coverage = synthesis.coverage[theme.id]
        cells = [Cell(material.named(theme.id, theme.name)), Cell(say.number(coverage.notes))]
        cells += [Cell(say.number(n), fill=n / most) for n in (counts[theme.id][g.id] for g in groups)]
        cells += [Cell(material.out_of(coverage.tables_heard, tables))] if tables else []
        rows.append(tuple(cells))
    ends = [say("doc_tables")] if tables else []
    head = (say("doc_theme"), say("doc_notes"), *(g.name for g in groups), *ends)
    return Table(
        caption=say("doc_themes_table"),
        description=say("doc_themes_table_alt"),
        head=head,
        rows=tuple(rows),
        widths=(max(3.9, 8.4 - 2.15 * len(groups)), 1.15, *(2.15 for _ in groups), *(1.45 for _ in ends)),
        numeric=frozenset(range(1, len(head))),
        themes=tuple(theme.id for theme in themes),
    )


def _groups_with_room(material: Material) -> tuple[Group, ...]:
    groups = material.session.groups
    longest = max((len(word) for group in groups for word in group.name.split()), default=0)
    return groups if len(groups) <= _GROUP_COLUMNS and longest <= _LONGEST_WORD else ()

"""The cover and the summary: what a reader with two minutes takes away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from synthesis.exporter.material import Material
from synthesis.exporter.report import Block, Cell, Cover, Figures, Heading, Table

_GROUP_COLUMNS = 4


def cover(material: Material, made_on: date | None) -> Cover:
    """Title, place and dates, who convenes, and the state of the text."""
    session, say = material.session, material.say
    themes = material.synthesis.themes
    shares = tuple((t.id, len(themes.notes_in(t.id))) for t in themes.themes)
    named = [f"{theme.name} {say.number(n)}" for theme, (_, n) in zip(themes.themes, shares, strict=True)]
    facts = (
        (say("doc_cover_convenors"), say.list(session.convenors)),
        (say("doc_cover_client"), session.client),
        (say("doc_cover_programme"), session.programme),
        (say("doc_cover_scope"), session.scope),
        (say("doc_cover_state"), say("doc_state_draft_long")),
        (say("doc_cover_made_on"), say.date(made_on) if made_on else ""),
    )
    return Cover(
        kicker=say("doc_kicker"),
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
    """One row per theme: strategies and notes, then notes by group while the line has room."""
    say, synthesis = material.say, material.synthesis
    groups = material.session.groups if len(material.session.groups) <= _GROUP_COLUMNS else ()
    themes = synthesis.themes.themes
    counts = {t.id: Counter(n.group for n in synthesis.themes.notes_in(t.id)) for t in themes}
    most = max((counts[t.id][g.id] for t in themes for g in groups), default=0) or 1
    rows = []
    for theme in themes:
        coverage = synthesis.coverage[theme.id]
        cells = [
            Cell(f"{material.numbers[theme.id]}  {theme.name}"),
            Cell(say.number(len(theme.strategies))),
            Cell(say.number(coverage.notes)),
        ]
        for group in groups:
            n = counts[theme.id][group.id]
            cells.append(Cell(say.number(n), fill=n / most))
        if synthesis.overall.tables_heard:
            cells.append(Cell(material.out_of(coverage.tables_heard, synthesis.overall.tables_heard)))
        rows.append(tuple(cells))
    head = [say("doc_theme"), say("doc_strategies"), say("doc_notes"), *(g.name for g in groups)]
    head += [say("doc_tables")] if synthesis.overall.tables_heard else []
    return Table(
        caption=say("doc_themes_table"),
        description=say("doc_themes_table_alt"),
        head=tuple(head),
        rows=tuple(rows),
        widths=(4.2, 1.65, 1.2, *(1.75 for _ in groups), *((1.35,) if len(head) > 3 + len(groups) else ())),
        numeric=frozenset(range(1, len(head))),
        themes=tuple(theme.id for theme in themes),
    )

"""The cover and the summary: what a reader with two minutes takes away."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from synthesis.domain.outline import Chapter
from synthesis.domain.session import Group
from synthesis.domain.standing import unanswered
from synthesis.domain.theme import Strategy, Theme
from synthesis.exporter.chapters import standing
from synthesis.exporter.material import Material
from synthesis.exporter.neutral import one_line
from synthesis.exporter.report import (
    Block,
    Bullets,
    Cell,
    Cover,
    Figures,
    Heading,
    Paragraph,
    Role,
    Run,
    Table,
)

_GROUP_COLUMNS = 4
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n")
_STRATEGIES = 8
"""The most strategies of the summary; the chapters have them all."""
_FEWEST_STRATEGIES = 3
_TWO_PAGES, _LINE = 75, 95
"""The lines that two pages have beside headings and figures, and the characters of a line."""
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
        (say("doc_cover_cite"), _cited_as(material, made_on)),
    )
    return Cover(
        kicker=kicker or say("doc_kicker"),
        title=session.title,
        lines=tuple(x for x in (say.dates(session.starts_on, session.ends_on), session.venue) if x.strip()),
        shares=shares,
        band=say("doc_band", themes=say.list(named)) if named else "",
        facts=tuple((label, value) for label, value in facts if value.strip()),
    )


def _cited_as(material: Material, made_on: date | None) -> str:
    """How to cite the document: who, when, what, and in which state; empty while nobody stands for it."""
    session, say = material.session, material.say
    who = one_line(session.client) or say.list(map(one_line, session.convenors))
    if not who:
        return ""
    when = made_on or session.starts_on
    state = standing.state(material)
    what = f"{one_line(session.title)}. {say('doc_kicker')}, {state[:1].lower()}{state[1:]}."
    return f"{who} ({when.year}). {what}" if when else f"{who}. {what}"


def summary(material: Material) -> Iterator[Block]:
    """What can be signed alone: figures, what the synthesis says first, themes, strategies, what is open."""
    yield Heading(text=material.title("summary", "doc_summary"), level=1, starts_page=True)
    if purpose := material.session.purpose.strip():
        purpose = _SENTENCE.split(purpose, 1)[0]
        yield Paragraph(runs=(Run(purpose),), role=Role.LEAD)
    if not material.counted:
        yield material.text("doc_no_notes")
    else:
        yield _figures(material)
    statements = material.statements("summary")
    yield from statements
    if material.synthesis.themes.themes:
        themes, still_open = _themes(material), Bullets(items=tuple(_open(material)))
        yield themes
        own = material.session.outline.before.get(Chapter.SUMMARY, "")
        taken = _height([own, purpose, *(said.text for said in statements)], themes, still_open)
        if strategies := _strategies(material, _TWO_PAGES - taken):
            yield strategies
        yield Heading(text=material.say("doc_open"), level=2, listed=False)
        yield still_open


def _height(texts: Iterable[str], themes: Table, still_open: Bullets) -> float:
    """About how many lines the summary takes without its strategies, footnotes and air reckoned in."""
    name = _LINE * themes.widths[0] / sum(themes.widths)
    lines = sum(_lines(part, _LINE) + 1.1 for text in texts if text for part in text.split("\n") if part)
    lines += sum(_lines(row[0].text, name) * 0.8 + 0.5 for row in themes.rows)
    return lines + sum(_lines(item.text, _LINE) + 0.9 for item in still_open.items)


def _lines(text: str, room: float) -> int:
    return max(1, math.ceil(len(text) / room))


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
        caption=say("doc_themes_table" if groups else "doc_themes_table_whole"),
        description=say("doc_themes_table_alt" if groups else "doc_themes_table_whole_alt"),
        head=head,
        rows=tuple(rows),
        widths=(max(3.9, 8.4 - 2.15 * len(groups)), 1.15, *(2.15 for _ in groups), *(1.45 for _ in ends)),
        numeric=frozenset(range(1, len(head))),
        themes=tuple(theme.id for theme in themes),
    )


def _strategies(material: Material, room: float) -> Table | None:
    """The strategies heard most widely, by groups, then tables, then notes: as many as `room` lines hold."""
    say, synthesis = material.say, material.synthesis
    found = [(theme, strategy) for theme in synthesis.themes.themes for strategy in theme.strategies]
    if not found:
        return None
    heard = synthesis.coverage

    def widest(one: tuple[Theme, Strategy]) -> tuple[int, int, int]:
        coverage = heard[one[1].id]
        return -coverage.groups_heard, -coverage.tables_heard, -coverage.notes

    shown: list[tuple[Theme, Strategy]] = []
    for one in sorted(found, key=widest)[:_STRATEGIES]:
        room -= _lines(one[1].name, 52) * 0.8 + 0.5
        if room < 0 and len(shown) >= _FEWEST_STRATEGIES:
            break
        shown.append(one)
    groups, tables = len(synthesis.groups), synthesis.overall.tables_heard
    columns = [("doc_groups_heard", groups, "groups_heard")] if groups else []
    columns += [("doc_tables", tables, "tables_heard")] if tables else []
    rows = tuple(
        (
            Cell(material.named(strategy.id, strategy.name)),
            Cell(say.number(heard[strategy.id].notes)),
            *(Cell(material.out_of(getattr(heard[strategy.id], what), whole)) for _, whole, what in columns),
        )
        for _, strategy in shown
    )
    return Table(
        caption=say("doc_strategies_table", n=len(shown), whole=len(found)),
        description=say("doc_strategies_table_alt"),
        head=(say("doc_strategy"), say("doc_notes"), *(say(key) for key, *_ in columns)),
        rows=rows,
        widths=(6.4, 1.1, *(1.4 for _ in columns)),
        numeric=frozenset(range(1, 2 + len(columns))),
        themes=tuple(theme.id for theme, _ in shown),
        evidence=tuple(
            material.evidence(note.id for note in synthesis.themes.notes_in(theme.id, strategy.id))
            for theme, strategy in shown
        ),
    )


def _open(material: Material) -> Iterator[Paragraph]:
    """What is not agreed: divisions, tensions, objections and decisions that wait; or why there are none."""
    synthesis = material.synthesis
    said = {
        s.text: s.note_ids
        for section in synthesis.sections
        if section.key.startswith("theme:")
        for s in section.statements
        if s.text.strip() and s.key.split("/")[-1].startswith(("divided-", "opposed-"))
    }
    found = [
        Paragraph(runs=(Run(text),), claim=True, note_ids=material.evidence(note_ids))
        for text, note_ids in said.items()
    ]
    if objections := len(unanswered(synthesis.review)):
        found.append(material.text("doc_open_objections", n=objections))
    if waiting := sum(not one.settled for one in synthesis.review.decisions.values()):
        found.append(material.text("doc_open_decisions", n=waiting))
    if found:
        yield from found
        return
    reasons = {ground.no_division for ground in synthesis.figures.grounds.values()}
    # most themes may be without votes: "there was no vote" would be false of the one that had them
    voted = (why for why in ("why_no_division", "why_few_voters") if why in reasons)
    yield material.text(next(voted, "why_no_votes"))


def _groups_with_room(material: Material) -> tuple[Group, ...]:
    groups = material.synthesis.groups
    longest = max((len(word) for group in groups for word in group.name.split()), default=0)
    return groups if len(groups) <= _GROUP_COLUMNS and longest <= _LONGEST_WORD else ()

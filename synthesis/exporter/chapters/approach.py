"""Approach and objectives: why people met, what they did, who took part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta

from synthesis.domain.activity import Activity
from synthesis.exporter.material import Material
from synthesis.exporter.neutral import one_line
from synthesis.exporter.report import (
    Block,
    Bullets,
    Cell,
    Heading,
    Look,
    NoteRow,
    Paragraph,
    Role,
    Run,
    Table,
)

_NAMES = 60
"""The most characters of the groups of a table, before they are counted instead."""


def chapter(material: Material) -> Iterator[Block]:
    """Purpose, agenda and participation; nothing when there is nothing to say of them."""
    blocks = list(_parts(material))
    if blocks:
        title = material.title("approach", "doc_approach")
        yield Heading(text=title, level=1, starts_page=True)
        yield from blocks


def _parts(material: Material) -> Iterator[Block]:
    say, session = material.say, material.session
    yield from material.statements("approach")
    if session.purpose.strip():
        yield Heading(text=say("doc_purpose"), level=2)
        for part in session.purpose.split("\n"):
            if part.strip():
                yield Paragraph(runs=(Run(part.strip()),))
    if session.agenda:
        yield Heading(text=say("doc_agenda"), level=2)
        for day in sorted({activity.day for activity in session.agenda}):
            yield _day(material, day)
    if session.links:
        yield material.text("doc_links")
        yield Bullets(
            items=tuple(
                Paragraph(runs=(Run(one_line(link.title) + " "), Run(one_line(link.url), Look.FAINT)))
                for link in session.links
            )
        )
    if material.counted:
        yield from _participation(material)


def _day(material: Material, day: int) -> Table:
    say, starts = material.say, material.session.starts_on
    activities = [a for a in material.session.agenda if a.day == day]
    when = say.date(starts + timedelta(days=day - 1)) if starts and 1 <= day <= 366 else ""
    title = say("doc_day_on", day=day, date=when) if when else say("doc_day", day=day)
    timed = any(a.starts_at for a in activities)
    head = [say("doc_activity"), say("doc_activity_asks")]
    return Table(
        caption=title,
        description=say("doc_day_alt", day=day),
        head=tuple([say("doc_time"), *head] if timed else head),
        rows=tuple(_activity(material, a, timed) for a in activities),
        widths=(0.9, 3.6, 5.5) if timed else (4, 6),
    )


def _activity(material: Material, activity: Activity, timed: bool) -> tuple[Cell, ...]:
    kind = material.say(f"doc_activity_{activity.kind}")
    asks = "\n".join(x.strip() for x in (activity.speaker, activity.prompt) if x.strip()) or kind
    cells = (Cell(one_line(activity.title)), Cell(asks))
    return (Cell(one_line(activity.starts_at)), *cells) if timed else cells


def _participation(material: Material) -> Iterator[Block]:
    say, overall = material.say, material.synthesis.overall
    yield Heading(text=say("doc_participation"), level=2)
    yield material.text("doc_signed", authors=overall.authors, unsigned=overall.unsigned)
    by_group: dict[str, list[NoteRow]] = {group.name: [] for group in material.synthesis.groups}
    by_table: dict[str, list[NoteRow]] = defaultdict(list)
    for row in material.counted:
        by_group.setdefault(row.group, []).append(row)
        by_table[row.table].append(row)
    if any(by_group) and by_group.keys() != {""}:
        yield _counts(material, "group", by_group)
    if by_table.keys() != {""}:
        yield _counts(
            material, "table", dict(sorted(by_table.items(), key=lambda item: in_natural_order(item[0])))
        )
    yield material.text("doc_participation_note", Role.SMALL)


def _counts(material: Material, what: str, by: dict[str, list[NoteRow]]) -> Table:
    """Notes by group, with the tables each was heard at, or by table, with the groups heard there."""
    say = material.say
    other = "table" if what == "group" else "group"
    rows: list[tuple[Cell, ...]] = []
    heard: list[tuple[str, int]] = []
    for name, notes in by.items():
        met = {getattr(row, other) for row in notes} - {""}
        shown = name or say(f"doc_no_{what}")
        share = len(notes) / len(material.counted)
        told = say.list(one_line(name) for name in sorted(met, key=in_natural_order))
        rows.append((Cell(shown), Cell(say.number(len(notes))), Cell(say.percent(share))))
        heard.append((told, len(met)))
    # names while each row has them on one line
    named = other == "group" and all(len(told) <= _NAMES for told, _ in heard)
    columns = 4 if any(number for _, number in heard) else 3
    rows = [
        (*row, Cell(told if named else say.number(number)))[:columns]
        for row, (told, number) in zip(rows, heard, strict=True)
    ]
    widths = (2.4, 1.1, 1.4, 5.1) if named else (4, 1.5, 1.5, 3)
    return Table(
        caption=say(f"doc_notes_by_{what}"),
        description=say(f"doc_notes_by_{what}_alt"),
        head=(say(f"doc_{what}"), say("doc_notes"), say("doc_share"), say(f"doc_heard_{other}s"))[:columns],
        rows=tuple(rows),
        widths=widths[:columns],
        numeric=frozenset(range(1, columns)) - ({3} if named else set()),
    )


def in_natural_order(name: str) -> tuple[bool, int, str]:
    """The order people expect: table 2 before table 10, what has no name last."""
    digits = "".join(c for c in name if c in "0123456789")[:9]
    return (not name, int(digits) if digits else 0, name)

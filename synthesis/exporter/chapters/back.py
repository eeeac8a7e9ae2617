"""Back to those who wrote: a sheet for each group and each table that says where every note of theirs ended.

No author is named, and no text of a note that is hidden or withdrawn is printed: its reference alone tells
whoever wrote it. Why a note was hidden is for facilitators, so it is not said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property

from synthesis.domain.review import Decision, Initiative
from synthesis.exporter.chapters import opening
from synthesis.exporter.chapters.approach import in_natural_order
from synthesis.exporter.chapters.parked import reason_of
from synthesis.exporter.chapters.roadmap import told_years
from synthesis.exporter.material import Material
from synthesis.exporter.neutral import one_line
from synthesis.exporter.report import Block, Cell, Contents, Heading, NoteRow, Role, Status, Table


def blocks(material: Material, made_on: date | None) -> Iterator[Block]:
    """A cover, then a sheet a group, a sheet a table, and one for notes of neither."""
    say = material.say
    yield opening.cover(material, made_on, kicker=say("doc_back"))
    yield Contents(title=say("doc_contents"), levels=1)
    yield Heading(text=say("doc_back_how"), level=1, starts_page=True)
    yield material.text("doc_back_intro")
    yield material.text("doc_back_correct")
    history = _History(material)
    rows = list(material.rows.values())
    groups = dict.fromkeys([g.name for g in material.synthesis.groups] + [r.group for r in rows if r.group])
    for group in groups:
        title = f"{say('doc_group')}: {one_line(group)}"
        yield from _sheet(history, title, [row for row in rows if row.group == group])
    for table in sorted({row.table for row in rows if row.table}, key=in_natural_order):
        yield from _sheet(history, one_line(table), [row for row in rows if row.table == table])
    loose = [row for row in rows if not row.group and not row.table]
    if loose:
        yield from _sheet(history, say("doc_back_loose"), loose)


def _sheet(history: _History, title: str, rows: Sequence[NoteRow]) -> Iterator[Block]:
    material = history.material
    say = material.say
    yield Heading(text=title, level=1, starts_page=True)
    if not rows:
        yield material.text("doc_back_none")
        return
    ended = {status: sum(row.status is status for row in rows) for status in Status}
    placed, parked = ended[Status.PLACED], ended[Status.PARKED]
    aside = ended[Status.HIDDEN] + ended[Status.WITHDRAWN]
    yield material.text(
        "doc_back_counts", Role.VOICES, notes=len(rows), placed=placed, parked=parked, aside=aside
    )
    yield Table(
        caption=f"{title}: {say('doc_back_table')}",
        description=say("doc_back_alt"),
        head=(say("doc_ref"), say("doc_note"), say("doc_back_where"), say("doc_back_grew")),
        rows=tuple(history.cells[row.id] for row in rows),
        widths=(1, 3.6, 2.8, 2.6),
    )


class _History:
    """What became of each note."""

    def __init__(self, material: Material) -> None:
        self.material = material
        review = material.synthesis.review
        self.initiatives: dict[str, list[Initiative]] = {}
        for one in review.initiatives.values():
            for note_id in one.note_ids:
                self.initiatives.setdefault(note_id, []).append(one)
        self.decisions: dict[str, list[Decision]] = {}
        for decision in review.decisions.values():
            self.decisions.setdefault(decision.about, []).append(decision)

    @cached_property
    def cells(self) -> dict[str, tuple[Cell, ...]]:
        """A line of a sheet for each note: most stand on two, their group's and their table's."""
        return {
            row.id: (
                Cell(row.ref, note=row.id),
                Cell(row.text or "—", language=self.material.foreign(row) if row.text else None),
                Cell(self.place(row)),
                Cell(self.grown(row)),
            )
            for row in self.material.rows.values()
        }

    def place(self, row: NoteRow) -> str:
        """The theme and strategy of a note, or why it has none."""
        say = self.material.say
        if row.status in (Status.HIDDEN, Status.WITHDRAWN):
            return say(f"doc_back_{row.status}")
        themes = self.material.synthesis.themes
        place = themes.placements[row.id]
        if row.status is Status.PARKED:
            nearest = next((one_line(t.name) for t in themes.themes if t.id == place.nearest), "")
            reason = reason_of(self.material, place.reason)
            return "\n".join(filter(None, [reason, nearest and f"{say('doc_back_nearest')}: {nearest}"]))
        parts = [(place.theme, row.theme), (place.strategy, row.strategy)]
        return "\n".join(self.material.named(part, name) for part, name in parts if part)

    def grown(self, row: NoteRow) -> str:
        """The initiatives it grew into and the decisions about its theme and strategy."""
        say = self.material.say
        if row.status in (Status.HIDDEN, Status.WITHDRAWN):
            return "—"
        place = self.material.synthesis.themes.placements[row.id]
        lines = [self._initiative(one) for one in self.initiatives.get(row.id, ())]
        for about in (f"strategy:{place.strategy}", f"theme:{place.theme}"):
            lines += [self._decision(one) for one in self.decisions.get(about, ())]
        return "\n".join(lines) or say("doc_back_nothing_yet")

    def _initiative(self, one: Initiative) -> str:
        about = " · ".join(filter(None, [one_line(one.lead), told_years(self.material, one)]))
        what = f"{self.material.say('doc_back_initiative')}: {one_line(one.what)}"
        return f"{what} ({about})" if about else what

    def _decision(self, one: Decision) -> str:
        about = " · ".join(filter(None, [one_line(one.owner), one_line(one.due)]))
        key = "doc_back_decided" if one.settled else "doc_back_to_decide"
        what = f"{self.material.say(key)}: {one_line(one.text)}"
        return f"{what} ({about})" if about else what

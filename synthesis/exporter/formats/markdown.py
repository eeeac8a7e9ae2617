"""The document as Markdown: plain text that reads as it is, with links from claims to notes.

Whatever a person wrote is shown as itself: no sign of theirs becomes markup, no tag is passed on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import IO, Any

from synthesis.exporter.neutral import markdown, one_line
from synthesis.exporter.report import (
    EVIDENCE_SHOWN,
    Block,
    Bullets,
    Cell,
    Chart,
    Contents,
    Cover,
    Figures,
    Heading,
    Look,
    NoteList,
    PageTurn,
    Paragraph,
    Quote,
    Report,
    Run,
    Table,
    hidden_evidence,
    imprint,
    labels,
    numbers,
)
from synthesis.i18n import words

MEDIA_TYPE = "text/markdown; charset=utf-8"
SUFFIX = "md"


def write(report: Report, stream: IO[bytes]) -> None:
    """Write the report as UTF-8 Markdown into a binary stream."""
    writer = _Writer(report)
    blocks = [piece for block in report.blocks for piece in writer.ways[type(block)](block)]
    blocks += ["---", "\n".join(f"- {_line(label)}: {_line(value)}" for label, value in imprint(report))]
    stream.write(("\n\n".join(piece for piece in blocks if piece) + "\n").encode("utf-8"))


class _Writer:
    """Turns blocks into Markdown, one method a kind of block."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.say = words(report.language)
        self.labels = labels(report)
        self.tables = self.charts = 0
        rows = [row for block in report.blocks if isinstance(block, NoteList) for row in block.rows]
        self.refs = {row.id: row.ref for row in rows}
        self.anchors = {row.id: f"note-{number}" for number, row in enumerate(rows, 1)}
        self.ways: dict[type[Block], Callable[[Any], Iterator[str]]] = {
            Cover: self.cover,
            Contents: self.contents,
            Heading: self.heading,
            Paragraph: self.paragraph,
            Bullets: self.bullets,
            Quote: self.quote,
            Table: self.table,
            Chart: self.chart,
            PageTurn: self.page_turn,
            Figures: self.figures,
            NoteList: self.note_list,
        }

    def cover(self, block: Cover) -> Iterator[str]:
        yield f"# {_line(block.title)}"
        yield " · ".join(_line(part) for part in (block.kicker, *block.lines))
        yield "\n".join(f"- {_line(label)}: {_line(value)}" for label, value in block.facts)

    def contents(self, block: Contents) -> Iterator[str]:
        """Nothing: whatever shows Markdown makes its own list of headings."""
        yield ""

    def heading(self, block: Heading) -> Iterator[str]:
        yield f"{'#' * (block.level + 1)} {_line(f'{block.number} {block.text}')}"

    def paragraph(self, block: Paragraph) -> Iterator[str]:
        yield self._paragraph(block, "\n\n")

    def bullets(self, block: Bullets) -> Iterator[str]:
        yield "\n".join(f"- {self._paragraph(item, '<br>')}" for item in block.items)

    def quote(self, block: Quote) -> Iterator[str]:
        source = " · ".join(x for x in (self._link(block.note_id), _line(block.source)) if x)
        text = _lines(block.text, "\n>\n> ")
        yield f"> {text}\n>\n> {source}"

    def table(self, block: Table) -> Iterator[str]:
        self.tables += 1
        yield _line(f"{self.say('doc_table_label')} {self.tables}. {block.caption}")
        more = hidden_evidence(block)
        head = [*block.head, self.say("doc_notes")] if more else block.head
        rows = [[self._cell(c) for c in row] for row in block.rows]
        for row, note_ids in zip(rows, more, strict=False):
            row.append(self._evidence(note_ids) or f"*{self.say('doc_unsupported')}*")
        yield _table(head, rows)

    def chart(self, block: Chart) -> Iterator[str]:
        """Its numbers as a table: Markdown draws nothing."""
        self.charts += 1
        yield _line(f"{self.say('doc_chart_label')} {self.charts}. {block.caption}")
        head, rows = numbers(block, self.say)
        yield _table(head, ([_line(value) for value in row] for row in rows))
        yield _line(block.message)

    def page_turn(self, block: PageTurn) -> Iterator[str]:
        """Nothing: there are no pages."""
        yield from ()

    def figures(self, block: Figures) -> Iterator[str]:
        yield " · ".join(f"{n} {_line(label)}" for n, label in block.figures)

    def note_list(self, block: NoteList) -> Iterator[str]:
        head = [self.say(f"doc_{k}") for k in ("ref", "note", "origin", "strategy")]
        lines = (
            [
                f'<a id="{self.anchors[row.id]}"></a>{_line(row.ref)}',
                _lines(row.text, "<br>"),
                _line(" · ".join(x for x in (row.group, row.table, row.activity) if x)),
                _line(row.place),
            ]
            for row in block.rows
        )
        yield _table(head, lines)

    def _paragraph(self, block: Paragraph, ends: str) -> str:
        text = "".join(self._run(run, ends) for run in block.runs)
        if not block.claim:
            return text
        links = self._evidence(block.note_ids)
        return f"{text} ({links})" if links else f"{text} *{self.say('doc_unsupported')}*"

    def _evidence(self, note_ids: Iterable[str]) -> str:
        known = [note_id for note_id in note_ids if note_id in self.refs]
        links = ", ".join(self._link(note_id) for note_id in known[:EVIDENCE_SHOWN])
        if len(known) > EVIDENCE_SHOWN:
            links += " " + self.say("doc_and_more", n=len(known) - EVIDENCE_SHOWN)
        return links

    def _run(self, run: Run, ends: str) -> str:
        if run.note in self.refs:
            return self._link(run.note)
        text = _line(self.labels[run.to]) if run.to in self.labels else _lines(run.text, ends)
        return f"**{text}**" if run.look is Look.STRONG and text.strip() else text

    def _cell(self, cell: Cell) -> str:
        return self._link(cell.note) if cell.note in self.refs else _lines(cell.text, "<br>")

    def _link(self, note_id: str) -> str:
        if note_id not in self.refs:
            return ""
        return f"[{_line(self.refs[note_id])}](#{self.anchors[note_id]})"


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    titles = [_line(title) for title in head]
    lines = ["| " + " | ".join(titles) + " |", "|" + " --- |" * len(titles)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def _line(text: str) -> str:
    return markdown(one_line(text))


def _lines(text: str, ends: str) -> str:
    # leading blanks would make a block of code of somebody's words
    return ends.join(markdown(line.strip()) for line in text.split("\n") if line.strip())

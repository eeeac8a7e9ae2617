"""From a report to the lines that a reader of its Word file will meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from synthesis.domain.exported import Line, LineKind, Snapshot
from synthesis.exporter.neutral import one_line, plain, undirected
from synthesis.exporter.report import (
    Block,
    Bullets,
    Cover,
    Heading,
    Look,
    NoteList,
    Paragraph,
    Quote,
    Report,
    Table,
)


def snapshot_of(report: Report) -> Snapshot:
    """The lines of a report up to its annex, as `marks` reads them from an untouched file.

    Captions, contents, figures and tables without an editable cell are left out: nothing in them comes back.
    """
    return Snapshot(report.identifier, report.language, tuple(_lines(report.blocks)))


def section_of(key: str) -> str:
    """The part of the draft that an editable text stands in; empty for a sheet of the road map."""
    return "" if key.startswith("initiative:") else key.partition("/")[0]


def _lines(blocks: Sequence[Block]) -> Iterator[Line]:
    section = ""
    annex = _annex(blocks)
    for number, block in enumerate(blocks[: annex + 1]):
        if isinstance(block, Heading):
            section = _section_under(blocks, number, section)
        for line in _of_block(block, section):
            section = line.section
            if line.text:
                ours = line if number < annex else Line("", LineKind.END, "", line.text)
                yield replace(ours, text=undirected(ours.text))


def _annex(blocks: Sequence[Block]) -> int:
    """The place of the heading over the notes; behind the last block when there is none."""
    first = next((i for i, block in enumerate(blocks) if isinstance(block, NoteList)), len(blocks))
    over = [i for i, block in enumerate(blocks[:first]) if isinstance(block, Heading) and block.level == 1]
    return over[-1] if first < len(blocks) and over else len(blocks)


def _section_under(blocks: Sequence[Block], number: int, before: str) -> str:
    """The section of a heading: its own, or that of the first editable text under it."""
    heading = blocks[number]
    assert isinstance(heading, Heading)
    if heading.key:
        return section_of(heading.key)
    if not heading.listed:
        return before
    for block in blocks[number + 1 :]:
        if isinstance(block, Heading):
            break
        if isinstance(block, Paragraph) and block.key:
            return section_of(block.key)
    return ""


def _of_block(block: Block, section: str) -> Iterator[Line]:
    if isinstance(block, Heading):
        yield Line(block.key, LineKind.TITLE, section, one_line(block.text))
    elif isinstance(block, Paragraph):
        yield _paragraph(block, section)
    elif isinstance(block, Bullets):
        yield from (_paragraph(item, section) for item in block.items)
    elif isinstance(block, Quote):
        yield Line("", LineKind.TEXT, section, plain(block.text).strip())
        yield Line("", LineKind.TEXT, section, f"· {one_line(block.source)}" if block.source.strip() else "")
    elif isinstance(block, Cover):
        said = [block.kicker, *map(one_line, (block.title, *block.lines))]
        said += [f"{one_line(label)}\t{one_line(value)}" for label, value in block.facts]
        yield from (Line("", LineKind.TEXT, section, text) for text in said)
    elif isinstance(block, Table) and any(cell.key for row in block.rows for cell in row):
        cells = [cell for row in block.rows for cell in row]
        yield from (Line(cell.key, LineKind.CELL, section, plain(cell.text).strip()) for cell in cells)


def _paragraph(block: Paragraph, section: str) -> Line:
    # references are made anew each time, and so is the mark of a claim without notes
    runs = (run for run in block.runs if run.note is None and run.look is not Look.MARK)
    said = "".join(plain(run.text) for run in runs).strip()
    return Line(block.key, LineKind.TEXT, section_of(block.key) if block.key else section, said)

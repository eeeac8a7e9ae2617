"""From a report to the lines that a reader of its Word file will meet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from synthesis.domain.exported import Line, LineKind, Snapshot
from synthesis.domain.outline import own_key
from synthesis.domain.synthesis import Synthesis
from synthesis.exporter.chapters import roadmap
from synthesis.exporter.material import Material
from synthesis.exporter.neutral import one_line, plain, undirected
from synthesis.exporter.report import (
    Block,
    Bullets,
    Chart,
    Cover,
    Heading,
    Look,
    NoteList,
    Paragraph,
    Quote,
    Report,
    Table,
    labels,
)


def snapshot_of(report: Report) -> Snapshot:
    """The lines of a report up to its annex, as `marks` reads them from an untouched file.

    Captions, contents, figures and tables without an editable cell are left out: nothing in them comes back.
    """
    return Snapshot(report.identifier, report.language, tuple(_lines(report.blocks, labels(report))))


def editable(synthesis: Synthesis) -> dict[str, str]:
    """Every editable text of a document with all its chapters, by key, as a snapshot has it."""
    found = {}
    for theme in synthesis.themes.themes:
        found[f"theme:{theme.id}/name"] = one_line(theme.name)
        found |= {f"strategy:{one.id}/name": one_line(one.name) for one in theme.strategies}
    for section in synthesis.sections:
        found |= {one.key: plain(one.text).strip() for one in section.statements}
    outline = synthesis.session.outline
    for chapter in outline.chapters:
        found |= {own_key(chapter, i): plain(part) for i, part in enumerate(outline.own(chapter))}
    sheets = _lines(tuple(roadmap.chapter(Material(synthesis))), {})
    found |= {line.key: line.text for line in sheets if line.key}
    return {key: undirected(text) for key, text in found.items() if text}


def section_of(key: str) -> str:
    """The part of the draft that an editable text stands in; empty for a sheet and a team's own words."""
    return "" if key.startswith(("initiative:", "own:")) else key.partition("/")[0]


def _lines(blocks: Sequence[Block], named: Mapping[str, str]) -> Iterator[Line]:
    """The lines of blocks; `named` is how charts and tables are referred to, by their keys."""
    section = ""
    annex = _annex(blocks)
    for number, block in enumerate(blocks[: annex + 1]):
        if isinstance(block, Heading):
            section = _section_under(blocks, number, section)
        for line in _of_block(block, section, named):
            section = line.section
            if line.text:
                ours = line if number < annex else Line("", LineKind.END, "", line.text)
                yield replace(ours, text=undirected(ours.text))


def _annex(blocks: Sequence[Block]) -> int:
    """The place of the heading over the notes, when they come last; else behind the last block."""
    first = next((i for i, block in enumerate(blocks) if isinstance(block, NoteList)), len(blocks))
    over = [i for i, block in enumerate(blocks[:first]) if isinstance(block, Heading) and block.level == 1]
    last = all(not line.key for block in blocks[first:] for line in _of_block(block, "", {}))
    return over[-1] if first < len(blocks) and over and last else len(blocks)


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


def _of_block(block: Block, section: str, named: Mapping[str, str]) -> Iterator[Line]:
    if isinstance(block, Heading):
        yield Line(block.key, LineKind.TITLE, section, one_line(block.text))
    elif isinstance(block, Paragraph):
        yield _paragraph(block, section, named)
    elif isinstance(block, Bullets):
        yield from (_paragraph(item, section, named) for item in block.items)
    elif isinstance(block, Chart):
        yield Line("", LineKind.TEXT, section, plain(block.message).strip())
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


def _paragraph(block: Paragraph, section: str, named: Mapping[str, str]) -> Line:
    # references are made anew each time, and so is the mark of a claim without notes
    runs = (run for run in block.runs if run.note is None and run.look is not Look.MARK)
    said = "".join(named.get(run.to, "") if run.to else plain(run.text) for run in runs).strip()
    return Line(block.key, LineKind.TEXT, section_of(block.key) if block.key else section, said)

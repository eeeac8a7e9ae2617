"""The Word document: real headings, contents, footnotes and links, and no prompt on opening.

Every claim carries a footnote that leads to its notes in the annex; every editable text is marked
so that it can be found again after people worked on the file. The same report gives the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import IO, Any

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from synthesis.errors import JobFailed
from synthesis.exporter.formats._band import band
from synthesis.exporter.formats._charts import CONTENT_TYPE, WORKBOOK_TYPE, chart_data, chart_xml, height
from synthesis.exporter.formats._logos import EMU_PER_TWIP, logo_lines
from synthesis.exporter.formats._pages import pages_of
from synthesis.exporter.formats._template import template_base
from synthesis.exporter.formats._wordbase import (
    Base,
    own_base,
    put_footnotes,
    put_origin,
    save,
)
from synthesis.exporter.formats._wordml import (
    Bookmarks,
    Grid,
    bookmark_name,
    cell,
    drawing,
    field,
    link,
    note_anchors,
    paragraph,
    picture,
    run,
    shared_out,
    with_room,
)
from synthesis.exporter.formats._wordstyles import unnumbered
from synthesis.exporter.neutral import one_line, right_to_left
from synthesis.exporter.palette import heat
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
    NoteRow,
    PageTurn,
    Paragraph,
    Quote,
    Report,
    Role,
    Run,
    Table,
    labels,
)
from synthesis.exporter.roundtrip.snapshot import snapshot_of
from synthesis.i18n import words

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SUFFIX = "docx"

ROWS_PER_TABLE = 200
"""Longer tables are cut here: word processors lay out one long table in quadratic time."""

_STYLES = {Role.BODY: "", Role.LEAD: "MingaLead", Role.SMALL: "MingaSmall", Role.VOICES: "MingaVoices"}
_LOOKS = {Look.PLAIN: "", Look.STRONG: "Strong", Look.FAINT: "MingaFaint", Look.MARK: "MingaMark"}
_RIGHT = '<w:jc w:val="right"/>'
_SHORT_TABLE = 5
_KEEP = "<w:keepNext/>"
_TOGETHER = "<w:keepLines/>"
_BREAK = "<w:pageBreakBefore/>"


def write(report: Report, stream: IO[bytes]) -> None:
    """Write the report as a Word document into a binary stream; its contents have links, no page numbers."""
    _write(report, stream, {})


def write_numbered(report: Report, stream: IO[bytes]) -> None:
    """The same with page numbers in the contents, where LibreOffice is there to lay it out: seconds more."""
    made = io.BytesIO()
    headings = _write(report, made, {})
    try:
        pages = pages_of(made.getvalue(), headings)
    except JobFailed:
        stream.write(made.getvalue())
        return
    _write(report, stream, pages)


def _write(report: Report, stream: IO[bytes], pages: Mapping[str, int]) -> list[str]:
    """The names of the bookmarks of its headings."""
    base = template_base(report) if report.house.template else own_base(report)
    writer = _Writer(report, base, pages)
    base.put_body("".join(writer.body()))
    base.set_pages(report)
    put_footnotes(base.document, writer.footnotes)
    put_origin(base.document, snapshot_of(report))
    save(base.document, stream)
    return list(writer.headings.values())


class _Writer:
    """Turns blocks into WordprocessingML, one method a kind of block."""

    def __init__(self, report: Report, base: Base, pages: Mapping[str, int]) -> None:
        self.report = report
        self.base = base
        self.pages = pages
        self.document = base.document
        self.say = words(report.language)
        self.marks = Bookmarks()
        self.footnotes: list[str] = []
        self.tables = self.charts = 0
        self.width = base.width
        self.labels = labels(report)
        self.holds = self.turned = False
        rows = [row for block in report.blocks if isinstance(block, NoteList) for row in block.rows]
        self.notes = {row.id: row for row in rows}
        self.anchors = note_anchors({row.id: row.ref for row in rows})
        self.headings = {
            id(block): bookmark_name("mg" if block.key else "Toc", block.key or f"{number} {block.text}")
            for number, block in enumerate(report.blocks)
            if isinstance(block, Heading)
        }
        self.places = frozenset(self.headings.values())
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

    def body(self) -> Iterator[str]:
        """Every block in order, a thin line after each table.

        Word wants a paragraph last, and LibreOffice leaves a heading alone at the foot of a page
        when it follows a table at once.
        """
        blocks = self.report.blocks
        for before, block, after in zip((None, *blocks), blocks, (*blocks[1:], None), strict=False):
            self.holds = _holds_on(before, block, after)
            yield from self.ways[type(block)](block)
            grid = isinstance(block, (Table, Figures))
            grid = grid or (isinstance(block, NoteList) and not block.as_paragraphs)
            if grid and not isinstance(after, PageTurn):  # which ends in such a line itself
                yield paragraph("", "MingaAfter", _KEEP if _whole(block) else "")

    # -- front --------------------------------------------------------------------------------

    def cover(self, block: Cover) -> Iterator[str]:
        if not self.base.own_cover:
            return
        title = one_line(block.title)
        smaller = "" if len(title) <= 60 else f'<w:sz w:val="{48 if len(title) <= 140 else 32}"/>'
        signs = logo_lines(self.report.house.logos, self.document.part, self.base.width)
        yield from (line for line, _ in signs)
        lower = _before(max(30, 150 - sum(high for _, high in signs))) if signs else ""
        yield paragraph(run(block.kicker), "MingaCoverKicker", spacing=lower)
        yield paragraph(run(title, properties=smaller), "Title", turned=right_to_left(title))
        for line in block.lines:
            yield paragraph(run(one_line(line)), "Subtitle")
        yield self._band(block)
        for label, value in block.facts:
            content = run(one_line(label), style="MingaFaint") + run("\t") + run(one_line(value))
            yield paragraph(content, "MingaFact")

    def _band(self, block: Cover) -> str:
        strips = [(self.report.hues[theme].bar, n) for theme, n in block.shares if n] or [
            (self.base.accent, 1)
        ]
        relation, _ = self.document.part.get_or_add_image(io.BytesIO(band(strips)))
        width = self.base.width * EMU_PER_TWIP
        return paragraph(picture(relation, width, width // 50, block.band or self.report.title), "MingaBand")

    def contents(self, block: Contents) -> Iterator[str]:
        """A real field with its entries already there: a reader need not update it, but may."""
        listed = [
            b for b in self.report.blocks if isinstance(b, Heading) and b.listed and b.level <= block.levels
        ]
        switches = "\\h \\z" if self.pages else "\\h \\z \\n"
        start, end = field(f'TOC \\o "1-{block.levels}" {switches}', "\0").split("\0")
        entries = []
        for number, heading in enumerate(listed):
            text = f"{heading.number}\t" if heading.number else ""
            name = self.headings[id(heading)]
            shown = run(text + (one_line(heading.text) or "—"))
            if name in self.pages:
                shown += run("\t") + field(f"PAGEREF {name} \\h", run(str(self.pages[name])))
            entry = link(name, shown)
            first, last = start if number == 0 else "", end if number == len(listed) - 1 else ""
            layout = "" if heading.number else unnumbered(heading.level)
            entries.append(paragraph(first + entry + last, f"TOC{heading.level}", layout))
        yield (
            '<w:sdt><w:sdtPr><w:id w:val="1201"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
            "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>"
            f"{paragraph(run(block.title), 'TOCHeading', _BREAK)}{''.join(entries)}</w:sdtContent></w:sdt>"
        )

    # -- text ---------------------------------------------------------------------------------

    def heading(self, block: Heading) -> Iterator[str]:
        hue = self.report.hues.get(block.theme or "")
        layout = _BREAK if block.starts_page else ""
        if block.number:
            level = block.number.count(".")
            layout += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{self.base.counted}"/></w:numPr>'
        if hue and block.number and "." not in block.number:
            rule = f'<w:bottom w:val="single" w:sz="18" w:space="5" w:color="{hue.bar}"/>'
            layout += f"<w:pBdr>{rule}</w:pBdr>"
        spacing = _before(44) if block.level == 1 and not block.starts_page else ""
        text = one_line(block.text) or "—"
        style = f"{'Heading' if block.listed else 'MingaPart'}{block.level}"
        name, turned = self.headings[id(block)], right_to_left(text)
        yield self.marks.tagged(name, run(text), style, layout, spacing=spacing, turned=turned)

    def paragraph(self, block: Paragraph) -> Iterator[str]:
        yield self._paragraph(block, _STYLES[block.role], _KEEP + _TOGETHER if self.holds else "")

    def bullets(self, block: Bullets) -> Iterator[str]:
        for number, item in enumerate(block.items, 1):
            held = self.holds and number == len(block.items)
            yield self._paragraph(item, "ListBullet", _KEEP if held else "")

    def _paragraph(self, block: Paragraph, style: str, layout: str = "") -> str:
        content = "".join(self._run(piece) for piece in block.runs)
        if block.claim:
            content += self._evidence(block.note_ids)
        if block.key:
            name, turned = bookmark_name("mg", block.key), right_to_left(block.text)
            return self.marks.tagged(name, content, style, layout, turned=turned)
        return paragraph(content, style, layout, turned=right_to_left(block.text))

    def _run(self, piece: Run) -> str:
        if piece.to in self.labels:
            return field(f"REF {bookmark_name('ref', piece.to)} \\h", run(self.labels[piece.to]))
        content = run(piece.text, style=_LOOKS[piece.look], language=piece.language)
        if piece.note in self.anchors:
            return link(self.anchors[piece.note], run(one_line(piece.text), style="MingaReference"))
        return content

    def _evidence(self, note_ids: Iterable[str]) -> str:
        """A footnote with the notes behind a claim; a visible mark when there is none."""
        known = [self.notes[note_id] for note_id in note_ids if note_id in self.notes]
        if not known:
            return run(" " + self.say("doc_unsupported"), style="MingaMark")
        mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:{}/></w:r>'
        content = mark.format("footnoteRef") + run(" " + self.say("doc_evidence") + " ")
        for number, row in enumerate(known[:EVIDENCE_SHOWN]):
            content += run(", ") if number else ""
            content += link(self.anchors[row.id], run(row.ref, style="MingaReference"))
        if len(known) > EVIDENCE_SHOWN:
            content += run(" " + self.say("doc_and_more", n=len(known) - EVIDENCE_SHOWN))
        self.footnotes.append(paragraph(content, "FootnoteText"))
        return mark.format(f'footnoteReference w:id="{len(self.footnotes)}"')

    def quote(self, block: Quote) -> Iterator[str]:
        hue = self.report.hues.get(block.theme or "")
        colour = hue.bar if hue else self.base.accent
        rule = f'<w:pBdr><w:left w:val="single" w:sz="24" w:space="12" w:color="{colour}"/></w:pBdr>'
        yield paragraph(
            run(block.text, language=block.language), "Quote", rule, turned=right_to_left(block.text)
        )
        source = self._run(Run(block.ref, note=block.note_id))
        source += run(" · " + one_line(block.source)) if block.source.strip() else ""
        yield paragraph(source, "MingaQuoteSource", rule)

    # -- tables -------------------------------------------------------------------------------

    def table(self, block: Table) -> Iterator[str]:
        for first in range(0, max(len(block.rows), 1), ROWS_PER_TABLE):
            self.tables += not first
            name = self.say("doc_table_label")
            yield self._caption(name, self.tables, block.caption, block.key, again=bool(first))
            yield self._grid(block, first)

    def _caption(self, label: str, count: int, text: str, key: str, again: bool = False) -> str:
        """A numbered caption that words may refer to; the parts of one table share its number."""
        repeated = " \\c" if again else ""
        name = run(label + " ") + field(f"SEQ {label}{repeated} \\* ARABIC", run(str(count)))
        if key and not again:
            name = self.marks.around(bookmark_name("ref", key), name)
        return paragraph(name + run(". " + one_line(text)), "Caption")

    def chart(self, block: Chart) -> Iterator[str]:
        self.charts += 1
        relation = self._drawn(block)
        name = self.say("doc_chart_label")
        wide, high = self.width * EMU_PER_TWIP, round(height(block) * 360_000)
        yield self._caption(name, self.charts, block.caption, block.key)
        told = f"{name} {self.charts}"
        yield paragraph(drawing(relation, wide, high, self.charts + 1, told, block.description), "", _KEEP)
        yield paragraph(run(block.message), "MingaSmall")

    def _drawn(self, block: Chart) -> str:
        """The parts of a chart in the package; what is given back leads to them from the body."""
        package, data = self.document.part.package, chart_data(block)
        book = PackURI(f"/word/embeddings/Microsoft_Excel_Sheet{self.charts}.xlsx")
        part = Part(PackURI(f"/word/charts/chart{self.charts}.xml"), CONTENT_TYPE, b"", package)
        numbers = part.relate_to(Part(book, WORKBOOK_TYPE, data.xlsx_blob, package), RT.PACKAGE)
        part._blob = chart_xml(block, self.charts, data, numbers)  # its relation had to be known first
        return str(self.document.part.relate_to(part, RT.CHART))

    def _grid(self, block: Table, first: int) -> str:
        texts = [one_line(title).split() for title in block.head]
        for cells in block.rows:
            for column, content in zip(texts, cells, strict=True):
                column.extend(content.text.split())
        grid = Grid(
            widths=with_room(shared_out(self.width, block.widths), texts),
            title=block.caption,
            description=block.description,
        )
        head = [
            cell(
                width,
                paragraph(run(one_line(title)), "MingaHead", spacing=_RIGHT if i in block.numeric else ""),
            )
            for i, (title, width) in enumerate(zip(block.head, grid.widths, strict=True))
        ]
        rows = [grid.row(head, header=True)]
        for number, cells in enumerate(block.rows[first : first + ROWS_PER_TABLE], first):
            hue = self.report.hues.get(block.themes[number] or "") if block.themes else None
            layout = _KEEP if block.whole or _row_holds(number, len(block.rows)) else ""
            rows.append(
                grid.row(
                    self._cell(c, width, i in block.numeric, layout, hue.bar if hue and i == 0 else "")
                    for i, (c, width) in enumerate(zip(cells, grid.widths, strict=True))
                )
            )
        return grid.table(rows)

    def _cell(self, content: Cell, width: int, numeric: bool, layout: str, edge: str) -> str:
        words_in = self._run(Run(content.text, note=content.note, language=content.language))
        fill = heat(content.fill) if content.fill is not None else ""
        side, turned = _RIGHT if numeric else "", right_to_left(content.text)
        if content.key:
            # round the words alone: a bookmark that ends behind the paragraph would end outside its cell
            words_in = self.marks.around(bookmark_name("mg", content.key), words_in)
        inside = paragraph(words_in, "MingaCell", layout, spacing=side, turned=turned)
        return cell(width, inside, fill=fill, edge=edge)

    def page_turn(self, block: PageTurn) -> Iterator[str]:
        yield self.base.section_end(wide=self.turned)
        self.turned = block.wide
        self.width = self.base.wide if block.wide else self.base.width

    def figures(self, block: Figures) -> Iterator[str]:
        columns = max(len(block.figures), 5)
        widths = shared_out(self.width, [1] * columns)[: len(block.figures)]
        grid = Grid(
            widths=widths, title=block.description, description=block.description, style="MingaFigures"
        )
        labels = [
            cell(w, paragraph(run(label), "MingaHead"))
            for w, (_, label) in zip(widths, block.figures, strict=True)
        ]
        numbers = [
            cell(w, paragraph(run(n), "MingaFigure")) for w, (n, _) in zip(widths, block.figures, strict=True)
        ]
        yield grid.table([grid.row(labels, header=True), grid.row(numbers)])

    def note_list(self, block: NoteList) -> Iterator[str]:
        if block.as_paragraphs:
            yield from (self._note_paragraph(row) for row in block.rows)
            return
        say = self.say
        head = [say(f"doc_{k}") for k in ("ref", "note", "origin", "strategy")]
        grid = Grid(
            widths=shared_out(self.width, (1.15, 6.1, 3.4, 1.5)),
            title=block.title,
            description=block.description,
        )
        for first in range(0, len(block.rows), ROWS_PER_TABLE):
            part = block.rows[first : first + ROWS_PER_TABLE]
            if len(block.rows) > ROWS_PER_TABLE:
                span = {"first": first + 1, "last": first + len(part), "whole": len(block.rows)}
                yield paragraph(run(say("doc_annex_range", **span)), "Caption")
            rows = [
                grid.row(
                    (cell(w, paragraph(run(t), "MingaHead")) for w, t in zip(grid.widths, head, strict=True)),
                    header=True,
                )
            ]
            rows += [
                self._note_row(grid, row, _KEEP if _row_holds(number, len(part)) else "")
                for number, row in enumerate(part)
            ]
            yield grid.table(rows)

    def _note_row(self, grid: Grid, row: NoteRow, layout: str) -> str:
        reference = self.marks.around(self.anchors[row.id], run(row.ref))
        text = run(row.text, language=row.language)
        cells = [
            paragraph(reference, "MingaCell", layout),
            paragraph(text, "MingaCell", layout, turned=right_to_left(row.text)),
            paragraph(run(self._origin(row)), "MingaCell", layout),
            paragraph(self._back(row), "MingaCell", layout),
        ]
        return grid.row(cell(w, c) for w, c in zip(grid.widths, cells, strict=True))

    def _note_paragraph(self, row: NoteRow) -> str:
        origin = self._origin(row)
        content = self.marks.around(self.anchors[row.id], run(row.ref)) + run("\t")
        content += run(row.text, language=row.language) + run("\n", style="MingaFaint")
        content += run(origin + (" · " if origin and row.place else ""), style="MingaFaint")
        return paragraph(content + self._back(row), "MingaNote")

    def _back(self, row: NoteRow) -> str:
        """Where a note stands, as the way back from the annex to what is said of it."""
        name, text = bookmark_name("mg", row.home), run(one_line(self._place(row)), style="MingaFaint")
        return link(name, text) if row.home and name in self.places else text

    def _origin(self, row: NoteRow) -> str:
        return " · ".join(one_line(x) for x in (row.group, row.table, row.activity) if x.strip())

    def _place(self, row: NoteRow) -> str:
        return f"{row.place} ({self.say('doc_by_hand')})" if row.by_hand else row.place


def _holds_on(before: Block | None, block: Block, after: Block | None) -> bool:
    """Whether a paragraph would be lost at the foot of a page without what comes after it."""
    if isinstance(after, Paragraph):
        return after.role is Role.SMALL
    if _whole(after):
        return True
    leads = isinstance(block, Paragraph) and not block.claim
    between = isinstance(before, Heading) and isinstance(after, Heading)
    return leads and (between or isinstance(after, (Table, Chart, Bullets, NoteList, Figures)))


def _row_holds(number: int, rows: int) -> bool:
    """Whether a row holds on to the next: a short table is never cut, and no row of another stands alone."""
    if rows <= _SHORT_TABLE:
        return number < rows - 1
    return number == 0 or rows - 3 <= number < rows - 1


def _whole(block: Block | None) -> bool:
    return isinstance(block, Table) and block.whole


def _before(points: int) -> str:
    return f'<w:spacing w:before="{points * 20}"/>'

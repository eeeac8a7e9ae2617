"""The synthesis as slides for the plenary: few words on them, everything else in the speaker notes.

Charts are the programs' own, their numbers inside; every quote stands with its source. Texts shrink, then
are cut with a mark: the notes have them whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import IO

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Inches

from synthesis.exporter.formats._charts import chart_data, chart_kind, dress, mend
from synthesis.exporter.formats._deck import HEIGHT, MARGIN, WIDTH, Box, Deck, Line, cut, lines_needed, put
from synthesis.exporter.neutral import one_line
from synthesis.exporter.palette import ACCENT, FAINT, GROUND, HUES, INK, Hue
from synthesis.exporter.report import (
    Block,
    Chart,
    ChartKind,
    Cover,
    Figures,
    Heading,
    Paragraph,
    Quote,
    Report,
    Role,
    Table,
    imprint,
)
from synthesis.i18n import words

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
SUFFIX = "pptx"

QUOTES_SHOWN = 3
_STRATEGIES_SHOWN = 6
_BARS_ON_A_SLIDE = 26
"""The most bars, beside each other or in a row, that a plenary reads."""
_ROWS_ON_A_SLIDE = 9
_TITLE = 120
"""The most characters of a title that goes on over several slides."""
_BODY = Box(MARGIN, 1.85, WIDTH - 2 * MARGIN, HEIGHT - 1.85 - 0.7)


def write(report: Report, stream: IO[bytes]) -> None:
    """Write the report as a PowerPoint file into a binary stream."""
    _Slides(report).deck().save(stream)


@dataclass
class _Theme:
    """What the document says of one theme, gathered for its slide."""

    heading: Heading
    heard: str = ""
    claims: list[Paragraph] = field(default_factory=list)
    strategies: list[Heading] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    more: list[Quote] = field(default_factory=list)


class _Slides:
    """Reads the blocks of a report and makes its slides, in the order of the document."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.say = words(report.language)
        self.refs = {row.id: row.ref for row in report.notes}
        self.made = Deck(report)
        self.charts = 0

    def deck(self) -> Deck:
        """All slides."""
        blocks = self.report.blocks
        self._title(next((b for b in blocks if isinstance(b, Cover)), None))
        self._summary()
        themes = _themes(blocks)
        first = next((i for i, b in enumerate(blocks) if isinstance(b, Heading) and b.theme), len(blocks))
        for chart in (b for b in blocks[:first] if isinstance(b, Chart)):
            self._chart(chart)
        for theme in themes:
            self._theme(theme)
        for chart in (b for b in blocks[first:] if isinstance(b, Chart)):
            self._chart(chart)
        for block in blocks:
            if isinstance(block, Table) and block.key == "roadmap":
                self._road_map(block)
        self._next()
        return self.made

    # -- opening ------------------------------------------------------------------------------

    def _title(self, cover: Cover | None) -> None:
        slide = self.made.opening(self.report.title)
        lines = [one_line(cover.kicker)] if cover else []
        lines += [" · ".join(map(one_line, cover.lines))] if cover and cover.lines else []
        facts = [f"{label}: {one_line(value)}" for label, value in imprint(self.report)[1:]]
        told = [Line(text, FAINT) for text in (*lines, " · ".join(facts)) if text]
        self.made.text(slide, Box(MARGIN, 4.15, WIDTH - 2 * MARGIN, 1.9), told, (20, 18, 16, 14))
        shares = [(theme, share) for theme, share in (cover.shares if cover else ()) if share]
        whole, left = sum(share for _, share in shares), MARGIN
        for theme, share in shares:
            wide = (WIDTH - 2 * MARGIN) * share / whole
            self.made.bar(slide, Box(left, 3.85, wide, 0.14), self._hue(theme).bar)
            left += wide
        notes = [one_line(f"{a}: {b}") for a, b in (cover.facts if cover else ())]
        self.made.notes(slide, [self.report.title, *notes, *([cover.band] if cover else [])])

    def _summary(self) -> None:
        """The figures of the workshop and what the summary says first."""
        inside = list(_first_chapter(self.report.blocks))
        claims = [b for b in inside if isinstance(b, Paragraph) and b.claim]
        figures = next((b for b in inside if isinstance(b, Figures)), None)
        if not claims and figures is None:
            return
        slide = self.made.slide(self.say("doc_slide_summary"))
        top = _BODY.top
        if figures:
            step = _BODY.width / max(5, len(figures.figures))
            for place, (number, label) in enumerate(figures.figures):
                box = Box(MARGIN + place * step, top, step - 0.2, 1.15)
                told = [Line(number, ACCENT, bold=True, scale=1.9), Line(label, FAINT)]
                self.made.text(slide, box, told, (20, 18, 16))
            top += 1.45
        lines = [Line(one_line(claim.text), bullet=True) for claim in claims]
        box = Box(MARGIN, top, _BODY.width, _BODY.top + _BODY.height - top)
        if lines:
            self.made.text(slide, box, lines, (22, 20, 18, 16))
        self.made.notes(slide, [self._with_notes(claim) for claim in claims])

    # -- charts -------------------------------------------------------------------------------

    def _chart(self, block: Chart) -> None:
        """A chart with its message; one of many bars over as many slides as it takes."""
        beside = len(block.series) if block.kind is ChartKind.BARS else 1
        each = max(4, _BARS_ON_A_SLIDE // max(1, beside))
        parts = [block]
        if block.kind is not ChartKind.BUBBLES and len(block.categories) > each:
            parts = [_part(block, first, each) for first in range(0, len(block.categories), each)]
        for number, part in enumerate(parts):
            caption = one_line(block.caption)
            slide = self.made.slide(self._going_on(caption, bool(number)))
            self.charts += 1
            bars = len(part.categories) * beside
            points = 14 if bars <= 14 else 12
            high = _BODY.height - 0.75
            frame = slide.shapes.add_chart(
                chart_kind(part), Inches(MARGIN), Inches(_BODY.top), Inches(_BODY.width), Inches(high),
                chart_data(part),
            )  # fmt: skip
            frame._element.nvGraphicFramePr.cNvPr.set("descr", one_line(block.description))
            dress(frame.chart, part, points=points)
            mend(frame.chart._chartSpace, self.charts)
            box = Box(MARGIN, _BODY.top + high + 0.1, _BODY.width, 0.62)
            self.made.text(slide, box, [Line(one_line(block.message))], (18, 16, 14))
            self.made.notes(slide, [block.message, block.description])

    # -- themes -------------------------------------------------------------------------------

    def _theme(self, theme: _Theme) -> None:
        hue = self._hue(theme.heading.theme)
        name = f"{theme.heading.number}  {one_line(theme.heading.text)}".strip()
        slide = self.made.slide(name, hue=hue.bar)
        half = _BODY.width * 0.52
        lines = [Line(one_line(theme.heard), FAINT)] if theme.heard else []
        lines += [Line(one_line(claim.text)) for claim in theme.claims[:2]]
        if theme.strategies:
            lines.append(Line(self.say("doc_slide_strategies"), hue.ink, bold=True))
        shown = theme.strategies[:_STRATEGIES_SHOWN]
        lines += [Line(f"{s.number}  {one_line(s.text)}", bullet=True) for s in shown]
        if len(theme.strategies) > len(shown):
            lines.append(Line(self.say("doc_slide_more", n=len(theme.strategies) - len(shown)), FAINT))
        box = Box(MARGIN, _BODY.top, half - 0.35, _BODY.height)
        if lines:
            self.made.text(slide, box, lines, (20, 18, 16, 14))
        quotes = _chosen(theme.quotes or theme.more)
        if quotes:
            self._quotes(slide, quotes, hue, MARGIN + half)
        self.made.notes(slide, self._of_theme(theme))

    def _quotes(self, slide: object, quotes: Sequence[Quote], hue: Hue, left: float) -> None:
        """Up to three in papers of the theme's colour, as high as their words ask for."""
        gap, pad = 0.2, 0.22
        width = WIDTH - MARGIN - left
        inner = width - 2 * pad
        high = (_BODY.height - gap * (len(quotes) - 1)) / len(quotes)
        told = [(self._quoted(one_line(quote.text)), quote) for quote in quotes]
        fits = [
            size
            for size in (24, 22, 20, 18, 16)
            if all(lines_needed(text, size, inner) <= _rows(high - 2 * pad, size) for text, _ in told)
        ]
        size = fits[0] if fits else 16
        top = _BODY.top
        for text, quote in told:
            source = " · ".join(filter(None, (one_line(quote.ref), one_line(quote.source))))
            lines = [
                Line(cut(text, size, inner, _rows(high - 2 * pad, size)), language=quote.language),
                Line(cut(source, 13, inner, 1), INK, scale=13 / size),
            ]
            self.made.bar(slide, Box(left, top, width, high), hue.paper)
            self.made.bar(slide, Box(left, top, 0.08, high), hue.bar)
            box = Box(left + pad, top, inner, high)
            self.made.fill(put(slide, box), lines, size, anchor=MSO_ANCHOR.MIDDLE)
            top += high + gap

    def _of_theme(self, theme: _Theme) -> Iterator[str]:
        yield f"{theme.heading.number}  {one_line(theme.heading.text)}"
        if theme.heard:
            yield theme.heard
        yield from (self._with_notes(claim) for claim in theme.claims)
        for strategy in theme.strategies:
            yield f"{strategy.number}  {one_line(strategy.text)}"
        quotes = [*theme.quotes, *theme.more]
        if quotes:
            yield self.say("doc_slide_sources")
        for quote in quotes:
            source = " · ".join(filter(None, (one_line(quote.ref), one_line(quote.source))))
            yield f"{self._quoted(quote.text)} — {source}"

    def _quoted(self, text: str) -> str:
        """In the marks of the language; a note may be longer than a message takes."""
        return self.say("quoted", text="\0").replace("\0", text)

    def _going_on(self, title: str, again: bool) -> str:
        return self.say("doc_slide_going_on", title=title[:_TITLE]) if again else title

    def _with_notes(self, claim: Paragraph) -> str:
        refs = [self.refs[i] for i in claim.note_ids if i in self.refs]
        behind = ", ".join(refs) if refs else self.say("doc_unsupported")
        return f"{claim.text} [{behind}]" if refs else f"{claim.text} {behind}"

    # -- road map and next steps --------------------------------------------------------------

    def _road_map(self, block: Table) -> None:
        """The table of the road map, so many rows a slide."""
        slides = -(-len(block.rows) // _ROWS_ON_A_SLIDE)
        each = -(-len(block.rows) // slides) if slides else 1
        for first in range(0, len(block.rows), each):
            rows = block.rows[first : first + each]
            title = one_line(block.caption)
            slide = self.made.slide(self._going_on(title, bool(first)))
            high = 0.42
            shape = slide.shapes.add_table(
                len(rows) + 1, len(block.head), Inches(MARGIN), Inches(_BODY.top),
                Inches(_BODY.width), Inches(high * (len(rows) + 1)),
            )  # fmt: skip
            shape._element.nvGraphicFramePr.cNvPr.set("descr", one_line(block.description))
            table = shape.table
            table.first_row, table.horz_banding = True, False
            widths = [_BODY.width * w / sum(block.widths) for w in block.widths]
            for column, width in zip(table.columns, widths, strict=True):
                column.width = Inches(width)
            for row in table.rows:
                row.height = Inches(high)
            for i, text in enumerate(block.head):
                self._cell(table.cell(0, i), text, widths[i], GROUND, bold=True)
            for number, cells in enumerate(rows, 1):
                theme = block.themes[first + number - 1] if block.themes else None
                for i, cell in enumerate(cells):
                    filled = self._hue(theme).paper if cell.fill else "FFFFFF"
                    self._cell(table.cell(number, i), cell.text, widths[i], filled)
            notes = [" · ".join(one_line(c.text) for c in cells if c.text.strip("● ")) for cells in rows]
            self.made.notes(slide, notes)

    def _cell(self, cell: object, text: str, width: float, ground: str, *, bold: bool = False) -> None:
        shown = cut(one_line(text), 13, width - 0.2, 1 if bold else 2)
        cell.fill.solid()  # type: ignore[attr-defined]
        cell.fill.fore_color.rgb = RGBColor.from_string(ground)  # type: ignore[attr-defined]
        size = 13 if lines_needed(shown, 13, width - 0.2) == 1 else 11
        self.made.fill(cell, [Line(shown, bold=bold)], size, anchor=MSO_ANCHOR.MIDDLE)
        cell.margin_left = cell.margin_right = Inches(0.08)  # type: ignore[attr-defined]

    def _next(self) -> None:
        """First steps and decisions: what happens after the room empties."""
        steps = [
            f"{step.first} ({' · '.join(filter(None, (step.what, step.lead, step.when)))})"
            for step in self.report.steps
        ]
        parts = [(self.say("doc_slide_first_steps"), steps)]
        for key, name in (("waiting", "to_decide"), ("taken", "decided")):
            found = [b for b in self.report.blocks if isinstance(b, Table) and b.key == f"decisions_{key}"]
            rows = [row for table in found for row in table.rows]
            told = [" · ".join(one_line(c.text) for c in row if c.text.strip("— ")) for row in rows]
            parts.append((self.say(f"doc_back_{name}"), told))
        slide = self.made.slide(self.say("doc_slide_next"))
        filled = [(title, items) for title, items in parts if items]
        if not filled:
            self.made.text(slide, _BODY, [Line(self.say("doc_slide_no_next"))], (24, 20))
        # a longer list gets a wider column, at most twice as wide
        longest = max((len(" ".join(items)) for _, items in filled), default=1)
        shares = [1 + len(" ".join(items)) / longest for _, items in filled]
        left = MARGIN
        for (title, items), share in zip(filled, shares, strict=True):
            width = _BODY.width * share / sum(shares)
            box = Box(left, _BODY.top, width - 0.4, _BODY.height)
            left += width
            lines = [Line(title, ACCENT, bold=True)]
            lines += [Line(one_line(item), bullet=True) for item in items]
            self.made.text(slide, box, lines, (20, 18, 16, 14))
        self.made.notes(slide, [line for title, items in filled for line in (title, *items)])

    def _hue(self, theme: str | None) -> Hue:
        return self.report.hues.get(theme or "", HUES[-1])


def _themes(blocks: Sequence[Block]) -> list[_Theme]:
    """The themes of the document with what stands under each heading of theirs."""
    found: list[_Theme] = []
    theme: _Theme | None = None
    part = ""
    for block in blocks:
        if isinstance(block, Heading):
            part = block.number
            if block.number and "." not in block.number:
                theme = _Theme(block)
                found.append(theme)
            elif block.listed and not block.number:
                theme = None  # another chapter
            elif block.number and theme:
                theme.strategies.append(block)
        elif theme:
            _gather(theme, block, of_strategy="." in part)
    return found


def _gather(theme: _Theme, block: Block, *, of_strategy: bool) -> None:
    if isinstance(block, Quote):
        (theme.more if of_strategy else theme.quotes).append(block)
    elif isinstance(block, Paragraph) and not of_strategy:
        if block.claim:
            theme.claims.append(block)
        elif block.role is Role.VOICES and not theme.heard:
            theme.heard = block.text


def _first_chapter(blocks: Sequence[Block]) -> Iterator[Block]:
    headings = 0
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            headings += 1
        if headings > 1:
            return
        if headings:
            yield block


def _rows(height: float, points: float) -> int:
    """How many lines of a quote stand in so many inches, above one line with its source."""
    return max(1, int((height - 0.35) * 72 / (points * 1.22)))


def _chosen(quotes: Sequence[Quote]) -> list[Quote]:
    """Up to three, those that a slide holds whole before longer ones, in the order of the document."""
    short_first = sorted(quotes, key=lambda quote: len(quote.text) > 180)
    kept = {quote.note_id for quote in short_first[:QUOTES_SHOWN]}
    return [quote for quote in quotes if quote.note_id in kept][:QUOTES_SHOWN]


def _part(block: Chart, first: int, count: int) -> Chart:
    """Some of the categories of a chart of bars."""
    last = first + count
    return replace(
        block,
        categories=block.categories[first:last],
        hues=block.hues[first:last],
        series=tuple(replace(s, values=s.values[first:last]) for s in block.series),
    )

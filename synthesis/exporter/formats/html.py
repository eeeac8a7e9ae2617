"""The document as one web page: no script, nothing fetched, every claim a way to its notes and back.

Whatever a person wrote is escaped and shown as itself. The page says so to the browser as well: its
policy lets nothing run and nothing load.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import IO, Any

from synthesis.exporter.formats._wordml import LOCALES
from synthesis.exporter.neutral import one_line, plain
from synthesis.exporter.palette import ACCENT
from synthesis.exporter.report import (
    EVIDENCE_SHOWN,
    Block,
    Bullets,
    Cell,
    Chart,
    ChartKind,
    Contents,
    Cover,
    Figures,
    Heading,
    Look,
    NoteList,
    Paragraph,
    Quote,
    Report,
    Role,
    Run,
    Table,
    hidden_evidence,
    imprint,
    labels,
    numbers,
)
from synthesis.i18n import words

MEDIA_TYPE = "text/html; charset=utf-8"
SUFFIX = "html"

_STYLE = Path(__file__).with_name("_page.css")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_LOOKS = {Look.STRONG: "<strong>{}</strong>", Look.FAINT: '<span class="origin">{}</span>'}
_LOOKS |= {Look.MARK: '<span class="mark">{}</span>', Look.PLAIN: "{}"}
_PLANE = 320
"""The side of a plane of bubbles, and 40 more for its axes, in the units of its drawing."""


def write(report: Report, stream: IO[bytes]) -> None:
    """Write the report as one UTF-8 web page into a binary stream."""
    stream.write(_Writer(report).page().encode("utf-8"))


class _Writer:
    """Turns blocks into HTML, one method a kind of block."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.say = words(report.language)
        self.labels = labels(report)
        self.tables = self.charts = self.claims = 0
        rows = [row for block in report.blocks if isinstance(block, NoteList) for row in block.rows]
        self.refs = {row.id: row.ref for row in rows}
        self.anchors = {row.id: f"n{number}" for number, row in enumerate(rows, 1)}
        self.headings = {
            id(block): f"h{number}"
            for number, block in enumerate(b for b in report.blocks if isinstance(b, Heading))
        }
        self.cited: dict[str, list[int]] = {}
        # what rests on few notes says more of each: it comes first on the way back
        for number, claim in sorted(enumerate(report.claims(), 1), key=lambda one: len(one[1].note_ids)):
            for note_id in claim.note_ids:
                self.cited.setdefault(note_id, []).append(number)
        self.ways: dict[type[Block], Callable[[Any], Iterator[str]]] = {
            Heading: self.heading,
            Paragraph: self.paragraph,
            Bullets: self.bullets,
            Quote: self.quote,
            Table: self.table,
            Chart: self.chart,
            Figures: self.figures,
            NoteList: self.note_list,
        }

    def page(self) -> str:
        """The whole page."""
        style = _STYLE.read_text("utf-8")
        front = {Cover: self.cover, Contents: self.contents}
        before = [
            piece
            for b in self.report.blocks
            if type(b) in front
            for piece in front[type(b)](b)  # type: ignore[operator]
        ]
        body = [p for b in self.report.blocks if type(b) in self.ways for p in self.ways[type(b)](b)]
        facts = "".join(f"<dt>{_line(a)}</dt><dd>{_line(b)}</dd>" for a, b in imprint(self.report))
        return "\n".join(
            [
                "<!DOCTYPE html>",
                f'<html lang="{LOCALES[self.report.language]}">',
                "<head>",
                '<meta charset="utf-8">',
                f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
                '<meta name="viewport" content="width=device-width, initial-scale=1">',
                '<meta name="referrer" content="no-referrer">',
                f'<meta name="generator" content="{_line(self.report.made_with)}">',
                f'<meta name="author" content="{_line(self.report.author)}">',
                f"<title>{_line(self.report.title)} — {_line(self.report.subject)}</title>",
                f"<style>\n{style}</style>",
                "</head>",
                "<body>",
                f'<a class="skip" href="#content">{self._told("doc_html_skip")}</a>',
                *before,
                '<main id="content">',
                *body,
                "</main>",
                f'<footer class="imprint"><dl class="facts">{facts}</dl></footer>',
                "</body>",
                "</html>",
                "",
            ]
        )

    # -- the front ----------------------------------------------------------------------------

    def cover(self, block: Cover) -> Iterator[str]:
        yield '<header class="cover">'
        yield f'<p class="kicker">{_line(block.kicker)}</p>'
        yield f'<h1 dir="auto">{_line(block.title)}</h1>'
        if block.lines:
            yield f'<p class="lines">{" · ".join(map(_line, block.lines))}</p>'
        if any(share for _, share in block.shares):
            strips = "".join(
                f'<span style="--part:{share};--hue:{self._hue(theme)}"></span>'
                for theme, share in block.shares
                if share
            )
            yield f'<div class="band" aria-hidden="true">{strips}</div>'
            yield f'<p class="hidden">{_line(block.band)}</p>'
        facts = "".join(f'<dt>{_line(a)}</dt><dd dir="auto">{_lines(b)}</dd>' for a, b in block.facts)
        yield f'<dl class="facts">{facts}</dl>'
        yield "</header>"

    def contents(self, block: Contents) -> Iterator[str]:
        listed = [
            b for b in self.report.blocks if isinstance(b, Heading) and b.listed and b.level <= block.levels
        ]
        if not listed:
            return
        yield f'<nav class="contents" aria-labelledby="contents"><h2 id="contents">{_line(block.title)}</h2>'
        level = 0
        for heading in listed:
            yield (
                "<ol><li>" * (heading.level - level)
                if heading.level > level
                else ("</li>" + "</ol></li>" * (level - heading.level) + "<li>")
            )
            level = heading.level
            yield f'<a href="#{self.headings[id(heading)]}">{self._titled(heading)}</a>'
        yield "</li></ol>" * level + "</nav>"

    # -- text ---------------------------------------------------------------------------------

    def heading(self, block: Heading) -> Iterator[str]:
        level = block.level + 1
        hue = f' style="--hue:{self._hue(block.theme)}"' if block.theme else ""
        page = ' class="page"' if block.starts_page else ""
        start = f'<h{level} id="{self.headings[id(block)]}"{page}{hue} dir="auto">'
        yield f"{start}{self._titled(block)}</h{level}>"

    def paragraph(self, block: Paragraph) -> Iterator[str]:
        look = "" if block.role is Role.BODY else f' class="{block.role}"'
        text = "".join(map(self._run, block.runs))
        if not block.claim:
            yield f'<p{look} dir="auto">{text}</p>'
            return
        shown, rest = self._evidence(block.note_ids)
        yield f'<p{look} dir="auto" id="c{self._claim()}">{text} {shown}</p>'
        yield from rest

    def bullets(self, block: Bullets) -> Iterator[str]:
        yield "<ul>"
        for item in block.items:
            text = "".join(map(self._run, item.runs))
            if item.claim:
                shown, rest = self._evidence(item.note_ids)
                yield f'<li dir="auto" id="c{self._claim()}">{text} {shown}{"".join(rest)}</li>'
            else:
                yield f'<li dir="auto">{text}</li>'
        yield "</ul>"

    def quote(self, block: Quote) -> Iterator[str]:
        hue = f' style="--hue:{self._hue(block.theme)}"' if block.theme else ""
        source = " · ".join(
            x for x in (self._link(block.note_id) or _line(block.ref), _line(block.source)) if x
        )
        yield f'<figure class="quote"{hue}>'
        yield f'<blockquote dir="auto"{self._lang(block.language)}>{_lines(block.text)}</blockquote>'
        yield f"<figcaption>{source}</figcaption></figure>"

    def figures(self, block: Figures) -> Iterator[str]:
        pairs = "".join(f"<div><dt>{_line(b)}</dt><dd>{_line(a)}</dd></div>" for a, b in block.figures)
        yield f'<p class="hidden">{_line(block.description)}</p><dl class="counts">{pairs}</dl>'

    # -- tables -------------------------------------------------------------------------------

    def table(self, block: Table) -> Iterator[str]:
        self.tables += 1
        number = f"t{self.tables}"
        caption = _line(f"{self.say('doc_table_label')} {self.tables}. {block.caption}")
        head = [_line(title) for title in block.head]
        more = hidden_evidence(block)
        if more:
            head.append(self._told("doc_notes"))
        rows = []
        for place, cells in enumerate(block.rows):
            theme = block.themes[place] if block.themes else None
            row = [self._cell(c, i, i in block.numeric, theme) for i, c in enumerate(cells)]
            claim = ""
            if block.evidence is not None:
                claim = f' id="c{self._claim()}"'
            if more:
                shown, rest = self._evidence(more[place])
                row.append(f"<td>{shown}{''.join(rest)}</td>")
            rows.append(f"<tr{claim}>{''.join(row)}</tr>")
        numeric = [i in block.numeric for i in range(len(head))]
        yield f'<figure><figcaption id="{number}">{caption}</figcaption>'
        yield self._grid(head, rows, number, block.description, numeric)
        yield "</figure>"

    def _grid(
        self,
        head: Sequence[str],
        rows: Iterable[str],
        caption: str,
        description: str,
        numeric: Sequence[bool] = (),
    ) -> str:
        """A table that scrolls by itself on a narrow screen, by keys too."""
        sides = [' class="numeric"' if i < len(numeric) and numeric[i] else "" for i in range(len(head))]
        titles = "".join(f'<th scope="col"{side}>{t}</th>' for side, t in zip(sides, head, strict=True))
        about = f'<p class="hidden" id="{caption}d">{_line(description)}</p>' if description else ""
        told = f' aria-describedby="{caption}d"' if description else ""
        return (
            f'{about}<div class="scroll" role="region" tabindex="0" aria-labelledby="{caption}">'
            f'<table aria-labelledby="{caption}"{told}><thead><tr>{titles}</tr></thead>'
            f"<tbody>{''.join(rows)}</tbody></table></div>"
        )

    def _cell(self, cell: Cell, place: int, numeric: bool, theme: str | None) -> str:
        looks = ["numeric"] if numeric else []
        style = ""
        if cell.fill is not None:
            looks.append("heat")
            style = f' style="--share:{round(100 * min(1.0, max(0.0, cell.fill)))}%"'
        elif theme and not place:
            looks.append("edge")
            style = f' style="--hue:{self._hue(theme)}"'
        if len(cell.text) > 40:
            looks.append("wide")
        look = f' class="{" ".join(looks)}"' if looks else ""
        heads = not place and bool(cell.text.strip())
        tag, scope = ("th", ' scope="row"') if heads else ("td", "")
        text = self._link(cell.note) or _lines(cell.text)
        return f'<{tag}{scope}{look}{style} dir="auto"{self._lang(cell.language)}>{text}</{tag}>'

    def note_list(self, block: NoteList) -> Iterator[str]:
        number = f"l{self.anchors[block.rows[0].id]}" if block.rows else "l"
        head = [self._told(f"doc_{k}") for k in ("ref", "note", "origin", "strategy")]
        rows = []
        for row in block.rows:
            by_hand = f" ({self._told('doc_by_hand')})" if row.by_hand else ""
            origin = " · ".join(_line(x) for x in (row.group, row.table, row.activity) if x.strip())
            foreign = row.language if row.language != self.report.language else None
            rows.append(
                f'<tr id="{self.anchors[row.id]}"><th scope="row">{_line(row.ref)}</th>'
                f'<td class="wide" dir="auto"{self._lang(foreign)}>{_lines(row.text)}'
                f"{self._back(row.id)}</td>"
                f"<td>{origin}</td><td>{_line(row.place)}{by_hand}</td></tr>"
            )
        yield f'<figure><figcaption class="hidden" id="{number}">{_line(block.title)}</figcaption>'
        yield self._grid(head, rows, number, block.description)
        yield "</figure>"

    def _back(self, note_id: str) -> str:
        """The way back: to every claim that rests on the note."""
        claims = self.cited.get(note_id, [])
        if not claims:
            return ""
        links = [f'<a href="#c{n}" aria-label="{self._told("doc_html_claim", n=n)}">{n}</a>' for n in claims]
        own, told = LOCALES[self.report.language], self._told("doc_html_cited")
        first, rest = ", ".join(links[:EVIDENCE_SHOWN]), ", ".join(links[EVIDENCE_SHOWN:])
        if rest:
            more = self._told("doc_and_more", n=len(links) - EVIDENCE_SHOWN)
            rest = f'<details class="evidence"><summary>{more}</summary>{rest}</details>'
        return f'<div class="origin" lang="{own}" dir="ltr">{told} {first}{rest}</div>'

    # -- charts -------------------------------------------------------------------------------

    def chart(self, block: Chart) -> Iterator[str]:
        self.charts += 1
        number = f"f{self.charts}"
        caption = _line(f"{self.say('doc_chart_label')} {self.charts}. {block.caption}")
        yield f'<figure class="chart"><figcaption id="{number}">{caption}</figcaption>'
        yield f"<p>{_line(block.message)}</p>"
        draw = self._plane if block.kind is ChartKind.BUBBLES else self._bars
        yield from draw(block)
        head, rows = numbers(block, self.say)
        lines = [
            f'<tr><th scope="row">{_line(name)}</th>'
            + "".join(f'<td class="numeric">{_line(value)}</td>' for value in values)
            + "</tr>"
            for name, *values in rows
        ]
        grid = self._grid([_line(h) for h in head], lines, number, "", [False] + [True] * (len(head) - 1))
        told = self._told("doc_html_numbers")
        yield f'<details class="more"><summary>{told}</summary>{grid}</details></figure>'

    def _bars(self, block: Chart) -> Iterator[str]:
        """Bars as boxes: they wrap, scale and print with the page; the table below has the numbers."""
        if len(block.series) > 1:
            keys = "".join(f'<li><i style="--hue:#{s.colour}"></i>{_line(s.name)}</li>' for s in block.series)
            yield f'<ul class="key" aria-hidden="true">{keys}</ul>'
        yield '<div class="bars" aria-hidden="true">'
        joined = block.kind is not ChartKind.BARS
        totals = [sum(s.values[i] for s in block.series) for i in range(len(block.categories))]
        most = max(totals if joined else (v for s in block.series for v in s.values), default=0) or 1
        for i, name in enumerate(block.categories):
            whole = (totals[i] or 1) if block.kind is ChartKind.SHARES else most
            strips = []
            for series in block.series:
                hue = block.hues[i] if block.hues and len(block.series) == 1 else series.colour
                bar = f'<i style="--part:{max(0.0, series.values[i] / whole):.4f};--hue:#{hue}"></i>'
                shown = self.say.number(series.values[i])
                strips.append(bar if joined else f'<div class="strip">{bar}{shown}</div>')
            inside = f'<div class="strip joined">{"".join(strips)}</div>' if joined else "".join(strips)
            told = f'<span class="name" dir="auto">{_line(name)}</span>'
            yield f'<div class="row">{told}<div>{inside}</div></div>'
        yield "</div>"

    def _plane(self, block: Chart) -> Iterator[str]:
        span = block.most - block.least or 1
        widest = max((bubble.size for bubble in block.bubbles), default=1) or 1

        def across(value: float) -> float:
            return round(40 + _PLANE * (value - block.least) / span, 1)

        def up(value: float) -> float:
            return round(10 + _PLANE - _PLANE * (value - block.least) / span, 1)

        middle = (block.least + block.most) / 2
        far, low = _PLANE + 40, _PLANE + 10
        told = f'role="img" aria-label="{_line(block.description)}"'
        yield f'<svg viewBox="0 0 {_PLANE + 60} {_PLANE + 45}" {told}>'
        lines = f"M40 {up(middle)}H{far}M{across(middle)} 10V{low}M40 10V{low}H{far}"
        yield f'<path class="axis" d="{lines}" fill="none"/>'
        for bubble in sorted(block.bubbles, key=lambda b: -b.size):
            radius = round(4 + 12 * (bubble.size / widest) ** 0.5, 1)
            x, y = across(bubble.x), up(bubble.y)
            yield f'<circle cx="{x}" cy="{y}" r="{radius}" fill="#{bubble.colour}" fill-opacity=".85"/>'
            yield f'<text x="{x + radius + 2}" y="{y + 4}">{_line(bubble.mark)}</text>'
        for value in range(round(block.least), round(block.most) + 1):
            yield f'<text x="{across(value)}" y="{low + 14}" text-anchor="middle">{value}</text>'
            yield f'<text x="34" y="{up(value) + 4}" text-anchor="end">{value}</text>'
        yield f'<text x="{40 + _PLANE / 2}" y="{low + 30}" text-anchor="middle">{_line(block.axes[0])}</text>'
        yield (
            f'<text transform="translate(11 {10 + _PLANE / 2}) rotate(-90)" text-anchor="middle">'
            f"{_line(block.axes[1])}</text></svg>"
        )

    # -- pieces -------------------------------------------------------------------------------

    def _claim(self) -> int:
        self.claims += 1
        return self.claims

    def _evidence(self, note_ids: Iterable[str]) -> tuple[str, list[str]]:
        """The notes behind a claim: the first beside it, the others folded away below."""
        known = [note_id for note_id in note_ids if note_id in self.refs]
        if not known:
            return f'<span class="mark">{self._told("doc_unsupported")}</span>', []
        shown = ", ".join(self._link(i) for i in known[:EVIDENCE_SHOWN])
        rest = known[EVIDENCE_SHOWN:]
        first = f'<span class="evidence">({shown})</span>'
        if not rest:
            return first, []
        links = ", ".join(self._link(i) for i in rest)
        more = self._told("doc_and_more", n=len(rest))
        return first, [f'<details class="evidence"><summary>{more}</summary>{links}</details>']

    def _run(self, run: Run) -> str:
        if run.note in self.refs:
            return self._link(run.note)
        text = _line(self.labels[run.to]) if run.to in self.labels else _spaced(run.text)
        text = _LOOKS[run.look].format(text) if run.text.strip() else text
        language = self._lang(run.language)
        return f'<span dir="auto"{language}>{text}</span>' if language else text

    def _link(self, note_id: str | None) -> str:
        if note_id not in self.refs:
            return ""
        return f'<a href="#{self.anchors[note_id]}">{_line(self.refs[note_id])}</a>'

    def _titled(self, heading: Heading) -> str:
        number = f'<span class="number">{_line(heading.number)}</span>' if heading.number else ""
        return number + (_line(heading.text) or "—")

    def _lang(self, language: str | None) -> str:
        return f' lang="{language}"' if language and _LANGUAGE.fullmatch(language) else ""

    def _hue(self, theme: str | None) -> str:
        hue = self.report.hues.get(theme or "")
        return f"#{hue.bar if hue else ACCENT}"

    def _told(self, key: str, **params: object) -> str:
        return _line(self.say(key, **params))


def _line(text: str) -> str:
    return escape(one_line(text))


def _lines(text: str) -> str:
    return "<br>".join(escape(line.strip()) for line in plain(text).split("\n"))


def _spaced(text: str) -> str:
    return escape(plain(text)).replace("\n", "<br>")

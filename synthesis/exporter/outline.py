"""The order of the document: from a synthesis to a report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from synthesis import __version__
from synthesis.domain.outline import SHORT, Chapter, own_key
from synthesis.domain.synthesis import Synthesis
from synthesis.domain.vote import Cast
from synthesis.exporter.chapters import (
    annex,
    approach,
    back,
    closing,
    decisions,
    glossary,
    groups,
    lenses,
    method,
    opening,
    panorama,
    parked,
    roadmap,
    standing,
    talks,
    themes,
    votes,
)
from synthesis.exporter.material import Material
from synthesis.exporter.neutral import one_line
from synthesis.exporter.palette import hues
from synthesis.exporter.polls import polls
from synthesis.exporter.report import Block, Contents, Heading, Paragraph, Report, Run, cited_in
from synthesis.exporter.sheets import sheets
from synthesis.exporter.template.facts import facts

_RUNNING_TITLE = 80


def _nothing(material: Material) -> Iterator[Block]:
    """A chapter that is the team's own words alone."""
    del material
    yield from ()


CHAPTERS: Mapping[Chapter, Callable[[Material], Iterator[Block]]] = {
    Chapter.SUMMARY: opening.summary,
    Chapter.APPROACH: approach.chapter,
    Chapter.LENSES: lenses.chapter,
    Chapter.TALKS: talks.chapter,
    Chapter.PANORAMA: panorama.chapter,
    Chapter.THEMES: themes.chapters,
    Chapter.VOTES: votes.chapter,
    Chapter.ROADMAP: roadmap.chapter,
    Chapter.DECISIONS: decisions.chapter,
    Chapter.PARKED: parked.chapter,
    Chapter.STANDING: standing.chapter,
    Chapter.CLOSING: closing.chapter,
    Chapter.METHOD: method.chapter,
    Chapter.PEOPLE: _nothing,
    Chapter.GROUPS: groups.chapter,
    Chapter.GLOSSARY: glossary.chapter,
    Chapter.NOTES: annex.chapter,
}


def build_report(
    synthesis: Synthesis,
    made_on: date | None = None,
    *,
    short: bool = False,
    casts: Mapping[str, Sequence[Cast]] | None = None,
) -> Report:
    """The document of a synthesis as its session's outline has it; the same synthesis, the same report.

    `made_on` is printed on the cover and set in the file's properties; without it neither has a date.
    A `short` one keeps the chapters that can be signed alone. `casts` are the ballots of the votes by
    views, by the vote's id, where they are at hand. No participant is named: groups and tables are.
    """
    material = Material(_cut_short(synthesis) if short else synthesis)
    session, say = synthesis.session, material.say
    title = one_line(session.title)
    return Report(
        title=title,
        running_title=title if len(title) <= _RUNNING_TITLE else title[: _RUNNING_TITLE - 1].rstrip() + "…",
        subject=say("doc_kicker"),
        author=one_line(session.client or say.list(map(one_line, session.convenors))) or "Minga",
        identifier=session.id,
        language=synthesis.language,
        state=standing.state(material),
        made_on=made_on,
        blocks=tuple(_blocks(material, made_on)),
        notes=tuple(material.rows.values()),
        hues=hues(synthesis.themes.themes),
        made_with=f"Minga {__version__}",
        sheets=tuple(sheets(material)),
        polls=tuple(polls(synthesis, casts or {})),
        steps=tuple(roadmap.steps(material)),
        back=tuple(back.blocks(material, made_on)),
        facts=facts(material, made_on),
    )


def _cut_short(synthesis: Synthesis) -> Synthesis:
    """The synthesis without what a short version leaves out, so that no sentence leads there."""
    outline = synthesis.session.outline
    off = tuple(c for c in Chapter if not outline.wants(c) or c not in SHORT or c is Chapter.NOTES)
    return replace(synthesis, session=replace(synthesis.session, outline=replace(outline, off=off)))


def _blocks(material: Material, made_on: date | None) -> Iterator[Block]:
    yield opening.cover(material, made_on)
    yield Contents(title=material.say("doc_contents"), levels=3 if themes.deeper(material) else 2)
    outline = material.session.outline
    kept = [chapter for chapter in outline.chapters if outline.wants(chapter)]
    body = [block for chapter in kept for block in _with_own_words(material, chapter)]
    yield from body
    if Chapter.NOTES not in kept:
        yield from annex.cited(material, cited_in(body))


def _with_own_words(material: Material, chapter: Chapter) -> Iterator[Block]:
    """A chapter, what the team says first under its heading; the heading alone where it has nothing else."""
    said = material.session.outline.own(chapter)
    blocks: Iterable[Block] = CHAPTERS[chapter](material)
    if not said:
        yield from blocks
        return
    blocks = list(blocks)
    own = [Paragraph(runs=(Run(part),), key=own_key(chapter, place)) for place, part in enumerate(said)]
    if chapter is Chapter.THEMES or not blocks:
        yield Heading(text=material.say(chapter.called), level=1, starts_page=bool(blocks))
        yield from own
        # the first theme follows the words that lead to it
        first = blocks[:1]
        yield from (replace(b, starts_page=False) if isinstance(b, Heading) else b for b in first)
        yield from blocks[1:]
        return
    yield blocks[0]
    yield from own
    yield from blocks[1:]

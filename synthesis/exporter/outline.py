"""The order of the document: from a synthesis to a report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from synthesis import __version__
from synthesis.domain.synthesis import Synthesis
from synthesis.domain.vote import Cast
from synthesis.exporter.chapters import (
    annex,
    approach,
    back,
    decisions,
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
from synthesis.exporter.report import Block, Contents, Report
from synthesis.exporter.sheets import sheets

_RUNNING_TITLE = 80


def build_report(
    synthesis: Synthesis, made_on: date | None = None, casts: Mapping[str, Sequence[Cast]] | None = None
) -> Report:
    """The whole document of a synthesis, in its language; the same synthesis gives the same report.

    `made_on` is printed on the cover and set in the file's properties; without it neither has a date.
    `casts` are the ballots of the votes by views, by the vote's id, where they are at hand. No
    participant is named: groups and tables are.
    """
    material = Material(synthesis)
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
    )


def _blocks(material: Material, made_on: date | None) -> Iterator[Block]:
    yield opening.cover(material, made_on)
    yield Contents(title=material.say("doc_contents"), levels=3 if themes.deeper(material) else 2)
    yield from opening.summary(material)
    yield from approach.chapter(material)
    yield from lenses.chapter(material)
    yield from talks.chapter(material)
    yield from panorama.chapter(material)
    yield from themes.chapters(material)
    yield from votes.chapter(material)
    yield from roadmap.chapter(material)
    yield from decisions.chapter(material)
    yield from parked.chapter(material)
    yield from standing.chapter(material)
    yield from method.chapter(material)
    yield from annex.chapter(material)

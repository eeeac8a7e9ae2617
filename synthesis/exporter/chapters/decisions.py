"""What the group decided, and what it has still to decide."""

from __future__ import annotations

from collections.abc import Iterator

from synthesis.domain.review import Decision
from synthesis.domain.standing import titles_of
from synthesis.exporter.material import Material
from synthesis.exporter.neutral import one_line
from synthesis.exporter.report import Block, Cell, Heading, Table


def chapter(material: Material) -> Iterator[Block]:
    """The open ones first; nothing when there are none at all."""
    every = material.synthesis.review.decisions.values()
    waiting = [one for one in every if not one.settled]
    taken = [one for one in every if one.settled]
    if not every:
        return
    say = material.say
    yield Heading(text=say("doc_decided"), level=1)
    yield material.text("doc_decided_intro", taken=len(taken), waiting=len(waiting))
    if waiting:
        yield Heading(text=say("doc_decided_waiting"), level=2)
        yield _table(material, waiting, "waiting")
    if taken:
        yield Heading(text=say("doc_decided_taken"), level=2)
        yield _table(material, taken, "taken")


def about(material: Material, decision: Decision) -> str:
    """What a decision is about, by name; the whole session when nothing is said, or it is gone."""
    names = titles_of(material.synthesis)
    if decision.about in names:
        number = material.numbers[decision.about.partition(":")[2]]
        return f"{number}  {one_line(names[decision.about])}"
    found = material.synthesis.section(decision.about)
    return one_line(found.title) if found else material.say("doc_decided_whole")


def _table(material: Material, found: list[Decision], which: str) -> Table:
    say = material.say
    return Table(
        key=f"decisions_{which}",
        caption=say(f"doc_decided_{which}_table"),
        description=say("doc_decided_alt"),
        head=(
            say("doc_decided_what"),
            say("doc_decided_about"),
            say("doc_decided_owner"),
            say("doc_decided_due"),
        ),
        rows=tuple(
            (
                Cell(one.text),
                Cell(about(material, one)),
                Cell(one_line(one.owner) or "—"),
                Cell(one_line(one.due) or "—"),
            )
            for one in found
        ),
        widths=(4.2, 2.3, 2.4, 1.4),
    )

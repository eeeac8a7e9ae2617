"""The sample sessions grouped, with votes held over their strategies: the same for every run."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from synthesis.clustering.pipeline import find_themes
from synthesis.domain.activity import Activity, ActivityKind, Ballot, Method, VotedOn
from synthesis.domain.review import LensMark, Review, Tally
from synthesis.domain.session import Session
from synthesis.domain.theme import ThemeSet
from synthesis.domain.vote import Cast, by_group, pairwise, tally
from synthesis.sensemaking.priorities import equal_shares
from synthesis.services.files import read_source

FOLDER = Path(__file__).parents[1] / "sample_sessions"
SAMPLES = tuple(sorted(path.name.split(".")[0] for path in FOLDER.glob("*.session.json")))
VOTERS = 8
"""In each group."""


@cache
def grouped(name: str) -> tuple[Session, ThemeSet]:
    """A sample with the votes in its agenda, and its themes."""
    session = read_source(FOLDER / f"{name}.session.json")[0].session
    votes = tuple(
        Activity(id=f"vote-{method.value}", title=f"Vote {method.value}", kind=ActivityKind.VOTE)
        for method in Method
    )
    session = replace(session, agenda=(*session.agenda, *votes))
    themes = find_themes(session.counted_notes, language=session.document_language, avoid=session.own_names)
    return session, themes


def reviewed(session: Session, themes: ThemeSet) -> Review:
    """A closed vote by each method, and for the first lens one note confirmed and one refused."""
    items = {f"{t.id}/{s.id}": s.name for t in themes.themes for s in t.strategies}
    tallies = {f"vote-{m.value}": _tally(m, items, [g.id for g in session.groups]) for m in Method}
    marks = {}
    if session.lenses:
        yes, no = themes.notes[0], themes.notes[1]
        for note, speaks in ((yes, True), (no, False)):
            mark = LensMark(lens=session.lenses[0].id, thing=note.id, speaks=speaks)
            marks[mark.id] = mark
    return Review(tallies=tallies, lens_marks=marks)


def _tally(method: Method, items: dict[str, str], groups: list[str]) -> Tally:
    names = list(items)
    casts = [
        Cast(marks=_marks(method, names, place, person), group=group)
        for place, group in enumerate(groups)
        for person in range(VOTERS)
    ]
    counts = tally(casts, Ballot(method=method, on=VotedOn.STRATEGIES), names)
    dots = [{item: given["dots"] for item, given in cast.marks.items() if "dots" in given} for cast in casts]
    return Tally(
        id=f"vote-{method.value}",
        method=method,
        on=VotedOn.STRATEGIES,
        counts=counts,
        names=items,
        voters=len(casts),
        groups=by_group(casts),
        pairwise=pairwise(casts, names) if method is Method.ORDER else {},
        shares=equal_shares(dots, names, 5) if method is Method.DOTS else (),
        seats=5 if method is Method.DOTS else 0,
    )


def _marks(method: Method, names: list[str], place: int, person: int) -> dict[str, dict[str, int]]:
    """All agree on the first item, the first group alone on the second, nobody is sure of the third."""
    if method is Method.DOTS:
        second = names[1] if place == 0 else names[2 + person % (len(names) - 2)]
        return {names[0]: {"dots": 2}, second: {"dots": 2}}
    if method is Method.MARKS:
        quick = {names[0]: {"impact": 5, "effort": 1 + person % 2}}
        return {**quick, names[1]: {"impact": 1 + person % 5, "effort": 4}}
    if method is Method.ORDER:
        turned = names[person % 3 :] + names[: person % 3]
        return {name: {"place": position} for position, name in enumerate(turned[:5], start=1)}
    return {
        names[0]: {"view": 1},
        names[1]: {"view": 1 if place == 0 else 2},
        names[2]: {"view": 3 if person % 2 else 1},
    }

"""How far a document stands behind itself: what an edition said, what changed since, who says what of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from synthesis.domain.codec import to_plain
from synthesis.domain.review import Edition, Review, Stance, State, View
from synthesis.domain.synthesis import Section, Synthesis

ASKED = ("theme:", "strategy:")
"""What groups are asked about: the beginnings of the keys of those parts."""

_OF_THE_REVIEW = ("lens_mark", "set_off", "tension", "tally")


def parts_of(result: Synthesis) -> Mapping[str, str]:
    """A SHA-256 digest of each part of what the document says, by key.

    Parts are the sections of the draft (a theme's or strategy's with its figures, quotes and notes) and
    "session", "parked", "areas", "roadmap", "decisions" and "review" for what stands beside them.
    """
    session = result.session
    said: dict[str, Any] = {
        "session": [
            *(session.title, session.client, session.convenors, session.programme, session.scope),
            *(session.starts_on, session.ends_on, session.venue, session.purpose, session.links),
            *(session.groups, session.tables, session.lenses),
        ],
        **{section.key: _section(result, section) for section in result.sections},
        "parked": [(note.id, note.text) for note in result.themes.parked],
        "areas": list(result.review.areas.values()),
        "roadmap": list(result.review.initiatives.values()),
        "decisions": list(result.review.decisions.values()),
        "review": [sorted_things(result.review, kind) for kind in _OF_THE_REVIEW],
    }
    return {key: _digest(value) for key, value in said.items()}


def fingerprint(parts: Mapping[str, str]) -> str:
    """One digest of all parts."""
    return _digest(sorted(parts.items()))


def titles_of(result: Synthesis) -> Mapping[str, str]:
    """What each theme and strategy is called, by the key of its part, in the order of the document."""
    found: dict[str, str] = {}
    for theme in result.themes.themes:
        found[f"theme:{theme.id}"] = theme.name
        found.update({f"strategy:{strategy.id}": strategy.name for strategy in theme.strategies})
    return found


def changed(before: Mapping[str, str], now: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of the parts that differ, are new or are gone, in the order of now and then of before."""
    every = (*now, *(key for key in before if key not in now))
    return tuple(key for key in every if before.get(key) != now.get(key))


def state_of(review: Review) -> State:
    """Where the document stands."""
    return review.edition.state if review.edition else State.DRAFT


def consulted(review: Review) -> Edition | None:
    """The edition that groups were asked about last."""
    asked = [edition for edition in review.editions.values() if edition.state is State.CONSULTATION]
    return max(asked, key=lambda edition: edition.number, default=None)


def next_number(review: Review) -> int:
    """The number of the next edition: none is given twice, also after an undo."""
    used = [*(e.number for e in review.editions.values()), *(s.edition for s in review.stances.values())]
    return max(used, default=0) + 1


def said_of(review: Review, edition: Edition) -> Mapping[tuple[str, str], Stance]:
    """What each group says of each part of an edition, by (group, key).

    What it said of an earlier edition holds while that part says the same.
    """
    found: dict[tuple[str, str], Stance] = {}
    for stance in sorted(review.stances.values(), key=lambda one: one.edition):
        if stance.edition > edition.number or stance.about not in edition.parts:
            continue
        earlier = next((e for e in review.editions.values() if e.number == stance.edition), None)
        same = earlier is not None and earlier.parts.get(stance.about) == edition.parts[stance.about]
        if stance.edition == edition.number or same:
            found[stance.group, stance.about] = stance
    return found


def unanswered(review: Review) -> tuple[Stance, ...]:
    """The objections that wait for an answer; one is over too once its group said something later."""
    newest: dict[tuple[str, str], Stance] = {}
    for stance in sorted(review.stances.values(), key=lambda one: one.edition):
        newest[stance.group, stance.about] = stance
    return tuple(s for s in newest.values() if s.view is View.OBJECT and not s.answer.strip())


def sorted_things(review: Review, kind: str) -> list[Any]:
    """The things of a kind, by id."""
    return [thing for _, thing in sorted(review.of_kind(kind).items())]


def _section(result: Synthesis, section: Section) -> list[Any]:
    kind, _, thing = section.key.partition(":")
    said: list[Any] = [section.title, [(s.text, s.note_ids) for s in section.statements]]
    if kind == "lens":
        return [*said, result.lens_notes.get(thing, ())]
    if kind not in ("theme", "strategy") or thing not in result.coverage:
        return said
    home = thing if kind == "theme" else result.themes.strategy(thing)[0].id
    notes = result.themes.notes_in(home, None if kind == "theme" else thing)
    written = sorted((note.id, note.text) for note in notes)
    return [*said, result.coverage[thing], result.quotes.get(thing, ()), written]


def _digest(value: Any) -> str:
    plain = json.dumps(to_plain(value), ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()

"""A whole session as one JSON text, checksummed: written and read back without a difference.

It stands in the domain because importers (notes of another session) and storage (the file itself)
both read it, and stages never import one another.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from math import isfinite
from typing import Any, NoReturn, TypeVar

from synthesis.domain import exported as snapshots
from synthesis.domain.codec import from_plain, to_plain
from synthesis.domain.event import Event
from synthesis.domain.exported import Exported
from synthesis.domain.ids import reference
from synthesis.domain.note import Note
from synthesis.domain.review import KINDS as REVIEWED
from synthesis.domain.review import Review, review_of
from synthesis.domain.session import Session
from synthesis.domain.synthesis import DraftText
from synthesis.domain.theme import Placement, Run, Theme, ThemeSet
from synthesis.domain.workshop import Workshop
from synthesis.errors import InputError

FORMAT = "minga-session"
VERSION = 2
T = TypeVar("T")
_LONGEST_NUMBER = 30


@dataclass(frozen=True, kw_only=True)
class Archive:
    """What a session file holds: the workshop as it was, and its history where it was kept.

    `exports` are what its Word files said, by the ids that they carry, the newest first.
    """

    workshop: Workshop
    events: tuple[Event, ...] = ()
    exports: Mapping[str, Exported] = field(default_factory=dict)


def dumps(
    workshop: Workshop, events: Iterable[Event] = (), exports: Mapping[str, Exported] | None = None
) -> str:
    """The archive as JSON text; the same workshop gives the same text."""
    themes = workshop.themes
    content = {
        "session": to_plain(workshop.session, leave_out=frozenset({"notes"})),
        "notes": [to_plain(note) for note in workshop.session.notes],
        "themes": None
        if themes is None
        else {
            "themes": to_plain(themes.themes),
            "placements": [to_plain(themes.placements[note.id]) for note in themes.notes],
            "run": to_plain(themes.run),
            "minted": themes.minted,
            "together": to_plain(themes.together),
            "apart": to_plain(themes.apart),
            "proposed": to_plain(themes.proposed),
        },
        "texts": [to_plain(workshop.texts[key]) for key in sorted(workshop.texts)],
        "review": {kind: [to_plain(t) for t in workshop.review.of_kind(kind).values()] for kind in REVIEWED},
        "events": [to_plain(event) for event in events],
        "exports": [
            {
                "id": key,
                "at": one.at.isoformat(),
                "revision": one.revision,
                "said": snapshots.dumps(one.snapshot),
            }
            for key, one in (exports or {}).items()
        ],
    }
    envelope = {"format": FORMAT, "version": VERSION, "checksum": checksum(content), "content": content}
    return json.dumps(envelope, ensure_ascii=False, indent=1) + "\n"


def checksum(content: Any) -> str:
    """SHA-256 of the content as JSON with sorted keys and no spaces."""
    canonical = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def loads(text: str, name: str = "session.json") -> Archive:
    """The archive in a JSON text; refuses what is damaged, inconsistent or from a newer version."""
    plain = parse_json(text, name)
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise InputError("session_unreadable", name=name, line=1, column=1)
    version = plain.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise InputError("session_inconsistent", id="version")
    if version > VERSION:
        raise InputError("session_newer", made_by=str(version), this=str(VERSION))
    content = plain.get("content")
    if not isinstance(content, dict) or not _is_whole(content, plain.get("checksum")):
        raise InputError("session_damaged", name=name)
    return Archive(
        workshop=_workshop(content),
        events=_tuple_of(Event, content.get("events") or []),
        exports=_exports(content.get("exports") or []),
    )


def _is_whole(content: dict[str, Any], expected: object) -> bool:
    try:
        # half of a surrogate pair, which JSON may spell, can be neither stored nor written again
        json.dumps(content, ensure_ascii=False).encode("utf-8")
        return checksum(content) == expected
    except (RecursionError, UnicodeEncodeError):
        return False


def parse_json(text: str, name: str) -> Any:
    """JSON, strictly: no repeated keys, no NaN, no endless numbers or nesting.

    Raises InputError("session_unreadable") with line and column.
    """
    try:
        return json.loads(
            text,
            object_pairs_hook=_no_repeats,
            parse_constant=_no_constant,
            parse_int=_short_int,
            parse_float=_finite_float,
        )
    except json.JSONDecodeError as error:
        raise InputError("session_unreadable", name=name, line=error.lineno, column=error.colno) from None
    except (RecursionError, ValueError):
        raise InputError("session_unreadable", name=name, line=1, column=1) from None


def _no_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("repeated key")
    return found


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _short_int(digits: str) -> int:
    if len(digits) > _LONGEST_NUMBER:
        raise ValueError("number too long")
    return int(digits)


def _finite_float(digits: str) -> float:
    number = float(digits)
    if not isfinite(number):
        raise ValueError("number too large")
    return number


def _workshop(content: dict[str, Any]) -> Workshop:
    notes = tuple(_with_ref(note, i) for i, note in enumerate(_tuple_of(Note, content.get("notes")), 1))
    session = from_plain(Session, content.get("session")).with_notes(notes)
    _check_references(session)
    texts = _tuple_of(DraftText, content.get("texts") or [])
    if len({(text.key, text.language) for text in texts}) != len(texts):
        raise InputError("session_inconsistent", id="texts")
    return Workshop(
        session=session,
        themes=_themes(content.get("themes"), session),
        texts={(text.key, text.language): text for text in texts},
        review=_review(content.get("review") or {}),
    )


def _with_ref(note: Note, number: int) -> Note:
    if note.ref:
        return note
    return from_plain(Note, {**to_plain(note), "ref": reference(number)})


def _check_references(session: Session) -> None:
    groups = {group.id for group in session.groups} | {None}
    activities = {activity.id for activity in session.agenda} | {None}
    refs: set[str] = set()
    for note in session.notes:
        if note.group not in groups or note.activity not in activities or note.ref in refs:
            raise InputError("session_inconsistent", id=note.id)
        refs.add(note.ref)


def _themes(plain: Any, session: Session) -> ThemeSet | None:
    if plain is None:
        return None
    if not isinstance(plain, dict):
        raise InputError("session_inconsistent", id="themes")
    placements = _tuple_of(Placement, plain.get("placements"))
    run = plain.get("run")
    minted = plain.get("minted", 0)
    if type(minted) is not int or len({p.note_id for p in placements}) != len(placements):
        raise InputError("session_inconsistent", id="themes")
    return ThemeSet(
        notes=session.counted_notes,
        themes=_tuple_of(Theme, plain.get("themes")),
        placements={place.note_id: place for place in placements},
        run=None if run is None else from_plain(Run, run),
        minted=minted,
        together=_pairs(plain.get("together") or []),
        apart=_pairs(plain.get("apart") or []),
        proposed=_tuple_of(Placement, plain.get("proposed") or []),
    )


def _review(plain: Any) -> Review:
    if not isinstance(plain, dict) or not plain.keys() <= REVIEWED.keys():
        raise InputError("session_inconsistent", id="review")
    found: dict[str, dict[str, Any]] = {}
    for kind, cls in REVIEWED.items():
        things: tuple[Any, ...] = _tuple_of(cls, plain.get(kind) or [])
        found[kind] = {thing.id: thing for thing in things}
        if len(found[kind]) != len(things):
            raise InputError("session_inconsistent", id=kind)
    return review_of(found)


def _exports(plain: Any) -> dict[str, Exported]:
    try:
        return {
            str(one["id"]): Exported(
                snapshots.loads(one["said"]), datetime.fromisoformat(one["at"]), int(one["revision"])
            )
            for one in plain
        }
    except (InputError, ValueError, TypeError, KeyError):
        raise InputError("session_inconsistent", id="exports") from None


def _pairs(plain: Any) -> tuple[tuple[str, ...], ...]:
    if not isinstance(plain, list) or not all(
        isinstance(pair, list) and len(pair) == 2 and all(isinstance(i, str) for i in pair) for pair in plain
    ):
        raise InputError("session_inconsistent", id="themes")
    return tuple(tuple(pair) for pair in plain)


def _tuple_of(cls: type[T], plain: Any) -> tuple[T, ...]:
    if not isinstance(plain, list):
        raise InputError("session_inconsistent", id=cls.__name__)
    return tuple(from_plain(cls, item) for item in plain)

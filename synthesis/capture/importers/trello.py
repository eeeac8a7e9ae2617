"""Trello: a board as JSON; cards are notes, lists the tool's own groups, votes are counted by member."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from synthesis.capture.importers import Ballots, Cast, Sheet
from synthesis.capture.importers._tables import said_aside, table, text_of, with_whole_text
from synthesis.domain import archive
from synthesis.domain.activity import Method
from synthesis.errors import ImportRejected, InputError

SUFFIXES = (".json",)
IN_CHILD = False
TOOL = "Trello"
VERIFIED = False

_MOST_VOTES = 10**9
_COLUMNS = ("id", "name", "desc", "list", "labels", "members", "votes", "due", "last activity", "url")


def recognises(name: str, data: bytes) -> bool:
    """A JSON file with cards that name the list they are in."""
    return name.lower().endswith(SUFFIXES) and all(
        key in data for key in (b'"idList"', b'"cards"', b'"lists"')
    )


def read(data: bytes, name: str) -> Sheet:
    """A row for each card, its name and description one note; archived ones come in set aside.

    Raises InputError (session_unreadable) and ImportRejected (no_notes, no_note_list, and the limits').
    """
    try:
        text, encoding = text_of(data, name)
    except ImportRejected:
        raise InputError("session_unreadable", name=name, line=1, column=1) from None
    board = archive.parse_json(text, name)
    if not isinstance(board, Mapping) or not isinstance(board.get("cards"), list):
        raise ImportRejected("no_note_list", name=name)
    cards = [card if isinstance(card, Mapping) else {} for card in board["cards"]]
    lists, people = _by_id(board, "lists"), _by_id(board, "members")
    rows = [(number, _row(card, lists, people)) for number, card in enumerate(cards, 1)]
    gone = {key for key, found in lists.items() if found.get("closed") is True}
    closed = {
        n for n, card in enumerate(cards, 1) if card.get("closed") is True or card.get("idList") in gone
    }
    sheet = table(_COLUMNS, rows, name, unit="item", encoding=encoding)
    sheet, column = with_whole_text(sheet, "name", "desc")
    hidden = frozenset(closed & {number for number, _ in sheet.rows})
    return replace(
        sheet,
        roles={"text": column, "id": "id"},
        cluster="list",
        votes=sum(_votes(card) for card in cards),
        ballots=_ballots(cards),
        hidden=hidden,
        notices=(*sheet.notices, *said_aside(hidden)),
    )


def _row(card: Mapping[str, Any], lists: Mapping[str, Any], people: Mapping[str, Any]) -> tuple[str, ...]:
    labels = (_text(label, "name") or _text(label, "color") for label in _list(card, "labels"))
    members = (_text(people.get(str(key)), "fullName") for key in _list(card, "idMembers"))
    return (
        _text(card, "id"),
        _text(card, "name"),
        _text(card, "desc"),
        _text(lists.get(_text(card, "idList")), "name"),
        ", ".join(filter(None, labels)),
        ", ".join(filter(None, members)),
        str(_votes(card) or ""),
        _text(card, "due"),
        _text(card, "dateLastActivity"),
        _text(card, "shortUrl"),
    )


def _ballots(cards: list[Mapping[str, Any]]) -> Ballots | None:
    """Who voted for what: a dot of each member on each card; None where the board does not say who."""
    dots: dict[str, dict[str, int]] = {}
    for card in cards:
        for member in _list(card, "idMembersVoted"):
            if isinstance(member, str) and _text(card, "id"):
                dots.setdefault(member, {})[_text(card, "id")] = 1
    casts = tuple(Cast(voter, values) for voter, values in dots.items())
    return Ballots(method=Method.DOTS, casts=casts) if casts else None


def _votes(card: Mapping[str, Any]) -> int:
    badges = card.get("badges")
    told = badges.get("votes") if isinstance(badges, Mapping) else None
    return told if type(told) is int and 0 <= told < _MOST_VOTES else len(_list(card, "idMembersVoted"))


def _by_id(board: Mapping[str, Any], key: str) -> dict[str, Mapping[str, Any]]:
    return {_text(one, "id"): one for one in _list(board, key) if isinstance(one, Mapping)}


def _list(thing: Mapping[str, Any], key: str) -> list[Any]:
    found = thing.get(key)
    return found if isinstance(found, list) else []


def _text(thing: Any, key: str) -> str:
    found = thing.get(key) if isinstance(thing, Mapping) else None
    return found if isinstance(found, str) else ""

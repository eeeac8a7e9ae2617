"""What stands on the projector: one view, large, its words always as text; and the keys that turn it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path

import streamlit as st

from pages._ui.notes import about
from synthesis.domain.note import Note
from synthesis.domain.review import Decision
from synthesis.domain.session import Session
from synthesis.i18n import Words
from synthesis.services.presenting import Direction, Heard

_FOLDER = Path(__file__).parent / "rooms"
_DIRECTIONS, _QUOTES = 5, 3
"""How many fit on one view; where something was decided, two and one fewer."""

_keys = st.components.v2.component(
    "minga_keys", html="<i></i>", js=(_FOLDER / "keys.js").read_text(encoding="utf-8")
)


def stage_style() -> None:
    """The look of the projector on this page alone."""
    st.html(f"<style>{(_FOLDER / 'present.css').read_text(encoding='utf-8')}</style>")


def listen(at: int, views: int, turn: int, by: str, key: str, step: Callable[[], None]) -> None:
    """The arrows, Home, End and a clicker's keys; `step` is called when one was pressed."""
    _keys(data={"at": at, "views": views, "turn": turn, "by": by}, key=key, on_step_change=step)


def heard_lines(heard: Heard, words: Words) -> list[str]:
    """In how many notes, groups and tables, in the words of the document."""
    lines = [words("doc_notes_out_of", part=heard.notes, whole=heard.of_notes)]
    if heard.of_groups:
        lines.append(words("doc_groups_out_of", part=heard.groups, whole=heard.of_groups))
    if heard.of_tables:
        lines.append(words("doc_tables_out_of", part=heard.tables, whole=heard.of_tables))
    return lines


def stage_part(
    words: Words,
    session: Session,
    *,
    lines: Iterable[str] = (),
    quotes: Iterable[Note] = (),
    directions: Iterable[Direction] = (),
    decisions: Iterable[Decision] = (),
    otherwise: str = "",
    strip: str = "",
) -> None:
    """Where it was heard, voices, strategies and what was decided; `otherwise` when there are no voices."""
    said = "".join(f"<span>{escape(line)}</span>" for line in lines)
    top = f'<p class="heard">{said}</p>' if said else ""
    known, voices = list(decisions), list(quotes)
    fewer = 1 if known else 0
    parts = [
        _voices(words, session, voices[: _QUOTES - fewer]),
        _directions(words, list(directions), _DIRECTIONS - 2 * fewer),
    ]
    parts = [part for part in parts if part]
    if not parts and otherwise:
        parts = [f'<p class="none">{escape(otherwise)}</p>']
    middle = f'<div class="parts{" two" if len(parts) == 2 else ""}">{"".join(parts)}</div>' if parts else ""
    hue = f' style="--m-hue:{escape(strip)}"' if strip else ""
    st.html(f'<div class="m-stage"{hue}>{top}{_decided(words, known)}{middle}</div>')


def owner_and_date(one: Decision, words: Words) -> str:
    """Who sees to a decision and by when, as far as it is known."""
    known = [words("present_owner_is", name=one.owner)] if one.owner else []
    known += [words("present_due_is", date=one.due)] if one.due else []
    return " · ".join(known)


def place_in_all(at: int, views: int, words: Words) -> None:
    """Which view of how many."""
    told = escape(words("doc_out_of", part=words.number(at + 1), whole=words.number(views)))
    st.html(f'<span class="m-count">{told}</span>')


def _voices(words: Words, session: Session, quotes: Iterable[Note]) -> str:
    papers = "".join(
        f'<blockquote><p dir="auto">{escape(note.text)}</p><footer>{escape(about(note, session))}</footer></blockquote>'
        for note in quotes
    )
    return (
        f'<div><h2>{escape(words("present_voices"))}</h2><div class="papers">{papers}</div></div>'
        if papers
        else ""
    )


def _directions(words: Words, directions: list[Direction], most: int) -> str:
    if not directions:
        return ""
    rows = "".join(
        f'<li><span dir="auto">{escape(one.name)}</span>'
        f"<b>{escape(words('doc_out_of', part=words.number(one.notes), whole=words.number(one.of_notes)))}</b></li>"
        for one in directions[:most]
    )
    left = len(directions) - most
    more = f'<p class="more">{escape(words("present_more", n=left))}</p>' if left > 0 else ""
    title = escape(words("present_strategies", n=directions[0].of_notes))
    return f'<div><h2>{title}</h2><ul class="directions">{rows}</ul>{more}</div>'


def _decided(words: Words, decisions: Iterable[Decision]) -> str:
    rows = "".join(
        f"<li><small>{escape(words('present_settled' if one.settled else 'present_open'))}</small>"
        f'<p dir="auto">{escape(one.text)}</p><small dir="auto">{escape(owner_and_date(one, words))}</small></li>'
        for one in decisions
    )
    return f'<ul class="decided">{rows}</ul>' if rows else ""

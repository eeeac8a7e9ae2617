"""The one place that puts people's words on a screen: as text, never as Markdown or HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from pathlib import Path

import streamlit as st

from synthesis.domain.note import Note
from synthesis.domain.session import Session
from synthesis.domain.theme import ThemeSet
from synthesis.exporter.charts import hues
from synthesis.i18n import Words

_FOLDER = Path(__file__).parent
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def plain(text: str) -> str:
    """The text for a widget that reads Markdown: every sign that could mean something escaped."""
    return _PUNCTUATION.sub(r"\\\1", " ".join(text.split()))


def style() -> None:
    """The look of papers and headings, once a page."""
    st.html(f"<style>{(_FOLDER / 'look.css').read_text(encoding='utf-8')}</style>")


def heading(text: str, level: int = 1, hint: str = "") -> None:
    """A heading of people's words or ours, with a line under it."""
    under = f'<p class="m-hint">{escape(hint)}</p>' if hint else ""
    st.html(f'<h{level} class="m-heading">{escape(text)}</h{level}>{under}')


def words_as_written(text: str, css: str = "m-words") -> None:
    """A passage of people's words, line breaks kept."""
    st.html(f'<div class="{css}" dir="auto">{escape(text)}</div>')


def note_cards(notes: Iterable[Note], session: Session, paper: str = "") -> None:
    """Notes as papers, with reference and group."""
    cards = "".join(_card(note, session, paper) for note in notes)
    st.html(f'<div class="m-papers">{cards}</div>')


def _card(note: Note, session: Session, paper: str) -> str:
    colour = f' style="--paper:{escape(paper)}"' if paper else ""
    about = " · ".join(filter(None, [note.label, session.group_name(note.group), note.table or ""]))
    return (
        f'<article class="m-paper"{colour}><p dir="auto">{escape(note.text)}</p>'
        f"<footer>{escape(about)}</footer></article>"
    )


_board = st.components.v2.component(
    "minga_notes",
    html='<div class="board" role="group"></div>',
    css=(_FOLDER / "board" / "board.css").read_text(encoding="utf-8"),
    js=(_FOLDER / "board" / "board.js").read_text(encoding="utf-8"),
)


def select_notes(
    columns: list[tuple[str, str, tuple[Note, ...]]],
    session: Session,
    themes: ThemeSet,
    say: Words,
    *,
    paper: str,
    key: str,
) -> list[str]:
    """Columns of papers to choose from: (id, title, notes) each; the ids of the chosen notes.

    A note that a person placed is in ink, one that the machine placed in pencil.
    """
    data = {
        "paper": paper,
        "labels": {"pinned": say("themes_by_hand"), "notes": say("word_notes_short")},
        "columns": [
            {
                "id": column,
                "title": title,
                "notes": [
                    {
                        "id": note.id,
                        "text": note.text,
                        "about": " · ".join(
                            filter(None, [note.label, session.group_name(note.group), note.table or ""])
                        ),
                        "pinned": themes.placements[note.id].pinned,
                    }
                    for note in notes
                ],
            }
            for column, title, notes in columns
        ],
    }
    result = _board(data=data, key=key, default={"selected": []}, on_selected_change=lambda: None)
    shown = {note.id for _, _, notes in columns for note in notes}
    return [note_id for note_id in (result.selected or []) if note_id in shown]


def paper_of(themes: ThemeSet, theme_id: str | None) -> str:
    """The paper colour of a theme, the same on screens and in documents."""
    found = hues(themes.themes)
    return f"#{found[theme_id].paper}" if theme_id in found else "#EFE8DC"

"""The one place that puts people's words on a screen: as text, never as Markdown or HTML."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from typing import Any

import streamlit as st

from synthesis.domain.note import Note
from synthesis.domain.session import Session
from synthesis.domain.theme import ThemeSet
from synthesis.exporter.charts import hues
from synthesis.i18n import Words

_FOLDER = Path(__file__).parent
_MOST_LABELS = 8
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def plain(text: str) -> str:
    """The text for a widget that reads Markdown: every sign that could mean something escaped."""
    return _PUNCTUATION.sub(r"\\\1", " ".join(text.split()))


def style(say: Words) -> None:
    """The look of papers and headings, once a page, and our words where Streamlit has only English ones."""
    sheets = ("look.css", "rooms.css")
    ours = f'.stApp {{ --m-choose-file: "{say("upload_choose")}"; --m-file-limit: "{say("upload_limit")}"; }}'
    looks = "".join((_FOLDER / name).read_text(encoding="utf-8") for name in sheets)
    st.html(f"<style>{ours}{looks}</style>")


def heading(text: str, level: int = 1, hint: str = "", over: str = "") -> None:
    """A heading of people's words or ours, with a word over it and a line under it."""
    above = f'<span class="m-over">{escape(over)}</span>' if over else ""
    under = f'<p class="m-hint" dir="auto">{escape(hint)}</p>' if hint else ""
    st.html(f'<h{level} class="m-heading" dir="auto">{above}{escape(text)}</h{level}>{under}')


def link(text: str, address: str, *, primary: bool = False, fresh: bool = False) -> None:
    """A way out of the pages, to one of the app's own doors; `fresh` opens it beside this page."""
    kind = "m-link primary" if primary else "m-link"
    target = "_blank" if fresh else "_self"
    st.html(f'<a class="{kind}" href="{escape(address)}" target="{target}">{escape(text)}</a>')


def qr(svg: str, told: str) -> None:
    """A QR code, and what it says for whoever cannot see it."""
    data = b64encode(svg.encode()).decode()
    st.html(f'<img class="m-qr" alt="{escape(told)}" src="data:image/svg+xml;base64,{data}">')


def figures(counts: Iterable[tuple[str, str]]) -> None:
    """Figures side by side, each over what it counts: (what, figure)."""
    cells = "".join(f"<div><dt>{escape(what)}</dt><dd>{escape(figure)}</dd></div>" for what, figure in counts)
    st.html(f'<dl class="m-figures">{cells}</dl>')


def bars(title: str, counts: Iterable[tuple[str, float]], say: Words) -> None:
    """Counts as bars with their figures, under a title; nothing when there are none."""
    found = list(counts)
    most = max((abs(value) for _, value in found), default=0) or 1
    rows = "".join(
        f'<div><dt dir="auto">{escape(label)}</dt>'
        f'<dd><i style="width:calc((100% - 5ch) * {max(0.0, value) / most:.4f})"></i>{escape(say.number(value))}</dd></div>'
        for label, value in found
    )
    if rows:
        st.html(f'<section class="m-bars"><h4>{escape(title)}</h4><dl>{rows}</dl></section>')


def clock(seconds: float, over: str) -> None:
    """How much time is left, in minutes and seconds; `over` when none is."""
    left = max(0, round(seconds))
    told = f"{left // 60}:{left % 60:02d}" if left else over
    st.html(f'<p class="m-clock{"" if left else " over"}" role="timer">{escape(told)}</p>')


def strips(key: str, colours: Iterable[str | None]) -> None:
    """The colour beside each choice of the list with this key; None leaves it bare."""
    rules = "".join(
        f'.st-key-{key} [role="radiogroup"] > div:nth-child({place}) {{ --m-strip: {colour}; }}'
        for place, colour in enumerate(colours, start=1)
        if colour
    )
    st.html(f"<style>{rules}</style>")


def words_as_written(text: str, *, own: bool = False) -> None:
    """A passage of words, line breaks kept; `own` marks one that a person wrote here."""
    st.html(f'<div class="m-words{" own" if own else ""}" dir="auto">{escape(text)}</div>')


def side_by_side(columns: Iterable[tuple[str, str | Iterable[tuple[str, str]]]]) -> None:
    """Several states of one text, each under its name; pieces are ("same" | "out" | "in", words)."""
    tags = {"same": "span", "out": "del", "in": "ins"}

    def shown(text: str | Iterable[tuple[str, str]]) -> str:
        if isinstance(text, str):
            return escape(text)
        return "".join(f"<{tags[how]}>{escape(said)}</{tags[how]}>" for how, said in text)

    cells = "".join(
        f'<div><dt>{escape(name)}</dt><dd dir="auto">{shown(text)}</dd></div>' for name, text in columns
    )
    st.html(f'<dl class="m-states">{cells}</dl>')


def sheet(title: str, rows: Iterable[tuple[str, str]], paper: str = "", over: str = "") -> None:
    """A sheet of paper: its title, and what was filled in, each under what it answers."""
    above = f'<span class="m-over">{escape(over)}</span>' if over else ""
    cells = "".join(
        f'<div><dt>{escape(what)}</dt><dd dir="auto">{escape(text)}</dd></div>' for what, text in rows if text
    )
    st.html(
        f'<article class="m-sheet"{_hue(paper)}>{above}<h3 class="m-heading" dir="auto">{escape(title)}</h3>'
        f"<dl>{cells}</dl></article>"
    )


def grid(head: Iterable[str], rows: Iterable[Iterable[str]], told: str) -> None:
    """A table of short words; the first cell of each row is its heading."""
    top = "".join(f'<th scope="col">{escape(name)}</th>' for name in head)
    body = "".join(
        f'<tr><th scope="row" dir="auto">{escape(first)}</th>'
        + "".join(f'<td dir="auto">{escape(text)}</td>' for text in rest)
        + "</tr>"
        for first, *rest in rows
    )
    st.html(
        f'<div class="m-grid" tabindex="0" role="region" aria-label="{escape(told)}"><table>'
        f"<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def note_cards(notes: Iterable[Note], session: Session, paper: str = "") -> None:
    """Notes as papers, with reference, group and table."""
    cards = "".join(
        f'<article class="m-paper"><p dir="auto">{escape(note.text)}</p>'
        f"<footer>{escape(about(note, session))}</footer></article>"
        for note in notes
    )
    st.html(f'<div class="m-papers"{_hue(paper)}>{cards}</div>')


def slips(notes: Iterable[Note], session: Session, paper: str = "") -> None:
    """Notes as narrow slips in a margin; a long one shows its first lines."""
    cards = "".join(
        f'<article><p dir="auto" title="{escape(note.text)}">{escape(note.text)}</p>'
        f"<footer>{escape(about(note, session))}</footer></article>"
        for note in notes
    )
    if cards:
        st.html(f'<div class="m-slips"{_hue(paper)}>{cards}</div>')


def timeline(steps: Iterable[tuple[str, str, str]], *, key: str = "") -> None:
    """What happened, one under the other: (when, what, who) each; who may be empty."""
    rows = "".join(
        f'<li><time>{escape(when)}</time><p dir="auto">{escape(what)}</p>'
        + (f"<small>{escape(who)}</small>" if who else "")
        + "</li>"
        for when, what, who in steps
    )
    if rows:
        st.html(f'<ol class="m-story {escape(key)}">{rows}</ol>')


def one_paper(note: Note, session: Session, paper: str = "") -> None:
    """One note, large, with reference, group and table."""
    st.html(
        f'<div class="m-papers m-one"{_hue(paper)}><article class="m-paper"><p dir="auto">{escape(note.text)}</p>'
        f"<footer>{escape(about(note, session))}</footer></article></div>"
    )


def sheet_of_notes(title: str, base: str, rows: Iterable[tuple[Note, str]]) -> None:
    """A sheet to print: notes with what became of each, under a title and its base."""
    items = "".join(
        f'<tr><td>{escape(note.label)}</td><td dir="auto">{escape(note.text)}</td><td dir="auto">{escape(told)}</td></tr>'
        for note, told in rows
    )
    st.html(
        f'<section class="m-sheet"><h2 dir="auto">{escape(title)}</h2><p>{escape(base)}</p><table>{items}</table></section>'
    )


def points(lines: Iterable[str]) -> None:
    """Lines as a list of points."""
    found = "".join(f'<li dir="auto">{escape(line)}</li>' for line in lines)
    if found:
        st.html(f'<ul class="m-points">{found}</ul>')


def about(note: Note, session: Session) -> str:
    """What stands under a note: its reference, group and table."""
    return " · ".join(filter(None, [note.label, session.group_name(note.group), note.table or ""]))


def _hue(paper: str) -> str:
    return f' style="--m-hue:{escape(paper)}"' if paper else ""


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
    label: str,
    paper: str,
    key: str,
    stacked: bool = True,
    remark: Callable[[Note], list[str]] = lambda note: [],
) -> list[str]:
    """Columns of papers to choose from: (id, title, notes) each; the ids of the chosen notes.

    A note that a person placed is in ink, one that the machine placed in pencil. Notes that say the
    same lie on one paper, unless not `stacked`; choosing it chooses them all. `remark` gives what
    else stands under a note.
    """
    pinned = {note_id for note_id, place in themes.placements.items() if place.pinned}

    def card(stack: tuple[Note, ...]) -> dict[str, Any]:
        first = stack[0]
        many = len(stack) > 1
        under = _labels(stack) if many else about(first, session)
        return {
            "id": first.id,
            "ids": [note.id for note in stack],
            "text": first.text,
            "about": " · ".join(filter(None, [under, *remark(first)])),
            "pinned": all(note.id in pinned for note in stack),
            "times": f"×{len(stack)}" if many else "",
            "told": say("stack_of", notes=len(stack)) if many else "",
        }

    data = {
        "hue": paper,
        "labels": {"board": label, "pinned": say("themes_by_hand")},
        "columns": [
            {
                "id": column,
                "title": title,
                "count": say("count_notes", notes=len(notes)),
                "notes": [
                    card(stack)
                    for stack in (themes.stacked(notes) if stacked else [(note,) for note in notes])
                ],
            }
            for column, title, notes in columns
        ],
    }
    result = _board(data=data, key=key, default={"selected": []}, on_selected_change=lambda: None)
    shown = {note.id for _, _, notes in columns for note in notes}
    return list(dict.fromkeys(note_id for note_id in (result.selected or []) if note_id in shown))


def _labels(stack: tuple[Note, ...]) -> str:
    labels = [note.label for note in stack]
    return ", ".join(labels[:_MOST_LABELS]) + (" …" if len(labels) > _MOST_LABELS else "")


def paper_of(themes: ThemeSet, theme_id: str | None) -> str:
    """The paper colour of a theme, the same on screens and in documents."""
    found = hues(themes.themes)
    return f"#{found[theme_id].paper}" if theme_id in found else "#D8D4CE"


def strip_of(themes: ThemeSet, theme_id: str | None) -> str | None:
    """The stronger colour of a theme, for thin marks; None for what is no theme."""
    found = hues(themes.themes)
    return f"#{found[theme_id].bar}" if theme_id in found else None

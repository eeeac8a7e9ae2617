"""Doubts: the notes Minga was least sure of, one at a time, settled by keyboard."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import streamlit as st

from pages._ui.actions import run, show_outcome
from pages._ui.frame import head
from pages._ui.notes import about, paper_of, strip_of
from pages._ui.runtime import actor, say, workshop, workspace
from synthesis.domain.theme import ThemeSet
from synthesis.services.settling import Act, Doubt, Doubts, Option, Verdict, counted_doubts, doubts, settle

_FOLDER = Path(__file__).parent / "_ui" / "rooms"
_LIKE = 110

_queue = st.components.v2.component(
    "minga_queue",
    html='<div class="queue"></div>',
    css=(_FOLDER / "queue.css").read_text(encoding="utf-8"),
    js="".join((_FOLDER / name).read_text(encoding="utf-8") for name in ("desk.js", "queue.js")),
)

words = say()
board = workshop()
session = board.session
themes = board.themes or ThemeSet(notes=()).with_notes(session.counted_notes)


def option_shown(option: Option) -> dict[str, Any]:
    """A home as the queue shows it."""
    name, under = words("queue_no_theme"), ""
    if option.theme is not None:
        home = themes.theme(option.theme)
        name = home.name
        under = next((s.name for s in home.strategies if s.id == option.strategy), "")
    return {
        "theme": option.theme,
        "strategy": option.strategy,
        "name": name,
        "under": under,
        "strip": strip_of(themes, option.theme),
        "like": [_cut(note.text) for note in option.like],
    }


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LIKE else line[: _LIKE - 1].rsplit(" ", 1)[0] + "…"


def doubt_shown(doubt: Doubt) -> dict[str, Any]:
    """A note as the queue shows it."""
    return {
        "id": doubt.note.id,
        "text": doubt.note.text,
        "about": about(doubt.note, session),
        "hue": paper_of(themes, doubt.options[0].theme),
        "options": [option_shown(option) for option in doubt.options],
    }


def labels() -> dict[str, Any]:
    """All that the queue says by itself."""
    plain = ("keep", "move", "park", "skip", "undo", "stored", "over", "homes", "queue")
    blanks = {"n": "{n}", "total": "{total}", "text": "{text}", "home": "{home}"}
    return {
        **{name: words(f"queue_{name}") for name in plain},
        "waiting": words("queue_waiting", n=blanks["n"]),
        "progress": words("queue_progress", n=blanks["n"], total=blanks["total"]),
        "finished": words("queue_finished", total=blanks["total"]),
        "told": words("queue_told", **blanks),
        "refusals": {
            "theme_not_found": words("queue_refused_theme"),
            "note_not_found": words("queue_refused_note"),
            "verdict_overtaken": words("verdict_overtaken"),
            "other": words("queue_refused"),
        },
    }


def verdicts_of(sent: Any) -> list[Verdict]:
    """What the browser sent, as decisions; what cannot be read is passed over."""
    found = []
    for one in (sent or {}).get("acts", []):
        if isinstance(one, dict) and one.get("act") in set(Act):
            found.append(
                Verdict(
                    id=str(one.get("id")),
                    act=Act(one["act"]),
                    note=str(one.get("note")),
                    theme=one.get("theme"),
                    strategy=one.get("strategy"),
                )
            )
    return found


def store() -> None:
    """Keep what was decided since the last time, and remember the answers for the queue."""
    state = st.session_state.get(key)
    sent = verdicts_of(state["acts"] if state and "acts" in state else None)
    answered = st.session_state.setdefault(f"{key}_answers", {})
    waiting = [verdict for verdict in sent if verdict.id not in answered]
    if waiting and (answers := run(settle, session.id, waiting)) is not None:
        answered.update(answers)


@st.fragment
def show_queue(notes: list[dict[str, Any]]) -> None:
    """The queue; only this part of the page runs again when decisions arrive."""
    show_outcome()
    _queue(
        data={
            "place": key,
            "notes": notes,
            "labels": labels(),
            "answers": dict(st.session_state.get(f"{key}_answers", {})),
        },
        key=key,
        on_acts_change=store,
    )


head(
    session.title,
    over=words("page_queue"),
    hint=words("queue_hint" if themes.themes else "draft_no_themes"),
    to="themes",
    label=words("queue_to_themes"),
)
if not themes.themes:
    st.stop()
counts = counted_doubts(workspace(), actor(), session.id)
asked = st.segmented_control(
    words("queue_which"),
    [kind.value for kind in Doubts],
    default=next((kind.value for kind in Doubts if counts[kind]), Doubts.UNSURE.value),
    format_func=lambda kind: f"{words(f'queue_{kind}')} ({counts[Doubts(kind)]})",
    key="queue_which",
    required=True,
)
kind = Doubts(asked or Doubts.UNSURE)
key = f"queue_{session.id}_{kind.value}"
st.caption(words(f"queue_{kind.value}_hint"))
found = doubts(workspace(), actor(), session.id, kind)
if not found and not st.session_state.get(f"{key}_answers"):
    st.write(words("queue_empty"))
    st.stop()
show_queue([doubt_shown(doubt) for doubt in found])
st.caption(words("queue_keys"))

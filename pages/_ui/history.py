"""Undo, redo, and what has happened so far."""

from __future__ import annotations

import streamlit as st

from pages._ui.actions import run
from pages._ui.notes import plain
from pages._ui.runtime import actor, say, workspace
from synthesis.domain.event import Event
from synthesis.services.changes import history, redo, to_redo, to_undo, undo

_NEWEST = 40
_LABEL = 34


def undo_bar(session_id: str) -> None:
    """A button that takes the last act back, one that does it again, and the history under another."""
    words = say()
    event = to_undo(workspace(), actor(), session_id)
    told = told_of(event) if event else ""
    label = words("undo_last", action=_short(told)) if event else words("undo")
    hint = plain(told) if len(told) > _LABEL else None
    if st.button(plain(label), disabled=event is None, key="undo", icon=":material/undo:", help=hint):
        taken_back = run(undo, session_id)
        if taken_back:
            st.session_state["outcome"] = ("done", words("undone", action=told_of(taken_back)))
        st.session_state["board_round"] = st.session_state.get("board_round", 0) + 1
        st.rerun()
    again = to_redo(workspace(), actor(), session_id)
    if again is not None:
        told = told_of(again)
        if st.button(
            plain(words("redo_last", action=_short(told))),
            key="redo",
            icon=":material/redo:",
            help=plain(told) if len(told) > _LABEL else None,
        ):
            done = run(redo, session_id)
            if done:
                st.session_state["outcome"] = ("done", words("redone", action=told_of(done)))
            st.session_state["board_round"] = st.session_state.get("board_round", 0) + 1
            st.rerun()
    with st.popover(words("history"), icon=":material/history:"):
        for past in reversed(history(workspace(), actor(), session_id, newest=_NEWEST)):
            st.text(f"{words.moment(past.at.astimezone())}  {told_of(past)}")


def _short(text: str) -> str:
    return text if len(text) <= _LABEL else text[: _LABEL - 1].rstrip() + "…"


def told_of(event: Event) -> str:
    """What somebody did, in a few words."""
    words = say()
    if event.action in ("undone", "redone"):
        return words(
            f"event_{event.action}", action=words(f"event_{event.detail.get('action', 'session_edited')}")
        )
    if event.action == "wish_given_way":
        return words("event_wish_given_way", action=_named(event, event.detail["action"]))
    return _named(event, event.action)


def _named(event: Event, action: str) -> str:
    name = event.detail.get("name") or event.detail.get("notes") or event.detail.get("note") or ""
    return say()(f"event_{action}") + (f" ({name})" if name else "")

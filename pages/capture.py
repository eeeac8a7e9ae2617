"""Capture: notes come in, typed, pasted or from a file."""

from __future__ import annotations

import streamlit as st

from pages._ui.actions import run
from pages._ui.frame import head
from pages._ui.history import undo_bar
from pages._ui.importing import show_import
from pages._ui.notes import heading, note_cards, words_as_written
from pages._ui.runtime import say, workshop
from synthesis.domain.activity import ActivityKind
from synthesis.domain.ids import new_id
from synthesis.domain.note import Kind
from synthesis.services.capture import Context, paste_notes, write_note

_SHOWN = 60

words = say()
session = workshop().session


def field_key(name: str) -> str:
    """The key of a box above: its choice stays with the session it was made in."""
    return f"note_{name}_{session.id}"


def context() -> Context:
    """Where the next notes belong, as chosen around the box."""
    chosen = {
        name: st.session_state.get(field_key(name)) for name in ("activity", "author", "group", "table")
    }
    return Context(
        **{name: value or None for name, value in chosen.items()},
        kind=st.session_state.get(field_key("kind")) or Kind.IDEA,
    )


# What is sent is acted on in the run itself, not in a callback: after a restart the first press comes
# to a server that has not drawn this page yet, and would find no callback there. The id of what is in
# the box was made with it and stands in the address: sent again, it is the same note.


def send_note(text: str) -> None:
    """Store the note in the box; the box is emptied only when the receipt is there."""
    note_id = st.query_params.get("draft") or new_id()
    note = run(write_note, session.id, text, note_id=note_id, context=context())
    if note:
        used_up("note_text", words("capture_saved", ref=note.label))


def send_paste(text: str) -> None:
    """Store the pasted lines; the box is emptied only when every receipt is there."""
    paste_id = st.query_params.get("draft") or new_id()
    stored = run(paste_notes, session.id, text, paste_id=paste_id, context=context())
    if stored:
        used_up("paste_text", words("capture_saved_many", notes=len(stored)))


def used_up(box: str, receipt: str) -> None:
    """Let the next run empty the box, which this one has drawn already."""
    st.session_state["used_up"] = box
    st.session_state["outcome"] = ("done", receipt)
    st.query_params["draft"] = new_id()


def show_context() -> None:
    """Whose notes these are; it stays for the next ones."""
    st.caption(words("capture_about"))
    with st.container(horizontal=True, key="context"):
        if session.groups:
            st.selectbox(
                words("field_group"),
                [None, *(g.id for g in session.groups)],
                key=field_key("group"),
                width=220,
                format_func=lambda i: session.group_name(i) if i else words("none"),
                persist_state="session",
            )
        st.text_input(words("field_table"), key=field_key("table"), width=140, persist_state="session")
        st.text_input(words("field_author"), key=field_key("author"), width=220, persist_state="session")
        st.selectbox(
            words("field_note_kind"),
            list(Kind),
            key=field_key("kind"),
            width=180,
            persist_state="session",
            format_func=lambda kind: words(f"kind_{kind.value}"),
        )


def show_prompt() -> None:
    """What is asked now: the prompt of a brainstorm, the title of a talk."""
    asked = [a.id for a in session.agenda if a.kind is ActivityKind.BRAINSTORM]
    options = [None, *(a.id for a in session.agenda)]
    st.selectbox(
        words("field_activity"),
        options,
        index=options.index(asked[0]) if asked else 0,
        key=field_key("activity"),
        format_func=lambda i: session.activity(i).title if i else words("none"),
        persist_state="session",
        width=460,
    )
    activity = session.activity(st.session_state[field_key("activity")])
    if activity and activity.kind is ActivityKind.TALK:
        heading(activity.title, level=2, hint=activity.speaker)
    elif activity:
        heading(activity.prompt or activity.title, level=2)


if "draft" not in st.query_params:
    st.query_params["draft"] = new_id()
counted = len(session.counted_notes)
head(session.title, over=words("page_capture"), hint=words("capture_hint"))
if session.agenda:
    show_prompt()
if "used_up" in st.session_state:
    st.session_state[st.session_state.pop("used_up")] = ""
# with a key of their own: a file that brings the first question must not send people back to the first tab
typed, pasted, from_file = st.tabs(
    [words("capture_type"), words("capture_paste"), words("capture_file")], key="capture_way"
)
with typed, st.form("write_note", border=False):
    note = st.text_area(
        words("capture_box"), key="note_text", height=92, placeholder=words("capture_placeholder")
    )
    note_sent = st.form_submit_button(words("capture_send"), type="primary", key="send_note")
with pasted, st.form("paste_notes", border=False):
    pasted_lines = st.text_area(
        words("capture_paste_box"), key="paste_text", height=180, placeholder=words("capture_paste_hint")
    )
    paste_sent = st.form_submit_button(words("capture_paste_send"), type="primary", key="send_paste")
with from_file:
    uploaded = st.file_uploader(
        words("capture_file_box"),
        type=["csv", "tsv", "xlsx", "docx", "txt", "md", "json"],
        key=f"upload_{st.session_state.get('upload_round', 0)}",
        help=words("capture_file_help"),
    )
    preview = st.container()
show_context()
if uploaded is not None:
    # drawn after the boxes: a rerun that comes before they are drawn would empty them
    with preview:
        show_import(uploaded, session, context())
if note_sent or paste_sent:
    if note_sent:
        send_note(note)
    else:
        send_paste(pasted_lines)
    st.rerun()

st.space("small")
head(
    words("capture_wall", notes=counted),
    level=2,
    to="themes",
    label=words("capture_next", notes=counted) if counted else "",
)
if counted:
    with st.container(horizontal=True):
        undo_bar(session.id)
    note_cards([note for note in reversed(session.notes) if note.counts][:_SHOWN], session)
    if counted > _SHOWN:
        st.caption(words("capture_shown", shown=_SHOWN, notes=counted))
else:
    words_as_written(words("capture_empty"))

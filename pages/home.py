"""Home: the sessions there are, a sample to try, a new one to make."""

from __future__ import annotations

import streamlit as st

from pages._ui.actions import run
from pages._ui.notes import heading, plain
from pages._ui.runtime import actor, go, language, open_session, say, workspace
from synthesis.domain.access import allowed
from synthesis.i18n import LANGUAGES
from synthesis.services.sessions import (
    SessionSummary,
    list_sessions,
    open_archive,
    open_sample,
    samples,
)

_SHOWN = 12

words = say()
sessions = list_sessions(workspace(), actor())
may_create = allowed(actor(), "create session")


def show_start(primary: bool) -> None:
    """The two ways to a session of one's own: a new one, or a file."""
    with st.container(horizontal=True):
        kind = "primary" if primary else "secondary"
        if st.button(words("home_new"), type=kind, key="new_session", icon=":material/add:"):
            open_session(None)
            go("session")
        with st.popover(words("home_open_file"), icon=":material/upload_file:"):
            upload = st.file_uploader(words("home_open_file_hint"), type=["json"], key="session_file")
            if upload is not None and st.button(words("home_open_file_do"), type="primary", key="open_file"):
                made = run(open_archive, upload.getvalue(), upload.name)
                if made:
                    open_session(made.session.id)
                    go("capture")
                st.rerun()


def show_session(summary: SessionSummary, newest: bool) -> None:
    """One session, and the way into it."""
    figures = [words("count_notes", notes=summary.notes)]
    if summary.themes:
        figures.append(words("count_themes", themes=summary.themes))
    about = [summary.client, words.dates(summary.starts_on, summary.ends_on), *figures]
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        with st.container():
            heading(summary.title, level=3, hint=" · ".join(filter(None, about)))
        label = words("home_continue") if newest else words("home_open")
        if st.button(label, key=f"open_{summary.id}", type="primary" if newest else "secondary"):
            open_session(summary.id)
            go("themes" if summary.themes else "capture")


heading("Minga", hint=words("home_promise"))
if sessions:
    if may_create:
        show_start(primary=False)
    st.space("small")
    heading(words("home_sessions"), level=2)
    every = st.session_state.get("every_session", False)
    for number, summary in enumerate(sessions if every else sessions[:_SHOWN]):
        show_session(summary, newest=number == 0)
    if (
        len(sessions) > _SHOWN
        and not every
        and st.button(words("home_more", sessions=len(sessions)), key="more")
    ):
        st.session_state["every_session"] = True
        st.rerun()
elif may_create:
    st.space("small")
    heading(words("home_empty"), level=2, hint=words("home_empty_hint"))
    show_start(primary=True)
else:
    st.space("small")
    heading(words("home_none_given"), level=2, hint=words("home_none_given_hint"))

if not may_create:
    st.stop()
st.space("small")
heading(words("home_samples"), level=2, hint=words("home_samples_hint"))
found = sorted(samples(), key=lambda sample: sample.language != language())
for column, sample in zip(st.columns(max(1, len(found))), found, strict=True):
    with column, st.container(border=True, height="stretch", vertical_alignment="distribute"):
        with st.container():
            about = f"{LANGUAGES[sample.language]} · {words('count_notes', notes=sample.notes)}"
            heading(sample.title, level=3, hint=about)
            st.caption(plain(sample.purpose))
        if st.button(words("home_open_sample"), key=f"sample_{sample.name}"):
            opened = run(open_sample, sample.name)
            if opened:
                open_session(opened.session.id)
                go("capture")

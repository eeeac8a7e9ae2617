"""Home: the sessions there are, a sample to try, a new one to make."""

from __future__ import annotations

import streamlit as st

from pages._ui.actions import run
from pages._ui.notes import heading, plain
from pages._ui.runtime import actor, go, open_session, say, workspace
from synthesis.i18n import LANGUAGES
from synthesis.services.sessions import list_sessions, open_archive, open_sample, samples

words = say()
sessions = list_sessions(workspace(), actor())

heading("Minga", hint=words("home_promise"))
st.space("small")

if sessions:
    heading(words("home_sessions"), level=2)
    for summary in sessions:
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            dates = words.dates(summary.starts_on, summary.ends_on)
            about = " · ".join(
                filter(
                    None,
                    [
                        summary.client,
                        dates,
                        words("count_notes", notes=summary.notes),
                        words("count_themes", themes=summary.themes),
                    ],
                )
            )
            with st.container():
                heading(summary.title, level=3, hint=about)
            if st.button(words("home_open"), key=f"open_{summary.id}", type="secondary"):
                open_session(summary.id)
                go("capture" if not summary.themes else "themes")
    st.space("small")

with st.container(horizontal=True):
    if st.button(words("home_new"), type="primary", key="new_session", icon=":material/add:"):
        open_session(None)
        go("session")
    with st.popover(words("home_open_file"), icon=":material/upload_file:"):
        upload = st.file_uploader(words("home_open_file_hint"), type=["json"], key="session_file")
        if upload is not None and st.button(words("home_open_file_do"), key="open_file"):
            made = run(open_archive, upload.getvalue(), upload.name)
            if made:
                open_session(made.session.id)
                go("capture")
            st.rerun()

st.space("small")
heading(words("home_samples"), level=2, hint=words("home_samples_hint"))
for column, sample in zip(st.columns(3), samples(), strict=False):
    with column, st.container(border=True, height="stretch"):
        heading(
            sample.title,
            level=3,
            hint=f"{LANGUAGES[sample.language]} · {words('count_notes', notes=sample.notes)}",
        )
        st.caption(plain(sample.purpose))
        if st.button(words("home_open_sample"), key=f"sample_{sample.name}"):
            opened = run(open_sample, sample.name)
            if opened:
                open_session(opened.session.id)
                go("capture")

"""Document: the synthesis leaves the room, and the session as a file."""

from __future__ import annotations

from datetime import date

import streamlit as st

from pages._ui.actions import run
from pages._ui.notes import heading
from pages._ui.runtime import actor, go, language, say, workshop, workspace
from synthesis.domain.ids import slug
from synthesis.errors import SynthesisError
from synthesis.exporter import FORMATS
from synthesis.i18n import LANGUAGES, sentence
from synthesis.services.jobs import document_bytes, latest_job, start_document
from synthesis.services.sessions import export_archive

words = say()
board = workshop()
session = board.session


@st.fragment(run_every=0.5)
def show_progress() -> None:
    """How far the writing has come."""
    job = latest_job(workspace(), actor(), session.id, "document")
    if job is None or job.over:
        st.rerun()
    st.progress(job.progress, text=words(job.stage or "stage_starting"))


def show_finished() -> None:
    """The newest finished document, to fetch."""
    job = latest_job(workspace(), actor(), session.id, "document")
    if job is None:
        return
    if not job.over:
        show_progress()
        return
    if job.error_code:
        st.error(sentence(SynthesisError(job.error_code, **job.error_params), language()))
        return
    data = run(document_bytes, job)
    if data is None:
        st.session_state.pop("outcome", None)
        return
    with st.container(border=True):
        st.write(words("document_ready", made=words.moment(job.updated_at.astimezone())))
        st.download_button(
            words("document_fetch", name=job.result["name"]), data, job.result["name"],
            job.result["media_type"], type="primary", key="fetch_document", icon=":material/download:",
        )


heading(words("page_document"), hint=words("document_hint"))
if board.themes is None or not board.themes.themes:
    st.info(words("document_no_themes"))
    if st.button(words("draft_to_themes"), key="to_themes"):
        go("themes")

with st.form("document", border=False):
    with st.container(horizontal=True):
        spoken = st.selectbox(
            words("field_document_language"), list(LANGUAGES),
            index=list(LANGUAGES).index(session.document_language), width=200,
            format_func=lambda code: LANGUAGES[code],
        )
        formats = list(FORMATS.names())
        format = st.selectbox(
            words("field_format"), formats, index=formats.index("docx"), width=260,
            format_func=lambda name: words(f"format_{name}") if words.has(f"format_{name}") else name,
        )
        made_on = st.date_input(words("field_made_on"), value=date.today(), format="DD/MM/YYYY", width=180)
    if st.form_submit_button(words("document_make"), type="primary", key="make_document", icon=":material/description:"):
        run(start_document, session.id, format=format, language=spoken, made_on=made_on)
        st.rerun()
show_finished()

st.space("small")
heading(words("document_file"), level=2, hint=words("document_file_hint"))
archive = run(export_archive, session.id)
if archive:
    st.download_button(
        words("document_file_fetch"), archive, f"{slug(session.title)}.session.json", "application/json",
        key="fetch_session", icon=":material/save:",
    )

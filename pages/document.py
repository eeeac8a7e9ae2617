"""Document: the synthesis leaves the room, and the session as a file."""

from __future__ import annotations

from datetime import date

import streamlit as st

from pages._ui.actions import run
from pages._ui.frame import head
from pages._ui.notes import figures, heading
from pages._ui.runtime import actor, language, say, workshop, workspace
from synthesis.domain.ids import slug
from synthesis.domain.job import Job
from synthesis.domain.theme import ThemeSet
from synthesis.errors import SynthesisError
from synthesis.i18n import LANGUAGES, sentence
from synthesis.services.files import export_formats
from synthesis.services.jobs import document_bytes, latest_job, start_document
from synthesis.services.sessions import export_archive

_FIRST = ("docx", "pdf", "pptx", "html", "returned_docx", "returned_html", "xlsx", "csv", "markdown")

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


def show_finished(job: Job) -> None:
    """The newest finished document, to fetch."""
    if job.error_code:
        st.error(
            sentence(SynthesisError(job.error_code, **job.error_params), language()), icon=":material/error:"
        )
        return
    data = run(document_bytes, job)
    if data is None:
        st.session_state.pop("outcome", None)
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="ready"):
        st.write(words("document_ready", made=words.moment(job.updated_at.astimezone())))
        st.download_button(
            words("document_fetch", name=job.result["name"]),
            data,
            job.result["name"],
            job.result["media_type"],
            type="primary",
            key="fetch_document",
            icon=":material/download:",
            on_click="ignore",
        )


def show_order(again: bool) -> None:
    """What is wanted: language, format, date; and the button that makes it."""
    known = export_formats()
    formats = [name for name in _FIRST if name in known] + [name for name in known if name not in _FIRST]
    with st.form("document", border=False):
        with st.container(horizontal=True):
            spoken = st.selectbox(
                words("field_document_language"),
                list(LANGUAGES),
                width=200,
                key=f"document_language_{session.id}",
                index=list(LANGUAGES).index(session.document_language),
                format_func=lambda code: LANGUAGES[code],
            )
            format = st.selectbox(
                words("field_format"),
                formats,
                width=340,
                key="document_format",
                format_func=lambda name: words(f"format_{name}") if words.has(f"format_{name}") else name,
            )
            made_on = st.date_input(
                words("field_made_on"),
                value=date.today(),
                format="DD/MM/YYYY",
                width=180,
                key="document_date",
            )
        label = words("document_again") if again else words("document_make")
        kind = "secondary" if again else "primary"
        if st.form_submit_button(label, type=kind, key="make_document", icon=":material/description:"):
            run(start_document, session.id, format=format, language=spoken, made_on=made_on)
            st.rerun()


themes = board.themes or ThemeSet(notes=()).with_notes(session.counted_notes)
head(
    session.title,
    over=words("page_document"),
    hint=words("document_hint" if themes.themes else "document_no_themes"),
    to="themes",
    label="" if themes.themes else words("draft_to_themes"),
)
own = sum(1 for text in board.texts.values() if text.text)
figures(
    [
        (words("document_notes"), words.number(len(session.counted_notes))),
        (words("document_themes"), words.number(len(themes.themes))),
        (words("document_parked"), words.number(len(themes.parked))),
        (words("document_own"), words.number(own)),
    ]
)
st.space("small")
job = latest_job(workspace(), actor(), session.id, "document")
# drawn last: a rerun that comes before the boxes below are drawn would empty them
progress = st.container()
if job is not None and job.over:
    show_finished(job)
show_order(again=job is not None and job.over and not job.error_code)

st.space("medium")
heading(words("document_file"), level=2, hint=words("document_file_hint"))
archive = run(export_archive, session.id)
if archive:
    st.download_button(
        words("document_file_fetch"),
        archive,
        f"{slug(session.title)}.session.json",
        "application/json",
        key="fetch_session",
        icon=":material/save:",
        on_click="ignore",
    )
if job is not None and not job.over:
    with progress:
        show_progress()

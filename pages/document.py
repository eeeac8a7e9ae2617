"""Document: the synthesis leaves the room, and the session as a file."""

from __future__ import annotations

from datetime import date

import streamlit as st

from pages._ui.actions import run
from pages._ui.frame import head
from pages._ui.house import show_house
from pages._ui.notes import figures, heading
from pages._ui.runtime import actor, language, say, workshop, workspace
from synthesis.domain.ids import slug
from synthesis.domain.job import Job
from synthesis.domain.theme import ThemeSet
from synthesis.errors import SynthesisError
from synthesis.i18n import LANGUAGES, sentence
from synthesis.services.files import export_formats
from synthesis.services.jobs import document_bytes, latest_job, start_document
from synthesis.services.outlining import introduce_chapter, move_chapter, switch_chapter
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
            length = st.segmented_control(
                words("field_length"),
                ["long", "short"],
                default="long",
                required=True,
                key="document_length",
                format_func=lambda one: words(f"length_{one}"),
                help=words("field_length_hint"),
            )
        label = words("document_again") if again else words("document_make")
        kind = "secondary" if again else "primary"
        if st.form_submit_button(label, type=kind, key="make_document", icon=":material/description:"):
            run(
                start_document,
                session.id,
                format=format,
                language=spoken,
                made_on=made_on,
                short=length == "short",
            )
            st.rerun()


def show_outline() -> None:
    """Each chapter: in or out, earlier or later, and the team's own words before it."""
    outline = session.outline
    last = len(outline.chapters) - 1
    with st.expander(words("outline_title"), icon=":material/list:", key="outline"):
        st.caption(words("outline_hint"))
        for place, chapter in enumerate(outline.chapters):
            with st.container(horizontal=True, vertical_alignment="center", key=f"chapter_{chapter}"):
                on = st.toggle(
                    words(chapter.called), outline.wants(chapter), key=f"on_{chapter}", width="stretch"
                )
                if on != outline.wants(chapter):
                    run(switch_chapter, session.id, chapter, on)
                    st.rerun()
                for by, icon in ((-1, "arrow_upward"), (1, "arrow_downward")):
                    if st.button(
                        "",
                        icon=f":material/{icon}:",
                        type="tertiary",
                        key=f"move_{by}_{chapter}",
                        help=words("outline_earlier" if by < 0 else "outline_later"),
                        disabled=not 0 <= place + by <= last,
                    ):
                        run(move_chapter, session.id, chapter, by)
                        st.rerun()
                own = outline.before.get(chapter, "")
                label = words("outline_own_there" if own else "outline_own")
                with (
                    st.popover(label, type="tertiary", icon=":material/edit_note:"),
                    st.form(f"own_{chapter}", border=False),
                ):
                    text = st.text_area(
                        words("outline_own_text"),
                        own,
                        height=160,
                        key=f"own_text_{chapter}",
                        help=words("outline_own_hint"),
                    )
                    if st.form_submit_button(words("outline_own_save"), key=f"own_save_{chapter}") and run(
                        introduce_chapter, session.id, chapter, text, receipt=words("outline_own_saved")
                    ):
                        st.rerun()


themes = board.themes or ThemeSet(notes=()).with_notes(session.counted_notes)
head(
    session.title,
    over=words("page_document"),
    hint=words("document_hint" if themes.themes else "document_no_themes"),
    to="themes",
    label="" if themes.themes else words("draft_to_themes"),
)
own = sum(1 for text in board.texts.values() if text.text) + len(session.outline.before)
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
show_outline()
show_house(session, words)

st.space("medium")
head(
    words("page_returned"),
    level=2,
    hint=words("document_returned_hint"),
    to="returned",
    label=words("document_returned"),
)
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

"""Other words for the draft: what a language model would be sent, what it proposed, what a person accepts."""

from __future__ import annotations

import streamlit as st

from pages._ui.actions import run, show_outcome
from pages._ui.engine import ask_once, use_up_agreement
from pages._ui.notes import plain, words_as_written
from pages._ui.runtime import actor, language, say, workspace
from synthesis.domain.job import Job
from synthesis.domain.synthesis import Statement, Synthesis, Wording
from synthesis.domain.theme import Hand
from synthesis.errors import SynthesisError
from synthesis.i18n import sentence
from synthesis.services.engines import chat_engine
from synthesis.services.jobs import latest_job, start_wording, wordings
from synthesis.services.wording import accept_wording, what_is_sent


def ask_for_wording(result: Synthesis, chapter: str) -> dict[str, Wording]:
    """A button that asks for other words, where a model is set; what it last proposed here, by statement."""
    model = chat_engine(workspace().settings)
    if model is None:
        return {}
    job = latest_job(workspace(), actor(), result.session.id, "wording")
    if job is not None and not job.over:
        st.session_state["wording_seen"] = job.id
        _show_progress(result.session.id)
        return {}
    if job is not None and st.session_state.pop("wording_seen", None):
        _tell(job)
    with st.popover(say()("wording_ask"), icon=":material/edit_note:", type="tertiary"):
        _offer(result, chapter, model.model, model.sends_to)
    here = job is not None and (job.params["chapter"], job.params["language"]) == (chapter, result.language)
    if job is None or not here or job.error_code:
        return {}
    return {wording.key: wording for wording in wordings(workspace(), actor(), job)}


def show_wording(result: Synthesis, statement: Statement, wording: Wording | None) -> None:
    """What the model proposed for a statement of the draft, and whether it holds."""
    if wording is None or statement.by is Hand.PERSON or wording.drafted != statement.drafted:
        return
    words = say()
    model = chat_engine(workspace().settings)
    with st.container(border=True):
        st.caption(plain(words("wording_by", model=model.model if model else "")))
        words_as_written(wording.text)
        if wording.doubts:
            doubts = " ".join(words(doubt) for doubt in wording.doubts)
            st.warning(f"{words('wording_refused')} {doubts}", icon=":material/rule:")
            return
        st.caption(words("wording_holds"))
        if st.button(words("wording_accept"), key=f"accept_{statement.key}", icon=":material/check:"):
            run(
                accept_wording,
                result.session.id,
                wording,
                result.language,
                receipt=words("wording_accepted"),
            )
            st.rerun()


def _offer(result: Synthesis, chapter: str, model: str, host: str) -> None:
    words = say()
    st.write(plain(words("wording_ask_hint", model=model)))
    sentences, notes = what_is_sent(result, chapter)
    if not sentences:
        st.caption(words("wording_nothing"))
        return
    told = words("wording_sends", host=host, sentences=sentences, notes=notes)
    st.info(plain(f"{told} {words('wording_sends_nothing_else')}"), icon=":material/outbox:")
    agreed = ask_once(host, f"wording_{chapter}")
    if st.button(words("wording_do"), type="primary", key="ask_wording", disabled=not agreed):
        run(start_wording, result.session.id, chapter=chapter, language=result.language, agreed=host)
        use_up_agreement()
        st.rerun()


def _tell(job: Job) -> None:
    words = say()
    if job.error_code:
        error = SynthesisError(job.error_code, **job.error_params)
        st.session_state["outcome"] = ("refused", sentence(error, language()))
    else:
        counts = {name: int(count) for name, count in job.result.items()}
        st.session_state["outcome"] = ("done", words("wording_done", **counts))
    show_outcome()


@st.fragment(run_every=0.6)
def _show_progress(session_id: str) -> None:
    job = latest_job(workspace(), actor(), session_id, "wording")
    if job is None or job.over:
        st.rerun()
    st.progress(job.progress, text=say()(job.stage or "stage_starting"))

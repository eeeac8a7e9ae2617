"""The one place where a page's act meets its refusal: a receipt, or the error's own sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

import streamlit as st

from pages._ui.notes import plain
from pages._ui.runtime import actor, language, nothing_open, open_session, visitor, workspace
from synthesis.domain.people import Actor
from synthesis.errors import SynthesisError
from synthesis.i18n import sentence

P = ParamSpec("P")
T = TypeVar("T")


def run(
    use_case: Callable[..., T], *arguments: Any, receipt: str = "", who: Actor | None = None, **named: Any
) -> T | None:
    """The use case's answer, or None after its refusal was noted for `show_outcome`.

    Whoever is signed in acts, unless somebody else is named by `who`. A draft in a box is cleared by the caller only when the answer is not None.
    """
    st.session_state.pop("refusal", None)
    try:
        answer = use_case(workspace(), who or actor(), *arguments, **named)
    except SynthesisError as error:
        st.session_state["outcome"] = ("refused", sentence(error, language()))
        st.session_state["refusal"] = error.code
        return None
    if receipt:
        st.session_state["outcome"] = ("done", receipt)
    return answer


def show_outcome() -> None:
    """Show, once, what the last act led to."""
    outcome = st.session_state.pop("outcome", None)
    if outcome is None:
        return
    kind, text = outcome
    if kind == "refused":
        with st.container(key="refusal"):
            st.error(plain(text), icon=":material/error:")
    else:
        st.toast(plain(text), icon=":material/check:")


def whoever_comes() -> tuple[Actor | None, str]:
    """Who is signed in, and why somebody was turned away; a database out of reach is said, and ends the page."""
    try:
        return visitor()
    except SynthesisError as error:
        st.error(plain(sentence(error, language())), icon=":material/error:")
        st.stop()


def draw(page: Any) -> None:
    """Run a page; what it cannot read it says in a sentence, and a lost session leads home."""
    try:
        page.run()
    except SynthesisError as error:
        st.error(plain(sentence(error, language())), icon=":material/error:")
        if error.code == "session_not_found":
            open_session(None)
            nothing_open()

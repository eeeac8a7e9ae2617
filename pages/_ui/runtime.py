"""Who looks, in which language, at which session: what every page asks first.

The session and the language are in the address, so that a restarted server, a reload or a shared
link finds them again; nothing of value lives in session_state.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

from synthesis.domain.people import LOCAL_ORGANISER, Actor
from synthesis.domain.workshop import Workshop
from synthesis.i18n import LANGUAGES, Words, words
from synthesis.services.sessions import read_session
from synthesis.services.workspace import Workspace, open_workspace

PAGES: dict[str, Any] = {}
"""The pages by short name, filled by `_main` on every run."""


def workspace() -> Workspace:
    """The open workspace of this process."""
    return open_workspace()


def actor() -> Actor:
    """Who acts: on localhost, the organiser."""
    return LOCAL_ORGANISER


def language() -> str:
    """The language of the screens: chosen here, or in the address, or set for the machine."""
    held = st.session_state
    chosen = held.get("language_choice") or st.query_params.get("lang") or held.get("lang")
    if chosen not in LANGUAGES:
        chosen = workspace().settings.language
    st.session_state["lang"] = chosen
    return str(chosen)


def say() -> Words:
    """The words of the screens."""
    return words(language())


def session_id() -> str | None:
    """The session that is open, from the address or from this visit."""
    found = st.query_params.get("s") or st.session_state.get("session_id")
    return str(found) if found else None


def open_session(found: str | None) -> None:
    """Make this the open session, on this page and the next ones."""
    st.session_state["session_id"] = found
    if found is None:
        st.query_params.pop("s", None)
    else:
        st.query_params["s"] = found


def keep_address() -> None:
    """Put the session and the language back into the address after a change of page."""
    found = session_id()
    if found and st.query_params.get("s") != found:
        st.query_params["s"] = found
    st.session_state["session_id"] = found
    if st.query_params.get("lang") != language():
        st.query_params["lang"] = language()


def go(page: str) -> None:
    """Show another page, with the same session and language."""
    params = {"lang": language()}
    found = session_id()
    if found:
        params["s"] = found
    st.switch_page(PAGES[page], query_params=params)


def workshop() -> Workshop:
    """The open session; a page without one says so and ends here."""
    found = session_id()
    if found is None:
        nothing_open()
    return read_session(workspace(), actor(), str(found))


def nothing_open() -> None:
    """Say that no session is open, offer the way to one, and end the page."""
    from pages._ui.notes import heading

    heading(say()("page_no_session"), hint=say()("page_no_session_hint"))
    if st.button(say()("page_to_sessions"), type="primary", key="to_sessions"):
        go("home")
    st.stop()

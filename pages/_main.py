"""Who is this? → which pages: the frame around every screen."""

from __future__ import annotations

import streamlit as st

from pages._ui import runtime
from pages._ui.actions import show_outcome
from pages._ui.notes import style
from pages._ui.runtime import keep_address, language, say
from synthesis.i18n import LANGUAGES

_ICONS = {
    "home": ":material/home:",
    "session": ":material/event_note:",
    "capture": ":material/edit_note:",
    "themes": ":material/dashboard:",
    "draft": ":material/article:",
    "document": ":material/description:",
}


def main() -> None:
    """Draw the frame and run the page that was asked for."""
    words = say()
    st.set_page_config(page_title="Minga", page_icon=":material/sticky_note_2:", layout="wide")
    for name, icon in _ICONS.items():
        runtime.PAGES[name] = st.Page(
            f"pages/{name}.py",
            title=words(f"page_{name}"),
            icon=icon,
            url_path="" if name == "home" else name,
            default=name == "home",
        )
    page = st.navigation(list(runtime.PAGES.values()), position="top")
    style()
    keep_address()
    show_outcome()
    page.run()
    _language_switch()


def _language_switch() -> None:
    st.space("medium")
    st.segmented_control(
        say()("page_language"),
        list(LANGUAGES),
        format_func=lambda code: LANGUAGES[code],
        default=language(),
        key="language_choice",
        on_change=_choose_language,
        label_visibility="collapsed",
    )


def _choose_language() -> None:
    chosen = st.session_state["language_choice"]
    if chosen:
        st.session_state["lang"] = chosen
        st.query_params["lang"] = chosen

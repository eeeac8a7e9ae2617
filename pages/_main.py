"""Who is this? → which pages: the frame around every screen."""

from __future__ import annotations

import streamlit as st

from pages._ui import runtime
from pages._ui.actions import draw, show_outcome
from pages._ui.frame import ICON, language_switch
from pages._ui.notes import style
from pages._ui.runtime import keep_address, say

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
    st.set_page_config(page_title="Minga", page_icon=ICON, layout="wide")
    st.logo(ICON, size="medium")
    for name, icon in _ICONS.items():
        runtime.PAGES[name] = st.Page(
            f"pages/{name}.py",
            title=words(f"page_{name}"),
            icon=icon,
            url_path="" if name == "home" else name,
            default=name == "home",
        )
    page = st.navigation(list(runtime.PAGES.values()), position="top")
    st.set_page_config(page_title=f"{page.title} · Minga")
    style()
    keep_address()
    language_switch()
    show_outcome()
    draw(page)

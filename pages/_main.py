"""Who is this? → which pages: the frame around every screen."""

from __future__ import annotations

from typing import Any

import streamlit as st

from pages._ui import runtime
from pages._ui.actions import draw, show_outcome, whoever_comes
from pages._ui.frame import ICON, language_switch, own_name
from pages._ui.notes import style
from pages._ui.runtime import at_the_door, keep_address, say
from synthesis.domain.access import allowed

_ICONS = {
    "home": ":material/home:",
    "session": ":material/event_note:",
    "room": ":material/podium:",
    "capture": ":material/edit_note:",
    "themes": ":material/dashboard:",
    "board": ":material/view_week:",
    "draft": ":material/article:",
    "document": ":material/description:",
    "returned": ":material/assignment_return:",
    "people": ":material/group:",
    "review": ":material/insights:",
    "queue": ":material/keyboard:",
    "blind": ":material/visibility_off:",
    "talks": ":material/campaign:",
    "roadmap": ":material/signpost:",
    "consultation": ":material/how_to_vote:",
    "present": ":material/slideshow:",
    "trace": ":material/history:",
    "join": ":material/login:",
}
_FOR_THE_ROOM = "join"
"""The page of those who have a code and no account; it stands in nobody's menu."""

_REVIEW = ("review", "queue", "blind", "talks", "roadmap", "consultation", "returned", "present", "trace")
"""Pages that stand together under one heading of the menu."""

_ASKS = {"session": "edit session", "people": "appoint"}
"""What somebody must be allowed to do for a page to stand in the menu."""


def main() -> None:
    """Draw the frame and run the page that was asked for; whoever is not signed in stays at the door."""
    words = say()
    st.set_page_config(page_title="Minga", page_icon=ICON, layout="wide")
    st.logo(ICON, size="medium")
    who, trouble = whoever_comes()
    for name, icon in _ICONS.items():
        shown = who is not None and name != _FOR_THE_ROOM and (name not in _ASKS or allowed(who, _ASKS[name]))
        runtime.PAGES[name] = st.Page(
            f"pages/{name}.py",
            title=words(f"page_{name}"),
            icon=icon,
            url_path="" if name == "home" else name,
            default=name == "home",
            visibility="visible" if shown else "hidden",
        )
    sections: dict[str, list[Any]] = {"": [], words("page_section_review"): []}
    for name, made in runtime.PAGES.items():
        sections[words("page_section_review") if name in _REVIEW else ""].append(made)
    page = st.navigation(sections, position="top")
    st.set_page_config(page_title=f"{page.title} · Minga")
    style(words)
    keep_address()
    language_switch()
    if who is not None:
        own_name(who)
    elif page.url_path != _FOR_THE_ROOM:
        at_the_door(trouble)
    show_outcome()
    draw(page)

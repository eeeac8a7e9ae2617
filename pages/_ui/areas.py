"""Areas: a heading over several themes, made and changed where the themes are listed."""

from __future__ import annotations

import streamlit as st

from pages._ui.actions import run
from pages._ui.notes import plain
from synthesis.domain.review import Area
from synthesis.domain.theme import ThemeSet
from synthesis.domain.workshop import Workshop
from synthesis.i18n import Words
from synthesis.services.areas import create_area, remove_area, rename_area, set_area_themes


def show_areas(board: Workshop, themes: ThemeSet, words: Words) -> None:
    """A tool that opens to the areas there are, each with its name and themes, and a place for one more."""
    areas = list(board.review.areas.values())
    label = words("areas_count", areas=len(areas)) if areas else words("areas")
    with st.popover(label, icon=":material/topic:", type="tertiary"):
        st.caption(words("areas_hint"))
        for area in areas:
            _one(board.session.id, area, themes, words)
        _new(board.session.id, themes, words)


def _one(session_id: str, area: Area, themes: ThemeSet, words: Words) -> None:
    names = {theme.id: theme.name for theme in themes.themes}
    inside = [theme for theme in area.themes if theme in names]
    with st.container(border=True), st.form(f"area_{area.id}", border=False):
        name = st.text_input(words("area_name"), value=area.name, key=f"area_name_{area.id}_{area.name}")
        chosen = st.multiselect(
            words("area_themes"),
            list(names),
            default=inside,
            format_func=lambda one: names[one],
            placeholder="",
            key=f"area_themes_{area.id}_{'_'.join(inside)}",
        )
        with st.container(horizontal=True):
            kept = st.form_submit_button(words("area_save"), key=f"area_save_{area.id}")
            gone = st.form_submit_button(words("area_remove"), key=f"area_remove_{area.id}", type="tertiary")
    if kept:
        if name != area.name:
            run(rename_area, session_id, area.id, name)
        if set(chosen) != set(inside):
            run(set_area_themes, session_id, area.id, chosen)
        st.rerun()
    if gone:
        run(remove_area, session_id, area.id, receipt=words("area_removed", name=plain(area.name)))
        st.rerun()


def _new(session_id: str, themes: ThemeSet, words: Words) -> None:
    names = {theme.id: theme.name for theme in themes.themes}
    turn = st.session_state.get("area_round", 0)
    with st.form("new_area", border=False):
        name = st.text_input(
            words("area_new"), key=f"new_area_name_{turn}", placeholder=words("area_example")
        )
        chosen = st.multiselect(
            words("area_themes"),
            list(names),
            format_func=lambda one: names[one],
            placeholder="",
            key=f"new_area_themes_{turn}",
        )
        made = st.form_submit_button(words("area_new_do"), type="primary", key="create_area")
    if made:
        if run(create_area, session_id, name, chosen, receipt=words("area_created")):
            st.session_state["area_round"] = turn + 1
        st.rerun()

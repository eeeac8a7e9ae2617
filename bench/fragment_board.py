"""The board as Streamlit draws it by itself: every theme in a fragment that runs again each second."""

import os

import streamlit as st

from pages._ui.notes import heading, note_cards, paper_of
from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.services.sessions import read_session
from synthesis.services.workspace import open_workspace


@st.fragment(run_every=1.0)
def show_columns() -> None:
    board = read_session(open_workspace(), LOCAL_ORGANISER, os.environ["BOARD_SESSION"])
    themes = board.themes
    for column, theme in zip(st.columns(len(themes.themes)), themes.themes, strict=True):
        with column, st.container(key=f"theme_{theme.id}"):
            heading(theme.name, level=3)
            note_cards(themes.notes_in(theme.id), board.session, paper_of(themes, theme.id))


show_columns()

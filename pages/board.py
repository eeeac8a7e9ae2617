"""Board: every theme at once, to move notes by hand, by keys or by finger, several people at a time."""

from __future__ import annotations

import streamlit as st

from pages._ui import runtime
from pages._ui.frame import head
from pages._ui.live_board import live_board
from pages._ui.runtime import actor, go, language, say, workshop
from synthesis.domain.access import require

words = say()
board = workshop()
session = board.session
require(actor(), "edit themes", session.id)
total = len(session.counted_notes)
grouped = bool(board.themes and board.themes.themes)
head(
    session.title,
    over=words("page_board"),
    hint=words("boards_no_notes" if not total else "boards_hint" if grouped else "boards_no_themes"),
    to="themes" if total else "capture",
    label=words("themes_to_capture" if not total else "boards_to_themes" if grouped else "boards_group"),
    primary=not grouped,
)
if total:
    trace = f"trace?lang={language()}&s={session.id}" if "trace" in runtime.PAGES else ""
    live_board(session.id, language(), trace=trace)
elif st.button(words("page_to_sessions"), key="to_home", type="tertiary"):
    go("home")

"""The board of themes: put up once, then it hears and says by itself (synthesis/live/board.py)."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from pages._ui.runtime import pass_to_board
from synthesis.i18n import templates
from synthesis.i18n import words as words_of
from synthesis.live.reasons import SURE, UNSURE

_FOLDER = Path(__file__).parent / "board" / "live"
_PREFIX = "board_"
_FLAGS = ("flag_question", "flag_no_idea", "flag_off_topic")

_board = st.components.v2.component(
    "minga_board",
    html="<i hidden></i>",
    css=(_FOLDER / "live.css").read_text(encoding="utf-8"),
    js="\n".join(part.read_text(encoding="utf-8") for part in sorted(_FOLDER.glob("*.js"))),
)


def live_board(session_id: str, language: str, *, trace: str = "") -> None:
    """The board of a session; `trace` is the address of the page that tells what became of a note."""
    say = words_of(language)
    data = {
        "address": f"/api/board/{session_id}",
        "language": language,
        "words": {key.removeprefix(_PREFIX): text for key, text in templates(language, "board").items()},
        "flags": {flag: say(flag) for flag in _FLAGS},
        "sure": SURE,
        "unsure": UNSURE,
        "trace": trace,
        "pass": pass_to_board(session_id),
    }
    _board(data=data, key=f"live_board_{session_id}_{language}")

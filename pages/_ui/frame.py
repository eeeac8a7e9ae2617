"""What stands around every screen: its heading, the next step, the language."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from pages._ui import runtime
from pages._ui.actions import run
from pages._ui.notes import heading, plain
from pages._ui.runtime import go, language, say
from synthesis.domain.people import Actor
from synthesis.i18n import LANGUAGES
from synthesis.services.accounts import sign_out

ICON = str(Path(__file__).parents[2] / "static" / "icon.svg")

_frame = st.components.v2.component(
    "minga_frame",
    html="<i></i>",
    js=(Path(__file__).parent / "frame.js").read_text(encoding="utf-8"),
)


def head(
    title: str,
    *,
    level: int = 1,
    over: str = "",
    hint: str = "",
    to: str = "",
    label: str = "",
    primary: bool = False,
) -> None:
    """A heading and, at the right of it, the way to the next screen."""
    with st.container(
        horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute", key=f"head_{level}"
    ):
        with st.container():
            heading(title, level=level, hint=hint, over=over)
        kind = "primary" if primary else "secondary"
        if label and st.button(
            label, type=kind, key=f"to_{to}", icon=":material/arrow_forward:", icon_position="right"
        ):
            go(to)


def own_name(who: Actor) -> None:
    """Who is signed in, in the corner, and the way out."""
    with (
        st.container(key="own_name"),
        st.popover(plain(who.name) or who.role.value, icon=":material/person:", type="tertiary"),
    ):
        heading(who.name, level=3, hint=say()(f"role_{who.role.value}"))
        if st.button(say()("door_sign_out"), key="sign_out", icon=":material/logout:"):
            run(sign_out, runtime.token())
            if runtime.vouched_for() is not None:
                st.logout()
            st.rerun()


def language_switch() -> None:
    """The languages of the screens, in the corner; the browser is told which one is spoken."""
    chosen = st.segmented_control(
        say()("page_language"),
        list(LANGUAGES),
        format_func=str.upper,
        default=language(),
        key="language_choice",
        label_visibility="collapsed",
        required=True,
    )
    if chosen and chosen != language():
        # pressed before this server had drawn the switch, so `language` could not know
        st.session_state["lang"] = chosen
        st.query_params["lang"] = chosen
        st.rerun()
    with st.container(key="frame", height=1):
        _frame(data={"language": language()}, key="page_frame")

"""Who looks, in which language, at which session: what every page asks first.

The session and the language are in the address, so that a restarted server, a reload or a shared
link finds them again; nothing of value lives in session_state.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, NoReturn

import streamlit as st

from synthesis.domain.account import STRANGER
from synthesis.domain.people import Actor
from synthesis.domain.workshop import Workshop
from synthesis.errors import AccessDenied, NotFound
from synthesis.i18n import LANGUAGES, Words, sentence, words
from synthesis.live.doors import COOKIE
from synthesis.services.accounts import actor_named, actor_of, board_pass, is_new
from synthesis.services.sessions import read_session
from synthesis.services.workspace import Workspace, open_workspace

PAGES: dict[str, Any] = {}
"""The pages by short name, filled by `_main` on every run."""


def workspace() -> Workspace:
    """The open workspace of this process."""
    return open_workspace()


def token() -> str:
    """The sign-in that the browser brought along when it opened this page; empty when it has none."""
    return str(st.context.cookies.get(COOKIE, ""))


def asks_organisation() -> bool:
    """Whether an organisation's own sign-in service is set ([auth] in Streamlit's secrets)."""
    return bool(st.secrets.load_if_toml_exists() and "auth" in st.secrets)


def vouched_for() -> str | None:
    """The e-mail of whoever came in through that service, empty when it is not confirmed; None for nobody."""
    if not asks_organisation() or not st.user.is_logged_in:
        return None
    return "" if st.user.get("email_verified") is False else str(st.user.get("email") or "")


def visitor() -> tuple[Actor | None, str]:
    """Whoever is signed in, asked anew at every step; else nobody, and why somebody was turned away."""
    try:
        return actor_of(workspace(), token(), datetime.now(UTC)), ""
    except NotFound:
        email = vouched_for()
    if email is not None:
        try:
            return actor_named(workspace(), STRANGER, email), ""
        except AccessDenied as error:
            return None, sentence(error, language())
    return None, ""


def actor() -> Actor:
    """Who acts; for somebody who is not, or no longer, signed in the page ends at the door."""
    found, trouble = visitor()
    if found is None:
        at_the_door(trouble)
    return found


def pass_to_board(found: str) -> str:
    """What lets the board's program in where the browser has no sign-in of ours to show; else empty."""
    held = f"board_pass_{found}"
    if vouched_for() and not token() and held not in st.session_state:
        st.session_state[held] = board_pass(workspace(), actor(), found, now=datetime.now(UTC))
    return str(st.session_state.get(held, ""))


def at_the_door(trouble: str = "") -> NoReturn:
    """Show the way in, and end the page."""
    from pages._ui.notes import heading, link, plain

    words = say()
    st.space("large")
    with st.container(key="door"):
        if is_new(workspace(), STRANGER):
            heading(words("visitor_new"), hint=words("visitor_new_hint"))
        else:
            heading(words("visitor_title"), hint=words("visitor_hint"))
            if trouble:
                st.warning(plain(trouble))
            link(words("door_sign_in"), f"/signin?lang={language()}", primary=True)
            if asks_organisation():
                label = words("visitor_other") if trouble else words("visitor_organisation")
                if st.button(label, key="organisation", icon=":material/badge:"):
                    (st.logout if trouble else st.login)()
        link(words("door_join"), "/j")
    st.stop()


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


def go(page: str, **more: str) -> None:
    """Show another page, with the same session and language, and what more its address is to say."""
    params = {"lang": language(), **more}
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

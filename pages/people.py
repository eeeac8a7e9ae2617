"""People: who has an account, who is invited, and from where the app is reached."""

from __future__ import annotations

from datetime import UTC, datetime

import streamlit as st

from pages._ui.actions import run
from pages._ui.frame import head
from pages._ui.notes import heading, plain, qr
from pages._ui.runtime import actor, say, workspace
from synthesis.domain.account import APPOINTED, Account
from synthesis.domain.people import Role
from synthesis.live.network import NETWORK, qr_svg
from synthesis.services.accounts import accounts, assign, invitations, invite, revoke, withdraw
from synthesis.services.network import close_network, open_network
from synthesis.services.sessions import list_sessions

words = say()
me = actor()
now = datetime.now(UTC)
people = accounts(workspace(), me)
titles = {summary.id: summary.title for summary in list_sessions(workspace(), me)}


def show_account(account: Account) -> None:
    """One account: who, how they sign in, what they may see, and the way to remove it."""
    with st.container(border=True):
        mine = account.id == me.id
        with st.container(
            horizontal=True,
            vertical_alignment="center",
            horizontal_alignment="distribute",
            key=f"who_{account.id}",
        ):
            with st.container():
                name = words("people_you", name=account.name) if mine else account.name
                about = [words(f"role_{account.role.value}"), words("people_enters_as", login=account.login)]
                heading(name, level=3, hint=" · ".join(about))
            if not mine:
                with st.popover(words("people_revoke"), icon=":material/person_remove:", type="tertiary"):
                    st.write(plain(words("people_revoke_hint", name=account.name)))
                    if st.button(words("people_revoke_do"), key=f"revoke_{account.id}"):
                        run(revoke, account.id, receipt=words("people_revoked", name=account.name))
                        st.rerun()
        if account.role is Role.FACILITATOR:
            show_sessions(account)


def show_sessions(account: Account) -> None:
    """The sessions of a facilitator, to change."""
    known = [one for one in account.session_ids or () if one in titles]
    chosen = st.multiselect(
        words("people_sessions"),
        list(titles),
        default=known,
        format_func=lambda one: titles[one],
        placeholder="",
        key=f"sessions_{account.id}_{'_'.join(known)}",
    )
    if set(chosen) != set(known) and st.button(
        words("people_sessions_save"), type="primary", key=f"assign_{account.id}"
    ):
        run(assign, account.id, chosen, receipt=words("people_sessions_saved", name=account.name))
        st.rerun()


def show_invite() -> None:
    """A link for somebody new, shown once."""
    heading(words("people_invite"), level=2, hint=words("people_invite_hint"))
    role = st.segmented_control(
        words("people_invite_as"),
        list(APPOINTED),
        default=Role.FACILITATOR,
        format_func=lambda one: words(f"people_as_{one.value}"),
        required=True,
        key="invite_role",
    )
    chosen: list[str] = []
    if role is Role.FACILITATOR and titles:
        chosen = st.multiselect(
            words("people_invite_sessions"),
            list(titles),
            format_func=lambda one: titles[one],
            placeholder="",
            key="invite_sessions",
        )
    elif role is Role.FACILITATOR:
        st.caption(words("people_invite_none"))
    if st.button(words("people_invite_do"), type="primary", key="invite", icon=":material/link:"):
        key = run(invite, role, chosen, now=now)
        if key:
            st.session_state["invited"] = f"{NETWORK.base(workspace().settings)}/invite/{key}"
        st.rerun()
    link = st.session_state.get("invited")
    if link:
        with st.container(key="invited"):
            st.caption(words("people_link"))
            st.code(link, language=None, wrap_lines=True)
            if link.startswith(("http://localhost", "http://127.")):
                st.warning(words("people_link_here"), icon=":material/wifi_off:")


def show_waiting() -> None:
    """The links that nobody has used yet, each to withdraw."""
    waiting = invitations(workspace(), me, now=now)
    if waiting:
        st.space("small")
        heading(words("people_waiting"), level=3)
    for invitation in waiting:
        what = words("people_to_organise")
        if invitation.role is Role.FACILITATOR:
            what = words("people_to_facilitate", sessions=len(invitation.session_ids or ()))
        until = words.date(invitation.expires_at.date()) if invitation.expires_at else ""
        short = invitation.id[:12]
        with st.container(
            horizontal=True,
            vertical_alignment="center",
            horizontal_alignment="distribute",
            key=f"waits_{short}",
        ):
            with st.container():
                st.write(plain(words("people_waiting_until", what=what, when=until)))
            if st.button(
                words("people_withdraw"), key=f"withdraw_{short}", type="tertiary", icon=":material/link_off:"
            ):
                run(withdraw, invitation.id, receipt=words("people_withdrawn"))
                st.session_state.pop("invited", None)
                st.rerun()


def show_network() -> None:
    """The switch to the room's network, and the addresses while it is open."""
    heading(
        words("network_title"),
        level=2,
        hint=words("network_open_hint") if NETWORK.opened else words("network_closed_hint"),
    )
    if not NETWORK.opened:
        if st.button(words("network_open"), key="open_network", icon=":material/wifi:"):
            run(open_network, NETWORK, receipt=words("network_opened"))
            st.rerun()
        return
    found = NETWORK.reached(workspace().settings)
    if not found:
        st.warning(words("network_none"), icon=":material/wifi_off:")
    for number, address in enumerate(found):
        with st.container(horizontal=True, vertical_alignment="center", key=f"address_{number}"):
            if number == 0:
                qr(qr_svg(address), words("network_qr", address=address))
            st.code(address, language=None, wrap_lines=True)
    if NETWORK.from_the_start:
        st.caption(plain(words("network_start_hint")))
    elif st.button(words("network_close"), key="close_network", icon=":material/wifi_off:"):
        run(close_network, NETWORK, receipt=words("network_shut"))
        st.rerun()


head(words("page_people"), hint=words("people_hint"))
st.space("small")
left, right = st.columns([3, 2], gap="large")
with left:
    heading(words("people_accounts"), level=2)
    for one in people:
        show_account(one)
with right:
    show_invite()
    show_waiting()
    st.space("small")
    show_network()

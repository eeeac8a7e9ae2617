"""Room: the console of whoever facilitates — what is open now, what comes next, who has been heard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import streamlit as st

from pages._ui.actions import run
from pages._ui.ballots import show_ballot_paper, show_result
from pages._ui.frame import head
from pages._ui.history import undo_bar
from pages._ui.notes import bars, clock, heading, link, plain, qr
from pages._ui.papers import show_moderation, show_paper
from pages._ui.runtime import actor, say, workshop, workspace
from synthesis.domain.access import allowed
from synthesis.domain.activity import Activity, Ballot, Method, Stage, VotedOn
from synthesis.domain.session import SessionStatus
from synthesis.errors import SynthesisError
from synthesis.i18n import sentence
from synthesis.live.network import NETWORK, qr_svg
from synthesis.services.joining import (
    change_code,
    join_code,
    open_door,
    participants,
    remove_participant,
    shown_code,
    shut_door,
    wall_key,
)
from synthesis.services.paper import room_sign
from synthesis.services.room import (
    Promise,
    close_activity,
    conceal_notes,
    extend_timer,
    next_activity,
    open_activity,
    promise,
    reveal_notes,
    set_timer,
    show_on_wall,
)
from synthesis.services.sessions import edit_session
from synthesis.services.watching import look, silence

_EVERY = 2
_STAGES = {Stage.WAITING: ":material/schedule:", Stage.OPEN: ":material/radio_button_checked:"}
_MOST_NAMES = 12

words = say()
session = workshop().session
over = session.status in (SessionStatus.CLOSED, SessionStatus.ARCHIVED)
base = NETWORK.base(workspace().settings)


def act(use_case: Callable[..., Any], *arguments: Any, **named: Any) -> None:
    """One act on the room, and the page anew: what it changed stands everywhere on it."""
    run(use_case, session.id, *arguments, **named)
    st.rerun()


# -- the door ---------------------------------------------------------------------------------------


def show_door() -> None:
    """How people come in: the code, its QR, the sign to print; and the link of the wall."""
    code = join_code(workspace(), actor(), session.id)
    heading(words("room_door"), level=2)
    if code is None:
        st.write(words("room_door_shut"))
        if st.button(words("room_door_open"), key="open_door", icon=":material/door_open:", width="stretch"):
            act(open_door)
    else:
        address = f"{base}/j/{code}"
        qr(qr_svg(address), words("room_qr", address=address))
        heading(shown_code(code), level=3, hint=f"{base}/j")
        if not NETWORK.opened and not workspace().settings.address:
            st.warning(words("room_only_here"), icon=":material/wifi_off:")
        with st.container(horizontal=True):
            st.download_button(
                words("room_sign"),
                lambda: room_sign(workspace(), actor(), session.id, base, words.language),
                file_name=f"{words('room_sign_file')}.pdf",
                mime="application/pdf",
                key="sign",
                icon=":material/print:",
            )
            with st.popover(words("room_more"), icon=":material/more_horiz:", type="tertiary"):
                if st.button(words("room_door_close"), key="shut_door"):
                    act(shut_door)
                if st.button(words("room_code_new"), key="new_code", help=words("room_code_new_hint")):
                    act(change_code)
    show_people()
    key = wall_key(workspace(), actor(), session.id)
    link(words("room_wall"), f"/w/{key}?lang={session.language}", fresh=True)
    for name in ("wall_names", "wall_shared", "published"):
        key = f"{name}_{session.id}_{session.wall_names}{session.wall_shared}{session.published}"
        chosen = st.toggle(
            words(f"room_{name}"), value=getattr(session, name), key=key, help=words(f"room_hint_{name}")
        )
        if chosen != getattr(session, name):
            act(show_on_wall, **{name: chosen})


def show_people() -> None:
    """Who is in the room, to be shown out: refused at their next step, their notes stay."""
    found = participants(workspace(), actor(), session.id)
    if not found:
        return
    with st.popover(words("room_people", people=len(found)), icon=":material/group:"):
        for person in found:
            with st.container(horizontal=True, vertical_alignment="center", key=f"person_{person.id}"):
                place = words.table(person.table or "")
                about = [person.alias or words("room_nameless"), session.group_name(person.group), place]
                st.text(" · ".join(filter(None, about)))
                if st.button(words("room_show_out"), key=f"out_{person.id}", type="tertiary"):
                    act(remove_participant, person.id, receipt=words("room_shown_out"))


# -- a session that is over ---------------------------------------------------------------------------


def show_end() -> None:
    """That nothing can be opened while the session is closed, and the way to open it again."""
    with st.container(border=True, key="session_shut"):
        st.write(words("room_session_shut"))
        if allowed(actor(), "edit session", session.id) and st.button(
            words("room_session_reopen"), type="primary", key="reopen_session"
        ):
            act(edit_session, replace(session, status=SessionStatus.OPEN))


# -- now --------------------------------------------------------------------------------------------


def show_now(activity: Activity) -> None:
    """The open activity: its prompt, its clock, who has been heard, and what may be done next."""
    with st.container(border=True, key=f"now_{activity.id}"):
        heading(
            activity.prompt or activity.title,
            level=2,
            over=" · ".join([words("room_now"), *([activity.title] if activity.prompt else [])]),
            hint=promised(activity),
        )
        with st.container(horizontal=True, vertical_alignment="center"):
            last = session.agenda[-1].id == activity.id
            kind = "primary" if activity is now_open[0] else "secondary"
            if not last and st.button(
                words("room_next"), type=kind, key=f"next_{activity.id}", icon=":material/skip_next:"
            ):
                act(next_activity, activity.id)
            if st.button(
                words("room_close"),
                type=kind if last else "secondary",
                key=f"close_{activity.id}",
                icon=":material/stop:",
            ):
                act(close_activity, activity.id)
            if activity.concealed:
                if st.button(words("room_reveal"), key=f"reveal_{activity.id}", icon=":material/visibility:"):
                    act(reveal_notes, activity.id)
            elif not activity.votes and st.button(
                words("room_conceal"),
                key=f"conceal_{activity.id}",
                icon=":material/visibility_off:",
                help=words("room_conceal_hint"),
            ):
                act(conceal_notes, activity.id)
            if not activity.ends_at:
                ask_timer(activity)
        heard(activity.id)


def ask_timer(activity: Activity) -> None:
    """The timer, to be set."""
    with st.popover(words("room_timer"), icon=":material/timer:"):
        minutes = st.number_input(
            words("room_timer_minutes"), min_value=1, max_value=480, value=10, key=f"minutes_{activity.id}"
        )
        if st.button(words("room_timer_start"), key=f"timer_{activity.id}", type="primary"):
            act(set_timer, activity.id, int(minutes))


def show_timer(activity: Activity) -> None:
    """How much time is left; to be made longer, or taken away."""
    if activity.ends_at is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", key=f"clock_{activity.id}"):
        clock((activity.ends_at - datetime.now(UTC)).total_seconds(), words("room_time_up"))
        for minutes in (1, 5):
            if st.button(words("room_extend", minutes=minutes), key=f"extend_{minutes}_{activity.id}"):
                act(extend_timer, activity.id, minutes)
        if st.button(words("room_timer_off"), key=f"timer_off_{activity.id}", type="tertiary"):
            act(set_timer, activity.id, 0)


@st.fragment(run_every=_EVERY)
def heard(activity_id: str) -> None:
    """The clock and the counts, as they are now."""
    try:
        found = silence(workspace(), actor(), session.id, activity_id)
        now = look(workspace(), actor(), session.id).session.activity(activity_id)
    except SynthesisError as error:
        st.caption(plain(sentence(error, words.language)))
        return
    if now is None:
        return
    show_timer(now)
    if now.votes:
        show_result(session.id, activity_id, words)
        return
    st.write(plain(words("room_heard", notes=found.notes, people=found.people)))
    groups = [(session.group_name(group), count) for group, count in found.by_group.items()]
    places = {table: place for place, table in enumerate(session.tables)}
    seated = sorted(found.by_table.items(), key=lambda one: (places.get(one[0], len(places)), one[0]))
    tables = [(words.table(table), count) for table, count in seated]
    left_side, right_side = st.columns(2)
    with left_side:
        bars(words("room_by_group"), groups, words)
    with right_side:
        bars(words("room_by_table"), tables, words)
    if found.silent:
        told = words.list(found.silent[:_MOST_NAMES])
        st.info(plain(words("room_silent", tables=told)), icon=":material/hearing_disabled:")
    if found.quiet:
        told = words.list(found.quiet[:_MOST_NAMES])
        st.caption(plain(words("room_quiet", names=told)))


def promised(activity: Activity) -> str:
    """What the activity promises those who write in it, in one line."""
    if activity.votes:
        return words("room_promised_vote", rules=words(f"room_method_{activity.way.method.value}"))
    said = ["anonymous" if activity.anonymous else "named"]
    said += [name for name in ("confidential", "concealed", "similar") if getattr(activity, name)]
    return words("room_promised", rules=" · ".join(words(f"room_is_{name}") for name in said))


# -- the agenda -------------------------------------------------------------------------------------


def show_agenda() -> None:
    """The cue sheet: every activity with its state and its one next step."""
    heading(words("room_agenda"), level=2)
    if not session.agenda:
        st.write(words("room_agenda_empty"))
        return
    for activity in session.agenda:
        with st.container(
            horizontal=True,
            vertical_alignment="center",
            horizontal_alignment="distribute",
            key=f"cue_{activity.id}",
        ):
            about = [words("room_day", day=activity.day), activity.starts_at]
            about += [words(f"activity_{activity.kind.value}"), words(f"room_stage_{activity.stage.value}")]
            with st.container():
                heading(activity.title, level=3, hint=" · ".join(filter(None, about)))
            with st.container(horizontal=True, width="content"):
                show_rules(activity)
                if activity.stage is Stage.OPEN:
                    st.button(
                        words("room_is_open"), key=f"is_open_{activity.id}", disabled=True, type="tertiary"
                    )
                elif st.button(
                    words("room_open" if activity.stage is Stage.WAITING else "room_reopen"),
                    key=f"open_{activity.id}",
                    type="primary" if activity.id == first_cue() else "secondary",
                    disabled=over,
                ):
                    act(open_activity, activity.id)


def first_cue() -> str:
    """The activity to open next, where none is open: the first one still waiting."""
    if over or any(a.stage is Stage.OPEN for a in session.agenda):
        return ""
    return next((a.id for a in session.agenda if a.stage is Stage.WAITING), "")


def show_rules(activity: Activity) -> None:
    """What the activity promises and offers, to be set before somebody writes in it."""
    with (
        st.popover(words("room_rules"), icon=":material/tune:", type="tertiary"),
        st.form(f"rules_{activity.id}", border=False),
    ):
        named = st.radio(
            words("room_who"),
            [False, True],
            index=int(activity.anonymous),
            format_func=lambda anonymous: words("room_is_anonymous" if anonymous else "room_is_named"),
            captions=[words("room_named_hint"), words("room_anonymous_hint")],
            key=f"anonymous_{activity.id}",
        )
        confidential = st.checkbox(
            words("room_is_confidential"),
            value=activity.confidential,
            help=words("room_confidential_hint"),
            key=f"confidential_{activity.id}",
        )
        similar, ballot = None, None
        if activity.votes:
            ballot = ask_ballot(activity)
        else:
            similar = st.checkbox(
                words("room_is_similar"),
                value=activity.similar,
                help=words("room_similar_hint"),
                key=f"similar_{activity.id}",
            )
        if st.form_submit_button(words("room_rules_save"), key=f"save_rules_{activity.id}"):
            wanted = Promise(anonymous=bool(named), confidential=confidential, similar=similar, ballot=ballot)
            act(promise, activity.id, wanted, receipt=words("room_rules_saved"))


def ask_ballot(activity: Activity) -> Ballot:
    """How a vote goes."""
    way = activity.way
    method = st.selectbox(
        words("room_method"),
        list(Method),
        index=list(Method).index(way.method),
        format_func=lambda m: words(f"room_method_{m.value}"),
        key=f"method_{activity.id}",
    )
    on = st.selectbox(
        words("room_on"),
        list(VotedOn),
        index=list(VotedOn).index(way.on),
        format_func=lambda o: words(f"room_on_{o.value}"),
        key=f"on_{activity.id}",
    )
    asked = [None, *(a.id for a in session.agenda if not a.votes)]
    about = st.selectbox(
        words("room_about"),
        asked,
        index=asked.index(way.about) if way.about in asked else 0,
        format_func=lambda one: session.activity(one).title if one else words("room_about_all"),  # type: ignore[union-attr]
        key=f"about_{activity.id}",
    )
    dots = st.number_input(
        words("room_dots"), min_value=1, max_value=50, value=way.dots, key=f"dots_{activity.id}"
    )
    per_item = st.number_input(
        words("room_per_item"), min_value=1, max_value=50, value=way.per_item, key=f"per_item_{activity.id}"
    )
    secret = st.checkbox(words("room_secret"), value=way.secret, key=f"secret_{activity.id}")
    return Ballot(method=method, on=on, about=about, dots=int(dots), per_item=int(per_item), secret=secret)


head(
    session.title,
    over=words("page_room"),
    hint=words("room_hint"),
    to="themes",
    label=words("room_to_themes"),
)
with st.container(horizontal=True):
    undo_bar(session.id)
main, side = st.columns([2, 1], gap="large")
with main:
    if over:
        show_end()
    now_open = [activity for activity in session.agenda if activity.stage is Stage.OPEN]
    for activity in now_open:
        show_now(activity)
    show_agenda()
with side:
    show_door()

st.space("medium")
paper, proxies, notes = st.tabs([words("room_paper"), words("room_votes"), words("room_notes")])
with paper:
    show_paper(session, words)
with proxies:
    votes = [activity for activity in session.agenda if activity.votes]
    if not votes:
        st.write(words("room_no_votes"))
    for activity in votes:
        heading(activity.title, level=3, hint=promised(activity))
        show_result(session.id, activity.id, words)
        if activity.stage is Stage.OPEN:
            show_ballot_paper(session, activity, words)
with notes:
    show_moderation(session, words)

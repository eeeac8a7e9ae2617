"""Join: the room in a plain Streamlit page, for where the phone's own page cannot be served."""

from __future__ import annotations

import streamlit as st

from pages._ui.actions import run
from pages._ui.notes import heading, plain, words_as_written
from pages._ui.runtime import say, workspace
from synthesis.domain.account import STRANGER
from synthesis.domain.activity import Activity, Stage
from synthesis.domain.ids import new_id
from synthesis.domain.people import Actor, Participant
from synthesis.errors import NotFound
from synthesis.live.limits import with_code
from synthesis.services.joining import Welcome, join_session, participant_of, welcome
from synthesis.services.room import post_note
from synthesis.services.watching import look
from synthesis.services.workspace import Workspace

words = say()


def ask_code() -> None:
    """The code from the wall, and what is told before joining."""
    heading(words("join_title"), hint=words("join_hint"))
    with st.form("code", border=False):
        code = st.text_input(words("join_code"), value=st.query_params.get("code", ""), key="join_code")
        st.form_submit_button(words("join_look"), key="look")
    if not code:
        return
    found = run(told_once, code, who=STRANGER)
    if found:
        ask_person(code, found)
    else:
        st.error(plain(st.session_state.pop("outcome")[1]), icon=":material/error:")


def told_once(ws: Workspace, who: Actor, code: str) -> Welcome:
    """What stands behind a code; whoever guesses waits, here as everywhere."""
    return with_code(st.context.ip_address or "", lambda: welcome(ws, who, code))


def ask_person(code: str, found: Welcome) -> None:
    """Who comes in: all of it may be left out."""
    session = found.session
    heading(session.title, level=2, hint=session.purpose)
    st.write(words("join_promise_anonymous" if found.anonymous else "join_promise"))
    with st.form("person", border=False):
        group = st.selectbox(
            words("field_group"),
            [None, *(g.id for g in session.groups)],
            format_func=lambda one: session.group_name(one) if one else words("none"),
            key="join_group",
        )
        table = st.selectbox(
            words("field_table"),
            [None, *session.tables],
            format_func=lambda one: one or words("none"),
            key="join_table",
        )
        alias = st.text_input(words("field_author"), key="join_alias")
        if st.form_submit_button(words("join_enter"), type="primary", key="enter"):
            came = run(join_session, code, alias=alias, group=group, table=table, who=STRANGER)
            if came:
                st.query_params["p"] = came[1]
            st.rerun()


def show_room(me: Participant) -> None:
    """The open activities, a sheet of paper for each."""
    session = look(workspace(), me.actor, me.session_id).session
    heading(session.title, over=me.alias)
    writing = [a for a in session.agenda if a.stage is Stage.OPEN and not a.votes]
    if not writing:
        words_as_written(words("join_nothing_open"))
    for activity in writing:
        write(me, activity)
    if st.button(words("join_refresh"), key="refresh", type="tertiary", icon=":material/refresh:"):
        st.rerun()


def write(me: Participant, activity: Activity) -> None:
    """A sheet of paper; it is emptied only by the receipt, and sending it again is the same note."""
    box = f"sheet_{activity.id}"
    if st.session_state.pop(f"used_{box}", False):
        st.session_state[box] = ""
    promise = words("join_promise_anonymous" if activity.anonymous else "join_promise")
    heading(activity.prompt or activity.title, level=2, hint=promise)
    with st.form(f"write_{activity.id}", border=False):
        text = st.text_area(words("capture_placeholder"), key=box, height=110)
        sent = st.form_submit_button(words("capture_send"), type="primary", key=f"send_{activity.id}")
    if sent:
        name = f"n_{activity.id}"
        note_id = st.query_params.get(name) or new_id()
        secret = new_id() + new_id()
        given = {"activity_id": activity.id, "note_id": note_id, "secret": secret, "text": text}
        note = run(post_note, me.session_id, who=me.actor, **given)
        if note:
            st.session_state[f"used_{box}"] = True
            st.session_state["outcome"] = ("done", plain(words("capture_saved", ref=note.label)))
            st.query_params[name] = new_id()
        st.rerun()


try:
    me = participant_of(workspace(), STRANGER, st.query_params.get("p", ""))
except NotFound:
    me = None
if me is None:
    ask_code()
else:
    show_room(me)

"""Talks: what each said, and the ideas that people say it set off."""

from __future__ import annotations

import streamlit as st

from pages._ui.actions import run
from pages._ui.frame import head
from pages._ui.history import undo_bar
from pages._ui.notes import heading, note_cards, one_paper, paper_of, plain
from pages._ui.runtime import actor, go, say, workshop, workspace
from synthesis.domain.talks import ideas
from synthesis.services.talks import Landed, Message, forget_refusals, heard_messages, link_idea, refuse_link
from synthesis.services.tracing import find_notes

_FOUND = 6
_A_PAGE = 10
_WHICH = ("all", "to_decide", "linked_only")

words = say()
board = workshop()
session = board.session
themes = board.themes


def where(idea: Landed) -> str:
    """Where an idea ended."""
    place = " › ".join(filter(None, [idea.theme, idea.strategy]))
    return words("talks_where", place=place) if place else words("talks_nowhere")


def show_idea(message: Message, idea: Landed, *, linked: bool) -> None:
    """An idea with where it ended and what a person can say of it."""
    key = f"{message.note.id}_{idea.note.id}"
    place = themes.placements.get(idea.note.id) if themes else None
    with st.container(key=f"link_{key}"):
        note_cards([idea.note], session, paper_of(themes, place.theme if place else None) if themes else "")
        with st.container(horizontal=True, vertical_alignment="center"):
            st.caption(plain(where(idea)))
            pair = (session.id, message.note.id, idea.note.id)
            if not linked and st.button(words("talks_yes"), key=f"yes_{key}", icon=":material/check:"):
                run(link_idea, *pair, receipt=words("talks_linked"))
                st.rerun()
            label = words("talks_unlink" if linked else "talks_no")
            if st.button(label, key=f"no_{key}", type="tertiary", icon=":material/close:"):
                run(refuse_link, *pair, receipt=words("talks_refused"))
                st.rerun()


def show_search(message: Message) -> None:
    """A box to link an idea that was not proposed."""
    with st.popover(words("talks_other"), icon=":material/add_link:"):
        sought = st.text_input(words("talks_find"), key=f"sought_{message.note.id}")
        if not sought.strip():
            return
        known = {note.id for note in ideas(session)} - {one.note.id for one in message.linked}
        found = [n for n in find_notes(workspace(), actor(), session.id, sought) if n.id in known]
        if not found:
            st.write(words("talks_found_none"))
        for note in found[:_FOUND]:
            label = plain(f"{note.label}  {note.text}")
            if st.button(label, key=f"take_{message.note.id}_{note.id}", type="tertiary"):
                run(link_idea, session.id, message.note.id, note.id, receipt=words("talks_linked"))
                st.rerun()


def show_message(message: Message) -> None:
    """A message, the ideas it set off, and those it may have set off."""
    with st.container(border=True, key=f"message_{message.note.id}"):
        left, right = st.columns([2, 3], gap="large")
        with left:
            one_paper(message.note, session)
            show_search(message)
            if message.refused:
                st.caption(words("talks_refusals", n=message.refused))
                again = f"again_{message.note.id}"
                if st.button(words("talks_again"), key=again, type="tertiary", icon=":material/replay:"):
                    run(forget_refusals, session.id, message.note.id, receipt=words("talks_forgotten"))
                    st.rerun()
        with right:
            if message.linked:
                heading(words("talks_set_off", n=len(message.linked)), level=3)
            else:
                st.caption(words("talks_none_yet"))
            for idea in message.linked:
                show_idea(message, idea, linked=True)
            if message.suggested:
                heading(words("talks_maybe"), level=3)
            else:
                st.caption(words("talks_no_more"))
            for idea in message.suggested:
                show_idea(message, idea, linked=False)


def wanted(message: Message, which: str) -> bool:
    """Whether a message is among those to show."""
    return {"to_decide": bool(message.suggested), "linked_only": bool(message.linked)}.get(which, True)


def show_all(found: tuple[Message, ...]) -> None:
    """The messages under the talk they were heard in, some at a time."""
    pages = max(1, -(-len(found) // _A_PAGE))
    at = st.pagination(pages, key="talks_at") if pages > 1 else 1
    talk = None
    for place, message in enumerate(found[(at - 1) * _A_PAGE : at * _A_PAGE]):
        if place == 0 or message.talk != talk:
            talk = message.talk
            speaker = words("talks_speaker", name=talk.speaker) if talk and talk.speaker.strip() else ""
            heading(talk.title if talk else words("talks_of_no_talk"), level=2, hint=speaker)
        show_message(message)


head(
    session.title,
    over=words("page_talks"),
    hint=words("talks_hint"),
    to="document",
    label=words("page_document"),
)
heard = heard_messages(workspace(), actor(), session.id)
if not heard:
    st.write(words("talks_none"))
    if st.button(words("talks_to_capture"), key="to_messages", type="primary"):
        go("capture")
    st.stop()
set_off = {idea.note.id for message in heard for idea in message.linked}
told = [
    words("talks_summary", linked=sum(bool(m.linked) for m in heard), messages=len(heard)),
    words("talks_ideas", part=len(set_off), whole=len(ideas(session))),
]
st.caption(" · ".join(told))
with st.container(horizontal=True, vertical_alignment="bottom"):
    which = st.segmented_control(
        words("talks_which"),
        list(_WHICH),
        default="all",
        format_func=lambda one: words(f"talks_{one}"),
        key="talks_which",
        label_visibility="collapsed",
        required=True,
    )
    undo_bar(session.id)
shown = tuple(message for message in heard if wanted(message, which or "all"))
if shown:
    show_all(shown)
else:
    st.write(words("talks_nothing_here"))

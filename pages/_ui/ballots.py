"""Votes on the console: how they stand, and ballots for people without a device."""

from __future__ import annotations

import streamlit as st

from pages._ui.actions import run
from pages._ui.notes import bars, plain
from pages._ui.runtime import actor, workspace
from synthesis.domain.activity import Activity, Method
from synthesis.domain.session import Session
from synthesis.domain.vote import AGREE, DISAGREE, HIGHEST_MARK, SCALES, UNSURE, ties
from synthesis.errors import SynthesisError
from synthesis.i18n import Words, sentence
from synthesis.services.voting import (
    Result,
    ballots_for_others,
    cast_for_others,
    items_of,
    result,
    take_back_ballot,
)

_MOST = 12
_LABEL = 90


def show_result(session_id: str, activity_id: str, words: Words) -> None:
    """The vote as it stands: who voted, every item by rank, ties said in words."""
    try:
        found = result(workspace(), actor(), session_id, activity_id)
    except SynthesisError as error:
        st.caption(plain(sentence(error, words.language)))
        return
    st.write(plain(words("room_voted", voters=found.voters, proxies=found.proxies)))
    if not found.voters:
        return
    marked = [count for count in found.counts if count.voters]
    scores = [(f"{count.rank}. {_named(found, count.item)}", count.score) for count in marked[:_MOST]]
    bars(words(f"room_score_{found.activity.way.method.value}"), scores, words)
    for tie in ties(marked):
        names = words.list(words("quoted", text=_named(found, item)) for item in tie)
        st.info(plain(words("room_tie", names=names)), icon=":material/balance:")
    if len(marked) > _MOST:
        st.caption(words("room_more_items", items=len(marked) - _MOST))
    if found.hidden:
        st.caption(words("room_groups_hidden", groups=found.hidden))


def _named(found: Result, item: str) -> str:
    text = " ".join(found.items[item].text.split())
    return text if len(text) <= _LABEL else text[: _LABEL - 1].rstrip() + "…"


def show_ballot_paper(session: Session, activity: Activity, words: Words) -> None:
    """A ballot entered for somebody without a device."""
    way = activity.way
    items = {item.id: item for item in items_of(workspace(), actor(), session.id, activity.id)}
    turn = st.session_state.get("proxy_round", 0)
    with st.expander(words("room_proxy"), icon=":material/how_to_vote:"):
        group = st.selectbox(
            words("field_group"),
            [None, *(g.id for g in session.groups)],
            format_func=lambda one: session.group_name(one) if one else words("none"),
            key=f"proxy_group_{activity.id}",
        )
        chosen = st.multiselect(
            words("room_proxy_items"),
            list(items),
            format_func=lambda one: plain(items[one].text),
            placeholder="",
            help=words("room_proxy_order") if way.method is Method.ORDER else None,
            key=f"proxy_items_{activity.id}_{turn}",
        )
        marks = {
            item: _ask(activity, item, items[item].text, place, words)
            for place, item in enumerate(chosen, start=1)
        }
        if st.button(words("room_proxy_send"), key=f"send_proxy_{activity.id}", disabled=not marks):
            receipt = words("room_proxy_saved")
            if run(cast_for_others, session.id, activity.id, marks, group=group, receipt=receipt):
                st.session_state["proxy_round"] = turn + 1
            st.rerun()
        for ballot, cast in ballots_for_others(workspace(), actor(), session.id, activity.id):
            with st.container(horizontal=True, vertical_alignment="center", key=f"ballot_{ballot}"):
                names = words.list(items[item].text[:_LABEL] for item in cast.marks if item in items)
                st.text(" · ".join(filter(None, [session.group_name(cast.group), names])))
                if st.button(words("room_proxy_back"), key=f"back_{ballot}", type="tertiary"):
                    run(take_back_ballot, session.id, activity.id, ballot, receipt=words("room_proxy_gone"))
                    st.rerun()


def _ask(activity: Activity, item: str, text: str, place: int, words: Words) -> dict[str, int]:
    """The marks of one item: its place in the order chosen, or a number for each scale."""
    if activity.way.method is Method.ORDER:
        return {"place": place}
    if activity.way.method is Method.VIEWS:
        said = st.segmented_control(
            words("room_each_view", item=plain(text[:_LABEL])),
            [AGREE, DISAGREE, UNSURE],
            default=AGREE,
            format_func=lambda view: words(f"view_{view}"),
            key=f"proxy_view_{activity.id}_{item}",
            required=True,
        )
        return {"view": int(said or AGREE)}
    most = activity.way.per_item if activity.way.method is Method.DOTS else HIGHEST_MARK
    with st.container(horizontal=True):
        return {
            scale: int(
                st.number_input(
                    words(f"room_each_{scale}", item=plain(text[:_LABEL])),
                    min_value=1,
                    max_value=most,
                    value=1,
                    key=f"proxy_{scale}_{activity.id}_{item}",
                )
            )
            for scale in SCALES[activity.way.method]
        }

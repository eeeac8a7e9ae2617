"""Present: the synthesis walked through before the group, which corrects it and decides."""

from __future__ import annotations

import streamlit as st

from pages._ui.actions import run
from pages._ui.notes import heading, strip_of
from pages._ui.runtime import actor, go, say, workshop, workspace
from pages._ui.stage import heard_lines, listen, place_in_all, stage_part, stage_style
from synthesis.domain.theme import NAME_LIMIT, ThemeSet
from synthesis.errors import SynthesisError
from synthesis.services.changes import to_undo, undo
from synthesis.services.decisions import LINE_LIMIT, TEXT_LIMIT, add_decision, settle_decision
from synthesis.services.presenting import Kind, View, views
from synthesis.services.theming import move_notes, rename_strategy, rename_theme
from synthesis.services.tracing import revision

_EVERY = 1.0
_LONG = 60
_LABEL = 80

words = say()
board = workshop()
session = board.session
themes = board.themes or ThemeSet(notes=()).with_notes(session.counted_notes)
state = st.session_state
keys_key = f"keys_{session.id}"


def all_views() -> tuple[View, ...]:
    """The views, read anew when the session has changed."""
    wanted = (session.id, board.revision, words.language)
    if state.get("slide_read", (None,))[0] != wanted:
        state["slide_read"] = (wanted, views(workspace(), actor(), session.id, words.language))
    found: tuple[View, ...] = state["slide_read"][1]
    return found


def place() -> int:
    """Which view is shown: the one last gone to, or what stands in its place when it is gone."""
    names = [view.key for view in shown]
    asked = st.query_params.get("at")
    at = names.index(asked) if asked in names else min(state.get("slide_place", 0), len(names) - 1)
    state["slide_place"] = at
    return at


def to_view(number: int, by: str = "button") -> None:
    """Show another view."""
    number = min(max(number, 0), len(shown) - 1)
    state["slide_place"], state["slide_by"] = number, by
    st.query_params["at"] = shown[number].key
    state.pop("slide_renaming", None)


def stepped() -> None:
    """A key was pressed: the view it asks for."""
    sent = (state.get(keys_key) or {}).get("step") or {}
    if isinstance(sent.get("to"), int):
        state["slide_turn"] = int(sent.get("turn", 0))
        to_view(sent["to"], "key")


@st.fragment(run_every=_EVERY)
def follow() -> None:
    """Draw everything again as soon as somebody changed the session."""
    try:
        now = revision(workspace(), actor(), session.id)
    except SynthesisError:
        return
    if now != board.revision:
        st.rerun()


def over(view: View) -> str:
    """What stands above the name of a view."""
    if view.kind is Kind.THEME:
        ids = [theme.id for theme in themes.themes]
        return words("present_theme_of", n=ids.index(view.id) + 1, all=len(ids))
    if view.kind is Kind.STRATEGY:
        return words("present_strategy_in", theme=view.over)
    return words("page_present")


def show_name(view: View) -> None:
    """The name of a view, or a box to write another in its place."""
    title = view.title or words("present_decisions")
    if state.get("slide_renaming") != view.key or not view.id:
        with st.container(key="slide_long" if len(title) > _LONG else "slide_short"):
            heading(title, over=over(view))
        return
    heading(words("present_rename_of", name=view.title), over=over(view))
    with st.form("slide_name_form", border=False):
        name = st.text_input(words("present_name"), value=view.title, max_chars=NAME_LIMIT, key="slide_name")
        with st.container(horizontal=True):
            kept = st.form_submit_button(words("present_keep_name"), type="primary", key="slide_keep")
            left = st.form_submit_button(words("present_cancel"), type="tertiary", key="slide_cancel")
    if left:
        state.pop("slide_renaming", None)
        st.rerun()
    if kept:
        rename = rename_theme if view.kind is Kind.THEME else rename_strategy
        if run(rename, session.id, view.id, name, receipt=words("present_renamed")) is not None:
            state.pop("slide_renaming", None)
        st.rerun()


def show_view(view: View) -> None:
    """What a view says, large."""
    if view.kind is Kind.OPENING:
        heard = heard_lines(view.heard, words)
        heard = [words("count_notes", notes=view.heard.notes)] if not themes.themes else heard
        stage_part(
            words,
            session,
            lines=heard,
            otherwise=words("present_keys" if themes.themes else "present_no_themes"),
        )
    elif view.kind is Kind.DECISIONS:
        show_decisions(view)
    else:
        stage_part(
            words,
            session,
            lines=heard_lines(view.heard, words),
            quotes=view.quotes,
            directions=view.directions,
            decisions=view.decisions,
            otherwise=words("present_no_notes"),
            strip=strip_of(themes, view.place) or "",
        )


def show_decisions(view: View) -> None:
    """What is still to decide, each to be marked as decided, and then what was."""
    waiting = [one for one in view.decisions if not one.settled]
    settled = [one for one in view.decisions if one.settled]
    if not waiting:
        stage_part(words, session, otherwise=words("present_none_open"))
    for one in waiting:
        with st.container(horizontal=True, vertical_alignment="center", key=f"open_{one.id}"):
            stage_part(words, session, decisions=[one])
            if st.button(words("present_settle"), key=f"settle_{one.id}", icon=":material/check:"):
                run(settle_decision, session.id, one.id, receipt=words("present_settled_now"))
                st.rerun()
    if settled:
        heading(words("present_settled_all", n=len(settled)), level=2)
        stage_part(words, session, decisions=settled)


def show_move(view: View) -> None:
    """A shown note put elsewhere."""
    homes: dict[tuple[str, str | None], str] = {}
    for theme in themes.themes:
        homes[theme.id, None] = theme.name
        homes |= {(theme.id, s.id): f"{theme.name} › {s.name}" for s in theme.strategies}
    shown_notes = {note.id: note for note in view.quotes}
    with st.popover(words("present_move"), icon=":material/move_item:", disabled=not shown_notes):
        note = st.selectbox(
            words("present_move_note"),
            list(shown_notes),
            format_func=lambda i: f"{shown_notes[i].label}  {shown_notes[i].text[:_LABEL]}",
            key=f"slide_note_{view.key}",
        )
        place_now = themes.placements.get(note) if note else None
        here = (place_now.theme, place_now.strategy) if place_now else None
        target = st.selectbox(
            words("present_move_to"),
            [home for home in homes if home != here],
            index=None,
            format_func=homes.__getitem__,
            key=f"slide_home_{view.key}",
        )
        if st.button(words("present_move_now"), type="primary", key="slide_move", disabled=target is None):
            run(move_notes, session.id, [note], *target, receipt=words("present_moved"))
            st.rerun()


def show_decide(view: View) -> None:
    """A form for what the group decides about what is shown."""
    turn = state.get("slide_decisions", 0)
    about = view.key if view.id else ""
    with (
        st.popover(words("present_decide"), icon=":material/gavel:"),
        st.form(f"slide_decide_{view.key}_{turn}", border=False),
    ):
        text = st.text_area(
            words("present_decision"), max_chars=TEXT_LIMIT, key=f"slide_text_{view.key}_{turn}"
        )
        owner = st.text_input(
            words("present_owner"), max_chars=LINE_LIMIT, key=f"slide_owner_{view.key}_{turn}"
        )
        due = st.text_input(words("present_due"), max_chars=LINE_LIMIT, key=f"slide_due_{view.key}_{turn}")
        is_open = st.checkbox(words("present_still_open"), key=f"slide_open_{view.key}_{turn}")
        if st.form_submit_button(words("present_note_decision"), type="primary", key="slide_decided"):
            more = {"about": about, "owner": owner, "due": due, "settled": not is_open}
            if run(add_decision, session.id, text, **more, receipt=words("present_noted")) is not None:
                state["slide_decisions"] = turn + 1
            st.rerun()


def show_bar(at: int) -> None:
    """Back and on, what may be corrected, and the way out."""
    view = shown[at]
    with st.container(horizontal=True, vertical_alignment="center", key="slide_bar"):
        last = len(shown) - 1
        st.button(
            words("present_back"), key="slide_back", icon=":material/arrow_back:", disabled=at == 0,
            on_click=to_view, args=(at - 1,),
        )  # fmt: skip
        place_in_all(at, len(shown), words)
        st.button(
            words("present_on"), key="slide_on", icon=":material/arrow_forward:", disabled=at == last,
            on_click=to_view, args=(at + 1,),
        )  # fmt: skip
        if view.id and st.button(words("present_rename"), key="slide_rename", icon=":material/edit:"):
            state["slide_renaming"] = view.key
            st.rerun()
        if view.id:
            show_move(view)
        show_decide(view)
        event = to_undo(workspace(), actor(), session.id)
        if st.button(words("undo"), key="slide_undo", icon=":material/undo:", disabled=event is None):
            run(undo, session.id, receipt=words("present_undone"))
            st.rerun()
        if st.button(words("present_leave"), key="slide_leave", type="tertiary", icon=":material/close:"):
            go("themes")


stage_style()
shown = all_views()
at = place()
with st.container(key="slide"):
    show_name(shown[at])
    show_view(shown[at])
show_bar(at)
listen(at, len(shown), state.get("slide_turn", 0), state.get("slide_by", "key"), keys_key, stepped)
follow()

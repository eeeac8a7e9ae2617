"""Themes: one button groups the wall; people move, merge, split, name and park."""

from __future__ import annotations

import streamlit as st

from pages._ui.actions import run
from pages._ui.history import undo_bar
from pages._ui.notes import heading, paper_of, plain, select_notes
from pages._ui.runtime import actor, go, language, say, workshop, workspace
from synthesis.domain.theme import Theme, ThemeSet
from synthesis.errors import SynthesisError
from synthesis.i18n import sentence
from synthesis.sensemaking.coverage import coverage
from synthesis.services.jobs import latest_job, start_grouping
from synthesis.services.theming import (
    create_strategy,
    create_theme,
    dissolve_theme,
    merge_themes,
    move_notes,
    park_notes,
    propose_split,
    rename_strategy,
    rename_theme,
    split_theme,
)

_PARKED = "parked"

words = say()
board = workshop()
session, themes = board.session, board.themes


@st.fragment(run_every=0.6)
def show_progress() -> None:
    """How far the grouping has come; the page comes back to life when it is over."""
    job = latest_job(workspace(), actor(), session.id, "themes")
    if job is None or job.over:
        st.session_state["grouping_seen"] = None
        if job is not None and job.error_code:
            error = SynthesisError(job.error_code, **job.error_params)
            st.session_state["outcome"] = ("refused", sentence(error, language()))
        elif job is not None:
            found = {name: int(count) for name, count in job.result.items()}
            st.session_state["outcome"] = ("done", words("themes_grouped", **found))
        st.rerun()
    st.progress(job.progress, text=words(job.stage or "stage_starting"))


def group(afresh: bool = False, count: int | None = None) -> None:
    """Start the grouping in its own process and watch it."""
    started = run(start_grouping, session.id, themes=count, afresh=afresh)
    if started:
        st.session_state["grouping_seen"] = started.id


def heard(theme_id: str | None, found: ThemeSet) -> str:
    """How many notes a theme has and in how many groups it was heard."""
    notes = found.parked if theme_id is None else found.notes_in(theme_id)
    text = words("count_notes", notes=len(notes))
    if session.groups and theme_id is not None:
        cover = coverage(notes, session)
        text += " · " + words("count_groups", groups=cover.groups_heard, of_groups=len(session.groups))
    return text


def show_theme_tools(theme: Theme, found: ThemeSet) -> None:
    """Rename, merge, split, new strategy, dissolve."""
    with st.container(horizontal=True):
        with st.popover(words("themes_rename"), icon=":material/edit:"), st.form(f"rename_{theme.id}", border=False):
            name = st.text_input(words("field_theme_name"), value=theme.name)
            renamed = {
                s.id: st.text_input(words("field_strategy_name"), value=s.name, key=f"name_{s.id}_{s.name}")
                for s in theme.strategies
            }
            if st.form_submit_button(words("themes_rename_do"), type="primary", key=f"rename_do_{theme.id}"):
                if name != theme.name:
                    run(rename_theme, session.id, theme.id, name)
                for strategy in theme.strategies:
                    if renamed[strategy.id] != strategy.name:
                        run(rename_strategy, session.id, strategy.id, renamed[strategy.id])
                st.rerun()
        others = [t for t in found.themes if t.id != theme.id]
        with st.popover(words("themes_merge"), icon=":material/merge:", disabled=not others):
            names = {t.id: t.name for t in others}
            chosen = st.selectbox(
                words("themes_merge_with"), list(names), format_func=names.__getitem__, key=f"merge_{theme.id}"
            )
            if st.button(words("themes_merge_do"), type="primary", key=f"merge_do_{theme.id}"):
                run(merge_themes, session.id, [theme.id, chosen], receipt=words("themes_merged"))
                st.rerun()
        with st.popover(words("themes_split"), icon=":material/call_split:"):
            show_split(theme, found)
        with st.popover(words("themes_new_strategy"), icon=":material/add:"), st.form(f"strategy_{theme.id}", border=False):
            name = st.text_input(words("field_strategy_name"))
            if st.form_submit_button(words("themes_new_strategy_do"), type="primary", key=f"strategy_do_{theme.id}"):
                run(create_strategy, session.id, theme.id, name, chosen_notes())
                st.rerun()
        with st.popover(words("themes_dissolve"), icon=":material/layers_clear:"):
            st.write(words("themes_dissolve_hint", notes=len(found.notes_in(theme.id))))
            if st.button(words("themes_dissolve_do"), key=f"dissolve_{theme.id}"):
                run(dissolve_theme, session.id, theme.id)
                st.rerun()


def show_split(theme: Theme, found: ThemeSet) -> None:
    """Split off the chosen notes, or the half that Minga proposes."""
    picked = chosen_notes()
    if picked:
        st.write(words("themes_split_chosen", notes=len(picked)))
    elif st.button(words("themes_split_propose"), key=f"propose_{theme.id}"):
        proposed = run(propose_split, session.id, theme.id)
        st.session_state[f"half_{theme.id}"] = proposed
        if proposed is None:
            st.rerun()
    ids, suggested = (picked, "") if picked else st.session_state.get(f"half_{theme.id}") or ((), "")
    if not ids:
        st.caption(words("themes_split_hint"))
        return
    for note_id in list(ids)[:8]:
        if note_id in found.by_id:
            st.text(f"• {found.by_id[note_id].text[:90]}")
    name = st.text_input(words("field_theme_name"), value=suggested, key=f"split_name_{theme.id}_{suggested}")
    if st.button(words("themes_split_do", notes=len(ids)), type="primary", key=f"split_do_{theme.id}"):
        run(split_theme, session.id, theme.id, ids, name, receipt=words("themes_split_done"))
        st.session_state.pop(f"half_{theme.id}", None)
        st.rerun()


def board_key() -> str:
    """A key for the board that changes when the choice is used up."""
    return f"board_{session.id}_{st.session_state.get('theme_shown')}_{st.session_state.get('board_round', 0)}"


def chosen_notes() -> list[str]:
    """The notes chosen on the board."""
    state = st.session_state.get(board_key())
    return list(state["selected"]) if state and "selected" in state else []


def show_move(found: ThemeSet, chosen: list[str]) -> None:
    """Where the chosen notes go."""
    homes: dict[str, tuple[str, str | None]] = {}
    for theme in found.themes:
        homes[theme.name] = (theme.id, None)
        for strategy in theme.strategies:
            homes[f"{theme.name}  ›  {strategy.name}"] = (theme.id, strategy.id)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.markdown(f"**{words('themes_chosen', notes=len(chosen))}**", width="content")
        target = st.selectbox(
            words("themes_move_to"), list(homes), index=None, key=f"target_{board_key()}", width=420,
            placeholder=words("themes_move_where"), disabled=not chosen,
        )
        move = st.button(words("themes_move"), type="primary", disabled=not (chosen and target), key="move_notes")
        park = st.button(words("themes_park"), disabled=not chosen, key="park_notes")
        with st.popover(words("themes_new"), disabled=not chosen), st.form("new_theme", border=False):
            name = st.text_input(words("field_theme_name"))
            create = st.form_submit_button(words("themes_new_do", notes=len(chosen)), key="new_theme_do")
    done = None
    if move and target:
        theme_id, strategy_id = homes[target]
        done = run(move_notes, session.id, chosen, theme_id, strategy_id, receipt=words("themes_moved", notes=len(chosen)))
    elif park:
        done = run(park_notes, session.id, chosen, receipt=words("themes_parked", notes=len(chosen)))
    elif create:
        done = run(create_theme, session.id, name, chosen, receipt=words("themes_created"))
    if done:
        st.session_state["board_round"] = st.session_state.get("board_round", 0) + 1
    if move or park or create:
        st.rerun()


def show_board(found: ThemeSet) -> None:
    """The themes on the left, the notes of one on the right."""
    names = {theme.id: theme.name for theme in found.themes} | {_PARKED: words("themes_without")}
    shown = st.session_state.get("theme_shown")
    if shown not in names:
        shown = found.themes[0].id if found.themes else _PARKED
        st.session_state["theme_shown"] = shown
    left, right = st.columns([1, 3], gap="large")
    with left:
        st.radio(
            words("themes_list"), list(names), format_func=lambda i: plain(names[i]), key="theme_shown",
            captions=[plain(heard(None if i == _PARKED else i, found)) for i in names],
        )
    with right:
        if shown == _PARKED:
            heading(words("themes_without"), level=2, hint=words("themes_without_hint"))
            by_reason: dict[str, list] = {}
            for note in found.parked:
                by_reason.setdefault(found.placements[note.id].reason or "parked_fits_nowhere", []).append(note)
            columns = [(reason, words(reason), tuple(notes)) for reason, notes in by_reason.items()]
        else:
            theme = found.theme(shown)
            told = words("themes_key_words", words=", ".join(theme.key_words)) if theme.key_words else ""
            heading(theme.name, level=2, hint=" — ".join(filter(None, [heard(theme.id, found), told])))
            show_theme_tools(theme, found)
            columns = [(s.id, s.name, found.notes_in(theme.id, s.id)) for s in theme.strategies]
            loose = found.loose_notes_in(theme.id)
            if loose or not columns:
                title = words("themes_loose") if theme.strategies else words("themes_all_notes")
                columns.append(("", title, loose))
        chosen = chosen_notes()
        show_move(found, chosen)
        select_notes(
            columns, session, found, words, key=board_key(),
            paper=paper_of(found, None if shown == _PARKED else shown),
        )


heading(words("page_themes"), hint=words("themes_hint"))
total = len(session.counted_notes)
job = latest_job(workspace(), actor(), session.id, "themes")
if job is not None and not job.over:
    show_progress()
elif st.session_state.pop("grouping_seen", None):
    show_progress()
elif total == 0:
    st.write(words("themes_no_notes"))
    if st.button(words("themes_to_capture"), type="primary", key="to_capture"):
        go("capture")
    st.stop()
elif themes is None or not themes.themes:
    st.write(words("themes_start_hint"))
    if st.button(words("themes_group", notes=total), type="primary", key="group", icon=":material/dashboard:"):
        group()
        st.rerun()
else:
    with st.container(horizontal=True):
        waiting = sum(1 for p in themes.placements.values() if p.reason == "parked_not_grouped")
        label = words("themes_group_new", notes=waiting) if waiting else words("themes_group_again")
        if st.button(label, type="primary" if waiting else "secondary", key="group_again", help=words("themes_group_again_help")):
            group()
            st.rerun()
        with st.popover(words("themes_afresh")):
            st.write(words("themes_afresh_hint"))
            wanted = st.slider(words("themes_count"), 3, 25, min(25, max(3, len(themes.themes))), key="wanted_themes")
            if st.button(words("themes_afresh_do"), key="group_afresh"):
                group(afresh=True, count=wanted)
                st.rerun()
        undo_bar(session.id)
        if st.button(words("themes_next"), key="to_draft", icon=":material/arrow_forward:"):
            go("draft")
if themes is not None:
    st.space("small")
    show_board(themes)

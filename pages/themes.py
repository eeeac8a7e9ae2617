"""Themes: one button groups the wall; people move, merge, split, name and park."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from pages._ui.actions import run, show_outcome
from pages._ui.areas import show_areas
from pages._ui.engine import choose_engine, chosen_engine
from pages._ui.frame import head
from pages._ui.history import undo_bar
from pages._ui.notes import heading, paper_of, plain, select_notes, strip_of, strips
from pages._ui.reading import because, between, firmness, heard, remarks, rule, show_why, voices
from pages._ui.runtime import actor, go, language, say, workshop, workspace
from synthesis.domain.job import Job
from synthesis.domain.note import Note, Standing
from synthesis.domain.theme import Theme, ThemeSet
from synthesis.domain.workshop import Workshop
from synthesis.errors import SynthesisError
from synthesis.i18n import sentence
from synthesis.services.capture import hide_note, restore_note
from synthesis.services.jobs import latest_job, start_grouping
from synthesis.services.theming import (
    accept_moves,
    create_strategy,
    create_theme,
    decline_moves,
    dissolve_theme,
    give_second_home,
    hold_notes,
    leave_one_home,
    lock_theme,
    merge_themes,
    move_notes,
    name_themes,
    park_notes,
    propose_split,
    release_notes,
    rename_strategy,
    rename_theme,
    set_notes_apart,
    split_theme,
    tie_notes,
    unlock_theme,
    untie_notes,
)

_PARKED = "parked"
_HIDDEN = "hidden"
_PROPOSED = "proposed"
_REVIEW = "review"
# what the list offers beside the themes themselves
_MEANT = (_PARKED, _HIDDEN, _PROPOSED, _REVIEW)

_QUIET = "#9A9185"

words = say()
board = workshop()
session = board.session
themes = board.themes or ThemeSet(notes=()).with_notes(session.counted_notes)
unsure = themes.to_review() if themes.run else ()
hidden = tuple(note for note in session.notes if note.standing is Standing.HIDDEN)


@st.fragment(run_every=0.6)
def show_progress() -> None:
    """How far the grouping has come; the page comes back to life when it is over."""
    job = latest_job(workspace(), actor(), session.id, "themes")
    if job is None or job.over:
        st.rerun()
    st.progress(job.progress, text=words(job.stage or "stage_starting"))


def tell(job: Job) -> None:
    """What the grouping led to, once."""
    if job.error_code:
        error = SynthesisError(job.error_code, **job.error_params)
        st.session_state["outcome"] = ("refused", sentence(error, language()))
    else:
        found = {name: int(count) for name, count in job.result.items()}
        st.session_state["outcome"] = ("done", words("themes_grouped", **found))
    show_outcome()


def group(afresh: bool = False, count: int | None = None) -> None:
    """Start the grouping in its own process, by the engine that was chosen."""
    run(start_grouping, session.id, themes=count, afresh=afresh, **chosen_engine())


def use_up_choice() -> None:
    """Let go of the chosen notes: the next board begins with none."""
    st.session_state["board_round"] = st.session_state.get("board_round", 0) + 1


def show_theme_tools(theme: Theme) -> None:
    """Rename, merge, split, new strategy, dissolve."""
    with st.container(horizontal=True):
        with (
            st.popover(words("themes_rename"), type="tertiary", icon=":material/edit:"),
            st.form(f"rename_{theme.id}", border=False),
        ):
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
        others = [t for t in themes.themes if t.id != theme.id]
        with st.popover(words("themes_merge"), type="tertiary", icon=":material/merge:", disabled=not others):
            names = {t.id: t.name for t in others}
            chosen = st.selectbox(
                words("themes_merge_with"),
                list(names),
                format_func=names.__getitem__,
                key=f"merge_{theme.id}",
            )
            if st.button(words("themes_merge_do"), type="primary", key=f"merge_do_{theme.id}"):
                run(merge_themes, session.id, [theme.id, chosen], receipt=words("themes_merged"))
                st.rerun()
        with st.popover(words("themes_split"), type="tertiary", icon=":material/call_split:"):
            show_split(theme)
        with (
            st.popover(words("themes_new_strategy"), type="tertiary", icon=":material/add:"),
            st.form(f"strategy_{theme.id}", border=False),
        ):
            name = st.text_input(words("field_strategy_name"))
            if st.form_submit_button(
                words("themes_new_strategy_do"), type="primary", key=f"strategy_do_{theme.id}"
            ):
                if run(
                    create_strategy,
                    session.id,
                    theme.id,
                    name,
                    chosen_notes(),
                    receipt=words("themes_strategy_created"),
                ):
                    use_up_choice()
                st.rerun()
        label, icon = (
            ("themes_unlock", ":material/lock_open:") if theme.locked else ("themes_lock", ":material/lock:")
        )
        if st.button(
            words(label), type="tertiary", icon=icon, key=f"lock_{theme.id}", help=words("themes_lock_help")
        ):
            run(unlock_theme if theme.locked else lock_theme, session.id, theme.id)
            st.rerun()
        with st.popover(words("themes_dissolve"), type="tertiary", icon=":material/layers_clear:"):
            st.write(words("themes_dissolve_hint", notes=len(themes.notes_in(theme.id))))
            if st.button(words("themes_dissolve_do"), type="primary", key=f"dissolve_{theme.id}"):
                run(dissolve_theme, session.id, theme.id, receipt=words("themes_dissolved"))
                st.rerun()


def show_split(theme: Theme) -> None:
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
        if note_id in themes.by_id:
            st.text(f"• {themes.by_id[note_id].text[:90]}")
    name = st.text_input(words("field_theme_name"), value=suggested, key=f"split_name_{theme.id}_{suggested}")
    if st.button(words("themes_split_do", notes=len(ids)), type="primary", key=f"split_do_{theme.id}"):
        if run(split_theme, session.id, theme.id, ids, name, receipt=words("themes_split_done")):
            st.session_state.pop(f"half_{theme.id}", None)
            use_up_choice()
        st.rerun()


def board_key() -> str:
    """A key for the board that changes when the choice is used up."""
    return (
        f"board_{session.id}_{st.session_state.get('theme_shown')}_{st.session_state.get('board_round', 0)}"
    )


def chosen_notes() -> list[str]:
    """The notes chosen on the board."""
    state = st.session_state.get(board_key())
    return list(state["selected"]) if state and "selected" in state else []


def show_move(chosen: list[str]) -> None:
    """What can be done with the chosen notes, under the thumb wherever the board is scrolled to."""
    homes: dict[tuple[str, str | None], str] = {}
    for theme in themes.themes:
        homes[theme.id, None] = theme.name
        for strategy in theme.strategies:
            homes[theme.id, strategy.id] = f"{theme.name}  ›  {strategy.name}"
    done = None
    with st.bottom, st.container(horizontal=True, vertical_alignment="center", key="chosen"):
        st.markdown(f"**{words('themes_chosen', notes=len(chosen))}**", width="content")
        if homes:
            target = st.selectbox(
                words("themes_move_to"),
                list(homes),
                format_func=homes.__getitem__,
                index=None,
                width=220,
                key=f"target_{board_key()}",
                persist_state="page",
                placeholder=words("themes_move_where"),
                label_visibility="collapsed",
            )
            if (
                st.button(words("themes_move"), type="primary", disabled=target is None, key="move_notes")
                and target
            ):
                receipt = words("themes_moved", notes=len(chosen))
                done = run(move_notes, session.id, chosen, *target, receipt=receipt) or False
        with st.popover(words("themes_new")), st.form("new_theme", border=False):
            name = st.text_input(words("field_theme_name"), key=f"new_theme_{board_key()}")
            if st.form_submit_button(
                words("themes_new_do", notes=len(chosen)), type="primary", key="new_theme_do"
            ):
                done = run(create_theme, session.id, name, chosen, receipt=words("themes_created")) or False
        if st.button(words("themes_park"), key="park_notes"):
            done = (
                run(park_notes, session.id, chosen, receipt=words("themes_parked", notes=len(chosen)))
                or False
            )
        show_why(chosen, themes, words)
        wish = show_wishes(chosen)
        done = wish if wish is not None else done
        if st.button(words("themes_hide"), key="hide_notes", help=words("themes_hide_help")):
            done = set_standing(hide_note, chosen, words("themes_hid", notes=len(chosen)))
        show_let_go()
    if done:
        use_up_choice()
    if done is not None:
        st.rerun()


def show_wishes(chosen: list[str]) -> bool | None:
    """What every later grouping is to do with the chosen notes; whether it was stored, None when not asked."""
    wishes = {
        "themes_hold": (hold_notes, 1),
        "themes_release": (release_notes, 1),
        "themes_tie": (tie_notes, 2),
        "themes_set_apart": (set_notes_apart, 2),
        "themes_untie": (untie_notes, 2),
    }
    with st.popover(words("themes_wishes"), icon=":material/push_pin:"):
        st.caption(words("themes_wishes_hint"))
        for key, (use_case, least) in wishes.items():
            if st.button(words(key), key=key, disabled=len(chosen) < least, width="stretch"):
                receipt = words(f"{key}_done", notes=len(chosen))
                return run(use_case, session.id, chosen, receipt=receipt) is not None
        return show_second_home(chosen)


def show_second_home(chosen: list[str]) -> bool | None:
    """A second theme for the chosen notes, or none; whether it was stored, None when not asked."""
    firsts = {themes.placements[i].theme for i in chosen if i in themes.placements}
    others = {t.id: t.name for t in themes.themes if t.id not in firsts}
    if None not in firsts and others:
        where = st.selectbox(
            words("themes_second_home"),
            list(others),
            format_func=others.__getitem__,
            index=None,
            placeholder=words("themes_second_home_where"),
            key=f"second_{board_key()}",
        )
        if st.button(
            words("themes_second_home_do"), key="second_home", disabled=where is None, width="stretch"
        ):
            receipt = words("themes_second_home_done", notes=len(chosen))
            return run(give_second_home, session.id, chosen, where, receipt=receipt) is not None
    if any(themes.placements[i].also for i in chosen if i in themes.placements) and st.button(
        words("themes_one_home"), key="one_home", width="stretch"
    ):
        receipt = words("themes_one_home_done", notes=len(chosen))
        return run(leave_one_home, session.id, chosen, receipt=receipt) is not None
    return None


def show_proposals(chosen: list[str]) -> None:
    """Accept or decline what the last grouping would change: the chosen notes, or all of them."""
    every = [place.note_id for place in themes.proposals]
    meant = chosen or every
    with st.bottom, st.container(horizontal=True, vertical_alignment="center", key="chosen"):
        label = words("themes_chosen", notes=len(chosen)) if chosen else words("themes_proposed_all")
        st.markdown(f"**{label}**", width="content")
        accepted = st.button(words("themes_accept", notes=len(meant)), type="primary", key="accept_moves")
        declined = st.button(words("themes_decline", notes=len(meant)), key="decline_moves")
        if chosen:
            show_let_go()
    if accepted or declined:
        use_case = accept_moves if accepted else decline_moves
        if run(use_case, session.id, meant, receipt=words("themes_settled", notes=len(meant))):
            use_up_choice()
        st.rerun()


def proposed_columns() -> list[tuple[str, str, tuple[Note, ...]]]:
    """The notes that might move, by where from and where to."""
    found: dict[tuple[str, str], list[Note]] = {}
    names = {theme.id: theme.name for theme in themes.themes}
    for place in themes.proposals:
        note = themes.by_id[place.note_id]
        found.setdefault((themes.placements[note.id].theme or "", place.theme or ""), []).append(note)
    return [
        (f"{old}-{new}", words("themes_from_to", old=names[old], new=names[new]), tuple(notes))
        for (old, new), notes in found.items()
    ]


def show_restore(chosen: list[str]) -> None:
    """The way back for the chosen hidden notes."""
    with st.bottom, st.container(horizontal=True, vertical_alignment="center", key="chosen"):
        st.markdown(f"**{words('themes_chosen', notes=len(chosen))}**", width="content")
        restored = st.button(words("themes_restore"), type="primary", key="restore_notes")
        show_let_go()
    if restored:
        if set_standing(restore_note, chosen, words("themes_restored", notes=len(chosen))):
            use_up_choice()
        st.rerun()


def show_let_go() -> None:
    """A way to choose nothing again."""
    st.button(
        words("themes_choose_none"),
        type="tertiary",
        key="choose_none",
        icon=":material/close:",
        on_click=use_up_choice,
    )


def set_standing(use_case: Callable[..., Workshop], chosen: list[str], receipt: str) -> bool:
    """Hide or restore the chosen notes, one after another; the first refusal ends it."""
    return all(run(use_case, session.id, note_id, receipt=receipt) for note_id in chosen)


def show_list() -> str:
    """The themes, what is parked and what is hidden, to look at one."""
    names = {theme.id: theme.name for theme in themes.themes} | {_PARKED: words("themes_without")}
    told = {theme.id: heard(theme, themes, session, words) for theme in themes.themes}
    told[_PARKED] = words("count_notes", notes=len(themes.parked))
    if themes.proposals:
        names[_PROPOSED] = words("themes_proposed")
        told[_PROPOSED] = words("count_notes", notes=len(themes.proposals))
    if unsure:
        names[_REVIEW] = words("themes_review")
        told[_REVIEW] = words("count_notes", notes=len(unsure))
    if hidden:
        names[_HIDDEN] = words("themes_hidden")
        told[_HIDDEN] = words("count_notes", notes=len(hidden))
    first_grouping_over = themes.themes and st.session_state.pop("first_grouping", False)
    if first_grouping_over or st.session_state.get("theme_shown") not in names:
        st.session_state["theme_shown"] = next(iter(names))
    colours = [strip_of(themes, which) or (_QUIET if which == _PARKED else None) for which in names]
    strips("theme_shown", colours)
    return str(
        st.radio(
            words("themes_list"),
            list(names),
            format_func=lambda i: plain(names[i]),
            key="theme_shown",
            persist_state="page",
            captions=[plain(told[i]) for i in names],
        )
    )


def parked_columns() -> list[tuple[str, str, tuple[Note, ...]]]:
    """The parked notes by the reason why."""
    by_reason: dict[str, list[Note]] = {}
    for note in themes.parked:
        by_reason.setdefault(themes.placements[note.id].reason or "parked_fits_nowhere", []).append(note)
    return [(reason, words(reason), tuple(notes)) for reason, notes in by_reason.items()]


def theme_columns(theme: Theme) -> list[tuple[str, str, tuple[Note, ...]]]:
    """The notes of a theme by strategy, those of none last."""
    columns = [(s.id, s.name, themes.notes_in(theme.id, s.id)) for s in theme.strategies]
    loose = themes.loose_notes_in(theme.id)
    if loose or not columns:
        columns.append(("", words("themes_loose") if theme.strategies else words("themes_all_notes"), loose))
    also = themes.also_in(theme.id)
    return [*columns, *([("also", words("themes_also_here"), also)] if also else [])]


def review_columns() -> list[tuple[str, str, tuple[Note, ...]]]:
    """The notes Minga was least sure of, by the theme they are in."""
    inside = {
        theme.id: tuple(n for n in unsure if themes.placements[n.id].theme == theme.id)
        for theme in themes.themes
    }
    return [(theme.id, theme.name, inside[theme.id]) for theme in themes.themes if inside[theme.id]]


_KEYS = {_PARKED: "without", _HIDDEN: "hidden", _PROPOSED: "proposed", _REVIEW: "review"}
_COLUMNS = {
    _PARKED: parked_columns,
    _HIDDEN: lambda: [("", words("themes_all_notes"), hidden)],
    _PROPOSED: proposed_columns,
    _REVIEW: review_columns,
}


def remark_of(shown: str) -> Callable[[Note], list[str]]:
    """What else stands under a note, where this is shown."""
    why = {move.note.id: because(move, words) for move in themes.moves} if shown == _PROPOSED else {}

    def remark(note: Note) -> list[str]:
        unsettled = between(note, themes, words) if shown == _REVIEW else why.get(note.id, "")
        return [*filter(None, [unsettled]), *remarks(note, themes, words, shown)]

    return remark


def show_what(shown: str) -> tuple[str, list[tuple[str, str, tuple[Note, ...]]]]:
    """The heading of what is shown; its name and its columns."""
    if shown in _MEANT:
        columns = _COLUMNS[shown]()
        none = shown == _PARKED and not columns
        heading(
            words(f"themes_{_KEYS[shown]}"),
            level=2,
            hint=words("themes_without_none" if none else f"themes_{_KEYS[shown]}_hint"),
        )
        return words(f"themes_{_KEYS[shown]}"), columns
    theme = themes.theme(shown)
    about = voices(theme, themes, session, words)
    heading(theme.name, level=2, hint=" — ".join(filter(None, [about, firmness(theme, words)])))
    st.caption("  \n".join(plain(line) for line in rule(theme, themes, words)))
    return theme.name, theme_columns(theme)


def show_papers(shown: str, name: str, columns: list[tuple[str, str, tuple[Note, ...]]]) -> list[str]:
    """The notes to choose from; the ids of the chosen ones."""
    stacked = True
    if any(len(stack) > 1 for _, _, notes in columns for stack in themes.stacked(notes)):
        stacked = st.toggle(words("stack_show"), value=True, key="stacked", persist_state="page")
    if columns:
        st.caption(words("themes_choose"))
    return select_notes(
        columns,
        session,
        themes,
        words,
        key=board_key(),
        paper=paper_of(themes, shown),
        label=name,
        stacked=stacked,
        remark=remark_of(shown),
    )


def show_board() -> None:
    """The themes on the left, the notes of one on the right."""
    left, right = st.columns([1, 3], gap="large")
    with left:
        shown = show_list()
    with right:
        name, columns = show_what(shown)
        tools = st.container()
        chosen = show_papers(shown, name, columns)
    if shown not in _MEANT:
        with tools:
            show_theme_tools(themes.theme(shown))
    if shown == _PROPOSED:
        show_proposals(chosen)
    elif chosen and shown == _HIDDEN:
        show_restore(chosen)
    elif chosen:
        show_move(chosen)


def show_grouping(waiting: int) -> None:
    """Group again, group afresh, undo."""
    with st.container(horizontal=True):
        choose_engine(total)
        label = words("themes_group_new", notes=waiting) if waiting else words("themes_group_again")
        kind = "primary" if waiting else "secondary"
        if st.button(label, type=kind, key="group_again", help=words("themes_group_again_help")):
            group()
            st.rerun()
        with st.popover(words("themes_afresh")):
            st.write(words("themes_afresh_hint"))
            wanted = st.slider(
                words("themes_count"), 3, 25, min(25, max(3, len(themes.themes))), key="wanted_themes"
            )
            if st.button(words("themes_afresh_do"), type="primary", key="group_afresh"):
                group(afresh=True, count=wanted)
                st.rerun()
        show_areas(board, themes, words)
        undo_bar(session.id)
        if st.button(words("boards_open"), key="to_board", icon=":material/view_week:"):
            go("board")


total = len(session.counted_notes)
waiting = sum(1 for place in themes.placements.values() if place.reason == "parked_not_grouped")
head(
    session.title,
    over=words("page_themes"),
    hint=words("themes_hint" if total or hidden else "themes_no_notes"),
    to="draft" if total else "capture",
    primary=not total or not waiting,
    label="" if total and not themes.themes else words("themes_next" if total else "themes_to_capture"),
)
job = latest_job(workspace(), actor(), session.id, "themes")
grouping = job is not None and not job.over
# drawn last: a rerun that comes before the boxes below are drawn would empty them
progress = st.container()
if job is not None and job.over and st.session_state.pop("grouping_seen", None):
    tell(job)
if grouping:
    st.session_state["grouping_seen"] = job.id
elif themes.themes:
    show_grouping(waiting)
elif total:
    st.write(words("themes_start_hint"))
    meant = st.text_area(
        words("themes_names"),
        key="theme_names",
        height=100,
        help=words("themes_names_help"),
        placeholder=words("themes_names_placeholder"),
        persist_state="page",
    )
    with st.container(horizontal=True):
        choose_engine(total)
        if st.button(
            words("themes_group", notes=total), type="primary", key="group", icon=":material/dashboard:"
        ):
            names = [name for name in meant.splitlines() if name.strip()]
            if not names or run(name_themes, session.id, names):
                st.session_state["first_grouping"] = True
                group()
            st.rerun()
        undo_bar(session.id)
        if st.button(words("boards_open"), key="to_board", icon=":material/view_week:", type="tertiary"):
            go("board")
if total or hidden:
    st.space("small")
    show_board()
if grouping:
    with progress:
        show_progress()

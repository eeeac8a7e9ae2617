"""History: where each note went, how each theme came about, and the board as it was before."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from pages._ui.actions import run
from pages._ui.frame import head
from pages._ui.history import told_of, undo_bar
from pages._ui.notes import heading, one_paper, paper_of, plain, points, sheet_of_notes, timeline
from pages._ui.runtime import actor, say, workshop, workspace
from synthesis.domain.comparison import BoardDifference
from synthesis.domain.note import Note, Standing
from synthesis.domain.story import Step
from synthesis.services.changes import restore
from synthesis.services.tracing import (
    NoteTrace,
    Returned,
    difference_of_state,
    find_notes,
    returned_to,
    states,
    trace_note,
    trace_theme,
    traceable_themes,
)

_SHOWN = 20
_MOVES_SHOWN = 30
_STATES_SHOWN = 200
_PARTS = ("notes", "themes", "states", "return")

_print = st.components.v2.component(
    "minga_print",
    html='<button type="button"></button>',
    css="""
button { font: inherit; font-family: var(--st-font); padding: 8px 20px; border-radius: 6px; cursor: pointer; min-height: 40px;
  border: 1px solid var(--st-border-color); background: transparent; color: var(--st-text-color); }
button:focus-visible { outline: 3px solid var(--st-text-color); outline-offset: 2px; }
""",
    js=(Path(__file__).parent / "_ui" / "rooms" / "print.js").read_text(encoding="utf-8"),
)

words = say()
board = workshop()
session = board.session


def told(steps: tuple[Step, ...]) -> list[tuple[str, str, str]]:
    """The steps as lines: when, what, who."""
    return [(_when(step), _what(step), _who(step)) for step in steps]


def _when(step: Step) -> str:
    return words.moment(step.at.astimezone()) if step.at else ""


def _what(step: Step) -> str:
    values = dict(step.values)
    if step.what == "brought" and not values["origin"]:
        return words("trace_brought_plain")
    sentence = words(f"trace_{step.what}", **values)
    return words(f"trace_again_{step.again}", told=sentence) if step.again else sentence


def _who(step: Step) -> str:
    name = "" if step.by == "local" else step.by
    if step.machine:
        return words("trace_by_minga", name=name) if name else words("trace_by_minga_alone")
    return words("trace_by_local") if step.by == "local" else name


def show_search() -> None:
    """A box to search by reference or words, and what it finds."""
    sought = st.text_input(
        words("trace_find"), key="trace_sought", placeholder=words("trace_find_placeholder"), width=480
    )
    if not sought.strip():
        st.caption(words("trace_find_start"))
        return
    found = find_notes(workspace(), actor(), session.id, sought)
    if not found:
        st.write(words("trace_find_none"))
        return
    heading(words("trace_found", notes=len(found)), level=3)
    for note in found[:_SHOWN]:
        label = plain(f"{note.label}  {_cut(note.text, 110)}")
        if st.button(label, key=f"found_{note.id}", type="tertiary"):
            st.query_params["note"] = note.id
            st.rerun()
    if len(found) > _SHOWN:
        st.caption(words("trace_found_more", shown=_SHOWN, notes=len(found)))


def show_note(trace: NoteTrace) -> None:
    """A note, where it is today, and the way it came."""
    themes = board.themes
    place = themes.placements.get(trace.note.id) if themes else None
    left, right = st.columns([3, 4], gap="large")
    with left:
        one_paper(trace.note, session, paper_of(themes, place.theme if place else None) if themes else "")
        heading(words("trace_where_now"), level=3)
        points(_today(trace))
        if st.button(words("trace_other_note"), key="other_note", icon=":material/search:"):
            st.query_params.pop("note", None)
            st.rerun()
    with right:
        heading(words("trace_path"), level=3)
        timeline(told(trace.steps))


def _today(trace: NoteTrace) -> list[str]:
    standing = trace.note.standing
    if standing is not Standing.ACTIVE:
        return [words("trace_is_hidden" if standing is Standing.HIDDEN else "trace_is_withdrawn")]
    lines = [_place(trace)]
    lines += [words("trace_initiative", name=name) for name in trace.initiatives]
    if trace.quoted_in:
        lines.append(words("trace_in_draft", sections=words.list(trace.quoted_in)))
    else:
        lines.append(words("trace_in_no_draft"))
    if trace.set_off_by:
        lines.append(words("trace_set_off_by", notes=_labels(trace.set_off_by)))
    if trace.set_off:
        lines.append(words("trace_set_off_notes", notes=_labels(trace.set_off)))
    return lines


def _place(trace: NoteTrace | Returned) -> str:
    if not trace.theme:
        reason = words(trace.reason or "parked_fits_nowhere")
        return words("trace_in_none", reason=reason[:1].lower() + reason[1:])
    if trace.strategy:
        return words("trace_in_strategy", theme=trace.theme, strategy=trace.strategy)
    return words("trace_in_theme", theme=trace.theme)


def _labels(notes: tuple[Note, ...]) -> str:
    return words.list([f"{note.label} ({_cut(note.text, 60)})" for note in notes])


def _cut(text: str, most: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rsplit(" ", 1)[0] + "…"


def show_notes() -> None:
    """One note when the address names it, else the search."""
    asked = st.query_params.get("note")
    if asked:
        show_note(trace_note(workspace(), actor(), session.id, asked, words.language))
    else:
        show_search()


def show_themes() -> None:
    """The steps of one theme, of now or gone."""
    names = traceable_themes(workspace(), actor(), session.id)
    if not names:
        st.write(words("draft_no_themes"))
        return
    here = {theme.id for theme in board.themes.themes} if board.themes else set()
    theme = st.selectbox(
        words("trace_theme"), list(names), format_func=names.__getitem__, key="trace_theme", width=480
    )
    if theme not in here:
        st.caption(words("trace_theme_gone_now"))
    steps = trace_theme(workspace(), actor(), session.id, theme)
    if not steps:
        st.caption(words("trace_theme_no_steps"))
    timeline(told(steps))


def show_states() -> None:
    """Choose an earlier state, see what it would change, and then decide."""
    found = states(workspace(), actor(), session.id)
    earlier = [event for event in found if event.seq < board.revision][:_STATES_SHOWN]
    st.caption(words("trace_states_hint"))
    if not earlier:
        st.write(words("trace_states_none"))
        return
    labels = {
        event.seq: f"{words.moment(event.at.astimezone())}  ·  {told_of(event)}"
        + (f"  ·  {event.actor}" if event.actor not in ("", "local") else "")
        for event in earlier
    }
    left, right = st.columns([3, 4], gap="large")
    with left:
        seq = st.radio(
            words("trace_state"), list(labels), format_func=lambda at: plain(labels[at]), key="trace_state"
        )
    with right:
        difference = difference_of_state(workspace(), actor(), session.id, seq)
        heading(words("trace_would_change"), level=3)
        if difference.nothing:
            st.write(words("trace_state_same"))
            return
        show_difference(difference)
        if st.button(words("trace_restore"), type="primary", key="restore", icon=":material/restore:"):
            run(restore, session.id, seq, receipt=words("trace_restored"))
            st.session_state.pop("trace_state", None)
            st.rerun()


def show_difference(found: BoardDifference) -> None:
    """What would be otherwise, in sentences, and the notes that would move."""
    quoted = [words("trace_quoted", name=name) for name in found.come]
    lines = [words("trace_would_come", themes=words.list(quoted))] if quoted else []
    quoted = [words("trace_quoted", name=name) for name in found.go]
    lines += [words("trace_would_go", themes=words.list(quoted))] if quoted else []
    lines += [words("trace_would_rename", **{"from": old, "to": new}) for old, new in found.renamed]
    for old, new in found.strategies:
        if not old:
            lines.append(words("trace_would_strategy_come", to=new))
        elif not new:
            lines.append(words("trace_would_strategy_go", **{"from": old}))
        else:
            lines.append(words("trace_would_rename", **{"from": old, "to": new}))
    counted = len(session.counted_notes)
    lines += [words("trace_would_move", notes=len(found.moved), all=counted)] if found.moved else []
    lines += [words("trace_would_ties", ties=found.ties)] if found.ties else []
    lines += [words("trace_would_texts", texts=len(found.texts))] if found.texts else []
    reviewed = sum((found.reviewed or {}).values())
    lines += [words("trace_would_review", things=reviewed)] if reviewed else []
    points(lines)
    if not found.moved:
        return
    with st.expander(words("count_notes", notes=len(found.moved))):
        moves = [
            words("trace_would_note", ref=m.note.label, **{"from": _at(m.theme, m.strategy)}, to=there)
            + f" — {_cut(m.note.text, 80)}"
            for m in found.moved[:_MOVES_SHOWN]
            if (there := _at(m.other_theme, m.other_strategy))
        ]
        points(moves)
        if len(found.moved) > _MOVES_SHOWN:
            st.caption(words("trace_more_notes", notes=len(found.moved) - _MOVES_SHOWN))


def _at(theme: str, strategy: str) -> str:
    return " › ".join(filter(None, [theme, strategy])) or words("trace_no_theme")


def show_return() -> None:
    """Where each note of a group or table has come to, to print and hand out."""
    with st.container(key="not_on_paper"):
        st.caption(words("trace_return_hint"))
        with st.container(horizontal=True, vertical_alignment="bottom"):
            group = st.selectbox(
                words("trace_return_group"),
                [None, *(g.id for g in session.groups)],
                format_func=lambda one: session.group_name(one) if one else words("trace_return_all"),
                key="return_group",
                width=260,
            )
            known = dict.fromkeys([*session.tables, *(n.table for n in session.counted_notes if n.table)])
            table = st.selectbox(
                words("trace_return_table"),
                [None, *known],
                format_func=lambda one: words.table(one) if one else words("trace_return_all"),
                key="return_table",
                width=200,
            )
            _print(data={"label": words("trace_return_print")}, key="print")
    found = returned_to(workspace(), actor(), session.id, group=group, table=table)
    if not found:
        st.write(words("trace_return_none"))
        return
    whose = [session.group_name(group) if group else "", words.table(table or "")]
    placed = sum(bool(one.theme) for one in found)
    sheet_of_notes(
        " · ".join([words("trace_return_title"), *filter(None, whose)]),
        f"{session.title} — {words('trace_return_base', placed=placed, notes=len(found))}",
        [(one.note, " ".join([_place(one), *_grown(one)])) for one in found],
    )


def _grown(one: Returned) -> list[str]:
    return [words("trace_initiative", name=name) for name in one.initiatives]


head(
    session.title, over=words("page_trace"), hint=words("trace_hint"), to="themes", label=words("page_themes")
)
with st.container(horizontal=True, vertical_alignment="bottom", key="not_on_paper_parts"):
    part = st.segmented_control(
        words("trace_part"),
        list(_PARTS),
        default="notes",
        format_func=lambda one: words(f"trace_part_{one}"),
        key="trace_part",
        label_visibility="collapsed",
        required=True,
    )
    if part == "states":
        undo_bar(session.id)
st.space("small")
{"notes": show_notes, "themes": show_themes, "states": show_states, "return": show_return}[part or "notes"]()

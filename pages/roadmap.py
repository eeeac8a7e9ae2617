"""Road map: what the notes become — initiatives with who, when and the first step — and what is left to decide."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from pages._ui.actions import run
from pages._ui.frame import head
from pages._ui.history import undo_bar
from pages._ui.notes import heading, note_cards, paper_of, plain, sheet, strip_of, words_as_written
from pages._ui.pictures import show_picture, show_table
from pages._ui.runtime import actor, say, workshop, workspace
from synthesis.domain.activity import VotedOn
from synthesis.domain.review import Decision, Initiative
from synthesis.domain.roadmap import YEARS, Home, by_home, likely_home, not_promoted, span
from synthesis.domain.standing import titles_of
from synthesis.exporter.charts import road_map
from synthesis.services.decisions import (
    add_decision,
    edit_decision,
    remove_decision,
    reopen_decision,
    settle_decision,
)
from synthesis.services.reporting import synthesis_of
from synthesis.services.roadmap import (
    edit_initiative,
    place_initiative,
    promote_notes,
    promote_strategy,
    promote_suggested,
    remove_initiative,
    set_sources,
)

_SUGGESTED = 12
_EVIDENCE = 12
_PASSAGES = ("why", "first_step", "resources", "indicator", "risks")

words = say()
board = workshop()
session = board.session


def about(home: Home) -> str:
    """What an initiative belongs to, in words."""
    if home.theme is None:
        return words("roadmap_homeless")
    return f"{home.theme.name}  ›  {home.strategy.name}" if home.strategy else home.theme.name


def years(one: Initiative) -> str:
    """Its years, in words; empty when none is known."""
    runs = span(one)
    if runs is None:
        return ""
    if one.starts is None or one.horizon is None:
        key = "doc_sheet_from" if one.horizon is None else "doc_sheet_until"
        return words(key, year=str(runs[0]))
    return "–".join(dict.fromkeys(map(str, runs)))


def place_in_vote(one: Initiative) -> str:
    """Its place in the last vote on initiatives."""
    for tally in reversed(tuple(board.review.tallies.values())):
        if tally.on is VotedOn.INITIATIVES:
            found = next((c for c in tally.counts if c.item == one.id and c.voters), None)
            of = len(tally.counts)
            return words("doc_sheet_place", place=found.rank, of=of, voters=tally.voters) if found else ""
    return ""


# -- promoting --------------------------------------------------------------------------------------


def where_to() -> dict[tuple[str, str | None], str]:
    """Every theme and strategy by its ids, to choose one."""
    return {
        (theme.id, strategy.id if strategy else None): about(Home(theme, strategy))
        for theme in themes.themes
        for strategy in (*theme.strategies, None)
    }


def show_promote() -> None:
    """From notes to an initiative: where they are, which ones, what it is called."""
    turn = st.session_state.get("promote_round", 0)
    with st.popover(words("roadmap_promote"), icon=":material/north_east:"):
        st.caption(words("roadmap_promote_hint"))
        homes = where_to()
        home = st.selectbox(
            words("roadmap_promote_from"),
            list(homes),
            format_func=homes.__getitem__,
            key=f"promote_home_{turn}",
        )
        theme, strategy = home
        inside = themes.notes_in(theme, strategy) if strategy else themes.notes_in(theme)
        texts = {note.id: f"{note.label}  {note.text}" for note in inside}
        chosen = st.multiselect(
            words("roadmap_promote_notes"),
            list(texts),
            format_func=texts.__getitem__,
            placeholder="",
            key=f"promote_notes_{turn}_{theme}_{strategy}",
        )
        what = st.text_input(
            words("sheet_what"),
            key=f"promote_what_{turn}",
            placeholder=words("roadmap_promote_what"),
        )
        if st.button(
            words("roadmap_promote_do", notes=len(chosen)),
            type="primary",
            key="promote_notes",
            disabled=not chosen,
        ):
            done = run(
                promote_notes,
                session.id,
                chosen,
                what=what,
                theme=theme,
                strategy=strategy,
                receipt=words("roadmap_promoted"),
            )
            if done:
                st.session_state["promote_round"] = turn + 1
            st.rerun()
        if strategy and st.button(
            words("roadmap_promote_strategy", notes=len(inside)),
            key="promote_strategy",
            help=words("roadmap_promote_strategy_hint"),
        ):
            run(promote_strategy, session.id, strategy, receipt=words("roadmap_promoted"))
            st.rerun()


def show_suggested() -> None:
    """What Minga read as concrete enough, each to promote by one press."""
    waiting = not_promoted(result.initiatives, board.review.initiatives.values())
    if not waiting:
        return
    st.space("small")
    heading(
        words("roadmap_suggested", initiatives=len(waiting)), level=2, hint=words("roadmap_suggested_hint")
    )
    every = st.session_state.get("suggested_all") or len(waiting) <= _SUGGESTED
    for one in waiting if every else waiting[:_SUGGESTED]:
        with st.container(horizontal=True, vertical_alignment="center", key=f"note_suggested_{one.id}"):
            with st.container():
                first = next((themes.by_id[i] for i in one.note_ids if i in themes.by_id), None)
                note_cards([first] if first else [], session, paper_of(themes, one.theme))
            if st.button(words("roadmap_take"), key=f"take_{one.id}", icon=":material/north_east:"):
                run(promote_suggested, session.id, one.id, receipt=words("roadmap_promoted"))
                st.rerun()
    if not every and st.button(
        words("roadmap_suggested_all", initiatives=len(waiting)), key="all_suggested", type="tertiary"
    ):
        st.session_state["suggested_all"] = True
        st.rerun()


# -- sheets -----------------------------------------------------------------------------------------


def show_sheet(one: Initiative, home: Home) -> None:
    """One initiative: its sheet, its notes, and what can be done with it."""
    if st.session_state.get("sheet_open") == one.id:
        show_form(one, home)
        return
    rows = [
        (words("sheet_why"), one.why),
        (words("sheet_lead"), one.lead),
        (words("sheet_partners"), words.list(one.partners) if one.partners else ""),
        (words("sheet_years"), years(one)),
        *((words(f"sheet_{name}"), getattr(one, name)) for name in _PASSAGES[1:]),
        (words("sheet_vote"), place_in_vote(one)),
    ]
    over = home.strategy.name if home.strategy else words("roadmap_no_strategy")
    colour = strip_of(themes, home.theme.id) if home.theme else None
    with st.container(key=f"sheet_{one.id}", gap="small"):
        sheet(one.what, rows, colour or "", over)
        if home.theme is None:
            show_chooser(one)
        with st.container(horizontal=True):
            notes = [themes.by_id[i] for i in one.note_ids if i in themes.by_id]
            with st.popover(
                words("count_notes", notes=len(notes)), type="tertiary", icon=":material/sticky_note_2:"
            ):
                show_sources(one, home)
            if st.button(words("sheet_edit"), key=f"edit_{one.id}", type="tertiary", icon=":material/edit:"):
                st.session_state["sheet_open"] = one.id
                st.session_state["sheet_seen"] = one
                st.rerun()
            if home.theme is not None:
                with st.popover(words("sheet_move"), type="tertiary", icon=":material/move_down:"):
                    show_chooser(one, home)
            with st.popover(words("sheet_remove"), type="tertiary", icon=":material/delete:"):
                st.write(words("sheet_remove_hint"))
                if st.button(words("sheet_remove_do"), key=f"remove_{one.id}", type="primary"):
                    run(remove_initiative, session.id, one.id, receipt=words("sheet_removed"))
                    st.rerun()


def show_sources(one: Initiative, home: Home) -> None:
    """The notes behind it, and the way to add some or leave some out."""
    notes = [themes.by_id[i] for i in one.note_ids if i in themes.by_id]
    if not notes:
        st.caption(words("sheet_no_notes"))
    note_cards(notes[:_EVIDENCE], session, paper_of(themes, home.theme.id if home.theme else None))
    if len(notes) > _EVIDENCE:
        st.caption(words("draft_more_notes", notes=len(notes) - _EVIDENCE))
    texts = {note.id: f"{note.label}  {note.text}" for note in themes.notes}
    before = [note.id for note in notes]
    chosen = st.multiselect(
        words("sheet_sources"),
        list(texts),
        default=before,
        format_func=texts.__getitem__,
        placeholder="",
        key=f"sources_{one.id}_{len(one.note_ids)}",
    )
    if chosen != before and st.button(
        words("sheet_sources_save"), key=f"set_sources_{one.id}", type="primary"
    ):
        run(set_sources, session.id, one.id, chosen, receipt=words("sheet_saved"))
        st.rerun()


def show_chooser(one: Initiative, home: Home | None = None) -> None:
    """Which strategy or theme it belongs to; for one that lost its own, where most of its notes are now."""
    homes = where_to()
    if not homes:
        return
    if home is None:
        st.warning(words("roadmap_homeless_hint"), icon=":material/link_off:")
    now = home or likely_home(one, themes)
    key = (now.theme.id if now.theme else "", now.strategy.id if now.strategy else None)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            words("sheet_move_to"),
            list(homes),
            index=list(homes).index(key) if key in homes else 0,
            format_func=homes.__getitem__,
            key=f"home_{one.id}_{key}",
        )
        if st.button(words("sheet_move_do"), key=f"place_{one.id}", type="primary"):
            run(place_initiative, session.id, one.id, *chosen, receipt=words("sheet_saved"))
            st.rerun()


def show_form(one: Initiative, home: Home) -> None:
    """The sheet to fill in; it keeps the words until they are stored, and shows what somebody else wrote meanwhile."""
    seen: Initiative = st.session_state.get("sheet_seen") or one
    with st.form(f"form_{one.id}"):
        st.caption(plain(about(home)))
        what = st.text_area(words("sheet_what"), value=seen.what, key=f"what_{one.id}", height=68)
        meanwhile(seen.what, one.what)
        texts = {"why": asked("why", seen, one)}
        left, right = st.columns(2)
        with left:
            lead = st.text_input(words("sheet_lead"), value=seen.lead, key=f"lead_{one.id}")
            meanwhile(seen.lead, one.lead)
            starts = asked_year("starts", seen, one)
        with right:
            partners = st.text_input(
                words("sheet_partners"),
                value="; ".join(seen.partners),
                key=f"partners_{one.id}",
                help=words("sheet_partners_help"),
            )
            meanwhile("; ".join(seen.partners), "; ".join(one.partners))
            horizon = asked_year("horizon", seen, one)
        for number, name in enumerate(_PASSAGES[1:]):
            with (left, right)[number % 2]:
                texts[name] = asked(name, seen, one)
        with st.container(horizontal=True):
            save = st.form_submit_button(words("sheet_save"), type="primary", key=f"save_{one.id}")
            back = st.form_submit_button(words("draft_cancel"), key=f"cancel_{one.id}")
    if save:
        parts = tuple(part.strip() for part in partners.split(";") if part.strip())
        given = {"what": what, "lead": lead, "partners": parts, "starts": starts, "horizon": horizon}
        wanted = replace(seen, **given, **texts)
        if run(edit_initiative, session.id, seen, wanted, receipt=words("sheet_saved")):
            back = True
        elif st.session_state.get("refusal") == "changed_meanwhile":
            # what the other person wrote stands under each box now: storing once more means both were seen
            st.session_state["sheet_seen"] = one
            st.session_state["sheet_before"] = seen
    if back:
        for key in ("sheet_open", "sheet_seen", "sheet_before"):
            st.session_state.pop(key, None)
    if save or back:
        st.rerun()


def asked(name: str, seen: Initiative, now: Initiative) -> str:
    """One passage of the sheet."""
    text = st.text_area(words(f"sheet_{name}"), value=getattr(seen, name), key=f"{name}_{now.id}", height=88)
    meanwhile(getattr(seen, name), getattr(now, name))
    return text


def asked_year(name: str, seen: Initiative, now: Initiative) -> int | None:
    """A year, or none."""
    found = st.number_input(
        words(f"sheet_{name}"),
        min_value=YEARS[0],
        max_value=YEARS[-1],
        value=getattr(seen, name),
        step=1,
        placeholder=words("sheet_year_open"),
        key=f"{name}_{now.id}",
    )
    meanwhile(str(getattr(seen, name) or ""), str(getattr(now, name) or ""))
    return None if found is None else int(found)


def meanwhile(seen: str, now: str) -> None:
    """What somebody else wrote in a box since it was opened here."""
    if seen != now:
        st.caption(plain(words("sheet_meanwhile", text=now or "—")))


def show_sheets() -> None:
    """The sheets theme by theme; those that lost their theme are last."""
    before: str | None = ""
    for home, inside in by_home(board.review.initiatives.values(), themes):
        here = home.theme.id if home.theme else None
        if here != before:
            heading(home.theme.name if home.theme else words("roadmap_homeless"), level=2)
            before = here
        for one in inside:
            show_sheet(one, home)


def show_owners() -> None:
    """Who leads what, and how many initiatives nobody leads yet."""
    owners: dict[str, list[str]] = {}
    for one in board.review.initiatives.values():
        owners.setdefault(one.lead.strip(), []).append(one.what)
    nobody = len(owners.pop("", []))
    heading(words("roadmap_owners"), level=2)
    for owner, led in owners.items():
        sheet(owner, [(words("roadmap_leads", initiatives=len(led)), "\n".join(f"• {what}" for what in led))])
    if nobody:
        st.info(
            words("roadmap_no_lead", initiatives=nobody, of=len(board.review.initiatives)),
            icon=":material/person_search:",
        )


# -- decisions --------------------------------------------------------------------------------------


def subjects() -> dict[str, str]:
    """What a decision can be about, by key."""
    return {"": words("decision_about_all"), **titles_of(result)}


def show_decisions() -> None:
    """What is still open, what was decided, and a place for one more."""
    every = list(board.review.decisions.values())
    waiting = [one for one in every if not one.settled]
    taken = [one for one in every if one.settled]
    heading(words("decisions"), level=2, hint=words("decisions_hint"))
    show_new_decision()
    for title, found in (("decisions_waiting", waiting), ("decisions_taken", taken)):
        if found:
            heading(words(title, decisions=len(found)), level=3)
        for one in found:
            show_decision(one)


def show_decision(one: Decision) -> None:
    """One decision with who sees to it and by when."""
    names = subjects()
    told = [names.get(one.about, names[""]), one.owner, one.due]
    with st.container(border=True, key=f"decision_{one.id}"):
        words_as_written(one.text)
        st.caption(plain(" · ".join(filter(None, told))))
        with st.container(horizontal=True):
            use_case, label, icon = (
                (reopen_decision, "decision_reopen", ":material/undo:")
                if one.settled
                else (settle_decision, "decision_settle", ":material/check:")
            )
            if st.button(words(label), key=f"turn_{one.id}", icon=icon):
                run(use_case, session.id, one.id)
                st.rerun()
            with st.popover(words("sheet_edit"), type="tertiary", icon=":material/edit:"):
                show_decision_form(one)
            if st.button(words("decision_remove"), key=f"drop_{one.id}", type="tertiary"):
                run(remove_decision, session.id, one.id, receipt=words("decision_removed"))
                st.rerun()


def show_decision_form(one: Decision) -> None:
    """A decision in other words or hands."""
    names = subjects()
    with st.form(f"change_{one.id}", border=False):
        given = decision_boxes(one, f"{one.id}_{len(one.text)}", names)
        if st.form_submit_button(words("sheet_save"), type="primary", key=f"change_do_{one.id}"):
            run(edit_decision, session.id, one.id, **given, receipt=words("sheet_saved"))
            st.rerun()


def show_new_decision() -> None:
    """A place to note what was decided, or what still has to be."""
    turn = st.session_state.get("decision_round", 0)
    with (
        st.popover(words("decision_new"), icon=":material/add:"),
        st.form("new_decision", border=False),
    ):
        given = decision_boxes(Decision(id="", text=""), f"new_{turn}", subjects())
        settled = st.toggle(words("decision_is_taken"), key=f"decision_settled_{turn}")
        if st.form_submit_button(words("decision_note"), type="primary", key="add_decision"):
            if run(add_decision, session.id, **given, settled=settled, receipt=words("decision_noted")):
                st.session_state["decision_round"] = turn + 1
            st.rerun()


def decision_boxes(one: Decision, key: str, names: dict[str, str]) -> dict[str, str]:
    """The boxes of a decision, and what is in them."""
    text = st.text_area(words("decision_text"), value=one.text, key=f"decision_text_{key}", height=88)
    chosen = st.selectbox(
        words("decision_about"),
        list(names),
        index=list(names).index(one.about) if one.about in names else 0,
        format_func=names.__getitem__,
        key=f"decision_about_{key}",
    )
    owner = st.text_input(words("decision_owner"), value=one.owner, key=f"decision_owner_{key}")
    due = st.text_input(words("decision_due"), value=one.due, key=f"decision_due_{key}")
    return {"text": text, "about": chosen, "owner": owner, "due": due}


if board.themes is None or not board.themes.themes:
    head(
        session.title,
        over=words("page_roadmap"),
        hint=words("roadmap_no_themes"),
        to="themes",
        label=words("draft_to_themes"),
        primary=True,
    )
    st.stop()

result = synthesis_of(workspace(), actor(), session.id, words.language)
themes = result.themes
kept = list(board.review.initiatives.values())
head(
    session.title,
    over=words("page_roadmap"),
    hint=words("roadmap_hint" if kept else "roadmap_empty"),
    to="consultation",
    label=words("roadmap_next") if kept else "",
)
with st.container(horizontal=True):
    show_promote()
    undo_bar(session.id)
if kept:
    st.space("small")
    heading(words("roadmap_picture"), level=2)
    drawn = road_map(result)
    if any(span(one) for one in kept):
        show_picture(drawn, result, "roadmap", "roadmap", words)
    else:
        # without a single year there is nothing to draw; what is missing is said
        st.write(plain(drawn.layout.meta["reading"]))
        show_table(result, "roadmap", words, words("picture_table"))
st.space("small")
main, side = st.columns([2, 1], gap="large")
with main:
    show_sheets()
    show_suggested()
with side:
    if kept:
        show_owners()
    show_decisions()

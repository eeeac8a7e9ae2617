"""Consultation: draft, put to the groups, validated — who endorses what, and which objections wait for an answer."""

from __future__ import annotations

import streamlit as st

from pages._ui.actions import run
from pages._ui.frame import head
from pages._ui.history import undo_bar
from pages._ui.notes import figures, grid, heading, plain, qr, words_as_written
from pages._ui.runtime import actor, say, workshop, workspace
from synthesis.domain.access import allowed
from synthesis.domain.review import Edition, Stance, State, View
from synthesis.domain.standing import ASKED, consulted, said_of, state_of, unanswered
from synthesis.live.network import NETWORK, qr_svg
from synthesis.services.changes import history
from synthesis.services.consulting import (
    Said,
    answer_stance,
    back_to_draft,
    change_group_link,
    group_links,
    open_consultation,
    take_stances,
    validate,
)
from synthesis.services.reporting import synthesis_of

_LOGGED = (
    "consultation_opened",
    "document_back_to_draft",
    "document_validated",
    "stance_taken",
    "stance_answered",
)
_NEWEST = 400
_ICONS = {State.DRAFT: "edit_note", State.CONSULTATION: "forum", State.VALIDATED: "verified"}

words = say()
board = workshop()
session = board.session
review = board.review


def name_of(key: str, edition: Edition | None) -> str:
    """A part of the document by the name it has now, or had then."""
    now, (kind, _, _) = titles.get(key), key.partition(":")
    if now or (edition and key in edition.titles):
        return now or (edition.titles[key] if edition else key)
    section = result.section(key)
    if section and section.title.strip():
        return section.title
    fixed = f"doc_part_{kind}"
    return words(fixed) if words.has(fixed) else words("doc_part_other")


def listed(parts: tuple[str, ...], edition: Edition | None) -> str:
    """Parts of the document by name, each once."""
    return words.list(
        words("quoted", text=name) for name in dict.fromkeys(name_of(part, edition) for part in parts)
    )


# -- where it stands --------------------------------------------------------------------------------


def show_state() -> None:
    """The state with its version, what changed since, and the one next step."""
    state, edition = state_of(review), review.edition
    with st.container(border=True, key="standing"):
        number = edition.number if edition else 0
        when = words.moment(edition.at.astimezone()) if edition else ""
        heading(
            words(f"consultation_is_{state.value}"),
            level=2,
            over=words("consultation_version", number=number) if edition else "",
            hint=" · ".join(filter(None, [when, words(f"consultation_means_{state.value}")])),
        )
        if result.changed:
            told = words("consultation_changed", number=number, parts=listed(result.changed, edition))
            st.warning(plain(told), icon=":material/update:")
        if edition and edition.since:
            st.info(plain(words("consultation_since", parts=listed(edition.since, edition))))
        if state is State.CONSULTATION:
            show_ending()
        else:
            show_opening(state)


def show_opening(state: State) -> None:
    """The way to put the document to the groups."""
    if not session.groups:
        st.info(words("consultation_without_groups"), icon=":material/group_off:")
        return
    with st.container(horizontal=True):
        label = "consultation_open" if state is State.DRAFT else "consultation_open_again"
        kind = "primary" if state is State.DRAFT or result.changed else "secondary"
        if st.button(words(label), type=kind, key="open_consultation", icon=":material/forum:"):
            run(open_consultation, session.id, receipt=words("consultation_opened"))
            st.rerun()
        if state is State.VALIDATED:
            show_back()


def show_ending() -> None:
    """What stands between the consultation and a validated document."""
    waiting = unanswered(review)
    knows = True
    if waiting:
        groups = words.list(dict.fromkeys(session.group_name(one.group) for one in waiting))
        told = words("objections_unanswered", objections=len(waiting), groups=groups)
        st.warning(plain(told), icon=":material/report:")
    elif result.changed:
        knows = st.checkbox(words("consultation_know_changes"), key="know_changes")
    with st.container(horizontal=True):
        if not allowed(actor(), "validate", session.id):
            st.caption(words("consultation_organisers_validate"))
        elif st.button(
            words("consultation_validate"),
            type="primary",
            key="validate",
            icon=":material/verified:",
            disabled=bool(waiting) or not knows,
        ):
            run(validate, session.id, result.changed, receipt=words("consultation_validated"))
            st.rerun()
        if result.changed and st.button(
            words("consultation_ask_again"),
            key="ask_again",
            icon=":material/forum:",
            help=words("consultation_ask_again_hint"),
        ):
            run(open_consultation, session.id, receipt=words("consultation_opened"))
            st.rerun()
        show_back()


def show_back() -> None:
    """The way back to a draft."""
    with st.popover(words("consultation_back"), type="tertiary", icon=":material/undo:"):
        st.write(words("consultation_back_hint"))
        if st.button(words("consultation_back_do"), key="back_to_draft"):
            run(back_to_draft, session.id)
            st.rerun()


# -- who said what ----------------------------------------------------------------------------------


def show_figures(asked: Edition, said: dict[tuple[str, str], Stance]) -> None:
    """How many groups spoke, and of what."""
    groups = {group for group, _ in said}
    objections = [one for one in said.values() if one.view is View.OBJECT]
    answered = [one for one in objections if one.answer.strip()]
    parts = len(keys)
    endorsed = sum(1 for one in said.values() if one.view is View.ENDORSE)
    whole = parts * len(session.groups)
    figures(
        [
            (
                words("consultation_groups_spoke"),
                words("doc_out_of", part=len(groups), whole=len(session.groups)),
            ),
            (words("consultation_endorsed"), words("doc_out_of", part=endorsed, whole=whole)),
            (
                words("consultation_objections_answered"),
                words("doc_out_of", part=len(answered), whole=len(objections)),
            ),
        ]
    )
    silent = [group.name for group in session.groups if group.id not in groups]
    if silent and state_of(review) is State.CONSULTATION:
        st.info(
            plain(words("consultation_silent", groups=words.list(silent))), icon=":material/hearing_disabled:"
        )


def show_table(asked: Edition, said: dict[tuple[str, str], Stance]) -> None:
    """What each group says of each theme and strategy."""
    heading(words("consultation_table"), level=2, hint=words("consultation_table_hint"))
    rows = []
    for key in keys:
        cells = []
        for group in session.groups:
            found = said.get((group.id, key))
            cells.append(words(f"doc_view_{found.view.value}" if found else "doc_view_silent"))
        inside = "— " if key.startswith("strategy:") else ""
        rows.append([inside + name_of(key, asked), *cells])
    grid(
        [words("doc_standing_part"), *(group.name for group in session.groups)],
        rows,
        words("consultation_table"),
    )


def show_words(asked: Edition, said: dict[tuple[str, str], Stance]) -> None:
    """Objections first, those without an answer before all; then comments."""
    waiting = {one.id for one in unanswered(review)}
    older = [one for one in unanswered(review) if one.id not in {s.id for s in said.values()}]
    spoken = [*older, *(one for one in said.values() if one.view is not View.ENDORSE)]
    if not spoken:
        return
    heading(words("consultation_words"), level=2, hint=words("consultation_words_hint"))
    for one in sorted(
        spoken, key=lambda s: (s.id not in waiting, s.view is not View.OBJECT, s.about, s.group)
    ):
        show_one(one, asked, one.id in waiting)


def show_one(one: Stance, asked: Edition, waits: bool) -> None:
    """What a group said, and the answer."""
    with st.container(border=True, key=f"stance_{one.about}_{one.group}_{one.edition}"):
        told = [session.group_name(one.group), one.name, words(f"doc_view_{one.view.value}")]
        when = words.moment(one.at.astimezone()) if one.at else ""
        heading(name_of(one.about, asked), level=3, hint=" · ".join(filter(None, [*told, when])))
        words_as_written(one.text)
        if one.answer:
            st.caption(plain(words("consultation_answered", name=one.answered_by or "—")))
            words_as_written(one.answer, own=True)
        label = (
            "consultation_answer"
            if waits
            else "consultation_answer_edit"
            if one.answer
            else "consultation_answer"
        )
        if waits:
            show_answer(one)
        else:
            with st.popover(words(label), type="tertiary", icon=":material/reply:"):
                show_answer(one)


def show_answer(one: Stance) -> None:
    """A box for the answer; it keeps the words until they are stored."""
    with st.form(f"answer_{one.id}", border=False):
        text = st.text_area(
            words("consultation_answer"),
            value=one.answer,
            key=f"answer_text_{one.id}_{len(one.answer)}",
            height=88,
        )
        if st.form_submit_button(words("consultation_answer_do"), type="primary", key=f"answer_do_{one.id}"):
            run(answer_stance, session.id, one.id, text, receipt=words("consultation_answer_saved"))
            st.rerun()


# -- links, versions, log ---------------------------------------------------------------------------


def show_links() -> None:
    """The link of each group, to send or to show."""
    heading(words("consultation_links"), level=2, hint=words("consultation_links_hint"))
    base = NETWORK.base(workspace().settings)
    for group, key in group_links(workspace(), actor(), session.id).items():
        address = f"{base}/c/{key}"
        name = session.group_name(group)
        spoke = sum(1 for who, _ in said if who == group)
        with st.container(border=True, key=f"link_{group}"):
            heading(name, level=3, hint=words("consultation_spoke", parts=spoke, of=len(keys)))
            st.code(address, language=None, wrap_lines=True)
            with st.container(horizontal=True):
                with st.popover(words("consultation_qr"), type="tertiary", icon=":material/qr_code_2:"):
                    qr(qr_svg(address), words("consultation_qr_of", name=name))
                with st.popover(words("consultation_link_new"), type="tertiary", icon=":material/link_off:"):
                    st.write(words("consultation_link_new_hint"))
                    if st.button(words("consultation_link_new_do"), key=f"new_link_{group}"):
                        run(change_group_link, session.id, group, receipt=words("consultation_link_changed"))
                        st.rerun()
    if base.startswith(("http://localhost", "http://127.")):
        st.warning(words("people_link_here"), icon=":material/wifi_off:")


def show_by_hand() -> None:
    """What a group said by letter or by phone, entered for it."""
    turn = st.session_state.get("by_hand_round", 0)
    with st.expander(words("consultation_by_hand"), icon=":material/mail:"):
        st.caption(words("consultation_by_hand_hint"))
        with st.form("by_hand", border=False):
            group = st.selectbox(
                words("field_group"),
                [one.id for one in session.groups],
                format_func=session.group_name,
                key=f"by_hand_group_{turn}",
            )
            about = st.selectbox(
                words("doc_standing_part"),
                keys,
                format_func=lambda key: name_of(key, review.edition),
                key=f"by_hand_about_{turn}",
            )
            view = st.radio(
                words("consultation_view"),
                list(View),
                format_func=lambda one: words(f"doc_view_{one.value}"),
                horizontal=True,
                key=f"by_hand_view_{turn}",
            )
            text = st.text_area(words("consultation_text"), key=f"by_hand_text_{turn}", height=88)
            name = st.text_input(words("consultation_name"), key=f"by_hand_name_{turn}")
            if st.form_submit_button(words("consultation_by_hand_do"), key="by_hand_do"):
                one = Said(about=about, view=View(view), text=text)
                receipt = words("consultation_by_hand_saved")
                if run(take_stances, session.id, group, name, [one], receipt=receipt):
                    st.session_state["by_hand_round"] = turn + 1
                st.rerun()


def show_versions() -> None:
    """Every edition there was, and what happened in the consultation."""
    if not review.editions:
        return
    with st.expander(
        words("consultation_versions", versions=len(review.editions)), icon=":material/history:"
    ):
        for edition in sorted(review.editions.values(), key=lambda one: -one.number):
            told = [
                words("consultation_version", number=edition.number),
                words(f"consultation_is_{edition.state.value}"),
                words.moment(edition.at.astimezone()),
                edition.by,
            ]
            st.text(" · ".join(filter(None, told)))
            st.caption(words("consultation_fingerprint", digest=edition.fingerprint[:16]))
    logged = [e for e in history(workspace(), actor(), session.id, newest=_NEWEST) if e.action in _LOGGED]
    with st.expander(words("consultation_log", events=len(logged)), icon=":material/list_alt:"):
        for event in reversed(logged):
            name = event.detail.get("name", "")
            told = " · ".join(filter(None, [words(f"event_{event.action}"), name, event.actor]))
            st.text(f"{words.moment(event.at.astimezone())}  {told}")


if board.themes is None or not board.themes.themes:
    head(
        session.title,
        over=words("page_consultation"),
        hint=words("roadmap_no_themes"),
        to="themes",
        label=words("draft_to_themes"),
        primary=True,
    )
    st.stop()

result = synthesis_of(workspace(), actor(), session.id)
titles = {f"theme:{theme.id}": theme.name for theme in result.themes.themes}
titles |= {f"strategy:{s.id}": s.name for theme in result.themes.themes for s in theme.strategies}
asked = consulted(review) if state_of(review) is not State.DRAFT else None
said = dict(said_of(review, asked)) if asked else {}
keys = [key for key in asked.titles if key.startswith(ASKED)] if asked else []
head(
    session.title,
    over=words("page_consultation"),
    hint=words("consultation_hint"),
    to="document",
    label=words("draft_next"),
)
with st.container(horizontal=True):
    undo_bar(session.id)
st.space("small")
main, side = st.columns([2, 1], gap="large")
with main:
    show_state()
    if asked:
        show_figures(asked, said)
        show_words(asked, said)
        show_table(asked, said)
    show_versions()
with side:
    if state_of(review) is State.CONSULTATION:
        show_links()
        show_by_hand()

"""Back from Word: the document that people corrected outside, compared, and taken over piece by piece."""

from __future__ import annotations

import streamlit as st

from pages._ui.actions import run
from pages._ui.frame import head
from pages._ui.history import undo_bar
from pages._ui.notes import figures, heading, plain, points, side_by_side, timeline, words_as_written
from pages._ui.runtime import say, workshop
from synthesis.i18n import LANGUAGES, sentence
from synthesis.services.returning import (
    Comparison,
    Difference,
    Outcome,
    compare_returned,
    read_returned,
    take_returned,
)

_LISTED = 20
_QUOTED = 120

words = say()
session = workshop().session


def show_origin(found: Comparison) -> None:
    """What the file was told apart by, and how far the session has moved on since."""
    at = words.moment(found.at.astimezone()) if found.at else ""
    st.write(plain(words(f"returned_by_{found.by}", at=at)))
    if found.since:
        st.warning(words("returned_since", n=found.since), icon=":material/update:")
    if found.language != session.document_language:
        st.info(words("returned_language", language=LANGUAGES[found.language]), icon=":material/translate:")
    conflicts = sum(one.outcome is Outcome.CONFLICT for one in found.differences)
    counts = {
        "returned_same": found.same,
        "returned_changed": len(found.differences),
        "returned_conflicts": conflicts,
        "returned_new": len(found.fresh),
        "returned_commented": len(found.comments),
    }
    figures((words(what), words.number(count)) for what, count in counts.items())


def show_difference(one: Difference) -> bool:
    """One text in its three states; whether what Word has is to be taken."""
    with st.container(border=True):
        show_states(one)
        return one.choice and show_choice(one)


def show_states(one: Difference) -> None:
    """The text as it left, as it came back and as it is, and what there is to know of it."""
    heading(one.where, level=3, over=words(f"returned_kind_{one.kind}"))
    side_by_side(
        [
            (words("returned_before"), one.before or words("returned_empty")),
            (words("returned_word"), one.told if one.word is not None else words("returned_gone")),
            (
                words("returned_now"),
                words("returned_gone") if one.now is None else one.now or words("returned_empty"),
            ),
        ]
    )
    if one.tracked:
        st.caption(plain(words("returned_tracked", names=words.list(one.tracked))))
    if one.trouble is not None:
        st.warning(plain(sentence(one.trouble, words.language)), icon=":material/block:")
    if one.outcome is not Outcome.TAKE:
        told = "removed_heading" if one.outcome is Outcome.REMOVED and not one.choice else one.outcome.value
        st.caption(words(f"returned_{told}"))


def show_choice(one: Difference) -> bool:
    """Which text stays; what only Word changed is marked, the rest waits for a person."""
    gone = one.outcome is Outcome.REMOVED
    options = ["strike", "keep"] if gone else ["take", "leave"]
    marked = {Outcome.TAKE: 0, Outcome.REMOVED: 1}.get(one.outcome)
    chosen = st.radio(
        words("returned_choice"),
        options,
        index=marked,
        horizontal=True,
        label_visibility="collapsed",
        format_func=lambda option: words(f"returned_{option}"),
        key=f"pick_{one.key}",
    )
    return chosen == options[0]


def show_fresh(found: Comparison) -> dict[int, str]:
    """The new paragraphs; which goes to which section."""
    going = {}
    heading(words("returned_fresh"), level=2, hint=words("returned_fresh_hint"))
    sections = ["", *found.sections]
    for number, one in enumerate(found.fresh):
        with st.container(border=True):
            words_as_written(one.text)
            if one.tracked:
                st.caption(plain(words("returned_tracked", names=words.list(one.tracked))))
            section = st.selectbox(
                words("returned_fresh_where"),
                sections,
                index=sections.index(one.section),
                format_func=lambda key: found.sections.get(key) or words("returned_fresh_nowhere"),
                key=f"fresh_{number}_{one.text[:60]}",
                width=420,
            )
        if section:
            going[number] = section
    return going


def show_decisions(found: Comparison) -> None:
    """Everything that can be taken, and the one button that takes it."""
    if not found.differences and not found.fresh:
        st.success(words("returned_nothing"), icon=":material/check:")
        return
    with st.form("returned", border=False):
        chosen = []
        if found.differences:
            heading(words("returned_differences"), level=2, hint=words("returned_differences_hint"))
            chosen = [one.key for one in found.differences if show_difference(one)]
        going = show_fresh(found) if found.fresh else {}
        if st.form_submit_button(words("returned_do"), type="primary", key="returned_do"):
            count = len(chosen) + len(going)
            receipt = words("returned_done", n=count) if count else words("returned_none")
            run(take_returned, session.id, found, chosen, going, receipt=receipt)
            st.rerun()


def show_comments(found: Comparison) -> None:
    """What people remarked in the margin, and on what."""
    if not found.comments:
        return
    heading(words("returned_comments"), level=2)
    rows = []
    for one in found.comments:
        when = words.moment(one.at) if one.at else ""
        quote = one.quote if len(one.quote) <= _QUOTED else one.quote[: _QUOTED - 1].rstrip() + "…"
        about = words("returned_comment_on", quote=quote) if quote else ""
        settled = words("returned_comment_done") if one.done else ""
        rows.append((when, one.text, " · ".join(filter(None, [one.author, one.where, about, settled]))))
    timeline(rows)


def show_aside(found: Comparison) -> None:
    """What is different in the file and does not come back, so that nobody takes it for lost in silence."""
    if not (found.moved or found.rewritten or found.aside):
        return
    with st.expander(words("returned_aside")):
        if found.moved:
            st.write(plain(words("returned_moved", names=words.list(found.moved[:_LISTED]))))
        for told, lines in (
            ("returned_rewritten", [now for _, now in found.rewritten]),
            ("returned_cells", list(found.aside)),
        ):
            if lines:
                st.write(words(told))
                more = len(lines) - _LISTED
                points([*lines[:_LISTED], *([words("returned_more", n=more)] if more > 0 else [])])


head(
    session.title,
    over=words("page_returned"),
    hint=words("returned_hint"),
    to="document",
    label=words("returned_to_document"),
)
with st.container(horizontal=True):
    undo_bar(session.id)
uploaded = st.file_uploader(
    words("returned_box"), type=["docx"], key="returned_file", help=words("returned_box_help")
)
if uploaded is not None:
    held = f"returned_{session.id}_{uploaded.file_id}"
    if held not in st.session_state:
        # read once: a long document takes a second or two in a process of its own
        st.session_state[held] = run(read_returned, session.id, uploaded.name, uploaded.getvalue())
    read = st.session_state[held]
    if read is None:
        del st.session_state[held]
        st.error(plain(st.session_state.pop("outcome")[1]), icon=":material/error:")
        st.stop()
    comparison = run(compare_returned, session.id, read)
    if comparison is not None:
        show_origin(comparison)
        show_decisions(comparison)
        show_comments(comparison)
        show_aside(comparison)

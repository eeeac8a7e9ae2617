"""Draft: the text of the synthesis, each statement beside the notes it stands on."""

from __future__ import annotations

import streamlit as st

from pages._ui.actions import run
from pages._ui.frame import head
from pages._ui.history import undo_bar
from pages._ui.notes import (
    heading,
    note_cards,
    paper_of,
    plain,
    slips,
    strip_of,
    strips,
    words_as_written,
)
from pages._ui.runtime import actor, say, workshop, workspace
from pages._ui.wording import ask_for_wording, show_wording
from synthesis.domain.note import Note
from synthesis.domain.synthesis import Section, Statement, Synthesis
from synthesis.domain.theme import Hand
from synthesis.i18n import LANGUAGES
from synthesis.services.reporting import (
    add_statement,
    doubts,
    edit_statement,
    restore_statement,
    synthesis_of,
)

_EVIDENCE_SHOWN = 12
_IN_MARGIN = 2

words = say()
board = workshop()
session = board.session


def show_statement(result: Synthesis, section: Section, statement: Statement, paper: str) -> None:
    """One statement, what does not hold in it, its notes, and the way to write it otherwise."""
    cited = [result.themes.by_id[i] for i in statement.note_ids if i in result.themes.by_id]
    text, margin = st.columns([5, 3], gap="medium", vertical_alignment="top")
    with text:
        words_as_written(statement.text or words("draft_struck"), own=statement.by is Hand.PERSON)
        if statement.by is Hand.PERSON:
            st.caption(words("draft_by_person"))
        if statement.outdated:
            st.warning(plain(words("draft_outdated", text=statement.drafted)), icon=":material/update:")
        for doubt in doubts(result, statement):
            st.warning(words(doubt), icon=":material/rule:")
    with margin:
        slips(evidence_of(result, cited), session, paper)
    with text, st.container(horizontal=True):
        with st.popover(words("count_notes", notes=len(cited)), type="tertiary", disabled=not cited):
            note_cards(cited[:_EVIDENCE_SHOWN], session, paper)
            if len(cited) > _EVIDENCE_SHOWN:
                st.caption(words("draft_more_notes", notes=len(cited) - _EVIDENCE_SHOWN))
        if st.button(
            words("draft_edit"), type="tertiary", key=f"edit_{statement.key}", icon=":material/edit:"
        ):
            st.session_state["editing"] = statement.key
            st.rerun()
    if st.session_state.get("editing") == statement.key:
        show_editor(result, section, statement)


def evidence_of(result: Synthesis, cited: list[Note]) -> list[Note]:
    """The few notes that stand in the margin: those that the document quotes first, of different groups."""
    quoted = {i for found in result.quotes.values() for i in found}
    first = sorted(cited, key=lambda note: note.id not in quoted)
    chosen: list[Note] = []
    for note in first:
        if len(chosen) < _IN_MARGIN and note.group not in {n.group for n in chosen if n.group}:
            chosen.append(note)
    return chosen


def show_editor(result: Synthesis, section: Section, statement: Statement) -> None:
    """A box for a person's own words; it keeps them until they are stored."""
    refs = {note.id: f"{note.label}  {note.text[:70]}" for note in result.themes.notes}
    with st.form(f"write_{statement.key}"):
        text = st.text_area(
            words("draft_text"), value=statement.text, key=f"text_{statement.key}", height=120
        )
        notes = st.multiselect(
            words("draft_evidence"),
            list(refs),
            default=[i for i in statement.note_ids if i in refs],
            format_func=refs.__getitem__,
            key=f"notes_{statement.key}",
        )
        with st.container(horizontal=True):
            save = st.form_submit_button(words("draft_save"), type="primary", key=f"save_{statement.key}")
            back = st.form_submit_button(words("draft_cancel"), key=f"cancel_{statement.key}")
            restore = statement.by is Hand.PERSON and st.form_submit_button(
                words("draft_restore"), key=f"restore_{statement.key}"
            )
    done = back
    if save:
        done = run(
            edit_statement,
            session.id,
            statement.key,
            result.language,
            text,
            notes,
            receipt=words("draft_saved"),
        )
    elif restore:
        done = run(restore_statement, session.id, statement.key, result.language)
    if done:
        st.session_state.pop("editing", None)
    if save or back or restore:
        st.rerun()


def show_section(result: Synthesis, section: Section) -> None:
    """A section: its statements, and a place for one more."""
    paper = paper_of(result.themes, theme_of(result, section))
    heading(section.title, level=3 if section.key.startswith("strategy:") else 2)
    for statement in section.statements:
        show_statement(result, section, statement, paper)
        show_wording(result, statement, proposed.get(statement.key))
    if not section.statements:
        st.caption(words("draft_section_empty"))
    with (
        st.popover(words("draft_add"), type="tertiary", icon=":material/add:"),
        st.form(f"add_{section.key}", border=False, clear_on_submit=False),
    ):
        refs = {note.id: f"{note.label}  {note.text[:70]}" for note in result.themes.notes}
        text = st.text_area(words("draft_text"), key=f"add_text_{section.key}")
        notes = st.multiselect(
            words("draft_evidence"), list(refs), format_func=refs.__getitem__, key=f"add_notes_{section.key}"
        )
        if st.form_submit_button(words("draft_save"), type="primary", key=f"add_do_{section.key}"):
            if run(
                add_statement,
                session.id,
                section.key,
                result.language,
                text,
                notes,
                receipt=words("draft_saved"),
            ):
                for key in (f"add_text_{section.key}", f"add_notes_{section.key}"):
                    st.session_state.pop(key, None)
            st.rerun()


def theme_of(result: Synthesis, section: Section) -> str | None:
    """The id of the theme that a section is about."""
    kind, _, thing = section.key.partition(":")
    if kind == "strategy":
        return result.themes.strategy(thing)[0].id
    return thing if kind == "theme" else None


def show_chapters(result: Synthesis) -> str:
    """The chapters of the draft, to read one."""
    chapters = {s.key: s for s in result.sections if not s.key.startswith("strategy:")}
    if st.session_state.get("draft_section") not in chapters:
        st.session_state["draft_section"] = next(iter(chapters))
    strips(
        "draft_section", [strip_of(result.themes, theme_of(result, chapter)) for chapter in chapters.values()]
    )
    return str(
        st.radio(
            words("draft_section"),
            list(chapters),
            format_func=lambda key: plain(chapters[key].title),
            key="draft_section",
            persist_state="page",
        )
    )


def show_page(result: Synthesis, where: str) -> None:
    """One chapter with its strategies."""
    for section in result.sections:
        inside = section.key.startswith("strategy:") and f"theme:{theme_of(result, section)}" == where
        if section.key == where or inside:
            show_section(result, section)


if board.themes is None or not board.themes.themes:
    head(
        session.title,
        over=words("page_draft"),
        hint=words("draft_no_themes"),
        to="themes",
        label=words("draft_to_themes"),
        primary=True,
    )
    st.stop()

head(
    session.title,
    over=words("page_draft"),
    hint=words("draft_hint"),
    to="document",
    label=words("draft_next"),
    primary=True,
)
with st.container(horizontal=True, vertical_alignment="bottom"):
    spoken = st.segmented_control(
        words("field_document_language"),
        list(LANGUAGES),
        default=session.document_language,
        key="draft_language",
        format_func=lambda code: LANGUAGES[code],
        required=True,
    )
    undo_bar(session.id)
result = synthesis_of(workspace(), actor(), session.id, spoken or session.document_language)
st.space("small")
left, right = st.columns([1, 3], gap="large")
with left:
    where = show_chapters(result)
with right:
    proposed = ask_for_wording(result, where)
    show_page(result, where)

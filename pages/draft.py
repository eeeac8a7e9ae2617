"""Draft: the text of the synthesis, each statement beside the notes it stands on."""

from __future__ import annotations

import streamlit as st

from pages._ui.actions import run
from pages._ui.history import undo_bar
from pages._ui.notes import heading, note_cards, paper_of, plain, words_as_written
from pages._ui.runtime import actor, go, say, workshop, workspace
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

words = say()
board = workshop()
session = board.session


def show_statement(result: Synthesis, section: Section, statement: Statement, paper: str) -> None:
    """One statement, what does not hold in it, its notes, and the way to write it otherwise."""
    text, tools = st.columns([5, 2], vertical_alignment="center")
    with text:
        words_as_written(statement.text)
        if statement.by is Hand.PERSON:
            st.caption(words("draft_by_person"))
        if statement.outdated:
            st.warning(plain(words("draft_outdated", text=statement.drafted)), icon=":material/update:")
        for doubt in doubts(result, statement):
            st.warning(words(doubt), icon=":material/rule:")
    with tools, st.container(horizontal=True, horizontal_alignment="right"):
        cited = [result.themes.by_id[i] for i in statement.note_ids if i in result.themes.by_id]
        with st.popover(words("count_notes", notes=len(cited)), disabled=not cited):
            note_cards(cited[:_EVIDENCE_SHOWN], session, paper)
            if len(cited) > _EVIDENCE_SHOWN:
                st.caption(words("draft_more_notes", notes=len(cited) - _EVIDENCE_SHOWN))
        if st.button(words("draft_edit"), key=f"edit_{statement.key}", icon=":material/edit:"):
            st.session_state["editing"] = statement.key
            st.rerun()
    if st.session_state.get("editing") == statement.key:
        show_editor(result, section, statement)


def show_editor(result: Synthesis, section: Section, statement: Statement) -> None:
    """A box for a person's own words; it keeps them until they are stored."""
    refs = {note.id: f"{note.label}  {note.text[:70]}" for note in result.themes.notes}
    with st.form(f"write_{statement.key}"):
        text = st.text_area(words("draft_text"), value=statement.text, key=f"text_{statement.key}", height=120)
        notes = st.multiselect(
            words("draft_evidence"), list(refs), default=[i for i in statement.note_ids if i in refs],
            format_func=refs.__getitem__, key=f"notes_{statement.key}",
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
            edit_statement, session.id, statement.key, result.language, text, notes,
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
    kind, _, thing = section.key.partition(":")
    theme_id = thing if kind == "theme" else None
    if kind == "strategy":
        theme_id = result.themes.strategy(thing)[0].id
    paper = paper_of(result.themes, theme_id)
    heading(section.title, level=3 if kind == "strategy" else 2)
    for statement in section.statements:
        show_statement(result, section, statement, paper)
    if not section.statements:
        st.caption(words("draft_section_empty"))
    with st.popover(words("draft_add"), icon=":material/add:"), st.form(f"add_{section.key}", border=False, clear_on_submit=False):
        refs = {note.id: f"{note.label}  {note.text[:70]}" for note in result.themes.notes}
        text = st.text_area(words("draft_text"), key=f"add_text_{section.key}")
        notes = st.multiselect(
            words("draft_evidence"), list(refs), format_func=refs.__getitem__, key=f"add_notes_{section.key}"
        )
        if st.form_submit_button(words("draft_save"), type="primary", key=f"add_do_{section.key}"):
            if run(add_statement, session.id, section.key, result.language, text, notes, receipt=words("draft_saved")):
                for key in (f"add_text_{section.key}", f"add_notes_{section.key}"):
                    st.session_state.pop(key, None)
            st.rerun()


heading(words("page_draft"), hint=words("draft_hint"))
if board.themes is None or not board.themes.themes:
    st.write(words("draft_no_themes"))
    if st.button(words("draft_to_themes"), type="primary", key="to_themes"):
        go("themes")
    st.stop()

with st.container(horizontal=True, vertical_alignment="bottom"):
    spoken = st.segmented_control(
        words("field_document_language"), list(LANGUAGES), default=session.document_language, key="draft_language",
        format_func=lambda code: LANGUAGES[code],
    )
    undo_bar(session.id)
    if st.button(words("draft_next"), key="to_document", icon=":material/arrow_forward:", type="primary"):
        go("document")
result = synthesis_of(workspace(), actor(), session.id, spoken or session.document_language)
chapters = [s for s in result.sections if not s.key.startswith("strategy:")]
titles = {s.key: s.title for s in chapters}
where = st.selectbox(words("draft_section"), list(titles), format_func=titles.__getitem__, key="draft_section")
for section in result.sections:
    if section.key == where:
        show_section(result, section)
if where and where.startswith("theme:"):
    theme = result.themes.theme(where.removeprefix("theme:"))
    for strategy in theme.strategies:
        found = result.section(f"strategy:{strategy.id}")
        if found is not None:
            show_section(result, found)

"""Notes that come in by hand: typed from paper with its photograph beside them; and what is taken off the wall."""

from __future__ import annotations

import streamlit as st

from pages._ui.actions import run
from pages._ui.notes import note_cards, plain
from pages._ui.runtime import actor, workspace
from synthesis.domain.ids import fold, new_id
from synthesis.domain.note import Kind, Note, Standing
from synthesis.domain.session import Session
from synthesis.i18n import Words
from synthesis.services.capture import Context, hide_note, paste_notes, restore_note
from synthesis.services.paper import MOST_SHEETS, drop_picture, keep_picture, note_sheets, pictures

_SHOWN = 40
_PICTURES = ["jpg", "jpeg", "png", "webp"]


def show_paper(session: Session, words: Words) -> None:
    """Sheets to print, and the typing of what was written on them, table by table."""
    asked = [activity for activity in session.agenda if not activity.votes]
    if not asked:
        st.write(words("room_agenda_empty"))
        return
    titles = {activity.id: activity.title for activity in asked}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        activity = st.selectbox(
            words("field_activity"),
            list(titles),
            format_func=titles.__getitem__,
            key="paper_activity",
            width=340,
        )
        table = _ask_table(session, words)
        group = st.selectbox(
            words("field_group"),
            [None, *(g.id for g in session.groups)],
            format_func=lambda one: session.group_name(one) if one else words("none"),
            key="paper_group",
            width=220,
        )
    typing, seeing = st.columns(2, gap="large")
    with typing:
        _type(session, words, activity, table, group)
        _sheets(session, words, activity, table)
    with seeing:
        _pictures(session, words, activity, table)


def _ask_table(session: Session, words: Words) -> str:
    if not session.tables:
        return str(st.text_input(words("field_table"), key="paper_table", width=160))
    chosen = st.selectbox(
        words("field_table"),
        [None, *session.tables],
        format_func=lambda table: table or words("none"),
        key="paper_table_of",
        width=160,
    )
    return chosen or ""


def _type(session: Session, words: Words, activity: str, table: str, group: str | None) -> None:
    if st.session_state.pop("paper_typed", False):
        st.session_state["paper_text"] = ""
    with st.form("type_paper", border=False):
        text = st.text_area(
            words("room_paper_box"), key="paper_text", height=220, placeholder=words("room_paper_placeholder")
        )
        sent = st.form_submit_button(words("room_paper_send"), type="primary", key="send_paper")
    if sent:
        paste_id = st.session_state.setdefault("paper_id", new_id())
        context = Context(activity=activity, table=table or None, group=group, kind=Kind.IDEA)
        stored = run(paste_notes, session.id, text, paste_id=paste_id, context=context, paper=True)
        if stored is not None:
            st.session_state.pop("paper_id")
            st.session_state["paper_typed"] = True
            st.session_state["outcome"] = ("done", words("capture_saved_many", notes=len(stored)))
        st.rerun()


def _sheets(session: Session, words: Words, activity: str, table: str) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        sheets = st.number_input(
            words("room_sheets"), min_value=1, max_value=MOST_SHEETS, value=4, key="sheets", width=160
        )
        st.download_button(
            words("room_sheets_print"),
            lambda: note_sheets(
                workspace(),
                actor(),
                session.id,
                activity,
                session.language,
                sheets=int(sheets),
                table=table,
            ),
            file_name=f"{words('room_sheets_file')}.pdf",
            mime="application/pdf",
            key="print_sheets",
            icon=":material/print:",
        )


def _pictures(session: Session, words: Words, activity: str, table: str) -> None:
    upload = st.file_uploader(
        words("room_picture"), type=_PICTURES, key=f"picture_{st.session_state.get('picture_round', 0)}"
    )
    if upload is not None:
        run(keep_picture, session.id, activity, upload.getvalue(), table=table)
        st.session_state["picture_round"] = st.session_state.get("picture_round", 0) + 1
        st.rerun()
    for picture in pictures(workspace(), actor(), session.id, activity):
        st.image(picture.data, caption=plain(words.table(picture.table)))
        if st.button(words("room_picture_drop"), key=f"drop_{picture.id}", type="tertiary"):
            run(drop_picture, session.id, picture.id)
            st.rerun()


def show_moderation(session: Session, words: Words) -> None:
    """The newest notes, to be hidden with a reason, and the hidden ones, to be restored."""
    asked = st.text_input(words("room_find"), key="find_note", placeholder=words("room_find_hint"))
    found = [note for note in reversed(session.notes) if fold(asked) in fold(f"{note.label} {note.text}")]
    counted = [note for note in found if note.counts]
    hidden = [note for note in found if note.standing is Standing.HIDDEN]
    if not found:
        st.write(words("room_no_notes"))
    for note in counted[:_SHOWN]:
        with st.container(horizontal=True, vertical_alignment="center", key=f"note_{note.id}"):
            with st.container():
                note_cards([note], session)
            _hide(note, session, words)
    if len(counted) > _SHOWN:
        st.caption(words("capture_shown", shown=_SHOWN, notes=len(counted)))
    if hidden:
        with st.expander(words("room_hidden", notes=len(hidden))):
            for note in hidden:
                note_cards([note], session)
                if st.button(words("room_restore"), key=f"restore_{note.id}"):
                    run(restore_note, session.id, note.id, receipt=words("room_restored", ref=note.label))
                    st.rerun()


def _hide(note: Note, session: Session, words: Words) -> None:
    with st.popover(words("room_hide"), type="tertiary", icon=":material/visibility_off:"):
        reason = st.text_input(words("room_hide_why"), key=f"why_{note.id}")
        if st.button(words("room_hide_do"), key=f"hide_{note.id}", disabled=not reason.strip()):
            receipt = words("room_hidden_one", ref=note.label)
            run(hide_note, session.id, note.id, reason=reason, receipt=receipt)
            st.rerun()

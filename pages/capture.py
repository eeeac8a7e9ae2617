"""Capture: notes come in, typed, pasted or from a file."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from pages._ui.actions import run
from pages._ui.frame import head
from pages._ui.history import undo_bar
from pages._ui.notes import figures, heading, note_cards, plain, words_as_written
from pages._ui.runtime import say, workshop
from synthesis.domain.activity import ActivityKind
from synthesis.domain.ids import new_id
from synthesis.domain.note import Kind
from synthesis.services.capture import (
    Context,
    ImportPreview,
    column_mapping,
    columns_of,
    import_notes,
    paste_notes,
    preview_import,
    write_note,
)

_SHOWN = 60
_NO_COLUMN = ""
_DELIMITERS = {"\t": "TAB"}

words = say()
session = workshop().session


def field_key(name: str) -> str:
    """The key of a box above: its choice stays with the session it was made in."""
    return f"note_{name}_{session.id}"


def context() -> Context:
    """Where the next notes belong, as chosen around the box."""
    chosen = {
        name: st.session_state.get(field_key(name)) for name in ("activity", "author", "group", "table")
    }
    return Context(
        **{name: value or None for name, value in chosen.items()},
        kind=st.session_state.get(field_key("kind")) or Kind.IDEA,
    )


# What is sent is acted on in the run itself, not in a callback: after a restart the first press comes
# to a server that has not drawn this page yet, and would find no callback there. The id of what is in
# the box was made with it and stands in the address: sent again, it is the same note.


def send_note(text: str) -> None:
    """Store the note in the box; the box is emptied only when the receipt is there."""
    note_id = st.query_params.get("draft") or new_id()
    note = run(write_note, session.id, text, note_id=note_id, context=context())
    if note:
        used_up("note_text", words("capture_saved", ref=note.label))


def send_paste(text: str) -> None:
    """Store the pasted lines; the box is emptied only when every receipt is there."""
    paste_id = st.query_params.get("draft") or new_id()
    stored = run(paste_notes, session.id, text, paste_id=paste_id, context=context())
    if stored:
        used_up("paste_text", words("capture_saved_many", notes=len(stored)))


def used_up(box: str, receipt: str) -> None:
    """Let the next run empty the box, which this one has drawn already."""
    st.session_state["used_up"] = box
    st.session_state["outcome"] = ("done", receipt)
    st.query_params["draft"] = new_id()


def show_import(upload: object) -> None:
    """Preview a file, let the columns be chosen, and store it when told to."""
    name, data = upload.name, upload.getvalue()  # type: ignore[attr-defined]
    chosen = st.session_state.get(f"mapping_{name}_{len(data)}")
    preview = run(preview_import, session.id, name, data, context=context(), mapping=chosen)
    mapping_key = f"mapping_{name}_{len(data)}"
    if preview is None:
        code = st.session_state["refusal"]
        st.error(plain(st.session_state.pop("outcome")[1]), icon=":material/error:")
        if code in ("which_column", "no_note_column"):
            columns = run(columns_of, session.id, name, data)
            if columns:
                show_mapping(columns, {}, mapping_key, ask=True)
        return
    show_preview(preview, mapping_key)


def show_preview(preview: ImportPreview, mapping_key: str) -> None:
    """What was recognised, what would be stored, and what would not."""
    reading = preview.reading
    dialect = ", ".join(
        filter(None, [reading.encoding, _DELIMITERS.get(reading.delimiter, reading.delimiter)])
    )
    st.write(plain(words("import_recognised", kind=reading.kind.upper(), details=dialect or "–")))
    show_mapping(reading.columns, reading.mapping.fields(), mapping_key, ask=bool(reading.mapping.ambiguous))
    counts = {
        "import_new": len(preview.notes),
        "import_known": preview.known,
        "import_repeats": len(preview.repeats),
        "import_refused": len(reading.refused),
    }
    figures((words(what), words.number(count)) for what, count in counts.items())
    show_notices(preview)
    show_store(preview)


def show_notices(preview: ImportPreview) -> None:
    """What storing the file would also do, and which rows it would leave out."""
    reading = preview.reading
    for notice in reading.notices:
        st.info(plain(words(notice.code, **notice.params)), icon=":material/info:")
    if preview.new_groups:
        names = words.list(group.name for group in preview.new_groups)
        st.info(plain(words("import_new_groups", names=names)), icon=":material/groups:")
    if preview.new_activities:
        names = words.list(activity.title for activity in preview.new_activities)
        st.info(plain(words("import_new_activities", names=names)), icon=":material/event_note:")
    for old, new in preview.renamed[:5]:
        st.caption(plain(words("cli_id_repeated", old=old, new=new)))
    if reading.refused:
        with st.expander(words("import_refused_rows", rows=len(reading.refused))):
            for refused in reading.refused[:100]:
                st.text(
                    words("cli_row_refused", row=refused.row, reason=words(refused.code, **refused.params))
                )


def show_store(preview: ImportPreview) -> None:
    """A look at the notes, and the button that stores them."""
    if preview.notes:
        note_cards(preview.notes[:6], replace(session, groups=(*session.groups, *preview.new_groups)))
        leave_out = False
        if preview.repeats:
            leave_out = st.checkbox(
                words("import_leave_out", notes=len(preview.repeats)),
                help=words("import_leave_out_help"),
                key="leave_out",
            )
        count = len(preview.notes) - (len(preview.repeats) if leave_out else 0)
        if st.button(words("import_do", notes=count), type="primary", key="import_do", disabled=not count):
            stored = run(import_notes, session.id, preview, leave_out_repeats=leave_out)
            if stored is not None:
                st.session_state["outcome"] = ("done", words("capture_saved_many", notes=len(stored)))
                st.session_state["upload_round"] = st.session_state.get("upload_round", 0) + 1
            st.rerun()
    else:
        st.write(words("import_nothing_new"))


def show_mapping(columns: tuple[str, ...], chosen: dict[str, str], mapping_key: str, *, ask: bool) -> None:
    """Which column is which: as recognised, to be corrected."""
    if len(columns) < 2:
        return
    if ask:
        st.warning(words("import_which_column"), icon=":material/help:")
    with st.expander(words("import_columns"), expanded=ask):
        fields = ("text", "id", "author", "group", "table", "activity", "kind")
        options = [_NO_COLUMN, *columns]
        found = {}
        for column, field in zip(st.columns(4) + st.columns(3), fields, strict=False):
            present = chosen.get(field, _NO_COLUMN)
            found[field] = column.selectbox(
                words(f"column_{field}"),
                options,
                index=options.index(present),
                format_func=lambda name: name or words("column_none"),
                key=f"{mapping_key}_{field}",
            )
        if found["text"] and st.button(words("import_apply_columns"), key=f"{mapping_key}_apply"):
            st.session_state[mapping_key] = column_mapping(found)
            st.rerun()


def show_context() -> None:
    """Whose notes these are; it stays for the next ones."""
    st.caption(words("capture_about"))
    with st.container(horizontal=True, key="context"):
        if session.groups:
            st.selectbox(
                words("field_group"),
                [None, *(g.id for g in session.groups)],
                key=field_key("group"),
                width=220,
                format_func=lambda i: session.group_name(i) if i else words("none"),
                persist_state="session",
            )
        st.text_input(words("field_table"), key=field_key("table"), width=140, persist_state="session")
        st.text_input(words("field_author"), key=field_key("author"), width=220, persist_state="session")
        st.selectbox(
            words("field_note_kind"),
            list(Kind),
            key=field_key("kind"),
            width=180,
            persist_state="session",
            format_func=lambda kind: words(f"kind_{kind.value}"),
        )


def show_prompt() -> None:
    """What is asked now: the prompt of a brainstorm, the title of a talk."""
    asked = [a.id for a in session.agenda if a.kind is ActivityKind.BRAINSTORM]
    options = [None, *(a.id for a in session.agenda)]
    st.selectbox(
        words("field_activity"),
        options,
        index=options.index(asked[0]) if asked else 0,
        key=field_key("activity"),
        format_func=lambda i: session.activity(i).title if i else words("none"),
        persist_state="session",
        width=460,
    )
    activity = session.activity(st.session_state[field_key("activity")])
    if activity and activity.kind is ActivityKind.TALK:
        heading(activity.title, level=2, hint=activity.speaker)
    elif activity:
        heading(activity.prompt or activity.title, level=2)


if "draft" not in st.query_params:
    st.query_params["draft"] = new_id()
counted = len(session.counted_notes)
head(session.title, over=words("page_capture"), hint=words("capture_hint"))
if session.agenda:
    show_prompt()
if "used_up" in st.session_state:
    st.session_state[st.session_state.pop("used_up")] = ""
typed, pasted, from_file = st.tabs([words("capture_type"), words("capture_paste"), words("capture_file")])
with typed, st.form("write_note", border=False):
    note = st.text_area(
        words("capture_box"), key="note_text", height=92, placeholder=words("capture_placeholder")
    )
    note_sent = st.form_submit_button(words("capture_send"), type="primary", key="send_note")
with pasted, st.form("paste_notes", border=False):
    pasted_lines = st.text_area(
        words("capture_paste_box"), key="paste_text", height=180, placeholder=words("capture_paste_hint")
    )
    paste_sent = st.form_submit_button(words("capture_paste_send"), type="primary", key="send_paste")
with from_file:
    uploaded = st.file_uploader(
        words("capture_file_box"),
        type=["csv", "tsv", "xlsx", "docx", "txt", "json"],
        key=f"upload_{st.session_state.get('upload_round', 0)}",
        help=words("capture_file_help"),
    )
    preview = st.container()
show_context()
if uploaded is not None:
    # drawn after the boxes: a rerun that comes before they are drawn would empty them
    with preview:
        show_import(uploaded)
if note_sent or paste_sent:
    if note_sent:
        send_note(note)
    else:
        send_paste(pasted_lines)
    st.rerun()

st.space("small")
head(
    words("capture_wall", notes=counted),
    level=2,
    to="themes",
    label=words("capture_next", notes=counted) if counted else "",
)
if counted:
    with st.container(horizontal=True):
        undo_bar(session.id)
    note_cards([note for note in reversed(session.notes) if note.counts][:_SHOWN], session)
    if counted > _SHOWN:
        st.caption(words("capture_shown", shown=_SHOWN, notes=counted))
else:
    words_as_written(words("capture_empty"))

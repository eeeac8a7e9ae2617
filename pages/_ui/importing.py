"""A file before it is stored: what wrote it, what it holds, what has to be asked, what is left out and why."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from pages._ui.actions import run
from pages._ui.notes import figures, note_cards, plain
from pages._ui.runtime import say
from synthesis.domain.activity import Method
from synthesis.domain.session import Session
from synthesis.services.capture import (
    CLUSTER_PLACES,
    ColumnMapping,
    Context,
    ImportPreview,
    clusters_are,
    column_mapping,
    columns_of,
    import_notes,
    import_votes,
    preview_import,
    with_clusters_as,
)

_NO_COLUMN = ""
_KEPT = "kept"
_DELIMITERS = {"\t": "TAB"}
_FIELDS = ("id", "author", "group", "table", "activity", "kind", "theme")
_NAMED = 12
_LOOKED_AT = 6


def show_import(upload: UploadedFile, session: Session, context: Context) -> None:
    """Preview a file, let what is unclear be said, and store it when told to."""
    name, data = upload.name, upload.getvalue()
    key = f"mapping_{name}_{len(data)}"
    as_plain = bool(st.session_state.get(f"{key}_plain"))
    chosen = st.session_state.get(key)
    preview = run(preview_import, session.id, name, data, context=context, mapping=chosen, plain=as_plain)
    if preview is not None:
        _show_preview(preview, session, key)
        return
    code = st.session_state["refusal"]
    st.error(plain(st.session_state.pop("outcome")[1]), icon=":material/error:")
    if as_plain:
        _offer_plain(key)
    if code in ("which_column", "no_note_column"):
        columns = run(columns_of, session.id, name, data, plain=as_plain)
        if columns:
            _show_columns(columns, ColumnMapping(), key, ask="import_which_column")


def _show_preview(preview: ImportPreview, session: Session, key: str) -> None:
    words = say()
    reading = preview.reading
    _show_origin(preview, key)
    if reading.notes or reading.refused:
        questions = bool(reading.mapping.questions)
        ask = "import_which_questions" if questions else "import_which_column"
        _show_columns(
            reading.columns,
            reading.mapping,
            key,
            ask=ask if reading.mapping.ambiguous else "",
            form=questions,
        )
    counts = {
        "import_new": len(preview.notes),
        "import_known": preview.known,
        "import_repeats": len(preview.repeats),
        "import_refused": len(reading.refused),
    }
    counts = counts if reading.notes or reading.refused else {}
    counts |= {"import_clusters": reading.clusters} if reading.cluster else {}
    counts |= {"import_votes": reading.votes} if reading.votes else {}
    figures((words(what), words.number(count)) for what, count in counts.items())
    said = _show_clusters(preview, key)
    _show_notices(preview)
    if reading.notes or reading.refused:
        _show_store(preview, session, key, said=said)
    else:
        _show_votes(preview, session, key)


def _show_origin(preview: ImportPreview, key: str) -> None:
    """What wrote the file, and the way out when it was not that."""
    words = say()
    reading = preview.reading
    delimiter = _DELIMITERS.get(reading.delimiter, reading.delimiter)
    dialect = " · ".join(filter(None, [reading.encoding, delimiter]))
    if reading.tool:
        details = " · ".join(filter(None, [reading.kind.upper(), dialect]))
        st.write(plain(words("import_tool", tool=reading.tool, details=details)))
        if not reading.verified:
            st.warning(plain(words("import_unverified", tool=reading.tool)), icon=":material/help:")
    else:
        st.write(plain(words("import_recognised", kind=reading.kind.upper(), details=dialect or "–")))
    if reading.tool or st.session_state.get(f"{key}_plain"):
        _offer_plain(key)


def _offer_plain(key: str) -> None:
    """The way out when the file is not of the tool it looks like."""
    # what was said of its columns was said of another table
    st.checkbox(
        say()("import_as_plain"),
        key=f"{key}_plain",
        on_change=lambda: st.session_state.pop(key, None),
    )


def _show_clusters(preview: ImportPreview, key: str) -> bool:
    """What the tool's own groups are here; whether that was said, or there are none."""
    reading = preview.reading
    if not reading.cluster or not reading.clusters:
        return True
    words = say()
    present = clusters_are(reading.mapping, reading.cluster)
    places = [*CLUSTER_PLACES, _KEPT]
    picked = st.radio(
        plain(words("import_clusters_are", column=reading.cluster, count=reading.clusters)),
        places,
        index=places.index(present) if present else None,
        format_func=lambda place: words(f"import_place_{place}"),
        key=f"{key}_clusters",
        horizontal=True,
    )
    if picked and picked != (present or _KEPT):
        st.session_state[key] = with_clusters_as(reading.mapping, reading.cluster, picked)
        st.rerun()
    return picked is not None


def _show_notices(preview: ImportPreview) -> None:
    """What storing the file would also do, and which rows it would leave out."""
    words = say()
    reading = preview.reading
    for notice in reading.notices:
        st.info(plain(words(notice.code, **notice.params)), icon=":material/info:")
    if preview.new_groups:
        names = words.list(group.name for group in preview.new_groups)
        st.info(plain(words("import_new_groups", names=names)), icon=":material/groups:")
    if preview.new_activities:
        names = words.list(activity.title for activity in preview.new_activities)
        st.info(plain(words("import_new_activities", names=names)), icon=":material/event_note:")
    themes = list(dict.fromkeys(preview.themes.values()))
    if themes:
        named = words.list(themes[:_NAMED]) + (" …" if len(themes) > _NAMED else "")
        st.info(plain(words("import_new_themes", count=len(themes), names=named)), icon=":material/category:")
    for old, new in preview.renamed[:5]:
        st.caption(plain(words("cli_id_repeated", old=old, new=new)))
    if reading.refused:
        with st.expander(words("import_refused_rows", rows=len(reading.refused))):
            for refused in reading.refused[:100]:
                st.text(
                    words("cli_row_refused", row=refused.row, reason=words(refused.code, **refused.params))
                )


def _show_store(preview: ImportPreview, session: Session, key: str, *, said: bool) -> None:
    """A look at the notes, and the button that stores them, with their votes where they have any."""
    words = say()
    if not preview.notes:
        st.write(words("import_nothing_new"))
        if preview.votes is not None:
            _show_votes(preview, session, key)
        return
    _show_some(preview, session)
    leave_out = with_votes = False
    if preview.repeats:
        leave_out = st.checkbox(
            words("import_leave_out", notes=len(preview.repeats)),
            help=words("import_leave_out_help"),
            key="leave_out",
        )
    if preview.votes is not None:
        with_votes = st.checkbox(
            words("import_bring_votes", people=len(preview.votes.casts)), value=True, key="bring_votes"
        )
    count = len(preview.notes) - (len(preview.repeats) if leave_out else 0)
    ready = bool(count) and said
    if not said:
        st.caption(words("import_say_clusters"))
    if st.button(words("import_do", notes=count), type="primary", key="import_do", disabled=not ready):
        stored = run(import_notes, session.id, preview, leave_out_repeats=leave_out)
        if stored is not None:
            done = words("capture_saved_many", notes=len(stored))
            if not with_votes or _store_votes(preview, session, 0):
                st.session_state["outcome"] = ("done", done)
            _next_file()
        st.rerun()


def _show_some(preview: ImportPreview, session: Session) -> None:
    """The first notes as papers, how many more there are, and the activities of the session they go to."""
    words = say()
    note_cards(preview.notes[:_LOOKED_AT], replace(session, groups=(*session.groups, *preview.new_groups)))
    known = {activity.id: activity.title for activity in session.agenda}
    into = dict.fromkeys(known[note.activity] for note in preview.notes if note.activity in known)
    told = []
    if len(preview.notes) > _LOOKED_AT:
        told.append(words("import_shown", shown=_LOOKED_AT, notes=len(preview.notes)))
    if into:
        told.append(words("import_into", names=words.list(words("quoted", text=title) for title in into)))
    if told:
        st.caption(plain(" ".join(told)))


def _show_votes(preview: ImportPreview, session: Session, key: str) -> None:
    """What the votes are on and which way round, and the button that stores them."""
    words = say()
    votes = preview.votes
    assert votes is not None
    people = len(votes.casts)
    st.write(words("import_votes_found", people=people, votes=votes.count, notes=len(votes.on)))
    if votes.away:
        st.info(words("import_votes_away", count=votes.away), icon=":material/info:")
    agree: int | None = 0
    if votes.method is Method.VIEWS:
        if not votes.agree:
            st.warning(words("import_sign_unknown", tool=preview.reading.tool), icon=":material/help:")
        ways = [1, -1]
        agree = st.radio(
            words("import_agree_is"),
            ways,
            index=ways.index(votes.agree) if votes.agree else None,
            format_func=lambda way: words("view_1" if way == 1 else "view_2"),
            key=f"{key}_agree",
            horizontal=True,
            help=words("import_sign_known") if votes.agree else None,
        )
    label = words("import_do_votes", people=people)
    if st.button(label, type="primary", key="import_votes", disabled=agree is None):
        if _store_votes(preview, session, agree or 0):
            st.session_state["outcome"] = ("done", words("import_votes_stored", people=people))
            _next_file()
        st.rerun()


def _store_votes(preview: ImportPreview, session: Session, agree: int) -> bool:
    title = say()("import_votes_title", tool=preview.reading.tool)
    return run(import_votes, session.id, preview, title=title, agree=agree) is not None


def _next_file() -> None:
    """Let the next run offer an empty box for a file."""
    st.session_state["upload_round"] = st.session_state.get("upload_round", 0) + 1


def _show_columns(
    columns: tuple[str, ...], mapping: ColumnMapping, key: str, *, ask: str, form: bool = False
) -> None:
    """Which column is which: as recognised, to be corrected; several columns of notes are an activity each."""
    if len(columns) < 2:
        return
    words = say()
    if ask:
        st.warning(words(ask), icon=":material/help:")
    with st.expander(words("import_columns"), expanded=bool(ask)):
        present = mapping.questions or tuple(filter(None, [mapping.text]))
        ideas = st.multiselect(
            words("column_text"),
            columns,
            default=present,
            key=f"{key}_text",
            placeholder=words("column_none"),
        )
        options = [_NO_COLUMN, *columns]
        found = {}
        for column, field in zip(st.columns(4) + st.columns(3), _FIELDS, strict=True):
            found[field] = column.selectbox(
                words(f"column_{field}"),
                options,
                index=options.index(mapping.fields().get(field, _NO_COLUMN)),
                format_func=lambda name: name or words("column_none"),
                key=f"{key}_{field}",
            )
        if ideas and st.button(words("import_apply_columns"), key=f"{key}_apply"):
            st.session_state[key] = column_mapping(found, ideas, mapping, form=form)
            st.rerun()

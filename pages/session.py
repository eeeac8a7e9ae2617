"""Session: what it is for, who takes part, its lenses and its agenda."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from pages._ui.actions import run
from pages._ui.frame import head
from pages._ui.notes import heading, plain
from pages._ui.runtime import go, open_session, say, session_id, workshop
from synthesis.domain.activity import Activity, ActivityKind
from synthesis.domain.ids import slug
from synthesis.domain.lens import Lens
from synthesis.domain.people import Actor
from synthesis.domain.session import Group, Link, Session, SessionStatus
from synthesis.domain.workshop import Workshop
from synthesis.i18n import LANGUAGES
from synthesis.services.sessions import create_session, delete_session, edit_session
from synthesis.services.workspace import Workspace

_EMPTY_ROWS = 2
_AGENDA = ("id", "day", "starts_at", "kind", "title", "prompt", "speaker")

words = say()
existing = workshop().session if session_id() else None
# the boxes are made anew after each save, so that they show what was stored
form_key = f"{existing.id if existing else 'new'}_{st.session_state.get('session_round', 0)}"


def lines(text: str) -> list[str]:
    """The lines of a box that hold something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def cell(row: pd.Series, column: str) -> str:
    """A cell of an edited table as text."""
    value = row.get(column)
    return "" if value is None or value is pd.NA or value != value else str(value).strip()


def read_groups(table: pd.DataFrame) -> tuple[Group, ...]:
    """The groups of the edited table; a new one gets an id from its name."""
    found: list[Group] = []
    for _, row in table.iterrows():
        name = cell(row, "name")
        if name:
            found.append(Group(id=cell(row, "id") or slug(name, {g.id for g in found}), name=name))
    return tuple(found)


def read_agenda(table: pd.DataFrame, kinds: dict[str, ActivityKind]) -> tuple[Activity, ...]:
    """The activities of the edited table; a new one gets an id from its title, an old one keeps its state."""
    known = {activity.id: activity for activity in now.agenda}
    found: list[Activity] = []
    for _, row in table.iterrows():
        title = cell(row, "title")
        if title:
            one = cell(row, "id") or slug(title, known.keys() | {a.id for a in found})
            found.append(
                replace(
                    known.get(one) or Activity(id=one, title=title),
                    title=title,
                    kind=kinds.get(cell(row, "kind"), ActivityKind.BRAINSTORM),
                    prompt=cell(row, "prompt"),
                    speaker=cell(row, "speaker"),
                    day=int(row["day"]) if not pd.isna(row["day"]) else 1,
                    starts_at=cell(row, "starts_at"),
                )
            )
    return tuple(found)


def read_lenses(boxes: list[tuple[str, str, str, str, str]]) -> tuple[Lens, ...]:
    """The lenses of the boxes that have a name."""
    found: list[Lens] = []
    for lens_id, name, questions, facets, cues in boxes:
        if name.strip():
            found.append(
                Lens(
                    id=lens_id or slug(name, {lens.id for lens in found}),
                    name=name.strip(),
                    questions=tuple(lines(questions)),
                    facets=tuple(lines(facets)),
                    cues=tuple(cue.strip() for cue in cues.replace("\n", ",").split(",") if cue.strip()),
                )
            )
    return tuple(found)


def read_links(text: str) -> tuple[Link, ...]:
    """One link a line: "title | address", or an address alone."""
    pairs = [[part.strip() for part in line.partition("|")] for line in lines(text)]
    return tuple(Link(title=title or url, url=url or title) for title, _, url in pairs)


def store(ws: Workspace, who: Actor) -> Workshop:
    """The session of the boxes, stored; made here, so that what is wrong in it becomes a sentence."""
    made = replace(
        now,
        title=title.strip(),
        client=client.strip(),
        convenors=tuple(lines(convenors)),
        programme=programme.strip(),
        scope=scope.strip(),
        status=status,
        starts_on=starts_on,
        ends_on=ends_on,
        venue=venue.strip(),
        purpose=purpose.strip(),
        language=language,
        document_language=document_language,
        links=read_links(links),
        groups=read_groups(groups_table),
        tables=tuple(dict.fromkeys(lines(tables))),
        lenses=read_lenses(lens_boxes),
        agenda=read_agenda(agenda_table, kinds),
    )
    return edit_session(ws, who, existing.id, made) if existing else create_session(ws, who, made)


head(
    existing.title if existing else words("session_new"),
    over=words("page_session"),
    hint=words("session_hint_edit") if existing else words("session_hint_new"),
    to="capture",
    label=words("session_next") if existing else "",
)
now = existing or Session(id="new", title="-", language=words.language, document_language=words.language)

with st.form(f"session_{form_key}", border=False):
    heading(words("session_basics"), level=2)
    title = st.text_input(
        words("field_title"), value=existing.title if existing else "", key=f"title_{form_key}"
    )
    left, right = st.columns(2)
    with left:
        client = st.text_input(words("field_client"), value=now.client, key=f"client_{form_key}")
        programme = st.text_area(
            words("field_programme"), value=now.programme, height=100, key=f"programme_{form_key}"
        )
        venue = st.text_input(words("field_venue"), value=now.venue, key=f"venue_{form_key}")
        starts_on = st.date_input(
            words("field_starts_on"), value=now.starts_on, format="DD/MM/YYYY", key=f"starts_{form_key}"
        )
        language = st.selectbox(
            words("field_language"),
            list(LANGUAGES),
            index=list(LANGUAGES).index(now.language),
            format_func=lambda code: LANGUAGES[code],
            key=f"language_{form_key}",
        )
    with right:
        convenors = st.text_area(
            words("field_convenors"),
            value="\n".join(now.convenors),
            height=100,
            help=words("help_one_per_line"),
            key=f"convenors_{form_key}",
        )
        scope = st.text_input(words("field_scope"), value=now.scope, key=f"scope_{form_key}")
        status = st.selectbox(
            words("field_status"),
            list(SessionStatus),
            index=list(SessionStatus).index(now.status),
            format_func=lambda s: words(f"status_{s.value}"),
            key=f"status_{form_key}",
        )
        ends_on = st.date_input(
            words("field_ends_on"), value=now.ends_on, format="DD/MM/YYYY", key=f"ends_{form_key}"
        )
        document_language = st.selectbox(
            words("field_document_language"),
            list(LANGUAGES),
            index=list(LANGUAGES).index(now.document_language),
            format_func=lambda code: LANGUAGES[code],
            key=f"document_language_{form_key}",
        )
    purpose = st.text_area(words("field_purpose"), value=now.purpose, height=120, key=f"purpose_{form_key}")
    links = st.text_area(
        words("field_links"),
        value="\n".join(f"{link.title} | {link.url}" for link in now.links),
        help=words("help_links"),
        height=80,
        key=f"links_{form_key}",
    )

    heading(words("session_groups"), level=2, hint=words("session_groups_hint"))
    groups_table = st.data_editor(
        pd.DataFrame(
            [{"id": g.id, "name": g.name} for g in now.groups] + [{"id": "", "name": ""}] * _EMPTY_ROWS,
            dtype="str",
        ),
        column_order=["name"],
        column_config={"name": st.column_config.TextColumn(words("field_group_name"), width="large")},
        num_rows="dynamic",
        placeholder="",
        hide_index=True,
        key=f"groups_{form_key}",
    )

    tables = st.text_area(
        words("field_tables"),
        value="\n".join(now.tables),
        help=words("help_one_per_line"),
        height=100,
        key=f"tables_{form_key}",
    )

    heading(words("session_agenda"), level=2, hint=words("session_agenda_hint"))
    kinds = {words(f"activity_{kind.value}"): kind for kind in ActivityKind}
    shown = {kind: label for label, kind in kinds.items()}
    rows = [(a.id, a.day, a.starts_at, shown[a.kind], a.title, a.prompt, a.speaker) for a in now.agenda] + [
        ("", 1, "", shown[ActivityKind.BRAINSTORM], "", "", "")
    ] * _EMPTY_ROWS
    agenda_table = st.data_editor(
        pd.DataFrame(rows, columns=list(_AGENDA)).astype(
            {name: "Int64" if name == "day" else "str" for name in _AGENDA}
        ),
        column_order=_AGENDA[1:],
        column_config={
            "day": st.column_config.NumberColumn(
                words("field_day"), min_value=1, max_value=30, step=1, width="small"
            ),
            "starts_at": st.column_config.TextColumn(words("field_starts_at"), width="small"),
            "kind": st.column_config.SelectboxColumn(words("field_kind"), options=list(kinds), width=150),
            "title": st.column_config.TextColumn(words("field_title"), width="medium"),
            "prompt": st.column_config.TextColumn(words("field_prompt"), width="large"),
            "speaker": st.column_config.TextColumn(words("field_speaker"), width="medium"),
        },
        num_rows="dynamic",
        placeholder="",
        hide_index=True,
        key=f"agenda_{form_key}",
    )

    heading(words("session_lenses"), level=2, hint=words("session_lenses_hint"))
    lens_boxes = []
    for number in range(max(2, len(now.lenses) + 1)):
        lens = now.lenses[number] if number < len(now.lenses) else Lens(id="", name="")
        with st.expander(plain(lens.name) or words("session_lens_new"), expanded=False):
            name = st.text_input(
                words("field_lens_name"), value=lens.name, key=f"lens_name_{form_key}_{number}"
            )
            questions = st.text_area(
                words("field_lens_questions"),
                value="\n".join(lens.questions),
                key=f"lens_questions_{form_key}_{number}",
                help=words("help_one_per_line"),
            )
            facets = st.text_area(
                words("field_lens_facets"),
                value="\n".join(lens.facets),
                key=f"lens_facets_{form_key}_{number}",
                help=words("help_one_per_line"),
            )
            cues = st.text_area(
                words("field_lens_cues"),
                value=", ".join(lens.cues),
                key=f"lens_cues_{form_key}_{number}",
                help=words("help_cues"),
            )
            lens_boxes.append((lens.id, name, questions, facets, cues))
    save = st.form_submit_button(words("session_save"), type="primary", key=f"save_{form_key}")

if save:
    stored = run(store, receipt=words("session_saved"))
    if stored:
        st.session_state["session_round"] = st.session_state.get("session_round", 0) + 1
        open_session(stored.session.id)
        go("capture" if existing is None else "session")
    st.rerun()

if existing is not None:
    st.space("medium")
    with st.popover(words("session_delete"), type="tertiary", icon=":material/delete:"):
        st.write(words("session_delete_hint", notes=len(existing.notes)))
        sure = st.checkbox(words("session_delete_sure"), key=f"sure_{form_key}")
        if st.button(words("session_delete_do"), disabled=not sure, key=f"delete_{form_key}"):
            run(delete_session, existing.id, receipt=words("session_deleted"))
            open_session(None)
            go("home")

"""How those who convene dress the document: their Word template with what was read in it, and their logos."""

from __future__ import annotations

import streamlit as st

from pages._ui.actions import run
from pages._ui.notes import plain
from pages._ui.runtime import actor, workspace
from synthesis.domain.session import Session
from synthesis.i18n import Words
from synthesis.services.house import (
    Template,
    choose_template,
    drop_logo,
    drop_template,
    keep_logo,
    logos,
    may_have_logos,
    placeholders,
    template_of,
)

_SHOWN = 96


def show_house(session: Session, words: Words) -> None:
    """The template and the logos of the session, each to be put in, looked at and taken away."""
    with st.expander(words("template_title"), icon=":material/brand_family:", key="house"):
        st.caption(words("template_hint"))
        template = template_of(workspace(), actor(), session.id)
        if template is not None:
            _show_template(session, words, template)
        _ask_template(session, words)
        st.divider()
        _show_logos(session, words, template)


def _gap(words: Words, key: str) -> str:
    return f"`{{{{ {words(f'template_name_{key}')} }}}}`"


def _ask_template(session: Session, words: Words) -> None:
    number = st.session_state.get("template_round", 0)
    upload = st.file_uploader(words("template_file"), type=["docx", "dotx"], key=f"template_{number}")
    names = ", ".join(_gap(words, key) for key in placeholders())
    st.caption(words("template_how", names=names, body=_gap(words, "body")))
    if upload is not None:
        receipt = words("template_chosen")
        run(choose_template, session.id, upload.name, upload.getvalue(), receipt=receipt)
        st.session_state["template_round"] = number + 1
        st.rerun()


def _show_template(session: Session, words: Words, template: Template) -> None:
    """What was read in the template: its page, what it asks for, what stayed behind, and its styles."""
    reading = template.reading
    with st.container(border=True, key="template"):
        with st.container(horizontal=True, vertical_alignment="center"):
            at = words.moment(template.taken_in.astimezone())
            kept = words("template_kept", name=template.name, by=template.by, at=at)
            st.markdown(plain(kept), width="stretch")
            if st.button(words("template_remove"), key="drop_template", icon=":material/delete:"):
                run(drop_template, session.id, receipt=words("template_removed"))
                st.rerun()
        width, height = reading.page
        facts = [words("template_with_cover" if reading.cover else "template_without_cover")]
        if width:
            facts.insert(0, words("template_page", width=words.number(width), height=words.number(height)))
        if reading.found:
            names = [words(f"template_name_{key}") for key in reading.found]
            facts.append(words("template_fills", names=words.list(names)))
        st.caption(" · ".join(facts))
        told = [words(one.code, **one.params) for one in reading.told]
        st.markdown(f"**{words('template_noticed')}**")
        st.markdown("\n".join(f"- {plain(line)}" for line in told or [words("template_clean")]))
        found = sum(bool(style) for _, style in reading.roles)
        label = words("template_roles", found=found, all=len(reading.roles))
        with st.popover(label, type="tertiary", icon=":material/format_paint:"):
            st.caption(words("template_roles_hint"))
            head = (words("template_column_role"), words("template_column_style"))
            rows = [
                (words(f"template_role_{role}"), style or words("template_ours"))
                for role, style in reading.roles
            ]
            st.table({name: [row[place] for row in rows] for place, name in enumerate(head)})


def _show_logos(session: Session, words: Words, template: Template | None) -> None:
    """The logos in their order, and a form for one more."""
    st.markdown(f"**{words('logos_title')}**")
    st.caption(words("logos_hint"))
    found = logos(workspace(), actor(), session.id)
    if found and template is not None and template.reading.cover and "logos" not in template.reading.found:
        st.warning(words("logos_no_place", gap=_gap(words, "logos")), icon=":material/info:")
    with st.container(horizontal=True, key="logos"):
        for logo in found:
            with st.container(width=150, key=f"logo_{logo.id}"):
                told = logo.picture.told or words("logo_of", name=logo.of)
                st.image(logo.picture.picture, caption=plain(told), width=_SHOWN)
                dropped = words("logo_dropped", name=logo.of)
                if st.button(
                    "",
                    icon=":material/delete:",
                    help=plain(words("logo_drop", name=logo.of)),
                    key=f"drop_logo_{logo.id}",
                    type="tertiary",
                ):
                    run(drop_logo, session.id, logo.id, receipt=dropped)
                    st.rerun()
    number = st.session_state.get("logo_round", 0)
    owners = may_have_logos(session)
    without = [name for name in owners if name not in {logo.of for logo in found}]
    with st.form(f"logo_{number}", border=False):
        with st.container(horizontal=True):
            owner = st.selectbox(
                words("logo_owner"),
                list(owners),
                index=owners.index(without[0]) if without else None,
                accept_new_options=True,
                key=f"logo_owner_{number}",
                width=260,
            )
            described = st.text_input(
                words("logo_told"),
                placeholder=words("logo_told_hint", told=words("logo_of", name="…")),
                key=f"logo_told_{number}",
            )
        upload = st.file_uploader(words("logo_file"), type=["png", "jpg", "jpeg"], key=f"logo_file_{number}")
        sent = st.form_submit_button(
            words("logo_keep"), key="keep_logo", icon=":material/add_photo_alternate:"
        )
    if sent and upload is None:
        st.warning(words("logo_no_file"), icon=":material/add_photo_alternate:")
    elif sent:
        kept = words("logo_kept", name=owner or "")
        done = run(keep_logo, session.id, owner or "", upload.getvalue(), told=described, receipt=kept)
        if done:
            st.session_state["logo_round"] = number + 1
        st.rerun()

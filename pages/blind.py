"""Independent first: put notes into piles before looking at Minga's grouping, then compare."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import streamlit as st

from pages._ui.actions import run
from pages._ui.frame import head
from pages._ui.history import undo_bar
from pages._ui.notes import about, figures, heading, plain, points
from pages._ui.runtime import actor, say, workshop, workspace
from synthesis.domain.review import Pile
from synthesis.domain.theme import ThemeSet
from synthesis.services.piling import (
    MINGA,
    PilesCompared,
    blind_sample,
    compare_piles,
    keep_piles_apart,
    others_with_piles,
    own_piles,
    save_piles,
)
from synthesis.services.theming import create_theme, move_notes, split_theme, tie_notes

_FOLDER = Path(__file__).parent / "_ui" / "rooms"
_SIZES = {"30": 30, "60": 60, "all": None}
_LISTED = 12

_piles = st.components.v2.component(
    "minga_piles",
    html='<div class="queue"></div>',
    css="".join((_FOLDER / name).read_text(encoding="utf-8") for name in ("queue.css", "piles.css")),
    js="".join((_FOLDER / name).read_text(encoding="utf-8") for name in ("desk.js", "piles.js")),
)

words = say()
board = workshop()
session = board.session
themes = board.themes or ThemeSet(notes=()).with_notes(session.counted_notes)
key = f"piles_{session.id}_{actor().id}"


def labels() -> dict[str, str]:
    """All that the piles say by themselves."""
    plain_words = (
        *("skip", "undo", "stored", "waiting", "over", "none", "fresh", "make", "inside", "out"),
        *("name", "rename", "gone", "piles"),
    )
    return {
        **{name: words(f"blind_{name}") for name in plain_words},
        "progress": words("blind_progress", n="{n}", total="{total}"),
        "put": words("blind_put", name="{name}"),
        "told": words("blind_told", n="{n}", total="{total}", text="{text}"),
    }


def piles_of(sent: Any) -> list[Pile]:
    """What the browser sent, as piles; what cannot be read is passed over."""
    found = []
    for one in (sent or {}).get("piles", []):
        if isinstance(one, dict) and isinstance(one.get("note_ids"), list):
            ids = tuple(str(note_id) for note_id in one["note_ids"])
            found.append(Pile(id=str(one.get("id")), name=str(one.get("name")), note_ids=ids))
    return found


def store() -> None:
    """Keep the piles as the browser has them, and remember which sending that was."""
    state = st.session_state.get(key)
    sent = state["piles"] if state and "piles" in state else None
    touched = [str(one) for one in sent.get("touched") or []] if sent else []
    if sent and run(save_piles, session.id, piles_of(sent), touched) is not None:
        st.session_state[f"{key}_stored"] = sent.get("turn")


def show_piles(notes: list[dict[str, str]], piles: list[dict[str, Any]]) -> None:
    """The notes and piles."""
    # no fragment: a run of one would swallow a press elsewhere that comes in the same moment
    _piles(
        data={
            "place": key,
            "notes": notes,
            "piles": piles,
            "texts": [[note.id, note.text] for note in session.notes],
            "labels": labels(),
            "stored": st.session_state.get(f"{key}_stored", ""),
        },
        key=key,
        on_piles_change=store,
    )


def show_making() -> None:
    """Choose how many, and put them into piles."""
    if not session.counted_notes:
        st.write(words("themes_no_notes"))
        return
    size = st.segmented_control(
        words("blind_size"),
        list(_SIZES),
        default="30",
        format_func=lambda one: words(f"blind_size_{one}", notes=len(session.counted_notes)),
        key="blind_size",
        required=True,
    )
    sample = blind_sample(workspace(), actor(), session.id, _SIZES[size or "30"])
    shown = [{"id": n.id, "text": n.text, "about": about(n, session)} for n in sample]
    own = [
        {"id": pile.id, "name": pile.name, "note_ids": list(pile.note_ids)}
        for pile in own_piles(workspace(), actor(), session.id)
    ]
    show_piles(shown, own)
    st.caption(words("blind_keys"))


def show_comparison() -> None:
    """The agreement in figures and in words, and the list of differences with what can be done."""
    if not own_piles(workspace(), actor(), session.id):
        st.write(words("blind_no_piles"))
        return
    others = others_with_piles(workspace(), actor(), session.id)
    with_whom = [*([MINGA] if themes.themes else []), *others]
    if not with_whom:
        st.write(words("blind_no_themes"))
        return
    names = {MINGA: words("blind_minga"), **others}
    other = st.selectbox(
        words("blind_with"), with_whom, format_func=names.__getitem__, key="blind_with", width=360
    )
    found = compare_piles(workspace(), actor(), session.id, other)
    if found.agreement.notes < 2:
        st.write(words("blind_too_few"))
        return
    show_figures(found, names[other])
    if other == MINGA:
        with st.container(horizontal=True):
            undo_bar(session.id)
    show_scattered(found, names[other], with_tools=other == MINGA)
    show_mixed(found, names[other], with_tools=other == MINGA)
    if not found.scattered and not found.mixed:
        st.write(words("blind_same", name=names[other]))


def show_figures(found: PilesCompared, name: str) -> None:
    """What the figures are, and what they mean in pairs of notes."""
    agreed = found.agreement
    lines = [
        words("blind_pairs", together=agreed.together, both=agreed.both, of_ten=agreed.of_ten, name=name)
        if agreed.of_ten is not None
        else words("blind_no_pairs"),
        words("blind_pairs_other", together=agreed.other_together, both=agreed.both, name=name),
    ]
    points(lines)
    figures(
        [
            (words("blind_notes"), words.number(agreed.notes)),
            (words("blind_ari"), words.number(agreed.adjusted_rand or 0.0)),
            (words("blind_ami"), words.number(agreed.adjusted_mutual or 0.0)),
        ]
    )
    st.caption(words("blind_figures_hint"))


def show_scattered(found: PilesCompared, name: str, *, with_tools: bool) -> None:
    """Notes put together here that the other side separates."""
    if not found.scattered:
        return
    heading(words("blind_scattered"), level=2, hint=words("blind_scattered_hint", name=name))
    for one in found.scattered:
        pile = found.piles[one.group]
        with st.container(border=True):
            home = found.names[one.home] if one.home else words("trace_no_theme")
            total = len(pile.note_ids)
            stay = total - len(one.elsewhere)
            heading(pile.name, level=3, hint=words("blind_pile_in", stay=stay, notes=total, home=home))
            points(
                f"{themes.by_id[i].label}  {_cut(themes.by_id[i].text)} — "
                + (found.names[there] if there else words("trace_no_theme"))
                for i, there in one.elsewhere[:_LISTED]
                if i in themes.by_id
            )
            _more(len(one.elsewhere))
            if with_tools:
                scattered_tools(pile, one.home, [i for i, _ in one.elsewhere])


def scattered_tools(pile: Pile, home: str | None, elsewhere: list[str]) -> None:
    """Bring them together on the board, or ask for it in every later run, or make the pile a theme."""
    with st.container(horizontal=True):
        if home is not None and st.button(
            plain(words("blind_bring", notes=len(elsewhere), name=themes.theme(home).name)),
            key=f"bring_{pile.id}",
        ):
            run(move_notes, session.id, elsewhere, home, receipt=words("blind_done"))
            st.rerun()
        if st.button(words("blind_tie"), key=f"tie_{pile.id}", help=words("blind_tie_help")):
            run(tie_notes, session.id, list(pile.note_ids), receipt=words("blind_done"))
            st.rerun()
        if st.button(words("blind_theme"), key=f"theme_{pile.id}"):
            run(create_theme, session.id, pile.name, list(pile.note_ids), receipt=words("blind_done"))
            st.rerun()


def show_mixed(found: PilesCompared, name: str, *, with_tools: bool) -> None:
    """Notes put apart here that the other side has together."""
    if not found.mixed:
        return
    heading(words("blind_mixed"), level=2, hint=words("blind_mixed_hint", name=name))
    for one in found.mixed:
        with st.container(border=True):
            heading(found.names[one.home], level=3)
            for group, note_ids in one.parts:
                pile = found.piles[group]
                st.caption(plain(words("blind_part", name=pile.name, notes=len(note_ids))))
                points(
                    f"{themes.by_id[i].label}  {_cut(themes.by_id[i].text)}"
                    for i in note_ids[:_LISTED]
                    if i in themes.by_id
                )
                _more(len(note_ids))
            if with_tools:
                mixed_tools(found, one.home, one.parts)


def mixed_tools(found: PilesCompared, home: str, parts: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
    """Split the smaller piles off, or ask that they stay apart in every later run."""
    first = parts[0][1]
    with st.container(horizontal=True):
        for group, note_ids in parts[1:]:
            name = found.piles[group].name
            if st.button(plain(words("blind_split", name=name)), key=f"split_{home}_{group}"):
                run(split_theme, session.id, home, note_ids, name, receipt=words("blind_done"))
                st.rerun()
            if st.button(
                plain(words("blind_apart", name=name)),
                key=f"apart_{home}_{group}",
                help=words("blind_apart_help"),
            ):
                run(keep_piles_apart, session.id, first, note_ids, receipt=words("blind_done"))
                st.rerun()


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 110 else line[:109].rsplit(" ", 1)[0] + "…"


def _more(count: int) -> None:
    if count > _LISTED:
        st.caption(words("trace_more_notes", notes=count - _LISTED))


head(
    session.title,
    over=words("page_blind"),
    hint=words("blind_hint"),
    to="themes",
    label=words("queue_to_themes"),
)
step = st.segmented_control(
    words("blind_step"),
    ["make", "compare"],
    default="make",
    format_func=lambda one: words(f"blind_step_{one}"),
    key="blind_step",
    label_visibility="collapsed",
    required=True,
)
if step == "compare":
    show_comparison()
else:
    show_making()

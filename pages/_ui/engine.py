"""How to group: the engines there are here, and what leaves this machine before it leaves."""

from __future__ import annotations

from typing import Any

import streamlit as st

from pages._ui.notes import plain
from pages._ui.runtime import say, workspace
from synthesis.services.engines import BUILT_IN, Engine, chat_engine, engines

_TOLD = {
    "tfidf": ("engine_tfidf", "engine_tfidf_about"),
    "e5": ("engine_e5", "engine_e5_about"),
    "folder": ("engine_folder", "engine_folder_about"),
    "endpoint": ("engine_endpoint", "engine_endpoint_about"),
    BUILT_IN: ("engine_built_in", "engine_built_in_about"),
}


def choose_engine(notes: int) -> None:
    """A chooser under a button: who reads the notes, and a person's yes when texts leave for that."""
    words, settings = say(), workspace().settings
    there = {engine.name: engine for engine in engines(settings)}
    names = {name: _name(engine) for name, engine in there.items()}
    chat = chat_engine(settings)
    with st.popover(words("engine_how"), icon=":material/tune:", type="tertiary"):
        name = st.radio(
            words("engine_which"),
            list(there),
            format_func=names.__getitem__,
            captions=[_about(engine) for engine in there.values()],
            key="engine_name",
            persist_state="page",
        )
        named = bool(chat) and st.checkbox(
            plain(words("engine_names", model=chat.model, host=chat.sends_to)),
            help=words("engine_names_help"),
            key="engine_names",
        )
        chosen = there.get(name) or there[BUILT_IN]
        agreed = _ask(notes, chosen, chat if named else None)
    st.session_state["engine_chosen"] = {"engine": chosen.name, "names": named, "agreed": agreed}


def chosen_engine() -> dict[str, Any]:
    """What to start the grouping with, as it was chosen last; a yes holds for one time."""
    chosen = dict(st.session_state.pop("engine_chosen", {}))
    use_up_agreement()
    return chosen


def ask_once(host: str, key: str) -> bool:
    """A box to tick before texts go to a service; it is empty again after each time."""
    turn = st.session_state.get("agreed_turn", 0)
    return st.checkbox(plain(say()("engine_agree", host=host)), key=f"agreed_{key}_{turn}")


def use_up_agreement() -> None:
    """Empty the boxes: what was agreed to held for one time."""
    st.session_state["agreed_turn"] = st.session_state.get("agreed_turn", 0) + 1


def _ask(notes: int, engine: Engine, chat: Engine | None) -> str:
    """The host that a person agreed to here; empty when none was ticked."""
    words = say()
    host = engine.sends_to or (chat.sends_to if chat else "")
    if not host:
        return ""
    told = [words("engine_sends_notes", notes=notes, host=host)] if engine.sends_to else []
    told += [words("engine_sends_names", host=chat.sends_to)] if chat else []
    st.info(plain(" ".join([*told, words("engine_sends_nothing_else")])), icon=":material/outbox:")
    agreed = ask_once(host, f"{engine.name}_{bool(chat)}")
    if not agreed:
        st.caption(words("engine_waits"))
    return host if agreed else ""


def _name(engine: Engine) -> str:
    key = _TOLD.get(engine.name, ("",))[0]
    return plain(say()(key, model=engine.model, host=engine.sends_to) if key else engine.name)


def _about(engine: Engine) -> str:
    return say()(_TOLD[engine.name][1]) if engine.name in _TOLD else ""

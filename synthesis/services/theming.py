"""Themes: grouped by the machine, decided by people."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from synthesis.clustering.board import Progress
from synthesis.clustering.pipeline import find_themes, halves
from synthesis.clustering.suggested import with_suggested_names
from synthesis.domain.access import require
from synthesis.domain.figures import Coverage
from synthesis.domain.note import Note
from synthesis.domain.people import Actor
from synthesis.domain.session import Session
from synthesis.domain.theme import ThemeSet
from synthesis.domain.workshop import Workshop
from synthesis.errors import InputError, NotFound
from synthesis.outside import Chat
from synthesis.sensemaking.coverage import coverage
from synthesis.services.changes import change
from synthesis.services.engines import BUILT_IN, chat_of, embedder_of, sends_to
from synthesis.services.workspace import Workspace


def group_notes(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    *,
    themes: int | None = None,
    afresh: bool = False,
    engine: str = BUILT_IN,
    names: bool = False,
    progress: Progress | None = None,
) -> Workshop:
    """The session with its notes grouped; what people decided stays, also what they decide meanwhile.

    `engine` is one of `engines`; `names` asks the chat model of the settings for names of themes that
    no person named. Both may send texts away: whoever calls this has asked. Raises ServiceFailed, and
    changes nothing, when a service does not answer as it should.
    Heavy: pages start it through `jobs`, in a process of its own.
    """
    require(actor, "edit themes", session_id)
    embedder = embedder_of(ws.settings, engine)
    chat = chat_of(ws.settings) if names else None
    sent_to = [sends_to(ws.settings, engine), sends_to(ws.settings, "chat" if names else "")]

    def edit(workshop: Workshop) -> Workshop:
        session = workshop.session
        grouped = find_themes(
            session.notes,
            themes=themes,
            language=session.document_language,
            previous=workshop.themes,
            afresh=afresh,
            avoid=session.own_names,
            embedder=embedder,
            cache=ws.store,
            progress=_until(progress, 0.9) if chat else progress,
        )
        grouped = _named(grouped, chat, session, progress) if chat else grouped
        return replace(workshop, themes=_with_record(grouped, workshop.themes, sent_to))

    # the event outlives an undo: that texts were sent cannot be taken back
    detail = {"afresh": "yes" if afresh else "no"}
    places = ", ".join(dict.fromkeys(filter(None, sent_to)))
    detail |= {"sent_to": places} if places else {}
    return change(ws, actor, session_id, "notes_grouped", edit, detail)


def _until(progress: Progress | None, share: float) -> Progress | None:
    return None if progress is None else (lambda done, stage: progress(share * done, stage))


def _named(grouped: ThemeSet, chat: Chat, session: Session, progress: Progress | None) -> ThemeSet:
    """The themes with the names of the chat model that hold, and the record of who proposed them."""
    if progress is not None:
        progress(0.9, "stage_asking_names")
    named, held, asked = with_suggested_names(grouped, chat, session.document_language, session.own_names)
    assert named.run is not None
    record = {"names_proposed_by": chat.model, "names_that_held": f"{held} / {asked}"}
    return replace(named, run=replace(named.run, parameters={**named.run.parameters, **record}))


def _with_record(grouped: ThemeSet, before: ThemeSet | None, sent_to: Sequence[str]) -> ThemeSet:
    """The run with what stays true of earlier ones: where texts went, and who proposed names still in use."""
    assert grouped.run is not None
    earlier = before.run.parameters if before is not None and before.run is not None else {}
    kept = {name: earlier[name] for name in ("names_proposed_by", "names_that_held") if name in earlier}
    places = dict.fromkeys(filter(None, [*earlier.get("sent_to", "").split(", "), *sent_to]))
    sent = {"sent_to": ", ".join(places)} if places else {}
    return replace(grouped, run=replace(grouped.run, parameters={**kept, **grouped.run.parameters, **sent}))


def rename_theme(ws: Workspace, actor: Actor, session_id: str, theme: str, name: str) -> Workshop:
    """The theme under the name a person gives it, which every later run keeps."""
    require(actor, "edit themes", session_id)
    return _edit(ws, actor, session_id, "theme_renamed", lambda t: t.rename(theme, name), {"name": name})


def rename_strategy(ws: Workspace, actor: Actor, session_id: str, strategy: str, name: str) -> Workshop:
    """The strategy under the name a person gives it, which every later run keeps."""
    require(actor, "edit themes", session_id)
    return _edit(
        ws, actor, session_id, "strategy_renamed", lambda t: t.rename_strategy(strategy, name), {"name": name}
    )


def merge_themes(ws: Workspace, actor: Actor, session_id: str, themes: Collection[str]) -> Workshop:
    """The first theme with the notes and strategies of the others."""
    require(actor, "edit themes", session_id)
    names = _names(ws, session_id, themes)
    return _edit(ws, actor, session_id, "themes_merged", lambda t: t.merge(*themes), {"name": names})


def propose_split(ws: Workspace, actor: Actor, session_id: str, theme: str) -> tuple[tuple[str, ...], str]:
    """The notes that would leave a theme split in two, and a name for them; nothing is changed.

    Raises InputError("split_too_alike") when its notes cannot be told apart.
    """
    require(actor, "edit themes", session_id)
    workshop = ws.store.load(session_id)
    notes = _themes(workshop).notes_in(theme)
    note_ids, name = halves(notes, language=workshop.session.document_language, cache=ws.store)
    if not note_ids:
        raise InputError("split_too_alike")
    return note_ids, name


def split_theme(
    ws: Workspace, actor: Actor, session_id: str, theme: str, note_ids: Collection[str], name: str
) -> Workshop:
    """These notes of a theme as a theme of their own."""
    require(actor, "edit themes", session_id)
    return _edit(
        ws, actor, session_id, "theme_split", lambda t: t.split(theme, note_ids, name), {"name": name}
    )


def move_notes(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    note_ids: Collection[str],
    theme: str,
    strategy: str | None = None,
) -> Workshop:
    """The notes placed where a person puts them, and pinned there."""
    require(actor, "edit themes", session_id)
    detail = {"notes": str(len(note_ids)), "name": _names(ws, session_id, [theme])}
    return _edit(ws, actor, session_id, "notes_moved", lambda t: t.move(note_ids, theme, strategy), detail)


def park_notes(ws: Workspace, actor: Actor, session_id: str, note_ids: Collection[str]) -> Workshop:
    """The notes taken out of every theme, where they stay in sight."""
    require(actor, "edit themes", session_id)
    return _edit_notes(ws, actor, session_id, "notes_parked", lambda t: t.park(note_ids), note_ids)


def hold_notes(ws: Workspace, actor: Actor, session_id: str, note_ids: Collection[str]) -> Workshop:
    """The notes pinned where they are."""
    require(actor, "edit themes", session_id)
    return _edit_notes(ws, actor, session_id, "notes_held", lambda t: t.pin(note_ids), note_ids)


def release_notes(ws: Workspace, actor: Actor, session_id: str, note_ids: Collection[str]) -> Workshop:
    """The notes left to later runs again, where they are."""
    require(actor, "edit themes", session_id)
    return _edit_notes(ws, actor, session_id, "notes_released", lambda t: t.release(note_ids), note_ids)


def tie_notes(ws: Workspace, actor: Actor, session_id: str, note_ids: Collection[str]) -> Workshop:
    """The notes kept in one theme by every later run."""
    require(actor, "edit themes", session_id)
    return _edit_notes(ws, actor, session_id, "notes_tied", lambda t: t.keep_together(note_ids), note_ids)


def set_notes_apart(ws: Workspace, actor: Actor, session_id: str, note_ids: Collection[str]) -> Workshop:
    """No two of the notes in one theme, in every later run."""
    require(actor, "edit themes", session_id)
    return _edit_notes(ws, actor, session_id, "notes_set_apart", lambda t: t.keep_apart(note_ids), note_ids)


def untie_notes(ws: Workspace, actor: Actor, session_id: str, note_ids: Collection[str]) -> Workshop:
    """Without the ties and oppositions among the notes."""
    require(actor, "edit themes", session_id)
    return _edit_notes(ws, actor, session_id, "notes_untied", lambda t: t.untie(note_ids), note_ids)


def give_second_home(
    ws: Workspace, actor: Actor, session_id: str, note_ids: Collection[str], theme: str
) -> Workshop:
    """The notes in this theme as well, in every later run."""
    require(actor, "edit themes", session_id)
    detail = {"notes": str(len(note_ids)), "name": _names(ws, session_id, [theme])}
    return _edit(ws, actor, session_id, "second_home_given", lambda t: t.add_home(note_ids, theme), detail)


def leave_one_home(ws: Workspace, actor: Actor, session_id: str, note_ids: Collection[str]) -> Workshop:
    """The notes in their first theme alone, in every later run."""
    require(actor, "edit themes", session_id)
    return _edit_notes(ws, actor, session_id, "second_home_taken", lambda t: t.one_home(note_ids), note_ids)


def accept_moves(ws: Workspace, actor: Actor, session_id: str, note_ids: Collection[str]) -> Workshop:
    """The notes moved where the last run proposes."""
    require(actor, "edit themes", session_id)
    return _edit_notes(ws, actor, session_id, "moves_accepted", lambda t: t.accept(note_ids), note_ids)


def decline_moves(ws: Workspace, actor: Actor, session_id: str, note_ids: Collection[str]) -> Workshop:
    """The notes pinned where they are, against what the last run proposes."""
    require(actor, "edit themes", session_id)
    return _edit_notes(ws, actor, session_id, "moves_declined", lambda t: t.decline(note_ids), note_ids)


def lock_theme(ws: Workspace, actor: Actor, session_id: str, theme: str) -> Workshop:
    """The theme closed to later runs: none puts a note in or takes one out."""
    require(actor, "edit themes", session_id)
    detail = {"name": _names(ws, session_id, [theme])}
    return _edit(ws, actor, session_id, "theme_locked", lambda t: t.lock(theme), detail)


def unlock_theme(ws: Workspace, actor: Actor, session_id: str, theme: str) -> Workshop:
    """The theme open to later runs again."""
    require(actor, "edit themes", session_id)
    detail = {"name": _names(ws, session_id, [theme])}
    return _edit(ws, actor, session_id, "theme_unlocked", lambda t: t.unlock(theme), detail)


def create_theme(
    ws: Workspace, actor: Actor, session_id: str, name: str, note_ids: Collection[str] = ()
) -> Workshop:
    """A new theme, with these notes in it."""
    require(actor, "edit themes", session_id)
    return _edit(
        ws, actor, session_id, "theme_created", lambda t: t.create_theme(name, note_ids), {"name": name}
    )


def name_themes(ws: Workspace, actor: Actor, session_id: str, names: Collection[str]) -> Workshop:
    """Themes that people have in mind, without notes yet: the next run gathers what answers to them."""
    require(actor, "edit themes", session_id)
    detail = {"name": " + ".join(" ".join(name.split()) for name in names if name.strip())}
    return _edit(ws, actor, session_id, "themes_named", lambda t: t.name_themes(names), detail)


def create_strategy(
    ws: Workspace, actor: Actor, session_id: str, theme: str, name: str, note_ids: Collection[str] = ()
) -> Workshop:
    """A new strategy in a theme, with these notes in it."""
    require(actor, "edit themes", session_id)
    return _edit(
        ws,
        actor,
        session_id,
        "strategy_created",
        lambda t: t.create_strategy(theme, name, note_ids),
        {"name": name},
    )


def dissolve_theme(ws: Workspace, actor: Actor, session_id: str, theme: str) -> Workshop:
    """Without the theme; its notes are parked."""
    require(actor, "edit themes", session_id)
    detail = {"name": _names(ws, session_id, [theme])}
    return _edit(ws, actor, session_id, "theme_dissolved", lambda t: t.dissolve(theme), detail)


def merge_strategies(ws: Workspace, actor: Actor, session_id: str, strategies: Collection[str]) -> Workshop:
    """The first strategy with the notes of the others."""
    require(actor, "edit themes", session_id)
    detail = {"name": _strategy_names(ws, session_id, strategies)}
    return _edit(
        ws, actor, session_id, "strategies_merged", lambda t: t.merge_strategies(*strategies), detail
    )


def move_strategy(ws: Workspace, actor: Actor, session_id: str, strategy: str, theme: str) -> Workshop:
    """The strategy in another theme, with its notes, which are pinned there."""
    require(actor, "edit themes", session_id)
    names = (_strategy_names(ws, session_id, [strategy]), _names(ws, session_id, [theme]))
    detail = {"name": " → ".join(names)}
    return _edit(ws, actor, session_id, "strategy_moved", lambda t: t.move_strategy(strategy, theme), detail)


def order_themes(ws: Workspace, actor: Actor, session_id: str, themes: Collection[str]) -> Workshop:
    """The themes in this order, those that are not named after them."""
    require(actor, "edit themes", session_id)
    return _edit(ws, actor, session_id, "themes_ordered", lambda t: t.reorder(themes), {})


def heard_in(notes: Collection[Note], session: Session) -> Coverage:
    """In how many voices some notes of a session were heard."""
    return coverage(notes, session)


def _edit(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    action: str,
    edit: Callable[[ThemeSet], ThemeSet],
    detail: dict[str, str],
) -> Workshop:
    def edit_workshop(workshop: Workshop) -> Workshop:
        themes = workshop.themes or ThemeSet(notes=()).with_notes(workshop.session.counted_notes)
        return replace(workshop, themes=edit(themes))

    return change(ws, actor, session_id, action, edit_workshop, detail)


def _edit_notes(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    action: str,
    edit: Callable[[ThemeSet], ThemeSet],
    note_ids: Collection[str],
) -> Workshop:
    return _edit(ws, actor, session_id, action, edit, {"notes": str(len(note_ids))})


def _themes(workshop: Workshop) -> ThemeSet:
    if workshop.themes is None:
        raise NotFound("theme_not_found", id="")
    return workshop.themes


def _names(ws: Workspace, session_id: str, themes: Collection[str]) -> str:
    found = _themes(ws.store.load(session_id))
    return " + ".join(found.theme(which).name for which in themes)


def _strategy_names(ws: Workspace, session_id: str, strategies: Collection[str]) -> str:
    found = _themes(ws.store.load(session_id))
    return " + ".join(found.strategy(which)[1].name for which in strategies)

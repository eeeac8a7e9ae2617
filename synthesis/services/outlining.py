"""What the document holds, in which order, and what the team says first: edits like any other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from synthesis.domain.access import require
from synthesis.domain.outline import Chapter, Outline
from synthesis.domain.people import Actor
from synthesis.domain.workshop import Workshop
from synthesis.services.changes import change
from synthesis.services.workspace import Workspace


def switch_chapter(ws: Workspace, actor: Actor, session_id: str, chapter: Chapter, on: bool) -> Workshop:
    """The chapter in the document, or out of it."""
    require(actor, "edit draft", session_id)
    return _outlined(ws, actor, session_id, chapter, lambda outline: outline.switched(chapter, on))


def move_chapter(ws: Workspace, actor: Actor, session_id: str, chapter: Chapter, by: int) -> Workshop:
    """The chapter so many places later, earlier when negative."""
    require(actor, "edit draft", session_id)
    return _outlined(ws, actor, session_id, chapter, lambda outline: outline.moved(chapter, by))


def introduce_chapter(ws: Workspace, actor: Actor, session_id: str, chapter: Chapter, text: str) -> Workshop:
    """The team's own words before the chapter; an empty text takes them away.

    InputError("own_text_too_long") when they are longer than `outline.OWN_CHARACTERS`.
    """
    require(actor, "edit draft", session_id)
    return _outlined(ws, actor, session_id, chapter, lambda outline: outline.saying(chapter, text))


def _outlined(
    ws: Workspace, actor: Actor, session_id: str, chapter: Chapter, edit: Callable[[Outline], Outline]
) -> Workshop:
    def edited(workshop: Workshop) -> Workshop:
        session = replace(workshop.session, outline=edit(workshop.session.outline))
        return replace(workshop, session=session)

    return change(ws, actor, session_id, "outline_edited", edited, {"chapter": chapter.value})

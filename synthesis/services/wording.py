"""Other words for drafted sentences: a chat model proposes, rules check, a person accepts."""

from __future__ import annotations

from synthesis.domain.access import require
from synthesis.domain.people import Actor
from synthesis.domain.synthesis import DraftText, Section, Synthesis, Wording
from synthesis.domain.workshop import Workshop
from synthesis.errors import InputError, NotFound
from synthesis.sensemaking.grounding import unsound
from synthesis.sensemaking.reading import synthesise
from synthesis.sensemaking.rewording import open_to_rewording, rewordings, shown
from synthesis.services.changes import change
from synthesis.services.engines import chat_of
from synthesis.services.reporting import synthesis_of
from synthesis.services.workspace import Workspace


def what_is_sent(result: Synthesis, chapter: str) -> tuple[int, int]:
    """How many drafted sentences and how many notes a chat model would be shown for a chapter."""
    sections = chapter_sections(result, chapter)
    return len(open_to_rewording(sections)), len(shown(result, sections))


def chapter_sections(result: Synthesis, chapter: str) -> tuple[Section, ...]:
    """A section and, when it is a theme's, those of its strategies."""
    theme = chapter.removeprefix("theme:") if chapter.startswith("theme:") else None
    own = {f"strategy:{s.id}" for t in result.themes.themes if t.id == theme for s in t.strategies}
    return tuple(section for section in result.sections if section.key == chapter or section.key in own)


def propose_wording(
    ws: Workspace, actor: Actor, session_id: str, chapter: str, language: str
) -> tuple[Wording, ...]:
    """What the chat model proposes for the drafted sentences of a chapter; nothing is changed.

    Sends those sentences and some of their notes away: pages start it through `jobs`, which asks.
    Raises ServiceFailed when the model cannot be asked.
    """
    require(actor, "edit draft", session_id)
    result = synthesis_of(ws, actor, session_id, language)
    return rewordings(result, chapter_sections(result, chapter), chat_of(ws.settings))


def accept_wording(ws: Workspace, actor: Actor, session_id: str, wording: Wording, language: str) -> Workshop:
    """A proposed sentence in place of the drafted one, as the words of the person who accepts it.

    It stands on the notes of the drafted sentence and is checked again against what that says today.
    Raises InputError("wording_unsound") when it does not hold, NotFound when a person has written there.
    """
    require(actor, "edit draft", session_id)

    def edit(workshop: Workshop) -> Workshop:
        if workshop.themes is None:
            raise NotFound("section_not_found", id=wording.key)
        result = synthesise(
            workshop.session, workshop.themes, language=language, texts=workshop.texts, review=workshop.review
        )
        drafted = next((s for s in open_to_rewording(result.sections) if s.key == wording.key), None)
        if drafted is None:
            raise NotFound("section_not_found", id=wording.key)
        if unsound(wording.text, wording.note_ids, drafted, result.themes.by_id, language):
            raise InputError("wording_unsound")
        own = DraftText(
            key=drafted.key,
            language=language,
            text=wording.text,
            note_ids=drafted.note_ids,
            replaces=drafted.text,
        )
        return workshop.with_text(own)

    detail = {"key": wording.key, "model": ws.settings.chat_model}
    return change(ws, actor, session_id, "wording_accepted", edit, detail)

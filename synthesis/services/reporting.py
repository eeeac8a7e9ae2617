"""The synthesis of a session, its text as people edit it, and the documents that leave the room."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from types import ModuleType

from synthesis.domain.access import require
from synthesis.domain.event import Event
from synthesis.domain.exported import Exported
from synthesis.domain.ids import new_id, slug
from synthesis.domain.people import Actor
from synthesis.domain.synthesis import DraftText, Statement, Synthesis
from synthesis.domain.theme import ThemeSet
from synthesis.domain.vote import Cast
from synthesis.domain.workshop import Workshop
from synthesis.errors import InputError, NotFound, StorageError
from synthesis.exporter.report import House
from synthesis.exporter.roundtrip.snapshot import snapshot_of
from synthesis.i18n import words
from synthesis.sensemaking.grounding import problems
from synthesis.sensemaking.reading import synthesise
from synthesis.services.changes import change
from synthesis.services.files import export_format, rendered, report_of, written
from synthesis.services.house import house_of
from synthesis.services.joining import participants
from synthesis.services.voting import views_cast
from synthesis.services.workspace import Workspace

STATEMENT_CHARACTERS = 4_000


@dataclass(frozen=True, slots=True)
class Document:
    """A finished file: its name, its media type and its bytes."""

    name: str
    media_type: str
    data: bytes


def synthesis_of(ws: Workspace, actor: Actor, session_id: str, language: str | None = None) -> Synthesis:
    """The session read through its themes, with people's own texts, in its document language or another."""
    require(actor, "read session", session_id)
    joined = len(participants(ws, actor, session_id)) or None
    return _synthesis(ws, ws.store.load(session_id), language, joined)


def _synthesis(
    ws: Workspace, workshop: Workshop, language: str | None, joined: int | None = None
) -> Synthesis:
    session = workshop.session
    themes = workshop.themes or ThemeSet(notes=()).with_notes(session.counted_notes)
    edits = ws.store.events(session.id)
    result = synthesise(
        session,
        themes,
        language=language,
        texts=workshop.texts,
        review=workshop.review,
        edits=edits,
        joined=joined,
    )
    return replace(result, sent_to=_sent_to(ws, edits, session.id))


def _sent_to(ws: Workspace, events: tuple[Event, ...], session_id: str) -> tuple[str, ...]:
    """Where texts ever went: undoing leaves the event, and failed jobs may have sent."""
    grouped = [host for event in events for host in event.detail.get("sent_to", "").split(", ")]
    refused = ("sending_not_agreed", "sending_elsewhere")
    jobs = [j.params.get("agreed", "") for j in ws.store.jobs(session_id) if j.error_code not in refused]
    return tuple(dict.fromkeys(filter(None, [*grouped, *reversed(jobs)])))


def doubts(result: Synthesis, statement: Statement) -> tuple[str, ...]:
    """Message keys of what does not hold in a statement; empty when it stands on its notes."""
    names = [theme.name for theme in result.themes.themes]
    names += [s.name for theme in result.themes.themes for s in theme.strategies]
    names += [lens.name for lens in result.session.lenses]
    names += [activity.title for activity in result.session.agenda]
    return problems(statement, result.session, names)


def edit_statement(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    key: str,
    language: str,
    text: str,
    note_ids: Collection[str],
) -> Workshop:
    """A person's words in place of a drafted statement; they stay until the person takes them back."""
    require(actor, "edit draft", session_id)
    tidy = text.strip()
    if len(tidy) > STATEMENT_CHARACTERS:
        raise InputError("statement_too_long", length=len(tidy), limit=STATEMENT_CHARACTERS)

    def edit(workshop: Workshop) -> Workshop:
        known = {note.id for note in workshop.session.notes}
        for note_id in note_ids:
            if note_id not in known:
                raise NotFound("note_not_found", id=note_id)
        drafted = _drafted(ws, replace(workshop, texts={}), key, language)
        if not drafted and (key, language) not in workshop.texts and "/own-" not in key:
            raise NotFound("section_not_found", id=key)
        own = DraftText(key=key, language=language, text=tidy, note_ids=tuple(note_ids), replaces=drafted)
        return workshop.with_text(own)

    return change(ws, actor, session_id, "text_edited", edit, {"key": key})


def add_statement(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    section: str,
    language: str,
    text: str,
    note_ids: Collection[str] = (),
) -> Workshop:
    """A statement of a person's own at the end of a section."""
    require(actor, "edit draft", session_id)
    if not text.strip():
        raise InputError("statement_empty")
    if synthesis_of(ws, actor, session_id, language).section(section) is None:
        raise NotFound("section_not_found", id=section)
    return edit_statement(ws, actor, session_id, f"{section}/own-{new_id()}", language, text, note_ids)


def restore_statement(ws: Workspace, actor: Actor, session_id: str, key: str, language: str) -> Workshop:
    """The drafted statement back in place of a person's words, which stay in the history."""
    require(actor, "edit draft", session_id)

    def edit(workshop: Workshop) -> Workshop:
        texts = {k: v for k, v in workshop.texts.items() if k != (key, language)}
        return replace(workshop, texts=texts)

    return change(ws, actor, session_id, "text_restored", edit, {"key": key})


def _drafted(ws: Workspace, workshop: Workshop, key: str, language: str) -> str:
    for section in _synthesis(ws, workshop, language).sections:
        for statement in section.statements:
            if statement.key == key:
                return statement.text
    return ""


def make_document(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    format: str = "docx",
    language: str | None = None,
    made_on: date | None = None,
    short: bool = False,
    numbered: bool = False,
) -> Document:
    """The synthesis of a session as a file of a registered format; a `short` one can be signed alone.

    `numbered` gives the contents page numbers where LibreOffice is there to count them, in seconds.
    What a Word file said is kept, to tell later what people changed in it. Its template and logos are
    those of the session.
    """
    require(actor, "export", session_id)
    revision = ws.store.revision(session_id)
    result, plugin = synthesis_of(ws, actor, session_id, language), export_format(format)
    casts, house = views_cast(ws, actor, session_id), house_of(ws, actor, session_id, language)
    report = report_of(result, made_on, short, casts, house)
    document = _document(result, plugin, written(report, plugin, numbered))
    if plugin.__name__.endswith(".docx"):
        # the file carries a copy: a full disk must not keep it from leaving
        with suppress(StorageError):
            ws.store.put_export(session_id, Exported(snapshot_of(report), datetime.now(UTC), revision))
    return document


def document_of(
    result: Synthesis,
    format: str = "docx",
    made_on: date | None = None,
    short: bool = False,
    casts: Mapping[str, Sequence[Cast]] | None = None,
    house: House | None = None,
) -> Document:
    """A synthesis as a file of a registered format; UnknownPlugin names the formats there are."""
    plugin = export_format(format)
    return _document(result, plugin, rendered(result, plugin, made_on, short, casts, house))


def _document(result: Synthesis, plugin: ModuleType, data: bytes) -> Document:
    say = words(result.language)
    name = plugin.__name__.rpartition(".")[2]
    told = [slug(result.session.title)]
    told += [slug(say(f"file_{name}"))] if say.has(f"file_{name}") else []
    return Document(f"{'-'.join(told)}.{plugin.SUFFIX}", plugin.MEDIA_TYPE, data)

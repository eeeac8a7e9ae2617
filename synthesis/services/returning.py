"""An exported Word document that people worked on: read, compared with the session, and taken over.

Three texts stand side by side for everything editable: as it was exported, as the file has it, and as the
session has it now. Nothing is taken over by itself and nothing is deleted; what a person chooses becomes one
event, which can be undone like any other.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from synthesis.domain.access import allowed, require
from synthesis.domain.exported import Line, Snapshot
from synthesis.domain.exported import loads as snapshot_of_text
from synthesis.domain.ids import numbered
from synthesis.domain.outline import Chapter
from synthesis.domain.people import Actor
from synthesis.domain.review import Initiative
from synthesis.domain.synthesis import DraftText, Synthesis
from synthesis.domain.theme import ThemeSet
from synthesis.domain.workshop import Workshop
from synthesis.domain.written import passage
from synthesis.errors import Conflict, InputError, NotFound, SynthesisError
from synthesis.exporter.chapters.roadmap import EDITABLE
from synthesis.exporter.roundtrip.alignment import normal
from synthesis.exporter.roundtrip.difference import Outcome, merged, pieces
from synthesis.exporter.roundtrip.marks import Marked
from synthesis.exporter.roundtrip.passing import read_document
from synthesis.exporter.roundtrip.reading import Noted, Returned, Text, returned
from synthesis.exporter.roundtrip.sheets import entered
from synthesis.exporter.roundtrip.snapshot import editable, section_of
from synthesis.i18n import words
from synthesis.sensemaking.reading import synthesise
from synthesis.services.changes import change
from synthesis.services.joining import participants
from synthesis.services.reporting import STATEMENT_CHARACTERS
from synthesis.services.roadmap import checked, workshop_with
from synthesis.services.workspace import Workspace

_OURS = 0.2
"""How much of an export must be in a file without marks for it to count as one of ours."""


@dataclass(frozen=True, slots=True)
class Returning:
    """A file as it was read, and by what it was told apart.

    `by` is "export" when the session knows the export, "copy" when only the file's own copy tells what was
    exported, "words" when the file has lost its marks and was recognised by its texts. `at` and `revision`
    are of the export, None where nobody knows.
    """

    name: str
    by: str
    found: Returned
    at: datetime | None = None
    revision: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One text in three states, and what the file means for it.

    `kind` is theme, strategy, statement, own (a team's own words) or a field of an initiative's sheet;
    `where` names what it belongs to. `told` is what became of the words between export and file, `trouble`
    why it cannot be taken over.
    """

    key: str
    kind: str
    where: str
    before: str
    word: str | None
    now: str | None
    outcome: Outcome
    told: tuple[tuple[str, str], ...] = ()
    tracked: tuple[str, ...] = ()
    trouble: SynthesisError | None = None

    @property
    def choice(self) -> bool:
        """Whether a person can take it over; a heading that is gone from the file takes nothing with it."""
        gone = self.outcome is Outcome.REMOVED and self.kind in ("theme", "strategy", "what")
        return self.trouble is None and self.outcome is not Outcome.LOST and not gone


@dataclass(frozen=True, slots=True)
class Fresh:
    """A paragraph that somebody added; `section` is empty where the draft has none there.

    `note_ids` are those of the statement it was split off.
    """

    text: str
    section: str
    note_ids: tuple[str, ...] = ()
    tracked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark in the margin, and where it stands: the name of the part, and the words it is on."""

    author: str
    at: datetime | None
    text: str
    done: bool
    where: str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Everything a person needs to decide: what differs, what is new, and what cannot come back.

    `since` counts what happened in the session after the export, None when nobody knows; `moved` names what
    stands elsewhere in the file; `sections` are the parts of the draft that new text may go to, by key.
    """

    name: str
    by: str
    language: str
    at: datetime | None
    since: int | None
    same: int
    differences: tuple[Difference, ...] = ()
    fresh: tuple[Fresh, ...] = ()
    comments: tuple[Comment, ...] = ()
    moved: tuple[str, ...] = ()
    rewritten: tuple[tuple[str, str], ...] = ()
    aside: tuple[str, ...] = ()
    sections: Mapping[str, str] = field(default_factory=dict)


def read_returned(ws: Workspace, actor: Actor, session_id: str, name: str, data: bytes) -> Returning:
    """An edited document against the export it grew from; nothing is changed.

    Raises FileRefused at the gate, InputError("document_other_session", "document_foreign") for a document
    of another session and InputError("document_not_ours") for one of none.
    """
    require(actor, "bring document back", session_id)
    marked = read_document(name, data)
    kept = ws.store.exports(session_id)
    if marked.export_id in kept:
        one = kept[marked.export_id]
        return Returning(name, "export", returned(marked, one.snapshot), one.at, one.revision)
    copy = _copy(marked)
    home = marked.session_id or (copy.session_id if copy else "")
    if home and home != session_id:
        raise _of_another(ws, actor, home, name)
    if copy is not None:
        return Returning(name, "copy", returned(marked, copy))
    tried = [(returned(marked, one.snapshot), one) for one in kept.values()]
    if tried:
        best, one = max(tried, key=lambda pair: pair[0].share)
        if home or best.share >= _OURS:
            return Returning(name, "words", best, one.at, one.revision)
    raise InputError("document_not_ours", name=name)


def compare_returned(ws: Workspace, actor: Actor, session_id: str, read: Returning) -> Comparison:
    """What the file says against what the session says now; nothing is changed."""
    require(actor, "bring document back", session_id)
    workshop = ws.store.load(session_id)
    now = _Now(workshop, read.found.snapshot.language, _joined(ws, actor, session_id))
    found = [difference for text in read.found.texts if (difference := _difference(now, text))]
    # a statement that the session has no more is a text to find a place for, like one that is new
    homeless = [one for one in found if one.outcome is Outcome.LOST and one.kind == "statement"]
    fresh = [Fresh(one.word or "", _section(now, section_of(one.key))) for one in homeless]
    return Comparison(
        name=read.name,
        by=read.by,
        language=read.found.snapshot.language,
        at=read.at,
        since=None if read.revision is None else workshop.revision - read.revision,
        same=len(read.found.texts) - len(found),
        differences=tuple(one for one in found if one not in homeless),
        fresh=tuple(one for one in [*_fresh(now, read.found), *fresh] if normal(one.text) not in now.said),
        comments=tuple(_comment(now, noted) for noted in read.found.comments),
        moved=tuple(dict.fromkeys(now.name_of(t.line.key) for t in read.found.texts if t.moved)),
        rewritten=read.found.rewritten,
        aside=read.found.aside,
        sections=now.sections,
    )


def take_returned(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    seen: Comparison,
    keys: Collection[str],
    fresh: Mapping[int, str] | None = None,
) -> Workshop:
    """The session with the chosen texts of the file; `fresh` says which new paragraph goes to which section.

    A text that is not in the file any more is struck out when it is chosen. All of it is one event. Raises
    Conflict("changed_meanwhile") when the session says something else by now than the person saw.
    """
    require(actor, "bring document back", session_id)
    chosen = {one.key: one for one in seen.differences if one.key in set(keys)}
    for one in chosen.values():
        if one.trouble is not None:
            raise one.trouble
        if not one.choice:
            raise NotFound("section_not_found", id=one.key)
    joined = _joined(ws, actor, session_id)
    added = {number: section for number, section in (fresh or {}).items() if number < len(seen.fresh)}

    def edit(workshop: Workshop) -> Workshop:
        now = _Now(workshop, seen.language, joined)
        for key, one in chosen.items():
            if now.texts.get(key) != one.now:
                raise Conflict("changed_meanwhile")
        # from the end: a paragraph of own words that goes must not move those still to come
        for one in reversed(list(chosen.values())):
            workshop = _with_name_or_entry(now, workshop, one)
        return _with_texts(workshop, seen, chosen, added, now)

    return change(ws, actor, session_id, "document_returned", edit, {"name": seen.name})


# -- the session now ------------------------------------------------------------------------------


class _Now:
    """What the session's own document would say now, in the language of the file."""

    def __init__(self, workshop: Workshop, language: str, joined: int | None) -> None:
        self.workshop = workshop
        self.joined = joined
        self.say = words(language)
        self.synthesis = self.reading(workshop, workshop.texts)
        self.texts = editable(self.synthesis)
        struck = (t for t in workshop.texts.values() if t.language == language and not t.text)
        self.texts |= {text.key: "" for text in struck}
        self.sections = {section.key: section.title for section in self.synthesis.sections}
        self.statements = {s.key: s for section in self.synthesis.sections for s in section.statements}
        self.said = {normal(statement.text) for statement in self.statements.values()}
        for one in workshop.review.initiatives.values():
            # an entry that is empty has no line in the document
            for entry in ("why", *EDITABLE):
                self.texts.setdefault(f"initiative:{one.id}/{entry}", "")

    def reading(self, workshop: Workshop, texts: Mapping[tuple[str, str], DraftText]) -> Synthesis:
        """A workshop read as its document would be, with these texts in place of drafted ones."""
        return synthesise(
            workshop.session,
            _themes(workshop),
            language=self.say.language,
            texts=texts,
            review=workshop.review,
            joined=self.joined,
            suggesting=False,
        )

    def name_of(self, key: str) -> str:
        """What an editable text belongs to, by its name today; its key when that is gone."""
        thing, _, part = key.partition("/")
        kind, _, thing_id = thing.partition(":")
        if kind == "initiative":
            found = self.workshop.review.initiatives.get(thing_id)
            return found.what if found else part
        if kind == "own":
            return self.say(Chapter(thing_id).called)
        return self.sections.get(thing, thing_id or thing)

    def notes_of(self, key: str) -> tuple[str, ...]:
        """The notes behind a statement, also of one that was struck out."""
        if key in self.statements:
            return self.statements[key].note_ids
        own = self.workshop.texts.get((key, self.say.language))
        return own.note_ids if own else ()


def _joined(ws: Workspace, actor: Actor, session_id: str) -> int | None:
    return len(participants(ws, actor, session_id)) or None


def _themes(workshop: Workshop) -> ThemeSet:
    return workshop.themes or ThemeSet(notes=()).with_notes(workshop.session.counted_notes)


# -- reading --------------------------------------------------------------------------------------


def _copy(marked: Marked) -> Snapshot | None:
    """What the file says it said; None when it does not say, or somebody broke it."""
    try:
        return snapshot_of_text(marked.copy) if marked.copy else None
    except InputError:
        return None


def _of_another(ws: Workspace, actor: Actor, home: str, name: str) -> SynthesisError:
    """Whose document it is, by title where this person may know of that session."""
    try:
        if allowed(actor, "read session", home):
            return InputError("document_other_session", name=name, title=ws.store.head(home).title)
    except NotFound:
        pass
    return InputError("document_foreign", name=name)


def _difference(now: _Now, text: Text) -> Difference | None:
    key, before = text.line.key, text.line.text
    word = text.word
    outcome = merged(before, word, now.texts.get(key))
    if outcome is Outcome.KEEP:
        return None
    found = Difference(
        key=key,
        kind=_kind(key),
        where=now.name_of(key),
        before=before,
        word=word,
        now=now.texts.get(key),
        outcome=outcome,
        told=pieces(before, word or ""),
        tracked=text.tracked,
    )
    trouble = _trouble(now, found)
    return None if trouble is None and _says_the_same(now, found) else replace(found, trouble=trouble)


def _says_the_same(now: _Now, one: Difference) -> bool:
    """Whether an entry is only written otherwise: years and names of partners can be, in several ways."""
    entry = one.key.startswith("initiative:") and one.choice
    return entry and _with_name_or_entry(now, now.workshop, one).review == now.workshop.review


def _kind(key: str) -> str:
    thing, _, part = key.partition("/")
    kind = thing.partition(":")[0]
    if kind == "initiative":
        return part
    if kind == "own":
        return kind
    return kind if part == "name" else "statement"


def _trouble(now: _Now, one: Difference) -> SynthesisError | None:
    """Why the text of the file cannot be taken over, tried on the session as it is."""
    if not one.choice:
        return None
    try:
        _with_name_or_entry(now, now.workshop, one)
        if one.kind == "statement":
            _tidy(one.word or "")
    except SynthesisError as error:
        return error
    return None


def _fresh(now: _Now, read: Returned) -> Iterator[Fresh]:
    before = {text.line.key: text.line for text in read.texts}
    for new in read.new:
        yield Fresh(
            new.text,
            _section(now, new.section),
            _split_off(now, before.get(new.after), new.text),
            new.tracked,
        )


def _section(now: _Now, key: str) -> str:
    return key if key in now.sections else ""


def _split_off(now: _Now, line: Line | None, text: str) -> tuple[str, ...]:
    """The notes of the statement that the words were part of when it was exported."""
    within = line is not None and normal(text) in normal(line.text)
    return now.notes_of(line.key) if line is not None and within else ()


def _comment(now: _Now, noted: Noted) -> Comment:
    remark = noted.remark
    where = now.name_of(noted.key or noted.section) if noted.key or noted.section else ""
    return Comment(remark.author, _moment(remark.at), remark.text, remark.done, where, noted.quote)


def _moment(written: str) -> datetime | None:
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        return None


# -- taking over ----------------------------------------------------------------------------------


def _with_name_or_entry(now: _Now, workshop: Workshop, one: Difference) -> Workshop:
    """The workshop with a name of a theme or strategy, or an entry of a sheet, as the file has it."""
    thing = one.key.partition("/")[0].partition(":")[2]
    word = one.word or ""
    if one.kind == "theme":
        return replace(workshop, themes=_themes(workshop).rename(thing, word))
    if one.kind == "strategy":
        return replace(workshop, themes=_themes(workshop).rename_strategy(thing, word))
    if one.kind == "own":
        place = int(one.key.rpartition("/")[2])
        outline = workshop.session.outline.reworded(Chapter(thing), place, passage(word, len(word)))
        return replace(workshop, session=replace(workshop.session, outline=outline))
    if one.key.startswith("initiative:"):
        sheet = _sheet(workshop, thing)
        return workshop_with(workshop, checked(entered(sheet, one.kind, word, now.say)))
    return workshop


def _sheet(workshop: Workshop, initiative_id: str) -> Initiative:
    found = workshop.review.initiatives.get(initiative_id)
    if found is None:
        raise NotFound("initiative_not_found")
    return found


def _with_texts(
    workshop: Workshop,
    seen: Comparison,
    chosen: Mapping[str, Difference],
    added: Mapping[int, str],
    now: _Now,
) -> Workshop:
    """The workshop with the statements of the file, each against the sentence that the facts give by then."""
    statements = [one for one in chosen.values() if one.kind == "statement"]
    if not statements and not added:
        return workshop
    drafted = {s.key: s.text for section in now.reading(workshop, {}).sections for s in section.statements}
    for one in statements:
        own = DraftText(
            key=one.key,
            language=seen.language,
            text=_tidy(one.word or ""),
            note_ids=now.notes_of(one.key),
            replaces=drafted.get(one.key, ""),
        )
        workshop = workshop.with_text(own)
    taken = [key.rpartition("/own-")[2] for key, _ in workshop.texts]
    for number, section in sorted(added.items()):
        if section not in now.sections:
            raise NotFound("section_not_found", id=section)
        new = seen.fresh[number]
        taken.append(numbered(taken))
        key = f"{section}/own-{taken[-1]}"
        workshop = workshop.with_text(
            DraftText(key=key, language=seen.language, text=_tidy(new.text), note_ids=new.note_ids)
        )
    return workshop


def _tidy(text: str) -> str:
    found = passage(text, len(text))
    if len(found) > STATEMENT_CHARACTERS:
        raise InputError("statement_too_long", length=len(found), limit=STATEMENT_CHARACTERS)
    return found

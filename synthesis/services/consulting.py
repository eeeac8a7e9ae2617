"""Standing behind it: a draft is put to the groups, their objections are answered, and it is validated."""

from __future__ import annotations

import base64
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from synthesis.domain.access import require
from synthesis.domain.difference import as_before
from synthesis.domain.people import Actor, Role
from synthesis.domain.register import Entry
from synthesis.domain.review import Edition, Stance, State, View
from synthesis.domain.session import Session
from synthesis.domain.standing import (
    ASKED,
    changed,
    consulted,
    fingerprint,
    next_number,
    parts_of,
    said_of,
    state_of,
    titles_of,
    unanswered,
)
from synthesis.domain.synthesis import Synthesis
from synthesis.domain.theme import ThemeSet
from synthesis.domain.workshop import Workshop
from synthesis.domain.written import line, passage
from synthesis.errors import Closed, InputError, NotFound
from synthesis.exporter.material import Material
from synthesis.sensemaking.reading import synthesise
from synthesis.services import keys
from synthesis.services.changes import BY_PHONE, change
from synthesis.services.workspace import Workspace

_LINK = "consultation"
TEXT_LIMIT = 2_000
"""The longest comment, objection or answer, in characters."""
NAME_LIMIT = 120
"""The longest name of whoever speaks."""
MOST_AT_ONCE = 400
"""The most parts that one message may speak of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What somebody says of one part: `about` is its key ("theme:t3")."""

    about: str
    view: View
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a group is asked about: the edition as it was put to them, and what they said of it so far.

    `asked` is the consulted edition; `open` whether it still takes answers; `state` where the document
    stands now. `result` is the document as it was when it was put to them.
    """

    group: str
    state: State
    asked: Edition
    open: bool
    result: Synthesis
    mine: Mapping[str, Stance]


# -- the states -------------------------------------------------------------------------------------


def open_consultation(ws: Workspace, actor: Actor, session_id: str) -> Workshop:
    """The document as it is now put to the groups, as an edition of its own.

    Raises Closed("consultation_without_groups") and Closed("consultation_without_themes").
    """
    require(actor, "consult", session_id)

    def edit(workshop: Workshop) -> Workshop:
        if not workshop.session.groups:
            raise Closed("consultation_without_groups")
        if workshop.themes is None or not workshop.themes.themes:
            raise Closed("consultation_without_themes")
        return _put(actor, workshop, State.CONSULTATION)

    return change(ws, actor, session_id, "consultation_opened", edit)


def back_to_draft(ws: Workspace, actor: Actor, session_id: str) -> Workshop:
    """The document a draft again; what groups said of it stays."""
    require(actor, "consult", session_id)

    def edit(workshop: Workshop) -> Workshop:
        if state_of(workshop.review) is State.DRAFT:
            return workshop
        return _put(actor, workshop, State.DRAFT)

    return change(ws, actor, session_id, "document_back_to_draft", edit)


def validate(ws: Workspace, actor: Actor, session_id: str, knowing: Collection[str] = ()) -> Workshop:
    """The document validated, as it says now.

    Raises Closed("not_consulted") outside a consultation, InputError("objections_unanswered") while an
    objection waits, and InputError("changed_since_consulted") when parts changed since the groups read
    them that are not among `knowing`: those the edition names, and the document with it.
    """
    require(actor, "validate", session_id)

    def edit(workshop: Workshop) -> Workshop:
        edition = workshop.review.edition
        if edition is None or edition.state is not State.CONSULTATION:
            raise Closed("not_consulted")
        waiting = unanswered(workshop.review)
        if waiting:
            groups = dict.fromkeys(workshop.session.group_name(stance.group) for stance in waiting)
            raise InputError("objections_unanswered", objections=len(waiting), groups=", ".join(groups))
        since = changed(edition.parts, parts_of(_document(workshop)))
        if set(since) - set(knowing):
            raise InputError("changed_since_consulted", parts=len(since))
        return _put(actor, workshop, State.VALIDATED, since)

    return change(ws, actor, session_id, "document_validated", edit)


def _put(actor: Actor, workshop: Workshop, state: State, since: tuple[str, ...] = ()) -> Workshop:
    result = _document(workshop)
    parts = parts_of(result)
    edition = Edition(
        number=next_number(workshop.review),
        state=state,
        at=datetime.now(UTC),
        by=actor.name,
        revision=workshop.revision,
        fingerprint=fingerprint(parts),
        parts=parts,
        titles=titles_of(result),
        since=since,
    )
    return replace(workshop, review=workshop.review.with_thing("edition", edition))


def _document(workshop: Workshop, language: str | None = None) -> Synthesis:
    """What the document says, in its own language or another."""
    themes = workshop.themes or ThemeSet(notes=()).with_notes(workshop.session.counted_notes)
    return synthesise(
        workshop.session, themes, language=language, texts=workshop.texts, review=workshop.review
    )


def _as_consulted(ws: Workspace, workshop: Workshop, edition: Edition) -> Workshop:
    """Themes, texts and review as they were when the edition was made; a session that came in as a file
    brings no history along: then as they were when it came in.
    """
    session_id = workshop.session.id
    for first in (edition.revision, 0):
        later = ws.store.events(session_id, after=first)
        made = [
            place
            for place, event in enumerate(later)
            if any(c.kind == "edition" and c.id == edition.id and c.before is None for c in event.changes)
        ]
        if made:
            return as_before(workshop, later[made[-1] + 1 :])
    return workshop


# -- the links --------------------------------------------------------------------------------------


def group_links(ws: Workspace, actor: Actor, session_id: str) -> Mapping[str, str]:
    """The key of each group's link, made where there was none; whoever has it speaks for that group."""
    require(actor, "consult", session_id)
    found = {entry.owner: entry for entry in ws.store.entries(_LINK, session_id)}
    groups = [group.id for group in ws.store.head(session_id).groups]
    return {
        group: _hang(ws, session_id, group, found[group].body["turn"] if group in found else 0)
        for group in groups
    }


def change_group_link(ws: Workspace, actor: Actor, session_id: str, group: str) -> str:
    """Another key for a group; its old link opens nothing any more."""
    require(actor, "consult", session_id)
    _group(ws.store.head(session_id), group)
    old = next(iter(ws.store.entries(_LINK, session_id, group)), None)
    if old:
        ws.store.strike(_LINK, [old.id])
    return _hang(ws, session_id, group, old.body["turn"] + 1 if old else 0)


def speaker_of(ws: Workspace, actor: Actor, key: str) -> Actor:
    """Whoever holds the link, as one who speaks for its group in its session alone.

    NotFound("consultation_unknown") whatever is wrong with the key.
    """
    require(actor, "join")
    link = ws.store.entry(_LINK, keys.digest(key))
    if link is None or link.session_id is None:
        raise NotFound("consultation_unknown")
    session = ws.store.head(link.session_id)
    name = next((group.name for group in session.groups if group.id == link.owner), None)
    if name is None:
        raise NotFound("consultation_unknown")
    return Actor(link.owner, name, Role.SPEAKER, frozenset({link.session_id}))


def _hang(ws: Workspace, session_id: str, group: str, turn: int) -> str:
    # made again whenever it is to be shown: what is stored is its digest
    chance = keys.derived(ws, _LINK, session_id, group, str(turn))[:16]
    key = base64.b32encode(chance).decode("ascii").rstrip("=").lower()
    entry = Entry(kind=_LINK, id=keys.digest(key), session_id=session_id, owner=group, body={"turn": turn})
    if ws.store.entry(_LINK, entry.id) is None:
        ws.store.enter([entry])
    return key


# -- what groups say --------------------------------------------------------------------------------


def read_consulted(
    ws: Workspace, actor: Actor, session_id: str, group: str, language: str | None = None
) -> Reading:
    """The document as it was put to the groups, for one of them; its own link reads for its group alone.

    NotFound("consultation_unknown") while nothing was ever put to them, or it went back to draft.
    """
    require(actor, "speak for a group", session_id)
    _own_group(actor, group)
    workshop = ws.store.load(session_id)
    asked = consulted(workshop.review)
    state = state_of(workshop.review)
    if asked is None or state is State.DRAFT:
        raise NotFound("consultation_unknown")
    then = _as_consulted(ws, workshop, asked)
    return Reading(
        group=group,
        state=state,
        asked=asked,
        open=state is State.CONSULTATION,
        result=_document(then, language),
        mine={about: s for (who, about), s in said_of(workshop.review, asked).items() if who == group},
    )


def heard_in(found: Reading, thing: str, language: str) -> str:
    """In how many notes, groups and tables a theme or strategy was heard, as the document says it."""
    return Material(replace(found.result, language=language)).heard(found.result.coverage[thing])


def take_stances(
    ws: Workspace, actor: Actor, session_id: str, group: str, name: str, said: Collection[Said]
) -> Workshop:
    """What a group says of parts of the document, in place of what it said of them before.

    An objection or comment needs words: InputError("stance_without_words"). Closed("consultation_over")
    when nothing is consulted. An answer stays only while what it answers says the same.
    """
    require(actor, "speak for a group", session_id)
    _own_group(actor, group)
    who = line(name, NAME_LIMIT)
    if len(said) > MOST_AT_ONCE:
        raise InputError("request_unreadable")
    at = datetime.now(UTC)

    def edit(workshop: Workshop) -> Workshop:
        _group(workshop.session, group)
        edition = workshop.review.edition
        if edition is None or edition.state is not State.CONSULTATION:
            raise Closed("consultation_over")
        review = workshop.review
        for one in said:
            if not one.about.startswith(ASKED) or one.about not in edition.parts:
                raise NotFound("section_not_found", id=one.about)
            text = passage(one.text, TEXT_LIMIT)
            if one.view is not View.ENDORSE and not text:
                raise InputError("stance_without_words")
            new = Stance(
                group=group,
                about=one.about,
                edition=edition.number,
                view=one.view,
                text=text,
                name=who,
                at=at,
            )
            old = review.stances.get(new.id)
            if old and (old.view, old.text, old.name) == (new.view, new.text, new.name):
                continue
            if old and (old.view, old.text) == (new.view, new.text):
                new = replace(new, answer=old.answer, answered_by=old.answered_by)
            review = review.with_thing("stance", new)
        return replace(workshop, review=review)

    detail = {"name": _named(ws, session_id, group)}
    detail |= {BY_PHONE: "yes"} if actor.role is Role.SPEAKER else {}
    return change(ws, actor, session_id, "stance_taken", edit, detail)


def answer_stance(ws: Workspace, actor: Actor, session_id: str, stance_id: str, text: str) -> Workshop:
    """An answer to what a group said, for all to read; InputError("answer_empty") without words."""
    require(actor, "consult", session_id)

    def edit(workshop: Workshop) -> Workshop:
        found = workshop.review.stances.get(stance_id)
        if found is None:
            raise NotFound("stance_not_found")
        answer = passage(text, TEXT_LIMIT)
        if not answer:
            raise InputError("answer_empty")
        answered = replace(found, answer=answer, answered_by=actor.name)
        return replace(workshop, review=workshop.review.with_thing("stance", answered))

    stance = ws.store.load(session_id).review.stances.get(stance_id)
    name = _named(ws, session_id, stance.group) if stance else ""
    return change(ws, actor, session_id, "stance_answered", edit, {"name": name})


def _own_group(actor: Actor, group: str) -> None:
    # another group's is as if there were none
    if actor.role is Role.SPEAKER and actor.id != group:
        raise NotFound("consultation_unknown")


def _group(session: Session, group: str) -> None:
    if group not in {one.id for one in session.groups}:
        raise NotFound("group_not_found", id=group)


def _named(ws: Workspace, session_id: str, group: str) -> str:
    return ws.store.head(session_id).group_name(group)

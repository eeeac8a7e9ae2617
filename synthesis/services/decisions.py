"""Decisions: what the group settled, and what is still open, with who sees to it and by when."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from synthesis.domain.access import require
from synthesis.domain.ids import numbered
from synthesis.domain.people import Actor
from synthesis.domain.review import Decision
from synthesis.domain.workshop import Workshop
from synthesis.domain.written import line, passage
from synthesis.errors import InputError, NotFound
from synthesis.services.changes import change
from synthesis.services.workspace import Workspace

TEXT_LIMIT = 1_000
"""The longest decision, in characters."""
LINE_LIMIT = 200
"""The longest owner or date."""


def add_decision(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    text: str,
    *,
    about: str = "",
    owner: str = "",
    due: str = "",
    settled: bool = True,
) -> Workshop:
    """A decision, or a question still to decide, about a part of the draft or the whole session."""
    require(actor, "edit themes", session_id)
    at = datetime.now(UTC)

    def edit(workshop: Workshop) -> Workshop:
        new_id = numbered(workshop.review.decisions)
        made = Decision(id=new_id, text=text, about=about, owner=owner, due=due, settled=settled, at=at)
        return _with(workshop, _checked(made))

    return change(ws, actor, session_id, "decision_noted", edit, {"settled": "yes" if settled else "no"})


def edit_decision(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    decision_id: str,
    *,
    text: str,
    about: str = "",
    owner: str = "",
    due: str = "",
) -> Workshop:
    """The decision in other words, about something else, in other hands or by another date."""
    require(actor, "edit themes", session_id)

    def edit(workshop: Workshop) -> Workshop:
        found = _decision(workshop, decision_id)
        return _with(workshop, _checked(replace(found, text=text, about=about, owner=owner, due=due)))

    return change(ws, actor, session_id, "decision_edited", edit)


def settle_decision(ws: Workspace, actor: Actor, session_id: str, decision_id: str) -> Workshop:
    """What was open is decided."""
    require(actor, "edit themes", session_id)
    at = datetime.now(UTC)

    def edit(workshop: Workshop) -> Workshop:
        return _with(workshop, replace(_decision(workshop, decision_id), settled=True, at=at))

    return change(ws, actor, session_id, "decision_settled", edit)


def reopen_decision(ws: Workspace, actor: Actor, session_id: str, decision_id: str) -> Workshop:
    """What was decided is open again."""
    require(actor, "edit themes", session_id)

    def edit(workshop: Workshop) -> Workshop:
        return _with(workshop, replace(_decision(workshop, decision_id), settled=False))

    return change(ws, actor, session_id, "decision_reopened", edit)


def remove_decision(ws: Workspace, actor: Actor, session_id: str, decision_id: str) -> Workshop:
    """Without the decision; the history keeps it."""
    require(actor, "edit themes", session_id)

    def edit(workshop: Workshop) -> Workshop:
        _decision(workshop, decision_id)
        return replace(workshop, review=workshop.review.without("decision", decision_id))

    return change(ws, actor, session_id, "decision_removed", edit)


def _checked(decision: Decision) -> Decision:
    text = passage(decision.text, TEXT_LIMIT)
    if not text:
        raise InputError("decision_empty")
    owner, due = (line(value, LINE_LIMIT) for value in (decision.owner, decision.due))
    return replace(decision, text=text, owner=owner, due=due)


def _with(workshop: Workshop, decision: Decision) -> Workshop:
    return replace(workshop, review=workshop.review.with_thing("decision", decision))


def _decision(workshop: Workshop, decision_id: str) -> Decision:
    found = workshop.review.decisions.get(decision_id)
    if found is None:
        raise NotFound("decision_not_found")
    return found

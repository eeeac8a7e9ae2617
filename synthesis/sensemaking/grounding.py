"""Whether a statement stands on its notes: checked by rule, word for word."""

from __future__ import annotations

import re
from collections.abc import Collection

from synthesis.domain.ids import fold
from synthesis.domain.session import Session
from synthesis.domain.synthesis import Statement

_QUOTED = re.compile(r"[«“\"]([^«»“”\"]{3,})[»”\"]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def problems(statement: Statement, session: Session, names: Collection[str] = ()) -> tuple[str, ...]:
    """Message keys of what does not hold: no evidence, a quotation or a number that no note bears out.

    A quotation must stand in a cited note or be one of `names` (themes, strategies, lenses); a
    number must stand in a cited note or in the drafted sentence, or count the cited notes.
    """
    cited = [note for note in session.notes if note.id in set(statement.note_ids)]
    if not cited:
        return ("claim_without_notes",)
    found = []
    said = [fold(note.text) for note in cited]
    known = {fold(name) for name in names}
    quoted = [fold(quote).rstrip(".…,") for quote in _QUOTED.findall(statement.text)]
    if any(not any(quote in text for text in said) and quote not in known for quote in quoted):
        found.append("claim_misquotes")
    allowed = set(
        _NUMBER.findall(
            " ".join([statement.drafted, *(n.text for n in cited), *(n.label for n in cited), *names])
        )
    )
    allowed.add(str(len(cited)))
    if statement.text != statement.drafted and any(n not in allowed for n in _NUMBER.findall(statement.text)):
        found.append("claim_new_number")
    return tuple(found)

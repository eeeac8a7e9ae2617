"""Raw text → Note, or NoteRejected: the one definition of a valid note.

Verbatim means: after these rules and nothing else. Line ends become line feeds, tabs become spaces,
other control characters go, letters are composed (NFC), three or more line feeds become two, and
outer whitespace goes. Marks that reorder text stay: they are the writer's, and are made harmless
where text leaves.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import datetime

from synthesis.domain.ids import new_id
from synthesis.domain.note import Kind, Note
from synthesis.errors import NoteRejected
from synthesis.limits import ALIAS_CHARACTERS, LABEL_CHARACTERS, NOTE_CHARACTERS

MARKS_ON_ONE_LETTER = 20
"""More combining marks than any writing system stacks on a letter."""

# word processors use vertical tab and form feed for the line breaks people make inside a paragraph
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_MANY_NEWLINES = re.compile("\n{3,}")
# every combining mark lies above U+02FF: only text with such a run needs the slow look
_PERHAPS_STACKED = re.compile(f"[\u0300-\U0010ffff]{{{MARKS_ON_ONE_LETTER + 1}}}")
# letters and marks that Unicode draws as nothing
_BLANKS = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0000-\U000e0fff]"
)


def clean_text(raw: str) -> str:
    """The text as it is kept: the intake rules applied, which a second time change nothing.

    Raises NoteRejected: note_empty, note_too_long (length, limit in characters), note_unreadable.
    """
    text = _tidy(raw)
    if not _visible(text):
        raise NoteRejected("note_empty")
    if len(text) > NOTE_CHARACTERS:
        raise NoteRejected("note_too_long", length=len(text), limit=NOTE_CHARACTERS)
    if _stacked(text):
        raise NoteRejected("note_unreadable", limit=MARKS_ON_ONE_LETTER)
    return text


def clean_cell(raw: str) -> str:
    """A value that is kept beside a note, by the same rules; it may be empty or long."""
    return _tidy(raw)


def clean_label(raw: str | None) -> str | None:
    """A short name (group, table, activity, id) on one line by the same rules; None when nothing is left."""
    if raw is None:
        return None
    text = " ".join(_tidy(raw).split())
    return text if _visible(text) else None


def clean_alias(raw: str | None) -> str | None:
    """The name somebody writes under, or None; raises NoteRejected("alias_too_long")."""
    alias = clean_label(raw)
    if alias is not None and len(alias) > ALIAS_CHARACTERS:
        raise NoteRejected("alias_too_long", length=len(alias), limit=ALIAS_CHARACTERS)
    return alias


def make_note(
    text: str,
    *,
    id: str | None = None,
    kind: Kind = Kind.IDEA,
    activity: str | None = None,
    author: str | None = None,
    group: str | None = None,
    table: str | None = None,
    language: str | None = None,
    written_at: datetime | None = None,
    origin: str = "",
    extra: Mapping[str, str] | None = None,
) -> Note:
    """A valid Note of this raw text, with a fresh id when none is given.

    Raises NoteRejected: what `clean_text` and `clean_alias` raise, and label_too_long (group, table).
    """
    return Note(
        id=id or new_id(),
        text=clean_text(text),
        kind=kind,
        activity=clean_label(activity),
        author=clean_alias(author),
        group=_short_label(group),
        table=_short_label(table),
        language=language,
        written_at=written_at,
        origin=origin,
        extra=dict(extra or {}),
    )


def split_lines(text: str) -> list[str]:
    """The notes in a pasted text: one a line, without list markers; a quoted cell of several lines is one."""
    return [line for _, line in numbered_lines(text)]


def numbered_lines(text: str) -> Iterator[tuple[int, str]]:
    """As `split_lines`, with the number of the line each note begins on, from 1."""
    found = list(_lines_and_cells(_LINE_ENDS.sub("\n", text)))
    counted = _list_numbers([line for _, line in found])
    for position, (number, line) in enumerate(found):
        marker = (_NUMBER if position in counted else _BULLET).match(line)
        yield number, line[marker.end() :] if marker and "\n" not in line else line


# a spreadsheet quotes a cell of several lines when it is copied, and doubles the quotes inside
_QUOTED_CELL = re.compile(r'"((?:[^"]|"")*\n(?:[^"]|"")*)"[ \t]*(?=\n|\Z)')
_BULLET = re.compile(r"\s*[-–—*•◦▪‣·●○■□]\s+(?=\S)")
_NUMBER = re.compile(r"\s*\(?(\d{1,3})[.)]\s+(?=\S)")


def _lines_and_cells(text: str) -> Iterator[tuple[int, str]]:
    start, number = 0, 1
    while start < len(text):
        cell = _QUOTED_CELL.match(text, start) if text[start] == '"' else None
        if cell is not None and len(cell[1]) <= NOTE_CHARACTERS:
            piece, end = cell[1].replace('""', '"'), cell.end()
        else:
            end = text.find("\n", start)
            end = len(text) if end < 0 else end
            piece = text[start:end]
        if _visible(piece):
            yield number, piece
        number += text.count("\n", start, end) + 1
        start = end + 1


def _list_numbers(lines: list[str]) -> set[int]:
    """Positions of the lines numbered 1, 2, 3 … in order: any other number is the writer's own."""
    numbered = [(i, int(m[1])) for i, line in enumerate(lines) if (m := _NUMBER.match(line))]
    if [number for _, number in numbered] != list(range(1, len(numbered) + 1)):
        return set()
    return {position for position, _ in numbered}


def _tidy(raw: str) -> str:
    text = raw
    if _SURROGATES.search(text):
        # pairs become the character they spell, halves the replacement character
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    text = unicodedata.normalize("NFC", _CONTROLS.sub("", text))
    return _MANY_NEWLINES.sub("\n\n", text).strip()


def _short_label(raw: str | None) -> str | None:
    label = clean_label(raw)
    if label is not None and len(label) > LABEL_CHARACTERS:
        raise NoteRejected("label_too_long", length=len(label), limit=LABEL_CHARACTERS)
    return label


def _visible(text: str) -> bool:
    return any(unicodedata.category(c)[0] not in "ZC" or _shown(c) for c in _BLANKS.sub("", text))


def _shown(character: str) -> bool:
    # unassigned to this Python, or private: a newer emoji, a logo of somebody's font
    return unicodedata.category(character) in ("Cn", "Co")


def _stacked(text: str) -> bool:
    if not _PERHAPS_STACKED.search(text):
        return False
    run = 0
    for character in text:
        run = run + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        if run > MARKS_ON_ONE_LETTER:
            return True
    return False

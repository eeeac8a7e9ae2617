"""A file of notes → valid notes, with everything that was left out or changed said aloud."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import PurePath
from typing import Any

from synthesis import untrusted
from synthesis.capture.importers import Ballots, Notice, Row, Sheet
from synthesis.capture.importers._passing import read_in_child
from synthesis.capture.importers._tools import layout_of, plain_readers, reader_of, tool_readers
from synthesis.capture.intake import clean_cell, clean_label, clean_text
from synthesis.capture.mapping import (
    ColumnMapping,
    all_like_tables,
    plain_name,
    suggest,
    suggest_questions,
)
from synthesis.capture.vocabulary import KINDS, LANGUAGES, NOBODY
from synthesis.domain.ids import fold, slug
from synthesis.domain.note import Kind, Note, Standing
from synthesis.domain.theme import NAME_LIMIT
from synthesis.errors import ImportRejected, NoteRejected
from synthesis.limits import ALIAS_CHARACTERS, LABEL_CHARACTERS

_ID_CHARACTERS = 80
_LONGEST = {
    "author": ALIAS_CHARACTERS,
    "group": LABEL_CHARACTERS,
    "table": LABEL_CHARACTERS,
    "theme": NAME_LIMIT,
}


@dataclass(frozen=True, slots=True)
class Refused:
    """A row whose text cannot be a note: its number, and the message key and what fills it.

    `code` is row_note_empty, row_note_too_long or row_note_unreadable.
    """

    row: int
    code: str
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a file held: notes in the order of the file, and what people should know about them.

    `group` and `activity` of the notes are names as written, not yet ids of a session. Every row, of a
    form every answer, is in `notes` or in `refused`; `blank` rows had nothing in them. `duplicates`
    counts notes, all kept, whose text is that of an earlier row or was known before. `renamed` pairs an
    id that came twice with the one its note has now.

    `tool` is the program whose export it is, "" for a plain table; `cluster` the column of that program's
    own groups, `clusters` how many there are, `themes` the theme of each note by its id where a column
    names themes; `votes` are counted as the file tells them, `ballots` person by person. A file of votes
    alone has no notes.
    """

    name: str
    kind: str
    encoding: str
    delimiter: str
    columns: tuple[str, ...]
    mapping: ColumnMapping
    notes: tuple[Note, ...]
    refused: tuple[Refused, ...] = ()
    blank: int = 0
    duplicates: int = 0
    renamed: tuple[tuple[str, str], ...] = ()
    notices: tuple[Notice, ...] = ()
    sample: tuple[Row, ...] = ()
    tool: str = ""
    verified: bool = True
    cluster: str | None = None
    clusters: int = 0
    themes: Mapping[str, str] = field(default_factory=dict)
    votes: int = 0
    ballots: Ballots | None = None

    def __repr__(self) -> str:
        return f"<Reading of {self.name}: {len(self.notes)} notes, {len(self.refused)} refused>"

    @property
    def counts(self) -> dict[str, int]:
        """How many rows, notes, refused and blank rows, duplicates and renamed ids there are."""
        return {
            "rows": len(self.notes) + len(self.refused),
            "notes": len(self.notes),
            "refused": len(self.refused),
            "blank": self.blank,
            "duplicates": self.duplicates,
            "renamed": len(self.renamed),
        }


def open_notes(
    name: str,
    data: bytes,
    mapping: ColumnMapping | None = None,
    known_texts: Collection[str] = (),
    *,
    plain: bool = False,
) -> Reading:
    """The notes in a file from outside, checked at the gate and read under a budget.

    Without a mapping the tool that wrote the file says what its columns are, or their names and contents
    suggest it; with `plain` no tool is looked for. Raises FileRefused, ImportRejected (no_note_column,
    which_column, column_not_found, no_notes and what the format's importer raises), and InputError for a
    session file that cannot be read.
    """
    name = PurePath(name.replace("\\", "/")).name
    kind, sheet = open_sheet(name, data, plain=plain)
    if sheet.ballots is not None and not sheet.rows:
        return _Notes(name, sheet, ColumnMapping()).reading(kind, known_texts)
    chosen = _usable(mapping or _suggested(sheet), sheet, name)
    return _Notes(name, sheet, chosen).reading(kind, known_texts)


def open_sheet(name: str, data: bytes, *, plain: bool = False) -> tuple[str, Sheet]:
    """The kind of a file and its table of cells, with what the tool that wrote it says of its columns."""
    suffixes = tuple(s for importer in (*plain_readers(), *tool_readers()) for s in importer.SUFFIXES)
    kind = untrusted.check(name, data, also=suffixes)
    importer = reader_of(name, data, plain=plain)
    sheet = read_in_child(importer, data, name) if importer.IN_CHILD else importer.read(data, name)
    if tool := getattr(importer, "TOOL", ""):
        return kind, replace(sheet, tool=tool, verified=getattr(importer, "VERIFIED", False))
    layout = None if plain else layout_of(sheet.columns)
    if layout is None:
        return kind, sheet
    return kind, replace(layout.understood(sheet), tool=layout.TOOL, verified=layout.VERIFIED)


def _suggested(sheet: Sheet) -> ColumnMapping:
    rows = [cells for _, cells in sheet.rows]
    if sheet.asked is not None:
        return suggest_questions(sheet.columns, rows, sheet.roles, sheet.asked)
    roles: dict[str, Any] = dict(sheet.roles)
    found = ColumnMapping(**roles) if sheet.tool else suggest(sheet.columns, rows)
    if sheet.cluster is None or not all_like_tables(_column(sheet, sheet.cluster)):
        return found
    # "Mesa 1", "Mesa 2": the tool's groups say themselves that they are tables
    return replace(found, table=sheet.cluster)


def _column(sheet: Sheet, column: str) -> list[str]:
    position = sheet.columns.index(column)
    return [cells[position] for _, cells in sheet.rows]


def _usable(mapping: ColumnMapping, sheet: Sheet, name: str) -> ColumnMapping:
    for column in (*mapping.fields().values(), *mapping.questions):
        if column not in sheet.columns:
            raise ImportRejected(
                "column_not_found", column=column, name=name, columns=", ".join(sheet.columns)
            )
    if mapping.questions:
        return replace(mapping, text=None)
    if mapping.text is None and mapping.ambiguous:
        raise ImportRejected("which_column", name=name, columns=", ".join(mapping.ambiguous))
    if mapping.text is None:
        raise ImportRejected("no_note_column", name=name, columns=", ".join(sheet.columns))
    return mapping


class _Notes:
    """The rows of one sheet on their way to notes."""

    def __init__(self, name: str, sheet: Sheet, mapping: ColumnMapping) -> None:
        self.name = name
        self.sheet = sheet
        self.mapping = mapping
        self.notes: list[Note] = []
        self.refused: list[Refused] = []
        self.renamed: list[tuple[str, str]] = []
        self.put_aside: Counter[str] = Counter()
        self.themes: dict[str, str] = {}
        self._ids: set[str] = set()
        # repeated ids are counted on from the last number given, so that a column of one id stays quick
        self._numbers: Counter[str] = Counter()
        self._columns = {sheet.columns.index(column): f for f, column in mapping.fields().items()}

    def reading(self, kind: str, known_texts: Collection[str]) -> Reading:
        """Every row read."""
        for number, cells in self.sheet.rows:
            self._read(number, cells)
        if not self.notes and not self.refused and self.sheet.ballots is None:
            raise ImportRejected("no_notes", name=self.name)
        return Reading(
            name=self.name,
            kind=kind,
            encoding=self.sheet.encoding,
            delimiter=self.sheet.delimiter,
            columns=self.sheet.columns,
            mapping=self.mapping,
            notes=tuple(self.notes),
            refused=tuple(self.refused),
            blank=self.sheet.blank,
            duplicates=_repeated(self.notes, known_texts),
            renamed=tuple(self.renamed),
            notices=(*self.sheet.notices, *self._aside()),
            sample=self.sheet.rows[:5],
            tool=self.sheet.tool,
            verified=self.sheet.verified,
            cluster=self.sheet.cluster,
            clusters=len({fold(c) for c in _column(self.sheet, self.sheet.cluster) if c.strip()})
            if self.sheet.cluster
            else 0,
            themes=self.themes,
            votes=self.sheet.votes,
            ballots=self.sheet.ballots,
        )

    def _aside(self) -> tuple[Notice, ...]:
        columns = self.mapping.fields()
        return tuple(
            Notice("notice_kept_aside", {"column": columns[f], "count": count})
            for f, count in self.put_aside.items()
        )

    def _read(self, number: int, cells: Sequence[str]) -> None:
        values: dict[str, str] = {}
        extra: dict[str, str] = {}
        answers: dict[str, str] = {}
        for position, cell in enumerate(cells):
            column = self.sheet.columns[position]
            f = self._columns.get(position)
            if f is not None:
                values[f] = cell
            elif column in self.mapping.questions:
                answers[column] = cell
            elif cell.strip():
                extra[column] = clean_cell(cell)
        if not self.mapping.questions:
            self._add(number, values, extra, "")
            return
        given = {column: cell for column, cell in answers.items() if cell.strip()}
        # nobody has to answer every question; a row without any answer is told
        for column, cell in (given or {self.mapping.questions[0]: ""}).items():
            self._add(number, {**values, "text": cell, "activity": column}, dict(extra), column)

    def _add(self, number: int, values: Mapping[str, str], extra: dict[str, str], question: str) -> None:
        try:
            text = clean_text(values["text"])
        except NoteRejected as error:
            self.refused.append(Refused(number, f"row_{error.code}", error.params))
            return
        understood = self._understood(values, extra)
        theme = understood.pop("theme", None)
        note = Note(
            id=self._id(values, number, extra, question),
            text=text,
            origin=f"{self.name}, {self.sheet.unit} {number}",
            standing=Standing.HIDDEN if number in self.sheet.hidden else Standing.ACTIVE,
            extra=extra,
            **understood,
        )
        self.notes.append(note)
        if theme is not None:
            self.themes[note.id] = theme

    def _understood(self, values: Mapping[str, str], extra: dict[str, str]) -> dict[str, Any]:
        """What the row says in Minga's own terms; a word Minga does not understand is kept in `extra`."""
        found: dict[str, Any] = {}
        for f, raw in values.items():
            if f in ("text", "id") or (label := clean_label(raw)) is None:
                continue
            if f == "author" and fold(label) in NOBODY:
                continue
            value = _UNDERSTOOD[f](label) if f in _UNDERSTOOD else label
            if value is None or (f in _LONGEST and len(label) > _LONGEST[f]):
                extra[self.mapping.fields()[f]] = clean_cell(raw)
                self.put_aside[f] += 1
            else:
                found[f] = value
            if f == "theme":
                # themes change as people work on them; what the tool called the group stays beside the note
                extra[self.mapping.fields()[f]] = clean_cell(raw)
        return found

    def _id(self, values: Mapping[str, str], number: int, extra: dict[str, str], question: str) -> str:
        """The row's own id if it has one that is short and new; else one made of what it says or of its row.

        Ids of a tool begin with its name: the same export gives the same ids again, and so does a longer one.
        """
        raw = values.get("id", "")
        wanted = clean_label(raw)
        if wanted is not None and len(wanted) > _ID_CHARACTERS:
            extra[str(self.mapping.id)] = clean_cell(raw)
            wanted = None
        own = wanted or f"{self.sheet.unit}-{number}"
        if self.sheet.tool:
            own = f"{slug(self.sheet.tool)}-{wanted or _digest(values, question)}"
        if question and (wanted or not self.sheet.tool):
            own = f"{own}-{self.mapping.questions.index(question) + 1}"
        given = own
        while given in self._ids:
            self._numbers[own] += 1
            given = f"{own}-{self._numbers[own] + 1}"
        if given != own and wanted is not None:
            self.renamed.append((own, given))
        self._ids.add(given)
        return given


def _digest(values: Mapping[str, str], question: str) -> str:
    said = "\0".join(values.get(f, "") for f in ("text", "author", "written_at"))
    return hashlib.sha256(f"{question}\0{said}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _repeated(notes: Sequence[Note], known_texts: Collection[str]) -> int:
    seen = set(known_texts)
    repeated = 0
    for note in notes:
        repeated += note.text in seen
        seen.add(note.text)
    return repeated


def _kind(word: str) -> Kind | None:
    name = plain_name(word)
    singular = (name, name.removesuffix("s"), name.removesuffix("es"))
    return next((KINDS[form] for form in singular if form in KINDS), None)


_LANGUAGE_TAG = re.compile(r"([a-z]{2})(?:[-_][a-z0-9_-]{1,20})?")


def _language(word: str) -> str | None:
    folded = fold(word)
    tag = _LANGUAGE_TAG.fullmatch(folded)
    return tag[1] if tag else LANGUAGES.get(folded)


def _moment(word: str) -> datetime | None:
    """An ISO date and time; other ways to write one are read differently in different countries."""
    try:
        return datetime.fromisoformat(re.sub(r" ?(UTC|GMT)$", "+00:00", word))
    except ValueError:
        return None


_UNDERSTOOD: dict[str, Callable[[str], object]] = {
    "kind": _kind,
    "language": _language,
    "written_at": _moment,
}

"""A file of notes → valid notes, with everything that was left out or changed said aloud."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import PurePath
from typing import Any, cast

from synthesis import untrusted
from synthesis.capture.importers import IMPORTERS, Importer, Notice, Row, Sheet
from synthesis.capture.importers._passing import read_in_child
from synthesis.capture.intake import clean_cell, clean_label, clean_text
from synthesis.capture.mapping import ColumnMapping, plain_name, suggest
from synthesis.capture.vocabulary import KINDS, LANGUAGES
from synthesis.domain.ids import fold
from synthesis.domain.note import Kind, Note
from synthesis.errors import ImportRejected, NoteRejected
from synthesis.limits import ALIAS_CHARACTERS, LABEL_CHARACTERS

_ID_CHARACTERS = 80
_LONGEST = {"author": ALIAS_CHARACTERS, "group": LABEL_CHARACTERS, "table": LABEL_CHARACTERS}


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

    `group` and `activity` of the notes are names as written, not yet ids of a session. Every row is
    in `notes` or in `refused`; `blank` rows had nothing in them. `duplicates` counts notes, all
    kept, whose text is that of an earlier row or was known before. `renamed` pairs an id that came
    twice with the one its note has now.
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
) -> Reading:
    """The notes in a file from outside, checked at the gate and read under a budget.

    Without a mapping the columns' names and contents suggest one. Raises FileRefused, ImportRejected
    (no_note_column, which_column, column_not_found, no_notes and what the format's importer raises),
    and InputError for a session file that cannot be read.
    """
    name = PurePath(name.replace("\\", "/")).name
    kind, sheet = open_sheet(name, data)
    chosen = _usable(mapping or suggest(sheet.columns, (cells for _, cells in sheet.rows)), sheet, name)
    return _Notes(name, sheet, chosen).reading(kind, known_texts)


def open_sheet(name: str, data: bytes) -> tuple[str, Sheet]:
    """The kind of a file and its table of cells, before anything is decided about the columns."""
    suffixes = tuple(suffix for importer in _importers() for suffix in importer.SUFFIXES)
    kind = untrusted.check(name, data, also=suffixes)
    importer = next(found for found in _importers() if found.recognises(name, data))
    return kind, read_in_child(importer, data, name) if importer.IN_CHILD else importer.read(data, name)


@cache
def _importers() -> tuple[Importer, ...]:
    # looking for the plug-ins of other packages takes longer than reading a small file
    return tuple(cast(Importer, IMPORTERS.load(key)) for key in IMPORTERS.names())


def _usable(mapping: ColumnMapping, sheet: Sheet, name: str) -> ColumnMapping:
    for column in mapping.fields().values():
        if column not in sheet.columns:
            raise ImportRejected(
                "column_not_found", column=column, name=name, columns=", ".join(sheet.columns)
            )
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
        self._ids: set[str] = set()
        # repeated ids are counted on from the last number given, so that a column of one id stays quick
        self._numbers: Counter[str] = Counter()
        self._columns = {sheet.columns.index(column): f for f, column in mapping.fields().items()}

    def reading(self, kind: str, known_texts: Collection[str]) -> Reading:
        """Every row read."""
        for number, cells in self.sheet.rows:
            self._read(number, cells)
        if not self.notes and not self.refused:
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
        for position, cell in enumerate(cells):
            f = self._columns.get(position)
            if f is not None:
                values[f] = cell
            elif cell.strip():
                extra[self.sheet.columns[position]] = clean_cell(cell)
        try:
            text = clean_text(values["text"])
        except NoteRejected as error:
            self.refused.append(Refused(number, f"row_{error.code}", error.params))
            return
        understood = self._understood(values, extra)
        self.notes.append(
            Note(
                id=self._id(values.get("id", ""), number, extra),
                text=text,
                origin=f"{self.name}, {self.sheet.unit} {number}",
                extra=extra,
                **understood,
            )
        )

    def _understood(self, values: Mapping[str, str], extra: dict[str, str]) -> dict[str, Any]:
        """What the row says in Minga's own terms; a word Minga does not understand is kept in `extra`."""
        found: dict[str, Any] = {}
        for f, raw in values.items():
            if f in ("text", "id") or (label := clean_label(raw)) is None:
                continue
            value = _UNDERSTOOD[f](label) if f in _UNDERSTOOD else label
            if value is None or (f in _LONGEST and len(label) > _LONGEST[f]):
                extra[self.mapping.fields()[f]] = clean_cell(raw)
                self.put_aside[f] += 1
            else:
                found[f] = value
        return found

    def _id(self, raw: str, number: int, extra: dict[str, str]) -> str:
        """The row's own id if it has one that is short and new; else one that can be read."""
        wanted = clean_label(raw)
        if wanted is not None and len(wanted) > _ID_CHARACTERS:
            extra[str(self.mapping.id)] = clean_cell(raw)
            wanted = None
        own = wanted or f"{self.sheet.unit}-{number}"
        given = own
        while given in self._ids:
            self._numbers[own] += 1
            given = f"{own}-{self._numbers[own] + 1}"
        if given != own and wanted is not None:
            self.renamed.append((own, given))
        self._ids.add(given)
        return given


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

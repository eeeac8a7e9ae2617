"""Which column holds what: by the names people and tools give columns, then by what is in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from synthesis.capture.vocabulary import ASKING, COLUMN_NAMES, WEAK_TEXT
from synthesis.domain.ids import fold

FIELDS = ("text", "id", "group", "table", "author", "activity", "kind", "language", "written_at", "theme")
"""What a column can be, besides nothing. A theme is never guessed: people say that a column names them."""

_SAMPLE_ROWS = 200
_A_LABEL = 5
"""No more words than these, on average, has an answer that names something."""
_A_CODE = re.compile(r"[\w.:/-]{1,40}")
_TABLE_LIKE = re.compile(r"(mesa|table|grupo|group|equipo|equipe|team)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMapping:
    """Which column each field of a note is read from; None where there is none.

    `ambiguous` lists the columns that look like notes equally well, in the order of the file; `text`
    is then the best of them by name, or None when nothing but asking can tell. `questions` are columns
    that each hold notes of an activity of its own, called as the column; there is no `text` then.
    """

    text: str | None = None
    id: str | None = None
    group: str | None = None
    table: str | None = None
    author: str | None = None
    activity: str | None = None
    kind: str | None = None
    language: str | None = None
    written_at: str | None = None
    theme: str | None = None
    ambiguous: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()

    def fields(self) -> dict[str, str]:
        """Field → column, for the fields that have one."""
        return {field: column for field in FIELDS if (column := getattr(self, field)) is not None}


def suggest(columns: Sequence[str], sample_rows: Iterable[Sequence[str]] = ()) -> ColumnMapping:
    """The mapping that names and contents of the columns suggest; it may lack `text`."""
    samples = _samples(columns, sample_rows)
    candidates, surest = _text_candidates(columns, samples)
    chosen: dict[str, Any] = {"text": surest, "ambiguous": candidates if len(candidates) > 1 else ()}
    taken = {surest, *chosen["ambiguous"]}
    for field in (field for field in FIELDS if field in COLUMN_NAMES and field != "text"):
        chosen[field] = _by_name([c for c in columns if c not in taken], COLUMN_NAMES[field])
        taken.add(chosen[field])
    free = [column for column in columns if column not in taken]
    if chosen["table"] is None:
        chosen["table"] = next((c for c in free if _all_match(_TABLE_LIKE, samples[c])), None)
    if chosen["id"] is None:
        chosen["id"] = next((c for c in free if _like_ids(samples[c])), None)
    return ColumnMapping(**chosen)


def suggest_questions(
    columns: Sequence[str],
    sample_rows: Sequence[Sequence[str]],
    roles: Mapping[str, str],
    asked: Sequence[str] = (),
) -> ColumnMapping:
    """The mapping of a form: the questions with free answers, those among `asked` where the form names them.

    Where there are several, all are suggested and `ambiguous`: only people know which ask for ideas.
    """
    samples = _samples(columns, sample_rows)
    taken = {*roles.values()}
    others = [column for column in columns if column not in taken]
    guessed = suggest(
        others,
        [
            [cell for cell, column in zip(row, columns, strict=True) if column in others]
            for row in _first(sample_rows, _SAMPLE_ROWS)
        ],
    )
    free = [c for c in others if _free_text(samples[c], alone=False)]
    kept = {
        field: column
        for field, column in guessed.fields().items()
        if field not in ("text", "activity", "id")
        and column not in guessed.ambiguous
        and column not in asked
        # "¿Qué le falta a su comuna?" names a group, but its answers are sentences
        and not (column in free and fmean(len(v.split()) for v in samples[column] if v) > _A_LABEL)
    }
    free = [column for column in free if column not in kept.values()]
    named = [c for c in (guessed.text, *guessed.ambiguous) if c is not None]
    questions = tuple(c for c in others if (c in asked if asked else c in free or c in named))
    fields: dict[str, Any] = {**kept, **roles}
    return ColumnMapping(
        **fields,
        questions=questions,
        ambiguous=questions if len(questions) > 1 else (),
    )


def all_like_tables(values: Iterable[str]) -> bool:
    """Whether every value that is there is the name of a table: "Mesa 1", "Team 4"."""
    return _all_match(_TABLE_LIKE, list(values))


def known(cell: str) -> bool:
    """Whether a cell reads like the name of a column."""
    key = plain_name(cell)
    # "No" is an answer more often than a column of numbers
    if len(key) < 3 and key != "id":
        return False
    return any(key in names for names in COLUMN_NAMES.values()) or key in WEAK_TEXT


def names_notes(cell: str) -> bool:
    """Whether a cell says that notes stand below it: "Comentario", "Escriba su idea", "body/es"."""
    return _tier(cell) < _BY_CONTENT


def asks_for_notes(cell: str) -> bool:
    """Whether a cell is nothing but a name for notes or a request for them, so no note itself."""
    words = plain_name(cell).split()
    return names_notes(cell) and all(w in ASKING or w in _TEXT_WORDS for w in words)


_TEXT_WORDS = frozenset(name for name in (*COLUMN_NAMES["text"], *WEAK_TEXT) if " " not in name)
_EXACT, _LOCALISED, _WEAK, _CONTAINED, _BY_CONTENT = range(5)


def _tier(column: str) -> int:
    key = plain_name(column)
    if key in COLUMN_NAMES["text"]:
        return _EXACT
    # Decidim writes a column for each language: body/es, title/ca
    if "/" in column and plain_name(column.split("/")[0]) in COLUMN_NAMES["text"]:
        return _LOCALISED
    if key in WEAK_TEXT or ("/" in column and plain_name(column.split("/")[0]) in WEAK_TEXT):
        return _WEAK
    owned = any(key in names for field, names in COLUMN_NAMES.items() if field != "text")
    if not owned and _TEXT_WORDS.intersection(key.split()) - set(WEAK_TEXT):
        return _CONTAINED
    return _BY_CONTENT


def _text_candidates(
    columns: Sequence[str], samples: dict[str, list[str]]
) -> tuple[tuple[str, ...], str | None]:
    """The columns that look like notes equally well, and the best of them if there is one."""
    tiers = {column: _tier(column) for column in columns}
    named = [column for column in columns if tiers[column] < _BY_CONTENT]
    # a column of figures called "comments" counts them; one that is empty holds nothing to lose
    wordy = [column for column in named if _has_words(samples[column])]
    if wordy:
        best = min(tiers[column] for column in wordy)
        equal = tuple(column for column in wordy if tiers[column] == best)
        return equal, min(equal, key=_rank)
    found = _by_content(columns, samples)
    exact = [column for column in named if tiers[column] == _EXACT]
    if not found[0] and exact:
        # nothing but its name speaks for it: notes may be figures, or not yet there
        return (), min(exact, key=_rank)
    return found


def _rank(column: str) -> int:
    key = plain_name(column)
    names = (*COLUMN_NAMES["text"], *WEAK_TEXT)
    return names.index(key) if key in names else len(names)


def _by_content(columns: Sequence[str], samples: dict[str, list[str]]) -> tuple[tuple[str, ...], str | None]:
    """Free text is what is longest and has words; two columns nearly as long are a tie."""
    owned = {c for c in columns if any(plain_name(c) in names for names in COLUMN_NAMES.values())}
    lengths = {
        column: fmean(len(v) for v in samples[column] if v)
        for column in columns
        if column not in owned and _free_text(samples[column], alone=len(columns) == 1)
    }
    if not lengths:
        return (), None
    longest = max(lengths.values())
    equal = tuple(column for column, length in lengths.items() if length >= 0.75 * longest)
    return equal, equal[0] if len(equal) == 1 else None


def _free_text(values: list[str], *, alone: bool) -> bool:
    filled = [value for value in values if value]
    if not filled or not _has_words(filled):
        return False
    words = fmean(len(value.split()) for value in filled)
    length = fmean(len(value) for value in filled)
    return alone or ((words >= 3 or length >= 20) and len(set(filled)) > len(filled) / 2)


def _has_words(values: Iterable[str]) -> bool:
    return any(any(c.isalpha() for c in value) for value in values)


def _by_name(columns: Sequence[str], names: tuple[str, ...]) -> str | None:
    keys = {column: plain_name(column) for column in columns}
    for name in names:
        for column in columns:
            if keys[column] == name:
                return column
    # "¿De qué municipio viene?" names a group; a word of one or two letters names nothing
    words = {name for name in names if " " not in name and len(name) > 3}
    return next((c for c in columns if "?" in c and words.intersection(keys[c].split())), None)


def _like_ids(values: list[str]) -> bool:
    codes = [value for value in values if _A_CODE.fullmatch(value) and any(c.isdigit() for c in value)]
    plain_numbers = all(value.replace(".", "").isdigit() for value in codes)
    return len(values) > 1 and len(codes) == len(values) == len(set(values)) and not plain_numbers


def _all_match(pattern: re.Pattern[str], values: list[str]) -> bool:
    filled = [fold(value) for value in values if value]
    return bool(filled) and all(pattern.match(value) for value in filled)


def _samples(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {column: [] for column in columns}
    for row in _first(rows, _SAMPLE_ROWS):
        for column, cell in zip(columns, row, strict=False):
            found[column].append(cell.strip())
    return found


def _first(rows: Iterable[Sequence[str]], count: int) -> Iterator[Sequence[str]]:
    for position, row in enumerate(rows):
        if position == count:
            return
        yield row


def plain_name(name: str) -> str:
    """A name without case, accents, punctuation and the camel's humps: createdAt → created at."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", unicodedata.normalize("NFC", name))
    return " ".join(re.sub(r"[\W_]+", " ", fold(spaced)).split())

"""The boards of MINGA_DATA with labels by people, and which of their columns is the theme."""

from __future__ import annotations

import csv
import io
import os
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from synthesis.domain.note import Note
from synthesis.services.files import read_file

ROOT = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("MINGA_DATA") or ROOT.parent / "shared" / "data")

COLUMNS: dict[str, tuple[str, str | None]] = {
    # Barcelona's axes are too few to be themes, its lines of action are as many as themes
    **dict.fromkeys(("decidim", "decidim-es", "decidim-meeting"), ("sublabel", None)),
    # one topic a board: its key points are the themes; several topics: they are its strategies
    "argkp-topic": ("sublabel", None),
    **dict.fromkeys(("argkp-multi", "clinc-hier", "jigsaw-bg", "madrid-args"), ("label", "sublabel")),
    **dict.fromkeys(("sib-es", "sib-en", "sib-pt", "sib-ca", "sib-mix4"), ("label", None)),
    **dict.fromkeys(("g20-pt", "stackoverflow"), ("label", None)),
}
"""For each family the columns of its themes and of its strategies (None: it has none of its own)."""

TWELVE = (
    *("decidim-es_400", "decidim_400", "decidim-meeting_120", "jigsaw-bg_400", "madrid-args_400"),
    *("sib-es_400", "sib-en_400", "sib-pt_400", "sib-mix4_400"),
    *("argkp-topic", "g20-pt_120", "clinc-hier_120"),
)
"""The patterns whose mean is the figure to raise, all seeds of each."""


@dataclass(frozen=True)
class Labelled:
    """A board and what people called the themes and strategies of its notes; "" where they did not."""

    name: str
    notes: tuple[Note, ...]
    themes: tuple[str, ...]
    strategies: tuple[str, ...]

    @property
    def set(self) -> str:
        """The board's name without its seed: boards of one set differ only in the notes drawn."""
        return re.sub(r"_s\d+$", "", self.name)

    @property
    def family(self) -> str:
        """Where the notes come from."""
        return family(self.name)


def family(name: str) -> str:
    """The family in the name of a board: what stands before the first underscore."""
    return name.partition("_")[0]


def named(name: str, pattern: str) -> bool:
    """Whether a board or set belongs to a pattern: one of TWELVE, or a shell pattern."""
    return (
        family(name) == pattern or name == pattern or fnmatch(name, pattern) or fnmatch(name, f"{pattern}_s*")
    )


def paths(patterns: Iterable[str] = ("*",)) -> list[Path]:
    """The files of the boards that any of the patterns names, in order."""
    wanted = tuple(patterns)
    return [p for p in sorted((DATA / "boards").glob("*.csv")) if any(named(p.stem, w) for w in wanted)]


def labelled(patterns: Iterable[str] = ("*",)) -> list[Labelled]:
    """The boards with labels among those that the patterns name."""
    return [read(path) for path in paths(patterns) if family(path.stem) in COLUMNS]


def read(path: Path) -> Labelled:
    """A board as the engine may see it: ids and texts alone, through the importer."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    theme, strategy = COLUMNS.get(family(path.stem), ("label", None))
    return Labelled(
        name=path.stem,
        notes=notes_of([(row["id"], row["text"]) for row in rows]),
        themes=tuple(row[theme] for row in rows),
        strategies=tuple(row[strategy or theme] for row in rows),
    )


def notes_of(pairs: Iterable[tuple[str, str]]) -> tuple[Note, ...]:
    """Ids and texts as the command reads them from a file."""
    table = io.StringIO()
    csv.writer(table).writerows([("id", "text"), *pairs])
    source = io.BytesIO(table.getvalue().encode())
    return read_file(source).notes


def by_set(boards: Iterable[Labelled]) -> dict[str, list[Labelled]]:
    """The boards of each set, in order."""
    found: dict[str, list[Labelled]] = defaultdict(list)
    for board in boards:
        found[board.set].append(board)
    return dict(found)


class Kept:
    """A cache of vectors in memory, for measurements that do not count seconds."""

    def __init__(self) -> None:
        self._rows: dict[str, bytes] = {}

    def vectors(self, keys: Iterable[str]) -> dict[str, bytes]:
        """The rows that are known."""
        return {key: self._rows[key] for key in keys if key in self._rows}

    def put_vectors(self, vectors: dict[str, bytes]) -> None:
        """Keep these rows."""
        self._rows.update(vectors)

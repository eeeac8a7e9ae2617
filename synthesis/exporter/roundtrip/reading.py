"""An edited document against the snapshot of its export: what each text became, and what is new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from synthesis.domain.exported import Line, LineKind, Snapshot
from synthesis.exporter.roundtrip.alignment import Alignment, align, normal
from synthesis.exporter.roundtrip.marks import Marked, Piece, Remark
from synthesis.i18n import words


@dataclass(frozen=True, slots=True)
class Text:
    """An editable text of the export and what the file has in its place; `word` is None when it has none."""

    line: Line
    word: str | None
    moved: bool = False
    tracked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class New:
    """A paragraph that nobody exported: the section it stands in, and the editable text before it."""

    text: str
    section: str
    after: str
    tracked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Noted:
    """A comment: on which editable text (`key`, else empty), in which section, at which words."""

    remark: Remark
    key: str
    section: str
    quote: str


@dataclass(frozen=True, slots=True)
class Returned:
    """An edited document as it came back, against the snapshot it is told apart by.

    `rewritten` are lines that Minga writes anew each time and somebody edited, as (before, now); `aside`
    is text that was put into tables beside their editable cells. Nothing of either comes back.
    """

    snapshot: Snapshot
    texts: tuple[Text, ...]
    new: tuple[New, ...]
    comments: tuple[Noted, ...]
    rewritten: tuple[tuple[str, str], ...]
    aside: tuple[str, ...]

    @property
    def share(self) -> float:
        """How much of what was exported is in the file, word for word, 0 to 1."""
        same = [text.word is not None and normal(text.word) == normal(text.line.text) for text in self.texts]
        return sum(same) / len(same) if same else 0.0


def returned(marked: Marked, snapshot: Snapshot) -> Returned:
    """What became of every line of the snapshot in the file."""
    pieces = _without_marks(marked.pieces, words(snapshot.language)("doc_unsupported"))
    found = align(snapshot, pieces)
    at = {piece: snapshot.lines[line] for line, piece in found.found.items()}
    return Returned(
        snapshot=snapshot,
        texts=tuple(_texts(snapshot, pieces, found)),
        new=tuple(_new(pieces, found, at)),
        comments=tuple(_comments(pieces, at)),
        rewritten=tuple(
            (line.text, pieces[piece].text)
            for piece, line in sorted(at.items(), key=lambda pair: pair[0])
            if not line.key and normal(line.text) != normal(pieces[piece].text)
        ),
        aside=tuple(_aside(pieces, found, at)),
    )


def _without_marks(pieces: Sequence[Piece], mark: str) -> tuple[Piece, ...]:
    """The pieces without the mark of a claim that no note bears out; people may have typed on behind it."""
    return tuple(
        replace(piece, text=" ".join(part.strip() for part in piece.text.split(mark)).strip())
        if mark in piece.text
        else piece
        for piece in pieces
    )


def _texts(snapshot: Snapshot, pieces: Sequence[Piece], found: Alignment) -> list[Text]:
    texts = []
    for number, line in enumerate(snapshot.lines):
        place = found.found.get(number)
        if line.key and place is None:
            texts.append(Text(line, None))
        elif line.key and place is not None:
            piece = pieces[place]
            texts.append(Text(line, piece.text, number in found.moved, piece.tracked))
    return texts


def _new(pieces: Sequence[Piece], found: Alignment, at: dict[int, Line]) -> list[New]:
    """Paragraphs that belong to no line, each in the section of the line before it."""
    spare, new = set(found.spare), []
    section = after = ""
    for number, piece in enumerate(pieces[: found.end]):
        if number in at:
            section, after = at[number].section, at[number].key
        elif number in spare and piece.kind is not LineKind.CELL:
            new.append(New(piece.text, section, after, piece.tracked))
    return new


def _aside(pieces: Sequence[Piece], found: Alignment, at: dict[int, Line]) -> list[str]:
    """Cells that belong to no line, in tables of which some cell is editable; their header is left out."""
    first: dict[int, int] = {}
    for number, line in sorted(at.items()):
        if line.kind is LineKind.CELL and pieces[number].table >= 0:
            first.setdefault(pieces[number].table, number)
    return [
        pieces[number].text
        for number in found.spare
        if pieces[number].kind is LineKind.CELL and number > first.get(pieces[number].table, number)
    ]


def _comments(pieces: Sequence[Piece], at: dict[int, Line]) -> list[Noted]:
    """Every comment once, where it begins."""
    told: list[Noted] = []
    seen: set[Remark] = set()
    section = ""
    for number, piece in enumerate(pieces):
        line = at.get(number)
        section = line.section if line else section
        for remark in piece.remarks:
            if remark not in seen:
                seen.add(remark)
                told.append(Noted(remark, line.key if line else "", section, piece.text))
    return told

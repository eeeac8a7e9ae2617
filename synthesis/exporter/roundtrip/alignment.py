"""Which piece of the file is which line of the snapshot: by its bookmark, else by its words and its place.

Bookmarks come first. What has none is found by aligning the two sequences between what is known already:
runs of equal lines, then the best pairing in order of what lies between them (Needleman and Wunsch, 1970,
https://doi.org/10.1016/0022-2836(70)90057-4). Then come moves, where the words are all but the same, and
last a text that was typed anew in an old place. In doubt a line is left without a piece: a text that is
taken for another one is worse than one that a person has to find.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from synthesis.domain.exported import Line, LineKind, Snapshot
from synthesis.exporter.formats._wordml import bookmark_name
from synthesis.exporter.roundtrip.marks import Piece

ALIKE = 0.45
"""From which likeness on two texts in the same place may be one text that was edited."""
MOVED = 0.9
"""From which likeness on a text elsewhere is taken for one that was moved."""
_LARGEST_GAP = 250_000
"""Pairs beyond which a gap is not compared pair by pair."""


@dataclass(frozen=True)
class Alignment:
    """For each line of the snapshot the number of its piece; `moved` are lines out of their order.

    `spare` are the pieces that belong to no line, up to the annex; `end` is where that begins.
    """

    found: Mapping[int, int]
    moved: frozenset[int]
    spare: tuple[int, ...]
    end: int


def align(snapshot: Snapshot, pieces: Sequence[Piece]) -> Alignment:
    """The pieces of a file as lines of a snapshot, each piece at most once; empty pieces are nothing's."""
    work = _Alignment(snapshot.lines, pieces)
    work.by_bookmark()
    work.in_order()
    work.by_move()
    work.by_place()
    return work.done()


def normal(text: str) -> str:
    """The text as it is compared: spaces of any kind and number are one, accents have one spelling (NFC)."""
    return " ".join(normalize("NFC", text).split())


def likeness(one: str, other: str) -> float:
    """The share of three-letter runs that two texts have in common, 0 to 1 (Dice's coefficient)."""
    return _shared(_runs(normal(one)), _runs(normal(other)))


def _runs(text: str) -> Counter[str]:
    padded = f"  {text.casefold()} "
    return Counter(padded[i : i + 3] for i in range(len(padded) - 2)) if text else Counter()


def _shared(first: Counter[str], second: Counter[str]) -> float:
    whole = first.total() + second.total()
    less, more = sorted((first, second), key=len)
    return 2 * sum(min(n, more.get(run, 0)) for run, n in less.items()) / whole if whole else 1.0


class _Alignment:
    def __init__(self, lines: Sequence[Line], pieces: Sequence[Piece]) -> None:
        self.lines = lines
        self.pieces = pieces
        self.said = [normal(line.text) for line in lines]
        self.read = [normal(piece.text) for piece in pieces]
        self.found: dict[int, int] = {}
        self.taken: set[int] = set()
        self.runs: dict[str, Counter[str]] = {}
        self.end = self._end()

    def _end(self) -> int:
        """The piece that is the heading over the annex; behind the last one when it is not there."""
        if not self.lines or self.lines[-1].kind is not LineKind.END:
            return len(self.pieces)
        for number in reversed(range(len(self.pieces))):
            if self.pieces[number].kind is LineKind.TITLE and self.read[number] == self.said[-1]:
                return number
        return len(self.pieces)

    def give(self, line: int, piece: int) -> None:
        self.found[line] = piece
        self.taken.add(piece)

    def free(self, piece: int) -> bool:
        there = self.read[piece] and self.pieces[piece].kind is not LineKind.END
        return bool(there) and piece not in self.taken

    def alike(self, line: int, piece: int) -> float:
        """The likeness of a line and a piece; the runs of each text are counted once."""
        both = self.said[line], self.read[piece]
        for text in both:
            if text not in self.runs:
                self.runs[text] = _runs(text)
        return _shared(*(self.runs[text] for text in both))

    def fits(self, line: int, piece: int) -> bool:
        return self.lines[line].kind is self.pieces[piece].kind

    # -- bookmarks --------------------------------------------------------------------------------

    def by_bookmark(self) -> None:
        """A deleted neighbour's bookmark falls onto a paragraph: of two lines the more alike keeps it."""
        holding: dict[str, int] = {}
        for number, one in enumerate(self.pieces):
            for name in one.bookmarks if self.read[number] else ():
                holding.setdefault(name.casefold(), number)
        wanted = defaultdict(list)
        for number, line in enumerate(self.lines):
            piece = holding.get(bookmark_name("mg", line.key).casefold()) if line.key else None
            if piece is not None:
                wanted[piece].append(number)
        for piece, numbers in wanted.items():
            alike, _, best = max((self.alike(number, piece), -number, number) for number in numbers)
            if not self._is_neighbour(best, piece, alike):
                self.give(best, piece)

    def _is_neighbour(self, line: int, piece: int, alike: float) -> bool:
        """Whether the piece is a line of Minga's own beside this one, which is gone."""
        for step in (-1, 1):
            other = line + step
            while 0 <= other < len(self.lines) and not self.lines[other].key:
                if self.fits(other, piece) and self.alike(other, piece) >= max(MOVED, alike):
                    return True
                other += step
        return False

    # -- sequence ---------------------------------------------------------------------------------

    def in_order(self) -> None:
        """What is between known lines aligned with what is between their pieces."""
        lines = [n for n, line in enumerate(self.lines) if line.kind is not LineKind.END]
        pieces = [n for n in range(self.end) if self.read[n]]
        keyed = {piece: line for line, piece in self.found.items()}
        tokens = [(n,) if n in self.found else (self.lines[n].kind, self.said[n]) for n in lines]
        others = [(keyed[n],) if n in keyed else (self.pieces[n].kind, self.read[n]) for n in pieces]
        last_line, last_piece = 0, 0
        for line, piece in [*_common(tokens, others), (len(lines), len(pieces))]:
            self._gap(lines[last_line:line], pieces[last_piece:piece])
            if line < len(lines) and lines[line] not in self.found:
                self.give(lines[line], pieces[piece])
            last_line, last_piece = line + 1, piece + 1

    def _gap(self, lines: Sequence[int], pieces: Sequence[int]) -> None:
        lines = [n for n in lines if n not in self.found]
        pieces = [n for n in pieces if self.free(n)]
        if not lines or not pieces or len(lines) * len(pieces) > _LARGEST_GAP:
            return

        def worth(line: int, piece: int) -> float:
            if not self.fits(line, piece):
                return 0.0
            alike = self.alike(line, piece)
            return alike if alike >= ALIKE else 0.0

        for line, piece in _best_pairing(lines, pieces, worth):
            self.give(line, piece)

    # -- what is elsewhere ------------------------------------------------------------------------

    def by_move(self) -> None:
        """Texts that are all but the same somewhere else, the most alike first."""
        # a cell stays in its table, and its few words may well stand in another one
        missing = [
            n
            for n, line in enumerate(self.lines)
            if line.key and line.kind is not LineKind.CELL and n not in self.found
        ]
        spare = [n for n in range(self.end) if self.free(n)]
        pairs = (
            (-self.alike(line, piece), line, piece)
            for line in missing
            for piece in spare
            if self.fits(line, piece) and self._near(line, piece)
        )
        for _, line, piece in sorted(pair for pair in pairs if -pair[0] >= MOVED):
            if line not in self.found and self.free(piece):
                self.give(line, piece)

    def _near(self, line: int, piece: int) -> bool:
        """Whether the lengths alone leave room for such a likeness."""
        shorter, longer = sorted((len(self.said[line]), len(self.read[piece])))
        return shorter >= longer * 0.75

    def by_place(self) -> None:
        """A text typed anew: the only free piece of its kind between the pieces of its neighbours."""
        for line, here in enumerate(self.lines):
            if not here.key or line in self.found:
                continue
            before, after = self._neighbour(line, -1), self._neighbour(line, 1)
            if before is None or after is None or before >= after:
                continue
            between = [n for n in range(before + 1, after) if self.free(n) and self.fits(line, n)]
            if len(between) == 1:
                self.give(line, between[0])

    def _neighbour(self, line: int, step: int) -> int | None:
        """The piece of the next line before or behind; the ends of the text stand for themselves."""
        place = line + step
        if place < 0:
            return -1
        if place >= len(self.lines) or self.lines[place].kind is LineKind.END:
            return self.end
        return self.found.get(place)

    # -- the end ----------------------------------------------------------------------------------

    def done(self) -> Alignment:
        order = [line for line in sorted(self.found) if self.lines[line].key]
        rising = _longest_rising([self.found[line] for line in order])
        return Alignment(
            found=dict(sorted(self.found.items())),
            moved=frozenset(line for place, line in enumerate(order) if place not in rising),
            spare=tuple(n for n in range(self.end) if self.free(n)),
            end=self.end,
        )


def _common(one: Sequence[object], other: Sequence[object]) -> list[tuple[int, int]]:
    """Pairs of equal elements in the order of both: what is once in each first, then what lies between.

    The patience method; nearly linear, where comparing all with all would take a long document minutes.
    """
    found: list[tuple[int, int]] = []
    waiting = [(0, len(one), 0, len(other))]
    while waiting:
        a, b, c, d = waiting.pop()
        while a < b and c < d and one[a] == other[c]:
            found.append((a, c))
            a, c = a + 1, c + 1
        while a < b and c < d and one[b - 1] == other[d - 1]:
            b, d = b - 1, d - 1
            found.append((b, d))
        pairs = _once_in_each(one, other, (a, b, c, d))
        if not pairs:
            continue
        kept = _longest_rising([second for _, second in pairs])
        start, other_start = a, c
        for place, (first, second) in enumerate(pairs):
            if place in kept:
                found.append((first, second))
                waiting.append((start, first, other_start, second))
                start, other_start = first + 1, second + 1
        waiting.append((start, b, other_start, d))
    return sorted(found)


def _once_in_each(
    one: Sequence[object], other: Sequence[object], span: tuple[int, int, int, int]
) -> list[tuple[int, int]]:
    a, b, c, d = span
    counts, others = Counter(one[a:b]), Counter(other[c:d])
    where = {other[n]: n for n in range(c, d) if others[other[n]] == 1}
    return [(n, where[one[n]]) for n in range(a, b) if counts[one[n]] == 1 and one[n] in where]


def _best_pairing(
    lines: Sequence[int], pieces: Sequence[int], worth: Callable[[int, int], float]
) -> list[tuple[int, int]]:
    """The pairs in order of both whose worths add up to the most; nothing worth 0 is paired."""
    width = len(pieces) + 1
    best = [[0.0] * width for _ in range(len(lines) + 1)]
    values = [[worth(line, piece) for piece in pieces] for line in lines]
    for i, row in enumerate(values, 1):
        for j, value in enumerate(row, 1):
            together = best[i - 1][j - 1] + value if value else 0.0
            best[i][j] = max(together, best[i - 1][j], best[i][j - 1])
    found, i, j = [], len(lines), len(pieces)
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            found.append((lines[i], pieces[j]))
    return found[::-1]


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """The places of a longest run of rising numbers."""
    ends: list[int] = []
    places: list[int] = []
    before: dict[int, int | None] = {}
    for place, number in enumerate(numbers):
        at = bisect_left(ends, number)
        if at == len(ends):
            ends.append(number)
            places.append(place)
        else:
            ends[at], places[at] = number, place
        before[place] = places[at - 1] if at else None
    kept: set[int] = set()
    last = places[-1] if places else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept

"""Themes and the strategies inside them, and where each note stands; human edits are values too."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from synthesis.domain.ids import fold
from synthesis.domain.note import Note
from synthesis.errors import InputError, NotFound
from synthesis.frames import frame

if TYPE_CHECKING:
    import pandas

NAME_LIMIT = 120
"""The longest name of a theme or strategy, in characters."""


ROW_FIELDS = (
    "id", "text", "theme", "strategy", "status", "margin", "nearest", "also", "flags", "stack"
)  # fmt: skip
"""What a grouping tells of each note, as the columns of a table."""

Pair = tuple[str, ...]
"""Two note ids, in order."""


class Hand(StrEnum):
    """Whose decision something is: what a person decided, no later run may undo."""

    MACHINE = "machine"
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategy:
    """A direction inside a theme; `named_by` a person means that the name stays."""

    id: str
    name: str
    named_by: Hand = Hand.MACHINE
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """An upper grouping of notes.

    `kept` means that a person made, merged or split it, so a new grouping leaves it whole; `locked`
    that it is closed as well: only people put notes in or take them out.
    `example` is the id of the note nearest the middle; `key_words` are what its notes share and
    `about` the phrases that say what they are about; `cohesion` (0 to 1) is how near they lie to its
    middle and `stability` (0 to 1) how surely it comes back when some notes are left out, if known.
    """

    id: str
    name: str
    named_by: Hand = Hand.MACHINE
    kept: bool = False
    locked: bool = False
    key_words: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    example: str | None = None
    cohesion: float | None = None
    stability: float | None = None
    strategies: tuple[Strategy, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Where one note stands: in a theme and perhaps a strategy, or parked (`theme` None).

    `margin` runs from 0 (as near to another theme) to 1 (near to its own alone), `closeness` from 0
    to 1 (at the middle of its theme); `nearest` is the theme it comes closest to beside its own;
    `reason` is a message key that says why it is parked. `also` is a second home, `also_by` whose
    decision that is, or that there is none. What the last run read in the note: `flags`, message
    keys ("flag_question"); `like`, the ids of the notes nearest to it; `stack`, the id that stands
    for all notes that say the same as this one.
    """

    note_id: str
    theme: str | None = None
    strategy: str | None = None
    by: Hand = Hand.MACHINE
    margin: float = 0.0
    nearest: str | None = None
    reason: str = ""
    closeness: float = 0.0
    also: str | None = None
    also_by: Hand = Hand.MACHINE
    flags: tuple[str, ...] = ()
    like: tuple[str, ...] = ()
    stack: str | None = None

    @property
    def pinned(self) -> bool:
        """Whether a person put the note here."""
        return self.by is Hand.PERSON


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What the last run would change: a note, from one theme to another, and why.

    `lead` is how much nearer the new theme is (cosine); `like` are the notes there that are
    nearest to it.
    """

    note: Note
    old: Theme
    new: Theme
    lead: float
    like: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a grouping was made with: enough to make it again.

    `alike` says how near the middles of its themes lay then (cosine), by theme id, each pair once.
    """

    engine: str
    language: str
    seed: int = 0
    asked_themes: int | None = None
    notes: int = 0
    versions: Mapping[str, str] = field(default_factory=dict)
    parameters: Mapping[str, str] = field(default_factory=dict)
    alike: Mapping[str, Mapping[str, float]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class ThemeSet:
    """The notes of a session, grouped: every note has one placement, none is lost.

    Each edit returns a new ThemeSet and leaves this one as it was. Themes and strategies may be
    named by id or by name. `minted` counts the ids ever given, so that none is given twice.
    `together` and `apart` are pairs of note ids that people tied or set against one another: every
    later run keeps the first in one theme and the second out of one theme. `proposed` are the
    placements that the last run would give to notes that have a home: they wait to be accepted.
    """

    notes: tuple[Note, ...]
    themes: tuple[Theme, ...] = ()
    placements: Mapping[str, Placement] = field(default_factory=dict)
    run: Run | None = None
    minted: int = 0
    together: tuple[Pair, ...] = ()
    apart: tuple[Pair, ...] = ()
    proposed: tuple[Placement, ...] = ()

    def __post_init__(self) -> None:
        strategies = {s.id: theme.id for theme in self.themes for s in theme.strategies}
        theme_ids = {theme.id for theme in self.themes}
        given = sum(1 + len(theme.strategies) for theme in self.themes)
        if len(theme_ids) + len(strategies) != given:
            raise InputError("session_inconsistent", id="themes")
        ids = {note.id for note in self.notes}
        for stray in sorted(ids ^ self.placements.keys()):
            raise InputError("session_inconsistent", id=stray)
        for note_id, place in self.placements.items():
            if place.note_id != note_id:
                raise InputError("session_inconsistent", id=note_id)
            if place.theme is not None and place.theme not in theme_ids:
                raise InputError("session_inconsistent", id=place.theme)
            if place.strategy is not None and strategies.get(place.strategy) != place.theme:
                raise InputError("session_inconsistent", id=place.strategy)

    def __repr__(self) -> str:
        strategies = sum(len(theme.strategies) for theme in self.themes)
        return (
            f"<ThemeSet: {len(self.themes)} themes, {strategies} strategies, {len(self.notes)} notes,"
            f" {len(self.parked)} parked>"
        )

    # -- looking ------------------------------------------------------------------------------

    @cached_property
    def by_id(self) -> dict[str, Note]:
        """The notes by their ids."""
        return {note.id: note for note in self.notes}

    @cached_property
    def parked(self) -> tuple[Note, ...]:
        """The notes that are in no theme, in order of arrival."""
        return tuple(note for note in self.notes if self.placements[note.id].theme is None)

    @cached_property
    def _members(self) -> dict[tuple[str, str | None], list[Note]]:
        members: dict[tuple[str, str | None], list[Note]] = {}
        for note in self.notes:
            place = self.placements[note.id]
            if place.theme is not None:
                members.setdefault((place.theme, place.strategy), []).append(note)
        return members

    @cached_property
    def _inside(self) -> dict[str, list[Note]]:
        inside: dict[str, list[Note]] = {}
        for note in self.notes:
            home = self.placements[note.id].theme
            if home is not None:
                inside.setdefault(home, []).append(note)
        return inside

    def theme(self, which: str) -> Theme:
        """The theme of that id or name; NotFound when there is none."""
        for theme in self.themes:
            if theme.id == which:
                return theme
        for theme in self.themes:
            if fold(theme.name) == fold(which):
                return theme
        raise NotFound("theme_not_found", id=which)

    def strategy(self, which: str) -> tuple[Theme, Strategy]:
        """The strategy of that id or name and the theme it is in; NotFound when there is none."""
        pairs = [(theme, s) for theme in self.themes for s in theme.strategies]
        for theme, strategy in pairs:
            if strategy.id == which:
                return theme, strategy
        for theme, strategy in pairs:
            if fold(strategy.name) == fold(which):
                return theme, strategy
        raise NotFound("strategy_not_found", id=which)

    def notes_in(self, theme: str, strategy: str | None = None) -> tuple[Note, ...]:
        """The notes of a theme, or of one of its strategies, in order of arrival."""
        home = self.theme(theme)
        if strategy is not None:
            return tuple(self._members.get((home.id, _strategy_of(home, strategy).id), ()))
        return tuple(self._inside.get(home.id, ()))

    def loose_notes_in(self, theme: str) -> tuple[Note, ...]:
        """The notes of a theme that support none of its strategies."""
        return tuple(self._members.get((self.theme(theme).id, None), ()))

    def also_in(self, theme: str) -> tuple[Note, ...]:
        """The notes whose second home a theme is, in order of arrival; `notes_in` leaves them out."""
        home = self.theme(theme).id
        return tuple(
            note
            for note in self.notes
            if (place := self.placements[note.id]).also == home and place.theme not in (None, home)
        )

    def stacked(self, notes: Iterable[Note]) -> tuple[tuple[Note, ...], ...]:
        """The notes in stacks that say the same, most of one note, in the order of their first notes."""
        stacks: dict[str, list[Note]] = {}
        for note in notes:
            place = self.placements.get(note.id)
            stacks.setdefault((place and place.stack) or note.id, []).append(note)
        return tuple(map(tuple, stacks.values()))

    def to_review(self, share: float = 0.2) -> tuple[Note, ...]:
        """The notes the machine placed farthest from their themes' middles, a share of all, least sure first.

        What a person placed, or left where it was after looking, is not asked again.
        """
        placed = [p for p in self.placements.values() if p.theme is not None and not p.pinned]
        surest_last = sorted(placed, key=lambda place: (place.closeness, place.margin, place.note_id))
        return tuple(self.by_id[place.note_id] for place in surest_last[: round(share * len(placed))])

    @property
    def moves(self) -> tuple[Move, ...]:
        """The proposals with where from, where to and why, the clearest first."""
        return tuple(self._move(place) for place in self.proposals)

    def _move(self, place: Placement) -> Move:
        now = self.placements[place.note_id]
        alike = [self.by_id[i] for i in now.like if i in self.by_id]
        return Move(
            note=self.by_id[place.note_id],
            old=self.theme(now.theme or ""),
            new=self.theme(place.theme or ""),
            lead=place.margin,
            like=tuple(n for n in alike if self.placements[n.id].theme == place.theme),
        )

    @property
    def proposals(self) -> tuple[Placement, ...]:
        """What the last run proposes and nobody has settled since, the clearest first."""
        themes = {theme.id for theme in self.themes if not theme.locked}
        waiting = [
            place
            for place in self.proposed
            if place.theme in themes
            and (now := self.placements.get(place.note_id)) is not None
            and not now.pinned
            and now.theme not in (None, place.theme)
        ]
        return tuple(sorted(waiting, key=lambda place: (-place.margin, place.note_id)))

    def why(self, which: str) -> dict[str, object]:
        """Why a theme holds together, or why a note is where it is; named by id or name, or reference.

        A theme: key words, what it is about, the note nearest its middle, its surest notes, cohesion
        and stability (0 to 1). A note: its theme, margin and nearest other theme, the notes nearest
        to it. Both: what people did. NotFound when there is neither.
        """
        for note in self.notes:
            if which in (note.id, note.ref):
                return self._why_note(note)
        return self._why_theme(self.theme(which))

    def _why_theme(self, theme: Theme) -> dict[str, object]:
        inside = sorted(self.notes_in(theme.id), key=lambda n: (-self.placements[n.id].margin, n.id))
        by_people = {
            "people_named": theme.named_by is Hand.PERSON,
            "people_shaped": theme.kept,
            "people_locked": theme.locked,
        }
        return {
            "name": theme.name,
            "key_words": theme.key_words,
            "about": theme.about,
            "example": self.by_id[theme.example].text if theme.example in self.by_id else None,
            "notes": len(inside),
            "also": len(self.also_in(theme.id)),
            "placed_by_people": sum(self.placements[n.id].pinned for n in inside),
            "people": tuple(key for key, done in by_people.items() if done),
            "surest": tuple(note.text for note in inside[:3]),
            "cohesion": theme.cohesion,
            "stability": theme.stability,
        }

    def _why_note(self, note: Note) -> dict[str, object]:
        place = self.placements[note.id]
        names = {theme.id: theme.name for theme in self.themes}
        ties = {other for pair in self.together if note.id in pair for other in pair} - {note.id}
        against = {other for pair in self.apart if note.id in pair for other in pair} - {note.id}
        return {
            "note": note.text,
            "theme": names.get(place.theme or ""),
            "also": names.get(place.also or ""),
            "also_by": place.also_by.value,
            "placed_by": place.by.value,
            "margin": place.margin,
            "nearest": names.get(place.nearest or ""),
            "reason": place.reason,
            "flags": place.flags,
            "like": tuple(self.by_id[i].text for i in place.like if i in self.by_id),
            "kept_together_with": self._labels(ties),
            "kept_apart_from": self._labels(against),
        }

    def _labels(self, note_ids: Collection[str]) -> tuple[str, ...]:
        return tuple(note.label for note in self.notes if note.id in note_ids)

    def rows(self) -> list[dict[str, object]]:
        """One row per note: id, text, theme, strategy, status, margin (0 to 1), nearest, also, flags, stack.

        A parked note names its nearest theme as its theme, and no strategy. `nearest` is the nearest
        other theme, `also` a second home, `stack` the id that stands for all notes that say the same.
        """
        names = {theme.id: theme.name for theme in self.themes}
        strategies = {s.id: s.name for theme in self.themes for s in theme.strategies}
        rows: list[dict[str, object]] = []
        for note in self.notes:
            place = self.placements[note.id]
            parked = place.theme is None
            values = (
                note.id,
                note.text,
                names.get((place.nearest if parked else place.theme) or "", ""),
                strategies.get(place.strategy or "", ""),
                "parked" if parked else "placed",
                round(place.margin, 4),
                "" if parked else names.get(place.nearest or "", ""),
                names.get(place.also or "", ""),
                " ".join(flag.removeprefix("flag_") for flag in place.flags),
                place.stack or "",
            )
            rows.append(dict(zip(ROW_FIELDS, values, strict=True)))
        return rows

    def to_frame(self) -> pandas.DataFrame:
        """The rows as a DataFrame."""
        return frame(self.rows(), list(ROW_FIELDS))

    # -- editing ------------------------------------------------------------------------------

    def rename(self, theme: str, name: str) -> ThemeSet:
        """The theme under a new name, which stays in every later run."""
        found = self.theme(theme)
        return self._with_theme(replace(found, name=_name(name), named_by=Hand.PERSON))

    def rename_strategy(self, strategy: str, name: str) -> ThemeSet:
        """The strategy under a new name, which stays in every later run."""
        theme, found = self.strategy(strategy)
        renamed = replace(found, name=_name(name), named_by=Hand.PERSON)
        return self._with_theme(_with_strategy(theme, renamed))

    def move(self, note_ids: Iterable[str], theme: str, strategy: str | None = None) -> ThemeSet:
        """The notes placed in a theme, and in a strategy of it when one is named, and pinned there."""
        home = self.theme(theme)
        inside = None if strategy is None else _strategy_of(home, strategy).id
        return self._place(note_ids, home.id, inside)

    def park(self, note_ids: Iterable[str]) -> ThemeSet:
        """The notes taken out of every theme, pinned in the parking lot."""
        return self._place(note_ids, None, None, reason="parked_by_person")

    def create_theme(self, name: str, note_ids: Collection[str] = ()) -> ThemeSet:
        """A new theme, with these notes pinned in it."""
        new_id, minted = self._mint("t")
        theme = Theme(id=new_id, name=_name(name), named_by=Hand.PERSON, kept=True)
        made = replace(self, themes=(*self.themes, theme), minted=minted)
        return made._place(note_ids, theme.id, None) if note_ids else made

    def name_themes(self, names: Iterable[str]) -> ThemeSet:
        """New themes with these names and no notes yet: the next run gathers the notes that answer to them.

        Blank names and names that a theme has already are passed over.
        """
        made = self
        for name in names:
            known = {fold(theme.name) for theme in made.themes}
            if name.strip() and fold(name) not in known:
                new_id, minted = made._mint("t")
                theme = Theme(id=new_id, name=_name(name), named_by=Hand.PERSON)
                made = replace(made, themes=(*made.themes, theme), minted=minted)
        return made

    def create_strategy(self, theme: str, name: str, note_ids: Collection[str] = ()) -> ThemeSet:
        """A new strategy in a theme, with these notes pinned in it."""
        home = self.theme(theme)
        new_id, minted = self._mint("s")
        strategy = Strategy(id=new_id, name=_name(name), named_by=Hand.PERSON, kept=True)
        made = self._with_theme(replace(home, strategies=(*home.strategies, strategy), kept=True))
        made = replace(made, minted=minted)
        return made._place(note_ids, home.id, strategy.id) if note_ids else made

    def merge(self, *themes: str) -> ThemeSet:
        """The first theme with the notes and strategies of the others; the others are gone."""
        chosen = {theme.id: theme for theme in map(self.theme, themes)}
        if len(chosen) < 2:
            raise InputError("merge_needs_two")
        first, *rest = chosen.values()
        gone = {theme.id for theme in rest}
        strategies = first.strategies + tuple(s for theme in rest for s in theme.strategies)
        merged = replace(first, strategies=strategies, kept=True)
        now = dict.fromkeys(gone, first.id)
        placements = {key: _rehomed(place, now) for key, place in self.placements.items()}
        kept = tuple(merged if t.id == first.id else t for t in self.themes if t.id not in gone)
        return replace(self, themes=kept, placements=placements)

    def split(self, theme: str, note_ids: Collection[str], name: str) -> ThemeSet:
        """These notes of a theme as a theme of their own; strategies wholly theirs go with them."""
        home = self.theme(theme)
        inside = {note.id for note in self.notes_in(home.id)}
        leaving = set(note_ids)
        if not leaving or not leaving < inside:
            raise InputError("split_needs_some")
        places = [self.placements[i] for i in inside]
        staying = {p.strategy for p in places if p.note_id not in leaving}
        going = {p.strategy for p in places if p.note_id in leaving} - staying
        new_id, minted = self._mint("t")
        new = Theme(
            id=new_id,
            name=_name(name),
            kept=True,
            named_by=Hand.PERSON,
            strategies=tuple(s for s in home.strategies if s.id in going),
        )
        left = replace(
            home,
            kept=True,
            strategies=tuple(s for s in home.strategies if s.id not in going),
            example=None if home.example in leaving else home.example,
        )
        placements = dict(self.placements)
        for note_id in leaving:
            place = placements[note_id]
            strategy = place.strategy if place.strategy in going else None
            placements[note_id] = replace(place, theme=new.id, strategy=strategy, nearest=home.id)
        position = self.themes.index(home)
        themes = (*self.themes[:position], left, new, *self.themes[position + 1 :])
        return replace(self, themes=themes, placements=placements, minted=minted)

    def merge_strategies(self, *strategies: str) -> ThemeSet:
        """The first strategy with the notes of the others; the others are gone.

        Notes that come from another theme are pinned where they now are.
        """
        chosen = {strategy.id: home for home, strategy in map(self.strategy, strategies)}
        if len(chosen) < 2:
            raise InputError("merge_needs_two_strategies")
        first, *gone = chosen
        home = chosen[first]
        themes = tuple(
            replace(
                theme,
                kept=theme.kept or any(s.id in chosen for s in theme.strategies),
                strategies=tuple(
                    replace(s, kept=True) if s.id == first else s
                    for s in theme.strategies
                    if s.id not in gone
                ),
            )
            for theme in self.themes
        )
        placements = {
            key: _moved_in(place, home.id, first) if place.strategy in gone else place
            for key, place in self.placements.items()
        }
        return replace(self, themes=themes, placements=placements)

    def move_strategy(self, strategy: str, theme: str) -> ThemeSet:
        """The strategy in another theme, with its notes, which are pinned there."""
        old, found = self.strategy(strategy)
        new = self.theme(theme)
        if old.id == new.id:
            return self
        left = replace(old, kept=True, strategies=tuple(s for s in old.strategies if s.id != found.id))
        grown = replace(new, kept=True, strategies=(*new.strategies, replace(found, kept=True)))
        placements = {
            key: _moved_in(place, new.id, found.id) if place.strategy == found.id else place
            for key, place in self.placements.items()
        }
        themes = tuple({left.id: left, grown.id: grown}.get(t.id, t) for t in self.themes)
        return replace(self, themes=themes, placements=placements)

    def reorder(self, themes: Iterable[str]) -> ThemeSet:
        """The themes in this order; those that are not named come after, as they were."""
        first = {found.id: found for found in map(self.theme, themes)}
        rest = (theme for theme in self.themes if theme.id not in first)
        return replace(self, themes=(*first.values(), *rest))

    def keep(self, theme: str, strategy: str | None = None) -> ThemeSet:
        """The theme, and the strategy of it when one is named, left as they are by a new grouping."""
        home = replace(self.theme(theme), kept=True)
        if strategy is not None:
            home = _with_strategy(home, replace(_strategy_of(home, strategy), kept=True))
        return self._with_theme(home)

    def lock(self, theme: str) -> ThemeSet:
        """The theme closed: no run puts a note in or takes one out."""
        return self._with_theme(replace(self.theme(theme), locked=True))

    def unlock(self, theme: str) -> ThemeSet:
        """The theme open to later runs again."""
        return self._with_theme(replace(self.theme(theme), locked=False))

    def pin(self, note_ids: Iterable[str]) -> ThemeSet:
        """The notes held where they are, as if a person had placed them there."""
        placements = dict(self.placements)
        for note_id in self._known(note_ids):
            placements[note_id] = replace(placements[note_id], by=Hand.PERSON)
        return replace(self, placements=placements)

    def release(self, note_ids: Iterable[str]) -> ThemeSet:
        """The notes left to later runs again, where they are now."""
        placements = dict(self.placements)
        for note_id in self._known(note_ids):
            placements[note_id] = replace(placements[note_id], by=Hand.MACHINE)
        return replace(self, placements=placements)

    def keep_together(self, note_ids: Iterable[str]) -> ThemeSet:
        """The notes tied: every later run puts them in one theme. They move when it runs, not now."""
        first, *others = self._two_or_more(note_ids)
        together = tuple(sorted({*self.together, *(_pair(first, other) for other in others)}))
        if any(_tied(together, one, other) for one, other in self.apart):
            raise InputError("pair_contradicts")
        return replace(self, together=together)

    def keep_apart(self, note_ids: Iterable[str]) -> ThemeSet:
        """Each two of the notes set against one another: no later run puts both in one theme."""
        chosen = self._two_or_more(note_ids)
        against = {_pair(a, b) for i, a in enumerate(chosen) for b in chosen[i + 1 :]}
        if any(_tied(self.together, one, other) for one, other in against):
            raise InputError("pair_contradicts")
        return replace(self, apart=tuple(sorted({*self.apart, *against})))

    def untie(self, note_ids: Iterable[str]) -> ThemeSet:
        """Without any tie or opposition among these notes."""
        chosen = set(self._known(note_ids))
        return replace(
            self,
            together=tuple(pair for pair in self.together if not chosen.issuperset(pair)),
            apart=tuple(pair for pair in self.apart if not chosen.issuperset(pair)),
        )

    def _known(self, note_ids: Iterable[str]) -> tuple[str, ...]:
        chosen = tuple(dict.fromkeys(note_ids))
        for note_id in chosen:
            if note_id not in self.placements:
                raise NotFound("note_not_found", id=note_id)
        return chosen

    def _two_or_more(self, note_ids: Iterable[str]) -> tuple[str, ...]:
        chosen = self._known(note_ids)
        if len(chosen) < 2:
            raise InputError("pair_needs_two")
        return chosen

    def accept(self, note_ids: Iterable[str]) -> ThemeSet:
        """The notes moved where the last run proposes; they stay free to move again."""
        chosen = set(self._known(note_ids))
        homes = {theme.id: {s.id for s in theme.strategies} for theme in self.themes}
        placements = dict(self.placements)
        for place in self.proposals:
            if place.note_id in chosen:
                strategy = place.strategy if place.strategy in homes[place.theme or ""] else None
                before = placements[place.note_id]
                placements[place.note_id] = replace(
                    before,
                    theme=place.theme,
                    strategy=strategy,
                    margin=place.margin,
                    nearest=before.theme,
                    also=None if before.also == place.theme else before.also,
                )
        return replace(self, placements=placements, proposed=self._waiting_without(chosen))

    def decline(self, note_ids: Iterable[str]) -> ThemeSet:
        """The notes pinned where they are, against what the last run proposes."""
        chosen = set(self._known(note_ids))
        return replace(self.pin(chosen), proposed=self._waiting_without(chosen))

    def _waiting_without(self, settled: set[str]) -> tuple[Placement, ...]:
        return tuple(place for place in self.proposed if place.note_id not in settled)

    def add_home(self, note_ids: Iterable[str], theme: str) -> ThemeSet:
        """The notes in this theme as well: a second home, which stays in every later run.

        Raises InputError for a note that is parked or has this theme for its first home.
        """
        home = self.theme(theme).id
        placements = dict(self.placements)
        for note_id in self._known(note_ids):
            if placements[note_id].theme in (None, home):
                raise InputError("second_home_is_first")
            placements[note_id] = replace(placements[note_id], also=home, also_by=Hand.PERSON)
        return replace(self, placements=placements)

    def one_home(self, note_ids: Iterable[str]) -> ThemeSet:
        """The notes in their first home alone, which stays so in every later run."""
        placements = dict(self.placements)
        for note_id in self._known(note_ids):
            placements[note_id] = replace(placements[note_id], also=None, also_by=Hand.PERSON)
        return replace(self, placements=placements)

    def dissolve(self, theme: str) -> ThemeSet:
        """Without the theme: its notes are parked, where they can be seen and moved."""
        home = self.theme(theme)
        placements = {
            key: replace(_rehomed(place, {home.id: None}), by=Hand.PERSON, reason="parked_by_person")
            if place.theme == home.id
            else _rehomed(place, {home.id: None})
            for key, place in self.placements.items()
        }
        return replace(self, themes=tuple(t for t in self.themes if t.id != home.id), placements=placements)

    def with_notes(self, notes: tuple[Note, ...]) -> ThemeSet:
        """The same grouping over the notes as they are now: new ones are parked as not yet grouped."""
        placements = {
            note.id: self.placements.get(note.id) or Placement(note_id=note.id, reason="parked_not_grouped")
            for note in notes
        }
        return replace(self, notes=notes, placements=placements)

    def put_back(self, place: Placement) -> ThemeSet:
        """A note where it stood once, as far as its theme, strategy and other themes are still there."""
        alive = {theme.id: {s.id for s in theme.strategies} for theme in self.themes}
        if place.theme is not None and place.theme not in alive:
            return self
        back = replace(
            place,
            strategy=place.strategy if place.strategy in alive.get(place.theme or "", ()) else None,
            nearest=place.nearest if place.nearest in alive else None,
            also=place.also if place.also in alive else None,
        )
        return replace(self, placements={**self.placements, place.note_id: back})

    def _mint(self, letter: str) -> tuple[str, int]:
        """An id that was never given before, and the count of ids given with it."""
        taken = {theme.id for theme in self.themes} | {s.id for t in self.themes for s in t.strategies}
        number = self.minted + 1
        while f"{letter}{number}" in taken:
            number += 1
        return f"{letter}{number}", number

    def _place(
        self, note_ids: Iterable[str], theme: str | None, strategy: str | None, reason: str = ""
    ) -> ThemeSet:
        placements = dict(self.placements)
        for note_id in note_ids:
            if note_id not in placements:
                raise NotFound("note_not_found", id=note_id)
            before = placements[note_id]
            placements[note_id] = replace(
                before,
                theme=theme,
                strategy=strategy,
                by=Hand.PERSON,
                margin=1.0,
                reason=reason,
                nearest=None if before.nearest == theme else before.nearest,
                also=None if theme in (None, before.also) else before.also,
            )
        return replace(self, placements=placements)

    def _with_theme(self, theme: Theme) -> ThemeSet:
        return replace(self, themes=tuple(theme if t.id == theme.id else t for t in self.themes))


def _rehomed(place: Placement, now: Mapping[str, str | None]) -> Placement:
    """The placement with themes that are gone replaced by what stands in their place, or nothing."""
    theme, also, nearest = (
        now.get(which, which) if which is not None else None
        for which in (place.theme, place.also, place.nearest)
    )
    return replace(
        place,
        theme=theme,
        strategy=place.strategy if theme is not None else None,
        also=None if theme is None or also == theme else also,
        nearest=None if nearest == theme else nearest,
    )


def _moved_in(place: Placement, theme: str, strategy: str) -> Placement:
    """The placement in a strategy that people put it into; pinned when its theme is another now."""
    return replace(
        place,
        theme=theme,
        strategy=strategy,
        by=place.by if place.theme == theme else Hand.PERSON,
        also=None if place.also == theme else place.also,
        nearest=None if place.nearest == theme else place.nearest,
    )


def _tied(together: tuple[Pair, ...], one: str, other: str) -> bool:
    """Whether ties lead from one note to the other, through others perhaps."""
    reached, growing = {one}, True
    while growing:
        met = {note for pair in together if reached & set(pair) for note in pair}
        growing = not met <= reached
        reached |= met
    return other in reached


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _with_strategy(theme: Theme, strategy: Strategy) -> Theme:
    return replace(theme, strategies=tuple(strategy if s.id == strategy.id else s for s in theme.strategies))


def _strategy_of(theme: Theme, which: str) -> Strategy:
    by_id = (s for s in theme.strategies if s.id == which)
    by_name = (s for s in theme.strategies if fold(s.name) == fold(which))
    found = next(by_id, None) or next(by_name, None)
    if found is None:
        raise NotFound("strategy_not_found", id=which)
    return found


def _name(name: str) -> str:
    # control characters and lone surrogates stop a database or a document; the rest is the person's own
    kept = "".join(c for c in name if c.isspace() or unicodedata.category(c) not in ("Cc", "Cs"))
    tidy = " ".join(unicodedata.normalize("NFC", kept).split())
    if all(unicodedata.category(c)[0] in "ZC" for c in tidy):
        raise InputError("name_missing")
    if len(tidy) > NAME_LIMIT:
        raise InputError("name_too_long", length=len(tidy), limit=NAME_LIMIT)
    return tidy

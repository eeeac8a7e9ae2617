"""Two states of one board side by side: notes that stand elsewhere, themes that come and go, other texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from synthesis.domain.note import Note
from synthesis.domain.review import KINDS, Review
from synthesis.domain.theme import ThemeSet
from synthesis.domain.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedNote:
    """A note that stands elsewhere: the names of theme and strategy, empty where it has none."""

    note: Note
    theme: str
    strategy: str
    other_theme: str
    other_strategy: str

    @property
    def changes_theme(self) -> bool:
        """Whether it is in another theme, not only under another strategy."""
        return self.theme != self.other_theme


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardDifference:
    """What would be otherwise if the board stood as in another state.

    `come` and `go` are the names of themes that the other state has and lacks, `renamed` their names
    here and there, `ties` how many wishes between notes differ. `texts` are keys of the draft's
    statements, `reviewed` how many things of each kind of the review differ.
    """

    moved: tuple[MovedNote, ...] = ()
    come: tuple[str, ...] = ()
    go: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    strategies: tuple[tuple[str, str], ...] = ()
    ties: int = 0
    texts: tuple[str, ...] = ()
    reviewed: Mapping[str, int] | None = None

    @property
    def nothing(self) -> bool:
        """Whether both states are the same in all that people see."""
        found = (self.moved, self.come, self.go, self.renamed, self.strategies, self.texts, self.reviewed)
        return not any(found) and not self.ties


def compare_boards(now: Workshop, other: Workshop) -> BoardDifference:
    """What differs in the other state, told from now: notes in order of arrival, themes in their order.

    A strategy that is missing on one side, while its theme is on both, has an empty name on that side.
    """
    here = now.themes or ThemeSet(notes=()).with_notes(now.session.counted_notes)
    there = other.themes or ThemeSet(notes=()).with_notes(other.session.counted_notes)
    names, other_names = _theme_names(here), _theme_names(there)
    return BoardDifference(
        moved=_moved(here, there),
        come=tuple(name for key, name in other_names.items() if key not in names),
        go=tuple(name for key, name in names.items() if key not in other_names),
        renamed=tuple(
            (name, other_names[key])
            for key, name in names.items()
            if key in other_names and other_names[key] != name
        ),
        strategies=_strategies(here, there),
        ties=len({*here.together} ^ {*there.together}) + len({*here.apart} ^ {*there.apart}),
        texts=_texts(now, other),
        reviewed=_reviewed(now.review, other.review),
    )


def _moved(here: ThemeSet, there: ThemeSet) -> tuple[MovedNote, ...]:
    found = []
    for note in here.notes:
        if note.id not in there.placements:
            continue
        now, then = here.placements[note.id], there.placements[note.id]
        if (now.theme, now.strategy) == (then.theme, then.strategy):
            continue
        theme, strategy = place_names(here, note.id)
        other_theme, other_strategy = place_names(there, note.id)
        found.append(
            MovedNote(
                note=note,
                theme=theme,
                strategy=strategy,
                other_theme=other_theme,
                other_strategy=other_strategy,
            )
        )
    return tuple(found)


def place_names(themes: ThemeSet, note_id: str) -> tuple[str, str]:
    """The names of the theme and the strategy a note is in, each empty where there is none."""
    place = themes.placements.get(note_id)
    if place is None or place.theme is None:
        return "", ""
    home = themes.theme(place.theme)
    return home.name, next((s.name for s in home.strategies if s.id == place.strategy), "")


def _theme_names(themes: ThemeSet) -> dict[str, str]:
    return {theme.id: theme.name for theme in themes.themes}


def _strategies(here: ThemeSet, there: ThemeSet) -> tuple[tuple[str, str], ...]:
    """Strategies under other names, and those that come or go while their theme stays."""
    now, then = _strategy_names(here), _strategy_names(there)
    stay = {t.id for t in here.themes} & {t.id for t in there.themes}
    found = []
    for key in dict.fromkeys([*now, *then]):
        (theme, name), (other_theme, other) = now.get(key, ("", "")), then.get(key, ("", ""))
        if name != other and ((name and other) or (theme or other_theme) in stay):
            found.append((name, other))
    return tuple(found)


def _strategy_names(themes: ThemeSet) -> dict[str, tuple[str, str]]:
    return {s.id: (theme.id, s.name) for theme in themes.themes for s in theme.strategies}


def _texts(now: Workshop, other: Workshop) -> tuple[str, ...]:
    keys = dict.fromkeys([*now.texts, *other.texts])
    return tuple(dict.fromkeys(key[0] for key in keys if now.texts.get(key) != other.texts.get(key)))


def _reviewed(now: Review, other: Review) -> dict[str, int]:
    found = {}
    for kind in KINDS:
        here, there = now.of_kind(kind), other.of_kind(kind)
        different = sum(here.get(key) != there.get(key) for key in {*here, *there})
        if different:
            found[kind] = different
    return found

"""How near the themes found come to the labels people gave, beside named alternatives.

A score is adjusted mutual information (AMI) or the adjusted Rand index (ARI): 0 is chance, 1 is the
same grouping. The number of themes is given to nobody. The score of a set of boards is the mean over
its seeds; a mean over boards is a mean of those.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from statistics import mean

from bench import alternatives
from bench.boards import TWELVE, Labelled, by_set, family, labelled, named, notes_of
from synthesis.clustering.pipeline import find_themes
from synthesis.domain.theme import ThemeSet


@dataclass(frozen=True)
class Score:
    """One board, or the mean of several: four figures, sizes and seconds."""

    theme_ami: float
    theme_ari: float
    strategy_ami: float
    strategy_ari: float
    notes: float
    found: float
    labels: float
    seconds: float


def agreement(labels: Sequence[str], groups: Sequence[object]) -> tuple[float, float]:
    """AMI and ARI of a grouping with people's labels, over the notes that people labelled."""
    from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score

    pairs = [(label, str(group)) for label, group in zip(labels, groups, strict=True) if label]
    ours, theirs = [label for label, _ in pairs], [group for _, group in pairs]
    return float(adjusted_mutual_info_score(ours, theirs)), float(adjusted_rand_score(ours, theirs))


def score_themes(board: Labelled, themes: ThemeSet, seconds: float = 0.0) -> Score:
    """A grouping's score: a parked note counts in its nearest theme, one without a strategy as parked."""
    rows = {str(row["id"]): row for row in themes.rows()}
    placed = [rows[note.id] for note in board.notes]
    theme = agreement(board.themes, [row["theme"] or "parked" for row in placed])
    strategy = agreement(board.strategies, [row["strategy"] or "parked" for row in placed])
    return Score(
        *theme,
        *strategy,
        notes=len(placed),
        found=len({row["theme"] for row in placed}),
        labels=len(set(board.themes) - {""}),
        seconds=seconds,
    )


def average(scores: Iterable[Score]) -> Score:
    """The mean of scores, figure by figure."""
    found = list(scores)
    return Score(*(mean(getattr(score, field.name) for score in found) for field in fields(Score)))


def over_patterns(by_name: Mapping[str, float], patterns: Sequence[str]) -> float:
    """The mean over patterns of the mean over the sets that each names; patterns without boards are out."""
    inside = [[value for name, value in by_name.items() if named(name, pattern)] for pattern in patterns]
    return mean(mean(values) for values in inside if values)


def over_families(by_name: Mapping[str, float]) -> dict[str, float]:
    """For each family the mean over its sets."""
    families = sorted({family(name) for name in by_name})
    return {one: mean(v for name, v in by_name.items() if family(name) == one) for one in families}


# -- measuring ----------------------------------------------------------------------------------------


def measure(board: Labelled) -> Score:
    """The command's grouping of a board, read afresh and with nothing cached, in seconds of this process."""
    start = time.perf_counter()
    themes = find_themes(notes_of((note.id, note.text) for note in board.notes))
    return score_themes(board, themes, time.perf_counter() - start)


def other(board: Labelled, group: Callable[[Sequence[str]], Sequence[int]]) -> float:
    """The theme AMI of an alternative."""
    return agreement(board.themes, group([note.text for note in board.notes]))[0]


# -- printing -----------------------------------------------------------------------------------------


def report(patterns: Sequence[str] = ("*",), beside: bool = False) -> None:
    """Print the tables of every set that a pattern names."""
    sets = by_set(labelled(patterns))
    if not sets:
        print("no labelled boards: MINGA_DATA is absent")
        return
    print(
        "| board | seeds | notes | themes found / labelled"
        " | theme AMI | theme ARI | strategy AMI | strategy ARI | s |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
    scores: dict[str, Score] = {}
    for name, boards in sets.items():
        scores[name] = average(measure(board) for board in boards)
        print(_row(name, len(boards), scores[name]), flush=True)
    _means(scores)
    if beside:
        _beside(sets, {name: score.theme_ami for name, score in scores.items()})


def _row(name: str, seeds: int, score: Score) -> str:
    figures = (score.theme_ami, score.theme_ari, score.strategy_ami, score.strategy_ari)
    size = f"{seeds} | {score.notes:.0f} | {score.found:.1f} / {score.labels:.0f}"
    return f"| {name} | {size} | " + " | ".join(map(_cut, figures)) + f" | {score.seconds:.1f} |"


def _means(scores: Mapping[str, Score]) -> None:
    parts = ("theme_ami", "theme_ari", "strategy_ami", "strategy_ari")
    columns = [_titled({name: getattr(score, part) for name, score in scores.items()}) for part in parts]
    for title in columns[0]:
        print(f"| **{title}** | | | | " + " | ".join(_cut(column[title]) for column in columns) + " | |")


def _titled(values: Mapping[str, float]) -> dict[str, float]:
    """The means that are told, by title: only those that some set here belongs to."""
    twelve = {name: value for name, value in values.items() if any(named(name, p) for p in TWELVE)}
    means = {}
    if twelve:
        means[f"mean of the {_many(twelve)}"] = over_patterns(twelve, TWELVE)
        means["the same sets, each counted once"] = mean(twelve.values())
    means[f"mean of all {len(values)} sets"] = mean(values.values())
    means["mean of families"] = mean(over_families(values).values())
    return means


def _many(twelve: Mapping[str, float]) -> str:
    count = sum(any(named(name, pattern) for name in twelve) for pattern in TWELVE)
    return "twelve patterns" if count == len(TWELVE) else f"patterns that are here, {count} of twelve"


def _beside(sets: Mapping[str, list[Labelled]], ours: Mapping[str, float]) -> None:
    """Theme AMI of each alternative and how much higher ours is, set by set and in the mean."""
    names = list(alternatives.GROUPINGS)
    print("\n| board | Minga | " + " | ".join(f"{name} | +/−" for name in names) + " |")
    print("|---|---|" + "---|---|" * len(names))
    theirs: dict[str, dict[str, float]] = {name: {} for name in names if alternatives.present(name)}
    for set_name, boards in sets.items():
        for name, found in theirs.items():
            found[set_name] = mean(other(board, alternatives.GROUPINGS[name][0]) for board in boards)
        row = _side_by_side(set_name, ours[set_name], {n: f[set_name] for n, f in theirs.items()})
        print(row, flush=True)
    for title, value in _titled(ours).items():
        print(_side_by_side(f"**{title}**", value, {n: _titled(f)[title] for n, f in theirs.items()}))
    print("\nThe family that comes out worst beside each, in the mean over its sets:")
    for name, found in theirs.items():
        lead = {f: over_families(ours)[f] - value for f, value in over_families(found).items()}
        worst = min(lead, key=lambda f: lead[f])
        ahead = sum(value > 0 for value in lead.values())
        print(f"- {name}: {worst} {lead[worst]:+.3f}; ahead in {ahead} of {len(lead)}")


def _side_by_side(title: str, ours: float, theirs: Mapping[str, float]) -> str:
    cells = [
        f"{_cut(theirs[name])} | {ours - theirs[name]:+.3f}" if name in theirs else "absent | "
        for name in alternatives.GROUPINGS
    ]
    return f"| {title} | {_cut(ours)} | " + " | ".join(cells) + " |"


def _cut(value: float) -> str:
    return f"{value:.3f}"

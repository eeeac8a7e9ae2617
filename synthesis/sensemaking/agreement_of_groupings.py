"""How far two groupings of the same notes agree: figures, and where they part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import comb


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Two groupings over the notes that both have.

    `adjusted_rand` (Hubert and Arabie 1985) and `adjusted_mutual` (Vinh, Epps and Bailey 2010) are 1 for
    the same grouping and about 0 for chance; None with fewer than two notes. `together` and
    `other_together` count the pairs that each puts together, `both` those that both do, `pairs` all.
    """

    notes: int
    pairs: int
    together: int
    other_together: int
    both: int
    adjusted_rand: float | None
    adjusted_mutual: float | None

    @property
    def of_ten(self) -> int | None:
        """Of each ten pairs the first puts together, how many the other does; None when it has no pair."""
        return round(10 * self.both / self.together) if self.together else None


def agreement(one: Mapping[str, str], other: Mapping[str, str]) -> Agreement:
    """The agreement of two groupings, each from note id to the name of a group."""
    from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score

    shared = sorted(one.keys() & other.keys())
    first, second = [one[i] for i in shared], [other[i] for i in shared]
    enough = len(shared) > 1
    return Agreement(
        notes=len(shared),
        pairs=comb(len(shared), 2),
        together=_pairs(first),
        other_together=_pairs(second),
        both=_pairs(list(zip(first, second, strict=True))),
        adjusted_rand=float(adjusted_rand_score(first, second)) if enough else None,
        adjusted_mutual=float(adjusted_mutual_info_score(first, second)) if enough else None,
    )


def _pairs(labels: Sequence[object]) -> int:
    return sum(comb(size, 2) for size in Counter(labels).values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Scattered:
    """Notes of one group that the other grouping has elsewhere than most of that group.

    `home` is where most are, None when they are alone or none is anywhere; `elsewhere` are note ids
    with where each is.
    """

    group: str
    home: str | None
    elsewhere: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mixed:
    """One group of the other grouping that holds notes of several groups: each with its note ids there."""

    home: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]


def scattered(groups: Mapping[str, Sequence[str]], homes: Mapping[str, str | None]) -> tuple[Scattered, ...]:
    """The groups whose notes the other grouping separates, in their order.

    `homes` is where each note is in the other grouping, None for nowhere; notes it does not know are
    passed over. Of two homes with as many notes the one met first counts as that of most.
    """
    found = []
    for name, note_ids in groups.items():
        known = [i for i in note_ids if i in homes]
        counts = Counter(home for i in known if (home := homes[i]) is not None)
        most = counts.most_common(1)[0][0] if counts else None
        elsewhere = tuple((i, homes[i]) for i in known if homes[i] != most or most is None)
        if len(known) > 1 and elsewhere:
            found.append(Scattered(group=name, home=most, elsewhere=elsewhere))
    return tuple(found)


def mixed(groups: Mapping[str, Sequence[str]], homes: Mapping[str, str | None]) -> tuple[Mixed, ...]:
    """The homes of the other grouping that hold notes of more than one group, the largest part first."""
    inside: dict[str, dict[str, list[str]]] = {}
    for name, note_ids in groups.items():
        for note_id in note_ids:
            home = homes.get(note_id)
            if home is not None:
                inside.setdefault(home, {}).setdefault(name, []).append(note_id)
    return tuple(
        Mixed(
            home=home,
            parts=tuple(
                (name, tuple(ids))
                for name, ids in sorted(parts.items(), key=lambda part: (-len(part[1]), part[1]))
            ),
        )
        for home, parts in inside.items()
        if len(parts) > 1
    )

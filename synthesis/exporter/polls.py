"""Votes by views as analysis tools take them: what was asked, the counts, and ballots without a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from synthesis.domain.activity import Method
from synthesis.domain.synthesis import Synthesis
from synthesis.domain.vote import FEWEST_FOR_GROUPS, Cast, large_enough
from synthesis.exporter.neutral import one_line
from synthesis.exporter.report import Poll


def polls(synthesis: Synthesis, casts: Mapping[str, Sequence[Cast]]) -> Iterator[Poll]:
    """Every closed vote by views, its items in the order they were put to people.

    A whole ballot says more of a person than a count does: its group is told only where five or more of
    the group voted, confidential or not.
    """
    for tally in synthesis.review.tallies.values():
        if tally.method is Method.VIEWS:
            activity = synthesis.session.activity(tally.id)
            by_item = {count.item: count for count in tally.counts}
            items = [item for item in tally.names if item in by_item]
            yield Poll(
                title=one_line(activity.title if activity else tally.id),
                items=tuple(tally.names[item] for item in items),
                counts=tuple((by_item[i].agree, by_item[i].disagree, by_item[i].unsure) for i in items),
                ballots=_ballots(synthesis, casts.get(tally.id, ()), items),
            )


def _ballots(
    synthesis: Synthesis, casts: Sequence[Cast], items: Sequence[str]
) -> tuple[tuple[str, tuple[int, ...]], ...]:
    told = large_enough(Counter(c.group for c in casts if c.group is not None), FEWEST_FOR_GROUPS)
    found = [
        (
            one_line(synthesis.session.group_name(cast.group)) if cast.group in told else "",
            tuple(cast.marks.get(item, {}).get("view", 0) for item in items),
        )
        for cast in casts
    ]
    return tuple(sorted(found))

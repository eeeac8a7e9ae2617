"""Votes of real Polis conversations: Minga's figures beside those that Polis published of the same votes."""

from __future__ import annotations

import csv
import os
from collections import Counter
from pathlib import Path

import pytest

from synthesis.sensemaking.consensus import Votes, group_informed

pytestmark = pytest.mark.data

ROOT = Path(__file__).parents[2]
FOLDER = Path(os.environ.get("MINGA_DATA") or ROOT.parent / "shared" / "data") / "peer_exports" / "polis"
PUBLISHED = "bg2050-volunteers"
RECOUNTED = {
    # conversation: comments, of them with the agrees or the disagrees of the export other than the votes give
    "bg2050-volunteers": (371, 32),
    "15-per-hour-seattle": (54, 21),
    "london.youth.policing": (36, 2),
}
AGREE, DISAGREE = "1", "-1"


def rows(conversation: str, name: str) -> list[dict[str, str]]:
    path = FOLDER / conversation / name
    if not path.exists():
        pytest.skip(f"NO POLIS EXPORT: there is no {path}; set MINGA_DATA to test with it")
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_group_informed_consensus_is_what_polis_published():
    """Every comment, to the last digit: everybody whom Polis put in a group, passes counted as seen."""
    people = rows(PUBLISHED, "participants-votes.csv")
    groups = sorted({person["group-id"] for person in people if person["group-id"]})
    deviations = []
    for comment in rows(PUBLISHED, "comments.csv"):
        column = comment["comment-id"]
        votes = {
            group: [p[column] for p in people if p["group-id"] == group and p[column]] for group in groups
        }
        told = {
            group: Votes(seen=len(cast), agree=cast.count(AGREE), disagree=cast.count(DISAGREE))
            for group, cast in votes.items()
        }
        deviations.append(abs(group_informed(told) - float(comment["group-informed-consensus"])))
    assert len(deviations) == 371
    largest, mean = max(deviations), sum(deviations) / len(deviations)
    print(
        f"\n{PUBLISHED}: {len(deviations)} comments, deviation at most {largest:.1e}, on average {mean:.1e}"
    )
    assert largest < 1e-12
    assert Counter(person["group-id"] for person in people) == {"0": 100, "1": 8, "": 18}


@pytest.mark.parametrize("conversation", RECOUNTED)
def test_agrees_and_disagrees_are_recounted_from_the_votes(conversation):
    """Where Polis's own columns differ from its own votes, they are named."""
    people = rows(conversation, "participants-votes.csv")
    differing, known = [], 0
    for comment in rows(conversation, "comments.csv"):
        column = comment["comment-id"]
        if column not in people[0]:
            continue
        known += 1
        counted = tuple(sum(p[column] == view for p in people) for view in (AGREE, DISAGREE))
        published = int(comment["agrees"]), int(comment["disagrees"])
        if counted != published:
            differing.append(f"{column}: {counted} in the votes, {published} published")
    print(f"\n{conversation}: {len(differing)} of {known} comments differ", *differing, sep="\n  ")
    assert (known, len(differing)) == RECOUNTED[conversation]


@pytest.mark.parametrize("conversation", RECOUNTED)
def test_the_columns_that_differ_count_every_vote_ever_cast(conversation):
    """A vote cast again stands in votes.csv twice: Polis's columns add both, and nothing else differs."""
    cast = Counter((vote["comment-id"], vote["vote"]) for vote in rows(conversation, "votes.csv"))
    comments = rows(conversation, "comments.csv")
    for comment in comments:
        column = comment["comment-id"]
        published = int(comment["agrees"]), int(comment["disagrees"])
        assert published == (cast[column, AGREE], cast[column, DISAGREE]), column
    assert len(comments) >= RECOUNTED[conversation][0]

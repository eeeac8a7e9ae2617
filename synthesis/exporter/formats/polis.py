"""Votes by views as a Polis export, for those who analyse further: agree is +1.

A folder for each vote with comments.csv, votes.csv and participants-votes.csv, and a README that says what
the numbers mean. Without such a vote, comments.csv has the notes. Nobody is named; see `exporter.polls`.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from typing import IO

from synthesis.domain.ids import slug
from synthesis.domain.vote import AGREE, DISAGREE, UNSURE
from synthesis.exporter.neutral import cell
from synthesis.exporter.report import Poll, Report, Status, imprint
from synthesis.i18n import words

MEDIA_TYPE = "application/zip"
SUFFIX = "zip"

_DATE = (1980, 1, 1, 0, 0, 0)
_SIGN = {AGREE: 1, DISAGREE: -1, UNSURE: 0}
_COMMENTS = (
    "timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated", "comment-body",
)  # fmt: skip
_VOTES = ("timestamp", "datetime", "comment-id", "voter-id", "vote")
_PEOPLE = ("participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree")
_NAME = 80
"""The most characters of a vote's title that its folder and the README take."""


def write(report: Report, stream: IO[bytes]) -> None:
    """Write the tables of the report's polls as a zip into a binary stream."""
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in _files(report):
            member = zipfile.ZipInfo(name, _DATE)
            member.external_attr = 0o600 << 16
            archive.writestr(member, data, zipfile.ZIP_DEFLATED)


def _files(report: Report) -> Iterator[tuple[str, bytes]]:
    yield "README.txt", _readme(report).encode("utf-8")
    if not report.polls:
        notes = [row.text for row in report.notes if row.status in (Status.PLACED, Status.PARKED)]
        yield "comments.csv", _table(_COMMENTS, _comments(notes, [(0, 0, 0)] * len(notes)))
    taken: set[str] = set()
    for poll in report.polls:
        folder = slug(poll.title[:_NAME], taken)
        taken.add(folder)
        yield f"{folder}/comments.csv", _table(_COMMENTS, _comments(poll.items, poll.counts))
        yield f"{folder}/votes.csv", _table(_VOTES, _votes(poll))
        head = (*_PEOPLE, *map(str, range(len(poll.items))))
        yield f"{folder}/participants-votes.csv", _table(head, _people(poll))


def _readme(report: Report) -> str:
    say = words(report.language)
    lines = [f"{label}: {value}" for label, value in imprint(report)]
    lines += ["", say("doc_polis_what"), say("doc_polis_sign"), say("doc_polis_people")]
    lines += [say("doc_polis_apostrophe"), ""]
    for poll in report.polls:
        if poll.ballots:
            told = {"voters": len(poll.ballots), "items": len(poll.items)}
            lines.append(say("doc_polis_voted", vote=poll.title[:_NAME], **told))
            lines += [
                say("doc_polis_group", number=number, group=group[:_NAME])
                for group, number in _groups(poll).items()
            ]
        else:
            lines.append(say("doc_polis_counts_only", vote=poll.title[:_NAME]))
    if not report.polls:
        lines.append(say("doc_polis_no_vote"))
    return "\n".join(lines) + "\n"


def _comments(texts: Sequence[str], counts: Sequence[tuple[int, int, int]]) -> Iterator[Sequence[object]]:
    for number, (text, (agree, disagree, _)) in enumerate(zip(texts, counts, strict=True)):
        yield ("", "", number, "", agree, disagree, 1, cell(text))


def _votes(poll: Poll) -> Iterator[Sequence[object]]:
    for voter, (_, views) in enumerate(poll.ballots):
        for number, view in enumerate(views):
            if view:
                yield ("", "", number, voter, _SIGN[view])


def _people(poll: Poll) -> Iterator[Sequence[object]]:
    groups = _groups(poll)
    for voter, (group, views) in enumerate(poll.ballots):
        said = [view for view in views if view]
        yield (
            voter, groups.get(group, ""), 0, len(said), said.count(AGREE), said.count(DISAGREE),
            *(_SIGN[view] if view else "" for view in views),
        )  # fmt: skip


def _groups(poll: Poll) -> dict[str, int]:
    """The groups that are told, numbered in the order of their names."""
    return {name: i for i, name in enumerate(sorted({group for group, _ in poll.ballots if group}))}


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8")

"""Tables that others read: the workbook's sheets, and votes in the layout of a Polis export."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest
from exporter_samples import plain_notes, workshop
from voted import SAMPLES, grouped, reviewed

from synthesis.domain.activity import Method
from synthesis.domain.synthesis import Synthesis
from synthesis.domain.vote import AGREE, DISAGREE, UNSURE, Cast
from synthesis.exporter import FORMATS
from synthesis.exporter.outline import build_report
from synthesis.sensemaking.reading import synthesise

VOTE = f"vote-{Method.VIEWS.value}"


@pytest.fixture(scope="module")
def voted() -> Synthesis:
    session, themes = grouped(SAMPLES[0])
    return synthesise(session, themes, review=reviewed(session, themes))


def written(synthesis: Synthesis, name: str, casts=None) -> bytes:
    stream = io.BytesIO()
    FORMATS.load(name).write(build_report(synthesis, casts=casts), stream)
    return stream.getvalue()


def tables(data: bytes) -> dict[str, list[dict[str, str]]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {
            name: list(csv.DictReader(io.StringIO(archive.read(name).decode("utf-8"), newline="")))
            for name in archive.namelist()
            if name.endswith(".csv")
        }


def sheet(book: openpyxl.Workbook, name: str) -> list[tuple]:
    return list(book[name].iter_rows(values_only=True))


def test_the_workbook_counts_what_the_synthesis_counts(voted):
    book = openpyxl.load_workbook(io.BytesIO(written(voted, "xlsx")))
    assert book.sheetnames[:5] == ["Notas", "Temas", "Estrategias", "Temas por grupo", "Temas por mirada"]
    head, *rows = sheet(book, "Temas")
    themes = voted.themes.themes
    assert [row[0] for row in rows] == [theme.name for theme in themes]
    assert [row[1] for row in rows] == [voted.coverage[theme.id].notes for theme in themes]
    head, *rows = sheet(book, "Temas por grupo")
    assert list(head[2:]) == [group.name for group in voted.session.groups]
    for row in rows[:-1]:
        part = next(key for key, number in numbers(voted).items() if number == row[0])
        assert list(row[2:]) == [voted.coverage[part].by_group.get(g.id, 0) for g in voted.session.groups]
    assert sum(rows[-1][2:]) == sum(note.group is not None for note in voted.themes.notes)


def numbers(synthesis: Synthesis) -> dict[str, str]:
    found = {}
    for i, theme in enumerate(synthesis.themes.themes, 1):
        found[theme.id] = str(i)
        found |= {strategy.id: f"{i}.{j}" for j, strategy in enumerate(theme.strategies, 1)}
    return found


def test_every_sheet_has_a_header_that_stays_and_a_filter(voted):
    book = openpyxl.load_workbook(io.BytesIO(written(voted, "xlsx")))
    for page in book:
        assert page.freeze_panes == "A2", page.title
        assert page.auto_filter.ref, page.title
    about = dict(sheet(book, "Acerca de")[1:])
    assert about["Hecho con"].startswith("Minga ")
    assert about["Sesión"] == voted.session.title
    assert "Elaborado el" not in about


def test_a_sheet_of_nothing_is_not_there():
    assert openpyxl.load_workbook(io.BytesIO(written(plain_notes([]), "xlsx"))).sheetnames == [
        "Notas", "Frases", "Acerca de",
    ]  # fmt: skip


def test_claims_of_tables_are_called_by_what_they_are_about(voted):
    book = openpyxl.load_workbook(io.BytesIO(written(voted, "xlsx")))
    said = {row[0] for row in sheet(book, "Frases")}
    assert not said & {"1", "2", "3"}


def polled(voted: Synthesis, ballots: list[Cast]) -> dict[str, list[dict[str, str]]]:
    return tables(written(voted, "polis", {VOTE: ballots}))


def items(voted: Synthesis) -> list[str]:
    return list(voted.review.tallies[VOTE].names)


def test_agreeing_is_plus_one_and_nobody_is_named(voted):
    first, second, third, *_ = items(voted)
    ballots = [
        Cast(marks={first: {"view": AGREE}, second: {"view": DISAGREE}, third: {"view": UNSURE}}, group="a")
    ]
    found = polled(voted, ballots)
    folder = "vote-views"
    (row,) = found[f"{folder}/participants-votes.csv"]
    assert [row[str(i)] for i in range(4)] == ["1", "-1", "0", ""]
    assert (row["n-votes"], row["n-agree"], row["n-disagree"], row["group-id"]) == ("3", "1", "1", "")
    assert [(r["comment-id"], r["voter-id"], r["vote"]) for r in found[f"{folder}/votes.csv"]] == [
        ("0", "0", "1"), ("1", "0", "-1"), ("2", "0", "0"),
    ]  # fmt: skip
    comments = found[f"{folder}/comments.csv"]
    counts = {count.item: count for count in voted.review.tallies[VOTE].counts}
    assert [int(c["agrees"]) for c in comments] == [counts[item].agree for item in items(voted)]
    assert {c["author-id"] for c in comments} == {""}


def test_a_small_group_is_told_of_no_ballot_nor_the_next_smallest(voted):
    first = items(voted)[0]
    ballots = [
        Cast(marks={first: {"view": AGREE}}, group=group.id)
        for group, count in zip(voted.session.groups, (4, 6, 9), strict=False)
        for _ in range(count)
    ]
    rows = polled(voted, ballots)["vote-views/participants-votes.csv"]
    assert sorted(row["group-id"] for row in rows) == [""] * 10 + ["0"] * 9


def test_the_order_of_ballots_says_nothing(voted):
    first, second, *_ = items(voted)
    ballots = [Cast(marks={first: {"view": v}, second: {"view": 1}}, group="a") for v in (3, 1, 2, 1)]
    assert polled(voted, ballots) == polled(voted, ballots[::-1])


def test_without_ballots_there_are_counts_and_without_a_vote_the_notes(voted):
    found = tables(written(voted, "polis"))
    assert found["vote-views/votes.csv"] == []
    assert found["vote-views/comments.csv"]
    synthesis = workshop()
    (name,) = tables(written(synthesis, "polis"))
    bodies = [row["comment-body"] for row in tables(written(synthesis, "polis"))[name]]
    assert bodies == [note.text for note in synthesis.session.counted_notes]


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_the_readme_says_which_session_and_which_sign(voted, language):
    with zipfile.ZipFile(io.BytesIO(written(replace(voted, language=language), "polis"))) as archive:
        readme = archive.read("README.txt").decode("utf-8")
    assert voted.session.title in readme
    assert "+1" in readme
    assert "Minga " in readme


def test_talk_to_the_city_has_every_note_that_counts():
    synthesis = workshop()
    rows = list(
        csv.DictReader(io.StringIO(written(synthesis, "talk_to_the_city").decode("utf-8"), newline=""))
    )
    assert [(row["id"], row["comment"]) for row in rows] == [
        (note.ref, note.text) for note in synthesis.session.counted_notes
    ]
    assert rows[0]["interview"] == "Comuna Sur · Mesa 2"

"""Exports of other tools, real and constructed: what Minga says they hold, beside an independent count."""

from __future__ import annotations

import csv
import html
import io
import json
import os
from collections import Counter
from pathlib import Path

import pytest

from synthesis.capture.reading import open_notes
from synthesis.domain.note import Standing
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.session import Session
from synthesis.errors import ImportRejected
from synthesis.services.capture import Context, import_notes, import_votes, preview_import
from synthesis.services.sessions import create_session, read_session
from synthesis.services.workspace import Workspace
from synthesis.settings import Settings
from synthesis.storage.memory import MemoryStore

pytestmark = pytest.mark.data

ROOT = Path(__file__).parents[2]
FOLDER = Path(os.environ.get("MINGA_DATA") or ROOT.parent / "shared" / "data") / "peer_exports"

POLIS = ("15-per-hour-seattle", "bg2050-volunteers", "london.youth.policing", "vtaiwan.uberx")
WITH_VOTES = POLIS[:3]
TTTC = "Talk to the City"
TABLES = {
    # file: tool, column of notes
    "tttc/Talk-to-the-City-Sample.csv": (TTTC, "comment"),
    "tttc/missing_fields_pets.csv": (TTTC, "comment"),
    "tttc/speaker_pets.csv": (TTTC, "comment"),
    "tttc/test_hard_cases_22.csv": (TTTC, "comment"),
    "tttc/test_very_duplicates.csv": (TTTC, "comment"),
    "tttc/pets.csv": ("", "comment"),
    "tttc/tiny.csv": ("", "comment"),
    "kouchou-ai/dummy-comments-japan.csv": ("Kouchou-AI", "comment-body"),
    "kouchou-ai/example-polis.csv": ("Polis", "comment-body"),
    "kouchou-ai/sample_comments.csv": ("", "comment"),
    "qualcoder/survey456.csv": ("", "freetext"),
    "constructed/google_forms_en.csv": ("Google Forms", "Write your idea"),
    "constructed/google_forms_es.csv": ("Google Forms", "Escriba su idea"),
    "constructed/google_forms_pt.csv": ("Google Forms", "Escreva sua ideia"),
    "constructed/mentimeter_voters_grid.csv": ("Mentimeter", "Escriba su idea: Answer"),
    "constructed/mural.csv": ("Mural", "Text"),
    "constructed/parabol_retro.csv": ("Parabol", "content"),
    "constructed/polis_comment-groups.csv": ("Polis", "comment"),
}


def data_of(path: str) -> bytes:
    found = FOLDER / path
    if not found.exists():
        pytest.skip(f"NO EXPORTS OF OTHER TOOLS: there is no {found}; set MINGA_DATA to test with them")
    return found.read_bytes()


def rows_of(path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data_of(path).decode("utf-8-sig"), newline="")))


def opened(path: str, **more):
    return open_notes(Path(path).name, data_of(path), **more)


def spoken(text: str) -> list[str]:
    return html.unescape(text).split()


@pytest.mark.parametrize("path", TABLES)
def test_every_text_of_a_table_is_a_note_and_nothing_else_is(path):
    tool, column = TABLES[path]
    reading = opened(path)
    wanted = [row[column] for row in rows_of(path) if (row[column] or "").strip()]
    assert reading.tool == tool
    assert [note.text.split() for note in reading.notes] == [spoken(text) for text in wanted]
    blank = sum(any(filter(None, row.values())) and not row[column].strip() for row in rows_of(path))
    assert len(reading.refused) == blank
    assert len(wanted) > 0


@pytest.mark.parametrize("conversation", POLIS)
def test_polis_comments_by_count(conversation):
    path = f"polis/{conversation}/comments.csv"
    rows = rows_of(path)
    reading = opened(path)
    assert (reading.tool, reading.verified) == ("Polis", True)
    filled = [row for row in rows if row["comment-body"].strip()]
    assert [note.id for note in reading.notes] == [f"polis-{row['comment-id']}" for row in filled]
    assert [note.text.split() for note in reading.notes] == [row["comment-body"].split() for row in filled]
    hidden = [note.standing is Standing.HIDDEN for note in reading.notes]
    assert hidden == [row["moderated"] == "-1" for row in filled]
    assert reading.votes == sum(int(row["agrees"]) + int(row["disagrees"]) for row in rows)
    assert [note.extra["agrees"] for note in reading.notes] == [row["agrees"] for row in filled]
    assert [int(note.written_at.timestamp() * 1000) for note in reading.notes] == [
        int(row["timestamp"]) for row in filled
    ]
    print(
        f"\n{conversation}: {len(filled)} comments, {sum(hidden)} rejected there, {reading.votes} votes told"
    )


@pytest.fixture
def ws(tmp_path) -> Workspace:
    return Workspace(Settings(folder=tmp_path, database="memory:"), MemoryStore())


def brought(ws, session, conversation, name):
    data = data_of(f"polis/{conversation}/{name}")
    found = preview_import(ws, ME, session, name, data, context=Context())
    import_notes(ws, ME, session, found)
    return found


@pytest.mark.parametrize("name", ["participants-votes.csv", "votes.csv"])
@pytest.mark.parametrize("conversation", WITH_VOTES)
def test_votes_of_real_conversations_are_counted_as_the_csv_module_counts_them(ws, conversation, name):
    """Both files give the same vote by views: who agrees, who does not, who passed, on every comment."""
    session = create_session(ws, ME, Session(id=conversation, title=conversation)).session.id
    people = rows_of(f"polis/{conversation}/participants-votes.csv")
    comments = rows_of(f"polis/{conversation}/comments.csv")
    brought(ws, session, conversation, "comments.csv")
    found = brought(ws, session, conversation, name)
    assert found.votes.agree == 1
    import_votes(ws, ME, session, found, title="Votos")
    tally = read_session(ws, ME, session).review.tallies["votes-polis"]
    got = {c.item: (c.agree, c.disagree, c.unsure) for c in tally.counts if c.voters}
    said = {c["comment-id"]: Counter(p.get(c["comment-id"]) for p in people) for c in comments}
    shown = {c["comment-id"] for c in comments if c["moderated"] != "-1" and c["comment-body"].strip()}
    wanted = {
        f"polis-{item}": (votes["1"], votes["-1"], votes["0"])
        for item, votes in said.items()
        if item in shown and any(votes[value] for value in ("1", "-1", "0"))
    }
    assert got == wanted
    if name == "participants-votes.csv":
        groups = Counter(p["group-id"] for p in people if p["group-id"] and p["n-votes"] != "0")
        assert {key.removeprefix("Polis "): n for key, n in tally.groups.items()} == groups
    cast = sum(map(sum, got.values()))
    print(f"\n{conversation} {name}: {tally.voters} people, {cast} votes on {len(got)} comments")


def test_votes_of_one_real_conversation_are_refused_for_another(ws):
    session = create_session(ws, ME, Session(id="one", title="Una")).session.id
    brought(ws, session, POLIS[0], "comments.csv")
    data = data_of(f"polis/{POLIS[1]}/participants-votes.csv")
    with pytest.raises(ImportRejected) as refused:
        preview_import(ws, ME, session, "participants-votes.csv", data, context=Context())
    assert refused.value.code == "votes_of_others"


def test_what_was_constructed_of_other_layouts():
    """Built from code and descriptions: a test of what those say, not of the products."""
    miro = opened("constructed/miro_headerless.csv")
    lines = list(csv.reader(io.StringIO(data_of("constructed/miro_headerless.csv").decode("utf-8-sig"))))
    firsts = [next(cell for cell in line if cell) for line in lines if any(line)]
    frames = {firsts[0], lines[lines.index([]) + 1][0]} if [] in lines else set()
    assert [n.text for n in miro.notes] == [text for text in firsts if text not in frames]
    # "Mesa 1 …": frames that are called tables are tables
    assert {note.table for note in miro.notes} == frames

    retro = opened("constructed/ms_retrospectives.csv")
    text = data_of("constructed/ms_retrospectives.csv").decode()
    items = [line for line in text.splitlines() if line.startswith('"Ideas"')]
    assert (len(retro.notes), retro.votes) == (
        len(items),
        sum(int(i.split('",')[2].split(",")[0]) for i in items),
    )

    board = json.loads(data_of("constructed/trello_board.json"))
    trello = opened("constructed/trello_board.json")
    assert len(trello.notes) == len(board["cards"])
    assert len(trello.ballots.casts) == len({m for card in board["cards"] for m in card["idMembersVoted"]})

    easy = opened("constructed/funretro_legacy.csv")
    cells = list(csv.reader(io.StringIO(data_of("constructed/funretro_legacy.csv").decode(), newline="")))
    assert (easy.tool, len(easy.notes)) == ("EasyRetro", sum(bool(cell) for row in cells[1:] for cell in row))

    padlet = opened("constructed/padlet.csv")
    post = rows_of("constructed/padlet.csv")[0]
    assert padlet.notes[0].text == f"{post['Subject']}\n{post['Body']}"

    highlights = rows_of("constructed/taguette_highlights.csv")
    assert len(opened("constructed/taguette_highlights.csv").notes) == len({row["id"] for row in highlights})

    slido = opened("constructed/slido_questions.json")
    assert [n.text for n in slido.notes] == [
        q["text"] for q in json.loads(data_of("constructed/slido_questions.json"))
    ]

    server = opened("constructed/polis_server_comments.csv")
    line = data_of("constructed/polis_server_comments.csv").decode().splitlines()[1]
    assert [note.text for note in server.notes] == [line.split(",", 7)[7]]
    votes = opened("constructed/polis_server_votes.csv")
    assert (votes.ballots.agree, votes.ballots.in_seconds, votes.votes) == (0, True, 2)

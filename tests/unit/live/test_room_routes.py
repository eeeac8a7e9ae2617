"""The room's wire, asked as phones and walls ask."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from rooms import SECRET, make_room, note_id
from starlette.testclient import TestClient

from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.services import joining, room
from synthesis.services.capture import hide_note
from synthesis.services.sessions import edit_session
from synthesis.services.workspace import open_workspace


@pytest.fixture
def here(ws):
    return make_room(ws)


@pytest.fixture
def code(ws, here):
    return joining.open_door(ws, ME, here.id)


class Phone:
    """A phone in the room."""

    def __init__(self, client: TestClient, code: str, **more) -> None:
        answer = client.post("/api/join", json={"code": code, **more})
        assert answer.status_code == 201, answer.text
        self.me, self.token = answer.json()["me"], answer.json()["token"]
        self._client = client

    def ask(self, method: str, path: str, **more):
        return self._client.request(
            method, f"/api/{path}", headers={"Authorization": f"Bearer {self.token}"}, **more
        )

    def send(self, text: str = "Luz", activity: str = "juntos", **more):
        given = {"id": note_id(), "activity": activity, "text": text, "secret": SECRET, **more}
        return self.ask("POST", "notes", json=given)


def test_from_the_code_to_the_receipt(client, here, code):
    read = client.get("/api/welcome", params={"code": code}).json()
    assert read == {
        "session": {
            "title": "Agenda digital",
            "purpose": "Una agenda común",
            "language": "es",
            "groups": [{"id": "norte", "name": "Norte"}, {"id": "sur", "name": "Sur"}],
            "tables": ["1", "2", "3"],
        },
        "anonymous": True,
    }
    ana = Phone(client, code.lower(), alias="Ana", group="norte", table="1")
    assert ana.me == {"id": ana.me["id"], "alias": "Ana", "group": "norte", "table": "1"}
    said = ana.ask("GET", "room").json()
    assert [a["stage"] for a in said["activities"][:3]] == ["waiting", "open", "open"]
    assert said["me"] == ana.me
    assert abs(said["now"] - time.time() * 1000) < 5000
    sent = ana.send("Más luz")
    assert sent.status_code == 201
    receipt = sent.json()
    assert (receipt["ref"], receipt["text"], receipt["saved"]) == ("N001", "Más luz", True)
    stored = open_workspace().store.notes(here.id, [receipt["id"]])[0]
    assert (stored.text, stored.author, stored.group) == ("Más luz", "Ana", "norte")
    changed = ana.ask("PUT", f"notes/{receipt['id']}", json={"text": "Sombra", "secret": SECRET})
    assert changed.json()["text"] == "Sombra"
    gone = ana.ask("DELETE", f"notes/{receipt['id']}", json={"secret": SECRET})
    assert gone.json() == {"id": receipt["id"], "withdrawn": True}


@pytest.mark.parametrize("code", ["ABCDEFGH", "", "x" * 10_000, "%00", "ñ"])
@pytest.mark.usefixtures("here")
def test_a_wrong_code_reads_the_same_whatever_is_wrong(client, code):
    for answer in (
        client.get("/api/welcome", params={"code": code}),
        client.post("/api/join", json={"code": code}),
    ):
        assert answer.status_code == 404
        assert answer.json()["error"] == "code_unknown"
        assert answer.json()["message"].startswith("Ese código no abre")


def test_guessing_is_slowed_down_and_a_right_code_never_is(client, code):
    answers = [client.get("/api/welcome", params={"code": f"ABCDEF{a}{b}"}) for a in "23" for b in "2345678"]
    assert [a.status_code for a in answers[:10]] == [404] * 10
    slowed = answers[-1]
    assert slowed.status_code == 429
    assert int(slowed.headers["Retry-After"]) >= 1
    assert client.get("/api/welcome", params={"code": code}).status_code == 200
    Phone(client, code)


def test_a_room_behind_one_address_is_not_slowed_down(client, code):
    assert len({Phone(client, code).me["id"] for _ in range(60)}) == 60


def test_without_a_token_nothing_is_told(client, here):
    for method, path in (
        ("GET", "room"),
        ("GET", "notes"),
        ("POST", "notes"),
        ("GET", "ballot"),
        ("PUT", "ballot"),
        ("POST", "similar"),
        ("GET", "events"),
        ("PUT", "notes/x"),
        ("DELETE", "notes/x"),
        ("POST", "notes/x/voice"),
    ):
        for headers in ({}, {"Authorization": "Bearer x.y"}):
            answer = client.request(method, f"/api/{path}", headers=headers)
            assert (answer.status_code, answer.json()["error"]) == (401, "token_unknown"), path


def test_who_was_removed_is_out_at_the_next_step(client, ws, here, code):
    ana = Phone(client, code)
    joining.remove_participant(ws, ME, here.id, ana.me["id"])
    assert ana.send().status_code == 401
    assert ana.ask("GET", "room").status_code == 401


def test_a_refusal_is_a_sentence_in_the_readers_language(client, ws, here, code):
    ana = Phone(client, code)
    room.close_activity(ws, ME, here.id, "juntos")
    for language, start in (("es", "«Juntos» ya no"), ("en", "“Juntos” takes no"), ("pt", "“Juntos” já não")):
        answer = ana.ask(
            "POST",
            f"notes?lang={language}",
            json={"id": note_id(), "activity": "juntos", "text": "x", "secret": SECRET},
        )
        assert answer.status_code == 409
        assert answer.json()["message"].startswith(start)
    assert ana.send(" ", activity="callado").json()["error"] == "note_empty"
    assert ana.send("x" * 2001, activity="callado").json()["error"] == "note_too_long"


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"1", b'{"text": 3}', b"[" * 100_000, b"\xff", b'{"id":"' + b"x" * 70_000]
)
def test_what_cannot_be_read_is_refused_with_a_sentence(client, code, body):
    answer = Phone(client, code).ask("POST", "notes", content=body)
    assert answer.status_code == 422
    assert answer.json()["error"] == "request_unreadable"


def test_a_phone_that_sends_without_end_is_told_to_wait(client, code):
    ana, beto = Phone(client, code), Phone(client, code)
    answers = [ana.send().status_code for _ in range(14)]
    assert answers.count(201) >= 10
    assert answers[-1] == 429
    assert beto.send().status_code == 201


def test_where_there_is_no_stream_the_room_is_asked_for(client, ws, here, code):
    ana = Phone(client, code)
    rev = ana.ask("GET", "room").json()["rev"]
    assert ana.ask("GET", f"notes?since={rev}").status_code == 204
    room.set_timer(ws, ME, here.id, "juntos", 5)
    again = ana.ask("GET", f"notes?since={rev}").json()
    assert again["rev"] > rev
    assert again["activities"][1]["ends_at"] - again["now"] > 290_000


def test_a_ballot_over_the_wire(client, code):
    ana = Phone(client, code)
    note = ana.send().json()["id"]
    paper = ana.ask("GET", "ballot?activity=puntos").json()
    assert (paper["items"][0]["id"], paper["way"]["dots"], "tally" in paper) == (note, 5, False)
    marks = {note: {"dots": 2}}
    cast = ana.ask("PUT", "ballot", json={"activity": "puntos", "marks": marks})
    assert cast.json()["mine"] == marks
    over = ana.ask("PUT", "ballot", json={"activity": "puntos", "marks": {note: {"dots": 9}}})
    assert (over.status_code, over.json()["error"]) == (422, "vote_over_budget")


# -- the wall ---------------------------------------------------------------------------------------


@pytest.fixture
def key(ws, here):
    return joining.wall_key(ws, ME, here.id)


def test_the_wall_shows_notes_and_no_names(client, ws, here, code, key):
    ana = Phone(client, code, alias="Ana", group="norte")
    note, quiet = ana.send("Luz").json()["id"], ana.send("Agua", "callado").json()["id"]
    said = client.get(f"/api/wall/{key}").json()
    assert [(n["id"], n["author"], n["group"]) for n in said["notes"]] == [
        (note, None, "Norte"),
        (quiet, None, "Norte"),
    ]
    assert said["join"]["address"] == f"http://minga.test/j/{code}"
    assert said["join"]["code"] == f"{code[:4]}-{code[4:]}"
    edit_session(ws, ME, here.id, replace(ws.store.head(here.id), wall_names=True))
    assert [n["author"] for n in client.get(f"/api/wall/{key}").json()["notes"]] == ["Ana", None]
    svg = client.get(f"/api/wall/{key}/qr.svg")
    assert svg.headers["content-type"].startswith("image/svg+xml")
    assert b'xmlns="http://www.w3.org/2000/svg"' in svg.content


def test_what_is_covered_hidden_or_withdrawn_is_not_on_the_wall(client, ws, here, code, key):
    ana = Phone(client, code)
    first, second = ana.send("Luz").json()["id"], ana.send("Agua").json()["id"]
    third = ana.send("Sombra", "callado").json()["id"]
    hide_note(ws, ME, here.id, first)
    ana.ask("DELETE", f"notes/{second}", json={"secret": SECRET})
    assert [n["id"] for n in client.get(f"/api/wall/{key}").json()["notes"]] == [third]
    room.conceal_notes(ws, ME, here.id, "callado")
    said = client.get(f"/api/wall/{key}").json()
    assert said["notes"] == []
    assert said["activities"][2]["notes"] == 1


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("path", ["", "/events", "/qr.svg"])
def test_another_key_shows_nothing(client, path):
    answer = client.get(f"/api/wall/nothing{path}")
    assert (answer.status_code, answer.json()["error"]) == (401, "token_unknown")


def test_a_token_of_a_phone_opens_no_wall_and_a_walls_key_no_room(client, code, key):
    ana = Phone(client, code)
    assert client.get(f"/api/wall/{ana.token}").status_code == 401
    answer = client.get("/api/room", headers={"Authorization": f"Bearer {key}"})
    assert answer.status_code == 401


def test_another_session_is_out_of_reach(client, ws, code):
    ana = Phone(client, code)
    other = make_room(ws)
    elsewhere = Phone(client, joining.open_door(ws, ME, other.id))
    note = elsewhere.send().json()["id"]
    for answer in (
        ana.ask("PUT", f"notes/{note}", json={"text": "x", "secret": SECRET}),
        ana.ask("DELETE", f"notes/{note}", json={"secret": SECRET}),
        ana.ask("POST", f"notes/{note}/voice", json={}),
    ):
        assert (answer.status_code, answer.json()["error"]) == (404, "note_not_found")


def test_the_room_is_full_at_the_cap(client, code, monkeypatch):
    ana = Phone(client, code)
    monkeypatch.setattr("synthesis.live.hub.PHONES", 0)
    full = client.post("/api/join", json={"code": code})
    assert (full.status_code, full.json()["error"]) == (503, "room_full")
    stream = client.get("/api/events", params={"token": ana.token})
    assert (stream.status_code, stream.json()["error"]) == (503, "room_full")
    assert ana.send().status_code == 201


def test_the_health_route_needs_nobody(client):
    assert client.get("/api/health").json() == {"status": "ok"}

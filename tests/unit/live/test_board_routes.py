"""The board's wire, asked as browsers ask: who may, what is said, and two people at once."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from loops import finish
from rooms import make_room
from signing_in import signed_in
from starlette.applications import Starlette
from starlette.testclient import TestClient

from synthesis.domain.lens import Lens
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.people import Actor, Role
from synthesis.domain.review import LensMark
from synthesis.errors import AccessDenied
from synthesis.i18n import words
from synthesis.live import hub as hubs
from synthesis.live.board import EDITS
from synthesis.live.doors import COOKIE
from synthesis.live.hub import Hub
from synthesis.live.routes import ROUTES, lifespan
from synthesis.services import accounts, board, capture, changes, theming
from synthesis.services.capture import Context
from synthesis.services.changes import change

HERE = "http://minga.test"


@pytest.fixture
def here(ws):
    """A room with four notes, two of them in t1 (strategy s3) and a theme t2."""
    room = make_room(ws)
    for i in (1, 2, 3, 4):
        context = Context(activity="juntos", group="norte" if i < 4 else "sur", author=f"Rosa {i}")
        capture.write_note(ws, ME, room.id, f"Nota {i}", note_id=f"n{i}", context=context)
    theming.create_theme(ws, ME, room.id, "Movilidad", ["n1", "n2"])
    theming.create_theme(ws, ME, room.id, "Agua")
    theming.create_strategy(ws, ME, room.id, "t1", "Ciclovías", ["n1", "n2"])
    return room


class Person:
    """Somebody who signed in, before the board."""

    def __init__(self, client: TestClient, ws, session_id: str, name: str, role=Role.FACILITATOR) -> None:
        self.client = client
        self.token = signed_in(ws, name, role, [session_id], login=name)
        self.path = f"/api/board/{session_id}"

    @property
    def cookies(self) -> dict[str, str]:
        return {"cookie": f"{COOKIE}={self.token}"}

    def board(self) -> dict:
        answer = self.client.get(self.path, headers=self.cookies)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def ask(self, action: str, *, headers: dict | None = None, **given):
        sent = {**self.cookies, "origin": HERE, **(headers or {})}
        return self.client.post(f"{self.path}/edit", json={"action": action, **given}, headers=sent)

    def move(self, note: str, stood: tuple, target: tuple, **more):
        notes = [{"id": note, "theme": stood[0], "strategy": stood[1]}]
        return self.ask("move", notes=notes, theme=target[0], strategy=target[1], **more)


@pytest.fixture
def client(ws):
    with TestClient(Starlette(routes=ROUTES, lifespan=lifespan), base_url=HERE) as found:
        yield found


@pytest.fixture
def ana(client, ws, here):
    return Person(client, ws, here.id, "Ana")


@pytest.fixture
def beto(client, ws, here):
    return Person(client, ws, here.id, "Beto")


def places(said: dict) -> dict:
    return {note["id"]: (note["theme"], note["strategy"]) for note in said["notes"]}


# -- looking ------------------------------------------------------------------------------------------


def test_the_whole_board(ana):
    said = ana.board()
    assert [(t["id"], t["name"], [s["name"] for s in t["strategies"]]) for t in said["themes"]] == [
        ("t1", "Movilidad", ["Ciclovías"]),
        ("t2", "Agua", []),
    ]
    assert places(said) == {"n1": ("t1", "s3"), "n2": ("t1", "s3"), "n3": (None, None), "n4": (None, None)}
    first = said["notes"][0]
    assert (first["ref"], first["text"], first["author"], first["group"]) == (
        "N001",
        "Nota 1",
        "Rosa 1",
        "norte",
    )
    assert first["ink"] is True
    assert said["notes"][2]["reason"] == "parked_not_grouped"
    assert said["themes"][0]["groups"] == 1
    assert said["me"] == "Ana"
    assert said["undo"] == "estrategia creada: Ciclovías"
    assert said["redo"] is None


def test_no_author_of_an_anonymous_activity_and_no_small_group_of_a_confidential_one(ws, here, ana):
    def edit(workshop):
        agenda = tuple(
            replace(a, anonymous=True, confidential=True) if a.id == "juntos" else a
            for a in workshop.session.agenda
        )
        return replace(workshop, session=replace(workshop.session, agenda=agenda))

    change(ws, ME, here.id, "session_edited", edit)
    assert {(note["author"], note["group"]) for note in ana.board()["notes"]} == {(None, None)}


def test_lenses_are_what_people_said_before_what_words_suggest(ws, here, ana):
    lens = Lens(id="smart", name="Inteligente", cues=("nota",))
    marks = {f"smart/{i}": LensMark(lens="smart", thing=i, speaks=i == "n1") for i in ("n1", "n2")}

    def edit(workshop):
        session = replace(workshop.session, lenses=(lens,))
        return replace(workshop, session=session, review=workshop.review.with_all("lens_mark", marks))

    change(ws, ME, here.id, "session_edited", edit)
    assert [note["lenses"] for note in ana.board()["notes"]] == [
        {"smart": True}, {}, {"smart": False}, {"smart": False}
    ]  # fmt: skip


def test_one_note_and_why_it_is_there(ana):
    answer = ana.client.get(f"{ana.path}/notes/n1", params={"lang": "en"}, headers=ana.cookies).json()
    assert answer["text"] == "Nota 1"
    assert answer["why"] == ["A person put it here."]
    assert ana.client.get(f"{ana.path}/notes/n99", headers=ana.cookies).status_code == 404


@pytest.mark.parametrize("path", ["", "/stream", "/notes/n1"])
def test_whoever_did_not_sign_in_is_shown_nothing(client, here, path):
    answer = client.get(f"/api/board/{here.id}{path}")
    assert answer.status_code == 401
    assert answer.json()["error"] == "token_unknown"


def test_a_facilitator_of_another_session_finds_nothing_here(client, ws, here):
    stranger = Person(client, ws, "another", "Zoe")
    stranger.path = f"/api/board/{here.id}"
    for path in ("", "/stream", "/notes/n1"):
        answer = client.get(stranger.path + path, headers=stranger.cookies)
        assert (answer.status_code, answer.json()["error"]) == (404, "session_not_found")
    assert stranger.move("n1", ("t1", "s3"), ("t2", None)).status_code == 404
    with pytest.raises(AccessDenied):
        board.board(ws, Actor("p", "", Role.PARTICIPANT, frozenset({here.id})), here.id)


def test_a_sign_in_that_ended_opens_nothing(ws, ana):
    for account in accounts.accounts(ws, ME):
        if account.name == "Ana":
            ws.store.strike("account", [account.id])
    assert ana.client.get(ana.path, headers=ana.cookies).status_code == 401
    assert ana.ask("undo").status_code == 401


def test_a_pass_opens_one_board_for_a_while_and_as_long_as_the_account_lives(client, ws, here, ana):
    actor = accounts.actor_of(ws, ana.token, datetime.now(UTC))
    now = datetime.now(UTC)
    good = accounts.board_pass(ws, actor, here.id, now=now)
    old = accounts.board_pass(ws, actor, here.id, now=now - accounts.PASSED_FOR)
    bearer = {"authorization": f"Bearer {good}"}
    assert client.get(ana.path, headers=bearer).json()["me"] == "Ana"
    assert client.get(f"{ana.path}/notes/n1", params={"pass": good}).status_code == 200
    sent = client.post(f"{ana.path}/edit", json={"action": "undo"}, headers={**bearer, "origin": HERE})
    assert sent.status_code == 200
    assert client.get("/api/board/another", headers=bearer).status_code == 401
    for bad in (old, good[:-1], ana.token, "x"):
        assert client.get(ana.path, params={"pass": bad}).status_code == 401
    accounts.revoke(ws, ME, actor.id)
    assert client.get(ana.path, headers=bearer).status_code == 401


# -- editing ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://elsewhere.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"content-type": "text/plain"},
        {"content-type": "application/x-www-form-urlencoded"},
    ],
)
def test_nothing_that_another_site_makes_a_browser_send_is_taken(ana, headers):
    before = ana.board()
    answer = ana.ask("undo", headers=headers)
    assert (answer.status_code, answer.json()["error"]) == (403, "not_allowed")
    assert ana.board()["notes"] == before["notes"]


@pytest.mark.parametrize(
    "given",
    [
        {"action": "fly"},
        {"action": 3},
        {"action": "move"},
        {"action": "move", "notes": "n1"},
        {"action": "move", "notes": [7]},
        {"action": "move", "notes": [{"id": "n1", "theme": 3}]},
        {"action": "move", "notes": [{"id": "n1"}], "since": "yesterday"},
        {"action": "pin", "notes": [1]},
        {"action": "merge"},
    ],
)
def test_what_cannot_be_read_is_refused(ana, given):
    answer = ana.ask(**given)
    assert (answer.status_code, answer.json()["error"]) == (422, "request_unreadable")


def test_every_edit_does_what_it_says(ws, ana, here):
    def ok(*asked, **given):
        answer = ana.ask(*asked, **given)
        assert answer.status_code == 200, answer.text
        return ana.board()

    def names(said):
        return [(t["name"], [s["name"] for s in t["strategies"]]) for t in said["themes"]]

    parked = [{"id": "n3"}, {"id": "n4"}]
    said = ok("set_out", notes=parked, name="Luz")
    assert names(said)[-1] == ("Luz", [])
    luz = said["themes"][-1]["id"]
    assert places(said)["n3"] == (luz, None)
    said = ok("set_out", notes=[{"id": "n3", "theme": luz}], name="Faroles", theme=luz)
    faroles = said["themes"][-1]["strategies"][0]["id"]
    assert places(said)["n3"] == (luz, faroles)
    said = ok("move_strategy", strategy=faroles, theme="t1")
    assert names(said)[0] == ("Movilidad", ["Ciclovías", "Faroles"])
    said = ok("merge_strategies", strategies=["s3", faroles])
    assert places(said)["n3"] == ("t1", "s3")
    said = ok("order", themes=["t2"])
    assert names(said)[0][0] == "Agua"
    said = ok("rename", thing="t2", name="Agua y riego", was="Agua")
    said = ok("rename", thing="s3", name="Bicis", was="Ciclovías")
    assert names(said)[:2] == [("Agua y riego", []), ("Movilidad", ["Bicis"])]
    assert ok("lock", theme="t1")["themes"][1]["locked"]
    assert not ok("unlock", theme="t1")["themes"][1]["locked"]
    assert not ok("release", notes=["n1"])["notes"][0]["ink"]
    assert ok("pin", notes=[{"id": "n1", "theme": "t1", "strategy": "s3"}])["notes"][0]["ink"]
    said = ok("split", theme="t1", notes=["n1"], name="Veredas")
    assert names(said)[2][0] == "Veredas"
    said = ok("merge", themes=["t1", said["themes"][2]["id"]])
    assert places(said)["n1"][0] == "t1"
    said = ok("move", notes=[{"id": "n4", "theme": luz}], theme=None)
    assert places(said)["n4"] == (None, None)
    said = ok("hide", notes=["n4", "n3"])
    assert [note["id"] for note in said["notes"]] == ["n1", "n2"]
    said = ok("undo")
    assert [note["id"] for note in said["notes"]] == ["n1", "n2", "n3", "n4"]
    assert said["redo"] == "notas ocultas: 2"
    assert len(ok("redo")["notes"]) == 2
    said = ok("dissolve", theme="t2")
    assert "Agua y riego" not in dict(names(said))
    ok("let_go", notes=[{"id": "n1"}], theme=luz)
    assert ana.board()["undo"] == "tema disuelto: Agua y riego"
    assert changes.history(ws, ME, here.id)[-1].action == "wish_let_go"
    ok("give_way", act="theme_renamed", name="Transporte")
    assert ana.board()["undo"] == "tema disuelto: Agua y riego"
    assert ana.ask("give_way", act="notes_grouped").status_code == 422
    assert ana.ask("propose_split", theme="t1").status_code in (200, 422)
    used = {"set_out", "move_strategy", "merge_strategies", "order", "rename", "lock", "unlock", "release"}
    used |= {"pin", "split", "merge", "move", "hide", "undo", "redo", "dissolve", "let_go", "propose_split"}
    used |= {"give_way"}
    assert used == EDITS.keys()


def test_a_refusal_is_the_services_own_in_the_language_asked_for(ana):
    answer = ana.client.post(
        f"{ana.path}/edit?lang=en",
        json={"action": "rename", "thing": "t1", "name": ""},
        headers={**ana.cookies, "origin": HERE},
    )
    assert (answer.status_code, answer.json()["error"]) == (422, "name_missing")
    assert ana.ask("redo").json()["error"] == "nothing_to_redo"
    assert ana.ask("lock", theme="t99").status_code == 404


# -- two people at once -------------------------------------------------------------------------------


def test_the_same_note_wanted_in_two_places_is_a_clash_that_loses_neither(ws, here, ana, beto):
    since = ana.board()["rev"]
    assert beto.move("n3", (None, None), ("t1", "s3"), since=since).status_code == 200
    answer = ana.move("n3", (None, None), ("t2", None), since=since)
    said = answer.json()
    assert (answer.status_code, said["error"]) == (409, "placed_meanwhile")
    assert said["message"].startswith("Beto puso esa nota en otro lugar")
    (clash,) = said["clashes"]
    assert abs(clash.pop("at") - datetime.now(UTC).timestamp() * 1000) < 60_000
    assert clash == {
        "id": "n3",
        "who": "Beto",
        "theirs": {"theme": "t1", "strategy": "s3"},
        "yours": {"theme": "t2", "strategy": None},
    }
    assert places(ana.board())["n3"] == ("t1", "s3")
    # she takes hers: both are in the history, one step back is his
    assert ana.move("n3", ("t1", "s3"), ("t2", None)).status_code == 200
    assert places(beto.board())["n3"] == ("t2", None)
    assert beto.ask("undo").status_code == 200
    assert places(ana.board())["n3"] == ("t1", "s3")
    # or she leaves his, and the history keeps what she had wanted
    ana.ask("let_go", notes=[{"id": "n3"}], theme="t2")
    last = changes.history(ws, ME, here.id)[-1]
    assert (last.actor, last.action, last.detail["name"]) == ("Ana", "wish_let_go", "Agua")


def test_one_clash_among_several_moves_none_of_them(ana, beto):
    beto.move("n3", (None, None), ("t1", None))
    notes = [{"id": "n3"}, {"id": "n4"}]
    assert ana.ask("move", notes=notes, theme="t2").status_code == 409
    assert places(ana.board())["n4"] == (None, None)


def test_edits_of_different_things_and_the_same_wish_twice_never_clash(ana, beto):
    since = ana.board()["rev"]
    assert beto.move("n3", (None, None), ("t1", None), since=since).status_code == 200
    assert ana.move("n4", (None, None), ("t2", None), since=since).status_code == 200
    assert ana.move("n3", (None, None), ("t1", None), since=since).status_code == 200
    assert ana.ask("rename", thing="t1", name="Moverse", was="Movilidad").status_code == 200
    assert places(beto.board()) == {
        "n1": ("t1", "s3"), "n2": ("t1", "s3"), "n3": ("t1", None), "n4": ("t2", None)
    }  # fmt: skip


def test_two_names_for_one_theme_are_a_clash_and_neither_is_lost(ws, here, ana, beto):
    assert beto.ask("rename", thing="t1", name="Moverse", was="Movilidad").status_code == 200
    said = ana.ask("rename", thing="t1", name="Transporte", was="Movilidad").json()
    assert said["error"] == "renamed_meanwhile"
    assert [(c["who"], c["theirs"], c["yours"]) for c in said["clashes"]] == [
        ("Beto", "Moverse", "Transporte")
    ]
    # she leaves his, and the history keeps the name she had wanted
    assert said["clashes"][0]["wanted"] == {"act": "theme_renamed", "name": "Transporte"}
    assert ana.ask("give_way", **said["clashes"][0]["wanted"]).status_code == 200
    last = changes.history(ws, ME, here.id)[-1]
    assert (last.actor, last.action, dict(last.detail)) == (
        "Ana",
        "wish_given_way",
        {"action": "theme_renamed", "name": "Transporte"},
    )
    assert ana.board()["undo"] == "tema renombrado: Moverse"
    # or she takes hers
    assert ana.ask("rename", thing="t1", name="Transporte", was="Moverse").status_code == 200


SPLIT = {"action": "split", "theme": "t1", "notes": ["n1"], "name": "Veredas"}
CROSSING = [
    # what Beto does, what Ana then asks for, both told
    ("rename t1", {"action": "merge", "themes": ["t2", "t1"]}, "themes_merged: Agua + Moverse"),
    ("merge t1 t2", {"action": "merge", "themes": ["t2", "t1"]}, "themes_merged: Agua + Movilidad"),
    ("merge t2 t1", {"action": "lock", "theme": "t1"}, "theme_locked: Movilidad"),
    ("merge t2 t1", SPLIT, "theme_split: Veredas"),
    ("move n1 t2", SPLIT, "theme_split: Veredas"),
    ("lock t1", SPLIT, "theme_split: Veredas"),
    ("split t1 n2", {"action": "lock", "theme": "t1"}, "theme_locked: Movilidad"),
    ("move n3 t2", {"action": "dissolve", "theme": "t2"}, "theme_dissolved: Agua"),
    ("dissolve t1", {"action": "unlock", "theme": "t1"}, "theme_unlocked: Movilidad"),
    (
        "rename s3",
        {"action": "move_strategy", "strategy": "s3", "theme": "t2"},
        "strategy_moved: Moverse → Agua",
    ),
    (
        "dissolve t2",
        {"action": "move_strategy", "strategy": "s3", "theme": "t2"},
        "strategy_moved: Ciclovías → Agua",
    ),
    ("order t2", {"action": "order", "themes": ["t1", "t2"]}, "themes_ordered"),
    ("move n1 t2", {"action": "release", "notes": ["n1"]}, "notes_released: 1"),
]


def beto_does(ws, session_id: str, told: str) -> None:
    beto = Actor("beto", "Beto", Role.FACILITATOR, frozenset({session_id}))
    what, *things = told.split()
    match what:
        case "rename":
            board.rename(ws, beto, session_id, things[0], "Moverse")
        case "merge":
            theming.merge_themes(ws, beto, session_id, things)
        case "move":
            theming.move_notes(ws, beto, session_id, [things[0]], things[1])
        case "lock":
            theming.lock_theme(ws, beto, session_id, *things)
        case "split":
            theming.split_theme(ws, beto, session_id, things[0], [things[1]], "Buses")
        case "dissolve":
            theming.dissolve_theme(ws, beto, session_id, *things)
        case "order":
            theming.order_themes(ws, beto, session_id, things)


@pytest.mark.parametrize(("his", "hers", "told"), CROSSING)
def test_what_somebody_else_did_meanwhile_is_asked_about_and_nothing_is_lost(ws, here, ana, his, hers, told):
    since = ana.board()["rev"]
    beto_does(ws, here.id, his)
    between = ana.board()
    answer = ana.ask(**hers, since=since)
    said = answer.json()
    assert (answer.status_code, said["error"]) == (409, "edited_meanwhile"), said
    (clash,) = said["clashes"]
    assert clash["who"] == "Beto"
    assert clash["theirs"] == between["undo"]
    action, _, named = told.partition(": ")
    assert clash["yours"] == words("es")(f"event_{action}") + (f": {named}" if named else "")
    assert ana.board()["rev"] == between["rev"]
    # she gives way: the history has both
    assert ana.ask("give_way", **clash["wanted"]).status_code == 200
    his_act, her_wish = changes.history(ws, ME, here.id)[-2:]
    assert (his_act.actor, her_wish.actor) == ("Beto", "Ana")
    assert her_wish.action == "wish_given_way"
    # what she saw now, she may do, where there is anything left to do it to
    again = ana.ask(**hers, since=between["rev"])
    gone = his.split()[0] in ("merge", "dissolve") or (his == "move n1 t2" and hers is SPLIT)
    assert again.status_code in ((404, 422) if gone else (200,)), again.text


@pytest.mark.parametrize(
    ("his", "hers"),
    [
        ("move n3 t1", {"action": "merge", "themes": ["t2", "t1"]}),
        ("rename t1", {"action": "lock", "theme": "t1"}),
        ("rename t2", SPLIT),
        ("lock t2", {"action": "dissolve", "theme": "t1"}),
        ("lock t1", {"action": "lock", "theme": "t1"}),
        ("rename t1", {"action": "order", "themes": ["t2", "t1"]}),
        ("order t2", {"action": "lock", "theme": "t1"}),
        ("move n1 t2", {"action": "release", "notes": ["n2"]}),
    ],
)
def test_what_does_not_cross_is_done(ws, here, ana, his, hers):
    since = ana.board()["rev"]
    beto_does(ws, here.id, his)
    assert ana.ask(**hers, since=since).status_code == 200


def test_what_was_taken_back_and_what_oneself_did_crosses_nothing(ws, here, ana, beto):
    since = ana.board()["rev"]
    merge = {"action": "merge", "themes": ["t1", "t2"]}
    beto_does(ws, here.id, "merge t2 t1")
    assert beto.ask("undo").status_code == 200
    assert ana.ask("rename", thing="t1", name="Moverse").status_code == 200
    assert ana.ask(**merge, since=since).status_code == 200
    assert ana.ask("undo").status_code == 200
    # but what came back does
    beto_does(ws, here.id, "merge t2 t1")
    assert beto.ask("undo").status_code == 200
    assert beto.ask("redo").status_code == 200
    assert ana.ask(**merge, since=since).status_code == 409


def test_a_pin_is_for_the_place_that_was_seen(ws, here, ana):
    stood = {"id": "n1", "theme": "t1", "strategy": "s3"}
    theming.release_notes(ws, ME, here.id, ["n1", "n2"])
    since = ana.board()["rev"]
    beto_does(ws, here.id, "move n1 t2")
    notes = [stood, {**stood, "id": "n2"}]
    said = ana.ask("pin", notes=notes, since=since).json()
    assert said["error"] == "placed_meanwhile"
    (clash,) = said["clashes"]
    assert (clash["id"], clash["who"]) == ("n1", "Beto")
    assert clash["theirs"] == {"theme": "t2", "strategy": None}
    assert clash["yours"] == {"theme": "t1", "strategy": "s3"}
    assert not ana.board()["notes"][1]["ink"]
    assert ana.ask("pin", notes=notes[1:], since=since).status_code == 200
    assert ana.board()["notes"][1]["ink"]


def test_fifty_steps_back_and_forth(ana):
    for turn in range(50):
        target = ("t2", None) if turn % 2 == 0 else ("t1", None)
        stood = (None, None) if turn == 0 else ("t1", None) if turn % 2 == 0 else ("t2", None)
        assert ana.move("n3", stood, target).status_code == 200
    done = places(ana.board())
    for _ in range(50):
        assert ana.ask("undo").status_code == 200
    assert places(ana.board())["n3"] == (None, None)
    for _ in range(50):
        assert ana.ask("redo").status_code == 200
    assert places(ana.board()) == done


# -- the stream ---------------------------------------------------------------------------------------


def listening(ws, session_id, work, *, names=True):
    async def main():
        hub = Hub(ws)
        task = asyncio.create_task(hub.run())
        stream = await hub.listen_board(session_id, ME, language="es", names=names)

        async def after(act) -> list:
            await asyncio.to_thread(act)
            hub.wake()
            await asyncio.sleep(hubs.GATHER + 0.25)
            told = []
            while not stream.frames.empty():
                kind, data = stream.frames.get_nowait().decode().strip().split("\n")
                told.append((kind.removeprefix("event: "), json.loads(data.removeprefix("data: "))))
            return told

        await work(after)
        hub.leave(stream)
        task.cancel()

    finish(main())


def test_a_board_hears_what_changed_and_nothing_else(ws, here):
    async def work(after):
        (told,) = await after(lambda: theming.move_notes(ws, ME, here.id, ["n3"], "t2"))
        kind, said = told
        assert kind == "board"
        assert [note["id"] for note in said["notes"]] == ["n3"]
        assert said["acts"] == [{"who": "local", "told": "notas movidas: Agua"}]
        assert said["themes"][1]["groups"] == 1
        (told,) = await after(lambda: capture.hide_note(ws, ME, here.id, "n3"))
        assert told[1]["gone"] == ["n3"]
        (told,) = await after(lambda: theming.rename_theme(ws, ME, here.id, "t1", "Moverse"))
        assert "notes" not in told[1]
        assert told[1]["themes"][0]["name"] == "Moverse"
        assert await after(lambda: None) == []

    listening(ws, here.id, work)


def test_whoever_may_not_see_authors_is_told_none(ws, here):
    async def work(after):
        (told,) = await after(lambda: theming.move_notes(ws, ME, here.id, ["n3"], "t2"))
        assert told[1]["notes"][0]["author"] is None

    listening(ws, here.id, work, names=False)

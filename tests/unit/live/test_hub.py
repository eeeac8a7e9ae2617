"""One fan-out: what walls and phones are told, and when."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace

import pytest
from loops import finish
from rooms import SECRET, come_in, make_room, note_id

from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.live import hub as hubs
from synthesis.live.hub import Hub
from synthesis.services import changes, joining, room, theming
from synthesis.services.capture import hide_note, restore_note
from synthesis.services.room import Promise
from synthesis.services.sessions import edit_session
from synthesis.services.workspace import Workspace
from synthesis.settings import Settings
from synthesis.storage.memory import MemoryStore


@pytest.fixture
def ws(tmp_path) -> Workspace:
    return Workspace(Settings(folder=tmp_path, database="memory:"), MemoryStore())


@pytest.fixture
def here(ws):
    return make_room(ws)


@pytest.fixture
def ana(ws, here):
    return come_in(ws, here, "Ana", group="norte")[0]


def send(ws, here, who, text="Luz", activity="juntos"):
    given = {"note_id": note_id(), "secret": SECRET, "text": text, "activity_id": activity}
    return room.post_note(ws, who.actor, here.id, **given)


class Listening:
    """A stream with the hub running under it."""

    def __init__(self, ws, session_id: str) -> None:
        self.hub = Hub(ws)
        self._store = ws.store
        self._session_id = session_id

    async def __aenter__(self) -> Listening:
        self._task = asyncio.create_task(self.hub.run())
        self.wall = await self.hub.listen(self._session_id, phone=False, base="http://minga.test")
        self.phone = await self.hub.listen(self._session_id, phone=True)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._task.cancel()

    async def after(self, *acts) -> tuple[list, list]:
        """What wall and phone are told after the acts, as (event, data)."""
        for act in acts:
            await asyncio.to_thread(act)
        self.hub.wake()
        await asyncio.sleep(hubs.GATHER + 0.15)
        for _ in range(100):  # on a busy machine the hub may look later than that
            if self.hub._told[self._session_id].seen.revision >= self._store.revision(self._session_id):
                break
            await asyncio.sleep(0.02)
        return _read(self.wall), _read(self.phone)


def _read(stream) -> list:
    told = []
    while not stream.frames.empty():
        kind, data = stream.frames.get_nowait().decode().strip().split("\n")
        told.append((kind.removeprefix("event: "), json.loads(data.removeprefix("data: "))))
    return told


def listening(ws, here, work):
    async def main():
        async with Listening(ws, here.id) as found:
            await work(found)

    finish(main())


def test_a_note_goes_to_walls_whole_and_to_phones_as_a_count(ws, here, ana):
    async def work(found):
        wall, phone = await found.after(lambda: send(ws, here, ana))
        assert [(kind, [n["text"] for n in data["notes"]]) for kind, data in wall] == [("notes", ["Luz"])]
        assert [(kind, data["notes"]) for kind, data in phone] == [("count", {"juntos": 1})]
        assert await found.after() == ([], [])

    listening(ws, here, work)


def test_hiding_and_restoring_takes_a_note_off_the_wall_and_back(ws, here, ana):
    note = send(ws, here, ana)

    async def work(found):
        wall, _ = await found.after(lambda: hide_note(ws, ME, here.id, note.id))
        assert wall == [("notes", {"rev": wall[0][1]["rev"], "notes": [], "gone": [note.id]})]
        wall, _ = await found.after(lambda: restore_note(ws, ME, here.id, note.id))
        assert [n["id"] for n in wall[0][1]["notes"]] == [note.id]
        wall, _ = await found.after(lambda: changes.undo(ws, ME, here.id))
        assert wall[0][1]["gone"] == [note.id]

    listening(ws, here, work)


def test_covered_notes_come_out_when_they_are_uncovered(ws, here, ana):
    room.conceal_notes(ws, ME, here.id, "juntos")

    async def work(found):
        wall, _ = await found.after(lambda: send(ws, here, ana))
        assert [kind for kind, _ in wall] == []
        wall, phone = await found.after(lambda: room.reveal_notes(ws, ME, here.id, "juntos"))
        assert [kind for kind, _ in wall] == ["room", "notes"]
        assert [n["text"] for n in wall[1][1]["notes"]] == ["Luz"]
        assert "room" in [kind for kind, _ in phone]

    listening(ws, here, work)


def test_everybody_is_told_of_the_timer(ws, here, ana):
    async def work(found):
        wall, phone = await found.after(lambda: room.set_timer(ws, ME, here.id, "juntos", 3))
        for told in (wall, phone):
            step = told[0][1]["activities"][1]
            assert 170_000 < step["ends_at"] - told[0][1]["now"] <= 180_000

    listening(ws, here, work)


def test_the_wall_is_told_when_the_door_opens_changes_and_shuts(ws, here):
    async def work(found):
        wall, phone = await found.after(lambda: joining.open_door(ws, ME, here.id))
        code = joining.join_code(ws, ME, here.id)
        assert wall[0][1]["join"] == {
            "address": f"http://minga.test/j/{code}",
            "code": f"{code[:4]}-{code[4:]}",
        }
        assert phone == []
        wall, _ = await found.after(lambda: joining.change_code(ws, ME, here.id))
        assert wall[0][1]["join"]["code"] != f"{code[:4]}-{code[4:]}"
        wall, _ = await found.after(lambda: joining.shut_door(ws, ME, here.id))
        assert wall[0][1]["join"] is None

    listening(ws, here, work)


def test_themes_reach_the_wall_with_their_colours(ws, here, ana):
    note = send(ws, here, ana)

    async def work(found):
        wall, phone = await found.after(lambda: theming.create_theme(ws, ME, here.id, "Plazas", [note.id]))
        assert "themes" not in [kind for kind, _ in wall]
        told = replace(ws.store.head(here.id), published=True)
        wall, phone = await found.after(lambda: edit_session(ws, ME, here.id, told))
        kind, data = wall[-1]
        assert kind == "themes"
        assert [(t["name"], t["colour"][0], len(t["colour"])) for t in data["themes"]] == [("Plazas", "#", 7)]
        assert data["places"] == {note.id: data["themes"][0]["id"]}
        assert "themes" not in [kind for kind, _ in phone]

    listening(ws, here, work)


def test_a_voice_is_told_with_its_note(ws, here, ana):
    room.promise(ws, ME, here.id, "juntos", Promise(similar=True))
    note = send(ws, here, ana)

    async def work(found):
        wall, _ = await found.after(lambda: room.add_voice(ws, ana.actor, here.id, note.id))
        assert [n["voices"] for n in wall[0][1]["notes"]] == [1]

    listening(ws, here, work)


def test_names_on_the_wall_are_told_for_all_notes(ws, here, ana):
    send(ws, here, ana)
    named = replace(ws.store.head(here.id), wall_names=True)

    async def work(found):
        wall, _ = await found.after(lambda: edit_session(ws, ME, here.id, named))
        assert [n["author"] for kind, data in wall if kind == "notes" for n in data["notes"]] == ["Ana"]

    listening(ws, here, work)


def test_a_stream_that_does_not_read_is_cut_and_the_others_go_on(ws, here, ana):
    async def work(found):
        for _ in range(150):
            found.wall.put(b"event: x\ndata: {}\n\n")
        read = [said async for said in found.wall.read()]
        assert 90 < len(read) < 110
        found.hub.leave(found.wall)
        found.hub.leave(found.wall)
        _, phone = await found.after(lambda: send(ws, here, ana))
        assert [kind for kind, _ in phone] == ["count"]
        found.hub.leave(found.phone)
        assert not found.hub._streams
        assert not found.hub._told

    listening(ws, here, work)


def test_trouble_in_one_look_does_not_silence_the_room(ws, here, ana, monkeypatch):
    async def work(found):
        real = hubs.sight
        monkeypatch.setattr(hubs, "sight", lambda *given: 1 / 0)
        await found.after(lambda: send(ws, here, ana))
        monkeypatch.setattr(hubs, "sight", real)
        wall, _ = await found.after()
        assert [n["text"] for n in wall[0][1]["notes"]] == ["Luz"]

    listening(ws, here, work)


def test_a_change_by_another_process_is_seen_within_a_tick(ws, here, ana):
    async def work(found):
        await asyncio.to_thread(send, ws, here, ana)
        await asyncio.sleep(hubs.TICK + 0.3)
        assert [kind for kind, _ in _read(found.wall)] == ["notes"]

    listening(ws, here, work)


class Telling(MemoryStore):
    """A store that tells of changes by other processes, when the test says there was one."""

    heard = None

    def listen(self, heard):
        self.heard = heard
        return lambda: setattr(self, "heard", None)


def test_a_store_that_tells_is_heard_at_once_and_looked_at_seldom(tmp_path):
    ws = Workspace(Settings(folder=tmp_path, database="memory:"), Telling())
    here = make_room(ws)
    ana = come_in(ws, here, "Ana", group="norte")[0]

    async def main():
        async with hubs.running(ws) as hub:
            assert hub.tick == hubs.TICK_WHEN_TOLD
            wall = await hub.listen(here.id, phone=False)
            await asyncio.sleep(0.05)
            await asyncio.to_thread(send, ws, here, ana)
            await asyncio.to_thread(ws.store.heard, "another session")
            await asyncio.sleep(hubs.TICK + 0.3)
            assert _read(wall) == []
            await asyncio.to_thread(ws.store.heard, here.id)
            await asyncio.sleep(hubs.GATHER + 0.2)
            assert [kind for kind, _ in _read(wall)] == ["notes"]
        assert ws.store.heard is None

    finish(main())


def test_a_store_that_cannot_tell_is_looked_at_often(ws):
    async def main():
        async with hubs.running(ws) as hub:
            assert hub.tick == hubs.TICK

    finish(main())

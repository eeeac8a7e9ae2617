"""The room's wire (docs/room-api.md) in memory, with switches for what goes wrong in a real room."""

from __future__ import annotations

import asyncio
import contextlib
import json
import threading
import time
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from synthesis.live import phone, wall

ROOT = Path(__file__).parents[1]
HOST = "minga.test"
"""A made-up name: unlike localhost, browsers do not take it for a secure place."""

QR = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 21 21">
<path d="M1 1h7v7H1zM13 1h7v7h-7zM1 13h7v7H1z"/></svg>"""


class Refusal(Exception):
    def __init__(self, status: int, code: str, message: str, **headers: str) -> None:
        super().__init__(code)
        self.answer = JSONResponse({"error": code, "message": message}, status, headers=headers)


class Room:
    """One session that a phone can join with CODE and a wall can show with KEY."""

    code = "ABC123"
    key = "wallkey"

    def __init__(self) -> None:
        self.rev = 1
        self.session = {
            "title": "Agua para todos",
            "purpose": "Decidir juntos qué arreglar primero",
            "language": "es",
            "status": "open",
            "wall": None,
        }
        self.groups = [{"id": "norte", "name": "Valle Norte"}, {"id": "sur", "name": "Valle Sur"}]
        self.tables = ["Mesa 1", "Mesa 2"]
        self.activities = [self.activity("a", prompt="¿Qué hace falta para que nadie se quede sin agua?")]
        self.people: dict[str, dict] = {}
        self.notes: dict[str, dict] = {}
        self.posts: list[dict] = []
        self.voices: list[str] = []
        self.alike: list[dict] = []
        self.items: list[dict] = []
        self.ballots: dict[str, dict] = {}
        self.tally: dict | None = None
        self.themes: list[dict] = []
        self.places: dict[str, str] = {}
        self.joining = True
        # the switches
        self.refuse: Refusal | None = None
        self.throttle = 0
        self.slow = 0.0
        self.losing_receipts = 0
        self.streams = True
        self.revoked = False
        self.full = False
        self.closing = 0

    @staticmethod
    def activity(ident: str, **given) -> dict:
        plain = {
            "id": ident, "title": f"Actividad {ident}", "prompt": "", "kind": "brainstorm", "stage": "open",
            "anonymous": False, "confidential": False, "concealed": False, "similar": False, "ends_at": None,
            "notes": 0, "way": None,
        }  # fmt: skip
        return {**plain, **given}

    def changed(self) -> None:
        self.rev += 1

    def shown(self) -> dict:
        for activity in self.activities:
            activity["notes"] = sum(n["activity"] == activity["id"] for n in self.notes.values())
        kept = {k: v for k, v in self.session.items() if k != "purpose"}
        return {"rev": self.rev, "now": now(), "session": kept, "activities": self.activities}

    def add(self, text: str, number: int, **given) -> dict:
        """A note that somebody else wrote."""
        note = {
            "id": f"other{number}", "ref": f"N{number:03d}", "text": text, "activity": "a", "group": None,
            "author": None, "at": now(), "voices": 0, **given,
        }  # fmt: skip
        self.notes[note["id"]] = note
        self.changed()
        return note

    def on_the_wall(self) -> dict:
        hidden = {a["id"] for a in self.activities if a["concealed"]}
        notes = [n for n in self.notes.values() if n["activity"] not in hidden]
        join = {"address": f"http://{HOST}/j", "code": "ABC-123"} if self.joining else None
        shown = [{k: v for k, v in n.items() if k != "secret"} for n in notes]
        return {**self.shown(), "join": join, "notes": shown,
                "themes": self.themes, "places": self.places}  # fmt: skip


def now() -> int:
    return int(time.time() * 1000)


class PhoneServer:
    """The stub on a port of its own, in a thread of its own."""

    def __init__(self) -> None:
        self.room = Room()
        routes = [
            Route("/j", self.page),
            Route("/j/{code}", self.page),
            Route("/api/welcome", self.guard(self.welcome)),
            Route("/api/join", self.guard(self.join), methods=["POST"]),
            Route("/api/room", self.guard(self.read_room)),
            Route("/api/notes", self.guard(self.post), methods=["POST"]),
            Route("/api/notes", self.guard(self.poll), methods=["GET"]),
            Route("/api/notes/{id}", self.guard(self.change), methods=["PUT", "DELETE"]),
            Route("/api/notes/{id}/voice", self.guard(self.voice), methods=["POST"]),
            Route("/api/similar", self.guard(self.similar), methods=["POST"]),
            Route("/api/ballot", self.guard(self.ballot), methods=["GET", "PUT"]),
            Route("/api/events", self.guard(self.events)),
            Route("/w/{key}", self.wall_page),
            Route("/api/wall/{key}", self.guard(self.wall)),
            Route("/api/wall/{key}/events", self.guard(self.wall_events)),
            Route("/api/wall/{key}/qr.svg", self.qr),
            Mount("/app/static", StaticFiles(directory=ROOT / "static")),
        ]
        config = uvicorn.Config(
            Starlette(routes=routes), host="127.0.0.1", port=0, log_level="error", lifespan="off"
        )
        config.timeout_graceful_shutdown = 1
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, daemon=True)

    def start(self) -> None:
        self._thread.start()
        deadline = time.monotonic() + 20
        while not self._server.started:
            assert time.monotonic() < deadline
            time.sleep(0.02)
        self.port = self._server.servers[0].sockets[0].getsockname()[1]
        self.address = f"http://{HOST}:{self.port}"

    def stop(self) -> None:
        self.room.closing += 1
        self._server.should_exit = True
        self._thread.join(10)

    @staticmethod
    def guard(handle):
        async def guarded(request):
            try:
                return await handle(request)
            except Refusal as refusal:
                return refusal.answer

        return guarded

    def me(self, request) -> dict:
        token = request.headers.get("authorization", "").removeprefix("Bearer ")
        person = self.room.people.get(token or request.query_params.get("token", ""))
        if person is None or self.room.revoked:
            raise Refusal(401, "token_unknown", "Ese acceso no es válido.")
        return person

    async def page(self, request):
        return Response(
            phone.page(request.query_params.get("lang", "es")), media_type="text/html; charset=utf-8"
        )

    async def wall_page(self, request):
        made = wall.page(request.query_params.get("lang", "es"), request.path_params["key"])
        return Response(made, media_type="text/html; charset=utf-8")

    async def qr(self, request):
        return Response(QR, media_type="image/svg+xml")

    async def welcome(self, request):
        if request.query_params["code"] != self.room.code:
            raise Refusal(404, "code_unknown", "No hay ninguna sala con ese código.")
        session = {k: self.room.session[k] for k in ("title", "purpose", "language")}
        anonymous = any(a["anonymous"] and a["stage"] == "open" for a in self.room.activities)
        return JSONResponse(
            {
                "session": {**session, "groups": self.room.groups, "tables": self.room.tables},
                "anonymous": anonymous,
            }
        )

    async def join(self, request):
        asked = await request.json()
        if asked["code"] != self.room.code:
            raise Refusal(404, "code_unknown", "No hay ninguna sala con ese código.")
        if self.room.full:
            raise Refusal(503, "room_full", "La sala está llena.")
        token = f"token{len(self.room.people) + 1}"
        person = {"id": token[5:], **{k: asked.get(k) for k in ("alias", "group", "table")}}
        self.room.people[token] = person
        self.room.revoked = False
        return JSONResponse({"token": token, "me": person}, 201)

    async def read_room(self, request):
        person = self.me(request)
        return JSONResponse({**self.room.shown(), "me": person})

    async def poll(self, request):
        self.me(request)
        if int(request.query_params["since"]) == self.room.rev:
            return Response(status_code=204)
        return JSONResponse(self.room.shown())

    async def trouble(self) -> None:
        room = self.room
        if room.slow:
            await asyncio.sleep(room.slow)
        if room.throttle:
            room.throttle -= 1
            raise Refusal(429, "too_fast", "Espera un momento.", **{"Retry-After": "1"})
        if room.refuse:
            raise room.refuse

    async def post(self, request):
        person, asked = self.me(request), await request.json()
        await self.trouble()
        room = self.room
        room.posts.append(asked)
        if asked["id"] not in room.notes:
            room.notes[asked["id"]] = {
                "ref": f"N{len(room.notes) + 1:03d}", "group": person["group"], "author": person["alias"],
                "at": now(), "voices": 0, **asked,
            }  # fmt: skip
            room.changed()
        if room.losing_receipts:
            room.losing_receipts -= 1
            return Response("<html>", 502)
        return JSONResponse(self.receipt(asked["id"]), 201)

    def receipt(self, ident: str) -> dict:
        note = self.room.notes[ident]
        return {**{k: note[k] for k in ("id", "ref", "text", "activity")}, "saved": True, "now": now()}

    async def change(self, request):
        self.me(request)
        asked, ident = await request.json(), request.path_params["id"]
        await self.trouble()
        note = self.room.notes.get(ident)
        if note is None or note["secret"] != asked["secret"]:
            raise Refusal(404, "note_not_found", "Esa nota no está.")
        self.room.changed()
        if request.method == "DELETE":
            del self.room.notes[ident]
            return JSONResponse({"id": ident, "withdrawn": True})
        note["text"] = asked["text"]
        return JSONResponse(self.receipt(ident))

    async def similar(self, request):
        self.me(request)
        return JSONResponse({"notes": self.room.alike})

    async def voice(self, request):
        self.me(request)
        self.room.voices.append(request.path_params["id"])
        return JSONResponse({"id": request.path_params["id"], "voices": 1})

    async def ballot(self, request):
        person = self.me(request)
        if request.method == "PUT":
            asked = await request.json()
            await self.trouble()
            self.room.ballots[person["id"]] = asked["marks"]
            activity = asked["activity"]
        else:
            activity = request.query_params["activity"]
        way = next(a["way"] for a in self.room.activities if a["id"] == activity)
        told = {
            "activity": activity,
            "way": way,
            "items": self.room.items,
            "mine": self.room.ballots.get(person["id"], {}),
        }
        return JSONResponse({**told, **({"tally": self.room.tally} if self.room.tally else {})})

    async def events(self, request):
        self.me(request)
        if not self.room.streams:
            raise Refusal(503, "no_streams", "—")
        return self.stream(lambda rev: [("room", self.room.shown())])

    async def wall(self, request):
        if request.path_params["key"] != self.room.key:
            raise Refusal(404, "wall_unknown", "Este muro no existe.")
        return JSONResponse(self.room.on_the_wall())

    async def wall_events(self, request):
        seen: dict[str, dict] = {}

        def news(rev: int) -> list[tuple[str, dict]]:
            told = self.room.on_the_wall()
            fresh = [n for n in told["notes"] if seen.get(n["id"]) != n]
            gone = sorted(seen.keys() - {n["id"] for n in told["notes"]})
            seen.clear()
            seen.update({n["id"]: dict(n) for n in told["notes"]})
            head = {k: told[k] for k in ("rev", "now", "session", "activities", "join")}
            return [
                ("notes", {"rev": rev, "notes": fresh, "gone": gone}),
                ("room", head),
                ("themes", {"rev": rev, "themes": told["themes"], "places": told["places"]}),
            ]

        return self.stream(news)

    def stream(self, news):
        room, closing, known = self.room, self.room.closing, self.room.rev

        async def lines():
            nonlocal known
            yield "retry: 2000\n\n"
            while room.closing == closing and room is self.room and not self._server.should_exit:
                if room.rev != known:
                    known = room.rev
                    for event, told in news(known):
                        yield f"event: {event}\ndata: {json.dumps(told)}\n\n"
                await asyncio.sleep(0.05)

        return StreamingResponse(lines(), media_type="text/event-stream")


@contextlib.contextmanager
def serving():
    server = PhoneServer()
    server.start()
    try:
        yield server
    finally:
        server.stop()

"""The routes of phones and of the wall: docs/room-api.md."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from synthesis.domain.account import STRANGER
from synthesis.domain.people import Actor, Participant
from synthesis.errors import (
    AccessDenied,
    Closed,
    Conflict,
    InputError,
    NotFound,
    StorageError,
    SynthesisError,
    Throttled,
)
from synthesis.i18n import DEFAULT, LANGUAGES, sentence
from synthesis.live import frames, limits, phone, wall
from synthesis.live.hub import Stream, current, sight
from synthesis.live.network import qr_svg
from synthesis.live.selfcontained import packed
from synthesis.services import joining, room, voting
from synthesis.services.watching import published_themes
from synthesis.services.workspace import Workspace, open_workspace

_LARGEST = 64 * 1024
_STATUS: tuple[tuple[type[SynthesisError], int], ...] = (
    (NotFound, 404),
    (AccessDenied, 403),
    (Throttled, 429),
    (Closed, 409),
    (Conflict, 409),
    (InputError, 422),
    (StorageError, 503),
)

Answer = Callable[[Request], Awaitable[Response]]


def language_of(request: Request) -> str:
    """The language asked for, or the first of the browser's that Minga speaks."""
    wanted = [request.query_params.get("lang", "")]
    wanted += [
        part.split(";")[0].strip()[:2] for part in request.headers.get("accept-language", "").split(",")
    ]
    return next((code.lower() for code in wanted if code.lower() in LANGUAGES), DEFAULT)


def answered(route: Answer) -> Answer:
    """The route, with refusals as JSON in the reader's language."""

    async def answer(request: Request) -> Response:
        try:
            return await route(request)
        except SynthesisError as error:
            return refusal(error, language_of(request))

    return answer


def refusal(error: SynthesisError, language: str, **more: object) -> JSONResponse:
    """What a refusal says, with its status; and `more` beside it."""
    status = next((code for family, code in _STATUS if isinstance(error, family)), 400)
    status = {"token_unknown": 401, "room_full": 503}.get(error.code, status)
    said = {"error": error.code, "message": sentence(error, language), **more}
    headers = {"Retry-After": str(max(1, round(error.retry_after)))} if isinstance(error, Throttled) else {}
    return JSONResponse(said, status_code=status, headers=headers)


# -- the pages --------------------------------------------------------------------------------------


async def phone_page(request: Request) -> Response:
    """The participant's page."""
    return html_page(request, phone.page(language_of(request)))


async def wall_page(request: Request) -> Response:
    """The projector's page; whether the key opens anything, its data will tell."""
    return html_page(request, wall.page(language_of(request), request.path_params["key"]))


def html_page(request: Request, page: bytes) -> Response:
    """One of the room's pages, packed where the browser takes it so."""
    headers = {"Cache-Control": "no-cache", "Vary": "Accept-Encoding, Accept-Language"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        page, headers = packed(page), {**headers, "Content-Encoding": "gzip"}
    return Response(page, media_type="text/html", headers=headers)


# -- joining ----------------------------------------------------------------------------------------


@answered
async def welcome(request: Request) -> Response:
    """What is read before joining."""
    code = request.query_params.get("code", "")
    found = await _with_code(request, lambda ws: joining.welcome(ws, STRANGER, code))
    session = found.session
    said = {
        "title": session.title,
        "purpose": session.purpose,
        "language": session.language,
        "groups": [{"id": group.id, "name": group.name} for group in session.groups],
        "tables": list(session.tables),
    }
    return JSONResponse({"session": said, "anonymous": found.anonymous})


@answered
async def join(request: Request) -> Response:
    """Somebody comes in."""
    given = await read_body(request)
    if current().full:
        raise Closed("room_full")

    def work(ws: Workspace) -> tuple[Participant, str]:
        chosen = {name: text_of(given, name) or None for name in ("alias", "group", "table")}
        return joining.join_session(ws, STRANGER, text_of(given, "code"), **chosen)

    me, token = await _with_code(request, work)
    current().wake()
    return JSONResponse({"token": token, "me": frames.person(me)}, status_code=201)


async def _with_code(request: Request, work: Callable[[Workspace], Any]) -> Any:
    address = request.client.host if request.client else ""
    return await with_workspace(lambda ws: limits.with_code(address, lambda: work(ws)))


# -- in the room ------------------------------------------------------------------------------------


@answered
async def read_room(request: Request) -> Response:
    """The room, and who asks."""
    me = await _me(request)
    said = await with_workspace(lambda ws: _room(ws, me))
    return JSONResponse({**said, "me": frames.person(me)})


@answered
async def room_since(request: Request) -> Response:
    """The room again when it has changed, for phones that have no stream."""
    me = await _me(request)
    said = await with_workspace(lambda ws: _room(ws, me))
    if str(said["rev"]) == request.query_params.get("since"):
        return Response(status_code=204)
    return JSONResponse({**said, "me": frames.person(me)})


def _room(ws: Workspace, me: Participant) -> dict[str, Any]:
    joining.in_room(ws, me.actor, me.session_id)
    seen, key, _ = sight(ws, me.session_id)
    return frames.room(seen, key)


@answered
async def post_note(request: Request) -> Response:
    """A note comes in; the answer is its receipt."""
    me = await _me(request, sending=True)
    given = await read_body(request)

    def work(ws: Workspace) -> dict[str, Any]:
        note = room.post_note(
            ws,
            me.actor,
            me.session_id,
            activity_id=text_of(given, "activity"),
            note_id=_id(given, "id"),
            secret=text_of(given, "secret"),
            text=text_of(given, "text"),
        )
        return frames.receipt(note)

    return await _stored(work, 201)


@answered
async def put_note(request: Request) -> Response:
    """A note in its writer's new words."""
    me = await _me(request, sending=True)
    given = await read_body(request)
    note_id, secret, text = request.path_params["note"], text_of(given, "secret"), text_of(given, "text")
    return await _stored(
        lambda ws: frames.receipt(
            room.edit_own_note(ws, me.actor, me.session_id, note_id, secret=secret, text=text)
        ),
    )


@answered
async def delete_note(request: Request) -> Response:
    """A note taken back by its writer."""
    me = await _me(request, sending=True)
    given = await read_body(request)
    note_id, secret = request.path_params["note"], text_of(given, "secret")

    def work(ws: Workspace) -> dict[str, Any]:
        note = room.withdraw_own_note(ws, me.actor, me.session_id, note_id, secret=secret)
        return {"id": note.id, "withdrawn": True}

    return await _stored(work)


@answered
async def similar(request: Request) -> Response:
    """What others wrote alike."""
    me = await _me(request)
    given = await read_body(request)
    activity, text = text_of(given, "activity"), text_of(given, "text")
    found = await with_workspace(lambda ws: room.similar_notes(ws, me.actor, me.session_id, activity, text))
    return JSONResponse({"notes": [{"id": note.id, "text": note.text} for note in found]})


@answered
async def add_voice(request: Request) -> Response:
    """One more voice for a note."""
    me = await _me(request, sending=True)
    note_id = request.path_params["note"]
    return await _stored(
        lambda ws: {"id": note_id, "voices": room.add_voice(ws, me.actor, me.session_id, note_id)},
    )


@answered
async def read_ballot(request: Request) -> Response:
    """The ballot paper, with the tally where it is public."""
    me = await _me(request)
    activity = request.query_params.get("activity", "")
    return JSONResponse(await with_workspace(lambda ws: _ballot(ws, me, activity)))


@answered
async def put_ballot(request: Request) -> Response:
    """A whole ballot, in place of the one before."""
    me = await _me(request, sending=True)
    given = await read_body(request)
    activity = text_of(given, "activity")

    def work(ws: Workspace) -> dict[str, Any]:
        voting.cast_ballot(ws, me.actor, me.session_id, activity, given.get("marks"))
        return _ballot(ws, me, activity)

    return await _stored(work)


def _ballot(ws: Workspace, me: Participant, activity_id: str) -> dict[str, Any]:
    paper = voting.ballot_paper(ws, me.actor, me.session_id, activity_id)
    said: dict[str, Any] = {
        "activity": activity_id,
        "way": frames.activity(paper.activity, 0)["way"],
        "items": [{"id": item.id, "text": item.text, "under": item.under} for item in paper.items],
        "mine": paper.mine,
    }
    if not paper.way.secret:
        found = voting.result(ws, me.actor, me.session_id, activity_id)
        said["tally"] = {count.item: count.scales(paper.way.method) for count in found.counts if count.voters}
    return said


async def events(request: Request) -> Response:
    """The stream of a phone."""
    try:
        me = await _me(request)
        if current().full:
            raise Closed("room_full")
    except SynthesisError as error:
        return refusal(error, language_of(request))
    return streamed(lambda: current().listen(me.session_id, phone=True, who=me.id))


# -- the wall ---------------------------------------------------------------------------------------


@answered
async def read_wall(request: Request) -> Response:
    """The whole wall."""
    viewer = await _viewer(request)

    def work(ws: Workspace) -> dict[str, Any]:
        session_id = next(iter(viewer.session_ids or ()))
        seen, _, code = sight(ws, session_id)
        return frames.wall(seen, frames.door(_base(request), code), published_themes(ws, viewer, session_id))

    return JSONResponse(await with_workspace(work))


@answered
async def wall_events(request: Request) -> Response:
    """The stream of a wall."""
    viewer, key = await _viewer(request), request.path_params["key"]
    return streamed(
        lambda: current().listen(
            next(iter(viewer.session_ids or ())),
            phone=False,
            base=_base(request),
            may=lambda ws: joining.viewer_of(ws, STRANGER, key),
        )
    )


@answered
async def wall_code(request: Request) -> Response:
    """The QR code of the joining address."""
    viewer = await _viewer(request)
    _, _, code = await with_workspace(lambda ws: sight(ws, next(iter(viewer.session_ids or ()))))
    found = frames.door(_base(request), code)
    if found is None:
        raise NotFound("code_unknown")
    return Response(
        qr_svg(found["address"]), media_type="image/svg+xml", headers={"Cache-Control": "no-store"}
    )


def _base(request: Request) -> str:
    """What addresses begin with here: as it is set for a proxy, else as the wall itself was asked for."""
    return open_workspace().settings.address or f"{request.url.scheme}://{request.url.netloc}"


async def _viewer(request: Request) -> Actor:
    key = request.path_params["key"]
    viewer: Actor = await with_workspace(lambda ws: joining.viewer_of(ws, STRANGER, key))
    return viewer


# -- what routes share ------------------------------------------------------------------------------


async def _me(request: Request, *, sending: bool = False) -> Participant:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    token = token if scheme.lower() == "bearer" else request.query_params.get("token", "")
    me: Participant = await with_workspace(lambda ws: joining.participant_of(ws, STRANGER, token))
    if sending:
        limits.slowly(me.id)
    return me


async def with_workspace(work: Callable[[Workspace], Any]) -> Any:
    """What the work gives, done in a thread of its own: the loop serves others meanwhile."""
    return await asyncio.to_thread(lambda: work(open_workspace()))


async def _stored(work: Callable[[Workspace], dict[str, Any]], status: int = 200) -> Response:
    said = await with_workspace(work)
    current().wake()
    return JSONResponse(said, status_code=status)


async def read_body(request: Request) -> dict[str, Any]:
    """What was sent, as a JSON object; InputError("request_unreadable") when it is none, or too large."""
    read = bytearray()
    async for part in request.stream():
        read += part
        if len(read) > _LARGEST:
            raise InputError("request_unreadable")
    try:
        found = json.loads(bytes(read))
    except (ValueError, RecursionError):
        raise InputError("request_unreadable") from None
    if not isinstance(found, dict):
        raise InputError("request_unreadable")
    return found


def text_of(given: dict[str, Any], name: str) -> str:
    """A text that was sent, empty when it was not; InputError("request_unreadable") for anything else."""
    found = given.get(name)
    if found is None:
        return ""
    if not isinstance(found, str):
        raise InputError("request_unreadable")
    return found


def _id(given: dict[str, Any], name: str) -> str:
    found = text_of(given, name)
    if not (20 <= len(found) <= 40 and found.isascii() and found.isalnum()):
        raise InputError("request_unreadable")
    return found


def streamed(listen: Callable[[], Awaitable[Stream]]) -> Response:
    """What a stream says, as long as somebody reads it and it has not ended."""

    async def said() -> AsyncIterator[bytes]:
        # begun where its end is sure to be seen: a reader may be gone before the first word
        stream = await listen()
        try:
            async for frame in stream.read():
                yield frame
        finally:
            current().leave(stream)

    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(said(), media_type="text/event-stream", headers=headers)


ROUTES = [
    Route("/j", phone_page),
    Route("/j/{code}", phone_page),
    Route("/w/{key}", wall_page),
    Route("/api/welcome", welcome),
    Route("/api/join", join, methods=["POST"]),
    Route("/api/room", read_room),
    Route("/api/notes", post_note, methods=["POST"]),
    Route("/api/notes", room_since, methods=["GET"]),
    Route("/api/notes/{note}", put_note, methods=["PUT"]),
    Route("/api/notes/{note}", delete_note, methods=["DELETE"]),
    Route("/api/notes/{note}/voice", add_voice, methods=["POST"]),
    Route("/api/similar", similar, methods=["POST"]),
    Route("/api/ballot", read_ballot, methods=["GET"]),
    Route("/api/ballot", put_ballot, methods=["PUT"]),
    Route("/api/events", events),
    Route("/api/wall/{key}", read_wall),
    Route("/api/wall/{key}/events", wall_events),
    Route("/api/wall/{key}/qr.svg", wall_code),
]

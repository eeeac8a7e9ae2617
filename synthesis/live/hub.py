"""One fan-out for all streams of the process: it looks at each session once and tells everybody."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from synthesis.domain.people import Actor, Role
from synthesis.errors import AccessDenied, NotFound
from synthesis.i18n import words
from synthesis.limits import PHONES
from synthesis.live import cards, frames
from synthesis.services import joining
from synthesis.services.board import Board, board
from synthesis.services.watching import Seen, look
from synthesis.services.workspace import Workspace

TICK = 0.25
"""How long a change of another process may go unseen where the store cannot tell of it, in seconds."""

TICK_WHEN_TOLD = 2.0
"""The same where it can, should a word of it be lost."""

GATHER = 0.05
"""A burst of changes is told at once."""

PHONES_EVERY = 1.0
"""Phones are told of counts no more often than this, in seconds."""

ASKED_EVERY = 5.0
"""How often it is asked whether those who listen still may, in seconds."""

_PING = 20.0
_WAITING = 100
"""A stream that has so many frames unread is cut: it comes back and reads the whole."""


@dataclass(eq=False)
class Stream:
    """One open stream, of a phone, a wall or a board.

    `base` is the address that the wall was reached at; a board has a `language`, and `names` when
    whoever looks may read who wrote what. `who` is the participant whose phone it is; `may` raises
    NotFound or AccessDenied once the key or the sign-in of a wall or a board opens nothing any more.
    """

    session_id: str
    phone: bool
    base: str = ""
    language: str = ""
    names: bool = False
    who: str = ""
    may: Callable[[Workspace], object] | None = None
    frames: asyncio.Queue[bytes] = field(default_factory=lambda: asyncio.Queue(_WAITING))
    cut: bool = False

    @property
    def wall(self) -> bool:
        """Whether it is a wall's."""
        return not self.phone and not self.language

    def put(self, said: bytes) -> None:
        """Say this; a stream that does not read ends with what it has."""
        self.cut = self.cut or self.frames.full()
        if not self.cut:
            self.frames.put_nowait(said)

    def end(self) -> None:
        """Nothing more is said; whoever reads is told at once."""
        if not self.frames.full():
            self.frames.put_nowait(b": end\n\n")
        self.cut = True

    async def read(self) -> AsyncIterator[bytes]:
        """The frames as they come, with a sign of life between them."""
        yield b"retry: 2000\n\n"
        while not (self.cut and self.frames.empty()):
            try:
                yield await asyncio.wait_for(self.frames.get(), _PING)
            except TimeoutError:
                yield b": ping\n\n"


@dataclass
class _Told:
    """What the streams of a session were told last."""

    seen: Seen
    room: dict[str, Any]
    door: str | None
    counts: dict[str, int]
    now: dict[str, int]
    counted_at: float = 0.0
    asked_at: float = 0.0
    board: Board | None = None


class Hub:
    """The streams of this process, and the loop that feeds them."""

    def __init__(self, workspace: Workspace) -> None:
        self._ws = workspace
        self._streams: dict[str, set[Stream]] = {}
        self._told: dict[str, _Told] = {}
        self._wake = asyncio.Event()
        self._phones = 0
        self._ended = False
        self.tick = TICK

    @property
    def full(self) -> bool:
        """Whether as many phones are here as the process serves."""
        return self._phones >= PHONES

    def wake(self) -> None:
        """Something was stored by this process: look at once."""
        self._wake.set()

    def changed(self, session_id: str) -> None:
        """Somebody changed this session: look at once when it has streams here."""
        if session_id in self._streams:
            self._wake.set()

    async def listen(
        self,
        session_id: str,
        *,
        phone: bool,
        base: str = "",
        who: str = "",
        may: Callable[[Workspace], object] | None = None,
    ) -> Stream:
        """A stream of this session, fed until `leave` with all that changes from now on while it may."""
        if session_id not in self._told:
            seen, wall, door = await asyncio.to_thread(sight, self._ws, session_id)
            counts = dict(seen.written)
            clock = asyncio.get_running_loop().time()
            fresh = _Told(seen, room_without_counts(seen, wall), door, counts, counts, asked_at=clock)
            self._told.setdefault(session_id, fresh)
        stream = Stream(session_id, phone, base, who=who, may=may, cut=self._ended)
        self._streams.setdefault(session_id, set()).add(stream)
        self._phones += phone
        return stream

    async def listen_board(
        self,
        session_id: str,
        actor: Actor,
        *,
        language: str,
        names: bool,
        may: Callable[[Workspace], object] | None = None,
    ) -> Stream:
        """The same for a board: whoever may not see it is refused as the services refuse."""
        found = await asyncio.to_thread(board, self._ws, actor, session_id)
        stream = await self.listen(session_id, phone=False, may=may)
        stream.language, stream.names = language, names
        told = self._told[session_id]
        told.board = told.board or found
        return stream

    def leave(self, stream: Stream) -> None:
        """The stream is no longer fed."""
        here = self._streams.get(stream.session_id, set())
        if stream in here:
            here.discard(stream)
            self._phones -= stream.phone
        if not here:
            self._streams.pop(stream.session_id, None)
            self._told.pop(stream.session_id, None)

    def end(self) -> None:
        """Every stream ended, and none begun any more: a server waits for them before it stops."""
        self._ended = True
        for streams in self._streams.values():
            for stream in streams:
                stream.end()

    async def run(self) -> None:
        """Look and tell, until cancelled."""
        while True:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), self.tick)
                await asyncio.sleep(GATHER)
            self._wake.clear()
            for session_id in list(self._streams):
                # asked again at the next tick; whatever is wrong with one session must not silence the others
                with contextlib.suppress(Exception):
                    await self._let_go(session_id)
                with contextlib.suppress(Exception):
                    await self._tell(session_id)

    async def _let_go(self, session_id: str) -> None:
        """End the streams of whoever was removed, signed out or lost the key."""
        told = self._told.get(session_id)
        clock = asyncio.get_running_loop().time()
        if told is None or clock - told.asked_at < ASKED_EVERY:
            return
        told.asked_at = clock
        listening = list(self._streams.get(session_id, ()))
        for stream in await asyncio.to_thread(_gone, self._ws, session_id, listening):
            stream.end()

    async def _tell(self, session_id: str) -> None:
        told = self._told.get(session_id)
        if told is None:
            return
        await self._tell_boards(session_id, told)
        seen, wall, door = await asyncio.to_thread(sight, self._ws, session_id)
        told = self._told.get(session_id)
        if told is None:
            return
        said = room_without_counts(seen, wall)
        counts = told.now if seen is told.seen else dict(seen.written)
        if seen is told.seen and (said, door, counts) == (told.room, told.door, told.counts):
            return
        if (said, door) != (told.room, told.door):
            room = frames.room(seen, wall)
            if said != told.room:
                self._say(session_id, "room", room, phones=True, walls=False)
            for stream in self._streams.get(session_id, ()):
                if stream.wall:
                    stream.put(frames.frame("room", {**room, "join": frames.door(stream.base, door)}))
        self._tell_walls(session_id, told.seen, seen)
        clock = asyncio.get_running_loop().time()
        told.seen, told.room, told.door, told.now = seen, said, door, counts
        if counts != told.counts and clock - told.counted_at >= PHONES_EVERY:
            told.counts, told.counted_at = counts, clock
            counted = {"rev": frames.mark(seen), "notes": counts}
            self._say(session_id, "count", counted, phones=True, walls=False)

    async def _tell_boards(self, session_id: str, told: _Told) -> None:
        boards = [stream for stream in self._streams.get(session_id, ()) if stream.language]
        if not boards:
            told.board = None
            return
        here = Actor("hub", "", Role.FACILITATOR, frozenset({session_id}))
        before, after = told.board, await asyncio.to_thread(board, self._ws, here, session_id)
        told.board = after
        if before is None or before.revision == after.revision:
            return
        kinds = {(stream.language, stream.names) for stream in boards}
        said = await asyncio.to_thread(_deltas, before, after, kinds)
        for stream in boards:
            stream.put(said[stream.language, stream.names])

    def _tell_walls(self, session_id: str, before: Seen, after: Seen) -> None:
        if before is after or not any(stream.wall for stream in self._streams.get(session_id, ())):
            return
        old, new = before.shown, after.shown
        if before.session is not after.session:
            changed = list(new.values())
        else:
            changed = [
                note
                for key, note in new.items()
                if old.get(key) is not note or before.voices.get(key, 0) != after.voices.get(key, 0)
            ]
        gone = [key for key in old if key not in new]
        if changed or gone:
            said = {"rev": frames.mark(after), "notes": frames.papers(after, changed), "gone": gone}
            self._say(session_id, "notes", said, phones=False)
        if before.published is not after.published:
            said = {"rev": frames.mark(after), **frames.themes(after.published)}
            self._say(session_id, "themes", said, phones=False)

    def _say(
        self, session_id: str, kind: str, said: dict[str, Any], *, phones: bool, walls: bool = True
    ) -> None:
        line = frames.frame(kind, said)
        for stream in list(self._streams.get(session_id, ())):
            if (phones and stream.phone) or (walls and stream.wall):
                stream.put(line)


def _gone(ws: Workspace, session_id: str, listening: Iterable[Stream]) -> list[Stream]:
    """Those who may not listen any more; all phones are looked up at once, for there are a thousand."""
    phones = [stream for stream in listening if stream.who]
    here = Actor("hub", "", Role.FACILITATOR, frozenset({session_id}))
    inside = {one.id for one in joining.participants(ws, here, session_id)} if phones else set()
    gone = [stream for stream in phones if stream.who not in inside]
    for stream in listening:
        try:
            if stream.may is not None:
                stream.may(ws)
        except (NotFound, AccessDenied):
            gone.append(stream)
    return gone


def _deltas(before: Board, after: Board, kinds: set[tuple[str, bool]]) -> dict[tuple[str, bool], bytes]:
    return {
        (language, names): frames.frame("board", cards.delta(before, after, words(language), names=names))
        for language, names in kinds
    }


_running: list[Hub] = []


@asynccontextmanager
async def running(workspace: Workspace) -> AsyncIterator[Hub]:
    """The hub of this process, telling as long as the block lasts."""
    hub = Hub(workspace)
    loop = asyncio.get_running_loop()
    stop = workspace.store.listen(lambda session_id: _pass_on(loop, hub, session_id))
    hub.tick = TICK if stop is None else TICK_WHEN_TOLD
    telling = asyncio.create_task(hub.run())
    _running.append(hub)
    try:
        yield hub
    finally:
        _running.remove(hub)
        telling.cancel()
        if stop is not None:
            await asyncio.to_thread(stop)


def _pass_on(loop: asyncio.AbstractEventLoop, hub: Hub, session_id: str) -> None:
    with contextlib.suppress(RuntimeError):  # the loop may close before the store has heard of it
        loop.call_soon_threadsafe(hub.changed, session_id)


def current() -> Hub:
    """The hub of this process; it is there whenever a request is."""
    return _running[-1]


def sight(ws: Workspace, session_id: str) -> tuple[Seen, str | None, str | None]:
    """The session, the key of its wall where phones may see it, and the code of its door while it is open."""
    here = Actor("hub", "", Role.FACILITATOR, frozenset({session_id}))
    seen = look(ws, here, session_id)
    wall = joining.shared_wall(ws, here, session_id) if seen.session.wall_shared else None
    return seen, wall, joining.join_code(ws, here, session_id)


def room_without_counts(seen: Seen, wall: str | None) -> dict[str, Any]:
    """What phones must know at once when it changes."""
    return {
        "session": frames.session(seen, wall),
        "activities": [frames.activity(activity, 0) for activity in seen.session.agenda],
    }

"""Where the app can be reached from: this machine's addresses, and a second ear on all of them."""

from __future__ import annotations

import asyncio
import io
import os
import platform
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import segno
import uvicorn

from synthesis.errors import Unavailable
from synthesis.settings import Settings

_EVERYWHERE = "0.0.0.0"
_PORTS_TRIED = 20
_LARGEST_MESSAGE = 50 * 1024 * 1024
_BEAT = 30.0
_GRACE = 2
_PATIENCE = 10.0
_TOWARDS = ("10.255.255.255", "172.31.255.255", "192.168.255.255", "192.0.2.1")
"""Addresses of networks that rooms have; asked the way to, never written to."""

_VIRTUAL = ("lo", "docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "utun")
_ADDRESS_OF = {"Linux": 0x8915, "Darwin": 0xC0206921}
"""SIOCGIFADDR, by system."""


# -- addresses ----------------------------------------------------------------------------------------


def addresses() -> tuple[str, ...]:
    """The IPv4 addresses at which others on the network find this machine, the likeliest first."""
    found = [*_on_the_way_out(), *_of_interfaces(), *_by_name()]
    return tuple(dict.fromkeys(a for a in found if not a.startswith(("127.", "169.254.", "0."))))


def public_address(settings: Settings, port: int, *, here: str = "localhost") -> str:
    """The address people are told: the one that is set, else this host and port over plain http."""
    if settings.address:
        return settings.address
    return f"http://{here}:{port}"


def qr_svg(address: str) -> str:
    """A QR code of the address as SVG, dark on white whatever the theme."""
    stream = io.BytesIO()
    segno.make(address, error="m").save(
        stream, kind="svg", scale=6, border=4, dark="#1d1712", light="#fff", xmldecl=False, svgns=True
    )
    return stream.getvalue().decode()


def qr_text(address: str) -> str:
    """A QR code of the address for a terminal."""
    stream = io.StringIO()
    segno.make(address, error="m").terminal(stream, border=2, compact=True)
    return stream.getvalue()


def _on_the_way_out() -> Iterator[str]:
    for there in _TOWARDS:
        # choosing a way sends nothing: a datagram socket only learns which of its addresses it would use
        with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
            asking.connect((there, 9))
            yield str(asking.getsockname()[0])


def _of_interfaces() -> Iterator[str]:
    number = _ADDRESS_OF.get(platform.system())
    if number is None:
        return
    import fcntl

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        for _, name in socket.if_nameindex():
            if not name.startswith(_VIRTUAL):
                with suppress(OSError):  # an interface without an address
                    answer = fcntl.ioctl(asking.fileno(), number, struct.pack("256s", name.encode()[:15]))
                    yield socket.inet_ntoa(answer[20:24])


def _by_name() -> Iterator[str]:
    with suppress(OSError):
        yield from socket.gethostbyname_ex(socket.gethostname())[2]


# -- the second ear -----------------------------------------------------------------------------------


class _Ear(uvicorn.Server):
    """A server beside the first one, which alone hears the signals of the system."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave them to the first."""
        yield


class Network:
    """The app on every address of this machine, opened and closed while it runs.

    `ready` is called once, in the event loop of the app; `open` and `close` from any thread.
    """

    def __init__(self) -> None:
        self._app: Any = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ear: _Ear | None = None
        self._task: asyncio.Task[None] | None = None
        self._turn = threading.Lock()
        self.port = 0
        self.from_the_start = False

    def ready(self, app: Any, port: int, *, everywhere: bool = False) -> None:
        """Know the app, where it answers, and whether it does so on every address already."""
        self._app, self.port, self.from_the_start = app, port, everywhere
        self._loop = asyncio.get_running_loop()

    @property
    def opened(self) -> bool:
        """Whether others on the network reach the app."""
        return self.from_the_start or self._ear is not None

    @property
    def room_port(self) -> int:
        """The port at which they do."""
        return self.port if self._ear is None else int(self._ear.config.port)

    def home(self, settings: Settings) -> str:
        """The address of the app for whoever sits at this machine."""
        return public_address(settings, self.port)

    def base(self, settings: Settings) -> str:
        """What a link to send begins with: the address others reach, this machine's while there is none."""
        found = self.reached(settings) if self.opened else ()
        return found[0] if found else self.home(settings)

    def reached(self, settings: Settings) -> tuple[str, ...]:
        """The addresses to tell people while it is open: the one that is set, else all there are."""
        if settings.address:
            return (settings.address,)
        return tuple(public_address(settings, self.room_port, here=a) for a in addresses())

    def open(self) -> None:
        """Answer on every address, at the next free port; Unavailable when none is free."""
        with self._turn:
            if not self.opened:
                self._wait_for(self._listen())

    def close(self) -> None:
        """Answer there no more; who is connected there is cut off."""
        with self._turn:
            if self._ear is not None:
                self._wait_for(self.stop())

    async def stop(self) -> None:
        """The same, from within the loop."""
        ear, task = self._ear, self._task
        self._ear = self._task = None
        if ear is not None and task is not None:
            ear.should_exit = True
            with suppress(asyncio.TimeoutError):
                await asyncio.wait_for(asyncio.shield(task), _PATIENCE)

    async def _listen(self) -> None:
        bound = _bound(self.port + 1)
        ear = _Ear(
            uvicorn.Config(
                self._app,
                host=_EVERYWHERE,
                port=bound.getsockname()[1],
                lifespan="off",  # the first server has begun the app, and will end it
                ws="websockets-sansio",
                ws_max_size=_LARGEST_MESSAGE,
                ws_ping_interval=_BEAT,
                ws_ping_timeout=_BEAT,
                timeout_graceful_shutdown=_GRACE,
                access_log=False,
                log_config=None,
            )
        )
        self._task = asyncio.ensure_future(ear.serve(sockets=[bound]))
        while not ear.started and not self._task.done():
            await asyncio.sleep(0.01)
        if not ear.started:
            raise Unavailable("network_no_port")
        self._ear = ear

    def _wait_for(self, work: Any) -> None:
        if self._loop is None:
            work.close()
            raise Unavailable("network_not_ready")
        asyncio.run_coroutine_threadsafe(work, self._loop).result(_PATIENCE * 2)


def _bound(first: int) -> socket.socket:
    """A listening socket on every address, at the first free port from this one on."""
    for port in range(first, first + _PORTS_TRIED):
        made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        try:
            if os.name != "nt":  # there it would take a port that somebody else has
                made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            made.bind((_EVERYWHERE, port))
            made.listen(2048)
        except OSError:
            made.close()
            continue
        made.setblocking(False)
        return made
    raise Unavailable("network_no_port")


NETWORK = Network()
"""The one of this process."""

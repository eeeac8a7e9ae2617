"""What happens once when the app starts: the store is opened, and whoever started it is told the way in."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

from streamlit import config

from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.errors import StorageError
from synthesis.i18n import sentence, words
from synthesis.live import hub, routes
from synthesis.live.network import NETWORK, qr_text
from synthesis.services.accounts import first_key
from synthesis.services.workspace import open_workspace

_FILES = 65_536
_EVERYWHERE = ("0.0.0.0", "::", "", None)


@asynccontextmanager
async def lifespan(app: Any) -> AsyncIterator[dict[str, object]]:
    """The routes' own, with the second ear closed at the end and the way in told at the beginning."""
    async with routes.lifespan(app) as state:
        everywhere = config.get_option("server.address") in _EVERYWHERE
        NETWORK.ready(app, int(config.get_option("server.port")), everywhere=everywhere)
        _when_told_to_end(hub.current().end)
        _open_many_files()
        _tell(*await asyncio.to_thread(greeting))
        try:
            yield state
        finally:
            await NETWORK.stop()


def _open_many_files() -> None:
    """Ask the system for as many open files as a full room needs: two a phone, four a screen."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _FILES if hard == resource.RLIM_INFINITY else min(_FILES, hard)
    if soft < wanted:
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def _when_told_to_end(act: Callable[[], None]) -> None:
    """Do this as soon as the system asks the program to end, and then what it did before."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        before = signal.getsignal(number)

        def both(sign: int, frame: Any, before: Any = before) -> None:
            loop.call_soon_threadsafe(act)
            if callable(before):
                before(sign, frame)

        with suppress(ValueError):  # beside the main thread nobody hears signals
            signal.signal(number, both)


def greeting() -> tuple[str, str]:
    """The address, the link of a first start, the room's addresses; and, apart, the QR code for a terminal."""
    ws = open_workspace()
    say = words(ws.settings.language)
    home = NETWORK.home(ws.settings)
    lines = [say("cli_serving", address=home)]
    code = ""
    try:
        key = first_key(ws, LOCAL_ORGANISER)
    except StorageError as error:
        lines += ["", sentence(error, say.language)]
    else:
        lines += ["", say("start_first"), f"  {home}/enter?key={key}"] if key else []
    if NETWORK.opened:
        found = NETWORK.reached(ws.settings)
        lines += ["", say("start_room") if found else say("network_none"), *(f"  {one}" for one in found)]
        code = qr_text(found[0]) if found else ""
    return "\n".join(["", *lines, "", ""]), code


def _tell(text: str, code: str) -> None:
    """Written where the app was started; a terminal that cannot draw a QR code goes without it."""
    for part in (text, code):
        try:
            sys.stdout.write(part)
            sys.stdout.flush()
        except (UnicodeEncodeError, BrokenPipeError, ValueError):
            continue

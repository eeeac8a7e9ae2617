"""Routes of the app's own beside the pages: whether it is well, and the room's."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.errors import SynthesisError
from synthesis.live import doors, hub, room
from synthesis.services.sessions import list_sessions
from synthesis.services.workspace import open_workspace


async def health(request: Request) -> JSONResponse:
    """200 when the database answers, 503 with the error's code when it does not."""
    del request
    try:
        await asyncio.to_thread(lambda: list_sessions(open_workspace(), LOCAL_ORGANISER))
    except SynthesisError as error:
        return JSONResponse({"status": error.code}, status_code=503)
    return JSONResponse({"status": "ok"})


@asynccontextmanager
async def lifespan(app: object) -> AsyncIterator[dict[str, object]]:
    """Open the store, and bring its tables up to date, before the first screen asks for it."""
    del app
    workspace = await asyncio.to_thread(open_workspace)
    gc.freeze()  # what is loaded now stays: later collections need not look at it again
    async with hub.running(workspace):
        yield {}


ROUTES = [Route("/api/health", health), *doors.ROUTES, *room.ROUTES]

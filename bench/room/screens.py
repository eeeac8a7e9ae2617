"""Streamlit's own screens as clients: a real websocket that speaks its protocol as the browser does."""

from __future__ import annotations

import asyncio
import contextlib
import time
from typing import Any

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState


class Screen:
    """One browser tab on a page of the app, its timers included; `boxes` and `buttons` are found by label."""

    def __init__(self, host: str, port: int, page: str, query: str = "", cookie: str = "") -> None:
        self._address = f"ws://{host}:{port}/_stcore/stream"
        self._origin = f"http://{host}:{port}"
        self._page, self._query, self._cookie = page, query, cookie
        self._hash = ""
        self._timers: dict[str, float] = {}
        self._cached: set[str] = set()
        self._finished = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self.boxes: dict[str, str] = {}
        self.buttons: dict[str, str] = {}
        self.query = query

    async def open(self) -> float:
        """The page drawn once; seconds it took."""
        began = time.perf_counter()
        headers = {"Cookie": self._cookie} if self._cookie else {}
        self._socket = await websockets.connect(
            self._address,
            subprotocols=["streamlit"],  # type: ignore[list-item]
            max_size=None,
            compression=None,
            ping_interval=None,
            open_timeout=120,
            origin=self._origin,  # type: ignore[arg-type]
            additional_headers=headers,
        )
        self._tasks.append(asyncio.create_task(self._read()))
        await self._run({})
        self._tasks += [asyncio.create_task(self._tick(*timer)) for timer in self._timers.items()]
        return time.perf_counter() - began

    async def press(self, button: str, **texts: str) -> float:
        """Boxes filled and a button pressed, by their labels; seconds until the script was done."""
        began = time.perf_counter()
        states = {self.boxes[label]: text for label, text in texts.items()}
        await self._run(states, self.buttons[button])
        return time.perf_counter() - began

    async def close(self) -> None:
        """The tab closed."""
        for task in self._tasks:
            task.cancel()
        await self._socket.close()

    async def _run(self, texts: dict[str, str], button: str = "") -> None:
        self._finished.clear()
        await self._socket.send(self._message(texts, button))
        await asyncio.wait_for(self._finished.wait(), 120)

    def _message(self, texts: dict[str, str], button: str = "", fragment: str = "") -> bytes:
        message = BackMsg()
        run = message.rerun_script
        run.query_string = self._query
        run.page_script_hash = self._hash
        run.page_name = "" if self._hash else self._page
        run.fragment_id = fragment
        run.is_auto_rerun = bool(fragment)
        run.context_info.timezone = "America/Santiago"
        run.context_info.locale = "es"
        run.context_info.url = f"{self._origin}/{self._page}?{self._query}"
        for key, text in texts.items():
            run.widget_states.widgets.append(WidgetState(id=key, string_value=text))
        if button:
            run.widget_states.widgets.append(WidgetState(id=button, trigger_value=True))
        run.cached_message_hashes.extend(sorted(self._cached)[-50:])
        return bytes(message.SerializeToString())

    async def _read(self) -> None:
        with contextlib.suppress(websockets.ConnectionClosed):
            async for raw in self._socket:
                message = ForwardMsg()
                message.ParseFromString(raw)  # type: ignore[arg-type]
                self._take(message)

    def _take(self, message: Any) -> None:
        if message.metadata.cacheable and message.hash:
            self._cached.add(message.hash)
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self._hash = message.new_session.page_script_hash or self._hash
        elif kind == "navigation":
            self._hash = message.navigation.page_script_hash or self._hash
        elif kind == "auto_rerun":
            self._timers[message.auto_rerun.fragment_id] = message.auto_rerun.interval
        elif kind == "page_info_changed":
            self._query = self.query = message.page_info_changed.query_string
        elif kind == "delta":
            self._element(message.delta)
        elif kind == "script_finished":
            self._finished.set()

    def _element(self, delta: Any) -> None:
        if delta.WhichOneof("type") != "new_element":
            return
        element = delta.new_element
        kind = element.WhichOneof("type")
        if kind in ("text_area", "text_input"):
            found = getattr(element, kind)
            self.boxes[found.label] = found.id
        elif kind == "button":
            self.buttons[element.button.label] = element.button.id

    async def _tick(self, fragment: str, every: float) -> None:
        while True:
            await asyncio.sleep(every)
            await self._socket.send(self._message({}, fragment=fragment))

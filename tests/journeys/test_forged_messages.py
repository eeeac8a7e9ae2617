"""Messages that no page of ours would send, over its websocket: nothing is told, nothing slips in."""

from __future__ import annotations

import asyncio

import pytest
import websockets
from loops import finish
from rooms import make_room
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from synthesis.domain.account import STRANGER
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.services import joining

SECRET_TITLE = "Agenda que nadie de fuera lee"


@pytest.fixture(scope="module")
def here(server):
    return make_room(server.ws, title=SECRET_TITLE)


class Talk:
    """A websocket of Streamlit's, spoken to by hand."""

    def __init__(self, socket) -> None:
        self._socket = socket
        self.widgets: list[str] = []

    async def ask(self, page: str, query: str, states: dict[str, object] | None = None) -> bytes:
        """All that is said to a run of a page with these states of its widgets, until the run is over."""
        message = BackMsg()
        run = message.rerun_script
        run.page_name, run.query_string = page, query
        for widget, value in (states or {}).items():
            state = run.widget_states.widgets.add()
            state.id = widget
            if value is True:
                state.trigger_value = True
            else:
                state.string_value = value
        await self._socket.send(message.SerializeToString())
        said = b""
        while True:
            part = await asyncio.wait_for(self._socket.recv(), 30)
            said += part
            told = ForwardMsg()
            told.ParseFromString(part)
            if told.WhichOneof("type") == "delta" and told.delta.WhichOneof("type") == "new_element":
                self._keep(told.delta.new_element)
            if told.WhichOneof("type") == "script_finished":
                return said

    def _keep(self, element) -> None:
        kind = element.WhichOneof("type")
        if kind in ("text_area", "text_input", "button", "selectbox"):
            self.widgets.append(getattr(element, kind).id)

    def called(self, key: str) -> str:
        """The id of the widget with this key."""
        return next(found for found in self.widgets if found.endswith(f"-{key}"))


def talk(server):
    address = f"ws://127.0.0.1:{server.port}/_stcore/stream"
    return websockets.connect(address, subprotocols=["streamlit"], max_size=None)


def test_whoever_is_not_signed_in_learns_nothing_from_any_page(server, here):
    async def ask() -> None:
        async with talk(server) as socket:
            stranger = Talk(socket)
            for page in ("", "session", "room", "capture", "themes", "draft", "document", "people"):
                said = await stranger.ask(page, f"s={here.id}&lang=es", {"title": "x", "undo": True})
                assert SECRET_TITLE.encode() not in said, page

    finish(ask())


def test_a_note_of_a_million_signs_and_a_group_that_is_none_are_refused(server, here):
    code = joining.open_door(server.ws, ME, here.id)
    _, token = joining.join_session(server.ws, STRANGER, code)
    before = server.ws.store.load(here.id)

    async def send() -> None:
        async with talk(server) as socket:
            guest = Talk(socket)
            await guest.ask("join", f"p={token}&lang=es")
            box, button = guest.called("sheet_juntos"), guest.called("send_juntos")
            # the same way in, with what may come in, so that the refusal below is one of what it brings
            await guest.ask("join", f"p={token}&lang=es", {box: "Luz", button: True})
            await guest.ask("join", f"p={token}&lang=es", {box: "x" * 1_000_000, button: True})
        async with talk(server) as socket:
            stranger = Talk(socket)
            await stranger.ask("join", f"code={code}&lang=es")
            group, enter = stranger.called("join_group"), stranger.called("enter")
            await stranger.ask("join", f"code={code}&lang=es", {group: "organiser", enter: True})

    finish(send())
    after = server.ws.store.load(here.id)
    joined = joining.participants(server.ws, ME, here.id)
    assert [note.text for note in after.session.notes[len(before.session.notes) :]] == ["Luz"]
    assert not any(person.group == "organiser" for person in joined)


def test_a_page_of_another_site_opens_no_websocket(server):
    async def ask() -> None:
        address = f"ws://127.0.0.1:{server.port}/_stcore/stream"
        with pytest.raises(websockets.InvalidStatus):
            async with websockets.connect(address, subprotocols=["streamlit"], origin="https://evil.example"):
                pass

    finish(ask())

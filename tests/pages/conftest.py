"""One screen at a time, run as the app runs it, over a data folder of the test's own."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from signing_in import signed_in
from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest

from pages._ui import runtime
from synthesis.domain.activity import Activity, ActivityKind
from synthesis.domain.ids import new_id
from synthesis.domain.people import LOCAL_ORGANISER, Role
from synthesis.domain.session import Group, Session
from synthesis.domain.theme import Placement
from synthesis.i18n import words
from synthesis.services.capture import Context, write_note
from synthesis.services.changes import change
from synthesis.services.jobs import latest_job
from synthesis.services.sessions import create_session, read_session
from synthesis.services.theming import create_theme
from synthesis.services.workspace import open_workspace

APP = Path(__file__).parents[2] / "streamlit_app.py"
HOSTILE = (
    "<script>window.pwn = 1</script>",
    '<img src=x onerror="window.pwn = 1">',
    "![x](http://elsewhere.example/x.png)",
    "[x](javascript:window.pwn=1) **bold** :red[x] $x^2$ `code` # t",
    "مرحبا \u202e abc",
)
TYPED = ("Más ciclovías seguras", "Buses eléctricos de noche", "Datos abiertos de verdad", "Veredas parejas")


class Screen:
    """A page as it is now, and what can be read on it."""

    def __init__(self, name: str, session_id: str | None, language: str) -> None:
        self.words = words(language)
        self.app = AppTest.from_file(APP, default_timeout=60)
        self.app.query_params["lang"] = language
        if session_id:
            self.app.query_params["s"] = session_id
        if name != "home":
            self.app.switch_page(f"pages/{name}.py")
        self.run()

    def run(self) -> Screen:
        self.app.run()
        assert not self.app.exception, self.app.exception
        return self

    def click(self, key: str) -> Screen:
        self.app.button(key=key).click()
        return self.run()

    def labels(self) -> list[str]:
        """The buttons of the page itself; the way out stands around every screen."""
        return [b.label.replace("\\", "") for b in self.app.button if b.key != "sign_out"]

    @property
    def errors(self) -> list[str]:
        return [error.value.replace("\\", "") for error in self.app.error]

    @property
    def told(self) -> list[str]:
        return [toast.value.replace("\\", "") for toast in self.app.toast]

    @property
    def html(self) -> str:
        """What pages wrote as HTML: our own tags, and people's words escaped."""
        return "\n".join(element.proto.body for element in self.app.get("html"))

    @property
    def text(self) -> str:
        """All that can be read, as a person reads it."""
        parts = [unescape(self.html)]
        for kind in ("markdown", "caption", "text", "warning", "info"):
            parts += [element.value.replace("\\", "") for element in self.app.get(kind)]
        return "\n".join(parts + self.labels())

    @property
    def board(self) -> dict:
        """What the board of papers was given to show."""
        found = (json.loads(element.proto.json) for element in self.app.get("bidi_component"))
        return next((data for data in found if "columns" in data), {})

    @property
    def papers(self) -> list[str]:
        return [note["text"] for column in self.board.get("columns", []) for note in column["notes"]]


class Room:
    """A workspace with what a test put into it."""

    def __init__(self) -> None:
        self.ws = open_workspace()

    def session(self, title: str = "Agenda digital", **more) -> str:
        made = Session(id="new", title=title, **more)
        return create_session(self.ws, LOCAL_ORGANISER, made).session.id

    def held(self, texts: tuple[str, ...] = TYPED, **more) -> str:
        """A session with groups, an agenda and notes."""
        agenda = (
            Activity(id="charla", title="Charla inicial", kind=ActivityKind.TALK, speaker="Ana"),
            Activity(id="ideas", title="Ideas", prompt="¿Qué podemos hacer juntos?"),
        )
        found = self.session(groups=(Group(id="norte", name="Norte"),), agenda=agenda, **more)
        if texts:
            self.write(found, texts)
        return found

    def write(self, session_id: str, texts: tuple[str, ...]) -> None:
        context = Context(group="norte", table="Mesa 1")
        for text in texts:
            write_note(self.ws, LOCAL_ORGANISER, session_id, text, note_id=new_id(), context=context)

    def themed(self, texts: tuple[str, ...] = TYPED, name: str = "Movilidad", **more) -> str:
        """A session whose first two notes are in a theme."""
        found = self.held(texts, **more)
        ids = [note.id for note in self.read(found).session.notes[:2]]
        create_theme(self.ws, LOCAL_ORGANISER, found, name, ids)
        return found

    def proposing(self) -> tuple[str, str]:
        """A session where a run proposes another theme for one note; its id and the note's."""
        found = self.themed()
        first, second, third, _ = (note.id for note in self.read(found).session.notes)
        create_theme(self.ws, LOCAL_ORGANISER, found, "Veredas", [third])

        def propose(workshop):
            themes = workshop.themes.release([first, second, third])
            proposed = (Placement(note_id=first, theme=themes.theme("Veredas").id, margin=0.2),)
            return replace(workshop, themes=replace(themes, proposed=proposed))

        change(self.ws, LOCAL_ORGANISER, found, "notes_grouped", propose)
        return found, first

    def finished(self, session_id: str, kind: str):
        """The job of that kind once it is over."""
        deadline = time.monotonic() + 120
        while not (job := latest_job(self.ws, LOCAL_ORGANISER, session_id, kind)).over:
            assert time.monotonic() < deadline, job
            time.sleep(0.05)
        return job

    def read(self, session_id: str):
        return read_session(self.ws, LOCAL_ORGANISER, session_id)

    def facilitator(self, *session_ids: str, name: str = "Bruno") -> str:
        """The token of somebody who facilitates these sessions."""
        return signed_in(self.ws, name, Role.FACILITATOR, session_ids)


@pytest.fixture
def room(tmp_path, monkeypatch) -> Room:
    monkeypatch.setenv("MINGA_FOLDER", str(tmp_path))
    monkeypatch.delenv("MINGA_DATABASE", raising=False)
    monkeypatch.delenv("MINGA_LANGUAGE", raising=False)
    return Room()


@pytest.fixture
def cookie(room, monkeypatch):
    """What the browser brings along: at first Ana's sign-in, who organises; a test may bring another."""
    brought = {"token": signed_in(room.ws)}
    monkeypatch.setattr(runtime, "token", lambda: brought["token"])
    return lambda token: brought.update(token=token)


@pytest.fixture
def show(room, cookie, monkeypatch):
    made = PagesManager.__init__

    def made_as_the_app_makes_it(self, *arguments, **named):
        made(self, *arguments, **named)
        PagesManager.uses_pages_directory = False  # as streamlit_app.py says when it is imported

    monkeypatch.setattr(PagesManager, "__init__", made_as_the_app_makes_it)
    return lambda name, session_id=None, language="es": Screen(name, session_id, language)


@pytest.fixture(params=["es", "en", "pt"])
def language(request) -> str:
    return request.param


@pytest.fixture
def hostile() -> tuple[str, ...]:
    return HOSTILE

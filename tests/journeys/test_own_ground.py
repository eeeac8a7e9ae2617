"""Nothing leaves the machine, every answer carries its headers, and the first screen comes soon."""

from __future__ import annotations

import time

from app_server import Server

from pages._ui.security import HEADERS
from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.services.sessions import open_sample
from synthesis.services.theming import create_theme


def test_every_request_stays_here_and_every_answer_has_its_headers(visit):
    someone = visit("en")
    found = open_sample(someone.server.ws, LOCAL_ORGANISER, "hospital_improvement_day").session
    create_theme(
        someone.server.ws, LOCAL_ORGANISER, found.id, "Shifts", [note.id for note in found.notes[:9]]
    )
    for screen in ("", "session", "capture", "themes", "draft", "document"):
        someone.open(screen, found.id)
        title = someone.words(f"page_{screen or 'home'}")
        someone.page.wait_for_function("title => document.title === title", arg=f"{title} · Minga")
    someone.page.wait_for_function("document.documentElement.lang === 'en'")
    assert someone.strangers() == []
    assert someone.said == []
    assert len(someone.answers) > 50
    for address, headers in someone.answers:
        for name, value in HEADERS.items():
            assert headers.get(name.lower()) == value, address


def test_the_first_screen_comes_soon(visit, tmp_path, capsys):
    server = Server(tmp_path)
    began = time.monotonic()
    try:
        server.start()
        well = time.monotonic() - began
        someone = visit(at=server)
        someone.open()
        someone.see(someone.words("home_empty_hint"))
        seen = time.monotonic() - began
    finally:
        server.stop()
    with capsys.disabled():
        print(f"\n  from start to well {well:.1f} s, to the first screen {seen:.1f} s")
    assert seen < 60

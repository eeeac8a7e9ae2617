"""The real app on a port of its own, and a real Chromium before it."""

from __future__ import annotations

import shutil
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from app_server import Server
from signing_in import signed_in

from synthesis.domain.ids import new_id
from synthesis.i18n import words
from synthesis.live.doors import COOKIE

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
).split()
NAMED = "--host-resolver-rules=MAP minga.test 127.0.0.1"
"""A name that this machine has in a room, and that the app was never told."""

WAIT = 30_000
"""Milliseconds until something that is waited for counts as missing."""


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.slow)
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason="Chromium is not installed: NO SCREEN WAS TRIED"))


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    found = Server(tmp_path_factory.mktemp("minga"))
    found.start()
    yield found
    found.stop()


@pytest.fixture(scope="session")
def chromium():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*QUIET, NAMED])
        yield browser
        browser.close()


class Visitor:
    """Somebody at a screen: what they see and do, and all that their browser asked for."""

    def __init__(self, browser, server: Server, language: str = "es", token: str = "", **context) -> None:
        self.server = server
        self.words = words(language)
        self.language = language
        self._context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **context})
        if token:
            self._context.add_cookies([{"name": COOKIE, "value": token, "url": server.address}])
        self.page = self._context.new_page()
        self.page.set_default_timeout(WAIT)
        self.asked: list[str] = []
        self.said: list[str] = []
        self.answers: list[tuple[str, dict]] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("response", self._keep_answer)
        self.page.on("console", self._keep_said)
        self.page.on("pageerror", lambda error: self.said.append(str(error)))

    def _keep_answer(self, response) -> None:
        if response.url.startswith("http"):
            self.answers.append((response.url, response.headers))

    def _keep_said(self, message) -> None:
        # an address such as /themes makes the browser look for two things of Streamlit's below it
        expected = message.location.get("url", "").endswith(("/_stcore/health", "/_stcore/host-config"))
        if message.type in ("error", "warning") and not expected:
            self.said.append(message.text)

    def close(self) -> None:
        self._context.close()

    def open(self, page: str = "", session_id: str = "") -> None:
        """Go to a page, and wait until it is drawn."""
        self.page.goto(f"{self.server.address}/{page}?lang={self.language}&s={session_id}")
        self.ready()

    def ready(self) -> None:
        """Wait until the app has answered all that was asked."""
        self.page.wait_for_selector("h1.m-heading")
        self.page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")

    def see(self, text: str, **options) -> None:
        self.page.get_by_text(text, **options).filter(visible=True).first.wait_for()

    def click(self, key: str) -> None:
        """Press the button of that key."""
        self.page.locator(f".st-key-{key} button").filter(visible=True).first.click()

    def unfold(self, name: str) -> None:
        """Open what lies under a button: its name begins so."""
        self.page.get_by_role("button", name=name).filter(visible=True).first.click()

    def choose(self, label: str, option: str) -> None:
        """Choose from a list by writing what is sought, which keeps the list short and still."""
        box = self.page.get_by_role("combobox", name=label).filter(visible=True).first
        box.click()
        box.fill(option)
        self.page.get_by_role("option", name=option, exact=True).click()

    def papers(self):
        return self.page.locator(".board .note")

    @property
    def session_id(self) -> str:
        return dict(pair.split("=", 1) for pair in urlsplit(self.page.url).query.split("&"))["s"]

    def strangers(self) -> list[str]:
        """Addresses asked for that are not the app's own."""
        own = (self.server.address, self.server.address.replace("http", "ws", 1), "data:", "blob:", "about:")
        return [url for url in self.asked if not url.startswith(own)]

    def too_wide(self) -> bool:
        """Whether the page can be pushed sideways."""
        main = self.page.locator("[data-testid=stMain]")
        return self.page.evaluate("document.documentElement.scrollWidth > innerWidth") or main.evaluate(
            "main => main.scrollWidth > main.clientWidth"
        )


@pytest.fixture
def visit(chromium, request):
    visitors: list[Visitor] = []

    def come(language: str = "es", *, at: Server | None = None, stranger: bool = False, **context) -> Visitor:
        """An organiser who is signed in, or a stranger."""
        place = at or request.getfixturevalue("server")
        token = "" if stranger else signed_in(place.ws, login=new_id())
        visitors.append(Visitor(chromium, place, language, token, **context))
        return visitors[-1]

    yield come
    for visitor in visitors:
        visitor.close()

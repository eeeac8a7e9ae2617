"""Somebody before a page of the room, in a browser that does not take its address for secure."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator

from axe_playwright_python.sync_playwright import Axe
from phone_server import PhoneServer, serving

from synthesis.i18n import templates

WAIT = 10_000


class Guest:
    """What one browser sees, and all that it asked for and complained of."""

    def __init__(self, browser, server: PhoneServer, name: str, **context) -> None:
        self.server = server
        self.name = name
        self.context = browser.new_context(**context)
        self.page = self.context.new_page()
        self.page.set_default_timeout(WAIT)
        self.asked: list[str] = []
        self.said: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on(
            "console", lambda m: self.said.append(m.text) if m.type in ("error", "warning") else None
        )
        self.page.on("pageerror", lambda error: self.said.append(str(error)))

    def say(self, key: str, language: str = "es", **fill: object) -> str:
        text = templates(language, self.name)[f"{self.name}_{key}"]
        text = text if isinstance(text, str) else text[fill.get("notes") != 1]
        for name, value in fill.items():
            text = text.replace(f"{{{name}}}", str(value))
        return text

    def open(self, path: str) -> None:
        self.page.goto(self.server.address + path)
        assert self.page.evaluate("isSecureContext") is False

    def see(self, text: str) -> None:
        self.page.get_by_text(text, exact=True).filter(visible=True).first.wait_for()

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()

    def until(self, condition: str, timeout: int = WAIT) -> None:
        # Playwright's own way of waiting evaluates words in the page, which the page rightly forbids
        deadline = time.monotonic() + timeout / 1000
        while not self.page.evaluate(condition):
            assert time.monotonic() < deadline, condition
            self.page.wait_for_timeout(40)

    def strangers(self) -> list[str]:
        return [url for url in self.asked if not url.startswith((self.server.address, "data:"))]

    def bugs(self) -> list[str]:
        """What the browser complained of, other than answers that were meant to fail."""
        return [text for text in self.said if not text.startswith("Failed to load resource")]

    def barriers(self) -> Iterator[str]:
        """Serious and critical findings of axe, in light and in dark."""
        for scheme in ("light", "dark"):
            self.page.emulate_media(color_scheme=scheme)
            found = Axe().run(self.page).response["violations"]
            for one in found:
                if one["impact"] in ("serious", "critical"):
                    yield f"{scheme}: {one['id']}: {[node['html'][:200] for node in one['nodes']]}"
        self.page.emulate_media(color_scheme="light")

    def close(self) -> None:
        self.context.close()


@contextlib.contextmanager
def meeting(browser, name: str, **usual) -> Iterator[Callable[..., Guest]]:
    """A room of its own, and guests who leave when it closes; none may meet a bug or a stranger."""
    came: list[Guest] = []
    with serving() as server:

        def come(**context) -> Guest:
            came.append(Guest(browser, server, name, **{**usual, **context}))
            return came[-1]

        yield come
        for guest in came:
            bugs, strangers = guest.bugs(), guest.strangers()
            guest.close()
            assert not bugs
            assert not strangers

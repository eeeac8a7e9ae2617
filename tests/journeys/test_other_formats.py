"""The same synthesis in other forms: chosen, made and fetched, and the web page read as people read it."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from libreoffice import needs_writer

from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.services.reporting import make_document
from synthesis.services.sessions import open_sample


@pytest.fixture
def sample(server):
    return open_sample(server.ws, LOCAL_ORGANISER, "hospital_improvement_day").session.id


def fetched(someone, session_id: str, format: str) -> Path:
    someone.open("document", session_id)
    someone.choose(someone.words("field_format"), someone.words(f"format_{format}"))
    someone.click("make_document")
    with someone.page.expect_download(timeout=120_000) as download:
        someone.page.locator(".st-key-fetch_document button").click(timeout=120_000)
    return Path(download.value.path()).rename(
        Path(download.value.path()).parent / download.value.suggested_filename
    )


class TestPdf:
    pytestmark = needs_writer

    def test_the_document_is_fetched_as_pdf(self, visit, sample):
        found = fetched(visit(), sample, "pdf")
        assert found.suffix == ".pdf"
        assert found.read_bytes().startswith(b"%PDF-")


def test_what_goes_back_to_tables_is_fetched_under_its_own_name(visit, sample):
    found = fetched(visit("pt"), sample, "returned_html")
    assert found.name.endswith("back-to-you.html")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("format", ["html", "returned_html"])
def test_the_web_page_fits_has_no_barrier_and_asks_for_nothing(
    chromium, server, sample, tmp_path, format, width
):
    path = tmp_path / "page.html"
    path.write_bytes(make_document(server.ws, LOCAL_ORGANISER, sample, format).data)
    context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme="dark")
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(path.as_uri())
    assert asked == [path.as_uri()]
    assert said == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in found] == []
    lost = (
        "[...document.querySelectorAll('a[href^=\"#\"]')].filter(a => !document.querySelector(a.hash)).length"
    )
    assert page.evaluate(lost) == 0
    if format == "html":
        claim = page.locator("main p[id^=c]").first
        claim.locator("a").first.click()
        note = page.url.partition("#")[2]
        back = page.locator(f"#{note} a[href='#{claim.get_attribute('id')}']")
        assert back.count() == 1
    context.close()

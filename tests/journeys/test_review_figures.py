"""Review in a real browser: lenses decided by keyboard, and pictures that the viewer's own browser makes."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from voted import grouped, reviewed

from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.review import Initiative
from synthesis.exporter.palette import contrast
from synthesis.services.changes import change
from synthesis.services.reporting import synthesis_of
from synthesis.services.sessions import open_sample

NAME = "agenda_digital_2028"
PLAN = Initiative(
    id="i1",
    what="Una central de semáforos para las tres comunas, con los datos a la vista",
    lead="Corporación intermunicipal de movilidad y transporte del sector oriente",
    starts=2029,
    horizon=2030,
)


@pytest.fixture(scope="module")
def sample(server) -> str:
    found = open_sample(server.ws, ME, NAME).session.id
    session, themes = grouped(NAME)

    def edit(workshop):
        here = replace(workshop.session, agenda=session.agenda)
        review = replace(reviewed(here, themes), initiatives={PLAN.id: PLAN})
        return replace(workshop, session=here, themes=themes, review=review)

    change(server.ws, ME, found, "notes_grouped", edit)
    return found


def part(visitor, name: str) -> None:
    chosen = visitor.page.locator(".st-key-review_part")
    chosen.get_by_text(visitor.words(f"review_{name}"), exact=True).click()
    visitor.page.locator(f".st-key-part_{name}").wait_for()
    visitor.ready()


def test_notes_are_confirmed_and_refused_by_a_key_each(visit, server, sample):
    visitor = visit("es")
    visitor.open("review", sample)
    part(visitor, "lenses")
    first = visitor.page.locator(".st-key-note_suggested_0 article")
    for key, kept in (("s", True), ("n", False), ("s", True)):
        first.wait_for()
        before = synthesis_of(server.ws, ME, sample).figures.lenses["inteligente"].suggested[0].thing
        text = first.inner_text()
        visitor.page.locator("body").press(key)
        visitor.page.wait_for_function(
            "text => document.querySelector('.st-key-note_suggested_0 article')?.innerText !== text", arg=text
        )
        reading = synthesis_of(server.ws, ME, sample).figures.lenses["inteligente"]
        assert (before in reading.confirmed, before in reading.refused) == (kept, not kept)
    assert not visitor.strangers()


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_a_picture_and_its_table_are_taken_away(visit, sample, language):
    visitor = visit(language, accept_downloads=True)
    visitor.open("review", sample)
    part(visitor, "pictures")
    visitor.page.locator(".st-key-picture_map .main-svg").first.wait_for()
    signs = {"picture_png": b"\x89PNG", "picture_svg": b"<svg"}
    for key, sign in signs.items():
        with visitor.page.expect_download() as fetched:
            visitor.page.get_by_role("button", name=visitor.words(key)).click()
        assert fetched.value.path().read_bytes().startswith(sign)
        assert fetched.value.suggested_filename.endswith(key[-4:].replace("_", "."))
    with visitor.page.expect_download() as fetched:
        visitor.page.get_by_role("button", name=visitor.words("picture_csv")).click()
    lines = fetched.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].startswith(visitor.words("table_column_theme"))
    assert len(lines) == 1 + len(grouped(NAME)[1].themes)
    assert not visitor.strangers()
    assert not visitor.said


def test_no_part_is_wider_than_a_phone(visit, sample):
    visitor = visit("pt", viewport={"width": 360, "height": 740})
    visitor.open("review", sample)
    for name in ("coverage", "lenses", "agreement", "priorities", "participation", "pictures"):
        part(visitor, name)
        visitor.ready()
        assert not visitor.too_wide(), name


def colour(told: str) -> str:
    """A colour as a browser tells it, as RRGGBB."""
    return "".join(f"{int(tone):02X}" for tone in re.findall(r"\d+", told)[:3])


@pytest.mark.parametrize("room", ["light", "dark"])
def test_a_picture_takes_the_ground_of_the_room_and_its_file_light_paper(visit, sample, room):
    visitor = visit("es", accept_downloads=True, color_scheme=room)
    visitor.open("review", sample)
    part(visitor, "pictures")
    picture = visitor.page.locator(".st-key-picture_map")
    picture.locator(".textpoint text").first.wait_for()
    drawn = "(element, what) => getComputedStyle(element)[what]"
    ground = colour(picture.locator(".main-svg").first.evaluate(drawn, "backgroundColor"))
    words = colour(picture.locator(".textpoint text").first.evaluate(drawn, "fill"))
    assert (contrast(ground, "000000") < 2) is (room == "dark")
    assert contrast(ground, words) >= 7
    with visitor.page.expect_download() as fetched:
        visitor.page.get_by_role("button", name=visitor.words("picture_svg")).click()
    file = fetched.value.path().read_text(encoding="utf-8")
    assert "rgb(255, 253, 248)" in file
    assert "rgb(43, 38, 34)" in file
    assert "rgb(241, 233, 221)" not in file
    assert not visitor.said


def test_words_on_a_picture_end_where_it_ends_also_on_a_phone(visit, sample):
    visitor = visit("es", viewport={"width": 360, "height": 740})
    for page, name in (("roadmap", "roadmap"), ("review", "heard")):
        visitor.open(page, sample)
        picture = visitor.page.locator(f".st-key-picture_{name} .main-svg").first
        picture.locator(".ytick text").first.wait_for()
        box = picture.bounding_box()
        found = picture.locator("text").all()
        assert found
        for words in found:
            place = words.bounding_box()
            assert place["x"] >= box["x"] - 1
            assert place["x"] + place["width"] <= box["x"] + box["width"] + 1

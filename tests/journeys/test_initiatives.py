"""From notes to an initiative that the room votes on, back to the road map, and the road map as a picture."""

from __future__ import annotations

import io
from dataclasses import replace
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
from app_server import Server
from live_pages import Guest
from PIL import Image
from rooms import make_room

from synthesis.domain.activity import Activity, ActivityKind, Ballot, Stage, VotedOn
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.roadmap import not_promoted
from synthesis.services import capture, joining, roadmap, theming, voting
from synthesis.services.reporting import synthesis_of
from synthesis.services.sessions import open_sample

VOTE = Activity(
    id="votar",
    title="Votar",
    kind=ActivityKind.VOTE,
    stage=Stage.WAITING,
    ballot=Ballot(on=VotedOn.INITIATIVES),
)


@pytest.fixture
def app(tmp_path):
    found = Server(tmp_path)
    found.start()
    yield found
    found.stop()


def test_promoted_edited_voted_on_and_shown(visit, chromium, app):
    here = make_room(app.ws, agenda=(VOTE,))
    capture.write_note(
        app.ws, ME, here.id, "Más ciclovías", note_id="n1", context=capture.Context(group="norte")
    )
    theming.create_theme(app.ws, ME, here.id, "Movilidad", ["n1"])
    ana = visit("es", at=app)
    ana.open("roadmap", here.id)
    ana.page.get_by_role("button", name=ana.words("roadmap_promote")).click()
    ana.page.get_by_role("combobox", name=ana.words("roadmap_promote_notes")).click()
    ana.page.get_by_role("option").first.click()
    ana.page.keyboard.press("Escape")
    ana.click("promote_notes")
    ana.see(ana.words("sheet_edit"))
    (one,) = app.workshop(here.id).review.initiatives
    ana.page.keyboard.press("Escape")
    ana.click(f"edit_{one}")
    ana.page.get_by_label(ana.words("sheet_lead"), exact=True).fill("Municipio de Norte")
    ana.click(f"save_{one}")
    ana.see("Municipio de Norte")

    door = SimpleNamespace(address=f"http://minga.test:{app.port}")
    code = joining.open_door(app.ws, ME, here.id)
    ana.open("room", here.id)
    ana.click("open_votar")
    phone = Guest(chromium, door, "phone", locale="es-CL", viewport={"width": 360, "height": 740})
    try:
        phone.open(f"/j/{code}")
        phone.page.get_by_label("Norte", exact=True).check()
        phone.press(phone.say("join", "es"))
        more = phone.say("more", "es", name="Más ciclovías")
        phone.page.get_by_role("button", name=more, exact=True).click()
        phone.see(phone.say("vote_saved", "es"))
    finally:
        phone.close()
    assert voting.result(app.ws, ME, here.id, "votar").counts[0].item == one
    ana.click("close_votar")
    ana.page.locator(".st-key-close_votar").wait_for(state="detached")

    ana.open("roadmap", here.id)
    ana.see(ana.words("doc_sheet_place", place=1, of=1, voters=1))


def test_the_road_map_is_taken_away_as_a_picture_that_the_browser_made(visit, app):
    session = open_sample(app.ws, ME, "agenda_digital_2028").session.id
    theming.group_notes(app.ws, ME, session)
    for one in not_promoted(synthesis_of(app.ws, ME, session).initiatives, ())[:3]:
        roadmap.promote_suggested(app.ws, ME, session, one.id)
    before, wanted = next(iter(app.workshop(session).review.initiatives.values())), "Una red de ciclovías"
    given = {"what": wanted, "starts": 2026, "horizon": 2028, "lead": "Municipio"}
    roadmap.edit_initiative(app.ws, ME, session, before, replace(before, **given))
    ana = visit("es", at=app, accept_downloads=True)
    ana.open("roadmap", session)
    ana.page.locator(".st-key-picture_roadmap .main-svg").first.wait_for()
    asked = len(ana.asked)

    def fetched(label: str) -> tuple[str, bytes]:
        with ana.page.expect_download() as download:
            ana.page.get_by_role("button", name=ana.words(label), exact=True).click()
        return download.value.suggested_filename, download.value.path().read_bytes()

    name, png = fetched("picture_png")
    assert name.endswith(".png")
    with Image.open(io.BytesIO(png)) as picture:
        assert picture.format == "PNG"
        assert picture.width > 1000
        assert len(picture.convert("RGB").getcolors(maxcolors=1 << 24)) > 20
    name, svg = fetched("picture_svg")
    assert name.endswith(".svg")
    assert ElementTree.fromstring(svg).tag.endswith("svg")
    assert wanted in svg.decode()
    assert not [url for url in ana.asked[asked:] if url.startswith("http")]
    assert not ana.strangers()
    assert not ana.said

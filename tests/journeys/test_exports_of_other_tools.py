"""An organiser brings the exports of other tools: what is asked is answered, and only then stored."""

from __future__ import annotations

import exports_of_tools as made
import pytest
from test_session_and_files import upload

from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.domain.session import Session
from synthesis.services.sessions import create_session

TEXTS = ["Más buses de noche", "Ciclovías & veredas", "¿Quién paga las cámaras?", "Datos abiertos ya"]
WIDTHS = (360, 1280)


def before_a_file(visit, width):
    someone = visit(viewport={"width": width, "height": 900})
    wanted = Session(id="x", title="Taller de la comuna")
    session_id = create_session(someone.server.ws, LOCAL_ORGANISER, wanted).session.id
    someone.open("capture", session_id)
    someone.page.get_by_role("tab", name=someone.words("capture_file")).click()
    return someone, session_id


@pytest.mark.parametrize("width", WIDTHS)
def test_mural_s_areas_become_themes(visit, width):
    someone, session_id = before_a_file(visit, width)
    say, page = someone.words, someone.page
    upload(someone, "mural.csv", made.mural(TEXTS))
    someone.see(say("import_tool", tool="Mural", details="CSV · utf-8 · ,"))
    someone.see(say("import_unverified", tool="Mural"))
    someone.see(say("import_say_clusters"))
    assert page.locator(".st-key-import_do button").is_disabled()
    assert not someone.too_wide()
    page.get_by_test_id("stRadioGroup").get_by_text(say("import_place_theme")).click()
    someone.see(say("import_new_themes", count=2, names=say.list(["Plaza", "Parque"])))
    someone.click("import_do")
    someone.see(say("capture_saved_many", notes=4))
    themes = someone.server.workshop(session_id).themes
    assert [theme.name for theme in themes.themes] == ["Plaza", "Parque"]
    assert themes.parked == ()
    upload(someone, "mural.csv", made.mural(TEXTS))
    someone.see(say("import_nothing_new"))
    assert someone.said == []


@pytest.mark.parametrize("width", WIDTHS)
def test_the_sign_of_polis_votes_is_asked_before_they_are_stored(visit, width):
    someone, session_id = before_a_file(visit, width)
    say, page = someone.words, someone.page
    counts = [(2, 1), (1, 1), (0, 2), (0, 0)]
    upload(someone, "comments.csv", made.polis(TEXTS, counts=counts, moderated=[1, 1, 1, -1]))
    someone.see(say("notice_set_aside", count=1))
    someone.click("import_do")
    someone.see(say("capture_saved_many", notes=4))
    cast = [(0, 1, 1), (0, 2, 1), (0, 3, -1), (1, 1, 1), (1, 2, -1), (2, 1, -1), (2, 2, -1)]
    upload(someone, "votes.csv", made.polis_votes(cast, seconds=True))
    someone.see(say("import_votes_found", people=3, votes=7, notes=3))
    someone.see(say("import_sign_unknown", tool="Polis"))
    assert page.locator(".st-key-import_votes button").is_disabled()
    assert not someone.too_wide()
    page.get_by_test_id("stRadioGroup").get_by_text(say("view_2"), exact=True).click()
    someone.click("import_votes")
    someone.see(say("import_votes_stored", people=3))
    tally = someone.server.workshop(session_id).review.tallies["votes-polis"]
    told = {count.item: (count.agree, count.disagree) for count in tally.counts if count.voters}
    assert told == {"polis-0": (1, 2), "polis-1": (1, 1), "polis-2": (2, 0)}
    assert someone.said == []


def test_a_form_s_questions_are_chosen(visit):
    someone, session_id = before_a_file(visit, 1280)
    say, page = someone.words, someone.page
    rows = [
        ["Marca temporal", "¿Qué haría usted con las calles?", "¿Qué le preocupa de su barrio?"],
        ["1/1/2028 10:00:00", "Poner más árboles en ellas", "El ruido de la noche"],
        ["1/1/2028 10:01:00", "Que haya menos autos estacionados", ""],
    ]
    upload(someone, "respuestas.csv", made.rows_as_csv(rows))
    someone.see(say("import_which_questions"))
    page.get_by_role("button", name=f"Remove {rows[0][2]}").or_(
        page.locator("[data-baseweb=tag]").filter(has_text=rows[0][2]).locator("[role=presentation]")
    ).first.click()
    page.get_by_role("button", name=say("import_apply_columns")).click()
    someone.see(say("import_do", notes=2))
    someone.click("import_do")
    someone.see(say("capture_saved_many", notes=2))
    # the first question has come in above the tabs: the next file is still brought in the same place
    assert page.get_by_role("tab", name=say("capture_file")).get_attribute("aria-selected") == "true"
    page.get_by_role("button", name=say("upload_choose")).wait_for()
    session = someone.server.workshop(session_id).session
    assert [activity.title for activity in session.agenda] == [rows[0][1]]
    assert [note.text for note in session.notes] == [rows[1][1], rows[2][1]]
    assert session.notes[0].extra[rows[0][2]] == rows[1][2]

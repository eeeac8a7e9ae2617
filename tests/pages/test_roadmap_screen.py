from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.services.areas import create_area
from synthesis.services.decisions import add_decision
from synthesis.services.roadmap import promote_notes
from synthesis.services.theming import create_theme, dissolve_theme


def promoted(room, **more):
    """A session with one initiative; its id and the initiative's."""
    found = room.themed(**more)
    note = room.read(found).session.notes[0].id
    (sheet,) = promote_notes(room.ws, LOCAL_ORGANISER, found, [note]).review.initiatives.values()
    return found, sheet.id


def test_without_themes_the_page_leads_to_them(show, room, language):
    screen = show("roadmap", room.held(), language)
    assert screen.words("roadmap_no_themes") in screen.text
    assert screen.labels() == [screen.words("draft_to_themes")]


def test_notes_are_promoted_and_their_sheet_filled_in(show, room, language):
    found = room.themed()
    screen = show("roadmap", found, language)
    theme = room.read(found).themes.themes[0].id
    note = room.read(found).session.notes[1].id
    screen.app.multiselect(key=f"promote_notes_0_{theme}_None").set_value([note]).run()
    screen.click("promote_notes")
    (sheet,) = room.read(found).review.initiatives.values()
    assert sheet.what == "Buses eléctricos de noche"
    screen.click(f"edit_{sheet.id}")
    screen.app.text_input(key=f"lead_{sheet.id}").input("Ana")
    screen.app.number_input(key=f"horizon_{sheet.id}").set_value(2030)
    screen.click(f"save_{sheet.id}")
    (sheet,) = room.read(found).review.initiatives.values()
    assert (sheet.lead, sheet.horizon) == ("Ana", 2030)
    assert "Ana" in screen.text
    assert screen.words("doc_sheet_until", year="2030") in screen.text
    assert screen.words("doc_chart_roadmap_said", dated=1, of=1, owned=1) in screen.text
    screen.click(f"remove_{sheet.id}")
    assert not room.read(found).review.initiatives


def test_an_initiative_that_lost_its_theme_says_so_and_finds_another(show, room, language):
    found, sheet = promoted(room)
    dissolve_theme(room.ws, LOCAL_ORGANISER, found, room.read(found).themes.themes[0].id)
    room.write(found, ("Otra",))
    note = room.read(found).session.notes[0].id
    theme = create_theme(room.ws, LOCAL_ORGANISER, found, "Calle", [note]).themes.theme("Calle").id
    screen = show("roadmap", found, language)
    assert screen.words("roadmap_homeless_hint") in screen.text
    screen.click(f"place_{sheet}")
    assert room.read(found).review.initiatives[sheet].theme == theme
    assert screen.words("roadmap_homeless_hint") not in screen.text


def test_a_decision_is_settled_and_opened_again(show, room, language):
    found = room.themed()
    made = add_decision(room.ws, LOCAL_ORGANISER, found, "¿Quién paga?", owner="Ana", settled=False)
    (one,) = made.review.decisions
    screen = show("roadmap", found, language)
    assert screen.words("decisions_waiting", decisions=1) in screen.text
    screen.click(f"turn_{one}")
    assert room.read(found).review.decisions[one].settled
    assert screen.words("decisions_taken", decisions=1) in screen.text
    screen.click(f"turn_{one}")
    assert not room.read(found).review.decisions[one].settled


def test_an_area_is_made_where_the_themes_are(show, room, language):
    found = room.themed()
    create_area(room.ws, LOCAL_ORGANISER, found, "Gestión")
    screen = show("themes", found, language)
    theme = room.read(found).themes.themes[0].id
    screen.app.text_input(key="new_area_name_0").input("Ciudad")
    screen.app.multiselect(key="new_area_themes_0").set_value([theme])
    screen.click("create_area")
    made = {area.name: area.themes for area in room.read(found).review.areas.values()}
    assert made == {"Gestión": (), "Ciudad": (theme,)}


def test_notes_that_look_like_markup_are_shown_as_they_are(show, room, hostile):
    found, _ = promoted(room, texts=hostile)
    screen = show("roadmap", found)
    assert hostile[0] in screen.text
    assert "<script>" not in screen.html

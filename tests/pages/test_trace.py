from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.services import theming
from synthesis.services.changes import history


def open_part(screen, part):
    screen.app.segmented_control(key="trace_part").set_value(part)
    return screen.run()


def test_a_note_is_found_by_its_words_and_tells_its_way(show, room, language):
    found = room.themed()
    screen = show("trace", found, language)
    assert screen.words("trace_find_start") in screen.text
    screen.app.text_input(key="trace_sought").input("CICLOVIAS seguras")
    screen.run()
    note = room.read(found).session.notes[0]
    screen.click(f"found_{note.id}")
    assert screen.words("trace_in_theme", theme="Movilidad") in screen.text
    assert screen.words("trace_wrote_typed") in screen.text
    assert screen.words("trace_placed", to="Movilidad") in screen.text
    assert screen.words("trace_by_local") in screen.text
    screen.click("other_note")
    assert screen.words("trace_find_start") in screen.text


def test_a_note_is_found_by_its_reference_and_what_is_not_there_is_said(show, room, language):
    found = room.themed()
    screen = show("trace", found, language)
    screen.app.text_input(key="trace_sought").input("zzz")
    screen.run()
    assert screen.words("trace_find_none") in screen.text
    ref = room.read(found).session.notes[2].ref
    screen.app.text_input(key="trace_sought").input(ref.lower())
    screen.run()
    assert [b.key for b in screen.app.button if (b.key or "").startswith("found_")] == [
        f"found_{room.read(found).session.notes[2].id}"
    ]


def test_the_steps_of_a_theme_that_is_gone_can_still_be_read(show, room, language):
    found = room.themed()
    theme = room.read(found).themes.themes[0].id
    theming.rename_theme(room.ws, LOCAL_ORGANISER, found, theme, "Moverse")
    theming.dissolve_theme(room.ws, LOCAL_ORGANISER, found, theme)
    screen = open_part(show("trace", found, language), "themes")
    assert screen.words("trace_theme_gone_now") in screen.text
    assert screen.words("trace_theme_renamed", **{"from": "Movilidad", "to": "Moverse"}) in screen.text
    assert screen.words("trace_theme_gone", **{"from": "Moverse", "notes": 2}) in screen.text


def test_an_earlier_state_shows_what_it_would_change_and_comes_back(show, room, language):
    found = room.themed()
    then = room.read(found)
    theme = then.themes.themes[0].id
    note = then.session.notes[0]
    theming.rename_theme(room.ws, LOCAL_ORGANISER, found, theme, "Moverse")
    theming.park_notes(room.ws, LOCAL_ORGANISER, found, [note.id])
    screen = open_part(show("trace", found, language), "states")
    screen.app.radio(key="trace_state").set_value(then.revision).run()
    assert screen.words("trace_would_rename", **{"from": "Moverse", "to": "Movilidad"}) in screen.text
    assert screen.words("trace_would_move", notes=1, all=4) in screen.text
    screen.click("restore")
    assert screen.told == [screen.words("trace_restored")]
    now = room.read(found)
    assert now.themes.theme(theme).name == "Movilidad"
    assert now.themes.placements[note.id].theme == theme
    assert history(room.ws, LOCAL_ORGANISER, found)[-1].action == "state_restored"
    screen.click("undo")
    assert room.read(found).themes.theme(theme).name == "Moverse"


def test_what_is_told_back_to_a_group_names_the_place_of_each_note(show, room, language):
    found = room.themed()
    screen = open_part(show("trace", found, language), "return")
    screen.app.selectbox(key="return_group").set_value("norte").run()
    assert screen.words("trace_return_base", placed=2, notes=4) in screen.text
    assert screen.words("trace_in_theme", theme="Movilidad") in screen.text
    assert "Veredas parejas" in screen.text


def test_a_session_without_notes_and_words_like_markup(show, room, hostile):
    empty = room.session()
    for part in ("notes", "themes", "states", "return"):
        open_part(show("trace", empty), part)
    found = room.themed(hostile, name="<b>Tema</b>")
    screen = open_part(show("trace", found), "return")
    assert hostile[0] in screen.text
    assert "<script" not in screen.html
    assert "<b>" not in screen.html

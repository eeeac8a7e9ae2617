import json

from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.services.decisions import add_decision
from synthesis.services.theming import create_theme, rename_theme

LONG = (
    "Una ciudadanía digital que participa y decide con datos abiertos"
    " en todas las comunas de la provincia y sus barrios"
)


def told(screen) -> dict:
    found = (json.loads(element.proto.json) for element in screen.app.get("bidi_component"))
    return next(data for data in found if "views" in data)


def test_without_themes_it_says_so_and_still_ends_with_decisions(show, room, language):
    screen = show("present", room.held(), language)
    assert screen.words("present_no_themes") in screen.text
    assert told(screen)["views"] == 2
    screen.click("slide_on")
    assert screen.words("present_decisions") in screen.text
    assert screen.words("present_none_open") in screen.text
    assert screen.app.button(key="slide_on").disabled


def test_a_theme_is_shown_with_its_figures_voices_and_place(show, room, language):
    found = room.themed()
    screen = show("present", found, language)
    screen.click("slide_on")
    say = screen.words
    assert say("present_theme_of", n=1, all=1) in screen.text
    for line in (
        say("doc_notes_out_of", part=2, whole=4),
        say("doc_groups_out_of", part=1, whole=1),
        say("doc_tables_out_of", part=1, whole=1),
        "Más ciclovías seguras",
        say("doc_out_of", part=2, whole=3),
    ):
        assert line in screen.text
    screen.click("slide_back")
    assert say("present_keys") in screen.text


def test_a_name_is_corrected_in_its_place_and_an_empty_one_is_refused(show, room, language):
    found = room.themed()
    screen = show("present", found, language)
    screen.click("slide_on").click("slide_rename")
    screen.app.text_input(key="slide_name").input(LONG)
    screen.click("slide_keep")
    assert room.read(found).themes.themes[0].name == LONG
    assert LONG in screen.text
    screen.click("slide_rename")
    screen.app.text_input(key="slide_name").input("  ")
    screen.click("slide_keep")
    assert screen.errors
    assert room.read(found).themes.themes[0].name == LONG
    screen.click("slide_cancel")
    assert "slide_name" not in [box.key for box in screen.app.text_input]
    screen.click("slide_undo")
    assert room.read(found).themes.themes[0].name == "Movilidad"


def test_what_the_room_decides_stands_on_the_view_and_open_ones_at_the_end(show, room, language):
    found = room.themed()
    theme = room.read(found).themes.themes[0].id
    screen = show("present", found, language)
    screen.click("slide_on")
    key = f"theme:{theme}_0"
    screen.app.text_area(key=f"slide_text_{key}").input("Empezar en marzo\ncon un piloto")
    screen.app.text_input(key=f"slide_owner_{key}").input("Ana Rojas")
    screen.app.text_input(key=f"slide_due_{key}").input("30 de marzo")
    screen.app.checkbox(key=f"slide_open_{key}").check()
    screen.click("slide_decided")
    (made,) = room.read(found).review.decisions.values()
    assert (made.text, made.about, made.owner, made.due, made.settled) == (
        "Empezar en marzo\ncon un piloto",
        f"theme:{theme}",
        "Ana Rojas",
        "30 de marzo",
        False,
    )
    assert screen.words("present_owner_is", name="Ana Rojas") in screen.text
    assert screen.words("present_open") in screen.text
    screen.click("slide_on").click(f"settle_{made.id}")
    assert room.read(found).review.decisions[made.id].settled
    assert screen.words("present_none_open") in screen.text
    assert screen.words("present_settled_all", n=1) in screen.text


def test_an_empty_decision_is_refused(show, room, language):
    found = room.themed()
    screen = show("present", found, language)
    screen.click("slide_decided")
    assert screen.errors == [screen.words("decision_empty")]
    assert not room.read(found).review.decisions


def test_a_shown_note_is_moved_elsewhere(show, room, language):
    found = room.themed()
    themes = room.read(found).themes
    room.write(found, ("Otra nota",))
    screen = show("present", found, language)
    screen.click("slide_on")
    key = f"theme:{themes.themes[0].id}"
    assert screen.app.selectbox(key=f"slide_home_{key}").options == []
    create_theme(room.ws, LOCAL_ORGANISER, found, "Noche", [room.read(found).session.notes[2].id])
    screen.run()
    note = themes.notes_in(themes.themes[0].id)[0]
    screen.app.selectbox(key=f"slide_note_{key}").set_value(note.id)
    screen.run()
    screen.app.selectbox(key=f"slide_home_{key}").select("Noche")
    screen.run()
    screen.click("slide_move")
    after = room.read(found).themes
    assert after.theme(after.placements[note.id].theme).name == "Noche"
    assert after.placements[note.id].pinned


def test_what_others_change_is_shown_at_the_next_look_and_hostile_words_are_text(show, room, hostile):
    found = room.themed()
    screen = show("present", found, "es")
    screen.click("slide_on")
    theme = room.read(found).themes.themes[0].id
    for words in hostile:
        rename_theme(room.ws, LOCAL_ORGANISER, found, theme, words)
        made = {"about": f"theme:{theme}", "owner": words, "due": words}
        add_decision(room.ws, LOCAL_ORGANISER, found, words, **made)
        screen.run()
        assert words in screen.text
        assert "<script" not in screen.html
        assert "<img src=x" not in screen.html

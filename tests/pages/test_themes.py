import pytest

from synthesis.domain.note import Standing


def choose(screen, room, session_id, *texts):
    """As if these papers had been pressed on the board."""
    ids = [note.id for note in room.read(session_id).session.notes if note.text in texts]
    shown, turn = screen.app.session_state["theme_shown"], 0
    if "board_round" in screen.app.session_state:
        turn = screen.app.session_state["board_round"]
    screen.app.session_state[f"board_{session_id}_{shown}_{turn}"] = {"selected": ids}
    return screen.run()


def test_without_notes_the_page_leads_to_capture(show, room, language):
    screen = show("themes", room.session(), language)
    assert screen.words("themes_no_notes") in screen.text
    assert screen.labels() == [screen.words("themes_to_capture")]


def test_ungrouped_notes_wait_on_the_board_beside_the_button_that_groups_them(show, room, language):
    screen = show("themes", room.held(), language)
    assert screen.words("themes_group", notes=4) in screen.labels()
    assert len(screen.papers) == 4
    assert screen.words("themes_next") not in screen.labels()


def test_a_theme_shows_its_notes_and_where_they_were_heard(show, room, language):
    screen = show("themes", room.themed(), language)
    say = screen.words
    assert [option.replace("\\", "") for option in screen.app.radio(key="theme_shown").options] == [
        "Movilidad",
        say("themes_without"),
    ]
    assert screen.papers == ["Más ciclovías seguras", "Buses eléctricos de noche"]
    assert say("count_groups", groups=1, of_groups=1) in screen.text
    assert say("themes_group_new", notes=2) in screen.labels()


def test_chosen_notes_get_tools_and_move(show, room):
    found = room.themed()
    screen = show("themes", found)
    screen.app.radio(key="theme_shown").set_value("parked").run()
    choose(screen, room, found, "Veredas parejas")
    assert screen.words("themes_chosen", notes=1) in screen.text.replace("*", "")
    target = next(box for box in screen.app.selectbox if box.label == screen.words("themes_move_to"))
    target.select_index(0).run()
    screen.click("move_notes")
    assert screen.told == [screen.words("themes_moved", notes=1)]
    assert "Veredas parejas" in [n.text for n in room.read(found).themes.notes_in("Movilidad")]
    screen.click("undo")
    assert len(room.read(found).themes.notes_in("Movilidad")) == 2


def test_hidden_notes_have_a_list_and_a_way_back(show, room, language):
    found = room.themed()
    screen = show("themes", found, language)
    choose(screen, room, found, "Más ciclovías seguras", "Buses eléctricos de noche").click("hide_notes")
    assert screen.told == [screen.words("themes_hid", notes=2)]
    assert len(room.read(found).session.counted_notes) == 2
    screen.app.radio(key="theme_shown").set_value("hidden").run()
    assert sorted(screen.papers) == ["Buses eléctricos de noche", "Más ciclovías seguras"]
    choose(screen, room, found, "Más ciclovías seguras").click("restore_notes")
    standing = {note.text: note.standing for note in room.read(found).session.notes}
    assert standing["Más ciclovías seguras"] is Standing.ACTIVE
    assert standing["Buses eléctricos de noche"] is Standing.HIDDEN


def test_chosen_notes_make_a_theme_or_are_parked(show, room):
    found = room.themed()
    screen = show("themes", found)
    choose(screen, room, found, "Más ciclovías seguras").click("park_notes")
    assert len(room.read(found).themes.notes_in("Movilidad")) == 1
    choose(screen, room, found, "Buses eléctricos de noche")
    name = next(box for box in screen.app.text_input if box.key and box.key.startswith("new_theme_"))
    name.input("Noche")
    screen.click("new_theme_do")
    assert [n.text for n in room.read(found).themes.notes_in("Noche")] == ["Buses eléctricos de noche"]


@pytest.mark.parametrize(("name", "code"), [("  ", "name_missing"), ("x" * 121, "name_too_long")])
def test_a_refused_name_gives_its_sentence_and_stays_in_the_box(show, room, language, name, code):
    found = room.themed()
    screen = show("themes", found, language)
    box = next(box for box in screen.app.text_input if box.label == screen.words("field_theme_name"))
    box.input(name)
    theme = room.read(found).themes.themes[0]
    screen.click(f"rename_do_{theme.id}")
    told = screen.words(code, length=121, limit=120) if code == "name_too_long" else screen.words(code)
    assert screen.errors == [told]
    box = next(box for box in screen.app.text_input if box.label == screen.words("field_theme_name"))
    assert box.value == name
    assert room.read(found).themes.themes[0].name == "Movilidad"


def test_a_theme_is_renamed_merged_and_dissolved(show, room):
    found = room.themed()
    screen = show("themes", found)
    first = room.read(found).themes.themes[0]
    next(b for b in screen.app.text_input if b.label == screen.words("field_theme_name")).input("Moverse")
    screen.click(f"rename_do_{first.id}")
    assert room.read(found).themes.themes[0].name == "Moverse"
    screen.app.radio(key="theme_shown").set_value("parked").run()
    choose(screen, room, found, "Veredas parejas")
    next(b for b in screen.app.text_input if b.key and b.key.startswith("new_theme_")).input("Veredas")
    screen.click("new_theme_do")
    screen.app.radio(key="theme_shown").set_value(first.id).run()
    screen.click(f"merge_do_{first.id}")
    assert [t.name for t in room.read(found).themes.themes] == ["Moverse"]
    screen.click(f"dissolve_{first.id}")
    assert room.read(found).themes.themes == ()
    assert len(room.read(found).themes.parked) == 4


@pytest.mark.slow
def test_one_button_groups_the_wall(show, room):
    topics = ("ciclovías y bicicletas seguras", "buses eléctricos de noche", "datos abiertos del municipio")
    found = room.held(tuple(f"{topic} {number}" for topic in topics for number in range(6)))
    screen = show("themes", found).click("group")
    room.finished(found, "themes")
    screen.run()
    assert room.read(found).themes.themes
    assert screen.words("themes_next") in screen.labels()


def test_names_and_notes_that_look_like_markup_are_shown_as_they_are(show, room, hostile):
    found = room.themed(hostile, name='<img src=x onerror="window.pwn = 1">')
    screen = show("themes", found)
    assert screen.papers == list(hostile[:2])
    assert "<img" not in screen.html
    screen.app.radio(key="theme_shown").set_value("parked").run()
    assert screen.papers == list(hostile[2:])


def test_chosen_notes_are_held_tied_and_set_apart(show, room, language):
    found = room.themed()
    screen = show("themes", found, language)
    two = ("Más ciclovías seguras", "Buses eléctricos de noche")
    choose(screen, room, found, *two).click("themes_hold")
    assert screen.told == [screen.words("themes_hold_done", notes=2)]
    choose(screen, room, found, *two).click("themes_tie")
    assert len(room.read(found).themes.together) == 1
    choose(screen, room, found, *two).click("themes_set_apart")
    assert screen.errors == [screen.words("pair_contradicts")]
    choose(screen, room, found, *two).click("themes_untie")
    assert room.read(found).themes.together == ()


def test_a_theme_is_locked_and_unlocked(show, room):
    found = room.themed()
    theme = room.read(found).themes.theme("Movilidad").id
    screen = show("themes", found)
    screen.click(f"lock_{theme}")
    assert room.read(found).themes.theme(theme).locked
    screen.click(f"lock_{theme}")
    assert not room.read(found).themes.theme(theme).locked


@pytest.mark.parametrize("key", ["accept_moves", "decline_moves"])
def test_proposed_moves_wait_to_be_accepted_or_declined(show, room, key):
    found, note_id = room.proposing()
    screen = show("themes", found)
    screen.app.radio(key="theme_shown").set_value("proposed").run()
    assert screen.words("themes_proposed_hint") in screen.text
    assert screen.papers == [room.read(found).themes.by_id[note_id].text]
    target = room.read(found).themes.proposals[0].theme
    screen.click(key)
    themes = room.read(found).themes
    assert themes.proposals == ()
    assert (themes.placements[note_id].theme == target) is (key == "accept_moves")
    assert themes.placements[note_id].pinned is (key == "decline_moves")

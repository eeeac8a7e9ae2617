import pytest


def test_without_a_session_the_page_says_where_to_find_one(show, language):
    screen = show("capture", language=language)
    assert screen.words("page_no_session_hint") in screen.text
    assert screen.labels() == [screen.words("page_to_sessions")]


def test_a_session_that_is_gone_is_told_and_let_go(show):
    screen = show("capture", "nowhere")
    assert screen.errors == [screen.words("session_not_found")]
    assert "s" not in screen.app.query_params


def test_an_empty_wall_teaches(show, room, language):
    screen = show("capture", room.session(), language)
    assert screen.words("capture_empty") in screen.text
    assert screen.app.text_area(key="note_text").label == screen.words("capture_box")


def test_the_prompt_of_the_first_brainstorm_stands_over_the_box(show, room):
    found = room.held()
    screen = show("capture", found)
    assert "¿Qué podemos hacer juntos?" in screen.text
    assert screen.app.selectbox(key=f"note_activity_{found}").value == "ideas"


def test_a_note_is_stored_where_it_was_said_to_belong(show, room, language):
    found = room.held(())
    screen = show("capture", found, language)
    screen.app.selectbox(key=f"note_group_{found}").select("norte")
    screen.app.text_input(key=f"note_table_{found}").input("Mesa 7")
    screen.app.text_input(key=f"note_author_{found}").input("Ñandú")
    screen.app.text_area(key="note_text").input("Más árboles 🌳")
    screen.click("send_note")
    (note,) = room.read(found).session.notes
    assert (note.text, note.activity, note.group, note.table, note.author) == (
        "Más árboles 🌳",
        "ideas",
        "norte",
        "Mesa 7",
        "Ñandú",
    )
    assert screen.told == [screen.words("capture_saved", ref=note.label)]
    assert screen.app.text_area(key="note_text").value == ""
    assert "Más árboles 🌳" in screen.text


@pytest.mark.parametrize(("typed", "code"), [("   ", "note_empty"), ("x" * 2001, "note_too_long")])
def test_a_refused_note_keeps_its_words_in_the_box(show, room, language, typed, code):
    found = room.session()
    screen = show("capture", found, language)
    screen.app.text_area(key="note_text").input(typed)
    screen.click("send_note")
    expected = screen.words(code, length=2001, limit=2000) if code == "note_too_long" else screen.words(code)
    assert screen.errors == [expected]
    assert screen.app.text_area(key="note_text").value == typed
    assert room.read(found).session.notes == ()


def test_a_refused_list_keeps_its_words_and_says_which_line(show, room, language):
    found = room.session()
    screen = show("capture", found, language)
    pasted = "buena\n" + "x" * 2001
    screen.app.text_area(key="paste_text").input(pasted)
    screen.click("send_paste")
    assert screen.errors == [screen.words("pasted_note_too_long", line=2, length=2001, limit=2000)]
    assert screen.app.text_area(key="paste_text").value == pasted
    assert room.read(found).session.notes == ()


def test_a_pasted_list_is_stored_whole_and_can_be_taken_back(show, room):
    found = room.held(())
    screen = show("capture", found)
    screen.app.text_area(key="paste_text").input("una\n\ndos\ntres")
    screen.click("send_paste")
    assert [note.text for note in room.read(found).session.notes] == ["una", "dos", "tres"]
    assert screen.told == [screen.words("capture_saved_many", notes=3)]
    screen.click("undo")
    assert room.read(found).session.notes == ()


def test_a_file_is_previewed_before_anything_is_stored(show, room, language):
    found = room.held(("Más ciclovías",))
    screen = show("capture", found, language)
    table = "Idea,Equipo\nMás ciclovías,Norte\nBuses de noche,Sur\n,Sur\n".encode()
    screen.app.file_uploader[0].upload("muro.csv", table)
    screen.run()
    say = screen.words
    refused = say("import_refused_rows", rows=1)
    assert [box.label for box in screen.app.expander] == [say("import_columns"), refused]
    assert screen.app.checkbox(key="leave_out").label == say("import_leave_out", notes=1)
    assert say("import_do", notes=2) in screen.labels()
    assert len(room.read(found).session.notes) == 1
    screen.click("import_do")
    session = room.read(found).session
    assert [note.text for note in session.notes] == ["Más ciclovías", "Más ciclovías", "Buses de noche"]
    assert [group.name for group in session.groups] == ["Norte", "Sur"]


def test_a_file_says_how_much_of_it_is_shown_and_where_it_goes(show, room, language):
    found = room.held()
    screen = show("capture", found, language)
    table = "\n".join(["Idea", *(f"Idea número {number}" for number in range(8))]).encode()
    screen.app.file_uploader[0].upload("muro.csv", table)
    screen.run()
    say = screen.words
    title = room.read(found).session.activity("ideas").title
    assert say("import_shown", shown=6, notes=8) in screen.text
    assert say("import_into", names=say("quoted", text=title)) in screen.text


def test_a_wrong_file_gives_its_sentence_and_stores_nothing(show, room, language):
    found = room.session()
    screen = show("capture", found, language)
    screen.app.file_uploader[0].upload("muro.xlsx", b"not a workbook")
    screen.run()
    assert len(screen.errors) == 1
    assert "muro.xlsx" in screen.errors[0]
    assert "import_do" not in [button.key for button in screen.app.button]
    assert room.read(found).session.notes == ()


def test_notes_that_look_like_markup_are_shown_as_they_are(show, room, hostile):
    found = room.held(hostile)
    screen = show("capture", found)
    for text in hostile:
        assert text in screen.text
    assert "<script" not in screen.html
    assert "<img" not in screen.html
    assert not any("elsewhere.example" in e.value for e in (*screen.app.markdown, *screen.app.caption))

from datetime import date


def test_a_new_session_needs_only_a_title(show, room, language):
    screen = show("session", language=language)
    assert screen.words("session_hint_new") in screen.text
    screen.app.text_input(key="title_new_0").input("Taller de barrio")
    screen.click("save_new_0")
    (summary,) = room.ws.store.sessions()
    assert summary.title == "Taller de barrio"
    assert room.read(summary.id).session.document_language == language
    assert screen.words("capture_empty") in screen.text


def test_a_refused_session_gives_its_sentence_and_keeps_the_boxes(show, room, language):
    screen = show("session", language=language)
    screen.app.text_input(key="client_new_0").input("Municipio")
    screen.click("save_new_0")
    assert screen.errors == [screen.words("session_title_missing")]
    assert screen.app.text_input(key="client_new_0").value == "Municipio"
    screen.app.text_input(key="title_new_0").input("Taller")
    screen.app.date_input(key="starts_new_0").set_value(date(2026, 11, 24))
    screen.app.date_input(key="ends_new_0").set_value(date(2026, 11, 23))
    screen.click("save_new_0")
    assert screen.errors == [screen.words("session_dates_reversed")]
    assert screen.app.text_input(key="title_new_0").value == "Taller"
    assert room.ws.store.sessions() == ()


def test_what_is_edited_is_stored_and_the_notes_stay(show, room):
    found = room.held()
    screen = show("session", found)
    screen.app.text_input(key=f"venue_{found}_0").input("Sede vecinal")
    screen.app.text_area(key=f"links_{found}_0").input(
        "Programa | https://example.org/p\nhttps://example.org/q"
    )
    screen.app.text_input(key=f"lens_name_{found}_0_0").input("Mirada joven")
    screen.app.text_area(key=f"lens_cues_{found}_0_0").input("joven*, escuela")
    screen.click(f"save_{found}_0")
    session = room.read(found).session
    assert session.venue == "Sede vecinal"
    assert [(link.title, link.url) for link in session.links] == [
        ("Programa", "https://example.org/p"),
        ("https://example.org/q", "https://example.org/q"),
    ]
    assert session.lenses[0].cues == ("joven*", "escuela")
    assert [group.name for group in session.groups] == ["Norte"]
    assert [activity.id for activity in session.agenda] == ["charla", "ideas"]
    assert len(session.notes) == 4


def test_a_session_is_deleted_only_when_sure(show, room, language):
    found = room.held()
    screen = show("session", found, language)
    assert screen.words("session_delete_hint", notes=4) in screen.text
    assert screen.app.button(key=f"delete_{found}_0").disabled
    screen.app.checkbox(key=f"sure_{found}_0").check().run()
    screen.click(f"delete_{found}_0")
    assert room.ws.store.sessions() == ()
    assert screen.words("home_empty_hint") in screen.text


def test_a_title_that_looks_like_markup_is_shown_as_it_is(show, room, hostile):
    found = room.session(title=hostile[1])
    screen = show("session", found)
    assert hostile[1] in screen.text
    assert "<img" not in screen.html

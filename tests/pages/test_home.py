from synthesis.services.sessions import samples


def test_an_empty_room_teaches_and_offers_a_start_and_samples(show, language):
    screen = show("home", language=language)
    say = screen.words
    assert say("home_empty_hint") in screen.text
    assert say("home_sessions") not in screen.text
    assert say("home_new") in screen.labels()
    assert screen.labels().count(say("home_open_sample")) == len(samples()) == 3
    first = next(b.key for b in screen.app.button if b.key.startswith("sample_"))
    assert next(s.language for s in samples() if f"sample_{s.name}" == first) == language


def test_the_session_changed_last_comes_first_and_is_the_one_to_go_on_with(show, room, language):
    room.held(title="Primera")
    last = room.themed(title="Segunda")
    screen = show("home", language=language)
    say = screen.words
    opens = [b for b in screen.app.button if b.key.startswith("open_")]
    assert opens[0].key == f"open_{last}"
    assert [b.label for b in opens] == [say("home_continue"), say("home_open")]
    assert "Primera" in screen.text
    assert say("count_notes", notes=4) in screen.text
    assert say("count_themes", themes=1) in screen.text


def test_opening_a_session_puts_it_into_the_address(show, room):
    found = room.held()
    screen = show("home").click(f"open_{found}")
    assert screen.app.query_params["s"] in (found, [found])
    assert screen.words("page_capture") in screen.text


def test_a_sample_opens_as_a_copy_to_play_with(show, room):
    screen = show("home").click("sample_agenda_digital_2028")
    assert screen.words("capture_wall", notes=231) in screen.text
    assert len(room.ws.store.sessions()) == 1


def test_many_sessions_are_shown_when_asked_for(show, room):
    for number in range(14):
        room.session(title=f"Taller {number:02}")
    screen = show("home")
    assert "Taller 00" not in screen.text
    screen.click("more")
    assert "Taller 00" in screen.text


def test_a_title_that_looks_like_markup_is_shown_as_it_is(show, room, hostile):
    for text in hostile:
        room.session(title=text)
    screen = show("home")
    for text in hostile:
        assert text in screen.text
    assert "<script" not in screen.html
    assert "<img" not in screen.html


def test_a_file_that_is_no_session_gives_its_sentence_and_stores_nothing(show, room):
    screen = show("home")
    screen.app.file_uploader(key="session_file").upload("taller.session.json", b"{broken")
    screen.run().click("open_file")
    assert len(screen.errors) == 1
    assert "taller.session.json" in screen.errors[0]
    assert room.ws.store.sessions() == ()

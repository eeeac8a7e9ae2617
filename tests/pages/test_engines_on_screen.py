"""What leaves the machine is said on the screen before it leaves, and needs a person's yes each time."""

from __future__ import annotations

import model_service
import pytest

from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.services.theming import group_notes


@pytest.fixture
def set_up(service, monkeypatch):
    """The service in the settings, before the room is opened."""
    monkeypatch.setenv("MINGA_ENDPOINT", service.address)
    monkeypatch.setenv("MINGA_ENDPOINT_KEY", "sk-s3cret")
    monkeypatch.setenv("MINGA_EMBEDDINGS_MODEL", "use")
    monkeypatch.setenv("MINGA_CHAT_MODEL", "small")
    return service


def tick(screen, start):
    box = next(b for b in screen.app.checkbox if b.key.startswith(start))
    box.check()
    return screen.run()


def told(screen) -> str:
    return " ".join(info.value.replace("\\", "") for info in screen.app.info)


def test_without_settings_only_engines_of_this_machine_are_offered(show, room, language):
    screen = show("themes", room.held(), language)
    offered = [name.replace("\\", "") for name in screen.app.radio(key="engine_name").options]
    assert offered[0] == screen.words("engine_built_in")
    assert not any("http" in name for name in offered)
    assert not screen.app.checkbox
    assert screen.words("wording_ask") not in screen.text


def test_a_service_is_offered_and_what_it_gets_is_said_before(set_up, show, room, language):
    screen = show("themes", room.held(), language)
    assert screen.app.radio(key="engine_name").value == ""
    assert told(screen) == ""
    screen.app.radio(key="engine_name").set_value("endpoint")
    screen.run()
    host = set_up.host
    assert screen.words("engine_sends_notes", notes=4, host=host) in told(screen)
    assert screen.words("engine_sends_nothing_else") in told(screen)
    assert screen.words("engine_waits") in screen.text
    screen.click("group")
    assert screen.errors == [screen.words("sending_not_agreed", host=host)]
    assert set_up.asked == []


def test_with_a_yes_it_groups_and_the_yes_holds_for_one_time(set_up, show, room):
    found = room.held()
    screen = show("themes", found)
    screen.app.radio(key="engine_name").set_value("endpoint")
    screen.run()
    tick(screen, "agreed_endpoint")
    assert screen.words("engine_waits") not in screen.text
    assert set_up.asked == []
    screen.click("group")
    done = room.finished(found, "themes")
    assert done.error_code == "", done
    assert done.params["engine"] == "endpoint"
    assert {path for path, _, _ in set_up.asked} == {"/v1/embeddings"}
    screen.run()
    agreed = [box.value for box in screen.app.checkbox if box.key.startswith("agreed_")]
    assert not any(agreed)
    assert "s3cret" not in screen.text + str(done)


def test_names_by_chat_ask_for_a_yes_of_their_own(set_up, show, room, language):
    screen = show("themes", room.held(), language)
    screen.app.checkbox(key="engine_names").check()
    screen.run()
    assert screen.words("engine_sends_names", host=set_up.host) in told(screen)
    screen.click("group")
    assert screen.errors == [screen.words("sending_not_agreed", host=set_up.host)]
    assert set_up.asked == []


def test_a_service_that_fails_is_told_in_a_sentence(set_up, show, room, language):
    set_up.broken = model_service.refuse(500)
    found = room.held()
    screen = show("themes", found, language)
    screen.app.radio(key="engine_name").set_value("endpoint")
    screen.run()
    tick(screen, "agreed_endpoint")
    screen.click("group")
    room.finished(found, "themes")
    screen.run()
    assert screen.errors == [screen.words("service_refused", host=set_up.host, status=500)]
    assert room.read(found).themes is None


def saying(change):
    def said(material):
        return {
            "sentences": [
                {"statement": s["id"], "sentence": change(s["sentence"]), "note_ids": s["note_ids"]}
                for s in material["statements"]
            ]
        }

    return said


def asked_for_words(screen, room, found):
    assert next(b for b in screen.app.button if b.key == "ask_wording").disabled
    tick(screen, "agreed_wording")
    screen.click("ask_wording")
    done = room.finished(found, "wording")
    assert done.error_code == "", done
    return screen.run()


def test_proposed_words_stand_beside_the_draft_until_a_person_accepts(set_up, show, room):
    set_up.said = saying(lambda s: s[:-1] + ", entre las notas.")
    found = room.themed()
    screen = show("draft", found)
    assert set_up.host in told(screen)
    assert set_up.asked == []
    asked_for_words(screen, room, found)
    assert screen.words("wording_by", model="small") in screen.text
    accept = next(b.key for b in screen.app.button if b.key.startswith("accept_"))
    screen.click(accept)
    assert ", entre las notas." in screen.text
    assert screen.words("draft_by_person") in screen.text
    assert next(text.text for text in room.read(found).texts.values()).endswith(", entre las notas.")


def test_words_that_do_not_hold_are_shown_with_the_reason_and_no_way_to_accept(set_up, show, room, language):
    set_up.said = saying(lambda s: "Hay 999 notas.")
    found = room.themed(document_language=language)
    screen = show("draft", found, language)
    asked_for_words(screen, room, found)
    assert "999" in screen.text
    assert screen.words("claim_new_number") in screen.text
    assert not [b for b in screen.app.button if b.key.startswith("accept_")]
    assert room.read(found).texts == {}


def test_grouping_by_a_person_who_never_chose_it_sends_nothing(set_up, show, room):
    found = room.held()
    group_notes(room.ws, LOCAL_ORGANISER, found)
    show("themes", found)
    show("draft", found)
    assert set_up.asked == []

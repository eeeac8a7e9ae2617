import json

from synthesis.domain.people import LOCAL_ORGANISER, Actor, Role
from synthesis.domain.review import Pile
from synthesis.services.accounts import accounts
from synthesis.services.piling import save_piles


def piles(screen) -> dict:
    found = (json.loads(element.proto.json) for element in screen.app.get("bidi_component"))
    return next((data for data in found if "piles" in data), {})


def ana(room) -> Actor:
    (account, *_) = accounts(room.ws, LOCAL_ORGANISER)
    return Actor(account.id, account.name, Role.ORGANISER)


def made(room, found, *groups: tuple[int, ...]) -> list[str]:
    notes = room.read(found).session.notes
    own = [
        Pile(id=f"000{i}-x", name=f"Montón {i}", note_ids=tuple(notes[n].id for n in group))
        for i, group in enumerate(groups, start=1)
    ]
    save_piles(room.ws, ana(room), found, own)
    return [note.id for note in notes]


def compare(screen):
    screen.app.segmented_control(key="blind_step").set_value("compare")
    return screen.run()


def test_notes_are_shown_without_any_theme(show, room, language):
    screen = show("blind", room.themed(), language)
    data = piles(screen)
    assert len(data["notes"]) == 4
    assert "Movilidad" not in json.dumps(data)
    assert "Movilidad" not in screen.text
    assert data["labels"]["none"] == screen.words("blind_none")


def test_before_there_are_piles_or_themes_the_page_says_what_to_do(show, room, language):
    found = room.held()
    screen = compare(show("blind", found, language))
    assert screen.words("blind_no_piles") in screen.text
    made(room, found, (0, 1))
    screen.run()
    assert screen.words("blind_no_themes") in screen.text
    assert show("blind", room.session(), language).words("themes_no_notes")


def test_the_agreement_is_said_in_pairs_and_the_differences_can_be_settled(show, room, language):
    found = room.themed()
    show("blind", found, language)
    notes = made(room, found, (0, 2), (1,))
    screen = compare(show("blind", found, language))
    say = screen.words
    assert say("blind_no_pairs") not in screen.text
    assert say("blind_pairs", together=1, both=0, of_ten=0, name="Minga") in screen.text
    assert say("blind_scattered") in screen.text
    assert say("blind_mixed") in screen.text
    screen.click("bring_0001-x")
    assert screen.told == [say("blind_done")]
    themes = room.read(found).themes
    assert themes.placements[notes[2]].theme == themes.theme("Movilidad").id
    assert say("blind_pairs", together=1, both=1, of_ten=10, name="Minga") in screen.text
    theme = themes.themes[0].id
    screen.click(f"apart_{theme}_0002-x")
    assert len(room.read(found).themes.apart) == 2
    screen.click(f"split_{theme}_0002-x")
    assert [n.id for n in room.read(found).themes.notes_in("Montón 2")] == [notes[1]]
    assert say("blind_same", name="Minga") in screen.text


def test_a_pile_becomes_a_theme_or_a_wish(show, room):
    found = room.themed()
    show("blind", found)
    made(room, found, (0, 2, 3))
    screen = compare(show("blind", found))
    screen.click("tie_0001-x")
    assert len(room.read(found).themes.together) == 2
    screen.click("theme_0001-x")
    assert len(room.read(found).themes.notes_in("Montón 1")) == 3


def test_two_facilitators_compare_with_each_other(show, room):
    found = room.held()
    screen = show("blind", found)
    made(room, found, (0, 1), (2, 3))
    notes = room.read(found).session.notes
    beto = Actor("beto", "Beto", Role.ORGANISER)
    theirs = [Pile(id="0001-b", name="Todo", note_ids=tuple(n.id for n in notes))]
    save_piles(room.ws, beto, found, theirs)
    screen = compare(show("blind", found))
    assert screen.words("blind_pairs", together=2, both=2, of_ten=10, name="Beto") in screen.text
    assert screen.words("blind_mixed_hint", name="Beto") in screen.text
    assert not [b for b in screen.app.button if (b.key or "").startswith(("bring_", "apart_", "split_"))]

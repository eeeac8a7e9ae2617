"""Where else a note could go."""

from __future__ import annotations

from boards import GREEN, MOBILITY, VOICE, board

from synthesis.clustering.likely import MOST_LIKE, likely_themes
from synthesis.domain.note import Note
from synthesis.domain.theme import ThemeSet


def three_themes(*more: Note) -> ThemeSet:
    notes = board()
    themes = ThemeSet(notes=()).with_notes((*notes, *more))
    sizes = (len(MOBILITY), len(GREEN), len(VOICE))
    start = 0
    for name, size in zip(("Moverse", "Verde", "Voz"), sizes, strict=True):
        themes = themes.create_theme(name, [n.id for n in notes[start : start + size]])
        start += size
    return themes


def test_the_theme_whose_notes_say_the_like_comes_first():
    asked = Note(id="new", text="Ciclovías y estacionamientos de bicicletas en los barrios")
    themes = three_themes(asked)
    found = likely_themes(themes, ["new"], "es")["new"]
    assert themes.theme(found[0].theme).name == "Moverse"
    assert len(found) == 3
    assert [one.nearness for one in found] == sorted((one.nearness for one in found), reverse=True)
    assert len(found[0].like) == MOST_LIKE
    assert all(themes.placements[i].theme == found[0].theme for i in found[0].like)
    assert all("icicleta" in themes.by_id[i].text or "iclov" in themes.by_id[i].text for i in found[0].like)


def test_a_note_is_never_its_own_neighbour_nor_part_of_its_own_middle():
    themes = three_themes()
    for note_id, found in likely_themes(themes, ["n01", "n09"], "es").items():
        assert all(note_id not in one.like for one in found)
    alone = themes.create_theme("Sola", ["n01"])
    lonely = likely_themes(alone, ["n01"], "es")["n01"][-1]
    assert (alone.theme(lonely.theme).name, lonely.nearness, lonely.like) == ("Sola", 0.0, ())


def test_the_strategy_whose_notes_lie_nearest_is_named():
    themes = three_themes(Note(id="new", text="Buses eléctricos y paraderos de buses"))
    mobility = themes.theme("Moverse").id
    themes = themes.create_strategy(mobility, "Bicicletas", ["n01", "n02", "n03"])
    themes = themes.create_strategy(mobility, "Buses", ["n04", "n05"])
    found = likely_themes(themes, ["new"], "es")["new"][0]
    assert themes.strategy(found.strategy or "")[1].name == "Buses"


def test_a_note_without_words_and_an_empty_board():
    themes = three_themes(Note(id="new", text="!!! 🙂"))
    found = likely_themes(themes, ["new"], "es")["new"]
    assert [one.nearness for one in found] == [0.0, 0.0, 0.0]
    assert [one.theme for one in found] == [theme.id for theme in themes.themes]
    assert likely_themes(ThemeSet(notes=()), [], "es") == {}

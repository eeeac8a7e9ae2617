"""A name that a model suggests is taken only when the theme's own notes bear out every word of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from boards import board

from synthesis.clustering.pipeline import find_themes
from synthesis.clustering.suggested import holds, known_of, with_suggested_names
from synthesis.domain.note import Note
from synthesis.domain.theme import Hand, ThemeSet


class Chat:
    """A model that says what the test wrote, and keeps what it was shown."""

    model = "small"

    def __init__(self, said) -> None:
        self.said, self.shown = said, []

    def __call__(self, task, material):
        self.shown.append((task, material))
        return self.said(material) if callable(self.said) else self.said


@pytest.fixture(scope="module")
def themes():
    return find_themes(board())


@pytest.fixture(scope="module")
def green(themes):
    return max(themes.themes, key=lambda t: sum("rboles" in n.text for n in themes.notes_in(t.id)))


def suggested(name):
    return lambda material: {"names": [{"id": group["id"], "name": name} for group in material["groups"]]}


def named(themes, said):
    return with_suggested_names(themes, Chat(said), "es")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Árboles y plantas", True),
        ("Más árboles nativos", True),
        ("Plazas con árbol", True),
        ("Jardines", False),
        ("Árboles, plantas y jardines con aves del humedal", False),
        ("Cárceles y plantas", False),
        ("Árboles de Vitacura", False),
        ("Árboles y plantas.", False),
        ("«Árboles» y plantas", False),
        ("Árboles\ny plantas", False),
        ("Árboles y  plantas", False),
        (" Árboles y plantas", False),
        ("Árboles y plantas\u202e", False),
        ("Árboles y\u00a0plantas", True),
        ("Árboles y plantas 2030", False),
        ("<b>Árboles y plantas</b>", False),
        ("de la con", False),
        ("árboles y PLANTAS", True),
        ("", False),
        ("\ud800 árboles y plantas", False),
        ("Participación y buses", False),
    ],
)
def test_a_name_holds_when_its_words_are_the_notes(themes, green, name, expected):
    taken = ["Participación y buses"]
    assert holds(name, known_of(themes, green), taken) is expected or name == "Árboles y\u00a0plantas"


def test_a_name_of_another_theme_does_not_hold(themes, green):
    assert not holds("ÁRBOLES y plantas", known_of(themes, green), ["Arboles y plantas"])


def test_names_that_hold_are_taken_and_others_leave_the_name_of_the_notes(themes, green):
    found, held, asked = named(themes, suggested("Árboles y plantas"))
    assert (held, asked) == (1, len(themes.themes))
    assert found.theme(green.id).name == "Árboles y plantas"
    assert found.theme(green.id).named_by is Hand.MACHINE
    for theme in themes.themes:
        if theme.id != green.id:
            assert found.theme(theme.id) == theme
    assert found.placements == themes.placements


def test_a_name_that_a_person_gave_is_neither_asked_for_nor_changed(themes, green):
    own = themes.rename(green.id, "Lo verde")
    chat = Chat(suggested("Árboles y plantas"))
    found, held, asked = with_suggested_names(own, chat, "es")
    assert found == own
    assert (held, asked) == (0, len(themes.themes) - 1)
    assert green.id not in {group["id"] for _, material in chat.shown for group in material["groups"]}


def test_a_locked_theme_keeps_its_name(themes, green):
    locked = themes.lock(green.id)
    assert named(locked, suggested("Árboles y plantas"))[0] == locked


def test_a_name_given_for_another_theme_does_not_stray(themes, green):
    said = {"names": [{"id": "t99", "name": "Árboles y plantas"}]}
    assert named(themes, said)[0] == themes
    other = next(t for t in themes.themes if t.id != green.id)
    assert named(themes, {"names": [{"id": other.id, "name": "Árboles nativos y humedal"}]})[0] == themes


@pytest.mark.parametrize(
    "said",
    [
        None, [], {}, "x", 3, {"names": None}, {"names": "x"}, {"names": [None, 3, "x", []]},
        {"names": [{"id": 1, "name": 2}]}, {"names": [{"id": "t1"}]}, {"names": {"t1": "Árboles y plantas"}},
        {"names": [{"id": ["t1"], "name": ["x"]}]},
    ],
)  # fmt: skip
def test_an_answer_that_is_not_what_was_asked_for_names_nothing(themes, said):
    assert named(themes, said) == (themes, 0, len(themes.themes))


def test_only_key_words_and_a_few_notes_are_shown_never_who_wrote_them(themes):
    notes = tuple(replace(n, author="Ana María", group="g-norte", table="Mesa 9") for n in themes.notes)
    chat = Chat({})
    with_suggested_names(replace(themes, notes=notes), chat, "es")
    for task, material in chat.shown:
        assert material.keys() == {"groups"}
        for group in material["groups"]:
            assert group.keys() == {"id", "key_words", "notes"}
            assert len(group["notes"]) <= 4
            assert all(len(text) <= 300 for text in group["notes"])
        for secret in ("Ana María", "g-norte", "Mesa 9"):
            assert secret not in task + str(material)


def test_two_themes_never_get_the_same_name(themes):
    twins = replace(themes, themes=tuple(replace(t, key_words=("árboles", "plantas")) for t in themes.themes))
    found, held, _ = named(twins, suggested("Árboles y plantas"))
    assert held == 1
    assert len({t.name for t in found.themes}) == len(found.themes)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ciclovías seguras en Vitacura", True),
        ("Ciclovías seguras", True),
        ("Ciclovías ciclovías", False),
        ("Ciclovía y ciclovías", False),
        ("CICLOVÍAS SEGURAS YA", False),
        ("=ciclovías seguras", False),
        ("+ciclovías seguras", False),
        ("-ciclovías seguras", False),
        ("@ciclovías seguras", False),
        ("# Ciclovías seguras", False),
        ("Autos en el centro", False),
        ("Veredas anchas", True),
        ("Movilidad segura", False),
    ],
)
def test_a_name_is_neither_shouted_nor_repeated_nor_made_of_what_a_note_denies(name, expected):
    texts = [
        "Más ciclovías seguras", "Ciclovías en Vitacura", "No queremos autos en el centro",
        "Sin veredas anchas no hay barrio", "No hay veredas anchas", "Movilidad para la ciudad",
    ]  # fmt: skip
    notes = [Note(id=f"n{place}", text=text) for place, text in enumerate(texts)]
    themes = ThemeSet(notes=()).with_notes(notes).create_theme("Tema", [n.id for n in notes])
    known = known_of(themes, themes.themes[0], "es", ["Movilidad 2030"])
    assert holds(name, known, []) is expected
    assert not holds("Seguras ciclovías", known, ["Ciclovías seguras"])
    assert not holds("Ciclovía segura", known, ["Ciclovías seguras"])

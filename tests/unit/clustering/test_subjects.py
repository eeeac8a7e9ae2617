"""Themes that plainly speak of a common subject are called by it, in the document's language."""

import numpy as np
import pytest

from synthesis.clustering.embedders import unit, use
from synthesis.clustering.naming import Member, name_themes
from synthesis.clustering.prepare import prepare
from synthesis.clustering.subjects import fitting
from synthesis.domain.note import Note

CYCLING = [
    "Más ciclovías",
    "Bicicletas públicas en el metro",
    "Unir las ciclovías de las comunas",
    "bike lanes that connect",
]
LIBRARIES = [
    "Biblioteca abierta el domingo",
    "Más libros en la biblioteca",
    "Clubes de lectura",
    "library cards for all",
]
ODD = ["¡Ánimo!", "Ver punto 3", "Lo mismo que la mesa 4", "Según el martes"]


def named(groups, language):
    prepared = [
        prepare([Note(id=f"{g}{i}", text=t) for i, t in enumerate(texts)], "es")
        for g, texts in enumerate(groups)
    ]
    middles = np.concatenate(
        [unit(use.load().encode([p.encoded for p in group]).mean(0, keepdims=True)) for group in prepared]
    )
    found = fitting(prepared, middles, language, use.load().encode)
    return {group: name for group, (name, _) in found.items()}


@pytest.mark.parametrize(
    ("language", "cycling", "libraries"),
    [
        ("es", "Ciclovías y bicicletas", "Bibliotecas y lectura"),
        ("en", "Cycling", "Libraries and reading"),
        ("pt", "Ciclovias e bicicletas", "Bibliotecas e leitura"),
    ],
)
def test_a_plain_subject_names_the_theme_in_the_documents_language(language, cycling, libraries):
    assert named([CYCLING, LIBRARIES, ODD], language) == {0: cycling, 1: libraries}


def test_no_two_themes_take_one_subject():
    found = named([CYCLING, CYCLING[::-1], LIBRARIES], "es")
    assert len(set(found.values())) == len(found)


def test_a_subject_that_no_note_speaks_of_is_not_taken():
    dark = ["Más luz", "Luz en el callejón", "Pasaje oscuro", "luz!!"]
    assert "Ocio nocturno" not in named([dark, LIBRARIES], "es").values()


def test_a_single_theme_stands_beside_nothing_and_takes_no_subject():
    assert named([CYCLING], "es") == {}


def test_a_subject_of_one_word_is_filled_out_in_its_own_language_alone():
    housing = {
        "pt": ["Moradia acessível", "Mais moradia para jovens", "Moradia popular", "Moradia pública"],
        "es": ["Vivienda asequible", "Más vivienda para jóvenes", "Arriendo de vivienda", "Vivienda pública"],
    }
    for spoken, texts in housing.items():
        groups = [
            prepare([Note(id=f"a{i}", text=t, language=spoken) for i, t in enumerate(texts)], "es"),
            prepare([Note(id=f"b{i}", text=t, language="es") for i, t in enumerate(LIBRARIES[:3])], "es"),
        ]
        engine = use.load()
        wording = [[engine.wording(p.encoded, p.language) for p in group] for group in groups]
        middles = np.concatenate([unit(engine.encode(w).mean(0, keepdims=True)) for w in wording])
        members = [[Member(p, 1.0) for p in group] for group in groups]
        name = name_themes(members, middles, "es", engine.encode)[0].name
        assert name.startswith("Vivienda")
        assert (":" in name) is (spoken == "es")

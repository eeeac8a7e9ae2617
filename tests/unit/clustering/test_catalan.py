"""Catalan is respelt for the encoder, and only for the encoder."""

import numpy as np
import pytest

from synthesis.clustering.catalan import Respelling
from synthesis.clustering.embedders import use

WORDS = dict.fromkeys(
    "más carriles bici centro viviendas vacíos movilidad el ruido noche iluminación".split(), -8.0
)


@pytest.mark.parametrize(
    ("catalan", "spanish"),
    [
        ("Més carrils bici al centre", "más carriles bici al centro"),
        ("il·luminació", "iluminación"),
        ("mobilitat", "movilidad"),
        ("l'habitatge", "el vivienda"),
        ("", ""),
        ("xyzzy 42 🚲", "xyzzy 42 🚲"),
    ],
)
def test_words_are_respelt_by_lexicon_ending_and_letters(catalan, spanish):
    assert Respelling(WORDS).text(catalan) == spanish


def test_a_word_the_encoder_knows_better_than_its_respelling_stays():
    assert Respelling({"tramvia": -6.0, "tranvía": -9.0}).text("tramvia") == "tramvia"
    assert Respelling({"centre": -12.0, "centro": -7.0}).text("centre") == "centro"


def test_respelling_brings_catalan_nearer_to_spanish():
    encoder = use.load()
    pairs = [
        ("Soroll dels bars a la nit", "Ruido de los bares por la noche"),
        ("Recàrrec de l'IBI als habitatges buits", "Recargo del IBI a las viviendas vacías"),
        ("Passos de vianants mal il·luminats", "Pasos de peatones mal iluminados"),
    ]
    spanish = encoder.encode([s for _, s in pairs])
    plain = encoder.encode([c for c, _ in pairs])
    respelt = encoder.encode([encoder.wording(c, "ca") for c, _ in pairs])
    assert np.all((respelt * spanish).sum(1) > (plain * spanish).sum(1) + 0.03)


def test_other_languages_are_read_as_they_are():
    assert use.load().wording("Més carrils", "es") == "Més carrils"

"""Colours: legible, told apart without colour vision, and a theme's own for good."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from synthesis.domain.theme import Theme
from synthesis.exporter.palette import ACCENT, FAINT, GROUND, HUES, INK, REFERENCE, contrast, heat, hues

# how the world looks to people without one kind of cone (Machado, Oliveira and Fernandes, 2009)
SIGHT = {
    "normal": np.eye(3),
    "protanope": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranope": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanope": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}


def oklab(colour: str, sight: np.ndarray) -> np.ndarray:
    srgb = np.array([int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)])
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    seen = np.clip(sight @ linear, 0, 1)
    cones = np.cbrt(
        np.array([[0.41222, 0.53633, 0.05145], [0.21190, 0.68070, 0.10740], [0.08830, 0.28172, 0.62998]])
        @ seen
    )
    return (
        np.array([[0.21045, 0.79362, -0.00407], [1.97800, -2.42859, 0.45059], [0.02590, 0.78277, -0.80868]])
        @ cones
    )


@pytest.mark.parametrize("sight", SIGHT)
def test_papers_are_told_apart(sight):
    for first, second in combinations(HUES, 2):
        distance = np.linalg.norm(oklab(first.paper, SIGHT[sight]) - oklab(second.paper, SIGHT[sight]))
        assert distance > 0.04, (first.name, second.name, distance)


def test_words_are_legible_on_everything_they_stand_on():
    for hue in HUES:
        assert contrast(INK, hue.paper) >= 7
        assert contrast(hue.ink, "FFFFFF") >= 4.5
        assert contrast(hue.bar, "FFFFFF") >= 3
    for ink in (INK, FAINT, ACCENT, REFERENCE):
        assert contrast(ink, "FFFFFF") >= 4.5
        assert contrast(ink, GROUND) >= 4.5
    assert contrast(INK, heat(1)) >= 4.5
    assert heat(0) == "FFFFFF"


def test_a_theme_keeps_its_colour_when_others_go():
    themes = [Theme(id=f"t{i}", name="x") for i in range(1, 9)]
    before = hues(themes)
    assert len({hue.name for hue in before.values()}) == 8
    after = hues(themes[3:])
    assert all(after[theme.id] == before[theme.id] for theme in themes[3:])


def test_colours_repeat_evenly_when_there_are_more_themes():
    found = hues([Theme(id=f"t{i * 8}", name="x") for i in range(1, 20)])
    used = [sum(hue.name == h.name for h in found.values()) for hue in HUES]
    assert max(used) - min(used) <= 1
    assert hues([Theme(id="sin número", name="x")])

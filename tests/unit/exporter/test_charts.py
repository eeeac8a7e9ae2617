"""Figures: every value written where it is drawn, told in words, no name run as markup."""

from __future__ import annotations

import pytest
from exporter_samples import SCRIPT, hostile, plain_notes, samples, workshop

from synthesis.exporter import charts
from synthesis.exporter.palette import hues


def test_themes_wear_their_colours_and_parked_notes_come_last():
    synthesis = workshop()
    bars = charts.themes(synthesis).data[0]
    assert list(bars.x) == [15, 5, 6, 2]
    colours = hues(synthesis.themes.themes)
    assert bars.marker.color[0] == "#" + colours["t1"].bar
    assert list(bars.marker.pattern.shape) == ["", "", "", "/"]


def test_coverage_counts_each_theme_in_each_group():
    figure = charts.coverage(workshop())
    grid = figure.data[0]
    assert list(figure.layout.xaxis.ticktext) == ["Comuna Norte", "Comuna Sur"]
    assert sum(grid.z[0]) <= 15
    assert [list(row) for row in grid.text] == [[str(n) for n in row] for row in grid.z]


def test_coverage_falls_back_on_tables():
    figure = charts.coverage(plain_notes(["una", "otra"], table="3"))
    assert list(figure.layout.xaxis.ticktext) == ["Mesa 3"]


@pytest.mark.parametrize("chart", [charts.themes, charts.coverage])
@pytest.mark.parametrize("name", samples())
def test_every_figure_is_told_in_words(chart, name):
    figure = chart(samples()[name])
    assert figure.layout.meta["alt"].strip()
    assert figure.to_json()


@pytest.mark.parametrize("chart", [charts.themes, charts.coverage])
def test_names_are_text(chart):
    figure = chart(hostile())
    labels = [*figure.layout.yaxis.ticktext, *(figure.layout.xaxis.ticktext or ())]
    assert not any("<script" in label or "<img" in label for label in labels)
    assert any("&lt;script&gt;" in label for label in labels)
    assert "<script" not in str(figure.data[0].customdata)
    assert SCRIPT.split()[0] in figure.layout.meta["alt"]


def test_words_follow_the_language_of_the_document():
    assert charts.themes(workshop("en")).layout.meta["alt"].startswith("Notes by theme.")
    assert charts.themes(plain_notes([])).layout.annotations[0].text == "Todavía no hay temas que mostrar."

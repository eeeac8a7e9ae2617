"""Figures: every value written where it is drawn, told in words, no name run as markup."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from exporter_samples import SCRIPT, hostile, large, plain_notes, planned, samples, workshop
from voted import SAMPLES, grouped, reviewed

from synthesis.domain.figures import Map, Place
from synthesis.domain.review import Area, Review
from synthesis.exporter import charts
from synthesis.exporter.palette import contrast, hues
from synthesis.sensemaking.reading import synthesise


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


@pytest.mark.parametrize("chart", [charts.themes, charts.coverage, charts.heard, charts.lenses])
def test_themes_stand_area_by_area_in_every_list_of_a_figure(chart):
    session, themes = grouped("agenda_digital_2028")
    ids = [theme.id for theme in themes.themes]
    areas = {"a1": Area(id="a1", name="Gobierno", themes=(ids[-1], ids[2]))}
    plain = chart(synthesise(session, themes))
    under = chart(synthesise(session, themes, review=Review(areas=areas)))
    rows, wanted = list(plain.layout.yaxis.ticktext), [2, len(ids) - 1]
    wanted += [place for place in range(len(rows)) if place not in wanted]
    assert list(under.layout.yaxis.ticktext) == [rows[place] for place in wanted]
    assert list(under.data[0].text) == [plain.data[0].text[place] for place in wanted]


def test_a_theme_keeps_its_colour_under_an_area():
    session, themes = grouped("agenda_digital_2028")
    areas = {"a1": Area(id="a1", name="Gobierno", themes=(themes.themes[-1].id,))}
    under = synthesise(session, themes, review=Review(areas=areas))
    assert hues(under.themes.themes) == hues(themes.themes)


EVERY = [
    charts.arrivals,
    charts.coverage,
    charts.flow,
    charts.heard,
    charts.lenses,
    charts.priorities,
    charts.road_map,
    charts.theme_map,
    charts.themes,
]


@pytest.mark.parametrize("chart", EVERY)
@pytest.mark.parametrize("name", samples())
def test_every_figure_is_told_in_words(chart, name):
    figure = chart(samples()[name])
    assert figure.layout.meta["alt"].strip()
    assert figure.layout.meta["reading"].strip()
    assert figure.to_json()


@pytest.mark.parametrize("chart", [charts.themes, charts.coverage])
def test_names_are_text(chart):
    figure = chart(hostile())
    labels = [*figure.layout.yaxis.ticktext, *(figure.layout.xaxis.ticktext or ())]
    assert not any("<script" in label or "<img" in label for label in labels)
    assert any("&lt;script&gt;" in label for label in labels)
    assert "<script" not in str(figure.data[0].customdata)
    assert SCRIPT.split()[0] in figure.layout.meta["alt"]


def test_years_and_lead_stand_below_the_name_on_one_line_and_beside_the_pointer_in_full():
    figure = charts.road_map(planned())
    assert all(bar.text is None for bar in figure.data)
    lead = planned().review.initiatives["i2"].lead
    whole = [bar.customdata[0].replace("<br>", " ") for bar in figure.data]
    assert whole[0] == f"Patrullas de las dos comunas 2027 {lead}"
    name, _, under = figure.layout.yaxis.ticktext[0].rpartition("<br>")
    assert name.replace("<br>", " ") == "Patrullas de las dos comunas"
    shown = re.sub("<[^>]+>", "", under)
    assert shown.startswith("2027 · Corporación")
    assert shown.endswith("…")
    assert figure.layout.margin.l >= 6.5 * len(shown)


def test_what_people_write_in_an_initiative_is_no_markup_and_no_template():
    bad = replace(planned().review.initiatives["i2"], what=SCRIPT, lead="%{x} <b>")
    review = replace(planned().review, initiatives={"i2": bad})
    figure = charts.road_map(replace(planned(), review=review))
    assert figure.data[0].hovertemplate == "%{customdata}<extra></extra>"
    assert "<script" not in figure.data[0].customdata[0] + figure.layout.yaxis.ticktext[0]


def test_words_follow_the_language_of_the_document():
    assert charts.themes(workshop("en")).layout.meta["alt"].startswith("Notes by theme.")
    assert charts.themes(plain_notes([])).layout.annotations[0].text == "Todavía no hay temas que mostrar."


@pytest.fixture(scope="module", params=SAMPLES)
def sample(request):
    session, themes = grouped(request.param)
    return synthesise(session, themes, review=reviewed(session, themes))


def test_every_picture_draws_what_its_table_says(sample):
    """Bars, grids, bubbles, flows and steps beside `to_frame`, value by value."""
    spread = sample.to_frame("spread")
    of_themes = spread[spread.strategy == ""]
    groups = charts.heard(sample).data[0]
    assert list(groups.x) == pytest.approx(list(of_themes.groups_heard / of_themes.of_groups))
    lenses = sample.to_frame("lenses")
    drawn = [text for row in charts.lenses(sample).data[0].text for text in row]
    assert [int(text.split()[0]) for text in drawn] == list(lenses.notes)
    places = sample.to_frame("map")
    bubbles = charts.theme_map(sample).data[0]
    assert (list(bubbles.x), list(bubbles.y)) == (list(places.x), list(places.y))
    efforts = sample.to_frame("efforts")
    points = charts.priorities(sample).data[0]
    assert (list(points.x), list(points.y)) == (list(efforts.effort), list(efforts.impact))
    assert list(points.error_y.array) == list(efforts.impact_q3 - efforts.impact)
    arrivals = sample.to_frame("arrivals")
    assert list(charts.arrivals(sample).data[0].y)[1:] == list(arrivals.strategies_so_far)
    flow = sample.to_frame("flow")
    groups_of = {group.name for group in sample.session.groups}
    assert sum(charts.flow(sample).data[0].link.value) == flow.notes.sum()
    assert flow[flow["from"].isin(groups_of)].notes.sum() <= len(sample.themes.notes)


def test_a_map_says_that_its_axes_mean_nothing_and_shows_none(sample):
    figure = charts.theme_map(sample)
    assert figure.layout.meta["reading"]
    assert figure.layout.xaxis.visible is False
    assert figure.layout.yaxis.visible is False


def test_names_of_bubbles_that_lie_on_one_another_stand_apart():
    """Where eight themes lay in a real session, the third and the fifth on one spot."""
    at = [(-14, -12), (6, -12), (-6, -17), (-5, -5), (-8, -18), (1, 3), (51, 16), (-25, 46)]
    made = large(80, themes=8)
    places = tuple(Place(theme=t.id, x=x, y=y) for t, (x, y) in zip(made.themes.themes, at, strict=True))
    found = replace(made, figures=replace(made.figures, map=Map(places=places, shown=0.5)))
    stands = charts.theme_map(found).data[0].textposition
    assert stands[2].split()[1] != stands[4].split()[1]


def test_words_on_pictures_are_read_on_a_beamer():
    figure = charts.heard(workshop())
    assert contrast(figure.layout.font.color.lstrip("#"), figure.layout.paper_bgcolor.lstrip("#")) >= 7

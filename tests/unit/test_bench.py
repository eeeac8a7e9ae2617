"""The scorer counts right: on groupings small enough to count by hand."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from boards import board

from bench import arrival, document, quality, review, speed, writers
from bench.boards import COLUMNS, TWELVE, Labelled, by_set, family, named, notes_of, read
from synthesis.domain.theme import Hand, Placement, Strategy, Theme, ThemeSet


def grouped(homes: dict[str, str | None], margins: dict[str, float] | None = None) -> ThemeSet:
    """Notes in the themes named, None for parked near theme t1."""
    notes = notes_of((note_id, f"Nota {note_id}") for note_id in homes)
    named_themes = sorted({home for home in homes.values() if home})
    themes = tuple(Theme(id=home, name=f"Tema {home}") for home in named_themes)
    margins = margins or {}
    placements = {
        note_id: Placement(
            note_id=note_id, theme=home, nearest=None if home else "t1", margin=margins.get(note_id, 0.5)
        )
        for note_id, home in homes.items()
    }
    return ThemeSet(notes=notes, themes=themes, placements=placements)


def labelled(themes: str, homes: dict[str, str | None], name: str = "sib-es_4_s1") -> Labelled:
    return Labelled(name, grouped(homes).notes, tuple(themes), tuple(themes))


# -- boards -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("decidim_400_s1", "decidim"),
        ("decidim-es_40_s2", "decidim-es"),
        ("argkp-topic_117_s6", "argkp-topic"),
        ("sib-mix4_400_s1", "sib-mix4"),
    ],
)
def test_the_family_stands_before_the_first_underscore(name, expected):
    assert family(name) == expected
    assert expected in COLUMNS


def test_a_pattern_names_its_sets_and_no_other():
    assert named("decidim_400_s1", "decidim_400")
    assert not named("decidim_40_s1", "decidim_400")
    assert not named("decidim-es_400_s1", "decidim_400")
    assert named("argkp-topic_117_s6", "argkp-topic")
    assert not named("argkp-multi_120_s1", "argkp-topic")
    assert len(set(TWELVE)) == 12


def test_a_board_is_read_with_its_theme_and_strategy_columns(tmp_path):
    path = tmp_path / "clinc-hier_2_s1.csv"
    path.write_text("id,text,lang,label,sublabel\na,Uno,es,viaje,vuelo\nb,Dos,es,viaje,hotel\n", "utf-8")
    found = read(path)
    assert found.themes == ("viaje", "viaje")
    assert found.strategies == ("vuelo", "hotel")
    assert [note.text for note in found.notes] == ["Uno", "Dos"]
    assert (found.set, found.family) == ("clinc-hier_2", "clinc-hier")


def test_without_strategies_of_its_own_a_board_is_asked_for_its_themes(tmp_path):
    path = tmp_path / "decidim_2_s1.csv"
    path.write_text("id,text,lang,label,sublabel\na,Uno,es,eje,linea 1\nb,Dos,es,eje,linea 2\n", "utf-8")
    assert read(path).themes == read(path).strategies == ("linea 1", "linea 2")


# -- the score ----------------------------------------------------------------------------------------


def test_the_same_grouping_scores_one_and_chance_scores_nothing():
    assert quality.agreement("aabb", "xxyy") == (1.0, 1.0)
    assert quality.agreement("abab", "xxyy")[1] < 0.0
    assert quality.agreement("aabb", "xxxx") == (0.0, 0.0)


def test_notes_that_people_did_not_label_are_left_out():
    assert quality.agreement(["a", "a", "b", "b", ""], "xxyyx") == (1.0, 1.0)


def test_a_parked_note_counts_in_its_nearest_theme_and_as_parked_among_strategies():
    homes: dict[str, str | None] = {"a": "t1", "b": None, "c": "t2", "d": "t2"}
    score = quality.score_themes(labelled("aabb", homes), grouped(homes))
    assert (score.theme_ami, score.theme_ari) == (1.0, 1.0)
    assert (score.notes, score.found, score.labels) == (4, 2, 2)


def test_strategies_are_scored_by_their_names():
    homes: dict[str, str | None] = {"a": "t1", "b": "t1", "c": "t2", "d": "t2"}
    themes = grouped(homes)
    first, second = themes.themes
    with_strategies = replace(
        themes,
        themes=(
            replace(first, strategies=(Strategy(id="s1", name="Una"), Strategy(id="s2", name="Otra"))),
            second,
        ),
        placements={
            **themes.placements,
            "a": replace(themes.placements["a"], strategy="s1"),
            "b": replace(themes.placements["b"], strategy="s2"),
        },
    )
    asked = replace(labelled("aabb", homes), strategies=("una", "otra", "nada", "nada"))
    score = quality.score_themes(asked, with_strategies)
    assert (score.theme_ami, score.strategy_ami) == (1.0, 1.0)


def test_a_mean_is_over_seeds_and_then_over_patterns_and_families():
    values = {"argkp-topic_117": 0.2, "argkp-topic_140": 0.4, "g20-pt_120": 0.9, "sib-es_40": 0.0}
    assert quality.over_patterns(values, ("argkp-topic", "g20-pt_120")) == pytest.approx(0.6)
    assert quality.over_patterns(values, ("argkp-topic", "decidim_400")) == pytest.approx(0.3)
    assert quality.over_families(values)["argkp-topic"] == pytest.approx(0.3)
    seeds = by_set(
        [labelled("a", {"a": "t1"}, name) for name in ("sib-es_4_s1", "sib-es_4_s2", "sib-pt_4_s1")]
    )
    assert {name: len(boards) for name, boards in seeds.items()} == {"sib-es_4": 2, "sib-pt_4": 1}
    one = quality.Score(0.2, 0, 0, 0, 4, 2, 2, 1)
    both = quality.average([one, replace(one, theme_ami=0.4, seconds=3)])
    assert (both.theme_ami, both.seconds) == (pytest.approx(0.3), 2)


# -- notes that arrive --------------------------------------------------------------------------------


def test_notes_arrive_twenty_at_a_time_and_all_of_them():
    notes = notes_of((str(i), f"Nota {i}") for i in range(100))
    there = arrival.arrivals(notes, seed=1)
    assert [len(step) for step in there] == [40, 60, 80, 100]
    assert {note.id for note in there[-1]} == {note.id for note in notes}
    assert there[1][:40] == there[0]
    assert there[0] != arrival.arrivals(notes, seed=2)[0]


def test_a_step_counts_moves_newly_housed_notes_and_pins():
    before = grouped({"a": "t1", "b": "t1", "c": "t2", "d": None})
    pinned = {**before.placements, "c": replace(before.placements["c"], by=Hand.PERSON)}
    before = replace(before, placements=pinned)
    after = grouped({"a": "t1", "b": "t2", "c": "t1", "d": "t1", "new": "t2"})
    assert arrival.step(before, after) == (pytest.approx(1 / 3), pytest.approx(1 / 3), 1)
    assert arrival.step(before, before) == (0, 0, 0)


def test_a_note_that_loses_its_home_has_moved():
    before, after = grouped({"a": "t1", "b": "t1"}), grouped({"a": "t1", "b": None})
    assert arrival.step(before, after)[0] == 0.5


def test_groups_before_and_after_are_matched_as_well_as_can_be():
    before = np.array([0, 0, 0, 1, 1, 2])
    assert arrival.matched(before, np.array([2, 2, 2, 0, 0, 1])) == 6
    assert arrival.matched(before, np.array([0, 0, 1, 1, 1, 1])) == 4


def test_a_tenth_is_pinned_once():
    themes = arrival.pin_some(grouped({str(i): "t1" for i in range(20)}))
    assert sum(place.pinned for place in themes.placements.values()) == 2
    assert arrival.pin_some(themes) == themes


def test_a_growing_board_keeps_its_notes_where_they_are(monkeypatch):
    monkeypatch.setattr(arrival, "LATE", 6)
    monkeypatch.setattr(arrival, "STEP", 3)
    notes = tuple(board())
    found = arrival.live(
        Labelled("sib-es_24_s1", notes, tuple("a" * 8 + "b" * 8 + "c" * 8), ("",) * 24),
        0,
        arrival.Kept(),
        arrival.leave,
    )
    assert (found.moved, found.pinned) == (0, 0)
    assert found.ami > 0.3


# -- queue and names ----------------------------------------------------------------------------------


def test_the_queue_meets_the_errors_that_have_low_margins():
    homes: dict[str, str | None] = {f"n{i}": "t1" for i in range(10)}
    labels = {note_id: "a" for note_id in homes} | {"n0": "b", "n1": "b", "n2": "c"}
    themes = grouped(homes, margins={"n0": 0.1, "n5": 0.2, "n1": 0.3})
    caught = review.queue(themes, labels)
    assert caught == review.Caught(errors=0.3, met=pytest.approx(1 / 3), best=pytest.approx(2 / 3))


def test_parked_and_unlabelled_notes_are_no_errors_and_a_faultless_board_has_no_figure():
    homes: dict[str, str | None] = {"a": "t1", "b": "t1", "c": None, "d": "t1"}
    assert review.queue(grouped(homes), {"a": "x", "b": "x", "c": "y", "d": ""}) is None


@pytest.mark.parametrize("own", range(7))
def test_the_right_theme_among_five_is_exact_over_all_draws(own):
    near = np.array([0.9, 0.1, 0.5, 0.7, 0.3, 0.8, 0.6])
    others = [value for i, value in enumerate(near) if i != own]
    draws = list(combinations(others, 4))
    expected = sum(all(value <= near[own] for value in draw) for draw in draws) / len(draws)
    assert review.found_among(near, own) == pytest.approx(expected)


def test_with_fewer_than_five_themes_all_of_them_are_asked():
    assert review.found_among(np.array([0.9, 0.1]), 0) == 1
    assert review.found_among(np.array([0.9, 0.1]), 1) == 0


def test_the_weightiest_words_are_those_of_one_theme_alone():
    themes = [["parque parque calle", "parque árbol"], ["bus bus calle", "bus metro"]]
    assert [label.split()[0] for label in review.heaviest_words(themes)] == ["parque", "bus"]


OURS = ("minga", "cell", "add_row", "chart", "back", "back_again", "csv", "xlsx")


class TestDocuments:
    def test_what_was_not_run_is_drawn_through_what_was(self):
        took = [0.002 * rows + 0.0003 * rows**2 for rows in document.QUADRATIC]
        assert document.would_take(took, 10_000) == pytest.approx(20 + 30_000)

    @pytest.mark.slow
    def test_each_way_makes_what_is_measured(self, tmp_path):
        notes, _ = speed.gather(60)
        document.prepare(notes[:60], tmp_path)
        made = {way: writers.WAYS[way](tmp_path, None)() for way in OURS}
        assert made.pop("csv") == made.pop("xlsx") == 60
        assert made.pop("back") == made.pop("back_again") > 0
        assert all(made.values())

"""What votes and voices say, as sentences: every figure by hand, every sentence on its notes."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from synthesis.domain.activity import Activity, ActivityKind, Ballot, Method, VotedOn
from synthesis.domain.note import Note
from synthesis.domain.review import Initiative, Review, Tally, Tension
from synthesis.domain.session import Group, Session
from synthesis.domain.theme import Placement, Strategy, Theme, ThemeSet
from synthesis.domain.vote import Cast, Share, tally
from synthesis.i18n import LANGUAGES
from synthesis.sensemaking.participation import RUN
from synthesis.sensemaking.reading import synthesise

NOTES = tuple(
    Note(id=f"n{i}", ref=f"N{i:03d}", text=f"nota {i}", group="ab"[i % 2], table=str(i % 3), author=f"P{i}")
    for i in range(12)
)
SESSION = Session(
    id="s",
    title="Taller",
    groups=(Group(id="a", name="Norte"), Group(id="b", name="Sur"), Group(id="c", name="Este")),
    tables=("0", "1", "2", "9"),
    agenda=(Activity(id="v", title="Puntos", kind=ActivityKind.VOTE),),
    notes=NOTES,
)
THEMES = ThemeSet(
    notes=NOTES,
    themes=(
        Theme(
            id="t1",
            name="Calles",
            strategies=(Strategy(id="s1", name="Más luz"), Strategy(id="s2", name="Menos autos")),
        ),
        Theme(id="t2", name="Datos", strategies=(Strategy(id="s3", name="Abrir datos"),)),
    ),
    placements={
        n.id: Placement(
            note_id=n.id, theme="t2" if i > 7 else "t1", strategy="s3" if i > 7 else f"s{1 + i % 2}"
        )
        for i, n in enumerate(NOTES)
    },
)


def dots(**given: int) -> dict[str, dict[str, int]]:
    homes = {"s1": "t1/s1", "s2": "t1/s2", "s3": "t2/s3"}
    return {homes.get(item, item): {"dots": count} for item, count in given.items()}


def counted(casts: list[Cast], way: Ballot, names: dict[str, str]) -> Tally:
    groups: dict[str, int] = {}
    for cast in casts:
        groups[cast.group] = groups.get(cast.group, 0) + 1
    return Tally(
        id="v",
        method=way.method,
        on=way.on,
        counts=tally(casts, way, list(names)),
        names=names,
        voters=len(casts),
        groups=groups,
    )


BY_DOTS = counted(
    # both groups back light; the south alone backs fewer cars; open data ties with nothing
    [Cast(marks=dots(s1=3), group="a") for _ in range(8)]
    + [Cast(marks=dots(s1=1, s2=2), group="b") for _ in range(8)],
    Ballot(method=Method.DOTS, on=VotedOn.STRATEGIES),
    {"t1/s1": "Más luz", "t1/s2": "Menos autos", "t2/s3": "Abrir datos"},
)


def said(review: Review, language: str = "es") -> dict[str, str]:
    result = synthesise(SESSION, THEMES, language=language, review=review)
    ids = {note.id for note in NOTES}
    found = {}
    for section in result.sections:
        for statement in section.statements:
            assert statement.supported, statement.key
            assert set(statement.note_ids) <= ids, statement.key
            found[statement.key] = statement
    return found


def test_what_all_groups_back_and_what_parts_them_is_told_with_its_figures():
    found = said(Review(tallies={"v": BY_DOTS}))
    agreed, divided = found["theme:t1/agreed-v-s1"], found["theme:t1/divided-v-s2"]
    assert "«Más luz»" in agreed.text
    assert "16 de 16" in agreed.text
    assert "los dos grupos" in agreed.text
    assert set(agreed.note_ids) == {"n0", "n2", "n4", "n6"}
    assert "8 de 8 personas en Sur" in divided.text
    assert "0 de 8 en Norte" in divided.text
    assert set(divided.note_ids) == {"n1", "n3", "n5", "n7"}
    assert "theme:t2/agreed-v-s3" not in found


def test_the_first_of_a_vote_is_in_the_summary_and_a_tie_is_said():
    first = said(Review(tallies={"v": BY_DOTS}))["summary/vote-v-dots"].text
    assert "«Más luz»" in first
    assert "32" in first
    assert "16" in first
    tied = counted(
        [Cast(marks=dots(s1=2, s3=2), group="a") for _ in range(3)],
        Ballot(method=Method.DOTS, on=VotedOn.STRATEGIES),
        BY_DOTS.names,
    )
    assert "empatan" in said(Review(tallies={"v": tied}))["summary/vote-v-dots"].text


def test_a_note_of_several_lines_is_quoted_on_one():
    names = {thing: name.replace(" ", "\n") for thing, name in BY_DOTS.names.items()}
    found = said(Review(tallies={"v": replace(BY_DOTS, names=names)}))
    assert "«Más luz»" in found["summary/vote-v-dots"].text


def test_what_equal_shares_would_choose_is_told_where_it_is_not_what_has_most_dots():
    assert not [key for key in said(Review(tallies={"v": BY_DOTS})) if key.endswith("-shares")]
    names = list(BY_DOTS.names)
    # of two choices the sum of dots takes the first two; equal shares leave one to the few
    fair = replace(BY_DOTS, shares=(Share(item=names[0], payers=8), Share(item=names[2], payers=4)), seats=3)
    for language in LANGUAGES:
        told = said(Review(tallies={"v": fair}), language)["summary/vote-v-shares"]
        assert "3" in told.text
        assert "Abrir datos" in told.text
        assert "Menos autos" not in told.text
        assert {"n8", "n0"} <= set(told.note_ids)
    alike = replace(BY_DOTS, shares=(Share(item=names[0], payers=8), Share(item=names[1], payers=4)), seats=2)
    assert "summary/vote-v-shares" not in said(Review(tallies={"v": alike}))


def test_groups_of_fewer_than_five_voters_are_not_set_against_one_another():
    few = counted(
        [Cast(marks=dots(s1=3), group="a") for _ in range(4)]
        + [Cast(marks=dots(s2=3), group="b") for _ in range(4)],
        Ballot(method=Method.DOTS, on=VotedOn.STRATEGIES),
        BY_DOTS.names,
    )
    found = said(Review(tallies={"v": few}))
    assert not [key for key in found if "/agreed-" in key or "/divided-" in key]


def test_quick_wins_are_named():
    marks = {"t1/s1": {"impact": 5, "effort": 1}, "t2/s3": {"impact": 5, "effort": 5}}
    way = Ballot(method=Method.MARKS, on=VotedOn.STRATEGIES)
    found = said(Review(tallies={"v": counted([Cast(marks=marks, group="a")] * 3, way, BY_DOTS.names)}))
    assert "«Más luz»" in found["summary/quick"].text
    assert "Abrir datos" not in found["summary/quick"].text


def test_an_initiative_that_won_rests_on_the_notes_it_grew_from():
    sheet = Initiative(id="0001-abc", what="Faroles solares", theme="t1", strategy="s1", note_ids=("n2",))
    way = Ballot(method=Method.DOTS)
    won = counted([Cast(marks=dots(**{"0001-abc": 3}), group="a")] * 2, way, {"0001-abc": sheet.what})
    found = said(Review(initiatives={sheet.id: sheet}, tallies={"v": won}))["summary/vote-v-dots"]
    assert "«Faroles solares»" in found.text
    assert found.note_ids == ("n2",)


def test_two_sides_are_told_only_when_a_person_saw_them():
    sides = Tension(id="0001", theme="t1", one=("n0", "n2"), other=("n1",), about="los autos")
    found = said(Review(tensions={sides.id: sides}))
    (key,) = (key for key in found if "/opposed-" in key)
    assert found[key].note_ids == ("n0", "n2", "n1")
    assert "los autos" in found[key].text
    assert "2 notas" in found[key].text
    assert not [key for key in said(Review()) if "/opposed-" in key]


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_who_wrote_nothing_is_named(language):
    silent = said(Review(), language)["approach/silent"].text
    assert "Este" in silent
    assert "9" in silent


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_sentence_is_whole_in_every_language(language):
    for statement in said(Review(tallies={"v": BY_DOTS}), language).values():
        assert statement.text[-1] in ".?!"
        assert not re.search(r"[{}]|  ", statement.text), statement.text


@pytest.mark.parametrize("earlier", [0, 1])
def test_new_strategies_of_the_last_notes_are_told_only_where_there_were_notes_before(earlier):
    notes = tuple(Note(id=f"n{i}", ref=f"N{i:03d}", text=f"nota {i}") for i in range(RUN + earlier))
    last = len(notes) - 1
    themes = ThemeSet(
        notes=notes,
        themes=THEMES.themes,
        placements={
            n.id: Placement(note_id=n.id, theme="t1", strategy="s2" if i == last else "s1")
            for i, n in enumerate(notes)
        },
    )
    result = synthesise(replace(SESSION, notes=notes), themes, language="es")
    keys = {statement.key for section in result.sections for statement in section.statements}
    assert ("approach/new" in keys) == bool(earlier)

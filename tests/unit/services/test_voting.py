"""Votes: from phones and for people without one, counted and said."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from rooms import SECRET, come_in, make_room, note_id

from synthesis.domain.activity import Ballot, Method, Stage
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.vote import AGREE, DISAGREE
from synthesis.errors import Closed, InputError, NotFound
from synthesis.services import room, theming, voting
from synthesis.services.capture import hide_note
from synthesis.services.reporting import make_document
from synthesis.services.sessions import edit_session


@pytest.fixture
def here(ws):
    return make_room(ws)


@pytest.fixture
def people(ws, here):
    return [come_in(ws, here, group="norte" if i < 5 else "sur")[0] for i in range(7)]


@pytest.fixture
def notes(ws, here, people):
    return [
        room.post_note(
            ws,
            people[0].actor,
            here.id,
            activity_id="juntos",
            note_id=note_id(),
            secret=SECRET,
            text=text,
        ).id
        for text in ("Luz", "Agua", "Sombra")
    ]


def dots(notes, *given):
    return {note: {"dots": count} for note, count in zip(notes, given, strict=False)}


def change(ws, here, activity, **more):
    agenda = tuple(replace(a, **more) if a.id == activity else a for a in ws.store.head(here.id).agenda)
    edit_session(ws, ME, here.id, replace(ws.store.head(here.id), agenda=agenda))


def test_a_ballot_is_read_back_and_replaced_whole(ws, here, people, notes):
    ana = people[0].actor
    assert voting.cast_ballot(ws, ana, here.id, "puntos", dots(notes, 3, 0, 2)) == {
        notes[0]: {"dots": 3},
        notes[2]: {"dots": 2},
    }
    voting.cast_ballot(ws, ana, here.id, "puntos", dots(notes, 0, 1))
    paper = voting.ballot_paper(ws, ana, here.id, "puntos")
    assert paper.mine == {notes[1]: {"dots": 1}}
    assert [item.text for item in paper.items] == ["Luz", "Agua", "Sombra"]
    counted = voting.result(ws, ME, here.id, "puntos")
    assert (counted.voters, counted.counts[0].item, counted.counts[0].dots) == (1, notes[1], 1)
    assert ana.id not in str(ws.store.entries("ballot", here.id))


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ([3, 3], "vote_over_budget"),
        ([4], "vote_too_many_on_one"),
        ([-1], "vote_invalid"),
        ([1.5], "vote_invalid"),
        ([float("nan")], "vote_invalid"),
        ([True], "vote_invalid"),
        (["3"], "vote_invalid"),
    ],
)
def test_what_a_ballot_may_not_hold_changes_nothing(ws, here, people, notes, given, code):
    with pytest.raises(InputError) as refused:
        voting.cast_ballot(ws, people[0].actor, here.id, "puntos", dots(notes, *given))
    assert refused.value.code == code
    assert voting.result(ws, ME, here.id, "puntos").voters == 0


@pytest.mark.parametrize(
    ("marks", "code"),
    [
        (None, "vote_invalid"),
        ([], "vote_invalid"),
        ({"x": 3}, "vote_invalid"),
        ({"x": {"impact": 1}}, "vote_invalid"),
        ({"nothing": {"dots": 1}}, "vote_item_gone"),
    ],
)
def test_marks_of_another_shape_are_refused(ws, here, people, notes, marks, code):
    with pytest.raises(InputError) as refused:
        voting.cast_ballot(ws, people[0].actor, here.id, "puntos", marks)
    assert refused.value.code == code


def test_a_vote_that_is_not_open_takes_no_ballot(ws, here, people, notes):
    room.close_activity(ws, ME, here.id, "puntos")
    for act in (
        lambda: voting.cast_ballot(ws, people[0].actor, here.id, "puntos", {}),
        lambda: voting.cast_for_others(ws, ME, here.id, "puntos", {}),
        lambda: voting.ballot_paper(ws, people[0].actor, here.id, "puntos"),
    ):
        with pytest.raises(Closed):
            act()
    with pytest.raises(NotFound):
        voting.cast_ballot(ws, people[0].actor, here.id, "juntos", {})


def test_a_secret_tally_is_for_facilitators_until_the_end(ws, here, people, notes):
    voting.cast_ballot(ws, people[0].actor, here.id, "puntos", dots(notes, 1))
    with pytest.raises(Closed) as secret:
        voting.result(ws, people[1].actor, here.id, "puntos")
    assert secret.value.code == "tally_secret"
    assert voting.result(ws, ME, here.id, "puntos").voters == 1
    room.close_activity(ws, ME, here.id, "puntos")
    assert voting.result(ws, people[1].actor, here.id, "puntos").voters == 1
    change(ws, here, "puntos", stage=Stage.OPEN, ballot=Ballot(secret=False))
    assert voting.result(ws, people[1].actor, here.id, "puntos").voters == 1


def test_somebody_without_a_device_votes_through_a_facilitator(ws, here, people, notes):
    first = voting.cast_for_others(ws, ME, here.id, "puntos", dots(notes, 2), group="sur", table="1")
    voting.cast_for_others(ws, ME, here.id, "puntos", dots(notes, 0, 1), group="sur", ballot_id=first)
    voting.cast_for_others(ws, ME, here.id, "puntos", dots(notes, 0, 1))
    counted = voting.result(ws, ME, here.id, "puntos")
    assert (counted.voters, counted.proxies, counted.counts[0].dots) == (2, 2, 2)
    assert dict(voting.ballots_for_others(ws, ME, here.id, "puntos"))[first].group == "sur"
    voting.take_back_ballot(ws, ME, here.id, "puntos", first)
    assert voting.result(ws, ME, here.id, "puntos").voters == 1
    with pytest.raises(NotFound):
        voting.cast_for_others(ws, ME, here.id, "puntos", {}, group="oeste")


def test_groups_have_their_shares_and_small_ones_none_where_it_is_confidential(ws, here, people, notes):
    for person in people:
        voting.cast_ballot(ws, person.actor, here.id, "puntos", dots(notes, 1))
    open_vote = voting.result(ws, ME, here.id, "puntos")
    assert open_vote.groups == {"norte": 5, "sur": 2}
    assert open_vote.counts[0].groups == {"norte": 5, "sur": 2}
    change(ws, here, "puntos", confidential=True)
    told = voting.result(ws, ME, here.id, "puntos")
    # with only two groups, hiding one alone would tell it by subtraction
    assert told.groups == {}
    assert told.counts[0].groups == {}
    assert told.hidden == 2


def test_a_hidden_note_is_no_longer_voted_on(ws, here, people, notes):
    voting.cast_ballot(ws, people[0].actor, here.id, "puntos", dots(notes, 3))
    hide_note(ws, ME, here.id, notes[0])
    assert voting.ballot_paper(ws, people[0].actor, here.id, "puntos").mine == {}
    assert [c.item for c in voting.result(ws, ME, here.id, "puntos").counts] == notes[1:]


def test_themes_and_strategies_are_voted_on_too(ws, here, people, notes):
    theming.create_theme(ws, ME, here.id, "Espacio público", notes)
    room.open_activity(ws, ME, here.id, "marcas")
    marks = {"t1": {"impact": 5, "effort": 2}}
    assert voting.cast_ballot(ws, people[0].actor, here.id, "marcas", marks) == marks
    assert voting.result(ws, ME, here.id, "marcas").counts[0].score == 3
    theming.create_strategy(ws, ME, here.id, "t1", "Más sombra", notes[:1])
    paper = replace(here.activity("marcas").way, on="strategies")
    items = voting.votable(ws.store.load(here.id), paper)
    assert [(item.text, item.under) for item in items] == [("Más sombra", "Espacio público")]


def test_closing_an_anonymous_vote_loses_no_ballot_and_every_link(ws, here, people, notes):
    change(ws, here, "puntos", anonymous=True)
    for person in people:
        voting.cast_ballot(ws, person.actor, here.id, "puntos", dots(notes, 2, 1))
    before = voting.result(ws, ME, here.id, "puntos")
    ids = {entry.id for entry in ws.store.entries("ballot", here.id)}
    room.close_activity(ws, ME, here.id, "puntos")
    after = voting.result(ws, ME, here.id, "puntos")
    assert after.counts == before.counts
    assert not ids & {entry.id for entry in ws.store.entries("ballot", here.id)}


def test_ballots_of_a_vote_by_views_reach_the_tables_for_others_without_a_name(ws, here, people, notes):
    change(ws, here, "puntos", ballot=Ballot(method=Method.VIEWS))
    for number, person in enumerate(people):
        views = {notes[0]: {"view": AGREE}} | ({notes[1]: {"view": DISAGREE}} if number < 2 else {})
        voting.cast_ballot(ws, person.actor, here.id, "puntos", views)
    assert voting.views_cast(ws, ME, here.id) == {}
    room.close_activity(ws, ME, here.id, "puntos")
    voting.keep_tally(ws, ME, here.id, "puntos")
    assert len(voting.views_cast(ws, ME, here.id)["puntos"]) == 7
    with zipfile.ZipFile(io.BytesIO(make_document(ws, ME, here.id, "polis").data)) as archive:
        tables = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    rows = tables["puntos/participants-votes.csv"].splitlines()[1:]
    assert sorted(row.split(",", 1)[1] for row in rows) == sorted(
        [",0,1,1,0,1,,"] * 5 + [",0,2,1,1,1,-1,"] * 2
    )
    assert tables["puntos/comments.csv"].splitlines()[1:] == [
        ",,0,,7,0,1,Luz", ",,1,,0,2,1,Agua", ",,2,,0,0,1,Sombra",
    ]  # fmt: skip
    everything = "".join(tables.values())
    assert not [person for person in people if person.id in everything]

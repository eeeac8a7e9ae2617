"""People's word on lenses and tensions: kept, undone, and refused where it makes no sense."""

from __future__ import annotations

import pytest
from rooms import come_in, make_room
from workshops import event, full_workshop, grouped

from synthesis.domain.activity import Activity, ActivityKind, Ballot, Method, Stage
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.errors import InputError, NotFound
from synthesis.services import room, voting
from synthesis.services.changes import undo
from synthesis.services.lenses import clear_lens, confirm_tension, drop_tension, mark_lens, set_facets
from synthesis.services.reporting import synthesis_of
from synthesis.services.sessions import edit_session


@pytest.fixture
def board(ws):
    workshop = grouped(full_workshop(12))
    return ws.store.create(workshop, event(workshop.session.id, "session_created"))


def reading(ws, board):
    return synthesis_of(ws, ME, board.session.id).figures.lenses["smart"]


def test_a_mark_wins_is_undone_and_is_cleared(ws, board):
    first, second, *_ = (note.id for note in board.session.notes)
    mark_lens(ws, ME, board.session.id, "smart", [first, second], True)
    assert set(reading(ws, board).confirmed) == {first, second}
    mark_lens(ws, ME, board.session.id, "smart", [second], False)
    assert reading(ws, board).refused == (second,)
    undo(ws, ME, board.session.id)
    assert set(reading(ws, board).confirmed) == {first, second}
    clear_lens(ws, ME, board.session.id, "smart", [first, second])
    assert not reading(ws, board).confirmed


def test_sides_are_the_lenses_own(ws, board):
    note, other = (one.id for one in board.session.notes[:2])
    with pytest.raises(InputError, match="Planes"):
        set_facets(ws, ME, board.session.id, "smart", {note: ["Planes"]})
    lens = board.session.lenses[0]
    edited = type(lens)(id=lens.id, name=lens.name, cues=lens.cues, facets=("Planes", "Redes"))
    session = ws.store.load(board.session.id).session
    edit_session(ws, ME, session.id, type(session)(**{**fields(session), "lenses": (edited,)}))
    set_facets(ws, ME, board.session.id, "smart", {note: ["Redes"]})
    assert reading(ws, board).facets == {"Planes": (), "Redes": (note,)}
    # several at once are one act, all or none
    with pytest.raises(InputError, match="Nada"):
        set_facets(ws, ME, board.session.id, "smart", {other: ["Planes"], note: ["Nada"]})
    set_facets(ws, ME, board.session.id, "smart", {other: ["Planes"], note: ["Planes", "Redes"]})
    assert {f: set(there) for f, there in reading(ws, board).facets.items()} == {
        "Planes": {note, other},
        "Redes": {note},
    }
    undo(ws, ME, board.session.id)
    assert reading(ws, board).facets == {"Planes": (), "Redes": (note,)}
    mark_lens(ws, ME, board.session.id, "smart", [note], True)
    assert reading(ws, board).facets["Redes"] == (note,)


def fields(session):
    return {name: getattr(session, name) for name in type(session).__dataclass_fields__}


def test_what_is_not_there_cannot_be_marked(ws, board):
    note = board.session.notes[0].id
    for lens, thing in (("nada", note), ("smart", "nada")):
        with pytest.raises(NotFound):
            mark_lens(ws, ME, board.session.id, lens, [thing], True)


def test_a_tension_has_two_sides_in_one_theme(ws, board):
    theme = board.themes.themes[0]
    one, other, *_ = (note.id for note in board.themes.notes_in(theme.id))
    parked = board.themes.parked[0].id
    for first, second in (([one], []), ([one], [one])):
        with pytest.raises(InputError):
            confirm_tension(ws, ME, board.session.id, theme.id, first, second)
    with pytest.raises(NotFound):
        confirm_tension(ws, ME, board.session.id, theme.id, [one], [parked])
    confirm_tension(ws, ME, board.session.id, theme.id, [one], [other], "  de noche ")
    (tension,) = ws.store.load(board.session.id).review.tensions.values()
    assert (tension.one, tension.other, tension.about) == ((one,), (other,), "de noche")
    drop_tension(ws, ME, board.session.id, tension.id)
    assert not ws.store.load(board.session.id).review.tensions


@pytest.mark.parametrize(
    ("method", "marks"),
    [
        (Method.ORDER, [{"place": 1}, {"place": 2}]),
        (Method.VIEWS, [{"view": 1}, {"view": 2}]),
    ],
)
def test_a_closed_vote_keeps_what_its_figures_need(ws, method, marks):
    """Who put what before what, and who agrees, by group: ballots themselves are not kept in the review."""
    ballot = Ballot(method=method)
    agenda = (
        Activity(id="ideas", title="Ideas", stage=Stage.OPEN),
        Activity(id="voto", title="Voto", kind=ActivityKind.VOTE, stage=Stage.OPEN, ballot=ballot),
    )
    held = make_room(ws, agenda=agenda)
    me, _ = come_in(ws, held, "Rosa", group="norte")
    notes = [
        room.post_note(
            ws, me.actor, held.id, activity_id="ideas", note_id=f"{i:032x}", secret="s" * 32, text=f"Idea {i}"
        ).id
        for i in range(3)
    ]
    voting.cast_ballot(ws, me.actor, held.id, "voto", dict(zip(notes, marks, strict=False)))
    tally = voting.keep_tally(ws, ME, held.id, "voto").review.tallies["voto"]
    assert tally.method is method
    if method is Method.ORDER:
        assert tally.pairwise == {notes[0]: {notes[1]: 1}}
    else:
        counts = {count.item: count for count in tally.counts}
        assert counts[notes[0]].agreeing == {"norte": 1}
        assert counts[notes[1]].disagreeing == {"norte": 1}
    assert not tally.shares
    (ranking, *more) = synthesis_of(ws, ME, held.id).figures.rankings
    assert [item.rank for item in ranking.items] == [1, 2]
    assert [one.rule for one in more] == (["schulze"] if method is Method.ORDER else [])


def test_a_vote_by_dots_keeps_what_equal_shares_pay_for(ws):
    """Two of three give all to one idea, the third to another: of two choices two thirds each pay for one."""
    ballot = Ballot(method=Method.DOTS, dots=2, per_item=2)
    agenda = (
        Activity(id="ideas", title="Ideas", stage=Stage.OPEN),
        Activity(id="voto", title="Voto", kind=ActivityKind.VOTE, stage=Stage.OPEN, ballot=ballot),
    )
    held = make_room(ws, agenda=agenda)
    people = [come_in(ws, held, name, group="norte")[0] for name in ("Rosa", "Luz", "Juan")]
    ideas = [
        room.post_note(
            ws, me.actor, held.id, activity_id="ideas", note_id=f"{i:032x}", secret="s" * 32, text=f"Idea {i}"
        ).id
        for i, me in enumerate(people[:2])
    ]
    for me, idea in zip(people, (ideas[1], ideas[1], ideas[0]), strict=True):
        voting.cast_ballot(ws, me.actor, held.id, "voto", {idea: {"dots": 2}})
    kept = voting.keep_tally(ws, ME, held.id, "voto").review.tallies["voto"]
    assert [(share.item, share.payers) for share in kept.shares] == [(ideas[1], 2)]
    assert kept.seats == 2
    by_dots, by_shares = synthesis_of(ws, ME, held.id).figures.rankings
    assert [item.thing for item in by_dots.items] == [ideas[1], ideas[0]]
    assert [(by_shares.rule, item.thing, item.score) for item in by_shares.items] == [("shares", ideas[1], 2)]

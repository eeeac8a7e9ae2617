"""Initiatives grow from notes and keep them; areas and decisions are told in the history and taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from synthesis.domain.activity import Activity, Ballot, VotedOn
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.roadmap import home_of, likely_home, span, years
from synthesis.errors import Conflict, InputError, NotFound
from synthesis.services import areas, decisions, roadmap, theming
from synthesis.services.capture import Context, paste_notes
from synthesis.services.changes import history, undo
from synthesis.services.sessions import read_session
from synthesis.services.voting import votable


@pytest.fixture
def board(ws, session):
    """Two themes; the first has one strategy. Notes n-1 … n-4."""
    text = "Ciclovías seguras\nBuses de noche\nDatos abiertos\nVeredas parejas"
    paste_notes(ws, ME, session.id, text, paste_id="n", context=Context())
    theming.create_theme(ws, ME, session.id, "Movilidad", ["n-1", "n-2"])
    theming.create_theme(ws, ME, session.id, "Datos", ["n-3"])
    mobility = now(ws, session).themes.theme("Movilidad")
    theming.create_strategy(ws, ME, session.id, mobility.id, "Pedalear", ["n-1"])
    return now(ws, session)


def now(ws, session):
    return read_session(ws, ME, session.id)


def only(things):
    (found,) = things.values()
    return found


def test_notes_become_an_initiative_where_the_first_note_stands(ws, session, board):
    found = roadmap.promote_notes(ws, ME, session.id, ["n-1", "n-2", "n-1"])
    sheet = only(found.review.initiatives)
    assert sheet.what == "Ciclovías seguras"
    assert sheet.note_ids == ("n-1", "n-2")
    home = home_of(sheet, found.themes)
    assert (home.theme.name, home.strategy.name) == ("Movilidad", "Pedalear")
    assert home.theme.kept
    assert home.strategy.kept
    assert history(ws, ME, session.id)[-1].action == "initiative_promoted"
    undo(ws, ME, session.id)
    assert replace(now(ws, session), revision=0) == replace(board, revision=0)


def test_a_strategy_becomes_an_initiative_with_every_note_of_it(ws, session, board):
    strategy = board.themes.theme("Movilidad").strategies[0].id
    sheet = only(roadmap.promote_strategy(ws, ME, session.id, strategy).review.initiatives)
    assert (sheet.what, sheet.note_ids, sheet.strategy) == ("Pedalear", ("n-1",), strategy)


def test_nothing_and_notes_nobody_wrote_are_refused(ws, session, board):
    with pytest.raises(InputError, match=r".") as refused:
        roadmap.promote_notes(ws, ME, session.id, [])
    assert refused.value.code == "initiative_without_notes"
    with pytest.raises(NotFound):
        roadmap.promote_notes(ws, ME, session.id, ["n-99"])
    with pytest.raises(NotFound):
        roadmap.promote_suggested(ws, ME, session.id, "i99")
    assert not now(ws, session).review.initiatives


def test_its_notes_stay_behind_it_when_they_move_and_when_its_theme_is_dissolved(ws, session, board):
    roadmap.promote_notes(ws, ME, session.id, ["n-1", "n-2"])
    data = board.themes.theme("Datos").id
    theming.move_notes(ws, ME, session.id, ["n-1", "n-2"], data)
    sheet = only(now(ws, session).review.initiatives)
    assert sheet.note_ids == ("n-1", "n-2")
    assert home_of(sheet, now(ws, session).themes).theme.name == "Movilidad"
    theming.dissolve_theme(ws, ME, session.id, board.themes.theme("Movilidad").id)
    found = now(ws, session)
    assert home_of(sheet, found.themes).theme is None
    assert likely_home(sheet, found.themes).theme.id == data
    placed = roadmap.place_initiative(ws, ME, session.id, sheet.id, data)
    assert home_of(only(placed.review.initiatives), placed.themes).theme.id == data


def test_its_strategy_goes_along_when_the_themes_are_merged(ws, session, board):
    roadmap.promote_notes(ws, ME, session.id, ["n-1"])
    ids = [board.themes.theme(name).id for name in ("Datos", "Movilidad")]
    theming.merge_themes(ws, ME, session.id, ids)
    found = now(ws, session)
    assert home_of(only(found.review.initiatives), found.themes).strategy.name == "Pedalear"


def test_two_people_may_edit_different_fields_and_not_the_same_one(ws, session, board):
    seen = only(roadmap.promote_notes(ws, ME, session.id, ["n-1"]).review.initiatives)
    roadmap.edit_initiative(ws, ME, session.id, seen, replace(seen, lead="Ana"))
    roadmap.edit_initiative(ws, ME, session.id, seen, replace(seen, starts=2027, horizon=2030))
    sheet = only(now(ws, session).review.initiatives)
    assert (sheet.lead, span(sheet), list(years([sheet]))) == ("Ana", (2027, 2030), [2027, 2028, 2029, 2030])
    with pytest.raises(Conflict):
        roadmap.edit_initiative(ws, ME, session.id, seen, replace(seen, lead="Beto"))
    assert only(now(ws, session).review.initiatives).lead == "Ana"


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"what": "  "}, "initiative_untitled"),
        ({"starts": 2030, "horizon": 2027}, "years_reversed"),
        ({"horizon": 1066}, "year_unlikely"),
        ({"partners": tuple(f"p{n}" for n in range(31))}, "partners_too_many"),
        ({"why": "x" * 2001}, "text_too_long"),
    ],
)
def test_a_sheet_that_cannot_be_is_refused(ws, session, board, wrong, code):
    seen = only(roadmap.promote_notes(ws, ME, session.id, ["n-1"]).review.initiatives)
    with pytest.raises(InputError) as refused:
        roadmap.edit_initiative(ws, ME, session.id, seen, replace(seen, **wrong))
    assert refused.value.code == code
    assert only(now(ws, session).review.initiatives) == seen


def test_notes_are_added_and_left_out_and_the_initiative_removed(ws, session, board):
    sheet = only(roadmap.promote_notes(ws, ME, session.id, ["n-1"]).review.initiatives)
    changed = roadmap.set_sources(ws, ME, session.id, sheet.id, ["n-3", "n-4"])
    assert only(changed.review.initiatives).note_ids == ("n-3", "n-4")
    assert not roadmap.remove_initiative(ws, ME, session.id, sheet.id).review.initiatives
    with pytest.raises(NotFound):
        roadmap.remove_initiative(ws, ME, session.id, sheet.id)


def test_initiatives_can_be_voted_on_under_what_they_belong_to(ws, session, board):
    assert votable(board, Ballot(on=VotedOn.INITIATIVES)) == ()
    roadmap.promote_notes(ws, ME, session.id, ["n-3"], what="Portal de datos")
    found = roadmap.promote_notes(ws, ME, session.id, ["n-1"])
    items = votable(found, Activity(id="v", title="v", ballot=Ballot(on=VotedOn.INITIATIVES)).ballot)
    assert {(item.text, item.under) for item in items} == {
        ("Ciclovías seguras", "Pedalear"),
        ("Portal de datos", "Datos"),
    }
    assert {item.id for item in items} == set(found.review.initiatives)


def test_a_theme_is_in_one_area_at_most(ws, session, board):
    mobility, data = (board.themes.theme(name).id for name in ("Movilidad", "Datos"))
    first = only(areas.create_area(ws, ME, session.id, "Ciudad", [mobility, data]).review.areas)
    found = areas.create_area(ws, ME, session.id, "Gestión", [data]).review.areas
    assert {area.name: area.themes for area in found.values()} == {"Ciudad": (mobility,), "Gestión": (data,)}
    found = areas.set_area_themes(ws, ME, session.id, first.id, [data]).review.areas
    assert {area.name: area.themes for area in found.values()} == {"Ciudad": (data,), "Gestión": ()}
    with pytest.raises(InputError) as refused:
        areas.rename_area(ws, ME, session.id, first.id, " gestión ")
    assert refused.value.code == "area_exists"
    assert areas.rename_area(ws, ME, session.id, first.id, "Urbe").review.areas[first.id].name == "Urbe"
    left = areas.remove_area(ws, ME, session.id, first.id)
    assert [area.name for area in left.review.areas.values()] == ["Gestión"]
    assert len(left.themes.themes) == 2
    with pytest.raises(NotFound):
        areas.remove_area(ws, ME, session.id, first.id)


def test_a_decision_is_noted_changed_settled_opened_again_and_removed(ws, session):
    one = only(decisions.add_decision(ws, ME, session.id, "¿Quién paga?", settled=False).review.decisions)
    assert not one.settled
    given = {"text": "¿Quién financia?", "owner": "Ana", "due": "marzo"}
    one = only(decisions.edit_decision(ws, ME, session.id, one.id, **given).review.decisions)
    assert (one.text, one.owner, one.due, one.settled) == (*given.values(), False)
    assert only(decisions.settle_decision(ws, ME, session.id, one.id).review.decisions).settled
    assert not only(decisions.reopen_decision(ws, ME, session.id, one.id).review.decisions).settled
    assert not decisions.remove_decision(ws, ME, session.id, one.id).review.decisions
    assert [event.action for event in history(ws, ME, session.id)][-5:] == [
        *("decision_noted", "decision_edited", "decision_settled"),
        *("decision_reopened", "decision_removed"),
    ]
    with pytest.raises(InputError):
        decisions.add_decision(ws, ME, session.id, "  ")
    with pytest.raises(NotFound):
        decisions.settle_decision(ws, ME, session.id, one.id)

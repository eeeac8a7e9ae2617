"""What is shown before the group: every theme and strategy in the order of the board, with its figures."""

from __future__ import annotations

import pytest

from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.services import decisions, theming
from synthesis.services.presenting import LINE_CHARACTERS, MOST_QUOTES, QUOTED_CHARACTERS, Kind, views
from synthesis.services.reporting import synthesis_of
from synthesis.services.sessions import open_sample

SAMPLES = ("agenda_digital_2028", "hospital_improvement_day")


@pytest.fixture(params=SAMPLES)
def here(ws, request) -> str:
    found = open_sample(ws, ME, request.param).session.id
    theming.group_notes(ws, ME, found)
    return found


def test_the_walk_goes_theme_by_theme_each_followed_by_its_strategies(ws, here):
    themes = ws.store.load(here).themes.themes
    expected = ["opening"]
    for theme in themes:
        expected += [f"theme:{theme.id}", *(f"strategy:{s.id}" for s in theme.strategies)]
    assert [view.key for view in views(ws, ME, here)] == [*expected, "decisions"]


def test_figures_are_those_of_the_document_and_its_table(ws, here):
    result = synthesis_of(ws, ME, here)
    shown = {view.id: view for view in views(ws, ME, here) if view.id}
    frame = result.to_frame()
    for row, theme in zip(frame.to_dict("records"), result.themes.themes, strict=True):
        heard = shown[theme.id].heard
        assert (heard.notes, heard.groups, heard.tables) == (
            row["notes"],
            row["groups_heard"],
            row["tables_heard"],
        )
        assert heard.of_notes == result.overall.notes == len(result.themes.notes)
        assert sum(one.notes for one in shown[theme.id].directions) + len(
            result.themes.loose_notes_in(theme.id)
        ) == (heard.notes)
        for one in shown[theme.id].directions:
            assert one.of_notes == heard.notes
            assert shown[one.id].heard.notes == one.notes == result.coverage[one.id].notes


def test_quotes_are_notes_of_their_part_and_fit_one_view(ws, here):
    themes = ws.store.load(here).themes
    for view in views(ws, ME, here):
        if not view.id:
            assert view.quotes == ()
            continue
        inside = themes.notes_in(view.place, None if view.kind is Kind.THEME else view.id)
        assert {note.id for note in view.quotes} <= {note.id for note in inside}
        assert bool(view.quotes) is bool(inside)
        assert len({note.text for note in view.quotes}) == len(view.quotes) <= MOST_QUOTES
        room = [len(note.text) + LINE_CHARACTERS * note.text.count("\n") for note in view.quotes]
        assert len(room) < 2 or sum(room) <= QUOTED_CHARACTERS or sum(room[1:]) <= QUOTED_CHARACTERS - room[0]


def test_what_was_decided_stands_where_it_was_decided_and_at_the_end(ws, here):
    theme = ws.store.load(here).themes.themes[0].id
    decisions.add_decision(ws, ME, here, "Empezar en marzo", about=f"theme:{theme}", owner="Ana", due="marzo")
    decisions.add_decision(ws, ME, here, "¿Quién paga?", settled=False)
    shown = {view.key: view for view in views(ws, ME, here)}
    assert [one.text for one in shown[f"theme:{theme}"].decisions] == ["Empezar en marzo"]
    assert [(one.text, one.settled) for one in shown["decisions"].decisions] == [
        ("Empezar en marzo", True),
        ("¿Quién paga?", False),
    ]


def test_a_session_without_themes_has_a_beginning_and_an_end(ws, session):
    assert [view.kind for view in views(ws, ME, session.id)] == [Kind.OPENING, Kind.DECISIONS]

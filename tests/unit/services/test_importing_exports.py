"""Exports of other tools into a session: twice is once, their groups and votes arrive as people say."""

from __future__ import annotations

import exports_of_tools as made
import pytest
from exports_of_tools import OF_TOOLS

from synthesis.domain.activity import Method, Stage
from synthesis.domain.note import Standing
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.errors import ImportRejected, InputError
from synthesis.services.capture import (
    CLUSTER_PLACES,
    Context,
    clusters_are,
    column_mapping,
    import_notes,
    import_votes,
    preview_import,
    restore_note,
    with_clusters_as,
)
from synthesis.services.changes import undo
from synthesis.services.sessions import export_archive, open_archive, read_session
from synthesis.services.theming import create_theme, group_notes
from synthesis.services.voting import result

TEXTS = ["Más buses de noche", "Ciclovías de verdad", "¿Quién paga las cámaras?", "Datos abiertos ya"]


def preview(ws, session, name, data, **more):
    return preview_import(ws, ME, session.id, name, data, context=Context(), **more)


def stored(ws, session):
    return read_session(ws, ME, session.id)


def brought(ws, session, name, data, **more):
    found = preview(ws, session, name, data, **more)
    return found, import_notes(ws, ME, session.id, found)


@pytest.mark.parametrize("key", OF_TOOLS)
def test_an_export_brought_twice_is_there_once_and_a_longer_one_adds_what_is_new(ws, session, key):
    name, make = OF_TOOLS[key]
    _, first = brought(ws, session, name, make(TEXTS[:3]))
    assert len(first) == 3
    again, nothing = brought(ws, session, name, make(TEXTS[:3]))
    assert (len(again.notes), again.known, nothing) == (0, 3, ())
    longer, added = brought(ws, session, name, make(TEXTS))
    assert longer.known == 3
    assert len(added) == 1
    assert len(stored(ws, session).session.notes) == 4


def test_without_ids_the_order_of_the_rows_does_not_matter(ws, session):
    name, make = OF_TOOLS["miro"]
    brought(ws, session, name, make(TEXTS))
    assert preview(ws, session, name, make(TEXTS[::-1])).known == 4


# -- the tool's own groups ----------------------------------------------------------------------


@pytest.mark.parametrize("place", [*CLUSTER_PLACES, "kept"])
def test_the_tool_s_groups_are_what_people_say(ws, session, place):
    name, make = OF_TOOLS["mural"]
    first = preview(ws, session, name, make(TEXTS))
    assert clusters_are(first.reading.mapping, "Area") is None
    mapping = with_clusters_as(first.reading.mapping, "Area", place)
    assert clusters_are(mapping, "Area") == (place if place != "kept" else None)
    found, notes = brought(ws, session, name, make(TEXTS), mapping=mapping)
    now = stored(ws, session)
    tables = {note.table for note in notes}
    groups = {now.session.group_name(note.group) for note in notes}
    themes = [theme.name for theme in now.themes.themes] if now.themes else []
    assert (tables, groups, themes) == {
        "table": ({"Plaza", "Parque"}, {""}, []),
        "group": ({None}, {"Plaza", "Parque"}, []),
        "theme": ({None}, {""}, ["Plaza", "Parque"]),
        "kept": ({None}, {""}, []),
    }[place]
    in_themes = place == "theme"
    assert set(found.themes.values()) == ({"Plaza", "Parque"} if in_themes else set())
    assert {note.extra.get("Area") for note in notes} == (
        {"Plaza", "Parque"} if place in ("theme", "kept") else {None}
    )


def test_themes_of_a_file_are_people_s_and_join_those_of_the_same_name(ws, session):
    create_theme(ws, ME, session.id, "PLAZA")
    name, make = OF_TOOLS["mural"]
    first = preview(ws, session, name, make(TEXTS))
    mapping = with_clusters_as(first.reading.mapping, "Area", "theme")
    _, notes = brought(ws, session, name, make(TEXTS), mapping=mapping)
    themes = group_notes(ws, ME, session.id).themes
    assert [theme.name for theme in themes.themes] == ["PLAZA", "Parque"]
    assert [themes.placements[note.id].pinned for note in notes] == [True] * 4
    assert [n.text for n in themes.notes_in("Parque")] == [TEXTS[1], TEXTS[3]]
    file = export_archive(ws, ME, session.id)
    assert open_archive(ws, ME, file, "again.session.json").themes.placements == themes.placements


def test_what_the_tool_had_set_aside_can_be_brought_back(ws, session):
    data = made.polis(TEXTS, moderated=[1, -1, 1, 1])
    _, notes = brought(ws, session, "comments.csv", data)
    assert [note.standing for note in notes].count(Standing.HIDDEN) == 1
    assert len(stored(ws, session).session.counted_notes) == 3
    assert len(restore_note(ws, ME, session.id, "polis-1").session.counted_notes) == 4


def test_each_question_of_a_form_becomes_an_activity_once(ws, session):
    name, make = OF_TOOLS["google_forms"]
    _, notes = brought(ws, session, name, make(TEXTS))
    brought(ws, session, name, make([*TEXTS, "Otra"]))
    agenda = stored(ws, session).session.agenda
    assert [activity.title for activity in agenda] == ["Juntos", "Escriba aquí su idea"]
    assert {note.activity for note in notes} == {agenda[1].id}


def test_columns_chosen_by_hand_keep_what_they_do_not_touch(ws, session):
    name, make = OF_TOOLS["google_forms"]
    mapping = preview(ws, session, name, make(TEXTS)).reading.mapping
    chosen = column_mapping({"group": None, "author": ""}, ["¿De qué municipio viene?"], mapping, form=True)
    assert (chosen.questions, chosen.group, chosen.written_at) == (
        ("¿De qué municipio viene?",),
        None,
        "Marca temporal",
    )
    alone = column_mapping({}, ["Idea"])
    assert (alone.text, alone.questions) == ("Idea", ())


# -- votes ---------------------------------------------------------------------------------------

COUNTS = [(2, 1), (1, 1), (0, 2), (0, 0)]
CAST = [(0, 1, 1), (0, 2, 1), (0, 3, -1), (1, 1, 1), (1, 2, -1), (2, 1, -1), (2, 2, -1), (2, 3, 0), (9, 3, 1)]


def views(ws, session):
    tally = stored(ws, session).review.tallies["votes-polis"]
    return {count.item: (count.agree, count.disagree, count.unsure) for count in tally.counts if count.voters}


@pytest.mark.parametrize(("agree", "kept"), [(1, (2, 1)), (-1, (1, 2))])
def test_votes_of_polis_are_a_closed_vote_by_views_the_way_round_that_was_said(ws, session, agree, kept):
    brought(ws, session, "comments.csv", made.polis(TEXTS, counts=COUNTS))
    found = preview(ws, session, "votes.csv", made.polis_votes(CAST, seconds=True))
    assert (found.votes.agree, found.votes.count, len(found.votes.on), found.votes.away) == (0, 8, 3, 1)
    with pytest.raises(InputError) as refused:
        import_votes(ws, ME, session.id, found, title="Votos")
    assert refused.value.code == "vote_sign_unknown"
    assert stored(ws, session).review.tallies == {}
    assert import_votes(ws, ME, session.id, found, title="Votos", agree=agree) == 3
    told = views(ws, session)
    assert told["polis-0"] == (*kept, 0)
    assert told["polis-2"][2] == 1
    activity = stored(ws, session).session.activity("votes-polis")
    assert (activity.title, activity.stage, activity.way.method) == ("Votos", Stage.CLOSED, Method.VIEWS)
    assert result(ws, ME, session.id, "votes-polis").voters == 3
    import_votes(ws, ME, session.id, found, title="Votos", agree=agree)
    assert views(ws, session) == told


@pytest.mark.parametrize("agree", [1, -1])
def test_votes_say_their_sign_by_the_counts_of_the_comments_that_are_here(ws, session, agree):
    counts = [pair if agree == 1 else pair[::-1] for pair in COUNTS]
    brought(ws, session, "comments.csv", made.polis(TEXTS, counts=counts))
    found = preview(ws, session, "votes.csv", made.polis_votes(CAST))
    assert found.votes.agree == agree
    import_votes(ws, ME, session.id, found, title="Votos")
    assert {item: told[:2] for item, told in views(ws, session).items()} == {
        f"polis-{i}": pair for i, pair in enumerate(counts) if pair != (0, 0)
    }


def test_times_in_seconds_make_sums_no_witness(ws, session):
    brought(ws, session, "comments.csv", made.polis_server(TEXTS, counts=[(2, 0), (1, 0), (0, 0), (0, 0)]))
    people = [("0", {"0": 1, "1": 1}), ("1", {"0": 1})]
    found = preview(ws, session, "participants-votes.csv", made.polis_people(people, "01"))
    assert (found.reading.ballots.agree, found.votes.agree) == (1, 0)


def test_opinion_groups_of_polis_are_told_in_the_vote_and_are_no_groups_of_the_session(ws, session):
    brought(ws, session, "comments.csv", made.polis(TEXTS, counts=[(2, 1), (1, 1), (0, 0), (0, 0)]))
    people = [("0", {"0": 1, "1": 1}), ("0", {"0": 1}), ("1", {"0": -1, "1": -1})]
    found = preview(ws, session, "participants-votes.csv", made.polis_people(people, "01"))
    import_votes(ws, ME, session.id, found, title="Votos")
    now = stored(ws, session)
    assert now.review.tallies["votes-polis"].groups == {"Polis 0": 2, "Polis 1": 1}
    assert [group.id for group in now.session.groups] == ["norte", "sur"]
    file = export_archive(ws, ME, session.id)
    again = open_archive(ws, ME, file, "again.session.json")
    assert again.review.tallies == now.review.tallies


def test_votes_without_their_comments_or_of_others_are_refused(ws, session):
    with pytest.raises(ImportRejected) as refused:
        preview(ws, session, "votes.csv", made.polis_votes(CAST))
    assert refused.value.code == "votes_before_notes"
    brought(ws, session, "comments.csv", made.polis(TEXTS, counts=[(90, 1), (70, 2), (60, 3), (50, 4)]))
    with pytest.raises(ImportRejected) as refused:
        preview(ws, session, "votes.csv", made.polis_votes(CAST))
    assert refused.value.code == "votes_of_others"


def test_trello_s_votes_are_dots_and_a_second_board_adds_to_them(ws, session):
    name, make = OF_TOOLS["trello"]
    found, _ = brought(ws, session, name, make(TEXTS))
    assert import_votes(ws, ME, session.id, found, title="Votos de Trello") == 2
    other = make(["Otra cosa aquí"]).replace(b'"c0"', b'"d0"')
    found, _ = brought(ws, session, name, other)
    import_votes(ws, ME, session.id, found, title="Votos de Trello")
    tally = stored(ws, session).review.tallies["votes-trello"]
    dots = {count.item: count.dots for count in tally.counts if count.voters}
    assert (tally.method, tally.voters, dots) == (Method.DOTS, 2, {"trello-c0": 2, "trello-d0": 2})


def test_votes_are_taken_back_with_the_vote_they_came_as_and_can_come_again(ws, session):
    found, _ = brought(ws, session, *_file("trello"))
    before = stored(ws, session).session.agenda
    import_votes(ws, ME, session.id, found, title="Votos de Trello")
    assert undo(ws, ME, session.id).action == "votes_imported"
    now = stored(ws, session)
    assert (now.session.agenda, now.review.tallies) == (before, {})
    import_votes(ws, ME, session.id, found, title="Votos de Trello")
    assert stored(ws, session).review.tallies["votes-trello"].voters == 2


def test_a_file_without_votes_of_people_counts_none(ws, session):
    found, _ = brought(ws, session, *_file("mural"))
    assert import_votes(ws, ME, session.id, found, title="x") == 0
    assert stored(ws, session).review.tallies == {}


def _file(key):
    name, make = OF_TOOLS[key]
    return name, make(TEXTS)


def test_themes_that_came_with_a_file_are_taken_back_before_its_notes(ws, session):
    name, make = OF_TOOLS["mural"]
    mapping = with_clusters_as(preview(ws, session, name, make(TEXTS)).reading.mapping, "Area", "theme")
    brought(ws, session, name, make(TEXTS), mapping=mapping)
    assert undo(ws, ME, session.id).action == "themes_imported"
    assert undo(ws, ME, session.id).action == "notes_imported"
    assert stored(ws, session).session.notes == ()

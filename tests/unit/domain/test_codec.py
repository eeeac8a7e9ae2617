"""Domain values to plain JSON values and back."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from random_workshops import events, workshops

from synthesis.domain.codec import from_plain, to_plain
from synthesis.domain.event import Event
from synthesis.domain.note import Kind, Note
from synthesis.domain.session import Session
from synthesis.domain.theme import Placement, Run, Theme
from synthesis.errors import InputError


@given(workshops())
@settings(max_examples=80, deadline=None)
def test_every_part_of_a_workshop_comes_back_as_it_was(workshop):
    def through_json(value):
        return from_plain(type(value), json.loads(json.dumps(to_plain(value))))

    assert through_json(workshop.session) == workshop.session
    for text in workshop.texts.values():
        assert through_json(text) == text
    if workshop.themes is not None:
        assert tuple(map(through_json, workshop.themes.themes)) == workshop.themes.themes
        for place in workshop.themes.placements.values():
            assert through_json(place) == place
        if workshop.themes.run:
            assert through_json(workshop.themes.run) == workshop.themes.run


@given(events())
@settings(max_examples=60, deadline=None)
def test_events_come_back_as_they_were(event):
    assert from_plain(Event, json.loads(json.dumps(to_plain(event)))) == event


def test_plain_values_keep_the_order_of_the_fields_and_may_leave_some_out():
    plain = to_plain(Session(id="s", title="x"), leave_out=frozenset({"notes"}))
    assert list(plain)[:2] == ["id", "title"]
    assert "notes" not in plain
    assert plain["status"] == "open"
    assert to_plain(datetime(2026, 11, 23, tzinfo=UTC)) == "2026-11-23T00:00:00+00:00"


def test_unknown_keys_are_ignored_and_never_evaluated():
    found = from_plain(Note, {"id": "a", "text": "x", "__proto__": {"y": 1}, "__class__": "os.system"})
    assert found == Note(id="a", text="x")


@pytest.mark.parametrize(
    ("cls", "plain", "where"),
    [
        (Note, [], "Note"),
        (Note, None, "Note"),
        (Note, {"id": "a"}, "Note.text"),
        (Note, {"id": "a", "text": 5}, "Note.text"),
        (Note, {"id": "a", "text": None}, "Note.text"),
        (Note, {"id": "a", "text": "x", "kind": "opinion"}, "Note.kind"),
        (Note, {"id": "a", "text": "x", "kind": 1}, "Note.kind"),
        (Note, {"id": "a", "text": "x", "written_at": "yesterday"}, "Note.written_at"),
        (Note, {"id": "a", "text": "x", "extra": {"a": 1}}, "Note.extra"),
        (Note, {"id": "a", "text": "x", "extra": []}, "Note.extra"),
        (Session, {"id": "s", "title": "x", "starts_on": "32/13/2026"}, "Session.starts_on"),
        (Session, {"id": "s", "title": "x", "groups": {"id": "g"}}, "Session.groups"),
        (Session, {"id": "s", "title": "x", "groups": [{"id": "g"}]}, "Group.name"),
        (
            Session,
            {"id": "s", "title": "x", "agenda": [{"id": "a", "title": "t", "day": "1"}]},
            "Activity.day",
        ),
        (
            Session,
            {"id": "s", "title": "x", "agenda": [{"id": "a", "title": "t", "day": True}]},
            "Activity.day",
        ),
        (Theme, {"id": "t", "name": "x", "kept": "yes"}, "Theme.kept"),
        (Theme, {"id": "t", "name": "x", "kept": 1}, "Theme.kept"),
        (Placement, {"note_id": "n", "margin": "0.5"}, "Placement.margin"),
        (Placement, {"note_id": "n", "margin": True}, "Placement.margin"),
        (Run, {"engine": "e", "language": "es", "versions": {"numpy": 2}}, "Run.versions"),
    ],
)
def test_what_is_missing_or_of_another_type_is_refused_by_name(cls, plain, where):
    with pytest.raises(InputError) as refused:
        from_plain(cls, plain)
    assert (refused.value.code, refused.value.params["id"]) == ("session_inconsistent", where)


def test_a_whole_number_will_do_for_a_measure():
    assert from_plain(Placement, {"note_id": "n", "margin": 1}).margin == 1.0
    assert from_plain(Note, {"id": "a", "text": "x", "kind": "need"}).kind is Kind.NEED

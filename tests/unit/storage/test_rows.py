"""Rows carry every field, and a checksum that notices any change."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from workshops import event, full_workshop

from synthesis.domain.difference import Grouping
from synthesis.domain.event import Change
from synthesis.domain.note import Kind, Note, Standing
from synthesis.domain.session import Session
from synthesis.domain.theme import Hand, Placement
from synthesis.storage import rows, tables

words = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30)
maybe = st.none() | words
written = st.builds(
    Note,
    id=words,
    text=words,
    ref=words,
    kind=st.sampled_from(Kind),
    activity=maybe,
    author=maybe,
    group=maybe,
    table=maybe,
    language=maybe,
    written_at=st.none() | st.datetimes(timezones=st.none() | st.timezones()),
    standing=st.sampled_from(Standing),
    origin=words,
    extra=st.dictionaries(words, words, max_size=3),
)
placed = st.builds(
    Placement,
    note_id=words,
    theme=maybe,
    strategy=maybe,
    by=st.sampled_from(Hand),
    margin=st.floats(0, 1),
    nearest=maybe,
    reason=words,
    closeness=st.floats(0, 1),
    also=st.none() | st.just("t2"),
    also_by=st.sampled_from(Hand),
    flags=st.sampled_from([(), ("flag_question", "flag_no_idea")]),
    like=st.lists(words, max_size=3).map(tuple),
    stack=st.none() | st.just("n1"),
)


@given(written)
def test_a_note_comes_back_from_its_row(note):
    row = rows.note_row("s", 3, note)
    assert list(row) == tables.note.columns.keys()
    back = rows.note_from(tuple(row.values()))
    # a zone comes back as its offset: the same moment, written the same way
    at = note.written_at
    assert replace(back, written_at=None) == replace(note, written_at=None)
    assert (back.written_at and back.written_at.isoformat()) == (at and at.isoformat())


@given(placed)
def test_a_placement_comes_back_from_its_row(place):
    row = rows.placement_row("s", place)
    assert list(row) == tables.placement.columns.keys()
    assert rows.placement_from(tuple(row.values())) == place


def test_no_field_is_forgotten():
    columns = set(tables.note.columns.keys()) - {"session_id", "seq", "seal"}
    assert columns == {f.name for f in fields(Note)}
    columns = set(tables.placement.columns.keys()) - {"session_id", "seal", "reading"}
    read = {"closeness", "also", "also_by", "flags", "like", "stack"}
    assert columns | read == {f.name for f in fields(Placement)}
    full = Placement(
        note_id="n",
        closeness=0.5,
        also="t2",
        also_by=Hand.PERSON,
        flags=("flag_question",),
        like=("m",),
        stack="m",
    )
    assert rows.placement_from(tuple(rows.placement_row("s", full).values())) == full


def test_every_row_is_in_the_order_of_its_table():
    session = replace(full_workshop().session, notes=())
    row = rows.session_columns(session)
    assert list(row) == tables.session.columns.keys()[: len(row)]
    assert rows.loaded(Session, row["body"]) == session
    grouping = Grouping(order=("t1",), minted=1)
    assert rows.loaded(Grouping, rows.grouping_column(grouping)) == grouping
    assert rows.grouping_column(None) is None
    done = event("s", changed=(Change(kind="note", id="n", after={"text": "ñ"}),), detail={"a": "b"})
    row = rows.event_row(done)
    assert list(row) == tables.event.columns.keys()
    assert rows.event_from(tuple(row.values())) == done


@given(written, st.integers(0, 14))
def test_a_row_that_changed_is_noticed(note, place):
    values = list(rows.note_row("s", 3, note).values())
    values[place] = "changed" if values[place] != "changed" else None
    with pytest.raises(rows.Damaged):
        rows.note_from(values)

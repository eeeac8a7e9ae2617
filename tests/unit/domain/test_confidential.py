"""What a confidential activity keeps to itself."""

from __future__ import annotations

from synthesis.domain.activity import Activity
from synthesis.domain.confidential import told_notes
from synthesis.domain.note import Note, Standing

AGENDA = (Activity(id="open", title="Ideas"), Activity(id="quiet", title="Quejas", confidential=True))


def written(group: str, count: int, activity: str = "quiet", **more) -> list[Note]:
    return [
        Note(id=f"{activity}-{group}-{i}", text="x", activity=activity, group=group, **more)
        for i in range(count)
    ]


def groups(*notes: Note) -> dict[str, str | None]:
    return {note.id: note.group for note in told_notes(notes, AGENDA)}


def test_a_small_group_is_not_told_nor_the_next_smallest_which_would_give_it_away():
    found = groups(*written("a", 4), *written("b", 6), *written("c", 9))
    assert {found[f"quiet-a-{i}"] for i in range(4)} == {None}
    assert {found[f"quiet-b-{i}"] for i in range(6)} == {None}
    assert {found[f"quiet-c-{i}"] for i in range(9)} == {"c"}


def test_five_voices_each_are_enough():
    assert set(groups(*written("a", 5), *written("b", 5)).values()) == {"a", "b"}


def test_many_notes_of_one_person_are_one_voice():
    found = groups(*written("a", 9, author="Ana"), *written("b", 8), *written("c", 9))
    assert {group for key, group in found.items() if "-a-" in key} == {None}
    assert {group for key, group in found.items() if "-c-" in key} == {"c"}


def test_what_does_not_count_speaks_for_nobody():
    hidden = written("a", 5, standing=Standing.HIDDEN)
    assert set(groups(*hidden, *written("b", 9)).values()) == {None, "b"}


def test_tables_alike():
    where = "1" * 4 + "2" * 5 + "3" * 6
    notes = [Note(id=str(i), text="x", activity="quiet", table=table) for i, table in enumerate(where)]
    assert {note.table for note in told_notes(notes, AGENDA)} == {None, "3"}


def test_other_activities_are_as_they_are():
    notes = written("a", 1, "open")
    assert told_notes(notes, AGENDA) == tuple(notes)
    assert told_notes(notes, ()) == tuple(notes)

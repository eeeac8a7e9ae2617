"""What a Store promises, asked alike of memory, SQLite and PostgreSQL."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, multiple, rule
from workshops import (
    NOON,
    event,
    full_workshop,
    grouped,
    move,
    notes,
    session,
    state,
    undo,
    with_text,
)

from synthesis.domain.codec import to_plain
from synthesis.domain.difference import changes
from synthesis.domain.event import Change
from synthesis.domain.exported import KEPT, Exported, Line, LineKind, Snapshot
from synthesis.domain.ids import new_id, reference
from synthesis.domain.job import Job, JobStatus
from synthesis.domain.note import Note, Standing
from synthesis.domain.workshop import Workshop
from synthesis.errors import Conflict, InputError, NotFound, SynthesisError
from synthesis.storage.engine import open_store
from synthesis.storage.memory import MemoryStore


def made(store, workshop, **more):
    return store.create(workshop, event(workshop.session.id, "session_created", **more))


def add(store, session_id, written):
    return store.add_notes(session_id, written, event(session_id, "notes_added"))


# -- sessions -------------------------------------------------------------------------------------


def test_a_session_is_loaded_as_it_was_made(store):
    workshop = with_text(grouped(full_workshop()))
    given = made(store, workshop)
    assert given == store.load(workshop.session.id)
    assert [n.ref for n in given.session.notes] == [reference(i) for i in range(1, 13)]
    bare = replace(given.session, notes=tuple(replace(n, ref="") for n in given.session.notes))
    assert bare == workshop.session
    assert given.themes.themes == workshop.themes.themes
    assert given.themes.placements == workshop.themes.placements
    assert (given.themes.run, given.themes.minted) == (workshop.themes.run, workshop.themes.minted)
    assert given.texts == workshop.texts
    assert given.revision == store.revision(workshop.session.id) == 1


def test_the_list_shows_the_session_changed_last_first(store):
    old, new = session(title="Vieja", client="C"), session(title="Nueva")
    store.create(Workshop(session=new), event(new.id, at=NOON + timedelta(hours=1)))
    made(store, Workshop(session=old))
    assert [s.id for s in store.sessions()] == [new.id, old.id]
    store.add_notes(old.id, notes(3), event(old.id, at=NOON + timedelta(hours=2)))
    first = store.sessions()[0]
    assert (first.id, first.title, first.client, first.notes, first.themes, first.revision) == (
        old.id, "Vieja", "C", 3, 0, 2,
    )  # fmt: skip
    assert first.changed_at == NOON + timedelta(hours=2)


def test_an_id_is_given_to_one_session_only(store, kept):
    with pytest.raises(Conflict) as refused:
        made(store, Workshop(session=replace(kept.session, title="Otra", notes=())))
    assert refused.value.code == "session_id_taken"
    assert store.load(kept.session.id) == kept


def test_creating_again_with_the_same_event_is_the_same_session(store):
    workshop = full_workshop()
    first = event(workshop.session.id)
    assert store.create(workshop, first) == store.create(workshop, first)
    assert len(store.events(workshop.session.id)) == 1


def test_history_comes_along_under_another_id_and_can_be_undone(store, kept):
    grouping = move(store, kept, grouped(kept))
    title = replace(kept.session, title="Otro título")
    now = store.load(kept.session.id)
    renamed = move(store, now, replace(now, session=replace(title, notes=now.session.notes)))
    now = store.load(kept.session.id)
    copy_id = new_id()
    copied = replace(now, session=replace(now.session, id=copy_id))
    copy = store.create(copied, event(copy_id, "session_read"), store.events(kept.session.id))
    assert state(copy) == state(copied)
    past = store.events(copy_id)
    assert [e.seq for e in past] == [1, 2, 3, 4]
    assert [e.id for e in past[:3]] == [e.id for e in store.events(kept.session.id)]
    assert {e.session_id for e in past} == {copy_id}
    undo(store, past[2])
    undo(store, past[1])
    assert (past[1].id, past[2].id) == (grouping.id, renamed.id)
    assert state(store.load(copy_id)) == replace(state(kept), session=replace(kept.session, id=copy_id))


def test_a_history_that_repeats_an_id_is_refused_whole(store):
    workshop = full_workshop()
    past = event(workshop.session.id)
    with pytest.raises(InputError) as refused:
        store.create(workshop, event(workshop.session.id), [past, past])
    assert refused.value.code == "session_inconsistent"
    assert store.sessions() == ()


def test_what_is_not_there_is_not_found(store):
    missing = new_id()
    for ask in (
        store.load,
        store.revision,
        store.events,
        store.jobs,
        store.delete,
        lambda i: store.notes(i, ["x"]),
        lambda i: store.notes(i, []),
        lambda i: add(store, i, notes(1)),
        lambda i: store.record(event(i)),
        lambda i: store.put_job(job(i)),
    ):
        with pytest.raises(NotFound) as refused:
            ask(missing)
        assert refused.value.code == "session_not_found"
    with pytest.raises(NotFound) as refused:
        store.job(missing)
    assert refused.value.code == "job_not_found"


def test_sessions_do_not_touch_one_another(store, kept):
    other = made(store, replace(full_workshop(), session=session(notes=kept.session.notes)))
    add(store, other.session.id, notes(2))
    move(store, store.load(other.session.id), grouped(store.load(other.session.id)))
    assert store.load(kept.session.id) == kept
    store.delete(kept.session.id)
    assert len(store.load(other.session.id).session.notes) == 14
    assert [s.id for s in store.sessions()] == [other.session.id]


def test_a_deleted_session_is_gone_with_its_jobs(store):
    kept = made(store, with_text(grouped(full_workshop())))
    work = job(kept.session.id)
    store.put_job(work)
    store.delete(kept.session.id)
    assert store.sessions() == ()
    with pytest.raises(NotFound):
        store.job(work.id)
    assert made(store, full_workshop()).revision == 1


# -- notes ----------------------------------------------------------------------------------------


def test_the_receipt_is_what_a_new_reading_gives_in_the_order_asked(store, kept):
    written = notes(5)
    receipt = add(store, kept.session.id, written)
    assert [n.id for n in receipt] == [n.id for n in written]
    assert receipt == store.load(kept.session.id).session.notes[12:]
    backwards = [n.id for n in reversed(written)]
    assert store.notes(kept.session.id, backwards) == tuple(reversed(receipt))
    with pytest.raises(NotFound) as refused:
        store.notes(kept.session.id, [*backwards, "nobody"])
    assert (refused.value.code, refused.value.params["id"]) == ("note_not_found", "nobody")


def test_the_same_note_twice_is_one_note_and_the_same_receipt(store, kept):
    written = notes(3)
    first = add(store, kept.session.id, written)
    revision = store.revision(kept.session.id)
    assert add(store, kept.session.id, written) == first
    assert store.revision(kept.session.id) == revision
    again = add(store, kept.session.id, [written[1], *notes(1), written[1]])
    assert again[0] == again[2] == first[1]
    assert len(store.load(kept.session.id).session.notes) == 16
    assert len(store.events(kept.session.id)[-1].changes) == 1


def test_the_same_text_under_a_new_id_is_another_note(store, kept):
    one = notes(1)[0]
    receipt = add(store, kept.session.id, [one, replace(one, id=new_id())])
    assert len({n.ref for n in receipt}) == 2


def test_another_text_under_a_known_id_is_refused_whole(store, kept):
    one = add(store, kept.session.id, notes(1))[0]
    for batch in ([*notes(1), replace(one, text="otra")], [n := notes(1)[0], replace(n, text="otra")]):
        with pytest.raises(Conflict) as refused:
            add(store, kept.session.id, batch)
        assert (refused.value.code, refused.value.params["id"]) == ("note_id_taken", batch[1].id)
    assert len(store.load(kept.session.id).session.notes) == 13


def test_a_note_keeps_a_free_reference_of_its_own_and_the_count_goes_on_after_it(store, kept):
    own, taken, plain = notes(3)
    own, taken = replace(own, ref="N040"), replace(taken, ref="N003")
    assert [n.ref for n in add(store, kept.session.id, [own, taken, plain])] == ["N040", "N041", "N042"]
    odd = replace(notes(1)[0], ref="A-7")
    assert [n.ref for n in add(store, kept.session.id, [*notes(1), odd])] == ["N043", "A-7"]


def test_the_event_holds_the_notes_that_are_new(store, kept):
    receipt = add(store, kept.session.id, notes(2))
    last = store.events(kept.session.id)[-1]
    assert [c.id for c in last.changes] == [n.id for n in receipt]
    assert all(c.before is None and c.after["ref"] for c in last.changes)


def test_adding_is_undone_and_the_undoing_undone_in_the_same_order(store, kept):
    add(store, kept.session.id, notes(2))
    middle = store.events(kept.session.id)[-1]
    add(store, kept.session.id, notes(2))
    full = store.load(kept.session.id)
    back = undo(store, middle)
    assert len(store.load(kept.session.id).session.notes) == 14
    again = add(store, kept.session.id, notes(1))[0]
    assert again.ref == "N017"
    undo(store, back)
    assert store.load(kept.session.id).session.notes == (*full.session.notes, again)


def test_texts_come_back_letter_for_letter(store, kept):
    texts = [
        "Ñandú, ¿qué?  dos espacios\ty tabulador",
        "línea\notra línea\r\nfin",
        "👩‍👩‍👧‍👦 🇨🇱 👍🏽",
        "مرحبا \u202e abc",
        "e\u0301 y é",
        "'; DROP TABLE note; --",
        "%s {x} $1 :id ?",
        "\\u0000 \\ \"",
        "\U0010ffff\ufffd\ufeff",
        "NA", "null", "007", "1e5", "=1+1",
        "x" * 100_000,
    ]  # fmt: skip
    written = [Note(id=new_id(), text=text, author=text, table=text, extra={text: text}) for text in texts]
    receipt = add(store, kept.session.id, written)
    assert [n.text for n in receipt] == texts
    assert [replace(n, ref="") for n in receipt] == written
    assert [c.after["text"] for c in store.events(kept.session.id)[-1].changes] == texts


@pytest.mark.parametrize("bad", ["a\0b", "half \ud83d pair"])
def test_text_that_no_database_holds_is_refused_alike(store, kept, bad):
    one = notes(1)[0]
    tries = [
        lambda: add(store, kept.session.id, [replace(one, text=bad)]),
        lambda: add(store, kept.session.id, [replace(one, author=bad)]),
        lambda: add(store, kept.session.id, [replace(one, extra={bad: "x"})]),
        lambda: move(store, kept, replace(kept, session=replace(kept.session, title=bad))),
        lambda: store.record(event(kept.session.id, detail={"name": bad})),
        lambda: made(store, Workshop(session=session(title=bad))),
        lambda: store.create(
            Workshop(session=(s := session())),
            event(s.id),
            [event(s.id, changed=(Change(kind="note", id="n", before={"text": bad}),))],
        ),
    ]
    for attempt in tries:
        with pytest.raises(InputError) as refused:
            attempt()
        assert refused.value.code == "text_unstorable"
    assert store.load(kept.session.id) == kept
    assert len(store.sessions()) == 1


def test_twenty_thousand_notes_are_kept_and_loaded(store):
    big = made(store, Workshop(session=session(notes=tuple(notes(20_000)))))
    move(store, big, grouped(big))
    loading = time.perf_counter()
    loaded = store.load(big.session.id)
    print(f"loaded in {time.perf_counter() - loading:.2f} s")
    assert len(loaded.session.notes) == len({n.ref for n in loaded.session.notes}) == 20_000
    assert loaded.themes == grouped(big).themes


# -- changes --------------------------------------------------------------------------------------


def test_recording_the_difference_gives_the_new_state_and_undoing_gives_the_old(store, kept):
    after = with_text(grouped(kept))
    done = move(store, kept, after)
    assert (done.seq, store.revision(kept.session.id)) == (2, 2)
    assert state(store.load(kept.session.id)) == state(after)
    undo(store, done)
    assert state(store.load(kept.session.id)) == state(kept)


def test_a_change_that_meets_something_else_is_refused_whole(store, kept):
    move(store, kept, with_text(kept, "primera"))
    stale = replace(with_text(kept, "segunda"), session=replace(kept.session, title="Otro"))
    with pytest.raises(Conflict) as refused:
        move(store, kept, stale)
    assert refused.value.code == "changed_meanwhile"
    now = store.load(kept.session.id)
    assert (now.session.title, now.revision) == (kept.session.title, 2)
    assert [t.text for t in now.texts.values()] == ["primera"]


def test_edits_of_different_things_do_not_meet(store, kept):
    move(store, kept, grouped(kept))
    seen = store.load(kept.session.id)
    move(store, seen, replace(seen, themes=seen.themes.rename("t1", "Uno")))
    move(store, seen, replace(seen, themes=seen.themes.rename("t2", "Dos")))
    first = seen.session.notes[0].id
    move(store, seen, replace(seen, themes=seen.themes.move([first], "t1")))
    now = store.load(kept.session.id).themes
    assert ([t.name for t in now.themes], now.placements[first].theme) == (["Dos", "Uno"], "t1")


def test_a_note_moved_to_a_theme_that_was_merged_away_is_refused(store, kept):
    move(store, kept, grouped(kept))
    seen = store.load(kept.session.id)
    place = next(n.id for n in seen.session.notes if seen.themes.placements[n.id].theme is None)
    move(store, seen, replace(seen, themes=seen.themes.merge("t1", "t2")))
    with pytest.raises(Conflict):
        move(store, seen, replace(seen, themes=seen.themes.move([place], "t2")))
    assert store.load(kept.session.id).themes.placements[place].theme is None


def test_a_theme_merged_away_under_a_note_just_moved_into_it_is_refused(store, kept):
    move(store, kept, grouped(kept))
    seen = store.load(kept.session.id)
    place = next(n.id for n in seen.session.notes if seen.themes.placements[n.id].theme is None)
    move(store, seen, replace(seen, themes=seen.themes.move([place], "t2")))
    with pytest.raises(Conflict):
        move(store, seen, replace(seen, themes=seen.themes.dissolve("t2")))
    assert store.load(kept.session.id).themes.placements[place].theme == "t2"


def test_two_themes_made_at_once_do_not_share_an_id(store, kept):
    move(store, kept, grouped(kept))
    seen = store.load(kept.session.id)
    move(store, seen, replace(seen, themes=seen.themes.create_theme("Uno")))
    with pytest.raises(Conflict):
        move(store, seen, replace(seen, themes=seen.themes.create_theme("Dos")))


def test_a_note_that_comes_after_the_grouping_is_moved_and_moved_back(store, kept):
    done = move(store, kept, grouped(kept))
    late = add(store, kept.session.id, notes(1))[0]
    seen = store.load(kept.session.id)
    assert seen.themes.placements[late.id].reason == "parked_not_grouped"
    moved = move(store, seen, replace(seen, themes=seen.themes.move([late.id], "t1")))
    undo(store, moved)
    assert state(store.load(kept.session.id)) == state(seen)
    # the grouping knows nothing of the late note, and either is undone without the other
    added = next(e for e in store.events(kept.session.id) if e.action == "notes_added")
    taken = undo(store, added)
    assert state(store.load(kept.session.id)) == state(grouped(kept))
    undo(store, taken)
    undo(store, done)
    now = store.load(kept.session.id)
    assert now.themes is None
    assert len(now.session.notes) == 13


def test_an_edit_seen_before_a_late_note_does_not_meet_it(store, kept):
    move(store, kept, grouped(kept))
    seen = store.load(kept.session.id)
    late = add(store, kept.session.id, notes(1))[0]
    move(store, seen, replace(seen, themes=seen.themes.merge("t1", "t2")))
    now = store.load(kept.session.id)
    assert [t.id for t in now.themes.themes] == ["t1"]
    assert now.themes.placements[late.id].reason == "parked_not_grouped"


def test_a_regrouping_takes_late_notes_in_and_gives_them_back(store, kept):
    move(store, kept, grouped(kept))
    add(store, kept.session.id, notes(3))
    seen = store.load(kept.session.id)
    done = move(store, seen, grouped(seen))
    assert state(store.load(kept.session.id)) == state(grouped(seen))
    undo(store, done)
    assert state(store.load(kept.session.id)) == state(seen)


def test_the_notes_of_a_grouping_are_taken_back_only_with_their_places(store, kept):
    add(store, kept.session.id, notes(2))
    added = store.events(kept.session.id)[-1]
    seen = store.load(kept.session.id)
    done = move(store, seen, grouped(seen))
    with pytest.raises(Conflict):
        undo(store, added)
    undo(store, done)
    undo(store, added)
    assert state(store.load(kept.session.id)) == state(kept)


@pytest.mark.parametrize("whole", [True, False])
def test_a_hidden_note_leaves_its_theme_and_comes_back_to_it_by_undoing(store, kept, whole):
    move(store, kept, grouped(kept))
    seen = store.load(kept.session.id)
    note = seen.session.notes[1]
    hidden = replace(note, standing=Standing.HIDDEN)
    rest = tuple(hidden if n.id == note.id else n for n in seen.session.notes)
    after = replace(seen, session=replace(seen.session, notes=rest))
    both = changes(seen, after)
    assert [c.kind for c in both] == ["note", "placement"]
    done = store.record(event(kept.session.id, "hidden", both if whole else both[:1]))
    assert state(store.load(kept.session.id)) == state(after)
    undo(store, done)
    assert state(store.load(kept.session.id)) == state(seen)


def test_a_note_hidden_by_itself_is_shown_again_as_any_other_edit(store, kept):
    move(store, kept, grouped(kept))
    seen = store.load(kept.session.id)
    note = seen.session.notes[1]
    hidden = Change(
        kind="note",
        id=note.id,
        before=to_plain(note),
        after=to_plain(replace(note, standing=Standing.HIDDEN)),
    )
    store.record(event(kept.session.id, "hidden", (hidden,)))
    now = store.load(kept.session.id)
    shown = replace(now, session=seen.session)
    assert [c.kind for c in changes(now, shown)] == ["note", "placement"]
    move(store, now, shown)
    assert state(store.load(kept.session.id)) == state(shown)


def test_a_note_hidden_while_its_theme_goes_can_be_shown_again(store, kept):
    move(store, kept, grouped(kept))
    seen = store.load(kept.session.id)
    note = seen.session.notes[0]
    hidden = replace(note, standing=Standing.HIDDEN)
    change = Change(kind="note", id=note.id, before=to_plain(note), after=to_plain(hidden))
    store.record(event(kept.session.id, "hidden", (change,)))
    now = store.load(kept.session.id)
    move(store, now, replace(now, themes=now.themes.dissolve("t2")))
    shown = replace(change, before=change.after, after=change.before)
    store.record(event(kept.session.id, "shown", (shown,)))
    assert store.load(kept.session.id).themes.placements[note.id].reason == "parked_not_grouped"


def test_the_same_event_twice_is_one_event(store, kept):
    change = changes(kept, with_text(kept))
    once = event(kept.session.id, "edited", change)
    assert store.record(once) == store.record(once)
    assert store.revision(kept.session.id) == 2
    with pytest.raises(Conflict):
        store.record(replace(once, action="another"))


def test_several_changes_of_one_thing_are_taken_one_after_the_other(store, kept):
    one, two = with_text(kept, "uno"), with_text(kept, "dos")
    store.record(event(kept.session.id, "edited", changes(kept, one) + changes(one, two)))
    assert state(store.load(kept.session.id)) == state(two)


@pytest.mark.parametrize(
    "change",
    [
        Change(kind="vote", id="x", after={}),
        Change(kind="note", id="x", after={"id": "another", "text": "t"}),
        Change(kind="note", id="x", after={"id": "x"}),
        Change(kind="theme", id="x", after={"id": "x", "name": 3}),
        Change(kind="session", id="x", after={"id": "x", "title": "t"}),
        Change(kind="grouping", id="x", after={"order": []}),
    ],
)
def test_a_change_that_makes_no_sense_is_refused(store, kept, change):
    with pytest.raises(InputError) as refused:
        store.record(event(kept.session.id, "odd", (change,)))
    assert refused.value.code == "session_inconsistent"
    assert store.load(kept.session.id) == kept


def test_a_session_is_not_taken_away_by_a_change(store, kept):
    change = Change(kind="session", id=kept.session.id, before=to_plain(replace(kept.session, notes=())))
    with pytest.raises(InputError):
        store.record(event(kept.session.id, "odd", (change,)))
    assert store.load(kept.session.id) == kept


def test_themes_and_their_order_must_fit_together(store, kept):
    move(store, kept, grouped(kept))
    stray = Change(kind="theme", id="t9", after={"id": "t9", "name": "Suelto"})
    with pytest.raises(Conflict):
        store.record(event(kept.session.id, "odd", (stray,)))


def test_a_note_made_by_a_change_gets_its_reference_too(store, kept):
    one = notes(1)[0]
    change = Change(kind="note", id=one.id, after=to_plain(one))
    done = store.record(event(kept.session.id, "added", (change,)))
    assert done.changes[0].after["ref"] == store.notes(kept.session.id, [one.id])[0].ref == "N013"
    assert store.events(kept.session.id)[-1] == done


# -- history --------------------------------------------------------------------------------------


def test_events_are_in_order_of_number_whatever_the_clock_said(store, kept):
    for hours in (3, -48, 0):
        store.record(event(kept.session.id, f"at {hours}", at=NOON + timedelta(hours=hours)))
    past = store.events(kept.session.id)
    assert [e.seq for e in past] == [1, 2, 3, 4]
    assert [e.action for e in past[1:]] == ["at 3", "at -48", "at 0"]
    assert store.events(kept.session.id, after=2) == past[2:]
    assert store.events(kept.session.id, newest=2) == past[-2:]
    assert store.events(kept.session.id, after=3, newest=2) == past[3:]
    assert store.events(kept.session.id, newest=99) == past
    assert store.events(kept.session.id, newest=0) == store.events(kept.session.id, after=4) == ()


def test_an_event_comes_back_as_it_was_recorded(store, kept):
    done = store.record(event(kept.session.id, "x", detail={"name": "ñ", "count": "3"}, undoes="e0"))
    assert store.events(kept.session.id)[-1] == done
    assert (done.detail, done.undoes, done.actor, done.at) == ({"name": "ñ", "count": "3"}, "e0", "ana", NOON)


def test_twenty_threads_get_numbers_and_references_of_their_own(store, kept):
    receipts: list[Note] = []
    lock = threading.Lock()

    def write(worker: int) -> None:
        for number in range(5):
            mine = [Note(id=new_id(), text=f"{worker}-{number}")]
            receipt = add(store, kept.session.id, mine)
            store.record(event(kept.session.id, "seen"))
            with lock:
                receipts.extend(receipt)

    with ThreadPoolExecutor(20) as pool:
        list(pool.map(write, range(20)))
    past = store.events(kept.session.id)
    assert [e.seq for e in past] == list(range(1, 202))
    assert len({n.ref for n in receipts}) == len(receipts) == 100
    assert {n.id for n in store.load(kept.session.id).session.notes} >= {n.id for n in receipts}


# -- vectors and jobs -----------------------------------------------------------------------------


def test_vectors_are_cached_by_what_they_are_of(store):
    store.put_vectors({})
    store.put_vectors({"a": b"\x00\x01", "b": b""})
    store.put_vectors({"a": b"\x00\x01", "c": b"\xff"})
    assert store.vectors(["a", "c", "b", "missing"]) == {"a": b"\x00\x01", "b": b"", "c": b"\xff"}
    many = {f"k{i}": bytes([i % 256]) for i in range(1500)}
    store.put_vectors(many)
    assert store.vectors(list(many)) == many


def job(session_id: str, **more) -> Job:
    return Job(
        **{
            "id": new_id(),
            "session_id": session_id,
            "kind": "themes",
            "started_at": NOON,
            "updated_at": NOON,
            **more,
        }
    )


def test_a_job_is_as_last_put_and_the_newest_comes_first(store, kept):
    first, second = job(kept.session.id, params={"themes": "9"}), job(kept.session.id, kind="document")
    store.put_job(first)
    store.put_job(second)
    later = replace(
        first,
        status=JobStatus.FAILED,
        progress=0.25,
        stage="job_embedding",
        error_code="job_died",
        error_params={"name": "ñ"},
        result={"x": "y"},
        pid=7,
        updated_at=NOON + timedelta(seconds=3),
    )
    store.put_job(later)
    assert store.job(first.id) == later
    assert store.jobs(kept.session.id) == (second, later)
    assert store.revision(kept.session.id) == 1


# -- two stores, one truth ------------------------------------------------------------------------


def test_two_open_stores_see_the_same(store, url, kept):
    if url == "memory:":
        pytest.skip("memory is one process's own")
    other = open_store(url)
    try:
        add(other, kept.session.id, notes(1))
        assert len(store.load(kept.session.id).session.notes) == 13
        seen = other.load(kept.session.id)
        move(store, seen, with_text(seen))
        with pytest.raises(Conflict):
            move(other, seen, with_text(seen, "otra"))
    finally:
        other.close()


class Twins(RuleBasedStateMachine):
    """The same steps taken in memory and in a database must end alike, refusals included."""

    database = "memory:"
    ids = Bundle("ids")
    events = Bundle("events")

    def __init__(self) -> None:
        super().__init__()
        self.stores = (MemoryStore(), open_store(self.database))
        self.session = session()
        self.both(lambda store: store.create(Workshop(session=self.session), first), first := event(""))
        self.seen = [Workshop(session=self.session)]

    def teardown(self) -> None:
        for store in self.stores:
            store.close()

    def both(self, step, *_):
        answers = []
        for store in self.stores:
            try:
                answers.append(step(store))
            except SynthesisError as error:
                answers.append((type(error), error.code))
        assert answers[0] == answers[1]
        return answers[0]

    def edit(self, change):
        """A change to the state seen some steps ago, as a second facilitator would send it."""
        seen = self.seen[-1]
        try:
            after = change(seen)
        except SynthesisError:
            return multiple()
        step = event(self.session.id, "edited", changes(seen, after))
        done = self.both(lambda store: store.record(step))
        return done if not isinstance(done, tuple) else multiple()

    @rule(target=ids, count=st.integers(1, 3), ref=st.sampled_from(["", "", "N002", "N030"]))
    def add(self, count, ref):
        written = [replace(note, ref=ref) for note in notes(count)]
        step = event(self.session.id)
        self.both(lambda store: store.add_notes(self.session.id, written, step))
        return multiple(*(n.id for n in written))

    @rule(note_id=ids)
    def add_again(self, note_id):
        step = event(self.session.id)
        known = [n for n in self.stores[0].load(self.session.id).session.notes if n.id == note_id]
        self.both(lambda store: store.add_notes(self.session.id, known, step))

    @rule(newest=st.booleans())
    def look(self, newest):
        if newest:
            self.seen.append(self.stores[0].load(self.session.id))

    @rule(target=events)
    def group(self):
        return self.edit(grouped)

    @rule(target=events, note_id=ids, theme=st.sampled_from(["t1", "t2", "t4", "t5"]))
    def move(self, note_id, theme):
        return self.edit(lambda w: replace(w, themes=w.themes.move([note_id], theme)) if w.themes else w)

    @rule(target=events, which=st.sampled_from(["merge", "dissolve", "create", "rename", "ungroup"]))
    def reshape(self, which):
        steps = {
            "merge": lambda t: t.merge("t1", "t2"),
            "dissolve": lambda t: t.dissolve("t2"),
            "create": lambda t: t.create_theme("Nuevo"),
            "rename": lambda t: t.rename("t1", "Otro"),
            "ungroup": lambda t: None,
        }
        return self.edit(lambda w: replace(w, themes=steps[which](w.themes)) if w.themes else w)

    @rule(target=events, note_id=ids, standing=st.sampled_from(Standing))
    def stand(self, note_id, standing):
        def change(seen):
            found = tuple(replace(n, standing=standing) if n.id == note_id else n for n in seen.session.notes)
            return replace(seen, session=replace(seen.session, notes=found))

        return self.edit(change)

    @rule(target=events, done=consumes(events))
    def take_back(self, done):
        step = event(self.session.id, "undone", done.reversed_changes(), undoes=done.id)
        back = self.both(lambda store: store.record(step))
        return back if not isinstance(back, tuple) else multiple()

    @invariant()
    def alike(self):
        memory, database = (store.load(self.session.id) for store in self.stores)
        assert memory == database
        assert self.stores[0].events(self.session.id) == self.stores[1].events(self.session.id)


def twins(url, examples):
    class Here(Twins):
        database = url

    found = Here.TestCase
    found.settings = settings(
        max_examples=examples,
        stateful_step_count=25,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    return found


def test_memory_and_sqlite_are_twins(tmp_path):
    twins(f"sqlite:///{tmp_path}/twins.db", 15)().runTest()


@pytest.mark.postgres
def test_memory_and_postgresql_are_twins(contract_database):
    twins(contract_database, 6)().runTest()


# -- documents that left --------------------------------------------------------------------------


def said(number: int, session_id: str = "s", text: str = "Más ciclovías 🚲\u2028\x00") -> Exported:
    lines = (Line("theme:t1/name", LineKind.TITLE, "theme:t1", f"{text} {number}"),)
    return Exported(Snapshot(session_id, "es", lines), NOON, number)


def test_what_a_document_said_is_kept_by_its_id_the_newest_first(store, kept):
    session_id = kept.session.id
    assert store.exports(session_id) == {}
    assert store.export(session_id, said(1).snapshot.id) is None
    for number in (1, 2, 1):
        store.put_export(session_id, said(number))
    found = store.exports(session_id)
    assert list(found.values()) == [said(1), said(2)]
    assert list(found) == [one.snapshot.id for one in found.values()]
    assert store.export(session_id, said(2).snapshot.id) == said(2)
    assert store.load(session_id) == kept


def test_a_document_may_be_known_by_the_id_it_carries_from_elsewhere(store, kept):
    store.put_export(kept.session.id, said(1, "another"), "a1b2")
    assert dict(store.exports(kept.session.id)) == {"a1b2": said(1, "another")}


def test_only_the_newest_exports_are_kept_and_they_end_with_their_session(store, kept):
    session_id = kept.session.id
    for number in range(KEPT + 3):
        store.put_export(session_id, said(number))
    assert [one.revision for one in store.exports(session_id).values()] == list(range(KEPT + 2, 2, -1))
    store.delete(session_id)
    with pytest.raises(NotFound):
        store.exports(session_id)
    with pytest.raises(NotFound):
        store.put_export(session_id, said(1))

"""The register of a room, asked alike of memory, SQLite and PostgreSQL."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from synthesis.domain.register import Entry
from synthesis.errors import Conflict, InputError, NotFound
from synthesis.storage.engine import open_store


def entry(key: str, session_id: str | None, owner: str = "", kind: str = "vote", **body) -> Entry:
    return Entry(kind=kind, id=key, session_id=session_id, owner=owner, body=body)


def test_what_is_entered_is_read_as_it_was(store, kept):
    session_id = kept.session.id
    made = entry("v1", session_id, "a1", dots=3, by="ñandú 💡", more={"x": [1, None, True]})
    store.enter([made, entry("v2", session_id, "a2"), entry("k1", None, kind="key")])
    assert store.entry("vote", "v1") == made
    assert store.entry("vote", "v9") is None
    assert store.entry("key", "v1") is None
    assert [e.id for e in store.entries("vote", session_id)] == ["v1", "v2"]
    assert store.entries("vote", session_id, "a1") == (made,)
    assert store.entries("vote", None) == ()
    assert [e.id for e in store.entries("key", None)] == ["k1"]


def test_entering_again_takes_the_place_of_the_first(store, kept):
    store.enter([entry("v1", kept.session.id, dots=1)])
    store.enter([entry("v1", kept.session.id, dots=2)])
    assert store.entry("vote", "v1").body == {"dots": 2}
    with pytest.raises(Conflict, match="entered already") as taken:
        store.enter([entry("v3", kept.session.id), entry("v1", kept.session.id, dots=9)], new=True)
    assert taken.value.code == "entry_taken"
    assert store.entry("vote", "v1").body == {"dots": 2}
    assert store.entry("vote", "v3") is None


def test_the_tide_rises_with_every_change_of_its_session(store, kept):
    session_id = kept.session.id
    assert store.tide(session_id) == store.tide("nowhere") == 0
    store.enter([entry("v1", session_id), entry("v2", session_id)])
    first = store.tide(session_id)
    store.strike("vote", ["v9"])
    assert store.tide(session_id) == first == 1
    store.strike("vote", ["v1", "v9"])
    assert store.tide(session_id) == 2
    assert [e.id for e in store.entries("vote", session_id)] == ["v2"]
    assert store.revision(session_id) == kept.revision


def test_nothing_is_entered_for_a_session_that_is_not_there(store, kept):
    with pytest.raises(NotFound):
        store.enter([entry("v1", kept.session.id), entry("v2", "nowhere")])
    assert store.entries("vote", kept.session.id) == ()
    with pytest.raises(InputError):
        store.enter([entry("v1", kept.session.id, text="a\0b")])


def test_the_register_ends_with_its_session(store, kept):
    store.enter([entry("v1", kept.session.id), entry("k1", None, kind="key")])
    store.delete(kept.session.id)
    assert store.entry("vote", "v1") is None
    assert store.entry("key", "k1") is not None
    assert store.tide(kept.session.id) == 0
    store.strike("key", ["k1"])


def test_of_many_who_enter_the_same_one_is_first(store, kept):
    def enter(number: int) -> bool:
        try:
            store.enter([entry("one", kept.session.id, by=number)], new=True)
        except Conflict:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(enter, range(16))) == 1


def test_the_register_outlives_the_program(url, store, kept):
    if url == "memory:":
        pytest.skip("memory forgets when the program ends: NOTHING TO TRY")
    store.enter([entry("v1", kept.session.id, dots=1)])
    again = open_store(url)
    assert again.entry("vote", "v1").body == {"dots": 1}
    assert again.head(kept.session.id) == store.head(kept.session.id)
    again.close()


def test_the_head_is_the_session_without_its_notes(store, kept):
    head = store.head(kept.session.id)
    assert head.notes == ()
    assert (head.title, head.groups, head.agenda) == (
        kept.session.title,
        kept.session.groups,
        kept.session.agenda,
    )
    with pytest.raises(NotFound):
        store.head("nowhere")

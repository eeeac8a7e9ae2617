"""Word of a change from one process to another, as far as the store can carry it."""

from __future__ import annotations

import queue
import time
from dataclasses import replace

import pytest
from test_register import entry
from test_stores import add, made
from workshops import event, full_workshop, move, notes

from synthesis.errors import Conflict, NotFound
from synthesis.storage import signals
from synthesis.storage.engine import open_store


class Ears:
    """What a second store over the same database is told."""

    def __init__(self, database: str, say) -> None:
        self._said: queue.Queue[str] = queue.Queue()
        self._say = say
        self.store = open_store(database)
        self.stop = self.store.listen(self._said.put)

    def heard(self) -> set[str]:
        """What was told before a mark said now; it is said again until somebody listens."""
        found: set[str] = set()
        ends = time.monotonic() + 15
        while "mark" not in found and time.monotonic() < ends:
            self._say("contract", "SELECT pg_notify('minga', 'mark')")
            time.sleep(0.1)
            while not self._said.empty():
                found.add(self._said.get())
        assert "mark" in found
        return found - {"mark"}

    def silent(self) -> bool:
        """Whether nothing is told any more."""
        self._say("contract", "SELECT pg_notify('minga', 'mark')")
        time.sleep(0.3)
        return self._said.empty()


@pytest.fixture
def ears(contract_database, postgres):
    found = Ears(contract_database, postgres.sql)
    found.heard()
    yield found
    found.store.close()


def test_a_store_that_cannot_tell_says_so(store, url):
    stop = store.listen(lambda _: None)
    assert (stop is not None) == url.startswith("postgresql")
    if stop is not None:
        stop()
        stop()


@pytest.mark.postgres
@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
def test_every_write_of_a_session_is_told_to_other_processes(store, kept, ears):
    here, other = kept.session.id, full_workshop()
    for write, told in (
        (lambda: made(store, other), other.session.id),
        (lambda: add(store, here, notes(2)), here),
        (lambda: move(store, kept, replace(kept, session=replace(kept.session, title="Otra"))), here),
        (lambda: store.enter([entry("v1", here)]), here),
        (lambda: store.strike("vote", ["v1"]), here),
        (lambda: store.delete(other.session.id), other.session.id),
    ):
        ears.heard()
        write()
        assert ears.heard() == {told}


@pytest.mark.postgres
@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
def test_what_was_not_stored_or_is_no_session_s_is_not_told(store, kept, ears):
    here = kept.session.id
    ears.heard()
    changed = notes(1)
    with pytest.raises(Conflict):
        add(store, here, [changed[0], replace(changed[0], text="Otra cosa")])
    with pytest.raises(NotFound):
        store.add_notes("nowhere", notes(1), event("nowhere"))
    store.enter([entry("v1", here)])
    ears.heard()
    with pytest.raises(Conflict):
        store.enter([entry("v1", here)], new=True)
    store.enter([entry("k1", None, kind="key")])
    store.strike("vote", ["v9"])
    store.load(here)
    assert ears.heard() == set()


@pytest.mark.postgres
@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
def test_a_listener_whose_connection_is_cut_comes_back(store, kept, ears, postgres, monkeypatch):
    monkeypatch.setattr(signals, "PAUSE", 0.1)
    cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN minga'"
    postgres.sql("contract", cut)
    ears.heard()
    add(store, kept.session.id, notes(1))
    assert ears.heard() == {kept.session.id}


@pytest.mark.postgres
@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
def test_nothing_is_told_after_stopping_or_closing(store, ears, url, postgres):
    ears.stop()
    assert ears.silent()
    again = Ears(url, postgres.sql)
    again.heard()
    again.store.close()
    assert again.silent()

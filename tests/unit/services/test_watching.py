"""A session kept up by its events is the one that is read whole, whatever happened in between."""

from __future__ import annotations

import random

import pytest
from rooms import SECRET, come_in, make_room, note_id

from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.services import room
from synthesis.services.capture import hide_note, restore_note
from synthesis.services.changes import to_undo, undo
from synthesis.services.watching import Watch


@pytest.fixture
def here(ws):
    return make_room(ws)


def same(kept_up, whole):
    assert list(kept_up.notes.items()) == list(whole.notes.items())
    assert list(kept_up.shown.items()) == list(whole.shown.items())
    assert {k: n for k, n in kept_up.written.items() if n} == dict(whole.written)
    assert (kept_up.session, kept_up.revision) == (whole.session, whole.revision)


class Room:
    """Things that happen in a room, one after another, as chance has it."""

    def __init__(self, ws, here, chance: random.Random) -> None:
        self.ws, self.id, self.chance = ws, here.id, chance
        self.ana = come_in(ws, here)[0].actor
        self.own: list[str] = []

    def notes(self, counts: bool) -> list[str]:
        found = self.ws.store.load(self.id).session.notes
        return [n.id for n in found if n.id in self.own and n.counts is counts]

    def write(self) -> None:
        self.own.append(note_id())
        given = {"activity_id": "juntos", "note_id": self.own[-1], "secret": SECRET}
        room.post_note(self.ws, self.ana, self.id, text=f"Luz {len(self.own)}", **given)

    def rewrite(self) -> None:
        text = f"Agua {self.chance.random()}"
        room.edit_own_note(self.ws, self.ana, self.id, self.some(True), secret=SECRET, text=text)

    def hide(self) -> None:
        hide_note(self.ws, ME, self.id, self.some(True))

    def restore(self) -> None:
        restore_note(self.ws, ME, self.id, self.some(False))

    def conceal(self) -> None:
        room.conceal_notes(self.ws, ME, self.id, "juntos")

    def reveal(self) -> None:
        room.reveal_notes(self.ws, ME, self.id, "juntos")

    def take_back(self) -> None:
        if to_undo(self.ws, ME, self.id):
            undo(self.ws, ME, self.id)

    def some(self, counts: bool) -> str:
        found = self.notes(counts)
        if not found:
            self.write()
            found = self.notes(True)
        return self.chance.choice(found)


@pytest.mark.parametrize("seed", range(6))
def test_what_is_kept_up_is_what_is_read_whole(ws, here, seed):
    happens = Room(ws, here, random.Random(seed))
    watch = Watch(ws, here.id)
    acts = [happens.write, happens.write, happens.rewrite, happens.hide, happens.restore]
    acts += [happens.conceal, happens.reveal, happens.take_back]
    for _ in range(40):
        happens.chance.choice(acts)()
        same(watch.look(), Watch(ws, here.id).look())

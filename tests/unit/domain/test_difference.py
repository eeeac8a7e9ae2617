"""The changes between two states give the one from the other, and back."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from workshops import event, full_workshop, grouped, move, notes, state, undo, with_text

from synthesis.domain.difference import changes
from synthesis.domain.note import Standing
from synthesis.domain.theme import ThemeSet
from synthesis.domain.workshop import Workshop
from synthesis.errors import SynthesisError
from synthesis.storage.memory import MemoryStore

STEPS = ["move", "park", "merge", "split", "rename", "create", "direct", "dissolve"]


def stored(workshop: Workshop) -> tuple[MemoryStore, Workshop]:
    store = MemoryStore()
    return store, store.create(workshop, event(workshop.session.id))


def edited(themes: ThemeSet, step: str, pick: int) -> ThemeSet:
    """The themes after one edit; the same when it does not apply."""
    some = [n.id for i, n in enumerate(themes.notes) if (i + pick) % 4 == 0]
    names = [t.id for t in themes.themes] or ["none"]
    one, two = names[pick % len(names)], names[(pick + 1) % len(names)]
    edits = {
        "move": lambda: themes.move(some, one),
        "park": lambda: themes.park(some),
        "merge": lambda: themes.merge(one, two),
        "split": lambda: themes.split(
            one, [n.id for n in themes.notes_in(one)][: 1 + pick % 3], f"Aparte {pick}"
        ),
        "rename": lambda: themes.rename(one, f"Nombre {pick}"),
        "create": lambda: themes.create_theme(f"Nuevo {pick}", some),
        "direct": lambda: themes.create_strategy(
            one, f"Vía {pick}", [n.id for n in themes.notes_in(one)][:1]
        ),
        "dissolve": lambda: themes.dissolve(one),
    }
    try:
        return edits[step]()
    except SynthesisError:
        return themes


def test_nothing_differs_from_itself():
    workshop = with_text(grouped(full_workshop()))
    assert changes(workshop, workshop) == ()
    assert changes(workshop, with_text(grouped(workshop))) == ()


def test_only_what_differs_is_named_and_the_order_is_fixed():
    before = full_workshop()
    hidden = replace(before.session.notes[0], standing=Standing.HIDDEN)
    rest = (hidden, *before.session.notes[1:], *notes(1))
    after = with_text(grouped(replace(before, session=replace(before.session, title="Otro", notes=rest))))
    found = changes(before, after)
    assert [c.kind for c in found] == (
        ["session"] + ["note"] * 2 + ["grouping"] + ["theme"] * 2 + ["placement"] * 12 + ["text"]
    )
    assert found == changes(before, after)
    assert "notes" not in found[0].after
    assert found[-1].id == "theme:t1/support|es"


def test_a_first_grouping_comes_from_nothing_and_goes_back_to_it():
    before = full_workshop()
    found = changes(before, grouped(before))
    assert next(c for c in found if c.kind == "grouping").before is None
    assert {c.before for c in found if c.kind != "grouping"} == {None}
    assert [c.after for c in changes(grouped(before), before)] == [None] * len(found)


@given(st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 11)), min_size=1, max_size=12))
@settings(max_examples=60, deadline=None)
def test_any_run_of_edits_is_stored_step_by_step_and_undone_exactly(steps):
    store, start = stored(grouped(full_workshop()))
    states, done = [start], []
    for step, pick in steps:
        now = states[-1]
        after = replace(now, themes=edited(now.themes, step, pick))
        done.append(move(store, now, after))
        states.append(store.load(start.session.id))
        assert state(states[-1]) == state(after)
    for last, before in zip(reversed(done), reversed(states[:-1]), strict=True):
        undo(store, last)
        assert state(store.load(start.session.id)) == state(before)


@given(st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 11)), min_size=1, max_size=12))
@settings(max_examples=40, deadline=None)
def test_a_run_of_edits_stored_at_once_is_undone_at_once(steps):
    store, start = stored(grouped(full_workshop()))
    themes = start.themes
    for step, pick in steps:
        themes = edited(themes, step, pick)
    after = replace(start, themes=themes)
    done = move(store, start, after)
    assert state(store.load(start.session.id)) == state(after)
    undo(store, done)
    assert state(store.load(start.session.id)) == state(start)

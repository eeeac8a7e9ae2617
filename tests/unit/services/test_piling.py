"""Piles made blind: each facilitator's own, compared with the board and with one another."""

from __future__ import annotations

from dataclasses import replace

import pytest
from boards import board

from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.people import Actor, Role
from synthesis.domain.review import Pile
from synthesis.errors import InputError, NotFound
from synthesis.services import capture, theming
from synthesis.services.capture import Context
from synthesis.services.changes import undo
from synthesis.services.piling import (
    blind_sample,
    compare_piles,
    keep_piles_apart,
    others_with_piles,
    own_piles,
    save_piles,
)

ANA = Actor("a1", "Ana", Role.ORGANISER)
BETO = Actor("a2", "Beto", Role.ORGANISER)
CALLES = Pile(id="0001-a", name="Calles", note_ids=("n01", "n02", "n09"))
VERDE = Pile(id="0002-b", name="Verde", note_ids=("n10", "n11"))


@pytest.fixture
def here(ws, session) -> str:
    for note in board():
        capture.write_note(ws, ME, session.id, note.text, note_id=note.id, context=Context())
    for start, name in ((0, "Moverse"), (8, "Jardines")):
        theming.create_theme(ws, ME, session.id, name, [n.id for n in board()[start : start + 8]])
    return session.id


def test_the_sample_is_in_an_order_of_its_own_that_stays(ws, here):
    some = [n.id for n in blind_sample(ws, ANA, here, 10)]
    assert some == [n.id for n in blind_sample(ws, BETO, here)][:10]
    assert some != sorted(some)
    assert len(blind_sample(ws, ANA, here)) == 24


def test_piles_are_ones_own_and_saving_again_changes_nothing(ws, here):
    save_piles(ws, ANA, here, [CALLES, VERDE])
    save_piles(ws, BETO, here, [replace(CALLES, id="0001-z", name="Bicis")])
    assert [(p.name, p.by, p.whose) for p in own_piles(ws, ANA, here)] == [
        ("Calles", "a1", "Ana"),
        ("Verde", "a1", "Ana"),
    ]
    assert others_with_piles(ws, ANA, here) == {"a2": "Beto"}
    revision = ws.store.revision(here)
    save_piles(ws, ANA, here, [CALLES, VERDE])
    assert ws.store.revision(here) == revision
    save_piles(ws, ANA, here, [VERDE])
    assert [p.name for p in own_piles(ws, ANA, here)] == ["Verde"]
    assert [p.name for p in own_piles(ws, BETO, here)] == ["Bicis"]
    undo(ws, ANA, here)
    assert len(own_piles(ws, ANA, here)) == 2


@pytest.mark.parametrize(
    ("piles", "error", "code"),
    [
        ([CALLES, replace(VERDE, note_ids=("n01",))], InputError, "piles_overlap"),
        ([CALLES, replace(VERDE, id=CALLES.id)], InputError, "piles_overlap"),
        ([replace(CALLES, name="  ")], InputError, "name_missing"),
        ([replace(CALLES, name="x" * 121)], InputError, "name_too_long"),
        ([replace(CALLES, note_ids=("n99",))], NotFound, "note_not_found"),
    ],
)
def test_piles_that_cannot_be_are_refused(ws, here, piles, error, code):
    with pytest.raises(error) as refused:
        save_piles(ws, ANA, here, piles)
    assert refused.value.code == code
    assert own_piles(ws, ANA, here) == ()


def test_a_pile_of_somebody_else_is_not_taken_over(ws, here):
    save_piles(ws, ANA, here, [CALLES])
    with pytest.raises(InputError) as refused:
        save_piles(ws, BETO, here, [replace(CALLES, name="Mía")])
    assert refused.value.code == "piles_overlap"
    assert own_piles(ws, ANA, here)[0].name == "Calles"


def held_by(ws, here) -> dict[str, tuple[str, ...]]:
    return {pile.name: pile.note_ids for pile in own_piles(ws, ANA, here)}


def test_two_windows_of_one_person_keep_what_each_of_them_did(ws, here):
    save_piles(ws, ANA, here, [CALLES, VERDE])
    # one window adds a note and a pile; the other, which has not heard of it, renames one and takes one out
    fresh = Pile(id="0003-c", name="Luz", note_ids=("n20",))
    one = [replace(CALLES, note_ids=(*CALLES.note_ids, "n03")), VERDE, fresh]
    save_piles(ws, ANA, here, one, ["n03", "n20", "0003-c"])
    other = [replace(CALLES, name="Calles y plazas", note_ids=("n01", "n09")), VERDE]
    save_piles(ws, ANA, here, other, ["n02", CALLES.id])
    assert held_by(ws, here) == {
        "Calles y plazas": ("n01", "n09", "n03"),
        "Verde": ("n10", "n11"),
        "Luz": ("n20",),
    }
    # a note that both put somewhere is where it was put last, and nowhere twice
    save_piles(ws, ANA, here, [*other, replace(fresh, id="0003-d", name="Noche")], ["n20", "0003-d"])
    assert held_by(ws, here)["Noche"] == ("n20",)
    assert "Luz" not in held_by(ws, here)


def test_a_pile_goes_when_its_own_window_empties_it_and_not_otherwise(ws, here):
    save_piles(ws, ANA, here, [CALLES, VERDE])
    save_piles(ws, ANA, here, [CALLES], [])
    assert set(held_by(ws, here)) == {"Calles", "Verde"}
    empty = Pile(id="0003-c", name="Para después")
    save_piles(ws, ANA, here, [CALLES, empty], ["n10", "n11", VERDE.id, empty.id])
    assert held_by(ws, here) == {"Calles": CALLES.note_ids, "Para después": ()}
    save_piles(ws, ANA, here, [replace(CALLES, note_ids=("n01",))], [empty.id])
    assert held_by(ws, here) == {"Calles": CALLES.note_ids}
    # a note that went into a pile which the other window has taken away brings it back
    save_piles(ws, ANA, here, [CALLES, replace(VERDE, note_ids=("n10", "n11", "n12"))], ["n12"])
    assert held_by(ws, here) == {"Calles": CALLES.note_ids, "Verde": ("n12",)}


def test_the_comparison_with_the_board_names_what_differs(ws, here):
    save_piles(ws, ANA, here, [replace(CALLES, note_ids=(*CALLES.note_ids, "n24")), VERDE])
    found = compare_piles(ws, ANA, here)
    themes = ws.store.load(here).themes
    move, green = themes.theme("Moverse").id, themes.theme("Jardines").id
    # six pairs in the first pile and one in the second; the board has n01 with n02 and n10 with n11
    assert (found.agreement.notes, found.agreement.together, found.agreement.both) == (6, 7, 2)
    assert found.agreement.of_ten == 3
    (spread,) = found.scattered
    assert (spread.group, spread.home) == (CALLES.id, move)
    assert spread.elsewhere == (("n09", green), ("n24", None))
    (both,) = found.mixed
    assert both.home == green
    assert both.parts == ((VERDE.id, ("n10", "n11")), (CALLES.id, ("n09",)))


def test_the_comparison_with_another_facilitator(ws, here):
    save_piles(ws, ANA, here, [CALLES, VERDE])
    save_piles(ws, BETO, here, [Pile(id="0001-z", name="Todo", note_ids=("n01", "n02", "n10", "n24"))])
    found = compare_piles(ws, ANA, here, "a2")
    assert found.agreement.notes == 3
    assert found.names == {"0001-z": "Todo"}
    assert [part[0] for part in found.mixed[0].parts] == [CALLES.id, VERDE.id]
    assert found.scattered == ()


def test_piles_kept_apart_are_every_pair_across_and_one_step(ws, here):
    revision = ws.store.revision(here)
    keep_piles_apart(ws, ANA, here, ["n10", "n11"], ["n09", "n12"])
    assert set(ws.store.load(here).themes.apart) == {
        ("n09", "n10"),
        ("n09", "n11"),
        ("n10", "n12"),
        ("n11", "n12"),
    }
    assert ws.store.revision(here) == revision + 1

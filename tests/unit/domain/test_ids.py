"""Names for things."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from synthesis.domain.ids import fold, new_id, reference, slug, unlike


def test_ids_are_of_128_random_bits_in_26_plain_characters():
    found = {new_id() for _ in range(500)}
    assert len(found) == 500
    assert all(re.fullmatch(r"[a-z2-7]{26}", one) for one in found)


def test_fold_takes_away_case_accents_and_surplus_space():
    assert fold("  Participación\n CIUDADANA ") == fold("participacion ciudadana")
    assert fold("Straße") == "strasse"
    assert fold("\ufb01n") == "fin"


@given(st.text())
def test_folding_again_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.sets(st.sampled_from(["item", "a", "norte", "item-2"])))
def test_a_slug_is_short_plain_and_free(text, taken):
    found = slug(text, taken)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", found)
    assert len(found) <= 45
    assert found not in taken


def test_slugs_say_what_they_stand_for():
    assert slug("¿Qué podemos hacer juntos?") == "que-podemos-hacer-juntos"
    assert slug("💡") == "item"
    # a year cut to its first digit would read like a second one of the same name
    assert slug("Orçamento Participativo de Vale Sereno 2027") == "orcamento-participativo-de-vale-sereno"
    assert slug("x" * 50) == "x" * 40
    assert slug("Norte", {"norte", "norte-2"}) == "norte-3"
    assert unlike("x", {"x"}) == "x-2"


def test_references_are_in_order_of_arrival():
    assert [reference(n) for n in (1, 12, 999, 1000)] == ["N001", "N012", "N999", "N1000"]

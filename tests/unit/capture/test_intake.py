import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synthesis.capture.intake import clean_alias, clean_label, clean_text, make_note, split_lines
from synthesis.domain.note import Kind
from synthesis.errors import NoteRejected
from synthesis.limits import NOTE_CHARACTERS

any_text = st.text(st.characters(codec=None, categories=None), max_size=60)
awkward = st.text(
    st.sampled_from("a\r\n\t\v\f\0\x1b\x85\u2028\u2029 \u00a0\u0301\ud83d\ude00\ufffe\u200d"), max_size=40
)


def cleaned(raw):
    try:
        return clean_text(raw)
    except NoteRejected:
        return None


@given(any_text | awkward)
def test_a_second_cleaning_changes_nothing(raw):
    once = cleaned(raw)
    if once is not None:
        assert clean_text(once) == once


@given(any_text | awkward)
def test_what_is_kept_can_be_stored_and_written(raw):
    once = cleaned(raw)
    if once is not None:
        once.encode("utf-8")
        assert once == once.strip()
        assert unicodedata.is_normalized("NFC", once)
        assert not any(unicodedata.category(c) == "Cc" and c != "\n" for c in once)
        assert not set(once) & {"\ufffe", "\uffff", "\u2028", "\u2029"}
        assert "\n\n\n" not in once


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=50))
def test_plain_words_stay_as_they_are_written(text):
    composed = unicodedata.normalize("NFC", text)
    assert cleaned(text) in (composed, None)


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("uno\r\ndos\rtres\u2028cuatro\u2029cinco\x85seis", "uno\ndos\ntres\ncuatro\ncinco\nseis"),
        ("uno\vdos\ftres", "uno\ndos\ntres"),
        ("uno\tdos", "uno dos"),
        ("  con   espacios  dentro  ", "con   espacios  dentro"),
        ("a\n\n\n\nb\n\nc", "a\n\nb\n\nc"),
        ("\ud83d\ude00", "😀"),
        ("e\0\u0301", "é"),
        ("ﬁn de １２", "ﬁn de １２"),
    ],
)
def test_intake_rules(raw, kept):
    assert clean_text(raw) == kept


def test_a_note_of_just_the_limit_is_kept_whole():
    assert len(clean_text("x" * NOTE_CHARACTERS)) == NOTE_CHARACTERS


@pytest.mark.parametrize("text", ["👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👍🏽", "🇨🇱", "q̃", "ष्ट्र", "\ue000", "!", "-"])
def test_one_sign_is_a_note(text):
    assert clean_text(text) == unicodedata.normalize("NFC", text)


def test_labels_are_one_line_and_none_when_nothing_is_left():
    assert clean_label(" Las \n Condes\0 ") == "Las Condes"
    assert clean_label("\u200b ") is None
    assert clean_label(None) is None


def test_make_note_gives_a_fresh_id_and_keeps_what_it_is_told():
    first = make_note(" Más buses ", author=" Ana ", group="vitacura", table=" 3 ", kind=Kind.NEED)
    second = make_note("Más buses")
    assert first.id != second.id
    assert (first.text, first.author, first.group, first.table) == ("Más buses", "Ana", "vitacura", "3")
    assert first.kind is Kind.NEED


@pytest.mark.parametrize("alias", ["аdmin", "Facilitator", "Ana " * 15])
def test_any_alias_that_fits_is_accepted(alias):
    assert clean_alias(alias) == alias.strip()


def test_an_alias_and_a_label_have_limits():
    with pytest.raises(NoteRejected) as refused:
        make_note("x", author="a" * 300)
    assert refused.value.code == "alias_too_long"
    with pytest.raises(NoteRejected) as refused:
        make_note("x", table="a" * 300)
    assert refused.value.code == "label_too_long"


@pytest.mark.parametrize(
    ("pasted", "notes"),
    [
        ("uno\ndos\r\ntres\rcuatro", ["uno", "dos", "tres", "cuatro"]),
        ("\n\nuno\n \n\u200b\ndos\n", ["uno", "dos"]),
        ("- uno\n• dos\n* tres\n– cuatro\n  ◦ cinco", ["uno", "dos", "tres", "cuatro", "cinco"]),
        ("1. uno\n2. dos\n3) tres", ["uno", "dos", "tres"]),
        ("1. uno\n   sigue\n2. dos", ["uno", "   sigue", "dos"]),
        ("-5 grados\n-\n*énfasis*\n=1+1", ["-5 grados", "-", "*énfasis*", "=1+1"]),
        ("30. aniversario del barrio\n3. feria", ["30. aniversario del barrio", "3. feria"]),
        ("2028. Un año", ["2028. Un año"]),
        (
            'antes\n"una celda\ncon ""dos"" líneas"\ndespués',
            ["antes", 'una celda\ncon "dos" líneas', "después"],
        ),
        ('"entre comillas"\n"otra"', ['"entre comillas"', '"otra"']),
        ('"abre y no cierra\notra nota', ['"abre y no cierra', "otra nota"]),
        ('"Mejor" dijo\nella "sí" dijo', ['"Mejor" dijo', 'ella "sí" dijo']),
        ("", []),
    ],
)
def test_pasted_lines(pasted, notes):
    assert split_lines(pasted) == notes


@given(st.text(max_size=200))
def test_nothing_pasted_vanishes(pasted):
    kept = "".join(split_lines(pasted))
    letters = [c for c in pasted if c.isalpha()]
    assert [c for c in kept if c.isalpha()] == letters


@pytest.mark.parametrize(
    "line",
    ["3 contratos - un solo descuento", "**bold** * :x", "A • B", "plan 1. agua 2. luz", "uno – dos – tres"],
)
def test_a_mark_inside_a_pasted_line_stays(line):
    assert split_lines(f"{line}\n- {line}") == [line, line]

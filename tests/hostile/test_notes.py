"""Notes that people, or programs, should not be able to break anything with: rows N1–N5 and N9–N12."""

import contextlib
import csv
import io
import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from office_files import xlsx

from synthesis import i18n
from synthesis.capture.intake import clean_text, make_note
from synthesis.capture.reading import open_notes
from synthesis.errors import NoteRejected
from synthesis.exporter.neutral import cell

REFUSED = [
    ("N1 empty", "", "note_empty"),
    ("N1 spaces", " \t\r\n\u00a0\u2003", "note_empty"),
    ("N1 zero width", "\u200b\u200d\ufeff\u2060\u00ad\u034f\u2063", "note_empty"),
    ("N1 drawn as nothing", "\u3164\u2800\u115f\ufe0f\U000e0041", "note_empty"),
    ("N1 controls", "\0\x1b\ufffe", "note_empty"),
    ("N2 too long", "x" * 10_001, "note_too_long"),
    ("N2 far too long", "ñ" * 5_000_000, "note_too_long"),
    ("N12 marks", "a" + "\u0301" * 500, "note_unreadable"),
    ("N12 marks of several kinds", "e" + "\u0489\u036f\u20dd" * 30, "note_unreadable"),
]
KEPT = [
    ("N3 controls", "a\0b\x1bc\ufffed\uffff", "abcd"),
    ("N3 vertical tab is the line break of word processors", "a\vb", "a\nb"),
    ("N4 half a pair", "a\ud83db", "a\ufffdb"),
    ("N4 other half, at the end", "b\ude00", "b\ufffd"),
    ("N5 NFD", "e\u0301ste\u0301", "ésté"),
    ("N5 full-width forms stay", "ＡＢＣ", "ＡＢＣ"),
    ("N6 overrides stay", "\u202eabc\u202c يعيش ñ", "\u202eabc\u202c يعيش ñ"),
    ("N7 families and flags", "👩‍👩‍👧‍👦🇨🇱👍🏽", "👩‍👩‍👧‍👦🇨🇱👍🏽"),
    (
        "N8 markup is text",
        "<script>x</script> ![x](http://x) $1$ :red[x]",
        "<script>x</script> ![x](http://x) $1$ :red[x]",
    ),
    ("N9 formula", "=1+1", "=1+1"),
    ("N9 full-width formula", "＝1+1", "＝1+1"),
    ("N12 newlines", "a" + "\n" * 50_000 + "b", "a\n\nb"),
    ("N12 line ends of every kind", "a" + "\r\n\u2028\x85" * 9_000 + "b", "a\n\nb"),
    ("twenty marks are still somebody's letter", "q" + "\u0301\u0316" * 10, None),
]


@pytest.mark.parametrize("language", list(i18n.LANGUAGES))
@pytest.mark.parametrize(("raw", "code"), [r[1:] for r in REFUSED], ids=[r[0] for r in REFUSED])
def test_refused_with_a_sentence(raw, code, language):
    started = time.perf_counter()
    with pytest.raises(NoteRejected) as refused:
        make_note(raw)
    assert refused.value.code == code
    assert len(i18n.sentence(refused.value, language)) > 10
    assert i18n.words(language).has(f"pasted_{code}")
    assert i18n.words(language).has(f"row_{code}")
    assert time.perf_counter() - started < 2


def test_the_sentence_gives_the_figures():
    with pytest.raises(NoteRejected) as refused:
        clean_text("x" * 10_001)
    said = i18n.sentence(refused.value, "en")
    assert said == "10,001 characters; the limit is 2,000. Your text is still in the box."


@pytest.mark.parametrize(("raw", "kept"), [k[1:] for k in KEPT], ids=[k[0] for k in KEPT])
def test_kept_by_the_intake_rules(raw, kept):
    started = time.perf_counter()
    note = make_note(raw)
    if kept is not None:
        assert note.text == kept
    note.text.encode("utf-8")
    assert clean_text(note.text) == note.text
    assert time.perf_counter() - started < 2


VALUES = [
    "NA",
    "null",
    "None",
    "007",
    "1e5",
    "true",
    "-",
    "=1+1",
    "+5",
    "-5",
    "@x",
    "＝1",
    "'=x",
    "N/A",
    "#N/A",
    "1,5",
]


def as_csv(values):
    """As our spreadsheet export writes: one apostrophe before what a spreadsheet would run."""
    stream = io.StringIO(newline="")
    rows = csv.writer(stream, quoting=csv.QUOTE_ALL)
    rows.writerow(["text"])
    rows.writerows([cell(value)] for value in values)
    return stream.getvalue().encode("utf-8-sig")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("n.csv", as_csv(VALUES)),
        ("n.xlsx", xlsx([["text"], *([value] for value in VALUES)])),
        ("n.json", json.dumps([{"text": value} for value in VALUES]).encode()),
        ("n.txt", "\n".join(VALUES).encode()),
    ],
)
def test_n10_the_same_text_comes_back(name, data):
    assert [note.text for note in open_notes(name, data).notes] == VALUES


@pytest.mark.parametrize("first", ["\t", "\r", "\n", "\0"])
def test_n9_an_outer_control_character_is_no_part_of_a_note(first):
    data = as_csv([f"{first}=1+1"])
    assert [note.text for note in open_notes("n.csv", data).notes] == ["=1+1"]


def test_n11_the_same_id_twice_is_two_notes_of_a_file_and_said():
    reading = open_notes("n.csv", b"id,text\nk,Una\nk,Una\n")
    assert [note.id for note in reading.notes] == ["k", "k-2"]
    assert (reading.renamed, reading.duplicates) == ((("k", "k-2"),), 1)


@pytest.mark.parametrize("name", ["__proto__", "constructor", "__class__", "=cmd", "<script>", "../x"])
def test_columns_may_have_any_name(name):
    reading = open_notes("n.csv", f"text,{name}\nUna,1\n".encode())
    assert reading.notes[0].extra == {name: "1"}


no_direction = st.characters(
    codec="utf-8", exclude_characters="\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
awkward = st.text(no_direction | st.sampled_from("'=+-@＝\"\n\r,; "), min_size=1, max_size=30)


@given(st.lists(awkward, min_size=1, max_size=5))
def test_n10_whatever_was_kept_survives_export_and_import(raws):
    kept = []
    for raw in raws:
        with contextlib.suppress(NoteRejected):
            kept.append(clean_text(raw))
    if kept:
        assert [note.text for note in open_notes("n.csv", as_csv(kept)).notes] == kept

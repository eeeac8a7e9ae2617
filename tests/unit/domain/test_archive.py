"""A session file is read back as it was written, or refused: never a silent difference."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_workshops import events, workshops
from workshops import event, full_workshop, grouped, state, with_text

from synthesis.domain import archive
from synthesis.domain.exported import Exported, Line, LineKind, Snapshot
from synthesis.domain.synthesis import DraftText
from synthesis.domain.workshop import Workshop
from synthesis.errors import InputError, SynthesisError, UnknownPlugin
from synthesis.services.files import read_archive
from synthesis.services.sessions import SAMPLES

WORKSHOP = with_text(grouped(full_workshop(6)))
WRITTEN = archive.dumps(WORKSHOP, [event(WORKSHOP.session.id)]).encode()


def altered(change) -> str:
    """The session file after somebody changed its content and mended the checksum."""
    plain = json.loads(WRITTEN)
    change(plain["content"])
    plain["checksum"] = archive.checksum(plain["content"])
    return json.dumps(plain)


# -- there and back ---------------------------------------------------------------------------------


@given(workshops(), st.lists(events(), max_size=2))
@settings(max_examples=80, deadline=None)
def test_any_workshop_comes_back_as_it_was(workshop, past):
    text = archive.dumps(workshop, past)
    found = archive.loads(text)
    assert found.workshop == workshop
    assert found.events == tuple(past)
    assert archive.dumps(found.workshop, found.events) == text


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.json")), ids=lambda p: p.name)
def test_samples_are_sound_and_written_again_byte_for_byte(path):
    found = read_archive(path.read_bytes(), path.name)
    assert archive.loads(archive.dumps(found.workshop, found.events)) == found


def test_the_same_workshop_gives_the_same_text_whatever_the_order_of_its_texts():
    two = WORKSHOP.with_text(DraftText(key="summary/heard", language="pt", text="Outra"))
    turned = replace(two, texts=dict(reversed(two.texts.items())))
    assert list(turned.texts) != list(two.texts)
    assert archive.dumps(turned) == archive.dumps(two)


# -- damage -----------------------------------------------------------------------------------------


def read_or_refused(data: bytes) -> archive.Archive | None:
    try:
        return read_archive(data, "x.session.json")
    except SynthesisError:
        return None


def test_a_flipped_byte_is_noticed_or_makes_no_difference():
    whole = read_archive(WRITTEN, "x")
    chance = random.Random(20261123)
    refused = 0
    for position in chance.sample(range(len(WRITTEN)), 700):
        data = bytearray(WRITTEN)
        data[position] ^= 1 << chance.randrange(8)
        found = read_or_refused(bytes(data))
        assert found in (None, whole), position
        refused += found is None
    assert refused > 600


def test_every_prefix_is_refused_until_nothing_is_missing():
    whole = read_archive(WRITTEN, "x")
    for end in [*range(0, len(WRITTEN) - 2, 11), len(WRITTEN) - 2]:
        assert read_or_refused(WRITTEN[:end]) is None, end
    assert read_or_refused(WRITTEN[:-1]) == whole


@given(st.binary(max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_refused_in_the_family_of_errors(data):
    assert read_or_refused(data) is None


# -- not a session at all ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "[]",
        '"minga-session"',
        "{}",
        '{"format": "other"}',
        '{"format": "minga-session", "format": "minga-session"}',
        '{"format": "minga-session", "version": NaN}',
        '{"format": "minga-session", "version": -Infinity}',
        '{"format": "minga-session", "x": 1e999}',
        '{"format": "minga-session", "x": ' + "9" * 5_000 + "}",
        "[" * 200_000,
        '{"a":' * 200_000,
        "\ufeff{}",
        "!!python/object/apply:os.system ['true']",
        "(lp0\n.",
    ],
    ids=lambda text: text[:40],
)
def test_what_is_not_a_session_is_unreadable_with_line_and_column(text):
    with pytest.raises(InputError) as refused:
        archive.loads(text, "muro.json")
    assert refused.value.code == "session_unreadable"
    assert refused.value.params["name"] == "muro.json"
    assert refused.value.params["line"] >= 1
    assert refused.value.params["column"] >= 1
    assert "muro.json" in str(refused.value)


def test_the_place_of_a_slip_is_named():
    with pytest.raises(InputError) as refused:
        archive.loads('{\n  "format": "minga-session",,\n}')
    assert (refused.value.params["line"], refused.value.params["column"]) == (2, 29)


def test_bytes_that_are_not_utf8_are_unreadable():
    with pytest.raises(InputError) as refused:
        read_archive(WRITTEN.replace("é".encode(), b"\xe9").replace(b"Agenda", b"\xff\xfe"), "x.json")
    assert refused.value.code == "session_unreadable"


@pytest.mark.parametrize("depth", range(50, 1_050, 100))
def test_deep_nesting_is_refused_however_deep(depth):
    text = '{"format": "minga-session", "version": 1, "content": {"x": ' + "[" * depth + "]" * depth + "}}"
    with pytest.raises(InputError) as refused:
        archive.loads(text)
    assert refused.value.code in ("session_unreadable", "session_damaged")


# -- another version, another content ---------------------------------------------------------------


@pytest.mark.parametrize("version", [3, 99, 10**20])
def test_a_file_from_the_future_says_which(version):
    plain = {**json.loads(WRITTEN), "version": version}
    with pytest.raises(InputError) as refused:
        archive.loads(json.dumps(plain))
    assert refused.value.code == "session_newer"
    assert refused.value.params == {"made_by": str(version), "this": "2"}


@pytest.mark.parametrize("version", [0, -1, True, "1", 1.0, None])
def test_a_version_that_is_none_is_refused(version):
    plain = {**json.loads(WRITTEN), "version": version}
    with pytest.raises(InputError) as refused:
        archive.loads(json.dumps(plain))
    assert refused.value.code == "session_inconsistent"


def test_an_edit_without_a_new_checksum_is_damage():
    with pytest.raises(InputError) as refused:
        archive.loads(WRITTEN.decode().replace("Agenda digital", "Agenda dígital", 1))
    assert refused.value.code == "session_damaged"


def test_half_of_a_surrogate_pair_is_refused_because_it_could_not_be_written_again():
    text = altered(lambda c: c["session"].update(title="Agenda \ud83d"))
    assert "\\ud83d" in text
    with pytest.raises(InputError) as refused:
        archive.loads(text)
    assert refused.value.code == "session_damaged"


FIRST = WORKSHOP.session.notes[0].id


@pytest.mark.parametrize(
    ("change", "stray"),
    [
        (lambda c: c["notes"][0].update(group="sur"), FIRST),
        (lambda c: c["notes"][0].update(activity="otra"), FIRST),
        (lambda c: c["notes"][0].update(id=c["notes"][1]["id"]), WORKSHOP.session.notes[1].id),
        (lambda c: [n.update(ref="N001") for n in c["notes"]], WORKSHOP.session.notes[1].id),
        (lambda c: c["themes"]["placements"][0].update(theme="t9"), "t9"),
        (lambda c: c["themes"]["placements"][0].update(theme="t2", strategy="s3"), "s3"),
        (lambda c: c["themes"]["placements"].pop(), WORKSHOP.session.notes[5].id),
        (lambda c: c["themes"]["placements"][0].update(note_id="n99"), None),
        (lambda c: c["themes"]["placements"].append(c["themes"]["placements"][0]), "themes"),
        (lambda c: c["themes"]["themes"].append(c["themes"]["themes"][0]), "themes"),
        (lambda c: c["themes"].update(minted="3"), "themes"),
        (lambda c: c["themes"].update(minted=True), "themes"),
        (lambda c: c.update(themes=[]), "themes"),
        (lambda c: c["texts"].append(c["texts"][0]), "texts"),
        (lambda c: c.pop("notes"), "Note"),
        (lambda c: c.update(events={"a": 1}), "Event"),
        (lambda c: c.pop("session"), "Session"),
        (lambda c: c["session"].pop("title"), "Session.title"),
    ],
)
def test_what_does_not_fit_together_is_refused_by_id(change, stray):
    with pytest.raises(InputError) as refused:
        archive.loads(altered(change))
    assert refused.value.code == "session_inconsistent"
    assert stray is None or refused.value.params["id"] == stray
    assert str(refused.value.params["id"]) in str(refused.value)


def test_a_session_in_a_language_nobody_speaks_here_is_refused():
    with pytest.raises(UnknownPlugin):
        archive.loads(altered(lambda c: c["session"].update(document_language="tlh")))


def test_unknown_keys_make_no_difference():
    def decorate(content):
        content["__proto__"] = {"polluted": True}
        content["notes"][0]["constructor"] = "x"

    assert archive.loads(altered(decorate)).workshop == archive.loads(WRITTEN.decode()).workshop


def test_notes_without_a_reference_get_theirs_in_order():
    found = archive.loads(altered(lambda c: [n.update(ref="") for n in c["notes"]])).workshop
    assert [n.ref for n in found.session.notes] == [f"N00{i}" for i in range(1, 7)]


def test_what_is_read_is_what_was_written():
    found = archive.loads(WRITTEN.decode())
    assert isinstance(found.workshop, Workshop)
    assert state(found.workshop).texts == WORKSHOP.texts
    assert [n.text for n in found.workshop.session.notes] == [n.text for n in WORKSHOP.session.notes]


def test_what_documents_said_goes_along_and_a_damaged_one_is_refused():
    lines = (Line("theme:t1/name", LineKind.TITLE, "theme:t1", "Movilidad \ud83d\x00"),)
    told = Exported(Snapshot("first", "es", lines), datetime(2026, 11, 23, tzinfo=UTC), 4)
    text = archive.dumps(WORKSHOP, exports={"a1": told})
    assert archive.loads(text).exports == {"a1": told}
    envelope = json.loads(text)
    for broken in ({"id": "a1"}, {**envelope["content"]["exports"][0], "said": "{"}, "a1"):
        envelope["content"]["exports"] = [broken]
        envelope["checksum"] = archive.checksum(envelope["content"])
        with pytest.raises(InputError) as refused:
            archive.loads(json.dumps(envelope))
        assert refused.value.params["id"] == "exports"

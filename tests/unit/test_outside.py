"""The one door to a service: an answer of the right shape, or one refusal in a sentence, in time."""

from __future__ import annotations

import socket
import time

import model_service as ms
import pytest

from synthesis import outside
from synthesis.errors import ServiceFailed
from synthesis.i18n import LANGUAGES, sentence
from synthesis.outside import Model, Service
from synthesis.outside import service as service_at

KEY = "sk-s3cret"


def refusal(service, **more) -> ServiceFailed:
    with pytest.raises(ServiceFailed) as refused:
        service_at(service.address, KEY).ask("embeddings", {"model": "m", "input": ["Luz"]}, **more)
    for language in LANGUAGES:
        assert sentence(refused.value, language)
    assert KEY not in repr(refused.value.params) + str(refused.value)
    return refused.value


def test_a_question_is_posted_with_its_key_and_the_answer_read(service):
    answer = service_at(service.address + "/v1/", KEY).ask("embeddings", {"model": "m", "input": ["Luz"]})
    assert len(answer["data"]) == 1
    path, headers, body = service.asked[0]
    assert (path, body) == ("/v1/embeddings", {"model": "m", "input": ["Luz"]})
    assert headers["Authorization"] == f"Bearer {KEY}"


def test_without_a_key_none_is_sent(service):
    service_at(service.address).ask("embeddings", {"input": ["Luz"]})
    assert "Authorization" not in service.asked[0][1]


@pytest.mark.parametrize("status", [301, 400, 401, 404, 429, 500, 503])
def test_any_status_but_200_is_a_refusal_that_repeats_nothing_of_the_answer(service, status):
    service.broken = ms.refuse(status)
    found = refusal(service)
    assert (found.code, found.params) == ("service_refused", {"host": service.host, "status": status})
    assert len(service.asked) == 1, "a service is asked once"


def test_a_redirect_is_not_followed(service):
    elsewhere = ms.ModelService()
    service.broken = ms.redirect(elsewhere.address + "/v1/embeddings")
    assert refusal(service).code == "service_refused"
    assert elsewhere.asked == []
    elsewhere.stop()


@pytest.mark.parametrize(
    "data",
    [
        b"", b"not json", b"{", b'{"data": NaN}', b"\xff\xfe", b"[" * 100_000, b"<html>no</html>",
        b'{"a": ' + b"9" * 5000 + b"}",
    ],
)  # fmt: skip
def test_what_is_no_json_is_garbled(service, data):
    service.broken = ms.say(data)
    assert refusal(service).code == "service_garbled"


@pytest.mark.parametrize("broken", [ms.drip, ms.silence])
def test_a_slow_service_is_left_at_the_limit_however_it_is_slow(service, broken):
    service.broken = broken
    started = time.monotonic()
    found = refusal(service, seconds=0.5)
    assert found.code == "service_silent"
    assert time.monotonic() - started < 2


def test_a_flood_is_not_read_to_its_end(service):
    service.broken = ms.flood
    assert refusal(service, most=3_000_000).code == "service_garbled"


def test_a_service_that_hangs_up_or_is_not_there_is_unreachable(service):
    service.broken = ms.hang_up
    assert refusal(service).code == "service_unreachable"
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        with pytest.raises(ServiceFailed) as refused:
            service_at(f"http://127.0.0.1:{taken.getsockname()[1]}").ask("embeddings", {})
    assert refused.value.code == "service_unreachable"


def test_the_proxy_and_passwords_of_the_machine_are_not_used(service, monkeypatch, tmp_path):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password mine")
    monkeypatch.setenv("HOME", str(tmp_path))
    service_at(service.address).ask("embeddings", {"input": ["Luz"]})
    assert "Authorization" not in service.asked[0][1]


@pytest.mark.parametrize(
    ("address", "origin", "path"),
    [
        ("http://localhost:11434", "http://localhost:11434", ""),
        (" http://localhost:11434/v1 ", "http://localhost:11434", ""),
        ("https://models.example/api/v1/", "https://models.example", "/api"),
        ("http://[::1]:8000/", "http://[::1]:8000", ""),
    ],
)
def test_an_address_is_taken_with_or_without_its_end(address, origin, path):
    assert service_at(address) == Service(origin, path)


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("localhost:11434", ""), ("ftp://x", ""), ("file:///etc/passwd", ""), ("http://", ""),
        ("http://me:pass@host", ""), ("http://host?x=1", ""), ("http://host#x", ""),
        ("http://host:99999", ""), ("http://ho st", ""), ("http://host/\u202e", ""),
        ("http://host", "two\nlines"), ("http://host", "clé"),
        ("http://host", "a b"), ("http://[::1", ""),
    ],
)  # fmt: skip
def test_an_address_or_key_of_another_form_is_refused_before_anything_is_sent(address, key):
    with pytest.raises(ServiceFailed) as refused:
        service_at(address, key)
    assert (refused.value.code, refused.value.params) == ("service_address", {})


def test_the_key_is_not_in_what_a_service_looks_like():
    assert KEY not in repr(service_at("http://localhost", KEY))


# -- chat -------------------------------------------------------------------------------------------


def chat(service) -> Model:
    return Model(service_at(service.address), "small")


def test_chat_is_asked_as_coldly_as_it_can_be(service):
    service.said = {"names": [1]}
    assert chat(service)("Name them.", {"notes": ["Luz"]}) == {"names": [1]}
    path, _, body = service.asked[0]
    assert path == "/v1/chat/completions"
    assert (body["model"], body["temperature"], body["seed"]) == ("small", 0, 0)
    assert body["response_format"] == {"type": "json_object"}
    assert body.keys() == {"model", "messages", "temperature", "seed", "response_format"}


@pytest.mark.parametrize("said", ["", "Sure! Here you go", "{", "```json\n{}\n```", "NaN"])
def test_a_model_that_says_no_json_says_nothing(service, said):
    service.said = said
    assert chat(service)("x", {}) is None


@pytest.mark.parametrize(
    "data", [b"{}", b"[]", b"null", b'{"choices": []}', b'{"choices": [{"message": {"content": null}}]}']
)
def test_an_answer_without_a_message_is_garbled(service, data):
    service.broken = ms.say(data)
    with pytest.raises(ServiceFailed) as refused:
        chat(service)("x", {})
    assert refused.value.code == "service_garbled"


def test_a_chat_answer_has_a_limit_of_its_own(service):
    service.said = "x" * (outside.TALK_BYTES + 1)
    with pytest.raises(ServiceFailed) as refused:
        chat(service)("x", {})
    assert refused.value.code == "service_garbled"

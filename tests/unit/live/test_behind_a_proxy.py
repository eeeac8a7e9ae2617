"""Behind a proxy: whose word is taken for where somebody comes from; what nginx lets through."""

from __future__ import annotations

import http.client
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import uvicorn
from rooms import make_room
from starlette.applications import Starlette
from starlette.testclient import TestClient

from bench.servers import Nginx, nginx_program
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.throttle import Bucket, Throttle
from synthesis.live import limits
from synthesis.live.routes import ROUTES, lifespan
from synthesis.services import joining
from synthesis.services.workspace import open_workspace

PROXY, GUESSER, GUEST = "172.30.57.2", "203.0.113.66", "203.0.113.9"


@pytest.fixture
def ws(tmp_path, monkeypatch):
    monkeypatch.setenv("MINGA_FOLDER", str(tmp_path))
    monkeypatch.delenv("MINGA_DATABASE", raising=False)
    monkeypatch.delenv("FORWARDED_ALLOW_IPS", raising=False)
    monkeypatch.setattr(limits, "wrong_codes", Throttle())
    monkeypatch.setattr(limits, "wrong_anywhere", Bucket(100 / 60, 100))
    return open_workspace()


def from_(address: str) -> TestClient:
    """Whoever connects from there, to the app as the server of the pages wraps it."""
    config = uvicorn.Config(Starlette(routes=ROUTES, lifespan=lifespan), log_config=None)
    config.load()
    return TestClient(config.loaded_app, base_url="http://minga.test", client=(address, 5555))


def guess(client: TestClient, forwarded: str = "") -> int:
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    return client.get("/api/welcome", params={"code": "AAAAAAAA"}, headers=headers).status_code


def allowed(client: TestClient, forwarded: str = "") -> int:
    """How many guesses are answered before they are slowed."""
    return next(n for n in range(100) if guess(client, forwarded) == 429)


def test_a_guesser_gets_no_fresh_address_by_naming_one(ws):
    with from_(GUESSER) as client:
        limit = allowed(client)
        assert 0 < limit < 30
        assert [guess(client, f"198.51.100.{n}") for n in range(5)] == [429] * 5
        assert guess(client, "127.0.0.1") == 429


def test_a_proxy_that_is_not_listed_is_one_address_for_all_behind_it(ws):
    with from_(PROXY) as client:
        allowed(client, GUESSER)
        assert guess(client, GUEST) == 429


def test_a_proxy_that_is_listed_tells_one_from_the_other(ws, monkeypatch):
    monkeypatch.setenv("FORWARDED_ALLOW_IPS", PROXY)
    with from_(PROXY) as client:
        allowed(client, GUESSER)
        assert guess(client, GUEST) == 404
        # what a guesser wrote before the proxy's own word counts for nothing
        assert guess(client, f"198.51.100.1, {GUESSER}") == 429
    with from_("172.30.57.3") as client:
        allowed(client, GUEST)
        assert guess(client, "198.51.100.7") == 429


def test_a_right_code_is_never_slowed_by_guesses_from_the_same_address(ws):
    code = joining.open_door(ws, ME, make_room(ws).id)
    with from_(GUESSER) as client:
        allowed(client)
        assert client.get("/api/welcome", params={"code": code}).status_code == 200


# -- deploy/nginx.conf itself --------------------------------------------------------------------------


class Replica(BaseHTTPRequestHandler):
    """Says which replica it is and what it was asked."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        length = int(self.headers.get("Content-Length", 0))
        self.rfile.read(length)
        said = {name.lower(): value for name, value in self.headers.items()}
        body = json.dumps({"port": self.server.server_port, "path": self.path, "headers": said}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_PUT = do_GET

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def door():
    if nginx_program() is None:
        pytest.skip("NOT PROVEN BEHIND NGINX: it is not on this machine (apt-get install nginx)")
    replicas = [ThreadingHTTPServer(("127.0.0.1", 0), Replica) for _ in range(2)]
    for one in replicas:
        one.daemon_threads = True
        threading.Thread(target=one.serve_forever, daemon=True).start()
    found = Nginx([one.server_port for one in replicas])
    yield found
    found.remove()
    for one in replicas:
        one.shutdown()
        one.server_close()


def ask(door: Nginx, path: str, method: str = "GET", body: bytes = b"", **headers: str):
    connection = http.client.HTTPConnection("127.0.0.1", door.port, timeout=10)
    try:
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body or None, {"Host": "minga.test:8080", **given})
        answer = connection.getresponse()
        read = answer.read()
        return answer, json.loads(read) if answer.status == 200 else {}
    finally:
        connection.close()


def test_the_replicas_are_told_the_true_address_the_host_and_the_scheme(door):
    _, said = ask(door, "/api/room", X_Forwarded_For="198.51.100.1", X_Forwarded_Proto="https")
    assert said["headers"]["x-forwarded-for"] == "127.0.0.1"
    assert said["headers"]["x-forwarded-proto"] == "http"
    assert said["headers"]["host"] == "minga.test:8080"


def test_a_browser_is_given_one_way_and_keeps_it(door):
    ways = {}
    for _ in range(20):
        answer, _ = ask(door, "/")
        way = answer.headers["Set-Cookie"].partition(";")[0]
        found = set()
        for path in ("/", "/capture", "/media/a.png", "/_stcore/stream", "/_stcore/upload_file/a/b"):
            answer, said = ask(door, path, Cookie=way)
            assert answer.headers["Set-Cookie"] is None
            found.add(said["port"])
        assert len(found) == 1
        ways[way] = found.pop()
    assert len(ways) == 20
    assert len(set(ways.values())) == 2


def test_phones_and_walls_go_to_any_replica_and_get_no_cookie(door):
    for path in ("/j", "/j/ABCD2345", "/w/key", "/api/notes"):
        asked = [ask(door, path, Cookie="minga_route=one") for _ in range(6)]
        assert len({said["port"] for _, said in asked}) == 2, path
        assert all(answer.headers["Set-Cookie"] is None for answer, _ in asked)


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        (None, 200),
        ("http://minga.test:8080", 200),
        ("https://MINGA.test:8080", 200),
        ("http://minga.test", 403),
        ("http://minga.test:8080.evil.example", 403),
        ("http://evil.example", 403),
        ("http://evilminga.test:8080", 403),
        ("null", 403),
    ],
)
def test_a_page_of_another_site_opens_no_websocket(door, origin, status):
    headers = {"Origin": origin} if origin else {}
    assert ask(door, "/_stcore/stream", **headers)[0].status == status


def test_doors_that_are_shut(door):
    assert ask(door, "/_stcore/agent/sessions")[0].status == 404
    assert ask(door, "/api/notes", "POST", b"x" * 200_000)[0].status == 413
    assert ask(door, "/signin", "POST", b"x" * 200_000)[0].status == 413
    assert ask(door, "/_stcore/upload_file/a/b", "PUT", b"x" * 200_000)[0].status == 200

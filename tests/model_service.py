"""A service on this machine that speaks as Ollama and vLLM do: real vectors, and chat answers a test writes.

No language model answers here: what chat says is written by the test, true, false or broken.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from synthesis.clustering.embedders import use


class ModelService:
    """The service, what it was asked, and how it answers: set `vectors`, `said` or `broken`."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str], dict[str, Any]]] = []
        self.said: Callable[[dict[str, Any]], Any] | Any = {"names": []}
        self.vectors: Callable[[list[str]], Any] = embeddings
        self.broken: Callable[[BaseHTTPRequestHandler], None] | None = None
        service = self

        class Answering(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                service.asked.append((self.path, dict(self.headers), body))
                if service.broken is not None:
                    service.broken(self)
                elif self.path.endswith("/v1/embeddings"):
                    answer(self, service.vectors(body["input"]))
                else:
                    answer(self, {"choices": [{"message": {"content": service._content(body)}}]})

            def log_message(self, *parts: object) -> None:
                del parts

        class Quiet(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *parts: object) -> None:
                del parts  # a client that went away is what some tests are about

        self._server = Quiet(("127.0.0.1", 0), Answering)
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}"
        self.host = self.address.partition("://")[2]
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    def _content(self, body: dict[str, Any]) -> str:
        said = self.said(json.loads(body["messages"][1]["content"])) if callable(self.said) else self.said
        return said if isinstance(said, str) else json.dumps(said)

    @property
    def bytes_asked(self) -> str:
        """All that was ever sent here, headers and bodies, as one text."""
        return json.dumps(self.asked, ensure_ascii=False)

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def answer(handler: BaseHTTPRequestHandler, value: Any, status: int = 200) -> None:
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    handler.send_response(status)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", str(len(data)))
    handler.end_headers()
    handler.wfile.write(data)


def embeddings(texts: list[str]) -> dict[str, Any]:
    """What the default embedder gives, in the shape of the protocol, the last text first."""
    rows = use.load().encode(texts)
    data = [{"object": "embedding", "index": i, "embedding": row.tolist()} for i, row in enumerate(rows)]
    return {"object": "list", "data": data[::-1], "model": "use"}


def refuse(status: int) -> Callable[[BaseHTTPRequestHandler], None]:
    return lambda handler: answer(handler, {"error": "no: " + str(handler.headers)}, status)


def say(data: bytes) -> Callable[[BaseHTTPRequestHandler], None]:
    return lambda handler: answer(handler, data)


def redirect(to: str) -> Callable[[BaseHTTPRequestHandler], None]:
    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(307)
        handler.send_header("Location", to)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return send


def drip(handler: BaseHTTPRequestHandler) -> None:
    """An answer that never ends, a byte at a time."""
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    for _ in range(200):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.05)


def silence(handler: BaseHTTPRequestHandler) -> None:
    time.sleep(3)


def hang_up(handler: BaseHTTPRequestHandler) -> None:
    handler.connection.close()


def flood(handler: BaseHTTPRequestHandler) -> None:
    """An answer without end, as fast as it is taken."""
    handler.send_response(200)
    handler.end_headers()
    for _ in range(200):
        handler.wfile.write(b" " * 1024 * 1024)

"""Servers of one's own for a while: PostgreSQL and nginx in temporary folders, on free loopback ports."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

NGINX_CONF = Path(__file__).resolve().parents[1] / "deploy" / "nginx.conf"


def server_programs() -> Path | None:
    """Where PostgreSQL's server programs are; they are seldom on the path."""
    found = shutil.which("initdb")
    places = [Path(found).resolve().parent] if found else []
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((place for place in places if (place / "initdb").exists()), None)


class PostgresServer:
    """Started and stopped at will; refuses to run as root, so root runs it as user postgres."""

    def __init__(self, bin_folder: Path) -> None:
        self._bin = bin_folder
        self._folder = Path(tempfile.mkdtemp(prefix="minga-postgres-"))
        self._as = ["runuser", "-u", "postgres", "--"] if os.name == "posix" and os.geteuid() == 0 else []
        if self._as:
            shutil.chown(self._folder, "postgres")
        self.port = free_port()
        self._run("initdb", "-D", self._data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
        self.start()

    @property
    def _data(self) -> str:
        return str(self._folder / "data")

    def start(self) -> None:
        options = f"-p {self.port} -k {self._folder} -h 127.0.0.1"
        log = str(self._folder / "log")
        self._run("pg_ctl", "-D", self._data, "-o", options, "-l", log, "-w", "start")

    def stop(self, mode: str = "fast") -> None:
        self._run("pg_ctl", "-D", self._data, "-m", mode, "-w", "stop")

    def remove(self) -> None:
        self.stop("immediate")
        shutil.rmtree(self._folder, ignore_errors=True)

    def url(self, database: str) -> str:
        return f"postgresql://postgres@127.0.0.1:{self.port}/{database}"

    def new_database(self, name: str) -> str:
        self.sql("postgres", f'CREATE DATABASE "{name}"')
        return self.url(name)

    def sql(self, database: str, statement: str) -> None:
        import psycopg

        with psycopg.connect(self.url(database), autocommit=True) as connection:
            connection.execute(statement)

    def _run(self, program: str, *arguments: str) -> None:
        command = [*self._as, str(self._bin / program), *arguments]
        done = subprocess.run(
            command,
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            timeout=60,
        )
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stderr.decode(errors='replace')}")


class Nginx:
    """nginx as deploy/nginx.conf has it, but for its port, its folders and where the replicas are."""

    def __init__(self, replicas: Sequence[int]) -> None:
        program = nginx_program()
        if program is None:
            raise RuntimeError("nginx is not installed")
        self.port = free_port()
        self._folder = Path(tempfile.mkdtemp(prefix="minga-nginx-"))
        conf = self._folder / "nginx.conf"
        conf.write_text(rendered(self.port, replicas, self._folder), encoding="utf-8")
        whole = f"daemon off; pid {self._folder}/pid;"
        whole += " user root;" if os.name == "posix" and os.geteuid() == 0 else ""
        with (self._folder / "log").open("wb") as log:
            self._process = subprocess.Popen(
                [program, "-p", str(self._folder), "-c", str(conf), "-g", whole],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self._wait()

    def _wait(self) -> None:
        ends = time.monotonic() + 10
        while time.monotonic() < ends and self._process.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.02)
        raise RuntimeError(f"nginx: {self.log()}")

    def log(self) -> str:
        """What it complained of."""
        return (self._folder / "log").read_text(encoding="utf-8", errors="replace")

    def remove(self) -> None:
        self._process.terminate()
        self._process.wait(10)
        shutil.rmtree(self._folder, ignore_errors=True)


def nginx_program() -> str | None:
    """Where nginx is; on Debian it is not on everybody's path."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")


def rendered(port: int, replicas: Sequence[int], folder: Path) -> str:
    """deploy/nginx.conf for a port and replicas on loopback; ValueError when its wording has changed."""
    text = NGINX_CONF.read_text(encoding="utf-8")
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    paths = "".join(f"    {kind}_temp_path {folder}/{kind};\n" for kind in kinds)
    changes = {
        "http {\n": f"http {{\n{paths}",
        "listen 80 ": f"listen 127.0.0.1:{port} ",
        **{f"server minga{i}:8501 ": f"server 127.0.0.1:{at} " for i, at in enumerate(replicas, 1)},
    }
    for old, new in changes.items():
        if old not in text:
            raise ValueError(f"deploy/nginx.conf has no {old.strip()!r}")
        text = text.replace(old, new)
    return text


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

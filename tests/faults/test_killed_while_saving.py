"""F13: kill -9 while a file is written leaves the old file or the new one, never half."""

from __future__ import annotations

import hashlib
import os
import random
import stat
import time

import pytest

from synthesis.errors import Unavailable
from synthesis.storage.files import write_atomically

SAVE = """
import hashlib, os, sys
from synthesis.storage.files import write_atomically
print("ready", flush=True)
while True:
    body = os.urandom(300_000)
    write_atomically(sys.argv[1], hashlib.sha256(body).digest() + body)
"""
SAVE_IN_PLACE = """
import hashlib, os, sys
print("ready", flush=True)
while True:
    body = os.urandom(300_000)
    with open(sys.argv[1], "wb", buffering=0) as file:
        file.write(hashlib.sha256(body).digest())
        for start in range(0, len(body), 1000):
            file.write(body[start : start + 1000])
"""


def whole(path):
    data = path.read_bytes()
    return len(data) > 32 and hashlib.sha256(data[32:]).digest() == data[:32]


def killings(programs, path, code, count):
    write_atomically(path, hashlib.sha256(b"old").digest() + b"old")
    for _ in range(count):
        program = programs.script(code, str(path))
        assert program.stdout.readline().strip() == b"ready"
        time.sleep(random.uniform(0, 0.06))
        programs.kill()
        yield whole(path)


@pytest.mark.slow
def test_the_file_is_always_whole(programs, tmp_path):
    path = tmp_path / "sesión de prueba.session.json"
    assert all(list(killings(programs, path, SAVE, 40)))


@pytest.mark.slow
def test_the_harness_sees_half_a_file(programs, tmp_path):
    assert not all(killings(programs, tmp_path / "half", SAVE_IN_PLACE, 40))


def test_a_file_is_replaced_and_keeps_who_may_read_it(tmp_path):
    path = tmp_path / "a.docx"
    write_atomically(path, b"one")
    assert path.read_bytes() == b"one"
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o644
    path.chmod(0o600)
    write_atomically(str(path), b"two")
    assert path.read_bytes() == b"two"
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(Unavailable) as refused:
        write_atomically(tmp_path / "missing" / "a.docx", b"x")
    assert refused.value.code == "file_not_written"
    assert "a.docx" in str(refused.value)


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "a.docx"
    write_atomically(path, b"old")

    def fails(_descriptor):
        raise OSError(5, "input/output error")

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(Unavailable):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]

"""A sheet handed from the process that reads a file to the one that asked: one JSON line a row.

Run as `python -m synthesis.capture.importers._passing <importer> <file name>`, with the file on
standard input; nothing but that importer and what it needs is loaded.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from typing import BinaryIO

from synthesis import errors, limits, untrusted
from synthesis.capture.importers import Importer, Notice, Sheet

_ME = "synthesis.capture.importers._passing"


def read_in_child(importer: Importer, data: bytes, name: str) -> Sheet:
    """What `importer.read` gives, read in a process that is stopped at 20 s or at its memory limit.

    Raises what the importer raises, and FileRefused: file_takes_too_long, file_expands_too_much.
    """
    large = len(data) >= limits.LARGE_FILE_BYTES
    output = untrusted.run_in_child(
        _ME,
        (importer.__name__, name),
        data,
        name=name,
        seconds=limits.READ_SECONDS,
        memory=limits.READ_BYTES_LARGE_FILE if large else limits.READ_BYTES,
    )
    return _received(BytesIO(output), name)


def _received(lines: Iterator[bytes], name: str) -> Sheet:
    try:
        head = json.loads(next(lines))
        if "refused" in head:
            family, code, params = head["refused"]
            raise getattr(errors, family)(code, **params)
        return Sheet(
            columns=tuple(head["columns"]),
            rows=tuple((number, tuple(cells)) for number, cells in map(json.loads, lines)),
            notices=tuple(Notice(code, params) for code, params in head["notices"]),
            unit=head["unit"],
            blank=head["blank"],
        )
    except (StopIteration, ValueError, KeyError):
        # the other process ended in the middle of a line
        raise errors.FileRefused("file_damaged", name=name) from None


def _hand_over(sheet: Sheet, out: BinaryIO) -> None:
    head = {
        "columns": sheet.columns,
        "notices": [(notice.code, dict(notice.params)) for notice in sheet.notices],
        "unit": sheet.unit,
        "blank": sheet.blank,
    }
    out.write(_line(head))
    for row in sheet.rows:
        out.write(_line(row))
    out.flush()


def _line(value: object) -> bytes:
    return json.dumps(value).encode("ascii") + b"\n"


def _main(module: str, name: str) -> None:
    data = sys.stdin.buffer.read()
    try:
        sheet = import_module(module).read(data, name)
    except errors.SynthesisError as error:
        sys.stdout.buffer.write(_line({"refused": (type(error).__name__, error.code, error.params)}))
        return
    _hand_over(sheet, sys.stdout.buffer)


if __name__ == "__main__":
    untrusted.confine()
    try:
        _main(*sys.argv[-2:])
    except MemoryError:
        sys.exit(untrusted.OUT_OF_MEMORY)

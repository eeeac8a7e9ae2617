"""A file from outside read in a process of its own, under a budget of time and memory.

Run as `python -m synthesis.exporter.roundtrip.passing <file name>`, with the file on standard input.
"""

from __future__ import annotations

import json
import sys
from pathlib import PurePath

from synthesis import errors, limits, untrusted
from synthesis.exporter.roundtrip import marks
from synthesis.exporter.roundtrip.marks import Marked


def read_document(name: str, data: bytes) -> Marked:
    """The pieces of an edited Word file, checked at the gate first.

    Raises FileRefused for whatever is no sound .docx, and for one that takes too long or too much.
    """
    name = PurePath(name.replace("\\", "/")).name
    if untrusted.check(name, data) != "docx":
        raise errors.FileRefused("file_not_word", name=name)
    output = untrusted.run_in_child(
        __name__,
        (name,),
        data,
        name=name,
        seconds=limits.READ_SECONDS,
        memory=limits.READ_BYTES_LARGE_FILE if len(data) >= limits.LARGE_FILE_BYTES else limits.READ_BYTES,
    )
    try:
        if output.startswith(b"{"):
            told = json.loads(output)
            raise errors.FileRefused(told["refused"], name=name)
        return marks.loads(output)
    except (ValueError, TypeError, KeyError):
        # the other process ended in the middle of what it had to say
        raise errors.FileRefused("file_damaged", name=name) from None


def _main(name: str) -> None:
    try:
        output = marks.dumps(marks.read(sys.stdin.buffer.read(), name))
    except errors.FileRefused as error:
        output = json.dumps({"refused": error.code}).encode("ascii")
    sys.stdout.buffer.write(output)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    untrusted.confine()
    try:
        _main(sys.argv[-1])
    except MemoryError:
        sys.exit(untrusted.OUT_OF_MEMORY)

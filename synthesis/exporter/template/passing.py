"""A template handed from the process that cleans it to the one that asked: a JSON line, then the file.

Run as `python -m synthesis.exporter.template.passing <file name> <names>`, with the file on standard
input and the known placeholders as JSON.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO

from synthesis import errors, limits, untrusted
from synthesis.domain.codec import from_plain, to_plain
from synthesis.exporter.report import House, Report
from synthesis.exporter.template import Reading

_EMPTY = Report(title="—", running_title="—", subject="", author="", identifier="", language="es", state="")
_ME = "synthesis.exporter.template.passing"


def cleaned_in_child(data: bytes, name: str, names: Mapping[str, str]) -> tuple[Reading, bytes]:
    """What `cleaning.cleaned` gives, made in a process that is stopped at 20 s or at its memory limit.

    Raises what that raises, and FileRefused: file_takes_too_long, file_expands_too_much.
    """
    large = len(data) >= limits.LARGE_FILE_BYTES
    output = untrusted.run_in_child(
        _ME,
        (name, json.dumps(dict(names))),
        data,
        name=name,
        seconds=limits.READ_SECONDS,
        memory=limits.READ_BYTES_LARGE_FILE if large else limits.READ_BYTES,
    )
    head, _, file = output.partition(b"\n")
    try:
        told = json.loads(head)
        if "refused" in told:
            family, code, params = told["refused"]
            raise getattr(errors, family)(code, **params)
        return from_plain(Reading, told), file
    except (ValueError, KeyError):
        # the other process ended in the middle of a line
        raise errors.FileRefused("file_damaged", name=name) from None


def _main(name: str, names: str) -> None:
    from synthesis.exporter.formats import docx
    from synthesis.exporter.template.cleaning import cleaned

    out = sys.stdout.buffer
    try:
        reading, file = cleaned(sys.stdin.buffer.read(), name, json.loads(names))
        # written once here: what cannot be worn is refused now, not when the document is due
        docx.write(replace(_EMPTY, house=House(template=file)), BytesIO())
    except errors.SynthesisError as error:
        refused = {"refused": (type(error).__name__, error.code, error.params)}
        out.write(json.dumps(refused).encode("ascii") + b"\n")
        return
    out.write(json.dumps(to_plain(reading)).encode("ascii") + b"\n")
    out.write(file)


if __name__ == "__main__":
    untrusted.confine()
    try:
        _main(*sys.argv[-2:])
    except MemoryError:
        sys.exit(untrusted.OUT_OF_MEMORY)

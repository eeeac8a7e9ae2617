"""A band of colour as a PNG: each theme's share of the notes, one strip after the other."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence

_WIDTH, _HEIGHT = 1500, 30


def band(strips: Sequence[tuple[str, int]]) -> bytes:
    """A PNG of strips (RRGGBB, weight) side by side; the same strips give the same bytes."""
    total = sum(weight for _, weight in strips)
    row = b""
    reached = 0
    for colour, weight in strips:
        start, reached = reached, reached + weight
        pixels = round(_WIDTH * reached / total) - round(_WIDTH * start / total)
        row += bytes.fromhex(colour) * pixels
    header = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 2, 0, 0, 0)
    pixels_of_all = zlib.compress((b"\0" + row) * _HEIGHT, 9)
    chunks = ((b"IHDR", header), (b"IDAT", pixels_of_all), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

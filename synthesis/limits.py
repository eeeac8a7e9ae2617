"""How much is too much: every limit of what comes in, in one place."""

from __future__ import annotations

NOTE_CHARACTERS = 2_000
ALIAS_CHARACTERS = 60
LABEL_CHARACTERS = 120
"""Group and table names."""

UPLOAD_BYTES = 20 * 1024 * 1024
ROWS = 100_000
COLUMNS = 1_000
CELL_CHARACTERS = 20_000

ARCHIVE_MEMBERS = 2_000
ARCHIVE_UNPACKED_BYTES = 150 * 1024 * 1024
ARCHIVE_RATIO = 200

READ_SECONDS = 20
READ_BYTES = 512 * 1024 * 1024
READ_BYTES_LARGE_FILE = 2 * 1024 * 1024 * 1024
LARGE_FILE_BYTES = 10 * 1024 * 1024

PICTURE_PIXELS = 40_000_000

TEMPLATE_BYTES = 8 * 1024 * 1024
"""A cleaned template, as it is kept with its session."""

LOGOS = 12
"""How many logos stand on the cover of a document."""

SCREENS = 40
"""How many screens of facilitators and organisers a process serves at once; each takes four open files."""

PHONES = 1_200
"""How many phones a process serves at once; the next one reads that the room is full."""

"""Every refusal of storage has a sentence in every language, which names the place."""

from __future__ import annotations

import pytest

from synthesis.errors import SynthesisError
from synthesis.i18n import LANGUAGES, sentence

PATH = {"path": "/home/ana/minga.db"}
CODES = {
    "storage_busy": PATH,
    "storage_full": PATH,
    "storage_unavailable": PATH,
    "database_corrupt": PATH,
    "database_foreign": PATH,
    "database_newer": {**PATH, "found": "0009", "known": "0001"},
    "unknown_database": {"name": "mysql", "known": "memory, sqlite, postgresql"},
    "session_id_taken": {"id": "abc"},
    "session_not_found": {"id": "abc"},
    "note_id_taken": {"id": "abc"},
    "note_not_found": {"id": "abc"},
    "text_unstorable": {"id": "note:abc"},
    "job_not_found": {"id": "abc"},
    "changed_meanwhile": {},
    "file_no_space": PATH,
    "file_not_written": PATH,
}


@pytest.mark.parametrize("code", CODES)
def test_a_refusal_says_what_and_where_in_every_language(code):
    said = {language: sentence(SynthesisError(code, **CODES[code]), language) for language in LANGUAGES}
    assert len(set(said.values())) == len(LANGUAGES)
    if "path" in CODES[code]:
        assert all(PATH["path"] in text for text in said.values())

"""The register of a room: who came, who may come in, what was voted; beside the history, not in it.

What is entered here is personal or secret, or too frequent for a history that is never forgotten.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

HAND = "hand"
"""Who may change a note: the digest of its writer's secret, and the writer where the activity is named."""

VOICE = "voice"
"""Somebody's "me too" to the note that owns it."""

BALLOT = "ballot"
"""One person's ballot in the activity that owns it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing of a kind, as JSON has it; `id` is unique within the kind.

    `session_id` is the session it ends with, None for what belongs to no session; `owner` is what
    entries of the kind are asked for by, beside their session.
    """

    kind: str
    id: str
    body: Mapping[str, Any]
    session_id: str | None = None
    owner: str = ""

"""Long work that runs in a process of its own, and how far it has come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class JobStatus(StrEnum):
    """Where a job is in its life; done and failed are final."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One piece of long work on a session, as it was last heard of.

    `kind` is "themes", "document" or "wording"; `progress` runs from 0 to 1; `stage` is the message key of
    what it does now; `pid` is the process that does it. `params` is what was asked and `result`
    what came of it, as short strings, never the text of a note.
    """

    id: str
    session_id: str
    kind: str
    started_at: datetime
    updated_at: datetime
    status: JobStatus = JobStatus.QUEUED
    progress: float = 0.0
    stage: str = ""
    params: Mapping[str, str] = field(default_factory=dict)
    result: Mapping[str, str] = field(default_factory=dict)
    error_code: str = ""
    error_params: Mapping[str, str] = field(default_factory=dict)
    pid: int | None = None

    @property
    def over(self) -> bool:
        """Whether nothing more will come of it."""
        return self.status in (JobStatus.DONE, JobStatus.FAILED)

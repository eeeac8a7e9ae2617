"""Long work in a process of its own, so that no screen waits for it.

A job is a row in the store: the page starts `python -m synthesis job ID`, the child writes how far
it has come, the page reads it. A child that dies or takes too long is a failed job, never a hang.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from synthesis.domain.access import allowed, require
from synthesis.domain.codec import from_plain, to_plain
from synthesis.domain.ids import new_id
from synthesis.domain.job import Job, JobStatus
from synthesis.domain.people import Actor
from synthesis.domain.synthesis import Wording
from synthesis.errors import JobFailed, NotFound, SynthesisError
from synthesis.outside import plain_json
from synthesis.services.engines import BUILT_IN, chat_of, require_agreed
from synthesis.services.workspace import Workspace
from synthesis.settings import ENGINE_VARIABLES

TIME_LIMIT = timedelta(seconds=120)
PATIENT_LIMIT = timedelta(minutes=15)
"""For work by another engine, which a person chose knowing that it is slower."""

SILENCE_LIMIT = timedelta(seconds=60)
"""A job not heard of for this long, whose process we do not hold, is taken for dead."""

_TELL_EVERY = timedelta(milliseconds=200)
_children: dict[str, subprocess.Popen[bytes]] = {}


def start_grouping(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    *,
    themes: int | None = None,
    afresh: bool = False,
    engine: str = BUILT_IN,
    names: bool = False,
    agreed: str = "",
) -> Job:
    """The grouping of a session's notes, started; by one of `engines`, with or without names by chat.

    `agreed` is the host that a person ticked. Raises InputError("sending_not_agreed") when texts would go
    away and nobody did, "sending_elsewhere" when they would go to another host.
    """
    require(actor, "edit themes", session_id)
    require_agreed(ws.settings, _asked(engine, names), agreed)
    params = {"themes": str(themes or ""), "afresh": "yes" if afresh else "no"}
    params |= {"engine": engine} if engine else {}
    params |= {"names": "yes"} if names else {}
    params |= {"agreed": agreed} if agreed else {}
    return _start(ws, actor, session_id, "themes", params)


def start_wording(
    ws: Workspace, actor: Actor, session_id: str, *, chapter: str, language: str, agreed: str = ""
) -> Job:
    """The asking of the chat model for other words in a chapter, started; see `wordings`.

    `agreed` is the host that a person ticked. Raises InputError("sending_not_agreed") when nobody did,
    "sending_elsewhere" when the sentences and notes would go to another host.
    """
    require(actor, "edit draft", session_id)
    chat_of(ws.settings)
    require_agreed(ws.settings, ("chat",), agreed)
    return _start(
        ws, actor, session_id, "wording", {"chapter": chapter, "language": language, "agreed": agreed}
    )


def start_document(
    ws: Workspace,
    actor: Actor,
    session_id: str,
    *,
    format: str,
    language: str,
    made_on: date | None,
    short: bool = False,
) -> Job:
    """The writing of a document, started; the finished job's `result` has its file name."""
    require(actor, "export", session_id)
    params = {"format": format, "language": language, "made_on": made_on.isoformat() if made_on else ""}
    params |= {"short": "yes"} if short else {}
    return _start(ws, actor, session_id, "document", params)


def read_job(ws: Workspace, actor: Actor, job_id: str) -> Job:
    """The job as it is now; one whose process is gone or overdue is failed."""
    job = ws.store.job(job_id)
    if not allowed(actor, "read session", job.session_id):
        # the same answer as for a job that does not exist
        raise NotFound("job_not_found", id=job_id)
    return _checked(ws, job)


def latest_job(ws: Workspace, actor: Actor, session_id: str, kind: str) -> Job | None:
    """The newest job of a kind in a session."""
    require(actor, "read session", session_id)
    found = next((job for job in ws.store.jobs(session_id) if job.kind == kind), None)
    return _checked(ws, found) if found else None


def wordings(ws: Workspace, actor: Actor, job: Job) -> tuple[Wording, ...]:
    """What the chat model proposed in a finished job; nothing when it is gone."""
    require(actor, "edit draft", job.session_id)
    path = _document_path(ws, job)
    found = plain_json(path.read_bytes()) if path.is_file() else []
    return tuple(from_plain(Wording, item) for item in found)


def document_bytes(ws: Workspace, actor: Actor, job: Job) -> bytes:
    """The finished document of a job."""
    require(actor, "export", job.session_id)
    path = _document_path(ws, job)
    if not path.is_file():
        raise JobFailed("job_document_gone")
    return path.read_bytes()


def run_job(ws: Workspace, actor: Actor, job_id: str) -> Job:
    """Do the job here and now; what goes wrong is written into it. The child process calls this."""
    asked = ws.store.job(job_id)
    require(actor, _NEEDS.get(asked.kind, "edit themes"), asked.session_id)
    job = replace(asked, status=JobStatus.RUNNING, pid=os.getpid(), updated_at=_now())
    ws.store.put_job(job)
    try:
        result = _WORK[job.kind](ws, actor, job)
    except SynthesisError as error:
        params = {name: str(value) for name, value in error.params.items()}
        return _finish(ws, replace(job, status=JobStatus.FAILED, error_code=error.code, error_params=params))
    except Exception:
        _finish(ws, replace(job, status=JobStatus.FAILED, error_code="job_failed"))
        raise
    return _finish(ws, replace(job, status=JobStatus.DONE, progress=1.0, stage="stage_done", result=result))


def _group(ws: Workspace, actor: Actor, job: Job) -> Mapping[str, str]:
    from synthesis.services.theming import group_notes

    asked = job.params.get("themes")
    engine, names = job.params.get("engine", BUILT_IN), job.params.get("names") == "yes"
    # the settings may have changed since the tick
    require_agreed(ws.settings, _asked(engine, names), job.params.get("agreed", ""))
    grouped = group_notes(
        ws,
        actor,
        job.session_id,
        themes=int(asked) if asked else None,
        afresh=job.params.get("afresh") == "yes",
        engine=engine,
        names=names,
        progress=_Teller(ws, job),
    ).themes
    assert grouped is not None
    return {
        "themes": str(len(grouped.themes)),
        "parked": str(len(grouped.parked)),
        "proposed": str(len(grouped.proposals)),
    }


def _asked(engine: str, names: bool) -> tuple[str, ...]:
    return (engine, "chat") if names else (engine,)


def _write(ws: Workspace, actor: Actor, job: Job) -> Mapping[str, str]:
    from synthesis.services.reporting import make_document
    from synthesis.storage.files import write_atomically

    tell = _Teller(ws, job)
    tell(0.2, "stage_drafting")
    made_on = job.params.get("made_on")
    document = make_document(
        ws,
        actor,
        job.session_id,
        format=job.params["format"],
        language=job.params["language"] or None,
        made_on=date.fromisoformat(made_on) if made_on else None,
        short="short" in job.params,
        numbered=True,
    )
    tell(0.9, "stage_writing")
    path = _document_path(ws, job)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, document.data)
    return {"name": document.name, "media_type": document.media_type}


def _reword(ws: Workspace, actor: Actor, job: Job) -> Mapping[str, str]:
    from synthesis.services.wording import propose_wording
    from synthesis.storage.files import write_atomically

    require_agreed(ws.settings, ("chat",), job.params.get("agreed", ""))
    _Teller(ws, job)(0.2, "stage_asking_sentences")
    found = propose_wording(ws, actor, job.session_id, job.params["chapter"], job.params["language"])
    path = _document_path(ws, job)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, json.dumps(to_plain(found)).encode())
    return {"proposed": str(len(found)), "sound": str(sum(not wording.doubts for wording in found))}


_WORK = {"themes": _group, "document": _write, "wording": _reword}
_NEEDS = {"themes": "edit themes", "document": "export", "wording": "edit draft"}


class _Teller:
    """Writes progress into the job, not more often than anyone looks."""

    def __init__(self, ws: Workspace, job: Job) -> None:
        self._ws = ws
        self._job = job
        self._told = _now() - _TELL_EVERY

    def __call__(self, share: float, stage: str) -> None:
        now = _now()
        if now - self._told >= _TELL_EVERY:
            self._told = now
            self._ws.store.put_job(replace(self._job, progress=round(share, 3), stage=stage, updated_at=now))


def _start(ws: Workspace, actor: Actor, session_id: str, kind: str, params: Mapping[str, str]) -> Job:
    running = next((j for j in ws.store.jobs(session_id) if j.kind == kind), None)
    if running is not None and not _checked(ws, running).over:
        return running
    now = _now()
    job = Job(
        id=new_id(),
        session_id=session_id,
        kind=kind,
        started_at=now,
        updated_at=now,
        stage="stage_starting",
        params=params,
    )
    ws.store.put_job(job)
    root = str(Path(__file__).parents[2])
    environment = {
        **os.environ,
        "MINGA_FOLDER": str(ws.settings.folder),
        "MINGA_DATABASE": ws.settings.database,
        **{variable: getattr(ws.settings, name) for name, variable in ENGINE_VARIABLES.items()},
        "PYTHONPATH": os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH", "")])),
    }
    _children[job.id] = subprocess.Popen(
        [sys.executable, "-m", "synthesis", "job", job.id],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    return job


def _checked(ws: Workspace, job: Job) -> Job:
    if job.over:
        child = _children.pop(job.id, None)
        if child is not None:
            child.wait()
        return job
    now = _now()
    child = _children.get(job.id)
    limit = PATIENT_LIMIT if _patient(job) else TIME_LIMIT
    if now - job.started_at > limit:
        if child is not None:
            child.kill()
        return _finish(ws, replace(job, status=JobStatus.FAILED, error_code="job_took_too_long"))
    if child is not None and child.poll() is not None:
        # it may have written its last word between our reading and its end
        last = ws.store.job(job.id)
        return (
            last
            if last.over
            else _finish(ws, replace(last, status=JobStatus.FAILED, error_code="job_failed"))
        )
    if child is None and now - job.updated_at > SILENCE_LIMIT:
        return _finish(ws, replace(job, status=JobStatus.FAILED, error_code="job_failed"))
    return job


def _patient(job: Job) -> bool:
    return job.kind == "wording" or bool(job.params.get("engine") or job.params.get("names"))


def _finish(ws: Workspace, job: Job) -> Job:
    done = replace(job, updated_at=_now())
    ws.store.put_job(done)
    return done


def _document_path(ws: Workspace, job: Job) -> Path:
    return ws.settings.documents / job.session_id / job.id


def _now() -> datetime:
    return datetime.now(UTC)

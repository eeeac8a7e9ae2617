"""Long work runs in a process of its own: it ends well, or it is failed with a sentence."""

from __future__ import annotations

import os
import signal
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from boards import GREEN, MOBILITY, VOICE

from synthesis.domain.ids import new_id
from synthesis.domain.job import Job, JobStatus
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.session import Session
from synthesis.errors import JobFailed, NotFound, SynthesisError
from synthesis.i18n import LANGUAGES, sentence
from synthesis.services import jobs
from synthesis.services.capture import Context, paste_notes, write_note
from synthesis.services.jobs import (
    document_bytes,
    latest_job,
    read_job,
    run_job,
    start_document,
    start_grouping,
)
from synthesis.services.sessions import create_session, delete_session, read_session
from synthesis.services.workspace import Workspace
from synthesis.settings import Settings
from synthesis.storage.engine import open_store


@pytest.fixture
def kept(tmp_path):
    """A workspace on a real file, as the child process will open it."""
    settings = Settings(folder=tmp_path, database=f"sqlite:///{tmp_path / 'minga.sqlite'}")
    ws = Workspace(settings, open_store(settings.database))
    yield ws
    for child in jobs._children.values():
        child.kill()
        child.wait()
    jobs._children.clear()
    ws.store.close()


@pytest.fixture
def board(kept) -> str:
    made = create_session(kept, ME, Session(id="x", title="Agenda")).session.id
    paste_notes(kept, ME, made, "\n".join(MOBILITY + GREEN + VOICE), paste_id="n", context=Context())
    return made


def finished(ws, job: Job, seconds: float = 60) -> Job:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        found = read_job(ws, ME, job.id)
        if found.over:
            return found
        time.sleep(0.05)
    pytest.fail(f"still {found.status} after {seconds} s")


def a_job(session_id: str, **more) -> Job:
    now = datetime.now(UTC)
    return Job(
        **{
            "id": new_id(), "session_id": session_id, "kind": "themes", "started_at": now,
            "updated_at": now, "status": JobStatus.RUNNING, **more,
        }
    )  # fmt: skip


# -- it really runs ---------------------------------------------------------------------------------


@pytest.mark.slow
def test_grouping_and_document_are_made_by_processes_of_their_own(kept, board):
    started = start_grouping(kept, ME, board)
    assert (started.status, started.kind) == (JobStatus.QUEUED, "themes")
    done = finished(kept, started)
    assert (done.status, done.error_code, done.progress) == (JobStatus.DONE, "", 1.0)
    assert done.pid not in (None, os.getpid())
    themes = read_session(kept, ME, board).themes
    assert done.result == {
        "themes": str(len(themes.themes)), "parked": str(len(themes.parked)), "proposed": "0",
    }  # fmt: skip
    assert latest_job(kept, ME, board, "themes") == done
    started = start_document(kept, ME, board, format="markdown", language="en", made_on=date(2026, 11, 23))
    done = finished(kept, started)
    assert done.status is JobStatus.DONE, done
    assert done.result["name"] == "agenda.md"
    assert "Agenda" in document_bytes(kept, ME, done).decode()
    assert not jobs._children


@pytest.mark.slow
def test_a_second_start_joins_the_work_that_runs(kept, board):
    first = start_grouping(kept, ME, board)
    assert start_grouping(kept, ME, board, themes=9).id == first.id
    assert finished(kept, first).status is JobStatus.DONE
    second = start_grouping(kept, ME, board, themes=2, afresh=True)
    assert second.id != first.id
    assert finished(kept, second).result["themes"] == "2"


# -- it fails ---------------------------------------------------------------------------------------


def require_told(job: Job) -> None:
    error = SynthesisError(job.error_code, **job.error_params)
    assert all(sentence(error, language) for language in LANGUAGES)


@pytest.mark.slow
def test_a_killed_process_is_a_failed_job_and_capture_never_noticed(kept, board):
    before = read_session(kept, ME, board)
    started = start_grouping(kept, ME, board)
    child = jobs._children[started.id]
    start = time.monotonic()
    write_note(kept, ME, board, "Mientras tanto", note_id="m1", context=Context())
    assert time.monotonic() - start < 5
    os.kill(child.pid, signal.SIGKILL)
    done = finished(kept, started, 10)
    assert (done.status, done.error_code) == (JobStatus.FAILED, "job_failed")
    require_told(done)
    now = read_session(kept, ME, board)
    assert now.themes == before.themes
    assert [n.text for n in now.session.notes][-1] == "Mientras tanto"
    assert finished(kept, start_grouping(kept, ME, board)).status is JobStatus.DONE


def test_work_that_takes_too_long_is_stopped(kept, board, monkeypatch):
    monkeypatch.setattr(jobs, "TIME_LIMIT", timedelta(0))
    started = start_grouping(kept, ME, board)
    child = jobs._children[started.id]
    done = read_job(kept, ME, started.id)
    assert (done.status, done.error_code) == (JobStatus.FAILED, "job_took_too_long")
    require_told(done)
    assert child.wait(10) == -signal.SIGKILL
    assert read_session(kept, ME, board).themes is None


def test_a_job_left_by_a_server_that_is_gone_is_failed_after_its_silence(kept, board):
    quiet = datetime.now(UTC) - jobs.SILENCE_LIMIT - timedelta(seconds=1)
    job = a_job(board, updated_at=quiet)
    kept.store.put_job(job)
    assert read_job(kept, ME, job.id).error_code == "job_failed"
    heard = a_job(board)
    kept.store.put_job(heard)
    assert read_job(kept, ME, heard.id).status is JobStatus.RUNNING


def test_a_refusal_inside_the_work_is_told_with_its_own_sentence(kept, board):
    job = a_job(board, kind="document", params={"format": "odt", "language": "es", "made_on": ""})
    kept.store.put_job(job)
    done = run_job(kept, ME, job.id)
    assert (done.status, done.error_code) == (JobStatus.FAILED, "unknown_plugin")
    assert done.error_params["name"] == "odt"
    require_told(done)
    assert read_job(kept, ME, job.id) == done


def test_an_accident_inside_the_work_is_a_failed_job_too(kept, board, monkeypatch):
    def accident(*_):
        raise ZeroDivisionError

    monkeypatch.setitem(jobs._WORK, "themes", accident)
    job = a_job(board)
    kept.store.put_job(job)
    with pytest.raises(ZeroDivisionError):
        run_job(kept, ME, job.id)
    assert read_job(kept, ME, job.id).error_code == "job_failed"


def test_a_job_that_is_not_there_is_not_found(kept, board):
    del board
    for ask in (read_job, run_job):
        with pytest.raises(NotFound) as refused:
            ask(kept, ME, "nada")
        assert refused.value.code == "job_not_found"


# -- documents --------------------------------------------------------------------------------------


def document(kept, board) -> Job:
    job = a_job(board, kind="document", params={"format": "docx", "language": "es", "made_on": ""})
    kept.store.put_job(job)
    return run_job(kept, ME, job.id)


def test_a_finished_document_waits_to_be_fetched_and_says_when_it_is_gone(kept, board):
    done = document(kept, board)
    assert document_bytes(kept, ME, done)[:2] == b"PK"
    assert done.result["name"] == "agenda.docx"
    next(p for p in kept.settings.documents.rglob("*") if p.is_file()).unlink()
    with pytest.raises(JobFailed) as refused:
        document_bytes(kept, ME, done)
    assert refused.value.code == "job_document_gone"


def test_a_deleted_session_takes_its_documents_and_jobs_along(kept, board):
    done = document(kept, board)
    delete_session(kept, ME, board)
    assert not [p for p in kept.settings.documents.rglob("*") if p.is_file()]
    with pytest.raises(NotFound):
        read_job(kept, ME, done.id)


def test_progress_is_told_while_it_works(kept, board, monkeypatch):
    told = []
    put = kept.store.put_job
    monkeypatch.setattr(jobs, "_TELL_EVERY", timedelta(0))
    monkeypatch.setattr(kept.store, "put_job", lambda job: (told.append(job), put(job)))
    job = a_job(board)
    put(job)
    run_job(kept, ME, job.id)
    assert [j.progress for j in told] == sorted(j.progress for j in told)
    assert len(told) > 4
    assert told[-1].status is JobStatus.DONE
    assert replace(told[-1], updated_at=job.updated_at).stage == "stage_done"

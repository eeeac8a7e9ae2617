"""The command line: parse → service → print → exit code (0 done, 1 refused, 2 wrong usage)."""

from __future__ import annotations

import argparse
import csv
import io
import json
import os
import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from synthesis.domain.account import APPOINTED
from synthesis.domain.people import LOCAL_ORGANISER, Role
from synthesis.errors import NotFound, SynthesisError
from synthesis.i18n import LANGUAGES, sentence, words
from synthesis.settings import read_settings

_FILE_NAME = re.compile(r"[/\\]|\.(?:csv|tsv|xlsx|docx|txt|md|json)$", re.IGNORECASE)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; refusals are one sentence on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    options = _parser().parse_args(arguments)
    try:
        result = options.run(options)
    except SynthesisError as error:
        _complain(options, error)
        return 1
    except BrokenPipeError:
        return 1
    return int(result or 0)


def _parser() -> argparse.ArgumentParser:
    say = words(read_settings().language)
    parser = argparse.ArgumentParser(prog="python -m synthesis", description=say("cli_about"))
    commands = parser.add_subparsers(required=True, metavar="command")

    def command(name: str, run: Any, hidden: bool = False) -> argparse.ArgumentParser:
        described: dict[str, Any] = {} if hidden else {"help": say(f"cli_{name}")}
        added = commands.add_parser(name, **described)
        added.add_argument("--json", action="store_true", help=say("cli_json"))
        added.set_defaults(run=run)
        return added

    themes = command("themes", _themes)
    themes.add_argument("notes", help=say("cli_notes_file"))
    themes.add_argument("-o", "--output", required=True, help=say("cli_output"))
    themes.add_argument("--themes", type=_count, help=say("cli_theme_count"))
    themes.add_argument("--language", choices=LANGUAGES, help=say("cli_language"))
    themes.add_argument("--engine", default="", help=say("cli_engine"))

    document = command("document", _document)
    document.add_argument("source", help=say("cli_source"))
    document.add_argument("-o", "--output", required=True, help=say("cli_output"))
    document.add_argument("--language", choices=LANGUAGES, help=say("cli_language"))
    document.add_argument("--themes", type=_count, help=say("cli_theme_count"))
    document.add_argument("--format", default="", help=say("cli_format"))
    document.add_argument("--date", type=date.fromisoformat, help=say("cli_date"))
    document.add_argument("--short", action="store_true", help=say("cli_short"))
    document.add_argument("--template", help=say("cli_template"))

    load = command("import", _import)
    load.add_argument("file", help=say("cli_notes_file"))
    load.add_argument("--session", required=True, help=say("cli_session"))

    command("sessions", _sessions)

    export = command("export", _export)
    export.add_argument("session", help=say("cli_session"))
    export.add_argument("-o", "--output", required=True, help=say("cli_output"))
    export.add_argument("--language", choices=LANGUAGES, help=say("cli_language"))
    export.add_argument("--format", default="", help=say("cli_format"))
    export.add_argument("--date", type=date.fromisoformat, help=say("cli_date"))

    command("formats", _formats)

    serve = command("serve", _serve)
    serve.add_argument("--port", type=_count, default=8501, help=say("cli_port"))
    serve.add_argument("--room", action="store_true", help=say("cli_room"))

    invite = command("invite", _invite)
    invite.add_argument(
        "--role", choices=[role.value for role in APPOINTED], default="organiser", help=say("cli_role")
    )
    invite.add_argument("--session", action="append", default=[], help=say("cli_invite_session"))

    job = command("job", _job, hidden=True)
    job.add_argument("id")
    return parser


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(text)
    return number


# -- without a store ----------------------------------------------------------------------------------


def _themes(options: argparse.Namespace) -> None:
    from synthesis.clustering.pipeline import find_themes
    from synthesis.domain.theme import ROW_FIELDS
    from synthesis.services.engines import embedder_of, sends_to
    from synthesis.services.files import read_file
    from synthesis.storage.files import write_atomically

    settings = read_settings()
    embedder = embedder_of(settings, options.engine)
    reading = read_file(options.notes)
    _warn(options, reading)
    host = sends_to(settings, options.engine)
    if host:
        say = words(_language(options))
        print(say("cli_sending", notes=len(reading.notes), host=host), file=sys.stderr, flush=True)
    found = find_themes(reading.notes, themes=options.themes, language=options.language, embedder=embedder)
    table = io.StringIO()
    writer = csv.DictWriter(table, ROW_FIELDS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(found.rows())
    write_atomically(Path(options.output), table.getvalue().encode())
    strategies = sum(len(theme.strategies) for theme in found.themes)
    counts = {
        "notes": len(found.notes),
        "themes": len(found.themes),
        "strategies": strategies,
        "parked": len(found.parked),
        "refused": len(reading.refused),
    }
    _tell(options, words(_language(options))("cli_themes_done", **counts), counts)


def _document(options: argparse.Namespace) -> None:
    from synthesis.clustering.pipeline import find_themes
    from synthesis.sensemaking.reading import synthesise
    from synthesis.services.files import write_document

    workshop = _source(options)
    language = options.language or workshop.session.document_language
    session = replace(workshop.session, document_language=language)
    themes = workshop.themes
    if themes is None or options.themes:
        themes = find_themes(
            session.notes, themes=options.themes, language=language, previous=themes, avoid=session.own_names
        )
    result = synthesise(session, themes, language=language, texts=workshop.texts, review=workshop.review)
    write_document(
        result,
        options.output,
        format=options.format or None,
        made_on=options.date,
        short=options.short,
        numbered=True,
        template=options.template,
    )
    counts = {"notes": len(session.notes), "themes": len(themes.themes), "parked": len(themes.parked)}
    _tell(options, words(_language(options))("cli_document_done", name=options.output, **counts), counts)


def _source(options: argparse.Namespace) -> Any:
    from synthesis.services.files import read_source

    # what looks like a file is never taken for a session: a slip of the pen would make an empty database
    if not Path(options.source).exists() and not _FILE_NAME.search(options.source):
        from synthesis.services.sessions import read_session

        ws = _workspace()
        return read_session(ws, LOCAL_ORGANISER, _session_id(ws, options.source))
    workshop, reading = read_source(options.source, options.language)
    if reading is not None:
        _warn(options, reading)
    return workshop


def _formats(options: argparse.Namespace) -> None:
    from synthesis.services.files import export_formats, import_formats

    found = {"import": list(import_formats()), "export": [*export_formats(), "session.json"]}
    say = words(_language(options))
    lines = [f"{say('cli_formats_' + way)}: {', '.join(names)}" for way, names in found.items()]
    _tell(options, "\n".join(lines), found)


# -- with the store -----------------------------------------------------------------------------------


def _workspace() -> Any:
    from synthesis.services.workspace import open_workspace

    return open_workspace()


def _session_id(ws: Any, which: str) -> str:
    from synthesis.domain.ids import fold
    from synthesis.services.sessions import list_sessions

    for summary in list_sessions(ws, LOCAL_ORGANISER):
        if which == summary.id or fold(which) == fold(summary.title):
            return str(summary.id)
    return which


def _import(options: argparse.Namespace) -> None:
    from synthesis.services.capture import Context, import_notes, import_votes, preview_import
    from synthesis.services.files import bytes_of

    ws = _workspace()
    session = _session_id(ws, options.session)
    data, name = bytes_of(options.file)
    preview = preview_import(ws, LOCAL_ORGANISER, session, name, data, context=Context())
    _warn(options, replace(preview.reading, renamed=preview.renamed))
    say = words(_language(options))
    title = say("import_votes_title", tool=preview.reading.tool)
    stored = import_notes(ws, LOCAL_ORGANISER, session, preview)
    people = import_votes(ws, LOCAL_ORGANISER, session, preview, title=title)
    if people:
        print(say("cli_import_votes", people=people, title=title), file=sys.stderr)
    counts = {
        "notes": len(stored),
        "known": preview.known,
        "repeats": len(preview.repeats),
        "refused": len(preview.reading.refused),
    }
    _tell(options, say("cli_import_done", **counts), counts)


def _sessions(options: argparse.Namespace) -> None:
    from synthesis.services.sessions import list_sessions

    found = list_sessions(_workspace(), LOCAL_ORGANISER)
    rows = [
        {"id": s.id, "title": s.title, "status": s.status.value, "notes": s.notes, "themes": s.themes}
        for s in found
    ]
    text = "\n".join(f"{r['id']}  {r['title']}  ({r['notes']})" for r in rows)
    _tell(options, text or words(_language(options))("cli_no_sessions"), rows)


def _export(options: argparse.Namespace) -> None:
    from synthesis.services.reporting import make_document
    from synthesis.services.sessions import export_archive
    from synthesis.storage.files import write_atomically

    ws = _workspace()
    session = _session_id(ws, options.session)
    target = Path(options.output)
    if target.name.endswith(".json"):
        data = export_archive(ws, LOCAL_ORGANISER, session)
    else:
        wanted = options.format or target.suffix.lstrip(".").lower()
        data = make_document(ws, LOCAL_ORGANISER, session, wanted, options.language, options.date).data
    write_atomically(target, data)
    _tell(options, words(_language(options))("cli_export_done", name=options.output), {"bytes": len(data)})


def _serve(options: argparse.Namespace) -> int:
    import subprocess

    root = Path(__file__).parents[1]
    if options.json:
        _tell(options, "", {"address": f"http://localhost:{options.port}"})
    # the app tells the way in by itself, however it was started
    run = [sys.executable, "-m", "streamlit", "run", "streamlit_app.py", "--server.port", str(options.port)]
    run += ["--server.address", "0.0.0.0"] if options.room else []
    try:
        # glibc keeps a heap for each of many threads; two are enough, and memory stays with what is kept
        own = {"MALLOC_ARENA_MAX": "2", **os.environ}
        return subprocess.run(run, cwd=root, env=own, check=False).returncode
    except KeyboardInterrupt:
        return 0


def _invite(options: argparse.Namespace) -> None:
    from datetime import UTC, datetime

    from synthesis.services.accounts import invite
    from synthesis.services.sessions import list_sessions

    ws = _workspace()
    sessions = [_session_id(ws, which) for which in options.session]
    if not {s.id for s in list_sessions(ws, LOCAL_ORGANISER)}.issuperset(sessions):
        raise NotFound("session_not_found")
    key = invite(ws, LOCAL_ORGANISER, Role(options.role), sessions, now=datetime.now(UTC))
    link = f"{ws.settings.address or 'http://localhost:8501'}/invite/{key}"
    _tell(options, words(_language(options))("cli_invited", link=link), {"link": link})


def _job(options: argparse.Namespace) -> int:
    from synthesis.services.jobs import run_job

    return 0 if not run_job(_workspace(), LOCAL_ORGANISER, options.id).error_code else 1


# -- speaking -----------------------------------------------------------------------------------------


def _language(options: argparse.Namespace) -> str:
    del options  # the language of the terminal is the settings', that of names and documents the option's
    return read_settings().language


def _warn(options: argparse.Namespace, reading: Any) -> None:
    """What was noticed in a file is said on standard error, so that the result stays clean."""
    say = words(_language(options))
    for old, new in reading.renamed:
        print(say("cli_id_repeated", old=old, new=new), file=sys.stderr)
    for notice in reading.notices:
        print(say(notice.code, **notice.params), file=sys.stderr)
    for refused in reading.refused:
        reason = say(refused.code, **{k: 0 if v is None else v for k, v in refused.params.items()})
        print(say("cli_row_refused", row=refused.row, reason=reason), file=sys.stderr)


def _tell(options: argparse.Namespace, text: str, data: object) -> None:
    print(json.dumps(data, ensure_ascii=False) if options.json else text, flush=True)


def _complain(options: argparse.Namespace, error: SynthesisError) -> None:
    text = sentence(error, _language(options))
    if options.json:
        print(json.dumps({"error": error.code, "sentence": text}, ensure_ascii=False), file=sys.stderr)
    else:
        print(text, file=sys.stderr)

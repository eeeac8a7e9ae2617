"""Files to values and back, with no database: what scripts and notebooks use."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePath
from types import ModuleType
from typing import BinaryIO

from synthesis import untrusted
from synthesis.capture.importers import IMPORTERS
from synthesis.capture.mapping import ColumnMapping
from synthesis.capture.reading import Reading, open_notes
from synthesis.domain import archive
from synthesis.domain.activity import Activity
from synthesis.domain.archive import Archive
from synthesis.domain.ids import fold, reference, slug
from synthesis.domain.note import Note
from synthesis.domain.session import Group, Session
from synthesis.domain.synthesis import Synthesis
from synthesis.domain.vote import Cast
from synthesis.domain.workshop import Workshop
from synthesis.errors import FileRefused, InputError
from synthesis.exporter.report import House, Report
from synthesis.exporter.template import Reading as TemplateReading
from synthesis.limits import TEMPLATE_BYTES

Source = str | Path | BinaryIO


def read_notes(
    source: Source, *, activity: str | None = None, mapping: ColumnMapping | None = None
) -> tuple[Note, ...]:
    """The notes of any importable file, verbatim, in its order.

    `activity` is given to notes that name none. Raises ImportRejected or FileRefused.
    """
    notes = read_file(source, mapping).notes
    return tuple(replace(n, activity=activity) if activity and not n.activity else n for n in notes)


def read_file(source: Source, mapping: ColumnMapping | None = None) -> Reading:
    """What is recognised in a file of notes: columns, notes, what was refused and why."""
    data, name = bytes_of(source)
    return open_notes(name, data, mapping)


def read_session(source: Source) -> Session:
    """The session of a session file, with its notes."""
    data, name = bytes_of(source)
    return read_archive(data, name).workshop.session


def read_workshop(source: Source, language: str | None = None) -> Workshop:
    """A session file as it is, or a file of notes as a session named after the file."""
    return read_source(source, language)[0]


def read_source(source: Source, language: str | None = None) -> tuple[Workshop, Reading | None]:
    """As `read_workshop`, with what was noticed in a file of notes; None for a session file."""
    data, name = bytes_of(source)
    if name.lower().endswith(".json") and archive.FORMAT.encode() in data[:200]:
        return read_archive(data, name).workshop, None
    reading = open_notes(name, data)
    return Workshop(session=session_of(reading.notes, Path(name).stem, language)), reading


def read_archive(data: bytes, name: str) -> Archive:
    """The archive in the bytes of a session file."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise InputError("session_unreadable", name=name, line=1, column=1) from None
    return archive.loads(text, name)


def session_of(notes: Iterable[Note], title: str, language: str | None = None) -> Session:
    """A session made of notes alone: its groups and activities are those the notes name."""
    from synthesis.clustering.prepare import board_language

    found = tuple(notes)
    spoken = language or board_language(found)
    groups: dict[str, Group] = {}
    agenda: dict[str, Activity] = {}
    placed = []
    for number, note in enumerate(found, start=1):
        group, activity = fold(note.group or ""), fold(note.activity or "")
        if note.group and group not in groups:
            groups[group] = Group(id=slug(note.group, {g.id for g in groups.values()}), name=note.group)
        if note.activity and activity not in agenda:
            taken = {a.id for a in agenda.values()}
            agenda[activity] = Activity(id=slug(note.activity, taken), title=note.activity)
        placed.append(
            replace(
                note,
                ref=note.ref or reference(number),
                group=groups[group].id if note.group else None,
                activity=agenda[activity].id if note.activity else None,
            )
        )
    return Session(
        id=slug(title),
        title=title,
        language=spoken,
        document_language=spoken,
        groups=tuple(groups.values()),
        agenda=tuple(agenda.values()),
        notes=tuple(placed),
    )


def write_document(
    result: Synthesis,
    target: str | Path | BinaryIO,
    *,
    format: str | None = None,
    made_on: date | None = None,
    short: bool = False,
    numbered: bool = False,
    template: Source | None = None,
) -> None:
    """The synthesis as a document, whole or `short`.

    The format is the one named, or the target's ending, or Word. A path is written whole or not at all.
    A Word document wears the `template`, a .docx or .dotx; FileRefused or TemplateRejected when it cannot.
    `made_on` is the date printed on the cover, none by default, so that the same synthesis gives the
    same bytes. `numbered` gives the contents page numbers where LibreOffice is there to count them.
    """
    from synthesis.storage.files import write_atomically

    suffix = Path(target).suffix.lstrip(".").lower() if isinstance(target, (str, Path)) else ""
    house = House(template=read_template(*bytes_of(template))[1]) if template is not None else None
    plugin = export_format(format or suffix or "docx")
    data = written(report_of(result, made_on, short, house=house), plugin, numbered)
    if isinstance(target, (str, Path)):
        write_atomically(Path(target), data)
    else:
        target.write(data)


def read_template(data: bytes, name: str) -> tuple[TemplateReading, bytes]:
    """What a template from outside has, and the clean file of it; read in a process of its own."""
    from synthesis.exporter.template.passing import cleaned_in_child
    from synthesis.exporter.template.placeholders import names

    name = PurePath(name.replace("\\", "/")).name
    untrusted.check_template(name, data)
    reading, clean = cleaned_in_child(data, name, names())
    if len(clean) > TEMPLATE_BYTES:
        megabyte = 1024 * 1024
        raise FileRefused(
            "file_too_large", name=name, size=-(-len(clean) // megabyte), limit=TEMPLATE_BYTES // megabyte
        )
    return reading, clean


def rendered(
    result: Synthesis,
    plugin: ModuleType,
    made_on: date | None,
    short: bool = False,
    casts: Mapping[str, Sequence[Cast]] | None = None,
    house: House | None = None,
) -> bytes:
    """The synthesis as the bytes of a file of the format; `casts` as `build_report` takes them."""
    return written(report_of(result, made_on, short, casts, house), plugin)


def report_of(
    result: Synthesis,
    made_on: date | None,
    short: bool = False,
    casts: Mapping[str, Sequence[Cast]] | None = None,
    house: House | None = None,
) -> Report:
    """The synthesis as a document that has no format yet, dressed as its `house` wants."""
    from synthesis.exporter.outline import build_report

    report = build_report(result, made_on, short=short, casts=casts)
    return replace(report, house=house) if house else report


def written(report: Report, plugin: ModuleType, numbered: bool = False) -> bytes:
    """The report as the bytes of a file of the format; `numbered` with page numbers where it can."""
    stream = io.BytesIO()
    write = getattr(plugin, "write_numbered", plugin.write) if numbered else plugin.write
    write(report, stream)
    return stream.getvalue()


def import_formats() -> tuple[str, ...]:
    """The names of the formats notes are read from."""
    return IMPORTERS.names()


def export_formats() -> tuple[str, ...]:
    """The names of the formats a document can be written in."""
    from synthesis.exporter import FORMATS

    return FORMATS.names()


def export_format(name: str) -> ModuleType:
    """The format of that name or file ending ("markdown", "md"); UnknownPlugin names those there are."""
    from synthesis.exporter import FORMATS

    if name not in FORMATS.names():
        for plugin in map(FORMATS.load, FORMATS.names()):
            if name == plugin.SUFFIX:
                return plugin
    return FORMATS.load(name)


def bytes_of(source: Source) -> tuple[bytes, str]:
    """The content of a source and its name; InputError("file_not_found") when it cannot be opened."""
    if isinstance(source, (str, Path)):
        path = Path(source)
        try:
            return path.read_bytes(), path.name
        except (OSError, ValueError):
            raise InputError("file_not_found", name=str(source)) from None
    return source.read(), Path(str(getattr(source, "name", "notes.csv"))).name

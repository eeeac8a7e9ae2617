"""The one gate for files from outside: size, type and content are checked before anything reads them.

`check` looks at the bytes only; `run_in_child` reads in a process of its own, under a budget of time
and memory, so that a file made to exhaust the machine costs one refusal.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Collection, Sequence
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import NoReturn
from xml.parsers import expat

from synthesis.errors import FileRefused
from synthesis.limits import ARCHIVE_MEMBERS, ARCHIVE_RATIO, ARCHIVE_UNPACKED_BYTES, UPLOAD_BYTES

OUT_OF_MEMORY = 77
"""The exit code of a child that came to the end of its memory."""

_KILLED = -9
"""How a child ends that the system itself stops for its memory."""

_TEXT_KINDS = {
    ".csv": "csv", ".tsv": "tsv", ".tab": "tsv", ".txt": "txt", ".md": "txt", ".json": "json"
}  # fmt: skip
_OFFICE_KINDS = {".xlsx": "xlsx", ".docx": "docx"}
_MACRO_SUFFIXES = (".docm", ".dotm", ".xlsm", ".xltm", ".xlsb", ".xlam")
_MAIN_TYPES = {
    b"wordprocessingml.document.main+xml": "docx",
    b"wordprocessingml.template.main+xml": "docx",
    b"spreadsheetml.sheet.main+xml": "xlsx",
    b"spreadsheetml.template.main+xml": "xlsx",
}
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NOT_TEXT = (
    _ZIP, b"PK\x05\x06", _OLE, b"%PDF-", b"\x7fELF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b",
    b"{\\rtf", b"SQLite format 3\x00", b"Rar!", b"7z\xbc\xaf", b"\x80\x02}", b"\x80\x03}", b"\x80\x04\x95",
    b"\x80\x05\x95",
)  # fmt: skip
_WEB_PAGE = re.compile(rb"(?i)\s*<(!doctype|html|\?xml|table|head|body)\b")
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
# archives inside an archive: no office program puts them there under these names
_PACKED_SUFFIXES = (".zip", ".7z", ".rar", ".gz", ".bz2", ".xz", ".tar")
_CHUNK = 64 * 1024
# below this a member may be packed as tightly as it likes: formatting of empty cells packs very well
_SMALL = 1024 * 1024
_PROLOG = 256 * 1024


def check(name: str, data: bytes, also: Collection[str] = ()) -> str:
    """The kind of a file, when suffix and content agree: csv, tsv, txt, json, xlsx or docx.

    `also` are suffixes (".opml") that a plug-in reads: their kind is the suffix without its dot.
    Raises FileRefused: file_empty, file_too_large, file_type_unknown, file_not_what_it_says,
    file_expands_too_much, file_unsafe_xml, file_damaged, file_has_macros, file_encrypted.
    """
    suffix = _suffix(name, data)
    if suffix in _OFFICE_KINDS:
        _check_office(name, data, _OFFICE_KINDS[suffix])
        return _OFFICE_KINDS[suffix]
    if suffix in _TEXT_KINDS:
        _check_text(name, data, _TEXT_KINDS[suffix])
        return _TEXT_KINDS[suffix]
    if suffix in also:
        return suffix[1:]
    raise FileRefused("file_type_unknown", name=name)


def check_template(name: str, data: bytes) -> None:
    """Return for a Word document or template, .docx or .dotx, when suffix and content agree.

    Raises FileRefused as `check` does; file_not_what_it_says for a file of another kind.
    """
    if _suffix(name, data) not in (".docx", ".dotx"):
        raise FileRefused("file_not_what_it_says", name=name, kind="docx")
    _check_office(name, data, "docx")


def _suffix(name: str, data: bytes) -> str:
    """The ending of the name, once the file is neither empty nor too large and may have no macros."""
    suffix = PurePosixPath(name.lower()).suffix
    if not data:
        raise FileRefused("file_empty", name=name)
    if len(data) > UPLOAD_BYTES:
        raise FileRefused(
            "file_too_large", name=name, size=_megabytes(len(data)), limit=_megabytes(UPLOAD_BYTES)
        )
    if suffix in _MACRO_SUFFIXES:
        raise FileRefused("file_has_macros", name=name, suffix=suffix[:4] + "x")
    return suffix


def _megabytes(size: int) -> int:
    return -(-size // (1024 * 1024))


# -- text -------------------------------------------------------------------------------------


def _check_text(name: str, data: bytes, kind: str) -> None:
    known_binary = data.startswith(_NOT_TEXT) or _WEB_PAGE.match(data[:200])
    if known_binary or not (data.startswith(_WIDE_MARKS) or _looks_like_text(data[:_CHUNK])):
        raise FileRefused("file_not_what_it_says", name=name, kind=kind)


def _looks_like_text(sample: bytes) -> bool:
    """Few control characters, or zeros at every other place only, as in UTF-16 without a mark."""
    zeros = sample.count(0)
    odd = sample[1::2].count(0)
    if zeros > len(sample) * 0.3 and (odd > 0.9 * zeros or odd < 0.1 * zeros):
        return True
    controls = len(sample) - len(sample.translate(None, bytes({*range(9), *range(14, 27), *range(28, 32)})))
    return controls <= max(4, len(sample) // 50)


# -- office files -----------------------------------------------------------------------------


def _check_office(name: str, data: bytes, kind: str) -> None:
    if data.startswith(_OLE):
        # an encrypted .docx is an OLE container; an old .doc renamed is one too
        encrypted = "EncryptedPackage".encode("utf-16-le") in data
        raise FileRefused("file_encrypted" if encrypted else "file_not_what_it_says", name=name, kind=kind)
    if not data.startswith(_ZIP):
        raise FileRefused("file_not_what_it_says", name=name, kind=kind)
    # counted before the directory is read: every entry of a directory has this signature
    if data.count(b"PK\x01\x02") > ARCHIVE_MEMBERS:
        raise FileRefused("file_expands_too_much", name=name)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check_directory(name, archive, len(data))
            _check_types(name, archive, kind)
            _check_members(name, archive)
    except (zipfile.BadZipFile, zlib.error, struct.error, LookupError, ValueError, EOFError, OSError):
        _damaged(name)
    except (NotImplementedError, RuntimeError, AssertionError):
        # a packing method or a kind of directory that no office program writes
        _damaged(name)


def _damaged(name: str) -> NoReturn:
    raise FileRefused("file_damaged", name=name) from None


def _check_directory(name: str, archive: zipfile.ZipFile, size: int) -> None:
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    if (
        len(members) > ARCHIVE_MEMBERS
        or unpacked > ARCHIVE_UNPACKED_BYTES
        or unpacked > max(_SMALL, size * ARCHIVE_RATIO)
        or any(member.file_size > max(_SMALL, member.compress_size * ARCHIVE_RATIO) for member in members)
        or any(member.filename.lower().endswith(_PACKED_SUFFIXES) for member in members)
        or _overlapping(members, archive.start_dir)
    ):
        raise FileRefused("file_expands_too_much", name=name)
    if any(member.flag_bits & 0x1 for member in members):
        raise FileRefused("file_encrypted", name=name)
    names = [member.filename.casefold() for member in members]
    methods = {member.compress_type for member in members}
    if (
        len(set(names)) != len(names)
        or any(_leads_outside(member) for member in members)
        or not methods <= {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
    ):
        _damaged(name)


def _overlapping(members: Sequence[zipfile.ZipInfo], end: int) -> bool:
    """Whether two members share bytes: how a small file is made to unpack into terabytes."""
    starts = sorted((m.header_offset, m.header_offset + 30 + m.compress_size) for m in members)
    return any(
        stop > following for (_, stop), (following, _) in zip(starts, [*starts[1:], (end, end)], strict=True)
    )


def _leads_outside(member: zipfile.ZipInfo) -> bool:
    path = member.orig_filename.replace("\\", "/")
    return (
        path.startswith("/")
        or ".." in path.split("/")
        or ":" in path
        or "\0" in path
        or stat.S_ISLNK(member.external_attr >> 16)
    )


def _check_types(name: str, archive: zipfile.ZipFile, kind: str) -> None:
    types = archive.read("[Content_Types].xml")[: 4 * _SMALL].replace(b"\0", b"")
    names = " ".join(archive.namelist()).lower()
    if b"macroenabled" in types.lower() or b"vbaproject" in types.lower() or "vbaproject" in names:
        raise FileRefused("file_has_macros", name=name, suffix=f".{kind}")
    found = {k for marker, k in _MAIN_TYPES.items() if marker in types}
    if not found:
        _damaged(name)
    if kind not in found:
        raise FileRefused("file_not_what_it_says", name=name, kind=kind)


def _check_members(name: str, archive: zipfile.ZipFile) -> None:
    """Every member unpacked once and thrown away: its checksum holds, and no XML declares a document type.

    What the directory says of sizes is never trusted alone: the bytes are counted as they come.
    """
    total = 0
    for member in archive.infolist():
        prolog = _Prolog() if member.filename.lower().endswith((".xml", ".rels", ".vml")) else None
        with archive.open(member) as stream:
            while chunk := stream.read(_CHUNK):
                total += len(chunk)
                if total > ARCHIVE_UNPACKED_BYTES:
                    raise FileRefused("file_expands_too_much", name=name)
                if prolog is not None and not prolog.feed(chunk):
                    raise FileRefused("file_unsafe_xml", name=name)


class _Prolog:
    """The part of an XML file before its first element, which is where a document type stands."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate()
        self._parser.StartDoctypeDeclHandler = self._declared
        self._parser.StartElementHandler = self._started
        self._over = self._unsafe = False
        self._read = 0

    def feed(self, chunk: bytes) -> bool:
        """Take in more of the file; False once it is unsafe."""
        if self._over or self._unsafe:
            return not self._unsafe
        self._read += len(chunk)
        try:
            self._parser.Parse(chunk)
        except expat.ExpatError:
            # not XML: for the reader to refuse, with the same parser
            self._over = True
        if self._read > _PROLOG and not self._over:
            self._unsafe = True
        return not self._unsafe

    def _declared(self, *_: object) -> None:
        self._unsafe = not self._over

    def _started(self, *_: object) -> None:
        self._over = True


# -- a process of its own ---------------------------------------------------------------------


def run_in_child(
    module: str, arguments: Sequence[str], data: bytes, *, name: str, seconds: float, memory: int
) -> bytes:
    """What `python -m module` writes when it is given the data, within the time and memory (bytes).

    The module calls `confine` first. Raises FileRefused: file_takes_too_long, file_expands_too_much,
    and file_damaged when the child came to no proper end.
    """
    home = str(Path(__file__).resolve().parent.parent)
    paths = [home, *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), _BUDGET: f"{seconds} {memory}"}
    command = [sys.executable, "-X", "utf8", "-m", module, *arguments]
    try:
        done = subprocess.run(
            command,
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            cwd=home,
            env=environment,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        raise FileRefused("file_takes_too_long", name=name, seconds=int(seconds)) from None
    if done.returncode in (OUT_OF_MEMORY, _KILLED):
        raise FileRefused("file_expands_too_much", name=name)
    if done.returncode != 0:
        _damaged(name)
    return done.stdout


_BUDGET = "MINGA_CHILD_BUDGET"


def confine() -> None:
    """Take on the budget this process was started with, where the system can hold a process to one."""
    try:
        import resource
    except ImportError:
        # Windows: the time is kept by the process that waits
        return
    seconds, memory = os.environ.get(_BUDGET, "20 536870912").split()
    for which, most in (
        (resource.RLIMIT_AS, int(memory)),
        (resource.RLIMIT_CPU, int(float(seconds)) + 1),
        (resource.RLIMIT_CORE, 0),
    ):
        # a system that does not know the limit, or has set a lower one, keeps its own
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(which, (most, most))

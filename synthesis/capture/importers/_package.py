"""The parts of an office file, read one after the other without holding a whole document in memory.

Word and Excel files are read from their XML directly: only text is wanted of them, and a reader of
ours keeps what the document libraries pass over (tracked insertions, text boxes, hidden rows) and
stays quick where their cost grows with the square of the file. No part outside the file is opened.
"""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from xml.parsers import expat

from synthesis.errors import FileRefused
from synthesis.limits import ARCHIVE_UNPACKED_BYTES

Attributes = Mapping[str, str]
_DEPTH = 500
_CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Relationship:
    """A link from one part to another part, or to something outside the file."""

    id: str
    kind: str
    target: str
    external: bool


class Package:
    """An office file: parts by name, and the links between them."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self.name = name
        self._archive = archive
        self._names = {member.casefold(): member for member in archive.namelist()}
        self._left = ARCHIVE_UNPACKED_BYTES

    def has(self, part: str) -> bool:
        """Whether the file has this part."""
        return part.casefold() in self._names

    def parse(
        self,
        part: str,
        start: Callable[[str, Attributes], None],
        end: Callable[[str], None] | None = None,
        text: Callable[[str], None] | None = None,
    ) -> None:
        """Call `start`, `end` and `text` for what the part holds; names come without their namespaces."""
        depth = 0

        def opened(name: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            if depth > _DEPTH:
                raise FileRefused("file_damaged", name=self.name)
            start(local(name), {local(key): value for key, value in attributes.items()})

        def closed(name: str) -> None:
            nonlocal depth
            depth -= 1
            if end is not None:
                end(local(name))

        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = opened
        parser.EndElementHandler = closed
        if text is not None:
            parser.CharacterDataHandler = text
        parser.StartDoctypeDeclHandler = self._unsafe
        for chunk in self._chunks(part):
            parser.Parse(chunk)
        parser.Parse(b"", True)

    def relationships(self, part: str = "") -> list[Relationship]:
        """The links of a part; of the file itself when no part is named."""
        folder, base = posixpath.split(part)
        links = posixpath.join(folder, "_rels", f"{base}.rels")
        found: list[Relationship] = []

        def start(name: str, attributes: Attributes) -> None:
            if name == "Relationship":
                external = attributes.get("TargetMode") == "External"
                target = attributes.get("Target", "")
                if not external:
                    target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                kind = attributes.get("Type", "").rsplit("/", 1)[-1]
                found.append(Relationship(attributes.get("Id", ""), kind, target, external))

        if self.has(links):
            self.parse(links, start)
        return found

    def main_part(self) -> str:
        """The part that is the document or workbook."""
        for link in self.relationships():
            if link.kind == "officeDocument" and not link.external and self.has(link.target):
                return link.target
        raise FileRefused("file_damaged", name=self.name)

    def _chunks(self, part: str) -> Iterator[bytes]:
        if not self.has(part):
            raise FileRefused("file_damaged", name=self.name)
        with self._archive.open(self._names[part.casefold()]) as stream:
            while chunk := stream.read(_CHUNK):
                self._left -= len(chunk)
                if self._left < 0:
                    raise FileRefused("file_expands_too_much", name=self.name)
                yield chunk

    def _unsafe(self, *_: object) -> None:
        raise FileRefused("file_unsafe_xml", name=self.name)


@contextmanager
def opened(data: bytes, name: str) -> Iterator[Package]:
    """The package in the bytes; whatever is wrong inside is FileRefused, also when it shows late."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            yield Package(archive, name)
    except (
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        expat.ExpatError,
        NotImplementedError,
        RuntimeError,
        LookupError,
        ValueError,
        EOFError,
        OSError,
    ):
        raise FileRefused("file_damaged", name=name) from None


def local(name: str) -> str:
    """A name without its namespace, so that transitional and strict files read alike."""
    return name.rsplit(" ", 1)[-1]

"""What is text in a Word file that people worked on, and by what each paragraph can be known again.

Tracked insertions are text and tracked deletions are not. References to notes are left out, for Minga makes
them anew each time; captions, contents and the notes of a long annex are passed over.
"""

from __future__ import annotations

import json
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from typing import Any

from lxml import etree

from synthesis.domain.exported import LineKind
from synthesis.errors import FileRefused
from synthesis.exporter.neutral import undirected

NAMESPACE = "urn:minga:export:1"
"""Of the part of the file that carries a copy of the snapshot."""
PROPERTIES = ("MingaSession", "MingaExport")
"""The file's own properties that say what it is an export of."""

_MAIN = "wordprocessingml."
_PASSED_OVER = ("toc", "caption", "minga note")
_NOT_TEXT = frozenset({"del", "moveFrom", "instrText", "pPr", "rPr", "p", "Fallback", "sdtPr", "sectPr"})
_BREAKS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "\u2011"}
_TRACKED = ("ins", "del", "moveFrom", "moveTo")


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment in the margin; `at` is the date as the file has it, `done` whether it was settled."""

    author: str
    at: str
    text: str
    done: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph outside tables, or a whole cell, with its bookmarks and what was done to it.

    One that is passed over is of the kind END, and there only when somebody remarked on it.

    `tracked` names who inserted, deleted or moved something in it with changes tracked; `table` numbers the
    table of a cell, -1 for a paragraph.
    """

    text: str
    kind: LineKind
    bookmarks: tuple[str, ...] = ()
    tracked: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    table: int = -1


@dataclass(frozen=True, slots=True)
class Marked:
    """A Word file as it was read: its pieces in order, and what it says of where it comes from.

    `copy` is the snapshot that the file carries, as JSON text; empty when it carries none.
    """

    pieces: tuple[Piece, ...]
    session_id: str = ""
    export_id: str = ""
    copy: str = ""


def read(data: bytes, name: str) -> Marked:
    """The pieces of a .docx that has passed the gate; FileRefused when it is not whole."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _Package(archive, name).marked()
    except (
        *(zipfile.BadZipFile, zlib.error, struct.error, etree.XMLSyntaxError),
        *(NotImplementedError, RuntimeError, LookupError, ValueError, EOFError, OSError),
    ):
        raise FileRefused("file_damaged", name=name) from None


class _Package:
    """The parts of the file that are read, each once."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._archive = archive
        self._name = name

    def marked(self) -> Marked:
        main = self._main()
        folder = main.rpartition("/")[0]
        body = _Body(self._styles(folder), self._remarks(folder))
        properties = self._properties()
        return Marked(
            pieces=tuple(body.pieces(self._part(main))),
            session_id=properties.get(PROPERTIES[0], ""),
            export_id=properties.get(PROPERTIES[1], ""),
            copy=self._copy(),
        )

    def _main(self) -> str:
        types = self._part("[Content_Types].xml")
        for override in types:
            kind, part = override.get("ContentType", ""), override.get("PartName", "")
            if _MAIN in kind and kind.endswith(".main+xml"):
                return str(part).lstrip("/")
        return "word/document.xml"

    def _part(self, name: str) -> Any:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        root = etree.fromstring(self._archive.read(name), parser)
        if root.getroottree().docinfo.doctype:
            raise FileRefused("file_unsafe_xml", name=self._name)
        return root

    def _if_there(self, name: str) -> Any:
        return self._part(name) if name in self._archive.namelist() else ()

    def _styles(self, folder: str) -> dict[str, tuple[str, bool]]:
        """Every paragraph style by id: its name in small letters, and whether it is one of headings."""
        found = {}
        for style in self._if_there(f"{folder}/styles.xml"):
            if _local(style.tag) == "style":
                name = _value(_child(style, "name")).casefold()
                level = _child(_child(style, "pPr"), "outlineLvl")
                title = name.startswith(("heading", "minga part")) or _value(level) in _LEVELS
                found[_attribute(style, "styleId")] = (name, title)
        return found

    def _properties(self) -> dict[str, str]:
        return {
            one.get("name", ""): "".join(one.itertext()).strip()
            for one in self._if_there("docProps/custom.xml")
            if one.get("name") in PROPERTIES
        }

    def _copy(self) -> str:
        for name in self._archive.namelist():
            if re.fullmatch(r"customXml/item\d+\.xml", name):
                root = self._part(name)
                if root.tag == f"{{{NAMESPACE}}}export":
                    return root.text or ""
        return ""

    def _remarks(self, folder: str) -> dict[str, Remark]:
        done = {
            _attribute(one, "paraId")
            for one in self._if_there(f"{folder}/commentsExtended.xml")
            if _attribute(one, "done") in ("1", "true")
        }
        found = {}
        for comment in self._if_there(f"{folder}/comments.xml"):
            paragraphs = [p for p in comment.iter() if _local(p.tag) == "p"]
            text = "\n".join(filter(None, (_text_of(p).strip() for p in paragraphs)))
            settled = any(_attribute(p, "paraId") in done for p in paragraphs)
            about = (_attribute(comment, "author").strip(), _attribute(comment, "date").strip())
            found[_attribute(comment, "id")] = Remark(*about, text, settled)
        return found


class _Body:
    """The pieces of the main part: paragraphs in order, each cell as one."""

    def __init__(self, styles: Mapping[str, tuple[str, bool]], remarks: Mapping[str, Remark]) -> None:
        self._styles = styles
        self._remarks = remarks
        self._waiting: list[str] = []
        self._tables = 0

    def pieces(self, root: Any) -> Iterator[Piece]:
        joined: Piece | None = None
        for element in _blocks(root, self._waiting):
            if _local(element.tag) == "tbl":
                yield from self._table(element)
                continue
            style = _value(_child(_child(element, "pPr"), "pStyle"))
            name, title = self._styles.get(style, ("", False))
            if name.startswith(_PASSED_OVER):
                self._waiting.clear()
                if next(element.iter("{*}commentRangeStart", "{*}commentReference"), None) is not None:
                    yield self._piece([element], LineKind.END)
                continue
            own = _value(_child(_child(element, "pPr"), "outlineLvl"))
            piece = self._piece([element], LineKind.TITLE if title or own in _LEVELS else LineKind.TEXT)
            piece = piece if joined is None else _together(joined, piece)
            # the paragraph mark itself was deleted with changes tracked: what follows belongs to it
            joined = piece if _mark_deleted(element) else None
            if joined is None:
                yield piece
        if joined is not None:
            yield joined

    def _table(self, table: Any) -> Iterator[Piece]:
        self._tables += 1
        number = self._tables
        for cell in (e for e in table.iter() if _local(e.tag) == "tc"):
            if not any(_local(inner.tag) == "tc" for inner in cell.iterdescendants()):
                inside = [e for e in _blocks(cell, self._waiting) if _local(e.tag) == "p"]
                yield replace(self._piece(inside, LineKind.CELL), table=number)

    def _piece(self, paragraphs: list[Any], kind: LineKind) -> Piece:
        bookmarks = [*self._waiting]
        tracked: dict[str, None] = {}
        remarks: dict[str, None] = {}
        self._waiting.clear()
        for paragraph in paragraphs:
            for element in paragraph.iter():
                name = _local(element.tag)
                if name == "bookmarkStart":
                    bookmarks.append(_attribute(element, "name"))
                elif name in _TRACKED:
                    tracked[_attribute(element, "author") or "?"] = None
                elif name in ("commentRangeStart", "commentReference"):
                    remarks[_attribute(element, "id")] = None
        said = [text for p in paragraphs if (text := _text_of(p).strip())]
        return Piece(
            text="\n".join(said),
            kind=kind,
            bookmarks=tuple(bookmarks),
            tracked=tuple(tracked),
            remarks=tuple(self._remarks[one] for one in remarks if one in self._remarks),
        )


def _together(first: Piece, second: Piece) -> Piece:
    return replace(
        first,
        text=" ".join(filter(None, (first.text, second.text))),
        bookmarks=(*first.bookmarks, *second.bookmarks),
        tracked=tuple(dict.fromkeys((*first.tracked, *second.tracked))),
        remarks=(*first.remarks, *second.remarks),
    )


def _blocks(root: Any, waiting: list[str]) -> Iterator[Any]:
    """The paragraphs and tables under an element, through whatever wraps them, in order.

    A bookmark that starts between two of them is left in `waiting` for the one that follows.
    """
    for element in root:
        name = _local(element.tag)
        if name in ("p", "tbl"):
            yield element
        elif name == "bookmarkStart":
            waiting.append(_attribute(element, "name"))
        elif name not in _NOT_TEXT and name != "tcPr":
            yield from _blocks(element, waiting)


def _text_of(paragraph: Any) -> str:
    """The words of a paragraph as they would stand if all changes were accepted."""
    pieces: list[str] = []

    def walk(element: Any) -> None:
        for inner in element:
            name = _local(inner.tag)
            if name == "t":
                pieces.append(inner.text or "")
            elif name in _BREAKS:
                pieces.append("" if _attribute(inner, "type") in ("page", "column") else _BREAKS[name])
            elif name not in _NOT_TEXT and not (name == "hyperlink" and _to_note(inner)):
                walk(inner)

    walk(paragraph)
    return undirected("".join(pieces))


def _to_note(link: Any) -> bool:
    return _attribute(link, "anchor").lstrip("_").startswith("note_")


def _mark_deleted(paragraph: Any) -> bool:
    return _child(_child(_child(paragraph, "pPr"), "rPr"), "del") is not None


_LEVELS = frozenset("012345678")


def _child(element: Any, name: str) -> Any:
    if element is None:
        return None
    return next((inner for inner in element if _local(inner.tag) == name), None)


def _value(element: Any) -> str:
    return "" if element is None else _attribute(element, "val")


def _attribute(element: Any, name: str) -> str:
    found = element.get(name)
    if found is not None:
        return str(found)
    return next((str(value) for key, value in element.attrib.items() if _local(key) == name), "")


@cache
def _known(tag: str) -> str:
    return tag.rpartition("}")[2]


def _local(tag: object) -> str:
    """A name without its namespace; nothing for comments and instructions."""
    return _known(tag) if isinstance(tag, str) else ""


def dumps(marked: Marked) -> bytes:
    """What was read, as JSON, to pass from one process to another."""
    pieces = [
        [
            *(piece.text, piece.kind.value, piece.bookmarks, piece.tracked, piece.table),
            [[r.author, r.at, r.text, r.done] for r in piece.remarks],
        ]
        for piece in marked.pieces
    ]
    return json.dumps([pieces, marked.session_id, marked.export_id, marked.copy]).encode("ascii")


def loads(data: bytes) -> Marked:
    """The same back; ValueError when it is not whole."""
    pieces, *origin = json.loads(data)
    return Marked(
        tuple(
            Piece(
                *(text, LineKind(kind), tuple(bookmarks), tuple(tracked)),
                *(tuple(Remark(*remark) for remark in remarks), table),
            )
            for text, kind, bookmarks, tracked, table, remarks in pieces
        ),
        *origin,
    )

"""What a schema does not see in a .docx: pairs, links, relations, and whether everybody can read it."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from synthesis.exporter.palette import contrast

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NS = {"w": W, "r": R, "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"}


class Package:
    """The parts of a .docx, parsed."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.names = archive.namelist()
            self.blobs = {name: archive.read(name) for name in self.names}

    def xml(self, name: str) -> etree._Element:
        return etree.fromstring(self.blobs[name])

    def values(self, name: str, path: str) -> list[str]:
        return [str(value) for value in self.xml(name).xpath(path, namespaces=NS)]

    def body(self, path: str) -> list[str]:
        return self.values("word/document.xml", path)


def package_faults(data: bytes) -> list[str]:
    """Everything that would make Word mend the file, or a link lead nowhere."""
    package = Package(data)
    found = [f"twice in the archive: {n}" for n in package.names if package.names.count(n) > 1]
    found += _bookmarks(package)
    found += _references(package)
    found += _relations(package)
    found += _fields(package)
    return found


def _bookmarks(package: Package) -> Iterator[str]:
    names = [name.casefold() for name in package.body("//w:bookmarkStart/@w:name")]
    starts, ends = package.body("//w:bookmarkStart/@w:id"), package.body("//w:bookmarkEnd/@w:id")
    if len(set(names)) != len(names):
        yield "two bookmarks of one name"
    if len(set(starts)) != len(starts) or sorted(starts) != sorted(ends):
        yield "bookmarks do not pair"
    yield from (
        f"bookmark name: {name}" for name in names if not re.fullmatch(r"[a-z_][a-z0-9_]{0,39}", name)
    )
    drawn = package.body("//wp:docPr/@id")
    if len(set(drawn)) != len(drawn):
        yield "two drawings of one id"


def _references(package: Package) -> Iterator[str]:
    marks = set(package.body("//w:bookmarkStart/@w:name"))
    for part in ("word/document.xml", "word/footnotes.xml"):
        for anchor in set(package.values(part, "//w:hyperlink/@w:anchor")) - marks:
            yield f"link to nowhere: {anchor}"
    notes = package.values("word/footnotes.xml", "//w:footnote/@w:id")
    cited = package.body("//w:footnoteReference/@w:id")
    if sorted([*cited, "-1", "0"]) != sorted(notes) or len(set(notes)) != len(notes):
        yield "footnotes and their references differ"
    styles = set(package.values("word/styles.xml", "//w:style/@w:styleId"))
    for part in ("word/document.xml", "word/footnotes.xml"):
        used = set(package.values(part, "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"))
        yield from (f"undefined style: {style}" for style in used - styles)
    numbers = set(package.values("word/numbering.xml", "//w:num/@w:numId"))
    yield from (f"undefined list: {n}" for n in set(package.body("//w:numPr/w:numId/@w:val")) - numbers)


def _relations(package: Package) -> Iterator[str]:
    for name in package.names:
        if not name.endswith(".rels"):
            continue
        base = posixpath.dirname(posixpath.dirname(name))
        for relation in package.xml(name):
            target = relation.get("Target", "")
            if relation.get("TargetMode") == "External":
                yield f"reaches outside: {target}"
            elif posixpath.normpath(posixpath.join("/" + base, target)).lstrip("/") not in package.names:
                yield f"missing part: {target}"
    for name in [n for n in package.names if re.fullmatch(r"word/[^/]+\.xml", n)]:
        relations = f"word/_rels/{posixpath.basename(name)}.rels"
        known = set(package.values(relations, "//@Id")) if relations in package.names else set()
        used = set(package.values(name, "//@r:id | //@r:embed | //@r:link"))
        yield from (f"{name}: no relation {key}" for key in used - known)
    types = package.xml("[Content_Types].xml")
    overrides = {e.get("PartName") for e in types if e.tag.endswith("Override")}
    suffixes = {e.get("Extension") for e in types if e.tag.endswith("Default")} - {"xml"}
    for name in package.names:
        # data of our own is plain XML, as the default says; every other part has a type
        plain = re.fullmatch(r"customXml/item\d+\.xml", name)
        typed = "/" + name in overrides or name.rsplit(".", 1)[-1] in suffixes
        if not plain and not typed and "[" not in name:
            yield f"no content type: {name}"


def _fields(package: Package) -> Iterator[str]:
    for name in [n for n in package.names if re.fullmatch(r"word/[^/]+\.xml", n)]:
        kinds = package.values(name, "//w:fldChar/@w:fldCharType")
        if kinds.count("begin") != kinds.count("end"):
            yield f"{name}: a field is not closed"
    for cell in package.xml("word/document.xml").iter(f"{{{W}}}tc"):
        if cell[-1].tag != f"{{{W}}}p":
            yield "a cell does not end in a paragraph"


def accessibility_faults(data: bytes) -> list[str]:
    """What would keep somebody from reading the document with a screen reader, or at all."""
    package = Package(data)
    return [*_headings(package), *_tables(package), *_words(package), *_blanks(package)]


def _headings(package: Package) -> Iterator[str]:
    levels = {
        style.get(f"{{{W}}}styleId"): int(style.find("w:pPr/w:outlineLvl", NS).get(f"{{{W}}}val")) + 1
        for style in package.xml("word/styles.xml").iter(f"{{{W}}}style")
        if style.find("w:pPr/w:outlineLvl", NS) is not None
    }
    before = 0
    for paragraph in package.xml("word/document.xml").iter(f"{{{W}}}p"):
        style = paragraph.find("w:pPr/w:pStyle", NS)
        level = levels.get(style.get(f"{{{W}}}val"), 10) if style is not None else 10
        if level > 9:
            continue
        text = "".join(t.text or "" for t in paragraph.iter(f"{{{W}}}t")).strip()
        if level > before + 1:
            yield f"heading jumps from {before} to {level}: {text[:40]}"
        if not text:
            yield "empty heading"
        before = level


def _tables(package: Package) -> Iterator[str]:
    for table in package.xml("word/document.xml").iter(f"{{{W}}}tbl"):
        if table.find("w:tr/w:trPr/w:tblHeader", NS) is None:
            yield "table without a header row"
        for tag in ("tblCaption", "tblDescription"):
            found = table.find(f"w:tblPr/w:{tag}", NS)
            if found is None or not found.get(f"{{{W}}}val"):
                yield f"table without {tag}"
        if len(table.findall("w:tr", NS)) > 201:
            yield "table of more than 200 rows"
        for cell in table.iter(f"{{{W}}}tc"):
            shade = cell.find("w:tcPr/w:shd", NS)
            if shade is not None and contrast(shade.get(f"{{{W}}}fill"), "2B2622") < 4.5:
                yield f"words on {shade.get(f'{{{W}}}fill')} are hard to read"


def _words(package: Package) -> Iterator[str]:
    core = package.blobs["docProps/core.xml"].decode()
    for tag in ("dc:title", "dc:language", "dc:creator"):
        if not re.search(rf"<{tag}>[^<]+", core):
            yield f"no {tag}"
    if not package.values("word/styles.xml", "//w:docDefaults//w:lang/@w:val"):
        yield "no language"
    for drawing in package.xml("word/document.xml").iter(f"{{{NS['wp']}}}docPr"):
        if not drawing.get("descr", "").strip():
            yield "a picture without words"


def _blanks(package: Package) -> Iterator[str]:
    blank = 0
    for paragraph in package.xml("word/document.xml").iterfind("w:body/w:p", NS):
        empty = not list(paragraph.iter(f"{{{W}}}t")) and paragraph.find(".//w:drawing", NS) is None
        blank = blank + 1 if empty else 0
        if blank == 2:
            yield "blank paragraphs used as space"

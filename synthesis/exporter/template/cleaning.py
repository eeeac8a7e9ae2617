"""From a .docx or .dotx that somebody made to a file of our own making that a document is written into.

Only what is needed is taken over, part by part: text, headers and footers, styles, lists, colours and
pictures, each looked through, pictures made anew. Settings are a short list. All else stays behind; what
a person would miss is told.
"""

from __future__ import annotations

import io
import posixpath
import re
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn
from xml.sax.saxutils import quoteattr

from lxml import etree
from PIL import Image, UnidentifiedImageError

from synthesis.errors import FileRefused, TemplateRejected
from synthesis.exporter.template import Reading, Told
from synthesis.exporter.template.fields import flattened, unwrapped
from synthesis.exporter.template.placeholders import BODY, KEYS, Gaps, W, marked, texts
from synthesis.exporter.template.roles import found_roles
from synthesis.limits import ARCHIVE_UNPACKED_BYTES, PICTURE_PIXELS

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/"
_STRICT = "http://purl.oclc.org/ooxml/"
R = "{" + _OFFICE + "relationships}"
_KINDS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_VML = "{urn:schemas-microsoft-com:vml}"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_SPACES = f'xmlns:w="{W[1:-1]}" xmlns:r="{R[1:-1]}"'
_DATE = (1980, 1, 1, 0, 0, 0)

TWIPS = 1440 / 2.54
"""Twentieths of a point in a centimetre."""
_NARROWEST = 8 * TWIPS
"""The narrowest line that our tables can be read in."""
_LARGEST = 31_680
"""The longest side of a page that a word processor takes."""

_CHANGED = tuple(
    W + f"{what}Change"
    for what in ("rPr", "pPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "tblPrEx", "numbering")
)
_TAKEN_BACK = tuple(W + tag for tag in ("del", "moveFrom"))
_CHANGE_MARKS = tuple(
    W + f"{what}Range{end}" for what in ("moveFrom", "moveTo") for end in ("Start", "End")
) + tuple(W + tag for tag in ("cellIns", "cellDel", "cellMerge"))
_COMMENT_MARKS = tuple(W + f"comment{what}" for what in ("RangeStart", "RangeEnd", "Reference"))
_NOTE_MARKS = tuple(
    W + f"{kind}{what}" for kind in ("footnote", "endnote") for what in ("Reference", "Ref", "Pr")
)
_OBJECTS = tuple(W + tag for tag in ("object", "control", "movie", "ocx"))
_FILES = tuple(W + tag for tag in ("altChunk", "subDoc"))
_MARKS = tuple(
    W + tag
    for tag in (
        *("bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "proofErr", "lastRenderedPageBreak"),
        *("background", "ffData", "formProt", "printerSettings", "annotationRef"),
    )
)
_WRAPPERS = tuple(W + tag for tag in ("ins", "moveTo", "smartTag", "customXml"))
_BEHIND = {
    "oleObject": "objects",
    "control": "objects",
    "activeXControlBinary": "objects",
    "aFChunk": "inserted",
    "subDocument": "inserted",
    "attachedTemplate": "attached",
    "comments": "comments",
    "chart": "drawings",
    "diagramData": "drawings",
    "font": "fonts",
    "mailMergeSource": "merge",
}
"""What is left behind of a kind, by the message that tells it."""
_BOUND = {"title": "title", "Company": "client", "PublishDate": "made_on"}
"""The properties that covers of Word show, and what we know of them."""

_SIDE = 2_400
"""The most pixels a side: a page's width at 290 to an inch."""
_PICTURES = {".png", ".jpg", ".jpeg", ".jpe", ".gif", ".bmp", ".tif", ".tiff"}
_DRAWINGS = {".emf": (40, b" EMF", "image/x-emf"), ".wmf": (0, b"\xd7\xcd\xc6\x9a", "image/x-wmf")}
"""Drawings that are kept as they are: where their mark stands, the mark, their type."""

_LONGEST = 9
"""Numbers of lists are shorter."""
_SWITCH = re.compile("true|false|on|off|1|0")
_SETTINGS = {
    "mirrorMargins": _SWITCH,
    "gutterAtTop": _SWITCH,
    "defaultTabStop": re.compile("[0-9]{1,5}"),
    "autoHyphenation": _SWITCH,
    "evenAndOddHeaders": _SWITCH,
}
"""The settings that are taken over, in the order of the schema, and how their values look."""
_COLOUR_PLACES = (
    "bg1",
    "t1",
    "bg2",
    "t2",
    *(f"accent{i}" for i in range(1, 7)),
    "hyperlink",
    "followedHyperlink",
)
_COLOURS = {"dark1", "light1", "dark2", "light2", *_COLOUR_PLACES[4:]}


@dataclass(frozen=True, slots=True)
class _Relation:
    kind: str
    target: str
    external: bool


class _Old:
    """The file as it came; nothing in it is believed."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self.name = name
        self._archive = archive
        self._names = {member.casefold(): member for member in archive.namelist()}
        self._left = ARCHIVE_UNPACKED_BYTES

    def has(self, part: str) -> bool:
        return part.casefold() in self._names

    def read(self, part: str) -> bytes:
        with self._archive.open(self._names[part.casefold()]) as stream:
            data = stream.read(self._left + 1)
        self._left -= len(data)
        if self._left < 0:
            raise FileRefused("file_expands_too_much", name=self.name)
        return data

    def xml(self, part: str) -> Any:
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True, remove_comments=True
        )
        root = etree.fromstring(self.read(part), parser)
        if root.getroottree().docinfo.doctype:
            raise FileRefused("file_unsafe_xml", name=self.name)
        if _STRICT in (root.nsmap.get(root.prefix) or ""):
            raise TemplateRejected("template_strict", file=self.name)
        return root

    def relations(self, part: str) -> dict[str, _Relation]:
        folder, base = posixpath.split(part)
        links = posixpath.join(folder, "_rels", base + ".rels")
        if not self.has(links):
            return {}
        found = {}
        for one in self.xml(links).iter(_KINDS + "Relationship"):
            target, external = one.get("Target", ""), one.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[one.get("Id", "")] = _Relation(one.get("Type", "").rsplit("/", 1)[-1], target, external)
        return found

    def all_relations(self) -> Iterator[_Relation]:
        for name in self._names.values():
            if name.endswith(".rels") and "/_rels/" in "/" + name:
                folder, _, base = ("/" + name).rpartition("/_rels/")
                yield from self.relations(posixpath.join(folder.lstrip("/"), base[: -len(".rels")])).values()


class _New:
    """The file that is made, part by part."""

    def __init__(self) -> None:
        self.parts: dict[str, tuple[str, bytes]] = {}
        self.relations: dict[str, list[tuple[str, str, str, bool]]] = {}

    def add(self, part: str, content_type: str, data: bytes) -> None:
        self.parts[part] = (content_type, data)

    def relate(self, part: str, key: str, kind: str, target: str, external: bool = False) -> None:
        self.relations.setdefault(part, []).append((key, kind, target, external))

    def packed(self) -> bytes:
        types = "".join(
            f"<Override PartName={quoteattr('/' + part)} ContentType={quoteattr(kind)}/>"
            for part, (kind, _) in sorted(self.parts.items())
        )
        members = {
            "[Content_Types].xml": (
                '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                '<Default Extension="rels" ContentType='
                '"application/vnd.openxmlformats-package.relationships+xml"/>'
                f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>'
            ).encode()
        }
        self.relate("", "rId1", "officeDocument", "word/document.xml")
        for part, found in sorted(self.relations.items()):
            folder, base = posixpath.split(part)
            members[posixpath.join(folder, "_rels", base + ".rels")] = _links(found, folder)
        members |= {part: data for part, (_, data) in sorted(self.parts.items())}
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in members.items():
                archive.writestr(zipfile.ZipInfo(name, _DATE), data, zipfile.ZIP_DEFLATED)
        return stream.getvalue()


def _links(found: Iterable[tuple[str, str, str, bool]], folder: str) -> bytes:
    outside = ' TargetMode="External"'
    each = "".join(
        f'<Relationship Id={quoteattr(key)} Type="{_OFFICE}relationships/{kind}"'
        f" Target={quoteattr(target if external else posixpath.relpath(target, folder or '.'))}"
        f"{outside if external else ''}/>"
        for key, kind, target, external in found
    )
    return f'<Relationships xmlns="{_KINDS[1:-1]}">{each}</Relationships>'.encode()


def cleaned(data: bytes, name: str, names: Mapping[str, str]) -> tuple[Reading, bytes]:
    """What a template has and the clean file of it; `names` are the placeholders by folded name.

    Raises FileRefused (file_damaged, file_expands_too_much, file_unsafe_xml) and TemplateRejected:
    template_placeholder(name, near, others), template_body_place, template_damaged(part, limit),
    template_strict.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _Cleaner(_Old(archive, name), names).cleaned()
    except (
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        etree.LxmlError,
        NotImplementedError,
        RuntimeError,
        LookupError,
        ValueError,
        EOFError,
        OSError,
    ):
        raise FileRefused("file_damaged", name=name) from None


class _Cleaner:
    """Goes through a file from outside once."""

    def __init__(self, old: _Old, names: Mapping[str, str]) -> None:
        self.old = old
        self.new = _New()
        self.gaps = Gaps(names)
        self.left: Counter[str] = Counter()
        self.fields: dict[str, None] = {}
        self.untold = 0
        self.pictures: dict[str, str] = {}
        self.headings: set[str | None] = set()
        self.shown_lines = False

    def cleaned(self) -> tuple[Reading, bytes]:
        """The one pass: text, then everything it asks for, then what stays behind is told."""
        main = next(
            (
                r.target
                for r in self.old.relations("").values()
                if r.kind == "officeDocument" and not r.external
            ),
            "",
        )
        relations = self.old.relations(main)
        root = self.old.xml(main)
        body = root.find(W + "body")
        if root.tag != W + "document" or body is None:
            self._damaged()
        self._look_around()
        self._story(root, main, "word/document.xml", relations)
        roles = self._styles(relations)
        self._lists(relations)
        self._colours(relations)
        page = self._body(body)
        self.gaps.refuse_unknown(self.old.name)
        self._settings(relations)
        kind = _WORD + "document.main+xml"
        self.new.add("word/document.xml", kind, _as_bytes(root))
        reading = Reading(
            roles=roles,
            found=tuple(key for key in KEYS if key != BODY and self.gaps.found[key]),
            cover=_has_content(_before_the_gap(body)),
            page=page,
            told=tuple(self._told()),
        )
        return reading, self.new.packed()

    def _damaged(self) -> NoReturn:
        raise FileRefused("file_damaged", name=self.old.name)

    def _of_kind(self, relations: Mapping[str, _Relation], kind: str) -> str:
        """The part that a document has one of; "" when it has none."""
        return next(
            (
                r.target
                for r in relations.values()
                if r.kind == kind and not r.external and self.old.has(r.target)
            ),
            "",
        )

    # -- what stays behind ------------------------------------------------------------------------

    def _look_around(self) -> None:
        for one in self.old.all_relations():
            if told := _BEHIND.get(one.kind):
                self.left[told] += 1
            elif one.external and one.kind == "hyperlink":
                self.left["links"] += not _leads_to_a_page(one.target)
            elif one.external:
                self.left["outside"] += 1

    def _told(self) -> Iterator[Told]:
        """In the order of the weight it has for people; each kind once."""
        for what in (
            *("objects", "inserted", "attached", "merge", "outside", "links"),
            *("protection", "comments", "changes", "notes", "drawings", "fonts"),
            *("sample", "numbering", "columns"),
        ):
            if self.left[what]:
                yield Told(f"template_left_{what}", {"n": self.left[what]})
        if self.fields:
            yield Told("template_left_fields", {"names": ", ".join(filter(None, self.fields)) or "?"})
        for what in ("pages", "lines"):
            if self.left[what]:
                yield Told(f"template_{what}_own")
        for text in dict.fromkeys(self.gaps.literal):
            yield Told("template_literal", {"name": text})
        if self.left["unreachable"]:
            yield Told("template_unreachable", {"n": self.left["unreachable"]})
        if self.untold:
            yield Told("template_pictures_untold", {"n": self.untold})

    # -- text -------------------------------------------------------------------------------------

    def _story(self, root: Any, part: str, becomes: str, relations: Mapping[str, _Relation]) -> None:
        """A part with text made harmless, and what it leads to taken along."""
        self.left["changes"] += self._gone(root, (*_TAKEN_BACK, *_CHANGED, *_CHANGE_MARKS))
        self.left["changes"] += sum(1 for _ in root.iter(W + "ins", W + "moveTo"))
        self._gone(root, _COMMENT_MARKS)
        self.left["notes"] += self._gone(root, _NOTE_MARKS)
        seen = self.left["objects"], self.left["inserted"]
        objects, files = self._gone(root, _OBJECTS), self._gone(root, _FILES)
        self.left["objects"], self.left["inserted"] = max(seen[0], objects), max(seen[1], files)
        self._gone(root, _MARKS)
        for control in list(root.iter(W + "sdt")):
            self._opened(control)
        for wrapper in list(root.iter(*_WRAPPERS)):
            unwrapped(wrapper)
        self.fields |= dict.fromkeys(flattened(root))
        self._leads(root, becomes, relations)
        for element in root.iter(etree.Element):
            for attribute in [a for a in element.attrib if _personal(a)]:
                del element.attrib[attribute]
        self.untold += sum(
            1 for drawn in root.iter() if etree.QName(drawn).localname == "docPr" and not drawn.get("descr")
        )
        for text in root.iter(_DRAWN + "t"):
            self.left["unreachable"] += "{{" in (text.text or "")
        self.gaps.settle(root)

    @staticmethod
    def _gone(root: Any, tags: tuple[str, ...]) -> int:
        found = list(root.iter(*tags))
        for element in found:
            if element.getparent() is not None:
                element.getparent().remove(element)
        return len(found)

    def _opened(self, control: Any) -> None:
        """A content control without its frame; where it showed a property, the placeholder of that."""
        content = control.find(W + "sdtContent")
        binding = control.find(f"{W}sdtPr/{W}dataBinding")
        if content is None:
            control.getparent().remove(control)
            return
        path = binding.get(W + "xpath", "") if binding is not None else ""
        key = next((k for end, k in _BOUND.items() if path.rstrip("[1]").endswith(f":{end}")), None)
        pieces = list(content.iter(W + "t"))
        if key and pieces:
            for piece in pieces:
                piece.text = ""
            pieces[0].text = marked(key)
            self.gaps.found[key] += 1
        control.getparent().replace(control, content)
        unwrapped(content)

    def _leads(self, root: Any, part: str, relations: Mapping[str, _Relation]) -> None:
        """What the part's relations lead to: pictures, pages of the web, headers; everything else is cut."""
        for element in list(root.iter(etree.Element)):
            if element.tag == W + "hyperlink":
                one = relations.get(element.get(R + "id", ""))
                if one is None or not (one.external and _leads_to_a_page(one.target)):
                    unwrapped(element)
                    continue
            for attribute in list(element.attrib):
                space, _, local = (
                    attribute[1:].rpartition("}") if attribute[0] == "{" else ("", "", attribute)
                )
                if element.tag.startswith(_VML) and local in ("src", "href", "althref", "relid", "hrefName"):
                    del element.attrib[attribute]
                elif "{" + space + "}" == R and not self._follows(element, attribute, part, relations):
                    self._cut(element, attribute)

    def _follows(self, element: Any, attribute: str, part: str, relations: Mapping[str, _Relation]) -> bool:
        """Whether what the attribute leads to comes along, and its relation with it."""
        key = element.get(attribute) or ""
        one = relations.get(key)
        if one is None:
            return False
        if element.tag == W + "hyperlink":
            self._relate(part, key, one.kind, one.target, external=True)
            return True
        if one.external or not self.old.has(one.target):
            return False
        if one.kind == "image":
            name = self._picture(one.target)
            if name:
                self._relate(part, key, "image", name)
            return bool(name)
        if one.kind in ("header", "footer") and element.tag in (W + "headerReference", W + "footerReference"):
            name = f"word/{one.kind}{_digits(one.target)}.xml"
            if name not in self.new.parts:
                root = self.old.xml(one.target)
                self._story(root, one.target, name, self.old.relations(one.target))
                self.shown_lines |= _has_content([root]) or root.find(f".//{W}fldChar") is not None
                self.new.add(name, f"{_WORD}{one.kind}+xml", _as_bytes(root))
            self._relate(part, key, one.kind, name)
            return True
        return False

    def _relate(self, part: str, key: str, kind: str, target: str, external: bool = False) -> None:
        if key not in [known for known, *_ in self.new.relations.get(part, [])]:
            self.new.relate(part, key, kind, target, external)

    @staticmethod
    def _cut(element: Any, attribute: str) -> None:
        """The smallest thing that can go with a relation that goes."""
        local = etree.QName(attribute).localname
        if local == "link" and element.get(R + "embed"):
            del element.attrib[attribute]
            return
        if element.tag.startswith(_VML) and etree.QName(element).localname in ("fill", "stroke"):
            element.getparent().remove(element)
            return
        drawn = [e for e in element.iterancestors(W + "drawing", W + "pict", W + "object")]
        small = etree.QName(element).localname in ("hlinkClick", "hlinkHover", "hlinkMouseOver", "svgBlip")
        gone = element if small or not drawn else drawn[0]
        if gone.getparent() is not None:
            gone.getparent().remove(gone)

    # -- pictures ---------------------------------------------------------------------------------

    def _picture(self, part: str) -> str:
        """The picture made anew, "" for a kind that is not taken along."""
        if part in self.pictures:
            return self.pictures[part]
        suffix = posixpath.splitext(part)[1].lower()
        number = len(self.pictures) + 1
        name = ""
        if suffix in _PICTURES:
            data, kind = self._made_anew(part)
            name = f"word/media/image{number}.{kind}"
            self.new.add(name, f"image/{kind}", data)
        elif suffix in _DRAWINGS:
            data = self.old.read(part)
            place, mark, kind = _DRAWINGS[suffix]
            if data[place : place + 4] != mark:
                self._picture_damaged(part)
            name = f"word/media/image{number}{suffix}"
            self.new.add(name, kind, data)
        self.pictures[part] = name
        return name

    def _made_anew(self, part: str) -> tuple[bytes, str]:
        try:
            with Image.open(
                io.BytesIO(self.old.read(part)), formats=("JPEG", "PNG", "GIF", "BMP", "TIFF")
            ) as found:
                # the size stands in the header: nothing is unpacked before it is known
                if found.width * found.height > PICTURE_PIXELS:
                    self._picture_damaged(part)
                photo = found.format == "JPEG"
                mode = "RGB" if photo else "RGBA" if _see_through(found) else "RGB"
                picture = found.convert(mode)
        except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
            self._picture_damaged(part)
        picture.thumbnail((_SIDE, _SIDE))
        stream = io.BytesIO()
        if photo:
            picture.save(stream, "JPEG", quality=90)
        else:
            picture.save(stream, "PNG")
        return stream.getvalue(), "jpeg" if photo else "png"

    def _picture_damaged(self, part: str) -> NoReturn:
        raise TemplateRejected(
            "template_damaged", file=self.old.name, part=part, limit=PICTURE_PIXELS // 1_000_000
        ) from None

    # -- styles, lists, colours, settings ---------------------------------------------------------

    def _styles(self, relations: Mapping[str, _Relation]) -> tuple[tuple[str, str], ...]:
        part = self._of_kind(relations, "styles")
        root = self.old.xml(part) if part else etree.fromstring(f"<w:styles {_SPACES}/>")
        self._gone(root, (*_CHANGED, W + "rsid"))
        headings = [s for s in root.iter(W + "style") if _style_name(s).startswith("heading ")]
        for style in headings:
            for numbers in list(style.iter(W + "numPr")):
                numbers.getparent().remove(numbers)
                self.left["numbering"] = 1
        self.headings = {style.get(W + "styleId") for style in headings}
        self.new.add("word/styles.xml", _WORD + "styles+xml", _as_bytes(_alone(root)))
        self.new.relate("word/document.xml", "mgStyles", "styles", "word/styles.xml")
        return found_roles(_style_name(s) for s in root.iter(W + "style"))

    def _lists(self, relations: Mapping[str, _Relation]) -> None:
        part = self._of_kind(relations, "numbering")
        root = self.old.xml(part) if part else etree.fromstring(f"<w:numbering {_SPACES}/>")
        self._gone(root, (W + "numPicBullet", W + "lvlPicBulletId", *_CHANGED))
        for one in list(root):
            # what has no number of its own nobody can be in
            key = one.get(W + ("numId" if one.tag == W + "num" else "abstractNumId"), "")
            if not (one.tag in (W + "num", W + "abstractNum") and key.isdecimal() and len(key) < _LONGEST):
                root.remove(one)
        for tied in list(root.iter(W + "pStyle")):
            if tied.get(W + "val") in self.headings:
                tied.getparent().remove(tied)
        self.new.add("word/numbering.xml", _WORD + "numbering+xml", _as_bytes(_alone(root)))
        self.new.relate("word/document.xml", "mgLists", "numbering", "word/numbering.xml")

    def _colours(self, relations: Mapping[str, _Relation]) -> None:
        part = self._of_kind(relations, "theme")
        if not part:
            return
        root = self.old.xml(part)
        for filled in list(root.iter(_DRAWN + "blipFill")):
            # a picture behind everything: the colour it was laid on is enough
            plain = etree.SubElement(filled.getparent(), _DRAWN + "solidFill")
            etree.SubElement(plain, _DRAWN + "schemeClr").set("val", "phClr")
            filled.getparent().replace(filled, plain)
        kind = "application/vnd.openxmlformats-officedocument.theme+xml"
        self.new.add("word/theme/theme1.xml", kind, _as_bytes(_alone(root)))
        self.new.relate("word/document.xml", "mgTheme", "theme", "word/theme/theme1.xml")

    def _settings(self, relations: Mapping[str, _Relation]) -> None:
        part = self._of_kind(relations, "settings")
        old = self.old.xml(part) if part else etree.fromstring(f"<w:settings {_SPACES}/>")
        self.left["protection"] += sum(
            old.find(W + tag) is not None for tag in ("documentProtection", "writeProtection")
        )
        self.left["merge"] = max(self.left["merge"], int(old.find(W + "mailMerge") is not None))
        self.left["attached"] = max(self.left["attached"], int(old.find(W + "attachedTemplate") is not None))
        taken = "".join(
            f'<w:{tag} w:val="{value}"/>'
            for tag, form in _SETTINGS.items()
            if (found := old.find(W + tag)) is not None
            and form.fullmatch(value := found.get(W + "val", "true"))
        )
        mapped = old.find(W + "clrSchemeMapping")
        colours = "".join(
            f' w:{place}="{value}"'
            for place in _COLOUR_PLACES
            if mapped is not None and (value := mapped.get(W + place, "")) in _COLOURS
        )
        xml = (
            f'<w:settings {_SPACES}><w:zoom w:percent="100"/>{taken}'
            '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting'
            ' w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
            '</w:compat><w:themeFontLang w:val="es-CL"/>'
            f"{f'<w:clrSchemeMapping{colours}/>' if colours else ''}"
            '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
        )
        self.new.add("word/settings.xml", _WORD + "settings+xml", xml.encode())
        self.new.relate("word/document.xml", "mgSettings", "settings", "word/settings.xml")

    # -- pages ------------------------------------------------------------------------------------

    def _body(self, body: Any) -> tuple[float, float]:
        """One place for the text, in pages that hold it; gives their size in centimetres."""
        pages = list(body.iter(W + "sectPr"))
        last = body.find(W + "sectPr")
        if last is None:
            last = etree.SubElement(body, W + "sectPr")
            pages.append(last)
        if self.shown_lines:
            _with_lines_of_before(pages)
        else:
            self.left["lines"] = 1
            for line in [line for section in pages for line in _lines(section)]:
                line.getparent().remove(line)
        places = [p for p in body.iterchildren(W + "p") if _is_gap(p)]
        if self.gaps.found[BODY] != len(places) or len(places) > 1:
            raise TemplateRejected("template_body_place", file=self.old.name)
        if not places:
            if not any(key in _text(p) for key in map(marked, self.gaps.found) for p in body.iter(W + "p")):
                for child in list(body):
                    if child is not last:
                        self.left["sample"] |= _has_content([child])
                        body.remove(child)
            place = etree.Element(W + "p")
            etree.SubElement(etree.SubElement(place, W + "r"), W + "t").text = marked(BODY)
            last.addprevious(place)
        else:
            place = places[0]
        around = next(e for e in (place, *place.itersiblings()) if _section(e) is not None)
        return self._fit(_section(around))

    def _fit(self, section: Any) -> tuple[float, float]:
        """The pages of the text: one column, a size and margins that leave a line to write on."""
        for tag in ("vAlign", "footnotePr", "endnotePr", "textDirection"):
            for found in section.findall(W + tag):
                section.remove(found)
        columns = section.find(W + "cols")
        if columns is not None and (columns.get(W + "num", "1") != "1" or len(columns)):
            section.remove(columns)
            self.left["columns"] = 1
        size, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
        width, height, left, right, top, bottom = (
            _twips(element, side)
            for element, side in (
                *((size, "w"), (size, "h"), (margins, "left"), (margins, "right")),
                *((margins, "top"), (margins, "bottom")),
            )
        )
        wide = min(width, height) - left - right if width < height else width - left - right
        fits = wide >= _NARROWEST and height - abs(top) - abs(bottom) >= _NARROWEST
        if not fits or max(width, height) > _LARGEST or min(left, right) < 0:
            for found in (size, margins):
                if found is not None:
                    section.remove(found)
            self.left["pages"] = 1
            return 0.0, 0.0
        return round(width / TWIPS, 1), round(height / TWIPS, 1)


def _twips(element: Any, side: str) -> int:
    text = element.get(W + side, "0") if element is not None else "0"
    try:
        return int(float(text))
    except (ValueError, OverflowError):
        return 0


def _with_lines_of_before(pages: list[Any]) -> None:
    """Every section naming its headers and footers itself, those it would have taken from the one before."""
    known: dict[tuple[str, str], str] = {}
    for section in pages:
        own = {(e.tag, e.get(W + "type", "default")) for e in _lines(section)}
        for place, ((tag, kind), key) in enumerate(k for k in known.items() if k[0] not in own):
            line = etree.Element(tag)
            line.set(W + "type", kind)
            line.set(R + "id", key)
            section.insert(place, line)
        known |= {(e.tag, e.get(W + "type", "default")): e.get(R + "id") for e in _lines(section)}


def _lines(section: Any) -> list[Any]:
    return [*section.findall(W + "headerReference"), *section.findall(W + "footerReference")]


def _section(element: Any) -> Any:
    """The end of a run of pages that stands in or is this element of the body."""
    return element if element.tag == W + "sectPr" else element.find(f"{W}pPr/{W}sectPr")


def _text(paragraph: Any) -> str:
    return "".join(piece.text or "" for piece in texts(paragraph))


def _is_gap(element: Any) -> bool:
    return element.tag == W + "p" and _text(element).strip() == marked(BODY)


def _before_the_gap(body: Any) -> list[Any]:
    gap = next(child for child in body if _is_gap(child))
    return list(gap.itersiblings(preceding=True))


def _has_content(elements: Iterable[Any]) -> bool:
    """Whether any of them shows something: words, a picture or a drawing."""
    return any(
        (e.text or "").strip() if e.tag == W + "t" else True
        for element in elements
        for e in element.iter(W + "t", W + "drawing", W + "pict")
    )


def _style_name(style: Any) -> str:
    """The name of a style, which is the same in every language of Word; what follows a comma is its alias."""
    name = style.find(W + "name")
    return (name.get(W + "val", "") if name is not None else "").split(",")[0].strip().lower()


def _leads_to_a_page(target: str) -> bool:
    return target.lower().startswith(("http://", "https://", "mailto:"))


def _personal(attribute: str) -> bool:
    """Marks of the sitting in which something was written, and numbers that must not come twice."""
    local = attribute.rpartition("}")[2]
    return local.startswith("rsid") or local in ("paraId", "textId")


def _digits(part: str) -> str:
    """The number of a part, so that its name stays readable; a name of letters alone gets its own letters."""
    base = posixpath.splitext(posixpath.basename(part))[0]
    kept = "".join(c for c in base if c.isascii() and c.isalnum())
    return kept.removeprefix("header").removeprefix("footer") or "0"


def _see_through(picture: Image.Image) -> bool:
    return picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info


def _alone(root: Any) -> Any:
    """A part that leads nowhere."""
    for element in root.iter(etree.Element):
        for attribute in [a for a in element.attrib if a.startswith(R)]:
            del element.attrib[attribute]
    return root


def _as_bytes(root: Any) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))

"""Word files changed by hand, as a word processor would write the change."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from xml.sax.saxutils import escape

BODY = "word/document.xml"
_PARAGRAPH = re.compile(r"<w:p>(?:(?!<w:p>).)*?</w:p>", re.DOTALL)


def rewritten(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    """The file with its members changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        members = {name: source.read(name) for name in source.namelist()}
    change(members)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name, body in members.items():
            made.writestr(name, body)
    return target.getvalue()


def in_body(data: bytes, change: Callable[[str], str]) -> bytes:
    def members(found: dict[str, bytes]) -> None:
        found[BODY] = change(found[BODY].decode()).encode()

    return rewritten(data, members)


def replaced(data: bytes, old: str, new: str, times: int = 1) -> bytes:
    """Some words in place of others, at their first places."""
    return in_body(data, lambda xml: xml.replace(escape(old), escape(new), times))


def paragraph_with(xml: str, key: str) -> str:
    """The paragraph that holds the bookmark of an editable text."""
    from synthesis.exporter.formats._wordml import bookmark_name

    name = f'w:name="{bookmark_name("mg", key)}"'
    return next(found[0] for found in _PARAGRAPH.finditer(xml) if name in found[0])


def texted(data: bytes, key: str, text: str) -> bytes:
    """Another text in the first run of an editable paragraph."""

    def change(xml: str) -> str:
        old = paragraph_with(xml, key)
        new = re.sub(r"(<w:t[^>]*>)[^<]*(</w:t>)", lambda m: m[1] + escape(text) + m[2], old, count=1)
        return xml.replace(old, new)

    return in_body(data, change)


def without(data: bytes, key: str) -> bytes:
    """Without an editable paragraph, as when it is deleted with its mark."""
    return in_body(data, lambda xml: xml.replace(paragraph_with(xml, key), ""))


def added(data: bytes, key: str, *texts: str) -> bytes:
    """New paragraphs behind an editable one."""
    new = "".join(f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>" for text in texts)
    return in_body(data, lambda xml: xml.replace(old := paragraph_with(xml, key), old + new))


def stripped(data: bytes) -> bytes:
    """Without bookmarks, properties and data of ours, as programs leave it that keep words only."""

    def members(found: dict[str, bytes]) -> None:
        body = found[BODY].decode()
        found[BODY] = re.sub(r"<w:bookmark(Start|End)\b[^>]*/>", "", body).encode()
        for name in [n for n in found if n.startswith("customXml") or n == "docProps/custom.xml"]:
            del found[name]
        for name in ("_rels/.rels", "word/_rels/document.xml.rels", "[Content_Types].xml"):
            kept = re.sub(
                r"<(Relationship|Override) [^>]*(customXml|custom\.xml)[^>]*/>", "", found[name].decode()
            )
            found[name] = kept.encode()

    return rewritten(data, members)


def tracked(data: bytes, key: str, text: str, author: str = "Lucía") -> bytes:
    """The text of an editable paragraph replaced with changes tracked, as Word writes it."""
    about = f'w:id="901" w:author="{author}" w:date="2026-11-23T10:00:00Z"'

    def change(xml: str) -> str:
        old = paragraph_with(xml, key)
        run = re.search(r"<w:r>(?:(?!<w:r>).)*?<w:t[^>]*>[^<]*</w:t></w:r>", old)[0]
        gone = run.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
        new = f"<w:del {about}>{gone}</w:del><w:ins {about}><w:r><w:t>{escape(text)}</w:t></w:r></w:ins>"
        return xml.replace(old, old.replace(run, new))

    return in_body(data, change)


def commented(data: bytes, key: str, text: str, *, done: bool = False) -> bytes:
    """A comment on an editable paragraph, settled or not, as Word writes it."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    def members(found: dict[str, bytes]) -> None:
        xml = found[BODY].decode()
        old = paragraph_with(xml, key)
        mark = '<w:r><w:commentReference w:id="7"/></w:r></w:p>'
        found[BODY] = xml.replace(old, old.removesuffix("</w:p>") + mark).encode()
        found["word/comments.xml"] = (
            f'<w:comments xmlns:w="{word}" xmlns:w14="urn:w14"><w:comment w:id="7" w:author="Lucía"'
            ' w:date="2026-11-23T10:00:00Z" w:initials="L"><w:p w14:paraId="0000AAAA"><w:r>'
            f"<w:t>{escape(text)}</w:t></w:r></w:p></w:comment></w:comments>"
        ).encode()
        found["word/commentsExtended.xml"] = (
            '<w15:commentsEx xmlns:w15="urn:w15"><w15:commentEx w15:paraId="0000AAAA"'
            f' w15:done="{int(done)}"/></w15:commentsEx>'
        ).encode()

    return rewritten(data, members)

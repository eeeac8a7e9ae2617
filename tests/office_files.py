"""Office files made by hand for tests: the smallest that programs open, and those no program would write."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

Link = tuple[str, str, bool]
"""Kind, target, whether it leads outside."""


def packed(members: Mapping[str, bytes | str] | Sequence[tuple[str, bytes | str]]) -> bytes:
    """A zip file of these members."""
    pairs = members.items() if isinstance(members, Mapping) else members
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in pairs:
            archive.writestr(name, content)
    return stream.getvalue()


def content_types(main: str, kind: str) -> str:
    return (
        f'<Types xmlns="{TYPES}"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{kind}"/></Types>'
    )


def links(*found: Link) -> str:
    each = "".join(
        f'<Relationship Id="rId{i}" Type="{R}/{kind}" Target="{target}"'
        + (' TargetMode="External"/>' if outside else "/>")
        for i, (kind, target, outside) in enumerate(found, 1)
    )
    return f'<Relationships xmlns="{LINKS}">{each}</Relationships>'


def paragraph(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def table(*rows: Sequence[str]) -> str:
    cells = "".join(
        "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in rows
    )
    return f"<w:tbl>{cells}</w:tbl>"


def docx_members(body: str, found: Sequence[Link] = (), kind: str = WORD) -> dict[str, bytes | str]:
    document = f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'
    return {
        "[Content_Types].xml": content_types("word/document.xml", kind),
        "_rels/.rels": links(("officeDocument", "word/document.xml", False)),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": links(*found),
    }


def docx(*pieces: str, found: Sequence[Link] = (), extra: Mapping[str, bytes | str] | None = None) -> bytes:
    """A Word document of this body XML, with these links and further parts."""
    return packed(docx_members("".join(pieces), found) | dict(extra or {}))


def xlsx_members(sheet: str, found: Sequence[Link] = ()) -> dict[str, bytes | str]:
    workbook = (
        f'<workbook xmlns="{S}" xmlns:r="{R}"><sheets>'
        '<sheet name="Hoja1" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    return {
        "[Content_Types].xml": content_types("xl/workbook.xml", EXCEL),
        "_rels/.rels": links(("officeDocument", "xl/workbook.xml", False)),
        "xl/workbook.xml": workbook,
        "xl/_rels/workbook.xml.rels": links(("worksheet", "worksheets/sheet1.xml", False), *found),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{S}">{sheet}</worksheet>',
    }


def grid(rows: Sequence[Sequence[str]]) -> str:
    """Sheet data of inline texts."""
    lines = []
    for number, row in enumerate(rows, 1):
        cells = "".join(
            f'<c r="{chr(65 + i)}{number}" t="inlineStr"><is>'
            f'<t xml:space="preserve">{escape(cell)}</t></is></c>'
            for i, cell in enumerate(row)
            if cell
        )
        lines.append(f'<row r="{number}">{cells}</row>')
    return f"<sheetData>{''.join(lines)}</sheetData>"


def xlsx(rows: Sequence[Sequence[str]]) -> bytes:
    """An Excel workbook of one sheet of texts."""
    return packed(xlsx_members(grid(rows)))

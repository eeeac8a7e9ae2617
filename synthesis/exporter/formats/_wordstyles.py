"""The styles of the document: one family, few sizes, one warm accent."""

from __future__ import annotations

from synthesis.exporter.palette import ACCENT, FAINT, GROUND, INK, REFERENCE, RULE

FONT = "Calibri"
"""Carlito has the same metrics, so pages break alike where Calibri is not installed."""


def paragraph_style(
    style: str,
    name: str,
    *,
    based: str = "Normal",
    then: str = "",
    layout: str = "",
    look: str = "",
    hidden: bool = False,
) -> str:
    """One paragraph style; names of Word's own styles keep their meaning in every language of Word."""
    custom = ' w:customStyle="1"' if name.startswith("Minga") else ""
    rank = '<w:uiPriority w:val="99"/>' if hidden else "<w:qFormat/>"
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/><w:next w:val="{then or style}"/>{rank}'
        f"<w:pPr>{layout}</w:pPr><w:rPr>{look}</w:rPr></w:style>"
    )


def character_style(style: str, name: str, look: str) -> str:
    """One character style."""
    custom = ' w:customStyle="1"' if name.startswith("Minga") else ""
    return (
        f'<w:style w:type="character"{custom} w:styleId="{style}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:rPr>{look}</w:rPr></w:style>'
    )


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def _colour(value: str) -> str:
    return f'<w:color w:val="{value}"/>'


def _spacing(before: float = 0, after: float = 0, line: float = 1.0) -> str:
    return (
        f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}"'
        f' w:line="{round(line * 240)}" w:lineRule="auto"/>'
    )


_KEEP = "<w:keepNext/><w:keepLines/>"
_TOGETHER = "<w:keepLines/>"


def _border(side: str, colour: str, eighths: int, space: int) -> str:
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{space}" w:color="{colour}"/>'


def defaults(locale: str) -> str:
    """What every style starts from, the language among it."""
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}"'
        f' w:eastAsia="{FONT}" w:cs="{FONT}"/>{_colour(INK)}{_size(10.5)}'
        f'<w:lang w:val="{locale}" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{_spacing(0, 7, 1.2)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _headings() -> str:
    sizes = {1: (24, 0, 12, ""), 2: (15, 20, 5, ""), 3: (11.5, 12, 3, "<w:b/><w:bCs/>")}
    listed = "".join(
        paragraph_style(
            f"Heading{level}",
            f"heading {level}",
            then="Normal",
            layout=f'{_KEEP}{_spacing(before, after, 1.0)}<w:outlineLvl w:val="{level - 1}"/>',
            look=f"{bold}{_colour(INK)}{_size(size)}",
        )
        for level, (size, before, after, bold) in sizes.items()
    )
    # of the same rank, but not in the contents, also after a word processor made them anew
    unlisted = {2: (18, 5, f"{_colour(ACCENT)}{_size(12.5)}"), 3: (12, 3, "")}
    return listed + "".join(
        paragraph_style(
            f"MingaPart{level}",
            f"Minga Part {level}",
            based=f"Heading{level}",
            then="Normal",
            layout=f'{_KEEP}{_spacing(before, after, 1.0)}<w:outlineLvl w:val="{level - 1}"/>',
            look=look,
        )
        for level, (before, after, look) in unlisted.items()
    )


def _cover() -> str:
    return (
        paragraph_style(
            "Title", "Title", then="Subtitle", layout=f"{_TOGETHER}{_spacing(0, 10, 0.95)}", look=_size(36)
        )
        + paragraph_style(
            "Subtitle",
            "Subtitle",
            layout=_spacing(0, 2, 1.1),
            look=_colour(FAINT) + _size(13),
        )
        + paragraph_style(
            "MingaCoverKicker",
            "Minga Cover Kicker",
            layout=_spacing(150, 10, 1.0),
            look=f'{_colour(ACCENT)}<w:spacing w:val="20"/>{_size(13)}',
        )
        + paragraph_style("MingaLogos", "Minga Logos", layout=_spacing(0, 0, 1.0), look=_size(8), hidden=True)
        + paragraph_style("MingaBand", "Minga Band", layout=_spacing(22, 26, 1.0), look=_size(8), hidden=True)
        + paragraph_style(
            "MingaFact",
            "Minga Fact",
            layout=f'<w:tabs><w:tab w:val="left" w:pos="1985"/></w:tabs>{_spacing(0, 7, 1.15)}'
            '<w:ind w:left="1985" w:hanging="1985"/>',
        )
    )


def _body() -> str:
    inset = '<w:ind w:left="340" w:right="567"/>'
    left_rule = f"<w:pBdr>{_border('left', ACCENT, 24, 12)}</w:pBdr>"
    return (
        paragraph_style("MingaLead", "Minga Lead", layout=_spacing(0, 9, 1.25), look=_size(12))
        + paragraph_style(
            "MingaVoices",
            "Minga Voices",
            layout="<w:keepNext/>" + _spacing(0, 9, 1.1),
            look=_colour(FAINT) + _size(10),
        )
        + paragraph_style(
            "MingaSmall",
            "Minga Small",
            layout=f"{_TOGETHER}{_spacing(0, 7, 1.15)}",
            look=_colour(FAINT) + _size(9.5),
        )
        + paragraph_style(
            "ListBullet",
            "List Bullet",
            layout=f'<w:numPr><w:numId w:val="1"/></w:numPr>{_spacing(0, 4, 1.15)}',
        )
        + paragraph_style(
            "Quote",
            "Quote",
            then="MingaQuoteSource",
            layout=f"<w:keepNext/>{_TOGETHER}{left_rule}{_spacing(8, 0, 1.2)}{inset}",
            look=_size(11.5),
        )
        + paragraph_style(
            "MingaQuoteSource",
            "Minga Quote Source",
            then="Normal",
            layout=f"{_TOGETHER}{left_rule}{_spacing(0, 10, 1.1)}{inset}",
            look=_colour(FAINT) + _size(9),
        )
    )


def _tables() -> str:
    rule, ink = _border("bottom", RULE, 4, 0), _border("bottom", INK, 8, 0)
    inside = f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/>'
    return (
        paragraph_style(
            "Caption",
            "caption",
            then="Normal",
            layout=f"{_KEEP}{_spacing(14, 4, 1.0)}",
            look=_colour(FAINT) + _size(9),
        )
        + paragraph_style("MingaCell", "Minga Cell", layout=_spacing(2, 2, 1.05), look=_size(9.5))
        + paragraph_style(
            "MingaHead",
            "Minga Head",
            based="MingaCell",
            layout="<w:keepNext/>",
            look=f"{_colour(FAINT)}{_size(9)}",
        )
        + paragraph_style(
            "MingaFigure",
            "Minga Figure",
            based="MingaCell",
            layout=_spacing(0, 0, 1.0),
            look=_colour(ACCENT) + _size(26),
        )
        + paragraph_style(
            "MingaAfter", "Minga After Table", layout=_spacing(0, 2, 0.8), look=_size(6), hidden=True
        )
        + paragraph_style(
            "MingaNote",
            "Minga Note",
            layout='<w:tabs><w:tab w:val="left" w:pos="794"/></w:tabs>'
            f'{_spacing(0, 5, 1.1)}<w:ind w:left="794" w:hanging="794"/>',
            look=_size(9.5),
        )
        + '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0"'
        ' w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        '</w:style><w:style w:type="table" w:customStyle="1" w:styleId="MingaTable">'
        '<w:name w:val="Minga Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>'
        f"<w:tblPr><w:tblBorders>{rule}{inside}</w:tblBorders>"
        '<w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
        '<w:bottom w:w="20" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>{ink}</w:tcBorders>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{GROUND}"/><w:vAlign w:val="bottom"/></w:tcPr>'
        "</w:tblStylePr></w:style>"
        '<w:style w:type="table" w:customStyle="1" w:styleId="MingaFigures">'
        '<w:name w:val="Minga Figures"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>'
        "<w:tblPr><w:tblCellMar>"
        '<w:left w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )


_IN_CONTENTS = {1: (0, 454), 2: (454, 1021), 3: (1021, 1588)}
"""Where the number of each level begins in the contents, and the name after it, in twips."""


def unnumbered(level: int) -> str:
    """The layout of an entry of the contents without a number: no stop for a short name before the dots."""
    left, name = _IN_CONTENTS[level]
    return f'<w:tabs><w:tab w:val="clear" w:pos="{name}"/></w:tabs><w:ind w:left="{left}" w:firstLine="0"/>'


def _contents(right: int) -> str:
    end = f'<w:tab w:val="right" w:leader="dot" w:pos="{right}"/>'

    def line(level: int, spacing: str) -> str:
        left, name = _IN_CONTENTS[level]
        tabs = f'<w:tabs><w:tab w:val="left" w:pos="{name}"/>{end}</w:tabs>'
        return f'{tabs}{spacing}<w:ind w:left="{name}" w:hanging="{name - left}"/>'

    return (
        paragraph_style(
            "TOCHeading",
            "TOC Heading",
            then="Normal",
            layout=f'{_KEEP}<w:pageBreakBefore/>{_spacing(0, 14, 1.0)}<w:outlineLvl w:val="9"/>',
            look=_size(24),
        )
        + paragraph_style(
            "TOC1",
            "toc 1",
            then="Normal",
            layout="<w:keepNext/>" + line(1, _spacing(4, 1, 1.0)),
            look=_size(10.5),
            hidden=True,
        )
        + paragraph_style(
            "TOC2",
            "toc 2",
            then="Normal",
            layout=line(2, _spacing(0, 0, 1.0)),
            look=_colour(FAINT) + _size(9.5),
            hidden=True,
        )
        + paragraph_style(
            "TOC3",
            "toc 3",
            then="Normal",
            layout=line(3, _spacing(0, 0, 1.0)),
            look=_colour(FAINT) + _size(9.5),
            hidden=True,
        )
    )


def _margins(right: int) -> str:
    tabs = f'<w:tabs><w:tab w:val="right" w:pos="{right}"/></w:tabs>'
    look = _colour(FAINT) + _size(8.5)
    note = f'{_spacing(0, 2, 1.0)}<w:ind w:left="227" w:hanging="227"/>'
    return (
        paragraph_style("Header", "header", layout=tabs + _spacing(), look=look, hidden=True)
        + paragraph_style("Footer", "footer", layout=tabs + _spacing(), look=look, hidden=True)
        + paragraph_style(
            "FootnoteText", "footnote text", layout=note, look=_colour(FAINT) + _size(8.5), hidden=True
        )
    )


def all_styles(right: int) -> str:
    """Every style of the document; `right` is the width of the text in twips.

    A template's own colour takes the place of `ACCENT` and `REFERENCE` wherever they are written here.
    """
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        '<w:pPr><w:widowControl/></w:pPr></w:style><w:style w:type="character" w:default="1"'
        ' w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>'
        '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
        + _headings()
        + _cover()
        + _body()
        + _tables()
        + _contents(right)
        + _margins(right)
        + character_style("Hyperlink", "Hyperlink", _colour(ACCENT))
        + character_style("MingaReference", "Minga Reference", _colour(REFERENCE))
        + character_style("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>')
        + character_style("Strong", "Strong", "<w:b/><w:bCs/>")
        + character_style("MingaFaint", "Minga Faint", _colour(FAINT))
        + character_style("MingaGenerated", "Minga Generated", "")
        + character_style("MingaMark", "Minga Mark", f"<w:i/><w:iCs/>{_colour(ACCENT)}")
    )

"""Paper for the room, as PDF: a sign with the code to join, and numbered sheets for notes by hand."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import reportlab
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from synthesis.exporter.palette import ACCENT, FAINT, INK, RULE
from synthesis.i18n import words

NOTES_ON_A_SHEET = 6
_MARGIN = 18 * mm
_PLAIN, _BOLD = "Vera", "VeraBd"


def sign(title: str, address: str, code: str, squares: tuple[tuple[bool, ...], ...], language: str) -> bytes:
    """One page to hang on the wall: how to join, the QR code (`squares`, row by row), address and code."""
    say = words(language)
    canvas, stream = _begun(say("paper_sign", title=title))
    width, height = A4
    y = _centred(canvas, title, height - 34 * mm, 26, _BOLD, INK)
    y = _centred(canvas, say("paper_how"), y - 6 * mm, 15, _PLAIN, FAINT)
    side = 110 * mm
    _squares(canvas, squares, (width - side) / 2, y - 8 * mm - side, side)
    y = y - 8 * mm - side
    y = _centred(canvas, say("paper_or_code"), y - 12 * mm, 15, _PLAIN, FAINT)
    y = _centred(canvas, code, y - 16 * mm, 54, _BOLD, ACCENT)
    _centred(canvas, address, y, 18, _PLAIN, INK)
    return _done(canvas, stream)


def note_sheets(title: str, prompt: str, language: str, *, sheets: int, table: str = "") -> bytes:
    """So many sheets with room for six notes each, numbered through; the prompt stands on every one."""
    say = words(language)
    canvas, stream = _begun(say("paper_sheets", title=title))
    for sheet in range(sheets):
        if sheet:
            canvas.showPage()
        _sheet(canvas, title, prompt, say("paper_table", table=table or "______"), sheet)
    return _done(canvas, stream)


def _sheet(canvas: Canvas, title: str, prompt: str, table: str, sheet: int) -> None:
    width, height = A4
    inside = width - 2 * _MARGIN
    _text(canvas, title, _MARGIN, height - 14 * mm, 9, _PLAIN, FAINT, inside * 0.6)
    canvas.setFont(_BOLD, 11)
    canvas.setFillColor(f"#{INK}")
    canvas.drawRightString(width - _MARGIN, height - 14 * mm, table)
    top = _text(canvas, prompt or title, _MARGIN, height - 24 * mm, 15, _BOLD, INK, inside) - 2 * mm
    gap = 5 * mm
    wide, tall = (inside - gap) / 2, (top - _MARGIN - 2 * gap) / 3
    for place in range(NOTES_ON_A_SHEET):
        x = _MARGIN + (place % 2) * (wide + gap)
        y = top - tall - (place // 2) * (tall + gap)
        canvas.setStrokeColor(f"#{RULE}")
        canvas.setLineWidth(1)
        canvas.roundRect(x, y, wide, tall, 3 * mm)
        canvas.setFont(_BOLD, 11)
        canvas.setFillColor(f"#{ACCENT}")
        canvas.drawString(x + 4 * mm, y + tall - 8 * mm, str(sheet * NOTES_ON_A_SHEET + place + 1))


def _squares(canvas: Canvas, squares: tuple[tuple[bool, ...], ...], x: float, y: float, side: float) -> None:
    one = side / len(squares)
    canvas.setFillColor(f"#{INK}")
    for row, line in enumerate(squares):
        for column, dark in enumerate(line):
            if dark:
                # a hair wider than its place: viewers leave white lines between neighbours
                canvas.rect(
                    x + column * one, y + side - (row + 1) * one, one * 1.02, one * 1.02, stroke=0, fill=1
                )


def _centred(canvas: Canvas, text: str, y: float, size: float, font: str, colour: str) -> float:
    """The text in the middle of as many lines as it takes, at most three; the height below it."""
    width = A4[0]
    canvas.setFont(font, size)
    canvas.setFillColor(f"#{colour}")
    for line in simpleSplit(text, font, size, width - 2 * _MARGIN)[:3]:
        canvas.drawCentredString(width / 2, y, line)
        y -= size * 1.25
    return y


def _text(
    canvas: Canvas, text: str, x: float, y: float, size: float, font: str, colour: str, wide: float
) -> float:
    canvas.setFont(font, size)
    canvas.setFillColor(f"#{colour}")
    for line in simpleSplit(text, font, size, wide)[:4]:
        canvas.drawString(x, y, line)
        y -= size * 1.3
    return y


def _begun(title: str) -> tuple[Canvas, io.BytesIO]:
    _fonts()
    stream = io.BytesIO()
    # invariant: no clock and no random id in the file, so the same input gives the same bytes
    canvas = Canvas(stream, pagesize=A4, invariant=1)
    canvas.setTitle(title)
    canvas.setAuthor("")
    canvas.setCreator("Minga")
    return canvas, stream


def _done(canvas: Canvas, stream: io.BytesIO) -> bytes:
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


@cache
def _fonts() -> None:
    folder = Path(reportlab.__file__).parent / "fonts"
    for name in (_PLAIN, _BOLD):
        pdfmetrics.registerFont(TTFont(name, folder / f"{name}.ttf"))

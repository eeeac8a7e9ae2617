"""Word and Excel files, those of the document libraries and those made by hand."""

import io
from datetime import date, datetime, time

import docx as python_docx
import openpyxl
import pytest
import xlsxwriter
from office_files import docx, grid, packed, paragraph, table, xlsx_members

from synthesis.capture.importers import docx as word
from synthesis.capture.importers import xlsx as excel
from synthesis.errors import ImportRejected


def read_word(*pieces, **more):
    return word.read(docx(*pieces, **more), "plan.docx")


def cells(sheet, column=0):
    return [row[column] for _, row in sheet.rows]


def notices(sheet):
    return {notice.code: dict(notice.params) for notice in sheet.notices}


def test_each_paragraph_and_table_row_is_a_note():
    sheet = read_word(
        paragraph("Una"), paragraph(" "), table(["Dos"], ["Tres", "y algo"]), paragraph("Cuatro")
    )
    assert cells(sheet) == ["Una", "Dos", "Tres\ny algo", "Cuatro"]
    assert (sheet.columns, sheet.unit) == (("text",), "paragraph")


def test_breaks_tabs_and_runs_are_one_text():
    body = (
        "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>Uno</w:t><w:br/></w:r>"
        "<w:r><w:t>dos</w:t><w:tab/><w:t>tres</w:t></w:r></w:p>"
    )
    assert cells(read_word(body)) == ["Uno\ndos tres"]


def test_tracked_insertions_are_text_and_deletions_are_not():
    body = (
        "<w:p><w:r><w:t>Más </w:t></w:r><w:ins><w:r><w:t>y mejores </w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>menos</w:delText><w:t>menos</w:t></w:r></w:del><w:r><w:t>buses</w:t></w:r></w:p>"
    )
    assert cells(read_word(body)) == ["Más y mejores buses"]


def test_a_text_box_is_a_note_of_its_own_and_read_once():
    body = (
        '<w:p><w:r><w:t>Fuera</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="mc"><mc:Choice>'
        f"<w:txbxContent>{paragraph('Dentro')}</w:txbxContent></mc:Choice><mc:Fallback>"
        f"<w:txbxContent>{paragraph('Dentro')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert sorted(cells(read_word(body))) == ["Dentro", "Fuera"]


def test_a_table_with_the_heading_of_notes_is_a_table_of_notes():
    sheet = read_word(
        paragraph("Introducción"),
        table(
            ["N°", "Idea", "Municipio"], ["1", "Una", "Vitacura"], ["", "", ""], ["2", "Dos", "Las Condes"]
        ),
        table(["x", "y"], ["otra", "tabla"]),
        table(["N°", "Idea", "Municipio"], ["3", "Tres", ""]),
    )
    assert sheet.columns == ("N°", "Idea", "Municipio")
    assert cells(sheet, 1) == ["Una", "Dos", "Tres"]
    assert notices(sheet) == {"notice_text_outside_table": {"count": 3}}


def test_a_table_of_figures_about_notes_is_not_a_table_of_notes():
    sheet = read_word(paragraph("Resumen"), table(["notas", "grupos"], ["231", "3"]))
    assert cells(sheet) == ["Resumen", "notas\ngrupos", "231\n3"]


def test_headings_are_sections_of_the_notes_below():
    document = python_docx.Document()
    document.add_heading("Mesa 1", 1)
    document.add_paragraph("Una")
    document.add_paragraph("Dos", style="List Bullet")
    document.add_heading("Mesa 2", 2)
    document.add_paragraph("Tres")
    stream = io.BytesIO()
    document.save(stream)
    sheet = word.read(stream.getvalue(), "plan.docx")
    assert [row for _, row in sheet.rows] == [("Una", "Mesa 1"), ("Dos", "Mesa 1"), ("Tres", "Mesa 2")]
    assert notices(sheet) == {"notice_headings_as_sections": {"count": 2}}


def test_the_library_and_we_read_the_same_paragraphs():
    document = python_docx.Document()
    for number in range(200):
        document.add_paragraph(f"Nota {number}: ciclovías & <plazas> “citas” 👩‍👩‍👧‍👦")
    stream = io.BytesIO()
    document.save(stream)
    again = python_docx.Document(io.BytesIO(stream.getvalue()))
    assert cells(word.read(stream.getvalue(), "plan.docx")) == [p.text for p in again.paragraphs]


def test_an_empty_document_has_no_notes():
    with pytest.raises(ImportRejected) as refused:
        read_word(paragraph(""))
    assert refused.value.code == "no_notes"


# -- Excel -------------------------------------------------------------------------------------


def read_book(fill):
    book = openpyxl.Workbook()
    fill(book, book.active)
    stream = io.BytesIO()
    book.save(stream)
    return excel.read(stream.getvalue(), "wall.xlsx")


def test_values_are_what_a_person_sees():
    def fill(book, sheet):
        sheet.append(["nota", "valor"])
        shown = [7, 1.5, 1e5, True, "007", date(2026, 9, 24), datetime(2026, 9, 24, 10, 30), time(9, 5)]
        for value in shown:
            sheet.append([f"n {value}", value])
        sheet.append(["porcentaje", 0.25])
        sheet.cell(10, 2).number_format = "0%"
        sheet.append(["ceros", 7])
        sheet.cell(11, 2).number_format = "000"
        sheet.append(["moneda", 12.5])
        sheet.cell(12, 2).number_format = '"$"#,##0.00;[Red]-"$"#,##0.00'

    sheet = read_book(fill)
    assert cells(sheet, 1) == [
        "7",
        "1.5",
        "100000",
        "TRUE",
        "007",
        "2026-09-24",
        "2026-09-24 10:30:00",
        "09:05:00",
        "25%",
        "007",
        "12.5",
    ]


def test_what_is_hidden_is_left_out_and_counted():
    def fill(book, sheet):
        for row in (
            ["nota", "autor", "grupo"],
            ["Una", "Ana", "A"],
            ["Dos", "Eva", "B"],
            ["Tres", "Luz", "C"],
        ):
            sheet.append(row)
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["B"].hidden = True
        other = book.create_sheet("Borrador")
        other.append(["nota"])
        other.append(["No"])
        other.sheet_state = "hidden"

    sheet = read_book(fill)
    assert (cells(sheet), cells(sheet, 2)) == (["Una", "Tres"], ["A", "C"])
    assert "Ana" not in str(sheet)
    assert notices(sheet) == {
        "notice_hidden_sheets": {"count": 1},
        "notice_hidden_rows": {"count": 1},
        "notice_hidden_columns": {"count": 1},
    }


def test_a_merged_label_speaks_for_its_rows_and_a_merged_note_is_one():
    def fill(book, sheet):
        for row in (
            ["grupo", "nota", "autor"],
            ["Vitacura", "Una", "Ana"],
            [None, "Dos", "Eva"],
            ["X", "Tres", "L"],
        ):
            sheet.append(row)
        sheet.append([None, None, "M"])
        sheet.merge_cells("A2:A3")
        sheet.merge_cells("B4:B5")

    sheet = read_book(fill)
    assert [row for _, row in sheet.rows] == [
        ("Vitacura", "Una", "Ana"),
        ("Vitacura", "Dos", "Eva"),
        ("X", "Tres", "L"),
        ("", "", "M"),
    ]


def test_errors_are_listed_and_formulas_read_by_their_value():
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["nota", "valor"])
    sheet.write_row(1, 0, ["Una"])
    sheet.write_formula(1, 1, "=1+1", None, 2)
    sheet.write_formula(2, 0, '="a"&"b"', None, "ab")
    sheet.write_formula(3, 0, "=NA()", None, "#N/A")
    sheet.write_string(3, 1, "x")
    book.close()
    found = excel.read(stream.getvalue(), "wall.xlsx")
    assert [row for _, row in found.rows] == [("Una", "2"), ("ab", ""), ("", "x")]
    assert notices(found) == {
        "notice_error_cells": {"count": 1, "cells": "A4"},
        "notice_formulas_by_value": {"count": 2},
    }


def test_a_title_above_the_heading_is_not_a_note_but_is_told():
    def fill(book, sheet):
        for row in (["Taller de septiembre"], [], ["id", "Comentario"], [1, "Una"], [2, "Dos"]):
            sheet.append(row)

    sheet = read_book(fill)
    assert (sheet.columns, cells(sheet, 1)) == (("id", "Comentario"), ["Una", "Dos"])
    assert [number for number, _ in sheet.rows] == [4, 5]
    assert notices(sheet) == {"notice_rows_above_heading": {"count": 1}}


def test_sheets_with_the_same_columns_are_joined_and_others_named():
    def fill(book, sheet):
        sheet.title = "Léeme"
        sheet.append(["Instrucciones para las mesas"])
        for title, note in (("Mesa 1", "Una"), ("Mesa 2", "Dos")):
            other = book.create_sheet(title)
            other.append(["nota", "autor"])
            other.append([note, "Ana"])

    sheet = read_book(fill)
    assert [row for _, row in sheet.rows] == [("Una", "Ana", "Mesa 1"), ("Dos", "Ana", "Mesa 2")]
    assert sheet.columns == ("nota", "autor", "sheet")
    assert notices(sheet) == {"notice_other_sheets": {"count": 1, "names": "Léeme"}}


def test_a_list_without_heading_keeps_its_first_row():
    sheet = read_book(lambda book, sheet: [sheet.append([text]) for text in ("Más buses", "Menos autos")])
    assert (sheet.columns, cells(sheet)) == (("A",), ["Más buses", "Menos autos"])


def test_runs_reading_aids_and_escapes_in_texts():
    strings = (
        '<sst xmlns="x"><si><r><t>Más </t></r><r><t>buses</t></r><rPh><t>no</t></rPh></si>'
        "<si><t>a_x000D_b _x005F_x0041_</t></si></sst>"
    )
    data = '<sheetData><row><c t="s"><v>0</v></c></row><row><c t="s"><v>1</v></c></row></sheetData>'
    members = xlsx_members(data, [("sharedStrings", "sharedStrings.xml", False)])
    sheet = excel.read(packed(members | {"xl/sharedStrings.xml": strings}), "wall.xlsx")
    assert cells(sheet) == ["Más buses", "a\rb _x0041_"]


def test_the_library_and_we_read_the_same_cells():
    book = openpyxl.Workbook()
    rows = [["nota", "grupo", "n"], *([f"Nota {i} <&> 👍🏽", "A" if i % 3 else None, i] for i in range(300))]
    for row in rows:
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    again = openpyxl.load_workbook(io.BytesIO(stream.getvalue())).active.iter_rows(
        min_row=2, values_only=True
    )
    expected = [tuple("" if value is None else str(value) for value in row) for row in again]
    assert [row for _, row in excel.read(stream.getvalue(), "wall.xlsx").rows] == expected


def test_a_missing_link_outside_is_counted_not_followed():
    members = xlsx_members(grid([["nota"], ["Una"]]), [("externalLink", "file:///etc/passwd", True)])
    assert notices(excel.read(packed(members), "wall.xlsx")) == {"notice_link_left_out": {"count": 1}}

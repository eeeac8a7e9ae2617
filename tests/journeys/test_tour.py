"""From the sample to the Word document, as a facilitator goes."""

from __future__ import annotations

import re
from pathlib import Path

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph
from libreoffice import _FOLDER as LIBREOFFICE
from libreoffice import convert

OWN = "Tres comunas, una sola red de ciclovías: lo acordamos en la plenaria."


def test_sample_to_document(visit, tmp_path):
    someone = visit()
    page, say = someone.page, someone.words
    someone.open()
    someone.click("sample_agenda_digital_2028")
    someone.see(say("capture_wall", notes=231))
    someone.click("to_themes")
    someone.see(say("themes_start_hint"))
    someone.click("group")
    someone.see(say("themes_next"))
    someone.see(say("themes_group_again"))
    session_id = someone.session_id

    # a note goes to another theme, and a later grouping leaves it there
    before = someone.server.workshop(session_id).themes
    home, target = before.themes[0], before.themes[1]
    note = before.notes_in(home.id)[0]
    someone.papers().filter(has=page.locator("footer", has_text=note.label)).first.click()
    someone.see(say("themes_chosen", notes=1))
    someone.choose(say("themes_move_to"), target.name)
    someone.click("move_notes")
    someone.see(say("themes_moved", notes=1))
    someone.click("group_again")
    page.get_by_text(re.compile(r"temas; \d+ notas sin tema")).first.wait_for()
    after = someone.server.workshop(session_id).themes
    assert after.placements[note.id].theme == target.id
    assert after.placements[note.id].pinned

    # a theme gets a name, and the name is taken back
    name = after.theme(home.id).name
    page.locator(".st-key-theme_shown").get_by_text(name, exact=True).click()
    page.get_by_role("heading", name=name, exact=True).first.wait_for()
    someone.unfold(say("themes_rename"))
    page.get_by_label(say("field_theme_name")).filter(visible=True).fill("Calles para todas las edades")
    someone.click(f"rename_do_{home.id}")
    page.get_by_role("heading", name="Calles para todas las edades").wait_for()
    someone.click("undo")
    page.get_by_role("heading", name=name, exact=True).first.wait_for()

    # a sentence becomes the group's own
    someone.click("to_draft")
    someone.see(say("draft_hint"))
    page.get_by_role("button", name=say("draft_edit")).first.click()
    page.get_by_role("textbox", name=say("draft_text")).filter(visible=True).fill(OWN)
    page.get_by_role("button", name=say("draft_save")).filter(visible=True).click()
    someone.see(OWN)
    someone.see(say("draft_by_person"))

    # the document
    someone.click("to_document")
    someone.see(say("document_hint"))
    someone.click("make_document")
    with page.expect_download() as download:
        page.get_by_role("button", name=re.compile(r"\.docx")).click()
    made = tmp_path / download.value.suggested_filename
    download.value.save_as(made)
    text, annex = read(made)
    assert OWN in text
    moved_to = [heading for heading, rows in annex.items() if note.label in rows]
    assert len(moved_to) == 1
    assert moved_to[0].endswith(after.theme(target.id).name)
    assert someone.strangers() == []
    assert someone.said == []
    if (LIBREOFFICE / "libswlo.so").exists():
        assert convert(made, "pdf").stat().st_size > 10_000


def read(path: Path) -> tuple[str, dict[str, set[str]]]:
    """The text of a document, and what the tables of its annex hold under which words."""
    opened = docx.Document(str(path))
    parts: list[str] = []
    annex: dict[str, set[str]] = {}
    over, in_annex = "", False
    for block in opened.iter_inner_content():
        if isinstance(block, Paragraph):
            parts.append(block.text)
            over = block.text or over
            if block.style.name == "Heading 1":
                in_annex = block.text.startswith("Anexo")
        elif isinstance(block, Table):
            cells = [cell.text for row in block.rows for cell in row.cells]
            parts += cells
            if in_annex:
                annex.setdefault(over, set()).update(cells)
    return "\n".join(parts), annex

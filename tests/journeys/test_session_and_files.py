"""A session of one's own, notes pasted, notes from files good and bad."""

from __future__ import annotations

COLUMNS = """Lo que falta;Lo que proponen;Municipio
Falta continuidad entre las veredas;Ciclovías que crucen de una comuna a la otra;Norte
Después de las diez no hay cómo volver;Buses eléctricos de noche;Sur
Nadie contesta los reclamos a tiempo;;Sur
Se espera demasiado en el paradero;Buses eléctricos de noche;Norte
No sabemos qué datos tiene el municipio;Datos abiertos de verdad;Poniente
"""


def write_cells(page, table: int, column: int, texts: list[str]) -> None:
    """Write down a column of an editable table, from its first row."""
    grid = page.locator("[data-testid=stDataFrame]").nth(table)
    grid.locator(".dvn-scroller").scroll_into_view_if_needed()
    grid.locator("canvas tbody td").first.wait_for(state="attached")
    cell = {"x": column, "y": 56}
    grid.locator(".dvn-scroller").click(position=cell)
    if table:
        grid.locator(".dvn-scroller").click(position=cell)  # the first press only leaves the other table
    grid.locator("canvas td[aria-selected=true]").wait_for(state="attached")
    for text in texts:
        page.keyboard.press("Enter")
        cell = page.locator(".gdg-input, #portal textarea").last
        cell.fill(text)
        cell.press("Enter")
        cell.wait_for(state="hidden")


def upload(someone, name: str, data: bytes) -> None:
    field = someone.page.locator("input[type=file]").last
    field.set_input_files({"name": name, "mimeType": "application/octet-stream", "buffer": data})


def test_a_session_with_groups_lens_and_agenda_takes_notes_in(visit):
    someone = visit()
    page, say = someone.page, someone.words
    someone.open()
    someone.click("new_session")
    page.get_by_label(say("field_title")).fill("Mesa de movilidad")
    page.get_by_label(say("field_client")).fill("Municipio de prueba")
    write_cells(page, 0, 200, ["Norte", "Sur"])
    write_cells(page, 1, 420, ["Ideas para moverse"])
    page.get_by_text(say("session_lens_new")).first.click()
    page.get_by_role("textbox", name=say("field_lens_name")).first.fill("Mirada inteligente")
    page.get_by_role("textbox", name=say("field_lens_cues")).first.fill("datos, sensor*")
    page.get_by_role("button", name=say("session_save")).click()
    someone.see(say("capture_empty"))
    session_id = someone.session_id
    session = someone.server.workshop(session_id).session
    assert (session.title, session.client) == ("Mesa de movilidad", "Municipio de prueba")
    assert [group.name for group in session.groups] == ["Norte", "Sur"]
    assert [activity.title for activity in session.agenda] == ["Ideas para moverse"]
    assert [lens.cues for lens in session.lenses] == [("datos", "sensor*")]

    # saved again, nothing is doubled
    someone.open("session", session_id)
    page.get_by_label(say("field_venue")).fill("Sede vecinal")
    page.get_by_role("button", name=say("session_save")).click()
    someone.see(say("session_saved"))
    edited = someone.server.workshop(session_id).session
    assert edited.venue == "Sede vecinal"
    assert (edited.groups, edited.agenda, edited.lenses) == (session.groups, session.agenda, session.lenses)

    # many at once
    someone.open("capture", session_id)
    someone.see("Ideas para moverse")
    someone.choose(say("field_group"), "Sur")
    page.get_by_role("tab", name=say("capture_paste")).click()
    lines = ["- Más árboles y sombra", "- Veredas parejas", "3 contratos - un solo descuento"]
    page.get_by_label(say("capture_paste_box")).fill("\n".join(lines))
    someone.click("send_paste")
    someone.see(say("capture_saved_many", notes=3))
    pasted = someone.server.workshop(session_id).session.notes
    assert [(note.group, note.activity) for note in pasted] == [("sur", "ideas-para-moverse")] * 3
    assert [note.text for note in pasted] == [line.removeprefix("- ") for line in lines]

    # a file whose columns are named as nobody expects
    page.get_by_role("tab", name=say("capture_file")).click()
    upload(someone, "muro.csv", COLUMNS.encode())
    someone.see(say("import_which_column"))
    assert len(someone.server.workshop(session_id).session.notes) == 3
    someone.choose(say("column_text"), "Lo que proponen")
    page.keyboard.press("Escape")  # more columns could be chosen
    someone.choose(say("column_group"), "Municipio")
    page.get_by_role("button", name=say("import_apply_columns")).click()
    someone.see(say("import_new_groups", names="Poniente"))
    someone.see(say("import_refused_rows", rows=1))
    someone.see(say("import_leave_out", notes=1))
    someone.click("import_do")
    someone.see(say("capture_saved_many", notes=4))
    stored = someone.server.workshop(session_id).session
    assert [group.name for group in stored.groups] == ["Norte", "Sur", "Poniente"]
    assert [note.text for note in stored.notes[3:]].count("Buses eléctricos de noche") == 2

    # the same file again brings nothing twice unless asked; a wrong one says why
    upload(someone, "muro.docx", b"this is no Word document")
    page.get_by_text("muro.docx").filter(visible=True).first.wait_for()
    page.locator("[data-testid=stAlert]").filter(has_text="muro.docx").wait_for()
    assert page.locator(".st-key-import_do").count() == 0
    assert len(someone.server.workshop(session_id).session.notes) == 7
    assert someone.strangers() == []
    assert someone.said == []

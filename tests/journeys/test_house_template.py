"""A Word template and logos on the document page: refused with a reason, read aloud, worn, taken away."""

from __future__ import annotations

import io

import docx
from word_package import Package, package_faults
from word_templates import as_template, customer, field, in_body, logo

from synthesis.domain.people import LOCAL_ORGANISER
from synthesis.domain.session import Group, Session
from synthesis.services.sessions import create_session

GOOD = as_template(
    in_body(
        customer("Title::{{ título }}", "{{ logos }}", "{{ cuerpo }}", letter=True),
        field("DDEAUTO c:\\\\x y"),
    )
)


def give(someone, number: int, name: str, data: bytes) -> None:
    someone.ready()  # after an upload the box is a new one
    field = someone.page.locator("input[type=file]").nth(number)
    field.set_input_files({"name": name, "mimeType": "application/octet-stream", "buffer": data})


def test_a_template_is_read_aloud_worn_and_taken_away(visit):
    someone = visit()
    page, say = someone.page, someone.words
    session = Session(
        id="x",
        title="Agenda Digital 2028",
        client="Mesa intermunicipal",
        convenors=("Providencia", "Las Condes", "Vitacura"),
        groups=(Group(id="n", name="Norte"),),
    )
    kept = create_session(someone.server.ws, LOCAL_ORGANISER, session).session
    someone.open("document", kept.id)
    page.locator(".st-key-house summary").click()

    give(someone, 0, "casa.docx", customer("{{ themse }}", "{{ body }}"))
    someone.see("themes")
    give(someone, 0, "casa.dotx", GOOD)
    someone.see("casa.dotx")
    someone.see(say("template_left_fields", names="DDEAUTO"))
    someone.see(say("template_page", width="21,6", height="27,9"))

    for name, colour in zip(session.convenors, ("#7A1F5C", "#1F5C7A", "#3C7A1F"), strict=True):
        give(someone, 1, "logo.png", logo(colour, name.upper()))
        # the next who has none yet is offered
        assert page.get_by_role("combobox", name=say("logo_owner")).input_value() == name
        someone.click("keep_logo")
        someone.see(say("logo_of", name=name))
    page.set_viewport_size({"width": 360, "height": 800})
    assert not someone.too_wide()
    page.set_viewport_size({"width": 1280, "height": 900})

    someone.click("make_document")
    with page.expect_download() as fetched:
        someone.click("fetch_document")
    data = fetched.value.path().read_bytes()
    assert docx.Document(io.BytesIO(data)).paragraphs[1].text == "Agenda Digital 2028"
    assert "12240" in Package(data).body("//w:pgSz/@w:w")
    told = Package(data).body("//wp:docPr/@descr")
    assert told[:3] == [f"Logo de {name}" for name in session.convenors]
    assert package_faults(data) == []

    someone.click("drop_template")
    someone.see(say("template_removed"))
    assert not someone.strangers()

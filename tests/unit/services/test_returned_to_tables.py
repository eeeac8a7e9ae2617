"""What is told to a group or table of its notes."""

from __future__ import annotations

from synthesis.domain.activity import Activity
from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.domain.session import Group, Session
from synthesis.services.capture import Context, write_note
from synthesis.services.sessions import create_session
from synthesis.services.tracing import returned_to


def test_a_small_group_that_wrote_in_confidence_has_no_sheet_of_its_own(ws):
    groups = (Group(id="g", name="Pequeño"), Group(id="h", name="Mediano"), Group(id="k", name="Grande"))
    agenda = (Activity(id="a", title="Quejas", confidential=True),)
    made = create_session(ws, ME, Session(id="x", title="Taller", groups=groups, agenda=agenda)).session
    for number in range(27):
        group = "g" if number < 4 else "h" if number < 15 else "k"
        place = Context(activity="a", group=group, author=f"Persona {number}")
        write_note(ws, ME, made.id, f"Nota {number}", note_id=f"n{number}", context=place)
    sheets = {group: len(returned_to(ws, ME, made.id, group=group)) for group in ("g", "h", "k")}
    assert sheets == {"g": 0, "h": 0, "k": 12}
    assert len(returned_to(ws, ME, made.id)) == 27

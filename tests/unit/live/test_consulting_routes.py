"""The wire of a group's page: it speaks for its own group, and tells strangers nothing."""

from __future__ import annotations

import pytest

from synthesis.domain.people import LOCAL_ORGANISER as ME
from synthesis.services import consulting, theming
from synthesis.services.sessions import open_sample, read_session


@pytest.fixture
def session(ws):
    found = open_sample(ws, ME, "hospital_improvement_day").session
    theming.create_theme(ws, ME, found.id, "Turnos", [n.id for n in found.counted_notes[:4]])
    return found


def said(about: str, view: str = "endorse", text: str = "") -> dict:
    return {"name": "Rosa", "said": [{"about": about, "view": view, "text": text}]}


def test_a_group_reads_and_says_and_only_its_own_is_changed(ws, client, session):
    first, second, *_ = (group.id for group in session.groups)
    consulting.open_consultation(ws, ME, session.id)
    key = consulting.group_links(ws, ME, session.id)[first]
    read = client.get(f"/api/consultation/{key}").json()
    assert (read["group"], read["open"]) == (session.group_name(first), True)
    about = read["parts"][0]["about"]
    answer = client.put(f"/api/consultation/{key}", json={**said(about, "object", "No"), "group": second})
    assert answer.json()["parts"][0]["mine"]["text"] == "No"
    assert {s.group for s in read_session(ws, ME, session.id).review.stances.values()} == {first}


@pytest.mark.parametrize(
    "given",
    [{}, {"said": "x"}, {"said": [1]}, {"said": [{"view": "love", "about": "x"}]}, {"name": 3, "said": []}],
)
def test_what_is_no_stance_is_refused(ws, client, session, given):
    consulting.open_consultation(ws, ME, session.id)
    key = next(iter(consulting.group_links(ws, ME, session.id).values()))
    assert client.put(f"/api/consultation/{key}", json=given).status_code == 422
    assert not read_session(ws, ME, session.id).review.stances


def test_a_key_of_nothing_a_draft_and_an_old_link_read_the_same(ws, client, session):
    group = session.groups[0].id
    key = consulting.group_links(ws, ME, session.id)[group]
    draft = client.get(f"/api/consultation/{key}")
    consulting.open_consultation(ws, ME, session.id)
    consulting.change_group_link(ws, ME, session.id, group)
    old, nothing = (client.get(f"/api/consultation/{one}") for one in (key, "nothing"))
    assert draft.status_code == old.status_code == nothing.status_code == 404
    assert draft.json() == old.json() == nothing.json()
    assert client.get(f"/c/{key}").content == client.get("/c/nothing").content


def test_wrong_keys_wait_and_right_ones_never_do(ws, client, session):
    consulting.open_consultation(ws, ME, session.id)
    key = next(iter(consulting.group_links(ws, ME, session.id).values()))
    wrong = [client.get("/api/consultation/nothing").status_code for _ in range(14)]
    assert wrong[0] == 404
    assert wrong[-1] == 429
    assert client.get(f"/api/consultation/{key}").status_code == 200

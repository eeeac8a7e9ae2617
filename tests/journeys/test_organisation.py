"""Signing in through an organisation's own service: an account of ours, or nothing."""

from __future__ import annotations

import pytest
from app_server import Server
from identity_service import CLIENT, IdentityService
from signing_in import signed_in

from bench.board import column, drag, furnish, place, ready
from synthesis.domain.people import Role

SECRETS = """
[auth]
redirect_uri = "{here}/oauth2callback"
cookie_secret = "a secret of the tests alone"
client_id = "{client}"
client_secret = "x"
server_metadata_url = "{there}/.well-known/openid-configuration"
"""


@pytest.fixture
def organisation():
    found = IdentityService()
    found.start()
    yield found
    found.stop()


@pytest.fixture
def vouched(tmp_path, organisation):
    """A server that asks this organisation."""
    found = Server(tmp_path)
    secrets = tmp_path / "secrets.toml"
    secrets.write_text(
        SECRETS.format(here=found.address, there=organisation.address, client=CLIENT), encoding="utf-8"
    )
    found.start("--secrets.files", str(secrets))
    yield found
    found.stop()


def test_an_organisation_lets_in_who_has_an_account_here_and_no_other(visit, organisation, vouched):
    signed_in(vouched.ws, "Ana", Role.ORGANISER, login="ana@muni.example")
    someone = visit(at=vouched, stranger=True)
    someone.open()
    organisation.person = {"email": "otra@muni.example", "email_verified": True}
    someone.click("organisation")
    someone.see(someone.words("sign_in_unknown"))

    someone.click("organisation")  # another account: out of this one first
    someone.see(someone.words("visitor_organisation"))
    organisation.person = {"email": "ana@muni.example", "email_verified": False}
    someone.click("organisation")
    someone.see(someone.words("sign_in_unknown"))

    someone.click("organisation")
    someone.see(someone.words("visitor_organisation"))
    organisation.person = {"email": "Ana@Muni.example", "email_verified": True}
    someone.click("organisation")
    someone.see(someone.words("home_empty"))
    # the board's own program is let in too, though its browser has no sign-in of ours
    session = furnish(vouched.ws, 9, themes=2)
    ready(someone.page, vouched.address, session.id)
    note = session.notes[0].id
    drag(someone.page, column(someone.page, "t1").locator(".card").first, column(someone.page, "t2"))
    place(someone.page, "t2/").locator(f'.card[data-id="{note}"]').wait_for()
    someone.page.locator(".line button").wait_for()
    assert vouched.workshop(session.id).themes.placements[note].theme == "t2"
    someone.page.get_by_role("button", name="Ana").click()
    someone.click("sign_out")
    someone.see(someone.words("visitor_organisation"))

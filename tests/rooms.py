"""A room to test with: a session with open activities, and people in it."""

from __future__ import annotations

from synthesis.domain.account import STRANGER as STRANGER
from synthesis.domain.activity import Activity, ActivityKind, Ballot, Method, Stage, VotedOn
from synthesis.domain.ids import new_id
from synthesis.domain.people import LOCAL_ORGANISER, Participant
from synthesis.domain.session import Group, Session
from synthesis.services import joining
from synthesis.services.sessions import create_session

SECRET = "s" * 32


def room_session(**more) -> Session:
    """Two groups, three tables; a talk, two brainstorms (the second anonymous) and three votes."""
    return Session(
        **{
            "id": "wanted",
            "title": "Agenda digital",
            "purpose": "Una agenda común",
            "groups": (Group(id="norte", name="Norte"), Group(id="sur", name="Sur")),
            "tables": ("1", "2", "3"),
            "agenda": (
                Activity(id="charla", title="Charla", kind=ActivityKind.TALK),
                Activity(id="juntos", title="Juntos", prompt="¿Qué hacemos juntos?", stage=Stage.OPEN),
                Activity(id="callado", title="Callado", stage=Stage.OPEN, anonymous=True),
                Activity(id="puntos", title="Puntos", kind=ActivityKind.VOTE, stage=Stage.OPEN),
                Activity(
                    id="marcas",
                    title="Marcas",
                    kind=ActivityKind.PRIORITISATION,
                    ballot=Ballot(method=Method.MARKS, on=VotedOn.THEMES),
                ),
                Activity(
                    id="orden", title="Orden", kind=ActivityKind.VOTE, ballot=Ballot(method=Method.ORDER)
                ),
            ),
            **more,
        }
    )


def make_room(ws, **more) -> Session:
    """A room that is kept."""
    return create_session(ws, LOCAL_ORGANISER, room_session(**more)).session


def come_in(ws, session: Session, alias: str = "", **more) -> tuple[Participant, str]:
    """Somebody who joined with the code, and their token."""
    code = joining.open_door(ws, LOCAL_ORGANISER, session.id)
    return joining.join_session(ws, STRANGER, code, alias=alias, **more)


def note_id() -> str:
    return new_id()

"""Opening the app to the room's network, and closing it again: the organiser's to decide."""

from __future__ import annotations

from typing import Protocol

from synthesis.domain.access import require
from synthesis.domain.people import Actor
from synthesis.services.workspace import Workspace


class Listener(Protocol):
    """What can answer on every address of this machine."""

    def open(self) -> None:
        """Answer there from now on."""

    def close(self) -> None:
        """Answer there no more."""


def open_network(ws: Workspace, actor: Actor, listener: Listener) -> bool:
    """Let everybody on this network reach the doors of the app; what lies behind them stays closed."""
    del ws
    require(actor, "open the network")
    listener.open()
    return True


def close_network(ws: Workspace, actor: Actor, listener: Listener) -> bool:
    """Answer on this machine alone, as before."""
    del ws
    require(actor, "open the network")
    listener.close()
    return True

"""Programs that capture notes until they are killed, each acknowledging its own in a file of its own.

python writer.py URL SESSION on-receipt|early ACKNOWLEDGEMENTS...

One process for every file. "early" acknowledges before it stores, which is the fault that the harness
must be able to see.
"""

from __future__ import annotations

import os
import signal
import sys
from datetime import UTC, datetime

from synthesis.domain.event import Event
from synthesis.domain.ids import new_id
from synthesis.domain.note import Note
from synthesis.storage.engine import open_store


def main(url: str, session_id: str, when: str, *files: str) -> None:
    for file in files:
        if os.fork() == 0:
            write(url, session_id, file, early=when == "early")
    signal.pause()


def write(url: str, session_id: str, acknowledgements: str, *, early: bool) -> None:
    store = open_store(url)
    log = os.open(acknowledgements, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    while True:
        note = Note(id=new_id(), text=f"nota de {os.getpid()}")
        event = Event(
            id=new_id(), session_id=session_id, at=datetime.now(UTC), actor="writer", action="note_added"
        )
        if early:
            os.write(log, f"{note.id}\n".encode())
        receipt = store.add_notes(session_id, [note], event)
        if not early:
            os.write(log, f"{receipt[0].id}\n".encode())


if __name__ == "__main__":
    main(*sys.argv[1:])

"""The steps from one shape of the database to the next, run by Alembic when a database is opened.

Each step is a file `versions/NNNN_what_it_does.py` whose revision is NNNN; the greatest is the newest.
Alembic itself is imported only when there is a step to take.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection

FOLDER = Path(__file__).parent
VERSION_TABLE = "minga_version"


def known(folder: Path | None = None) -> tuple[str, ...]:
    """The revisions this Minga knows, the oldest first."""
    steps = ((folder or FOLDER) / "versions").glob("[0-9][0-9][0-9][0-9]_*.py")
    return tuple(sorted(step.name[:4] for step in steps))


def upgrade(connection: Connection, folder: Path | None = None, to: str = "head") -> None:
    """The database behind the connection brought up to date, inside the transaction that is open."""
    from alembic import command

    command.upgrade(_settings(connection, folder), to)


def downgrade(connection: Connection, to: str, folder: Path | None = None) -> None:
    """The database taken back to an older revision, inside the transaction that is open."""
    from alembic import command

    command.downgrade(_settings(connection, folder), to)


def _settings(connection: Connection, folder: Path | None) -> Config:
    from alembic.config import Config

    settings = Config()
    # ConfigParser takes a lone % in a path for the start of a variable
    settings.set_main_option("script_location", str(folder or FOLDER).replace("%", "%%"))
    settings.set_main_option("path_separator", "os")
    settings.attributes["connection"] = connection
    return settings

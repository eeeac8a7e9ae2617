"""What a grouping read in each note: second home, flags, nearest notes, stack."""

from __future__ import annotations

import json
import zlib
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_KEY = ("session_id", "note_id")
_OLD = (*_KEY, "theme", "strategy", "by", "margin", "nearest", "reason")
_NEW = (*_OLD, "reading")


def upgrade() -> None:
    """A column more, empty for every note."""
    op.add_column("placement", sa.Column("reading", sa.Text, nullable=False, server_default="{}"))
    _seal(_NEW)


def downgrade() -> None:
    """The column dropped with what it held."""
    op.drop_column("placement", "reading")
    _seal(_OLD)


def _seal(columns: tuple[str, ...]) -> None:
    """Every checksum made again over the columns there are now."""
    table = sa.table("placement", *map(sa.column, columns), sa.column("seal"))
    connection = op.get_bind()
    found = connection.execute(sa.select(*(table.c[name] for name in columns))).fetchall()
    if found:
        matches = (table.c[name] == sa.bindparam(f"its_{name}") for name in _KEY)
        sealed = [
            {"its_session_id": row[0], "its_note_id": row[1], "its_seal": _checksum(tuple(row))}
            for row in found
        ]
        connection.execute(sa.update(table).where(*matches).values(seal=sa.bindparam("its_seal")), sealed)


def _checksum(values: tuple[Any, ...]) -> int:
    return zlib.crc32(json.dumps(values, ensure_ascii=True, separators=(",", ":")).encode("ascii"))

"""The first tables: sessions, notes, themes, placements, texts, history, jobs, vectors."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Every table made."""
    op.create_table(
        "session",
        sa.Column("id", sa.String, primary_key=True),
        _text("title"),
        _text("client"),
        _text("status"),
        _text("starts_on", nullable=True),
        _text("ends_on", nullable=True),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("grouping", sa.Text),
        _number("revision"),
        _number("arrivals"),
        _number("last_ref"),
        _text("changed_at"),
        _seal(),
    )
    op.create_table(
        "note",
        _session_id(),
        _text("id"),
        _number("seq"),
        _text("ref"),
        sa.Column("text", sa.Text, nullable=False),
        _text("kind"),
        *(_text(name, nullable=True) for name in ("activity", "author", "group", "table", "language")),
        _text("written_at", nullable=True),
        _text("standing"),
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column("extra", sa.Text, nullable=False),
        _seal(),
        sa.PrimaryKeyConstraint("session_id", "id"),
        sa.UniqueConstraint("session_id", "seq"),
        sa.UniqueConstraint("session_id", "ref"),
    )
    op.create_table(
        "vacated",
        _session_id(),
        _text("note_id"),
        _number("seq"),
        sa.PrimaryKeyConstraint("session_id", "note_id"),
    )
    for name in ("theme", "draft_text"):
        op.create_table(
            name,
            _session_id(),
            _text("id"),
            sa.Column("body", sa.Text, nullable=False),
            _seal(),
            sa.PrimaryKeyConstraint("session_id", "id"),
        )
    op.create_table(
        "placement",
        _session_id(),
        _text("note_id"),
        _text("theme", nullable=True),
        _text("strategy", nullable=True),
        _text("by"),
        sa.Column("margin", sa.Double, nullable=False),
        _text("nearest", nullable=True),
        _text("reason"),
        _seal(),
        sa.PrimaryKeyConstraint("session_id", "note_id"),
        sa.ForeignKeyConstraint(
            ["session_id", "note_id"], ["note.session_id", "note.id"], deferrable=True, initially="DEFERRED"
        ),
        sa.ForeignKeyConstraint(
            ["session_id", "theme"], ["theme.session_id", "theme.id"], deferrable=True, initially="DEFERRED"
        ),
    )
    op.create_index("placement_by_theme", "placement", ["session_id", "theme", "strategy"])
    op.create_table(
        "event",
        _session_id(),
        _number("seq"),
        _text("id"),
        _text("at"),
        _text("actor"),
        _text("action"),
        _text("undoes", nullable=True),
        sa.Column("detail", sa.Text, nullable=False),
        sa.Column("changes", sa.Text, nullable=False),
        _seal(),
        sa.PrimaryKeyConstraint("session_id", "seq"),
        sa.UniqueConstraint("session_id", "id"),
    )
    op.create_table(
        "job",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        _session_id(),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_index("job_by_session", "job", ["session_id"])
    op.create_table(
        "vector",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )


def downgrade() -> None:
    """Every table dropped, those that refer to others first."""
    for name in ("vector", "job", "event", "placement", "draft_text", "theme", "vacated", "note", "session"):
        op.drop_table(name)


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=nullable)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def _seal() -> sa.Column[int]:
    return sa.Column("seal", sa.BigInteger, nullable=False)


def _session_id() -> sa.Column[str]:
    return sa.Column("session_id", sa.String, sa.ForeignKey("session.id", ondelete="CASCADE"), nullable=False)

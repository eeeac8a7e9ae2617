"""The register of a room: people, doors and votes, and how often it changed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Two tables more, both empty."""
    op.create_table(
        "entry",
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("id", sa.String, nullable=False),
        sa.Column("session_id", sa.String, sa.ForeignKey("session.id", ondelete="CASCADE")),
        sa.Column("owner", sa.String, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("seal", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("kind", "id"),
    )
    op.create_index("entry_by_session", "entry", ["session_id", "kind", "owner"])
    op.create_table(
        "tide",
        sa.Column("session_id", sa.String, sa.ForeignKey("session.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("height", sa.Integer, nullable=False),
    )


def downgrade() -> None:
    """Both dropped with what they held."""
    op.drop_table("tide")
    op.drop_table("entry")

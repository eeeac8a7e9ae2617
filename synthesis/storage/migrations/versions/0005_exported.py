"""What the documents said that left a session, to tell later what people changed in them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table more, empty."""
    op.create_table(
        "exported",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("session_id", sa.String, sa.ForeignKey("session.id", ondelete="CASCADE"), nullable=False),
        sa.Column("id", sa.String, nullable=False),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("seal", sa.BigInteger, nullable=False),
        sa.UniqueConstraint("session_id", "id"),
    )


def downgrade() -> None:
    """Dropped with what it held."""
    op.drop_table("exported")
